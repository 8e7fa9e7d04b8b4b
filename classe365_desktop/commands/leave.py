"""`leave`: what an uninstaller runs first. Takes away what the OS would go on starting and, if asked to, everything kept."""

import argparse
import shutil
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from classe365_desktop.commands.printing import DONE, UNCHECKED, refuse
from classe365_desktop.platform.schedule import os_schedule, program
from classe365_desktop.services.files import HOME, folders
from classe365_desktop.wiring import workspace

if TYPE_CHECKING:
    from classe365_desktop.commands.command import Commands


def add(commands: "Commands") -> None:
    """Describe the command."""
    leave = commands.add_parser(
        "leave", help="end the reminders on this computer; with --forget, forget every school and key as well"
    )
    leave.add_argument(
        "--forget", action="store_true", help="forget every school, its keys in the password store, and what was noted"
    )
    leave.set_defaults(run=run)


def run(options: argparse.Namespace, env: Mapping[str, str]) -> int:
    """Leave this computer. What can't be taken away is named, with exit code 2; then nothing is forgotten."""
    try:
        os_schedule(program(), env).remove()
    except OSError as error:
        print(f"The reminders could not be taken out of this computer's schedule: {error}", file=sys.stderr)
        return UNCHECKED
    return _forget(env) if options.forget else DONE


def _forget(env: Mapping[str, str]) -> int:
    place = workspace(env)
    if place.finding is not None:
        # The list names the keys in the password store: without it they could not be found any more.
        return refuse(place.finding, code=UNCHECKED)
    for host, _ in list(place.state.names()):
        place.remove(host)
    home = folders(env).state
    try:
        _remove(home, whole=not env.get(HOME, "").strip())
    except OSError as error:
        print(f"The keys are forgotten, but {home} could not be removed: {error.strerror or error}", file=sys.stderr)
        return UNCHECKED
    print("Every school and key is forgotten on this computer. Stripe and Classe365 go on as before.")
    return DONE


def _remove(home: Path, *, whole: bool) -> None:
    """Remove the program's files. A folder that somebody chose may hold other things: there only its own files go."""
    if not home.is_dir():
        return
    if whole:
        shutil.rmtree(home)
        return
    for path in home.iterdir():
        if path.is_file() and path.name.partition(".")[0] in _OWN:
            path.unlink()
    with suppress(OSError):
        home.rmdir()


_OWN = frozenset({"schools", "journal", "window", "remind"})
