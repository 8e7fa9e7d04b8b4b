"""An endpoint's signing secret: what it looks like, and what is pasted in its place by mistake.

Source: Stripe docs "Webhooks": each endpoint has a secret of the form `whsec_…` with which its reports are signed; it is told
once to the program that made the endpoint, and can be revealed on the endpoint's page.
"""

import re
from typing import NoReturn

from classe365_desktop.core.findings import Finding, Subject, finding
from classe365_desktop.core.redaction import redacted

PREFIX = "whsec_"
_FORM = re.compile(r"whsec_(?P<body>[A-Za-z0-9+/=_-]{16,})")
_ENDPOINT_ID = re.compile(r"we_[A-Za-z0-9]+")
_MASK = re.compile(r"[*•…]|\.\.\.")


class SigningSecret:
    """A signing secret. It prints redacted; the secret leaves it through `reveal` alone, and it can't be pickled."""

    __slots__ = ("_body",)

    def __init__(self, body: str) -> None:
        self._body = body

    @property
    def redacted(self) -> str:
        """The only printable form, for example `whsec_…4242`."""
        return redacted(PREFIX, self._body)

    @property
    def fingerprint(self) -> str:
        """Sixteen hexadecimal digits that tell secrets apart and give nothing away."""
        import hashlib  # loads OpenSSL, which the first window does not need

        return hashlib.sha256(self.reveal().encode()).hexdigest()[:16]

    def reveal(self) -> str:
        """Return the secret itself. Every caller is a place where it leaves: the vault, the clipboard, "Show"."""
        return PREFIX + self._body

    def __repr__(self) -> str:
        return f"<SigningSecret {self.redacted}>"

    def __str__(self) -> str:
        return self.redacted

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SigningSecret) and self.reveal() == other.reveal()

    def __hash__(self) -> int:
        return hash(self.fingerprint)

    def __reduce__(self) -> NoReturn:
        raise TypeError("a signing secret is not to be pickled: secrets live in memory and in the OS's own store")


def exact_signing_secret(text: str) -> SigningSecret | None:
    """The secret that `text` is, to the letter, or None. For what Stripe answered and what the vault kept."""
    found = _FORM.fullmatch(text)
    return SigningSecret(found["body"]) if found else None


def read_signing_secret(text: str, of_other_mode: str = "") -> SigningSecret | Finding:
    """Understand what was pasted as a signing secret, or say what it is instead.

    `of_other_mode` is the fingerprint of the other mode's secret: the same one in both is a slip.
    """
    from classe365_desktop.core.paste import read  # brings the table of all Unicode characters: 1 MB

    clean = text.strip().strip("\"'`“”‘’").strip()
    if not clean:
        return finding("signing.empty", Subject.WEBHOOK)
    found = exact_signing_secret(clean)
    if found is not None:
        if of_other_mode and found.fingerprint == of_other_mode:
            return finding("signing.of_other_mode", Subject.WEBHOOK)
        return found
    if PREFIX in clean:
        masked = _MASK.search(clean) is not None
        return finding("signing.masked" if masked else "signing.cut_off", Subject.WEBHOOK)
    if _ENDPOINT_ID.fullmatch(clean):
        return finding("signing.endpoint_id", Subject.WEBHOOK)
    return finding("signing.key" if read(clean).keys else "signing.other", Subject.WEBHOOK)
