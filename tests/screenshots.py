"""Make the pictures of the window that the README shows: `python -m tests.screenshots [FOLDER]`.

With the practice Stripe, a clock that stands still and one language, so that they change only when the window does.
"""

import argparse
import os
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMessageBox, QTabBar

from classe365_desktop.app import application
from classe365_desktop.core.findings import Finding
from classe365_desktop.core.keys import KeyPair, Mode, exact_key
from classe365_desktop.core.permissions import Report
from classe365_desktop.core.roll import Reason
from classe365_desktop.core.roll_events import RolledOnStripe
from classe365_desktop.core.setup import Step
from classe365_desktop.core.state import School
from classe365_desktop.platform.clipboard import SecretClipboard, elapsed, secret_place
from classe365_desktop.practice.server import PracticeStripe
from classe365_desktop.services.address import practice_address
from classe365_desktop.services.catalogue import load_checklist
from classe365_desktop.services.door import Door, Way
from classe365_desktop.services.roll import Choice, Place, advance, ask_about_old, begin
from classe365_desktop.services.roll_proof import adopt, prove
from classe365_desktop.services.store import MemoryStore
from classe365_desktop.services.validation import check_keys, order_for, remember_check
from classe365_desktop.services.vault_values import MemoryVault
from classe365_desktop.services.workspace import Workspace
from classe365_desktop.ui.errands import Errands
from classe365_desktop.ui.proof_session import ProofSession
from classe365_desktop.ui.roll_session import RollSession
from classe365_desktop.ui.roll_watch import Outside, RollWatch
from classe365_desktop.ui.session import Session
from classe365_desktop.ui.surroundings import Surroundings
from classe365_desktop.ui.theme import Forced, Theme
from classe365_desktop.ui.webhook_session import WebhookSession
from classe365_desktop.ui.widgets.findings_list import FindingsList
from classe365_desktop.ui.window import MainWindow
from classe365_desktop.ui.worker import Worker
from classe365_desktop.wiring import memory_journal
from tests.end_to_end.driving import until

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "screenshots"
NOW = datetime(2026, 3, 12, 9, 41, tzinfo=UTC)
ROLLED = NOW - timedelta(hours=2, minutes=24)
WIDTH, HEIGHT = 1366, 700
COLORS = 256
_FREQUENT, _KIND = 64, 0xFFF0F0F0
JOIN_SECONDS = 5.0
SCHEMES: tuple[Forced, ...] = ("light", "dark")


def main() -> None:
    """Make every picture."""
    parser = argparse.ArgumentParser(prog="python -m tests.screenshots", description="Make the README's pictures.")
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    app = application()
    app.setCursorFlashTime(0)
    theme = Theme(app, "light")
    theme.apply(app)

    def picture(window: MainWindow, name: str) -> None:
        for scheme in SCHEMES:
            theme.force(scheme)
            until_calm(window)
            small(window.grab().toImage()).save(str(folder / f"{name}-{scheme}.png"), quality=0)

    with PracticeStripe(clock=NOW.timestamp) as stripe:
        door = Door(lambda: Way(practice_address(stripe.address), extra_trust=stripe.trust))
        place = Workspace(MemoryStore(), MemoryVault(), clock)
        with opened(theme, place, door) as window:
            picture(window, "first-run")
        set_up(place, door, stripe)
        with opened(theme, place, door) as window:
            window.open_step(Mode.TEST, Step.KEYS)
            picture(window, "keys")
            stripe.scenario = "webhook_missing_events"
            window.open_step(Mode.LIVE, Step.WEBHOOK)
            press(window, "Compare with Stripe")
            until(lambda: "Compared with Stripe" in words(window), "the comparison")
            press(window, "Preview changes")
            picture(window, "webhook")
            window.open_step(Mode.TEST, Step.PROVE)
            stripe.scenario = "webhook_good"
            run_proof(window)
            picture(window, "prove-it")
            window.open_step(Mode.TEST, Step.HAND_OVER)
            until(lambda: "…" in words(window), "the keys")
            picture(window, "hand-over")
            tabs = window.findChild(QTabBar)
            assert isinstance(tabs, QTabBar)
            tabs.setCurrentIndex(0)
            picture(window, "overview")
        roll(place, door, stripe)
        with opened(theme, place, door) as window:
            window.open_step(Mode.LIVE, Step.ROLL)
            picture(window, "roll-keys")


