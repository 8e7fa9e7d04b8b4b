"""The program as a script starts it: a real process in a session of its own, with a real Secret Service."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.secret_service import Session

ROOT = Path(__file__).parents[2]


@dataclass
class CommandLine:
    """Runs the program and remembers everything it ever said."""

    session: Session
    home: Path
    stripe: str = ""
    said: list[str] = field(default_factory=list)

    def env(self) -> dict[str, str]:
        """The environment of every process started here."""
        env = self.session.env | {
            "CLASSE365_DESKTOP_HOME": str(self.home),
            "PYTHONPATH": str(ROOT),
            "PYTHONWARNINGS": "error",
        }
        return env | ({"CLASSE365_STRIPE_API": self.stripe} if self.stripe else {})

    def run(self, *arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
        """Run to the end, with `given` on standard input."""
        done = subprocess.run(
            [sys.executable, "-m", "classe365_desktop", *arguments],
            input=given, capture_output=True, text=True, env=self.env(), cwd=self.home, timeout=60, check=False,
        )  # fmt: skip
        self.said += [done.stdout, done.stderr]
        return done

    def results(self, *arguments: str) -> tuple[int, list[dict[str, Any]]]:
        """Run a check; return its exit code and its JSON, one object a line."""
        done = self.run(*arguments, "--json")
        assert not done.stderr
        return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


@contextmanager
def practice_process(line: CommandLine, *arguments: str) -> Iterator[dict[str, Any]]:
    """`classe365-desktop practice` in the foreground of a process of its own; yields the object on its first line."""
    command = [sys.executable, "-m", "classe365_desktop", "practice", *arguments]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=line.env()
    ) as process:
        try:
            assert process.stdout
            yield json.loads(process.stdout.readline())
        finally:
            process.terminate()
            out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (0, "", "")
