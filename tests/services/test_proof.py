"""A proof from its offer to its end: what it says, and that nothing is left of it, whatever goes wrong and whenever."""

import itertools
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from classe365_desktop.core.findings import Subject, finding
from classe365_desktop.core.journal import Entry, Purpose
from classe365_desktop.core.journal import unfinished as unfinished_entries
from classe365_desktop.core.keys import ApiKey, KeyKind, Mode
from classe365_desktop.core.plan import Wanted
from classe365_desktop.core.proof import Proof, Stage, Why, progress
from classe365_desktop.core.proof_scenarios import TAG, Scenario
from classe365_desktop.core.replies import Outcome, Reply
from classe365_desktop.services.catalogue import load_checklist
from classe365_desktop.services.journal import JournalError, MemoryJournal
from classe365_desktop.services.proof import Confirmed, Offer, Order, Proved, confirm, offer, run
from classe365_desktop.services.proof_cleaning import Cleaned, clean_up, unfinished
from classe365_desktop.services.proof_watching import pauses
from classe365_desktop.services.writing import Pen
from tests.keys_for_tests import SK, api_key
from tests.services.proof_stripe import ACCOUNT, ModelStripe

HOST = "maplehollow.classe365.com"
URL = f"https://{HOST}/stripe"
EVENTS = load_checklist().events(with_sca=True)
SK_LIVE = api_key(KeyKind.SECRET, Mode.LIVE)
NOW = datetime(2031, 1, 1, tzinfo=UTC)  # this computer's clock is wrong by years


class CrashError(BaseException):
    """The program is killed."""


@dataclass
class Place:
    stripe: ModelStripe = field(default_factory=ModelStripe)
    journal: MemoryJournal = field(default_factory=MemoryJournal)
    key: ApiKey = SK
    events: tuple[str, ...] = EVENTS
    cancel_at: int = -1
    reports: list[Proof] = field(default_factory=list)
    waited: list[float] = field(default_factory=list)
    chances: Any = field(default_factory=lambda: map("{:012x}".format, itertools.count()))

    @property
    def order(self) -> Order:
        return Order(HOST, Mode.TEST, self.key, Wanted(URL, self.events), about="this")

    @property
    def pen(self) -> Pen:
        return Pen(self.stripe, self.key, self.journal, lambda: NOW, self._wait, Purpose.PROOF, HOST)

    def _wait(self, seconds: float) -> bool:
        self.waited.append(seconds)
        return 0 <= self.cancel_at <= len(self.stripe.requests)

    def offer(self) -> Offer:
        return offer(self.stripe, self.order, lambda: NOW)

    def agree(self) -> Confirmed:
        offered = self.offer()
        return confirm(offered, offered.id)

    def run(self, confirmed: Confirmed | None = None, patience: float = 30.0) -> Proved:
        return run(
            self.pen, confirmed or self.agree(), chance=lambda: next(self.chances), pause=lambda _: False,
            report=self.reports.append, patience=patience,
        )  # fmt: skip

    def clean_up(self) -> list[Cleaned]:
        pen = replace(self.pen, wait=lambda _: False)
        return [clean_up(pen, each, lambda: next(self.chances)) for each in unfinished(self.journal, HOST)]

    def is_tidy(self) -> bool:
        return not (self.stripe.left or unfinished(self.journal) or unfinished_entries(self.journal.read()))


@pytest.fixture
def place() -> Place:
    there = Place()
    there.stripe.listen(URL, *EVENTS)
    return there


def stages(proved: Proved) -> dict[str, Stage]:
    return {row.event: row.stage for row in proved.proof.rows}


def whys(proved: Proved) -> dict[str, Why | None]:
    return {row.event: row.why for row in proved.proof.rows}


def codes(proved: Proved | Offer | Cleaned) -> set[str]:
    return {each.code for each in proved.findings}


def test_every_event_of_the_checklist_is_made_received_and_cleaned_up(place: Place) -> None:
    proved = place.run()
    assert stages(proved) == dict.fromkeys(EVENTS, Stage.RECEIVED)
    assert codes(proved) == {"proof.received_all", "proof.receipt_only", "proof.cleaned"}
    assert place.is_tidy()
    assert all(row.id.startswith("evt_") and row.at for row in proved.proof.rows)


