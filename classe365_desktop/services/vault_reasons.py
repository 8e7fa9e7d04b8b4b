"""Why a secret store of the OS said no, told from what it raised. Imports none of the stores, so it holds for all of them.

What they raise reaches far beyond keyring's own errors: `pywintypes.error` on Windows, secretstorage's and D-Bus errors on
Linux. Their texts are not used, so nothing that a store says can leak: only names and numbers are.
"""

from collections.abc import Iterator

from classe365_desktop.services.vault_values import Reason, VaultError

_BY_NAME = {
    "SecretServiceNotAvailableException": Reason.ABSENT,
    "NoKeyringError": Reason.ABSENT,
    "ImportError": Reason.ABSENT,
    "ConnectionError": Reason.ABSENT,
    "AuthenticationError": Reason.ABSENT,  # the bus is another person's
    "FileNotFoundError": Reason.ABSENT,
    "KeyringLocked": Reason.LOCKED,
    "LockedException": Reason.LOCKED,
    "PromptDismissedException": Reason.REFUSED,
    "KeychainDenied": Reason.REFUSED,
    "SecAuthFailure": Reason.REFUSED,
    "PermissionError": Reason.REFUSED,
}
_BY_CODE: dict[object, Reason] = {
    # Names of D-Bus errors (Secret Service API draft, "Errors"; D-Bus specification).
    "org.freedesktop.Secret.Error.IsLocked": Reason.LOCKED,
    "org.freedesktop.DBus.Error.AccessDenied": Reason.REFUSED,
    "org.freedesktop.DBus.Error.ServiceUnknown": Reason.ABSENT,
    "org.freedesktop.DBus.Error.NameHasNoOwner": Reason.ABSENT,
    # Windows: access denied; no such logon session (services and some remote sessions have no store); cancelled.
    5: Reason.REFUSED,
    1312: Reason.ABSENT,
    1223: Reason.REFUSED,
    # macOS: interaction not allowed, which is a locked keychain that may not ask (a remote session).
    -25308: Reason.LOCKED,
}


def told(error: BaseException) -> VaultError:
    """Turn whatever a store raised into the error that says it."""
    chain = list(_chain(error))
    # The cause knows more than what was made of it: macOS' "denied" becomes "locked" in keyring.
    reason = next((found for each in reversed(chain) if (found := _reason(each))), Reason.BROKEN)
    return VaultError(reason, detail=" < ".join(map(_named, chain)))


def is_nothing_there(error: BaseException) -> bool:
    """True if a store refused to delete only because there is nothing to delete."""
    chain = list(_chain(error))
    causes = [type(each).__name__ for each in chain[1:]]
    return type(error).__name__ == "PasswordDeleteError" and (not causes or causes == ["NotFound"])


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _reason(error: BaseException) -> Reason | None:
    by_name = (_BY_NAME[each.__name__] for each in type(error).__mro__ if each.__name__ in _BY_NAME)
    return _BY_CODE.get(_code(error)) or next(by_name, None)


def _code(error: BaseException) -> str | int | None:
    """The number or D-Bus name of an error: public, unlike its text."""
    if type(error).__name__ == "DBusErrorResponse":
        return str(getattr(error, "name", "")) or None
    winerror = getattr(error, "winerror", None)
    if isinstance(winerror, int):
        return winerror
    first = error.args[0] if error.args else None
    return first if isinstance(first, int) and not isinstance(error, OSError) else None


def _named(error: BaseException) -> str:
    code = _code(error)
    return type(error).__name__ if code is None else f"{type(error).__name__} {code}"
