"""Light, dark and high contrast as the system asks: colours, fonts, palette and style sheet in one place."""

from collections.abc import Mapping
from enum import Enum
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from classe365_desktop.ui.sheet import style_sheet
from classe365_desktop.ui.tokens import BODY_PIXELS, DARK, LIGHT, Role

Forced = Literal["light", "dark"]


class Style(Enum):
    """A text style: its factor on the system's font and its weight."""

    DISPLAY = (1.7, QFont.Weight.DemiBold)
    TITLE = (1.46, QFont.Weight.DemiBold)
    HEADING = (1.08, QFont.Weight.DemiBold)
    STRONG = (1.0, QFont.Weight.DemiBold)
    LABEL = (1.0, QFont.Weight.Medium)
    BODY = (1.0, QFont.Weight.Normal)
    SMALL = (0.92, QFont.Weight.Normal)
    SMALL_LABEL = (0.92, QFont.Weight.Medium)
    SMALL_STRONG = (0.92, QFont.Weight.DemiBold)
    BAND = (1.0, QFont.Weight.Bold)

    @property
    def factor(self) -> float:
        """What the system's font size is multiplied with."""
        return self.value[0]

    @property
    def weight(self) -> QFont.Weight:
        """How bold it is."""
        return self.value[1]


SMALLEST_POINTS = 8.5

_PALETTE: tuple[tuple[QPalette.ColorRole, Role], ...] = (
    (QPalette.ColorRole.Window, Role.WINDOW),
    (QPalette.ColorRole.WindowText, Role.INK),
    (QPalette.ColorRole.Base, Role.SURFACE),
    (QPalette.ColorRole.AlternateBase, Role.SUNKEN),
    (QPalette.ColorRole.Text, Role.INK),
    (QPalette.ColorRole.Button, Role.SURFACE),
    (QPalette.ColorRole.ButtonText, Role.INK),
    (QPalette.ColorRole.BrightText, Role.ON_NEUTRAL),
    (QPalette.ColorRole.ToolTipBase, Role.SURFACE),
    (QPalette.ColorRole.ToolTipText, Role.INK),
    (QPalette.ColorRole.PlaceholderText, Role.INK3),
    (QPalette.ColorRole.Link, Role.LINK),
    (QPalette.ColorRole.LinkVisited, Role.LINK),
    (QPalette.ColorRole.Highlight, Role.FOCUS),
    (QPalette.ColorRole.Accent, Role.FOCUS),
    (QPalette.ColorRole.HighlightedText, Role.ON_NEUTRAL),
    (QPalette.ColorRole.Light, Role.SURFACE),
    (QPalette.ColorRole.Midlight, Role.SUNKEN),
    (QPalette.ColorRole.Mid, Role.EDGE),
    (QPalette.ColorRole.Dark, Role.EDGE),
    (QPalette.ColorRole.Shadow, Role.LINE),
)
_DISABLED = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)

# In high contrast only the system's own colours are used: which of them stands in for a role.
_CONTRAST_BACK = frozenset(
    {Role.WINDOW, Role.SURFACE, Role.SUNKEN, Role.TEST_TINT, Role.LIVE_TINT, Role.TEST_BAND, Role.LIVE_BAND}
    | {Role.WARNING_TINT, Role.ON_NEUTRAL, Role.ON_TEST, Role.ON_LIVE}
)
_CONTRAST_OTHER: Mapping[Role, QPalette.ColorRole] = {
    Role.LINK: QPalette.ColorRole.Link,
    Role.FOCUS: QPalette.ColorRole.Highlight,
}


