"""The three scenarios that make every event happen in test mode, as data, and how far one has come, as a value.

Source: Stripe docs "Testing" (the test payment methods), "Subscriptions", "Invoices", "ACH Direct Debit", "SEPA Direct Debit";
API reference for each call. Nothing here asks anything: `request` says what to ask next, `answered` takes the reply.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from classe365_desktop.core.replies import Outcome, Reply

# Stripe docs "Metadata": everything that a proof makes carries the proof's id under this name.
TAG = "classe365_stripe_setup_proof"
# Enough in the smallest unit of every currency, and divisible by what Stripe wants it divisible by.
AMOUNT = 20_000
_NAME = "Practice family (Classe365 Stripe Setup)"
_WHAT = "Practice fee (Classe365 Stripe Setup)"


class Scenario(StrEnum):
    """What is played through."""

    SUBSCRIPTION = "subscription"
    REFUSED_CARD = "refused_card"
    BANK_DEBIT = "bank_debit"


@dataclass(frozen=True, slots=True)
class Making:
    """One request. Braces in `path` and in texts of `params` name what an earlier one made, `{currency}` or `{run}`.

    `causes` are the listed events that Stripe tells of then. `wants` is the status without which they do not happen.
    `refused` names the request to try instead when Stripe says no. `declines`: a refused card is what is wanted.
    """

    path: str
    params: Mapping[str, Any] = field(default_factory=dict)
    method: str = "post"
    makes: str = ""
    causes: tuple[str, ...] = ()
    then: str = ""
    refused: str = ""
    wants: str = ""
    declines: bool = False


_TAGGED = {"metadata": {TAG: "{run}"}}


def _customer(payment_method: str, then: str) -> Making:
    params = {
        "name": _NAME,
        "payment_method": payment_method,
        "invoice_settings": {"default_payment_method": payment_method},
    }
    return Making("/v1/customers", params | _TAGGED, makes="customer", then=then)


def _payment(currency: str, refused: str, **params: Any) -> Making:
    return Making(
        "/v1/payment_intents",
        {"amount": AMOUNT, "currency": currency, "description": _WHAT, "confirm": True, **params}
        # Stripe docs "Mandates": agreed to outside the internet, as a practice needs nobody's click.
        | {"mandate_data": {"customer_acceptance": {"type": "offline"}}}
        | _TAGGED,
        makes="payment",
        causes=("payment_intent.processing",),
        then="cancel",
        refused=refused,
        wants="processing",
    )


def _cancelled(what: str, refused: str = "") -> Making:
    path = f"/v1/payment_intents/{{{what}}}/cancel"
    return Making(path, causes=("payment_intent.canceled",), refused=refused)


SCENARIOS: Mapping[Scenario, Mapping[str, Making]] = {
    Scenario.SUBSCRIPTION: {
        "customer": _customer("pm_card_visa", "product"),
        "product": Making("/v1/products", {"name": _WHAT} | _TAGGED, makes="product", then="price"),
        "price": Making(
            "/v1/prices",
            {
                "product": "{product}",
                "unit_amount": AMOUNT,
                "currency": "{currency}",
                "recurring": {"interval": "month"},
            }
            | _TAGGED,
            makes="price",
            then="subscription",
        ),
        "subscription": Making(
            "/v1/subscriptions",
            {"customer": "{customer}", "items": [{"price": "{price}"}]} | _TAGGED,
            makes="subscription",
            causes=("invoice.created", "invoice.payment_succeeded", "payment_intent.succeeded"),
            then="end",
            wants="active",
        ),
        "end": Making("/v1/subscriptions/{subscription}", method="delete", causes=("customer.subscription.deleted",)),
    },
    Scenario.REFUSED_CARD: {
        "customer": _customer("pm_card_chargeCustomerFail", "item"),
        "item": Making(
            "/v1/invoiceitems",
            {"customer": "{customer}", "amount": AMOUNT, "currency": "{currency}", "description": _WHAT} | _TAGGED,
            makes="item",
            then="invoice",
        ),
        "invoice": Making(
            "/v1/invoices",
            {"customer": "{customer}", "auto_advance": False, "pending_invoice_items_behavior": "include"} | _TAGGED,
            makes="invoice",
            causes=("invoice.created",),
            then="finalize",
        ),
        "finalize": Making("/v1/invoices/{invoice}/finalize", {"auto_advance": False}, then="pay"),
        "pay": Making(
            "/v1/invoices/{invoice}/pay",
            causes=("invoice.payment_failed", "payment_intent.payment_failed"),
            declines=True,
        ),
    },
    Scenario.BANK_DEBIT: {
        "debit": _payment(
            "usd",
            "sepa",
            payment_method_types=["us_bank_account"],
            payment_method="pm_usBankAccount_processing",
        ),
        # Stripe docs "SEPA Direct Debit: test": with this account the payment stays in processing for a while.
        "sepa": _payment(
            "eur",
            "plain",
            payment_method_types=["sepa_debit"],
            payment_method_data={
                "type": "sepa_debit",
                "sepa_debit": {"iban": "AT321904300235473204"},
                "billing_details": {"name": _NAME, "email": "practice@example.com"},
            },
        ),
        "cancel": _cancelled("payment", refused="plain"),
        # An account without bank debits can still show that a payment was given up.
        "plain": Making(
            "/v1/payment_intents",
            {"amount": AMOUNT, "currency": "{currency}", "description": _WHAT, "payment_method_types": ["card"]}
            | _TAGGED,
            makes="plain payment",
            then="cancel_plain",
        ),
        "cancel_plain": _cancelled("plain payment"),
    },
}


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be asked. `step` is the idempotency key: the same for the same request of the same proof."""

    step: str
    method: str
    path: str
    params: Mapping[str, Any]
    makes: str = ""


