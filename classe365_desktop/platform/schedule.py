"""The OS's own schedule for reminders while the window is closed. It exists only while a roll is under way.

Each OS has a module that writes the text and names the commands; here is what they share. Commands run through a `Runner`,
which a test replaces.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

NAME = "Classe365 Stripe Setup reminders"
ID = "classe365-stripe-setup-remind"
TIMEOUT_SECONDS = 30
# Windows takes at most 48 triggers for one task; the next run renews the list.
MOST_TIMES = 40


@dataclass(frozen=True, slots=True)
class Ran:
    """How a command of the OS ended."""

    code: int
    output: str = ""


Runner = Callable[[Sequence[str]], Ran]
"""Runs a command. Raises OSError if it can't be started or does not end."""


class Schedule(Protocol):
    """What each OS's schedule can do."""

    def install(self, times: Sequence[datetime]) -> None:
        """Run the program at these times (UTC, the earliest 40 of them) and at no others.

        Raises OSError if the OS does not take them.
        """

    def remove(self) -> None:
        """Leave nothing behind, whether or not there is anything. Raises OSError."""

    def present(self) -> bool:
        """True if anything of it is there."""


def run_command(command: Sequence[str]) -> Ran:
    """Run a command without a window of its own. Raises OSError if it can't be started or takes longer than 30 seconds."""
    try:
        ended = subprocess.run(  # noqa: S603 - the commands are named in the modules of this folder, the texts go by files
            list(command),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=TIMEOUT_SECONDS,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired as error:
        raise OSError(f"{command[0]} did not end") from error
    return Ran(ended.returncode, ended.stdout.decode("utf-8", "replace"))


def program(
    home: str = "", stand_in: str = "", executable: str = sys.executable, *, frozen: bool | None = None
) -> tuple[str, ...]:
    """The command that the OS is to run: the installed program, or Python with this package.

    `home` is the folder of the program's files, if it is not the usual one, and `stand_in` the address that stands for Stripe's,
    if one does: what the OS starts has another environment than this program.
    """
    frozen = bool(getattr(sys, "frozen", False)) if frozen is None else frozen
    start = (_without_console(executable), *(() if frozen else ("-m", "classe365_desktop")))
    places = (("--home", home), ("--stripe-api", stand_in))
    return (*start, "remind", *(word for name, value in places if value for word in (name, value)))


# Beside the program with a console, Python's and ours, lies the one that has none.
_WITHOUT_CONSOLE = {"python.exe": "pythonw.exe", "classe365-desktop.exe": "Classe365 Stripe Setup.exe"}


def _without_console(executable: str) -> str:
    """On Windows a console would flash up at each reminder."""
    path = Path(executable)
    windowed = path.with_name(_WITHOUT_CONSOLE.get(path.name.lower(), path.name))
    return str(windowed) if windowed.exists() else executable


def times_ahead(times: Sequence[datetime]) -> list[datetime]:
    """The times as a schedule takes them: in order, each once, no more than it can hold."""
    return sorted(set(times))[:MOST_TIMES]


def os_schedule(
    command: Sequence[str], env: Mapping[str, str] = os.environ, platform: str = sys.platform, run: Runner = run_command
) -> Schedule:
    """The schedule of this computer for `command`. Touches nothing before it is used."""
    if platform == "win32":
        from classe365_desktop.platform.schedule_windows import TaskScheduler

        return TaskScheduler(command, run)
    if platform == "darwin":
        from classe365_desktop.platform.schedule_macos import LABEL, LaunchAgent

        home = Path(env.get("HOME") or Path.home())
        return LaunchAgent(command, run, home, os.getuid(), by_launchd=env.get("XPC_SERVICE_NAME") == LABEL)
    from classe365_desktop.platform.schedule_linux import linux_schedule

    return linux_schedule(command, run, env)


def checked(ran: Ran, what: str) -> None:
    """Raises OSError if a command said no."""
    if ran.code:
        raise OSError(ran.code, f"{what}: {ran.output.strip()[-200:]}")
