"""How the stores of three systems say no. Their errors are rebuilt here with the names and numbers that the stores raise."""

from typing import cast

import keyring.errors
import pytest
from hypothesis import given
from hypothesis import strategies as st

from classe365_desktop.core.keys import Box, Mode
from classe365_desktop.services.vault import OsVault, backend_for
from classe365_desktop.services.vault_reasons import told
from classe365_desktop.services.vault_values import (
    WINDOWS_LIMIT,
    Backend,
    MemoryVault,
    Reason,
    SessionVault,
    Slot,
    VaultError,
)

SLOT = Slot("maplehollow.classe365.com", Mode.LIVE, Box.SECRET)
SECRET = "sk_live_" + "51Ab" * 25


class Raising:
    """A store whose every answer is the same error."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    def get_password(self, *_: str) -> str | None:
        raise self.error

    def set_password(self, *_: str) -> None:
        raise self.error

    def delete_password(self, *_: str) -> None:
        raise self.error


class Recording:
    """A store that notes what it is asked."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, ...]] = []

    def get_password(self, service: str, username: str) -> str | None:
        self.calls.append(("get", service, username))
        return None

    def set_password(self, service: str, username: str, password: str) -> None:
        self.calls.append(("set", service, username, password))

    def delete_password(self, service: str, username: str) -> None:
        self.calls.append(("delete", service, username))


def vault_on(backend: Backend, longest: int | None = None) -> OsVault:
    return OsVault(lambda: backend, longest)


def windows_error(number: int, function: str) -> Exception:
    """`pywintypes.error`, which is no error of keyring's."""
    kind = type("error", (Exception,), {"winerror": number, "funcname": function})
    return cast(Exception, kind(number, function, "The system said something"))


def caused(error: Exception, by: Exception) -> Exception:
    error.__cause__ = by
    return error


def named(name: str, *args: object) -> Exception:
    """An error as keyring's macOS part, secretstorage or jeepney names it: two of them can't be imported here."""
    return cast(Exception, type(name, (Exception,), {})(*args))


def dbus_error(name: str) -> Exception:
    """jeepney's error, which has the D-Bus name as `name`."""
    error = named("DBusErrorResponse", name, "text")
    error.name = name  # type: ignore[attr-defined]
    return error


CASES = [
    (keyring.errors.NoKeyringError(), Reason.ABSENT),
    (ModuleNotFoundError("secretstorage"), Reason.ABSENT),
    (ConnectionRefusedError(), Reason.ABSENT),
    (caused(keyring.errors.InitError("x"), named("SecretServiceNotAvailableException")), Reason.ABSENT),
    (windows_error(1312, "CredWrite"), Reason.ABSENT),
    (keyring.errors.KeyringLocked("x"), Reason.LOCKED),
    (caused(keyring.errors.KeyringError("x"), named("Error", -25308, "Unknown Error")), Reason.LOCKED),
    (dbus_error("org.freedesktop.Secret.Error.IsLocked"), Reason.LOCKED),
    (caused(keyring.errors.InitError("x"), named("PromptDismissedException")), Reason.REFUSED),
    (
        caused(keyring.errors.KeyringLocked("x"), named("KeychainDenied", -128, "Keychain Access Denied")),
        Reason.REFUSED,
    ),
    (caused(keyring.errors.PasswordSetError("x"), named("SecAuthFailure", -25293, "x")), Reason.REFUSED),
    (dbus_error("org.freedesktop.DBus.Error.AccessDenied"), Reason.REFUSED),
    (windows_error(5, "CredWrite"), Reason.REFUSED),
    (PermissionError(13, "x"), Reason.REFUSED),
    (windows_error(1783, "CredWrite"), Reason.BROKEN),
    (ValueError("what is this"), Reason.BROKEN),
]


@pytest.mark.parametrize(("error", "reason"), CASES, ids=[f"{each[0]!r}"[:50] for each in CASES])
@pytest.mark.parametrize("call", ["get", "put", "delete"])
def test_whatever_a_store_raises_becomes_its_reason(error: Exception, reason: Reason, call: str) -> None:
    vault = vault_on(Raising(error))
    with pytest.raises(VaultError) as raised:
        getattr(vault, call)(*((SLOT, SECRET) if call == "put" else (SLOT,)))
    assert raised.value.reason is reason
    assert raised.value.finding.code == reason.value
    assert raised.value.finding.do


