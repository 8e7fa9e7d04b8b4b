"""The rail of steps and the view of a mode: any step at any time, by mouse, keyboard and screen reader."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from classe365_desktop.core.keys import Mode
from classe365_desktop.core.setup import Step
from classe365_desktop.core.texts import Severity
from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.tokens import Role, accent
from classe365_desktop.ui.widgets.mode_view import ModeView
from classe365_desktop.ui.widgets.step_rail import StepRail, wants_strip


@pytest.fixture
def rail(theme: Theme, qtbot: QtBot) -> StepRail:
    """A rail of Test, shown."""
    made = StepRail(theme, Mode.TEST)
    qtbot.addWidget(made)
    made.resize(248, 500)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_step_has_its_name_and_tells_its_place_and_its_state(rail: StepRail) -> None:
    rail.set_state("webhook", "2 events missing", Severity.WARNING)
    button = rail.buttons[Step.WEBHOOK]
    spoken = QAccessible.queryAccessibleInterface(button)
    assert spoken.text(QAccessible.Text.Name) == "Webhook"
    assert spoken.text(QAccessible.Text.Description) == "Step 2 of 5, 2 events missing"


def test_a_step_is_opened_by_mouse_and_only_one_is_open(rail: StepRail, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rail.step_chosen) as chosen:
        qtbot.mouseClick(rail.buttons[Step.ROLL], Qt.MouseButton.LeftButton)
    assert chosen.args == ["roll"]
    assert rail.chosen is Step.ROLL
    assert [button.isChecked() for button in rail.buttons.values()].count(True) == 1


def test_arrows_move_without_opening_and_enter_opens(rail: StepRail, qtbot: QtBot) -> None:
    opened: list[str] = []
    rail.step_chosen.connect(opened.append)
    rail.activateWindow()
    rail.buttons[Step.KEYS].setFocus()
    qtbot.waitUntil(rail.buttons[Step.KEYS].hasFocus)
    qtbot.keyClick(rail.buttons[Step.KEYS], Qt.Key.Key_Down)
    assert rail.buttons[Step.WEBHOOK].hasFocus()
    assert opened == []
    assert rail.chosen is Step.KEYS
    qtbot.keyClick(rail.buttons[Step.WEBHOOK], Qt.Key.Key_Return)
    assert opened == ["webhook"]
    qtbot.keyClick(rail.buttons[Step.WEBHOOK], Qt.Key.Key_Up)
    qtbot.keyClick(rail.buttons[Step.KEYS], Qt.Key.Key_Up)
    assert rail.buttons[Step.ROLL].hasFocus()


def test_choosing_for_the_reader_opens_nothing_by_itself(rail: StepRail, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(rail.step_chosen):
        rail.choose("prove")
    assert rail.chosen is Step.PROVE


def test_help_is_asked_for_by_its_topic_in_rail_and_strip(rail: StepRail, qtbot: QtBot) -> None:
    for strip in (False, True):
        rail.set_strip(strip)
        for name, topic in (("SCA explained", "sca"), ("Keeping keys safe", "safety")):
            link = next(each for each in rail.findChildren(QPushButton) if each.accessibleName() == name)
            assert bool(link.text()) is not strip
            with qtbot.waitSignal(rail.help_requested) as asked:
                link.click()
            assert asked.args == [topic]


def test_the_open_step_is_marked_in_the_modes_accent(rail: StepRail, theme: Theme) -> None:
    image = rail.grab().toImage()
    edges = {step: image.pixelColor(1, button.geometry().center().y()) for step, button in rail.buttons.items()}
    assert edges[Step.KEYS].name() == theme.color(accent(Mode.TEST)).name()
    assert edges[Step.ROLL].name() == theme.color(Role.WINDOW).name()


def test_a_state_without_severity_has_no_icon(rail: StepRail) -> None:
    plain = rail.buttons[Step.PROVE].grab().toImage()
    rail.set_state("prove", "", Severity.PASS)
    passed = rail.buttons[Step.PROVE].grab().toImage()
    rail.set_state("prove", "", None)
    assert rail.buttons[Step.PROVE].grab().toImage() == plain
    assert passed != plain


@pytest.mark.parametrize(("width", "strip"), [(720, True), (999, True), (1000, False), (1366, False)])
def test_a_narrow_window_has_the_strip(theme: Theme, width: int, strip: bool) -> None:
    assert wants_strip(theme, width) is strip


def test_large_text_has_the_strip_and_everything_still_fits(theme: Theme, qtbot: QtBot, qapp: QApplication) -> None:
    before = qapp.font()
    font = qapp.font()
    font.setPixelSize(26)
    qapp.setFont(font)
    try:
        theme.refresh()
        assert wants_strip(theme, 1366)
        rail = StepRail(theme, Mode.LIVE)
        qtbot.addWidget(rail)
        rail.set_strip(True)
        for step in Step:
            rail.set_state(step.value, "state", Severity.WARNING)
        assert rail.minimumSizeHint().width() <= 720
    finally:
        qapp.setFont(before)
        theme.refresh()


def test_the_view_opens_the_page_of_a_step_and_asks_for_it_first(theme: Theme, qtbot: QtBot) -> None:
    view = ModeView(theme, Mode.TEST)
    qtbot.addWidget(view)
    view.step_opened.connect(lambda step: view.set_page(Step(step), QWidget()) if not view.page(Step(step)) else None)
    view.resize(1200, 600)
    view.show()
    view.open_step("webhook")
    assert view.page(Step.WEBHOOK) is not None
    assert view.page(Step.WEBHOOK).isVisible()  # type: ignore[union-attr]
    assert view.rail.chosen is Step.WEBHOOK
    assert not view.rail.is_strip
    view.resize(800, 600)
    qtbot.waitUntil(lambda: view.rail.is_strip)
    qtbot.waitUntil(lambda: view.rail.height() < 100)
