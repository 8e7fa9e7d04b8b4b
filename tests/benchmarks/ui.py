"""The longest time in which the window could not have answered, while what is slow goes on elsewhere."""

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.measured import Measured

ROOT = Path(__file__).resolve().parents[2]
LIMIT = 50.0
"""Milliseconds."""
_SCENES = (
    ("quiet", "nothing happens", None),
    ("check", "stripe is imported, both modes are checked", LIMIT),
    ("hang", "Stripe hangs for 20 s", LIMIT),
    ("prompt", "the password store asks for 3 s", LIMIT),
    ("compare", "300 endpoints are compared and a change is previewed", LIMIT),
    # The practice Stripe makes them up and serves them in this very process: it is in what is measured, so no limit.
    ("look", "10,000 events are made up, served and read", None),
    ("prove", "a proof is run", LIMIT),
    ("pages", "each page is opened for the first time", None),
)


def ui(times: int) -> Iterator[Measured]:
    """The median of the longest pauses of `times` runs, each in a process of its own."""
    for scene, words, limit in _SCENES:
        seen = [_play(scene) for _ in range(times)]
        pauses = [pause for pause, _ in seen]
        detail = f"(from {min(pauses):.0f} to {max(pauses):.0f} in {times} runs, {seen[0][1]} findings)"
        yield Measured(f"window answers, while {words}", statistics.median(pauses), limit, "ms", detail)


def _play(scene: str) -> tuple[float, int]:
    """Raises CalledProcessError if the scene breaks; what it said is on standard error by then."""
    with tempfile.TemporaryDirectory() as home:
        env = os.environ | {"QT_QPA_PLATFORM": "offscreen", "CLASSE365_DESKTOP_HOME": home}
        played = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.ui_scenes", scene],
            cwd=ROOT,
            env=env,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    longest, found = played.stdout.split()
    return float(longest), int(found)
