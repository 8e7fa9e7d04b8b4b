"""Measure, and print each number beside its limit: `python -m tests.benchmarks [NAME...] [-n TIMES] [--strict]`.

Ratios, never times: two things that are measured in turns on the same computer. Needs Linux with Xvfb for the launches.
"""

import argparse
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from tests.benchmarks.measured import Measured

Benchmark = Callable[[int], Iterator[Measured]]


def _benchmarks() -> dict[str, Benchmark]:
    from tests.benchmarks import checks, compare, launch, permissions, scan, ui

    return {
        "launch": launch.launch,
        "schools": launch.schools,
        "checks": checks.checks,
        "compare": compare.compare,
        "permissions": permissions.permissions,
        "ui": ui.ui,
        "scan": scan.scan,
    }


def main() -> int:
    """Run what was asked for. 0 unless `--strict` and a number is over its limit."""
    every = _benchmarks()
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description="Measure the program.")
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help=f"one or more of {', '.join(every)}; all if none is named"
    )
    parser.add_argument("-n", dest="times", type=int, default=5, help="how often each is measured (5)")
    parser.add_argument("--strict", action="store_true", help="end with 1 if a number is over its limit")
    of_scan = parser.add_argument_group("scan")
    of_scan.add_argument("--megabytes", type=int, default=50, help="size of the tree (50; the limits hold for 1000)")
    of_scan.add_argument("--commits", type=int, default=2500, help="length of its history (2500; they hold for 50000)")
    of_scan.add_argument("--detect-secrets", type=Path, help="its program, to compare with; not compared without it")
    asked = parser.parse_args()
    from tests.benchmarks.scan import scan

    every["scan"] = partial(scan, megabytes=asked.megabytes, commits=asked.commits, detect_secrets=asked.detect_secrets)
    unknown = [name for name in asked.names if name not in every]
    if unknown:
        parser.error(f"there is no benchmark named {', '.join(unknown)}; there are {', '.join(every)}")
    kept = True
    for name in asked.names or every:
        for measured in every[name](asked.times):
            kept &= measured.is_within
            print(measured, flush=True)
    return 0 if kept or not asked.strict else 1


if __name__ == "__main__":
    sys.exit(main())
