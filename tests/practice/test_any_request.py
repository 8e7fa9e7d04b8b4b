"""Whatever is sent, the answer is one that Stripe could give: nothing breaks, and nothing leaks."""

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
_VALUES = st.sampled_from(
    ["", "1", "-1", "50", "101", "usd", "true", "card", "invoice.created", "*", "j@example.com", "https://a.example/b"]
) | st.text(max_size=8)
_ENDINGS = st.sampled_from(["", "", "", "[]", "[0]", "[a]", "[gte]", "[city]", "[enabled]", "[a][b]", "["])


@st.composite
def _requests(draw: st.DrawFn) -> tuple[Route, Request, str]:
    route = draw(st.sampled_from(ROUTES))
    names = st.sampled_from([*route.accepts, "expand", "other"])
    pairs = draw(st.lists(st.tuples(names, _ENDINGS, _VALUES), max_size=6))
    sensible = [("amount", "900"), ("currency", "usd")] if "amount" in route.accepts and draw(st.booleans()) else []
    form = urlencode([*sensible, *((name + ending, value) for name, ending, value in pairs)])
    key = draw(st.sampled_from(sorted(KEYS)) | st.just("nobody"))
    path = re.sub(r"\{[^}]+\}", lambda _: draw(st.sampled_from(["pi_1", "cus_1", "we_1", "%20", "…"])), route.path)
    headers = {
        "authorization": f"Bearer {KEYS.get(key, 'sk_test_nobody')}",
        "content-type": "application/x-www-form-urlencoded",
    }
    if draw(st.booleans()):
        headers["idempotency-key"] = draw(st.sampled_from(["a", "b"]))
    in_body = route.method == "POST"
    body = form.encode() if in_body else b""
    return route, Request(route.method, path, "" if in_body else form, headers, body, "127.0.0.1"), KEYS.get(key, key)


@settings(max_examples=300, deadline=None)
@given(st.lists(_requests(), min_size=1, max_size=6), st.sampled_from(Circumstance))
def test_every_answer_could_be_stripes(requests: list[tuple[Route, Request, str]], circumstance: Circumstance) -> None:
    stripe = Stripe(seeded_world(World(lambda: NOON)), IdempotencyKeys())
    for route, request, key in requests:
        answer = stripe.answer(request, circumstance, lambda: None)
        headers = {name.lower(): value for name, value in answer.headers}
        headers |= {"content-length": str(len(answer.body)), "date": "Tue, 24 Nov 2026 12:00:00 GMT"}
        hold(Heard(answer.status, headers, answer.body), route.method, route.path)
        assert key.encode() not in answer.body
