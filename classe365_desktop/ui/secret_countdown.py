"""The countdown of the secret that this page put on the clipboard: other pages' secrets are theirs to show."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from classe365_desktop.platform.clipboard import SecretClipboard
from classe365_desktop.ui.widgets.countdown import Countdown


class SecretCountdown(QObject):
    """Copies a secret and keeps the panel and the status line in step until it is off the clipboard again."""

    said = Signal(str)
    """What the status line is to say."""

    def __init__(
        self,
        clipboard: SecretClipboard,
        panel: Countdown,
        place: QWidget,
        heard: Callable[[], str],
        what: str = "",
        parent: QObject | None = None,
    ) -> None:
        """`place` holds the panel and is shown while there is something to count.

        `heard` tells what the status line says at the moment: another sentence there is not talked over each second.
        `what` names the secret as a sentence begins, "Secret key" if it is "".
        """
        super().__init__(parent)
        self._clipboard, self._panel, self._place, self._heard = clipboard, panel, place, heard
        self._what = what or self.tr("Secret key")
        self._copying = self._ours = False
        self._total = self._last = 0
        self._words = ""
        place.hide()
        panel.clear_requested.connect(clipboard.clear_now)
        clipboard.ticked.connect(self._ticked)
        clipboard.cleared.connect(self._cleared)

    def copy(self, secret: str) -> None:
        """Put a secret on the clipboard and begin to count."""
        self._copying, self._words = True, ""
        try:
            self._clipboard.copy(secret)
        finally:
            self._copying = False

    def _ticked(self, left: int) -> None:
        if self._copying:
            self._ours, self._total = True, left
        elif left >= self._last:
            # Begun anew, and not by this page.
            self._ours = False
        self._last = left
        self._place.setVisible(self._ours)
        if not self._ours:
            return
        self._panel.show_left(left, self._total)
        if not self._words or self._heard() == self._words:
            one = self.tr("{what} copied. The clipboard is cleared in 1 second.")
            many = self.tr("{what} copied. The clipboard is cleared in {seconds} seconds.")
            self._words = (one if left == 1 else many).format(what=self._what, seconds=left)
            self.said.emit(self._words)

    def _cleared(self, taken: bool) -> None:
        self._last = 0
        if not self._ours:
            return
        self._ours = False
        self._place.hide()
        self.said.emit(
            self.tr("{what} taken off the clipboard.").format(what=self._what)
            if taken
            else self.tr("Something else was copied meanwhile, so the clipboard was left as it is.")
        )
