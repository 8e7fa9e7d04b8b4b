"""Steps that come later say so plainly, say what to do until then, and lead to the right page in the right mode."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from classe365_desktop.core.keys import Mode
from classe365_desktop.core.setup import Step
from classe365_desktop.ui.coming_page import ComingPage
from classe365_desktop.ui.theme import Theme
from tests.ui.page_world import SIZES, World, clipped, shown_on, text_at, world


@pytest.fixture
def here(qtbot: QtBot) -> Iterator[World]:
    with world(qtbot) as made:
        yield made


def open_page(here: World, theme: Theme, mode: Mode, step: Step, width: int = 1366) -> ComingPage:
    page = ComingPage(theme, mode, step, here.session, here.opened.append)
    here.show(page, width)
    return page


def press_all(page: ComingPage) -> None:
    for button in page.findChildren(QPushButton):
        if button.isVisible():
            button.click()


def test_proof_in_test_leads_to_test_cards_and_test_deliveries(here: World, theme: Theme) -> None:
    page = open_page(here, theme, Mode.TEST, Step.PROVE)
    assert "Coming with a later version" in shown_on(page)
    assert "test cards" in shown_on(page)
    press_all(page)
    assert here.opened == ["https://docs.stripe.com/testing", "https://dashboard.stripe.com/test/webhooks"]


def test_proof_in_live_never_asks_for_a_charge(here: World, theme: Theme) -> None:
    page = open_page(here, theme, Mode.LIVE, Step.PROVE)
    assert "never make a charge" in shown_on(page)
    assert "test cards" not in shown_on(page)
    press_all(page)
    assert here.opened == ["https://dashboard.stripe.com/webhooks"]


@pytest.mark.parametrize(("mode", "page_of"), [(Mode.TEST, "/test/apikeys"), (Mode.LIVE, "/apikeys")])
def test_rolling_is_explained_as_the_guide_does(here: World, theme: Theme, mode: Mode, page_of: str) -> None:
    here.change(mode, account="acct_1ABC")
    page = open_page(here, theme, mode, Step.ROLL)
    for words in ("at once", "12 hours", "works immediately", "step 1", "step 3", f"in {mode.value} mode"):
        assert words in shown_on(page)
    press_all(page)
    assert here.opened == [f"https://dashboard.stripe.com/acct_1ABC{page_of}"]


@pytest.mark.parametrize("step", [Step.PROVE, Step.ROLL])
@pytest.mark.parametrize(("width", "factor"), SIZES)
def test_nothing_is_clipped(here: World, theme: Theme, step: Step, width: int, factor: float) -> None:
    with text_at(factor):
        page = open_page(here, theme, Mode.TEST, step, width)
        here.wait(lambda: clipped(page) == [])
