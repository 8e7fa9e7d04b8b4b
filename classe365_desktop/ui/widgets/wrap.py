"""A label that wraps, follows the theme and grows with the system's font."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import TEXT_COLUMN_CHARACTERS, Role

# A word longer than this, such as an address, may be cut in a very narrow window: it can be selected and stands in details.
_LONGEST_WORD = 240


class Text(QLabel):
    """Plain text in one of the theme's styles. It wraps and never elides; a column is at most 75 characters wide.

    It may be given more room than that: the rest stays empty, so layouts need no stretch beside it.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        style: Style = Style.BODY,
        *,
        tone: Role | None = None,
        wrap: bool = True,
        selectable: bool = False,
        fixed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme, self._style, self._fixed, self._column = theme, style, fixed, 0
        self._heights: dict[tuple[str, int], int] = {}
        # Sentences quote what people pasted: nothing in them is ever taken for markup.
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        if selectable:
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        if tone:
            self.setProperty("tone", tone.value)
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_tone(self, tone: Role | None) -> None:
        """Change the colour; None is ink."""
        self.setProperty("tone", tone.value if tone else "")
        self.style().unpolish(self)
        self.style().polish(self)

    def _restyle(self) -> None:
        self.setFont(self._theme.fixed_font() if self._fixed else self._theme.font(self._style))
        self._heights.clear()
        # Digits are about as wide as the average letter of running text.
        self._column = self.fontMetrics().horizontalAdvance("0") * TEXT_COLUMN_CHARACTERS
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        if not self.wordWrap():
            return super().sizeHint()
        width = min(self._natural_width(), self._column)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        if not self.wordWrap():
            return super().minimumSizeHint()
        metrics = self.fontMetrics()
        longest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)
        return QSize(min(longest, self._theme.px(_LONGEST_WORD)) + 2, metrics.height())

    def heightForWidth(self, width: int) -> int:
        if not self.wordWrap():
            return super().heightForWidth(width)
        # A layout asks the same again and again: thousands of times while a page is opened.
        asked = (self.text(), min(width, self._column))
        if asked not in self._heights:
            room = QRect(0, 0, max(1, asked[1]), 1 << 20)
            wrapped = self.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), asked[0] or " ")
            self._heights[asked] = wrapped.height()
        return self._heights[asked]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.wordWrap():
            spare = max(0, event.size().width() - self._column)
            trailing = bool(self.alignment() & Qt.AlignmentFlag.AlignRight)
            self.setContentsMargins(spare if trailing else 0, 0, 0 if trailing else spare, 0)

    def _natural_width(self) -> int:
        metrics = self.fontMetrics()
        return max((metrics.horizontalAdvance(line) for line in self.text().split("\n")), default=0) + 2
