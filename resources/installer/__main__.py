"""Makes what this system can make, into `dist`: `python requirements/start.py installers [--out FOLDER] [--twice]`.

Windows: the installer; macOS: the disk image; Linux: the archive and the package. Beside them the bill of materials and
SHA256SUMS.
"""

import argparse
import hashlib
import os
import shutil
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from resources.installer.freeze import freeze, notices_in
from resources.installer.sources import ROOT, Sources, sources
from resources.installer.twice import build_twice

Writer = Callable[[Path, Sources, Path], Path]


def main() -> int:
    """Build; print the path of each thing made. 1 if something it needs is missing."""
    parser = argparse.ArgumentParser(prog="python requirements/start.py installers", description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="where what was made is put")
    parser.add_argument("--work", type=Path, default=ROOT / "build" / "work", help="where it is made")
    parser.add_argument("--twice", action="store_true", help="build what is committed twice and compare every byte")
    asked = parser.parse_args()
    out, work = asked.out.resolve(), asked.work.resolve()
    if asked.twice:
        return 0 if build_twice(out) else 1
    try:
        what = sources(os.environ)
        program = freeze(what, work, os.environ)
        out.mkdir(parents=True, exist_ok=True)
        with ThreadPoolExecutor() as side_by_side:  # compressing takes longest, and each uses one processor
            made = list(side_by_side.map(lambda write: write(program, what, out), _writers()))
    except (ValueError, LookupError, FileNotFoundError) as error:
        print(error, file=sys.stderr)
        return 1
    name = made[0].name.removesuffix(".tar.gz") if made[0].name.endswith(".tar.gz") else made[0].stem
    bill = out / f"{name}.cdx.json"
    shutil.copyfile(notices_in(program) / "bom.cdx.json", bill)
    made.append(bill)
    sums = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in sorted(made)]
    (out / "SHA256SUMS").write_text("".join(sums), encoding="utf-8", newline="\n")
    for path in made:
        print(f"{path}  {path.stat().st_size / 1e6:.1f} MB")
    return 0


def _writers() -> list[Writer]:
    if sys.platform == "win32":
        from resources.installer.windows import write_installer

        return [write_installer]
    if sys.platform == "darwin":
        from resources.installer.macos import write_disk_image

        return [write_disk_image]
    from resources.installer.deb import write_deb
    from resources.installer.tarball import write_tarball

    return [write_tarball, write_deb] if shutil.which("dpkg-query") else [write_tarball]


if __name__ == "__main__":
    sys.exit(main())
