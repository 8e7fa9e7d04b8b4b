"""A check box whose tick is drawn from the icon set, so that it follows theme and mode."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton, QWidget

from classe365_desktop.core.keys import Mode
from classe365_desktop.ui.icons import paint_icon
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import CONTROL_HEIGHT, mode_word, on_accent


class CheckBox(QCheckBox):
    """A check box in the mode's accent."""

    def __init__(self, theme: Theme, text: str, mode: Mode | None = None, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme, self._mode = theme, mode
        self.setProperty("mode", mode_word(mode))
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
        if self.isChecked():
            option = QStyleOptionButton()
            self.initStyleOption(option)
            box: QRect = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
            painter = QPainter(self)
            paint_icon(painter, box.adjusted(2, 2, -2, -2), "tick", on_accent(self._mode), self._theme)
