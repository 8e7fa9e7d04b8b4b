"""Each scenario over a real socket, seen by a client that knows nothing of it."""

import http.client
import socket
import ssl
import time
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import pytest

from classe365_desktop.core.replies import Outcome, classify
from classe365_desktop.practice.keys import MAPLE_HOLLOW, practice_keys
from classe365_desktop.practice.scenarios import SCENARIOS, scenario_named
from classe365_desktop.practice.server import PracticeStripe
from tests.practice.conftest import NOON, Client
from tests.practice.oracle import Heard, hold

KEYS = practice_keys()
REQUEST = f"GET /v1/account HTTP/1.1\r\nHost: stripe\r\nAuthorization: Bearer {KEYS.test_secret}\r\n\r\n".encode()


def _ask(stripe: PracticeStripe, path: str = "/v1/account", key: str = KEYS.test_secret) -> Heard:
    client = Client(stripe)
    try:
        return client.ask_anything("GET", path, key)
    finally:
        client.line.close()


def _raw(stripe: PracticeStripe) -> socket.socket:
    parts = urlsplit(stripe.address)
    return socket.create_connection((parts.hostname, parts.port or 0), timeout=30)


def test_each_scenario_has_a_name_and_a_sentence_of_its_own() -> None:
    assert len({each.name for each in SCENARIOS}) == len({each.rehearses for each in SCENARIOS}) == len(SCENARIOS)
    for each in SCENARIOS:
        assert each.name.replace("_", "").isalpha()
        assert each.rehearses.endswith(".")
        assert scenario_named(each.name) is each


def test_an_unknown_scenario_is_refused_with_the_names_of_those_there_are() -> None:
    with pytest.raises(ValueError, match="no practice scenario called “sunny”") as refused:
        PracticeStripe("sunny")
    assert all(each.name in str(refused.value) for each in SCENARIOS)


@pytest.mark.parametrize(
    ("scenario", "status", "outcome"),
    [
        ("normal", 200, Outcome.OK),
        ("slow", 200, Outcome.OK),
        ("rate_limited", 429, Outcome.RATE_LIMITED),
        ("lock_timeout", 429, Outcome.LOCKED),
        ("server_error", 500, Outcome.SERVER_ERROR),
        ("unavailable", 503, Outcome.SERVER_ERROR),
        ("captive_portal", 200, Outcome.CAPTIVE_PORTAL),
        ("empty_body", 200, Outcome.NONSENSE),
        ("not_an_object", 200, Outcome.NONSENSE),
        ("garbage", 200, Outcome.NONSENSE),
        ("proxy_auth", 407, Outcome.PROXY_PASSWORD),
        ("clock_wrong", 200, Outcome.OK),
    ],
)
def test_an_answer_is_what_the_scenario_says(scenario: str, status: int, outcome: Outcome) -> None:
    with PracticeStripe(scenario) as stripe:
        heard = _ask(stripe)
    assert heard.status == status
    assert classify(heard.status, heard.headers, heard.text.decode("utf-8", "replace")).outcome is outcome
    if heard.headers["content-type"] == "application/json" and status in (429, 500):
        hold(heard, "GET", "/v1/account")


def test_a_rate_limit_gives_its_reason_and_no_time_to_wait() -> None:
    with PracticeStripe("rate_limited") as stripe:
        heard = _ask(stripe)
    assert heard.headers["stripe-rate-limited-reason"]
    assert "retry-after" not in heard.headers


def test_a_proxy_says_how_to_sign_in() -> None:
    with PracticeStripe("proxy_auth") as stripe:
        assert _ask(stripe).headers["proxy-authenticate"].startswith("Basic realm=")
        with _raw(stripe) as line:
            line.sendall(b"CONNECT api.stripe.com:443 HTTP/1.1\r\nHost: api.stripe.com:443\r\n\r\n")
            assert line.recv(4096).startswith(b"HTTP/1.1 407 ")


def test_a_truncated_answer_breaks_off() -> None:
    with PracticeStripe("truncated") as stripe, pytest.raises(http.client.IncompleteRead):
        _ask(stripe)


def test_a_reset_connection_ends_without_a_byte() -> None:
    with PracticeStripe("reset") as stripe, _raw(stripe) as line:
        line.sendall(REQUEST)
        with pytest.raises(ConnectionResetError):
            line.recv(1)


def test_where_nothing_listens_the_connection_is_refused() -> None:
    with PracticeStripe("refused") as stripe:
        with pytest.raises(ConnectionRefusedError):
            _raw(stripe)
        stripe.scenario = "normal"
        assert _ask(stripe).status == 200
        stripe.scenario = "refused"
        with pytest.raises(ConnectionRefusedError):
            _raw(stripe)


def test_a_name_that_does_not_exist_is_not_found() -> None:
    with PracticeStripe("dns") as stripe:
        parts = urlsplit(stripe.address)
        assert (parts.scheme, parts.hostname) == ("http", "practice-stripe.invalid")
        with pytest.raises(socket.gaierror):
            socket.getaddrinfo(parts.hostname, parts.port)


