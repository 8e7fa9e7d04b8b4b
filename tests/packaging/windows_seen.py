"""Starts a program, waits for its window on the screen, closes it as a person does: in each system's own way."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

PATIENCE = 60.0
_LOOK_EVERY = 0.1


def open_and_close(command: list[str], env: Mapping[str, str], folder: Path) -> tuple[int, str]:
    """The exit code and everything that was printed. Raises AssertionError if no window comes or it does not go."""
    if sys.platform == "linux":
        return _on_x11(command, env, folder)
    return _elsewhere(command, env, folder, _windows_of if sys.platform == "win32" else _macos_windows_of)


def _on_x11(command: list[str], env: Mapping[str, str], folder: Path) -> tuple[int, str]:
    from tests.benchmarks.screen import own_screen

    said = folder / "said.txt"
    with own_screen() as screen, said.open("wb") as out:
        seen = {**env, "DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb"}
        with subprocess.Popen(command, env=seen, cwd=folder, stdout=out, stderr=subprocess.STDOUT) as program:
            try:
                window = screen.first_window(program, time.perf_counter() + PATIENCE)
                assert window is not None, f"no window: {said.read_text(errors='replace')}"
                assert screen.is_drawn(window), f"the window stays empty: {said.read_text(errors='replace')}"
                screen.ask_to_close(window)
                code = program.wait(PATIENCE)
            finally:
                program.kill()
    text = said.read_text(errors="replace")
    said.unlink()
    return code, text


def _elsewhere(
    command: list[str], env: Mapping[str, str], folder: Path, windows_of: Callable[[int], list[int]]
) -> tuple[int, str]:
    said = folder / "said.txt"
    with (
        said.open("wb") as out,
        subprocess.Popen(command, env=dict(env), cwd=folder, stdout=out, stderr=subprocess.STDOUT) as program,
    ):
        try:
            until = time.monotonic() + PATIENCE
            windows: list[int] = []
            while not windows and program.poll() is None and time.monotonic() < until:
                time.sleep(_LOOK_EVERY)
                windows = windows_of(program.pid)
            assert windows, f"no window: {said.read_text(errors='replace')}"
            if sys.platform == "win32":
                _ask_to_close(windows[0])
                code = program.wait(PATIENCE)
            else:
                # macOS lets nobody close another program's window without a permission that only a person can give.
                program.terminate()
                code = 0 if program.wait(PATIENCE) == -signal.SIGTERM else program.returncode
        finally:
            program.kill()
    text = said.read_text(errors="replace")
    said.unlink()
    return code, text


def _windows_of(pid: int) -> list[int]:
    """The handles of the visible windows of a process (Win32: EnumWindows)."""
    import ctypes
    from ctypes import wintypes

    user32 = ctypes.WinDLL("user32")  # type: ignore[attr-defined]
    found: list[int] = []

    @ctypes.WINFUNCTYPE(wintypes.BOOL, wintypes.HWND, wintypes.LPARAM)  # type: ignore[attr-defined]
    def look(window: int, _: int) -> bool:
        owner = wintypes.DWORD()
        user32.GetWindowThreadProcessId(wintypes.HWND(window), ctypes.byref(owner))
        if owner.value == pid and user32.IsWindowVisible(wintypes.HWND(window)):
            found.append(window)
        return True

    user32.EnumWindows(look, 0)
    return found


def _macos_windows_of(pid: int) -> list[int]:
    """The numbers of the windows on the screen of a process (Core Graphics: CGWindowListCopyWindowInfo)."""
    import ctypes

    core = ctypes.CDLL("/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation")
    graphics = ctypes.CDLL("/System/Library/Frameworks/CoreGraphics.framework/CoreGraphics")
    graphics.CGWindowListCopyWindowInfo.restype = ctypes.c_void_p
    graphics.CGWindowListCopyWindowInfo.argtypes = [ctypes.c_uint32, ctypes.c_uint32]
    core.CFArrayGetCount.restype, core.CFArrayGetCount.argtypes = ctypes.c_long, [ctypes.c_void_p]
    core.CFArrayGetValueAtIndex.restype = ctypes.c_void_p
    core.CFArrayGetValueAtIndex.argtypes = [ctypes.c_void_p, ctypes.c_long]
    core.CFDictionaryGetValue.restype = ctypes.c_void_p
    core.CFDictionaryGetValue.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    core.CFNumberGetValue.argtypes = [ctypes.c_void_p, ctypes.c_long, ctypes.c_void_p]
    core.CFRelease.argtypes = [ctypes.c_void_p]
    owner, number = (ctypes.c_void_p.in_dll(graphics, f"kCGWindow{name}") for name in ("OwnerPID", "Number"))

    def number_in(about: int, key: ctypes.c_void_p) -> int:
        value = ctypes.c_int64()
        core.CFNumberGetValue(core.CFDictionaryGetValue(about, key), 4, ctypes.byref(value))  # kCFNumberSInt64Type
        return value.value

    listed = graphics.CGWindowListCopyWindowInfo(1, 0)  # kCGWindowListOptionOnScreenOnly, kCGNullWindowID
    try:
        about = [core.CFArrayGetValueAtIndex(listed, at) for at in range(core.CFArrayGetCount(listed))]
        return [number_in(each, number) for each in about if number_in(each, owner) == pid]
    finally:
        core.CFRelease(listed)


def _ask_to_close(window: int) -> None:
    import ctypes

    ctypes.WinDLL("user32").PostMessageW(window, 0x0010, 0, 0)  # type: ignore[attr-defined]  # WM_CLOSE
