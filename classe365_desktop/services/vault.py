"""The OS's own secret store, and the only importer of `keyring`. Never a file, whatever the store says.

The store is pinned for each OS and made directly: no look through installed plug-ins, which finds nothing in a frozen build,
and no `keyringrc.cfg`, which could name any Python file to run. keyring is imported at the first use, in the worker.
"""

import sys
from collections.abc import Callable, Mapping
from contextlib import closing
from functools import cache
from typing import Any, TypeVar, cast

from classe365_desktop.services.session_bus import bus_address, connect, has_owner, has_secret_service, open_collection
from classe365_desktop.services.vault_reasons import is_nothing_there, told
from classe365_desktop.services.vault_values import USER, WINDOWS_LIMIT, Backend, Reason, Slot, VaultError
from classe365_desktop.services.vault_values import MemoryVault as MemoryVault
from classe365_desktop.services.vault_values import Vault as Vault

Answer = TypeVar("Answer")


class OsVault:
    """Secrets in the OS's own store. A call can wait for minutes while the OS asks the person: use a worker."""

    def __init__(self, make_backend: Callable[[], Backend], longest: int | None = None) -> None:
        """`make_backend` is asked for every call, so that a store that was started meanwhile is found.

        `longest` is the most UTF-16 units that the store takes.
        """
        self._make_backend = make_backend
        self._longest = longest

    def get(self, slot: Slot) -> str | None:
        """See `Vault.get`."""
        return self._asked(lambda backend: backend.get_password(slot.service, USER))

    def put(self, slot: Slot, text: str) -> None:
        """See `Vault.put`."""
        length = len(text.encode("utf-16-le")) // 2
        if self._longest is not None and length > self._longest:
            raise VaultError(Reason.TOO_LONG, length=length, limit=self._longest)
        self._asked(lambda backend: backend.set_password(slot.service, USER, text))

    def delete(self, slot: Slot) -> None:
        """See `Vault.delete`."""
        self._asked(lambda backend: backend.delete_password(slot.service, USER), gone_is_fine=True)

    def _asked(self, ask: Callable[[Backend], Answer], *, gone_is_fine: bool = False) -> Answer | None:
        try:
            return ask(self._make_backend())
        except VaultError:
            raise
        except Exception as error:  # noqa: BLE001 - the stores raise what they like, on Windows not even keyring's errors
            if gone_is_fine and is_nothing_there(error):
                return None
            raise told(error) from None


def os_vault(env: Mapping[str, str], platform: str = sys.platform) -> OsVault:
    """The secret store of this computer. Touches nothing before its first call."""
    return OsVault(lambda: backend_for(platform, env), WINDOWS_LIMIT if platform == "win32" else None)


def backend_for(platform: str, env: Mapping[str, str]) -> Backend:
    """The one store that is used on `platform`, a value of `sys.platform`.

    Raises VaultError where there is none, and ImportError where its library is missing.
    """
    if platform == "win32":
        return _windows()
    if platform == "darwin":
        from keyring.backends.macOS import Keyring

        return _made(Keyring)
    return _linux(env)


def _windows() -> Backend:
    from keyring.backends.Windows import WinVaultKeyring

    backend = cast(Callable[[], WinVaultKeyring], WinVaultKeyring)()
    # Otherwise the keys would travel with a roaming profile to every computer the person signs in to.
    backend.persist = "local machine"
    return cast(Backend, backend)


def _linux(env: Mapping[str, str]) -> Backend:
    address = bus_address(env)
    if address is None:
        raise VaultError(Reason.ABSENT, detail="no session bus")
    with closing(connect(address)) as connection:
        if has_secret_service(connection):
            return _secret_service(address)
        from classe365_desktop.services.kwallet import SERVICES, KWallet

        for service in SERVICES:
            if has_owner(connection, service.bus_name):
                return KWallet(service, lambda: connect(address))
    raise VaultError(Reason.ABSENT, detail="no secret service on the session bus")


@cache  # keyring remembers every class that is ever defined
def _secret_service(address: str) -> Backend:
    from keyring.backends import SecretService

    class OurKeyring(SecretService.Keyring):
        """keyring's own, on the bus that was found, and closing its connection also when something fails."""

        appid = "Classe365 Stripe Setup"

        def get_preferred_collection(self) -> Any:
            return open_collection(address)

    return _made(OurKeyring)


def _made(store: type) -> Backend:
    """keyring's classes leave their constructors untyped."""
    return cast(Callable[[], Backend], store)()
