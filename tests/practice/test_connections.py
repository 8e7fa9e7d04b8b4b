"""Connections: kept alive, many at once, broken off, and all of them ended with the server."""

import http.client
import socket
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event
from urllib.parse import urlsplit

import pytest

from classe365_desktop.practice.keys import practice_keys
from classe365_desktop.practice.messages import RequestSeen
from classe365_desktop.practice.server import PracticeStripe
from tests.practice.conftest import Client

KEYS = practice_keys()
HEAD = f"Host: stripe\r\nAuthorization: Bearer {KEYS.test_secret}\r\n"


def _raw(stripe: PracticeStripe) -> socket.socket:
    parts = urlsplit(stripe.address)
    return socket.create_connection((parts.hostname, parts.port or 0), timeout=30)


def _all_of(line: socket.socket) -> bytes:
    heard = b""
    while more := line.recv(65536):
        heard += more
    return heard


def test_a_connection_is_kept_alive(client: Client, stripe: PracticeStripe) -> None:
    for _ in range(3):
        heard = client.ask("GET", "/v1/balance", KEYS.test_secret)
        assert heard.headers["connection"] == "keep-alive"
    client.ask("POST", "/v1/customers", KEYS.test_secret, {"name": "Juniper"})
    client.ask("GET", "/v1/nowhere", KEYS.test_secret)
    client.ask("GET", "/v1/balance", "nobody")
    assert {seen.connection for seen in stripe.requests} == {1}


def test_requests_may_follow_each_other_without_waiting(stripe: PracticeStripe) -> None:
    with _raw(stripe) as line:
        one = f"GET /v1/balance HTTP/1.1\r\n{HEAD}\r\n"
        last = f"GET /v1/account HTTP/1.1\r\n{HEAD}Connection: close\r\n\r\n"
        line.sendall((one * 2 + last).encode())
        assert _all_of(line).count(b"HTTP/1.1 200 OK") == 3


def test_a_client_of_http_1_0_is_answered_and_let_go(stripe: PracticeStripe) -> None:
    with _raw(stripe) as line:
        line.sendall(f"GET /v1/balance HTTP/1.0\r\n{HEAD}\r\n".encode())
        assert b"Connection: close" in _all_of(line)


def test_a_client_may_ask_before_it_sends_its_form(stripe: PracticeStripe) -> None:
    with _raw(stripe) as line, line.makefile("rb") as heard:
        kind = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 6\r\nExpect: 100-continue\r\n"
        line.sendall(f"POST /v1/customers HTTP/1.1\r\n{HEAD}{kind}\r\n".encode())
        assert heard.readline() == b"HTTP/1.1 100 Continue\r\n"
        line.sendall(b"name=J")
        assert heard.readline() == b"\r\n"
        assert heard.readline() == b"HTTP/1.1 200 OK\r\n"


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"hello\r\n\r\n", 400),
        (b"GET /v1/balance HTTP/2.0\r\n\r\n", 400),
        (b"GET /v1/balance SPDY/1\r\n\r\n", 400),
        (b"GET http://[::1 HTTP/1.1\r\n\r\n", 400),
        (b"\x16\x03\x01\x02\x00\r\n", 400),
        (b"GET /" + b"a" * 70000 + b" HTTP/1.1\r\n\r\n", 414),
        (b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 200 + b"\r\n", 400),
        (b"POST /v1/customers HTTP/1.1\r\nContent-Length: many\r\n\r\n", 400),
        (b"POST /v1/customers HTTP/1.1\r\nContent-Length: 9000000\r\n\r\n", 413),
        (b"POST /v1/customers HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411),
    ],
)
def test_what_is_no_request_is_refused(stripe: PracticeStripe, sent: bytes, status: int) -> None:
    with _raw(stripe) as line:
        line.sendall(sent)
        line.shutdown(socket.SHUT_WR)
        assert line.recv(4096).startswith(f"HTTP/1.1 {status} ".encode())
    assert stripe.requests == []


def test_a_client_that_leaves_in_the_middle_does_no_harm(stripe: PracticeStripe, client: Client) -> None:
    for part in (b"", b"GET", b"GET / HTTP/1.1\r\nHost", b"POST / HTTP/1.1\r\nContent-Length: 10\r\n\r\nabc"):
        with _raw(stripe) as line:
            line.sendall(part)
    assert client.ask("GET", "/v1/balance", KEYS.test_secret).status == 200


def test_no_header_of_a_clients_breaks_an_answer_apart(stripe: PracticeStripe) -> None:
    with _raw(stripe) as line:
        folded = "Idempotency-Key: one\r\n X-Injected: two\r\nContent-Length: 0\r\nConnection: close\r\n"
        line.sendall(f"POST /v1/customers HTTP/1.1\r\n{HEAD}{folded}\r\n".encode())
        assert b"\nX-Injected" not in _all_of(line)


