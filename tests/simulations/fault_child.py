"""One start of the program in a process of its own: the real gate, journal, store and connection, no window.

Everything that reaches the disk, the password store or Stripe is a point at which the process may be killed, also in the
middle of a line of the journal.
"""

import hashlib
import os
import signal
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import Any
from uuid import uuid4

from classe365_desktop.core.journal import Purpose
from classe365_desktop.core.keys import ApiKey, KeyPair, Mode
from classe365_desktop.core.plan import plan, plan_removal
from classe365_desktop.core.replies import Reply
from classe365_desktop.core.state import School
from classe365_desktop.services import proof
from classe365_desktop.services.address import practice_address
from classe365_desktop.services.catalogue import load_checklist
from classe365_desktop.services.files import Folders
from classe365_desktop.services.journal import FileJournal
from classe365_desktop.services.managed import apply_and_remember, compare_and_remember
from classe365_desktop.services.ports import Params, StripeApi
from classe365_desktop.services.proof_cleaning import clean_up, unfinished
from classe365_desktop.services.store import Store
from classe365_desktop.services.stripe_api import open_stripe
from classe365_desktop.services.vault_values import Slot
from classe365_desktop.services.workspace import Workspace
from classe365_desktop.services.writing import Pen

HOST = "maplehollow.classe365.com"
# A proof that nobody hears is watched for no longer than this; nothing is waited for, so it is a number of looks.
_PATIENCE = 20.0


@dataclass(frozen=True, slots=True)
class Errand:
    """What this start is for. `dies_at` counts the points at which it may be killed; None lets it live.

    With `from_write` it counts from the first line of the journal on: there the dangerous points are.
    """

    home: Path
    address: str
    mode: Mode
    job: str
    picked: frozenset[str] = frozenset()
    renew: bool = False
    dies_at: int | None = None
    from_write: bool = False
    timeout: float = 0.4


class Fuse:
    """Kills this process at the given point. The first point is 1."""

    def __init__(self, dies_at: int | None, *, lit: bool = True) -> None:
        self._left, self._lit = dies_at, lit
        self._lock = Lock()

    def light(self) -> None:
        """Count from here on."""
        self._lit = True

    def is_out(self) -> bool:
        """Count one point; True if the process is to die here."""
        with self._lock:
            if self._left is None or not self._lit:
                return False
            self._left -= 1
            return self._left <= 0

    def burn(self) -> None:
        """Count one point, and die if it is the one."""
        if self.is_out():
            die()


def die() -> None:
    """Killed: nothing is closed, nothing is said, nothing in the rest of the code runs."""
    os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))


@dataclass(frozen=True, slots=True)
class FileVault:
    """A password store that outlives the process."""

    folder: Path
    fuse: Fuse

    def get(self, slot: Slot) -> str | None:
        place = self._place(slot)
        return place.read_text() if place.exists() else None

    def put(self, slot: Slot, text: str) -> None:
        self.fuse.burn()
        self.folder.mkdir(parents=True, exist_ok=True)
        half = self._place(slot).with_suffix(f".{uuid4().hex}")
        half.write_text(text)
        half.replace(self._place(slot))
        self.fuse.burn()

    def delete(self, slot: Slot) -> None:
        self._place(slot).unlink(missing_ok=True)

    def _place(self, slot: Slot) -> Path:
        return self.folder / hashlib.sha256(slot.service.encode()).hexdigest()


