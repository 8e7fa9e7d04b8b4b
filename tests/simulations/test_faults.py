"""A small fault run, as the command does it: what is killed and lost leaves nothing doubled, touched, left or unfinished."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_after_kills_and_lost_answers_everything_is_as_it_should_be() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.simulations", "faults", "--runs", "6", "--seed", "3"],
        capture_output=True, text=True, cwd=ROOT, timeout=300, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, ""), done.stdout + done.stderr
    numbers = dict(line.rsplit(None, 1) for line in done.stdout.splitlines()[-7:])
    assert set(numbers.values()) == {"0"}
    assert "endpoints duplicated:" in numbers
    assert " 0 killed" not in done.stdout
