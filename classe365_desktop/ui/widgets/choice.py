"""A combo box whose arrow is drawn from the icon set, so that it follows the theme."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget

from classe365_desktop.ui.icons import paint_icon
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import BUTTON_ICON, CONTROL_HEIGHT, Role


class Choice(QComboBox):
    """A combo box. Give it a label with a buddy: on Linux its accessible name alone is not seen."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self._restyle()
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(0, CONTROL_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(0, CONTROL_HEIGHT))

    def _restyle(self) -> None:
        self.setFont(self._theme.font(Style.STRONG))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = self._theme.px(BUTTON_ICON)
        left = self.width() - side - 8 if self.isLeftToRight() else 8
        box = QRect(left, (self.height() - side) // 2, side, side)
        role = Role.INK if self.isEnabled() else Role.DISABLED
        painter = QPainter(self)
        paint_icon(painter, box, "chevron-down", role, self._theme)
