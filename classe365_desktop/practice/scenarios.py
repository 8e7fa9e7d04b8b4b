"""Everything that can be rehearsed, listed once."""

from dataclasses import dataclass
from enum import Enum, auto


class Carrier(Enum):
    """What a client meets before it can ask anything."""

    HTTP = auto()
    NO_NAME = auto()
    NO_LISTENER = auto()
    TLS = auto()
    TLS_INSPECTED = auto()
    TLS_SELF_SIGNED = auto()
    TLS_EXPIRED = auto()

    @property
    def is_secure(self) -> bool:
        """True if it is https."""
        return self in (Carrier.TLS, Carrier.TLS_INSPECTED, Carrier.TLS_SELF_SIGNED, Carrier.TLS_EXPIRED)


class Fault(Enum):
    """What comes back in the place of Stripe's answer."""

    NONE = auto()
    RATE_LIMITED = auto()
    LOCK_TIMEOUT = auto()
    SERVER_ERROR = auto()
    UNAVAILABLE = auto()
    CAPTIVE_PORTAL = auto()
    EMPTY_BODY = auto()
    TRUNCATED = auto()
    NOT_AN_OBJECT = auto()
    GARBAGE = auto()
    PROXY_AUTH = auto()
    HANG = auto()
    RESET = auto()


class Behaviour(Enum):
    """How the practice school treats what is delivered to it."""

    OK = auto()
    SERVER_ERROR = auto()
    NOT_FOUND = auto()
    REDIRECT = auto()
    SLOW = auto()
    HANG = auto()
    REFUSE = auto()


class Circumstance(Enum):
    """What is different about the school's account."""

    ORDINARY = auto()
    CHARGES_DISABLED = auto()
    INFORMATION_DUE = auto()
    INFORMATION_OVERDUE = auto()
    TWO_ACCOUNTS = auto()
    NO_PAYMENTS = auto()
    NO_BANK_DEBITS = auto()
    NO_US_BANK = auto()
    NO_WEBHOOK_PERMISSION = auto()
    NO_SIGNING_SECRET = auto()
    RESTRICTED_NARROW = auto()
    MANY_EVENTS = auto()


class Webhook(Enum):
    """Which webhook endpoints are there before anybody has done anything. `webhook_seeds` has them."""

    NONE = auto()
    GOOD = auto()
    MISSING_EVENTS = auto()
    EXTRA_EVENTS = auto()
    ALL_EVENTS = auto()
    DISABLED = auto()
    NEAR_MISS = auto()
    NEAR_MISS_WWW = auto()
    NEAR_MISS_PORT = auto()
    NEAR_MISS_PATH = auto()
    NEAR_MISS_SUB_DOMAIN = auto()
    OLD_VERSION = auto()
    DUPLICATES = auto()
    FOREIGN = auto()
    CAP = auto()
    MANY = auto()


@dataclass(frozen=True, slots=True)
class Scenario:
    """One thing to rehearse. `delay` and `clock_error` are in seconds."""

    name: str
    rehearses: str
    carrier: Carrier = Carrier.HTTP
    fault: Fault = Fault.NONE
    circumstance: Circumstance = Circumstance.ORDINARY
    webhook: Webhook = Webhook.NONE
    school: Behaviour = Behaviour.OK
    delay: float = 0.0
    clock_error: float = 0.0


