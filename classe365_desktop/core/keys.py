"""Stripe API keys: which forms exist, and how one is read from what people really paste.

Source of the forms: Stripe docs, "API keys" (`pk_`, `sk_`, `rk_`, each `test_` or `live_`; a sandbox also says `test_`).
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import NoReturn

from classe365_desktop.core.redaction import redacted


class Mode(StrEnum):
    """Stripe keeps two worlds apart: no object or key of one works in the other (Stripe docs, "Test mode")."""

    TEST = "test"
    LIVE = "live"

    @property
    def other(self) -> "Mode":
        """The opposite mode."""
        return Mode.LIVE if self is Mode.TEST else Mode.TEST


class KeyKind(StrEnum):
    """What a key may do; the value is the prefix Stripe gives it."""

    PUBLISHABLE = "pk"
    SECRET = "sk"
    RESTRICTED = "rk"


class Box(StrEnum):
    """The two places of a key pair, as Classe365's form has them. A restricted key takes the secret key's place."""

    PUBLISHABLE = "publishable"
    SECRET = "secret"

    @staticmethod
    def of(kind: KeyKind) -> "Box":
        """Where a key of this kind belongs."""
        return Box.PUBLISHABLE if kind is KeyKind.PUBLISHABLE else Box.SECRET


# No length is published. Keys of 2011-2019 have 24 characters after the prefix, today's about 99: a floor, never a ceiling.
SHORTEST_BODY = 24
# Today's keys begin with 51 and carry their account; well below this they have probably lost their end.
USUAL_BODY = 90
_KINDS, _MODES = "|".join(KeyKind), "|".join(Mode)
KEY_PREFIX = rf"(?P<kind>{_KINDS})_(?P<mode>{_MODES})_"
KEY_FORM = re.compile(rf"{KEY_PREFIX}(?P<body>[A-Za-z0-9_]+)")
# "sk_test_51ABC…" belongs to "acct_1ABC…": undocumented, seen in every key since 2019. A hint, never a reason to reject.
_ACCOUNT_HINT = re.compile(r"51(?P<account>[A-Za-z0-9]{14,16})")
_HINT_LENGTH = 14


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ApiKey:
    """One Stripe API key. It prints redacted; the secret leaves it through `reveal` alone, and it can't be pickled."""

    kind: KeyKind
    mode: Mode
    _body: str

    @property
    def prefix(self) -> str:
        """The part that says what it is, for example `sk_test_`."""
        return f"{self.kind.value}_{self.mode.value}_"

    @property
    def redacted(self) -> str:
        """The only printable form, for example `sk_test_…4242`."""
        return redacted(self.prefix, self._body)

    @property
    def box(self) -> Box:
        """The box this key belongs into."""
        return Box.of(self.kind)

    @property
    def fingerprint(self) -> str:
        """Sixteen hexadecimal digits that tell keys apart and give nothing away: a key has over 140 bits of chance in it."""
        import hashlib  # loads OpenSSL, which the first window does not need

        return hashlib.sha256(self.reveal().encode()).hexdigest()[:16]

    @property
    def account_hint(self) -> str:
        """The beginning of the account's id that today's keys carry ("1ABC…"), or "" for older ones. Only a hint."""
        found = _ACCOUNT_HINT.match(self._body)
        return f"1{found['account'][:_HINT_LENGTH]}" if found and len(self._body) >= USUAL_BODY else ""

    @property
    def is_short(self) -> bool:
        """True if the key looks like one of today's but is clearly shorter: its end may have been cut off."""
        return self._body.startswith("51") and SHORTEST_BODY < len(self._body) < USUAL_BODY

    @property
    def is_whole(self) -> bool:
        """True if the key has the length of one of today's or of 2011-2019: what stands behind it is probably not its end."""
        return len(self._body) >= USUAL_BODY or (len(self._body) == SHORTEST_BODY and not self._body.startswith("51"))

    def reveal(self) -> str:
        """Return the key itself. Every caller is a place where a secret leaves: the vault, Stripe, the clipboard, "Show"."""
        return self.prefix + self._body

    def __repr__(self) -> str:
        return f"<ApiKey {self.redacted}>"

    def __str__(self) -> str:
        return self.redacted

    def __format__(self, spec: str) -> str:
        return format(self.redacted, spec)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ApiKey) and self.reveal() == other.reveal()

    def __hash__(self) -> int:
        return hash(self.fingerprint)

    def __reduce__(self) -> NoReturn:
        raise TypeError("an API key is not to be pickled: secrets live in memory and in the OS's own store")


def exact_key(text: str) -> ApiKey | None:
    """Return the key that `text` is, to the letter, or None. For text that this program wrote itself (the vault)."""
    found = KEY_FORM.fullmatch(text)
    return ApiKey(KeyKind(found["kind"]), Mode(found["mode"]), found["body"]) if found else None


@dataclass(frozen=True, slots=True)
class KeyPair:
    """The keys of one mode, either of which may be missing."""

    publishable: ApiKey | None = None
    secret: ApiKey | None = None

    def __bool__(self) -> bool:
        return self.publishable is not None or self.secret is not None

    def get(self, box: Box) -> ApiKey | None:
        """The key in that box."""
        return self.publishable if box is Box.PUBLISHABLE else self.secret

    def having(self, key: ApiKey) -> "KeyPair":
        """The same pair with `key` in its place."""
        return KeyPair(key, self.secret) if key.box is Box.PUBLISHABLE else KeyPair(self.publishable, key)
