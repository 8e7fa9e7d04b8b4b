"""The colours reach the contrast that the specification promises, in both themes."""

from collections.abc import Mapping

import pytest

from classe365_desktop.core.keys import Mode
from classe365_desktop.core.texts import Severity
from classe365_desktop.ui.tokens import DARK, LIGHT, Role, accent, mode_word, on_accent, severity_role, tint

PAGES = (Role.WINDOW, Role.SURFACE)
TEXT_ON = [
    *((text, back) for text in (Role.INK, Role.INK2, Role.LINK) for back in (*PAGES, Role.SUNKEN)),
    *((severity_role(severity), back) for severity in Severity for back in PAGES),
    (Role.INK3, Role.SURFACE),
    (Role.ON_NEUTRAL, Role.NEUTRAL),
    (Role.ON_TEST, Role.TEST),
    (Role.ON_TEST, Role.TEST_HOVER),
    (Role.ON_LIVE, Role.LIVE),
    (Role.ON_LIVE, Role.LIVE_HOVER),
    (Role.ON_TEST_BAND, Role.TEST_BAND),
    (Role.ON_LIVE_BAND, Role.LIVE_BAND),
    (Role.TEST, Role.WINDOW),
    (Role.LIVE, Role.WINDOW),
    *((Role.INK, back) for back in (Role.TEST_TINT, Role.LIVE_TINT, Role.WARNING_TINT)),
]
SEEN_ON = [(mark, back) for mark in (Role.EDGE, Role.FOCUS) for back in PAGES]


def luminance(color: str) -> float:
    """WCAG 2's relative luminance of "#rrggbb"."""
    parts = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(colors: Mapping[Role, str], one: Role, other: Role) -> float:
    """WCAG 2's contrast ratio of two roles."""
    dark, light = sorted((luminance(colors[one]), luminance(colors[other])))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_text_can_be_read_on_every_surface_it_stands_on(colors: Mapping[Role, str]) -> None:
    poor = {pair: round(contrast(colors, *pair), 2) for pair in TEXT_ON if contrast(colors, *pair) < 4.5}
    assert not poor


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_borders_and_the_focus_ring_can_be_seen(colors: Mapping[Role, str]) -> None:
    poor = {pair: round(contrast(colors, *pair), 2) for pair in SEEN_ON if contrast(colors, *pair) < 3}
    assert not poor


def test_every_role_has_a_colour_in_both_themes() -> None:
    assert set(LIGHT) == set(DARK) == set(Role)


def test_each_mode_has_its_own_accent_and_neither_is_that_of_the_neutral_pages() -> None:
    for of in (accent, on_accent, tint, mode_word):
        values = [of(mode) for mode in (Mode.TEST, Mode.LIVE, None)]
        assert len(set(values)) == 3


def test_every_severity_has_a_colour_of_its_own_name() -> None:
    assert [severity_role(severity).value for severity in Severity] == [severity.value for severity in Severity]
