"""Copying: plain texts plainly, secrets for a short while only."""

import math
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from classe365_desktop.platform.secret_places import MacPlace, QtPlace, SecretPlace

SECONDS = 30


def copy_plain(text: str) -> None:
    """Copy what is no secret (event names, addresses). It stays until something else is copied."""
    QGuiApplication.clipboard().setText(text)


def secret_place(parent: QObject | None = None, platform: str = sys.platform) -> SecretPlace:
    """The clipboard of this computer, for `SecretClipboard`."""
    if platform == "darwin":
        from classe365_desktop.platform.objc import Cocoa

        return MacPlace(Cocoa())
    return QtPlace(QGuiApplication.clipboard(), platform, parent)


def elapsed() -> float:
    """Seconds that only grow, also while the computer sleeps: Python's own `monotonic` stands still then on Linux and macOS."""
    clock = "CLOCK_BOOTTIME" if sys.platform == "linux" else "CLOCK_MONOTONIC"
    # macOS' CLOCK_MONOTONIC goes on during sleep (man clock_gettime); Windows has neither and counts sleep anyway.
    return time.clock_gettime(getattr(time, clock)) if hasattr(time, clock) else time.monotonic()


class SecretClipboard(QObject):
    """Copies secrets and takes them away again: after a while, and when the program quits.

    Only what was put there is taken away; whatever was copied since stays.
    """

    ticked = Signal(int)
    """The whole seconds that are left, when a secret is copied and each second from then on."""
    cleared = Signal(bool)
    """The countdown is over: True if the secret was taken away, False if something else had taken its place."""

    def __init__(
        self, place: SecretPlace, monotonic: Callable[[], float], seconds: int = SECONDS, parent: QObject | None = None
    ) -> None:
        """`monotonic` gives seconds that only grow: `elapsed`, or a test's clock."""
        super().__init__(parent)
        self._place = place
        self._monotonic = monotonic
        self._seconds = seconds
        self._deadline: float | None = None
        self._told = 0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.tick)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.clear_now)

    def copy(self, secret: str) -> None:
        """Put a secret on the clipboard and begin the countdown anew."""
        self._place.put(secret)
        self._deadline = self._monotonic() + self._seconds
        self._told = 0
        self.tick()

    def clear_now(self) -> None:
        """Take the secret away at once, if there is one and it is still there."""
        if self._deadline is None:
            return
        self._deadline = None
        self._timer.stop()
        holds = self._place.still_holds()
        if holds:
            self._place.clear()
        self.cleared.emit(holds)

    def tick(self) -> None:
        """Look at the clock; also to be called when the computer wakes up or the window comes to the front."""
        if self._deadline is None:
            return
        left = self._deadline - self._monotonic()
        if left <= 0 or not self._place.still_holds():
            self.clear_now()
            return
        whole = math.ceil(left)
        if whole != self._told:  # a timer may be early
            self._told = whole
            self.ticked.emit(whole)
        self._timer.start(math.ceil((left - whole + 1) * 1000))
