"""What exists at the practice Stripe: two accounts, their keys, and what has been made in either mode.

Everything here is plain state. It begins the same each time (only the times come from the clock), so that a rehearsal can
be repeated to the letter. One lock guards it all: a request sees and leaves a world in order.
"""

from collections.abc import Callable, Iterable
from copy import deepcopy
from dataclasses import dataclass, field, replace
from enum import StrEnum
from threading import RLock
from typing import Any

from classe365_desktop.core.keys import Mode
from classe365_desktop.practice.keys import (
    ELM_STREET,
    MAPLE_HOLLOW,
    PracticeKeys,
    characters,
    practice_key,
    practice_keys,
)

Object = dict[str, Any]

# The version that new accounts get; an answer says which one it follows (Stripe docs, "Versioning").
API_VERSION = "2026-10-28.endive"
# The school's that people see in examples.
SCHOOL_URL = "https://maplehollow.classe365.com"
# Seconds that a rolled key may go on.
LONGEST_GRACE = 7 * 86400
_SHORT_IDS = frozenset({"cus_", "prod_", "req_", "si_"})


class KeyKind(StrEnum):
    """What a key may do, by its prefix."""

    PUBLISHABLE = "pk"
    SECRET = "sk"
    RESTRICTED = "rk"


@dataclass(frozen=True, slots=True)
class KnownKey:
    """A key that was given out. `permissions` matter for a restricted key only.

    An end is set when a key is rolled; a publishable key has none (Stripe docs, "API keys").
    """

    text: str = field(repr=False)
    account: str
    expired: bool = False
    from_elsewhere_only: bool = False
    permissions: frozenset[str] = frozenset()
    # From this time on, in seconds since 1970, it is refused; None if no end is set.
    expires_at: float | None = None

    @property
    def kind(self) -> KeyKind:
        """What it may do."""
        return KeyKind(self.text[:2])

    @property
    def livemode(self) -> bool:
        """Which of the two worlds it opens."""
        return self.text[3:7] == "live"

    def has_ended(self, now: float) -> bool:
        """True if it is no good any more at that time, in seconds since 1970."""
        return self.expired or (self.expires_at is not None and now >= self.expires_at)

    def may(self, permission: str) -> bool:
        """True if nothing but this permission could be missing. To write includes to read (Stripe docs, "API keys")."""
        allowed = {permission, permission.removesuffix("_read") + "_write"}
        return self.kind is not KeyKind.RESTRICTED or not allowed.isdisjoint(self.permissions)


@dataclass(frozen=True, slots=True)
class Account:
    """A school's account. It is one account in both modes."""

    id: str
    name: str
    email: str
    url: str
    created: int


@dataclass(slots=True)
class Side:
    """What one account has in one mode. Objects are kept oldest first; `seeded` are those that were there from the start."""

    account: Account
    livemode: bool
    payment_intents: dict[str, Object] = field(default_factory=dict)
    customers: dict[str, Object] = field(default_factory=dict)
    payment_methods: dict[str, Object] = field(default_factory=dict)
    charges: dict[str, Object] = field(default_factory=dict)
    products: dict[str, Object] = field(default_factory=dict)
    prices: dict[str, Object] = field(default_factory=dict)
    subscriptions: dict[str, Object] = field(default_factory=dict)
    invoiceitems: dict[str, Object] = field(default_factory=dict)
    invoices: dict[str, Object] = field(default_factory=dict)
    # The payment that each finalised invoice waits for or was paid with.
    invoice_payments: dict[str, str] = field(default_factory=dict)
    # Under what id a customer has one of Stripe's test payment methods: (customer, test id).
    attached: dict[tuple[str, str], str] = field(default_factory=dict)
    webhook_endpoints: dict[str, Object] = field(default_factory=dict)
    events: dict[str, Object] = field(default_factory=dict)
    seeded: set[str] = field(default_factory=set)
    # What the scenario brought along, by id: it goes with the scenario.
    staged: set[str] = field(default_factory=set)

    def listeners(self, event: str) -> list[Object]:
        """The enabled endpoints that want events of this name."""
        return [
            each
            for each in self.webhook_endpoints.values()
            if each["status"] == "enabled" and not {event, "*"}.isdisjoint(each["enabled_events"])
        ]


# Enough for what Classe365 does with a key, and too little to read the account: a good key that must not be failed for it.
_RESTRICTED = frozenset({"rak_payment_intent_write", "rak_customer_write", "rak_balance_read", "rak_webhook_read"})


