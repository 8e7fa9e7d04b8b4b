"""Where Stripe is. Real Stripe, a stand-in on this computer, or the practice: nothing else is ever given a key."""

from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from classe365_desktop.core.redaction import redact

# Stripe docs "API reference": the one address of the API.
STRIPE_URL = "https://api.stripe.com"
VARIABLE = "CLASSE365_STRIPE_API"


@dataclass(frozen=True, slots=True)
class StripeAddress:
    """An address of the API, without a path. `is_stripe` is False for every stand-in, and the window says so then."""

    url: str
    is_stripe: bool


def stripe_address(environment: Mapping[str, str]) -> StripeAddress:
    """Return Stripe's address, or the stand-in on this computer that the environment names.

    Raises ValueError, with a sentence for the person who set the variable, if it names anything but this computer: an
    address in a variable is easily planted, and the next request would hand a school's key to whoever planted it.
    """
    text = environment.get(VARIABLE, "").strip()
    if not text:
        return StripeAddress(STRIPE_URL, is_stripe=True)
    url = _without_path(text)
    if url is None or not is_this_computer(urlsplit(url).hostname or ""):
        raise ValueError(
            f"{VARIABLE} says “{redact(text)}”, which is not an address of this computer. The program would send your "
            "Stripe keys there, so it stops here. Remove the variable to use Stripe itself, or give it an address such as "
            "http://127.0.0.1:4242."
        )
    return StripeAddress(url, is_stripe=False)


def practice_address(url: str) -> StripeAddress:
    """Return the address of the practice Stripe: on this computer, or a name under `.invalid`, which never exists (RFC 6761).

    Raises ValueError for anything else.
    """
    found = _without_path(url)
    host = urlsplit(found).hostname or "" if found else ""
    if found is None or not (is_this_computer(host) or host.endswith(".invalid")):
        raise ValueError(
            f"“{redact(url)}” can't be the practice Stripe: it would have to be an address of this computer."
        )
    return StripeAddress(found, is_stripe=False)


def is_this_computer(host: str) -> bool:
    """True for `localhost` and every loopback address, as they are written in a URL (an IPv6 address without its brackets)."""
    if host.lower() == "localhost":
        return True
    try:
        address = ip_address(host)
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_loopback


def _without_path(text: str) -> str | None:
    """Return `scheme://host[:port]`, or None if the text is anything more or less than that."""
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname or port == 0:
        return None
    if (
        parts.username is not None
        or parts.password is not None
        or parts.path not in ("", "/")
        or parts.query
        or parts.fragment
    ):
        return None
    # urlsplit is lenient where others are not ("127.0.0.1\\@example.com"): what isn't plain is refused, not interpreted.
    if not all(letter.isascii() and (letter.isalnum() or letter in ".:-[]") for letter in parts.netloc):
        return None
    return f"{parts.scheme}://{parts.netloc}"
