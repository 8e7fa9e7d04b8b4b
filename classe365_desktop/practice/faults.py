"""What comes in the place of Stripe's answer when something is wrong on the way, or at Stripe's end."""

import json
from dataclasses import dataclass
from enum import Enum, auto

from classe365_desktop.practice.messages import Answer, Headers
from classe365_desktop.practice.scenarios import Fault

_JSON: Headers = (("Content-Type", "application/json"),)
_HTML: Headers = (("Content-Type", "text/html; charset=utf-8"),)


class NoAnswer(Enum):
    """The ways of saying nothing."""

    HANG = auto()
    RESET = auto()


@dataclass(frozen=True, slots=True)
class Injected:
    """A fault that one request meets: before Stripe carried it out, or after, so that only the answer is lost."""

    fault: Fault
    after: bool = False


def faulty_answer(fault: Fault, request_id: str, version: str) -> Answer | NoAnswer | None:
    """Return what this fault puts in the place of the answer, or None if it leaves Stripe's own."""
    stripes = (*_JSON, ("Request-Id", request_id), ("Stripe-Version", version))
    match fault:
        case Fault.NONE:
            return None
        case Fault.HANG:
            return NoAnswer.HANG
        case Fault.RESET:
            return NoAnswer.RESET
        # Stripe docs, "Rate limits": the reason is in a header; there is no Retry-After.
        case Fault.RATE_LIMITED:
            return Answer(
                429,
                (*stripes, ("Stripe-Rate-Limited-Reason", "global-rate"), ("Stripe-Should-Retry", "false")),
                _error(
                    "Request rate limit exceeded. Learn more about rate limits here "
                    "https://stripe.com/docs/rate-limits.",
                    "rate_limit",
                ),
            )
        # Stripe docs, "Error codes": lock_timeout.
        case Fault.LOCK_TIMEOUT:
            return Answer(
                429,
                (*stripes, ("Stripe-Should-Retry", "true")),
                _error(
                    "This object cannot be accessed right now because another API request or Stripe process is currently "
                    "accessing it. If you see this error intermittently, retry the request. If you see this error "
                    "frequently and are making multiple concurrent requests to a single object, make your requests "
                    "serially or at a lower rate. For more details, see https://stripe.com/docs/rate-limits#object-lock-timeouts.",
                    "lock_timeout",
                ),
            )
        case Fault.SERVER_ERROR:
            body = {
                "error": {
                    "message": "An unknown error occurred. If this problem persists, please reach out to us at "
                    "https://support.stripe.com/.",
                    "type": "api_error",
                }
            }
            return Answer(500, (*stripes, ("Stripe-Should-Retry", "true")), _bytes(body))
        case Fault.UNAVAILABLE:
            return Answer(503, _HTML, _page("503 Service Temporarily Unavailable", "The service is down. Try later."))
        case Fault.CAPTIVE_PORTAL:
            return Answer(200, _HTML, _page("Guest Wi-Fi", "Sign in to use this network.", "<form><input></form>"))
        case Fault.PROXY_AUTH:
            return Answer(
                407,
                (("Proxy-Authenticate", 'Basic realm="School Filter"'), *_HTML),
                _page("407 Proxy Authentication Required", "Sign in to the school's proxy."),
            )
        case Fault.EMPTY_BODY:
            return Answer(200, stripes, b"")
        case Fault.TRUNCATED:
            half = b'{\n  "object": "list",\n  "data": [\n    {\n      "id": "pi_3'
            return Answer(200, stripes, half, announced=4096)
        case Fault.NOT_AN_OBJECT:
            return Answer(200, stripes, b'["account", "balance"]\n')
        case Fault.GARBAGE:
            return Answer(200, stripes, b"\x00\xff\xfe OK {{{ not what anybody expects \x1a")


def _error(message: str, code: str) -> bytes:
    error = {
        "code": code,
        "doc_url": f"https://stripe.com/docs/error-codes/{code.replace('_', '-')}",
        "message": message,
        "type": "invalid_request_error",
    }
    return _bytes({"error": error})


def _bytes(body: dict[str, dict[str, str]]) -> bytes:
    return (json.dumps(body, indent=2) + "\n").encode()


def _page(title: str, text: str, more: str = "") -> bytes:
    return (
        f"<!DOCTYPE html>\n<html><head><title>{title}</title></head><body><h1>{title}</h1><p>{text}</p>{more}</body></html>\n"
    ).encode()