@given(st.sampled_from([Exception, OSError, RuntimeError, keyring.errors.KeyringError]), st.text(max_size=20))
def test_nothing_that_a_store_says_comes_through(kind: type[Exception], around: str) -> None:
    error = told(kind(f"{around}{SECRET}{around}"))
    for shown in (str(error), repr(error), error.finding.seen, error.finding.detail, repr(error.finding)):
        assert SECRET not in shown
        assert SECRET[8:] not in shown


def test_an_error_is_told_without_the_one_behind_it_in_the_traceback() -> None:
    with pytest.raises(VaultError) as raised:
        vault_on(Raising(ValueError(SECRET))).put(SLOT, SECRET)
    assert raised.value.__suppress_context__


@pytest.mark.parametrize(
    "error",
    [
        keyring.errors.PasswordDeleteError("No such password!"),
        caused(keyring.errors.PasswordDeleteError("x"), named("NotFound", -25300, "Item not found")),
    ],
)
def test_what_is_not_there_counts_as_deleted(error: Exception) -> None:
    vault_on(Raising(error)).delete(SLOT)


def test_a_denied_deletion_is_no_deletion() -> None:
    denied = caused(keyring.errors.PasswordDeleteError("x"), named("KeychainDenied", -128, "x"))
    with pytest.raises(VaultError) as raised:
        vault_on(Raising(denied)).delete(SLOT)
    assert raised.value.reason is Reason.REFUSED


def test_each_secret_has_a_name_of_its_own_in_the_store() -> None:
    backend = Recording()
    vault_on(backend).put(SLOT, SECRET)
    vault_on(backend).get(SLOT)
    vault_on(backend).delete(SLOT)
    service = "Classe365 Stripe Setup: maplehollow.classe365.com, live, secret"
    assert backend.calls == [
        ("set", service, "classe365", SECRET),
        ("get", service, "classe365"),
        ("delete", service, "classe365"),
    ]
    slots = {Slot(host, mode, box).service for host in ("a.b", "c.d") for mode in Mode for box in Box}
    assert len(slots) == 8


def test_what_windows_cannot_hold_is_said_before_it_is_asked() -> None:
    backend = Recording()
    vault = vault_on(backend, WINDOWS_LIMIT)
    vault.put(SLOT, "k" * WINDOWS_LIMIT)
    with pytest.raises(VaultError) as raised:
        vault.put(SLOT, "k" * (WINDOWS_LIMIT + 1))
    assert len(backend.calls) == 1
    assert "1281" in raised.value.finding.seen


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_the_store_of_another_system_is_never_replaced_by_a_file(platform: str) -> None:
    """Here its library is missing: nothing else may step in."""
    vault = OsVault(lambda: backend_for(platform, {}))
    with pytest.raises(VaultError):
        vault.put(SLOT, SECRET)


def test_a_user_s_keyring_configuration_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    with pytest.raises(VaultError):
        OsVault(lambda: backend_for("linux", {})).get(SLOT)


def test_a_memory_vault_keeps_replaces_and_forgets() -> None:
    vault = MemoryVault()
    assert vault.get(SLOT) is None
    vault.put(SLOT, "one")
    vault.put(SLOT, "two")
    assert vault.get(SLOT) == "two"
    vault.delete(SLOT)
    vault.delete(SLOT)
    assert vault.get(SLOT) is None


def test_a_held_secret_is_read_without_asking_the_store() -> None:
    vault = SessionVault(vault_on(Raising(keyring.errors.KeyringLocked("x"))))
    vault.hold(SLOT, SECRET)
    assert vault.get(SLOT) == SECRET
    assert vault.is_held(SLOT)


def test_a_secret_that_is_kept_at_last_is_held_no_longer() -> None:
    vault = SessionVault(MemoryVault())
    vault.hold(SLOT, SECRET)
    vault.put(SLOT, SECRET)
    assert not vault.is_held(SLOT)
    assert vault.get(SLOT) == SECRET


def test_a_held_secret_is_forgotten_where_there_is_no_store() -> None:
    vault = SessionVault(vault_on(Raising(keyring.errors.NoKeyringError("x"))))
    vault.hold(SLOT, SECRET)
    vault.delete(SLOT)
    assert not vault.is_held(SLOT)


def test_a_locked_store_may_hold_an_older_one_so_forgetting_fails() -> None:
    vault = SessionVault(vault_on(Raising(keyring.errors.KeyringLocked("x"))))
    vault.hold(SLOT, SECRET)
    with pytest.raises(VaultError):
        vault.delete(SLOT)
    assert vault.is_held(SLOT)
