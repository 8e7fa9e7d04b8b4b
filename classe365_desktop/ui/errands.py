"""What is asked of Stripe besides checking keys: each errand runs in the worker with the keys, the door and the journal.

The pages' own sessions stand on this; what an errand found is theirs, what went wrong with the computer is said here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from classe365_desktop.core.keys import KeyPair, Mode
from classe365_desktop.core.state import School
from classe365_desktop.services.door import Door
from classe365_desktop.services.workspace import Workspace
from classe365_desktop.ui.session import Session
from classe365_desktop.ui.worker import Job, Worker

if TYPE_CHECKING:
    from classe365_desktop.services.journal import Journal
    from classe365_desktop.services.ports import StripeApi

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Errand:
    """What the work is given. `report` hands something on to the page while the work goes on."""

    school: School
    mode: Mode
    keys: KeyPair
    api: "StripeApi"
    workspace: Workspace
    journal: "Journal"
    clock: Callable[[], datetime]
    job: Job
    report: Callable[[Any], None]

    @property
    def host(self) -> str:
        """The school's address."""
        return self.school.host

    def wait(self, seconds: float) -> bool:
        """Wait that long, or until the person cancels; True if they did."""
        return self.job.wait(seconds)


class Errands:
    """Starts errands. Each purpose has a connection of its own: cancelling one leaves the others alone."""

    def __init__(
        self,
        session: Session,
        workspace: Workspace,
        worker: Worker,
        door: Door,
        journal: Callable[[], "Journal"],
        clock: Callable[[], datetime],
        proxied: Callable[[str], bool] = lambda _: False,
    ) -> None:
        """`journal` is asked for when the first errand needs it; `proxied` tells whether an address is behind a proxy."""
        self.proxied = proxied
        self.workspace = workspace
        self._session, self._worker, self._door = session, worker, door
        self.journal, self.clock = journal, clock

    def run(
        self,
        mode: Mode,
        purpose: str,
        work: Callable[[Errand], T],
        done: Callable[[T], None],
        failed: Callable[[], None],
        arrived: Callable[[Any], None] | None = None,
        *,
        writes: bool = False,
    ) -> Job | None:
        """Run `work` for the chosen school; None if there is none. `failed` is called after the reason was said.

        Cancelling the job ends the requests under way. After an errand that `writes` others may still follow, to clean up or
        to see what became of it; any other is over at once. `done` is still called with what was found until then.
        """
        school = self._session.school
        if school is None:
            return None
        on_desk = self._session.keys(mode)
        door_name = f"{purpose} {mode.value}"

        def task(job: Job, report: Callable[[Any], None]) -> T:
            keys = on_desk or self.workspace.keys(school.host, mode)
            api = self._door.open(door_name)
            job.on_cancel(api.abort if writes else lambda: self._door.leave(door_name))
            return work(Errand(school, mode, keys, api, self.workspace, self.journal(), self.clock, job, report))

        def ended(result: T) -> None:
            self._session.refresh()
            done(result)

        def broke(error: Exception) -> None:
            failed()
            self._session.failed(error)

        return self._worker.run(task, ended, broke, arrived)

    def watch(
        self,
        work: Callable[[Job, Callable[[Any], None]], T],
        done: Callable[[T], None],
        failed: Callable[[], None],
        arrived: Callable[[Any], None] | None = None,
    ) -> Job:
        """Run work that needs neither Stripe nor keys; what it reports is handed to `arrived`. See `of` for dialogs."""

        def broke(error: Exception) -> None:
            failed()
            self._session.failed(error)

        return self._worker.run(work, done, broke, arrived)


def of(owner: QObject, call: Callable[..., None]) -> Callable[..., None]:
    """`call`, as long as its `owner` is there: a dialog may be closed, and gone, before its work comes back."""

    def when_there(*values: Any) -> None:
        if isValid(owner):
            call(*values)

    return when_there
