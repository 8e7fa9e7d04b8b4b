"""Which writes may ever leave this program: the last door, whatever the rooms before it decided.

In live mode nothing is written but a webhook endpoint. A permission is tried out on an object that cannot exist, so that
nothing can be changed by it.
"""

from classe365_desktop.core.keys import KeyKind, Mode

# Stripe makes its own ids; none of them reads like this.
IMPOSSIBLE = "classe365setupasksonly"
_ENDPOINTS = "/v1/webhook_endpoints"


def may_write(mode: Mode, kind: KeyKind, path: str) -> bool:
    """True if a write to `path` with a key of this mode and kind is one that this program ever makes."""
    if kind is KeyKind.PUBLISHABLE:
        return False
    if mode is Mode.TEST or path == _ENDPOINTS or path.startswith(f"{_ENDPOINTS}/"):
        return True
    return any(part.endswith(f"_{IMPOSSIBLE}") for part in path.split("/"))
