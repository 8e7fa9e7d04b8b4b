"""The seams between services: what a service needs of the world, so that a test or the practice may stand in for it."""

from collections.abc import Mapping
from typing import Protocol

from classe365_desktop.core.keys import ApiKey
from classe365_desktop.core.replies import Reply


class StripeApi(Protocol):
    """Stripe, asked. Safe to use from several threads at once; whatever the network or Stripe does is a `Reply`, never raised."""

    def get(self, key: ApiKey, path: str, params: Mapping[str, str] | None = None) -> Reply:
        """Ask for `path` (for example `/v1/balance`) with `key`. Blocks until there is an answer or certainty that none comes."""
        ...

    def abort(self) -> None:
        """End every request under way, from any thread: each of them returns as cancelled. Later requests work as usual."""
        ...

    def close(self) -> None:
        """End every request under way and free all connections. Whatever is asked afterwards is cancelled at once."""
        ...
