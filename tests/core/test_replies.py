"""What an answer means, as a table. Texts are Stripe's own (documentation, and answers quoted in public issues)."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classe365_desktop.core.replies import FROM_STRIPE, PROVES_KEY_KNOWN, Outcome, Reply, classify
from tests.keys_for_tests import SK

PERMISSION = (
    "The provided key 'rk_test_*********abcd' does not have the required permissions for this endpoint on account "
    "'acct_1ABCdEFghIJklMNo'. Having the 'rak_accounts_kyc_basic_read' permission would allow this request to continue."
)
OTHER_MODE = (
    "No such payment_intent: 'pi_1'; a similar object exists in live mode, but a test mode key was used to make it."
)
PUBLISHABLE = "This API call cannot be made with a publishable API key. Please use a secret API key."


def refusal(message: str, code: str = "") -> str:
    error = {"type": "invalid_request_error", "message": message} | ({"code": code} if code else {})
    return json.dumps({"error": error})


@pytest.mark.parametrize(
    ("status", "message", "code", "outcome"),
    [
        (401, "You did not provide an API key.", "", Outcome.UNKNOWN_KEY),
        (401, "Invalid API Key provided: sk_test_****abcd", "", Outcome.UNKNOWN_KEY),
        (401, "Expired API Key provided: sk_test_****abcd", "api_key_expired", Outcome.EXPIRED_KEY),
        (401, "Expired API Key provided: sk_test_****abcd", "", Outcome.EXPIRED_KEY),
        (403, PUBLISHABLE, "secret_key_required", Outcome.SECRET_REQUIRED),
        (401, PUBLISHABLE, "", Outcome.SECRET_REQUIRED),
        (401, "The API key provided does not allow requests from your IP address.", "", Outcome.IP_REFUSED),
        (403, "The API key provided does not allow requests from your IP address.", "", Outcome.IP_REFUSED),
        (403, PERMISSION, "", Outcome.NO_PERMISSION),
        (403, PERMISSION, "more_permissions_required_for_application", Outcome.NO_PERMISSION),
        (404, OTHER_MODE, "resource_missing", Outcome.OTHER_MODE),
        (400, OTHER_MODE, "resource_missing", Outcome.OTHER_MODE),
        (404, "No such payment_intent: 'pi_1'", "resource_missing", Outcome.MISSING),
        (400, "No such customer: 'cus_1'", "resource_missing", Outcome.MISSING),
        (403, "The provided key does not have access to account 'acct_1'", "account_invalid", Outcome.OTHER_ACCOUNT),
        (402, "Your account cannot currently make live charges.", "testmode_charges_only", Outcome.NOT_ACTIVATED),
        (400, "Your account cannot currently make live charges.", "", Outcome.NOT_ACTIVATED),
        (429, "This object cannot be accessed right now", "lock_timeout", Outcome.LOCKED),
        (429, "Too many requests hit the API too quickly.", "rate_limit", Outcome.RATE_LIMITED),
        (429, "", "", Outcome.RATE_LIMITED),
        (402, "Your card was declined.", "card_declined", Outcome.OTHER_REFUSAL),
        (404, "Unrecognized request URL (GET: /v1/foo).", "", Outcome.OTHER_REFUSAL),
    ],
)
def test_each_refusal_is_told_apart(status: int, message: str, code: str, outcome: Outcome) -> None:
    reply = classify(status, {"Content-Type": "application/json"}, refusal(message, code))
    assert reply.outcome is outcome
    assert reply.status == status
    assert not reply.ok
    assert not reply.body


@pytest.mark.parametrize(
    ("status", "headers", "body", "outcome"),
    [
        (200, {}, '{"object": "account"}', Outcome.OK),
        (200, {}, '{"object": "account", "error": null}', Outcome.OK),
        (200, {"content-type": "text/html"}, '{"object": "account"}', Outcome.OK),
        (200, {"CONTENT-TYPE": "TEXT/HTML"}, "Sign in", Outcome.CAPTIVE_PORTAL),
        (200, {}, "\n <!DOCTYPE html>", Outcome.CAPTIVE_PORTAL),
        (302, {}, "", Outcome.CAPTIVE_PORTAL),
        (403, {"content-type": "text/html"}, "Blocked", Outcome.CAPTIVE_PORTAL),
        (511, {"content-type": "text/html"}, "<html>", Outcome.CAPTIVE_PORTAL),
        (407, {}, "", Outcome.PROXY_PASSWORD),
        (407, {"content-type": "text/html"}, "<html>", Outcome.PROXY_PASSWORD),
        (500, {}, refusal("An unknown error occurred"), Outcome.SERVER_ERROR),
        (503, {"content-type": "text/html"}, "<html>", Outcome.SERVER_ERROR),
        (200, {}, "", Outcome.NONSENSE),
        (200, {}, "null", Outcome.NONSENSE),
        (200, {}, "[]", Outcome.NONSENSE),
        (200, {}, "{}", Outcome.NONSENSE),
        (200, {}, '{"object": "acc', Outcome.NONSENSE),
        (200, {}, '{"object": null}', Outcome.NONSENSE),
        (404, {}, '{"object": "account"}', Outcome.NONSENSE),
        (403, {}, '{"error": "a word"}', Outcome.NONSENSE),
        (401, {}, "", Outcome.NONSENSE),
    ],
)
def test_what_is_no_refusal_is_told_apart(status: int, headers: dict[str, str], body: str, outcome: Outcome) -> None:
    assert classify(status, headers, body).outcome is outcome


def test_a_missing_permission_names_itself_and_the_account() -> None:
    reply = classify(403, {}, refusal(PERMISSION))
    assert (reply.account, reply.permission) == ("acct_1ABCdEFghIJklMNo", "rak_accounts_kyc_basic_read")
    assert reply.key_is_known


def test_the_object_is_kept_but_never_printed() -> None:
    reply = classify(200, {}, '{"object": "payment_intent", "client_secret": "pi_1_secret_abc"}')
    assert reply.body["client_secret"] == "pi_1_secret_abc"
    assert "secret_abc" not in repr(reply)


@pytest.mark.parametrize(
    ("header", "time"),
    [
        ("Tue, 24 Nov 2026 12:00:00 GMT", datetime(2026, 11, 24, 12, tzinfo=UTC)),
        ("Tue, 24 Nov 2026 13:00:00 +0100", datetime(2026, 11, 24, 12, tzinfo=UTC)),
        ("yesterday", None),
        ("Tue, 99 Nov 2026 12:00:00 GMT", None),
        ("Fri, 31 Dec 9999 23:59:59 -1200", None),
        ("1 Jan 99999999999 1:1:1 GMT", None),
        ("", None),
    ],
)
def test_the_time_of_the_answer_is_read_if_it_is_one(header: str, time: datetime | None) -> None:
    assert classify(200, {"date": header}, "{}").server_time == time


def test_what_support_needs_is_in_the_detail_and_no_key() -> None:
    headers = {"Request-Id": "req_123", "Stripe-Rate-Limited-Reason": "global-rate"}
    detail = classify(401, headers, refusal(f"Invalid API Key provided: {SK.reveal()}", "x_y")).detail
    assert "HTTP 401" in detail
    assert "code x_y" in detail
    assert "req_123" in detail
    assert "global-rate" in detail
    assert SK.reveal()[12:] not in detail


def test_only_an_answer_of_stripe_proves_a_key() -> None:
    assert PROVES_KEY_KNOWN < FROM_STRIPE
    assert Outcome.UNKNOWN_KEY not in PROVES_KEY_KNOWN


ERRORS = st.fixed_dictionaries(
    {},
    optional={
        "type": st.text() | st.integers(),
        "code": st.text() | st.none() | st.lists(st.none()),
        "message": st.text(),
    },
)
BODIES = st.text() | st.builds(json.dumps, st.fixed_dictionaries({"error": ERRORS | st.text() | st.integers()}))


@given(
    st.integers(100, 599), st.dictionaries(st.sampled_from(["Date", "Content-Type", "Request-Id"]), st.text()), BODIES
)
def test_nothing_that_arrives_raises(status: int, headers: dict[str, str], body: str) -> None:
    reply = classify(status, headers, body)
    assert reply.status == status
    assert reply.detail.startswith(f"HTTP {status}")


def test_only_an_answer_that_may_be_lost_is_uncertain() -> None:
    uncertain = {outcome for outcome in Outcome if Reply(outcome).is_uncertain}
    assert uncertain == {
        Outcome.SERVER_ERROR,
        Outcome.CAPTIVE_PORTAL,
        Outcome.NONSENSE,
        Outcome.CONNECTION_LOST,
        Outcome.TIMEOUT,
        Outcome.CANCELLED,
    }


def test_stripes_own_code_is_kept_for_those_who_need_to_know_it() -> None:
    refused = classify(402, {}, '{"error": {"type": "card_error", "code": "card_declined", "message": "No."}}')
    assert (refused.outcome, refused.code, refused.is_uncertain) == (Outcome.OTHER_REFUSAL, "card_declined", False)
