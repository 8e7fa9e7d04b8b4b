"""Whether a webhook's address can be reached: what was seen from this computer, and what is to be said of it. No network here.

It is a look from one place. Stripe looks from another one, so nothing here is a verdict.
"""

import ipaddress
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from urllib.parse import urljoin

from classe365_desktop.core.findings import Finding, Subject, finding, in_order
from classe365_desktop.core.near_miss import Miss, misses

# Stripe needs a valid certificate in live mode (Stripe docs, "Webhooks"); most are renewed a month before their end.
SOON_DAYS = 21
_NAMED = 3
# A certificate's validity: a sequence of two times, each UTCTime or GeneralizedTime (RFC 5280, 4.1.2.5).
_VALIDITY = re.compile(
    rb"\x30[\x1e-\x22](?:\x17\x0d\d{12}Z|\x18\x0f\d{14}Z)"
    rb"(?:\x17\x0d(?P<short>\d{12})Z|\x18\x0f(?P<long>\d{14})Z)"
)


class Fault(StrEnum):
    """What stood in the way of an answer."""

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
    """What was seen. `ends_at` is the end of the server's certificate; `status` is None if nothing answered."""

    url: str
    host: str
    addresses: tuple[str, ...] = ()
    fault: Fault | None = None
    ends_at: datetime | None = None
    status: int | None = None
    location: str = ""
    seconds: float = 0.0
    detail: str = ""


def is_public(address: str) -> bool:
    """True for an address that Stripe can reach over the internet; loopback, private and reserved ones are not."""
    try:
        number = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    mapped = getattr(number, "ipv4_mapped", None)
    return (mapped or number).is_global and not number.is_multicast


def public_only(addresses: Sequence[str]) -> tuple[str, ...]:
    """Those of the addresses that may be connected to: what was judged is what is used, whatever the name says later."""
    return tuple(each for each in addresses if is_public(each))


def ends_at(certificate: bytes) -> datetime | None:
    """When a certificate in DER ends; None if it can't be read."""
    found = _VALIDITY.search(certificate)
    if found is None:
        return None
    short, long = found["short"], found["long"]
    try:
        if long:
            return datetime.strptime(long.decode(), "%Y%m%d%H%M%S").replace(tzinfo=UTC)
        return datetime.strptime(short.decode(), "%y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None


def reach_findings(seen: Seen, now: datetime) -> tuple[Finding, ...]:
    """What is to be said."""
    host = seen.host
    if seen.fault is Fault.NOT_PUBLIC:
        named = ", ".join(seen.addresses[:_NAMED]) or host
        return (finding("reach.not_public", Subject.WEBHOOK, host=host, addresses=named),)
    if seen.fault is not None:
        return (finding(f"reach.{seen.fault.value}", Subject.WEBHOOK, host=host, detail=seen.detail),)
    found = [*_of_certificate(seen, now), *_of_answer(seen)]
    local = [each for each in seen.addresses if not is_public(each)]
    if local:
        found.append(finding("reach.also_local", Subject.WEBHOOK, host=host, addresses=", ".join(local[:_NAMED])))
    found.append(finding("reach.from_here", Subject.WEBHOOK))
    return tuple(in_order(found))


def _of_certificate(seen: Seen, now: datetime) -> list[Finding]:
    if seen.ends_at is None:
        return [finding("reach.certificate_trusted", Subject.WEBHOOK)]
    days = (seen.ends_at - now).days
    code = "reach.certificate_soon" if days < SOON_DAYS else "reach.certificate_good"
    return [finding(code, Subject.WEBHOOK, days=days)]


def _of_answer(seen: Seen) -> list[Finding]:
    status = seen.status or 0
    if 300 <= status < 400:
        target = urljoin(seen.url, seen.location)
        missed = misses(target, seen.url)
        little = bool(missed) and set(missed or ()) <= {Miss.SLASH, Miss.WWW, Miss.CASE, Miss.HTTP}
        code = "reach.redirect_near" if little else "reach.redirect"
        return [finding(code, Subject.WEBHOOK, target=target, status=status)]
    if status >= 500:
        return [finding("reach.server_error", Subject.WEBHOOK, status=status)]
    if status in {404, 410}:
        return [finding("reach.not_found", Subject.WEBHOOK, status=status)]
    if status in {401, 403, 407}:
        return [finding("reach.refused_here", Subject.WEBHOOK, status=status)]
    return [finding("reach.answers", Subject.WEBHOOK, milliseconds=round(seen.seconds * 1000))]
