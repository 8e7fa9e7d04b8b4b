"""What every secret store has in common: which secret, what it can do, and how it says no. The OS's own is `vault.OsVault`."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from classe365_desktop.core.findings import Finding, Subject, finding
from classe365_desktop.core.keys import Box, Mode

USER = "classe365"
# Windows: CRED_MAX_CREDENTIAL_BLOB_SIZE is 2,560 bytes, and the text is kept in UTF-16.
WINDOWS_LIMIT = 1280


class Extra(StrEnum):
    """Secrets beside the key pair: the endpoint's signing secret and, while a key is rolled, the one that it replaces."""

    SIGNING = "signing secret"
    OLD_PUBLISHABLE = "old publishable"
    OLD_SECRET = "old secret"

    @staticmethod
    def old(box: Box) -> "Extra":
        """Where the old key of this box waits for its end."""
        return Extra.OLD_PUBLISHABLE if box is Box.PUBLISHABLE else Extra.OLD_SECRET


@dataclass(frozen=True, slots=True)
class Slot:
    """The place of one secret. Never the secret."""

    host: str
    mode: Mode
    box: Box | Extra

    @property
    def service(self) -> str:
        """The name the OS lists it under: one for each secret, because Windows keeps one secret a name."""
        return f"Classe365 Stripe Setup: {self.host}, {self.mode}, {self.box}"


class Reason(StrEnum):
    """Why a secret store said no; the value is the finding's code."""

    ABSENT = "vault.absent"
    LOCKED = "vault.locked"
    REFUSED = "vault.refused"
    BROKEN = "vault.broken"
    TOO_LONG = "vault.too_long"


class VaultError(Exception):
    """The secret store said no. Prints the reason's code, nothing secret, nothing that the store said."""

    def __init__(self, reason: Reason, detail: str = "", **values: object) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.finding: Finding = finding(reason.value, Subject.VAULT, detail=detail, **values)


class Vault(Protocol):
    """Where secrets are kept. A call can wait for minutes while the OS asks the person: never call it on the UI thread."""

    def get(self, slot: Slot) -> str | None:
        """The secret kept there, or None. Raises VaultError."""

    def put(self, slot: Slot, text: str) -> None:
        """Keep a secret, in place of the one there. Raises VaultError."""

    def delete(self, slot: Slot) -> None:
        """Forget the secret kept there, if there is one. Raises VaultError."""


class MemoryVault:
    """Secrets in memory alone, for practice: gone when the program ends."""

    def __init__(self) -> None:
        self._kept: dict[Slot, str] = {}

    def get(self, slot: Slot) -> str | None:
        """See `Vault.get`. Raises nothing."""
        return self._kept.get(slot)

    def put(self, slot: Slot, text: str) -> None:
        """See `Vault.put`. Raises nothing."""
        self._kept[slot] = text

    def delete(self, slot: Slot) -> None:
        """See `Vault.delete`. Raises nothing."""
        self._kept.pop(slot, None)


class SessionVault:
    """A vault and, in front of it, what the administrator chose to hold in memory because the vault said no."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._held: dict[Slot, str | None] = {}

    def hold(self, slot: Slot, text: str | None) -> None:
        """Keep a secret, or that there is none, until the program ends or `put` succeeds. Asks nobody."""
        self._held[slot] = text

    def is_held(self, slot: Slot) -> bool:
        """True if that secret is in memory alone."""
        return self._held.get(slot) is not None

    def get(self, slot: Slot) -> str | None:
        """See `Vault.get`."""
        try:
            return self._held[slot]
        except KeyError:
            return self._vault.get(slot)

    def put(self, slot: Slot, text: str) -> None:
        """See `Vault.put`."""
        self._vault.put(slot, text)
        self._held.pop(slot, None)

    def delete(self, slot: Slot) -> None:
        """See `Vault.delete`. Where there is no vault, nothing can be left in it."""
        try:
            self._vault.delete(slot)
        except VaultError as error:
            if error.reason is not Reason.ABSENT:
                raise
        self._held.pop(slot, None)


class Backend(Protocol):
    """What is asked of a store of the OS: the part of `keyring.backend.KeyringBackend` that is used here."""

    def get_password(self, service: str, username: str) -> str | None:
        """The secret, or None."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep it."""

    def delete_password(self, service: str, username: str) -> None:
        """Forget it."""
