"""The steps of a roll, each a row with its state: done, to be done now, or later."""

from enum import Enum, auto

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from classe365_desktop.core.keys import Mode
from classe365_desktop.ui.icons import paint_icon
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import CARD_PADDING_X, L, M, Role, S, accent, on_accent, tint
from classe365_desktop.ui.widgets.fold import Folding
from classe365_desktop.ui.widgets.wrap import Text

_MARK = 20


class Turn(Enum):
    """Whether a step is done, next, or still to come."""

    DONE = auto()
    NOW = auto()
    LATER = auto()


class _Mark(QWidget):
    """A tick for what is done, else the step's number."""

    def __init__(self, theme: Theme, mode: Mode) -> None:
        super().__init__()
        self._theme, self._mode = theme, mode
        self.number, self.turn = 1, Turn.LATER
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setFixedSize(self._theme.px(_MARK), self._theme.px(_MARK))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.turn is Turn.DONE:
            paint_icon(painter, self.rect(), "check", Role.PASS, theme)
            return
        now = self.turn is Turn.NOW
        painter.setPen(Qt.PenStyle.NoPen if now else QPen(theme.color(Role.EDGE), 1.2))
        painter.setBrush(theme.color(accent(self._mode)) if now else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(self.rect()).adjusted(0.6, 0.6, -0.6, -0.6))
        painter.setFont(theme.font(Style.SMALL_STRONG))
        painter.setPen(theme.color(on_accent(self._mode) if now else Role.INK2))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self.number))


class StepRow(QWidget):
    """One step. Put buttons into `buttons`, and what needs a line of its own into `below`."""

    def __init__(self, theme: Theme, mode: Mode, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._mode = theme, mode
        self._mark = _Mark(theme, mode)
        self._title, self._words = Text(theme, "", Style.STRONG), Text(theme, "", Style.SMALL, tone=Role.INK2)
        self.buttons, self.below = Folding(S), QVBoxLayout()
        self.below.setSpacing(S)
        texts = QWidget()
        column = QVBoxLayout(texts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self._title)
        column.addWidget(self._words)
        line = Folding(M)
        line.add(texts, 1)
        line.add(self.buttons)
        inner = QVBoxLayout()
        inner.setSpacing(S)
        inner.addWidget(line)
        inner.addLayout(self.below)
        row = QHBoxLayout(self)
        row.setContentsMargins(CARD_PADDING_X, S - 1, M, S)
        row.setSpacing(L)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(inner, 1)
        theme.changed.connect(self.update)

    @property
    def turn(self) -> Turn:
        """How far it is."""
        return self._mark.turn

    @property
    def words(self) -> str:
        """What stands under its name."""
        return self._words.text()

    def show_step(self, number: int, title: str, words: str, turn: Turn) -> None:
        """Show the step as it is, also to a screen reader: "2. New key checked, done"."""
        self._mark.number, self._mark.turn = number, turn
        self._title.setText(title)
        self._words.setText(words)
        state = {Turn.DONE: self.tr("done"), Turn.NOW: self.tr("to be done now"), Turn.LATER: self.tr("later")}[turn]
        self.setAccessibleName(f"{number}. {title}, {state}")
        self._title.setAccessibleName(self.accessibleName())
        self._mark.update()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.turn is Turn.NOW:
            QPainter(self).fillRect(self.rect(), self._theme.color(tint(self._mode)))
