"""The program as somebody installs it: from its archive, from its package, or already there."""

import os
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

# Long enough for a computer that does other things; nothing waits that long when all is well.
PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class Said:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str


@dataclass(slots=True)
class Installed:
    """`command` is what a script runs, `window` what the menu does. `uninstall` takes the program away again."""

    command: Path
    window: Path
    folder: Path
    env: dict[str, str]
    uninstall: Callable[[], None]
    unexpected: list[str] = field(default_factory=list)

    def run(self, *arguments: str, given: str = "", env: Mapping[str, str] | None = None) -> Said:
        """Run a command to its end."""
        ended = subprocess.run(
            [str(self.command), *arguments], input=given, capture_output=True, text=True, encoding="utf-8",
            env=self.env | dict(env or {}), timeout=PATIENCE, check=False,
        )  # fmt: skip
        return Said(ended.returncode, ended.stdout, ended.stderr)

    def files(self) -> dict[str, tuple[int, int]]:
        """Every installed file with its size and time: a program does not change itself."""
        return {
            str(path.relative_to(self.folder)): (path.lstat().st_size, path.lstat().st_mtime_ns)
            for path in self.folder.rglob("*")
            if not path.is_dir() or path.is_symlink()
        }


@contextmanager
def from_archive(archive: Path, env: dict[str, str]) -> Iterator[Installed]:
    """Unpacked and installed by its own script into the home of the person in `env`."""
    with tempfile.TemporaryDirectory(prefix="unpacked") as name:
        with tarfile.open(archive) as packed:
            packed.extractall(name, filter="data")
        (unpacked,) = Path(name).iterdir()
        _script(unpacked / "install.sh", env)
        _script(unpacked / "install.sh", env)  # an upgrade goes the same way
    prefix = Path(env["HOME"]) / ".local"
    folder = prefix / "lib" / "classe365-desktop"
    entry = (prefix / "share/applications/classe365-desktop.desktop").read_text("utf-8")
    exec_line = next(line for line in entry.splitlines() if line.startswith("Exec="))
    window = Path(exec_line.removeprefix("Exec=").strip('"'))

    def uninstall() -> None:
        _script(folder / "uninstall.sh", env, "--keep")
        assert not (prefix / "bin" / "classe365-desktop").is_symlink()
        left = [path for path in prefix.rglob("*") if path.is_file() or path.is_symlink()] if prefix.exists() else []
        left = [path for path in left if "Classe365 Stripe Setup" not in path.parts]
        assert not left, f"left behind: {left}"

    yield Installed(prefix / "bin" / "classe365-desktop", window, folder, env, uninstall)


@contextmanager
def from_package(package: Path, env: dict[str, str]) -> Iterator[Installed]:
    """Installed by dpkg into a system of its own, with a database of its own; only root may do that, others unpack it."""
    with tempfile.TemporaryDirectory(prefix="system") as name:
        root = Path(name)
        dpkg = ["dpkg", f"--root={root}", "--force-depends", "--log=/dev/null"]
        as_root = os.getuid() == 0
        if as_root:
            for place in ("updates", "info", "triggers"):
                (root / "var/lib/dpkg" / place).mkdir(parents=True, exist_ok=True)
            (root / "var/lib/dpkg/status").touch()
            subprocess.run([*dpkg, "--install", str(package)], check=True, capture_output=True)
        else:
            subprocess.run(["dpkg-deb", "--extract", str(package), name], check=True)

        def uninstall() -> None:
            if as_root:
                subprocess.run([*dpkg, "--purge", "classe365-desktop"], check=True, capture_output=True)
                left = [path for path in (root / "usr").rglob("*") if path.is_file()] if (root / "usr").exists() else []
                assert not left, f"left behind: {left}"

        command = root / "usr/bin/classe365-desktop"
        yield Installed(command, command, root / "usr/lib/classe365-desktop", env, uninstall)


@contextmanager
def already_there(folder: Path, env: dict[str, str]) -> Iterator[Installed]:
    """Installed by somebody else: Windows' folder of programs, an .app on macOS, any folder on Linux."""
    name = "classe365-desktop"
    if sys.platform == "win32":
        command, window = folder / f"{name}.exe", folder / "Classe365 Stripe Setup.exe"
    elif sys.platform == "darwin":
        command = window = folder / "Contents" / "MacOS" / name
    else:
        command = window = folder / name
    yield Installed(command, window, folder, env, lambda: None)


def _script(script: Path, env: Mapping[str, str], *arguments: str) -> None:
    ran = subprocess.run([str(script), *arguments], env=dict(env), capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, ""), f"{script.name}: {ran.stdout}{ran.stderr}"
