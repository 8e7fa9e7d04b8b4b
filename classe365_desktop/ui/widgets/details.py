"""The technical side of what was found, in a native dialog: redacted, readable, ready to be copied for support."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.tokens import M
from classe365_desktop.ui.widgets.copy_button import CopyButton
from classe365_desktop.ui.widgets.room import within_screen
from classe365_desktop.ui.widgets.wrap import Text


class DetailsDialog(QDialog):
    """Shows `text`, which holds nothing secret. It deletes itself when it is closed."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Details"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setSpacing(M)
        column.addWidget(
            Text(theme, self.tr("For support. Keys are shown by their beginning and their last four characters."))
        )
        self._text = QPlainTextEdit(text)
        self._text.setReadOnly(True)
        self._text.setFont(theme.fixed_font())
        self._text.setAccessibleName(self.tr("Details"))
        # Tab leaves the text: keyboard alone must reach the buttons.
        self._text.setTabChangesFocus(True)
        column.addWidget(self._text, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = CopyButton(theme, self.tr("Copy details"))
        self.copy_button.clicked.connect(self._copy)
        buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.resize(within_screen(self, theme.px(640), theme.px(400)))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())
        self.copy_button.show_copied()
