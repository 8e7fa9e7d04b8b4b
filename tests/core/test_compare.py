"""What Stripe has, held against what is needed: never a false green, never a false alarm."""

from dataclasses import replace

import pytest
from hypothesis import given

from classe365_desktop.core.compare import CAP_AHEAD, Compared, EventState, compare
from classe365_desktop.core.endpoints import Endpoint
from classe365_desktop.core.findings import Severity
from classe365_desktop.core.plan import plan
from classe365_desktop.core.replies import Outcome, Reply
from tests.core.test_plan import EVENTS, URL, WANTED, endpoints, is_right

GOOD = Endpoint("we_1", URL, EVENTS)


def codes(compared: Compared) -> set[str]:
    return {each.code.removeprefix("webhook.") for each in compared.findings}


def test_a_good_endpoint_passes_in_every_line() -> None:
    compared = compare([GOOD], WANTED)
    assert codes(compared) == {"there", "events_there", "version_default"}
    assert all(each.severity is Severity.PASS for each in compared.findings)
    assert set(compared.events.values()) == {EventState.PRESENT}


@pytest.mark.parametrize(
    ("have", "said"),
    [
        ([], {"none"}),
        ([replace(GOOD, enabled=False)], {"disabled", "events_there", "version_default"}),
        ([replace(GOOD, events=EVENTS[1:])], {"there", "event_missing", "version_default"}),
        ([replace(GOOD, events=("payout.paid",))], {"there", "events_missing", "extra", "version_default"}),
        ([replace(GOOD, events=("*",))], {"there", "hears_all", "version_default"}),
        ([replace(GOOD, events=(*EVENTS, "payout.paid"))], {"there", "events_there", "extra", "version_default"}),
        ([replace(GOOD, version="2020-08-27")], {"there", "events_there", "version_pinned"}),
        ([replace(GOOD, url=f"{URL}/")], {"near_slash"}),
        ([replace(GOOD, url=f"{URL}/".replace("https", "http"))], {"near_slash", "near_http"}),
        ([GOOD, replace(GOOD, id="we_2")], {"there", "events_there", "version_default", "duplicates"}),
        ([GOOD, replace(GOOD, id="we_2", url=f"{URL}/")], {"there", "events_there", "version_default", "duplicates"}),
        ([GOOD, replace(GOOD, id="we_2", enabled=False)], {"there", "events_there", "version_default", "nearby"}),
        ([GOOD, replace(GOOD, id="we_2", url=f"{URL}/old")], {"there", "events_there", "version_default", "nearby"}),
        (
            [GOOD, replace(GOOD, id="we_2", url="https://a.example.org")],
            {"there", "events_there", "version_default", "other"},
        ),
        (
            [GOOD, replace(GOOD, id="we_2", url="https://elmstreet.classe365.com/stripe/hook")],
            {"there", "events_there", "version_default", "nearby"},
        ),
    ],
)
def test_each_defect_is_named(have: list[Endpoint], said: set[str]) -> None:
    assert codes(compare(have, WANTED)) == said


def test_the_account_s_own_version_tells_whether_a_pinned_one_matters() -> None:
    pinned = replace(GOOD, version="2020-08-27")
    assert "version_same" in codes(compare([pinned], WANTED, account_version="2020-08-27"))
    assert "version_other" in codes(compare([pinned], WANTED, account_version="2026-10-28.endive"))
    assert "version_exact" in codes(compare([pinned], replace(WANTED, version="2020-08-27")))
    assert "version_not_pinned" in codes(compare([GOOD], replace(WANTED, version="2020-08-27")))


def test_the_limit_is_told_before_it_is_reached() -> None:
    def others(count: int) -> list[Endpoint]:
        return [Endpoint(f"we_{number + 10}", "https://pay.example.org/", ("*",)) for number in range(count)]

    assert "nearly_full" not in codes(compare(others(CAP_AHEAD - 1), WANTED))
    assert "nearly_full" in codes(compare(others(CAP_AHEAD), WANTED))
    assert "full" in codes(compare(others(16), WANTED))
    assert "full" not in codes(compare([GOOD, *others(15)], WANTED))
    assert "all_taken" in codes(compare([GOOD, *others(15)], WANTED))


def test_beside_the_one_that_replaced_it_the_old_version_is_the_second() -> None:
    old = replace(GOOD, version="2019-12-03", created=1)
    new = replace(GOOD, id="we_2", created=2, stamp="x")
    compared = compare([old, new], WANTED, account_version="2026-10-28.endive")
    assert (compared.endpoint, compared.duplicates) == (new, (old,))
    assert codes(compared) == {"there", "events_there", "version_default", "duplicates"}


@pytest.mark.parametrize(
    ("outcome", "code", "severity"),
    [
        (Outcome.NO_PERMISSION, "webhook.no_permission", Severity.UNKNOWN),
        (Outcome.EXPIRED_KEY, "webhook.key_expired", Severity.FAILURE),
        (Outcome.UNKNOWN_KEY, "webhook.key_unknown", Severity.FAILURE),
        (Outcome.IP_REFUSED, "webhook.key_ip_refused", Severity.UNKNOWN),
        (Outcome.RATE_LIMITED, "connection.rate_limited", Severity.UNKNOWN),
        (Outcome.TIMEOUT, "connection.timeout", Severity.UNKNOWN),
        (Outcome.OTHER_REFUSAL, "webhook.unread", Severity.UNKNOWN),
    ],
)
def test_what_could_not_be_read_is_not_called_missing(outcome: Outcome, code: str, severity: Severity) -> None:
    compared = compare([], WANTED, stopped=Reply(outcome))
    assert [(each.code, each.severity) for each in compared.findings] == [(code, severity)]
    assert set(compared.events.values()) == {EventState.UNKNOWN}
    assert compared.missing == ()


def test_a_list_that_broke_off_after_the_right_endpoint_still_tells_what_was_seen() -> None:
    compared = compare([GOOD], WANTED, stopped=Reply(Outcome.TIMEOUT))
    assert {"there", "events_there"} <= codes(compared)
    near = compare([replace(GOOD, url=f"{URL}/")], WANTED, stopped=Reply(Outcome.TIMEOUT))
    assert [each.code for each in near.findings] == ["connection.timeout"]


@given(have=endpoints)
def test_all_is_green_only_where_it_is_right_and_no_alarm_where_nothing_would_be_changed(have: list[Endpoint]) -> None:
    compared = compare(have, WANTED)
    failures = [each for each in compared.findings if each.severity is Severity.FAILURE]
    assert bool(failures) is not is_right(have)
    if not failures:
        planned = plan(have, WANTED)
        assert (planned.changes, planned.refusal) == ((), None)
