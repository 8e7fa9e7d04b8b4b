"""Installs the program into `.venv`, exactly as locked, and opens it; with `tests`, installs what tests need and runs them.

    python requirements/start.py [ARGUMENTS OF THE PROGRAM]
    python requirements/start.py tests [ARGUMENTS OF PYTEST]

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
SCRIPTS = HOME / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")


def main(arguments: list[str]) -> int:
    """Install what is missing, then run. Returns the exit code of what was run."""
    if sys.version_info < (3, 11):
        found = ".".join(map(str, sys.version_info[:3]))
        print(f"This is Python {found}; the program needs 3.11 or newer. Install a newer Python and try again.")
        return 2
    tests = arguments[:1] == ["tests"]
    try:
        install("development.txt" if tests else "runtime.txt")
    except subprocess.CalledProcessError as error:
        print("The installation did not succeed: the reason stands above. Is this computer online? Then try again.")
        return error.returncode or 1
    command = [PYTHON, "-m", "pytest", *arguments[1:]] if tests else [SCRIPTS / "classe365-desktop", *arguments]
    return subprocess.run(list(map(str, command)), cwd=ROOT if tests else None, check=False).returncode


def install(requirements: str) -> None:
    """Bring `.venv` to what the lock files say, and leave it alone if it is there already."""
    locks = [HERE / requirements, HERE / "build.txt"]
    digest = hashlib.sha256(b"".join(lock.read_bytes() for lock in [*locks, ROOT / "pyproject.toml"])).hexdigest()
    stamp = HOME / f"{requirements}.sha256"
    if stamp.exists() and stamp.read_text() == digest and PYTHON.exists():
        return
    if not PYTHON.exists():
        print(f"Making {HOME} …", flush=True)
        # Without pip of its own: some systems package Python without the part that would put it there.
        venv.create(HOME, with_pip=False)
    print("Installing …", flush=True)
    pip("--require-hashes", *(part for lock in locks for part in ("-r", str(lock))))
    pip("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    stamp.write_text(digest)


def pip(*arguments: str) -> None:
    """Run this Python's pip on the environment. Raises CalledProcessError."""
    quiet = ["--disable-pip-version-check", "--quiet", "--no-warn-script-location"]
    subprocess.run([sys.executable, "-m", "pip", "--python", str(PYTHON), "install", *quiet, *arguments], check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
