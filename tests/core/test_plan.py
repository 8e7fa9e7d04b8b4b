"""The change as a value: whatever there is, the plan makes it right, twice is once, and nobody else's is touched."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from classe365_desktop.core.endpoints import MOST_ENDPOINTS, STAMP, Endpoint, endpoint_from
from classe365_desktop.core.near_miss import misses
from classe365_desktop.core.plan import (
    Create,
    Delete,
    Plan,
    Refusal,
    Update,
    Wanted,
    after,
    fitting,
    plan,
    plan_removal,
    request_of,
    still_fits,
)

URL = "https://maplehollow.classe365.com/stripe/hook"
EVENTS = ("invoice.created", "invoice.payment_failed", "payment_intent.succeeded")
WANTED = Wanted(URL, EVENTS)
ADDRESSES = (
    URL,
    f"{URL}/",
    "http://maplehollow.classe365.com/stripe/hook",
    "https://elmstreet.classe365.com/stripe/hook",
    "https://pay.example.org/hook",
    "https://maplehollow.classe365.com:8443/stripe/hook",
)
NAMES = (*EVENTS, "charge.refunded", "*")

endpoints = st.lists(
    st.builds(
        Endpoint,
        id=st.integers(1, 40).map(lambda number: f"we_{number}"),
        url=st.sampled_from(ADDRESSES),
        events=st.lists(st.sampled_from(NAMES), min_size=1, unique=True).map(tuple),
        enabled=st.booleans(),
        version=st.sampled_from([None, "2024-06-20"]),
        created=st.integers(0, 5),
        stamp=st.sampled_from(["", "0123456789abcdef"]),
    ),
    max_size=MOST_ENDPOINTS,
    unique_by=lambda each: each.id,
)
picks = st.frozensets(st.integers(1, 40).map(lambda number: f"we_{number}"), max_size=3)


def is_right(have: list[Endpoint]) -> bool:
    return any(each.enabled and all(each.hears(event) for event in EVENTS) for each in fitting(have, WANTED))


@given(have=endpoints, picked=picks, renew=st.booleans())
def test_a_plan_makes_it_right_or_says_why_it_can_not(
    have: list[Endpoint], picked: frozenset[str], renew: bool
) -> None:
    planned = plan(have, WANTED, picked, renew_version=renew)
    if planned.refusal is Refusal.FULL:
        assert len(have) == MOST_ENDPOINTS
    elif planned.refusal is Refusal.PICK_FIRST:
        assert planned.candidates
        assert not any(each.id in picked for each in planned.candidates)
        # Of its own endpoints it asks only where several could be meant.
        stamped = [each for each in have if each.stamp]
        assert len(stamped) > 1 or not any(each.stamp for each in planned.candidates)
    else:
        assert is_right(after(planned, have))


@given(have=endpoints, picked=picks, renew=st.booleans())
def test_a_second_plan_is_empty(have: list[Endpoint], picked: frozenset[str], renew: bool) -> None:
    planned = plan(have, WANTED, picked, renew_version=renew)
    if planned.refusal is None:
        again = plan(after(planned, have), WANTED, picked, renew_version=renew)
        assert (again.changes, again.refusal) == ((), None)


@given(have=endpoints, picked=picks, renew=st.booleans())
def test_nobody_elses_endpoint_is_touched(have: list[Endpoint], picked: frozenset[str], renew: bool) -> None:
    planned = plan(have, WANTED, picked, renew_version=renew)
    result = after(planned, have)
    foreign = [each for each in have if not each.stamp and each.id not in picked]
    assert all(each in result for each in foreign)
    assert not any(isinstance(change, Delete) for change in planned.changes)
    for change in planned.changes:
        if isinstance(change, Update):
            assert change.endpoint.stamp or change.endpoint.id in picked


@given(have=endpoints, picked=picks)
def test_a_plan_never_makes_a_second_endpoint_at_the_address_unless_it_replaces_one(
    have: list[Endpoint], picked: frozenset[str]
) -> None:
    planned = plan(have, WANTED, picked)
    if any(isinstance(change, Create) for change in planned.changes):
        assert not fitting(have, WANTED)


@given(have=endpoints, picked=picks, other=endpoints)
def test_a_plan_fits_what_it_was_made_on_and_notices_what_matters(
    have: list[Endpoint], picked: frozenset[str], other: list[Endpoint]
) -> None:
    planned = plan(have, WANTED, picked)
    assert still_fits(planned, list(reversed(have)))
    for change in planned.changes:
        if isinstance(change, Update):
            changed = [
                replace(each, events=(*each.events, "payout.paid")) if each.id == change.endpoint.id else each
                for each in have
            ]
            assert not still_fits(planned, changed)
            assert not still_fits(planned, [each for each in have if each.id != change.endpoint.id])
        elif isinstance(change, Create):
            assert not still_fits(planned, [*have, Endpoint("we_99", URL, EVENTS)])


def test_one_endpoint_is_changed_in_one_request() -> None:
    off = Endpoint("we_1", f"{URL}/", ("invoice.created", "charge.refunded"), enabled=False, stamp="x")
    planned = plan([off], WANTED)
    assert planned.changes == (
        Update(
            off, URL, ("invoice.created", "charge.refunded", "invoice.payment_failed", "payment_intent.succeeded"), True
        ),
    )
    assert request_of(planned.changes[0], planned.id) == (
        "post",
        "/v1/webhook_endpoints/we_1",
        {
            "url": URL,
            "enabled_events": [
                "invoice.created",
                "charge.refunded",
                "invoice.payment_failed",
                "payment_intent.succeeded",
            ],
            "disabled": False,
        },
    )


def test_a_new_endpoint_carries_the_stamp_and_no_version_unless_one_is_wanted() -> None:
    planned = plan([], WANTED)
    _, path, params = request_of(planned.changes[0], planned.id)
    assert path == "/v1/webhook_endpoints"
    assert params["metadata"] == {STAMP: planned.id}
    assert "api_version" not in params
    pinned = plan([], replace(WANTED, version="2024-06-20"))
    assert request_of(pinned.changes[0], pinned.id)[2]["api_version"] == "2024-06-20"
    assert pinned.id != planned.id


def test_another_version_means_a_new_endpoint_and_the_old_one_goes_only_in_a_plan_of_its_own() -> None:
    old = Endpoint("we_1", URL, EVENTS, version="2020-08-27", stamp="x")
    assert plan([old], WANTED) == Plan(seen=(old,))
    renewed = plan([old], WANTED, renew_version=True)
    assert renewed.changes == (Create(WANTED, "we_1"),)
    have = after(renewed, [old])
    removal = plan_removal(have, "we_1", "we_new", WANTED)
    assert removal.changes == (Delete(old, "we_new"),)
    assert [each.id for each in after(removal, have)] == ["we_new"]


def test_an_endpoint_is_not_removed_for_one_that_does_less_or_is_somewhere_else() -> None:
    old = Endpoint("we_1", URL, EVENTS, stamp="x")
    for new in (
        Endpoint("we_2", URL, EVENTS[:1]),
        Endpoint("we_2", URL, EVENTS, enabled=False),
        Endpoint("we_2", "https://pay.example.org/", EVENTS),
    ):
        assert plan_removal([old, new], "we_1", "we_2", WANTED).changes == ()
    assert plan_removal([old], "we_1", "we_2", WANTED).changes == ()
    assert plan_removal([old], "we_1", "we_1", WANTED).changes == ()


def test_another_school_in_the_same_account_keeps_its_endpoint() -> None:
    other = Endpoint("we_1", "https://elmstreet.classe365.com/stripe/hook", EVENTS, stamp="x")
    assert plan([other], WANTED).changes == (Create(WANTED),)
    new = Endpoint("we_2", URL, EVENTS, stamp="y")
    assert plan_removal([other, new], "we_1", "we_2", WANTED, {"we_1"}).changes == ()


def test_what_somebody_else_made_is_removed_only_if_it_was_picked() -> None:
    old, new = Endpoint("we_1", URL, EVENTS, version="2020-08-27"), Endpoint("we_2", URL, EVENTS, stamp="x")
    assert plan_removal([old, new], "we_1", "we_2", WANTED).changes == ()
    assert plan_removal([old, new], "we_1", "we_2", WANTED, {"we_1"}).changes == (Delete(old, "we_2"),)


def test_an_endpoint_of_somebody_else_at_the_address_must_be_picked_first() -> None:
    theirs = Endpoint("we_1", URL, EVENTS[:1])
    refused = plan([theirs], WANTED)
    assert (refused.changes, refused.refusal, refused.candidates) == ((), Refusal.PICK_FIRST, (theirs,))
    assert plan([theirs], WANTED, {"we_1"}).changes == (Update(theirs, events=EVENTS),)


def test_a_near_twin_of_somebody_else_must_be_picked_first_too() -> None:
    twin = Endpoint("we_1", f"{URL}/", EVENTS)
    assert plan([twin], WANTED).refusal is Refusal.PICK_FIRST
    assert plan([twin], WANTED, {"we_1"}).changes == (Update(twin, url=URL),)
    for other in (
        replace(twin, enabled=False),
        replace(twin, events=("payout.paid",)),
        replace(twin, url="https://maplehollow.classe365.com/another"),
    ):
        assert isinstance(plan([other], WANTED).changes[0], Create)


def test_a_full_account_takes_no_new_endpoint() -> None:
    others = [Endpoint(f"we_{number}", "https://pay.example.org/", ("*",)) for number in range(MOST_ENDPOINTS)]
    assert plan(others, WANTED).refusal is Refusal.FULL


def test_an_endpoint_is_read_from_what_stripe_sends_and_nothing_else() -> None:
    body = {
        "id": "we_1A",
        "object": "webhook_endpoint",
        "api_version": None,
        "created": 5,
        "description": None,
        "enabled_events": ["*"],
        "metadata": {STAMP: "abc"},
        "status": "disabled",
        "url": URL,
    }
    assert endpoint_from(body) == Endpoint("we_1A", URL, ("*",), False, None, "", 5, "abc")
    for lacking in ("id", "url", "enabled_events"):
        assert endpoint_from({name: value for name, value in body.items() if name != lacking}) is None
    assert endpoint_from(body | {"id": "we_1/../customers"}) is None
    assert misses(URL, URL) == ()
