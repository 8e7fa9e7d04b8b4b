"""Why nobody answers: names, connections, proxies, over real sockets."""

import socket
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from classe365_desktop.core.replies import Outcome, Reply
from classe365_desktop.services.address import StripeAddress
from classe365_desktop.services.network_faults import fault_of
from classe365_desktop.services.stripe_api import open_stripe
from classe365_desktop.services.transport import open_session
from classe365_desktop.services.wires import Where
from tests.keys_for_tests import SK
from tests.services.network import (
    ACCOUNT,
    Answer,
    Authority,
    Server,
    clogged_port,
    deaf_port,
    hangs,
    in_thread,
    says,
    school_authority,
    sends,
    tunnels,
)

__all__ = ["school_authority"]
GOOD = says("200 OK", ACCOUNT)
# A name that is never looked up here: the proxy is told it, and leads to our own server.
STRIPE = "https://stripe.invalid"


def asked(
    url: str, proxies: Mapping[str, str] | None = None, trust: Path | None = None, connect: float = 5, read: float = 5
) -> Reply:
    address = StripeAddress(url, is_stripe=False)
    api = open_stripe(address, proxies=proxies, extra_trust=trust, connect_timeout=connect, read_timeout=read)
    try:
        return api.get(SK, "/v1/account")
    finally:
        api.close()


def test_a_name_that_does_not_exist_is_told_apart() -> None:
    assert asked("http://practice.invalid").outcome is Outcome.NO_NAME


def test_a_name_that_cannot_exist_is_told_apart() -> None:
    assert asked(f"https://{'a' * 70}.invalid").outcome is Outcome.NO_NAME


def test_a_port_at_which_nobody_listens_is_told_apart() -> None:
    with deaf_port() as port:
        assert asked(f"http://127.0.0.1:{port}").outcome is Outcome.CONNECTION_REFUSED


def test_a_connection_that_is_never_taken_times_out() -> None:
    with clogged_port() as port:
        assert asked(f"http://127.0.0.1:{port}", connect=0.2).outcome is Outcome.TIMEOUT


