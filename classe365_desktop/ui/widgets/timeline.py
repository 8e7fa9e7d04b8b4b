"""A roll painted on a line: what is behind, where now is, the reminders ahead, and where the old key ends."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from classe365_desktop.core.keys import Mode
from classe365_desktop.core.timeline import Point
from classe365_desktop.ui.icons import paint_icon
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import BUTTON_ICON, Role, S, accent, on_accent

_MARGIN, _LEAST = 56, 320
_PILL, _STEM, _BELOW, _DOT = 24, 22, 18, 8
# More rows than stops that a line has are never needed.
_LOWER = range(1, 8)
# Earlier ones get their words first where there is not room for all; a screen reader hears all of them.
_URGENCY = {Point.DEADLINE: 0, Point.STOPPED: 1, Point.BEGIN: 2, Point.REMINDER: 3}


@dataclass(frozen=True, slots=True)
class Stop:
    """A point on the line, with its words: `at` is 0 at the line's start and 1 at its end."""

    point: Point
    at: float
    label: str
    when: str
    done: bool


@dataclass(frozen=True, slots=True)
class _Words:
    """Where a stop's words stand: in a row below the line, or in one line above it (-1)."""

    stop: Stop
    box: QRect
    row: int


class TimelineView(QWidget):
    """Shows stops and, unless it is over, where now is. It reads as one sentence."""

    def __init__(self, theme: Theme, mode: Mode, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._mode = theme, mode
        self._stops: tuple[Stop, ...] = ()
        self._now: float | None = None
        self._now_words = ""
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)

    def show_stops(self, stops: Sequence[Stop], now: float | None, now_words: str, spoken: str) -> None:
        """Show these. `spoken` is the whole line in sentences."""
        self._stops, self._now, self._now_words = tuple(stops), now, now_words
        self.setAccessibleDescription(spoken)
        self.setToolTip("")
        self._restyle()

    @property
    def stops(self) -> tuple[Stop, ...]:
        """What is shown."""
        return self._stops

    def worded(self, width: int) -> tuple[Stop, ...]:
        """The stops that have their words at that width, those without would lie over others."""
        return tuple(each.stop for each in self._words(width))

    def sizeHint(self) -> QSize:
        width = self._theme.px(640)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = self._theme.px(_LEAST)
        return QSize(min(width, _LEAST), self.heightForWidth(max(self.width(), _LEAST)))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = max((0, *(each.row for each in self._words(width)))) + 1
        return self._line_y() + self._theme.px(_BELOW) + rows * self._row_height()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    # Where things are.

    def _line_y(self) -> int:
        px = self._theme.px
        bold = QFontMetrics(self._theme.font(Style.SMALL_STRONG))
        return max(px(_PILL), bold.height() + S) + px(_STEM) + px(_DOT)

    def _row_height(self) -> int:
        bold, plain = (QFontMetrics(self._theme.font(each)) for each in (Style.SMALL_STRONG, Style.SMALL))
        return bold.height() + plain.height() + S

    def _x(self, at: float, width: int) -> int:
        margin = min(self._theme.px(_MARGIN), width // 5)
        x = margin + round(at * (width - 2 * margin))
        return x if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else width - x

    def _words(self, width: int) -> list[_Words]:
        """Words under their stops, none over another: what has no room beside its neighbours goes a row lower."""
        bold, plain = (QFontMetrics(self._theme.font(each)) for each in (Style.SMALL_STRONG, Style.SMALL))
        top, height = self._line_y() + self._theme.px(_BELOW), self._row_height()
        placed: list[_Words] = []
        for stop in sorted(self._stops, key=lambda each: (_URGENCY[each.point], each.at)):
            needed = max(bold.horizontalAdvance(stop.label), plain.horizontalAdvance(stop.when)) + 4
            if needed > width:
                continue
            middle, taken = self._x(stop.at, width), [each.box.adjusted(-S, 0, S, 0) for each in placed]
            line = plain.horizontalAdvance(self._in_one_line(stop)) + 4
            rows = [(0, self._box(middle, needed, top, height, width))]
            if line <= width and stop.point is Point.REMINDER:
                rows.append((-1, self._box(middle, line, 0, plain.height(), width)))
            rows += [(row, self._box(middle, needed, top + row * height, height, width)) for row in _LOWER]
            pill = self._pill(width).adjusted(-S, 0, S, 0)
            for row, box in rows:
                if not box.intersects(pill) and not any(each.intersects(box) for each in taken):
                    placed.append(_Words(stop, box, row))
                    break
        return placed

    @staticmethod
    def _box(middle: int, needed: int, top: int, height: int, width: int) -> QRect:
        return QRect(min(max(0, middle - needed // 2), width - needed), top, needed, height)

    @staticmethod
    def _in_one_line(stop: Stop) -> str:
        return f"{stop.label}, {stop.when}"

    def _pill(self, width: int) -> QRect:
        """Where "now" stands; nothing without one."""
        if self._now is None or not self._now_words:
            return QRect()
        metrics = QFontMetrics(self._theme.font(Style.SMALL_STRONG))
        high = max(self._theme.px(_PILL), metrics.height() + S)
        wide = metrics.horizontalAdvance(self._now_words) + 2 * self._theme.px(12)
        return QRect(min(max(0, self._x(self._now, width) - wide // 2), max(0, width - wide)), 0, wide, high)

    # Painting.

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y, width = self._line_y(), self.width()
        self._paint_line(painter, y, width)
        words = self._words(width)
        for each in words:
            if each.row > 0:
                x = self._x(each.stop.at, width)
                painter.setPen(QPen(self._theme.color(Role.LINE), 1))
                painter.drawLine(x, y + self._theme.px(_DOT) + 2, x, each.box.top())
        for each in words:
            self._paint_words(painter, each)
        for stop in self._stops:
            self._paint_stop(painter, stop, QPointF(self._x(stop.at, width), y))
        if self._now is not None and self._now_words:
            self._paint_now(painter, self._x(self._now, width), y, width)

    def _paint_line(self, painter: QPainter, y: int, width: int) -> None:
        begin, end = self._x(0, width), self._x(1, width)
        for to, role in ((end, Role.LINE), (self._x(self._now or 0.0, width), accent(self._mode))):
            pen = QPen(self._theme.color(role), 5)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLine(begin, y, to, y)

    def _paint_words(self, painter: QPainter, words: _Words) -> None:
        if words.row < 0:
            painter.setFont(self._theme.font(Style.SMALL))
            painter.setPen(self._theme.color(Role.INK2))
            painter.drawText(words.box, int(Qt.AlignmentFlag.AlignCenter), self._in_one_line(words.stop))
            return
        strong = words.stop.point is not Point.REMINDER or not words.stop.done
        box, middle = words.box, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        painter.setFont(self._theme.font(Style.SMALL_STRONG if strong else Style.SMALL))
        painter.setPen(self._theme.color(Role.INK if strong else Role.INK2))
        # A white ground, so that the thin line to words further down does not run through these.
        painter.fillRect(box.adjusted(0, 0, 0, -S), self._theme.color(Role.SURFACE))
        painter.drawText(box, middle, words.stop.label)
        lower = box.adjusted(0, painter.fontMetrics().height(), 0, 0)
        painter.setFont(self._theme.font(Style.SMALL))
        painter.setPen(self._theme.color(Role.INK2))
        painter.drawText(lower, middle, words.stop.when)

    def _paint_stop(self, painter: QPainter, stop: Stop, at: QPointF) -> None:
        theme, side = self._theme, self._theme.px(BUTTON_ICON)
        if stop.point is Point.DEADLINE:
            painter.setPen(QPen(theme.color(Role.FAILURE), 3))
            half = theme.px(14)
            painter.drawLine(QPointF(at.x(), at.y() - half), QPointF(at.x(), at.y() + half))
            return
        if stop.point in {Point.BEGIN, Point.STOPPED}:
            big = theme.px(20)
            square = QRect(round(at.x()) - big // 2, round(at.y()) - big // 2, big, big)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(Role.SURFACE))
            painter.drawEllipse(square)
            paint_icon(painter, square, "check", Role.PASS, theme)
            return
        radius = theme.px(_DOT - 1)
        painter.setPen(QPen(theme.color(accent(self._mode) if stop.done else Role.EDGE), 1.6))
        painter.setBrush(theme.color(accent(self._mode) if stop.done else Role.SURFACE))
        painter.drawEllipse(at, radius, radius)
        if not stop.done:
            bell = QRect(round(at.x()) - side // 2, round(at.y()) - radius - side - 6, side, side)
            paint_icon(painter, bell, "bell", Role.INK2, theme)

    def _paint_now(self, painter: QPainter, x: int, y: int, width: int) -> None:
        theme, pill = self._theme, self._pill(width)
        painter.setFont(theme.font(Style.SMALL_STRONG))
        role = accent(self._mode)
        painter.setPen(QPen(theme.color(role), 2))
        painter.drawLine(x, pill.height(), x, y)
        painter.setPen(QPen(theme.color(role), 2.5))
        painter.setBrush(theme.color(Role.SURFACE))
        painter.drawEllipse(QPointF(x, y), theme.px(_DOT), theme.px(_DOT))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(role))
        painter.drawRoundedRect(QRectF(pill), pill.height() / 2, pill.height() / 2)
        painter.setPen(theme.color(on_accent(self._mode)))
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), self._now_words)
