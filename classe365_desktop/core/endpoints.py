"""Webhook endpoints as Stripe tells of them. Source: Stripe API reference, "Webhook Endpoints"."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

# Stripe docs "Metadata": a program's own notes on an object. What carries this one was made by this program.
STAMP = "classe365_stripe_setup"
ALL_EVENTS = "*"
# Stripe allows no more endpoints than this in one mode of one account.
MOST_ENDPOINTS = 16


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One endpoint. `version` None is the account's default, "Current version"; `stamp` is "" if this program did not make it."""

    id: str
    url: str
    events: tuple[str, ...]
    enabled: bool = True
    version: str | None = None
    description: str = ""
    created: int = 0
    stamp: str = ""
    application: str = ""

    @property
    def hears_all(self) -> bool:
        """True if it listens to every event there is."""
        return ALL_EVENTS in self.events

    def hears(self, event: str) -> bool:
        """True if it listens to `event`."""
        return self.hears_all or event in self.events


def endpoint_from(body: Mapping[str, Any]) -> Endpoint | None:
    """Read one of Stripe's objects; None if it is no endpoint or lacks what makes one."""
    ident, url, events = body.get("id"), body.get("url"), body.get("enabled_events")
    if not isinstance(ident, str) or not isinstance(url, str) or not isinstance(events, list):
        return None
    # It becomes part of a request's path.
    if not ident.isascii() or not ident.replace("_", "").isalnum():
        return None
    metadata = body.get("metadata")
    return Endpoint(
        ident,
        url,
        tuple(each for each in events if isinstance(each, str)),
        enabled=body.get("status") == "enabled",
        version=_text(body.get("api_version")) or None,
        description=_text(body.get("description")),
        created=body["created"] if isinstance(body.get("created"), int) else 0,
        stamp=_text(metadata.get(STAMP)) if isinstance(metadata, dict) else "",
        application=_text(body.get("application")),
    )


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
