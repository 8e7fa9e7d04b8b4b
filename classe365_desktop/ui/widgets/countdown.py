"""The visible countdown: a secret is on the clipboard, and this says for how long."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QVBoxLayout, QWidget

from classe365_desktop.core.keys import Mode
from classe365_desktop.ui.icons import pixmap
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import ROW_ICON, S, accent, mode_word
from classe365_desktop.ui.widgets.button import Button
from classe365_desktop.ui.widgets.fold import Folding
from classe365_desktop.ui.widgets.wrap import Text


class Countdown(QFrame):
    """A panel with words, seconds, a bar and `Clear now`. It has no clock: `show_left` is called once a second."""

    clear_requested = Signal()

    def __init__(self, theme: Theme, mode: Mode | None, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._mode = theme, mode
        self.setProperty("role", "box")
        self.setProperty("mode", mode_word(mode))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 10)
        column.setSpacing(S)
        row = Folding(S + 2)
        self._icon = QLabel()
        self._words = Text(theme, words, Style.STRONG)
        self._left = Text(theme, "", Style.STRONG, wrap=False)
        self.clear_button = Button(theme, self.tr("Clear now"), "link")
        self.clear_button.clicked.connect(self.clear_requested)
        row.add(self._icon)
        row.add(self._words, 1)
        row.add(self._left)
        row.add(self.clear_button)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setProperty("mode", mode_word(mode))
        self._bar.setAccessibleName(self.tr("Time until the clipboard is cleared"))
        column.addWidget(row)
        column.addWidget(self._bar)
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_words(self, words: str) -> None:
        """Say what is on the clipboard and what to do with it."""
        self._words.setText(words)

    def show_left(self, left: int, total: int) -> None:
        """Show that `left` of `total` seconds remain."""
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(max(0, min(left, total)))
        self._left.setText(self.tr("Cleared in {seconds} s").format(seconds=max(0, left)))

    def _restyle(self) -> None:
        size = self._theme.px(ROW_ICON)
        self._icon.setPixmap(pixmap("clipboard", accent(self._mode), self._theme, size, self.devicePixelRatioF()))
        self._icon.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
