"""`webhook compare`, `plan` and `apply`: what Stripe has beside what Classe365 needs, what would be changed, and the change.

What carries them out is imported when it runs: the window is opened through the same command line and needs none of it.
"""

import argparse
from collections.abc import Mapping
from typing import TYPE_CHECKING

from classe365_desktop.commands.command import add_json, add_school_and_mode

if TYPE_CHECKING:
    from classe365_desktop.commands.command import Commands


def add(commands: "Commands") -> None:
    """Describe the command."""
    actions = commands.add_parser("webhook", help="compare the webhook with Stripe, and put it right")
    parsers = actions.add_subparsers(dest="action", required=True, metavar="compare|plan|apply")
    compare_it = parsers.add_parser("compare", help="say what Stripe has, event by event")
    plan_it = parsers.add_parser("plan", help="show what would be changed; changes nothing")
    apply_it = parsers.add_parser("apply", help="show what would be changed and, with --yes, change it")
    apply_it.add_argument("--yes", action="store_true", help="carry out what is shown; without it nothing is changed")
    for each in (plan_it, apply_it):
        add_plan_options(each)
    for each, carry_out in ((compare_it, _compare), (plan_it, _plan), (apply_it, _apply)):
        add_school_and_mode(each)
        add_json(each)
        each.set_defaults(run=carry_out)


def add_plan_options(parser: argparse.ArgumentParser) -> None:
    """What a plan may touch, and whether it replaces an endpoint for its version."""
    parser.add_argument(
        "--pick", action="append", default=[], metavar="we_…", help="an endpoint of somebody else that may be changed"
    )
    parser.add_argument(
        "--renew-version", action="store_true", help="make a new endpoint where the old one is fixed to another version"
    )


def _compare(options: argparse.Namespace, env: Mapping[str, str]) -> int:
    from classe365_desktop.commands.webhook_reading import run_compare

    return run_compare(options, env)


def _plan(options: argparse.Namespace, env: Mapping[str, str]) -> int:
    from classe365_desktop.commands.webhook_reading import run_plan

    return run_plan(options, env)


def _apply(options: argparse.Namespace, env: Mapping[str, str]) -> int:
    from classe365_desktop.commands.webhook_applying import run_apply

    return run_apply(options, env)