SCENARIOS: tuple[Scenario, ...] = (
    Scenario("normal", "Stripe answers as it does on a good day."),
    Scenario("slow", "Each answer takes 150 milliseconds, as over a distant or busy line.", delay=0.15),
    Scenario("rate_limited", "Stripe was asked too often and wants a pause.", fault=Fault.RATE_LIMITED),
    Scenario("lock_timeout", "Another request holds what this one needs.", fault=Fault.LOCK_TIMEOUT),
    Scenario("server_error", "Stripe has a problem of its own and says so.", fault=Fault.SERVER_ERROR),
    Scenario("unavailable", "Stripe is down, and a web page says so.", fault=Fault.UNAVAILABLE),
    Scenario("captive_portal", "The network shows its own sign-in page first.", fault=Fault.CAPTIVE_PORTAL),
    Scenario("empty_body", "An answer comes with nothing in it.", fault=Fault.EMPTY_BODY),
    Scenario("truncated", "An answer breaks off in the middle.", fault=Fault.TRUNCATED),
    Scenario("not_an_object", "An answer is JSON, but not of the kind Stripe gives.", fault=Fault.NOT_AN_OBJECT),
    Scenario("garbage", "An answer is not JSON at all.", fault=Fault.GARBAGE),
    Scenario("hang", "The connection is taken, and no answer ever comes.", fault=Fault.HANG),
    Scenario("refused", "Nothing listens: the connection is refused.", carrier=Carrier.NO_LISTENER),
    Scenario("reset", "The connection is cut without an answer.", fault=Fault.RESET),
    Scenario("proxy_auth", "The school's proxy wants a user name and a password.", fault=Fault.PROXY_AUTH),
    Scenario("dns", "The name in Stripe's address cannot be found.", carrier=Carrier.NO_NAME),
    Scenario("tls", "Stripe answers over a secure connection, as the real one does.", carrier=Carrier.TLS),
    Scenario("tls_inspected", "A school filter opens the secure connection.", carrier=Carrier.TLS_INSPECTED),
    Scenario("tls_self_signed", "A certificate that signed itself answers.", carrier=Carrier.TLS_SELF_SIGNED),
    Scenario("tls_expired", "The certificate is out of date.", carrier=Carrier.TLS_EXPIRED),
    Scenario("clock_wrong", "This computer's clock is 26 hours ahead of Stripe's.", clock_error=-26 * 3600.0),
    Scenario(
        "charges_disabled",
        "The account is not activated and can't take live payments.",
        circumstance=Circumstance.CHARGES_DISABLED,
    ),
    Scenario(
        "information_due",
        "Stripe wants more information about the school within a week.",
        circumstance=Circumstance.INFORMATION_DUE,
    ),
    Scenario(
        "information_overdue",
        "Stripe has waited too long for information about the school and has stopped payouts.",
        circumstance=Circumstance.INFORMATION_OVERDUE,
    ),
    Scenario(
        "two_accounts",
        "The publishable test key belongs to another account than the secret one.",
        circumstance=Circumstance.TWO_ACCOUNTS,
    ),
    Scenario(
        "no_payments",
        "The account has no payment yet, so it can't be proved that two keys belong together.",
        circumstance=Circumstance.NO_PAYMENTS,
    ),
    Scenario(
        "no_bank_debits",
        "The account can't take bank debits, neither American nor European ones.",
        circumstance=Circumstance.NO_BANK_DEBITS,
    ),
    Scenario(
        "no_us_bank",
        "The account can't take debits from American bank accounts, but from European ones.",
        circumstance=Circumstance.NO_US_BANK,
    ),
    Scenario("webhook_good", "The webhook is there, just as Classe365 needs it.", webhook=Webhook.GOOD),
    Scenario(
        "webhook_missing_events",
        "The webhook hears of three events only; five are missing.",
        webhook=Webhook.MISSING_EVENTS,
    ),
    Scenario(
        "webhook_extra_events",
        "The webhook hears of two events that Classe365 has no use for.",
        webhook=Webhook.EXTRA_EVENTS,
    ),
    Scenario("webhook_all_events", "The webhook hears of every event there is.", webhook=Webhook.ALL_EVENTS),
    Scenario("webhook_disabled", "The webhook is there, but switched off.", webhook=Webhook.DISABLED),
    Scenario(
        "webhook_near_miss",
        "The webhook's address differs by a slash at the end, or by “www.” if it has no path.",
        webhook=Webhook.NEAR_MISS,
    ),
    Scenario("webhook_near_miss_www", "The webhook's address has “www.” too much.", webhook=Webhook.NEAR_MISS_WWW),
    Scenario("webhook_near_miss_port", "The webhook's address names a port.", webhook=Webhook.NEAR_MISS_PORT),
    Scenario("webhook_near_miss_path", "The webhook's address has another path.", webhook=Webhook.NEAR_MISS_PATH),
    Scenario(
        "webhook_near_miss_sub_domain",
        "The webhook's address has another sub-domain.",
        webhook=Webhook.NEAR_MISS_SUB_DOMAIN,
    ),
    Scenario(
        "webhook_old_version",
        "The webhook is fixed to a version of Stripe from 2019, which can't be changed on it.",
        webhook=Webhook.OLD_VERSION,
    ),
    Scenario(
        "webhook_duplicates",
        "Two webhooks have the same address, so that everything is told twice.",
        webhook=Webhook.DUPLICATES,
    ),
    Scenario(
        "webhook_foreign",
        "There are webhooks of other systems, which must stay as they are, and none of Classe365's.",
        webhook=Webhook.FOREIGN,
    ),
    Scenario(
        "webhook_cap",
        "Other systems have used up all 16 webhooks that Stripe allows.",
        webhook=Webhook.CAP,
    ),
    Scenario(
        "webhook_many",
        "An old account has 300 webhooks, more than Stripe allows today; one is Classe365's.",
        webhook=Webhook.MANY,
    ),
    Scenario(
        "webhook_no_permission",
        "The school has restricted keys, and they may not see webhooks.",
        circumstance=Circumstance.NO_WEBHOOK_PERMISSION,
    ),
    Scenario(
        "webhook_no_secret",
        "Stripe makes the webhook, but does not tell its signing secret.",
        circumstance=Circumstance.NO_SIGNING_SECRET,
    ),
    Scenario(
        "restricted_narrow",
        "The school has restricted keys that may read customers and the balance, and nothing else.",
        circumstance=Circumstance.RESTRICTED_NARROW,
    ),
    Scenario(
        "delivery_fails",
        "The webhook is right, but the school's server answers with an error.",
        webhook=Webhook.GOOD,
        school=Behaviour.SERVER_ERROR,
    ),
    Scenario(
        "delivery_redirects",
        "The webhook is right, but the school's server sends Stripe on to another address.",
        webhook=Webhook.GOOD,
        school=Behaviour.REDIRECT,
    ),
    Scenario(
        "delivery_hangs",
        "The webhook is right, but the school's server never answers.",
        webhook=Webhook.GOOD,
        school=Behaviour.HANG,
    ),
    Scenario(
        "many_events",
        "A busy account: 10,000 events in the last 30 days.",
        circumstance=Circumstance.MANY_EVENTS,
        webhook=Webhook.GOOD,
    ),
)


def scenario_named(name: str) -> Scenario:
    """Return the scenario of that name. Raises ValueError with a sentence for people if there is none."""
    for each in SCENARIOS:
        if each.name == name:
            return each
    names = ", ".join(each.name for each in SCENARIOS)
    raise ValueError(f"There is no practice scenario called “{name}”. Choose one of these: {names}.")
