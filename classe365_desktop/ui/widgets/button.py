"""The one push button, in the kinds that the style sheet knows."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from classe365_desktop.core.keys import Mode
from classe365_desktop.ui.icons import icon
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import BUTTON_ICON, CONTROL_HEIGHT, SMALL_CONTROL_HEIGHT, Role, mode_word, on_accent
from classe365_desktop.ui.widgets.pressable import Pressable

Kind = Literal["primary", "secondary", "link", "small"]

# Qt leaves 4 px between icon and text; the rest of the gap is part of the icon.
_ICON_PAD = 4


class Button(Pressable):
    """A button: `primary` (one a page, filled with the mode's accent), `secondary`, `link` or `small` (only in lists).

    `name` is the accessible name where it differs from the words; `trailing` puts the icon behind them ("next" arrows).
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: Kind = "secondary",
        *,
        mode: Mode | None = None,
        icon_name: str = "",
        trailing: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme, self._kind, self._mode = theme, kind, mode
        self._icon_name, self._trailing = icon_name, trailing
        self.setProperty("kind", kind)
        self.setProperty("mode", mode_word(mode))
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        if name:
            self.setAccessibleName(name)
        if trailing:
            self.setLayoutDirection(
                Qt.LayoutDirection.RightToLeft if self.isLeftToRight() else Qt.LayoutDirection.LeftToRight
            )
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_kind(self, kind: Kind) -> None:
        """Change between kinds, as when the next sensible step becomes this button."""
        if kind == self._kind:
            return
        self._kind = kind
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self._restyle()

    def set_icon(self, icon_name: str) -> None:
        """Change the icon; "" takes it away."""
        self._icon_name = icon_name
        self._restyle()

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(0, self._least_height()))

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(0, self._least_height()))

    def _least_height(self) -> int:
        return SMALL_CONTROL_HEIGHT if self._kind in ("small", "link") else CONTROL_HEIGHT

    def setText(self, text: str) -> None:
        """Change the words; without words the icon stands in the middle."""
        super().setText(text)
        self._restyle()

    def _icon_role(self) -> Role:
        if self._kind == "primary":
            return on_accent(self._mode)
        return Role.LINK if self._kind == "link" else Role.INK

    def _restyle(self) -> None:
        style = Style.STRONG if self._kind == "primary" else Style.SMALL_LABEL if self._kind == "small" else Style.LABEL
        self.setFont(self._theme.font(style))
        if self._icon_name:
            side = self._theme.px(BUTTON_ICON)
            self.setIconSize(QSize(side + (_ICON_PAD if self.text() else 0), side))
            self.setIcon(icon(self._icon_name, self._icon_role(), self._theme, trailing=self._trailing))
        else:
            self.setIcon(QIcon())
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._kind == "primary" and self.hasFocus():
            # The ring of the sheet keeps a gap of the window's colour to the fill, so that it shows on any accent.
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.color(Role.WINDOW), 2))
            painter.drawRoundedRect(self.rect().adjusted(3, 3, -3, -3), 3.5, 3.5)
