"""Carries out `prove`. Ctrl+C ends a proof, and what it made is taken away before the command ends."""

import argparse
import json
import secrets
import signal
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from threading import Event, current_thread, main_thread
from typing import TYPE_CHECKING, Any

from classe365_desktop.commands.command import school_and_mode, wait
from classe365_desktop.commands.printing import FAILED, UNCHECKED, refuse, say_finding
from classe365_desktop.core.findings import Finding, Subject, as_json, exit_code, finding
from classe365_desktop.core.journal import Purpose
from classe365_desktop.core.keys import Mode
from classe365_desktop.core.links import event_page
from classe365_desktop.core.proof import Proof, Row, Stage
from classe365_desktop.core.proof_findings import all_findings
from classe365_desktop.core.texts.proof import REASONS, STAGES
from classe365_desktop.services.catalogue import load_checklist
from classe365_desktop.services.deliveries import look
from classe365_desktop.services.journal import Journal, JournalError
from classe365_desktop.services.proof import Order, confirm, offer, order_for, remember_look, remember_proof
from classe365_desktop.services.proof import run as run_proof
from classe365_desktop.services.proof_cleaning import Cleaned, clean_up, unfinished
from classe365_desktop.services.workspace import Workspace
from classe365_desktop.services.writing import Pen
from classe365_desktop.wiring import door, file_journal, now, workspace

if TYPE_CHECKING:
    from classe365_desktop.services.ports import StripeApi


@dataclass(frozen=True, slots=True)
class _Here:
    place: Workspace
    api: "StripeApi"
    order: Order
    journal: Journal
    as_data: bool


def run(options: argparse.Namespace, env: Mapping[str, str]) -> int:
    """Prove, look or clean up, and print. May raise VaultError, StoreError and ValueError."""
    place = workspace(env)
    meant = school_and_mode(options, place)
    if isinstance(meant, Finding):
        return refuse(meant, code=UNCHECKED)
    school, mode = meant
    order = order_for(school, mode, place.keys(school.host, mode).secret, load_checklist())
    stripe = door(env)
    try:
        here = _Here(place, stripe.open(), order, file_journal(env), options.json)
        if options.clean_up:
            return _clean_up(here)
        return _look(here) if mode is Mode.LIVE else _prove(here, agreed=options.yes)
    except JournalError as error:
        return refuse(error.finding, code=UNCHECKED)
    finally:
        stripe.close()


def _prove(here: _Here, *, agreed: bool) -> int:
    left_before = [finding("proof.unfinished", Subject.ACCOUNT)] if unfinished(here.journal, here.order.host) else []
    offered = offer(here.api, here.order, now)
    here = replace(here, order=offered.order)
    if not here.as_data:
        for sentence in offered.makes:
            print(sentence)
    if not (agreed and offered.scenarios):
        unsaid = [finding("proof.not_confirmed", Subject.ACCOUNT)] if offered.scenarios else []
        found = all_findings(offered.findings, unsaid, left_before)
        _print(here, {"makes": list(offered.makes), "events": _events(offered.rows), **_cleaned(None)}, found)
        return FAILED if unsaid else exit_code(found)
    for each in offered.findings if not here.as_data else ():
        say_finding(each, sys.stdout)
    cancel, told = Event(), dict[str, Row]()

    def report(proof: Proof) -> None:
        for row in proof.rows if not here.as_data else ():
            if row != told.get(row.event) and row.stage.is_end:
                told[row.event] = row
                _say_row(row, _link(here, row.id))

    with _ended_by_ctrl_c(cancel):
        proved = run_proof(_pen(here, cancel), confirm(offered, offered.id), chance=_chance, pause=wait, report=report)
        remember_proof(here.place, proved)
    found = all_findings(proved.findings, left_before)
    result = {"events": _events(proved.proof.rows), **_cleaned(proved.cleaned)}
    _print(here, result, found if here.as_data else [each for each in found if each not in offered.findings])
    code = FAILED if not proved.cleaned.is_clean else exit_code(found)
    return code or (UNCHECKED if proved.proof.cancelled else code)


