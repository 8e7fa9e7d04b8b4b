"""Every answer that can come to a request, over a real connection."""

import gzip
import json
import zlib

import pytest

from classe365_desktop import __version__
from classe365_desktop.core.replies import Outcome, Reply
from classe365_desktop.services.address import practice_address
from classe365_desktop.services.stripe_api import API_VERSION, PROGRAM, open_stripe
from classe365_desktop.services.transport import LARGEST_ANSWER
from tests.keys_for_tests import SK
from tests.services.network import ACCOUNT, Answer, Server, refuses, says, says_json, sends

HTML = b"<!DOCTYPE html><html><body>Welcome to the school's guest network</body></html>"


def asked(answer: Answer, path: str = "/v1/account", params: dict[str, str] | None = None) -> tuple[Reply, Server]:
    with Server(answer) as server:
        api = open_stripe(practice_address(server.url), connect_timeout=5, read_timeout=5)
        try:
            return api.get(SK, path, params), server
        finally:
            api.close()


def test_a_good_answer_brings_its_object() -> None:
    reply, _ = asked(says("200 OK", ACCOUNT, "Date: Tue, 24 Nov 2026 12:00:00 GMT"))
    assert reply.ok
    assert reply.status == 200
    assert reply.body["object"] == "account"
    assert reply.server_time is not None


def test_the_request_is_the_one_stripe_expects() -> None:
    _, server = asked(says("200 OK", ACCOUNT), "/v1/payment_intents", {"limit": "1", "expand[]": "data.customer"})
    line, *headers = server.requests[0].splitlines()
    assert line == "GET /v1/payment_intents?limit=1&expand%5B%5D=data.customer HTTP/1.1"
    assert f"Authorization: Bearer {SK.reveal()}" in headers
    assert f"Stripe-Version: {API_VERSION}" in headers


def test_the_request_says_nothing_about_this_computer() -> None:
    _, server = asked(says("200 OK", ACCOUNT))
    headers = dict(line.split(": ", 1) for line in server.requests[0].splitlines()[1:] if line)
    about = json.loads(headers["X-Stripe-Client-User-Agent"])
    assert set(about) == {"bindings_version", "lang", "lang_version", "httplib", "application"}
    assert headers["User-Agent"] == f"Stripe/v1 PythonBindings/{about['bindings_version']} {PROGRAM}/{__version__}"
    assert "Cookie" not in headers


