"""What is chosen before a roll: which key, why, and how long the old one goes on."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QDateTime, QSignalBlocker, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDateTimeEdit, QVBoxLayout, QWidget

from classe365_desktop.core.keys import Box
from classe365_desktop.core.roll import LONGEST, OWN, Reason, grace_named, graces_for, usual_grace
from classe365_desktop.core.state import KeyMark
from classe365_desktop.services.roll import Choice as Chosen
from classe365_desktop.ui.roll_words import box_words, grace_advice, grace_words, reason_words
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import CONTROL_HEIGHT, LABEL_GAP, Role
from classe365_desktop.ui.widgets.card import Card
from classe365_desktop.ui.widgets.choice import Choice
from classe365_desktop.ui.widgets.wrap import Text

_PADDING = 11


class TimeEdit(QDateTimeEdit):
    """A moment in local time; `moment` is UTC."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setDisplayFormat("ddd d MMM yyyy, HH:mm")
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setFont(self._theme.font(Style.STRONG))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt leaves no room for the text in a spin box with a border of a sheet's and without buttons."""
        super().resizeEvent(event)
        self.lineEdit().setGeometry(self.rect().adjusted(_PADDING, 2, -_PADDING, -2))

    def sizeHint(self) -> QSize:
        needed = self.fontMetrics().horizontalAdvance(self.text() + "00") + 2 * _PADDING
        return super().sizeHint().expandedTo(QSize(needed, CONTROL_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @property
    def moment(self) -> datetime:
        """What is chosen, UTC."""
        return datetime.fromtimestamp(self.dateTime().toSecsSinceEpoch(), UTC)

    def show_moment(self, at: datetime, now: datetime) -> None:
        """Choose a moment; only what lies ahead, within Stripe's seven days, can be chosen."""
        self.setDateTimeRange(_qt(now + timedelta(minutes=1)), _qt(now + LONGEST))
        self.setDateTime(_qt(at))


def _qt(at: datetime) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(int(at.timestamp()))


class StartCard(Card):
    """The choices of a roll that is not begun. `key_chosen` carries the box's value."""

    key_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Roll a key"), parent=parent)
        self._theme = theme
        self.which = Choice(theme, self.tr("Which key"))
        self.reason = Choice(theme, self.tr("Reason"))
        self.grace = Choice(theme, self.tr("Grace period"))
        self.own = TimeEdit(theme, self.tr("End of the old key"))
        for reason in Reason:
            self.reason.addItem(reason_words(reason), reason.value)
        self._parts = {
            each: self._part(words, each)
            for words, each in (
                (self.tr("Which key"), self.which),
                (self.tr("Reason"), self.reason),
                (self.tr("Grace period"), self.grace),
                (self.tr("End of the old key"), self.own),
            )
        }
        self._advice = Text(theme, "", tone=Role.INK2)
        self.body.addWidget(self._advice)
        self.which.activated.connect(lambda _: self.key_chosen.emit(self.box.value))
        self.reason.currentIndexChanged.connect(self._list_graces)
        self.grace.currentIndexChanged.connect(self._show)
        self._list_graces()

    def _part(self, words: str, field: QWidget) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(LABEL_GAP)
        label = Text(self._theme, words, Style.LABEL, wrap=False)
        label.setBuddy(field)
        if isinstance(field, Choice):
            field.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            field.setMinimumContentsLength(16)
        column.addWidget(label)
        column.addWidget(field)
        self.body.addWidget(part)
        return part

    @property
    def box(self) -> Box:
        """Which key."""
        return Box(self.which.currentData() or Box.SECRET.value)

    @property
    def choice(self) -> Chosen:
        """What is chosen."""
        grace = str(self.grace.currentData())
        return Chosen(self._reason, grace, self.own.moment if grace == OWN else None)

    @property
    def advice(self) -> str:
        """What the choice means."""
        return self._advice.text()

    def show_keys(self, keys: Sequence[tuple[Box, KeyMark]], box: Box, now: datetime) -> None:
        """Offer these keys; the box that is looked at stays chosen."""
        with QSignalBlocker(self.which):
            self.which.clear()
            for each, mark in keys:
                self.which.addItem(box_words(each, mark.redacted), each.value)
            self.which.setCurrentIndex(max(0, self.which.findData(box.value)))
        if not self.own.isVisible():
            self.own.show_moment(now + (grace_named("12h").length or LONGEST), now)
        self._show()

    @property
    def _reason(self) -> Reason:
        return Reason(self.reason.currentData())

    def _list_graces(self) -> None:
        """A leaked key is best blocked at once, so that comes first then."""
        with QSignalBlocker(self.grace):
            self.grace.clear()
            for each in graces_for(self._reason):
                self.grace.addItem(grace_words(each), each.name)
            self.grace.setCurrentIndex(self.grace.findData(usual_grace(self._reason).name))
        self._show()

    def _show(self) -> None:
        publishable, grace = self.box is Box.PUBLISHABLE, str(self.grace.currentData())
        self._parts[self.grace].setVisible(not publishable)
        self._parts[self.own].setVisible(not publishable and grace == OWN)
        self._advice.setText(grace_advice(self._reason, grace, self.box))
        self.grace.setAccessibleDescription(self._advice.text())