def _look(here: _Here) -> int:
    looked = look(here.api, here.order, load_checklist().retry_hours(here.order.mode), now)
    if not looked.cancelled:
        remember_look(here.place, here.order, looked.as_look)
    events = {
        each.event: {
            "state": each.state.value,
            "event": each.id or None,
            "at": each.at or None,
            "failures": each.failures,
            "pending": each.pending,
            "failed": [{"id": ident, "link": _link(here, ident)} for ident in each.failed_ids],
        }
        for each in looked.deliveries
    }
    _print(here, {"events": events}, looked.findings)
    for each in looked.deliveries if not here.as_data else ():
        for ident in each.failed_ids:
            print(f"  {each.event} {ident}: {_link(here, ident)}")
    return exit_code(looked.findings)


def _link(here: _Here, event: str) -> str:
    return event_page(here.order.mode, event, here.order.account)


def _clean_up(here: _Here) -> int:
    order = here.order
    runs = [each for each in unfinished(here.journal, order.host) if each.mode is order.mode]
    if not runs:
        found: Sequence[Finding] = [finding("proof.nothing_left", Subject.ACCOUNT)]
        _print(here, _cleaned(Cleaned()), found)
        return exit_code(found)
    if order.key is None:
        return refuse(finding("proof.no_key", Subject.SECRET), code=UNCHECKED)
    done = [clean_up(_pen(here, None), each, _chance) for each in runs]
    together = Cleaned(
        left=tuple(each for cleaned in done for each in cleaned.left), whole=all(cleaned.whole for cleaned in done)
    )
    found = all_findings(*(cleaned.findings for cleaned in done))
    _print(here, _cleaned(together), found)
    return exit_code(found) if together.is_clean else FAILED


def _pen(here: _Here, cancel: Event | None) -> Pen:
    if here.order.key is None:
        raise ValueError("There is no key to write with.")
    until = wait if cancel is None else cancel.wait
    return Pen(here.api, here.order.key, here.journal, now, until, Purpose.PROOF, here.order.host)


def _chance() -> str:
    return secrets.token_hex(6)


@contextmanager
def _ended_by_ctrl_c(cancel: Event) -> Iterator[None]:
    """Ctrl+C, or the system asking the program to end, cancels: what was made is taken away first."""
    if current_thread() is not main_thread():
        yield
        return
    signals = (signal.SIGINT, signal.SIGTERM)
    before = {each: signal.signal(each, lambda *_: cancel.set()) for each in signals}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def _events(rows: Sequence[Row]) -> dict[str, Any]:
    return {
        row.event: {
            "state": row.stage.value,
            "event": row.id or None,
            "reason": row.why.value if row.why else None,
            "at": row.at or None,
        }
        for row in rows
    }


def _cleaned(cleaned: Cleaned | None) -> dict[str, Any]:
    """Whether everything is taken away; None where nothing was made."""
    if cleaned is None:
        return {"cleaned_up": None, "left": []}
    left = [{"kind": each.kind, "id": each.id, "link": each.link} for each in cleaned.left]
    return {"cleaned_up": cleaned.is_clean, "left": left}


def _say_row(row: Row, link: str) -> None:
    reason = f" {REASONS[row.why]}" if row.why else ""
    print(f"  {STAGES[row.stage]:18} {row.event}{'.' if reason else ''}{reason}", flush=True)
    if row.stage is Stage.FAILED and row.id:
        print(f"                     {link}", flush=True)


def _print(here: _Here, result: Mapping[str, Any], findings: Sequence[Finding]) -> None:
    order = here.order
    if here.as_data:
        head = {"school": order.host, "mode": order.mode.value, "account": order.account or None}
        print(json.dumps({**head, **result, "findings": [as_json(each) for each in findings]}))
        return
    for each in findings:
        say_finding(each, sys.stdout)
    for stayed in result.get("left", []):
        print(f"  {stayed['kind']} {stayed['id']}: {stayed['link']}")
