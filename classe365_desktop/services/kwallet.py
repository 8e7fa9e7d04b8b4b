"""KDE's wallet over D-Bus, for desktops whose KWallet does not offer the Secret Service itself (it does since KDE Frameworks
5.97). keyring's own KWallet store needs dbus-python, which comes from no wheel and is not in a frozen build.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from classe365_desktop.services.vault_values import Reason, VaultError

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection  # type: ignore[import-untyped]

APP = "Classe365 Stripe Setup"
INTERFACE = "org.kde.KWallet"


@dataclass(frozen=True, slots=True)
class Service:
    """One version of KDE's wallet daemon."""

    bus_name: str
    path: str


SERVICES = (
    Service("org.kde.kwalletd6", "/modules/kwalletd6"),
    Service("org.kde.kwalletd5", "/modules/kwalletd5"),
)


class KWallet:
    """The wallet for network passwords: a folder for each secret, as keyring has it."""

    def __init__(self, service: Service, connect: Callable[[], DBusConnection]) -> None:
        self._service = service
        self._connect = connect

    def get_password(self, service: str, username: str) -> str | None:
        """The secret, or None. Raises VaultError, and OSError or a D-Bus error if the wallet does not answer."""
        with self._opened() as ask:
            if not ask("hasEntry", "ss", service, username):
                return None
            return str(ask("readPassword", "ss", service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep it. Raises as `get_password`."""
        with self._opened() as ask:
            if ask("writePassword", "sss", service, username, password) != 0:
                raise VaultError(Reason.REFUSED, detail="KWallet writePassword")

    def delete_password(self, service: str, username: str) -> None:
        """Forget it, if it is there. Raises as `get_password`."""
        with self._opened() as ask:
            if ask("hasEntry", "ss", service, username) and ask("removeEntry", "ss", service, username) != 0:
                raise VaultError(Reason.REFUSED, detail="KWallet removeEntry")

    @contextmanager
    def _opened(self) -> Iterator[Callable[..., Any]]:
        with closing(self._connect()) as connection:
            if not self._call(connection, "isEnabled", ""):
                raise VaultError(Reason.ABSENT, detail="KWallet is switched off")
            wallet = self._call(connection, "networkWallet", "")
            handle = self._call(connection, "open", "sxs", wallet, 0, APP)
            if handle < 0:  # the person closed the prompt
                raise VaultError(Reason.LOCKED, detail="KWallet open")
            yield lambda method, types, *values: self._call(connection, method, f"i{types}s", handle, *values, APP)

    def _call(self, connection: DBusConnection, method: str, types: str, *values: Any) -> Any:
        from jeepney import DBusAddress, new_method_call  # type: ignore[import-untyped]
        from jeepney.wrappers import unwrap_msg  # type: ignore[import-untyped]

        target = DBusAddress(self._service.path, self._service.bus_name, INTERFACE)
        answer = connection.send_and_get_reply(new_method_call(target, method, types or None, values))
        return unwrap_msg(answer)[0]
