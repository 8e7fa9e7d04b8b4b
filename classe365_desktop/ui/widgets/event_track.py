"""A table of events on their way: a name, three stations with a line between them, and the result in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from classe365_desktop.core.keys import Mode
from classe365_desktop.ui.icons import paint_icon
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import BUTTON_ICON, CARD_PADDING_X, Role, S, accent
from classe365_desktop.ui.widgets.breaks import breakable

ROW_HEIGHT, STATION_WIDTH, LEAST_RESULT = 34, 84, 180
_STATIONS = (1, 2, 3)


class Station(Enum):
    """What one of the three stations shows."""

    NOT_YET = auto()
    NOW = auto()
    PASSED = auto()
    ARRIVED = auto()
    FAILED = auto()
    UNKNOWN = auto()
    NEVER = auto()


# How a station is drawn: an icon with its colour, or a ring that is drawn by hand.
_ICONS = {
    Station.ARRIVED: ("check", Role.PASS),
    Station.FAILED: ("failure", Role.FAILURE),
    Station.UNKNOWN: ("unknown", Role.UNKNOWN),
}
_BEHIND = {Station.NOW, Station.PASSED, Station.ARRIVED, Station.FAILED, Station.UNKNOWN}


@dataclass(frozen=True, slots=True)
class Track:
    """One row. A screen reader says its name and result; `tone` colours the result."""

    name: str
    stations: tuple[Station, Station, Station]
    result: str
    tone: Role = Role.INK2


class EventTrack(QTableWidget):
    """The rows, as high as they are: the page scrolls, not the table. The focus is on a row, never on a cell."""

    def __init__(
        self, theme: Theme, mode: Mode, name: str, heads: Sequence[str], parent: QWidget | None = None
    ) -> None:
        """`heads` are the words over the five columns: event, three stations, result."""
        super().__init__(0, 5, parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(list(heads))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        # The row with the focus is marked by its painter; a selection would be painted over it.
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setItemDelegate(_Painter(theme, mode, self))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for column in range(5):
            last = column == 4
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch if last else QHeaderView.ResizeMode.Fixed)
            if column in _STATIONS:
                self._head(column).setTextAlignment(Qt.AlignmentFlag.AlignCenter)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_tracks(self, tracks: Sequence[Track]) -> None:
        """Show these; the row that has the focus keeps it."""
        self.setRowCount(len(tracks))
        for row, track in enumerate(tracks):
            texts = (track.name, *("" for _ in _STATIONS), track.result)
            for column, text in enumerate(texts):
                item = self.item(row, column)
                if item is None:
                    item = QTableWidgetItem()
                    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                    self.setItem(row, column, item)
                item.setText(text)
                item.setData(Qt.ItemDataRole.UserRole, track)
                if column < len(texts) - 1:
                    # Whatever cell of a row the keyboard stands on, the row is read, never silence.
                    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{track.name}: {track.result}")
        self._fit()

    @property
    def tracks(self) -> list[Track]:
        """What is shown."""
        rows = (self.model().index(row, 0) for row in range(self.rowCount()))
        return [index.data(Qt.ItemDataRole.UserRole) for index in rows]

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(420), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(300), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _height(self) -> int:
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        return self.horizontalHeader().sizeHint().height() + rows + 2

    def _restyle(self) -> None:
        self.setFont(self._theme.font(Style.BODY))
        self.horizontalHeader().setFont(self._theme.font(Style.SMALL_STRONG))
        for column in _STATIONS:
            words = QFontMetrics(self.horizontalHeader().font()).horizontalAdvance(self._head(column).text())
            self.setColumnWidth(column, max(self._theme.px(STATION_WIDTH), words + 2 * S))
        self._fit()
        self.viewport().update()

    def _head(self, column: int) -> QTableWidgetItem:
        item = self.horizontalHeaderItem(column)
        if item is None:
            raise IndexError(column)
        return item

    def _fit(self) -> None:
        least, metrics = self._theme.px(ROW_HEIGHT), QFontMetrics(self._theme.fixed_font())
        widest = max((metrics.horizontalAdvance(track.name) for track in self.tracks), default=0)
        stations = sum(self.columnWidth(column) for column in _STATIONS)
        room = max(self._theme.px(120), self.viewport().width() - stations - self._theme.px(LEAST_RESULT))
        self.setColumnWidth(0, min(widest + CARD_PADDING_X + 2 * S, room))
        for row in range(self.rowCount()):
            needed = max(self.sizeHintForIndex(self.model().index(row, column)).height() for column in (0, 4))
            self.setRowHeight(row, max(least, needed))
        if self.height() != self._height():
            self.updateGeometry()


class _Painter(QStyledItemDelegate):
    def __init__(self, theme: Theme, mode: Mode, table: EventTrack) -> None:
        super().__init__(table)
        self._theme, self._accent, self._table = theme, accent(mode), table

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width = self._table.columnWidth(index.column()) or option.rect.width()
        room = QRect(0, 0, max(1, width - CARD_PADDING_X - S), 1 << 16)
        metrics, wrap = QFontMetrics(self._font(index.column())), int(Qt.TextFlag.TextWordWrap)
        return QSize(width, metrics.boundingRect(room, wrap, breakable(str(index.data() or ""))).height() + 12)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, place, column = self._theme, option.rect, index.column()
        track: Track = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.row() < index.model().rowCount() - 1:
            painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), theme.color(Role.LINE))
        if column in _STATIONS:
            self._station(painter, option, track, column - 1)
        else:
            name = column == 0
            painter.setFont(self._font(column))
            painter.setPen(theme.color(Role.INK if name else track.tone))
            inner = place.adjusted(CARD_PADDING_X if name else S, 0, -S, 0)
            side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            flags = int(QStyle.visualAlignment(option.direction, side)) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(inner, flags, breakable(str(index.data())))
        # The focus is the row's: Qt gives it to one cell of it.
        if self._table.hasFocus() and self._table.currentRow() == index.row():
            painter.fillRect(QRect(place.left(), place.bottom() - 1, place.width(), 2), theme.color(Role.FOCUS))
        painter.restore()

    def _font(self, column: int) -> QFont:
        return self._theme.fixed_font() if column == 0 else self._theme.font(Style.BODY)

    def _station(self, painter: QPainter, option: QStyleOptionViewItem, track: Track, at: int) -> None:
        theme, place, station = self._theme, option.rect, track.stations[at]
        middle, half = place.center(), theme.px(BUTTON_ICON) // 2
        came, goes = at > 0, at < len(track.stations) - 1
        if option.direction == Qt.LayoutDirection.RightToLeft:
            came, goes = goes, came
        before = track.stations[at] in _BEHIND
        after = goes and track.stations[min(at + 1, 2)] in _BEHIND
        if option.direction == Qt.LayoutDirection.RightToLeft:
            before, after = after, before
        for there, reached, left, right in (
            (came, before, place.left(), middle.x() - half - 2),
            (goes, after, middle.x() + half + 2, place.right() + 1),
        ):
            if there and Station.NEVER not in track.stations:
                pen = QPen(theme.color(self._accent if reached else Role.LINE), 2)
                painter.setPen(pen)
                painter.drawLine(QPoint(left, middle.y()), QPoint(right, middle.y()))
        square = QRect(middle.x() - half, middle.y() - half, 2 * half, 2 * half)
        if station in _ICONS:
            name, role = _ICONS[station]
            paint_icon(painter, square, name, role, theme)
        elif station is Station.PASSED:
            paint_icon(painter, square, "check", self._accent, theme)
        elif station is Station.NEVER:
            painter.setPen(QPen(theme.color(Role.EDGE), 2))
            painter.drawLine(QPoint(middle.x() - 4, middle.y()), QPoint(middle.x() + 4, middle.y()))
        else:
            now = station is Station.NOW
            painter.setPen(QPen(theme.color(self._accent if now else Role.EDGE), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(square.adjusted(1, 1, -1, -1))
            if now:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QBrush(theme.color(self._accent)))
                painter.drawEllipse(square.adjusted(5, 5, -5, -5))
