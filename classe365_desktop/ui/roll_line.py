"""The card with the time that is left, the line of the roll, and the button for the calendar."""

from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from classe365_desktop.core.keys import Mode
from classe365_desktop.core.roll import Roll
from classe365_desktop.core.timeline import Point, spoken, timeline
from classe365_desktop.ui.roll_words import clock, headline
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import XS, L, M, Role
from classe365_desktop.ui.translate import translate
from classe365_desktop.ui.widgets.button import Button
from classe365_desktop.ui.widgets.card import Card
from classe365_desktop.ui.widgets.fold import Folding
from classe365_desktop.ui.widgets.timeline import Stop, TimelineView
from classe365_desktop.ui.widgets.wrap import Text


class LineCard(Card):
    """Shows a roll that was rolled on Stripe."""

    def __init__(self, theme: Theme, mode: Mode, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._left = Text(theme, "", Style.TITLE)
        self._said = Text(theme, "", tone=Role.INK2)
        self._reminders = Text(theme, "", Style.SMALL, tone=Role.INK2)
        self.calendar = Button(theme, self.tr("Add to calendar"), icon_name="calendar")
        self.line = TimelineView(theme, mode, self.tr("Timeline"))
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS)
        column.addWidget(self._left)
        column.addWidget(self._said)
        head = Folding(L)
        head.add(words, 1)
        head.add(self.calendar)
        self.body.setSpacing(M)
        self.body.addWidget(head)
        self.body.addWidget(self.line)
        self.body.addWidget(self._reminders)

    @property
    def words(self) -> str:
        """The time that is left and the sentence beside it."""
        return f"{self._left.text()}. {self._said.text()}"

    def show_roll(self, roll: Roll, now: datetime, reminders: str) -> None:
        """Show where the roll stands at this moment; `reminders` says whether they come with the program closed."""
        left, said = headline(roll, now)
        self._left.setText(left)
        self._said.setText(said)
        late = roll.stopped is None and roll.deadline is not None and now >= roll.deadline
        self._left.set_tone(Role.WARNING if late else None)
        self._reminders.setText(reminders)
        self._reminders.setVisible(bool(reminders) and roll.stopped is None and roll.expires)
        self.calendar.setVisible(roll.deadline is not None and roll.stopped is None)
        self.line.setVisible(roll.expires)
        line = timeline(roll, now)
        stops = [
            Stop(
                each.point,
                each.at,
                self.tr("Rolled on Stripe") if each.point is Point.BEGIN else translate("Timeline", each.label),
                clock(each.when, now),
                each.done,
            )
            for each in line.places
        ]
        now_words = self.tr("Now {time}").format(time=clock(now, now)) if roll.is_open and not roll.stopped else ""
        self.line.show_stops(stops, line.now, now_words, spoken(roll, now))
