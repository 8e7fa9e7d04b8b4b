"""Each scenario of the webhook begins with its endpoints, in both modes; what a person made stays."""

from collections.abc import Callable
from typing import Any

import pytest

from classe365_desktop.core.endpoints import Endpoint, endpoint_from
from classe365_desktop.core.near_miss import Miss, misses
from classe365_desktop.practice.keys import practice_keys
from classe365_desktop.practice.scenarios import SCENARIOS, Behaviour
from classe365_desktop.practice.server import PracticeStripe
from classe365_desktop.practice.webhook_seeds import EVENTS
from classe365_desktop.services.catalogue import load_checklist
from tests.practice.conftest import NOON, Client

KEY, LIVE = practice_keys().test_secret, practice_keys().live_secret
HOME = "https://maplehollow.classe365.com"


def endpoints(stripe: PracticeStripe, key: str = KEY) -> list[Endpoint]:
    client, found, after = Client(stripe), list[dict[str, Any]](), {}
    while True:
        page = client.ask("GET", "/v1/webhook_endpoints", key, {"limit": 100, **after}).body
        found += page["data"]
        if not page["has_more"]:
            break
        after = {"starting_after": found[-1]["id"]}
    client.line.close()
    return [endpoint for each in found if (endpoint := endpoint_from(each))]


def test_the_events_are_those_of_the_article() -> None:
    assert load_checklist().events(with_sca=True) == EVENTS


STAGES: dict[str, Callable[[list[Endpoint]], object]] = {
    "normal": lambda all_: not all_,
    "webhook_good": lambda all_: [(each.url, each.events, each.enabled) for each in all_] == [(HOME, EVENTS, True)],
    "webhook_missing_events": lambda all_: 0 < len(all_[0].events) < len(EVENTS),
    "webhook_extra_events": lambda all_: set(all_[0].events) > set(EVENTS),
    "webhook_all_events": lambda all_: all_[0].hears_all,
    "webhook_disabled": lambda all_: not all_[0].enabled,
    "webhook_near_miss": lambda all_: misses(all_[0].url, HOME) == (Miss.WWW,),
    "webhook_near_miss_www": lambda all_: misses(all_[0].url, HOME) == (Miss.WWW,),
    "webhook_near_miss_port": lambda all_: misses(all_[0].url, HOME) == (Miss.PORT,),
    "webhook_near_miss_path": lambda all_: misses(all_[0].url, HOME) == (Miss.PATH,),
    "webhook_near_miss_sub_domain": lambda all_: misses(all_[0].url, HOME) == (Miss.SUB_DOMAIN,),
    "webhook_old_version": lambda all_: all_[0].version == "2019-12-03",
    "webhook_duplicates": lambda all_: [each.url for each in all_ if each.enabled] == [HOME] * 2,
    "webhook_foreign": lambda all_: len(all_) == 3 and all(misses(each.url, HOME) is None for each in all_),
    "webhook_cap": lambda all_: len(all_) == 16 and all(misses(each.url, HOME) is None for each in all_),
    "webhook_many": lambda all_: len(all_) == 300 and sum(each.url == HOME for each in all_) == 1,
}


@pytest.mark.parametrize("key", [KEY, LIVE])
@pytest.mark.parametrize("scenario", STAGES)
def test_each_scenario_begins_with_its_endpoints(stripe: PracticeStripe, scenario: str, key: str) -> None:
    stripe.scenario = scenario
    assert STAGES[scenario](endpoints(stripe, key))
    stripe.scenario = "normal"
    assert endpoints(stripe, key) == []


def test_no_scenario_of_the_webhook_is_forgotten_here() -> None:
    named = {each.name for each in SCENARIOS if each.name.startswith("webhook_")}
    assert named - set(STAGES) == {"webhook_no_permission", "webhook_no_secret"}


def test_the_endpoints_have_the_practising_school_s_address(stripe: PracticeStripe) -> None:
    stripe.scenario = "webhook_near_miss"
    stripe.school_url = "https://oakfield.classe365.com/stripe/hook"
    assert [each.url for each in endpoints(stripe)] == ["https://oakfield.classe365.com/stripe/hook/"]
    stripe.school_url += "/"
    assert [each.url for each in endpoints(stripe)] == ["https://oakfield.classe365.com/stripe/hook"]


def test_what_a_person_made_stays_and_is_not_doubled(stripe: PracticeStripe, client: Client) -> None:
    made = client.ask("POST", "/v1/webhook_endpoints", KEY, {"url": HOME, "enabled_events[0]": "*"}).body["id"]
    for scenario in ("webhook_foreign", "webhook_good", "delivery_fails", "normal"):
        stripe.scenario = scenario
        mine = [each.id for each in endpoints(stripe) if each.url == HOME]
        assert mine == [made]
    assert len(endpoints(stripe, LIVE)) == 0


@pytest.mark.parametrize(
    ("scenario", "behaviour"),
    [
        ("delivery_fails", Behaviour.SERVER_ERROR),
        ("delivery_redirects", Behaviour.REDIRECT),
        ("delivery_hangs", Behaviour.HANG),
    ],
)
def test_a_school_that_does_not_take_what_comes(
    stripe: PracticeStripe, client: Client, scenario: str, behaviour: Behaviour
) -> None:
    stripe.scenario = scenario
    assert stripe.school.behaviour is behaviour
    listed = client.ask("GET", "/v1/events", LIVE, {"delivery_success": "false", "limit": 100}).body["data"]
    assert {each["type"] for each in listed} == set(EVENTS)
    stripe.scenario = "normal"
    assert stripe.school.behaviour is Behaviour.OK
    assert client.ask("GET", "/v1/events", LIVE, {"delivery_success": "false"}).body["data"] == []


def test_a_busy_account_has_ten_thousand_events_in_its_month(stripe: PracticeStripe) -> None:
    stripe.scenario = "many_events"
    events = stripe.world.sides["acct_1MapleHo11owSc01", True].events.values()
    month = [each for each in events if each["created"] > NOON - 30 * 86400]
    assert len(month) >= 10_000
    assert {each["type"] for each in month} > set(EVENTS)
    stripe.scenario = "normal"
    assert len(events) < 100


def test_restricted_keys_that_may_not_see_webhooks(stripe: PracticeStripe, client: Client) -> None:
    stripe.scenario = "webhook_no_permission"
    assert stripe.keys.test_secret.startswith("rk_test_")
    heard = client.ask("GET", "/v1/webhook_endpoints", stripe.keys.live_secret)
    assert (heard.status, "rak_webhook_read" in heard.error["message"]) == (403, True)
    stripe.scenario = "normal"
    assert client.ask("GET", "/v1/webhook_endpoints", practice_keys().live_restricted).status == 200


def test_a_signing_secret_that_is_not_told(stripe: PracticeStripe, client: Client) -> None:
    stripe.scenario = "webhook_no_secret"
    made = client.ask("POST", "/v1/webhook_endpoints", KEY, {"url": HOME, "enabled_events[0]": "*"}).body
    assert "secret" not in made
    assert client.ask("GET", f"/v1/webhook_endpoints/{made['id']}", KEY).body == made
