"""The Windows installer: one file, for one person, without administrator rights. Compiled by NSIS, which runs on Linux too."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from resources.installer.names import COMMAND, NAME
from resources.installer.sources import Sources

SCRIPT = Path(__file__).parent / "windows_files" / "installer.nsi"
SIGN = "CLASSE365_SIGN_WINDOWS"
"""A command that signs the file whose path is put after it, for example `signtool sign /fd sha256 /tr URL /td sha256 /n NAME`."""


def write_installer(program: Path, what: Sources, out: Path) -> Path:
    """Write the installer into `out`; return its path. Signs the programs, the uninstaller and the installer if it can.

    Raises FileNotFoundError if the compiler is not installed, CalledProcessError if it or the signing fails.
    """
    sign = os.environ.get(SIGN, "").strip()
    if sign:
        for name in (NAME, COMMAND):
            subprocess.run(f'{sign} "{program / name}.exe"', shell=True, check=True)  # noqa: S602 - the command is given whole
    else:
        print(f"NOT SIGNED: Windows will warn of the installer. {SIGN} names the command that signs.", file=sys.stderr)
    path = out / f"{COMMAND}-{what.version}-windows-x86_64.exe"
    icon = program.parent.parent / "made" / "app.ico"
    compile_installer(program, icon, what, path, os.environ, sign)
    return path


def compile_installer(
    program: Path, icon: Path, what: Sources, path: Path, env: Mapping[str, str], sign: str = ""
) -> None:
    """Compile the script; a warning is an error. See `write_installer` for what it raises."""
    size = sum(file.stat().st_size for file in program.rglob("*") if file.is_file()) // 1024
    given = {"PROGRAM": program, "OUT": path, "ICON": icon, "VERSION": what.version, "KILOBYTES": size}
    defined = [f"-D{name}={value}" for name, value in given.items()] + ([f"-DSIGN={sign}"] if sign else [])
    same = {**env, "SOURCE_DATE_EPOCH": str(what.made_at)}
    subprocess.run([_compiler(env), "-V2", "-WX", "-INPUTCHARSET", "UTF8", *defined, str(SCRIPT)], check=True, env=same)


def _compiler(env: Mapping[str, str]) -> str:
    installed = Path(env.get("PROGRAMFILES(X86)", "")) / "NSIS" / "makensis.exe"
    found = shutil.which("makensis") or (str(installed) if installed.is_file() else None)
    if found is None:
        raise FileNotFoundError("NSIS is not installed: https://nsis.sourceforge.io (Debian: the package nsis).")
    return found
