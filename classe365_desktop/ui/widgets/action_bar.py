"""The bar at the foot of a page: giving up at the far left, the next sensible step in words, then its button at the right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.tokens import MINIMUM_WINDOW, PAGE_MARGIN_X, M, Role
from classe365_desktop.ui.widgets.fold import Folding
from classe365_desktop.ui.widgets.wrap import Text


class ActionBar(QFrame):
    """Add buttons from left to right: `add_left` for giving up, `add_right` for going on, the primary one last."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "bar")
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN_X, M - 1, PAGE_MARGIN_X, M)
        self._row = Folding(M - 2)
        self._left = Folding(M - 2)
        self._right = Folding(M - 2)
        self._next = Text(theme, "", tone=Role.INK2)
        self._next.setAlignment(self._next.alignment() | Qt.AlignmentFlag.AlignTrailing)
        self._row.add(self._left)
        self._row.add(self._next, 1000)
        self._row.add_stretch()
        self._row.add(self._right)
        self._left.hide()
        column.addWidget(self._row)

    def add_left(self, button: QPushButton) -> None:
        """Add a button for forgetting, cancelling or saving a report."""
        self._left.add(button)
        self._left.show()

    def add_right(self, button: QPushButton) -> None:
        """Add a button for going on; the primary one comes last."""
        self._right.add(button)

    def set_next(self, words: str) -> None:
        """Say which step is next ("Next: copy both keys from one account."), also why a button is disabled."""
        self._next.setText(words)
        self._fit()

    @property
    def next_words(self) -> str:
        """Which step is next, as the bar says it."""
        return self._next.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # In the smallest windows with the largest text the words would push the page itself out of sight.
        sides = self._left.needed_width() + self._right.needed_width()
        beside = self.width() - 2 * PAGE_MARGIN_X - sides - 2 * M >= self._next.minimumSizeHint().width()
        roomy = self.window().height() >= self._theme.px(MINIMUM_WINDOW[1])
        self._next.setVisible(beside or roomy)
