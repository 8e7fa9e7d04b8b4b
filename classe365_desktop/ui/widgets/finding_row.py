"""How one finding is laid out and drawn: edge, severity icon, severity word, then what was seen, why it matters, what to do."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from classe365_desktop.core.findings import Finding
from classe365_desktop.core.texts import Severity
from classe365_desktop.ui.icons import SEVERITY_ICON, paint_icon
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import ROW_ICON, Role, severity_role
from classe365_desktop.ui.translate import finding_text, severity_word
from classe365_desktop.ui.widgets.breaks import breakable

EDGE, MARGIN, GAP, PADDING = 3, 16, 10, 8
# The severity words stand in one column, wide enough for the longest of them.
WORD_COLUMN = 58
# With less room than this for the text beside the button, the button goes below it.
LEAST_TEXT = 220
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of a row: its words, style and colour."""

    text: str
    style: Style
    role: Role


def lines(finding: Finding) -> list[Line]:
    """What a row shows. A pass is one line; its why is in the details."""
    seen, why, do = (breakable(each) for each in finding_text(finding))
    if finding.severity is Severity.PASS:
        return [Line(seen, Style.BODY, Role.INK)]
    shown = (Line(seen, Style.STRONG, Role.INK), Line(why, Style.BODY, Role.INK2), Line(do, Style.BODY, Role.INK))
    return [line for line in shown if line.text]


def spoken(finding: Finding) -> str:
    """What a screen reader says of a row: "Failure. seen. why. do."."""
    parts = (severity_word(finding.severity), *finding_text(finding))
    return " ".join(part if part.endswith((".", "!", "?")) else f"{part}." for part in parts if part)


@dataclass(frozen=True, slots=True)
class Places:
    """Where the parts of a row stand, in device-independent pixels from the row's corner, left to right."""

    icon: QRect
    word: QRect
    texts: tuple[QRect, ...]
    button: QRect
    height: int


def places(finding: Finding, theme: Theme, width: int, button: QSize | None) -> Places:
    """Lay a row of this `width` out; `button` is the size of its button, if it has one."""
    icon = theme.px(ROW_ICON)
    words = QFontMetrics(theme.font(Style.STRONG))
    column = max(theme.px(WORD_COLUMN), *(words.horizontalAdvance(severity_word(each)) for each in Severity))
    left = MARGIN + icon + GAP + column + GAP
    beside = button is not None and width - left - GAP - button.width() - MARGIN >= theme.px(LEAST_TEXT)
    room = max(1, width - left - MARGIN - (GAP + button.width() if button and beside else 0))
    texts: list[QRect] = []
    top = PADDING
    for line in lines(finding):
        height = (
            _metrics(theme.font(line.style)).boundingRect(QRect(0, 0, room, 1 << 20), int(_WRAP), line.text).height()
        )
        texts.append(QRect(left, top, room, height))
        top += height + 1
    bottom = top - 1
    place = QRect()
    if button is not None and beside:
        bottom = max(bottom, PADDING + button.height())
        place = QRect(
            width - 12 - button.width(), (bottom + PADDING - button.height()) // 2, button.width(), button.height()
        )
    elif button is not None:
        place = QRect(left, bottom + PADDING, min(button.width(), room), button.height())
        bottom = place.bottom() + 1
    first = words.height()
    return Places(
        QRect(MARGIN, PADDING + (first - icon) // 2, icon, icon),
        QRect(MARGIN + icon + GAP, PADDING, column, first),
        tuple(texts),
        place,
        bottom + PADDING + 1,
    )


def _metrics(font: QFont) -> QFontMetrics:
    return QFontMetrics(font)


class RowPainter(QStyledItemDelegate):
    """Draws the rows of a list whose items carry `(Finding, Places)` in the user role."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        _finding, laid = index.data(Qt.ItemDataRole.UserRole)
        return QSize(option.rect.width(), laid.height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        finding, laid = index.data(Qt.ItemDataRole.UserRole)
        theme, row = self._theme, option.rect
        severity = severity_role(finding.severity)

        def at(part: QRect) -> QRect:
            return QStyle.visualRect(option.direction, row, part.translated(row.topLeft()))

        painter.save()
        if finding.severity in (Severity.FAILURE, Severity.WARNING):
            painter.fillRect(at(QRect(0, 0, EDGE, row.height())), theme.color(severity))
        if index.row() < index.model().rowCount() - 1:
            painter.fillRect(at(QRect(MARGIN, row.height() - 1, row.width() - 2 * MARGIN, 1)), theme.color(Role.LINE))
        paint_icon(painter, at(laid.icon), SEVERITY_ICON[finding.severity], severity, theme)
        painter.setFont(theme.font(Style.STRONG))
        painter.setPen(theme.color(severity))
        painter.drawText(at(laid.word), int(_WRAP), severity_word(finding.severity))
        for line, place in zip(lines(finding), laid.texts, strict=True):
            painter.setFont(theme.font(line.style))
            painter.setPen(theme.color(line.role))
            painter.drawText(at(place), int(_WRAP), line.text)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color(Role.FOCUS), 2))
            painter.drawRoundedRect(row.adjusted(3, 2, -3, -3), 4, 4)
        painter.restore()