@contextmanager
def opened(theme: Theme, place: Workspace, door: Door) -> Iterator[MainWindow]:
    """The window as a school has it: no practice banner, but the practice Stripe in the place of the real one."""
    worker, window = Worker(), MainWindow()
    clipboard = SecretClipboard(secret_place(window), elapsed, parent=window)
    nothing: Callable[..., None] = lambda *_: None  # noqa: E731
    session = Session(place, worker, door, clock)
    errands = Errands(session, place, worker, door, memory_journal, clock)
    webhooks = WebhookSession(session, errands, load_checklist, session)
    proofs = ProofSession(session, errands, load_checklist, session)
    rolls = rolls_of(session, errands, door)
    world = Surroundings(
        load_checklist,
        lambda: clipboard,
        nothing,
        nothing,
        nothing,
        errands,
        lambda: webhooks,
        lambda: proofs,
        lambda: rolls,
    )
    window.furnish(session, theme, world)
    window.resize(WIDTH, HEIGHT)
    window.show()
    try:
        yield window
    finally:
        window.close_now()
        door.close()
        worker.close(JOIN_SECONDS)
        window.deleteLater()


def rolls_of(session: Session, errands: Errands, door: Door) -> tuple[RollSession, RollWatch]:
    """Rolls without an OS that is told of them."""
    outside = Outside(lambda: door.open("rolls"), lambda: None, lambda _words, _urgent: True, lambda: "roll-1")
    watch = RollWatch(session, errands, outside, session)
    rolls = RollSession(session, errands, outside.fresh, session)
    rolls.moved.connect(watch.moved)
    return rolls, watch


def set_up(place: Workspace, door: Door, stripe: PracticeStripe) -> None:
    """A school whose keys are checked in both modes; test mode is complete, and Stripe has a question left."""
    school = place.add_school("maplehollow")
    assert isinstance(school, School)
    for mode, scenario in ((Mode.LIVE, "normal"), (Mode.TEST, "information_due")):
        stripe.scenario = scenario
        keys = KeyPair()
        for box in ("publishable", "secret"):
            key = exact_key(stripe.keys.by_name()[f"{mode.value}_{box}"])
            assert key is not None
            keys = keys.having(key)
        place.save_keys(school.host, mode, keys)
        checked = check_keys(door.open(), order_for(place, school.host, mode, keys), clock, lambda _: None)
        remember_check(place, school.host, checked)
    place.set_record(school.host, Mode.TEST, lambda record: replace(record, webhook_done_at=NOW.isoformat()))


def roll(place: Workspace, door: Door, stripe: PracticeStripe) -> None:
    """The live secret key was rolled in the morning, and the new one is checked; Classe365 does not have it yet."""
    at = Place(place.state.selected, Mode.LIVE)
    begin(place, at, Choice(Reason.YEARLY, "12h"), lambda: ROLLED, lambda: "roll-1")
    advance(place, at, RolledOnStripe(), lambda: ROLLED)
    old = place.keys(at.host, at.mode).secret
    assert old is not None
    new = exact_key(stripe.world.roll(old.reveal(), expires_at=(ROLLED + timedelta(hours=12)).timestamp()))
    assert new is not None
    adopt(place, at, prove(door.open(), place, at, new, clock, permissions=lambda _api, _key: Report()), clock)
    ask_about_old(door.open(), place, at, clock)


def clock() -> datetime:
    """The same moment always."""
    return NOW


def press(window: MainWindow, name: str) -> None:
    """Press the visible button of this name."""
    next(each for each in window.findChildren(QAbstractButton) if each.isVisible() and each.text() == name).click()


def run_proof(window: MainWindow) -> None:
    """Run the proof to its end."""
    press(window, "Run test-mode proof")
    until(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox), "the question")
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    next(each for each in box.buttons() if each.text().replace("&", "") == "Run test-mode proof").click()
    until(lambda: "cleaned up" in " ".join(each.seen for each in findings(window)), "the proof")


def findings(window: MainWindow) -> list[Finding]:
    """What the visible list of findings shows."""
    lists = [each for each in window.findChildren(FindingsList) if each.isVisible()]
    return [found for each in lists for found in each.findings]


def words(window: MainWindow) -> str:
    """What the visible labels say."""
    return " ".join(each.text() for each in window.findChildren(QLabel) if each.isVisible())


def until_calm(window: MainWindow) -> None:
    """Let everything that is due be laid out and painted, with no ring around what has the focus."""
    window.setFocus()
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def small(image: QImage) -> QImage:
    """The picture in 256 colours, a third of the size: the most frequent ones, and of the others one for each kind.

    By frequency alone the small signs, green and amber, would lose their colour to the shades of the letters' edges.
    """
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(memoryview(plain.constBits()).cast("I"))
    colors = [color for color, _ in sorted(counted.items(), key=lambda each: (-each[1], each[0]))]
    kinds: dict[int, int] = {}
    for color in colors[_FREQUENT:]:
        kinds.setdefault(color & _KIND, color)
    kept = [*colors[:_FREQUENT], *kinds.values()][:COLORS]
    return plain.convertToFormat(QImage.Format.Format_Indexed8, kept, Qt.ImageConversionFlag.AvoidDither)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["TZ"] = "UTC"
    time.tzset()
    QLocale.setDefault(QLocale("en_GB"))
    main()
