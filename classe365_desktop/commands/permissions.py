"""`permissions`: what the kept restricted key may and may not do, and how to give it what it lacks."""

import argparse
import json
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from classe365_desktop.commands.command import add_json, add_school_and_mode, school_and_mode, wait
from classe365_desktop.commands.printing import UNCHECKED, refuse, say_finding
from classe365_desktop.core import links
from classe365_desktop.core.findings import Finding, as_json, exit_code
from classe365_desktop.core.permissions import Answer, as_list
from classe365_desktop.services.catalogue import load_permissions
from classe365_desktop.services.permissions import try_out
from classe365_desktop.wiring import door, workspace

if TYPE_CHECKING:
    from classe365_desktop.commands.command import Commands


def add(commands: "Commands") -> None:
    """Describe the command."""
    parser = commands.add_parser("permissions", help="say what a restricted key may do; changes nothing")
    add_school_and_mode(parser)
    add_json(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, env: Mapping[str, str]) -> int:
    """Try out and print. May raise VaultError."""
    place, catalogue = workspace(env), load_permissions()
    meant = school_and_mode(options, place)
    if isinstance(meant, Finding):
        return refuse(meant, code=UNCHECKED)
    school, mode = meant
    stripe = door(env)
    try:
        found = try_out(stripe.open(), place.keys(school.host, mode).secret, catalogue, wait)
    finally:
        stripe.close()
    names = [each.stripe_name for each in catalogue]
    link = links.restricted_key_form(mode, "Classe365", names, school.record(mode).account)
    if options.json:
        result = {
            "school": school.host,
            "mode": mode.value,
            "restricted": found.is_restricted,
            "permissions": {name: answer.value for name, answer in found.answers.items()},
            "may_read": {name: answer.value for name, answer in found.reads.items()},
            "missing": list(found.missing),
            "link": link,
            "findings": [as_json(each) for each in found.findings],
        }
        print(json.dumps(result))
    else:
        print(f"{school.name}, {mode}:")
        for each in catalogue:
            answer = found.answers.get(each.stripe_name)
            if answer is not None:
                at_least = found.reads[each.name] is Answer.ALLOWED and answer is Answer.REFUSED
                print(f"  {answer.value:8} {each.stripe_name}{' (may read)' if at_least else ''}")
        for said in found.findings:
            say_finding(said, sys.stdout)
        if found.missing:
            print(f"A form with the right boxes ticked: {link}")
            print(f"Boxes that Stripe does not know are passed over, so compare:\n{as_list(catalogue)}")
    return exit_code(found.findings)
