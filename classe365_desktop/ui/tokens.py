"""The look of the program as data: colour roles in light and dark, space, radii, sizes. No Qt here.

Every contrast was measured: text reaches at least 4.5 to 1 and graphics 3 to 1 on each surface the role is used on
(WCAG 2 AA); a test measures them again.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from classe365_desktop.core.keys import Mode
from classe365_desktop.core.texts import Severity


class Role(StrEnum):
    """What a colour is for. Widgets name a role, never a colour."""

    WINDOW = "window"
    SURFACE = "surface"
    SUNKEN = "sunken"
    LINE = "line"
    EDGE = "edge"
    INK = "ink"
    INK2 = "ink2"
    INK3 = "ink3"
    NEUTRAL = "neutral"
    ON_NEUTRAL = "on-neutral"
    LINK = "link"
    FOCUS = "focus"
    TEST = "test"
    ON_TEST = "on-test"
    TEST_HOVER = "test-hover"
    TEST_TINT = "test-tint"
    TEST_BAND = "test-band"
    ON_TEST_BAND = "on-test-band"
    LIVE = "live"
    ON_LIVE = "on-live"
    LIVE_HOVER = "live-hover"
    LIVE_TINT = "live-tint"
    LIVE_BAND = "live-band"
    ON_LIVE_BAND = "on-live-band"
    PASS = "pass"
    NOTE = "note"
    WARNING = "warning"
    FAILURE = "failure"
    UNKNOWN = "unknown"
    WARNING_TINT = "warning-tint"
    DISABLED = "disabled"


_TABLE: tuple[tuple[Role, str, str], ...] = (
    (Role.WINDOW, "#F5F6F8", "#14181E"),
    (Role.SURFACE, "#FFFFFF", "#1C222B"),
    (Role.SUNKEN, "#ECEFF3", "#262E39"),
    (Role.LINE, "#D8DDE4", "#353F4C"),
    (Role.EDGE, "#7D8794", "#7E8A99"),
    (Role.INK, "#1B2430", "#EDF1F6"),
    (Role.INK2, "#4A5563", "#BCC5D0"),
    (Role.INK3, "#5C6877", "#9FAAB8"),
    (Role.NEUTRAL, "#2F3B4A", "#D5DCE6"),
    (Role.ON_NEUTRAL, "#FFFFFF", "#14181E"),
    (Role.LINK, "#0B57D0", "#9CC2FF"),
    (Role.FOCUS, "#0B57D0", "#9CC2FF"),
    (Role.TEST, "#7A46CA", "#B095EF"),
    (Role.ON_TEST, "#FFFFFF", "#1B1035"),
    (Role.TEST_HOVER, "#6536AE", "#C6B1F7"),
    (Role.TEST_TINT, "#F4EFFC", "#2A2340"),
    (Role.TEST_BAND, "#F1EAFB", "#2B2542"),
    (Role.ON_TEST_BAND, "#54289A", "#D6C9FF"),
    (Role.LIVE, "#0A4D57", "#4FDAE6"),
    (Role.ON_LIVE, "#FFFFFF", "#04252B"),
    (Role.LIVE_HOVER, "#063A42", "#86DBE8"),
    (Role.LIVE_TINT, "#E3F1F3", "#12323A"),
    (Role.LIVE_BAND, "#0A4D57", "#0B4D5A"),
    (Role.ON_LIVE_BAND, "#FFFFFF", "#E8FAFD"),
    (Role.PASS, "#1C7340", "#72D091"),
    (Role.NOTE, "#2C5A8A", "#92BDEA"),
    (Role.WARNING, "#8A5200", "#F0B94F"),
    (Role.FAILURE, "#B3261E", "#FF938A"),
    (Role.UNKNOWN, "#5C6877", "#9FAAB8"),
    (Role.WARNING_TINT, "#FFF3DB", "#362B14"),
    (Role.DISABLED, "#8C95A1", "#6B7685"),
)

LIGHT: Mapping[Role, str] = MappingProxyType({role: light for role, light, _dark in _TABLE})
DARK: Mapping[Role, str] = MappingProxyType({role: dark for role, _light, dark in _TABLE})

# Space, in device-independent pixels, on a grid of 4.
XS, S, M, L, XL, XXL = 4, 8, 12, 16, 24, 32
PAGE_MARGIN_X, PAGE_MARGIN_Y = 24, 14
CARD_PADDING_X, CARD_PADDING_Y = 16, 12
LABEL_GAP = 5
ICON_GAP = 8

# Radii.
CARD_RADIUS = 8
CONTROL_RADIUS = 6
BOX_RADIUS = 4

# Sizes. Heights are minimums: they grow with the font.
MINIMUM_WINDOW = (720, 480)
OPENING_WINDOW = (1366, 700)
HEADER_HEIGHT = 58
TABS_HEIGHT = 40
BAND_HEIGHT = 34
RAIL_WIDTH = 248
RAIL_ROW_HEIGHT = 56
ACTION_BAR_HEIGHT = 56
STATUS_HEIGHT = 28
CONTROL_HEIGHT = 32
SMALL_CONTROL_HEIGHT = 24
ROW_ICON = 18
BUTTON_ICON = 16
STEP_ICON = 20

# Below these widths, or above these factors of a 13 px font, columns and rail fold (see `page` and `step_rail`).
BODY_PIXELS = 13
ONE_COLUMN_WIDTH, ONE_COLUMN_SCALE = 1200, 1.4
STRIP_WIDTH, STRIP_SCALE = 1000, 1.7
TEXT_COLUMN_CHARACTERS = 75
STATUS_CHARACTERS = 90
"""A longer sentence would run out of the status line."""


def accent(mode: Mode | None) -> Role:
    """The one accent of a mode; None is for what belongs to neither (Overview, first run)."""
    return {Mode.TEST: Role.TEST, Mode.LIVE: Role.LIVE}[mode] if mode else Role.NEUTRAL


def on_accent(mode: Mode | None) -> Role:
    """The colour of text and glyphs on the mode's accent."""
    return {Mode.TEST: Role.ON_TEST, Mode.LIVE: Role.ON_LIVE}[mode] if mode else Role.ON_NEUTRAL


def tint(mode: Mode | None) -> Role:
    """The pale surface of what is chosen in this mode."""
    return {Mode.TEST: Role.TEST_TINT, Mode.LIVE: Role.LIVE_TINT}[mode] if mode else Role.SUNKEN


def mode_word(mode: Mode | None) -> str:
    """The value of the dynamic property "mode" that the style sheet knows: test, live or neutral."""
    return mode.value if mode else "neutral"


def severity_role(severity: Severity) -> Role:
    """The colour that goes with a severity's word and shape, never instead of them."""
    return Role(severity.value)
