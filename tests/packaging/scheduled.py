"""What the operating system was told to start, in its own words."""

import subprocess
import sys
from pathlib import Path

from classe365_desktop.platform.schedule import NAME
from tests.packaging.installed import Installed

ID = "classe365-stripe-setup-remind"


def scheduled(program: Installed) -> str:
    """The text of the schedule, or nothing if there is none."""
    if sys.platform == "win32":
        asked = subprocess.run(
            ["schtasks", "/query", "/xml", "/tn", NAME], capture_output=True, text=True, encoding="oem", check=False
        )
        return asked.stdout if asked.returncode == 0 else ""
    home = Path(program.env["HOME"])
    if sys.platform == "darwin":
        return "".join(path.read_text("utf-8") for path in (home / "Library/LaunchAgents").glob("*classe365*"))
    return "".join(path.read_text("utf-8") for path in sorted(home.rglob("*")) if path.is_file() and is_schedule(path))


def is_schedule(path: Path) -> bool:
    """True for the files of Linux's schedules."""
    return path.name.startswith(ID) and path.suffix in {".service", ".timer", ".desktop"}


def own_systemctl(folder: Path) -> Path:
    """A folder for PATH with a `systemctl` that does nothing, and refuses to where the program's own libraries are in its way."""
    folder.mkdir()
    script = folder / "systemctl"
    script.write_text('#!/bin/sh\n[ -z "${LD_LIBRARY_PATH:-}" ] || { echo "LD_LIBRARY_PATH is set"; exit 1; }\n')
    script.chmod(0o755)
    return folder
