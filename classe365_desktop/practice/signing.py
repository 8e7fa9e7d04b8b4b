"""The signature on what Stripe delivers (Stripe docs, "Verify webhook signatures manually")."""

import hmac
from collections.abc import Iterable
from hashlib import sha256

HEADER = "Stripe-Signature"
# Seconds by which the receiver's clock may differ.
TOLERANCE = 300


def signature(payload: bytes, secret: str, at: int) -> str:
    """The header's value for `payload`, signed at that time (seconds since 1970) with an endpoint's signing secret."""
    return f"t={at},v1={_digest(payload, secret, str(at))}"


def is_signed(payload: bytes, header: str, secrets: Iterable[str], now: float) -> bool:
    """True if one of the signing secrets made the header for just this payload, and not long ago."""
    pairs = [part.partition("=") for part in header.split(",")]
    at = next((value for name, _, value in pairs if name.strip() == "t"), "")
    given = [value for name, _, value in pairs if name.strip() == "v1"]
    if not (at.isascii() and at.isdigit() and len(at) < 16) or abs(now - int(at)) > TOLERANCE:
        return False
    wanted = [_digest(payload, secret, at) for secret in secrets]
    return any(hmac.compare_digest(each.encode(), other.encode()) for each in wanted for other in given)


def _digest(payload: bytes, secret: str, at: str) -> str:
    return hmac.new(secret.encode(), f"{at}.".encode() + payload, sha256).hexdigest()
