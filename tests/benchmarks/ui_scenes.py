"""What the window goes through while its event loop is watched: one scene a process, because `stripe` is imported only once.

`python -m tests.benchmarks.ui_scenes SCENE` prints the longest time in which the window could not have answered, in
milliseconds, and how many findings arrived.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event
from time import perf_counter
from typing import TypeVar

from PySide6.QtCore import QDeadlineTimer, QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from classe365_desktop.app import application
from classe365_desktop.core.keys import Mode
from classe365_desktop.core.setup import Step
from classe365_desktop.core.state import School
from classe365_desktop.rooms import Rooms
from classe365_desktop.services.store import MemoryStore
from classe365_desktop.services.vault_values import MemoryVault, Slot
from classe365_desktop.services.workspace import Workspace
from classe365_desktop.ui.widgets.findings_list import FindingsList
from classe365_desktop.wiring import memory_journal, now, practice_rooms
from tests.benchmarks.schools_file import practice_pair

P = TypeVar("P", bound=QWidget)
HANG, PROMPT, SETTLE = 20.0, 3.0, 0.3
"""Seconds that a server hangs, that the password store's question stays open, and that the window gets to calm down."""


class Heart:
    """Beats in the window's own thread, every millisecond if it can; remembers the longest pause between two beats."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = perf_counter()
        self._timer = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin to watch."""
        self._last = perf_counter()
        self._timer.start()

    def stop(self) -> float:
        """End, and return the longest pause in milliseconds."""
        self._beat()
        self._timer.stop()
        return self.longest * 1000

    def _beat(self) -> None:
        at = perf_counter()
        self.longest, self._last = max(self.longest, at - self._last), at


class PromptingVault(MemoryVault):
    """A password store that asks the person something first and waits for the answer."""

    def __init__(self) -> None:
        super().__init__()
        self.answered = Event()

    def get(self, slot: Slot) -> str | None:
        """Wait for the answer."""
        self.answered.wait()
        return super().get(slot)


@dataclass(frozen=True, slots=True)
class Stage:
    """A furnished window on a school whose keys are kept, the practice Stripe behind it, and the heart that is watched."""

    rooms: Rooms
    vault: PromptingVault
    heart: Heart


@contextmanager
def stage(scenario: str) -> Iterator[Stage]:
    """The window, calm, with `stripe` not yet imported."""
    app, vault = application(), PromptingVault()
    place = Workspace(MemoryStore(), vault, now)
    school = place.add_school("maplehollow")
    assert isinstance(school, School)
    with practice_rooms(scenario) as (_, door, stripe):
        for mode in Mode:
            place.save_keys(school.host, mode, practice_pair(stripe.keys, mode))
        rooms = Rooms(app, place, door, journal=memory_journal, practising=True)
        rooms.show()
        run_for(SETTLE)
        try:
            yield Stage(rooms, vault, Heart())
        finally:
            vault.answered.set()
            rooms.close()


def quiet(on: Stage) -> None:
    """Nothing happens: what this computer makes of a beat every millisecond."""
    on.heart.start()
    run_for(1.0)


def check(on: Stage) -> None:
    """`stripe` is imported and both modes are checked; the findings arrive on the page that shows them."""
    _open_keys(on)
    on.heart.start()
    _check_both(on)
    run_until(lambda: _is_done(on), HANG)
    run_for(SETTLE)


def hang(on: Stage) -> None:
    """Stripe takes every connection and never answers, for 20 seconds; then the checks are cancelled."""
    _open_keys(on)
    on.heart.start()
    _check_both(on)
    run_for(HANG)
    for mode in Mode:
        on.rooms.session.cancel(mode)
    run_until(lambda: _is_done(on), SETTLE * 10)


def prompt(on: Stage) -> None:
    """The password store asks the person something, and the answer takes seconds."""
    on.heart.start()
    for mode in Mode:
        on.rooms.session.load_keys(mode)
    run_for(PROMPT)
    on.vault.answered.set()
    run_for(SETTLE)


def pages(on: Stage) -> None:
    """Every step of both tabs is opened for the first time."""
    on.vault.answered.set()
    on.heart.start()
    for mode in Mode:
        for step in Step:
            on.rooms.window.open_step(mode, step)
            run_for(SETTLE)


def compare(on: Stage) -> None:
    """300 endpoints are read and compared, and the change is previewed, all on the page."""
    from classe365_desktop.ui.webhook_page import WebhookPage  # not at the top: `pages` opens it for the first time

    page = _open(on, Mode.LIVE, Step.WEBHOOK, WebhookPage)
    on.heart.start()
    page.compare.click()
    run_until(page.compare.isEnabled, HANG)
    page.preview.click()
    run_for(SETTLE)


def look(on: Stage) -> None:
    """10,000 events are read, page by page, and their deliveries shown."""
    from classe365_desktop.ui.prove_page import ProvePage

    page = _open(on, Mode.LIVE, Step.PROVE, ProvePage)
    on.heart.start()
    page.look.click()
    run_until(page.look.isEnabled, HANG * 3)
    run_for(SETTLE)


def prove(on: Stage) -> None:
    """A proof is offered, agreed to, followed row by row and cleaned up."""
    from classe365_desktop.ui.prove_page import ProvePage

    page = _open(on, Mode.TEST, Step.PROVE, ProvePage)
    on.heart.start()
    page.run.click()
    run_until(lambda: QApplication.activeModalWidget() is not None, HANG)
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    next(each for each in box.buttons() if each is not box.defaultButton()).click()
    run_until(page.run.isEnabled, HANG * 3)
    run_for(SETTLE)


SCENES: dict[str, tuple[str, Callable[[Stage], None]]] = {
    "quiet": ("normal", quiet),
    "check": ("normal", check),
    "hang": ("hang", hang),
    "prompt": ("normal", prompt),
    "pages": ("normal", pages),
    "compare": ("webhook_many", compare),
    "look": ("many_events", look),
    "prove": ("webhook_good", prove),
}


def run_for(seconds: float) -> None:
    """Let the event loop run as it does in the program."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def run_until(true: Callable[[], bool], seconds: float) -> None:
    """Let the event loop run until something is true. Raises TimeoutError."""
    deadline = QDeadlineTimer(round(seconds * 1000))
    while not true():
        if deadline.hasExpired():
            raise TimeoutError
        run_for(0.02)


def _open_keys(on: Stage) -> None:
    """The keys are on the desk and their page is open, in both tabs."""
    on.vault.answered.set()
    for mode in Mode:
        on.rooms.window.open_step(mode, Step.KEYS)
        run_for(SETTLE)


def _open(on: Stage, mode: Mode, step: Step, kind: type[P]) -> P:
    """Open a page and let the window calm down."""
    on.vault.answered.set()
    on.rooms.window.open_step(mode, step)
    run_for(SETTLE)
    return next(page for page in on.rooms.window.findChildren(kind) if page.isVisible())


def _check_both(on: Stage) -> None:
    for mode in Mode:
        on.rooms.session.check(mode)


def _is_done(on: Stage) -> bool:
    return not any(on.rooms.session.is_checking(mode) for mode in Mode)


def main(name: str) -> None:
    """Play one scene and print what was seen."""
    scenario, play = SCENES[name]
    with stage(scenario) as on:
        play(on)
        longest = on.heart.stop()
        found = sum(len(each.findings) for each in on.rooms.window.findChildren(FindingsList) if each.isVisible())
        found = found or sum(len(on.rooms.session.findings(mode)) for mode in Mode)
    print(longest, found)


if __name__ == "__main__":
    main(sys.argv[1])
