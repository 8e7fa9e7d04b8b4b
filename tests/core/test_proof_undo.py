"""What a proof made is taken away again, and the journal knows what is left."""

from typing import Any

import pytest

from classe365_desktop.core.journal import Entry, Phase, Purpose, unfinished
from classe365_desktop.core.keys import Mode
from classe365_desktop.core.proof_runs import (
    Run,
    closing,
    gone,
    open_runs,
    opening,
    run_id,
    still_open,
    undo_step,
)
from classe365_desktop.core.proof_scenarios import TAG
from classe365_desktop.core.proof_undo import State, Undo, after_undo, carries_tag, in_undo_order, left, undo
from classe365_desktop.core.replies import Outcome, Reply

RUN = Run("maple.classe365.com", Mode.TEST, "1790000000-abc", "2026-11-24T12:00:00+00:00")


@pytest.mark.parametrize(
    ("ident", "there", "expected"),
    [
        ("sub_1", {"status": "active"}, Undo("delete", "/v1/subscriptions/sub_1")),
        ("sub_1", {"status": "canceled"}, None),
        ("pi_1", {"status": "processing"}, Undo("post", "/v1/payment_intents/pi_1/cancel")),
        ("pi_1", {"status": "canceled"}, None),
        ("pi_1", {"status": "succeeded"}, None),
        ("in_1", {"status": "draft"}, Undo("delete", "/v1/invoices/in_1")),
        ("in_1", {"status": "open"}, Undo("post", "/v1/invoices/in_1/void")),
        ("in_1", {"status": "paid"}, None),
        ("ii_1", {"invoice": None}, Undo("delete", "/v1/invoiceitems/ii_1")),
        ("ii_1", {"invoice": "in_1"}, None),
        ("cus_1", {}, Undo("delete", "/v1/customers/cus_1")),
        ("cus_1", {"deleted": True}, None),
        ("price_1", {"active": True}, Undo("post", "/v1/prices/price_1", {"active": False})),
        ("prod_1", {"active": False}, None),
        ("we_1", {}, None),
    ],
)
def test_each_kind_is_taken_away_as_its_state_allows(ident: str, there: dict[str, Any], expected: Undo | None) -> None:
    assert undo(ident, there) == expected


def test_what_moves_goes_before_what_it_rests_on() -> None:
    made = ["cus_1", "prod_1", "price_1", "sub_1", "cus_2", "ii_1", "in_1", "pi_1", "cus_1", "evt_1"]
    assert in_undo_order(made) == ["sub_1", "pi_1", "in_1", "ii_1", "cus_1", "cus_2", "price_1", "prod_1"]


@pytest.mark.parametrize(
    ("ident", "reply", "status", "state"),
    [
        ("cus_1", Reply(Outcome.OK), "", State.GONE),
        ("cus_1", Reply(Outcome.MISSING), "", State.GONE),
        ("cus_1", Reply(Outcome.TIMEOUT), "", State.THERE),
        ("cus_1", Reply(Outcome.NO_PERMISSION, status=403), "", State.THERE),
        ("pi_1", Reply(Outcome.OTHER_REFUSAL, status=400), "processing", State.ENDS_ITSELF),
        ("pi_1", Reply(Outcome.OTHER_REFUSAL, status=400), "requires_action", State.THERE),
    ],
)
def test_what_is_so_afterwards(ident: str, reply: Reply, status: str, state: State) -> None:
    assert after_undo(ident, reply, status) is state


def test_what_stays_is_linked_in_its_own_mode_and_account() -> None:
    assert left(Mode.TEST, "acct_1", "cus_1").link == "https://dashboard.stripe.com/acct_1/test/customers/cus_1"


def test_only_what_carries_this_proof_s_mark_is_ours() -> None:
    assert carries_tag({"metadata": {TAG: RUN.id}}, RUN.id)
    assert not carries_tag({"metadata": {TAG: "another"}}, RUN.id)
    assert not carries_tag({"metadata": None}, RUN.id)


def entry(step: str, phase: Phase, made: str = "", host: str = RUN.host) -> Entry:
    return Entry(RUN.at, phase, Purpose.PROOF, host, Mode.TEST, RUN.id, step, "post", "/v1/customers", made=made)


def test_a_proof_is_open_until_it_is_closed_and_knows_what_is_left() -> None:
    entries = [opening(RUN.at, RUN), entry("a", Phase.INTENT), entry("a", Phase.DONE, "cus_1")]
    assert [(each.made, each.lost) for each in open_runs(entries)] == [(("cus_1",), False)]
    entries += [entry("b", Phase.INTENT)]
    assert [(each.made, each.lost) for each in open_runs(entries)] == [(("cus_1",), True)]
    entries += [entry("b", Phase.UNCERTAIN)]
    assert open_runs(entries)[0].lost
    assert [each.step for each in still_open(entries, RUN.id)] == ["b"]
    entries += [entry("b", Phase.DONE, "cus_2"), gone(RUN.at, RUN, "cus_1")]
    assert [(each.made, each.lost) for each in open_runs(entries)] == [(("cus_2",), False)]
    entries += [entry(undo_step(RUN.id, "cus_2", "x"), Phase.INTENT)]
    assert [(each.made, each.lost) for each in open_runs(entries)] == [(("cus_2",), False)]
    entries += [closing(RUN.at, RUN)]
    assert open_runs(entries) == ()
    assert [each.step for each in unfinished(entries)] == [undo_step(RUN.id, "cus_2", "x")]


def test_another_school_s_proof_is_not_offered() -> None:
    assert open_runs([opening(RUN.at, RUN)], "elm.classe365.com") == ()
    assert len(open_runs([opening(RUN.at, RUN)], RUN.host)) == 1


def test_the_start_is_told_in_stripe_s_time() -> None:
    assert Run("h", Mode.TEST, run_id(1_790_000_000, "abc"), "").since == 1_790_000_000
    assert Run("h", Mode.TEST, "odd", "").since == 0
