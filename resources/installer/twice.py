"""Whether the same sources give the same bytes: builds what is committed in two places at once, and compares."""

import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from resources.installer.sources import ROOT


def build_twice(out: Path) -> bool:
    """Build, compare every byte, and put what was built into `out`. False if the builds differ: then it is said where."""
    with (
        tempfile.TemporaryDirectory(prefix="once") as one,
        tempfile.TemporaryDirectory(prefix="and-once-more") as other,
    ):
        builds = [_begin(Path(one) / "a"), _begin(Path(other) / "another place")]
        codes = [process.wait() for process, _ in builds]
        if any(codes):
            return False
        first, second = (folder for _, folder in builds)
        names = sorted(path.name for path in first.iterdir())
        differing = [name for name in names if (first / name).read_bytes() != (second / name).read_bytes()]
        for name in differing:
            print(f"{name} differs: {_members_that_differ(first / name, second / name)}", file=sys.stderr)
        if differing:
            return False
        out.mkdir(parents=True, exist_ok=True)
        for name in names:
            shutil.copyfile(first / name, out / name)
        print(f"Built twice, the same bytes: {', '.join(names)}")
        return True


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
