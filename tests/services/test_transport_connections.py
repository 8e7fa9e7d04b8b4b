"""Connections: kept and used again, and cut at once when somebody asks for it."""

import socket
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Event

import pytest

from classe365_desktop.core.keys import KeyKind
from classe365_desktop.core.replies import Outcome, Reply
from classe365_desktop.services.address import StripeAddress, practice_address
from classe365_desktop.services.stripe_api import open_stripe
from classe365_desktop.services.transport import LONGEST_REST, open_session
from classe365_desktop.services.wires import CutOffError, Where, Wires
from tests.keys_for_tests import OTHER_ACCOUNT, PK, RK, SK, api_key
from tests.services.network import (
    ACCOUNT,
    PATIENCE,
    Authority,
    Server,
    clogged_port,
    hangs,
    in_thread,
    says,
    school_authority,
)

__all__ = ["school_authority"]
GOOD = says("200 OK", ACCOUNT)


def test_one_after_the_other_needs_one_connection(school_authority: Authority) -> None:
    with Server(GOOD, school_authority.certifies()) as server:
        api = open_stripe(practice_address(server.url), extra_trust=school_authority.file)
        assert all(api.get(key, "/v1/account").ok for key in (SK, PK, RK, SK, SK, SK, SK, SK))
        api.close()
        assert len(server.requests) == 8
        assert server.connections == 1


def test_a_refusal_keeps_the_connection_too() -> None:
    with Server(says("401 Unauthorized", b'{"error": {"message": "Invalid API Key provided"}}')) as server:
        api = open_stripe(practice_address(server.url))
        for _ in range(3):
            assert api.get(SK, "/v1/account").outcome is Outcome.UNKNOWN_KEY
        api.close()
        assert server.connections == 1


def test_side_by_side_they_share_what_there_is_and_each_key_gets_its_own_answer() -> None:
    def echoes(connection: socket.socket, request: str) -> bool:
        key = next(line for line in request.splitlines() if line.startswith("Authorization")).rsplit(maxsplit=1)[-1]
        path = request.split()[1]
        body = f'{{"object": "echo", "key": "{key}", "path": "{path}"}}'
        return says("200 OK", body.encode())(connection, request)

    keys = [SK, PK, RK, api_key(KeyKind.SECRET, account=OTHER_ACCOUNT)]
    asks = [(key, f"/v1/thing/{number}") for number in range(32) for key in keys]
    with Server(echoes) as server, ThreadPoolExecutor(16) as pool:
        api = open_stripe(practice_address(server.url))
        replies = list(pool.map(lambda ask: api.get(*ask), asks))
        api.close()
        assert [(reply.body["key"], reply.body["path"]) for reply in replies] == [
            (key.reveal(), path) for key, path in asks
        ]
        assert server.connections <= 16


def test_sixteen_handshakes_wait_for_each_other_as_little_as_sixteen_requests(school_authority: Authority) -> None:
    """All sixteen requests are under way at once: the server answers none before it has seen the last."""
    together = threading.Barrier(16)

    def waits_for_all(connection: socket.socket, request: str) -> bool:
        together.wait(PATIENCE)
        return GOOD(connection, request)

    with Server(waits_for_all, school_authority.certifies()) as server, ThreadPoolExecutor(16) as pool:
        api = open_stripe(practice_address(server.url), extra_trust=school_authority.file)
        assert all(reply.ok for reply in pool.map(lambda _: api.get(SK, "/v1/account"), range(16)))
        api.close()


def test_one_handshake_that_hangs_holds_no_other(school_authority: Authority) -> None:
    with (
        Server(GOOD, school_authority.certifies(), greets=False) as silent,
        Server(GOOD, school_authority.certifies()) as server,
        open_session(extra_trust=school_authority.file) as session,
    ):

        def hang() -> object:
            with pytest.raises(OSError, match=r".+"):
                session.get(silent.url, timeout=PATIENCE)
            return True

        hanging = in_thread(hang)
        silent.next_request()
        assert session.get(server.url, timeout=PATIENCE).content == ACCOUNT
        session.abort()
        assert hanging()


def test_a_connection_that_rested_long_is_not_used_again() -> None:
    now = [0.0]
    with Server(GOOD) as server, open_session(clock=lambda: now[0]) as session:
        session.get(server.url, timeout=PATIENCE)
        now[0] += LONGEST_REST - 1
        session.get(server.url, timeout=PATIENCE)
        assert server.connections == 1
        now[0] += LONGEST_REST + 1
        session.get(server.url, timeout=PATIENCE)
        assert server.connections == 2


