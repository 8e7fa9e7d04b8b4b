"""`roll start|status|check|finish`: one key's roll, from a script or a terminal. The new key comes in through standard input."""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any, TextIO

from classe365_desktop.commands.command import add_json, add_school_and_mode, school_and_mode, wait
from classe365_desktop.commands.printing import DONE, FAILED, UNCHECKED, refuse, say_finding
from classe365_desktop.commands.remind import caretaker_for, teller
from classe365_desktop.core.findings import Finding, as_json, in_order
from classe365_desktop.core.keys import Box
from classe365_desktop.core.reminders import plan
from classe365_desktop.core.roll import GRACES, OWN, Reason, Roll, Stage, Verdict, usual_grace
from classe365_desktop.core.roll_events import RolledOnStripe
from classe365_desktop.core.roll_steps import about
from classe365_desktop.core.roll_words import leaked_findings, roll_findings
from classe365_desktop.core.timeline import spoken
from classe365_desktop.services.catalogue import load_permissions
from classe365_desktop.services.door import Door
from classe365_desktop.services.permissions import try_out
from classe365_desktop.services.reminders import Notice
from classe365_desktop.services.roll import Choice, Place, advance, ask_about_old, begin, choose_again, entered, roll_at
from classe365_desktop.services.roll_proof import adopt, prove, read_new_key
from classe365_desktop.services.workspace import Workspace
from classe365_desktop.wiring import door, now, workspace

if TYPE_CHECKING:
    from classe365_desktop.commands.command import Commands

_BOXES = {"publishable": Box.PUBLISHABLE, "secret": Box.SECRET, "restricted": Box.SECRET}


def add(commands: "Commands") -> None:
    """Describe the command."""
    roll = commands.add_parser("roll", help="roll a key with a grace period that is kept").add_subparsers(
        dest="action", required=True, metavar="start|status|check|finish"
    )
    for action, text in (
        ("start", "you have rotated the key on Stripe just now: note when the old one ends, and remind of it"),
        ("status", "say how far the roll is"),
        ("check", "prove the new key, given on standard input, and keep it"),
        ("finish", "the new key is in Classe365: see that Stripe refuses the old one, and forget it"),
    ):
        each = roll.add_parser(action, help=text, description=text)
        add_school_and_mode(each)
        each.add_argument("--kind", choices=list(_BOXES), default="secret", help="which key is rolled (secret)")
        add_json(each)
        if action == "start":
            each.add_argument("--reason", choices=[reason.value for reason in Reason], default=Reason.YEARLY.value)
            graces = [grace.name for grace in GRACES if grace.length is not None]
            each.add_argument("--grace", choices=graces, help="how long the old key still works (12h; leaked: now)")
            each.add_argument(
                "--deadline",
                type=_when,
                metavar="TIME",
                help="or its end, as 2026-11-25T18:00; without a zone, local time",
            )
        if action == "check":
            each.add_argument(
                "--accept-unknown",
                action="store_true",
                help="keep the new key though it may do less, or not everything could be proved",
            )
        each.set_defaults(run=run)


def run(options: argparse.Namespace, env: Mapping[str, str]) -> int:
    """Carry one step out and say where the roll stands."""
    found = school_and_mode(options, place := workspace(env))
    if isinstance(found, Finding):
        return refuse(found, code=UNCHECKED)
    school, mode = found
    at = Place(school.host, mode, _BOXES[options.kind])
    stripe = door(env)
    read_here: list[Finding] = []

    def tell(notice: Notice) -> bool:
        shown = teller(env, at_a_terminal=False)(notice)
        if not shown and sys.stdout.isatty():
            read_here.append(notice.finding)
        return shown or sys.stdout.isatty()

    try:
        code, findings = _ACTIONS[options.action](options, place, stripe, at)
        if options.action != "status" and roll_at(place, at):
            looked = caretaker_for(place, stripe, env, tell).look_after()
            findings = (*findings, *looked.findings, *read_here)
    finally:
        stripe.close()
    roll = roll_at(place, at)
    if options.json:
        print(
            json.dumps({"school": at.host, "mode": at.mode.value, **_as_json(roll), "findings": _told(roll, findings)})
        )
        return code
    print(f"{school.name}, {mode}:")
    if roll:
        print(f"  {spoken(roll, now())}")
    for each in in_order(dict.fromkeys((*findings, *roll_findings(roll, now())))):
        say_finding(each, sys.stdout if code == DONE else sys.stderr)
    return code


_Came = tuple[int, tuple[Finding, ...]]


