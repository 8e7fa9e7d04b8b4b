"""The one connection to Stripe, opened when it is first needed and used again: it imports `stripe`, which takes a while."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from classe365_desktop.services.address import StripeAddress

if TYPE_CHECKING:
    from classe365_desktop.services.ports import StripeApi


@dataclass(frozen=True, slots=True)
class Way:
    """How Stripe is reached now: its address, what is trusted besides the OS's own store, and the proxies by scheme."""

    address: StripeAddress
    extra_trust: Path | None = None
    proxies: Mapping[str, str] | None = None


class Door:
    """Opens Stripe along the way that is right at the moment. Safe to use from several threads."""

    def __init__(self, way: Callable[[], Way]) -> None:
        """`way` is asked each time, because a proxy may have been set up or a practice scenario chosen meanwhile."""
        self._way = way
        self._lock = Lock()
        self._opened: tuple[Way, StripeApi] | None = None

    def open(self) -> "StripeApi":
        """Return Stripe. Slow the first time: call it off the UI thread."""
        way = self._way()
        with self._lock:
            if self._opened and self._opened[0] == way:
                return self._opened[1]
            from classe365_desktop.services.stripe_api import open_stripe

            if self._opened:
                self._opened[1].close()
            api = open_stripe(way.address, proxies=way.proxies, extra_trust=way.extra_trust)
            self._opened = (way, api)
            return api

    def close(self) -> None:
        """End what is under way and free the connections. The next `open` opens anew."""
        with self._lock:
            if self._opened:
                self._opened[1].close()
            self._opened = None
