"""The program with Python and Qt in one folder, which needs nothing else installed."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from resources.installer import icons
from resources.installer.names import COMMAND, COPYRIGHT, NAME, PUBLISHER
from resources.installer.sources import ROOT, Sources

SVG = ROOT / "resources" / "icons" / "app.svg"
MADE = "CLASSE365_BUILD"
"""The variable that tells build.spec where the things lie that were made before."""


def freeze(what: Sources, work: Path, env: Mapping[str, str]) -> Path:
    """Build into `work`; return the folder of the program (on macOS the .app). Raises CalledProcessError."""
    made = work / "made"
    shutil.rmtree(work, ignore_errors=True)
    made.mkdir(parents=True)
    (made / "app.ico").write_bytes(icons.ico([icons.draw(SVG, size) for size in icons.WINDOWS_SIZES]))
    (made / "app.icns").write_bytes(icons.icns(SVG))
    (made / "version.txt").write_text(version_resource(what.version), encoding="utf-8")
    about = {"version": what.version, "commit": what.commit, "date": what.date}
    (made / "build.json").write_text(json.dumps(about) + "\n", encoding="utf-8")
    command = [
        sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "--distpath", work / "dist",
        "--workpath", work / "pyinstaller", ROOT / "build.spec",
    ]  # fmt: skip
    same = {
        MADE: str(made),
        "SOURCE_DATE_EPOCH": str(what.made_at),
        # Sets are written into bytecode in the order that this decides.
        "PYTHONHASHSEED": "0",
        "PYINSTALLER_CONFIG_DIR": str(work / "cache"),
    }
    ran = subprocess.run(
        list(map(str, command)), cwd=ROOT, env={**env, **same}, check=False, stderr=subprocess.PIPE, text=True
    )
    noise = ("INFO:", "required via ctypes not found")
    said = [line for line in ran.stderr.splitlines() if not any(word in line for word in noise)]
    print("\n".join(said), file=sys.stderr, end="\n" if said else "")
    ran.check_returncode()
    program = work / "dist" / (f"{NAME}.app" if sys.platform == "darwin" else COMMAND)
    if sys.platform == "linux":
        strip(program)
    return program


def notices_in(program: Path) -> Path:
    """The folder with the licences in a built program."""
    return next(program.rglob("classe365_desktop/resources/licences"))


def strip(program: Path) -> None:
    """Take out of libraries what only debuggers read. Qt's stay, byte for byte, those that their publisher offers."""
    libraries = [
        path
        for path in sorted(program.rglob("*.so*"))
        if path.is_file() and not path.is_symlink() and not {"PySide6", "shiboken6"} & set(path.parts)
    ]
    subprocess.run(["strip", "--strip-unneeded", *map(str, libraries)], check=True)


def files_of(program: Path) -> Iterable[Path]:
    """Every file and link in it, in the same order everywhere."""
    for folder, names, files in os.walk(program):
        names.sort()
        here = Path(folder)
        yield from (here / name for name in sorted([*files, *(name for name in names if (here / name).is_symlink())]))


def version_resource(version: str) -> str:
    """What Windows shows as the details of the programs, in the form that PyInstaller reads."""
    numbers = (*(int(part) for part in version.split(".")[:3]), 0)
    words = {
        "CompanyName": PUBLISHER,
        "FileDescription": NAME,
        "FileVersion": version,
        "InternalName": COMMAND,
        "LegalCopyright": COPYRIGHT,
        "ProductName": NAME,
        "ProductVersion": version,
    }
    table = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in words.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0x0, OS=0x40004, "
        "fileType=0x1, subtype=0x0, date=(0, 0)), kids=["
        f"StringFileInfo([StringTable('040904B0', [{table}])]), "
        "VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n"
    )
