"""A card: one surface, one hairline, an optional heading."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import CARD_PADDING_X, CARD_PADDING_Y, S
from classe365_desktop.ui.widgets.wrap import Text


class Card(QFrame):
    """A card. Put content into `body`; `heading` is the row with the title, for buttons at its right end."""

    def __init__(self, theme: Theme, title: str = "", *, flush: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        self.heading = QHBoxLayout()
        self.heading.setContentsMargins(
            CARD_PADDING_X, CARD_PADDING_Y, CARD_PADDING_X, 0 if not flush else CARD_PADDING_Y
        )
        self.heading.setSpacing(S)
        self.body = QVBoxLayout()
        if flush:
            # Rows bring their own padding and hairlines to the card's edge.
            self.body.setSpacing(0)
        else:
            self.body.setContentsMargins(CARD_PADDING_X, CARD_PADDING_Y, CARD_PADDING_X, CARD_PADDING_Y)
            self.body.setSpacing(S)
        if title:
            self.title = Text(theme, title, Style.HEADING)
            self.heading.addWidget(self.title, 1)
            outer.addLayout(self.heading)
            self.setAccessibleName(title)
        outer.addLayout(self.body, 1)


def hairline(parent: QWidget | None = None) -> QFrame:
    """A line of one pixel between rows, for decoration only."""
    line = QFrame(parent)
    line.setProperty("role", "line")
    line.setFixedHeight(1)
    return line
