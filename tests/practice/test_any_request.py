"""Whatever is sent, the answer is one that Stripe could give: nothing breaks, and nothing leaks."""

import json
import re
from urllib.parse import urlencode

from hypothesis import given, settings
from hypothesis import strategies as st

from classe365_desktop.practice.answering import Stripe
from classe365_desktop.practice.calls import Route
from classe365_desktop.practice.endpoints.table import ROUTES
from classe365_desktop.practice.idempotency import IdempotencyKeys
from classe365_desktop.practice.keys import practice_keys
from classe365_desktop.practice.messages import Request
from classe365_desktop.practice.scenarios import Circumstance
from classe365_desktop.practice.seeds import seeded_world
from classe365_desktop.practice.world import World
from tests.practice.conftest import NOON
from tests.practice.oracle import Heard, hold

KEYS = practice_keys().by_name()


def _furnished() -> tuple[Stripe, dict[str, str]]:
    """A Stripe with one object of most kinds, and their ids by the first part of their address."""
    stripe, ids = Stripe(seeded_world(World(lambda: NOON)), IdempotencyKeys()), dict[str, str]()
    for path, form in (
        ("customers", "payment_method=pm_card_visa&invoice_settings[default_payment_method]=pm_card_visa"),
        ("products", "name=Fees"),
        ("prices", "product={products}&unit_amount=900&currency=usd&recurring[interval]=month"),
        ("subscriptions", "customer={customers}&items[0][price]={prices}"),
        ("invoiceitems", "customer={customers}&amount=900&currency=usd"),
        ("invoices", "customer={customers}&pending_invoice_items_behavior=include"),
        ("payment_intents", "amount=900&currency=usd"),
        ("webhook_endpoints", "url=https://a.example/b&enabled_events[]=*"),
    ):
        headers = {
            "authorization": f"Bearer {KEYS['test_secret']}",
            "content-type": "application/x-www-form-urlencoded",
        }
        body = form.format(**ids).encode()
        answer = stripe.answer(
            Request("POST", f"/v1/{path}", "", headers, body, "127.0.0.1"), Circumstance.ORDINARY, lambda: None
        )
        assert answer.status == 200, answer.body
        ids[path] = json.loads(answer.body)["id"]
    return stripe, ids


# The world begins the same each time, and so these ids are there again.
_IDS = _furnished()[1]
_VALUES = (
    st.sampled_from(
        [
            "",
            "1",
            "-1",
            "50",
            "101",
            "usd",
            "true",
            "card",
            "invoice.created",
            "*",
            "j@example.com",
            "https://a.example/b",
        ]
    )
    | st.sampled_from(["pm_card_visa", "pm_card_chargeCustomerFail", "pm_usBankAccount_processing", *_IDS.values()])
    | st.text(max_size=8)
)
_NAMES = st.sampled_from([*_IDS.values(), "pi_1", "cus_1", "pm_card_visa", "%20", "…"])
_ENDINGS = st.sampled_from(["", "", "", "[]", "[0]", "[a]", "[gte]", "[city]", "[enabled]", "[a][b]", "["])


@st.composite
def _requests(draw: st.DrawFn) -> tuple[Route, Request, str]:
    route = draw(st.sampled_from(ROUTES))
    names = st.sampled_from([*route.accepts, "expand", "other"])
    pairs = draw(st.lists(st.tuples(names, _ENDINGS, _VALUES), max_size=6))
    sensible = [("amount", "900"), ("currency", "usd")] if "amount" in route.accepts and draw(st.booleans()) else []
    form = urlencode([*sensible, *((name + ending, value) for name, ending, value in pairs)])
    key = draw(st.sampled_from(sorted(KEYS)) | st.just("nobody"))
    fitting = st.just(_IDS.get(route.path.split("/")[2], "%20"))
    path = re.sub(r"\{[^}]+\}", lambda _: draw(fitting | _NAMES), route.path)
    headers = {
        "authorization": f"Bearer {KEYS.get(key, 'sk_test_nobody')}",
        "content-type": "application/x-www-form-urlencoded",
    }
    if draw(st.booleans()):
        headers["idempotency-key"] = draw(st.sampled_from(["a", "b"]))
    in_body = route.method == "POST"
    body = form.encode() if in_body else b""
    return route, Request(route.method, path, "" if in_body else form, headers, body, "127.0.0.1"), KEYS.get(key, key)


@settings(max_examples=120, deadline=None)
@given(st.lists(_requests(), min_size=1, max_size=6), st.sampled_from(Circumstance))
def test_every_answer_could_be_stripes(requests: list[tuple[Route, Request, str]], circumstance: Circumstance) -> None:
    stripe, ids = _furnished()
    assert ids == _IDS
    for route, request, key in requests:
        answer = stripe.answer(request, circumstance, lambda: None)
        headers = {name.lower(): value for name, value in answer.headers}
        headers |= {"content-length": str(len(answer.body)), "date": "Tue, 24 Nov 2026 12:00:00 GMT"}
        hold(Heard(answer.status, headers, answer.body), route.method, route.path)
        assert key.encode() not in answer.body
