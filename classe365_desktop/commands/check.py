"""`check`: the live checks of the kept keys, of one school or of all."""

import argparse
import json
import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from classe365_desktop.commands.printing import FAILED, UNCHECKED, refuse, say_finding
from classe365_desktop.core.findings import Finding, as_json, exit_code, in_order
from classe365_desktop.core.keys import Mode
from classe365_desktop.core.state import School
from classe365_desktop.services.door import Door
from classe365_desktop.services.store import StoreError
from classe365_desktop.services.validation import check_keys, order_for, remember_check
from classe365_desktop.services.vault_values import VaultError
from classe365_desktop.services.workspace import Workspace
from classe365_desktop.wiring import door, now, workspace

if TYPE_CHECKING:
    from classe365_desktop.commands.command import Commands


def add(commands: "Commands") -> None:
    """Describe the command."""
    check = commands.add_parser(
        "check", help="check kept keys with Stripe; exit 0 nothing failed, 1 failed, 2 not checked"
    )
    check.add_argument("--school", metavar="S", help="address, sub-domain or name; without it every school")
    check.add_argument("--mode", choices=[mode.value for mode in Mode], help="without it every mode that has keys")
    check.add_argument("--json", action="store_true", help="print one JSON object a line, one for each school and mode")
    check.set_defaults(run=run)


def run(options: argparse.Namespace, env: Mapping[str, str]) -> int:
    """Check and print."""
    place, stripe = workspace(env), door(env)
    if options.school:
        found = place.find(options.school)
        if isinstance(found, Finding):
            return refuse(found, code=UNCHECKED)
        schools: Iterable[School] = [found]
    else:
        schools = [place.state.school(host) for host, _ in place.state.names()]
    modes = [Mode(options.mode)] if options.mode else list(Mode)
    wanted = [
        (school, mode)
        for school in schools
        for mode in modes
        if school.record(mode).keys_fingerprint or (options.school and options.mode)
    ]
    if not wanted:
        print("There are no kept keys to check. Keep some with “keys set”, or in the window.", file=sys.stderr)
        return UNCHECKED
    try:
        codes = [_check_one(place, stripe, school, mode, as_lines=options.json) for school, mode in wanted]
    finally:
        stripe.close()
    return FAILED if FAILED in codes else max(codes)


def _check_one(place: Workspace, stripe: Door, school: School, mode: Mode, *, as_lines: bool) -> int:
    account, at = school.record(mode).account, now()
    findings: list[Finding] = []
    try:
        keys = place.keys(school.host, mode)
        checked = check_keys(stripe.open(), order_for(place, school.host, mode, keys), now, lambda _: None)
        account, at, findings = checked.account or account, checked.at, list(checked.findings)
        remember_check(place, school.host, checked)
    except (VaultError, StoreError) as error:
        findings = in_order([*findings, error.finding])
    code = exit_code(findings)
    if as_lines:
        result = {
            "school": school.host,
            "mode": mode.value,
            "account": account or None,
            "checked_at": at.isoformat(timespec="seconds"),
            "findings": [as_json(each) for each in findings],
        }
        print(json.dumps(result))
    else:
        print(f"{school.name}, {mode}:")
        for each in findings:
            say_finding(each, sys.stdout)
    return code
