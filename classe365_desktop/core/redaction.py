"""The only forms in which anything secret may be printed, logged, stored or shown.

Two nets. The first is the type: an `ApiKey` prints its redacted form and nothing else. This module is the second: whatever
text comes from outside (an answer of Stripe, an exception, a pasted line) goes through `redact` before it goes anywhere.
Doubt means redact: a harmless word lost from a technical detail costs little, a leaked key costs a school its money.
"""

import re

ELLIPSIS = "…"
LAST = 4
# Shorter than this, four trailing characters would be a good part of the secret.
SHOWS_ITS_END_FROM = 16

# Everything Stripe issues that grants access (Stripe docs "API keys"; stripe-cli for rkcs_ and oak_).
_CREDENTIAL = re.compile(
    r"(?<![A-Za-z0-9])(?P<prefix>(?:[a-z]k(?=_(?:test|live)_)|[prs]k|rkcs|oak|ek|sk_org|whsec|uk|ac)_(?:(?:test|live|org|prod)_){0,2}+)(?P<body>[A-Za-z0-9_*+/=.\-]+)",
    re.IGNORECASE,
)
# A payment's client secret: "pi_…_secret_…" (Stripe docs "PaymentIntents").
_CLIENT_SECRET = re.compile(r"(?P<id>\b[a-z]{2,8}_(?:(?:test|live)_)?[A-Za-z0-9]++)_secret_[A-Za-z0-9_%]+")
# Stripe's 401 echoes what was pasted, whatever it was (seen in public issues).
_ECHO = re.compile(r"(?P<lead>API Key provided:?\s*)\S+", re.IGNORECASE)
_HEADER = re.compile(r"(?P<lead>\b(?:Bearer|Basic)\s+)[A-Za-z0-9._~+/=\-]+", re.IGNORECASE)
# Up to the last @ before the path: a password may have one in it.
_USER_IN_URL = re.compile(r"(?P<lead>://)[^/\s]+@")
_OPAQUE = re.compile(r"(?<![A-Za-z0-9_\-])[A-Za-z0-9_\-]{24,}+")
# Names of Stripe objects are not secret and support asks for them.
_OBJECT_ID = re.compile(r"(?:acct|req|evt|we|pi|ch|in|sub|cus|prod|price|seti|pm|rak|py|re|ii|si|cs)_[A-Za-z0-9_]+\Z")


def redacted(prefix: str, body: str) -> str:
    """Return the one printable form of a secret: its prefix, an ellipsis and, if it is long enough, its last four."""
    return f"{prefix}{ELLIPSIS}{body[-LAST:] if len(body) >= SHOWS_ITS_END_FROM else ''}"


def redact(text: str) -> str:
    """Return `text` with everything that is or may be a secret replaced by its redacted form.

    Idempotent: text that is redacted already stays as it is.
    """
    text = _ECHO.sub(lambda m: f"{m['lead']}{ELLIPSIS}", text)
    text = _HEADER.sub(lambda m: f"{m['lead']}{ELLIPSIS}", text)
    text = _USER_IN_URL.sub(lambda m: f"{m['lead']}{ELLIPSIS}@", text)
    text = _CLIENT_SECRET.sub(lambda m: f"{m['id']}_secret_{ELLIPSIS}", text)
    text = _CREDENTIAL.sub(lambda m: redacted(m["prefix"], m["body"]), text)
    return _OPAQUE.sub(lambda m: m[0] if _OBJECT_ID.match(m[0]) or not _is_mixed(m[0]) else ELLIPSIS, text)


def _is_mixed(word: str) -> bool:
    """Letters and digits together, as chance makes them; a long word or a long number is no secret."""
    return any(map(str.isdigit, word)) and any(map(str.isalpha, word))