def test_rows_go_through_their_stages_and_progress_is_told(place: Place) -> None:
    place.run()
    paid = [
        next(row.stage for row in proof.rows if row.event == "invoice.payment_succeeded") for proof in place.reports
    ]
    assert [stage for stage, _ in itertools.groupby(paid)] == [
        Stage.WAITING, Stage.MADE, Stage.ON_ITS_WAY, Stage.MADE, Stage.RECEIVED,
    ]  # fmt: skip
    told = [progress(proof.rows)[0] for proof in place.reports]
    assert told == sorted(told)
    assert told[-1] == len(EVENTS)


def test_everything_made_carries_the_proof_s_mark_and_the_account_s_currency(place: Place) -> None:
    proved = place.run()
    creations = [params for method, path, params in place.stripe.requests if method == "post" and path.count("/") == 2]
    assert len(creations) == 8
    for params in creations:
        assert params["metadata"] == {TAG: proved.proof.run}
    assert {params["currency"] for params in creations if "currency" in params} == {"nzd", "usd"}


def test_requests_keep_their_pace(place: Place) -> None:
    place.run()
    writes = sum(method == "post" for method, _, _ in place.stripe.requests[4:])
    assert sum(seconds == 1 / 20 for seconds in place.waited) >= writes / 2


def test_the_pauses_grow_and_together_are_the_patience() -> None:
    waits = list(pauses(90.0))
    assert sum(waits) == pytest.approx(90.0)
    assert waits[:-1] == sorted(waits[:-1])
    assert len(waits) < 20


def test_what_will_be_made_is_said_before_and_has_to_be_agreed_to(place: Place) -> None:
    offered = place.offer()
    assert len(offered.makes) == 4
    assert "proof.school_will_see" in codes(offered)
    assert {method for method, _, _ in place.stripe.requests} == {"get"}
    with pytest.raises(ValueError, match="no longer"):
        confirm(offered, "another")
    with pytest.raises(ValueError, match="no longer"):
        confirm(replace(offered, scenarios=()), offered.id)


@pytest.mark.parametrize("mode", list(Mode))
def test_a_live_key_is_refused_before_any_request(place: Place, mode: Mode) -> None:
    order = replace(place.order, key=SK_LIVE, mode=mode)
    offered = offer(place.stripe, order, lambda: NOW)
    assert codes(offered) == {"proof.live_key"}
    assert SK_LIVE.reveal() not in repr(offered)
    agreed = replace(place.agree(), offer=replace(place.offer(), order=order))
    asked = len(place.stripe.requests)
    with pytest.raises(ValueError, match="test key"):
        run(replace(place.pen, key=SK_LIVE), agreed, chance=str, pause=lambda _: False, report=lambda _: None)
    assert len(place.stripe.requests) == asked
    assert place.journal.read() == []


def test_the_live_side_is_refused_also_with_a_test_key_or_none(place: Place) -> None:
    for key in (SK, None):
        assert codes(offer(place.stripe, replace(place.order, mode=Mode.LIVE, key=key), lambda: NOW)) == {
            "proof.live_key"
        }
    assert codes(offer(place.stripe, replace(place.order, key=None), lambda: NOW)) == {"proof.no_key"}
    assert place.stripe.requests == []


def test_without_an_endpoint_nothing_is_made(place: Place) -> None:
    place.stripe.endpoints.clear()
    offered = place.offer()
    assert codes(offered) == {"proof.no_webhook"}
    assert offered.scenarios == ()


def test_a_disabled_endpoint_is_said_first(place: Place) -> None:
    place.stripe.endpoints[0]["status"] = "disabled"
    assert codes(place.offer()) == {"proof.webhook_disabled"}


def test_an_event_that_nobody_listens_to_is_said_first_and_not_waited_for(place: Place) -> None:
    place.stripe.endpoints[0]["enabled_events"].remove("invoice.payment_failed")
    offered = place.offer()
    assert "proof.nobody_listens" in codes(offered)
    proved = place.run()
    assert whys(proved)["invoice.payment_failed"] is Why.NOBODY_LISTENS
    assert sum(stage is Stage.RECEIVED for stage in stages(proved).values()) == len(EVENTS) - 1
    assert place.is_tidy()


def test_only_the_scenarios_that_are_needed_are_played(place: Place) -> None:
    place.stripe.endpoints[0]["enabled_events"] = ["payment_intent.canceled"]
    assert place.offer().scenarios == (Scenario.BANK_DEBIT,)
    place.run()
    assert not any("/customers" in path for _, path, _ in place.stripe.requests)


def test_with_another_listener_nothing_is_concluded(place: Place) -> None:
    place.stripe.listen("https://other.example/hook", "*")
    assert "proof.others_listen" in codes(place.offer())
    proved = place.run()
    assert set(stages(proved).values()) == {Stage.INCONCLUSIVE}
    assert set(whys(proved).values()) == {Why.OTHERS_TOOK_IT}
    assert "proof.failed" not in codes(proved)


