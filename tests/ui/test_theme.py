"""The theme follows what it is told, and text follows the system's font."""

import re

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from classe365_desktop.ui import theme as theme_module
from classe365_desktop.ui.sheet import style_sheet
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import DARK, LIGHT, Role


def test_colours_are_those_of_the_forced_scheme(theme: Theme) -> None:
    assert not theme.is_dark
    assert theme.color(Role.SURFACE) == QColor(LIGHT[Role.SURFACE])
    theme.force("dark")
    assert theme.is_dark
    assert theme.color(Role.SURFACE) == QColor(DARK[Role.SURFACE])


def test_a_change_is_told_when_the_new_colours_are_in_force(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    seen: list[QColor] = []
    theme.changed.connect(lambda: seen.append(qapp.palette().color(QPalette.ColorRole.Window)))
    with qtbot.waitSignal(theme.changed):
        theme.force("dark")
    assert seen == [QColor(DARK[Role.WINDOW])]


def test_palette_and_sheet_speak_of_the_same_colours(theme: Theme, qapp: QApplication) -> None:
    assert qapp.palette().color(QPalette.ColorRole.Base).name() == LIGHT[Role.SURFACE].lower()
    assert LIGHT[Role.EDGE].lower() in qapp.styleSheet()


def test_the_sheet_is_accepted_by_qt_and_names_no_font_and_no_colour_of_its_own(qtbot: QtBot) -> None:
    sheet = style_sheet(dict.fromkeys(Role, "#010203"))
    assert "font" not in sheet
    assert set(re.findall(r"#[0-9a-fA-F]{6}", sheet)) == {"#010203"}
    button = QPushButton("x")
    qtbot.addWidget(button)
    # A mistake in the sheet is a warning of Qt, and warnings fail tests.
    button.setStyleSheet(sheet)
    button.ensurePolished()


def test_text_styles_are_factors_on_the_systems_font(theme: Theme, qapp: QApplication) -> None:
    before = qapp.font()
    try:
        for points in (9.0, 18.0):
            font = qapp.font()
            font.setPointSizeF(points)
            qapp.setFont(font)
            assert theme.font(Style.BODY).pointSizeF() == pytest.approx(points)
            assert theme.font(Style.TITLE).pointSizeF() == pytest.approx(points * 1.46)
            assert theme.fixed_font().pointSizeF() == pytest.approx(points)
        assert theme.px(20) > 20
    finally:
        qapp.setFont(before)


def test_small_text_never_gets_too_small_to_read(theme: Theme, qapp: QApplication) -> None:
    before = qapp.font()
    try:
        font = qapp.font()
        font.setPointSizeF(9)
        qapp.setFont(font)
        assert theme.font(Style.SMALL).pointSizeF() == pytest.approx(8.5)
    finally:
        qapp.setFont(before)


def test_high_contrast_uses_the_systems_colours_only(
    theme: Theme, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(theme_module, "_wants_contrast", lambda: True)
    theme.refresh()
    assert theme.is_high_contrast
    system = qapp.style().standardPalette()
    allowed = {
        system.color(group, role).name()
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Disabled)
        for role in QPalette.ColorRole
        if role != QPalette.ColorRole.NColorRoles
    }
    assert {theme.color(role).name() for role in Role} <= allowed
    assert theme.color(Role.FAILURE) == system.color(QPalette.ColorRole.WindowText)