class World:
    """The state of a practice Stripe. `clock` gives the time in seconds since 1970."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self.clock = clock
        self.lock = RLock()
        self.keys = practice_keys()
        self.known_keys = {each.text: each for each in _known(self.keys)}
        self.announce: Callable[[Side, Object], None] = lambda _side, _event: None
        """Told of each event that a request causes, once it is kept."""
        self.school_url = SCHOOL_URL
        """The address at which the school expects Stripe. The scenarios' endpoints have it, or miss it."""
        self._made = 0
        opened = self.now() - 900 * 86400
        self.accounts = {
            MAPLE_HOLLOW: Account(
                MAPLE_HOLLOW, "Maple Hollow School", "office@maplehollow.example", "https://maplehollow.example", opened
            ),
            ELM_STREET: Account(
                ELM_STREET, "Elm Street Academy", "office@elmstreet.example", "https://elmstreet.example", opened
            ),
        }
        self.sides = {
            (account.id, livemode): Side(account, livemode)
            for account in self.accounts.values()
            for livemode in (False, True)
        }

    def now(self) -> int:
        """The time in whole seconds, as Stripe's objects carry it."""
        return int(self.clock())

    def new_id(self, prefix: str) -> str:
        """Return an identifier that was not given out before, for example `pi_3…` for the prefix "pi_3"."""
        with self.lock:
            self._made += 1
            return prefix + characters(f"{prefix} {self._made}", 14 if prefix in _SHORT_IDS else 23)

    def new_secret(self, what: str, length: int) -> str:
        """Return the secret part that belongs to the object named `what`."""
        return characters(f"secret of {what}", length)

    def roll(self, key: str, *, expires_at: float | None = None) -> str:
        """Make a new key that may do what `key` may, and return it. `key` ends at `expires_at` (seconds since 1970).

        None ends it at once. A publishable key goes on whatever is said. Raises ValueError for a key that nobody has, for one
        that has ended, and for an end further away than Stripe lets anybody choose (Stripe docs, "Rotate an API key").
        """
        with self.lock:
            now, old = self.clock(), self.known_keys.get(key)
            if old is None or old.has_ended(now):
                raise ValueError("There is no such key to be rolled.")
            if expires_at is not None and expires_at > now + LONGEST_GRACE:
                raise ValueError("A rolled key can go on for seven days at most.")
            new = replace(old, text=self._new_key(old), expires_at=None)
            self.known_keys[new.text] = new
            if old.kind is not KeyKind.PUBLISHABLE:
                self.known_keys[key] = replace(old, expires_at=now if expires_at is None else expires_at)
            return new.text

    def make_restricted(self, mode: Mode, permissions: Iterable[str], account: str = MAPLE_HOLLOW) -> str:
        """Make a restricted key and return it. `permissions` have Stripe's names, for example "rak_customer_write"."""
        with self.lock:
            made = KnownKey(f"rk_{mode}_", account, permissions=frozenset(permissions))
            made = replace(made, text=self._new_key(made))
            self.known_keys[made.text] = made
            return made.text

    def _new_key(self, like: KnownKey) -> str:
        self._made += 1
        return practice_key(like.text[:7], like.account, f"number {self._made}")

    def other_side(self, side: Side) -> Side:
        """The same account in the other mode."""
        return self.sides[side.account.id, not side.livemode]

    def note_event(
        self, side: Side, name: str, subject: Object, request: str | None = None, idempotency_key: str | None = None
    ) -> Object:
        """Keep the event that `name` happened to `subject`, as Stripe keeps it for 30 days, and return it.

        `pending_webhooks` counts the enabled endpoints that want it and have not taken it yet.
        """
        event: Object = {
            "id": self.new_id("evt_1"),
            "object": "event",
            "api_version": API_VERSION,
            "created": self.now(),
            "data": {"object": deepcopy(subject)},
            "livemode": side.livemode,
            "pending_webhooks": len(side.listeners(name)),
            "request": {"id": request, "idempotency_key": idempotency_key},
            "type": name,
        }
        side.events[event["id"]] = event
        return event


def signing_secret(world: World, endpoint: Object) -> str:
    """What Stripe signs deliveries to this endpoint with."""
    return f"whsec_{world.new_secret(str(endpoint['id']), 32)}"


def _known(keys: PracticeKeys) -> tuple[KnownKey, ...]:
    maple, elm = MAPLE_HOLLOW, ELM_STREET
    return (
        KnownKey(keys.test_publishable, maple),
        KnownKey(keys.test_secret, maple),
        KnownKey(keys.test_restricted, maple, permissions=_RESTRICTED),
        KnownKey(keys.live_publishable, maple),
        KnownKey(keys.live_secret, maple),
        KnownKey(keys.live_restricted, maple, permissions=_RESTRICTED),
        KnownKey(keys.test_expired, maple, expired=True),
        KnownKey(keys.live_expired, maple, expired=True),
        KnownKey(keys.test_ip_restricted, maple, from_elsewhere_only=True),
        KnownKey(keys.live_ip_restricted, maple, from_elsewhere_only=True),
        KnownKey(keys.test_other_account, elm),
        KnownKey(keys.test_other_account_publishable, elm),
        KnownKey(keys.live_other_account, elm),
        KnownKey(keys.live_other_account_publishable, elm),
    )
