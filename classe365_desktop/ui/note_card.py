"""A note on a page: what holds, and what follows from it, beside the icon and the word that say that it is a note."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from classe365_desktop.core.texts import Severity
from classe365_desktop.ui.icons import SEVERITY_ICON, pixmap
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import ROW_ICON, Role, severity_role
from classe365_desktop.ui.translate import severity_word
from classe365_desktop.ui.widgets.card import Card
from classe365_desktop.ui.widgets.wrap import Text


class NoteCard(Card):
    """Two sentences that are always true here, unlike a finding, which is about this school."""

    def __init__(self, theme: Theme, holds: str, follows: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._theme = theme
        self._icon = QLabel()
        role = severity_role(Severity.NOTE)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(theme, holds, Style.STRONG))
        words.addWidget(Text(theme, follows, tone=Role.INK2))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        word = Text(theme, severity_word(Severity.NOTE), Style.STRONG, tone=role, wrap=False)
        row.addWidget(word, 0, Qt.AlignmentFlag.AlignTop)
        row.addSpacing(10)
        row.addLayout(words, 1)
        self.body.addLayout(row)
        self.setAccessibleName(f"{severity_word(Severity.NOTE)}. {holds} {follows}")
        theme.changed.connect(self._paint)
        self._paint()

    def _paint(self) -> None:
        side, ratio = self._theme.px(ROW_ICON), self.devicePixelRatioF()
        role = severity_role(Severity.NOTE)
        self._icon.setPixmap(pixmap(SEVERITY_ICON[Severity.NOTE], role, self._theme, side, ratio))
