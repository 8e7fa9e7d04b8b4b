"""A pretended computer for the simulated year: its clock, its disk, its password store, its schedule, its screen, and Stripe.

Time is seconds since the year began. Every access is a point at which the program may be killed; a killed program does nothing
more, whatever its code still tries.
"""

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from classe365_desktop.core.keys import ApiKey
from classe365_desktop.core.replies import Outcome, Reply
from classe365_desktop.core.state import State, state_from, state_to
from classe365_desktop.services.reminders import Caretaker, Notice
from classe365_desktop.services.store import Loaded
from classe365_desktop.services.vault_values import Extra, Slot
from classe365_desktop.services.workspace import Workspace

YEAR = datetime(2027, 1, 1, tzinfo=UTC)


class KilledError(BaseException):
    """The program was killed here."""


@dataclass
class Computer:
    """What outlives the program. `seconds` is the true time, `off` how wrong the clock is."""

    random: Random
    old: ApiKey
    seconds: float
    off: float = 0.0
    by_local_time: bool = False
    zone_moved: float = 0.0
    disk: str = ""
    vault: dict[Slot, str] = field(default_factory=dict)
    schedule: tuple[datetime, ...] = ()
    shown: list[tuple[float, Notice]] = field(default_factory=list)
    stripe_ends: float = float("inf")
    offline: float = 0.05
    kill: float = 0.0
    kills: int = 0
    forgotten_early: int = 0
    runs: int = 0
    after_claim: Callable[[], None] | None = None
    on_shown: Callable[[Notice], None] | None = None
    on_refused: Callable[[], None] | None = None

    def true_time(self) -> datetime:
        """What Stripe's clock says."""
        return YEAR + timedelta(seconds=self.seconds)

    def clock(self) -> datetime:
        """What this computer's clock says."""
        return YEAR + timedelta(seconds=self.seconds + self.off)

    @property
    def accepts_old(self) -> bool:
        """Stripe's truth."""
        return self.seconds < self.stripe_ends


class Program:
    """One run of the program: everything that it reaches the computer with. After it was killed nothing of it works."""

    def __init__(self, computer: Computer, name: str) -> None:
        self.computer, self.dead = computer, False
        computer.runs += 1
        self.workspace = Workspace(self, self, computer.clock)
        self.caretaker = Caretaker(self.workspace, lambda: self, computer.clock, name, self.tell, self, UTC)  # type: ignore[arg-type,return-value]

    def point(self) -> None:
        """Here it may be killed."""
        if not self.dead and self.computer.random.random() < self.computer.kill:
            self.dead = True
            self.computer.kills += 1
        if self.dead:
            raise KilledError

    # The disk.
    def load(self) -> Loaded:
        self.point()
        return Loaded(state_from(json.loads(self.computer.disk)) if self.computer.disk else State())

    def update(self, change: Callable[[State], State]) -> State:
        self.point()
        after = change(state_from(json.loads(self.computer.disk)) if self.computer.disk else State())
        self.computer.disk = json.dumps(state_to(after))
        self.point()
        return after

    # The password store.
    def get(self, slot: Slot | ApiKey, _path: str = "", _params: Mapping[str, Any] | None = None) -> Any:
        if isinstance(slot, ApiKey):
            return self._ask_stripe(slot)
        self.point()
        return self.computer.vault.get(slot)

    def put(self, slot: Slot, text: str) -> None:
        self.point()
        self.computer.vault[slot] = text
        self._watch()
        self.point()

    def delete(self, slot: Slot) -> None:
        self.point()
        self.computer.vault.pop(slot, None)
        self._watch()
        self.point()

    def _watch(self) -> None:
        """While Stripe accepts the old key it is to be somewhere in the password store."""
        here = self.computer
        if here.accepts_old and here.old.kind.value != "pk" and here.old.reveal() not in here.vault.values():
            here.forgotten_early += 1

    # Stripe.
    def _ask_stripe(self, key: ApiKey) -> Reply:
        self.point()
        here = self.computer
        luck = here.random.random()
        if luck < here.offline:
            return Reply(
                here.random.choice((Outcome.NO_NAME, Outcome.TIMEOUT, Outcome.CAPTIVE_PORTAL, Outcome.TLS_UNTRUSTED))
            )
        if luck < here.offline * 1.2:
            return Reply(Outcome.IP_REFUSED, server_time=here.true_time())
        if key == here.old and not here.accepts_old:
            return Reply(Outcome.EXPIRED_KEY, status=401, server_time=here.true_time())
        return Reply(Outcome.OK, {"id": "acct_1"}, status=200, server_time=here.true_time())

    # The screen.
    def tell(self, notice: Notice) -> bool:
        self.point()
        here = self.computer
        if here.after_claim is not None:
            here.after_claim()
        if here.random.random() < 0.02:
            if here.on_refused is not None:
                here.on_refused()
            return False  # the desktop took no notification
        here.shown.append((here.seconds, notice))
        if here.on_shown is not None:
            here.on_shown(notice)
        self.point()
        return True

    # The OS's schedule.
    def install(self, times: Sequence[datetime]) -> None:
        self.point()
        self.computer.schedule = tuple(sorted(set(times)))
        self.point()

    def remove(self) -> None:
        self.point()
        self.computer.schedule = ()
        self.point()

    def present(self) -> bool:
        self.point()
        return bool(self.computer.schedule)


@dataclass
class Count:
    """What is counted over all rolls."""

    rolls: int = 0
    runs: int = 0
    told: int = 0
    kills: int = 0
    jumps: int = 0
    by_page: int = 0
    punctual: int = 0
    late: int = 0
    lost: int = 0
    doubled: int = 0
    forgotten_early: int = 0
    left_behind: int = 0
    reminders: Counter[str] = field(default_factory=Counter)

    @property
    def is_good(self) -> bool:
        """True if every number that must be 0 is 0."""
        return not (self.late or self.lost or self.doubled or self.forgotten_early or self.left_behind)


def old_slot_kept(computer: Computer) -> bool:
    """True if a copy of an old key is in the password store."""
    return any(isinstance(slot.box, Extra) for slot in computer.vault)
