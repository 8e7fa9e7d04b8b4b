"""How long until the window is there, and how much memory the program takes when idle; both against an empty Qt window."""

import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.benchmarks.measured import Measured, ratio
from tests.benchmarks.schools_file import set_up_school, write_schools
from tests.benchmarks.screen import Launch, Screen, own_screen

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = [sys.executable, "-m", "classe365_desktop"]
# As large as the program's: the memory of a window is first of all its pixels.
EMPTY_WINDOW = """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1366, 700)
window.show()
app.exec()
"""
EMPTY = [sys.executable, "-c", EMPTY_WINDOW]
WINDOW_LIMIT, MEMORY_LIMIT, MANY_LIMIT = 1.25, 1.35, 1.1


def launch(times: int) -> Iterator[Measured]:
    """The first start, and the start with one school, against an empty window."""
    with tempfile.TemporaryDirectory() as folder, own_screen() as screen:
        one = write_schools(Path(folder) / "one", set_up_school(), 1)
        starts: dict[str, dict[str, str]] = {"first run": {}, "one school": {"CLASSE365_DESKTOP_HOME": str(one)}}
        for words, env in starts.items():
            ours, theirs = in_turns(screen, times, (PROGRAM, env), (EMPTY, {}))
            yield ratio(f"launch, {words}: window / empty window", _opened(ours), _opened(theirs), WINDOW_LIMIT, "s")
            yield ratio(f"launch, {words}: filled / empty window", _filled(ours), _opened(theirs), None, "s")
            yield ratio(f"launch, {words}: memory / empty window", _memory(ours), _memory(theirs), MEMORY_LIMIT, "MiB")


def schools(times: int) -> Iterator[Measured]:
    """The start with a thousand schools against the start with one."""
    with tempfile.TemporaryDirectory() as folder, own_screen() as screen:
        school = set_up_school()
        envs = [
            {"CLASSE365_DESKTOP_HOME": str(write_schools(Path(folder) / str(count), school, count))}
            for count in (1000, 1)
        ]
        many, one = in_turns(screen, times, *((PROGRAM, env) for env in envs))
        yield ratio("launch, 1,000 schools / one: window", _opened(many), _opened(one), MANY_LIMIT, "s")
        yield ratio("launch, 1,000 schools / one: filled", _filled(many), _filled(one), MANY_LIMIT, "s")


def in_turns(
    screen: Screen,
    times: int,
    one: tuple[Sequence[str], Mapping[str, str]],
    other: tuple[Sequence[str], Mapping[str, str]],
) -> tuple[list[Launch], list[Launch]]:
    """Start two programs one after the other, `times` times, after one start of each that does not count."""
    runs: tuple[list[Launch], list[Launch]] = ([], [])
    for _ in range(times + 1):
        for (command, env), launches in zip((one, other), runs, strict=True):
            launches.append(screen.launch(command, ROOT, env))
    return runs[0][1:], runs[1][1:]


def _opened(runs: list[Launch]) -> list[float]:
    return [each.seconds for each in runs]


def _filled(runs: list[Launch]) -> list[float]:
    """When something could be read in the window."""
    return [each.filled or float("inf") for each in runs]


def _memory(runs: list[Launch]) -> list[float]:
    return [each.mebibytes for each in runs]
