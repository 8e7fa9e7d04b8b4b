"""Looks after every school's rolls while the window is open: by the clock, after a wake-up, when the window is looked at again.

The same caretaker as that of `classe365-desktop remind`; whichever comes first tells a reminder, and no other one does.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from classe365_desktop.core.findings import Finding
from classe365_desktop.core.roll import Roll
from classe365_desktop.core.state import School
from classe365_desktop.services.roll import Place, rolls
from classe365_desktop.ui.errands import Errands
from classe365_desktop.ui.session import Session
from classe365_desktop.ui.worker import Job

if TYPE_CHECKING:
    from classe365_desktop.services.ports import StripeApi
    from classe365_desktop.services.reminders import Caretaker, LookedAfter, Notice, Schedule

TICK = timedelta(seconds=15)
# A tick that comes this much late, or early, comes after a sleep or a clock that was set.
JUMP = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Outside:
    """What looking after needs of the world. `schedule` is the OS's, None in practice; `notify` shows words, urgent or not.

    All but `fresh`, which makes up a word that was not used before, are called off the UI thread.
    """

    open_stripe: "Callable[[], StripeApi]"
    schedule: "Callable[[], Schedule | None]"
    notify: Callable[[str, bool], bool]
    fresh: Callable[[], str]


class RollWatch(QObject):
    """`ticked`: time has passed, or a roll moved: what shows time is to be shown again. `noticed`: there are other notices.

    `told` carries the words of a reminder that is being told.
    """

    ticked = Signal()
    noticed = Signal()
    told = Signal(str)

    def __init__(self, session: Session, errands: Errands, outside: Outside, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._errands, self._outside = session, errands, outside
        self._run = outside.fresh()
        self._schedule: list[Schedule | None] = []
        self._job: Job | None = None
        self._again: bool | None = None
        self._looked = False
        self._last: datetime | None = None
        self._next: datetime | None = None
        self._notices: dict[Place, Notice] = {}
        self.troubles: tuple[Finding, ...] = ()
        """What was in the way at the last look."""
        self.show_on_tray: Callable[[str, bool], bool] = lambda _words, _urgent: False
        """Shows words beside the clock, urgent or not; False if there is no tray."""
        self._timer = QTimer(self)
        self._timer.setInterval(TICK // timedelta(milliseconds=1))
        self._timer.timeout.connect(self.tick)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._state_changed)

    # What there is.

    @property
    def open_rolls(self) -> list[tuple[Place, School, Roll]]:
        """Every roll that is under way, of any school."""
        return [each for each in rolls(self._session.state) if each[2].is_open]

    @property
    def notices(self) -> "tuple[Notice, ...]":
        """What was told since the program started and not yet dismissed, one for each roll, the latest last."""
        return tuple(self._notices.values())

    def take_away(self, place: Place) -> None:
        """The person has read that roll's notice."""
        if self._notices.pop(place, None) is not None:
            self.noticed.emit()

    @property
    def is_looking(self) -> bool:
        """True while it looks after the rolls."""
        return self._job is not None

    @property
    def comes_when_closed(self) -> bool | None:
        """Whether the OS reminds with the window closed; None before it was asked to."""
        if not self._looked or not self._schedule:
            return None
        return self._schedule[0] is not None and all(each.code != "roll.no_schedule" for each in self.troubles)

    # By the clock.

    def start(self) -> None:
        """Look after everything now: Stripe is asked about every old key."""
        self._last = self._session.now
        self.look_after(test_now=True)

    def stop(self) -> None:
        """The window is being closed: look no more."""
        self._timer.stop()
        self._again = None

    def tick(self) -> None:
        """Some time has passed. Looks after the rolls if it is time, or if the clock made a jump, as after a sleep."""
        now, last = self._session.now, self._last
        self._last = now
        jumped = last is not None and not timedelta(0) <= now - last <= TICK + JUMP
        if jumped or (self._next is not None and now >= self._next):
            self.look_after(test_now=jumped)
        self.ticked.emit()

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive and self._timer.isActive():
            self.tick()

    def moved(self) -> None:
        """A roll is not where it was: reminders and the OS's schedule are to follow."""
        self.look_after()

    def look_after(self, *, test_now: bool = False) -> None:
        """Do everything that is due, off this thread. Asked for while it is under way, it is done once more afterwards."""
        if self._job is not None:
            self._again = test_now or bool(self._again)
            return
        self._again = None

        def work(job: Job, report: Callable[[Any], None]) -> "LookedAfter":
            return self._caretaker(job, report).look_after(test_now=test_now)

        self._job = self._errands.watch(work, self._done, self._failed, self._show)

    def _caretaker(self, job: Job, report: Callable[[Any], None]) -> "Caretaker":
        from classe365_desktop.services.reminders import Caretaker

        if not self._schedule:
            self._schedule.append(self._outside.schedule())

        def tell(notice: "Notice") -> bool:
            answers: SimpleQueue[bool | None] = SimpleQueue()
            # A window that is being closed shows nothing any more: then the reminder stays due.
            job.on_cancel(lambda: answers.put(None))
            report((notice, answers.put))
            on_tray = answers.get()
            if on_tray is None:
                return False
            if not on_tray:
                self._outside.notify(*_words(notice))
            return True

        return Caretaker(
            self._errands.workspace, self._outside.open_stripe, self._errands.clock, self._run, tell, self._schedule[0]
        )

    def _show(self, came: "tuple[Notice, Callable[[bool], None]]") -> None:
        """Show a notice on the page, and beside the clock; then the work may go on."""
        notice, answer = came
        self._notices.pop(notice.place, None)
        self._notices[notice.place] = notice
        words, urgent = _words(notice)
        self.noticed.emit()
        self.told.emit(words)
        answer(self.show_on_tray(words, urgent))

    def _done(self, looked: "LookedAfter") -> None:
        self._job, self._looked = None, True
        self.troubles, self._next = looked.findings, looked.next_at
        self._session.refresh()
        still = {place for place, _, roll in rolls(self._session.state) if roll.id}
        self._notices = {place: each for place, each in self._notices.items() if place in still}
        self._go_on()

    def _failed(self) -> None:
        self._job = None
        self._go_on()

    def _go_on(self) -> None:
        if self.open_rolls or self._next is not None:
            if not self._timer.isActive():
                self._last = self._session.now
                self._timer.start()
        else:
            self._timer.stop()
        self.ticked.emit()
        if self._again is not None:
            self.look_after(test_now=self._again)


def _words(notice: "Notice") -> tuple[str, bool]:
    from classe365_desktop.core.texts import Severity
    from classe365_desktop.ui.translate import finding_text

    seen, _, do = finding_text(notice.finding)
    return f"{seen} {do}".strip(), notice.finding.severity in {Severity.WARNING, Severity.FAILURE}
