"""Step 3: keys are copied in the order of the form, secrets for a while only, and the tick holds for exactly these keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from classe365_desktop.core.keys import Box, KeyKind, KeyPair, Mode
from classe365_desktop.core.state import ModeRecord
from classe365_desktop.platform.clipboard import SecretClipboard, copy_plain, secret_place
from classe365_desktop.ui.hand_over_page import HandOverPage
from classe365_desktop.ui.theme import Theme
from tests.keys_for_tests import PK, RK, SK, api_key
from tests.ui.page_world import AT, SIZES, World, clipped, everything_on, shown_on, tab_round, text_at, world

ROLLED = api_key(KeyKind.SECRET, tail="another0RealJustForTests" * 4)
SECONDS = 30


class Clock:
    """Seconds that grow when the test says so."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def clipboard(qtbot: QtBot, clock: Clock) -> Iterator[SecretClipboard]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = SecretClipboard(secret_place(parent), clock, SECONDS, parent)
    yield made
    made.clear_now()
    QGuiApplication.clipboard().clear()


@pytest.fixture
def here(qtbot: QtBot) -> Iterator[World]:
    with world(qtbot, keys=KeyPair(PK, SK)) as made:
        yield made


def open_page(
    here: World, theme: Theme, clipboard: SecretClipboard, mode: Mode = Mode.TEST, width: int = 1366
) -> HandOverPage:
    page = HandOverPage(here.session, theme, mode, clipboard, here.opened.append)
    here.show(page, width)
    return page


@pytest.fixture
def page(here: World, theme: Theme, clipboard: SecretClipboard) -> HandOverPage:
    made = open_page(here, theme, clipboard)
    here.wait(lambda: made.rows[Box.SECRET].button.isEnabled())
    return made


def copied() -> str:
    return QGuiApplication.clipboard().text()


def press(widget: QWidget) -> None:
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_Space)


def pass_seconds(clipboard: SecretClipboard, clock: Clock, seconds: float) -> None:
    clock.seconds += seconds
    clipboard.tick()


def turn(page: HandOverPage) -> list[str]:
    buttons = [page.back, *(row.button for row in page.rows.values()), page.go_on]
    return [each.accessibleName() or each.text() for each in buttons if each.property("kind") == "primary"]


def test_every_control_is_reached_by_tab_in_the_order_of_the_form(page: HandOverPage) -> None:
    page.open.setFocus()
    assert tab_round(page) == [
        "Open Classe365", "Copy publishable key", "Copy secret key", "Entered into Classe365", "Continue to Prove it",
    ]  # fmt: skip
    press(page.rows[Box.SECRET].button)
    assert tab_round(page)[:2] == ["Copy secret key", "Clear now"]


def test_the_kept_keys_are_fetched_and_shown_by_their_ends_only(page: HandOverPage) -> None:
    assert page.rows[Box.PUBLISHABLE].value == PK.redacted
    assert page.rows[Box.SECRET].value == SK.redacted
    assert SK.reveal() not in everything_on(page)
    assert PK.reveal() not in everything_on(page)


def test_the_way_to_the_form_names_the_school_and_opens_its_classe365(page: HandOverPage, here: World) -> None:
    assert page.path.value == "Settings › Settings for Maple Hollow › Payment Gateways › Stripe"
    page.open.click()
    assert here.opened == ["https://maplehollow.classe365.com"]


def test_the_publishable_key_is_copied_plainly_and_stays(
    page: HandOverPage, here: World, clipboard: SecretClipboard, clock: Clock
) -> None:
    press(page.rows[Box.PUBLISHABLE].button)
    assert copied() == PK.reveal()
    assert "publishable key was copied" in here.said[-1]
    assert not page.countdown.isVisible()
    pass_seconds(clipboard, clock, 2 * SECONDS)
    assert copied() == PK.reveal()


