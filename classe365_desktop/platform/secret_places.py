"""Where a copied secret lies, marked so that clipboard histories and cloud synchronisation leave it alone."""

from typing import Protocol

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QClipboard

from classe365_desktop.platform.objc import Runtime

_WINDOWS = (
    'application/x-qt-windows-mime;value="{}"'  # how Qt is told the name of a Windows format (Qt docs: QMimeData)
)
_DWORD_ZERO = bytes(4)
PLAIN_TEXT = "public.utf8-plain-text"
CONCEALED = "org.nspasteboard.ConcealedType"


def mime_formats(platform: str) -> dict[str, bytes]:
    """What marks a secret on the clipboard of `platform` (a value of `sys.platform`), beside its text.

    Sources: Microsoft "Clipboard Formats" (cloud clipboard and history); KDE's Klipper. macOS needs its own pasteboard.
    """
    if platform == "win32":
        return {
            _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): _DWORD_ZERO,
            _WINDOWS.format("CanIncludeInClipboardHistory"): _DWORD_ZERO,
            _WINDOWS.format("CanUploadToCloudClipboard"): _DWORD_ZERO,
        }
    return {} if platform == "darwin" else {"x-kde-passwordManagerHint": b"secret"}


class SecretPlace(Protocol):
    """A clipboard, as far as a secret is concerned."""

    def put(self, secret: str) -> None:
        """Put a secret there, in place of what was."""

    def still_holds(self) -> bool:
        """True if nobody has put anything else there since."""

    def clear(self) -> None:
        """Leave it empty: not an empty text, which histories would note."""


class QtPlace(QObject):
    """The clipboard through Qt: Windows, and Linux with X11 or Wayland."""

    def __init__(self, clipboard: QClipboard, platform: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._platform = platform
        self._digest = b""
        self._is_putting = False
        clipboard.changed.connect(self._note_change)

    def put(self, secret: str) -> None:
        """See `SecretPlace.put`."""
        data = QMimeData()
        data.setText(secret)
        for name, value in mime_formats(self._platform).items():
            data.setData(name, value)
        self._is_putting = True
        try:
            self._clipboard.setMimeData(data)
        finally:
            self._is_putting = False
        self._digest = _digest(secret)

    def still_holds(self) -> bool:
        """See `SecretPlace.still_holds`."""
        return bool(self._digest) and _digest(self._clipboard.text()) == self._digest

    def clear(self) -> None:
        """See `SecretPlace.clear`. X11's selection, which has what was marked with the mouse, goes with it."""
        digest, self._digest = self._digest, b""
        self._clipboard.clear()
        # Another program's selection is not asked for: it could keep the window waiting.
        if self._clipboard.ownsSelection():
            selected = self._clipboard.text(QClipboard.Mode.Selection)
            if _digest(selected) == digest:
                self._clipboard.clear(QClipboard.Mode.Selection)

    def _note_change(self, mode: QClipboard.Mode) -> None:
        # Windows reports our own change, too, but later.
        if mode is QClipboard.Mode.Clipboard and not self._is_putting and not self._clipboard.ownsClipboard():
            self._digest = b""


class MacPlace:
    """The pasteboard of macOS itself: Qt would rename the type that marks a secret. Never run by the project's own tests."""

    def __init__(self, cocoa: Runtime) -> None:
        self._cocoa = cocoa
        self._count = -1

    def put(self, secret: str) -> None:
        """See `SecretPlace.put`. Source of the type: nspasteboard.org."""
        board = self._board()
        self._cocoa.send(board, "clearContents")
        text = self._cocoa.string(secret)
        for kind in (PLAIN_TEXT, CONCEALED):
            self._cocoa.send(board, "setString:forType:", text, self._cocoa.string(kind))
        self._count = self._cocoa.send(board, "changeCount")

    def still_holds(self) -> bool:
        """See `SecretPlace.still_holds`."""
        return self._count >= 0 and self._cocoa.send(self._board(), "changeCount") == self._count

    def clear(self) -> None:
        """See `SecretPlace.clear`."""
        self._cocoa.send(self._board(), "clearContents")
        self._count = -1

    def _board(self) -> int:
        return self._cocoa.send(self._cocoa.named("NSPasteboard"), "generalPasteboard")


def _digest(text: str) -> bytes:
    """Enough to recognise a secret without keeping it."""
    import hashlib  # loads OpenSSL, 4 MB that a window that copies nothing does not need

    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
