"""Keeping a window with a revealed secret out of screenshots. Never run on Windows or macOS by the project's own tests."""

import sys
from typing import Any

from classe365_desktop.platform.objc import Runtime

# Black in a capture, but there: with "exclude" the window would vanish from remote support (Microsoft docs:
# SetWindowDisplayAffinity).
WDA_NONE, WDA_MONITOR = 0, 1
# Apple docs: NSWindow.SharingType.
SHARING_NONE, SHARING_READ_ONLY = 0, 1


def keep_out_of_screenshots(window_id: int, on: bool, platform: str = sys.platform) -> bool:
    """Blacken a top-level window in screenshots, or stop doing so; `window_id` is `int(QWindow.winId())`.

    Returns True if the system does it. Linux has nothing for it: False there.
    """
    try:
        if platform == "win32":
            return on_windows(_user32(), window_id, on)
        if platform == "darwin":
            from classe365_desktop.platform.objc import Cocoa

            return on_macos(Cocoa(), window_id, on)
    except (OSError, AttributeError):  # an older system without it
        return False
    return False


def on_windows(user32: Any, window_id: int, on: bool) -> bool:
    """Do it with Windows' user32 library."""
    from ctypes import c_uint32, c_void_p

    return bool(user32.SetWindowDisplayAffinity(c_void_p(window_id), c_uint32(WDA_MONITOR if on else WDA_NONE)))


def on_macos(cocoa: Runtime, view: int, on: bool) -> bool:
    """Do it with Cocoa; Qt's window id is the address of an NSView there."""
    window = cocoa.send(view, "window")
    if not window:
        return False
    cocoa.send(window, "setSharingType:", SHARING_NONE if on else SHARING_READ_ONLY)
    return True


def _user32() -> Any:
    if sys.platform == "win32":
        import ctypes

        return ctypes.WinDLL("user32")
    raise OSError("only Windows has this library")
