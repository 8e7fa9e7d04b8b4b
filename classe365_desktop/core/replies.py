"""What an answer to a request means, told apart once for the whole program.

Pure: status, headers and body go in, a `Reply` comes out. Faults that prevent an answer (no name, no connection, a
certificate nobody trusts) are outcomes too; `services.transport` recognises those from exceptions.
Sources: Stripe docs "Errors" and "API keys"; stripe-python 16.1 `_http_client`/`_api_requestor` (for 401, 403 and 429 the
exception's own `code` is None, so the body is read here).
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from classe365_desktop.core.redaction import redact


class Outcome(StrEnum):
    """How a request ended."""

    OK = "ok"
    # Stripe answered and said no.
    UNKNOWN_KEY = "unknown_key"
    EXPIRED_KEY = "expired_key"
    IP_REFUSED = "ip_refused"
    SECRET_REQUIRED = "secret_required"
    NO_PERMISSION = "no_permission"
    OTHER_MODE = "other_mode"
    MISSING = "missing"
    OTHER_ACCOUNT = "other_account"
    NOT_ACTIVATED = "not_activated"
    LOCKED = "locked"
    RATE_LIMITED = "rate_limited"
    SERVER_ERROR = "server_error"
    OTHER_REFUSAL = "other_refusal"
    # Something else answered, or nothing that makes sense.
    PROXY_PASSWORD = "proxy_password"
    CAPTIVE_PORTAL = "captive_portal"
    NONSENSE = "nonsense"
    # Nobody answered.
    NO_NAME = "no_name"
    CONNECTION_REFUSED = "connection_refused"
    CONNECTION_LOST = "connection_lost"
    TIMEOUT = "timeout"
    TLS_UNTRUSTED = "tls_untrusted"
    TLS_SELF_SIGNED = "tls_self_signed"
    TLS_EXPIRED = "tls_expired"
    TLS_OTHER = "tls_other"
    PROXY_UNREACHABLE = "proxy_unreachable"
    CANCELLED = "cancelled"


FROM_STRIPE = frozenset(
    {
        Outcome.OK,
        Outcome.UNKNOWN_KEY,
        Outcome.EXPIRED_KEY,
        Outcome.IP_REFUSED,
        Outcome.SECRET_REQUIRED,
        Outcome.NO_PERMISSION,
        Outcome.OTHER_MODE,
        Outcome.MISSING,
        Outcome.OTHER_ACCOUNT,
        Outcome.NOT_ACTIVATED,
        Outcome.LOCKED,
        Outcome.RATE_LIMITED,
        Outcome.OTHER_REFUSAL,
    }
)
# Stripe can only say these to a key it knows: a permission can't be missing from a key that doesn't exist.
PROVES_KEY_KNOWN = frozenset(
    {
        Outcome.OK,
        Outcome.NO_PERMISSION,
        Outcome.OTHER_MODE,
        Outcome.MISSING,
        Outcome.NOT_ACTIVATED,
    }
)

# Stripe docs, "Error codes": an earlier attempt with the same idempotency key has not come to its end.
BEING_CARRIED_OUT = "idempotency_key_in_use"

# The request itself never left this computer, or not in the direction of Stripe.
NEVER_SENT = frozenset(
    {
        Outcome.NO_NAME,
        Outcome.CONNECTION_REFUSED,
        Outcome.TLS_UNTRUSTED,
        Outcome.TLS_SELF_SIGNED,
        Outcome.TLS_EXPIRED,
        Outcome.TLS_OTHER,
        Outcome.PROXY_UNREACHABLE,
        Outcome.PROXY_PASSWORD,
    }
)


@dataclass(frozen=True, slots=True)
class Reply:
    """One request's end. `body` is Stripe's JSON object for OK and may hold secrets: it is never printed."""

    outcome: Outcome
    body: Mapping[str, Any] = field(default_factory=dict, repr=False)
    status: int | None = None
    account: str = ""
    permission: str = ""
    server_time: datetime | None = None
    detail: str = ""
    code: str = ""
    """Stripe's error code, for example `card_declined`; "" if it gave none."""
    version: str = ""
    """The API version that the answer follows; "" if it does not say."""
    is_repeated: bool = False
    """True if Stripe repeated the answer to an earlier request with the same idempotency key: it may be out of date."""

    @property
    def ok(self) -> bool:
        """True if Stripe carried the request out."""
        return self.outcome is Outcome.OK

    @property
    def key_is_known(self) -> bool:
        """True if this answer proves that Stripe recognises the key that asked."""
        return self.outcome in PROVES_KEY_KNOWN

    @property
    def is_uncertain(self) -> bool:
        """True if this may be a lost answer: what was asked for may have been carried out all the same.

        Only the same request with the same idempotency key, or a look, tells (Stripe docs, "Idempotent requests").
        """
        return self.outcome not in FROM_STRIPE | NEVER_SENT or self.code == BEING_CARRIED_OUT

    @property
    def was_never_sent(self) -> bool:
        """True if Stripe certainly never got the request."""
        return self.outcome in NEVER_SENT


