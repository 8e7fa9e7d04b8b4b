"""`practice`: the practice Stripe, served until it is interrupted."""

import argparse
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from classe365_desktop.commands.printing import UNCHECKED

if TYPE_CHECKING:
    from classe365_desktop.commands.command import Commands

_LAST_PORT = 65_535


def add(commands: "Commands") -> None:
    """Describe the command."""
    practice = commands.add_parser(
        "practice", help="serve the practice Stripe on this computer until it is interrupted"
    )
    practice.add_argument("--port", type=_port, default=0, metavar="N", help="without it any free port")
    practice.add_argument(
        "--scenario", default="normal", metavar="NAME", help="what to rehearse; the first line lists them"
    )
    practice.set_defaults(run=run)


def run(options: argparse.Namespace, env: Mapping[str, str]) -> int:  # noqa: ARG001 - it needs nothing of this computer
    """Serve until it is interrupted."""
    from classe365_desktop.practice.command import serve

    try:
        return serve(options.port, options.scenario, sys.stdout)
    except OSError as error:
        print(f"The practice Stripe can't use port {options.port}: {error.strerror or error}", file=sys.stderr)
        return UNCHECKED


def _port(text: str) -> int:
    """A port's number. Raises ValueError for anything else."""
    number = int(text)
    if not 0 <= number <= _LAST_PORT:
        raise ValueError(text)
    return number
