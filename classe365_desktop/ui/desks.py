"""What lies on the desks while the program runs: for each mode of each school its keys, kept or not, and what was found."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from classe365_desktop.core.findings import Finding
from classe365_desktop.core.keys import Box, KeyPair, Mode
from classe365_desktop.core.state import ModeRecord, State
from classe365_desktop.ui.worker import Job

if TYPE_CHECKING:
    from classe365_desktop.services.validation import Checked


@dataclass(slots=True)
class Desk:
    """One mode of one school."""

    keys: KeyPair = field(default_factory=KeyPair)
    loaded: bool = False
    shut: bool = False
    """The password store was asked for the kept keys and did not hand them out."""
    findings: tuple[Finding, ...] = ()
    checked: "Checked | None" = None
    job: Job | None = None


class Desks:
    """The desks by school and mode; one is set up when it is first looked at."""

    def __init__(self) -> None:
        self._desks: dict[tuple[str, Mode], Desk] = {}

    def at(self, host: str, mode: Mode, record: Callable[[], ModeRecord]) -> Desk:
        """The desk; a new one shows what is remembered of the kept keys."""
        if (host, mode) not in self._desks:
            remembered = record()
            self._desks[host, mode] = Desk(findings=remembered.findings if remembered.is_checked else ())
        return self._desks[host, mode]

    def clear(self, host: str, *modes: Mode) -> None:
        """Clear the desks of these modes of a school."""
        for mode in modes:
            self._desks.pop((host, mode), None)

    def has_unsaved(self, state: State) -> bool:
        """True if a key lies on a desk of one of these schools that is not the kept one."""
        for (host, mode), desk in self._desks.items():
            if host not in state or not desk.keys:
                continue
            record = state.school(host).record(mode)
            for box, kept in ((Box.PUBLISHABLE, record.publishable), (Box.SECRET, record.secret)):
                key = desk.keys.get(box)
                if key is not None and (kept is None or kept.fingerprint != key.fingerprint):
                    return True
        return False
