"""The scaffold of every page: title and subtitle, scrolling content in one or two columns, and the action bar that stays."""

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import (
    ONE_COLUMN_SCALE,
    ONE_COLUMN_WIDTH,
    PAGE_MARGIN_X,
    PAGE_MARGIN_Y,
    L,
    M,
    Role,
)
from classe365_desktop.ui.widgets.action_bar import ActionBar
from classe365_desktop.ui.widgets.fold import Folding
from classe365_desktop.ui.widgets.wrap import Text

RIGHT_COLUMN = 350


class Page(QWidget):
    """A page. Fill `left` and, if it has one, `right`, or `wide` above both; buttons go into `head` (by the title) and `bar`.

    `right` stands beside `left` where there is room and moves under it in narrow windows and with large text.
    """

    def __init__(
        self,
        theme: Theme,
        title: str,
        subtitle: str = "",
        *,
        right_width: int = RIGHT_COLUMN,
        style: Style = Style.TITLE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._right_width = theme, right_width
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.setAccessibleName(title)
        self.title = Text(theme, title, style)
        self.subtitle = Text(theme, subtitle, tone=Role.INK2)
        self.subtitle.setVisible(bool(subtitle))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(PAGE_MARGIN_X, PAGE_MARGIN_Y, PAGE_MARGIN_X, PAGE_MARGIN_Y)
        column.setSpacing(M)
        column.addWidget(self._top())
        # For what needs the width of both columns, above them.
        self.wide = QVBoxLayout()
        self.wide.setSpacing(M)
        column.addLayout(self.wide)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(L)
        self.left, left = _column()
        self.right, self._right = _column()
        self._columns.addWidget(left, 1, Qt.AlignmentFlag.AlignTop)
        self._columns.addWidget(self._right, 0, Qt.AlignmentFlag.AlignTop)
        self._right.hide()
        column.addLayout(self._columns)
        column.addStretch(1)
        self.scroller = QScrollArea()
        self.scroller.setWidgetResizable(True)
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The page's fields and buttons are the stops, not the area that scrolls them into view.
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.setWidget(content)
        outer.addWidget(self.scroller, 1)
        self.bar = ActionBar(theme)
        outer.addWidget(self.bar)
        theme.changed.connect(self._arrange)

    def use_right(self) -> QVBoxLayout:
        """Show the right column and return it."""
        self._right.show()
        self._arrange()
        return self.right

    def set_subtitle(self, words: str) -> None:
        """Change the sentence under the title."""
        self.subtitle.setText(words)
        self.subtitle.setVisible(bool(words))

    def reveal(self, widget: QWidget) -> None:
        """Scroll as little as shows `widget`, or its top if it is higher than the page; once what changed is laid out."""

        def scroll() -> None:
            content, bar = self.scroller.widget(), self.scroller.verticalScrollBar()
            if content is None or not widget.isVisible():
                return
            top, room = widget.mapTo(content, QPoint()).y(), self.scroller.viewport().height()
            lowest = max(0, top + min(widget.height() + M, room) - room)
            bar.setValue(min(max(bar.value(), lowest), max(0, top - M)))

        # What is new on a page is laid out by events that are still to come, and rows that fold need a second round.
        QTimer.singleShot(0, self, lambda: QTimer.singleShot(0, self, scroll))

    @property
    def is_one_column(self) -> bool:
        """Whether the right column lies under the left one."""
        return self._columns.direction() == QBoxLayout.Direction.TopToBottom

    def _top(self) -> QWidget:
        top = Folding(L)
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.title)
        column.addWidget(self.subtitle)
        self.head = Folding(M)
        top.add(words, 1)
        top.add(self.head)
        return top

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.window().width() < ONE_COLUMN_WIDTH or self._theme.scale > ONE_COLUMN_SCALE
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(down if narrow else across)
        self._right.setMaximumWidth(16777215 if narrow else self._right_width)
        self._right.setMinimumWidth(0 if narrow else self._right_width)


def _column() -> tuple[QVBoxLayout, QWidget]:
    holder = QWidget()
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(M)
    return column, holder


def row(*widgets: QWidget, spacing: int = M) -> QHBoxLayout:
    """Widgets side by side, the first one taking the room that is left."""
    line = QHBoxLayout()
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(spacing)
    for place, widget in enumerate(widgets):
        line.addWidget(widget, 1 if place == 0 else 0)
    return line
