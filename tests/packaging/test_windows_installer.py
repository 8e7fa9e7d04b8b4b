"""The Windows installer's script, compiled here so that it can't rot; and the resources that Windows programs carry."""

import os
import shutil
import struct
import subprocess
from pathlib import Path

import pytest

from resources.installer import icons
from resources.installer.freeze import SVG, version_resource
from resources.installer.sources import Sources
from resources.installer.windows import SCRIPT, compile_installer

WHAT = Sources("1.2.3", "", 1_700_000_000)


@pytest.fixture
def icon(tmp_path: Path) -> Path:
    path = tmp_path / "app.ico"
    path.write_bytes(icons.ico([icons.draw(SVG, size) for size in icons.WINDOWS_SIZES]))
    return path


@pytest.fixture
def program(tmp_path: Path) -> Path:
    folder = tmp_path / "program"
    (folder / "_internal" / "deep").mkdir(parents=True)
    for name in ("Classe365 Stripe Setup.exe", "classe365-desktop.exe", "_internal/deep/Grüße.dll"):
        (folder / name).write_bytes(b"MZ" + os.urandom(5000))
    return folder


@pytest.mark.skipif(not shutil.which("makensis"), reason="NSIS is not installed (Debian: the package nsis)")
def test_the_script_compiles_without_a_warning_and_to_the_same_bytes(program: Path, icon: Path, tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("one.exe", "other.exe")]
    for path in paths:
        compile_installer(program, icon, WHAT, path, os.environ)
    one, other = (path.read_bytes() for path in paths)
    assert one[:2] == b"MZ"
    assert b'requestedExecutionLevel level="asInvoker"' in one or b"asInvoker" in one
    assert len(one) > 15_000
    assert one == other


@pytest.mark.skipif(not shutil.which("makensis"), reason="NSIS is not installed (Debian: the package nsis)")
def test_a_script_with_a_mistake_does_not_compile(program: Path, tmp_path: Path) -> None:
    with pytest.raises(subprocess.CalledProcessError):
        compile_installer(program, tmp_path / "no icon.ico", WHAT, tmp_path / "x.exe", os.environ)


def test_silently_the_uninstaller_keeps_schools_and_keys() -> None:
    script = SCRIPT.read_text("utf-8")
    assert "/SD IDNO IDNO keep" in script
    assert "RequestExecutionLevel user" in script


def test_the_icon_has_every_size_and_each_can_be_read(icon: Path) -> None:
    data = icon.read_bytes()
    _, kind, count = struct.unpack_from("<3H", data)
    assert (kind, count) == (1, len(icons.WINDOWS_SIZES))
    from PySide6.QtGui import QImageReader

    reader = QImageReader(str(icon))
    sizes = []
    for number in range(reader.imageCount()):
        reader.jumpToImage(number)
        picture = reader.read()
        sizes.append(picture.width())
        assert picture.pixelColor(picture.width() // 2, picture.height() // 8).alpha() == 255
        assert picture.pixelColor(0, 0).alpha() == 0
    assert sorted(sizes) == sorted(icons.WINDOWS_SIZES)


def test_the_macos_icon_is_as_long_as_it_says() -> None:
    data = icons.icns(SVG)
    assert data[:4] == b"icns"
    assert struct.unpack_from(">I", data, 4)[0] == len(data)


def test_the_details_that_windows_shows_are_python_that_pyinstaller_can_read() -> None:
    text = version_resource("1.2.3")
    compile(text, "version.txt", "eval")
    assert "(1, 2, 3, 0)" in text
