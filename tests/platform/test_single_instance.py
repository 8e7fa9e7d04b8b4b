"""One window: a second start raises the first one's and ends."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from pytestqt.qtbot import QtBot

from classe365_desktop.platform import single_instance
from classe365_desktop.platform.single_instance import SingleInstance, ask_to_raise, claim, server_name

HOLDER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from classe365_desktop.platform.single_instance import claim

application = QCoreApplication([])
instance = claim(Path(sys.argv[1]))
if instance is None:
    sys.exit(3)
instance.listen()
instance.raise_asked.connect(lambda: print("raised", flush=True))
print("first", flush=True)
application.exec()
"""


ASKER = """
import sys
from pathlib import Path
from classe365_desktop.platform.single_instance import ask_to_raise

sys.exit(0 if ask_to_raise(Path(sys.argv[1])) else 4)
"""


def other_process(folder: Path) -> subprocess.Popen[str]:
    return run(HOLDER, folder)


def run(code: str, folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )


@pytest.fixture
def first(qapp: QCoreApplication, tmp_path: Path) -> Iterator[SingleInstance]:
    instance = claim(tmp_path)
    assert instance is not None
    assert instance.listen()
    yield instance
    instance.close()


def second_start_raises(first: SingleInstance, folder: Path, qtbot: QtBot) -> bool:
    """Start a second time while the first one goes on. A process, as in life: a waiting QLocalSocket keeps Python's lock."""
    with run(ASKER, folder) as second, qtbot.waitSignal(first.raise_asked):
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=10_000)
    return second.returncode == 0


def test_the_first_start_is_the_first(first: SingleInstance) -> None:
    assert isinstance(first, SingleInstance)


def test_a_second_start_is_not(first: SingleInstance, tmp_path: Path) -> None:
    assert claim(tmp_path) is None


def test_another_folder_has_a_first_of_its_own(first: SingleInstance, tmp_path: Path) -> None:
    other = claim(tmp_path / "other")
    assert other is not None
    other.close()


def test_after_the_first_has_closed_the_next_is_the_first(first: SingleInstance, tmp_path: Path) -> None:
    first.close()
    again = claim(tmp_path)
    assert again is not None
    again.close()


def test_a_second_start_raises_the_first_one_s_window(first: SingleInstance, tmp_path: Path, qtbot: QtBot) -> None:
    assert second_start_raises(first, tmp_path, qtbot)


def test_it_works_between_processes(tmp_path: Path) -> None:
    with other_process(tmp_path) as process:
        assert process.stdout
        assert process.stdout.readline() == "first\n"
        assert claim(tmp_path) is None
        assert ask_to_raise(tmp_path)
        assert process.stdout.readline() == "raised\n"
        with other_process(tmp_path) as second:
            assert second.wait(20) == 3
        process.kill()


def test_a_crash_of_the_first_blocks_nobody(tmp_path: Path, qtbot: QtBot) -> None:
    with other_process(tmp_path) as process:
        assert process.stdout
        process.stdout.readline()
        process.kill()
    instance = claim(tmp_path)
    assert instance is not None
    assert instance.listen(), "the socket that the crash left was not taken over"
    assert second_start_raises(instance, tmp_path, qtbot)
    instance.close()


def test_a_first_that_does_not_listen_is_given_up(qapp: QCoreApplication, tmp_path: Path) -> None:
    instance = claim(tmp_path)
    assert instance is not None
    assert not ask_to_raise(tmp_path, timeout_ms=60)
    instance.close()


@pytest.mark.parametrize("words", [b"format c:\n", b"x" * 100_000, b""])
def test_whatever_else_is_said_changes_nothing(
    first: SingleInstance, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, words: bytes
) -> None:
    raised: list[bool] = []
    first.raise_asked.connect(lambda: raised.append(True))
    monkeypatch.setattr(single_instance, "TIMEOUT_MS", 50)
    socket = QLocalSocket()
    with qtbot.waitSignal(socket.disconnected):
        socket.connectToServer(server_name(tmp_path))
        socket.write(words)
    assert raised == []
    assert second_start_raises(first, tmp_path, qtbot)


@pytest.mark.skipif(os.name == "nt", reason="a file name on POSIX")
def test_a_folder_with_a_very_long_path_is_no_trouble(qapp: QCoreApplication, tmp_path: Path) -> None:
    instance = claim(tmp_path / ("long" * 40))
    assert instance is not None
    assert instance.listen()
    instance.close()


def test_a_folder_that_cannot_be_written_lets_every_window_open(qapp: QCoreApplication, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    instance = claim(tmp_path / "file" / "home")
    assert instance is not None
    instance.close()


def test_only_the_owner_may_speak_to_it(first: SingleInstance, tmp_path: Path) -> None:
    server = first.findChild(QLocalServer)
    assert server is not None
    assert server.socketOptions() == QLocalServer.SocketOption.UserAccessOption
    if os.name != "nt":
        assert Path(server.fullServerName()).stat().st_mode & 0o077 == 0


def test_a_normal_start_does_not_load_the_network() -> None:
    code = (
        "import sys, tempfile, pathlib\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from classe365_desktop.platform.single_instance import claim\n"
        "with tempfile.TemporaryDirectory() as folder:\n"
        "    instance = claim(pathlib.Path(folder))\n"
        "    instance.close()\n"
        "sys.exit('PySide6.QtNetwork' in sys.modules)\n"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2], check=False).returncode == 0