@dataclass(frozen=True, slots=True)
class Course:
    """How far a scenario is. `at` is the next request's name, "" at the end. `made` are ids by name.

    `refusals` are Stripe's noes by request; `lost` tells that something may have been made whose answer never came.
    """

    scenario: Scenario
    at: str
    made: Mapping[str, str] = field(default_factory=dict)
    caused: frozenset[str] = frozenset()
    refusals: Mapping[str, Reply] = field(default_factory=dict)
    lost: bool = False

    @property
    def making(self) -> Making | None:
        """The next request, None at the end."""
        return SCENARIOS[self.scenario][self.at] if self.at else None

    @property
    def may_cause(self) -> frozenset[str]:
        """The events that may still come of it."""
        steps, found, ahead = SCENARIOS[self.scenario], set[str](), [self.at]
        passed: set[str] = set()
        while ahead:
            name = ahead.pop()
            if name and name not in passed:
                passed.add(name)
                found.update(steps[name].causes)
                ahead += [steps[name].then, steps[name].refused]
        return frozenset(found)


def begin(scenario: Scenario) -> Course:
    """The scenario before its first request."""
    return Course(scenario, next(iter(SCENARIOS[scenario])))


def stop(course: Course) -> Course:
    """The scenario ended where it is."""
    return replace(course, at="")


def scenarios_for(events: frozenset[str]) -> tuple[Scenario, ...]:
    """The scenarios that make any of these events happen."""
    return tuple(scenario for scenario in Scenario if events & begin(scenario).may_cause)


def events_of(scenario: Scenario) -> frozenset[str]:
    """The listed events that a scenario makes happen."""
    return begin(scenario).may_cause


def request(course: Course, run: str, currency: str) -> Request | None:
    """What to ask next, None at the end. The same course asks the same, so that a repetition happens once."""
    making = course.making
    if making is None:
        return None
    known = {"run": run, "currency": currency, **course.made}
    step = f"{run}-{course.scenario}-{course.at}"
    return Request(step, making.method, _filled(making.path, known), _filled(making.params, known), making.makes)


def answered(course: Course, reply: Reply) -> Course:
    """The course after the reply to its request. Nothing is lost sight of: what may have been made counts as `lost`."""
    making = course.making
    if making is None:
        return course
    declined = making.declines and reply.status == 402
    # Its answer was lost at the first try: what was to be ended is ended.
    gone_already = making.method == "delete" and reply.outcome is Outcome.MISSING
    if reply.ok or declined or gone_already:
        return _done(course, making, reply, declined=declined)
    if reply.is_uncertain:
        return replace(_refused(course, reply, ""), lost=True)
    return _refused(course, reply, making.refused if _is_about_the_request(reply) else "")


def _done(course: Course, making: Making, reply: Reply, *, declined: bool) -> Course:
    made, found = course.made, reply.body.get("id")
    if making.makes:
        # It becomes part of a request's path.
        if not isinstance(found, str) or not found.isascii() or not found.replace("_", "").isalnum():
            return replace(_refused(course, reply, ""), lost=True)
        made = {**made, making.makes: found}
    went_on = replace(course, made=made)
    if making.declines and not declined:
        return _refused(went_on, reply, "")
    if making.wants and reply.body.get("status") != making.wants:
        return _refused(went_on, reply, making.refused)
    return replace(went_on, at=making.then, caused=course.caused | frozenset(making.causes))


def _refused(course: Course, reply: Reply, instead: str) -> Course:
    return replace(course, at=instead, refusals={**course.refusals, course.at: reply})


def _is_about_the_request(reply: Reply) -> bool:
    """True if another request may fare better: it is not the key that is refused, nor the whole line that is down."""
    return reply.outcome in {Outcome.OTHER_REFUSAL, Outcome.MISSING, Outcome.NOT_ACTIVATED}


def _filled(value: Any, known: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return value.format_map(known) if "{" in value else value
    if isinstance(value, Mapping):
        return {name: _filled(each, known) for name, each in value.items()}
    return [_filled(each, known) for each in value] if isinstance(value, list) else value
