"""What the events of a whole proof carry is held against Stripe's description, object by object."""

from classe365_desktop.core.proof_scenarios import Scenario, answered, begin, request
from classe365_desktop.core.replies import Outcome, Reply
from classe365_desktop.practice.event_names import event_names
from classe365_desktop.practice.keys import practice_keys
from tests.practice.conftest import Client
from tests.practice.oracle import hold_object

KEY = practice_keys().test_secret
ORDER = {
    Scenario.SUBSCRIPTION: """
        payment_method.attached customer.created product.created price.created customer.subscription.created invoice.created
        invoice.finalized payment_intent.created charge.succeeded payment_intent.succeeded invoice.paid
        invoice.payment_succeeded customer.subscription.updated customer.subscription.deleted
    """,
    Scenario.REFUSED_CARD: """
        payment_method.attached customer.created invoiceitem.created invoice.created invoice.finalized
        payment_intent.created charge.failed payment_intent.payment_failed invoice.payment_failed
    """,
    Scenario.BANK_DEBIT: """
        payment_intent.created payment_intent.processing charge.pending payment_intent.canceled
    """,
}


def flat(value: object, name: str = "") -> list[tuple[str, str]]:
    """Parameters as Stripe's clients write them."""
    if isinstance(value, dict):
        return [pair for key, each in value.items() for pair in flat(each, f"{name}[{key}]" if name else str(key))]
    if isinstance(value, list):
        return [pair for place, each in enumerate(value) for pair in flat(each, f"{name}[{place}]")]
    return [(name, str(value).lower() if isinstance(value, bool) else str(value))]


def play(client: Client, scenario: Scenario) -> None:
    """Every request of a scenario, exactly as the program makes it."""
    course = begin(scenario)
    while (asked := request(course, "run", "usd")) is not None:
        heard = client.ask(asked.method.upper(), asked.path, KEY, flat(asked.params))
        assert heard.status in (200, 402), heard.text
        outcome = Outcome.OK if heard.status == 200 else Outcome.OTHER_REFUSAL
        course = answered(course, Reply(outcome, status=heard.status, body=heard.body))
    assert course.refusals == {}


def test_each_scenario_causes_its_events_in_stripes_order_and_each_object_is_one_of_stripes(client: Client) -> None:
    for scenario, order in ORDER.items():
        known = {each["id"] for each in client.ask("GET", "/v1/events", KEY, {"limit": 100}).body["data"]}
        play(client, scenario)
        events = client.ask("GET", "/v1/events", KEY, {"limit": 100}).body["data"][::-1]
        new = [each for each in events if each["id"] not in known]
        assert [each["type"] for each in new] == order.split()
        for event in new:
            hold_object(event["data"]["object"])
            assert event["type"] in event_names()