class FrailJournal(FileJournal):
    """The journal of a process that may be killed before, while and after it writes."""

    def __init__(self, path: Path, fuse: Fuse) -> None:
        super().__init__(path)
        self._fuse = fuse

    def _write(self, lines: bytes) -> None:
        self._fuse.light()
        self._fuse.burn()
        if self._fuse.is_out():
            super()._write(lines[: len(lines) // 2])
            die()
        super()._write(lines)
        self._fuse.burn()


@dataclass(frozen=True, slots=True)
class FrailStripe:
    """Stripe, asked by a process that may be killed before the request and after its answer."""

    api: StripeApi
    fuse: Fuse

    def get(self, key: ApiKey, path: str, params: Params | None = None) -> Reply:
        return self._between(lambda: self.api.get(key, path, params))

    def get_as_the_account(self, key: ApiKey, path: str, params: Params | None = None) -> Reply:
        return self._between(lambda: self.api.get_as_the_account(key, path, params))

    def post(self, key: ApiKey, path: str, params: Params, idempotency_key: str) -> Reply:
        return self._between(lambda: self.api.post(key, path, params, idempotency_key))

    def delete(self, key: ApiKey, path: str) -> Reply:
        return self._between(lambda: self.api.delete(key, path))

    def abort(self) -> None:
        self.api.abort()

    def close(self) -> None:
        self.api.close()

    def _between(self, ask: Callable[[], Reply]) -> Reply:
        self.fuse.burn()
        reply = ask()
        self.fuse.burn()
        return reply


@dataclass(frozen=True, slots=True)
class Work:
    """See `services.managed.Work`. Nothing is waited for."""

    school: School
    mode: Mode
    keys: KeyPair
    api: StripeApi
    workspace: Workspace
    journal: FileJournal
    clock: Callable[[], datetime]

    def wait(self, _seconds: float) -> bool:
        return False


def workspace_at(home: Path, fuse: Fuse) -> Workspace:
    """The schools and secrets in this folder."""
    return Workspace(Store(Folders(home).schools, _now), FileVault(home / "vault", fuse), _now)


def live(errand: Errand) -> None:
    """Start, do the errand, end; or be killed on the way."""
    fuse = Fuse(errand.dies_at, lit=not errand.from_write)
    workspace = workspace_at(errand.home, fuse)
    api = FrailStripe(open_stripe(practice_address(errand.address), read_timeout=errand.timeout), fuse)
    try:
        school, keys = workspace.state.school(HOST), workspace.keys(HOST, errand.mode)
        journal = FrailJournal(Folders(errand.home).journal, fuse)
        _JOBS[errand.job](errand, Work(school, errand.mode, keys, api, workspace, journal, _now))
    finally:
        api.close()


def _mend(errand: Errand, work: Work) -> None:
    """Compare, finish what was interrupted, preview, confirm, apply; delete what was replaced, with its own confirmation."""
    checklist = load_checklist()
    compared = compare_and_remember(work, checklist).compared
    if compared is None or not compared.whole:
        return
    planned = plan(compared.have, compared.wanted, errand.picked, renew_version=errand.renew)
    if not planned.changes:
        return
    applied = apply_and_remember(work, planned, planned.id, checklist)
    if applied.replaced is None or applied.compared is None or not applied.compared.whole:
        return
    removal = plan_removal(applied.compared.have, *applied.replaced, compared.wanted, errand.picked)
    apply_and_remember(work, removal, removal.id, checklist)


def _prove(_: Errand, work: Work) -> None:
    order = proof.order_for(work.school, work.mode, work.keys.secret, load_checklist())
    offered = proof.offer(work.api, order, work.clock)
    if offered.scenarios:
        proof.run(
            _pen(work), proof.confirm(offered, offered.id), chance=_chance, pause=work.wait,
            report=lambda _: None, patience=_PATIENCE,
        )  # fmt: skip


def _tidy(_: Errand, work: Work) -> None:
    for run in unfinished(work.journal, HOST):
        clean_up(_pen(work), run, _chance)


_JOBS: Mapping[str, Callable[[Errand, Work], Any]] = {"mend": _mend, "prove": _prove, "tidy": _tidy}


def _pen(work: Work) -> Pen:
    if work.keys.secret is None:
        raise ValueError("the simulation keeps a key")
    return Pen(work.api, work.keys.secret, work.journal, work.clock, work.wait, Purpose.PROOF, HOST)


def _chance() -> str:
    return uuid4().hex


def _now() -> datetime:
    return datetime.now(UTC)
