"""The practice keys, and what Stripe says to each."""

import base64

import pytest

from classe365_desktop.core.keys import Mode, exact_key
from classe365_desktop.core.replies import Outcome, classify
from classe365_desktop.practice.keys import ELM_STREET, MAPLE_HOLLOW, practice_keys
from classe365_desktop.practice.server import PracticeStripe
from tests.practice.conftest import Client

KEYS = practice_keys().by_name()
ORDINARY_SECRETS = ("test_secret", "live_secret", "test_other_account", "live_other_account")
PUBLISHABLES = tuple(name for name, key in KEYS.items() if key.startswith("pk_"))


@pytest.mark.parametrize("name", KEYS)
def test_each_looks_like_a_key_of_today_and_says_that_it_is_for_practice(name: str) -> None:
    key = exact_key(KEYS[name])
    assert key is not None
    assert key.mode is (Mode.LIVE if name.startswith("live") else Mode.TEST)
    assert "Practice" in KEYS[name]
    assert not key.is_short
    account = ELM_STREET if "other_account" in name else MAPLE_HOLLOW
    assert account.startswith(f"acct_{key.account_hint}")


def test_no_two_are_alike_and_none_is_printed() -> None:
    assert len(set(KEYS.values())) == len(KEYS)
    assert not any(key in repr(practice_keys()) for key in KEYS.values())


@pytest.mark.parametrize("name", ORDINARY_SECRETS)
def test_a_secret_key_reads_its_own_account_in_its_own_mode(client: Client, name: str) -> None:
    account = client.ask("GET", "/v1/account", KEYS[name]).body
    assert account["id"] == (ELM_STREET if "other" in name else MAPLE_HOLLOW)
    assert account["charges_enabled"] is account["payouts_enabled"] is account["details_submitted"] is True
    assert client.ask("GET", "/v1/balance", KEYS[name]).body["livemode"] is name.startswith("live")


def test_the_accounts_have_names(client: Client) -> None:
    names = [client.ask("GET", "/v1/account", KEYS[key]).body["business_profile"]["name"] for key in ORDINARY_SECRETS]
    assert names == ["Maple Hollow School"] * 2 + ["Elm Street Academy"] * 2


def test_a_key_may_come_as_the_user_of_basic_authentication(client: Client) -> None:
    user = base64.b64encode(f"{KEYS['test_secret']}:".encode()).decode()
    assert client.ask("GET", "/v1/account", None, headers={"Authorization": f"Basic {user}"}).status == 200


@pytest.mark.parametrize("header", [None, "", "Bearer", "Bearer ", "Basic !!", "Digest abc"])
def test_without_a_key_stripe_asks_for_one(client: Client, header: str | None) -> None:
    headers = {} if header is None else {"Authorization": header}
    heard = client.ask("GET", "/v1/account", None, headers=headers)
    assert heard.status == 401
    assert heard.error["message"].startswith("You did not provide an API key.")
    assert heard.error["type"] == "invalid_request_error"
    assert "code" not in heard.error
    assert heard.headers["www-authenticate"].startswith("Bearer")


@pytest.mark.parametrize("kind", ["sk_test", "pk_live", "rk_test"])
def test_an_unknown_key_is_refused_and_comes_back_masked(client: Client, kind: str) -> None:
    unknown = f"{kind}_51NobodyKnowsThis" + "q" * 60 + "wxyz"
    heard = client.ask("GET", "/v1/account", unknown)
    assert heard.status == 401
    assert heard.error["message"].startswith(f"Invalid API Key provided: {kind}_****")
    assert heard.error["message"].endswith("***wxyz")
    assert b"Nobody" not in heard.text
    assert "code" not in heard.error


def test_a_short_unknown_key_comes_back_as_stars_alone(client: Client) -> None:
    assert client.ask("GET", "/v1/account", "hunter2").error["message"] == "Invalid API Key provided: *******"


@pytest.mark.parametrize("name", ["test_expired", "live_expired"])
def test_an_expired_key_is_told_so(client: Client, name: str) -> None:
    heard = client.ask("GET", "/v1/balance", KEYS[name])
    assert (heard.status, heard.error["code"]) == (401, "api_key_expired")
    assert heard.error["message"].startswith("Expired API Key provided: sk_")
    assert KEYS[name][12:60].encode() not in heard.text


@pytest.mark.parametrize("name", ["test_ip_restricted", "live_ip_restricted"])
def test_a_key_limited_to_other_addresses_is_told_so(client: Client, name: str) -> None:
    heard = client.ask("GET", "/v1/balance", KEYS[name])
    assert heard.status == 403
    assert "does not allow requests from your IP address" in heard.error["message"]


