"""Webhook endpoints (Stripe API reference, "Webhook Endpoints"): where Stripe reports what happens."""

import re
from ipaddress import ip_address
from urllib.parse import urlsplit

from classe365_desktop.practice import reading, refusals
from classe365_desktop.practice.calls import Call, Route
from classe365_desktop.practice.event_names import event_names
from classe365_desktop.practice.form import Params
from classe365_desktop.practice.paging import PAGING, page
from classe365_desktop.practice.scenarios import Circumstance
from classe365_desktop.practice.world import Object, signing_secret

# As many as an account may have in one mode.
MOST_ENDPOINTS = 16
_WHAT = "webhook endpoint"
_VERSION = re.compile(r"20\d\d-[01]\d-[0-3]\d(?:\.[a-z]+)?")
_PRIVATE_ENDINGS = ("localhost", ".localhost", ".local", ".internal")


def create(call: Call) -> Object:
    """Add an endpoint. Its signing secret is told in this answer and never again, and not to everybody."""
    params = call.params
    for name in ("url", "enabled_events"):
        if name not in params:
            raise refusals.missing_parameter(name)
    reading.flag(params, "connect")
    url, events = _url(params), _enabled_events(params)
    version = reading.text(params, "api_version")
    if version is not None and not _VERSION.fullmatch(version):
        raise refusals.invalid(f"Invalid API version: {version}", "api_version")
    if len(call.side.webhook_endpoints) >= MOST_ENDPOINTS:
        mode = "live" if call.side.livemode else "test"
        raise refusals.RefusedError(400, f"You have reached the maximum of {MOST_ENDPOINTS} {mode} webhook endpoints.")
    made: Object = {
        "id": call.world.new_id("we_1"),
        "object": "webhook_endpoint",
        "api_version": version,
        "application": None,
        "created": call.world.now(),
        "description": reading.text(params, "description"),
        "enabled_events": events,
        "livemode": call.side.livemode,
        "metadata": reading.metadata(params, {}),
        "status": "enabled",
        "url": url,
    }
    call.side.webhook_endpoints[made["id"]] = made
    if call.circumstance is Circumstance.NO_SIGNING_SECRET:
        return dict(made)
    return made | {"secret": signing_secret(call.world, made)}


def retrieve(call: Call) -> Object:
    """Read an endpoint."""
    return call.find("webhook_endpoints", _WHAT, "webhook_endpoint")


def update(call: Call) -> Object:
    """Change an endpoint. Its version can't be changed: Stripe knows no such parameter here."""
    found = retrieve(call)
    params = call.params
    changes: Object = {"metadata": reading.metadata(params, found["metadata"])}
    if "url" in params:
        changes["url"] = _url(params)
    if "enabled_events" in params:
        changes["enabled_events"] = _enabled_events(params)
    if "description" in params:
        changes["description"] = reading.text(params, "description")
    disabled = reading.flag(params, "disabled")
    if disabled is not None:
        changes["status"] = "disabled" if disabled else "enabled"
    found |= changes
    return found


def delete(call: Call) -> Object:
    """Delete an endpoint."""
    found = retrieve(call)
    del call.side.webhook_endpoints[found["id"]]
    return {"id": found["id"], "object": "webhook_endpoint", "deleted": True}


def list_all(call: Call) -> Object:
    """A page of endpoints."""
    return page(call, "/v1/webhook_endpoints", _WHAT, call.side.webhook_endpoints.values())


def _url(params: Params) -> str:
    url = reading.required_text(params, "url")
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").rstrip(".").lower()
    except ValueError:
        raise refusals.invalid("Invalid URL", "url", "url_invalid") from None
    if parts.scheme not in ("http", "https"):
        raise refusals.invalid(
            "Invalid URL: An explicit scheme (such as https) must be provided.", "url", "url_invalid"
        )
    if not host or _is_private(host):
        raise refusals.invalid(
            "Invalid URL: URL must be publicly accessible. Consider using Stripe CLI to test webhooks locally: "
            "https://github.com/stripe/stripe-cli.",
            "url",
            "url_invalid",
        )
    if parts.scheme != "https":
        raise refusals.invalid("Invalid URL: URL must be HTTPS.", "url", "url_invalid")
    return url


def _is_private(host: str) -> bool:
    """True if Stripe can't reach it over the internet."""
    try:
        return not ip_address(host).is_global
    except ValueError:
        return "." not in host or host.endswith(_PRIVATE_ENDINGS)


def _enabled_events(params: Params) -> list[str]:
    given = reading.strings(params, "enabled_events")
    if not given:
        raise refusals.invalid("Invalid array", "enabled_events")
    known = event_names() | {"*"}
    for place, name in enumerate(given):
        if name not in known:
            listed = sorted(known - {"*"})
            raise refusals.invalid(
                f"Invalid enabled_events[{place}]: must be one of *, {', '.join(listed[:-1])}, or {listed[-1]}",
                f"enabled_events[{place}]",
            )
    return given


_CHANGES = ("url", "enabled_events", "description", "metadata")
_ONE = "/v1/webhook_endpoints/{webhook_endpoint}"

ROUTES = (
    Route("GET", "/v1/webhook_endpoints", "rak_webhook_read", list_all, PAGING),
    Route("POST", "/v1/webhook_endpoints", "rak_webhook_write", create, (*_CHANGES, "api_version", "connect")),
    Route("GET", _ONE, "rak_webhook_read", retrieve),
    Route("POST", _ONE, "rak_webhook_write", update, (*_CHANGES, "disabled")),
    Route("DELETE", _ONE, "rak_webhook_write", delete),
)
