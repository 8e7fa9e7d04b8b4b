"""What lies on the desk stays right whatever happens meanwhile: cancels, other keys, other schools, a store that waits."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from classe365_desktop.core.keys import Box, Mode
from classe365_desktop.practice.server import PracticeStripe
from classe365_desktop.services.address import practice_address
from classe365_desktop.services.door import Door, Way
from classe365_desktop.services.store import MemoryStore
from classe365_desktop.services.vault_values import MemoryVault, Slot
from classe365_desktop.services.workspace import Workspace
from classe365_desktop.ui.session import Session
from classe365_desktop.ui.worker import Worker
from classe365_desktop.wiring import now


class Waiting(MemoryVault):
    """A password store that asks the person first, for as long as the test likes."""

    def __init__(self) -> None:
        super().__init__()
        self.answered = threading.Event()
        self.answered.set()
        self.asked = threading.Event()

    def get(self, slot: Slot) -> str | None:
        self.asked.set()
        assert self.answered.wait(20)
        return super().get(slot)


class Place:
    """A session with one school on a practice Stripe."""

    def __init__(self, stripe: PracticeStripe) -> None:
        self.stripe, self.vault, self.worker = stripe, Waiting(), Worker()
        self.door = Door(lambda: Way(practice_address(stripe.address), extra_trust=stripe.trust))
        self.session = Session(Workspace(MemoryStore(), self.vault, now), self.worker, self.door, now)

    def codes(self, mode: Mode = Mode.TEST) -> set[str]:
        """What is found on the desk."""
        return {each.code for each in self.session.findings(mode)}

    def paste(self, *names: str) -> None:
        """Paste practice keys by name."""
        self.session.paste("\n".join(getattr(self.stripe.keys, name) for name in names), Mode.TEST, Box.SECRET)


@pytest.fixture
def place(qapp: QApplication, qtbot) -> Iterator[Place]:
    with PracticeStripe() as stripe:
        place = Place(stripe)
        place.session.add_school("maplehollow", lambda _: None)
        qtbot.waitUntil(lambda: place.session.school is not None)
        yield place
        place.vault.answered.set()
        place.door.close()
        assert place.worker.close(10)


def idle(qtbot, place: Place) -> None:
    qtbot.waitUntil(lambda: not place.worker.busy, timeout=15_000)


def test_cancelling_before_the_first_question_is_out_asks_nothing(place: Place, qtbot) -> None:
    place.paste("test_publishable", "test_secret")
    place.session.save_keys(Mode.TEST, lambda: None, lambda _: None)
    idle(qtbot, place)
    desk = place.session._desk(Mode.TEST)
    desk.keys = type(desk.keys)()  # as after a restart: kept, and not on the desk
    place.vault.answered.clear()
    place.vault.asked.clear()
    place.session.check(Mode.TEST)
    assert place.vault.asked.wait(10)
    place.session.cancel(Mode.TEST)
    place.vault.answered.set()
    idle(qtbot, place)
    assert place.stripe.requests == []
    assert place.codes() == {"connection.cancelled"}


def test_what_is_found_about_keys_that_were_replaced_meanwhile_is_not_shown(place: Place, qtbot) -> None:
    place.stripe.scenario = "hang"
    place.paste("test_publishable", "test_secret")
    place.session.check(Mode.TEST)
    qtbot.waitUntil(lambda: len(place.stripe.requests) == 4, timeout=15_000)
    place.paste("test_restricted")
    assert not place.session.is_checking(Mode.TEST)
    idle(qtbot, place)
    assert place.codes() == {"key.looks_right"}
    place.stripe.scenario = "normal"
    place.session.check(Mode.TEST)
    idle(qtbot, place)
    assert "restricted.recognised" in place.codes()


def test_cancelling_one_mode_leaves_the_other_alone(place: Place, qtbot) -> None:
    place.paste("test_publishable", "test_secret", "live_publishable", "live_secret")
    place.stripe.scenario = "slow"
    for mode in Mode:
        place.session.check(mode)
    qtbot.waitUntil(lambda: len(place.stripe.requests) >= 4, timeout=15_000)
    place.session.cancel(Mode.TEST)
    idle(qtbot, place)
    assert "pair.proved" in place.codes(Mode.LIVE)


def test_findings_of_a_check_go_to_the_school_that_was_checked(place: Place, qtbot) -> None:
    place.paste("test_publishable", "test_secret")
    place.session.check(Mode.TEST)
    place.session.add_school("elm.example.edu", lambda _: None)
    idle(qtbot, place)
    assert place.session.school.host == "elm.example.edu"
    assert not place.session.findings(Mode.TEST)
    place.session.select("maplehollow.classe365.com")
    assert "pair.proved" in place.codes()


def test_keys_pasted_while_the_store_waits_are_not_replaced_by_the_kept_ones(place: Place, qtbot) -> None:
    place.paste("test_publishable", "test_secret")
    place.session.save_keys(Mode.TEST, lambda: None, lambda _: None)
    idle(qtbot, place)
    place.session._desks.clear(place.session.state.selected, *Mode)
    place.vault.answered.clear()
    place.session.load_keys(Mode.TEST)
    assert place.vault.asked.wait(10)
    place.paste("test_restricted")
    place.vault.answered.set()
    idle(qtbot, place)
    keys = place.session.keys(Mode.TEST)
    assert keys.secret.reveal() == place.stripe.keys.test_restricted
    assert keys.publishable.reveal() == place.stripe.keys.test_publishable


def test_a_worker_that_is_closed_starts_nothing_and_says_nothing(place: Place, qtbot) -> None:
    said: list[object] = []
    place.worker.run(lambda _job, _report: 1, said.append, said.append)
    assert place.worker.close(10)
    place.worker.run(lambda _job, _report: 2, said.append, said.append)
    QApplication.processEvents()
    assert said == []


def test_quick_ticks_are_written_in_the_order_they_were_made(place: Place, qtbot) -> None:
    for turn in range(30):
        place.session.tick_webhook(Mode.TEST, turn % 2 == 0)
        place.session.tick_webhook(Mode.LIVE, turn % 2 == 1)
    assert not place.session.record(Mode.TEST).webhook_done_at
    idle(qtbot, place)
    written = place.session._workspace.state.school("maplehollow.classe365.com")
    assert (bool(written.test.webhook_done_at), bool(written.live.webhook_done_at)) == (False, True)
    assert place.session.record(Mode.LIVE).webhook_done_at


def test_a_tick_stays_on_the_screen_while_something_else_is_saved(place: Place, qtbot) -> None:
    with place.session._noted._writing:  # the disk is slow
        place.session.tick_webhook(Mode.TEST, True)
        place.session.rename("Maple Hollow School")
        qtbot.waitUntil(lambda: place.session.school.name == "Maple Hollow School")
        assert place.session.record(Mode.TEST).webhook_done_at
    idle(qtbot, place)
    assert place.session._workspace.state.school("maplehollow.classe365.com").test.webhook_done_at


def test_a_tick_for_a_school_that_is_removed_meanwhile_breaks_nothing(place: Place, qtbot) -> None:
    with place.session._noted._writing:
        place.session.tick_webhook(Mode.TEST, True)
        place.session.remove(lambda: None)
        qtbot.waitUntil(lambda: place.session.school is None)
    idle(qtbot, place)
    assert list(place.session.state.names()) == []