@pytest.mark.parametrize("name", PUBLISHABLES)
@pytest.mark.parametrize("path", ["/v1/account", "/v1/balance", "/v1/payment_intents", "/v1/customers/cus_x"])
def test_a_publishable_key_is_recognised_and_asked_for_a_secret_one(client: Client, name: str, path: str) -> None:
    heard = client.ask("GET", path, KEYS[name])
    assert (heard.status, heard.error["code"]) == (403, "secret_key_required")
    assert heard.error["message"].startswith(
        "This API call cannot be made with a publishable API key. Please use a secret API key."
    )


@pytest.mark.parametrize("name", ["test_restricted", "live_restricted"])
@pytest.mark.parametrize("path", ["/v1/balance", "/v1/payment_intents", "/v1/webhook_endpoints", "/v1/customers"])
def test_a_restricted_key_may_read_what_it_is_for(client: Client, name: str, path: str) -> None:
    assert client.ask("GET", path, KEYS[name]).status == 200


@pytest.mark.parametrize(
    ("method", "path", "permission"),
    [
        ("GET", "/v1/account", "rak_accounts_kyc_basic_read"),
        ("GET", "/v1/events", "rak_event_read"),
        ("POST", "/v1/webhook_endpoints", "rak_webhook_write"),
        ("DELETE", "/v1/webhook_endpoints/we_1", "rak_webhook_write"),
    ],
)
def test_a_restricted_key_is_told_what_it_lacks(client: Client, method: str, path: str, permission: str) -> None:
    key = KEYS["test_restricted"]
    heard = client.ask(method, path, key)
    assert heard.status == 403
    assert "code" not in heard.error
    message = heard.error["message"]
    assert message.startswith("The provided key 'rk_test_****")
    assert f"does not have the required permissions for this endpoint on account '{MAPLE_HOLLOW}'." in message
    assert message.endswith(f"Having the '{permission}' permission would allow this request to continue.")
    assert key[12:60] not in message


def test_a_restricted_key_may_probe_for_writing_without_making_anything(client: Client) -> None:
    heard = client.ask("POST", "/v1/customers/cus_nobody", KEYS["test_restricted"], {"metadata[a]": "b"})
    assert (heard.status, heard.error["code"]) == (404, "resource_missing")


def test_another_account_can_not_be_named_in_a_header(client: Client) -> None:
    heard = client.ask("GET", "/v1/balance", KEYS["test_secret"], headers={"Stripe-Account": ELM_STREET})
    assert (heard.status, heard.error["code"]) == (403, "account_invalid")
    assert f"does not have access to account '{ELM_STREET}'" in heard.error["message"]
    own = client.ask("GET", "/v1/balance", KEYS["test_secret"], headers={"Stripe-Account": MAPLE_HOLLOW})
    assert own.status == 200


@pytest.mark.parametrize(
    ("name", "outcome"),
    [
        ("test_secret", Outcome.OK),
        ("test_publishable", Outcome.SECRET_REQUIRED),
        ("test_restricted", Outcome.NO_PERMISSION),
        ("test_expired", Outcome.EXPIRED_KEY),
        ("test_ip_restricted", Outcome.IP_REFUSED),
        ("unknown", Outcome.UNKNOWN_KEY),
    ],
)
def test_the_program_understands_what_is_said_to_each_and_shows_none(
    client: Client, name: str, outcome: Outcome
) -> None:
    key = KEYS.get(name, "sk_test_51Nobody" + "q" * 80)
    heard = client.ask("GET", "/v1/account", key)
    reply = classify(heard.status, heard.headers, heard.text.decode())
    assert reply.outcome is outcome
    assert reply.account == (MAPLE_HOLLOW if outcome is Outcome.NO_PERMISSION else "")
    assert key[12:40] not in reply.detail


def test_a_refusal_links_to_the_log_of_its_mode(client: Client) -> None:
    test, live = (
        client.ask("GET", "/v1/customers/cus_x", KEYS[key]).error["request_log_url"]
        for key in ("test_secret", "live_secret")
    )
    assert test.startswith("https://dashboard.stripe.com/test/logs/req_")
    assert live.startswith("https://dashboard.stripe.com/logs/req_")


def test_with_two_accounts_mixed_up_the_publishable_test_key_is_the_other_accounts(client: Client) -> None:
    server: PracticeStripe = client.stripe
    payment = client.ask("GET", "/v1/payment_intents", KEYS["test_secret"], {"limit": 1}).body["data"][0]
    shown = {"client_secret": payment["client_secret"]}
    path = f"/v1/payment_intents/{payment['id']}"
    assert client.ask("GET", path, KEYS["test_publishable"], shown).status == 200
    server.scenario = "two_accounts"
    assert server.keys.test_publishable == KEYS["test_other_account_publishable"]
    for publishable in (server.keys.test_publishable, KEYS["test_publishable"]):
        heard = client.ask("GET", path, publishable, shown)
        assert (heard.status, heard.error["code"]) == (404, "resource_missing")
    assert client.ask("GET", path, KEYS["test_secret"]).status == 200
