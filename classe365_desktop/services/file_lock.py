"""One writer at a time, across processes and threads. The OS drops the lock when its holder ends, however it ends."""

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PAUSE = 0.02
_TAKEN = frozenset({errno.EACCES, errno.EAGAIN, errno.EDEADLK})
# Some network drives know no locks. Saving without one is better there than never saving: one person, one program.
_NO_LOCKS_HERE = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL})


@contextmanager
def locked(path: Path, seconds: float) -> Iterator[None]:
    """Hold the lock file `path` inside the `with` block.

    Raises TimeoutError if another holder keeps it for about `seconds`, OSError if the file can't be made.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        held = _wait_for(descriptor, path, max(1, round(seconds / _PAUSE)))
        try:
            yield
        finally:
            if held:
                _release(descriptor)
    finally:
        os.close(descriptor)


def _wait_for(descriptor: int, path: Path, attempts: int) -> bool:
    for _ in range(attempts):
        try:
            _take(descriptor)
        except OSError as error:
            if error.errno in _NO_LOCKS_HERE:
                return False
            if error.errno not in _TAKEN:
                raise
            time.sleep(_PAUSE)
        else:
            return True
    raise TimeoutError(errno.ETIMEDOUT, "another window of this program is busy saving", str(path))


if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _release(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _take(descriptor: int) -> None:
        # flock, not lockf: it also keeps two threads of one process apart.
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _release(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
