"""Wires the rooms together, the same way for the window and the command line."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from classe365_desktop.services.address import practice_address, stripe_address
from classe365_desktop.services.door import Door, Way
from classe365_desktop.services.files import folders
from classe365_desktop.services.store import MemoryStore, Store
from classe365_desktop.services.vault import os_vault
from classe365_desktop.services.vault_values import MemoryVault
from classe365_desktop.services.workspace import Workspace

if TYPE_CHECKING:
    from classe365_desktop.practice.server import PracticeStripe
    from classe365_desktop.services.journal import Journal
    from classe365_desktop.services.reminders import Schedule


def now() -> datetime:
    """The time of this computer's clock, UTC."""
    return datetime.now(UTC)


def workspace(env: Mapping[str, str], clock: Callable[[], datetime] = now) -> Workspace:
    """The schools of this person on this computer, and their keys in the OS's own store. Reads the state file."""
    return Workspace(Store(folders(env).schools, clock), os_vault(env), clock)


def file_journal(env: Mapping[str, str]) -> "Journal":
    """The journal of this person on this computer. Touches nothing before it is used."""
    from classe365_desktop.services.journal import FileJournal

    return FileJournal(folders(env).journal)


def memory_journal() -> "Journal":
    """A journal for practice, gone when the program ends."""
    from classe365_desktop.services.journal import MemoryJournal

    return MemoryJournal()


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


def reminder_schedule(env: Mapping[str, str]) -> "Schedule":
    """The OS's own schedule of reminders for this person's files. Touches nothing before it is used; use a worker."""
    from classe365_desktop.platform.schedule import os_schedule, program
    from classe365_desktop.services.address import VARIABLE
    from classe365_desktop.services.files import HOME

    return os_schedule(program(env.get(HOME, "").strip(), env.get(VARIABLE, "").strip()), env)


def show_outside(env: Mapping[str, str], words: str, urgent: bool) -> bool:
    """Show a notification of the OS; True if it took it. Waits for the OS: use a worker."""
    from classe365_desktop.platform.notifications import APP, notify
    from classe365_desktop.services.session_bus import bus_address

    return notify(APP, words, urgent=urgent, bus=bus_address(env))


def is_proxied(url: str) -> bool:
    """True if this computer reaches that address through a proxy. May wait for a proxy script: use a worker."""
    import os

    from classe365_desktop.platform.proxy import system_proxies

    return bool(system_proxies(os.environ, url))


@contextmanager
def practice_rooms(scenario: str = "normal") -> "Iterator[tuple[Workspace, Door, PracticeStripe]]":
    """A workspace that keeps everything in memory, and a practice Stripe with a door that leads to it and nowhere else.

    The scenario may be changed while it runs: the door looks each time. Raises ValueError for an unknown scenario.
    """
    from classe365_desktop.practice.server import PracticeStripe

    with PracticeStripe(scenario) as pretend:
        stripe = Door(lambda: Way(practice_address(pretend.address), extra_trust=pretend.trust))
        try:
            yield Workspace(MemoryStore(), MemoryVault(), now), stripe, pretend
        finally:
            stripe.close()
