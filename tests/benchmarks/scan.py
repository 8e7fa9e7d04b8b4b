"""How fast a folder with its Git history is looked through, beside detect-secrets on the same tree, and the memory it takes."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from tests.benchmarks.measured import Measured
from tests.benchmarks.scan_tree import make_tree

LIMIT = 1 / 3
FLAT = 1.3
"""Against a tree of a tenth: what holds the whole of anything would take several times as much."""

_SCAN = """
import json, os, resource, sys, time
from pathlib import Path
from classe365_desktop.services.scan import scan
began = time.perf_counter()
done = scan(Path(sys.argv[1]), {}, os.environ)
seconds = time.perf_counter() - began
peak, of_git = (resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
print(json.dumps([seconds, done.looked_at.bytes, done.looked_at.versions, len(done.places), peak, of_git]))
"""


def scan(
    times: int, megabytes: int = 50, commits: int = 2500, detect_secrets: Path | None = None
) -> Iterator[Measured]:
    """The tree and one of a tenth of its size. Without `detect_secrets`, its program, nothing is compared."""
    with tempfile.TemporaryDirectory() as place:
        small, large = Path(place, "small"), Path(place, "large")
        make_tree(small, max(megabytes // 10, 1), max(commits // 10, 10))
        planted = make_tree(large, megabytes, commits)
        _, _, _, _, small_peak, _ = _ours(small)
        runs = [_ours(large) for _ in range(times)]
        seconds, looked, versions, found, peak, of_git = min(runs)
        size = f"({megabytes} MB of files, {versions:.0f} objects of {commits} commits, {found:.0f} of {planted} keys found)"
        yield Measured("scan: megabytes a second, best", looked / 1e6 / seconds, None, "", size)
        yield Measured("scan: places with keys, too few or too many", abs(planted - found), 0, "")
        detail = f"({peak:.0f} against {small_peak:.0f} MiB; Git itself {of_git:.0f} MiB)"
        yield Measured("scan: peak memory / a tenth of the tree's", peak / small_peak, FLAT, "x", detail)
        if detect_secrets is None:
            yield Measured("scan: seconds, best", seconds, None, "s", "(not compared: give --detect-secrets PROGRAM)")
            return
        began = perf_counter()
        subprocess.run([detect_secrets, "scan", "."], cwd=large, check=True, stdout=subprocess.DEVNULL)
        theirs = perf_counter() - began
        detail = (
            f"({seconds:.3g} with the history against {theirs:.3g} s without it: {theirs / seconds:.1f} times as fast)"
        )
        yield Measured("scan: time / detect-secrets' on the same tree", seconds / theirs, LIMIT, "x", detail)


def _ours(tree: Path) -> list[float]:
    done = subprocess.run(
        [sys.executable, "-c", _SCAN, str(tree)], check=True, capture_output=True, env=dict(os.environ), text=True
    )
    result: list[float] = json.loads(done.stdout)
    return result