def _start(options: argparse.Namespace, place: Workspace, stripe: Door, at: Place) -> _Came:  # noqa: ARG001 - as its brothers
    if options.deadline and options.grace:
        raise ValueError("Give --grace or --deadline, not both.")
    reason = Reason(options.reason)
    grace = OWN if options.deadline else options.grace or usual_grace(reason).name
    choice = Choice(reason, grace, options.deadline)
    there = roll_at(place, at)
    if there is not None and there.stage is Stage.CHOSEN:
        # Begun in the window, or by a run that was interrupted: it goes on with what was done on Stripe now.
        begun = choose_again(place, at, choice, now)
    else:
        begun = begin(place, at, choice, now, _new_id)
    if isinstance(begun, Finding):
        return FAILED, (begun,)
    made = advance(place, at, RolledOnStripe(), now)
    if isinstance(made, Finding):
        return FAILED, (made,)
    return (FAILED, (made.objection,)) if made.objection else (DONE, leaked_findings(made.roll))


def _status(options: argparse.Namespace, place: Workspace, stripe: Door, at: Place) -> _Came:  # noqa: ARG001 - as its brothers
    roll = roll_at(place, at)
    return DONE, leaked_findings(roll) if roll and roll.is_open else ()


def _check(options: argparse.Namespace, place: Workspace, stripe: Door, at: Place) -> _Came:
    roll = roll_at(place, at)
    if roll is None:
        return FAILED, ()
    new = read_new_key(_line(sys.stdin), roll, at)
    if isinstance(new, Finding):
        return FAILED, (new,)
    catalogue = load_permissions()
    may = partial(try_out, catalogue=catalogue, wait=wait)
    proof = prove(stripe.open(), place, at, new, now, permissions=may)
    if not (proof.may_count if options.accept_unknown else proof.ok):
        failed = any(each.severity == "failure" for each in proof.findings)
        return FAILED if failed else UNCHECKED, proof.findings
    made = adopt(place, at, proof, now, despite_doubts=options.accept_unknown)
    if isinstance(made, Finding):
        return FAILED, (*proof.findings, made)
    if made.objection:
        return FAILED, (*proof.findings, made.objection)
    return DONE, (*proof.findings, about(made.roll, "newkey.kept", new=new.redacted))


def _finish(options: argparse.Namespace, place: Workspace, stripe: Door, at: Place) -> _Came:  # noqa: ARG001 - as its brothers
    roll = roll_at(place, at)
    if roll is None:
        return FAILED, ()
    if roll.is_open:
        made = entered(place, at, now)
        if isinstance(made, Finding):
            return FAILED, (made,)
        if made.objection:
            return FAILED, (made.objection,)
    if roll.abandoned:
        return FAILED, ()
    tested = ask_about_old(stripe.open(), place, at, now)
    roll = roll_at(place, at)
    if roll is None or roll.stage is Stage.FINISHED:
        return DONE, ()
    if tested and tested.verdict is Verdict.UNSURE:
        return UNCHECKED, tested.findings
    if roll.deadline and roll.stopped is None:
        from classe365_desktop.core.timeline import local

        return FAILED, (about(roll, "roll.still_works", deadline=local(roll.deadline)),)
    return FAILED, ()


_ACTIONS = {"start": _start, "status": _status, "check": _check, "finish": _finish}


def _as_json(roll: Roll | None) -> dict[str, Any]:
    if roll is None:
        return {"stage": None}
    return {
        "stage": roll.stage.value,
        "kind": roll.kind.name.lower(),
        "reason": roll.reason.value,
        "grace": roll.grace,
        "begun_at": _iso(roll.begun),
        "rolled_at": _iso(roll.rolled),
        "deadline": _iso(roll.deadline),
        "old_key": roll.old.redacted,
        "new_key": roll.new.redacted if roll.new else None,
        "old_key_works": {Verdict.WORKS: True, Verdict.REFUSED: False}.get(roll.verdict) if roll.verdict else None,
        "stopped_at": _iso(roll.stopped),
        "forgotten_at": _iso(roll.forgotten),
        "reminders": [
            {"reminder": each.reminder.value, "at": _iso(each.at), "done": each.reminder in roll.marks}
            for each in plan(roll)
        ],
    }


def _told(roll: Roll | None, findings: Sequence[Finding]) -> list[dict[str, str]]:
    return [as_json(each) for each in in_order(dict.fromkeys((*findings, *roll_findings(roll, now()))))]


def _iso(when: datetime | None) -> str | None:
    return when.astimezone(UTC).isoformat(timespec="seconds") if when else None


def _when(text: str) -> datetime:
    """A time of the command line, UTC. Raises ValueError if it is none."""
    return datetime.fromisoformat(text).astimezone(UTC)


def _line(source: TextIO) -> str:
    """What stands on standard input. At a terminal the key is asked for without showing it."""
    if not source.isatty():
        return source.read()
    from getpass import getpass

    return getpass("New key: ", stream=sys.stderr)


def _new_id() -> str:
    import uuid

    return str(uuid.uuid4())
