"""Keys in a real Secret Service, and each way in which there is none."""

import os
import socket
import threading
from pathlib import Path

import pytest

from classe365_desktop.core.keys import Box, Mode
from classe365_desktop.services.vault import OsVault, os_vault
from classe365_desktop.services.vault_values import Reason, Slot, VaultError
from tests.secret_service import Session, bare_session, keyring_session, lock

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the Secret Service is Linux'")
__all__ = ["bare_session", "keyring_session"]

HOST = "maplehollow.classe365.com"
SLOT = Slot(HOST, Mode.TEST, Box.SECRET)
SECRET = "sk_test_" + "51Ab" * 25


@pytest.fixture
def vault() -> OsVault:
    return os_vault(os.environ, "linux")


def reason_of(vault: OsVault) -> Reason:
    with pytest.raises(VaultError) as raised:
        vault.get(SLOT)
    return raised.value.reason


def test_a_secret_put_there_is_read_back(keyring_session: Session, vault: OsVault) -> None:
    vault.put(SLOT, SECRET)
    assert os_vault(os.environ, "linux").get(SLOT) == SECRET


def test_a_secret_survives_under_its_own_slot_alone(keyring_session: Session, vault: OsVault) -> None:
    others = [
        Slot(HOST, Mode.LIVE, Box.SECRET),
        Slot(HOST, Mode.TEST, Box.PUBLISHABLE),
        Slot("x.y", Mode.TEST, Box.SECRET),
    ]
    vault.put(SLOT, SECRET)
    assert [vault.get(each) for each in others] == [None] * 3


def test_a_second_secret_takes_the_place_of_the_first(keyring_session: Session, vault: OsVault) -> None:
    vault.put(SLOT, SECRET)
    vault.put(SLOT, SECRET + "New")
    assert vault.get(SLOT) == SECRET + "New"
    vault.delete(SLOT)
    assert vault.get(SLOT) is None


def test_deleting_what_is_not_there_is_fine(keyring_session: Session, vault: OsVault) -> None:
    vault.delete(SLOT)


def test_the_secret_is_not_readable_in_any_file_of_the_session(keyring_session: Session, vault: OsVault) -> None:
    vault.put(SLOT, SECRET)
    files = [each for each in keyring_session.folder.rglob("*") if each.is_file()]
    assert any(each.suffix == ".keyring" for each in files)
    assert all(SECRET.encode() not in each.read_bytes() for each in files)


@pytest.mark.parametrize("call", ["get", "put", "delete"])
def test_a_locked_keyring_is_called_locked(keyring_session: Session, vault: OsVault, call: str) -> None:
    vault.put(SLOT, SECRET)
    lock(keyring_session)
    with pytest.raises(VaultError) as raised:
        getattr(vault, call)(*((SLOT, SECRET) if call == "put" else (SLOT,)))
    assert raised.value.finding.code == "vault.locked"


def test_a_bus_without_a_secret_service_has_no_vault(bare_session: Session, vault: OsVault) -> None:
    assert reason_of(vault) is Reason.ABSENT


def test_a_session_without_a_bus_has_no_vault_and_nothing_is_started(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    mark = f"classe365-{tmp_path.name}-{os.getpid()}"
    monkeypatch.setenv("TEST_MARK", mark)
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    for env in ({}, {"XDG_RUNTIME_DIR": str(tmp_path)}, {"DBUS_SESSION_BUS_ADDRESS": "autolaunch:"}):
        assert reason_of(os_vault(env, "linux")) is Reason.ABSENT
    assert processes_with(mark) == set()
    assert list(tmp_path.iterdir()) == []


def test_a_bus_that_has_gone_is_no_vault(tmp_path: Path) -> None:
    gone = {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path}/gone"}
    assert reason_of(os_vault(gone, "linux")) is Reason.ABSENT


def test_the_bus_in_the_runtime_folder_is_found_without_its_variable(keyring_session: Session) -> None:
    path = keyring_session.address.removeprefix("unix:path=").split(",")[0]
    (keyring_session.folder / "bus").symlink_to(path)
    vault = os_vault({"XDG_RUNTIME_DIR": str(keyring_session.folder)}, "linux")
    vault.put(SLOT, SECRET)
    assert vault.get(SLOT) == SECRET


def test_a_bus_that_turns_this_person_away_is_no_vault(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "s"))
        server.listen(1)

        def answer() -> None:
            connection, _ = server.accept()
            with connection:
                connection.recv(100)
                connection.sendall(b"REJECTED nobody here\r\n")

        thread = threading.Thread(target=answer)
        thread.start()
        found = reason_of(os_vault({"DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path}/s"}, "linux"))
        thread.join()
    assert found is Reason.ABSENT


def processes_with(mark: str) -> set[str]:
    """Every process that inherited `mark`, also one that was detached; this process itself has it only since it runs."""
    found = set()
    for environ in Path("/proc").glob("[0-9]*/environ"):
        try:
            if mark.encode() in environ.read_bytes():
                found.add(environ.parent.name)
        except OSError:
            continue
    return found
