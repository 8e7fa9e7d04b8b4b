"""Notifications: a real one over D-Bus to a small receiver; on the other systems the words go as data, never as script."""

import base64
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import pytest

from classe365_desktop.platform.notifications import macos_command, notify, windows_command
from tests.secret_service import Session, bare_session

__all__ = ["bare_session"]

ODD = 'Škola "A" & <b>B</b> $(calc) `x` %PATH% \' ; \\'


class Receiver:
    """Stands in for the desktop's notification service, on a bus of its own."""

    def __init__(self, address: str) -> None:
        from jeepney.bus_messages import message_bus
        from jeepney.io.blocking import Proxy, open_dbus_connection

        self.connection = open_dbus_connection(address)
        Proxy(message_bus, self.connection).RequestName("org.freedesktop.Notifications")
        self.received: list[tuple[Any, ...]] = []

    def take_one(self, *, refuse: bool = False) -> None:
        """Answer the next call of Notify."""
        from jeepney import MessageType, new_error, new_method_return

        while True:
            message = self.connection.receive(timeout=20)
            if message.header.message_type is MessageType.method_call:
                break
        self.received.append(message.body)
        answer = new_error(message, "org.freedesktop.Error.No") if refuse else new_method_return(message, "u", (7,))
        self.connection.send(answer)


@contextmanager
def receiving(session: Session, *, refuse: bool = False) -> Iterator[Receiver]:
    receiver = Receiver(session.address)
    thread = threading.Thread(target=receiver.take_one, kwargs={"refuse": refuse})
    thread.start()
    try:
        yield receiver
    finally:
        thread.join(20)
        receiver.connection.close()


@pytest.mark.parametrize("urgent", [False, True])
def test_a_notification_arrives_at_the_desktop_with_its_words_and_urgency(bare_session: Session, urgent: bool) -> None:
    with receiving(bare_session) as desktop:
        assert notify("Classe365", ODD, urgent=urgent, bus=bare_session.address, platform="linux")
    app, replaces, _, title, body, actions, hints, timeout = desktop.received[0]
    assert (app, replaces, title, actions, timeout) == ("Classe365 Stripe Setup", 0, "Classe365", [], -1)
    assert body == ODD.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert hints["urgency"] == ("y", 2 if urgent else 1)


def test_a_desktop_that_refuses_or_is_not_there_has_shown_nothing(bare_session: Session) -> None:
    with receiving(bare_session, refuse=True):
        assert not notify("Classe365", "words", bus=bare_session.address, platform="linux")
    assert not notify("Classe365", "words", bus=bare_session.address, platform="linux")
    assert not notify("Classe365", "words", bus=None, platform="linux")
    assert not notify("Classe365", "words", bus="unix:path=/nonexistent/bus", platform="linux")


class Ran:
    """Notes what would be run."""

    def __init__(self, code: int = 0) -> None:
        self.code, self.command, self.more = code, (), {}  # type: ignore[var-annotated]

    def __call__(self, command: Sequence[str], more: Mapping[str, str]) -> int:
        self.command, self.more = tuple(command), dict(more)
        return self.code


def test_on_macos_the_words_are_arguments_of_a_fixed_script() -> None:
    run = Ran()
    assert notify("Title", ODD, platform="darwin", run=run)
    assert run.command == macos_command("Title", ODD)
    assert run.command[-2:] == ("Title", ODD)
    assert not any(ODD in each for each in run.command[:-1])
    assert not notify("Title", ODD, platform="darwin", run=Ran(1))


def test_on_windows_the_words_are_in_the_environment_of_a_fixed_script() -> None:
    run = Ran()
    assert notify("Title", ODD, platform="win32", run=run)
    assert run.command == windows_command()
    assert run.more == {"CLASSE365_TITLE": "Title", "CLASSE365_TEXT": ODD}
    script = base64.b64decode(run.command[-1]).decode("utf-16-le")
    assert "$env:CLASSE365_TEXT" in script


def test_a_program_of_the_os_that_is_missing_has_shown_nothing() -> None:
    def missing(command: Sequence[str], more: Mapping[str, str]) -> int:
        raise FileNotFoundError(command[0])

    for platform in ("darwin", "win32"):
        assert not notify("Title", "words", platform=platform, run=missing)


def test_words_are_one_line_that_ends_somewhere() -> None:
    run = Ran()
    notify("Title", "a\n\x1b[31mb\x00" + "c" * 1000, platform="darwin", run=run)
    assert run.command[-1].startswith("a [31mb c")
    assert len(run.command[-1]) <= 401
