"""A chip: the status of one mode in the header, dashed for Test and solid for Live."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from classe365_desktop.core.keys import Mode
from classe365_desktop.core.texts import Severity
from classe365_desktop.ui.icons import SEVERITY_ICON, pixmap
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import BUTTON_ICON, Role, accent, severity_role
from classe365_desktop.ui.translate import severity_word
from classe365_desktop.ui.widgets.wrap import Text


class Chip(QWidget):
    """Icon, mode, state in words, severity. `set_state` is all there is to it."""

    def __init__(self, theme: Theme, mode: Mode) -> None:
        super().__init__()
        self._theme, self._mode = theme, mode
        self._severity: Severity | None = None
        self._word = self.tr("Test") if mode is Mode.TEST else self.tr("Live")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(7)
        self._icon, self._mark = QLabel(), QLabel()
        self._words = Text(theme, "", Style.LABEL, wrap=False)
        row.addWidget(self._icon)
        row.addWidget(Text(theme, self._word, Style.STRONG, tone=accent(mode), wrap=False))
        row.addWidget(self._words)
        row.addWidget(self._mark)
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_state(self, words: str, severity: Severity | None) -> None:
        """Say how far this mode is. No severity, no icon: "not yet" is neither good nor bad."""
        self._severity = severity
        self._words.setText(words)
        self.setAccessibleName(f"{self._word} {words}")
        self.setAccessibleDescription(severity_word(severity) if severity else "")
        self._restyle()

    def _restyle(self) -> None:
        size, ratio = self._theme.px(BUTTON_ICON), self.devicePixelRatioF()
        self._icon.setPixmap(pixmap(self._mode.value, accent(self._mode), self._theme, size, ratio))
        self._mark.setVisible(self._severity is not None)
        if self._severity is not None:
            mark = SEVERITY_ICON[self._severity]
            self._mark.setPixmap(pixmap(mark, severity_role(self._severity), self._theme, size, ratio))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._theme.color(accent(self._mode)), 1.3)
        if self._mode is Mode.TEST:
            pen.setDashPattern([4, 2.5])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setBrush(self._theme.color(Role.SURFACE))
        shape = QRectF(self.rect()).adjusted(0.8, 0.8, -0.8, -0.8)
        painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2)
