"""The painted line of a roll: words never lie over each other, it reads as a sentence, and it stands in any theme."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from classe365_desktop.core.keys import Mode
from classe365_desktop.core.timeline import Point
from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.tokens import Role, accent
from classe365_desktop.ui.widgets.timeline import Stop, TimelineView
from tests.ui.page_world import text_at

STOPS = (
    Stop(Point.BEGIN, 0.0, "Start", "08:00", True),
    Stop(Point.REMINDER, 0.5, "Half time", "14:00", False),
    Stop(Point.REMINDER, 0.917, "1 hour left", "19:00", False),
    Stop(Point.REMINDER, 0.979, "15 minutes left", "19:45", False),
    Stop(Point.DEADLINE, 1.0, "Old key ends", "today 20:00", False),
)


def view(qtbot: QtBot, theme: Theme, now: float = 0.2, width: int = 900) -> TimelineView:
    made = TimelineView(theme, Mode.LIVE, "Timeline")
    qtbot.addWidget(made)
    made.show_stops(STOPS, now, "Now 10:24", "The old key ends at 20:00, in 9 h 36 min.")
    made.resize(width, made.heightForWidth(width))
    with qtbot.waitExposed(made):
        made.show()
    return made


def has(image: QImage, theme: Theme, role: Role, left: float, right: float, y: int | None = None) -> bool:
    color = theme.color(role).rgb()
    columns = range(int(left * image.width()), int(right * image.width()))
    rows = range(image.height()) if y is None else [y]
    return any(image.pixel(x, row) == color for row in rows for x in columns)


def test_a_screen_reader_hears_the_whole_line(qtbot: QtBot, theme: Theme) -> None:
    made = view(qtbot, theme)
    assert made.accessibleName() == "Timeline"
    assert made.accessibleDescription() == "The old key ends at 20:00, in 9 h 36 min."


@pytest.mark.parametrize("width", [400, 560, 900, 1300])
@pytest.mark.parametrize("factor", [1, 2])
def test_every_stop_has_its_words_and_none_lie_over_others(
    qtbot: QtBot, theme: Theme, width: int, factor: float
) -> None:
    with text_at(factor):
        theme.refresh()
        made = view(qtbot, theme, width=width)
        placed = made._words(width)
        assert set(made.worded(width)) == set(STOPS)
        for one in placed:
            assert one.box.left() >= 0
            assert one.box.right() <= width
            assert one.box.bottom() <= made.heightForWidth(width)
            assert not any(one.box.intersects(other.box) for other in placed if other is not one)
    theme.refresh()


def test_what_is_behind_is_in_the_accent_and_the_end_is_marked(qtbot: QtBot, theme: Theme) -> None:
    made = view(qtbot, theme, now=0.5)
    image = made.grab().toImage()
    y = made._line_y()
    assert has(image, theme, accent(Mode.LIVE), 0.2, 0.45, y)
    assert not has(image, theme, accent(Mode.LIVE), 0.6, 1.0, y)
    assert has(image, theme, Role.FAILURE, 0.85, 1.0)


def test_it_is_mirrored_where_people_read_from_the_right(qtbot: QtBot, theme: Theme) -> None:
    made = view(qtbot, theme, now=0.5)
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    image = made.grab().toImage()
    assert has(image, theme, Role.FAILURE, 0.0, 0.15)
    assert has(image, theme, accent(Mode.LIVE), 0.6, 0.8, made._line_y())


def test_it_is_painted_in_the_dark_too(qtbot: QtBot, theme: Theme, qapp: QApplication) -> None:
    theme.force("dark")
    try:
        made = view(qtbot, theme, now=0.5)
        assert has(made.grab().toImage(), theme, accent(Mode.LIVE), 0.2, 0.45, made._line_y())
    finally:
        theme.force("light")


def test_before_it_began_there_is_no_now(qtbot: QtBot, theme: Theme) -> None:
    made = view(qtbot, theme)
    made.show_stops((), None, "", "Not begun.")
    assert made.stops == ()
    assert not has(made.grab().toImage(), theme, Role.FAILURE, 0, 1)
