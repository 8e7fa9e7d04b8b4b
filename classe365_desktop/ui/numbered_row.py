"""A numbered line of a form to be filled elsewhere: its label, its value, and the button that helps."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from classe365_desktop.core.keys import Mode
from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import CARD_PADDING_X, CARD_PADDING_Y, L, M, Role
from classe365_desktop.ui.widgets.button import Button
from classe365_desktop.ui.widgets.callout import Number
from classe365_desktop.ui.widgets.fold import Folding
from classe365_desktop.ui.widgets.wrap import Text


class NumberedRow(QWidget):
    """The number is that of the picture beside it."""

    def __init__(
        self, theme: Theme, number: int, mode: Mode, name: str, value: str, button: Button, *, fixed: bool = False
    ) -> None:
        super().__init__()
        self._value = Text(theme, value, tone=Role.INK2, fixed=fixed)
        self._note = Text(theme, "", Style.SMALL, tone=Role.INK2)
        self._note.hide()
        self.button = button
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Text(theme, name, Style.STRONG))
        column.addWidget(self._value)
        column.addWidget(self._note)
        line = Folding(M)
        line.add(words, 1)
        line.add(button)
        row = QHBoxLayout(self)
        row.setContentsMargins(CARD_PADDING_X, CARD_PADDING_Y, M, CARD_PADDING_Y)
        row.setSpacing(L)
        row.addWidget(Number(theme, number, mode), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(line, 1)

    @property
    def value(self) -> str:
        """What stands under the label."""
        return self._value.text()

    @property
    def note(self) -> str:
        """What is said about the value, "" for nothing."""
        return self._note.text()

    def show_value(self, value: str, note: str = "") -> None:
        """Show the value in its printable form, and what is to be said about it."""
        self._value.setText(value)
        self._value.setVisible(bool(value))
        self._note.setText(note)
        self._note.setVisible(bool(note))
        # Heard with the button: that it can't be pressed, and why.
        self.button.setAccessibleDescription(". ".join(filter(None, (value, note))))