def test_the_secret_key_is_counted_down_before_everybody_s_eyes_and_then_gone(
    page: HandOverPage, here: World, clipboard: SecretClipboard, clock: Clock
) -> None:
    press(page.rows[Box.SECRET].button)
    assert copied() == SK.reveal()
    assert page.countdown.isVisible()
    assert here.said[-1] == "Secret key copied. The clipboard is cleared in 30 seconds."
    pass_seconds(clipboard, clock, 12)
    assert "Cleared in 18 s" in shown_on(page)
    assert here.said[-1] == "Secret key copied. The clipboard is cleared in 18 seconds."
    pass_seconds(clipboard, clock, 17)
    assert here.said[-1].endswith("in 1 second.")
    pass_seconds(clipboard, clock, 1)
    assert copied() == ""
    assert not page.countdown.isVisible()
    assert "taken off the clipboard" in here.said[-1]
    assert SK.reveal() not in "".join(here.said)


def test_another_sentence_on_the_status_line_is_not_talked_over(
    page: HandOverPage, here: World, clipboard: SecretClipboard, clock: Clock
) -> None:
    press(page.rows[Box.SECRET].button)
    here.session.said.emit("Keys checked.")
    pass_seconds(clipboard, clock, 5)
    assert here.said[-1] == "Keys checked."
    assert "Cleared in 25 s" in shown_on(page)


def test_the_secret_can_be_taken_off_the_clipboard_at_once(page: HandOverPage) -> None:
    press(page.rows[Box.SECRET].button)
    press(page.countdown.clear_button)
    assert copied() == ""
    assert not page.countdown.isVisible()


def test_what_was_copied_since_is_left_alone_and_that_is_said(
    page: HandOverPage, here: World, clipboard: SecretClipboard, clock: Clock
) -> None:
    press(page.rows[Box.SECRET].button)
    copy_plain("a shopping list")
    pass_seconds(clipboard, clock, 2)
    assert copied() == "a shopping list"
    assert not page.countdown.isVisible()
    assert "left as it is" in here.said[-1]


def test_only_the_page_that_copied_counts(
    page: HandOverPage, here: World, theme: Theme, clipboard: SecretClipboard, clock: Clock
) -> None:
    live = api_key(KeyKind.SECRET, Mode.LIVE)
    here.save(Mode.LIVE, live)
    other = open_page(here, theme, clipboard, Mode.LIVE)
    page.rows[Box.SECRET].button.click()
    assert page.countdown.isVisible()
    assert not other.countdown.isVisible()
    pass_seconds(clipboard, clock, 3)
    other.rows[Box.SECRET].button.click()
    assert copied() == live.reveal()
    assert other.countdown.isVisible()
    assert not page.countdown.isVisible()


def test_the_turn_goes_from_key_to_key_to_the_tick_and_on(page: HandOverPage, here: World, qtbot: QtBot) -> None:
    assert turn(page) == ["Copy publishable key"]
    press(page.rows[Box.PUBLISHABLE].button)
    assert turn(page) == ["Copy secret key"]
    press(page.rows[Box.SECRET].button)
    assert "then tick the box" in shown_on(page)
    press(page.entered)
    here.settle()
    assert turn(page) == ["Continue to Prove it"]
    with qtbot.waitSignal(page.next_requested) as asked:
        press(page.go_on)
    assert asked.args == ["prove"]


def test_the_tick_is_kept_for_exactly_these_keys(page: HandOverPage, here: World) -> None:
    press(page.entered)
    here.settle()
    record = here.session.record(Mode.TEST)
    assert record.is_entered
    assert record.entered_at == AT
    assert "Ticked" in shown_on(page)
    press(page.entered)
    here.settle()
    assert not here.session.record(Mode.TEST).is_entered


def test_a_changed_key_takes_the_tick_away_and_says_why(page: HandOverPage, here: World) -> None:
    press(page.entered)
    here.settle()
    here.session.paste(ROLLED.reveal(), Mode.TEST, Box.SECRET)
    assert not page.entered.isChecked()
    assert not page.entered.isEnabled()
    assert "saved in step 1" in page.entered.accessibleDescription()
    here.save(Mode.TEST, ROLLED)
    assert page.entered.isEnabled()
    assert not page.entered.isChecked()
    assert "have changed since you ticked" in page.entered.accessibleDescription()
    assert page.rows[Box.SECRET].value == ROLLED.redacted


