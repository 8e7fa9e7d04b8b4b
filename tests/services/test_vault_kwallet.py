"""KDE's wallet, for desktops where it offers no Secret Service. A stand-in for its daemon answers on a real bus."""

import os
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from jeepney import DBusAddress, HeaderFields, MessageType, new_error, new_method_call, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import Proxy, open_dbus_connection

from classe365_desktop.core.keys import Box, Mode
from classe365_desktop.services.kwallet import APP
from classe365_desktop.services.vault import OsVault, os_vault
from classe365_desktop.services.vault_values import Reason, Slot, VaultError
from tests.secret_service import Session, bare_session

pytestmark = pytest.mark.skipif(os.name == "nt", reason="KWallet is Linux'")
__all__ = ["bare_session"]

SLOT = Slot("maplehollow.classe365.com", Mode.TEST, Box.SECRET)
SECRET = "sk_test_" + "51Ab" * 25
HANDLE = 7


class Wallet:
    """A wallet daemon with the methods and signatures of org.kde.KWallet (KDE's kwalletd interface description)."""

    def __init__(self, address: str, name: str) -> None:
        self.entries: dict[tuple[str, str], str] = {}
        self.is_enabled = True
        self.opens = True
        self.writes = True
        self._connection = open_dbus_connection(address)
        Proxy(message_bus, self._connection).RequestName(name)
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def close(self, address: str) -> None:
        """End the thread by a last message."""
        target = DBusAddress("/", self._connection.unique_name, "test.Wallet")
        last = open_dbus_connection(address)
        last.send_and_get_reply(new_method_call(target, "Stop"))
        last.close()
        self._thread.join()
        self._connection.close()

    def _serve(self) -> None:
        while True:
            call = self._connection.receive()
            if call.header.message_type is not MessageType.method_call:
                continue
            method = call.header.fields[HeaderFields.member]
            if method == "Stop":
                self._connection.send(new_method_return(call))
                return
            expected, answers = self._answers().get(method, ("", None))
            signature = call.header.fields.get(HeaderFields.signature, "")
            if answers is None or signature != expected:
                self._connection.send(new_error(call, "org.freedesktop.DBus.Error.UnknownMethod"))
            else:
                kind, value = answers(*call.body)
                self._connection.send(new_method_return(call, kind, (value,)))

    def _answers(self) -> dict[str, tuple[str, Any]]:
        return {
            "isEnabled": ("", lambda: ("b", self.is_enabled)),
            "networkWallet": ("", lambda: ("s", "kdewallet")),
            "open": ("sxs", self._open),
            "hasEntry": ("isss", lambda *at: ("b", at[1:3] in self.entries)),
            "readPassword": ("isss", lambda *at: ("s", self.entries.get(at[1:3], ""))),
            "writePassword": ("issss", self._write),
            "removeEntry": ("isss", lambda *at: ("i", 0 if self.entries.pop(at[1:3], None) else -3)),
        }

    def _open(self, wallet: str, window: int, app: str) -> tuple[str, int]:
        assert (wallet, window, app) == ("kdewallet", 0, APP)
        return "i", HANDLE if self.opens else -1

    def _write(self, handle: int, folder: str, key: str, value: str, app: str) -> tuple[str, int]:
        assert (handle, app) == (HANDLE, APP)
        if not self.writes:
            return "i", -1
        self.entries[folder, key] = value
        return "i", 0


@pytest.fixture(params=["org.kde.kwalletd6", "org.kde.kwalletd5"])
def wallet(bare_session: Session, request: pytest.FixtureRequest) -> Iterator[Wallet]:
    wallet = Wallet(bare_session.address, request.param)
    yield wallet
    wallet.close(bare_session.address)


@pytest.fixture
def vault(wallet: Wallet) -> OsVault:
    return os_vault(os.environ, "linux")


def test_a_secret_is_kept_read_replaced_and_forgotten(wallet: Wallet, vault: OsVault) -> None:
    assert vault.get(SLOT) is None
    vault.put(SLOT, SECRET)
    assert wallet.entries == {(SLOT.service, "classe365"): SECRET}
    assert vault.get(SLOT) == SECRET
    vault.put(SLOT, SECRET + "2")
    assert vault.get(SLOT) == SECRET + "2"
    vault.delete(SLOT)
    vault.delete(SLOT)
    assert wallet.entries == {}


def test_a_closed_prompt_is_a_locked_wallet(wallet: Wallet, vault: OsVault) -> None:
    wallet.opens = False
    assert reason_of(vault) is Reason.LOCKED


def test_a_wallet_that_is_switched_off_is_none(wallet: Wallet, vault: OsVault) -> None:
    wallet.is_enabled = False
    assert reason_of(vault) is Reason.ABSENT


def test_a_secret_that_is_not_written_is_said(wallet: Wallet, vault: OsVault) -> None:
    wallet.writes = False
    with pytest.raises(VaultError) as raised:
        vault.put(SLOT, SECRET)
    assert raised.value.reason is Reason.REFUSED
    assert SECRET not in repr(raised.value.finding)


def reason_of(vault: OsVault) -> Reason:
    with pytest.raises(VaultError) as raised:
        vault.get(SLOT)
    return raised.value.reason
