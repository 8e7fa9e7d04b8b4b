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
    """Opens Stripe along the way that is right at the moment, once for each purpose. Safe to use from several threads."""

    def __init__(self, way: Callable[[], Way]) -> None:
        """`way` is asked each time, because a proxy may have been set up or a practice scenario chosen meanwhile."""
        self._way = way
        self._lock = Lock()
        self._opened: dict[str, tuple[Way, StripeApi]] = {}

    def open(self, purpose: str = "") -> "StripeApi":
        """Return Stripe. Slow the first time: call it off the UI thread.

        What is opened for one purpose (for example a mode) can be left without disturbing the others.
        """
        way = self._way()
        with self._lock:
            known = self._opened.get(purpose)
            if known and known[0] == way:
                return known[1]
            from classe365_desktop.services.stripe_api import open_stripe

            if known:
                known[1].close()
            api = open_stripe(way.address, proxies=way.proxies, extra_trust=way.extra_trust)
            self._opened[purpose] = (way, api)
            return api

    def leave(self, purpose: str = "") -> None:
        """End what is under way for this purpose, and what is still asked of what was opened; the next `open` opens anew."""
        with self._lock:
            known = self._opened.pop(purpose, None)
        if known:
            known[1].close()

    def close(self) -> None:
        """Leave everything."""
        for purpose in list(self._opened):
            self.leave(purpose)
