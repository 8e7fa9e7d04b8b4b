"""The command line, for administrators' scripts: the same services as the window, the same findings, the same words.

Secrets come in through standard input and never go out; nothing of a key is printed beyond its prefix and last four.
"""

import argparse
import io
import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from typing import NoReturn, TextIO

from classe365_desktop import __version__
from classe365_desktop.core.findings import Finding, as_json, exit_code, in_order
from classe365_desktop.core.keys import Box, KeyPair, Mode
from classe365_desktop.core.paste import route
from classe365_desktop.core.redaction import redact
from classe365_desktop.core.state import School
from classe365_desktop.core.texts import Severity
from classe365_desktop.services.door import Door
from classe365_desktop.services.store import StoreError
from classe365_desktop.services.validation import check_keys, order_for, remember_check
from classe365_desktop.services.vault_values import VaultError
from classe365_desktop.services.workspace import Workspace
from classe365_desktop.wiring import door, now, workspace

DONE, FAILED, UNCHECKED = 0, 1, 2
_LAST_PORT = 65_535


def run_command(arguments: Sequence[str], env: Mapping[str, str] | None = None) -> int:
    """Run one command. Returns 0 done, 1 something failed or was refused, 2 it could not be done or checked."""
    env = os.environ if env is None else env
    # Windows gives pipes an old encoding that lacks most of the world's letters.
    for stream, lacking in ((sys.stdin, "replace"), (sys.stdout, "backslashreplace"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=lacking)
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.practice and options.command:
        parser.error("--practice opens the window, and takes no command: it would use the school's own keys")
    try:
        if options.command is None:
            from classe365_desktop.app import run

            return run(practice=options.practice)
        if options.command == "practice":
            from classe365_desktop.practice.command import serve

            try:
                return serve(options.port, options.scenario, sys.stdout)
            except OSError as error:
                print(f"The practice Stripe can't use port {options.port}: {error.strerror or error}", file=sys.stderr)
                return UNCHECKED
        if options.command == "check":
            return _check(options, workspace(env), door(env))
        return _keys(options, workspace(env))
    except (VaultError, StoreError) as error:
        _say_finding(error.finding, sys.stderr)
        return UNCHECKED
    except ValueError as error:
        print(redact(str(error)), file=sys.stderr)
        return UNCHECKED
    except KeyboardInterrupt:
        return UNCHECKED


class _Parser(argparse.ArgumentParser):
    """Repeats nothing secret: whoever gives a key as an argument by mistake must not find it in a log as well."""

    def error(self, message: str) -> NoReturn:
        super().error(redact(message))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="classe365-desktop",
        description="Guides a school's administrator through connecting Stripe to Classe365. "
        "Without a command it opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"Classe365 Stripe Setup {__version__}")
    parser.add_argument(
        "--practice", action="store_true", help="open the window with a pretend Stripe, keeping nothing"
    )
    commands = parser.add_subparsers(dest="command", title="commands", metavar="COMMAND")

    check = commands.add_parser(
        "check", help="check kept keys with Stripe; exit 0 nothing failed, 1 failed, 2 not checked"
    )
    check.add_argument("--school", metavar="S", help="address, sub-domain or name; without it every school")
    check.add_argument("--mode", choices=[mode.value for mode in Mode], help="without it every mode that has keys")
    check.add_argument("--json", action="store_true", help="print one JSON object a line, one for each school and mode")

    keys = commands.add_parser("keys", help="keep or forget keys").add_subparsers(
        dest="action", required=True, metavar="set|forget"
    )
    for action, text in (
        ("set", "keep the keys given on standard input, one a line; an unknown school is added"),
        ("forget", "forget both keys of a mode"),
    ):
        each = keys.add_parser(action, help=text, description=text)
        each.add_argument("--school", metavar="S", required=True, help="address, sub-domain or name")
        each.add_argument("--mode", choices=[mode.value for mode in Mode], required=True)

    practice = commands.add_parser(
        "practice", help="serve the practice Stripe on this computer until it is interrupted"
    )
    practice.add_argument("--port", type=_port, default=0, metavar="N", help="without it any free port")
    practice.add_argument(
        "--scenario", default="normal", metavar="NAME", help="what to rehearse; the first line lists them"
    )
    return parser


def _port(text: str) -> int:
    """A port's number. Raises ValueError for anything else."""
    number = int(text)
    if not 0 <= number <= _LAST_PORT:
        raise ValueError(text)
    return number


def _keys(options: argparse.Namespace, place: Workspace) -> int:
    mode = Mode(options.mode)
    school = place.find(options.school)
    if options.action == "forget":
        if isinstance(school, Finding):
            return _refuse(school)
        place.forget_keys(school.host, mode)
        print(f"{school.name}: the {mode} keys are forgotten.")
        return DONE
    keys, problems = _read_keys(_lines(sys.stdin), mode)
    if problems:
        return _refuse(*problems)
    if isinstance(school, Finding):
        school = place.add_school(options.school)
    if isinstance(school, Finding):
        return _refuse(school)
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


def _check(options: argparse.Namespace, place: Workspace, stripe: Door) -> int:
    if options.school:
        found = place.find(options.school)
        if isinstance(found, Finding):
            _refuse(found)
            return UNCHECKED
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
            _say_finding(each, sys.stdout)
    return code


def _refuse(*findings: Finding) -> int:
    for each in findings:
        _say_finding(each, sys.stderr)
    return FAILED


def _say_finding(each: Finding, out: TextIO) -> None:
    print(f"  {each.severity.value:8} {each.seen}", file=out)
    for sentence in (each.why, each.do):
        if sentence and each.severity is not Severity.PASS:
            print(f"           {sentence}", file=out)