@pytest.mark.parametrize(
    ("path", "key"), [("/v1/account", KEYS.test_secret), ("/v1/account", "nobody"), ("/v1/x", "x")]
)
def test_a_slow_answer_takes_its_time_whatever_it_says(path: str, key: str) -> None:
    with PracticeStripe("slow") as stripe:
        before = time.monotonic()
        _ask(stripe, path, key)
        # It may take longer on a busy computer, but it can't come sooner.
        assert time.monotonic() - before >= 0.14


def test_the_clock_is_26_hours_off() -> None:
    with PracticeStripe("clock_wrong", clock=lambda: NOON) as stripe:
        told = parsedate_to_datetime(_ask(stripe).headers["date"]).timestamp()
    assert abs(told - NOON) == pytest.approx(26 * 3600, abs=1)
    with PracticeStripe("normal", clock=lambda: NOON) as stripe:
        assert parsedate_to_datetime(_ask(stripe).headers["date"]).timestamp() == int(NOON)


def _secure(stripe: PracticeStripe) -> Heard:
    parts = urlsplit(stripe.address)
    assert parts.scheme == "https"
    context = ssl.create_default_context(cafile=stripe.trust)
    context.verify_flags |= ssl.VERIFY_X509_STRICT
    line = http.client.HTTPSConnection(parts.hostname or "", parts.port, context=context)
    try:
        line.request("GET", "/v1/account", headers={"Authorization": f"Bearer {KEYS.test_secret}"})
        answer = line.getresponse()
        return Heard(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
    finally:
        line.close()


def test_a_secure_connection_works_for_whoever_trusts_the_practice_authority() -> None:
    with PracticeStripe("tls") as stripe:
        hold(_secure(stripe), "GET", "/v1/account")


# The numbers are OpenSSL's, from x509_vfy.h: expired, self-signed, self-signed in the chain.
@pytest.mark.parametrize(("scenario", "code"), [("tls_expired", 10), ("tls_self_signed", 18), ("tls_inspected", 19)])
def test_a_certificate_that_is_not_good_is_refused_by_the_client(scenario: str, code: int) -> None:
    with PracticeStripe(scenario) as stripe:
        assert (stripe.trust is not None) == (scenario == "tls_expired")
        with pytest.raises(ssl.SSLCertVerificationError) as refused:
            _secure(stripe)
        assert refused.value.verify_code == code
        assert stripe.requests == []


def test_a_plain_client_at_a_secure_door_does_no_harm() -> None:
    with PracticeStripe("tls") as stripe:
        with _raw(stripe) as line:
            line.sendall(REQUEST)
            heard = b""
            try:
                while more := line.recv(4096):
                    heard += more
            except ConnectionResetError:
                pass
            assert b"HTTP/1.1" not in heard
        assert _secure(stripe).status == 200


def test_an_account_that_is_not_activated() -> None:
    with PracticeStripe("charges_disabled") as stripe:
        heard = _ask(stripe)
        hold(heard, "GET", "/v1/account")
        assert (
            heard.body["charges_enabled"] is heard.body["details_submitted"] is heard.body["payouts_enabled"] is False
        )
        assert heard.body["requirements"]["currently_due"]


def test_an_account_that_has_to_tell_more() -> None:
    with PracticeStripe("information_due", clock=lambda: NOON) as stripe:
        heard = _ask(stripe)
        hold(heard, "GET", "/v1/account")
        assert heard.body["charges_enabled"] is True
        assert heard.body["requirements"]["currently_due"]
        assert heard.body["requirements"]["past_due"] == []
        assert heard.body["requirements"]["current_deadline"] == int(NOON) + 7 * 86400
        stripe.scenario = "information_overdue"
        heard = _ask(stripe)
        hold(heard, "GET", "/v1/account")
        assert heard.body["payouts_enabled"] is False
        assert set(heard.body["requirements"]["past_due"]) <= set(heard.body["requirements"]["currently_due"])
        other = _ask(stripe, key=KEYS.test_other_account)
        assert other.body["requirements"]["currently_due"] == []


def test_a_scenario_may_change_while_the_server_runs(stripe: PracticeStripe) -> None:
    client = Client(stripe)
    assert client.ask("GET", "/v1/account", KEYS.test_secret).body["id"] == MAPLE_HOLLOW
    stripe.scenario = "server_error"
    assert client.ask_anything("GET", "/v1/account", KEYS.test_secret).status == 500
    stripe.scenario = "normal"
    assert client.ask("GET", "/v1/account", KEYS.test_secret).status == 200
    stripe.scenario = "tls"
    assert _secure(stripe).status == 200
    with pytest.raises((http.client.RemoteDisconnected, ConnectionError)):
        client.ask("GET", "/v1/account", KEYS.test_secret)
    client.line.close()
    with pytest.raises(ValueError, match="sunny"):
        stripe.scenario = "sunny"
    assert stripe.scenario == "tls"


def test_the_ordinary_clock_is_this_computers() -> None:
    with PracticeStripe() as stripe:
        told = parsedate_to_datetime(_ask(stripe).headers["date"]).timestamp()
    assert told == pytest.approx(time.time(), abs=60)
