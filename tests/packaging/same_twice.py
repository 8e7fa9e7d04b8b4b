"""Builds what is committed twice, in two places, and compares every byte: `python -m tests.packaging.same_twice --out FOLDER`.

Run by the Python that `requirements/start.py installers` has made (build/environment). What was built is put into FOLDER.
"""

import argparse
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    """0 if both builds are the same, 1 if not: then what differs is named."""
    parser = argparse.ArgumentParser(prog="python -m tests.packaging.same_twice", description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="where what was built is put")
    asked = parser.parse_args()
    with (
        tempfile.TemporaryDirectory(prefix="once") as one,
        tempfile.TemporaryDirectory(prefix="and-once-more") as other,
    ):
        builds = [_begin(Path(one) / "a"), _begin(Path(other) / "another place")]
        for process, _ in builds:
            if process.wait():
                return 1
        first, second = (out for _, out in builds)
        differing = [
            path.name for path in sorted(first.iterdir()) if path.read_bytes() != (second / path.name).read_bytes()
        ]
        for name in differing:
            print(f"{name} differs: {_members_that_differ(first / name, second / name)}", file=sys.stderr)
        if not differing:
            asked.out.mkdir(parents=True, exist_ok=True)
            for path in sorted(first.iterdir()):
                shutil.copyfile(path, asked.out / path.name)
            print(f"Built twice, the same bytes: {', '.join(path.name for path in sorted(first.iterdir()))}")
        return 1 if differing else 0


def _begin(place: Path) -> tuple["subprocess.Popen[bytes]", Path]:
    subprocess.run(["git", "clone", "--quiet", "--no-local", str(ROOT), str(place)], check=True)
    command = [
        sys.executable,
        "-m",
        "resources.installer",
        "--out",
        str(place / "out"),
        "--work",
        str(place / "build" / "work"),
    ]
    return subprocess.Popen(command, cwd=place), place / "out"


def _members_that_differ(one: Path, other: Path) -> list[str]:
    """Of a tar archive: the files whose contents are not the same."""
    if not tarfile.is_tarfile(one):
        return []
    with tarfile.open(one) as first, tarfile.open(other) as second:
        theirs = {each.name: each for each in second.getmembers()}
        return [
            each.name
            for each in first.getmembers()
            if each.name not in theirs or _body(first, each) != _body(second, theirs[each.name])
        ]


def _body(archive: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    file = archive.extractfile(member) if member.isfile() else None
    return file.read() if file else b""


if __name__ == "__main__":
    sys.exit(main())
