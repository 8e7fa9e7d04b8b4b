"""One step of the rail: number and name over its state, icon at the left, severity at the right."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from classe365_desktop.core.keys import Mode
from classe365_desktop.core.setup import Step
from classe365_desktop.core.texts import Severity
from classe365_desktop.ui.icons import SEVERITY_ICON, paint_icon
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import RAIL_ROW_HEIGHT, ROW_ICON, STEP_ICON, Role, accent, severity_role
from classe365_desktop.ui.translate import step_name

_ICONS = {
    Step.KEYS: "key",
    Step.WEBHOOK: "webhook",
    Step.HAND_OVER: "form",
    Step.PROVE: "shield-check",
    Step.ROLL: "roll",
}
# Keys that the rail answers, not the single step.
FORTH = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Right})
BACK = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Left})
OPENING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
RAIL_KEYS = FORTH | BACK | OPENING
_LEFT, _GAP, _EDGE = 16, 12, 4
_STRIP_EDGE, _STRIP_GAP = 3, 8
# In the strip five steps and the help links share one line: icons grow with the text only this far.
_STRIP_LARGEST = 1.5


class StepButton(QPushButton):
    """A checkable step, drawn as a row of the rail or, in the strip, as icon and number."""

    def __init__(self, theme: Theme, mode: Mode, step: Step) -> None:
        super().__init__()
        self._theme, self._mode, self.step = theme, mode, step
        self._words = ""
        self._severity: Severity | None = None
        self._in_strip = False
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("kind", "plain")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_strip(False)
        self._rename()
        theme.changed.connect(self.updateGeometry)

    def set_state(self, words: str, severity: Severity | None) -> None:
        """Say the step's state; without a severity there is no icon."""
        self._words, self._severity = words, severity
        self._rename()
        self.updateGeometry()
        self.update()

    def set_strip(self, on: bool) -> None:
        """Draw it for the strip above the content instead of for the rail."""
        self._in_strip = on
        self.setSizePolicy(QSizePolicy.Policy.Maximum if on else QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt would check the neighbour at once: here arrows only move, so nothing opens unasked.
        if event.key() in RAIL_KEYS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _rename(self) -> None:
        place = self.tr("Step {number} of {count}").format(number=self.step.number, count=len(Step))
        self.setAccessibleName(step_name(self.step))
        self.setAccessibleDescription(", ".join(part for part in (place, self._words) if part))
        self.setToolTip(f"{step_name(self.step)}: {self._words}" if self._in_strip and self._words else "")

    def _title(self) -> str:
        return f"{self.step.number}  {step_name(self.step)}"

    def _strip_width(self, title: str) -> int:
        mark = _STRIP_GAP + self._icon(ROW_ICON) if self._severity else 0
        return 3 * _STRIP_GAP + self._icon(STEP_ICON) + self._name_font(True).horizontalAdvance(title) + mark

    def _icon(self, size: int) -> int:
        return round(size * min(self._theme.scale, _STRIP_LARGEST)) if self._in_strip else self._theme.px(size)

    def _name_font(self, chosen: bool) -> QFontMetrics:
        return QFontMetrics(self._theme.font(Style.STRONG if chosen else Style.LABEL))

    def sizeHint(self) -> QSize:
        theme = self._theme
        if self._in_strip:
            title = self._title() if self.isChecked() else str(self.step.number)
            return QSize(self._strip_width(title), max(40, self._name_font(True).height() + 2 * _GAP))
        room = self._room()
        words = self._name_height(room, chosen=True) + self._state_height(room)
        return QSize(theme.px(160), max(theme.px(RAIL_ROW_HEIGHT), words + 16))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._strip_width(str(self.step.number)) if self._in_strip else 0, self.sizeHint().height())

    def _text_left(self) -> int:
        return _LEFT + self._theme.px(STEP_ICON) + _GAP

    def _room(self) -> int:
        return self.width() - self._text_left() - _GAP - (self._theme.px(ROW_ICON) + _GAP if self._severity else 0)

    def _name_height(self, room: int, *, chosen: bool) -> int:
        return _wrapped(self._name_font(chosen), self._title(), room)

    def _state_height(self, room: int) -> int:
        return _wrapped(QFontMetrics(self._theme.font(Style.SMALL)), self._words, room) if self._words else 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, chosen = self._theme, self.isChecked()
        if chosen and not self._in_strip:
            painter.fillRect(self.rect(), theme.color(Role.SURFACE))
            painter.fillRect(0, 0, self.width(), 1, theme.color(Role.LINE))
            painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color(Role.LINE))
        elif self.underMouse():
            painter.fillRect(self.rect(), theme.color(Role.SUNKEN))
        if chosen:
            low = self.height() - _STRIP_EDGE
            edge = QRect(0, low, self.width(), _STRIP_EDGE) if self._in_strip else QRect(0, 0, _EDGE, self.height())
            painter.fillRect(self._at(edge), theme.color(accent(self._mode)))
        icon = self._icon(STEP_ICON)
        left = _STRIP_GAP if self._in_strip else _LEFT
        role = accent(self._mode) if chosen else Role.INK2
        paint_icon(
            painter, self._at(QRect(left, (self.height() - icon) // 2, icon, icon)), _ICONS[self.step], role, theme
        )
        self._paint_words(painter, chosen)
        if self._severity:
            mark = self._icon(ROW_ICON)
            gap = _STRIP_GAP if self._in_strip else _GAP
            place = QRect(self.width() - gap - mark, (self.height() - mark) // 2, mark, mark)
            paint_icon(painter, self._at(place), SEVERITY_ICON[self._severity], severity_role(self._severity), theme)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color(Role.FOCUS), 2))
            painter.drawRoundedRect(self.rect().adjusted(3, 3, -3, -3), 4, 4)

    def _paint_words(self, painter: QPainter, chosen: bool) -> None:
        theme = self._theme
        flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        painter.setFont(theme.font(Style.STRONG if chosen else Style.LABEL))
        painter.setPen(theme.color(Role.INK))
        if self._in_strip:
            left = 2 * _STRIP_GAP + self._icon(STEP_ICON)
            fits = self.isChecked() and self.width() >= self._strip_width(self._title())
            title = self._title() if fits else str(self.step.number)
            centred = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(self._at(QRect(left, 0, self.width() - left, self.height())), centred, title)
            return
        left = self._text_left()
        room = self._room()
        name, state = self._name_height(room, chosen=chosen), self._state_height(room)
        top = (self.height() - name - state) // 2
        painter.drawText(self._at(QRect(left, top, room, name)), flags, self._title())
        painter.setFont(theme.font(Style.SMALL))
        painter.setPen(theme.color(Role.INK2))
        painter.drawText(self._at(QRect(left, top + name, room, state)), flags, self._words)

    def _at(self, part: QRect) -> QRect:
        return self.style().visualRect(self.layoutDirection(), self.rect(), part)


def _wrapped(metrics: QFontMetrics, text: str, room: int) -> int:
    flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
    return metrics.boundingRect(QRect(0, 0, max(room, 60), 1 << 20), flags, text).height()
