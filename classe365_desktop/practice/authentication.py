"""Who is asking: which key, of which account, and whether it may (Stripe docs, "Authentication" and "API keys")."""

import base64
import binascii
from collections.abc import Mapping

from classe365_desktop.practice import refusals
from classe365_desktop.practice.calls import Route
from classe365_desktop.practice.messages import Request
from classe365_desktop.practice.world import KeyKind, KnownKey, World


def key_of(headers: Mapping[str, str]) -> str:
    """The key in the Authorization header, as a bearer token or as the user name of Basic; "" if there is none."""
    scheme, _, credentials = headers.get("authorization", "").strip().partition(" ")
    credentials = credentials.strip()
    if scheme.lower() == "bearer":
        return credentials
    if scheme.lower() == "basic":
        try:
            return base64.b64decode(credentials, validate=True).decode("utf-8", "replace").partition(":")[0]
        except (binascii.Error, ValueError):
            return ""
    return ""


def authenticate(world: World, request: Request) -> KnownKey:
    """Return the key that asks. Raises RefusedError if there is none, nobody knows it, or it is no good any more or from here."""
    given = key_of(request.headers)
    if not given:
        raise refusals.no_key()
    key = world.known_keys.get(given)
    if key is None:
        raise refusals.unknown_key(given)
    if key.has_ended(world.clock()):
        raise refusals.expired_key(given)
    if key.from_elsewhere_only:
        raise refusals.address_refused(given, request.came_from)
    acting_for = request.headers.get("stripe-account", "")
    if acting_for and acting_for != key.account:
        raise refusals.account_invalid(given, acting_for)
    return key


def authorise(key: KnownKey, route: Route, params: Mapping[str, object]) -> None:
    """Raises RefusedError if this key may not use this endpoint."""
    let_in = bool(route.publishable_with) and route.publishable_with in params
    if key.kind is KeyKind.PUBLISHABLE and not let_in:
        raise refusals.secret_key_required()
    if not key.may(route.permission):
        raise refusals.permission_missing(key.text, key.account, route.permission)
