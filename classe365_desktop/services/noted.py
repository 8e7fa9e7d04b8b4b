"""What was noted on the screen and is not on the disk yet. Notes reach the disk in the order they were made."""

from collections import deque
from collections.abc import Callable
from threading import Lock

from classe365_desktop.core.keys import Mode
from classe365_desktop.core.state import ModeRecord, State
from classe365_desktop.services.workspace import Workspace

Change = Callable[[ModeRecord], ModeRecord]


class Noted:
    """Changes that wait to be written. Making one waits for nothing; writing one does: use a worker.

    A change may be applied more than once, so it says what a field is to be, not by how much it grows.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._waiting: deque[tuple[str, Mode, Change]] = deque()
        self._writing = Lock()

    def add(self, host: str, mode: Mode, change: Change) -> None:
        """Note a change; for each of them `write_next` is to be called once."""
        self._waiting.append((host, mode, change))

    def write_next(self) -> None:
        """Write the oldest change that waits, whichever thread comes first. Raises StoreError."""
        with self._writing:
            host, mode, change = self._waiting[0]
            try:
                if host in self._workspace.state:  # or it was removed meanwhile
                    self._workspace.set_record(host, mode, change)
            finally:
                self._waiting.popleft()

    def over(self, state: State) -> State:
        """The state as it will be when all that waits has been written."""
        for host, mode, change in tuple(self._waiting):
            if host in state:
                school = state.school(host)
                state = state.with_school(school.with_record(mode, change(school.record(mode))))
        return state