class Theme(QObject):
    """The colours and fonts of now. `changed` is emitted after every change, when the new ones are in force."""

    changed = Signal()

    def __init__(self, app: QApplication, forced: Forced | None = None) -> None:
        super().__init__(app)
        self._app = app
        self._forced = forced
        self._dark = False
        self._contrast = False
        self._colors: dict[Role, QColor] = {}
        hints = QGuiApplication.styleHints()
        if forced:
            # The system then draws the title bar and native dialogs to match.
            hints.setColorScheme(Qt.ColorScheme.Dark if forced == "dark" else Qt.ColorScheme.Light)
        self._read_system()
        hints.colorSchemeChanged.connect(self.refresh)
        accessibility = getattr(hints, "accessibility", None)  # since Qt 6.10
        if accessibility is not None:
            accessibility().contrastPreferenceChanged.connect(self.refresh)

    @property
    def is_dark(self) -> bool:
        """Whether light text stands on dark."""
        return self._dark

    @property
    def is_high_contrast(self) -> bool:
        """Whether the system asked for high contrast: then only the system's colours are used."""
        return self._contrast

    @property
    def scale(self) -> float:
        """The system's font relative to one of 13 pixels, at least 1: what must grow with the text is multiplied with it."""
        return max(1.0, QFontInfo(self._app.font()).pixelSize() / BODY_PIXELS)

    def px(self, size: float) -> int:
        """A size in device-independent pixels, grown with the text."""
        return round(size * self.scale)

    def color(self, role: Role) -> QColor:
        """The colour that `role` has now."""
        return self._colors[role]

    def font(self, style: Style) -> QFont:
        """The system's font in this style. Only the size's factor is ours, so text grows with the system's setting."""
        font = QFont(self._app.font())
        points = font.pointSizeF()
        if points > 0:
            size = points * style.factor
            font.setPointSizeF(max(size, min(points, SMALLEST_POINTS)) if style.factor < 1 else size)
        else:
            font.setPixelSize(round(font.pixelSize() * style.factor))
        font.setWeight(style.weight)
        return font

    @property
    def font_family(self) -> str:
        """The family of the system's font, for drawings that carry words."""
        return self._app.font().family()

    def fixed_font(self) -> QFont:
        """The system's fixed-width font at the size of body text, for keys, addresses and event names."""
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        base = self._app.font()
        if base.pointSizeF() > 0:
            font.setPointSizeF(base.pointSizeF())
        else:
            font.setPixelSize(base.pixelSize())
        return font

    def apply(self, app: QApplication) -> None:
        """Give `app` the style, the palette and the sheet. Call it once, before the first window is shown."""
        if app.style().objectName() != "fusion":
            # The sheet is drawn for Fusion; a native style under a partial sheet mixes two looks in one control.
            app.setStyle("Fusion")
        app.setPalette(self.palette())
        app.setStyleSheet(style_sheet({role: color.name() for role, color in self._colors.items()}))

    def palette(self) -> QPalette:
        """The palette made of the roles; in high contrast the system's own."""
        palette = QPalette()
        if self._contrast:
            return palette
        for target, role in _PALETTE:
            palette.setColor(target, self._colors[role])
        for target in _DISABLED:
            palette.setColor(QPalette.ColorGroup.Disabled, target, self._colors[Role.DISABLED])
        return palette

    def refresh(self) -> None:
        """Read the system again and apply what it says; for a change of scheme, of contrast or of the system's font."""
        self._read_system()
        self.apply(self._app)
        self.changed.emit()

    def force(self, forced: Forced | None) -> None:
        """Keep to light or dark whatever the system says, or follow the system again."""
        self._forced = forced
        hints = QGuiApplication.styleHints()
        schemes = {"dark": Qt.ColorScheme.Dark, "light": Qt.ColorScheme.Light}
        hints.setColorScheme(schemes[forced] if forced else Qt.ColorScheme.Unknown)
        self.refresh()

    def _read_system(self) -> None:
        hints = QGuiApplication.styleHints()
        self._contrast = _wants_contrast()
        self._dark = self._forced == "dark" if self._forced else hints.colorScheme() == Qt.ColorScheme.Dark
        if self._contrast:
            self._colors = _contrast_colors(self._app)
            self._dark = self._colors[Role.WINDOW].lightness() < self._colors[Role.INK].lightness()
        else:
            self._colors = {role: QColor(name) for role, name in (DARK if self._dark else LIGHT).items()}


def _wants_contrast() -> bool:
    accessibility = getattr(QGuiApplication.styleHints(), "accessibility", None)
    if accessibility is None:
        return False
    return bool(accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast)


def _contrast_colors(app: QApplication) -> dict[Role, QColor]:
    system = app.style().standardPalette()
    back, text = system.color(QPalette.ColorRole.Window), system.color(QPalette.ColorRole.WindowText)
    colors = {role: back if role in _CONTRAST_BACK else text for role in Role}
    colors |= {role: system.color(target) for role, target in _CONTRAST_OTHER.items()}
    colors[Role.DISABLED] = system.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText)
    return colors
