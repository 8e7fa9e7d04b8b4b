"""Step 5, Roll keys: chosen, rolled on Stripe, the new key proved, entered into Classe365, and the old one waited out."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from classe365_desktop.core import links
from classe365_desktop.core.keys import Box, Mode
from classe365_desktop.core.roll import Reason, Roll, Stage
from classe365_desktop.core.roll_steps import can_test
from classe365_desktop.core.roll_words import reminder_finding
from classe365_desktop.core.setup import Step
from classe365_desktop.core.state import KeyMark
from classe365_desktop.core.texts import CHECK_AGAIN, KEYS_PAGE, WEBHOOKS_PAGE
from classe365_desktop.ui.roll_calendar import add_to_calendar, downloads
from classe365_desktop.ui.roll_line import LineCard
from classe365_desktop.ui.roll_notice import NoticeCard
from classe365_desktop.ui.roll_session import Doing, RollSession
from classe365_desktop.ui.roll_start import StartCard
from classe365_desktop.ui.roll_steps_card import StepsCard
from classe365_desktop.ui.roll_watch import RollWatch
from classe365_desktop.ui.roll_words import ask_abandon, how_card, next_words, subtitle
from classe365_desktop.ui.session import Session
from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.translate import finding_text
from classe365_desktop.ui.widgets.button import Button
from classe365_desktop.ui.widgets.card import Card
from classe365_desktop.ui.widgets.findings_list import FindingsList
from classe365_desktop.ui.widgets.page import Page
from classe365_desktop.ui.widgets.pressable import hand_focus

if TYPE_CHECKING:
    from classe365_desktop.services.reminders import Notice

_LONG, _SHORT = timedelta(hours=1), timedelta(minutes=15)


class RollPage(Page):
    """Shows one key's roll of a mode and carries what the person says to the session."""

    next_requested = Signal(str)
    scan_requested = Signal()

    def __init__(
        self,
        session: Session,
        theme: Theme,
        mode: Mode,
        rolls: RollSession,
        watch: RollWatch,
        open_link: Callable[[str], None],
        calendar_folder: Callable[[], Path] = downloads,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, self.tr("Roll keys"), parent=parent)
        self._session, self._theme, self._mode = session, theme, mode
        self._rolls, self._watch, self._open_link, self._folder = rolls, watch, open_link, calendar_folder
        self._box: Box | None = None
        self._was: tuple[str, Doing | None] = "", None
        self._fill_head(theme)
        self.notice = NoticeCard(theme)
        self.notice.dismissed.connect(self._dismiss)
        self.notice.snoozed.connect(self._snooze)
        self.line = LineCard(theme, mode)
        self.line.calendar.clicked.connect(self._add_to_calendar)
        self.wide.addWidget(self.notice)
        self.wide.addWidget(self.line)
        self.start_card = StartCard(theme)
        self.start_card.key_chosen.connect(lambda box: self._look_at(Box(box)))
        self.steps = StepsCard(theme, mode)
        self.steps.open_stripe.clicked.connect(self._open_keys_page)
        self.steps.rolled.clicked.connect(lambda: self._rolls.say_rolled(mode, self.box))
        self.steps.deadline_given.connect(lambda at: self._rolls.move_deadline(mode, self.box, at))
        self.steps.accept.clicked.connect(lambda: self._rolls.accept(mode, self.box))
        self.steps.blocked.clicked.connect(lambda: self._rolls.ask_about_old(mode, self.box))
        self.steps.new_key.returnPressed.connect(self._check)
        self.left.addWidget(self.start_card)
        self.left.addWidget(self.steps)
        self._fill_right(theme)
        self._fill_bar(theme)
        rolls.changed.connect(lambda of: self._show() if of == mode.value else None)
        session.school_changed.connect(self._school_changed)
        watch.ticked.connect(lambda: self._show() if self.isVisible() else None)
        watch.noticed.connect(self._show)
        self._show()

    def _fill_head(self, theme: Theme) -> None:
        self.other = Button(theme, "", "link", icon_name="key")
        self.other.clicked.connect(lambda: self._look_at(_other(self.box)))
        self.block = Button(theme, self.tr("Has it leaked? Block it at once"), icon_name="warning")
        self.block.clicked.connect(self._block)
        self.head.add(self.other)
        self.head.add(self.block)

    def _fill_right(self, theme: Theme) -> None:
        self.list = FindingsList(theme)
        self.list.action_requested.connect(self._act)
        self.how = how_card(theme, self._mode)
        self.leaked = Card(theme, self.tr("Look at"))
        for words, icon, go in (
            (self.tr("Recent events on Stripe"), "open", lambda: links.events_page(self._mode, self._account)),
            (self.tr("Webhook endpoints on Stripe"), "open", lambda: links.webhooks_page(self._mode, self._account)),
            (self.tr("Team and e-mail addresses on Stripe"), "open", lambda: links.team_page(self._account)),
        ):
            button = Button(theme, words, "link", icon_name=icon)
            button.clicked.connect(lambda _=False, go=go: self._open_link(go()))
            self.leaked.body.addWidget(button)
        self.scan = Button(theme, self.tr("Check a folder for keys"), "link", icon_name="eye")
        self.scan.clicked.connect(self.scan_requested)
        self.leaked.body.addWidget(self.scan)
        right = self.use_right()
        for each in (self.list, self.leaked, self.how):
            right.addWidget(each)

    def _fill_bar(self, theme: Theme) -> None:
        mode = self._mode
        self.abandon = Button(theme, self.tr("Give up this roll"))
        self.abandon.clicked.connect(self._ask_abandon)
        self.cancel = Button(theme, self.tr("Cancel"))
        self.cancel.clicked.connect(lambda: self._rolls.cancel(mode, self.box))
        self.start = Button(theme, self.tr("Start a roll"), mode=mode, icon_name="roll")
        self.start.clicked.connect(lambda: self._rolls.begin(mode, self.box, self.start_card.choice))
        self.check = Button(theme, self.tr("Check new key"), mode=mode)
        self.check.clicked.connect(self._check)
        self.go_on = Button(
            theme, self.tr("Go to Enter into Classe365"), mode=mode, icon_name="arrow-right", trailing=True
        )
        self.go_on.clicked.connect(lambda: self.next_requested.emit(Step.HAND_OVER.value))
        self.bar.add_left(self.abandon)
        self.bar.add_left(self.cancel)
        for each in (self.start, self.check, self.go_on):
            self.bar.add_right(each)

    def showEvent(self, event: QShowEvent) -> None:
        """Say times again: some have passed."""
        super().showEvent(event)
        self._show()

    # What is looked at.

    @property
    def box(self) -> Box:
        """Which of the two keys is looked at: the one that was chosen, or whose roll is under way, or that there is."""
        if self._box is None:
            record = self._session.record(self._mode)
            under_way = [box for box in (Box.SECRET, Box.PUBLISHABLE) if self._is_open(box)]
            only = Box.PUBLISHABLE if record.publishable and not record.secret else Box.SECRET
            return under_way[0] if under_way else only
        return self._box

    @property
    def _account(self) -> str:
        return self._session.record(self._mode).account

    def _is_open(self, box: Box) -> bool:
        roll = self._rolls.roll(self._mode, box)
        return roll is not None and roll.is_open

    def _kept(self) -> list[tuple[Box, KeyMark]]:
        record = self._session.record(self._mode)
        pairs = ((Box.SECRET, record.secret), (Box.PUBLISHABLE, record.publishable))
        return [(box, mark) for box, mark in pairs if mark]

    def _look_at(self, box: Box) -> None:
        self._box = box
        self.steps.wipe()
        self._show()

    def _school_changed(self) -> None:
        self._box = None
        self.steps.wipe()

    # Showing.

    def _show(self) -> None:
        if self._session.school is None:
            return
        mode, box, now = self._mode, self.box, self._session.now
        roll, desk = self._rolls.roll(mode, box), self._rolls.desk(mode, box)
        going = roll if roll and roll.is_open else None
        self.set_subtitle(subtitle(roll))
        self._show_notice()
        self.line.setVisible(going is not None and going.rolled is not None and going.expires)
        self.steps.setVisible(going is not None)
        self.start_card.setVisible(going is None)
        self.how.setVisible(going is None)
        self.leaked.setVisible(going is not None and going.reason is Reason.LEAKED)
        if going is None:
            self.start_card.show_keys(self._kept(), box, now)
        else:
            doubtful = desk.proof is not None and desk.proof.may_count and not desk.proof.ok
            self.steps.show_roll(going, now, busy=desk.doing is not None, doubtful=doubtful)
            self.line.show_roll(going, now, self._reminder_words())
        self._show_findings(going)
        self._show_buttons(roll, desk.doing)
        self._say(roll, desk.doing)

    def _show_findings(self, going: Roll | None) -> None:
        troubles = [
            each
            for each in self._watch.troubles
            if each.code == "roll.no_schedule" or each.code.startswith("connection.")
        ]
        found = self._rolls.findings(self._mode, self.box)
        self.list.set_findings(dict.fromkeys((*found, *(troubles if going else ()))))
        self.list.setVisible(bool(self.list.findings))

    def _show_buttons(self, roll: Roll | None, doing: Doing | None) -> None:
        going = roll if roll and roll.is_open else None
        stage, idle = going.stage if going else None, doing is None
        asking = doing in {Doing.CHECKING, Doing.ASKING}
        if asking:
            self.cancel.show()
            hand_focus(self.check, self.cancel)
        else:
            hand_focus(self.cancel, self.check)
            self.cancel.hide()
        wanted = stage in {Stage.ROLLED, Stage.GIVEN}
        self.start.setVisible(going is None)
        self.start.setEnabled(idle and bool(self._kept()))
        self.check.setVisible(wanted)
        self.check.setEnabled(idle)
        self.go_on.setVisible(going is not None and going.rolled is not None and going.entered is None)
        self.abandon.setVisible(going is not None and going.checked is None)
        self.abandon.setEnabled(idle)
        unharmed = going is not None and can_test(going) and going.reason is not Reason.LEAKED
        self.block.setVisible(unharmed)
        other = _other(self.box)
        self.other.setVisible(going is not None and (self._is_open(other) or other in dict(self._kept())))
        self.other.setText(self.tr("Secret key") if other is Box.SECRET else self.tr("Publishable key"))
        turn = {Stage.ROLLED: self.check, Stage.GIVEN: self.check, Stage.CHECKED: self.go_on, None: self.start}
        for button in (self.start, self.check, self.go_on):
            button.set_kind("primary" if button is turn.get(stage) and idle else "secondary")
        if doing is Doing.CHECKING:
            words = self.tr("The new key is being checked …")
        elif doing is Doing.ASKING:
            words = self.tr("Stripe is asked about the old key …")
        elif going is None and not self._kept():
            words = self.tr("Next: enter and save the keys in step 1, Keys.")
        else:
            words = next_words(roll)
        self.bar.set_next(words)

    def _reminder_words(self) -> str:
        if self._session.practising:
            return self.tr("In practice, reminders come only while this window is open.")
        closed = self._watch.comes_when_closed
        if closed is None:
            return ""
        if not closed:
            return self.tr("Reminders come only while this window is open: this computer took no schedule.")
        return self.tr("Reminders come whether this window is open or not.")

    def _show_notice(self) -> None:
        notice, school = self._told(), self._session.school
        roll = self._rolls.roll(self._mode, notice.place.box) if notice else None
        if notice is None or school is None or roll is None:
            self.notice.show_notice(None, "")
            return
        words = ""
        if roll.is_open and roll.stopped is None:
            words = (
                self.tr("Remind again in 1 hour")
                if self._put_off(roll) == _LONG
                else self.tr("Remind again in 15 minutes")
            )
        # Said anew: since it was told, time has passed and a step may have been taken.
        found = reminder_finding(roll, notice.due, school.name, self._mode, self._session.now)
        self.notice.show_notice(found, words)

    def _say(self, roll: Roll | None, doing: Doing | None) -> None:
        """The status line says what came of it when something has ended."""
        stage = roll.stage.value if roll else ""
        was, self._was = self._was, (stage, doing)
        if was[1] is None or doing is not None or not self.isVisible():
            return
        told = self._rolls.desk(self._mode, self.box).told
        first = min(told, key=lambda each: each.severity.rank) if told else None
        if first is None and self.list.findings and was[1] is not Doing.NOTING:
            first = self.list.findings[0]
        self._session.said.emit(finding_text(first)[0] if first else next_words(roll))

    # Asking.

    def _check(self) -> None:
        if not self.check.isVisible() or not self.check.isEnabled():
            return
        found = self._rolls.check(self._mode, self.box, self.steps.new_key.text())
        self.steps.show_problem(" ".join(filter(None, finding_text(found))) if found else "")
        if found:
            self._session.said.emit(finding_text(found)[0])

    def _ask_abandon(self) -> None:
        roll = self._rolls.roll(self._mode, self.box)
        if roll is not None:
            box = self.box
            asked = ask_abandon(self.window(), roll)
            asked.accepted.connect(lambda: self._rolls.abandon(self._mode, box))
            asked.open()

    def _block(self) -> None:
        self._open_keys_page()
        self._session.said.emit(self.tr("End the old key on Stripe now, then press “Old key now blocked”."))

    def _open_keys_page(self) -> None:
        self._open_link(links.keys_page(self._mode, self._account))

    def _act(self, action: str) -> None:
        roll = self._rolls.roll(self._mode, self.box)
        if action == KEYS_PAGE:
            self._open_keys_page()
        elif action == WEBHOOKS_PAGE:
            self._open_link(links.webhooks_page(self._mode, self._account))
        elif action == CHECK_AGAIN and roll is not None:
            if roll.checked:
                self._rolls.ask_about_old(self._mode, self.box)
            elif self.steps.new_key.text():
                self._check()
            else:
                self.steps.new_key.setFocus()

    def _add_to_calendar(self) -> None:
        school, roll = self._session.school, self._rolls.roll(self._mode, self.box)
        if school is not None and roll is not None and roll.deadline is not None:
            add_to_calendar(self._session, roll, school, self._mode, self._folder(), self._open_link)

    # Reminders.

    def _told(self) -> "Notice | None":
        school = self._session.school
        mine = [
            each
            for each in self._watch.notices
            if school is not None and (each.place.host, each.place.mode) == (school.host, self._mode)
        ]
        return mine[-1] if mine else None

    def _put_off(self, roll: Roll) -> timedelta:
        far = roll.deadline is not None and roll.deadline - self._session.now > 2 * _LONG
        return _LONG if far else _SHORT

    def _dismiss(self) -> None:
        notice = self._told()
        if notice is not None:
            self._rolls.dismiss(notice.place)
            self._watch.take_away(notice.place)

    def _snooze(self) -> None:
        notice = self._told()
        roll = self._rolls.roll(self._mode, notice.place.box) if notice else None
        if notice is not None and roll is not None:
            self._rolls.snooze(notice.place, self._session.now + self._put_off(roll))
            self._watch.take_away(notice.place)


def _other(box: Box) -> Box:
    return Box.SECRET if box is Box.PUBLISHABLE else Box.PUBLISHABLE
