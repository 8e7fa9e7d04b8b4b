"""The drawings: filled completely, of the right mode, readable by a screen reader, drawn in the theme."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from classe365_desktop.core.keys import Mode
from classe365_desktop.ui.pictures import Picture, classe365_blocks, where_the_keys_are
from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.tokens import Role, accent

DRAWINGS = pytest.mark.parametrize("make", [where_the_keys_are, classe365_blocks])
MODES = pytest.mark.parametrize("mode", list(Mode))


@DRAWINGS
@MODES
def test_a_drawing_is_complete_and_painted_in_its_modes_accent(
    theme: Theme, qtbot: QtBot, make: Callable[[Theme, Mode], Picture], mode: Mode
) -> None:
    picture = make(theme, mode)
    qtbot.addWidget(picture)
    assert "$" not in picture.svg()
    assert QSvgRenderer(QByteArray(picture.svg().encode())).isValid()
    picture.resize(400, picture.heightForWidth(400))
    image = picture.grab().toImage()
    seen = {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    assert theme.color(accent(mode)).name() in seen
    assert theme.color(accent(mode.other)).name() not in seen


@DRAWINGS
@MODES
def test_a_screen_reader_is_told_what_a_drawing_shows(
    theme: Theme, qtbot: QtBot, make: Callable[[Theme, Mode], Picture], mode: Mode
) -> None:
    picture = make(theme, mode)
    qtbot.addWidget(picture)
    assert picture.accessibleName()
    assert mode.value in picture.accessibleDescription().lower()


@DRAWINGS
def test_a_drawing_follows_the_theme(theme: Theme, qtbot: QtBot, make: Callable[[Theme, Mode], Picture]) -> None:
    picture = make(theme, Mode.TEST)
    qtbot.addWidget(picture)
    light = picture.svg()
    theme.force("dark")
    assert theme.color(Role.INK).name() in picture.svg()
    assert picture.svg() != light


def test_the_words_in_a_drawing_are_text_never_markup(theme: Theme, qtbot: QtBot) -> None:
    picture = where_the_keys_are(theme, Mode.TEST)
    qtbot.addWidget(picture)
    picture._words["copy"] = "<Copy & paste>"
    assert "&lt;Copy &amp; paste&gt;" in picture.svg()
