"""Copying: plain texts stay, secrets go again, and nothing else is ever taken away."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication
from pytestqt.qtbot import QtBot

from classe365_desktop.platform.clipboard import SecretClipboard, copy_plain, elapsed, secret_place
from classe365_desktop.platform.secret_places import CONCEALED, PLAIN_TEXT, MacPlace, QtPlace, mime_formats

SECRET = "sk_test_" + "51Ab" * 25


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def board(qapp: QGuiApplication) -> Iterator[QClipboard]:
    board = QGuiApplication.clipboard()
    board.clear()
    yield board
    board.clear()


@pytest.fixture
def secrets(board: QClipboard, clock: Clock) -> Iterator[SecretClipboard]:
    place = QtPlace(board, "linux")
    yield SecretClipboard(place, clock)
    place.deleteLater()


def test_a_plain_text_is_copied_and_stays(board: QClipboard, secrets: SecretClipboard, clock: Clock) -> None:
    copy_plain("invoice.created")
    clock.now += 1000
    secrets.tick()
    secrets.clear_now()
    assert board.text() == "invoice.created"


def test_a_secret_is_copied_whole(board: QClipboard, secrets: SecretClipboard) -> None:
    secrets.copy(SECRET)
    assert board.text() == SECRET


def test_a_secret_is_taken_away_when_its_time_is_over(
    board: QClipboard, secrets: SecretClipboard, clock: Clock, qtbot: QtBot
) -> None:
    secrets.copy(SECRET)
    clock.now += 30
    with qtbot.waitSignal(secrets.cleared, timeout=5000) as cleared:
        pass
    assert cleared.args == [True]
    assert board.text() == ""
    data = board.mimeData()
    assert data is None or not data.formats(), "an empty text is something, too"


def test_the_countdown_is_told_each_second(secrets: SecretClipboard, clock: Clock) -> None:
    told: list[int] = []
    secrets.ticked.connect(told.append)
    secrets.copy(SECRET)
    for passed in (1.0, 0.0, 1.0, 27.5):
        clock.now += passed
        secrets.tick()
    assert told == [30, 29, 28, 1]


def test_copying_again_begins_the_countdown_anew(board: QClipboard, secrets: SecretClipboard, clock: Clock) -> None:
    secrets.copy(SECRET)
    clock.now += 29
    secrets.copy(SECRET + "2")
    clock.now += 29
    secrets.tick()
    assert board.text() == SECRET + "2"


def test_what_was_copied_since_stays(board: QClipboard, secrets: SecretClipboard, clock: Clock, qtbot: QtBot) -> None:
    secrets.copy(SECRET)
    copy_plain("something of the person's own")
    clock.now += 30
    with qtbot.waitSignal(secrets.cleared) as cleared:
        secrets.tick()
    assert cleared.args == [False]
    assert board.text() == "something of the person's own"


def test_the_countdown_ends_as_soon_as_something_else_is_copied(secrets: SecretClipboard, qtbot: QtBot) -> None:
    secrets.copy(SECRET)
    copy_plain("something else")
    with qtbot.waitSignal(secrets.cleared) as cleared:
        secrets.tick()
    assert cleared.args == [False]


def test_quitting_takes_the_secret_away(board: QClipboard, secrets: SecretClipboard, qapp: QGuiApplication) -> None:
    secrets.copy(SECRET)
    qapp.aboutToQuit.emit()
    assert board.text() == ""


def test_quitting_without_a_secret_leaves_everything(
    board: QClipboard, secrets: SecretClipboard, qapp: QGuiApplication
) -> None:
    copy_plain("mine")
    qapp.aboutToQuit.emit()
    assert board.text() == "mine"


def test_a_long_sleep_of_the_computer_does_not_keep_the_secret(
    board: QClipboard, secrets: SecretClipboard, clock: Clock
) -> None:
    secrets.copy(SECRET)
    clock.now += 9 * 3600
    secrets.tick()
    assert board.text() == ""


def test_the_clock_never_goes_back() -> None:
    readings = [elapsed() for _ in range(100)]
    assert readings == sorted(readings)


def test_this_system_s_mark_lies_beside_the_secret(board: QClipboard, secrets: SecretClipboard) -> None:
    secrets.copy(SECRET)
    assert board.mimeData().data("x-kde-passwordManagerHint").data() == b"secret"


def test_windows_is_told_to_keep_it_out_of_history_and_cloud() -> None:
    formats = mime_formats("win32")
    names = {
        "ExcludeClipboardContentFromMonitorProcessing",
        "CanIncludeInClipboardHistory",
        "CanUploadToCloudClipboard",
    }
    assert set(formats) == {f'application/x-qt-windows-mime;value="{name}"' for name in names}
    assert set(formats.values()) == {b"\0\0\0\0"}


@pytest.mark.parametrize(("platform", "marks"), [("linux", ["x-kde-passwordManagerHint"]), ("darwin", [])])
def test_other_systems_get_their_own_marks(platform: str, marks: list[str]) -> None:
    assert list(mime_formats(platform)) == marks


def test_here_the_secret_goes_through_qt(qapp: QGuiApplication) -> None:
    place = secret_place(platform="linux")
    assert isinstance(place, QtPlace)
    place.deleteLater()


class Pasteboard:
    """Stands in for macOS: notes the messages that are sent, and counts changes as the real pasteboard does."""

    def __init__(self) -> None:
        self.names: list[str] = [""]
        self.content: dict[str, str] = {}
        self.count = 7

    def named(self, name: str) -> int:
        return self.string(name)

    def string(self, text: str) -> int:
        self.names.append(text)
        return len(self.names) - 1

    def send(self, receiver: int, selector: str, *arguments: int) -> int:
        if selector == "generalPasteboard":
            assert self.names[receiver] == "NSPasteboard"
            return self.string("the board")
        assert self.names[receiver] == "the board"
        if selector == "clearContents":
            self.content.clear()
            self.count += 1
        elif selector == "setString:forType:":
            text, kind = (self.names[each] for each in arguments)
            self.content[kind] = text
        else:
            assert selector == "changeCount"
        return self.count


def test_on_macos_the_secret_is_marked_as_concealed() -> None:
    board = Pasteboard()
    place = MacPlace(board)
    place.put(SECRET)
    assert board.content == {PLAIN_TEXT: SECRET, CONCEALED: SECRET}
    assert place.still_holds()
    place.clear()
    assert board.content == {}
    assert not place.still_holds()


def test_on_macos_what_was_copied_since_stays(clock: Clock, qapp: QGuiApplication) -> None:
    board = Pasteboard()
    secrets = SecretClipboard(MacPlace(board), clock)
    secrets.copy(SECRET)
    board.content, board.count = {PLAIN_TEXT: "mine"}, board.count + 1
    secrets.clear_now()
    assert board.content == {PLAIN_TEXT: "mine"}
