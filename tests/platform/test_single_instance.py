"""One window: a second start raises the first one's and ends."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QFileSystemWatcher
from pytestqt.qtbot import QtBot

from classe365_desktop.platform.single_instance import SingleInstance, ask_to_raise, claim

HOLDER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from classe365_desktop.platform.single_instance import claim

application = QCoreApplication([])
instance = claim(Path(sys.argv[1]))
if instance is None:
    sys.exit(3)
instance.raise_asked.connect(lambda: print("raised", flush=True))
instance.listen()
print("PySide6.QtNetwork" in sys.modules, flush=True)
application.exec()
"""

ASKER = """
import sys
from pathlib import Path
from classe365_desktop.platform.single_instance import ask_to_raise

sys.exit(0 if ask_to_raise(Path(sys.argv[1]), 20_000) else 4)
"""


@contextmanager
def run(code: str, folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process, ended with the block even if the test fails in it."""
    command = [sys.executable, "-c", code, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]) as process:
        try:
            yield process
        finally:
            process.kill()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def starting(qapp: QCoreApplication, folder: Path) -> Iterator[SingleInstance]:
    """The first instance before its first paint: it does not listen yet."""
    instance = claim(folder)
    assert instance is not None
    yield instance
    instance.close()


@pytest.fixture
def first(starting: SingleInstance) -> SingleInstance:
    assert starting.listen()
    return starting


def requests(folder: Path) -> list[Path]:
    return list(folder.glob("window.*.raise"))


def raises(instance: SingleInstance) -> list[bool]:
    """Grows with every raise that is asked from now on."""
    heard: list[bool] = []
    instance.raise_asked.connect(lambda: heard.append(True))
    return heard


def end_of(process: subprocess.Popen[str], qtbot: QtBot) -> int | None:
    """Wait for a second start while the first one goes on."""
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=20_000)
    return process.returncode


def second_start_raises(first: SingleInstance, folder: Path, qtbot: QtBot) -> bool:
    heard = raises(first)
    with run(ASKER, folder) as second:
        answered = end_of(second, qtbot) == 0
    return answered and len(heard) == 1


def replace_state_file(folder: Path) -> None:
    (folder / "schools.json.new").write_text("{}", encoding="utf-8")
    (folder / "schools.json.new").replace(folder / "schools.json")


def watcher_of(instance: SingleInstance) -> QFileSystemWatcher:
    watcher = instance.findChild(QFileSystemWatcher)
    assert watcher is not None
    return watcher


def test_the_first_start_is_the_first(first: SingleInstance) -> None:
    assert isinstance(first, SingleInstance)


def test_a_second_start_is_not(first: SingleInstance, folder: Path) -> None:
    assert claim(folder) is None


def test_another_folder_has_a_first_of_its_own(first: SingleInstance, tmp_path: Path) -> None:
    other = claim(tmp_path / "other")
    assert other is not None
    other.close()


def test_after_the_first_has_closed_the_next_is_the_first(first: SingleInstance, folder: Path) -> None:
    first.close()
    again = claim(folder)
    assert again is not None
    again.close()


def test_a_second_start_raises_the_first_one_s_window(first: SingleInstance, folder: Path, qtbot: QtBot) -> None:
    assert second_start_raises(first, folder, qtbot)
    assert [file.name for file in folder.iterdir()] == ["window.lock"]


def test_a_third_start_raises_it_again(first: SingleInstance, folder: Path, qtbot: QtBot) -> None:
    assert second_start_raises(first, folder, qtbot)
    assert second_start_raises(first, folder, qtbot)


def test_to_listen_twice_raises_once(first: SingleInstance, folder: Path, qtbot: QtBot) -> None:
    assert first.listen()
    assert second_start_raises(first, folder, qtbot)


def test_it_works_between_processes_and_without_the_network(folder: Path) -> None:
    with run(HOLDER, folder) as process:
        assert process.stdout
        assert process.stdout.readline() == "False\n", "QtNetwork was loaded"
        assert claim(folder) is None
        assert ask_to_raise(folder, 20_000)
        assert process.stdout.readline() == "raised\n"
        with run(HOLDER, folder) as second:
            assert second.wait(20) == 3


def test_a_crash_of_the_first_blocks_nobody(folder: Path, qtbot: QtBot) -> None:
    with run(HOLDER, folder) as process:
        assert process.stdout
        process.stdout.readline()  # killed as soon as it listens
    instance = claim(folder)
    assert instance is not None
    assert instance.listen()
    assert second_start_raises(instance, folder, qtbot)
    instance.close()


def test_who_asks_while_the_first_is_still_starting_is_heard(
    starting: SingleInstance, folder: Path, qtbot: QtBot
) -> None:
    heard = raises(starting)
    with run(ASKER, folder) as second:
        qtbot.waitUntil(lambda: bool(requests(folder)), timeout=20_000)
        assert starting.listen()
        assert end_of(second, qtbot) == 0
    assert heard == [True]


def test_what_was_asked_of_an_earlier_run_is_forgotten(starting: SingleInstance, folder: Path, qtbot: QtBot) -> None:
    with run(ASKER, folder) as second:
        qtbot.waitUntil(lambda: bool(requests(folder)), timeout=20_000)
        second.kill()
    starting.close()
    assert requests(folder), "a start that is killed leaves its request"
    again = claim(folder)
    assert again is not None
    heard = raises(again)
    assert again.listen()
    assert requests(folder) == []
    assert heard == []
    again.close()


def test_a_start_that_is_not_the_first_leaves_the_others_requests_alone(starting: SingleInstance, folder: Path) -> None:
    (folder / "window.other.raise").touch()
    assert claim(folder) is None
    assert not ask_to_raise(folder, timeout_ms=1)
    assert requests(folder) == [folder / "window.other.raise"]


def test_many_who_ask_at_once_all_get_an_answer(starting: SingleInstance, folder: Path, qtbot: QtBot) -> None:
    heard = raises(starting)
    with run(ASKER, folder) as one, run(ASKER, folder) as two, run(ASKER, folder) as three:
        qtbot.waitUntil(lambda: len(requests(folder)) == 3, timeout=20_000)
        assert starting.listen()
        assert [end_of(process, qtbot) for process in (one, two, three)] == [0, 0, 0]
    assert heard == [True]


def test_a_first_that_does_not_listen_is_given_up(starting: SingleInstance, folder: Path) -> None:
    assert not ask_to_raise(folder, timeout_ms=60)
    assert requests(folder) == []


def test_a_first_that_has_closed_hears_nothing_more(first: SingleInstance, folder: Path) -> None:
    heard = raises(first)
    first.close()
    assert not ask_to_raise(folder, timeout_ms=60)
    assert not first.listen()
    QCoreApplication.processEvents()
    assert heard == []


def test_the_window_may_close_because_it_was_raised(first: SingleInstance, folder: Path, qtbot: QtBot) -> None:
    first.raise_asked.connect(first.close)
    assert second_start_raises(first, folder, qtbot)


def test_a_saved_state_raises_nothing(first: SingleInstance, folder: Path, qtbot: QtBot) -> None:
    heard = raises(first)
    with qtbot.waitSignal(watcher_of(first).directoryChanged):
        replace_state_file(folder)
    assert heard == []
    assert (folder / "schools.json").exists()
    assert second_start_raises(first, folder, qtbot)


def test_a_request_that_cannot_be_removed_raises_nothing(first: SingleInstance, folder: Path, qtbot: QtBot) -> None:
    heard = raises(first)
    with qtbot.waitSignal(watcher_of(first).directoryChanged):
        (folder / "window.stuck.raise").mkdir()
    assert heard == []
    assert second_start_raises(first, folder, qtbot)


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody remove a folder with an open lock")
@pytest.mark.qt_log_ignore("Could not remove our own lock file")
def test_a_folder_that_disappears_is_no_crash(first: SingleInstance, folder: Path, qtbot: QtBot) -> None:
    heard = raises(first)
    with qtbot.waitSignal(watcher_of(first).directoryChanged):
        shutil.rmtree(folder)
    assert not ask_to_raise(folder, timeout_ms=60)
    assert heard == []


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody remove a folder with an open lock")
@pytest.mark.qt_log_ignore("Could not remove our own lock file")
def test_a_folder_that_cannot_be_watched_is_said(starting: SingleInstance, folder: Path) -> None:
    shutil.rmtree(folder)
    assert not starting.listen()


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody remove a folder with an open lock")
@pytest.mark.qt_log_ignore("Could not remove our own lock file")
def test_a_request_that_goes_with_its_folder_is_not_answered(
    starting: SingleInstance, folder: Path, qtbot: QtBot
) -> None:
    with run(ASKER, folder) as second:
        qtbot.waitUntil(lambda: bool(requests(folder)), timeout=20_000)
        folder.rename(folder.with_name("elsewhere"))
        assert end_of(second, qtbot) == 4


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
    assert not instance.listen()
    assert not ask_to_raise(tmp_path / "file" / "home")
    instance.close()


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_only_the_owner_may_ask(starting: SingleInstance, folder: Path, qtbot: QtBot) -> None:
    assert folder.stat().st_mode & 0o077 == 0
    with run(ASKER, folder) as second:
        qtbot.waitUntil(lambda: bool(requests(folder)), timeout=20_000)
        assert requests(folder)[0].stat().st_mode & 0o077 == 0
        assert starting.listen()
        assert end_of(second, qtbot) == 0
