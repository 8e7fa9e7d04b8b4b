"""What is known about the keys of one mode at one moment: what was asked, what was answered, what is remembered."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum

from classe365_desktop.core.keys import KeyKind, KeyPair, Mode
from classe365_desktop.core.replies import FROM_STRIPE, Outcome, Reply


class Ask(StrEnum):
    """The questions that Stripe is asked about a key pair. All of them only read (Stripe docs, API reference)."""

    ACCOUNT = "account"
    BALANCE = "balance"
    PAYMENTS = "payments"
    PUBLISHABLE = "publishable"
    PAYMENT_SEEN = "payment_seen"


SECRET_ASKS = (Ask.ACCOUNT, Ask.BALANCE, Ask.PAYMENTS)


@dataclass(frozen=True, slots=True)
class Facts:
    """Grows by one reply at a time. `settled` are the questions that are answered or will never be asked."""

    mode: Mode
    keys: KeyPair
    now: datetime = datetime(1970, 1, 1, tzinfo=UTC)
    account_before: str = ""
    other_account: str = ""
    replies: Mapping[Ask, Reply] = field(default_factory=dict)
    settled: frozenset[Ask] = frozenset()

    def answered(self, ask: Ask, reply: Reply) -> "Facts":
        """The facts with one more answer."""
        return replace(self, replies={**self.replies, ask: reply}, settled=self.settled | {ask})

    def never_asked(self, *asks: Ask) -> "Facts":
        """The facts with it settled that these questions make no sense here."""
        return replace(self, settled=self.settled | set(asks))

    @property
    def is_restricted(self) -> bool:
        """True if a restricted key stands in the secret key's place."""
        return self.keys.secret is not None and self.keys.secret.kind is KeyKind.RESTRICTED

    @property
    def secret_replies(self) -> list[Reply]:
        """The answers given to the secret or restricted key."""
        return [self.replies[ask] for ask in SECRET_ASKS if ask in self.replies]

    @property
    def secret_is_known(self) -> bool:
        """True if any answer proves that Stripe recognises the secret or restricted key, and none that it has expired.

        While a key expires, answers of both kinds come side by side; the end of a key is final (Stripe docs, "API keys").
        """
        outcomes = {reply.outcome for reply in self.secret_replies}
        return Outcome.EXPIRED_KEY not in outcomes and any(reply.key_is_known for reply in self.secret_replies)

    @property
    def publishable_is_known(self) -> bool:
        """True if Stripe recognises the publishable key: it knows it well enough to ask for a secret one instead."""
        reply = self.replies.get(Ask.PUBLISHABLE)
        return reply is not None and (reply.outcome is Outcome.SECRET_REQUIRED or reply.key_is_known)

    @property
    def account(self) -> str:
        """The account's id: read from the account, or from the text of a refusal that names it; "" if neither tells."""
        read = self.replies.get(Ask.ACCOUNT)
        if read and read.ok and isinstance(read.body.get("id"), str):
            return str(read.body["id"])
        return next((reply.account for reply in self.secret_replies if reply.account), "")

    @property
    def account_name(self) -> str:
        """The account's name as Stripe gives it, or ""."""
        read = self.replies.get(Ask.ACCOUNT)
        return name_of(read.body) if read and read.ok else ""

    @property
    def livemode(self) -> bool | None:
        """The mode by Stripe's own word, or None. The account has none; the balance and payments have."""
        for ask in (Ask.BALANCE, Ask.PAYMENTS):
            reply = self.replies.get(ask)
            if reply and reply.ok:
                first = first_of(reply.body) if ask is Ask.PAYMENTS else reply.body
                if isinstance(first.get("livemode"), bool):
                    return bool(first["livemode"])
        return None

    @property
    def payment(self) -> tuple[str, str] | None:
        """Id and client secret of a payment that the publishable key can be asked about, or None."""
        reply = self.replies.get(Ask.PAYMENTS)
        first = first_of(reply.body) if reply and reply.ok else {}
        payment, secret = first.get("id"), first.get("client_secret")
        fits = isinstance(payment, str) and isinstance(secret, str) and payment.replace("_", "").isalnum()
        return (str(payment), str(secret)) if fits else None


def first_of(page: Mapping[str, object]) -> Mapping[str, object]:
    """The first object of a list answer, or an empty one."""
    data = page.get("data")
    return data[0] if isinstance(data, list) and data and isinstance(data[0], dict) else {}


def name_of(account: Mapping[str, object]) -> str:
    """What people call the account: its business profile's name, its Dashboard name, or its e-mail address."""
    profile, settings = account.get("business_profile"), account.get("settings")
    dashboard = settings.get("dashboard") if isinstance(settings, dict) else None
    for where, field_name in ((profile, "name"), (dashboard, "display_name"), (account, "email")):
        if isinstance(where, Mapping) and isinstance(where.get(field_name), str) and where[field_name]:
            return str(where[field_name])
    return ""


def came_from_stripe(reply: Reply) -> bool:
    """True if it was Stripe that answered, whatever it said."""
    return reply.outcome in FROM_STRIPE
