"""A box for one key: fixed-width, masked if it is secret, and every paste is handed on before anything is inserted."""

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.tokens import CONTROL_HEIGHT


class KeyEdit(QLineEdit):
    """A key box. Revealing is a labelled button beside it, which a keyboard and a screen reader can reach.

    `pasted` carries everything that arrives by paste, drop or the middle button, unchanged. The box itself then stays as
    it was: whoever listens decides which box the text belongs into, so a secret is never shown in the wrong one.
    """

    pasted = Signal(str)

    def __init__(self, theme: Theme, *, secret: bool, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._secret = theme, secret
        self.setAccessibleName(name)
        hints = Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhNoAutoUppercase
        if secret:
            # Keyboards must not learn it.
            hints |= Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhHiddenText
        self.setInputMethodHints(hints)
        self.set_revealed(False)
        self._restyle()
        theme.changed.connect(self._restyle)

    @property
    def is_revealed(self) -> bool:
        """Whether the key can be read on the screen."""
        return self.echoMode() == QLineEdit.EchoMode.Normal

    def set_revealed(self, on: bool) -> None:
        """Show or mask the key; a publishable key is never masked."""
        normal = on or not self._secret
        self.setEchoMode(QLineEdit.EchoMode.Normal if normal else QLineEdit.EchoMode.Password)

    def wipe(self) -> None:
        """Empty the box for good: unlike `clear`, this leaves nothing to undo."""
        self.setText("")

    def show_kept(self, redacted: str) -> None:
        """Show the redacted form of a kept key ("sk_test_…4242") while the box is empty; "" for none."""
        self.setPlaceholderText(redacted)
        self.setProperty("kept", bool(redacted))
        self.style().unpolish(self)
        self.style().polish(self)

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(0, CONTROL_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(0, CONTROL_HEIGHT))

    def _restyle(self) -> None:
        self.setFont(self._theme.fixed_font())
        # Room for a redacted key; with less, rows fold.
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("0") * 20)

    def _hand_on(self, data: QMimeData | None) -> bool:
        if data is None or not data.hasText() or self.isReadOnly() or not self.isEnabled():
            return False
        self.pasted.emit(data.text())
        return True

    def _paste(self, mode: QClipboard.Mode = QClipboard.Mode.Clipboard) -> None:
        self._hand_on(QGuiApplication.clipboard().mimeData(mode))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
            event.accept()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.MiddleButton and QGuiApplication.clipboard().supportsSelection():
            self._paste(QClipboard.Mode.Selection)
            event.accept()
        else:
            super().mouseReleaseEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasText() and not self.isReadOnly():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._hand_on(event.mimeData()):
            event.acceptProposedAction()

    def context_menu(self) -> QMenu:
        """The box's own menu, its Paste handing on like every other way."""
        menu = self.createStandardContextMenu()
        for action in menu.actions():
            if action.objectName() == "edit-paste":
                action.triggered.disconnect()
                action.triggered.connect(lambda: self._paste())
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.context_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())
