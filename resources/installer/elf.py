"""What a Linux program asks of the system it runs on, read from its own files."""

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

_NEEDED = re.compile(r"\(NEEDED\).*\[(.+)\]")
_GLIBC = re.compile(rb"GLIBC_2\.(\d+)\0")


def is_elf(path: Path) -> bool:
    """True for programs and libraries."""
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def needed(files: Iterable[Path]) -> set[str]:
    """The names of the libraries that these files are linked to. Raises CalledProcessError."""
    read = subprocess.run(
        ["readelf", "--dynamic", "--wide", *map(str, files)],
        check=True,
        capture_output=True,
        text=True,
        env={"LC_ALL": "C"},
    )
    return {match[1] for match in map(_NEEDED.search, read.stdout.splitlines()) if match}


def needed_of_the_system(program: Path) -> set[str]:
    """The libraries that the program is linked to and does not bring."""
    files = [path for path in sorted(program.rglob("*")) if is_elf(path)]
    return (
        needed(files) - {path.name for path in program.rglob("*")} - {"ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1"}
    )


def oldest_glibc(program: Path) -> str:
    """The oldest C library that has everything the program asks it for."""
    minors = {
        int(minor) for path in sorted(program.rglob("*")) if is_elf(path) for minor in _GLIBC.findall(path.read_bytes())
    }
    return f"2.{max(minors)}"


def library_path(name: str) -> Path:
    """Where this system keeps a library. Raises LookupError if it has none of that name."""
    listed = subprocess.run(["/sbin/ldconfig", "-p"], check=True, capture_output=True, text=True)
    for line in listed.stdout.splitlines():
        entry, _, path = line.strip().partition(" => ")
        soname, _, kind = entry.partition(" ")
        if soname == name and ("x86-64" in kind or "AArch64" in kind):
            return Path(path)
    raise LookupError(f"this system has no {name}, which the program needs")
