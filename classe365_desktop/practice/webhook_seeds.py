"""The webhook endpoints that a scenario begins with, as plain data. The school's address is passed in."""

from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit, urlunsplit

from classe365_desktop.practice.scenarios import Webhook

# What Classe365's article asks for.
EVENTS = (
    "invoice.payment_succeeded",
    "customer.subscription.deleted",
    "invoice.created",
    "invoice.payment_failed",
    "payment_intent.succeeded",
    "payment_intent.processing",
    "payment_intent.canceled",
    "payment_intent.payment_failed",
)
_MOST, _MANY = 16, 300
_OLD_VERSION = "2019-12-03"


@dataclass(frozen=True, slots=True)
class Seed:
    """One endpoint. `version` None is the account's default; `age` is in days."""

    url: str
    events: tuple[str, ...] = EVENTS
    version: str | None = None
    enabled: bool = True
    description: str | None = None
    age: int = 200
    metadata: dict[str, str] = field(default_factory=dict)


def seeds_for(webhook: Webhook, school: str) -> tuple[Seed, ...]:
    """The endpoints of either mode, for the school at the address `school`."""
    return _SEEDS[webhook](school)


def _strangers(count: int) -> tuple[Seed, ...]:
    """Endpoints of other systems. Nobody may touch them."""
    return tuple(
        Seed(
            f"https://hooks{number}.bookkeeper.example/stripe",
            ("charge.succeeded", "charge.refunded", "payout.paid"),
            description=f"Bookkeeper {number}",
            age=800 - number,
            metadata={"owner": "bookkeeper"},
        )
        for number in range(1, count + 1)
    )


def _foreign(_school: str) -> tuple[Seed, ...]:
    return (
        *_strangers(1),
        Seed("https://alumni.example/hooks/stripe", ("*",), _OLD_VERSION, description="Alumni donations", age=700),
        Seed("https://shop.maplehollow.example/stripe", EVENTS, enabled=False, description="School shop", age=400),
    )


def _near(school: str) -> str:
    """The address with a slash too many or too few at its end; without a path there is none, so with "www." in front."""
    parts = urlsplit(school)
    if parts.path in ("", "/"):
        return _changed(school, host=f"www.{parts.netloc}")
    path = parts.path[:-1] if parts.path.endswith("/") else f"{parts.path}/"
    return _changed(school, path=path)


def _sub_domain(school: str) -> str:
    head, dot, rest = urlsplit(school).netloc.partition(".")
    return _changed(school, host=f"{head}-old{dot}{rest}")


def _changed(url: str, host: str | None = None, path: str | None = None) -> str:
    parts = urlsplit(url)
    parts = parts._replace(netloc=parts.netloc if host is None else host, path=parts.path if path is None else path)
    return urlunsplit(parts)


_SEEDS: dict[Webhook, Callable[[str], tuple[Seed, ...]]] = {
    Webhook.NONE: lambda _school: (),
    Webhook.GOOD: lambda school: (Seed(school),),
    Webhook.MISSING_EVENTS: lambda school: (Seed(school, EVENTS[:3]),),
    Webhook.EXTRA_EVENTS: lambda school: (Seed(school, (*EVENTS, "charge.succeeded", "customer.created")),),
    Webhook.ALL_EVENTS: lambda school: (Seed(school, ("*",)),),
    Webhook.DISABLED: lambda school: (Seed(school, enabled=False),),
    Webhook.NEAR_MISS: lambda school: (Seed(_near(school)),),
    Webhook.NEAR_MISS_WWW: lambda school: (Seed(_changed(school, host=f"www.{urlsplit(school).netloc}")),),
    Webhook.NEAR_MISS_PORT: lambda school: (Seed(_changed(school, host=f"{urlsplit(school).netloc}:8443")),),
    Webhook.NEAR_MISS_PATH: lambda school: (Seed(_changed(school, path="/stripe/old-webhook")),),
    Webhook.NEAR_MISS_SUB_DOMAIN: lambda school: (Seed(_sub_domain(school)),),
    Webhook.OLD_VERSION: lambda school: (Seed(school, version=_OLD_VERSION),),
    Webhook.DUPLICATES: lambda school: (Seed(school), Seed(school, age=90, description="Second try")),
    Webhook.FOREIGN: _foreign,
    Webhook.CAP: lambda _school: _strangers(_MOST),
    Webhook.MANY: lambda school: (*_strangers(_MANY - 1), Seed(school, age=650)),
}
