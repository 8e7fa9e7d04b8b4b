"""A button that copies and says so in its own place."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from classe365_desktop.core.keys import Mode
from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.widgets.button import Button, Kind

# Long enough to be read, short enough not to be taken for the button's name.
_SHOWN_MS = 2000


class CopyButton(Button):
    """A copy button. It copies nothing itself: whoever handles `clicked` does, then calls `show_copied`."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: Kind = "secondary",
        *,
        name: str = "",
        mode: Mode | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, kind, mode=mode, icon_name="copy", name=name or text, parent=parent)
        self._words = text
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MS)
        self._timer.timeout.connect(self._restore)

    def show_copied(self) -> None:
        """Say "Copied" in the button for two seconds. The accessible name stays what it is."""
        # Neither this button nor its neighbours may move under the pointer.
        self.setMinimumWidth(self.width())
        self.setText(self.tr("Copied"))
        self.set_icon("tick")
        self._timer.start()

    def _restore(self) -> None:
        self.setMinimumWidth(0)
        self.setText(self._words)
        self.set_icon("copy")
