"""Carries out `webhook apply`: shows the plan and, only with `--yes`, carries it out through the gate."""

import argparse
import json
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from classe365_desktop.commands.command import school_and_mode
from classe365_desktop.commands.plan_printing import as_data, plan_data, say_plan, unknown_picks
from classe365_desktop.commands.printing import DONE, FAILED, UNCHECKED, refuse, say_finding
from classe365_desktop.commands.webhook_reading import still_open
from classe365_desktop.core.change_findings import refusal_finding
from classe365_desktop.core.compare import Compared
from classe365_desktop.core.findings import Finding, Subject, as_json, exit_code, finding
from classe365_desktop.core.keys import KeyPair, Mode
from classe365_desktop.core.plan import Change, Plan, plan
from classe365_desktop.core.state import School
from classe365_desktop.services.catalogue import load_checklist
from classe365_desktop.services.changes import interrupted
from classe365_desktop.services.endpoints import compare_webhook
from classe365_desktop.services.journal import Journal, JournalError
from classe365_desktop.services.managed import apply_and_remember, compare_and_remember
from classe365_desktop.services.ports import StripeApi
from classe365_desktop.services.workspace import Workspace
from classe365_desktop.wiring import door, file_journal, now, workspace


@dataclass(frozen=True, slots=True)
class _Work:
    """See `managed.Work`. Ctrl+C ends the program while it waits: what was sent is in the journal."""

    school: School
    mode: Mode
    keys: KeyPair
    api: StripeApi
    workspace: Workspace
    journal: Journal
    clock: Callable[[], datetime] = now

    def wait(self, seconds: float) -> bool:
        threading.Event().wait(seconds)
        return False


@dataclass(frozen=True, slots=True)
class _Result:
    """`planned` is None if not everything could be read: then no plan can be made."""

    planned: Plan | None = None
    done: tuple[Change, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def code(self) -> int:
        code = exit_code(self.findings) if self.findings else DONE
        if code == DONE and self.planned is None:
            return UNCHECKED
        is_short = self.planned is not None and (self.planned.refusal or len(self.done) < len(self.planned.changes))
        return code or (FAILED if is_short else DONE)


def run_apply(options: argparse.Namespace, env: Mapping[str, str]) -> int:
    """Show the plan and, if it was agreed to, carry it out. May raise VaultError, StoreError and ValueError."""
    place = workspace(env)
    meant = school_and_mode(options, place)
    if isinstance(meant, Finding):
        return refuse(meant, code=UNCHECKED)
    school, mode = meant
    keys = place.keys(school.host, mode)
    if keys.secret is None:
        return refuse(finding("secret.missing", Subject.SECRET), code=UNCHECKED)
    stripe = door(env)
    try:
        work = _Work(school, mode, keys, stripe.open(), place, file_journal(env))
        result = _carried_out(work, options)
    except JournalError as error:
        return refuse(error.finding)
    finally:
        stripe.close()
    if options.json:
        print(json.dumps(_as_json(school, mode, result)))
        return result.code
    print(f"{school.name}, {mode}:")
    if result.planned is not None:
        say_plan(result.planned, sys.stdout)
    for each in result.findings:
        say_finding(each, sys.stdout if result.code == DONE else sys.stderr)
    return result.code


def _carried_out(work: _Work, options: argparse.Namespace) -> _Result:
    compared, told = _ended_and_compared(work) if options.yes else _compared(work)
    if compared is None or not compared.whole:
        return _Result(findings=(*told, *(compared.findings if compared else ())))
    planned = plan(compared.have, compared.wanted, options.pick, renew_version=options.renew_version)
    unknown = unknown_picks(planned, options.pick)
    if unknown:
        return _Result(planned, findings=(*told, *unknown))
    if planned.refusal is not None:
        return _Result(planned, findings=(*told, refusal_finding(planned)))
    if not planned.changes:
        nothing = finding("change.nothing", Subject.WEBHOOK)
        return _Result(planned, findings=(*told, *still_open(planned, compared), nothing))
    if not options.yes:
        return _Result(planned, findings=(*told, finding("change.not_confirmed", Subject.WEBHOOK)))
    # Whoever gives --yes agrees to what the plan of this moment says; it is printed either way.
    applied = apply_and_remember(work, planned, planned.id, load_checklist())
    old = [finding("change.old_stays", Subject.WEBHOOK, id=applied.replaced[0])] if applied.replaced else []
    return _Result(planned, applied.done, (*told, *applied.told, *old))


def _compared(work: _Work) -> tuple[Compared | None, Sequence[Finding]]:
    """Only reads, and says if an earlier change waits to be finished."""
    if work.keys.secret is None:
        return None, ()
    waiting = any(each.mode is work.mode for each in interrupted(work.journal, work.school.host))
    told = [finding("change.unfinished", Subject.WEBHOOK)] if waiting else []
    checklist = load_checklist()
    return compare_webhook(work.api, work.keys.secret, work.school, work.mode, checklist, work.clock)[0], told


def _ended_and_compared(work: _Work) -> tuple[Compared | None, Sequence[Finding]]:
    """Finds out first what became of a change that was interrupted."""
    outcome = compare_and_remember(work, load_checklist())
    return outcome.compared, outcome.told


def _as_json(school: School, mode: Mode, result: _Result) -> dict[str, object]:
    return {
        "school": school.host,
        "mode": mode.value,
        "account": school.record(mode).account or None,
        **plan_data(result.planned),
        "applied": [as_data(each) for each in result.done],
        "findings": [as_json(each) for each in result.findings],
    }