def test_a_school_that_says_no_is_a_failure_after_the_patience(place: Place) -> None:
    place.stripe.takes = lambda name: name != "invoice.created"
    proved = place.run()
    assert stages(proved)["invoice.created"] is Stage.FAILED
    assert whys(proved)["invoice.created"] is Why.STILL_PENDING
    assert {"proof.failed", "proof.received"} <= codes(proved)
    assert place.is_tidy()


def test_what_stripe_gave_up_is_a_failure_though_nothing_is_pending(place: Place) -> None:
    place.stripe.takes, place.stripe.gave_up = (lambda name: name != "invoice.created"), True
    assert whys(place.run())["invoice.created"] is Why.GIVEN_UP


def test_an_endpoint_disabled_meanwhile_is_not_called_received(place: Place) -> None:
    agreed = place.agree()
    place.stripe.endpoints[0]["status"] = "disabled"
    assert Stage.RECEIVED not in stages(place.run(agreed)).values()


def test_an_account_without_us_bank_debits_uses_sepa(place: Place) -> None:
    place.stripe.bank_debits = ("sepa_debit",)
    assert stages(place.run())["payment_intent.processing"] is Stage.RECEIVED
    assert place.is_tidy()


def test_an_account_without_bank_debits_says_what_is_not_testable(place: Place) -> None:
    place.stripe.bank_debits = ()
    proved = place.run()
    assert stages(proved)["payment_intent.processing"] is Stage.NOT_TESTABLE
    assert whys(proved)["payment_intent.processing"] is Why.NO_BANK_DEBITS
    assert stages(proved)["payment_intent.canceled"] is Stage.RECEIVED
    assert "proof.failed" not in codes(proved)


def test_a_debit_that_can_not_be_cancelled_is_told_and_holds_nothing_up(place: Place) -> None:
    place.stripe.debits_can_be_cancelled = False
    proved = place.run()
    assert set(stages(proved).values()) == {Stage.RECEIVED}
    assert "proof.ends_itself" in codes(proved)
    assert unfinished(place.journal) == ()


def test_a_restricted_key_that_may_not_make_something_says_so(place: Place) -> None:
    no = Reply(Outcome.NO_PERMISSION, status=403, permission="rak_invoice_write")
    place.stripe.refuse = {"post /v1/invoices": no}
    proved = place.run()
    assert whys(proved)["invoice.payment_failed"] is Why.NO_PERMISSION
    assert stages(proved)["invoice.payment_succeeded"] is Stage.RECEIVED
    assert place.is_tidy()


def test_a_key_that_may_not_read_events_makes_nothing(place: Place) -> None:
    place.stripe.refuse = {"get /v1/events": Reply(Outcome.NO_PERMISSION, permission="rak_event_read")}
    offered = place.offer()
    assert (codes(offered), offered.scenarios) == ({"proof.no_event_permission"}, ())


def test_a_key_that_may_not_read_endpoints_proves_nothing_and_says_so(place: Place) -> None:
    place.stripe.refuse = {"get /v1/webhook_endpoints": Reply(Outcome.NO_PERMISSION, permission="rak_webhook_read")}
    assert "proof.listeners_unknown" in codes(place.offer())
    assert set(whys(place.run()).values()) == {Why.LISTENERS_UNKNOWN}


@pytest.mark.parametrize(
    ("outcome", "code"),
    [
        (Outcome.UNKNOWN_KEY, "proof.key_unknown"),
        (Outcome.EXPIRED_KEY, "proof.key_expired"),
        (Outcome.IP_REFUSED, "proof.key_ip_refused"),
        (Outcome.NO_NAME, "connection.no_name"),
        (Outcome.OTHER_REFUSAL, "proof.unread"),
    ],
)
def test_what_stands_in_the_way_is_said_before_anything_is_made(place: Place, outcome: Outcome, code: str) -> None:
    place.stripe.refuse = {"get": Reply(outcome)}
    assert codes(place.offer()) == {code}


def test_what_can_not_be_taken_away_is_said_with_a_link_and_tried_again_later(place: Place) -> None:
    place.stripe.refuse = {"delete /v1/customers": Reply(Outcome.NO_PERMISSION, status=403)}
    proved = place.run()
    assert [each.kind for each in proved.cleaned.left] == ["customer", "customer"]
    assert f"/{ACCOUNT}/test/customers/cus_" in proved.cleaned.left[0].link
    assert "proof.left" in codes(proved)
    assert [each[:4] for each in place.stripe.left] == ["cus_", "cus_"]
    place.stripe.refuse = {}
    (cleaned,) = place.clean_up()
    assert cleaned.is_clean
    assert place.is_tidy()