ANSWERS: list[tuple[Answer, Outcome]] = [
    (refuses("401 Unauthorized", "Invalid API Key provided: sk_test_****abcd"), Outcome.UNKNOWN_KEY),
    (refuses("401 Unauthorized", "Expired API Key provided", code="api_key_expired"), Outcome.EXPIRED_KEY),
    (refuses("403 Forbidden", "The API key does not allow requests from your IP address."), Outcome.IP_REFUSED),
    (
        refuses(
            "403 Forbidden", "This API call cannot be made with a publishable API key.", code="secret_key_required"
        ),
        Outcome.SECRET_REQUIRED,
    ),
    (
        refuses("403 Forbidden", "The provided key does not have the required permissions for this endpoint."),
        Outcome.NO_PERMISSION,
    ),
    (
        refuses(
            "404 Not Found",
            "No such customer; a similar object exists in test mode, but a live mode key was used.",
            code="resource_missing",
        ),
        Outcome.OTHER_MODE,
    ),
    (refuses("404 Not Found", "No such customer: 'cus_x'", code="resource_missing"), Outcome.MISSING),
    (
        refuses("403 Forbidden", "The key does not have access to account", code="account_invalid"),
        Outcome.OTHER_ACCOUNT,
    ),
    (refuses("402 Payment Required", "Not now", code="testmode_charges_only"), Outcome.NOT_ACTIVATED),
    (refuses("429 Too Many Requests", "Locked", code="lock_timeout"), Outcome.LOCKED),
    (refuses("429 Too Many Requests", "Too many", code="rate_limit"), Outcome.RATE_LIMITED),
    (refuses("400 Bad Request", "Received unknown parameter: foo"), Outcome.OTHER_REFUSAL),
    (refuses("500 Internal Server Error", "Sorry"), Outcome.SERVER_ERROR),
    (says("503 Service Unavailable", HTML), Outcome.SERVER_ERROR),
    (says("511 Network Authentication Required", HTML, "Content-Type: text/html"), Outcome.CAPTIVE_PORTAL),
    (says("407 Proxy Authentication Required"), Outcome.PROXY_PASSWORD),
    (says("200 OK", HTML, "Content-Type: text/html"), Outcome.CAPTIVE_PORTAL),
    (says("200 OK", b"<html>", "Content-Type: application/json"), Outcome.CAPTIVE_PORTAL),
    (says("302 Found", b"", "Location: http://login.invalid/"), Outcome.CAPTIVE_PORTAL),
    (says("302 Found", b"", "Location: http://[::1"), Outcome.CAPTIVE_PORTAL),
    (says("403 Forbidden", HTML, "Content-Type: text/html"), Outcome.CAPTIVE_PORTAL),
    (says_json("200 OK", ["a", "list"]), Outcome.NONSENSE),
    (says_json("200 OK", {"no": "type"}), Outcome.NONSENSE),
    (says_json("403 Forbidden", {"error": "a word"}), Outcome.NONSENSE),
    (says("200 OK"), Outcome.NONSENSE),
    (says("204 No Content"), Outcome.NONSENSE),
    (says("200 OK", b"\xff\xfe{"), Outcome.NONSENSE),
    (says("404 Not Found", b"[" * 100_000), Outcome.NONSENSE),
    (sends(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{"), Outcome.NONSENSE),
    (sends(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"), Outcome.NONSENSE),
    (sends(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfive\r\n{"), Outcome.NONSENSE),
    (sends(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnone"), Outcome.NONSENSE),
    (sends(b"SSH-2.0-OpenSSH_9.6\r\n"), Outcome.NONSENSE),
    (sends(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 500 + b"\r\n{}"), Outcome.NONSENSE),
    (sends(b""), Outcome.CONNECTION_LOST),
]


@pytest.mark.parametrize(("answer", "outcome"), ANSWERS, ids=[f"{i}-{o}" for i, (_, o) in enumerate(ANSWERS)])
def test_each_answer_is_told_apart_and_asked_for_once(answer: Answer, outcome: Outcome) -> None:
    reply, server = asked(answer)
    assert reply.outcome is outcome
    assert reply.detail
    assert len(server.requests) == 1, "a repetition would hide the finding, or hand the key on"


def test_a_redirect_is_not_followed_with_the_key() -> None:
    with Server(says("200 OK", ACCOUNT)) as elsewhere:
        reply, _ = asked(says("307 Temporary Redirect", b"", f"Location: {elsewhere.url}/v1/account"))
        assert reply.outcome is Outcome.CAPTIVE_PORTAL
        assert elsewhere.connections == 0


def test_a_cookie_is_not_kept() -> None:
    with Server(says("200 OK", ACCOUNT, "Set-Cookie: portal=1; Path=/")) as server:
        api = open_stripe(practice_address(server.url))
        api.get(SK, "/v1/account")
        api.get(SK, "/v1/account")
        api.close()
    assert not any("cookie" in request.lower() for request in server.requests)


def test_a_compressed_answer_is_unpacked() -> None:
    reply, _ = asked(says("200 OK", gzip.compress(ACCOUNT), "Content-Encoding: gzip"))
    assert reply.ok


@pytest.mark.parametrize("chunked", [False, True])
def test_a_bomb_is_not_unpacked_to_its_end(chunked: bool) -> None:
    packer = zlib.compressobj(wbits=31)
    megabyte = bytes(1024 * 1024)
    bomb = b"".join(packer.compress(megabyte) for _ in range(200)) + packer.flush()
    assert len(bomb) < 1024 * 1024
    if chunked:
        body = f"{len(bomb):x}\r\n".encode() + bomb + b"\r\n0\r\n\r\n"
        answer = sends(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n" + body)
    else:
        answer = says("200 OK", bomb, "Content-Encoding: gzip")
    reply, _ = asked(answer)
    assert reply.outcome is Outcome.NONSENSE
    assert str(LARGEST_ANSWER) in reply.detail


def test_what_an_answer_says_about_a_key_is_redacted() -> None:
    reply, _ = asked(refuses("401 Unauthorized", f"Invalid API Key provided: {SK.reveal()}"))
    assert SK.reveal() not in repr(reply)
    assert SK.reveal()[-12:] not in repr(reply)
