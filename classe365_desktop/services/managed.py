"""The webhook managed from end to end: compare, finish what was interrupted, apply, keep the signing secret, remember."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from typing import Protocol

from classe365_desktop.core.compare import Compared
from classe365_desktop.core.findings import Finding, Subject, finding
from classe365_desktop.core.journal import Purpose
from classe365_desktop.core.keys import KeyPair, Mode
from classe365_desktop.core.plan import Change, Create, Plan
from classe365_desktop.core.signing import SigningSecret
from classe365_desktop.core.state import KeyMark, Look, ModeRecord, School
from classe365_desktop.core.webhook import Checklist
from classe365_desktop.services.changes import apply, confirm, finish, interrupted
from classe365_desktop.services.endpoints import compare_webhook, remember_comparison
from classe365_desktop.services.journal import Journal
from classe365_desktop.services.ports import StripeApi
from classe365_desktop.services.store import StoreError
from classe365_desktop.services.vault_values import Extra, VaultError
from classe365_desktop.services.workspace import Workspace
from classe365_desktop.services.writing import Pen


class Work(Protocol):
    """What the work stands on: one mode of one school, its keys, and the doors to Stripe, the disk and the time."""

    @property
    def school(self) -> School: ...
    @property
    def mode(self) -> Mode: ...
    @property
    def keys(self) -> KeyPair: ...
    @property
    def api(self) -> StripeApi: ...
    @property
    def workspace(self) -> Workspace: ...
    @property
    def journal(self) -> Journal: ...
    @property
    def clock(self) -> Callable[[], datetime]: ...
    def wait(self, seconds: float) -> bool:
        """Wait that long, or until the person cancels; True if they did."""
        ...


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it. `done` are the changes that are certainly carried out; `replaced` are the ids of an endpoint that may
    go now and of the one that replaced it.
    """

    compared: Compared | None = None
    look: Look | None = None
    told: tuple[Finding, ...] = ()
    secret: SigningSecret | None = field(default=None, repr=False)
    replaced: tuple[str, str] | None = None
    done: tuple[Change, ...] = ()


def compare_and_remember(work: Work, checklist: Checklist) -> Outcome:
    """Compare; find out first what became of a change that was interrupted. Raises StoreError, VaultError or JournalError."""
    if work.keys.secret is None:
        return Outcome(told=(finding("secret.missing", Subject.SECRET),))
    told: list[Finding] = []
    secret = None
    waiting = [each for each in interrupted(work.journal, work.school.host) if each.mode is work.mode]
    if waiting:
        ended = finish(_pen(work), waiting, partial(_keep, work))
        told, secret = [*ended.findings, *ended.kept], ended.secret
    compared, look = _compare(work, checklist)
    return Outcome(compared, look, tuple(told), secret)


def apply_and_remember(work: Work, planned: Plan, shown: str, checklist: Checklist) -> Outcome:
    """Carry out the plan whose id was `shown`, keep what came of it, and compare again.

    Raises ValueError if another plan was shown; StoreError if what is known can't be saved.
    """
    confirmed = confirm(planned, shown)
    applied = apply(_pen(work), confirmed, partial(_keep, work))
    told = [*applied.findings, *applied.kept]
    compared, look = _compare(work, checklist)
    replaces = next((each.instead_of for each in applied.done if isinstance(each, Create) and each.instead_of), "")
    replaced = (replaces, applied.made) if replaces and applied.made else None
    return Outcome(compared, look, tuple(told), applied.secret, replaced, tuple(applied.done))


def keep_signing_secret(
    workspace: Workspace, host: str, mode: Mode, secret: SigningSecret, *, session_only: bool = False
) -> None:
    """Keep a signing secret like a key, and what may be told of it. Raises VaultError or StoreError."""
    workspace.keep_secret(host, mode, Extra.SIGNING, secret.reveal(), session_only=session_only)
    mark = KeyMark(secret.redacted, secret.fingerprint)
    with suppress(KeyError):  # the school was removed meanwhile
        workspace.set_record(host, mode, partial(_with_mark, mark=mark))


def _with_mark(record: ModeRecord, mark: KeyMark) -> ModeRecord:
    return replace(record, signing=mark)


def _keep(work: Work, secret: SigningSecret) -> list[Finding]:
    keep = partial(keep_signing_secret, work.workspace, work.school.host, work.mode, secret)
    told = [finding("signing.kept", Subject.VAULT, secret=secret)]
    try:
        try:
            keep()
        except VaultError:
            told = [finding("signing.session_only", Subject.VAULT)]
            keep(session_only=True)
    except StoreError as error:
        # The secret itself is where it belongs; what may be told of it is saved with the next change.
        told.append(error.finding)
    return told


def _compare(work: Work, checklist: Checklist) -> tuple[Compared | None, Look | None]:
    if work.keys.secret is None:
        return None, None
    # The address and the events may have been changed since the errand began.
    school = work.workspace.state.school(work.school.host) if work.school.host in work.workspace.state else work.school
    compared, look = compare_webhook(work.api, work.keys.secret, school, work.mode, checklist, work.clock)
    remember_comparison(work.workspace, school.host, work.mode, compared, look)
    return compared, look


def _pen(work: Work) -> Pen:
    if work.keys.secret is None:
        raise ValueError("There is no secret key to write with.")
    return Pen(work.api, work.keys.secret, work.journal, work.clock, work.wait, Purpose.WEBHOOK, work.school.host)
