"""The built program in numbers, against an empty window of Qt built the same way: `python -m tests.packaging.numbers ARCHIVE`.

ARCHIVE is the .tar.gz that was built. Both are started in turns on one screen of their own; what is printed are ratios. The empty
window is built here, as PyInstaller builds it if nobody says what to leave out.
"""

import argparse
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.launch import EMPTY_WINDOW, in_turns
from tests.benchmarks.measured import Measured, ratio
from tests.benchmarks.screen import own_screen

ROOT = Path(__file__).resolve().parents[2]
BUILDER = ROOT / "build" / "environment" / "bin" / "python"
WINDOW_LIMIT, MEMORY_LIMIT, SIZE_LIMIT, COMPRESSED_LIMIT = 1.3, 1.4, 0.75, 50.0
MIB = 2**20


def numbers(archive: Path, times: int) -> Iterator[Measured]:
    """Launch, memory and sizes of the program in the archive."""
    with tempfile.TemporaryDirectory(prefix="numbers") as name:
        folder = Path(name)
        with tarfile.open(archive) as packed:
            packed.extractall(folder, filter="data")
        (program,) = folder.glob("*/program")
        bare = _bare(folder)
        with own_screen() as screen:
            ours, theirs = in_turns(
                screen, times, ([str(program / "classe365-desktop")], {}), ([str(bare / "bare")], {})
            )
        seconds, memory = "frozen launch: window / empty window", "frozen launch: memory / empty window"
        yield ratio(seconds, [each.seconds for each in ours], [each.seconds for each in theirs], WINDOW_LIMIT, "s")
        yield ratio(memory, [each.mebibytes for each in ours], [each.mebibytes for each in theirs], MEMORY_LIMIT, "MiB")
        one, other = _size(program), _size(bare)
        # PyInstaller takes GTK along where it is installed; the limit is meant for the window with it.
        limit = SIZE_LIMIT if list(bare.rglob("libgtk-3*")) else None
        detail = f"({one / MIB:.1f} against {other / MIB:.1f} MiB)"
        yield Measured("installed size / empty window's", one / other, limit, "x", detail)
        yield Measured("compressed size", archive.stat().st_size / MIB, COMPRESSED_LIMIT, "MiB")


def _bare(folder: Path) -> Path:
    script = folder / "bare.py"
    script.write_text(EMPTY_WINDOW)
    command = [
        BUILDER, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", "--onedir", "--windowed", "--noupx", "--distpath",
        folder / "dist", "--workpath", folder / "work", "--specpath", folder, script,
    ]  # fmt: skip
    subprocess.run(list(map(str, command)), check=True, capture_output=True)
    return folder / "dist" / "bare"


def _size(folder: Path) -> int:
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_symlink() or path.is_file())


def main() -> int:
    """Print each number beside its limit. 1 if a size is over it, or with `--strict` any number: clocks run unevenly."""
    parser = argparse.ArgumentParser(prog="python -m tests.packaging.numbers", description=__doc__)
    parser.add_argument("archive", type=Path)
    parser.add_argument("-n", dest="times", type=int, default=7, help="how often each is started (7)")
    parser.add_argument("--strict", action="store_true", help="end with 1 also if launch or memory is over its limit")
    asked = parser.parse_args()
    kept = True
    for measured in numbers(asked.archive, asked.times):
        kept &= measured.is_within or not (asked.strict or "size" in measured.name)
        print(measured, flush=True)
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
