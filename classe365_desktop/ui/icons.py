"""The icon set: line drawings on a grid of 20, tinted from a colour role when they are drawn, sharp at every pixel ratio.

An icon looks its colour up each time it is painted, so a change of theme needs no new icons, only a repaint.
"""

from PySide6.QtCore import QByteArray, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache

from classe365_desktop.core.texts import Severity
from classe365_desktop.resource_files import resource_path
from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.tokens import Role, severity_role

SEVERITY_ICON: dict[Severity, str] = {
    Severity.PASS: "check",
    Severity.NOTE: "note",
    Severity.WARNING: "warning",
    Severity.FAILURE: "failure",
    Severity.UNKNOWN: "unknown",
}

# The two colours that the drawings are made in: the line, and the glyph inside a filled shape.
_LINE, _GLYPH = b"#000000", b"#ffffff"


def icon(name: str, role: Role | None, theme: Theme, *, on: Role | None = None, trailing: bool = False) -> QIcon:
    """The icon `name` in the colour of `role` (ink if None), or of `on` while its button is checked.

    In a size wider than high the drawing keeps to the left, or to the right if `trailing`: the rest is the gap to the text.
    Raises FileNotFoundError when it is first drawn if there is no such drawing.
    """
    return QIcon(_Engine(name, role or Role.INK, on or role or Role.INK, theme, trailing))


def severity_icon(severity: Severity, theme: Theme) -> QIcon:
    """The shape and colour of a severity; its word must stand beside it."""
    return icon(SEVERITY_ICON[severity], severity_role(severity), theme)


def app_icon(theme: Theme) -> QIcon:
    """The window's icon, which keeps its own colours."""
    return icon("app", None, theme)


def pixmap(name: str, role: Role | None, theme: Theme, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture of `size` device-independent pixels for a screen with this pixel ratio."""
    drawn = QPixmap(_drawn(name, theme.color(role or Role.INK), theme.color(Role.ON_NEUTRAL), round(size * ratio)))
    drawn.setDevicePixelRatio(ratio)
    return drawn


def paint_icon(painter: QPainter, rect: QRect, name: str, role: Role, theme: Theme) -> None:
    """Draw the icon into a square `rect` with the painter's own pixel ratio."""
    painter.drawPixmap(rect.topLeft(), pixmap(name, role, theme, rect.height(), painter.device().devicePixelRatioF()))


class _Engine(QIconEngine):
    def __init__(self, name: str, role: Role, on: Role, theme: Theme, trailing: bool) -> None:
        super().__init__()
        self._name, self._role, self._on, self._theme, self._trailing = name, role, on, theme, trailing

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._role, self._on, self._theme, self._trailing)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        role = self._on if state == QIcon.State.On else self._role
        side = min(rect.width(), rect.height())
        left = rect.right() + 1 - side if self._trailing else rect.left()
        square = QRect(left, rect.top() + (rect.height() - side) // 2, side, side)
        paint_icon(painter, square, self._name, Role.DISABLED if mode == QIcon.Mode.Disabled else role, self._theme)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        whole = QPixmap(size)
        whole.fill(Qt.GlobalColor.transparent)
        painter = QPainter(whole)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return whole


def _drawn(name: str, line: QColor, glyph: QColor, side: int) -> QPixmap:
    key = f"icon {name} {line.name()} {glyph.name()} {side}"
    drawn = QPixmap()
    if QPixmapCache.find(key, drawn):
        return drawn
    # Late, because the first window is built before anything is drawn.
    from PySide6.QtSvg import QSvgRenderer

    source = resource_path(f"icons/{name}.svg").read_bytes()
    if name != "app":
        source = (
            source.replace(_GLYPH, b"\0").replace(_LINE, line.name().encode()).replace(b"\0", glyph.name().encode())
        )
    drawn = QPixmap(side, side)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(source)).render(painter)
    painter.end()
    QPixmapCache.insert(key, drawn)
    return drawn
