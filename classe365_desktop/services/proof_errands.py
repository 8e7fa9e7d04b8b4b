"""The proof from end to end: offer, run, look, clean up after an interruption, and remember what was found."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Protocol
from uuid import uuid4

from classe365_desktop.core.findings import Finding, Subject, finding
from classe365_desktop.core.journal import Purpose
from classe365_desktop.core.keys import ApiKey, Mode
from classe365_desktop.core.proof_findings import all_findings
from classe365_desktop.core.webhook import Checklist
from classe365_desktop.services.deliveries import Looked, look
from classe365_desktop.services.journal import Journal
from classe365_desktop.services.managed import Work
from classe365_desktop.services.proof import (
    Offer,
    Proved,
    confirm,
    offer,
    order_for,
    remember_look,
    remember_proof,
    run,
)
from classe365_desktop.services.proof_cleaning import Cleaned, clean_up, unfinished
from classe365_desktop.services.writing import Pen


class Reporting(Work, Protocol):
    """Work that hands on how far it is."""

    @property
    def report(self) -> Callable[[Any], None]: ...


@dataclass(frozen=True, slots=True)
class Cleaning:
    """What came of cleaning up after earlier proofs."""

    cleaned: tuple[Cleaned, ...]
    findings: tuple[Finding, ...]


def offer_proof(work: Work, checklist: Checklist) -> Offer:
    """What a proof would make. Only reads; asks nothing at all with a live key."""
    return offer(work.api, order_for(work.school, work.mode, work.keys.secret, checklist), work.clock)


def prove_and_remember(work: Reporting, offered: Offer, shown: str) -> Proved:
    """Carry out the offer whose id was `shown`. Raises ValueError if it was another one, StoreError, JournalError."""
    confirmed = confirm(offered, shown)
    proved = run(_pen(work, work.keys.secret), confirmed, chance=_chance, pause=_pause, report=work.report)
    remember_proof(work.workspace, proved)
    return proved


def look_and_remember(work: Reporting, checklist: Checklist) -> Looked:
    """Look at the deliveries of 30 days. Raises StoreError.

    In test mode a proof says more, so a look is not remembered in its place.
    """
    order = order_for(work.school, work.mode, work.keys.secret, checklist)
    looked = look(work.api, order, checklist.retry_hours(work.mode), work.clock, work.report)
    if not looked.cancelled and work.mode is Mode.LIVE:
        remember_look(work.workspace, order, looked.as_look)
    return looked


def clean_up_all(work: Work) -> Cleaning:
    """Take away what earlier proofs of this school left. Raises JournalError."""
    if work.keys.secret is None or work.mode is Mode.LIVE:
        return Cleaning((), (finding("proof.no_key", Subject.SECRET),))
    pen = replace(_pen(work, work.keys.secret), wait=_pause)
    cleaned = tuple(clean_up(pen, each, _chance) for each in unfinished(work.journal, work.school.host))
    return Cleaning(cleaned, all_findings([found for each in cleaned for found in each.findings]))


def unfinished_finding(journal: Journal, host: str) -> Finding | None:
    """What is to be said at the start if an earlier proof did not come to its end. Raises JournalError."""
    return finding("proof.unfinished", Subject.WEBHOOK) if unfinished(journal, host) else None


def _pen(work: Work, key: ApiKey | None) -> Pen:
    if key is None or key.mode is Mode.LIVE:
        raise ValueError("A proof is made with a test key and with no other.")
    # While it cleans up, the pen's own waiting is replaced: a cleaning is not cancelled.
    return Pen(work.api, key, work.journal, work.clock, work.wait, Purpose.PROOF, work.school.host)


def _chance() -> str:
    return uuid4().hex


def _pause(seconds: float) -> bool:
    threading.Event().wait(seconds)
    return False
