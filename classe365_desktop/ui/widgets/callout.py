"""A numbered circle with its words: the real labels of a picture's numbers."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from classe365_desktop.core.keys import Mode
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import Role, accent, on_accent
from classe365_desktop.ui.widgets.wrap import Text

_DIAMETER = 20


class Number(QWidget):
    """A number in a circle; filled with the mode's accent, or outlined for what is still to come."""

    def __init__(self, theme: Theme, number: int, mode: Mode | None, *, filled: bool = True) -> None:
        super().__init__()
        self._theme, self._number, self._mode, self._filled = theme, number, mode, filled
        self._restyle()
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.setFixedSize(self._theme.px(_DIAMETER), self._theme.px(_DIAMETER))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self._filled:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color(accent(self._mode)))
        else:
            painter.setPen(QPen(self._theme.color(Role.EDGE), 1.2))
        painter.drawEllipse(circle)
        painter.setFont(self._theme.font(Style.SMALL_STRONG))
        painter.setPen(self._theme.color(on_accent(self._mode) if self._filled else Role.INK2))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))


class Callout(QWidget):
    """A numbered line. A screen reader reads "2. Developers, then API keys."."""

    def __init__(self, theme: Theme, number: int, text: str, mode: Mode | None) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(Number(theme, number, mode), 0, Qt.AlignmentFlag.AlignTop)
        self._text = Text(theme, text)
        self._text.setAccessibleName(f"{number}. {text}")
        row.addWidget(self._text, 1, Qt.AlignmentFlag.AlignVCenter)
