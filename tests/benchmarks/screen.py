"""A screen of its own, on which a program's first window is waited for. Linux: needs Xvfb and python-xlib."""

import os
import select
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil  # type: ignore[import-untyped]
from Xlib import X  # type: ignore[import-untyped]
from Xlib.display import Display  # type: ignore[import-untyped]
from Xlib.error import XError  # type: ignore[import-untyped]
from Xlib.protocol.event import ClientMessage  # type: ignore[import-untyped]
from Xlib.xobject.drawable import Window  # type: ignore[import-untyped]

PATIENCE = 30.0
SMALLEST = 50
"""Windows narrower or lower than this many pixels are Qt's own, not the program's."""
IDLE_AFTER = 1.5
"""Seconds after the window came up at which the memory is read."""
FILLED_WITHIN = 1.0
_STRIP = (20, 4, 300, 36)
"""Where the program shows its school: left, top, width and height of a piece of the window, in pixels."""
_LOOK_EVERY = 0.004


@dataclass(frozen=True, slots=True)
class Launch:
    """One start of a program: seconds from the start of its process to its first window, and its memory when idle.

    `filled` are the seconds until something was drawn at the top of the window, None if nothing was.
    """

    seconds: float
    filled: float | None
    mebibytes: float


class Screen:
    """A running X server that nothing else draws on."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._display = Display(name)
        self._root = self._display.screen().root
        self._root.change_attributes(event_mask=X.SubstructureNotifyMask)
        self._display.sync()

    def launch(self, command: Sequence[str], folder: Path, more_env: Mapping[str, str] | None = None) -> Launch:
        """Start a program, wait for its first window, let it settle, read its memory, end it.

        Raises RuntimeError with the end of what it wrote to standard error if no window comes.
        """
        with tempfile.TemporaryDirectory(prefix="home") as home, tempfile.TemporaryFile() as errors:
            began = time.perf_counter()
            program = subprocess.Popen(
                command,
                cwd=folder,
                env=own_env(Path(home)) | {"DISPLAY": self.name} | dict(more_env or {}),
                stdout=subprocess.DEVNULL,
                stderr=errors,
            )
            try:
                window = self.first_window(program, began + PATIENCE)
                if window is None:
                    errors.seek(0)
                    raise RuntimeError(f"no window from {command}: {errors.read()[-2000:].decode(errors='replace')}")
                opened = time.perf_counter()
                filled = _wait_for_drawing(window, opened + FILLED_WITHIN)
                time.sleep(max(0.0, opened + IDLE_AFTER - time.perf_counter()))
                return Launch(opened - began, filled and filled - began, _memory(program.pid))
            finally:
                program.terminate()
                try:
                    program.wait(3)
                except subprocess.TimeoutExpired:
                    program.kill()
                    program.wait()
                self._forget_events()

    def is_drawn(self, window: Window) -> bool:
        """Wait until something stands in the window; False if nothing comes, or the window goes."""
        try:
            return _wait_for_drawing(window, time.perf_counter() + PATIENCE) is not None
        except XError:
            return False

    def ask_to_close(self, window: Window) -> None:
        """Press the cross in the window's frame, as a window manager does (ICCCM 4.2.8.1)."""
        protocols, delete = (self._display.intern_atom(name) for name in ("WM_PROTOCOLS", "WM_DELETE_WINDOW"))
        asked = ClientMessage(window=window, client_type=protocols, data=(32, [delete, X.CurrentTime, 0, 0, 0]))
        window.send_event(asked)
        self._display.flush()

    def close(self) -> None:
        """Let go of the X server."""
        self._display.close()

    def first_window(self, program: "subprocess.Popen[bytes]", until: float) -> Window | None:
        """Wait for a window of the program until that time of `perf_counter`; None if it ends or none comes."""
        while (left := until - time.perf_counter()) > 0 and program.poll() is None:
            select.select([self._display.fileno()], [], [], min(left, 0.2))
            while self._display.pending_events():
                event = self._display.next_event()
                if event.type == X.MapNotify and self._is_big(event.window):
                    return event.window
        return None

    def _is_big(self, window: Window) -> bool:
        size = window.get_geometry()
        return bool(size.width > SMALLEST and size.height > SMALLEST)

    def _forget_events(self) -> None:
        self._display.sync()
        while self._display.pending_events():
            self._display.next_event()


@contextmanager
def own_screen() -> Iterator[Screen]:
    """Run an X server for as long as the block lasts."""
    read, write = os.pipe()
    # Without -noreset the server would start anew whenever its last client leaves.
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1920x1080x24", "-noreset", "-nolisten", "tcp"],
        pass_fds=[write],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as names:
            screen = Screen(f":{names.readline().strip()}")
        try:
            yield screen
        finally:
            screen.close()
    finally:
        server.terminate()
        server.wait()


def own_env(home: Path) -> dict[str, str]:
    """What a program sees of this computer: an empty home, no session bus (so no password store), and bytecode kept.

    Installed programs have their bytecode beside them; a checkout's is kept apart, so that both sides start alike.
    """
    dropped = ("XDG_", "DBUS_", "CLASSE365_", "PYTHON", "QT_")
    env = {name: value for name, value in os.environ.items() if not name.startswith(dropped)}
    cache = Path(tempfile.gettempdir()) / f"classe365-benchmark-bytecode-{os.getuid()}"
    return env | {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONPYCACHEPREFIX": str(cache),
    }


def _wait_for_drawing(window: Window, until: float) -> float | None:
    """Look at the top of the window until it has more than one colour; return when that was."""
    while time.perf_counter() < until:
        pixels = window.get_image(*_STRIP, X.ZPixmap, 0xFFFFFFFF).data
        if any(pixels[at : at + 4] != pixels[:4] for at in range(0, len(pixels), 4)):
            return time.perf_counter()
        time.sleep(_LOOK_EVERY)
    return None


def _memory(pid: int) -> float:
    """The resident memory of a program and its children, in MiB."""
    program = psutil.Process(pid)
    return float(sum(each.memory_info().rss for each in (program, *program.children(recursive=True))) / 2**20)
