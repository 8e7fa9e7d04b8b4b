"""Test and Live side by side: what each has, what differs, what comes next, and everything checked again."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from classe365_desktop.core.findings import Subject, finding
from classe365_desktop.core.keys import Box, KeyPair, Mode, exact_key
from classe365_desktop.core.setup import Line
from classe365_desktop.core.state import Look, ModeRecord, Topic
from classe365_desktop.core.texts import Severity
from classe365_desktop.practice.server import PracticeStripe
from classe365_desktop.services.catalogue import load_checklist
from classe365_desktop.ui.overview_page import OverviewPage
from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.webhook_session import WebhookSession
from classe365_desktop.wiring import practice_rooms
from tests.keys_for_tests import PK, SK
from tests.ui.page_world import AT, SIZES, World, clipped, everything_on, shown_on, tab_round, text_at, world

KEPT = ModeRecord().with_keys(KeyPair(PK, SK))
CHECKED = {
    "account": "acct_1A",
    "account_name": "Maple Hollow School",
    "checked_keys": KEPT.keys_fingerprint,
    "checked_at": AT,
    "findings": (finding("account.can_charge", Subject.ACCOUNT),),
}
DONE = CHECKED | {"webhook_done_at": AT, "entered_keys": KEPT.keys_fingerprint, "entered_at": AT}


@pytest.fixture
def here(qtbot: QtBot) -> Iterator[World]:
    with world(qtbot, keys=KeyPair(PK, SK)) as made:
        yield made


def open_page(here: World, theme: Theme, width: int = 1366) -> OverviewPage:
    webhooks = WebhookSession(here.session, here.errands, load_checklist, here.session)
    page = OverviewPage(here.session, theme, load_checklist(), lambda: webhooks)
    here.show(page, width)
    return page


@pytest.fixture
def page(here: World, theme: Theme) -> OverviewPage:
    return open_page(here, theme)


def heard(page: OverviewPage, line: Line, mode: Mode) -> str:
    return page.lines[line].cells[mode].accessibleName()


def test_every_line_is_read_with_its_name_its_mode_and_how_it_is_judged(page: OverviewPage, here: World) -> None:
    here.change(Mode.TEST, **DONE)
    assert heard(page, Line.ACCOUNT, Mode.TEST) == (
        "Account, Test: Maple Hollow School, acct_1A. The account can take payments., Pass"
    )
    assert heard(page, Line.KEYS, Mode.TEST).startswith(f"Keys, Test: {PK.redacted} and {SK.redacted}, Checked")
    assert heard(page, Line.WEBHOOK, Mode.TEST).startswith("Endpoint, Test: https://maplehollow.classe365.com, Set up")
    assert heard(page, Line.EVENTS, Mode.TEST) == "Events, Test: 8 events, Legacy checkout and SCA"
    assert heard(page, Line.ENTERED, Mode.TEST).startswith("Entered into Classe365, Test: Ticked")
    assert heard(page, Line.ACCOUNT, Mode.LIVE) == "Account, Live: Not known yet, Checking the keys tells it"
    assert heard(page, Line.KEYS, Mode.LIVE) == "Keys, Live: No keys yet, Copy them from Stripe into step 1"


def test_no_key_is_shown_whole(page: OverviewPage, here: World) -> None:
    here.session.load_keys(Mode.TEST)
    here.settle()
    assert SK.reveal() not in everything_on(page)


def test_a_line_that_should_be_alike_and_is_not_is_marked_by_icon_tint_and_words(
    page: OverviewPage, here: World
) -> None:
    assert "Nothing differs" in page.subtitle.text()
    here.change(Mode.LIVE, with_sca=False)
    assert page.lines[Line.EVENTS].differs
    assert page.lines[Line.EVENTS].mark.pixmap().isNull() is False
    assert page.lines[Line.EVENTS].mark.accessibleName() == "Differs"
    assert "differ" in page.lines[Line.EVENTS].cells[Mode.LIVE].accessibleDescription()
    assert "One line differs." in page.subtitle.text()
    assert "Legacy checkout only" in heard(page, Line.EVENTS, Mode.LIVE)
    here.change(Mode.LIVE, endpoint_url="https://pay.example.edu/hook")
    assert "2 lines differ." in page.subtitle.text()
    assert page.lines[Line.WEBHOOK].cells[Mode.LIVE].side.severity is Severity.WARNING
    here.change(Mode.LIVE, endpoint_url="", with_sca=True)
    assert not any(row.differs for row in page.lines.values())


def test_what_is_wrong_with_the_account_stands_in_its_line(page: OverviewPage, here: World) -> None:
    here.change(Mode.TEST, **CHECKED | {"findings": (finding("account.payouts_off", Subject.ACCOUNT),)})
    side = page.lines[Line.ACCOUNT].cells[Mode.TEST].side
    assert side.severity is Severity.WARNING
    assert "does not pay out" in side.second


def test_pasted_keys_that_are_not_saved_are_told(qtbot: QtBot, theme: Theme) -> None:
    with world(qtbot) as here:
        page = open_page(here, theme)
        here.session.paste(SK.reveal(), Mode.TEST, Box.SECRET)
        side = page.lines[Line.KEYS].cells[Mode.TEST].side
        assert (side.first, side.second) == (SK.redacted, "Pasted, not saved yet")


def test_a_key_that_changed_since_the_tick_is_told(page: OverviewPage, here: World) -> None:
    here.change(Mode.TEST, **DONE | {"entered_keys": "before"})
    side = page.lines[Line.ENTERED].cells[Mode.TEST].side
    assert side.severity is Severity.WARNING
    assert "changed" in side.second


def test_the_next_sensible_step_is_one_button(page: OverviewPage, here: World, qtbot: QtBot) -> None:
    def following() -> tuple[str, list[str]]:
        with qtbot.waitSignal(page.step_requested) as asked:
            page.next.click()
        return page.next.text(), asked.args

    assert following() == ("Enter and check the test keys", ["test", "keys"])
    here.change(Mode.TEST, **CHECKED)
    assert following() == ("Set up the test webhook", ["test", "webhook"])
    here.change(Mode.TEST, webhook_done_at=AT)
    assert following() == ("Enter the test keys into Classe365", ["test", "hand_over"])
    here.change(Mode.TEST, **DONE)
    assert following() == ("Prove it in Test", ["test", "prove"])
    looked = {Topic.PROOF: Look(AT, f"{SK.fingerprint} https://a.b")}
    here.change(Mode.TEST, looks=looked)
    assert following() == ("Enter and check the live keys", ["live", "keys"])
    here.change(Mode.LIVE, publishable=KEPT.publishable, secret=KEPT.secret, **DONE)
    assert following() == ("Look at live deliveries", ["live", "prove"])
    here.change(Mode.LIVE, looks=looked)
    assert not page.next.isVisible()
    assert "Test and Live are set up." in shown_on(page)


def test_a_side_opens_the_step_in_which_it_is_put_right(page: OverviewPage, qtbot: QtBot) -> None:
    for line, step in (
        (Line.ACCOUNT, "keys"),
        (Line.KEYS, "keys"),
        (Line.WEBHOOK, "webhook"),
        (Line.EVENTS, "webhook"),
        (Line.ENTERED, "hand_over"),
    ):
        cell = page.lines[line].cells[Mode.LIVE]
        cell.setFocus()
        with qtbot.waitSignal(page.step_requested) as asked:
            QTest.keyClick(cell, Qt.Key.Key_Space)
        assert asked.args == ["live", step]


def test_tab_goes_from_the_check_through_the_lines_to_the_next_step(page: OverviewPage) -> None:
    page.check.setFocus()
    names = [name.split(":")[0] for name in tab_round(page)]
    lines = (
        "Account", "Keys", "Endpoint", "Version", "Events", "Entered into Classe365", "Deliveries", "Roll",
    )  # fmt: skip
    sides = [f"{line}, {mode}" for line in lines for mode in ("Test", "Live")]
    assert names == ["Check everything again", *sides, "Save support report", "Enter and check the test keys"]


def test_the_report_is_asked_for(page: OverviewPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.report_requested):
        page.report.click()


def test_without_keys_there_is_nothing_to_check_and_that_is_said(qtbot: QtBot, theme: Theme) -> None:
    with world(qtbot) as here:
        page = open_page(here, theme)
        assert not page.check.isEnabled()
        assert "enter keys first" in shown_on(page)
        assert "enter keys first" in page.check.accessibleDescription()


@pytest.fixture
def practice(qtbot: QtBot) -> Iterator[tuple[World, PracticeStripe]]:
    with practice_rooms() as (_, door, stripe):
        keys = KeyPair(exact_key(stripe.keys.test_publishable), exact_key(stripe.keys.test_secret))
        with world(qtbot, door=door, keys=keys) as here:
            here.save(Mode.LIVE, *filter(None, map(exact_key, (stripe.keys.live_publishable, stripe.keys.live_secret))))
            yield here, stripe


def test_everything_is_checked_again_in_both_modes_with_progress(
    practice: tuple[World, PracticeStripe], theme: Theme
) -> None:
    here, _ = practice
    page = open_page(here, theme)
    page.activateWindow()
    page.check.setFocus()
    here.wait(page.check.hasFocus)
    page.check.click()
    assert page.progress.isVisible()
    assert page.cancel.isVisible()
    assert page.cancel.hasFocus(), "the keyboard stays where it was: on the button that takes the check's place"
    assert not page.check.isVisible()
    here.wait(lambda: "Checked." in here.said[-1])
    assert page.check.isVisible()
    assert page.check.hasFocus()
    assert not page.progress.isVisible()
    assert "Last checked" in shown_on(page)
    for mode in Mode:
        assert here.session.record(mode).is_checked
        assert Topic.WEBHOOK in here.session.record(mode).looks
        assert "acct_" in heard(page, Line.ACCOUNT, mode)
    assert "Test: " in here.said[-1]
    assert "Live: " in here.said[-1]


def test_checking_everything_can_be_cancelled(practice: tuple[World, PracticeStripe], theme: Theme) -> None:
    here, stripe = practice
    stripe.scenario = "hang"
    page = open_page(here, theme)
    page.check.click()
    # Two publishable keys with one question each, two secret keys with three; the endpoints and the version of two modes.
    here.wait(lambda: len(stripe.requests) == 12)
    page.cancel.click()
    here.wait(lambda: not any(here.session.is_checking(mode) for mode in Mode))
    here.wait(page.check.isVisible)
    assert not page.cancel.isVisible()


def test_in_a_narrow_window_the_names_stand_above_and_the_sides_stay_side_by_side(here: World, theme: Theme) -> None:
    page = open_page(here, theme, width=720)
    row = page.lines[Line.KEYS]
    test, live = row.cells[Mode.TEST], row.cells[Mode.LIVE]
    assert test.y() == live.y() > 0
    assert abs(test.width() - live.width()) <= 1
    page.resize(1366, 700)
    here.wait(lambda: test.y() == 0)


@pytest.mark.parametrize(("width", "factor"), SIZES)
def test_nothing_is_clipped(here: World, theme: Theme, width: int, factor: float) -> None:
    here.change(Mode.TEST, **DONE)
    with text_at(factor):
        page = open_page(here, theme, width)
        here.wait(lambda: clipped(page) == [])


def test_two_sides_are_equally_wide_whatever_they_say(here: World, theme: Theme) -> None:
    here.change(Mode.TEST, **CHECKED | {"account_name": "A school with a very long name " * 3})
    page = open_page(here, theme)
    for row in page.lines.values():
        widths = {cell.width() for cell in row.cells.values()}
        assert max(widths) - min(widths) <= 1