@pytest.mark.parametrize(
    "after", [b"", b"HTTP/1.1 200 OK\r\nContent-Len", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"]
)
def test_a_server_that_falls_silent_times_out(after: bytes) -> None:
    with Server(hangs(after)) as server:
        assert asked(server.url, read=0.2).outcome is Outcome.TIMEOUT


def test_a_handshake_that_is_never_answered_times_out(school_authority: Authority) -> None:
    with Server(GOOD, school_authority.certifies(), greets=False) as server:
        assert asked(server.url, connect=0.2).outcome is Outcome.TIMEOUT


def test_an_answer_that_only_drips_times_out() -> None:
    def drips(connection: socket.socket, request: str) -> bool:
        connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        while True:
            connection.sendall(b"1\r\n \r\n")

    seconds = iter(range(10_000))
    with Server(drips) as server:
        session = open_session(clock=lambda: next(seconds), longest_answer=20)
        with session, pytest.raises(Exception, match="in time") as caught:
            session.get(server.url, timeout=(5000, 5000))
    assert fault_of(caught.value)[0] is Outcome.TIMEOUT


def test_a_reset_before_the_answer_is_a_lost_connection() -> None:
    def resets(connection: socket.socket, request: str) -> bool:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
        return False

    with Server(resets) as server:
        assert asked(server.url).outcome is Outcome.CONNECTION_LOST


def test_a_handshake_that_is_cut_off_is_a_lost_connection() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def hang_up() -> None:
            connection, _ = listener.accept()
            connection.recv(4096)
            connection.close()

        done = in_thread(hang_up)
        assert asked(f"https://127.0.0.1:{listener.getsockname()[1]}").outcome is Outcome.CONNECTION_LOST
        done()


# Names that lead elsewhere.


@pytest.fixture
def elsewhere() -> Iterator[Server]:
    """A server at an address of this machine that is not loopback."""
    for family, target in ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1")):
        with socket.socket(family, socket.SOCK_DGRAM) as probe:
            try:
                probe.connect((target, 9))
                own = probe.getsockname()[0]
            except OSError:
                continue
        with Server(GOOD, host=own) as server:
            yield server
            return
    pytest.skip("this machine has no address but its own")


def test_a_name_that_leads_elsewhere_is_sent_nothing_unencrypted(elsewhere: Server) -> None:
    family = socket.AF_INET6 if ":" in elsewhere.host else socket.AF_INET

    def hijacked(host: str, port: int) -> list[Where]:
        return [(family, (elsewhere.host, elsewhere.port))]

    with open_session(lookup=hijacked) as session, pytest.raises(OSError, match=r".+") as caught:
        session.get("http://localhost/v1/account", headers={"Authorization": "Bearer nothing"}, timeout=5)
    outcome, detail = fault_of(caught.value)
    assert outcome is Outcome.NO_NAME
    assert "not this computer" in detail
    assert elsewhere.requests == []


def test_unencrypted_is_refused_even_through_a_proxy(elsewhere: Server) -> None:
    with Server(GOOD) as proxy:
        reply = asked(elsewhere.url, {"http": proxy.url, "https": proxy.url})
        assert reply.outcome is Outcome.NO_NAME
        assert proxy.connections == 0
        assert elsewhere.requests == []


def test_the_first_address_may_be_dead() -> None:
    with Server(GOOD) as server, deaf_port() as dead:

        def two(host: str, port: int) -> list[Where]:
            return [(socket.AF_INET, ("127.0.0.1", dead)), (socket.AF_INET, ("127.0.0.1", server.port))]

        with open_session(lookup=two) as session:
            assert session.get("http://localhost/", timeout=5).content == ACCOUNT


# Proxies.


@pytest.mark.parametrize("prefix", ["http://", ""])
def test_a_proxy_is_used_and_sees_no_key(school_authority: Authority, prefix: str) -> None:
    with Server(GOOD, school_authority.certifies("stripe.invalid")) as server, Server(tunnels(server.port)) as proxy:
        reply = asked(STRIPE, {"https": proxy.url.replace("http://", prefix)}, school_authority.file)
        assert reply.ok
        assert proxy.requests[0].startswith("CONNECT stripe.invalid:443 HTTP/1.")
        assert SK.reveal() not in "".join(proxy.requests)
        assert len(server.requests) == 1


def test_a_proxy_gets_the_password_in_its_address(school_authority: Authority) -> None:
    with Server(GOOD, school_authority.certifies("stripe.invalid")) as server, Server(tunnels(server.port)) as proxy:
        with_password = proxy.url.replace("http://", "http://pupil:pass@")
        assert asked(STRIPE, {"https": with_password}, school_authority.file).ok
        assert "Proxy-Authorization: Basic cHVwaWw6cGFzcw==" in proxy.requests[0]
        assert "Proxy-Authorization" not in server.requests[0]


def test_a_secure_proxy_is_verified_against_the_same_trust(school_authority: Authority) -> None:
    with (
        Server(GOOD, school_authority.certifies("stripe.invalid")) as server,
        Server(tunnels(server.port), school_authority.certifies()) as proxy,
    ):
        assert asked(STRIPE, {"https": proxy.url}, school_authority.file).ok
        assert asked(STRIPE, {"https": proxy.url}).outcome is Outcome.TLS_UNTRUSTED


def test_inspection_behind_a_proxy_is_untrusted(school_authority: Authority) -> None:
    with Server(GOOD, school_authority.certifies("stripe.invalid")) as server, Server(tunnels(server.port)) as proxy:
        assert asked(STRIPE, {"https": proxy.url}).outcome is Outcome.TLS_UNTRUSTED
        assert server.requests == []


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (says("407 Proxy Authentication Required", b"", "Proxy-Authenticate: Negotiate"), Outcome.PROXY_PASSWORD),
        (says("403 Forbidden"), Outcome.PROXY_UNREACHABLE),
        (says("502 Bad Gateway"), Outcome.PROXY_UNREACHABLE),
        (sends(b""), Outcome.CONNECTION_LOST),
    ],
)
def test_what_a_proxy_refuses_is_told_apart(answer: Answer, outcome: Outcome) -> None:
    with Server(answer) as proxy:
        assert asked(STRIPE, {"https": proxy.url}).outcome is outcome


def test_a_proxy_that_is_not_there_is_told_apart() -> None:
    with deaf_port() as port:
        assert asked(STRIPE, {"https": f"http://127.0.0.1:{port}"}).outcome is Outcome.PROXY_UNREACHABLE
    assert asked(STRIPE, {"https": "http://proxy.invalid:8080"}).outcome is Outcome.PROXY_UNREACHABLE
    with clogged_port() as port:
        assert asked(STRIPE, {"https": f"http://127.0.0.1:{port}"}, connect=0.2).outcome is Outcome.PROXY_UNREACHABLE


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1080", "http://", "carrier-pigeon://coop:1"])
def test_a_proxy_of_an_unknown_kind_is_a_proxy_that_cannot_be_used(proxy: str) -> None:
    assert asked(STRIPE, {"https": proxy}).outcome is Outcome.PROXY_UNREACHABLE


def test_this_computer_is_never_reached_through_a_proxy(school_authority: Authority) -> None:
    with Server(says("407 No")) as proxy:
        proxies = {"http": proxy.url, "https": proxy.url, "all": proxy.url}
        with Server(GOOD) as plain:
            assert asked(plain.url, proxies).ok
        with Server(GOOD, school_authority.certifies()) as secure:
            assert asked(secure.url, proxies, school_authority.file).ok
        assert proxy.connections == 0


def test_the_password_of_a_proxy_is_not_in_what_support_reads() -> None:
    with Server(says("407 No")) as proxy:
        reply = asked(STRIPE, {"https": proxy.url.replace("http://", "http://pupil:hunter2@")})
    assert reply.outcome is Outcome.PROXY_PASSWORD
    assert "hunter2" not in repr(reply)
