"""Linux: the session bus, and which password store answers on it. Never starts anything.

Without a bus of the session, D-Bus libraries start one together with a keyring daemon for each process, and both stay behind.
So the address is looked for first, and without one there is no password store.
"""

from __future__ import annotations

import stat
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection  # type: ignore[import-untyped]
    from secretstorage import Collection

SECRETS = "org.freedesktop.secrets"


def bus_address(env: Mapping[str, str]) -> str | None:
    """The address of the session bus, or None if this session has none."""
    address = env.get("DBUS_SESSION_BUS_ADDRESS", "")
    if any(part.startswith("unix:") for part in address.split(";")):
        return address
    runtime = env.get("XDG_RUNTIME_DIR", "")
    socket = Path(runtime, "bus")
    if not address and runtime and _is_socket(socket):
        return f"unix:path={socket}"
    return None


def _is_socket(path: Path) -> bool:
    try:
        return stat.S_ISSOCK(path.stat().st_mode)
    except OSError:
        return False


def connect(address: str) -> DBusConnection:
    """Open a connection of its own; whoever asks closes it. Raises OSError if nothing listens there."""
    from jeepney.io.blocking import open_dbus_connection

    return open_dbus_connection(address)


def has_owner(connection: DBusConnection, name: str) -> bool:
    """True if a running program has this name on the bus."""
    from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
    from jeepney.io.blocking import Proxy

    return bool(Proxy(message_bus, connection).NameHasOwner(name)[0])


def has_secret_service(connection: DBusConnection) -> bool:
    """True if a Secret Service runs or would be started by the session itself."""
    import secretstorage

    return secretstorage.check_service_availability(connection)


def open_collection(address: str) -> Collection:
    """The default collection, unlocked, on a connection that whoever asks closes.

    Waits while the person is asked to unlock it. Raises secretstorage's and OS errors, with the connection closed.
    """
    import secretstorage
    from secretstorage.util import add_match_rules

    connection = connect(address)
    try:
        add_match_rules(connection)  # or the answer to a prompt never arrives
        collection = secretstorage.get_default_collection(connection)
        if collection.is_locked():
            collection.unlock()
            collection.ensure_not_locked()  # raises LockedException if the person closed the prompt
    except BaseException:
        connection.close()
        raise
    return collection
