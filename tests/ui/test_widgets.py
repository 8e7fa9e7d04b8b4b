"""The small shared widgets: what they say, how they fold, how they look with the focus."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from classe365_desktop.core.keys import Mode
from classe365_desktop.core.setup import Step
from classe365_desktop.core.texts import Severity
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import Role, accent
from classe365_desktop.ui.widgets.button import Button
from classe365_desktop.ui.widgets.callout import Callout
from classe365_desktop.ui.widgets.check_box import CheckBox
from classe365_desktop.ui.widgets.chip import Chip
from classe365_desktop.ui.widgets.copy_button import CopyButton
from classe365_desktop.ui.widgets.countdown import Countdown
from classe365_desktop.ui.widgets.fold import Folding
from classe365_desktop.ui.widgets.mode_band import ModeBand
from classe365_desktop.ui.widgets.wrap import Text
from tests.ui.gallery import entry_page, keys_page, window


def test_copied_is_said_in_the_button_and_taken_back_while_its_name_stays(theme: Theme, qtbot: QtBot) -> None:
    button = CopyButton(theme, "Copy", "small", name="Copy invoice.created")
    qtbot.addWidget(button)
    button.show()
    width = button.width()
    button.show_copied()
    assert button.text() == "Copied"
    assert button.accessibleName() == "Copy invoice.created"
    assert button.minimumWidth() == width
    button._timer.setInterval(0)
    qtbot.waitUntil(lambda: button.text() == "Copy")


@pytest.mark.parametrize("kind", ["primary", "secondary", "link"])
def test_the_focus_shows_on_every_button_without_moving_anything(theme: Theme, qtbot: QtBot, kind: str) -> None:
    button = Button(theme, "Check keys", kind, mode=Mode.TEST)  # type: ignore[arg-type]
    qtbot.addWidget(button)
    button.show()
    qtbot.waitExposed(button)
    size = button.sizeHint()
    button.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    image = button.grab().toImage()
    assert image.pixelColor(0, image.height() // 2).name() == theme.color(Role.FOCUS).name()
    assert button.sizeHint() == size


@pytest.mark.parametrize("mode", [Mode.TEST, Mode.LIVE, None])
def test_a_primary_button_is_filled_with_the_modes_accent(theme: Theme, qtbot: QtBot, mode: Mode | None) -> None:
    button = Button(theme, "Check keys", "primary", mode=mode)
    qtbot.addWidget(button)
    image = button.grab().toImage()
    assert image.pixelColor(8, 6).name() == theme.color(accent(mode)).name()


def test_controls_are_high_enough_to_be_hit(theme: Theme, qtbot: QtBot) -> None:
    for kind, least in (("primary", 32), ("secondary", 32), ("small", 24), ("link", 24)):
        button = Button(theme, "Copy", kind)  # type: ignore[arg-type]
        qtbot.addWidget(button)
        assert button.sizeHint().height() >= least


def test_a_chip_says_mode_state_and_severity(theme: Theme, qtbot: QtBot) -> None:
    chip = Chip(theme, Mode.LIVE)
    qtbot.addWidget(chip)
    chip.set_state("webhook missing 2 events", Severity.WARNING)
    assert chip.accessibleName() == "Live webhook missing 2 events"
    assert chip.accessibleDescription() == "Warning"


def test_the_band_says_the_mode_in_a_word_and_by_its_form(theme: Theme, qtbot: QtBot) -> None:
    bands = {mode: ModeBand(theme, mode) for mode in Mode}
    for mode, band in bands.items():
        qtbot.addWidget(band)
        band.resize(600, 34)
        assert band.accessibleName().startswith(mode.value.upper())
    dashed = bands[Mode.TEST].grab().toImage()
    solid = bands[Mode.LIVE].grab().toImage()
    assert len({dashed.pixelColor(x, 0).name() for x in range(600)}) > 1
    assert len({solid.pixelColor(x, 0).name() for x in range(600)}) == 1


def test_the_countdown_shows_seconds_and_asks_to_clear(theme: Theme, qtbot: QtBot) -> None:
    panel = Countdown(theme, Mode.TEST, "The secret key is on the clipboard. Paste it now.")
    qtbot.addWidget(panel)
    for left in (30, 18, 0, -1):
        panel.show_left(left, 30)
        assert panel._left.text() == f"Cleared in {max(left, 0)} s"
        assert panel._bar.value() == max(left, 0)
    with qtbot.waitSignal(panel.clear_requested):
        panel.clear_button.click()


def test_a_callouts_number_is_read_with_its_words(theme: Theme, qtbot: QtBot) -> None:
    callout = Callout(theme, 2, "Developers, then API keys.", Mode.TEST)
    qtbot.addWidget(callout)
    assert callout._text.accessibleName() == "2. Developers, then API keys."


def test_a_tick_box_shows_its_tick_in_the_modes_accent(theme: Theme, qtbot: QtBot) -> None:
    box = CheckBox(theme, "Entered into Classe365", Mode.LIVE)
    qtbot.addWidget(box)
    empty = box.grab().toImage()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert box.isChecked()
    ticked = box.grab().toImage()
    seen = {ticked.pixelColor(x, y).name() for x in range(30) for y in range(ticked.height())}
    assert {theme.color(Role.LIVE).name(), theme.color(Role.ON_LIVE).name()} <= seen
    assert ticked != empty


def test_text_is_never_taken_for_markup_and_wraps_instead_of_being_cut(theme: Theme, qtbot: QtBot) -> None:
    text = Text(theme, "<b>This</b> is what was pasted. " * 8)
    qtbot.addWidget(text)
    assert text.textFormat() == Qt.TextFormat.PlainText
    assert text.heightForWidth(200) > text.heightForWidth(500) > 0
    # No column is wider than can be read comfortably.
    assert text.heightForWidth(5000) == text.heightForWidth(3000) > text.fontMetrics().height()


def test_a_row_folds_where_it_does_not_fit_and_unfolds_again(theme: Theme, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    row = Folding(8, parent)
    edit, button = QLineEdit(), QPushButton("Show secret key")
    edit.setMinimumWidth(150)
    row.add(edit, 1)
    row.add(button)
    row.resize(600, 40)
    parent.show()
    qtbot.waitExposed(parent)
    qtbot.waitUntil(lambda: button.x() > edit.x())
    assert not row.is_folded
    row.resize(200, 90)
    qtbot.waitUntil(lambda: button.y() > edit.y())
    assert row.is_folded
    assert row.minimumSizeHint().width() <= 200
    row.resize(600, 40)
    qtbot.waitUntil(lambda: button.x() > edit.x())


@pytest.mark.parametrize("make", [keys_page, entry_page])
@pytest.mark.parametrize("pixels", [13, 26])
def test_a_page_never_scrolls_sideways_and_its_bar_stays(
    theme: Theme, qtbot: QtBot, qapp: QApplication, make, pixels
) -> None:  # type: ignore[no-untyped-def]
    before, font = qapp.font(), qapp.font()
    font.setPixelSize(pixels)
    qapp.setFont(font)
    try:
        theme.refresh()
        page = make(theme, Mode.TEST)
        qtbot.addWidget(page)
        for width in (1118, 960, 720):
            page.resize(width, 480)
            page.show()
            qapp.processEvents()
            qapp.processEvents()
            content = page.scroller.widget()
            assert content.minimumSizeHint().width() <= page.scroller.viewport().width()
            assert page.bar.geometry().bottom() < page.height()
            for button in page.bar.findChildren(QPushButton):
                assert button.width() >= button.sizeHint().width()
    finally:
        qapp.setFont(before)
        theme.refresh()


def test_the_right_column_moves_under_the_left_in_a_narrow_window(theme: Theme, qtbot: QtBot) -> None:
    page = keys_page(theme, Mode.TEST)
    qtbot.addWidget(page)
    page.resize(1300, 700)
    page.show()
    assert not page.is_one_column
    page.resize(1000, 700)
    assert page.is_one_column


def test_at_1366_by_768_and_at_720_by_480_the_whole_window_holds(theme: Theme, qtbot: QtBot) -> None:
    shown = window(theme, Mode.TEST, Step.KEYS)
    qtbot.addWidget(shown)
    for size in ((1366, 736), (720, 480)):
        shown.resize(*size)
        shown.show()
        QApplication.processEvents()
        assert (shown.width(), shown.height()) == size


def test_a_style_has_its_weight(theme: Theme) -> None:
    assert theme.font(Style.TITLE).weight() > theme.font(Style.LABEL).weight() > theme.font(Style.BODY).weight()
