"""Whose work is in the built program: found from where its files came from, with the licence of each."""

import os
import platform
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import Distribution, distributions
from pathlib import Path

LICENCES = Path(__file__).parent / "licences"
QT = ("pyside6-essentials", "shiboken6")
# Packages say it in several ways; those that are not SPDX's, in its form.
_IN_SPDX = {
    "MIT License": "MIT", "License :: OSI Approved :: MIT License": "MIT", "Apache 2.0": "Apache-2.0",
    "License :: OSI Approved :: Apache Software License": "Apache-2.0",
}  # fmt: skip
BOOTLOADER_LICENCE = "GPL-2.0-or-later WITH Bootloader-exception"


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """One piece of somebody else's work. `licence` is an SPDX expression, or empty where only the text says it."""

    name: str
    version: str
    licence: str = ""
    url: str = ""
    purl: str = ""
    texts: tuple[tuple[str, str], ...] = field(default=(), repr=False)


_MICROSOFT = Part(
    "Microsoft Visual C++ Runtime",
    "14",
    url="https://learn.microsoft.com/cpp/windows/redistributing-visual-cpp-files",
    purl="pkg:generic/microsoft-visual-cpp-runtime@14",
    texts=(
        ("NOTICE.txt", "Copyright Microsoft Corporation. Redistributed under the licence terms of Visual Studio.\n"),
    ),
)


def parts_of(sources: Iterable[str | None], own: Path) -> list[Part]:
    """Everyone whose files are among `sources`, in order of their names. Files under `own` are the program's own.

    Raises LookupError for a file whose author is not known: nothing is passed on without its licence.
    """
    # Its start is in the program, and no file of its own says so.
    start = _of_package(Distribution.from_name("pyinstaller"))
    found = {start.name: start}
    for source in sources:
        path = Path(source or "")
        if not path.is_absolute():
            continue  # a link to another of the files, or a package that has none of its own
        package = _packages().get(str(path)) or _packages().get(str(path.resolve()))
        if package is not None:
            part = _of_package(package)
        elif _is_under(path, own):
            continue
        elif _is_under(path.resolve(), Path(sys.base_prefix).resolve(), Path(sys.base_exec_prefix).resolve()):
            part = _python()
        elif sys.platform == "win32" and _is_under(path, Path(os.environ["SYSTEMROOT"])):
            part = _MICROSOFT
        elif sys.platform == "linux":
            part = _of_debian(path)
        else:
            raise LookupError(f"nobody knows whose work {source} is")
        found[part.name] = part
    return sorted(found.values(), key=lambda part: part.name.lower())


def _is_under(path: Path, *folders: Path) -> bool:
    return any(path.is_relative_to(folder) for folder in folders)


@cache
def _packages() -> dict[str, Distribution]:
    """Which package each installed file belongs to."""
    return {str(package.locate_file(file)): package for package in distributions() for file in package.files or ()}


@cache
def _of_package(package: Distribution) -> Part:
    about = package.metadata
    name, version = about["Name"], package.version
    if name.lower().replace("_", "-") in QT:
        licence, texts = (
            "LGPL-3.0-only",
            [(path.name, path.read_text("utf-8")) for path in sorted(LICENCES.glob("*[!E].txt"))],
        )
    else:
        words = [about.get_all(field) or [] for field in ("License-Expression", "License")]
        said = next((each[0] for each in words if each), "") or _classified(about.get_all("Classifier") or ())
        licence = BOOTLOADER_LICENCE if name == "pyinstaller" else _IN_SPDX.get(said, said)
        texts = _licence_files(package)
        if not texts:
            raise LookupError(f"{name} {version} came without the text of its licence")
    if "\n" in licence or len(licence) > 80:
        licence = ""
    return Part(
        name, version, licence, _home(package), f"pkg:pypi/{name.lower().replace('_', '-')}@{version}", tuple(texts)
    )


def _home(package: Distribution) -> str:
    said = package.metadata.get_all("Project-URL") or []
    named = {name.lower(): url for name, _, url in (line.partition(", ") for line in said)}
    wanted = ("homepage", "home", "source", "source code", "repository", "github", "documentation")
    homes = package.metadata.get_all("Home-page") or []
    return homes[0] if homes else next((named[name] for name in wanted if name in named), "")


def _classified(classifiers: Iterable[str]) -> str:
    return next((each for each in classifiers if each in _IN_SPDX), "")


def _licence_files(package: Distribution) -> list[tuple[str, str]]:
    words = ("licen", "copying", "notice", "authors")
    files = [
        file
        for file in package.files or ()
        if file.parts[0].endswith(".dist-info") and any(word in file.name.lower() for word in words)
    ]
    return [(file.name, Path(str(package.locate_file(file))).read_text("utf-8", "replace")) for file in sorted(files)]


@cache
def _python() -> Part:
    version = platform.python_version()
    folders = (Path(sys.base_prefix), Path(sys.base_prefix) / "lib" / f"python{version.rpartition('.')[0]}")
    texts = [folder / "LICENSE.txt" for folder in folders if (folder / "LICENSE.txt").is_file()]
    if texts:
        text = texts[0].read_text("utf-8")
    elif Path(f"/usr/share/doc/python{version.rpartition('.')[0]}/copyright").is_file():
        text = Path(f"/usr/share/doc/python{version.rpartition('.')[0]}/copyright").read_text("utf-8")
    else:
        raise LookupError("this Python came without the text of its licence")
    url = "https://www.python.org/"
    return Part("Python", version, "Python-2.0.1", url, f"pkg:generic/python@{version}", (("LICENSE.txt", text),))


def _of_debian(path: Path) -> Part:
    """The package of the system that a library came with."""
    name = owner(path)
    version = _query("-f", "${source:Upstream-Version}", "-W", name).strip()
    whole = _query("-f", "${Version}", "-W", name).strip()
    text = Path("/usr/share/doc") / name.partition(":")[0] / "copyright"
    plain = name.partition(":")[0]
    purl = f"pkg:deb/debian/{plain}@{whole}"
    return Part(plain, version or whole, "", "", purl, (("copyright", text.read_text("utf-8", "replace")),))


@cache
def owner(path: Path) -> str:
    """The Debian package that a file belongs to. Raises LookupError if there is none."""
    real = path.resolve()
    for each in dict.fromkeys((path, real, Path(str(real).removeprefix("/usr")))):
        found = _query("-S", str(each))
        if found:
            return found.partition(": ")[0].partition(",")[0]
    raise LookupError(f"nobody knows whose work {path} is: no package of this system")


def _query(*arguments: str) -> str:
    asked = subprocess.run(["dpkg-query", *arguments], capture_output=True, text=True, check=False)
    return asked.stdout if asked.returncode == 0 else ""