def test_without_keys_nothing_can_be_copied_or_ticked_and_the_way_to_them_is_shown(
    qtbot: QtBot, theme: Theme, clipboard: SecretClipboard
) -> None:
    with world(qtbot) as here:
        page = open_page(here, theme, clipboard)
        assert not any(row.button.isEnabled() for row in page.rows.values())
        assert all("Enter it in step 1" in row.note for row in page.rows.values())
        assert "Enter it in step 1" in page.rows[Box.SECRET].button.accessibleDescription()
        assert not page.entered.isEnabled()
        assert turn(page) == ["Back to Keys"]
        with qtbot.waitSignal(page.next_requested) as asked:
            press(page.back)
        assert asked.args == ["keys"]


def test_one_kept_key_is_not_enough_for_the_tick(qtbot: QtBot, theme: Theme, clipboard: SecretClipboard) -> None:
    with world(qtbot, keys=KeyPair(PK)) as here:
        page = open_page(here, theme, clipboard)
        here.wait(lambda: page.rows[Box.PUBLISHABLE].button.isEnabled())
        assert not page.rows[Box.SECRET].button.isEnabled()
        assert not page.entered.isEnabled()
        assert "other key" in page.entered.accessibleDescription()


def test_a_password_store_that_refuses_is_named_and_can_be_asked_again(
    here: World, theme: Theme, clipboard: SecretClipboard
) -> None:
    here.vault.locked = True
    page = open_page(here, theme, clipboard)
    here.wait(lambda: page.again.isVisible())
    assert "did not hand the key out" in page.rows[Box.SECRET].note
    assert page.rows[Box.SECRET].value == SK.redacted
    here.vault.locked = False
    press(page.again)
    here.wait(lambda: page.rows[Box.SECRET].button.isEnabled())
    assert not page.again.isVisible()
    assert page.rows[Box.SECRET].note == ""


def test_a_restricted_key_comes_with_what_classe365_s_guide_says(page: HandOverPage, here: World) -> None:
    assert not page.restricted.isVisible()
    here.save(Mode.TEST, RK)
    assert page.restricted.isVisible()
    assert "names secret keys only" in shown_on(page)


def test_another_school_shows_its_own_keys(page: HandOverPage, here: World) -> None:
    added: list[object] = []
    here.session.add_school("elm.example.edu", added.append)
    here.wait(lambda: bool(added))
    assert page.rows[Box.SECRET].value == ""
    assert not page.rows[Box.SECRET].button.isEnabled()
    assert "elm.example.edu" in page.path.value


def test_live_speaks_of_the_live_block(qtbot: QtBot, theme: Theme, clipboard: SecretClipboard) -> None:
    keys = KeyPair(api_key(KeyKind.PUBLISHABLE, Mode.LIVE), api_key(KeyKind.SECRET, Mode.LIVE))
    with world(qtbot, live=ModeRecord().with_keys(keys)) as here:
        page = open_page(here, theme, clipboard, Mode.LIVE)
        assert "Live block only" in shown_on(page)
        assert "begins with sk_live_" in shown_on(page)
        assert "the Test block" not in page.entered.accessibleDescription()


def test_what_the_clipboard_can_and_cannot_promise_is_said(page: HandOverPage) -> None:
    assert "Clipboard history and cloud clipboard are asked to skip the secret key." in shown_on(page)


@pytest.mark.parametrize(("width", "factor"), SIZES)
def test_nothing_is_clipped(here: World, theme: Theme, clipboard: SecretClipboard, width: int, factor: float) -> None:
    with text_at(factor):
        page = open_page(here, theme, clipboard, width=width)
        here.wait(lambda: page.rows[Box.SECRET].button.isEnabled())
        page.rows[Box.SECRET].button.click()
        here.wait(page.countdown.isVisible)
        here.wait(lambda: clipped(page) == [])