def test_the_key_of_another_account_takes_nothing_for_gone(place: Place) -> None:
    place.stripe.refuse = {"delete": Reply(Outcome.NO_PERMISSION, status=403)}
    place.run()
    elsewhere = replace(
        place, stripe=ModelStripe(refuse={"get /v1/account": Reply(Outcome.NO_PERMISSION, account="acct_2")})
    )
    (cleaned,) = elsewhere.clean_up()
    assert codes(cleaned) == {"proof.unfinished_elsewhere"}
    assert unfinished(place.journal)


class _FullJournal(MemoryJournal):
    """The disk is full from the n-th line on."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self.lines = lines

    def append(self, *entries: Entry) -> None:
        if len(self.read()) >= self.lines:
            raise JournalError(finding("journal.unwritable", Subject.STATE, reason="full", folder="there"))
        super().append(*entries)


@pytest.mark.parametrize("lines", range(0, 27, 3))
def test_with_a_full_disk_no_more_is_made_and_nothing_is_left(lines: int) -> None:
    place = Place(journal=_FullJournal(lines))
    place.stripe.listen(URL, *EVENTS)
    proved = place.run()
    assert "journal.unwritable" in codes(proved)
    assert place.stripe.left == []
    if lines == 0:
        assert not any(method != "get" for method, _, _ in place.stripe.requests)


def total_requests() -> int:
    place = Place()
    place.stripe.listen(URL, *EVENTS)
    place.run()
    return len(place.stripe.requests)


TOTAL = total_requests()


@pytest.mark.parametrize("at", range(4, TOTAL))
def test_cancelled_at_any_moment_nothing_is_left(at: int) -> None:
    place = Place(cancel_at=at)
    place.stripe.listen(URL, *EVENTS)
    proved = place.run()
    assert place.is_tidy()
    assert proved.proof.is_decided
    assert "proof.failed" not in codes(proved)


FAULTS = st.dictionaries(st.integers(5, TOTAL + 10), st.sampled_from(["lost", "before"]), max_size=12)


@settings(max_examples=60, deadline=None)
@given(FAULTS, st.integers(0, TOTAL + 5), st.booleans())
def test_whatever_is_lost_and_whenever_the_program_dies_nothing_is_left_after_the_next_start(
    faults: dict[int, str], dies_at: int, dies: bool
) -> None:
    place = Place()
    place.stripe.listen(URL, *EVENTS)
    agreed = place.agree()
    place.stripe.fault = lambda number: faults.get(number, "")

    def die(number: int) -> None:
        if dies and number >= dies_at:
            raise CrashError

    place.stripe.on_request = die
    try:
        proved = place.run(agreed)
    except CrashError:
        pass
    else:
        assert proved.cleaned.is_clean or "proof.left" in codes(proved) or "proof.not_found_out" in codes(proved)
    place.stripe.on_request = lambda _: None
    place.stripe.fault = lambda _: ""
    for cleaned in place.clean_up():
        assert cleaned.is_clean
    assert place.is_tidy()
    kept = {params.get("url") for _, path, params in place.stripe.requests if "webhook_endpoints" in path}
    assert kept <= {None}


@pytest.mark.parametrize("at", range(4, TOTAL, 3))
@pytest.mark.parametrize("fault", ["lost", "before"])
def test_one_lost_answer_changes_nothing(at: int, fault: str) -> None:
    place = Place()
    place.stripe.listen(URL, *EVENTS)
    place.stripe.fault = lambda number: fault if number == at else ""
    proved = place.run()
    assert set(stages(proved).values()) == {Stage.RECEIVED}
    assert place.is_tidy()


def test_other_people_s_objects_are_not_touched(place: Place) -> None:
    theirs = {
        "cus_theirs": {"id": "cus_theirs", "object": "cus_", "created": 2**40, "metadata": {}},
        "pi_theirs": {
            "id": "pi_theirs",
            "object": "pi_",
            "created": 2**40,
            "metadata": {TAG: "another"},
            "status": "processing",
        },
    }
    place.stripe.objects |= theirs
    place.stripe.fault = lambda number: "lost" if 8 < number < 30 else ""
    place.run()
    place.stripe.fault = lambda _: ""
    place.clean_up()
    assert sorted(place.stripe.left) == sorted(theirs)