def test_32_requests_at_once_are_answered_and_nothing_is_lost(stripe: PracticeStripe) -> None:
    together = Barrier(32, timeout=60)

    def make(number: int) -> str:
        client = Client(stripe)
        try:
            client.line.connect()
            together.wait()
            return str(client.ask("POST", "/v1/customers", KEYS.test_secret, {"name": f"Pupil {number}"}).body["id"])
        finally:
            client.line.close()

    before = len(stripe.world.sides[stripe.world.known_keys[KEYS.test_secret].account, False].customers)
    with ThreadPoolExecutor(32) as pool:
        made = list(pool.map(make, range(32)))
    assert len(set(made)) == 32
    after = stripe.world.sides[stripe.world.known_keys[KEYS.test_secret].account, False].customers
    assert len(after) == before + 32
    assert len({seen.connection for seen in stripe.requests}) == 32


def test_one_idempotency_key_sent_by_many_at_once_makes_one_thing(stripe: PracticeStripe) -> None:
    stripe.scenario = "slow"

    def make(_: int) -> tuple[int, str]:
        client = Client(stripe)
        try:
            heard = client.ask("POST", "/v1/customers", KEYS.test_secret, {"name": "J"}, {"Idempotency-Key": "once"})
            return heard.status, str(heard.body.get("id", ""))
        finally:
            client.line.close()

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(make, range(8)))
    assert {status for status, _ in answers} <= {200, 409}
    assert len({made for status, made in answers if status == 200}) == 1


class Noted(list[RequestSeen]):
    """The log of requests, and a sign that one has arrived."""

    def __init__(self) -> None:
        super().__init__()
        self.arrived = Event()

    def append(self, seen: RequestSeen) -> None:
        super().append(seen)
        self.arrived.set()


def _hanging(stripe: PracticeStripe) -> socket.socket:
    """A connection whose request has been taken and will not be answered."""
    stripe.requests = noted = Noted()
    line = _raw(stripe)
    line.sendall(f"GET /v1/balance HTTP/1.1\r\n{HEAD}\r\n".encode())
    assert noted.arrived.wait(60)
    return line


def test_the_server_stops_while_a_request_hangs() -> None:
    with PracticeStripe("hang") as stripe, _hanging(stripe) as line:
        stripe.stop()
        assert line.recv(1) == b""
        assert [seen.status for seen in stripe.requests] == [None]


def test_the_server_stops_while_a_connection_is_kept_alive(stripe: PracticeStripe, client: Client) -> None:
    client.ask("GET", "/v1/balance", KEYS.test_secret)
    stripe.stop()
    assert client.line.sock.recv(1) == b""


def test_the_server_stops_while_an_answer_is_slow() -> None:
    with PracticeStripe("slow") as stripe, _raw(stripe) as line:
        line.sendall(f"GET /v1/balance HTTP/1.1\r\n{HEAD}\r\n".encode())
        stripe.stop()


def test_a_request_that_hangs_does_not_hold_up_another(stripe: PracticeStripe, client: Client) -> None:
    stripe.scenario = "hang"
    with _hanging(stripe):
        stripe.scenario = "normal"
        assert client.ask("GET", "/v1/balance", KEYS.test_secret).status == 200


def test_a_server_may_be_stopped_twice_and_started_again() -> None:
    stripe = PracticeStripe()
    with pytest.raises(RuntimeError, match="until it is started"):
        _ = stripe.address
    stripe.stop()
    for _ in range(2):
        stripe.start()
        stripe.start()
        client = Client(stripe)
        assert client.ask("GET", "/v1/balance", KEYS.test_secret).status == 200
        stripe.stop()
        stripe.stop()
        with pytest.raises((http.client.HTTPException, OSError)):
            client.ask("GET", "/v1/balance", KEYS.test_secret)
        client.line.close()


def test_a_port_may_be_chosen_and_is_not_shared(stripe: PracticeStripe) -> None:
    taken = urlsplit(stripe.address).port or 0
    with pytest.raises(OSError, match=r"."):
        PracticeStripe(port=taken).start()
    stripe.stop()
    with PracticeStripe(port=taken) as chosen:
        assert urlsplit(chosen.address).port == taken


def test_it_is_reached_from_this_computer_only(stripe: PracticeStripe) -> None:
    assert urlsplit(stripe.address).hostname == "127.0.0.1"


def test_two_servers_have_two_worlds_that_begin_alike(stripe: PracticeStripe) -> None:
    first, account = stripe.world, stripe.world.known_keys[KEYS.test_secret].account
    second = PracticeStripe(clock=stripe.world.clock).world
    assert first.sides[account, False].payment_intents == second.sides[account, False].payment_intents
    first.sides[account, False].payment_intents.clear()
    assert second.sides[account, False].payment_intents
