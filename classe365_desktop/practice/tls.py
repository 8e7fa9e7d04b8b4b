"""The certificates of the secure scenarios. Where they come from: `resources/practice/README.md`."""

import ssl
from pathlib import Path

from classe365_desktop.practice.scenarios import Carrier
from classe365_desktop.resource_files import resource_path

_SERVED = {
    Carrier.TLS: "server.pem",
    Carrier.TLS_INSPECTED: "inspected.pem",
    Carrier.TLS_SELF_SIGNED: "self_signed.pem",
    Carrier.TLS_EXPIRED: "expired.pem",
}
_TRUSTED = frozenset({Carrier.TLS, Carrier.TLS_EXPIRED})


def server_context(carrier: Carrier) -> ssl.SSLContext | None:
    """Return what secures the connections of this carrier; None if they are plain."""
    name = _SERVED.get(carrier)
    if name is None:
        return None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(resource_path(f"practice/{name}"))
    return context


def trusted_by(carrier: Carrier) -> Path | None:
    """Return the certificate authority that a client must trust for this carrier beside its own; None if there is none."""
    return resource_path("practice/ca.pem") if carrier in _TRUSTED else None
