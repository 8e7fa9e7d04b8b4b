"""Writing a file so that it holds either all of the old or all of the new, whatever happens in between."""

import os
import time
from contextlib import suppress
from pathlib import Path

# Windows refuses to replace a file while a virus scanner or another reader has it open: usually a few milliseconds.
_ATTEMPTS, _PAUSE = 20, 0.05


def write_atomically(path: Path, content: bytes) -> None:
    """Put `content` into `path`, readable by its owner alone, and on the disk before this returns.

    Two writers at once need a lock around this. Raises OSError if it can't be done; `path` is as it was then.
    """
    beside = path.with_name(f"{path.name}.new")
    try:
        _write_through(beside, content)
        _replace(beside, path)
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
    _settle(path.parent)


def _write_through(path: Path, content: bytes) -> None:
    path.unlink(missing_ok=True)  # left by a crash, perhaps with other permissions
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        path.chmod(0o600)  # whatever the umask took away
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _replace(new: Path, path: Path) -> None:
    for _ in range(_ATTEMPTS if os.name == "nt" else 0):
        try:
            new.replace(path)
        except PermissionError:
            time.sleep(_PAUSE)
        else:
            return
    new.replace(path)


def _settle(folder: Path) -> None:
    """Make the new name last through a power cut. Windows has no way to ask for that, some network drives refuse."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
