"""The clipboard of a real X server, shared by two programs."""

import os
import select
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not shutil.which("Xvfb"), reason="needs Xvfb, an X server without a screen")

OURS = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtGui import QClipboard, QGuiApplication
from classe365_desktop.platform.clipboard import SecretClipboard, secret_place

application = QGuiApplication([])
secrets = SecretClipboard(secret_place(application, "linux"), time.monotonic, int(sys.argv[1]))

def ended(was_there):
    print("cleared" if was_there else "something else was there", flush=True)

def begin():
    secrets.copy("our secret")
    QGuiApplication.clipboard().setText("our secret", QClipboard.Mode.Selection)
    print("copied", flush=True)

secrets.cleared.connect(ended)
QTimer.singleShot(0, begin)
application.exec()
"""
THEIRS = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

application = QGuiApplication([])
clipboard = QGuiApplication.clipboard()

def begin():
    if sys.argv[1] == "read":
        data = clipboard.mimeData()
        print(repr(clipboard.text()), repr(clipboard.text(QClipboard.Mode.Selection)), *data.formats(), flush=True)
        application.quit()
    else:
        clipboard.setText("theirs")
        print("copied", flush=True)

QTimer.singleShot(0, begin)
application.exec()
"""


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "640x480x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        try:
            with os.fdopen(reading) as numbers:
                assert select.select([numbers], [], [], 20)[0], "Xvfb did not start"
                yield f":{numbers.readline().strip()}"
        finally:
            server.terminate()


@contextmanager
def program(display: str, code: str, argument: str) -> Iterator[subprocess.Popen[str]]:
    env = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
    with subprocess.Popen(
        [sys.executable, "-c", code, argument],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
        env=env | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def line(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    return process.stdout.readline().strip()


def what_others_read(display: str) -> str:
    with program(display, THEIRS, "read") as reader:
        return line(reader)


def test_another_program_reads_the_secret_with_its_mark_and_later_nothing(display: str) -> None:
    with program(display, OURS, "2") as ours:
        assert line(ours) == "copied"
        read = what_others_read(display)
        assert read.startswith("'our secret' 'our secret'")
        assert "x-kde-passwordManagerHint" in read
        assert line(ours) == "cleared"
        assert what_others_read(display) == "'' ''"


def test_what_another_program_copied_since_stays(display: str) -> None:
    with program(display, OURS, "1") as ours:
        assert line(ours) == "copied"
        with program(display, THEIRS, "write") as theirs:
            assert line(theirs) == "copied"
            assert line(ours) == "something else was there"
            assert what_others_read(display).startswith("'theirs'")
