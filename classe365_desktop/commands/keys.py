"""`keys set` and `keys forget`: secrets come in through standard input, never as an argument, and never go out."""

import argparse
import sys
from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, TextIO

from classe365_desktop.commands.command import add_school_and_mode
from classe365_desktop.commands.printing import DONE, refuse
from classe365_desktop.core.findings import Finding
from classe365_desktop.core.keys import Box, KeyPair, Mode
from classe365_desktop.core.paste import route
from classe365_desktop.core.roll_json import any_is_open
from classe365_desktop.core.texts import Severity
from classe365_desktop.wiring import workspace

if TYPE_CHECKING:
    from classe365_desktop.commands.command import Commands


def add(commands: "Commands") -> None:
    """Describe the command."""
    keys = commands.add_parser("keys", help="keep or forget keys").add_subparsers(
        dest="action", required=True, metavar="set|forget"
    )
    for action, text in (
        ("set", "keep the keys given on standard input, one a line; an unknown school is added"),
        ("forget", "forget both keys of a mode"),
    ):
        each = keys.add_parser(action, help=text, description=text)
        add_school_and_mode(each)
        each.set_defaults(run=run)


def run(options: argparse.Namespace, env: Mapping[str, str]) -> int:
    """Keep or forget the keys of one mode of one school."""
    place = workspace(env)
    mode = Mode(options.mode)
    school = place.find(options.school)
    if options.action == "forget":
        if isinstance(school, Finding):
            return refuse(school)
        forgotten = place.forget_keys(school.host, mode)
        print(f"{school.name}: the {mode} keys are forgotten.")
        if any_is_open(forgotten.record(mode)):
            print("The old key of a roll under way stays until Stripe refuses it; the page Roll keys shows it.")
        return DONE
    keys, problems = _read_keys(_lines(sys.stdin), mode)
    if problems:
        return refuse(*problems)
    if isinstance(school, Finding):
        school = place.add_school(options.school)
    if isinstance(school, Finding):
        return refuse(school)
    place.save_keys(school.host, mode, keys)
    kept = " and ".join(str(key) for key in (keys.publishable, keys.secret) if key)
    print(f"{school.name}: kept {kept} in this computer's password store.")
    return DONE


def _lines(source: TextIO) -> str:
    """What stands on standard input. At a terminal the keys are asked for without showing them."""
    if not source.isatty():
        return source.read()
    from getpass import getpass

    lines: list[str] = []
    with suppress(EOFError):
        lines.extend(iter(lambda: getpass("Key (Enter alone ends): ", stream=sys.stderr), ""))
    return "\n".join(lines)


def _read_keys(text: str, mode: Mode) -> tuple[KeyPair, list[Finding]]:
    """The keys of `mode` in the text. Nothing is kept if anything in it is not such a key: a script should be exact."""
    routing = route(text, mode, Box.SECRET)
    serious = {Severity.FAILURE, Severity.WARNING}
    problems = [each for each in routing.findings if each.severity in serious or each.code == "route.other_tab"]
    if not problems and not routing.placements:
        problems = [each for each in routing.findings if each.code == "key.empty"]
    return routing.pair(mode, KeyPair()), problems
