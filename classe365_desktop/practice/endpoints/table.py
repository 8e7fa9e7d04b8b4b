"""The table of all endpoints."""

from classe365_desktop.practice.calls import Route
from classe365_desktop.practice.endpoints import (
    absent,
    accounts,
    charges,
    customers,
    events,
    invoiceitems,
    invoices,
    payment_intents,
    payment_methods,
    prices,
    products,
    subscriptions,
    webhook_endpoints,
)

ROUTES: tuple[Route, ...] = (
    *accounts.ROUTES,
    *payment_intents.ROUTES,
    *customers.ROUTES,
    *payment_methods.ROUTES,
    *products.ROUTES,
    *prices.ROUTES,
    *invoiceitems.ROUTES,
    *invoices.ROUTES,
    *subscriptions.ROUTES,
    *webhook_endpoints.ROUTES,
    *events.ROUTES,
    *charges.ROUTES,
    *absent.ROUTES,
)


def find_route(method: str, path: str) -> tuple[Route, tuple[str, ...]] | None:
    """Return the endpoint for a request and the identifiers in its path, or None if there is none."""
    for route in ROUTES:
        named = route.match(method, path)
        if named is not None:
            return route, named
    return None
