"""`prove`: in test mode make each event happen and see whether it arrives; in live mode only look at recent deliveries.

What carries it out is imported when it runs: the window is opened through the same command line and needs none of it.
"""

import argparse
from collections.abc import Mapping
from typing import TYPE_CHECKING

from classe365_desktop.commands.command import add_json
from classe365_desktop.core.keys import Mode

if TYPE_CHECKING:
    from classe365_desktop.commands.command import Commands


def add(commands: "Commands") -> None:
    """Describe the command."""
    prove = commands.add_parser(
        "prove", help="test mode: make each event happen and see whether it arrives; live mode: look at deliveries"
    )
    prove.add_argument("--school", metavar="S", required=True, help="address, sub-domain or name")
    prove.add_argument("--mode", choices=[mode.value for mode in Mode], default=Mode.TEST.value, help="without it test")
    prove.add_argument("--yes", action="store_true", help="make what is shown; without it nothing is made")
    prove.add_argument("--clean-up", action="store_true", help="take away what an interrupted proof left")
    add_json(prove)
    prove.set_defaults(run=_run)


def _run(options: argparse.Namespace, env: Mapping[str, str]) -> int:
    from classe365_desktop.commands.prove_running import run

    return run(options, env)
