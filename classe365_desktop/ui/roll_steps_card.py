"""The card with a roll's steps and the controls of each."""

from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from classe365_desktop.core.keys import Mode
from classe365_desktop.core.roll import Roll
from classe365_desktop.core.roll_steps import can_test
from classe365_desktop.core.timeline import Milestone, milestones
from classe365_desktop.ui.roll_start import TimeEdit
from classe365_desktop.ui.roll_steps import StepRow, Turn
from classe365_desktop.ui.roll_words import step_title, step_words
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import Role, S
from classe365_desktop.ui.widgets.button import Button
from classe365_desktop.ui.widgets.card import Card, hairline
from classe365_desktop.ui.widgets.fold import Folding
from classe365_desktop.ui.widgets.key_edit import KeyEdit
from classe365_desktop.ui.widgets.wrap import Text


class StepsCard(Card):
    """Shows the steps. `deadline_given` carries another end of the old key (UTC) that Stripe shows."""

    deadline_given = Signal(object)

    def __init__(self, theme: Theme, mode: Mode, parent: QWidget | None = None) -> None:
        super().__init__(theme, flush=True, parent=parent)
        self._theme, self._roll = theme, ""
        self._now: datetime | None = None
        self._end: datetime | None = None
        self.rows = {each: StepRow(theme, mode) for each in Milestone}
        self._lines = {}
        for each, row in self.rows.items():
            if each is not Milestone.ROLLED:
                self._lines[each] = hairline()
                self.body.addWidget(self._lines[each])
            self.body.addWidget(row)
        self._fill_rolled(theme, mode)
        self._fill_new_key(theme)
        self.blocked = Button(theme, self.tr("Old key now blocked"))
        self.rows[Milestone.STOPPED].buttons.add(self.blocked)

    def _fill_rolled(self, theme: Theme, mode: Mode) -> None:
        row = self.rows[Milestone.ROLLED]
        self.open_stripe = Button(theme, self.tr("Open Stripe API keys page"), mode=mode, icon_name="open")
        self.rolled = Button(theme, self.tr("I have rolled it"))
        self.other_end = Button(theme, self.tr("Stripe shows another end"), "link")
        self.other_end.setCheckable(True)
        self.other_end.toggled.connect(self._show_end)
        for each in (self.open_stripe, self.rolled, self.other_end):
            row.buttons.add(each)
        self.end = TimeEdit(theme, self.tr("End that Stripe shows"))
        self.move_end = Button(theme, self.tr("Move the end"))
        self.move_end.clicked.connect(self._move)
        self._end_line = Folding(S)
        label = Text(theme, self.tr("End that Stripe shows"), Style.LABEL, wrap=False)
        label.setBuddy(self.end)
        for widget in (label, self.end, self.move_end):
            self._end_line.add(widget)
        self._end_line.add_stretch()
        self._end_line.hide()
        row.below.addWidget(self._end_line)

    def _fill_new_key(self, theme: Theme) -> None:
        self.new_key = KeyEdit(theme, secret=True, name=self.tr("New key"))
        self.new_key.pasted.connect(self._paste)
        self.new_key.textChanged.connect(lambda _: self.show_problem(""))
        self.accept = Button(theme, self.tr("Keep it all the same"))
        label = Text(theme, self.tr("New key"), Style.LABEL, wrap=False)
        label.setBuddy(self.new_key)
        self._key_line = Folding(S)
        self._key_line.add(label)
        self._key_line.add(self.new_key, 1)
        self._key_line.add(self.accept)
        self._problem = Text(theme, "", Style.SMALL, tone=Role.FAILURE)
        self._problem.hide()
        below = self.rows[Milestone.CHECKED].below
        below.addWidget(self._key_line)
        below.addWidget(self._problem)

    @property
    def problem(self) -> str:
        """What is said of the key that was given."""
        return self._problem.text()

    def show_problem(self, words: str) -> None:
        """Say what is wrong with the key that was given; "" for nothing."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        self.new_key.setAccessibleDescription(words)

    def wipe(self) -> None:
        """Take the new key out of the box, leaving nothing to undo."""
        self.new_key.wipe()
        self.show_problem("")

    def show_roll(self, roll: Roll, now: datetime, *, busy: bool, doubtful: bool) -> None:
        """Show the steps of a roll. `doubtful`: the new key may be kept by the person's own word."""
        if self._roll != roll.id or roll.checked:
            self._roll = roll.id
            self.wipe()
        self._now, self._end = now, roll.deadline
        done, left = milestones(roll)
        shown = [each for each in Milestone if each in done or each in left]
        for step, row in self.rows.items():
            row.setVisible(step in shown)
            if step in self._lines:
                self._lines[step].setVisible(step in shown)
        for number, step in enumerate(shown, start=1):
            turn = Turn.DONE if step in done else Turn.NOW if left and step is left[0] else Turn.LATER
            self.rows[step].show_step(number, step_title(step, roll), step_words(step, roll, now), turn)
        begun, wanted = roll.rolled is not None, roll.rolled is not None and roll.checked is None
        self.open_stripe.set_kind("secondary" if begun else "primary")
        self.rolled.setVisible(not begun)
        self.rolled.setEnabled(not busy)
        movable = begun and roll.expires and roll.stopped is None
        self.other_end.setVisible(movable)
        if not movable:
            self.other_end.setChecked(False)
        self._key_line.setVisible(wanted)
        self._problem.setVisible(wanted and bool(self._problem.text()))
        self.accept.setVisible(doubtful)
        self.accept.setEnabled(not busy)
        self.blocked.setEnabled(can_test(roll) and not busy)
        self.blocked.setVisible(roll.stopped is None)

    def _paste(self, text: str) -> None:
        self.new_key.setText(" ".join(text.split()))

    def _show_end(self, on: bool) -> None:
        self._end_line.setVisible(on)
        if on and self._now is not None:
            self.end.show_moment(self._end or self._now + timedelta(hours=12), self._now)
            self.end.setFocus()

    def _move(self) -> None:
        self.other_end.setChecked(False)
        self.deadline_given.emit(self.end.moment)
