"""What keyring asks of Windows for us. The system's library is stood in for: the code in between is keyring's own."""

import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from classe365_desktop.core.keys import Box, Mode
from classe365_desktop.services.vault import OsVault, os_vault
from classe365_desktop.services.vault_values import Reason, Slot, VaultError

SLOT = Slot("maplehollow.classe365.com", Mode.LIVE, Box.SECRET)
SECRET = "sk_live_" + "51Ab" * 25
NOT_FOUND = 1168


class WindowsError(Exception):
    """Named `error` on Windows."""

    def __init__(self, number: int, function: str) -> None:
        super().__init__(number, function, "text")
        self.winerror = number
        self.funcname = function


class Credentials(ModuleType):
    """Windows' credential manager, as far as keyring uses it."""

    CRED_TYPE_GENERIC = 1
    CRED_PERSIST_LOCAL_MACHINE = 2
    CRED_PERSIST_ENTERPRISE = 3

    def __init__(self) -> None:
        super().__init__("win32cred")
        self.kept: dict[str, dict[str, Any]] = {}
        self.refuses = 0

    def CredRead(self, Type: int, TargetName: str) -> dict[str, Any]:  # noqa: N802, N803 - Windows' names
        assert Type == self.CRED_TYPE_GENERIC
        self._ask("CredRead")
        if TargetName not in self.kept:
            raise WindowsError(NOT_FOUND, "CredRead")
        kept = self.kept[TargetName]
        return kept | {"CredentialBlob": kept["CredentialBlob"].encode("utf-16")}

    def CredWrite(self, credential: dict[str, Any], flags: int) -> None:  # noqa: N802
        assert flags == 0
        self._ask("CredWrite")
        self.kept[credential["TargetName"]] = credential

    def CredDelete(self, Type: int, TargetName: str) -> None:  # noqa: N802, N803
        assert Type == self.CRED_TYPE_GENERIC
        self._ask("CredDelete")
        del self.kept[TargetName]

    def _ask(self, function: str) -> None:
        if self.refuses:
            raise WindowsError(self.refuses, function)


@pytest.fixture
def credentials(monkeypatch: pytest.MonkeyPatch) -> Iterator[Credentials]:
    import keyring.backends

    credentials = Credentials()
    pywintypes, package, parent = (ModuleType(name) for name in ("pywintypes", "pywin32", "win32ctypes"))
    vars(pywintypes)["error"] = WindowsError
    vars(package).update(pywintypes=pywintypes, win32cred=credentials)
    vars(parent)["pywin32"] = package
    for name, module in {"win32ctypes": parent, "win32ctypes.pywin32": package}.items():
        monkeypatch.setitem(sys.modules, name, module)
    monkeypatch.delitem(sys.modules, "keyring.backends.Windows", raising=False)
    monkeypatch.delattr(keyring.backends, "Windows", raising=False)
    yield credentials
    sys.modules.pop("keyring.backends.Windows", None)


@pytest.fixture
def vault(credentials: Credentials) -> OsVault:
    return os_vault({}, "win32")


def test_a_secret_stays_on_this_computer(credentials: Credentials, vault: OsVault) -> None:
    vault.put(SLOT, SECRET)
    assert [each["Persist"] for each in credentials.kept.values()] == [Credentials.CRED_PERSIST_LOCAL_MACHINE]


def test_a_secret_is_kept_read_replaced_and_forgotten(credentials: Credentials, vault: OsVault) -> None:
    vault.put(SLOT, SECRET)
    vault.put(SLOT, SECRET + "2")
    assert vault.get(SLOT) == SECRET + "2"
    vault.delete(SLOT)
    vault.delete(SLOT)
    assert vault.get(SLOT) is None
    assert credentials.kept == {}


def test_secrets_do_not_push_each_other_away(credentials: Credentials, vault: OsVault) -> None:
    slots = [Slot(SLOT.host, mode, box) for mode in Mode for box in Box]
    for number, slot in enumerate(slots):
        vault.put(slot, str(number))
    assert [vault.get(slot) for slot in slots] == ["0", "1", "2", "3"]
    assert len(credentials.kept) == 4


@pytest.mark.parametrize(("number", "reason"), [(5, Reason.REFUSED), (1312, Reason.ABSENT), (8, Reason.BROKEN)])
@pytest.mark.parametrize("call", ["get", "put", "delete"])
def test_each_refusal_of_windows_is_told(
    credentials: Credentials, vault: OsVault, number: int, reason: Reason, call: str
) -> None:
    credentials.refuses = number
    with pytest.raises(VaultError) as raised:
        getattr(vault, call)(*((SLOT, SECRET) if call == "put" else (SLOT,)))
    assert raised.value.reason is reason
    assert str(number) in raised.value.finding.detail


def test_what_is_too_long_for_windows_is_not_even_asked(credentials: Credentials, vault: OsVault) -> None:
    with pytest.raises(VaultError) as raised:
        vault.put(SLOT, "k" * 1281)
    assert raised.value.reason is Reason.TOO_LONG
    assert credentials.kept == {}
