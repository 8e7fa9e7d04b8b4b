"""The program `git`, run on a repository of somebody else's so that nothing of theirs is run and nothing is fetched."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_APPLE_STUB = "/usr/bin/git"
# Programs that a repository's configuration could name, and a pager, are not to be run; and Git's memory is not to grow with
# the repository.
_SETTINGS = (
    "core.fsmonitor=false",
    f"core.hooksPath={os.devnull}",
    "core.packedGitWindowSize=16m",
    "core.packedGitLimit=64m",
    "core.bigFileThreshold=8m",
)
_OPTIONS = ("--no-pager", *(part for setting in _SETTINGS for part in ("-c", setting)))


class GitError(Exception):
    """Git ended with an error; `said` is what it said, in English."""

    def __init__(self, said: str) -> None:
        super().__init__("git failed")
        self.said = said

    @property
    def is_about_owner(self) -> bool:
        """True if Git refuses because the folder belongs to somebody else (Git docs "safe.directory")."""
        return "dubious ownership" in self.said or "safe.directory" in self.said


def find_git(env: Mapping[str, str]) -> str | None:
    """Where Git is, or None. One that lies in the current folder does not count: Windows would look there first."""
    found = shutil.which("git", path=env.get("PATH"))
    if found is None or not Path(found).is_absolute():
        return None
    if sys.platform == "darwin" and found == _APPLE_STUB and not _has_apple_tools():
        return None
    return found


def _has_apple_tools() -> bool:
    """False if Apple's git is only a stand-in, which opens a window and offers to install the real one."""
    with suppress(OSError):
        asked = subprocess.run(["/usr/bin/xcode-select", "-p"], capture_output=True, check=False)
        return asked.returncode == 0
    return False


class Git:
    """Git in one folder. Only a repository that begins there counts, not one around it."""

    def __init__(self, program: str, folder: str, env: Mapping[str, str]) -> None:
        self._program = program
        self._folder = folder
        # Variables such as GIT_DIR would lead elsewhere.
        self._env = {name: value for name, value in env.items() if not name.upper().startswith("GIT_")} | {
            "LC_ALL": "C",
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_TERMINAL_PROMPT": "0",
            "GIT_OPTIONAL_LOCKS": "0",
            "GIT_NO_REPLACE_OBJECTS": "1",
            # What stayed on the server stays there: no protocol may be used to fetch it.
            "GIT_NO_LAZY_FETCH": "1",
            "GIT_ALLOW_PROTOCOL": "none",
            "GIT_CEILING_DIRECTORIES": str(Path(folder).parent),
        }

    def lines(self, *arguments: str) -> list[str]:
        """Run to the end; return the lines. Raises GitError, OSError."""
        with self.stream(*arguments) as out:
            return out.read().decode("utf-8", "replace").splitlines()

    @contextmanager
    def stream(self, *arguments: str, given: IO[bytes] | None = None) -> "Iterator[IO[bytes]]":
        """Run, and hand over what it writes. Raises GitError at the end if it failed; ends it if it is left early."""
        import tempfile

        with tempfile.TemporaryFile() as said:
            process = subprocess.Popen(  # noqa: S603 - found by its whole path, no shell
                self._command(arguments),
                stdin=given if given is not None else subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=said,
                env=self._env,
                bufsize=1 << 18,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
            assert process.stdout is not None  # noqa: S101 - it was asked for
            ended = False
            try:
                with process.stdout as out:
                    yield out
                    ended = not out.read(1)
            finally:
                if not ended:
                    process.kill()
                code = process.wait()
            if ended and code:
                said.seek(0)
                raise GitError(said.read(4_000).decode("utf-8", "replace").strip())

    def _command(self, arguments: Sequence[str]) -> list[str]:
        return [self._program, *_OPTIONS, "-C", self._folder, *arguments]
