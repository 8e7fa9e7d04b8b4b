"""The gate against the practice Stripe: what is confirmed happens once, whatever is lost on the way, and nothing else does."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from classe365_desktop.core.endpoints import STAMP
from classe365_desktop.core.findings import Finding, Subject, exit_code, finding
from classe365_desktop.core.journal import Phase, Purpose, unfinished
from classe365_desktop.core.keys import ApiKey, exact_key
from classe365_desktop.core.plan import PATH, Plan, Wanted, plan, plan_removal
from classe365_desktop.core.replies import Reply, classify
from classe365_desktop.core.signing import SigningSecret
from classe365_desktop.practice.faults import Injected
from classe365_desktop.practice.scenarios import Fault
from classe365_desktop.practice.server import PracticeStripe
from classe365_desktop.services.address import practice_address
from classe365_desktop.services.changes import Applied, apply, confirm, finish, interrupted
from classe365_desktop.services.endpoints import read_endpoints
from classe365_desktop.services.journal import MemoryJournal
from classe365_desktop.services.ports import StripeApi
from classe365_desktop.services.stripe_api import open_stripe
from classe365_desktop.services.writing import PAUSES, Pen

HOST = "maplehollow.classe365.com"
URL = f"https://{HOST}/stripe"
WANTED = Wanted(URL, ("invoice.created", "invoice.payment_failed"))
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@dataclass
class Place:
    stripe: PracticeStripe
    api: StripeApi
    key: ApiKey
    journal: MemoryJournal
    now: datetime = NOW

    @property
    def pen(self) -> Pen:
        return Pen(self.api, self.key, self.journal, lambda: self.now, lambda _: False, Purpose.WEBHOOK, HOST, "a run")

    def plan(self, *picked: str, renew: bool = False) -> Plan:
        have = read_endpoints(self.api, self.key).endpoints
        return plan(have, WANTED, picked, renew_version=renew)

    def run(self, planned: Plan) -> Applied:
        return apply(self.pen, confirm(planned, planned.id))

    def make(self, **values: object) -> str:
        """An endpoint that somebody else made."""
        params = {"url": URL, "enabled_events": ["invoice.created"], **values}
        return str(self.api.post(self.key, PATH, params, f"theirs {values}").body["id"])

    def writes(self) -> int:
        return sum(each.method in {"POST", "DELETE"} for each in self.stripe.requests)

    @property
    def there(self) -> dict[str, dict[str, object]]:
        sides = self.stripe.world.sides.values()
        return {name: each for side in sides for name, each in side.webhook_endpoints.items()}

    def fail(self, fault: Fault, *, after: bool, times: int, method: str = "POST") -> None:
        left = [times]

        def inject(asked: str, _path: str) -> Injected | None:
            if asked != method or not left[0]:
                return None
            left[0] -= 1
            return Injected(fault, after)

        self.stripe.inject = inject


def codes(applied: Applied) -> set[str]:
    return {each.code for each in applied.findings}


@pytest.fixture(params=["test", "live"])
def place(request: pytest.FixtureRequest) -> Iterator[Place]:
    with PracticeStripe() as stripe:
        key = exact_key(getattr(stripe.keys, f"{request.param}_secret"))
        assert key is not None
        api = open_stripe(practice_address(stripe.address), read_timeout=1.0)
        yield Place(stripe, api, key, MemoryJournal())
        api.close()


def test_a_missing_endpoint_is_made_once_with_its_stamp_and_its_secret_is_caught(place: Place) -> None:
    planned = place.plan()
    applied = place.run(planned)
    assert codes(applied) == {"change.made"}
    (made,) = place.there.values()
    assert made["metadata"] == {STAMP: planned.id}
    assert made["enabled_events"] == list(WANTED.events)
    assert applied.secret is not None
    assert applied.secret.reveal().startswith("whsec_")
    assert [each.phase for each in place.journal.read()] == [Phase.INTENT, Phase.DONE]
    assert "whsec" not in repr(place.journal.read())
    assert place.plan().changes == ()
    assert codes(place.run(place.plan())) == {"change.nothing"}
    assert len(place.there) == 1


def test_an_answer_that_stripe_repeats_about_an_endpoint_deleted_since_is_not_believed(place: Place) -> None:
    planned = place.plan()
    first = place.run(planned).made
    place.api.delete(place.key, f"{PATH}/{first}")
    # Another computer of the school: it plans the same and has a journal of its own.
    place.journal = MemoryJournal()
    kept: list[SigningSecret] = []
    applied = apply(place.pen, confirm(planned, planned.id), lambda secret: kept.append(secret) or [])
    assert codes(applied) == {"change.made"}
    assert list(place.there) == [applied.made] != [first]
    assert kept == [applied.secret]
    assert unfinished(place.journal.read()) == []


@pytest.mark.parametrize("fault", [Fault.RATE_LIMITED, Fault.LOCK_TIMEOUT])
def test_stripe_that_stays_busy_is_no_refusal(place: Place, fault: Fault) -> None:
    place.fail(fault, after=False, times=99)
    applied = place.run(place.plan())
    assert codes(applied) == {"change.busy"}
    assert exit_code(applied.findings) == 2
    place.fail(fault, after=False, times=0)
    assert codes(place.run(place.plan())) == {"change.made"}


def test_the_same_plan_carried_out_twice_makes_one_endpoint(place: Place) -> None:
    planned = place.plan()
    first, second = place.run(planned), place.run(planned)
    assert len(place.there) == 1
    assert codes(second) >= {"change.found_made"}
    assert second.made == first.made


def test_what_was_deleted_since_is_really_made_again(place: Place) -> None:
    planned = place.plan()
    first = place.run(planned)
    place.api.delete(place.key, f"{PATH}/{first.made}")
    again = place.plan()
    assert again.id == planned.id
    second = place.run(again)
    assert codes(second) == {"change.made"}
    assert list(place.there) == [second.made]


@pytest.mark.parametrize(
    ("fault", "after"),
    [
        (Fault.RESET, True),
        (Fault.RESET, False),
        (Fault.SERVER_ERROR, True),
        (Fault.SERVER_ERROR, False),
        (Fault.TRUNCATED, True),
        (Fault.HANG, True),
        (Fault.EMPTY_BODY, True),
        (Fault.RATE_LIMITED, False),
        (Fault.CAPTIVE_PORTAL, False),
    ],
)
def test_a_lost_answer_ends_in_one_endpoint_and_its_secret(place: Place, fault: Fault, after: bool) -> None:
    place.fail(fault, after=after, times=1)
    applied = place.run(place.plan())
    assert codes(applied) == {"change.made"}
    assert applied.secret is not None
    assert len(place.there) == 1
    assert unfinished(place.journal.read()) == []


def test_if_every_answer_is_lost_a_look_tells_that_it_was_made(place: Place) -> None:
    place.fail(Fault.RESET, after=True, times=len(PAUSES) + 1)
    applied = place.run(place.plan())
    assert codes(applied) == {"change.found_made", "signing.not_told"}
    assert applied.made in place.there
    assert unfinished(place.journal.read()) == []


def test_if_nothing_got_through_a_look_tells_that_nothing_was_made(place: Place) -> None:
    place.fail(Fault.SERVER_ERROR, after=False, times=len(PAUSES) + 1)
    applied = place.run(place.plan())
    assert (codes(applied), applied.done) == ({"change.not_made"}, [])
    assert place.there == {}
    assert codes(place.run(place.plan())) == {"change.made"}


@pytest.mark.parametrize("then", [Fault.RATE_LIMITED, Fault.LOCK_TIMEOUT, Fault.PROXY_AUTH])
def test_a_later_refusal_does_not_hide_that_an_earlier_answer_was_lost(place: Place, then: Fault) -> None:
    faults = [Injected(Fault.RESET, after=True)] + [Injected(then)] * len(PAUSES)

    def inject(method: str, _path: str) -> Injected | None:
        return faults.pop(0) if method == "POST" and faults else None

    place.stripe.inject = inject
    applied = place.run(place.plan())
    assert codes(applied) == {"change.found_made", "signing.not_told"}
    assert len(place.there) == 1


def test_while_an_earlier_attempt_is_still_being_carried_out_nothing_is_certain(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    error = {"code": "idempotency_key_in_use", "type": "idempotency_error", "message": "There is currently another"}
    in_use = classify(409, {}, json.dumps({"error": error}))
    post = place.api.post

    def busy(*asked: Any) -> Reply:
        post(*asked)
        return in_use

    planned = place.plan()
    monkeypatch.setattr(place.api, "post", busy)
    applied = place.run(planned)
    assert codes(applied) == {"change.found_made", "signing.not_told"}


def test_the_secret_is_kept_before_the_end_of_the_request_is_noted(place: Place) -> None:
    noted: list[Phase] = []

    def keep(secret: SigningSecret) -> list[Finding]:
        noted.extend(each.phase for each in place.journal.read())
        return [finding("signing.kept", Subject.VAULT, secret=secret)]

    planned = place.plan()
    applied = apply(place.pen, confirm(planned, planned.id), keep)
    assert noted == [Phase.INTENT]
    assert [each.code for each in applied.kept] == ["signing.kept"]
    assert applied.secret is not None
    assert applied.secret.reveal() not in applied.kept[0].seen


def test_a_crash_while_the_secret_is_kept_leaves_it_to_be_fetched_again(place: Place) -> None:
    class CrashedError(Exception):
        pass

    def crash(_: SigningSecret) -> list[Finding]:
        raise CrashedError

    planned = place.plan()
    with pytest.raises(CrashedError):
        apply(place.pen, confirm(planned, planned.id), crash)
    kept: list[str] = []

    def keep(secret: SigningSecret) -> list[Finding]:
        kept.append(secret.reveal())
        return []

    finish(place.pen, interrupted(place.journal, HOST), keep)
    assert len(kept) == len(place.there) == 1


def test_if_not_even_a_look_is_possible_it_says_so_and_the_next_try_makes_no_second_one(place: Place) -> None:
    seen: list[str] = []

    def inject(method: str, _path: str) -> Injected | None:
        seen.append(method)
        return Injected(Fault.RESET, after=True) if "POST" in seen else None

    planned = place.plan()
    place.stripe.inject = inject
    applied = place.run(planned)
    assert codes(applied) == {"change.uncertain"}
    assert len(unfinished(place.journal.read())) == 1

    place.stripe.inject = lambda _method, _path: None
    finished = finish(place.pen, interrupted(place.journal, HOST))
    assert codes(finished) >= {"change.found_made"}
    assert finished.secret is not None
    assert len(place.there) == 1
    assert unfinished(place.journal.read()) == []
    assert place.plan().changes == ()


def test_a_day_later_the_endpoint_is_found_but_not_asked_for_again(place: Place) -> None:
    place.stripe.inject = _after_first_post()
    place.run(place.plan())
    place.stripe.inject = lambda _method, _path: None
    place.now += timedelta(days=2)
    before = place.writes()
    finished = finish(place.pen, interrupted(place.journal, HOST))
    assert codes(finished) == {"change.found_made", "signing.not_told"}
    assert place.writes() == before
    assert len(place.there) == 1


def _after_first_post() -> Callable[[str, str], Injected | None]:
    seen: list[str] = []

    def inject(method: str, _path: str) -> Injected | None:
        seen.append(method)
        return Injected(Fault.RESET, after=True) if "POST" in seen else None

    return inject


def test_a_picked_endpoint_is_mended_and_nobody_elses_is_touched(place: Place) -> None:
    theirs = place.make()
    other = place.make(url="https://pay.example.org/hook")
    before = dict(place.there[other])
    assert codes(place.run(place.plan())) == {"change.pick_first"}
    assert place.there[theirs]["enabled_events"] == ["invoice.created"]
    assert codes(place.run(place.plan(theirs))) == {"change.updated"}
    assert place.there[theirs]["enabled_events"] == list(WANTED.events)
    assert place.there[other] == before
    assert len(place.there) == 2


@pytest.mark.parametrize("fault", [Fault.RESET, Fault.SERVER_ERROR, Fault.TRUNCATED])
def test_a_change_whose_every_answer_is_lost_is_told_by_a_look(place: Place, fault: Fault) -> None:
    theirs = place.make()
    planned = place.plan(theirs)
    place.fail(fault, after=True, times=len(PAUSES) + 1)
    assert codes(place.run(planned)) == {"change.updated"}
    assert place.there[theirs]["enabled_events"] == list(WANTED.events)


def test_a_change_by_somebody_else_meanwhile_stops_everything(place: Place) -> None:
    theirs = place.make()
    planned = place.plan(theirs)
    place.api.post(place.key, f"{PATH}/{theirs}", {"enabled_events": ["payout.paid"]}, "them")
    before = place.writes()
    assert codes(place.run(planned)) == {"change.meanwhile"}
    assert place.writes() == before
    empty = place.plan()
    assert codes(place.run(empty)) == {"change.pick_first"}


def test_an_endpoint_made_by_somebody_else_meanwhile_is_not_doubled(place: Place) -> None:
    planned = place.plan()
    place.make()
    assert codes(place.run(planned)) == {"change.meanwhile"}
    assert len(place.there) == 1


def test_a_new_version_means_a_new_endpoint_and_the_old_one_goes_after_its_own_confirmation(place: Place) -> None:
    old = place.make(api_version="2020-08-27", enabled_events=list(WANTED.events))
    renewed = place.run(place.plan(old, renew=True))
    assert codes(renewed) == {"change.made"}
    assert set(place.there) == {old, renewed.made}
    have = read_endpoints(place.api, place.key).endpoints
    removal = plan_removal(have, old, renewed.made, WANTED, {old})
    place.fail(Fault.RESET, after=True, times=1, method="DELETE")
    assert codes(place.run(removal)) == {"change.deleted"}
    assert list(place.there) == [renewed.made]


def test_a_full_account_is_said_truly(place: Place) -> None:
    for number in range(15):
        place.make(url=f"https://pay{number}.example.org/hook")
    planned = place.plan()
    place.make(url="https://pay16.example.org/hook")
    assert codes(place.run(planned)) == {"change.full"}
    assert codes(place.run(place.plan())) == {"change.full"}
    assert len(place.there) == 16


def test_a_key_that_may_only_read_is_told_which_permission_it_lacks(place: Place) -> None:
    restricted = exact_key(getattr(place.stripe.keys, f"{place.key.mode}_restricted"))
    assert restricted is not None
    place.key = restricted
    applied = place.run(place.plan())
    assert [each.code for each in applied.findings] == ["change.no_permission"]
    assert "rak_webhook_write" in applied.findings[0].seen
    assert place.there == {}


def test_without_a_journal_nothing_is_sent(place: Place) -> None:
    from pathlib import Path

    from classe365_desktop.services.journal import FileJournal

    planned = place.plan()
    pen = Pen(
        place.api,
        place.key,
        FileJournal(Path("/proc/no/such/place/journal.jsonl")),
        lambda: NOW,
        lambda _: False,
        Purpose.WEBHOOK,
        HOST,
    )
    applied = apply(pen, confirm(planned, planned.id))
    assert codes(applied) == {"journal.unwritable"}
    assert place.writes() == 0


def test_what_was_not_shown_cannot_be_confirmed(place: Place) -> None:
    with pytest.raises(ValueError, match="no longer the one that was shown"):
        confirm(place.plan(), "another plan")