_ACCOUNT = re.compile(r"\bacct_[A-Za-z0-9]+")
_PERMISSION = re.compile(r"\brak_[a-z_]+")
_HTML = re.compile(r"\s*<(?:!doctype|html|head|body|script|meta)", re.IGNORECASE)


def classify(status: int, headers: Mapping[str, str], body: str) -> Reply:
    """Tell what an HTTP answer means. Header names are looked up whatever their case; nothing is raised."""
    named = {name.lower(): value for name, value in headers.items()}
    data = _json_object(body)
    error = data.get("error") if data is not None else None
    error = error if isinstance(error, dict) else {}
    message = str(error.get("message") or "")
    account = _ACCOUNT.search(message)
    permission = _PERMISSION.search(message)
    outcome = _outcome(status, data, error, message, named, body)
    return Reply(
        outcome,
        body=data if data is not None and outcome is Outcome.OK else {},
        status=status,
        account=account[0] if account else "",
        permission=permission[0] if permission else "",
        server_time=_server_time(named.get("date", "")),
        detail=_detail(status, named, error, message),
        code=str(error.get("code") or ""),
        version=named.get("stripe-version", ""),
        is_repeated=named.get("idempotent-replayed", "").lower() == "true",
    )


def _outcome(
    status: int, data: dict[str, Any] | None, error: dict[str, Any], message: str, headers: Mapping[str, str], body: str
) -> Outcome:
    if status == 407:
        return Outcome.PROXY_PASSWORD
    # "Network Authentication Required": a network's sign-in page says so by itself (RFC 6585).
    if status == 511:
        return Outcome.CAPTIVE_PORTAL
    if status >= 500:
        return Outcome.SERVER_ERROR
    if 200 <= status < 300 and data is not None and isinstance(data.get("object"), str):
        return Outcome.OK
    if error:
        return _refusal(status, str(error.get("code") or ""), message)
    if 300 <= status < 400 or "html" in headers.get("content-type", "").lower() or _HTML.match(body):
        return Outcome.CAPTIVE_PORTAL
    return Outcome.NONSENSE


def _refusal(status: int, code: str, message: str) -> Outcome:
    text = message.lower()
    by_code = {
        "api_key_expired": Outcome.EXPIRED_KEY,
        "secret_key_required": Outcome.SECRET_REQUIRED,
        "account_invalid": Outcome.OTHER_ACCOUNT,
        "testmode_charges_only": Outcome.NOT_ACTIVATED,
        "lock_timeout": Outcome.LOCKED,
    }
    by_text = (
        ("expired api key", Outcome.EXPIRED_KEY),
        ("requests from your ip address", Outcome.IP_REFUSED),
        ("with a publishable api key", Outcome.SECRET_REQUIRED),
        ("does not have the required permissions", Outcome.NO_PERMISSION),
        ("does not have access to account", Outcome.OTHER_ACCOUNT),
        ("a similar object exists in", Outcome.OTHER_MODE),
        ("cannot currently make live charges", Outcome.NOT_ACTIVATED),
    )
    if code in by_code:
        return by_code[code]
    for part, outcome in by_text:
        if part in text:
            return outcome
    if status == 401:
        return Outcome.UNKNOWN_KEY
    if status == 429:
        return Outcome.RATE_LIMITED
    return Outcome.MISSING if code == "resource_missing" else Outcome.OTHER_REFUSAL


def _json_object(body: str) -> dict[str, Any] | None:
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None


def _server_time(header: str) -> datetime | None:
    from email.utils import parsedate_to_datetime  # brings socket and more: the first window needs none of it

    try:
        when = parsedate_to_datetime(header)
        return when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)
    except (TypeError, ValueError, OverflowError):
        return None


def _detail(status: int, headers: Mapping[str, str], error: Mapping[str, Any], message: str) -> str:
    """An allow-list: only what is known to be harmless, and redacted all the same."""
    parts = [
        f"HTTP {status}",
        f"type {error['type']}" if error.get("type") else "",
        f"code {error['code']}" if error.get("code") else "",
        f"request {headers['request-id']}" if headers.get("request-id") else "",
        f"limited by {headers['stripe-rate-limited-reason']}" if headers.get("stripe-rate-limited-reason") else "",
        message,
    ]
    return redact(", ".join(part for part in parts if part))