def test_a_connection_that_the_server_closed_meanwhile_is_replaced() -> None:
    with Server(says("200 OK", ACCOUNT, keep=False)) as server:
        api = open_stripe(practice_address(server.url))
        for _ in range(3):
            assert api.get(SK, "/v1/account").ok
            server._threads[-1].join(PATIENCE)
        api.close()
        assert server.connections == 3


# Cutting.


def cancelled(url: str, ready: Callable[[], object], end: str = "abort") -> Reply:
    api = open_stripe(StripeAddress(url, is_stripe=False), connect_timeout=PATIENCE * 2, read_timeout=PATIENCE * 2)
    reply = in_thread(lambda: api.get(SK, "/v1/account"))
    ready()
    getattr(api, end)()
    found = reply()
    api.close()
    return found


@pytest.mark.parametrize("end", ["abort", "close"])
@pytest.mark.parametrize(
    "after", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{", b"HTTP/1.0 200 OK\r\nConnection: close\r\n\r\n{"]
)
def test_a_request_without_an_answer_ends_when_asked_to(end: str, after: bytes) -> None:
    with Server(hangs(after)) as server:
        assert cancelled(server.url, server.next_request, end).outcome is Outcome.CANCELLED


def test_a_handshake_ends_when_asked_to(school_authority: Authority) -> None:
    with Server(GOOD, school_authority.certifies(), greets=False) as server:
        assert cancelled(server.url, server.next_request).outcome is Outcome.CANCELLED


def test_a_request_over_tls_ends_when_asked_to(school_authority: Authority) -> None:
    with Server(hangs(), school_authority.certifies()) as server:
        api = open_stripe(practice_address(server.url), extra_trust=school_authority.file, read_timeout=PATIENCE * 2)
        replies = [in_thread(lambda: api.get(SK, "/v1/account")) for _ in range(4)]
        for _ in replies:
            server.next_request()
        api.abort()
        assert [reply().outcome for reply in replies] == [Outcome.CANCELLED] * 4
        api.close()


@dataclass(slots=True)
class Watched(Wires):
    """Wires that tell when the attempt to connect has begun."""

    begun: Event = field(default_factory=Event)

    def _wait_until_connected(self, connection: socket.socket, stop: Event, end: float | None) -> None:
        self.begun.set()
        Wires._wait_until_connected(self, connection, stop, end)


def test_an_attempt_to_connect_ends_when_asked_to() -> None:
    with clogged_port() as port:
        wires = Watched(lambda: 0.0)

        def connect() -> object:
            with pytest.raises(CutOffError):
                wires.connect("127.0.0.1", port, None)
            return True

        attempt = in_thread(connect)
        assert wires.begun.wait(PATIENCE)
        wires.cut()
        assert attempt()


def test_the_search_for_an_address_ends_when_asked_to_or_when_its_time_is_over() -> None:
    asked, over = Event(), Event()

    def dead(host: str, port: int) -> list[Where]:
        asked.set()
        over.wait(PATIENCE)
        return []

    wires = Wires(lambda: 0.0, dead)

    def connect() -> object:
        with pytest.raises(CutOffError):
            wires.connect("stripe.invalid", 443, None)
        return True

    attempt = in_thread(connect)
    assert asked.wait(PATIENCE)
    wires.cut()
    assert attempt()

    seconds = iter(range(1000))
    with pytest.raises(OSError, match="no answer to the question"):
        Wires(lambda: next(seconds), dead).connect("stripe.invalid", 443, 6.0)
    over.set()
    for thread in threading.enumerate():
        if thread.name == "lookup":
            thread.join(PATIENCE)


def test_after_an_abort_the_next_request_works_as_usual() -> None:
    with Server(GOOD) as server:
        api = open_stripe(practice_address(server.url))
        assert api.get(SK, "/v1/account").ok
        api.abort()
        assert api.get(SK, "/v1/account").ok
        api.close()


def test_after_closing_nothing_is_asked_any_more() -> None:
    with Server(GOOD) as server:
        api = open_stripe(practice_address(server.url))
        api.close()
        assert api.get(SK, "/v1/account").outcome is Outcome.CANCELLED
        assert server.connections == 0


def test_what_is_cut_or_closed_leaves_no_handle_behind() -> None:
    with Server(says("200 OK", ACCOUNT, keep=False)) as server:
        session = open_session()
        for _ in range(5):
            session.get(server.url, timeout=PATIENCE)
            server._threads[-1].join(PATIENCE)
        assert len(session._wires._open) <= 1
        session.close()
        assert not session._wires._open
