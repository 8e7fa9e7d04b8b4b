"""Where the program's files live: one folder for each person who uses the computer, and nobody else may look into it."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

APP_NAME = "Classe365 Stripe Setup"
HOME = "CLASSE365_DESKTOP_HOME"


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders of this program. They need not exist: `make_private` makes one when something is written."""

    state: Path

    @property
    def schools(self) -> Path:
        """The file with everything that is remembered between two starts. Never a secret."""
        return self.state / "schools.json"

    @property
    def journal(self) -> Path:
        """The file in which every write to Stripe is noted. Never a secret."""
        return self.state / "journal.jsonl"


def folders(env: Mapping[str, str]) -> Folders:
    """Say where the files live: under `CLASSE365_DESKTOP_HOME` if it is set, otherwise where the OS wants them."""
    home = env.get(HOME, "").strip()
    if home:
        folder = Path(home)
        with suppress(RuntimeError):  # "~somebody" who is not known here is a name like any other
            folder = folder.expanduser()
        return Folders(folder.absolute())
    from platformdirs import user_data_path  # 8 ms that a start with a folder of its own need not spend

    return Folders(user_data_path(APP_NAME, appauthor=False))


def make_private(folder: Path) -> None:
    """Make `folder` with its parents, open to its owner alone. One that is there already keeps its permissions.

    Raises OSError if that is not allowed.
    """
    if folder.is_dir():
        return
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)
    folder.chmod(0o700)  # whatever the umask took away
