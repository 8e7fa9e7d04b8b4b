"""Wires the rooms together, the same way for the window and the command line."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from classe365_desktop.services.address import stripe_address
from classe365_desktop.services.door import Door, Way
from classe365_desktop.services.files import folders
from classe365_desktop.services.store import Store
from classe365_desktop.services.vault import os_vault
from classe365_desktop.services.workspace import Workspace


def now() -> datetime:
    """The time of this computer's clock, UTC."""
    return datetime.now(UTC)


def workspace(env: Mapping[str, str], clock: Callable[[], datetime] = now) -> Workspace:
    """The schools of this person on this computer, and their keys in the OS's own store. Reads the state file."""
    return Workspace(Store(folders(env).schools, clock), os_vault(env), clock)


def door(env: Mapping[str, str]) -> Door:
    """Stripe itself, or the stand-in on this computer that the environment names.

    Raises ValueError with a sentence if it names anything else.
    """
    address = stripe_address(env)

    def way() -> Way:
        if not address.is_stripe:
            return Way(address)
        from classe365_desktop.platform.proxy import system_proxies

        return Way(address, proxies=system_proxies(env))

    return Door(way)
