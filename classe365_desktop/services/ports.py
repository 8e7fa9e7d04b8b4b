"""The seams between services: what a service needs of the world, so that a test or the practice may stand in for it."""

from collections.abc import Mapping
from typing import Any, Protocol

from classe365_desktop.core.keys import ApiKey
from classe365_desktop.core.replies import Reply

# What goes along with a request: texts, numbers, truths, and lists or mappings of them, as Stripe's reference names them.
Params = Mapping[str, Any]


class StripeApi(Protocol):
    """Stripe, asked. Safe to use from several threads at once; whatever the network or Stripe does is a `Reply`, never raised."""

    def get(self, key: ApiKey, path: str, params: Params | None = None) -> Reply:
        """Ask for `path` (for example `/v1/balance`) with `key`. Blocks until there is an answer or certainty that none comes."""
        ...

    def get_as_the_account(self, key: ApiKey, path: str, params: Params | None = None) -> Reply:
        """The same in the account's own API version, which the answer then names (Stripe docs, "Versioning")."""
        ...

    def post(self, key: ApiKey, path: str, params: Params, idempotency_key: str) -> Reply:
        """Write. Sent again with the same `idempotency_key` and `params` it happens once (Stripe docs, "Idempotent requests").

        Raises ValueError for a write that this program never makes (`core.writes`): a mistake of ours, not of the person.
        """
        ...

    def delete(self, key: ApiKey, path: str) -> Reply:
        """Delete what `path` names. What is gone already answers as missing. Raises ValueError as `post` does."""
        ...

    def abort(self) -> None:
        """End every request under way, from any thread: each of them returns as cancelled. Later requests work as usual."""
        ...

    def close(self) -> None:
        """End every request under way and free all connections. Whatever is asked afterwards is cancelled at once."""
        ...
