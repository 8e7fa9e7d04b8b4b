"""`scan`: looks through a folder and its Git history for Stripe keys. Nothing leaves this computer."""

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from classe365_desktop.commands.command import add_json
from classe365_desktop.commands.printing import DONE, FAILED, UNCHECKED, say_finding
from classe365_desktop.core.findings import as_json, in_order
from classe365_desktop.core.scan import Place, known_keys, place_as_json
from classe365_desktop.services.files import folders
from classe365_desktop.services.store import Store
from classe365_desktop.wiring import now

if TYPE_CHECKING:
    from classe365_desktop.commands.command import Commands
    from classe365_desktop.services.scan import Scanned

_SHORT = 10


def add(commands: "Commands") -> None:
    """Describe the command."""
    scan = commands.add_parser(
        "scan", help="look through a folder and its Git history for Stripe keys; exit 0 none, 1 found, 2 not looked at"
    )
    scan.add_argument("path", metavar="PATH", help="the folder, or one file")
    add_json(scan)
    scan.set_defaults(run=run)


def run(options: argparse.Namespace, env: Mapping[str, str]) -> int:
    """Look through it and print."""
    from classe365_desktop.services.scan import scan

    # Only what is remembered of keys is needed, not the keys: the password store stays closed.
    remembered = Store(folders(env).schools, now).load()
    scanned = scan(Path(options.path), known_keys(remembered.state), env)
    findings = in_order([*([remembered.finding] if remembered.finding else []), *scanned.findings])
    if options.json:
        result = {
            "found": [place_as_json(place) for place in scanned.places],
            "looked_at": scanned.looked_at.as_json(),
            "not_looked_at": [{"file": each.file, "reason": each.reason} for each in scanned.not_looked_at],
            "findings": [as_json(each) for each in findings],
        }
        print(json.dumps(result))
    else:
        for place in scanned.places:
            print(_line(place))
        for each in findings:
            say_finding(each, sys.stdout)
    return _code(scanned)


def _code(scanned: "Scanned") -> int:
    if scanned.places:
        return FAILED
    return UNCHECKED if any(each.text.unchecked for each in scanned.findings) else DONE


def _line(place: Place) -> str:
    leak = place.spot.leak
    where = f"{place.file}:{place.spot.line}"
    if place.commit or place.object:
        where += f" (commit {place.commit[:_SHORT]})" if place.commit else f" (object {str(place.object)[:_SHORT]})"
    mode = f"{leak.mode} " if leak.mode else ""
    whose = f" - {leak.known.kind} of {leak.known.school}, {leak.known.mode}" if leak.known else ""
    return f"{where}: {mode}{leak.kind} {leak.redacted}{whose}"
