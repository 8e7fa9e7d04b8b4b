"""A reminder that was told, at the top of the page until it is read: dismissed, or put off."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from classe365_desktop.core.findings import Finding
from classe365_desktop.ui.icons import SEVERITY_ICON, pixmap
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import ROW_ICON, M, Role, severity_role
from classe365_desktop.ui.translate import finding_text, severity_word
from classe365_desktop.ui.widgets.button import Button
from classe365_desktop.ui.widgets.card import Card
from classe365_desktop.ui.widgets.fold import Folding
from classe365_desktop.ui.widgets.wrap import Text


class NoticeCard(Card):
    """Shows one reminder."""

    dismissed = Signal()
    snoozed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._theme = theme
        self._found: Finding | None = None
        self._icon = QLabel()
        self._seen, self._do = Text(theme, "", Style.STRONG), Text(theme, "", tone=Role.INK2)
        self.snooze = Button(theme, "")
        self.dismiss = Button(theme, self.tr("Dismiss"), name=self.tr("Dismiss reminder"))
        self.snooze.clicked.connect(self.snoozed)
        self.dismiss.clicked.connect(self.dismissed)
        texts = QWidget()
        column = QVBoxLayout(texts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._seen)
        column.addWidget(self._do)
        buttons = Folding(M)
        buttons.add(self.snooze)
        buttons.add(self.dismiss)
        line = Folding(M)
        line.add(texts, 1)
        line.add(buttons)
        row = QHBoxLayout()
        row.setSpacing(M)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(line, 1)
        self.body.addLayout(row)
        theme.changed.connect(self._paint)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return f"{self._seen.text()} {self._do.text()}".strip()

    def show_notice(self, found: Finding | None, snooze_words: str) -> None:
        """Show a reminder, or none. `snooze_words` is "" where it can't be put off."""
        self._found = found
        if found is None:
            self.hide()
            return
        seen, why, do = finding_text(found)
        self._seen.setText(seen)
        self._do.setText(" ".join(filter(None, (why, do))))
        self.snooze.setText(snooze_words)
        self.snooze.setVisible(bool(snooze_words))
        self.setAccessibleName(f"{severity_word(found.severity)}. {seen}")
        self._paint()
        self.show()

    def _paint(self) -> None:
        if self._found is not None:
            name, role = SEVERITY_ICON[self._found.severity], severity_role(self._found.severity)
            side = self._theme.px(ROW_ICON)
            self._icon.setPixmap(pixmap(name, role, self._theme, side, self.devicePixelRatioF()))
