"""The band that says which mode this is: word, icon, form and colour, so that no one of them has to carry it alone."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from classe365_desktop.core.keys import Mode
from classe365_desktop.ui.icons import pixmap
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import ROW_ICON, Role
from classe365_desktop.ui.widgets.wrap import Text


class ModeBand(QWidget):
    """Test: a pale band with dashed edges. Live: a solid dark band."""

    def __init__(self, theme: Theme, mode: Mode) -> None:
        super().__init__()
        self._theme, self._mode = theme, mode
        test = mode is Mode.TEST
        self._tone = Role.ON_TEST_BAND if test else Role.ON_LIVE_BAND
        word = self.tr("TEST") if test else self.tr("LIVE")
        says = (
            self.tr("No real money moves here. Keys begin with pk_test_, sk_test_ or rk_test_.")
            if test
            else self.tr("Real payments. This program only looks, except for the one endpoint you confirm.")
        )
        self.setAccessibleName(f"{word}. {says}")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 20, 8)
        row.setSpacing(10)
        self._icon = QLabel()
        row.addWidget(self._icon)
        row.addWidget(Text(theme, word, Style.BAND, tone=self._tone, wrap=False))
        row.addWidget(Text(theme, says, tone=self._tone), 1)
        self._restyle()
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        size = self._theme.px(ROW_ICON)
        self._icon.setPixmap(pixmap(self._mode.value, self._tone, self._theme, size, self.devicePixelRatioF()))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        test = self._mode is Mode.TEST
        painter.fillRect(self.rect(), self._theme.color(Role.TEST_BAND if test else Role.LIVE_BAND))
        if test or self._theme.is_high_contrast:
            pen = QPen(self._theme.color(Role.TEST if test else Role.LIVE), 2)
            if test:
                pen.setDashPattern([4, 2])
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawLine(0, 1, self.width(), 1)
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
