"""Which sources are built: their version, their commit and their time."""

import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from classe365_desktop import __version__

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Sources:
    """`commit` is empty where there is none, and ends in "+" if files differ from it; `made_at` is in seconds since 1970."""

    version: str
    commit: str
    made_at: int

    @property
    def date(self) -> str:
        """The day of the sources, UTC."""
        return f"{datetime.fromtimestamp(self.made_at, UTC):%Y-%m-%d}"


def sources(env: Mapping[str, str]) -> Sources:
    """The sources of this checkout. The time is that of the commit, or what `SOURCE_DATE_EPOCH` says.

    Raises ValueError if neither is known: the build would differ each time it is made.
    """
    commit = _git("rev-parse", "HEAD")
    changed = "+" if commit and _git("status", "--porcelain", "--untracked-files=no") else ""
    made_at = env.get("SOURCE_DATE_EPOCH", "").strip() or _git("log", "-1", "--format=%ct")
    if not made_at:
        raise ValueError(
            "This is no git checkout: set SOURCE_DATE_EPOCH to the time of the sources, in seconds since 1970."
        )
    return Sources(__version__, commit + changed, int(made_at))


def _git(*arguments: str) -> str:
    try:
        said = subprocess.run(["git", "-C", str(ROOT), *arguments], capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return ""
    return said.stdout.strip() if said.returncode == 0 else ""
