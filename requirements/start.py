"""Installs the program into `.venv`, exactly as locked, and opens it; with `tests`, installs what tests need and runs them;
with `installers`, makes what this system can make into `dist`, from an environment of its own in `build`.

    python requirements/start.py [ARGUMENTS OF THE PROGRAM]
    python requirements/start.py tests [ARGUMENTS OF PYTEST]
    python requirements/start.py installers [ARGUMENTS OF resources/installer]

Needs Python 3.11 or newer and pip, nothing else. Uses nothing but the standard library.
"""

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
HOME = ROOT / ".venv"
# What is built holds what stands in its environment: nothing that only tests need may be there.
BUILD_HOME = ROOT / "build" / "environment"


def main(arguments: list[str]) -> int:
    """Install what is missing, then run. Returns the exit code of what was run."""
    if sys.version_info < (3, 11):
        found = ".".join(map(str, sys.version_info[:3]))
        print(f"This is Python {found}; the program needs 3.11 or newer. Install a newer Python and try again.")
        return 2
    kind = arguments[0] if arguments[:1] in (["tests"], ["installers"]) else ""
    try:
        if kind == "installers":
            install(BUILD_HOME, "packaging.txt")
        else:
            install(HOME, "development.txt" if kind else "runtime.txt", "build.txt")
    except subprocess.CalledProcessError as error:
        print("The installation did not succeed: the reason stands above. Is this computer online? Then try again.")
        return error.returncode or 1
    command = {
        "tests": [script(HOME, "python"), "-m", "pytest", *arguments[1:]],
        "installers": [script(BUILD_HOME, "python"), "-m", "resources.installer", *arguments[1:]],
        "": [script(HOME, "classe365-desktop"), *arguments],
    }[kind]
    return subprocess.run(list(map(str, command)), cwd=ROOT if kind else None, check=False).returncode


def install(home: Path, requirements: str, build: str = "") -> None:
    """Bring an environment to what the lock file says, and leave it alone if it is there already.

    `build` locks what is needed to put the program itself into it as well.
    """
    locks = [HERE / name for name in (requirements, build) if name]
    digest = hashlib.sha256(b"".join(lock.read_bytes() for lock in [*locks, ROOT / "pyproject.toml"])).hexdigest()
    stamp, python = home / f"{requirements}.sha256", script(home, "python")
    if stamp.exists() and stamp.read_text() == digest and python.exists():
        return
    if not python.exists():
        print(f"Making {home} …", flush=True)
        # Without pip of its own: some systems package Python without the part that would put it there.
        venv.create(home, with_pip=False)
    print("Installing …", flush=True)
    pip(python, "--require-hashes", *(part for lock in locks for part in ("-r", str(lock))))
    if build:
        pip(python, "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    stamp.write_text(digest)


def script(home: Path, name: str) -> Path:
    """Where an environment keeps what can be run."""
    return home / "Scripts" / f"{name}.exe" if os.name == "nt" else home / "bin" / name


def pip(python: Path, *arguments: str) -> None:
    """Run this Python's pip on the environment of another. Raises CalledProcessError."""
    quiet = ["--disable-pip-version-check", "--quiet", "--no-warn-script-location"]
    subprocess.run([sys.executable, "-m", "pip", "--python", str(python), "install", *quiet, *arguments], check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
