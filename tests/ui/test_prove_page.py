"""Step 4 on the practice Stripe: asked before anything is made, followed row by row, ended at any moment, only looked in Live."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from classe365_desktop.core.deliveries import Arrival, Delivery
from classe365_desktop.core.journal import Purpose
from classe365_desktop.core.keys import Mode, exact_key
from classe365_desktop.core.plan import PATH
from classe365_desktop.core.proof_runs import Run, opening
from classe365_desktop.core.setup import Step, step_state
from classe365_desktop.core.texts import Severity
from classe365_desktop.practice.server import PracticeStripe
from classe365_desktop.services.address import practice_address
from classe365_desktop.services.catalogue import load_checklist
from classe365_desktop.services.door import Door, Way
from classe365_desktop.services.proof_cleaning import unfinished
from classe365_desktop.ui.proof_session import Doing, ProofSession
from classe365_desktop.ui.prove_page import ProvePage
from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.widgets.event_track import Station
from tests.ui.page_world import HOST, SIZES, World, clipped, fits_across, tab_round, text_at, world

URL = f"https://{HOST}"
EVENTS = load_checklist().events(with_sca=True)


@dataclass
class Proving:
    """The page, what stands behind it, and Stripe."""

    here: World
    page: ProvePage
    proofs: ProofSession
    stripe: PracticeStripe
    mode: Mode
    asked_for_webhook: list[bool]

    def press(self, button: QAbstractButton) -> None:
        assert button.isVisible()
        assert button.isEnabled()
        button.click()

    def settle(self) -> None:
        self.here.settle()

    def make_endpoint(self, **values: object) -> None:
        door = Door(lambda: Way(practice_address(self.stripe.address)))
        key = exact_key(getattr(self.stripe.keys, f"{self.mode}_secret"))
        assert key is not None
        params = {"url": URL, "enabled_events": list(EVENTS), **values}
        assert door.open().post(key, PATH, params, repr(values)).ok
        door.close()

    def answer(self, words: str) -> QMessageBox:
        self.here.wait(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox))
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(each for each in box.buttons() if each.text().replace("&", "") == words).click()
        return box

    @property
    def codes(self) -> set[str]:
        return {each.code for each in self.page.list.findings}

    @property
    def writes(self) -> list[str]:
        return [each.path for each in self.stripe.requests if each.method in {"POST", "DELETE"}]

    @property
    def state(self) -> Severity | None:
        return step_state(self.here.session.record(self.mode), Step.PROVE).severity


def opened(qtbot: QtBot, theme: Theme, mode: Mode) -> Iterator[Proving]:
    with PracticeStripe() as stripe:
        key = exact_key(getattr(stripe.keys, f"{mode}_secret"))
        door = Door(lambda: Way(practice_address(stripe.address)))
        with world(qtbot, door=door) as here:
            assert key is not None
            here.save(mode, key)
            proofs = ProofSession(here.session, here.errands, load_checklist, here.session)
            asked: list[bool] = []
            page = ProvePage(here.session, theme, mode, proofs, here.opened.append, lambda: asked.append(True))
            here.show(page)
            yield Proving(here, page, proofs, stripe, mode, asked)
            here.wait(lambda: not here.worker.busy)
            door.close()


@pytest.fixture
def testing(qtbot: QtBot, theme: Theme) -> Iterator[Proving]:
    yield from opened(qtbot, theme, Mode.TEST)


@pytest.fixture
def living(qtbot: QtBot, theme: Theme) -> Iterator[Proving]:
    yield from opened(qtbot, theme, Mode.LIVE)


def test_without_a_webhook_nothing_is_made_and_the_way_to_step_2_is_one_button(testing: Proving) -> None:
    testing.press(testing.page.run)
    testing.settle()
    assert "proof.no_webhook" in testing.codes
    assert testing.writes == []
    assert QApplication.activeModalWidget() is None
    testing.page.list.action_requested.emit("preview_changes")
    assert testing.asked_for_webhook == [True]


def test_what_will_be_made_is_said_first_and_no_means_no(testing: Proving) -> None:
    testing.make_endpoint()
    before = len(testing.writes)
    testing.press(testing.page.run)
    box = testing.answer("Cancel")
    assert "A practice customer with a test card" in box.informativeText()
    assert "Classe365 will be told about practice customers" in box.informativeText()
    testing.settle()
    assert len(testing.writes) == before


def test_every_event_is_made_received_and_cleaned_up(testing: Proving) -> None:
    testing.make_endpoint()
    testing.page.run.setFocus()
    testing.press(testing.page.run)
    testing.answer("Run test-mode proof")
    assert testing.page.progress.isVisible()
    assert testing.page.focusWidget() is testing.page.cancel, "the focus is not lost behind the question"
    testing.here.wait(lambda: testing.proofs.desk(Mode.TEST).doing is None)
    tracks = testing.page.table.tracks
    assert {track.name for track in tracks} == set(EVENTS)
    assert {track.stations[2] for track in tracks} == {Station.ARRIVED}
    assert testing.codes >= {"proof.received_all", "proof.cleaned"}
    assert unfinished(testing.here.journal) == ()
    assert testing.state is Severity.PASS
    assert testing.here.said[-1].startswith("8 of 8 events received.")
    spoken = testing.page.table.item(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)  # type: ignore[union-attr]
    assert spoken == f"{tracks[0].name}: Received"
    assert testing.page.focusWidget() is testing.page.run


def test_it_is_ended_at_any_moment_and_cleans_up(testing: Proving) -> None:
    testing.make_endpoint()
    testing.press(testing.page.run)
    testing.answer("Run test-mode proof")
    testing.here.wait(lambda: any("customers" in path for path in testing.writes))
    testing.page.cancel.setFocus()
    testing.press(testing.page.cancel)
    assert not testing.page.cancel.isEnabled()
    assert testing.page.focusWidget() is testing.page.table
    testing.here.wait(lambda: testing.proofs.desk(Mode.TEST).doing is None)
    assert "proof.cancelled" in testing.codes
    assert "The proof was cancelled." in testing.here.said[-1]
    assert unfinished(testing.here.journal) == ()
    assert testing.state is None


def test_a_proof_that_was_interrupted_is_offered_to_be_finished(testing: Proving) -> None:
    run = Run(HOST, Mode.TEST, "0123456789abcdef", "2026-03-12T09:00:00+00:00", lost=True)
    testing.here.journal.append(opening(run.at, run))
    testing.page.hide()
    testing.page.show()
    testing.here.wait(lambda: "proof.unfinished" in testing.codes)
    testing.page.list.action_requested.emit("clean_up_proof")
    testing.here.wait(lambda: testing.proofs.desk(Mode.TEST).doing is None)
    assert unfinished(testing.here.journal) == ()
    assert "proof.cleaned" in testing.codes


def test_live_only_looks(living: Proving) -> None:
    assert not living.page.run.isVisible()
    living.make_endpoint()
    before = len(living.writes)
    living.press(living.page.look)
    living.settle()
    assert {track.name for track in living.page.table.tracks} == set(EVENTS)
    assert len(living.writes) == before
    assert living.here.session.record(Mode.LIVE).looks
    assert not any(each.purpose is Purpose.PROOF for each in living.here.journal.read())


def test_a_proof_asks_nothing_with_a_live_key(living: Proving) -> None:
    living.proofs.offer(Mode.LIVE)
    living.settle()
    assert "proof.live_key" in living.codes
    assert living.stripe.requests == []


def test_a_network_that_hangs_is_left_by_cancel(living: Proving) -> None:
    living.stripe.scenario = "hang"
    living.press(living.page.look)
    assert living.proofs.desk(Mode.LIVE).doing is Doing.LOOKING
    living.here.wait(lambda: bool(living.stripe.requests))
    living.press(living.page.cancel)
    living.settle()
    assert living.codes == {"connection.cancelled"}
    assert living.here.session.record(Mode.LIVE).looks == {}


def test_every_control_is_reached_by_tab(testing: Proving) -> None:
    testing.page.run.setFocus()
    assert set(tab_round(testing.page)) == {"Look at recent deliveries", "Run test-mode proof"}


def test_check_again_repeats_what_was_tried(testing: Proving) -> None:
    testing.stripe.scenario = "server_error"
    testing.press(testing.page.run)
    testing.settle()
    testing.stripe.scenario = "normal"
    testing.page.list.action_requested.emit("check_again")
    assert testing.proofs.desk(Mode.TEST).doing is Doing.OFFERING
    testing.settle()


def test_what_failed_is_opened_by_the_name_of_its_event(living: Proving) -> None:
    failed = Delivery("invoice.created", Arrival.FAILED, failures=1, failed_ids=("evt_1UAZdGhKm",))
    living.proofs.desk(Mode.LIVE).deliveries = (failed,)
    living.proofs.changed.emit("live")
    link = next(each for each in living.page.findChildren(QAbstractButton) if "invoice.created" in each.text())
    assert link.text() == "Open invoice.created (…GhKm) on Stripe"
    living.press(link)
    assert living.here.opened[-1].endswith("/events/evt_1UAZdGhKm")


@pytest.mark.parametrize(("width", "factor"), SIZES)
def test_nothing_is_clipped(living: Proving, theme: Theme, width: int, factor: float) -> None:
    living.press(living.page.look)
    living.settle()
    with text_at(factor):
        theme.refresh()
        living.page.resize(width, 700)
        living.here.wait(lambda: clipped(living.page) == [])
        living.here.wait(lambda: fits_across(living.page))
