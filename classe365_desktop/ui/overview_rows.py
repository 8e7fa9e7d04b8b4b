"""The lines of the Overview: a name, Test's side, a mark if they differ, Live's side."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from classe365_desktop.core.keys import Mode
from classe365_desktop.core.setup import Line
from classe365_desktop.ui.icons import SEVERITY_ICON, pixmap
from classe365_desktop.ui.overview_words import Side, line_name
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import CARD_PADDING_X, CARD_RADIUS, ROW_ICON, L, Role, S, severity_role
from classe365_desktop.ui.translate import severity_word
from classe365_desktop.ui.widgets.pressable import Pressable
from classe365_desktop.ui.widgets.wrap import Text

NAME_WIDTH, MARK_WIDTH, NARROW_MARK_WIDTH = 196, 72, 56
ROW_HEIGHT, HEAD_HEIGHT = 48, 40


class ColumnHead(QWidget):
    """The head of a column: Test pale with a dashed edge, Live solid, both with icon and word."""

    def __init__(self, theme: Theme, mode: Mode) -> None:
        super().__init__()
        self._theme, self._mode = theme, mode
        test = mode is Mode.TEST
        self._tone = Role.ON_TEST_BAND if test else Role.ON_LIVE_BAND
        self._icon = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(L, S, S, S)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(
            Text(theme, self.tr("TEST") if test else self.tr("LIVE"), Style.BAND, tone=self._tone, wrap=False)
        )
        says = self.tr("no real money") if test else self.tr("real payments")
        row.addWidget(Text(theme, says, tone=self._tone), 1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setMinimumHeight(self._theme.px(HEAD_HEIGHT))
        side = self._theme.px(ROW_ICON)
        self._icon.setPixmap(pixmap(self._mode.value, self._tone, self._theme, side, self.devicePixelRatioF()))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        test = self._mode is Mode.TEST
        fill = self._theme.color(Role.TEST_BAND if test else Role.LIVE_BAND)
        if test:
            painter.fillRect(self.rect(), fill)
            pen = QPen(self._theme.color(Role.TEST), 2)
            pen.setDashPattern([4, 2])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawLine(0, 1, self.width(), 1)
            return
        # It ends in the card's rounded corner.
        corner = QPainterPath()
        corner.setFillRule(Qt.FillRule.WindingFill)
        corner.addRoundedRect(QRectF(self.rect()), CARD_RADIUS - 1, CARD_RADIUS - 1)
        corner.addRect(0, 0, self.width() / 2, self.height())
        corner.addRect(0, self.height() / 2, self.width(), self.height() / 2)
        painter.fillPath(corner, fill)
        if self._theme.is_high_contrast:
            painter.fillRect(0, 0, self.width(), 2, self._theme.color(Role.LIVE))


class SideCell(Pressable):
    """One mode's side of a line; pressing it opens the step in which it is put right."""

    def __init__(self, theme: Theme, line: Line, mode: Mode) -> None:
        super().__init__()
        self._theme, self._line, self._mode = theme, line, mode
        self._side = Side("", "")
        self.setProperty("kind", "plain")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._icon = QLabel()
        self._first, self._second = Text(theme, "", Style.LABEL), Text(theme, "", Style.SMALL, tone=Role.INK2)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        words.addWidget(self._first)
        words.addWidget(self._second)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(L, 6, S, 7)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        for each in (self._icon, self._first, self._second):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        # Both columns are equally wide, whatever they say.
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def side(self) -> Side:
        """What it says."""
        return self._side

    def show_side(self, side: Side, differs: bool) -> None:
        """Say it, also to a screen reader: "Account, Test: Maple Hollow School, acct_1A"."""
        self._side = side
        self._first.setText(side.first)
        self._second.setText(side.second)
        self._second.setVisible(bool(side.second))
        mode = self.tr("Test") if self._mode is Mode.TEST else self.tr("Live")
        parts = ", ".join(
            filter(None, (side.first, side.second, severity_word(side.severity) if side.severity else ""))
        )
        self.setAccessibleName(f"{line_name(self._line)}, {mode}: {parts}")
        self.setAccessibleDescription(self.tr("Test and Live differ here.") if differs else "")
        self._restyle()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._in_layout().expandedTo(QSize(0, self._theme.px(ROW_HEIGHT)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return max(layout.heightForWidth(width) if layout else 0, self._theme.px(ROW_HEIGHT))

    def hasHeightForWidth(self) -> bool:
        return True

    def _in_layout(self) -> QSize:
        layout = self.layout()
        return layout.minimumSize() if layout else QSize()

    def _restyle(self) -> None:
        size = self._theme.px(ROW_ICON)
        self._icon.setFixedWidth(size)
        if self._side.severity is None:
            self._icon.clear()
        else:
            name, role = SEVERITY_ICON[self._side.severity], severity_role(self._side.severity)
            self._icon.setPixmap(pixmap(name, role, self._theme, size, self.devicePixelRatioF()))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.fillRect(self.rect(), self._theme.color(Role.SUNKEN))
        if self.hasFocus():
            painter.setPen(QPen(self._theme.color(Role.FOCUS), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), 4, 4)


class OverviewRow(QWidget):
    """One line; in a narrow window its name stands above its sides."""

    def __init__(self, theme: Theme, name: QWidget, test: QWidget, mark: QWidget, live: QWidget, last: bool) -> None:
        super().__init__()
        self._theme, self._last = theme, last
        self.differs = False
        self._name, self._parts = name, (test, mark, live)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._mark = mark
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Put the name above the sides, or beside them."""
        grid, (test, mark, live) = self._grid, self._parts
        for each in (self._name, *self._parts):
            grid.removeWidget(each)
        top, left = (1, 0) if narrow else (0, 1)
        grid.addWidget(self._name, 0, 0, 1, 3 if narrow else 1)
        for place, each in enumerate((test, mark, live)):
            grid.addWidget(each, top, left + place)
        for column in range(4):
            grid.setColumnStretch(column, 1 if column in (left, left + 2) else 0)
            grid.setColumnMinimumWidth(column, 0)
        grid.setColumnMinimumWidth(left + 1, self._theme.px(NARROW_MARK_WIDTH if narrow else MARK_WIDTH))
        if not narrow:
            grid.setColumnMinimumWidth(0, self._theme.px(NAME_WIDTH))
            self._name.setMaximumWidth(self._theme.px(NAME_WIDTH))
        else:
            self._name.setMaximumWidth(16777215)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.differs:
            painter.fillRect(self.rect(), self._theme.color(Role.WARNING_TINT))
        if not self._last:
            painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.color(Role.LINE))


class LineRow(OverviewRow):
    """A line of the comparison."""

    def __init__(self, theme: Theme, line: Line, *, last: bool) -> None:
        self.cells = {mode: SideCell(theme, line, mode) for mode in Mode}
        self.mark = QLabel()
        self.mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        name = Text(theme, line_name(line), Style.STRONG)
        padded = QWidget()
        padding = QHBoxLayout(padded)
        padding.setContentsMargins(CARD_PADDING_X, 6, S, 6)
        padding.addWidget(name, 1, Qt.AlignmentFlag.AlignVCenter)
        super().__init__(theme, padded, self.cells[Mode.TEST], self.mark, self.cells[Mode.LIVE], last)
        theme.changed.connect(self._restyle)

    def show_sides(self, test: Side, live: Side, differs: bool) -> None:
        """Say both sides, and mark the line if they should be alike and are not."""
        self.differs = differs
        self.cells[Mode.TEST].show_side(test, differs)
        self.cells[Mode.LIVE].show_side(live, differs)
        self._restyle()

    def _restyle(self) -> None:
        self.mark.setAccessibleName(self.tr("Differs") if self.differs else "")
        self.mark.setToolTip(self.tr("Test and Live differ here.") if self.differs else "")
        if self.differs:
            side, ratio = self._theme.px(ROW_ICON), self.devicePixelRatioF()
            self.mark.setPixmap(pixmap("differs", Role.WARNING, self._theme, side, ratio))
        else:
            self.mark.clear()
        self.update()


def head_row(theme: Theme) -> OverviewRow:
    """The heads of the columns, TEST and LIVE."""
    differs = Text(theme, QCoreApplication.translate("Overview", "Differs"), Style.SMALL, tone=Role.INK2, wrap=False)
    differs.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return OverviewRow(theme, QWidget(), ColumnHead(theme, Mode.TEST), differs, ColumnHead(theme, Mode.LIVE), True)
