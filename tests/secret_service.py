"""A real Secret Service of its own: a private session bus with GNOME Keyring on it, unlocked. Needs Linux with
`dbus-daemon` and `gnome-keyring-daemon` (packages `dbus-daemon` or `dbus`, and `gnome-keyring`).

To use these fixtures, a test module says `from tests.secret_service import ...` and names them as arguments.
"""

import os
import select
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

PASSWORD = "open sesame"
_BUS_CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:dir={folder}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
"""
_START_SECONDS = 15


@dataclass(frozen=True)
class Session:
    """A private session: what a process that belongs to it has in its environment."""

    folder: Path
    address: str

    @property
    def env(self) -> dict[str, str]:
        """Only what leads to this session: nothing of the desktop that the tests run on."""
        home = str(self.folder)
        return {
            "PATH": os.environ["PATH"],
            "HOME": home,
            "XDG_RUNTIME_DIR": home,
            "XDG_DATA_HOME": home,
            "XDG_CONFIG_HOME": home,
            "XDG_CACHE_HOME": home,
            "DBUS_SESSION_BUS_ADDRESS": self.address,
            "LANG": "C.UTF-8",
        }


@contextmanager
def session_bus() -> Iterator[Session]:
    """A bus of the session with nothing on it and nothing that could be started."""
    if not shutil.which("dbus-daemon"):
        pytest.skip("dbus-daemon is not installed")
    with tempfile.TemporaryDirectory(
        prefix="bus", ignore_cleanup_errors=True
    ) as name:  # short: sockets have short names
        folder = Path(name)
        config = folder / "bus.conf"
        config.write_text(_BUS_CONFIG.format(folder=folder))
        command = ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address=1"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as bus:
            try:
                yield Session(folder, _first_line(bus))
            finally:
                bus.terminate()


@contextmanager
def keyring_daemon(session: Session) -> Iterator[None]:
    """GNOME Keyring on that bus, with an unlocked keyring as a sign-in makes it."""
    if not shutil.which("gnome-keyring-daemon"):
        pytest.skip("gnome-keyring-daemon is not installed")
    keyrings = session.folder / "keyrings"
    keyrings.mkdir()
    (keyrings / "default").write_text("login")
    with subprocess.Popen(
        ["gnome-keyring-daemon", "--unlock", "--foreground", "--components=secrets"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=session.env,
    ) as daemon:
        assert daemon.stdin
        try:
            daemon.stdin.write(PASSWORD.encode())
            daemon.stdin.close()
            _wait_for_name(session, "org.freedesktop.secrets")
            yield
        finally:
            daemon.send_signal(signal.SIGTERM)


@contextmanager
def secret_service_session() -> Iterator[Session]:
    """A session whose Secret Service works."""
    with session_bus() as session, keyring_daemon(session):
        yield session


@pytest.fixture
def bare_session(monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    """This process in a session with a bus and no Secret Service."""
    with session_bus() as session:
        _join(session, monkeypatch)
        yield session


@pytest.fixture
def keyring_session(monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    """This process in a session whose Secret Service works."""
    with secret_service_session() as session:
        _join(session, monkeypatch)
        yield session


def lock(session: Session) -> None:
    """Lock the keyring, as a locked screen or a sign-in without password leaves it."""
    _ask(
        session,
        "org.freedesktop.secrets",
        "/org/freedesktop/secrets",
        "org.freedesktop.Secret.Service.Lock",
        "array:objpath:/org/freedesktop/secrets/collection/login",
    )


def _join(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in session.env.items():
        monkeypatch.setenv(name, value)


def _first_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    readable, _, _ = select.select([process.stdout], [], [], _START_SECONDS)
    assert readable, "dbus-daemon did not start"
    return process.stdout.readline().strip()


def _wait_for_name(session: Session, name: str) -> None:
    """Wait until a program has that name on the bus: the bus says so itself."""
    from jeepney import MatchRule, MessageType
    from jeepney.bus_messages import message_bus
    from jeepney.io.blocking import Proxy, open_dbus_connection

    connection = open_dbus_connection(session.address)
    try:
        bus = Proxy(message_bus, connection)
        rule = MatchRule(type=MessageType.signal, interface=message_bus.interface, member="NameOwnerChanged")
        rule.add_arg_condition(0, name)
        bus.AddMatch(rule)
        with connection.filter(rule) as changes:
            if not bus.NameHasOwner(name)[0]:
                connection.recv_until_filtered(changes, timeout=_START_SECONDS)
    finally:
        connection.close()


def _ask(session: Session, *call: str) -> None:
    subprocess.run(
        ["dbus-send", f"--bus={session.address}", "--print-reply", f"--dest={call[0]}", *call[1:]],
        check=True,
        stdout=subprocess.DEVNULL,
    )
