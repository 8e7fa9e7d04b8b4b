"""A label that wraps, follows the theme and grows with the system's font."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from classe365_desktop.ui.theme import Style, Theme
from classe365_desktop.ui.tokens import TEXT_COLUMN_CHARACTERS, Role


class Text(QLabel):
    """Plain text in one of the theme's styles. It wraps and never elides; columns stay within 75 characters."""

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
        self._theme, self._style, self._fixed = theme, style, fixed
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
        font = self._theme.fixed_font() if self._fixed else self._theme.font(self._style)
        self.setFont(font)
        if self.wordWrap():
            self.setMaximumWidth(self.fontMetrics().averageCharWidth() * (TEXT_COLUMN_CHARACTERS + 15))
