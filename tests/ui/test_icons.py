"""Icons take their colour from a role, at every pixel ratio, and follow the theme."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage

from classe365_desktop.core.texts import Severity
from classe365_desktop.resource_files import resource_path
from classe365_desktop.ui.icons import SEVERITY_ICON, icon, pixmap
from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.tokens import Role

NAMES = sorted(drawing.stem for drawing in resource_path("icons").glob("*.svg"))


def colors(image: QImage) -> set[str]:
    """The fully opaque colours of a picture."""
    points = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {point.name() for point in points if point.alpha() == 255}


@pytest.mark.parametrize("name", NAMES)
def test_every_drawing_draws_something_in_the_roles_colour(theme: Theme, name: str) -> None:
    drawn = colors(pixmap(name, Role.LIVE, theme, 40).toImage())
    assert drawn
    if name != "app":
        assert theme.color(Role.LIVE).name() in drawn
        assert QColor("#000000").name() not in drawn


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0, 3.0])
def test_icons_have_a_pixel_for_every_pixel_of_the_screen(theme: Theme, ratio: float) -> None:
    drawn = pixmap("key", Role.INK, theme, 20, ratio)
    assert drawn.width() == round(20 * ratio)
    assert drawn.devicePixelRatio() == pytest.approx(ratio)


def test_an_icon_follows_the_theme_without_being_made_again(theme: Theme) -> None:
    made = icon("failure", Role.FAILURE, theme)
    light = colors(made.pixmap(QSize(40, 40)).toImage())
    theme.force("dark")
    dark = colors(made.pixmap(QSize(40, 40)).toImage())
    assert theme.color(Role.FAILURE).name() in dark - light


def test_a_disabled_icon_is_drawn_as_disabled(theme: Theme) -> None:
    drawn = icon("plus", Role.INK, theme).pixmap(QSize(40, 40), QIcon.Mode.Disabled)
    assert theme.color(Role.DISABLED).name() in colors(drawn.toImage())


def test_severities_differ_by_shape_not_only_by_colour(theme: Theme) -> None:
    shapes = {pixmap(SEVERITY_ICON[each], Role.INK, theme, 20).toImage().bits().tobytes() for each in Severity}
    assert len(shapes) == len(Severity)


def test_an_icon_that_does_not_exist_is_an_error_not_a_blank(theme: Theme) -> None:
    with pytest.raises(FileNotFoundError):
        pixmap("no-such-icon", Role.INK, theme, 20)
