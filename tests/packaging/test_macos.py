"""What can be said of the macOS disk image without macOS: what is signed, and in which order."""

import plistlib
from pathlib import Path

import pytest

from resources.installer import macos
from resources.installer.names import COMMAND


@pytest.fixture
def program(tmp_path: Path) -> Path:
    app = tmp_path / "Program.app"
    for place in (
        f"Contents/MacOS/{COMMAND}",
        "Contents/Frameworks/libpython3.11.dylib",
        "Contents/Frameworks/PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore",
        "Contents/Frameworks/PySide6/QtCore.abi3.so",
    ):
        (app / place).parent.mkdir(parents=True, exist_ok=True)
        (app / place).write_bytes(b"\xcf\xfa\xed\xfe")
    (app / "Contents/Resources").mkdir()
    (app / "Contents/Resources/words.txt").write_text("words")
    (app / "Contents/Resources/QtCore.abi3.so").symlink_to("../Frameworks/PySide6/QtCore.abi3.so")
    return app


def test_everything_that_can_run_is_signed_once_from_the_inside_out(
    program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands: list[tuple[str, ...]] = []
    monkeypatch.setattr(macos, "_run", lambda *command: commands.append(command))
    macos.sign(program, "Developer ID")
    *signed, last, verified = commands
    places = [str(Path(command[-1]).relative_to(program)) for command in signed]
    assert places.index("Contents/Frameworks/PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore") < places.index(
        "Contents/Frameworks/PySide6/Qt/lib/QtCore.framework"
    )
    assert sorted(places) == [
        "Contents/Frameworks/PySide6/Qt/lib/QtCore.framework",
        "Contents/Frameworks/PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore",
        "Contents/Frameworks/PySide6/QtCore.abi3.so",
        "Contents/Frameworks/libpython3.11.dylib",
    ]
    assert all("runtime" in command and "--deep" not in command for command in [*signed, last])
    assert last[-1] == str(program)
    assert "--entitlements" in last
    assert "--verify" in verified


def test_without_a_certificate_it_is_said_plainly(
    program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from resources.installer.sources import Sources

    for name in (macos.IDENTITY, macos.NOTARY):
        monkeypatch.delenv(name, raising=False)
    commands: list[tuple[str, ...]] = []
    monkeypatch.setattr(macos, "_run", lambda *command: commands.append(command))
    macos.write_disk_image(program, Sources("1.2.3", "", 0), tmp_path)
    said = capsys.readouterr().err
    assert "NOT SIGNED" in said
    assert "NOT NOTARISED" in said
    assert {command[0] for command in commands} == {"ditto", "hdiutil"}


def test_the_entitlements_are_few_and_can_be_read() -> None:
    assert plistlib.loads(macos.ENTITLEMENTS.read_bytes()) == {
        "com.apple.security.cs.allow-unsigned-executable-memory": True,
        "com.apple.security.cs.disable-library-validation": True,
    }
