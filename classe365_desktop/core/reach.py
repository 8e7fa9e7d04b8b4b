"""Whether a webhook's address can be reached: what was seen from this computer, and what is to be said of it. No network here.

It is a look from one place. Stripe looks from another one, so nothing here is a verdict.
"""

import ipaddress
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from urllib.parse import urljoin, urlsplit

from classe365_desktop.core.certificate import Certificate
from classe365_desktop.core.findings import Finding, Subject, finding, in_order
from classe365_desktop.core.near_miss import Miss, misses

# Stripe needs a valid certificate in live mode (Stripe docs, "Webhooks"); most are renewed a month before their end.
SOON_DAYS = 21
_NAMED = 3
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
# What servers change about an address by themselves, whoever asks. Of several the first one is named.
_HABITS = (Miss.HTTP, Miss.WWW, Miss.SLASH, Miss.CASE)


class Fault(StrEnum):
    """What stood in the way of an answer."""

    BAD_ADDRESS = "bad_address"
    NO_NAME = "no_name"
    NOT_PUBLIC = "not_public"
    REFUSED = "refused"
    TIMEOUT = "timeout"
    LOST = "lost"
    CERTIFICATE_UNTRUSTED = "certificate_untrusted"
    CERTIFICATE_SELF_SIGNED = "certificate_self_signed"
    CERTIFICATE_EXPIRED = "certificate_expired"
    CERTIFICATE_NAME = "certificate_name"
    TLS = "tls"
    PROXY = "proxy"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen. `status` is None if nothing answered; `seconds` is the time from connecting to the answer.

    `certificate` is None where none was seen or it could not be read.
    """

    url: str
    host: str
    addresses: tuple[str, ...] = ()
    fault: Fault | None = None
    certificate: Certificate | None = None
    status: int | None = None
    location: str = ""
    seconds: float = 0.0
    detail: str = ""


def is_public(address: str) -> bool:
    """True for an address that Stripe can reach over the internet; loopback, private and reserved ones are not.

    An IPv6 address that only wraps an IPv4 one is judged by that one.
    """
    try:
        number = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(number, ipaddress.IPv6Address):
        wrapped = number.ipv4_mapped or number.sixtofour
        if number in _NAT64:
            wrapped = ipaddress.IPv4Address(int(number) & 0xFFFFFFFF)
        if wrapped is not None:
            return is_public(str(wrapped))
    return number.is_global and not number.is_multicast


def public_only(addresses: Sequence[str]) -> tuple[str, ...]:
    """Those of the addresses that may be connected to: what was judged is what is used, whatever the name says later."""
    return tuple(each for each in addresses if is_public(each))


def reach_findings(seen: Seen, now: datetime) -> tuple[Finding, ...]:
    """What is to be said, what needs a hand first."""
    host = seen.host or seen.url
    if seen.fault is Fault.NOT_PUBLIC:
        named = ", ".join(seen.addresses[:_NAMED]) or host
        return (finding("reach.not_public", Subject.WEBHOOK, host=host, addresses=named),)
    if seen.fault is not None:
        return (finding(f"reach.{seen.fault.value}", Subject.WEBHOOK, host=host, detail=seen.detail),)
    found = [_of_certificate(seen.certificate, now), *_of_answer(seen)]
    local = [each for each in seen.addresses if not is_public(each)]
    if local:
        found.append(finding("reach.also_local", Subject.WEBHOOK, host=host, addresses=", ".join(local[:_NAMED])))
    found.append(finding("reach.from_here", Subject.WEBHOOK))
    return tuple(in_order(found))


def _of_certificate(certificate: Certificate | None, now: datetime) -> Finding:
    if certificate is None:
        return finding("reach.certificate_trusted", Subject.WEBHOOK)
    days = max(0, (certificate.ends_at - now).days)
    code = "reach.certificate_soon" if days < SOON_DAYS else "reach.certificate_good"
    return finding(code, Subject.WEBHOOK, days=days, issuer=certificate.issuer or "somebody unnamed")


def _of_answer(seen: Seen) -> list[Finding]:
    status = seen.status or 0
    answers = finding("reach.answers", Subject.WEBHOOK, milliseconds=round(seen.seconds * 1000))
    if 300 <= status < 400:
        return [_of_redirect(seen, status), answers]
    if status >= 500 and status != 501:
        return [finding("reach.server_error", Subject.WEBHOOK, status=status)]
    if status in {404, 410}:
        return [answers, finding("reach.not_found", Subject.WEBHOOK, status=status)]
    if status in {401, 403, 407}:
        return [answers, finding("reach.refused_here", Subject.WEBHOOK, status=status)]
    if status >= 400:
        return [answers, finding("reach.no_looks", Subject.WEBHOOK, status=status)]
    return [answers]


def _of_redirect(seen: Seen, status: int) -> Finding:
    if not seen.location:
        return finding("reach.redirect_nowhere", Subject.WEBHOOK, status=status)
    try:
        parts = urlsplit(urljoin(seen.url, seen.location))
    except ValueError:
        return finding("reach.redirect_nowhere", Subject.WEBHOOK, status=status)
    # What stands behind the question mark may be a session's, and is nobody's business.
    target = parts._replace(query="", fragment="", netloc=parts.netloc.rpartition("@")[2]).geturl()
    missed = misses(target, urlsplit(seen.url)._replace(query="", fragment="").geturl())
    habit = next((each for each in _HABITS if each in missed), None) if missed and set(missed) <= set(_HABITS) else None
    return finding(f"reach.redirect_{habit.value}" if habit else "reach.redirect", Subject.WEBHOOK, target=target)
