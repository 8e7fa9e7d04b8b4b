"""What is asked of Windows and macOS to keep a revealed secret out of screenshots."""

import ctypes

import pytest

from classe365_desktop.platform.screen_capture import keep_out_of_screenshots, on_macos, on_windows


class User32:
    """Stands in for Windows' library and notes what it is asked."""

    def __init__(self, answer: int) -> None:
        self.answer = answer
        self.calls: list[tuple[int | None, int]] = []

    def SetWindowDisplayAffinity(self, window: ctypes.c_void_p, affinity: ctypes.c_uint32) -> int:  # noqa: N802 - Windows' name
        self.calls.append((window.value, affinity.value))
        return self.answer


class Cocoa:
    """Stands in for macOS and notes the messages."""

    def __init__(self, window: int) -> None:
        self.window = window
        self.sent: list[tuple[int, str, tuple[int, ...]]] = []

    def named(self, name: str) -> int:
        raise AssertionError(name)

    def string(self, text: str) -> int:
        raise AssertionError(text)

    def send(self, receiver: int, selector: str, *arguments: int) -> int:
        self.sent.append((receiver, selector, arguments))
        return self.window if selector == "window" else 0


@pytest.mark.parametrize(("on", "affinity"), [(True, 1), (False, 0)])
def test_windows_blackens_the_window_and_shows_it_again(on: bool, affinity: int) -> None:
    user32 = User32(1)
    assert on_windows(user32, 0x1_0000_0042, on)
    assert user32.calls == [(0x1_0000_0042, affinity)]


def test_a_refusal_of_windows_is_not_taken_for_success() -> None:
    assert not on_windows(User32(0), 1, on=True)


@pytest.mark.parametrize(("on", "sharing"), [(True, 0), (False, 1)])
def test_macos_stops_sharing_the_window_and_shares_it_again(on: bool, sharing: int) -> None:
    cocoa = Cocoa(window=99)
    assert on_macos(cocoa, 42, on)
    assert cocoa.sent == [(42, "window", ()), (99, "setSharingType:", (sharing,))]


def test_a_view_that_is_in_no_window_yet_is_left_alone() -> None:
    cocoa = Cocoa(window=0)
    assert not on_macos(cocoa, 42, on=True)
    assert len(cocoa.sent) == 1


@pytest.mark.parametrize("on", [True, False])
def test_linux_has_nothing_for_it(on: bool) -> None:
    assert keep_out_of_screenshots(42, on, "linux") is False


def test_a_system_without_its_library_says_no(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert not keep_out_of_screenshots(42, on=True, platform="win32")
    assert not keep_out_of_screenshots(42, on=True, platform="darwin")
