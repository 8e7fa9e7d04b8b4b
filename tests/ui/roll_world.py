"""What the tests of a roll in the window stand on: the page over the practice Stripe, and one clock for both that is moved."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from classe365_desktop.core.keys import ApiKey, Box, KeyPair, Mode, exact_key
from classe365_desktop.core.roll import Roll
from classe365_desktop.core.state import ModeRecord, School, State
from classe365_desktop.practice.server import PracticeStripe
from classe365_desktop.services.address import practice_address
from classe365_desktop.services.door import Door, Way
from classe365_desktop.services.journal import MemoryJournal
from classe365_desktop.services.store import MemoryStore
from classe365_desktop.services.vault_values import Slot
from classe365_desktop.services.workspace import Workspace
from classe365_desktop.ui.errands import Errands
from classe365_desktop.ui.roll_page import RollPage
from classe365_desktop.ui.roll_session import RollSession
from classe365_desktop.ui.roll_watch import Outside, RollWatch
from classe365_desktop.ui.session import Session
from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.worker import Worker
from tests.ui.page_world import HOST, Moody, World

BEGIN = datetime(2026, 3, 12, 8, 0, tzinfo=UTC)


@dataclass
class Clock:
    """One clock for the program and for Stripe."""

    now: datetime = BEGIN

    def __call__(self) -> datetime:
        return self.now

    def timestamp(self) -> float:
        return self.now.timestamp()


@dataclass
class Planned:
    """Stands for the OS's schedule: the seam that tests replace."""

    times: tuple[datetime, ...] = ()
    refuses: bool = False

    def install(self, times: Sequence[datetime]) -> None:
        if self.refuses:
            raise OSError("no schedule here")
        self.times = tuple(times)

    def remove(self) -> None:
        self.times = ()

    def present(self) -> bool:
        return bool(self.times)


@dataclass
class Rolling:
    """The page, what stands behind it, Stripe, and what the desktop was told."""

    here: World
    page: RollPage
    rolls: RollSession
    watch: RollWatch
    stripe: PracticeStripe
    clock: Clock
    schedule: Planned
    workspace: Workspace
    folder: Path
    mode: Mode = Mode.TEST
    shown: list[tuple[str, bool]] = field(default_factory=list)

    @property
    def roll(self) -> Roll:
        found = self.rolls.roll(self.mode, self.page.box)
        assert found is not None
        return found

    @property
    def codes(self) -> set[str]:
        return {each.code for each in self.page.list.findings}

    @property
    def old(self) -> ApiKey:
        key = exact_key(self.stripe.keys.test_secret)
        assert key is not None
        return key

    def settle(self) -> None:
        self.here.wait(lambda: not self.here.worker.busy and not self.watch.is_looking)

    def press(self, button: QAbstractButton) -> None:
        assert button.isVisible(), button.text()
        assert button.isEnabled(), button.text()
        button.click()
        self.settle()

    def pass_time(self, **time: float) -> None:
        """Move the clock in ticks, as it moves while the program is open."""
        end = self.clock.now + timedelta(**time)
        while self.clock.now < end:
            self.clock.now = min(end, self.clock.now + timedelta(minutes=1))
            self.watch.tick()
            self.settle()

    def wake_up(self, **time: float) -> None:
        """The computer slept for that long."""
        self.clock.now += timedelta(**time)
        self.watch.tick()
        self.settle()

    def roll_on_stripe(self, hours: float = 12) -> str:
        return self.stripe.world.roll(
            self.old.reveal(), expires_at=(self.clock.now + timedelta(hours=hours)).timestamp()
        )

    def begin(self) -> str:
        """Start a roll with the usual choices and roll the key on Stripe; returns the new key."""
        self.press(self.page.start)
        new = self.roll_on_stripe()
        self.press(self.page.steps.rolled)
        return new

    def give(self, text: str) -> None:
        self.page.steps.new_key.pasted.emit(text)
        self.press(self.page.check)

    def answer(self, words: str) -> None:
        self.here.wait(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox))
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(each for each in box.buttons() if each.text().replace("&", "") == words).click()
        self.settle()


@contextmanager
def rolling(qtbot: QtBot, theme: Theme, folder: Path) -> Iterator[Rolling]:
    """A school whose good test pair is kept; nothing is rolled."""
    clock, schedule = Clock(), Planned()
    with PracticeStripe(clock=clock.timestamp) as stripe:
        vault, kept = Moody(), KeyPair()
        for text in (stripe.keys.test_publishable, stripe.keys.test_secret):
            key = exact_key(text)
            assert key is not None
            kept = kept.having(key)
            vault.put(Slot(HOST, Mode.TEST, key.box), key.reveal())
        school = School(HOST, "Maple Hollow", test=ModeRecord().with_keys(kept))
        door, worker = Door(lambda: Way(practice_address(stripe.address))), Worker()
        place = Workspace(MemoryStore(State(selected=HOST).with_school(school)), vault, clock)
        session = Session(place, worker, door, clock)
        journal = MemoryJournal()
        errands = Errands(session, place, worker, door, lambda: journal, clock)
        made = World(session, errands, journal, worker, vault, qtbot)
        session.said.connect(made.said.append)
        shown: list[tuple[str, bool]] = []
        names = iter(f"name-{number}" for number in range(1000))

        def notify(words: str, urgent: bool) -> bool:
            shown.append((words, urgent))
            return True

        outside = Outside(lambda: door.open("rolls"), lambda: schedule, notify, lambda: next(names))
        rolls = RollSession(session, errands, outside.fresh, session)
        watch = RollWatch(session, errands, outside, session)
        rolls.moved.connect(watch.moved)
        page = RollPage(session, theme, Mode.TEST, rolls, watch, made.opened.append, lambda: folder)
        made.show(page)
        found = Rolling(made, page, rolls, watch, stripe, clock, schedule, place, folder, shown=shown)
        try:
            yield found
        finally:
            made.settle()
            watch.stop()
            door.close()
            assert worker.close(5)
            session.deleteLater()
            worker.deleteLater()


def kept_old(rolling: Rolling, box: Box = Box.SECRET) -> str | None:
    """The copy of the old key in the password store."""
    from classe365_desktop.services.vault_values import Extra

    return rolling.workspace.secret(HOST, rolling.mode, Extra.old(box))
