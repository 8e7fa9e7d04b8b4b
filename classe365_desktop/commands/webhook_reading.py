"""Carries out `webhook compare` and `webhook plan`: reads from Stripe, writes nothing there."""

import argparse
import json
import sys
from collections.abc import Mapping
from typing import Any

from classe365_desktop.commands.command import school_and_mode
from classe365_desktop.commands.plan_printing import plan_data, say_plan, unknown_picks
from classe365_desktop.commands.printing import DONE, FAILED, UNCHECKED, refuse, say_finding
from classe365_desktop.core.change_findings import refusal_finding
from classe365_desktop.core.compare import Compared
from classe365_desktop.core.findings import Finding, Subject, as_json, exit_code, finding
from classe365_desktop.core.keys import Mode
from classe365_desktop.core.plan import Plan, plan
from classe365_desktop.core.state import Look, School
from classe365_desktop.core.texts import Severity
from classe365_desktop.services.catalogue import load_checklist
from classe365_desktop.services.endpoints import compare_webhook, remember_comparison
from classe365_desktop.services.workspace import Workspace
from classe365_desktop.wiring import door, now, workspace


def run_compare(options: argparse.Namespace, env: Mapping[str, str]) -> int:
    """Compare, remember and print. May raise VaultError, StoreError and ValueError."""
    place = workspace(env)
    meant = school_and_mode(options, place)
    if isinstance(meant, Finding):
        return refuse(meant, code=UNCHECKED)
    school, mode = meant
    result = compared_with_stripe(place, school, mode, env)
    if isinstance(result, Finding):
        return refuse(result, code=UNCHECKED)
    compared, look = result
    remember_comparison(place, school.host, mode, compared, look)
    if options.json:
        _print(school, mode, _comparison(compared, look), compared.findings)
    else:
        print(f"{school.name}, {mode}:")
        for each in compared.findings:
            say_finding(each, sys.stdout)
    return exit_code(compared.findings)


def run_plan(options: argparse.Namespace, env: Mapping[str, str]) -> int:
    """Plan and print. May raise VaultError, StoreError and ValueError."""
    place = workspace(env)
    meant = school_and_mode(options, place)
    if isinstance(meant, Finding):
        return refuse(meant, code=UNCHECKED)
    school, mode = meant
    result = compared_with_stripe(place, school, mode, env)
    if isinstance(result, Finding):
        return refuse(result, code=UNCHECKED)
    compared, _ = result
    if not compared.whole:
        # On half of the endpoints no plan can be made: an empty list would say that nothing is to be done.
        if options.json:
            _print(school, mode, plan_data(None), compared.findings)
        else:
            refuse(*compared.findings)
        return exit_code(compared.findings) or UNCHECKED
    planned = plan(compared.have, compared.wanted, options.pick, renew_version=options.renew_version)
    unknown = unknown_picks(planned, options.pick)
    findings = [*unknown, *([refusal_finding(planned)] if planned.refusal else still_open(planned, compared))]
    if options.json:
        _print(school, mode, plan_data(planned), findings)
    else:
        print(f"{school.name}, {mode}:")
        say_plan(planned, sys.stdout)
        for each in findings:
            say_finding(each, sys.stdout)
    return FAILED if unknown or planned.refusal else DONE


def still_open(planned: Plan, compared: Compared) -> list[Finding]:
    """What the comparison warns of and no plan changes: that nothing is to be done does not mean that all is well."""
    return [] if planned.changes else [each for each in compared.findings if each.severity is Severity.WARNING]


def compared_with_stripe(
    place: Workspace, school: School, mode: Mode, env: Mapping[str, str]
) -> tuple[Compared, Look] | Finding:
    """What Stripe has, or the finding that says why it was not asked. Only reads."""
    key = place.keys(school.host, mode).secret
    if key is None:
        return finding("secret.missing", Subject.SECRET)
    stripe = door(env)
    try:
        return compare_webhook(stripe.open(), key, school, mode, load_checklist(), now)
    finally:
        stripe.close()


def _comparison(compared: Compared, look: Look) -> dict[str, Any]:
    there = compared.endpoint
    told = {"id": there.id, "url": there.url, "enabled": there.enabled, "version": there.version} if there else None
    events = {name: state.value for name, state in compared.events.items()} | dict.fromkeys(compared.extra, "extra")
    return {
        "compared_at": look.at,
        "endpoint": told,
        "differs": [each.value for each in compared.misses],
        "events": events,
    }


def _print(
    school: School, mode: Mode, result: Mapping[str, Any], findings: "tuple[Finding, ...] | list[Finding]"
) -> None:
    account = school.record(mode).account or None
    head = {"school": school.host, "mode": mode.value, "account": account}
    print(json.dumps({**head, **result, "findings": [as_json(each) for each in findings]}))
