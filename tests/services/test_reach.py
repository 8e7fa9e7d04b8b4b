"""Reaching an address, over real sockets and real TLS.

The one stand-in is the network's names and detour: a server of the test is on loopback, which the look refuses on purpose. So
a public name leads to a public number, and the wire to that number ends at the test's server.
"""

import socket
import ssl
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from select import select
from threading import Event

import pytest

from classe365_desktop.core.reach import Fault, Seen
from classe365_desktop.services.reach import Network, TheNetwork, look_at
from classe365_desktop.services.wires import Where
from tests.services.network import (
    PATIENCE,
    Authority,
    Server,
    authority,
    clogged_port,
    deaf_port,
    hangs,
    in_thread,
    says,
    school_authority,
    self_signed,
    sends,
)

__all__ = ["school_authority"]
HOST = "maple.classe365.com"
URL = f"https://{HOST}/hook"
PUBLIC = "93.184.216.34"


@dataclass
class Detour:
    """A public number that leads to the test's server."""

    port: int
    trusted: Authority | None = None
    addresses: Sequence[str] = (PUBLIC,)
    used: list[str] = field(default_factory=list)

    def resolve(self, host: str, port: int) -> Sequence[str]:
        assert (host, port) == (HOST, 443)
        return self.addresses

    def where(self, address: str, _port: int) -> Sequence[Where]:
        self.used.append(address)
        return [(socket.AF_INET, ("127.0.0.1", self.port))]

    def trust(self) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        if self.trusted is not None:
            context.load_verify_locations(self.trusted.file)
        return context


@contextmanager
def looking(network: Network, seconds: float = PATIENCE) -> Iterator[tuple[Callable[[], None], Callable[[], Seen]]]:
    """A look under way in a thread: what ends it, and what waits for what was seen."""
    ends: list[Callable[[], None]] = []
    cancelled = Event()
    result = in_thread(
        lambda: look_at(URL, network, on_cancel=ends.append, cancelled=cancelled.is_set, seconds=seconds)
    )

    def cancel() -> None:
        cancelled.set()
        ends[0]()

    yield cancel, result
    result()


def test_a_good_server_is_asked_for_its_head_and_nothing_else(school_authority: Authority) -> None:
    with Server(says("204 No Content"), school_authority.certifies(HOST)) as server:
        seen = look_at(URL, Detour(server.port, school_authority))
    assert (seen.fault, seen.status) == (None, 204)
    assert seen.certificate is not None
    assert timedelta(days=28) < seen.certificate.ends_at - datetime.now(UTC) < timedelta(days=31)
    assert seen.certificate.issuer == "school"
    assert seen.seconds > 0
    (head,) = server.requests
    assert head.startswith("HEAD /hook HTTP/1.1\r\n")
    assert f"Host: {HOST}\r\n" in head
    assert "Stripe-Signature" not in head
    assert "Stripe/" not in head.replace("Classe365StripeSetup/", "")


def test_a_redirect_is_told_and_not_followed(school_authority: Authority) -> None:
    with Server(says("301 Moved", b"", "Location: /hook/"), school_authority.certifies(HOST)) as server:
        seen = look_at(URL, Detour(server.port, school_authority))
    assert (seen.status, seen.location) == (301, "/hook/")
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("expired", Fault.CERTIFICATE_EXPIRED),
        ("other name", Fault.CERTIFICATE_NAME),
        ("stranger", Fault.CERTIFICATE_UNTRUSTED),
        ("self signed", Fault.CERTIFICATE_SELF_SIGNED),
    ],
)
def test_a_bad_certificate_is_named(school_authority: Authority, tmp_path, name: str, fault: Fault) -> None:
    context = {
        "expired": lambda: school_authority.certifies(HOST, expired=True),
        "other name": lambda: school_authority.certifies("elm.classe365.com"),
        "stranger": lambda: authority(tmp_path, "stranger").certifies(HOST),
        "self signed": lambda: self_signed(tmp_path),
    }[name]()
    with Server(says("200 OK"), context) as server:
        seen = look_at(URL, Detour(server.port, school_authority))
    # Without its own authority in the chain a stranger's certificate and a lone one may look alike.
    assert seen.fault is fault
    assert server.requests == []


@pytest.mark.parametrize("addresses", [("127.0.0.1",), ("10.0.0.7", "::1"), ("169.254.169.254",), ()])
def test_an_address_inside_the_network_is_refused_before_anything_is_connected(addresses: tuple[str, ...]) -> None:
    detour = Detour(1, addresses=addresses)
    assert look_at(URL, detour).fault is Fault.NOT_PUBLIC
    assert detour.used == []


def test_only_what_was_judged_is_connected_to(school_authority: Authority) -> None:
    with Server(says("200 OK"), school_authority.certifies(HOST)) as server:
        detour = Detour(server.port, school_authority, addresses=("10.0.0.7", PUBLIC, "127.0.0.1"))
        assert look_at(URL, detour).status == 200
    assert detour.used == [PUBLIC]


def test_an_unknown_name_is_told() -> None:
    class Nameless(Detour):
        def resolve(self, _host: str, _port: int) -> Sequence[str]:
            raise socket.gaierror(-2, "Name or service not known")

    assert look_at(URL, Nameless(1)).fault is Fault.NO_NAME


def test_a_port_where_nobody_listens_and_one_that_never_answers_are_told_apart() -> None:
    with deaf_port() as port:
        assert look_at(URL, Detour(port)).fault is Fault.REFUSED
    with clogged_port() as port:
        assert look_at(URL, Detour(port), seconds=0.2).fault is Fault.TIMEOUT


def test_a_server_that_says_nothing_or_nonsense_is_no_answer(school_authority: Authority) -> None:
    with Server(hangs(), school_authority.certifies(HOST)) as server:
        assert look_at(URL, Detour(server.port, school_authority), seconds=0.3).fault is Fault.TIMEOUT
    with Server(sends(b"what?\r\n\r\n"), school_authority.certifies(HOST)) as server:
        assert look_at(URL, Detour(server.port, school_authority)).fault is Fault.LOST
    with Server(says("200 OK")) as server:
        # It waits for the end of a request that never comes: TLS is nothing it speaks.
        assert look_at(URL, Detour(server.port, school_authority), seconds=0.3).fault is Fault.TIMEOUT


def test_a_look_under_way_is_over_at_once_when_it_is_cancelled(school_authority: Authority) -> None:
    with (
        Server(hangs(), school_authority.certifies(HOST)) as server,
        looking(Detour(server.port, school_authority)) as (cancel, result),
    ):
        server.next_request()
        cancel()
        assert result().fault is Fault.CANCELLED


def test_a_handshake_that_does_not_end_is_over_at_once_when_it_is_cancelled(school_authority: Authority) -> None:
    with (
        Server(says("200 OK"), school_authority.certifies(HOST), greets=False) as server,
        looking(Detour(server.port, school_authority)) as (cancel, result),
    ):
        server.next_request()
        cancel()
        assert result().fault is Fault.CANCELLED


def test_a_search_for_the_name_that_does_not_end_is_left_when_it_is_cancelled() -> None:
    asked, answer = Event(), Event()

    class Slow(Detour):
        def resolve(self, _host: str, _port: int) -> Sequence[str]:
            asked.set()
            answer.wait(PATIENCE)
            return self.addresses

    with looking(Slow(1)) as (cancel, result):
        assert asked.wait(PATIENCE)
        cancel()
        assert result().fault is Fault.CANCELLED
        answer.set()


def test_a_search_for_the_name_that_does_not_end_is_given_up_in_time() -> None:
    answer = Event()

    class Slow(Detour):
        def resolve(self, _host: str, _port: int) -> Sequence[str]:
            answer.wait(PATIENCE)
            return self.addresses

    assert look_at(URL, Slow(1), seconds=0.1).fault is Fault.NO_NAME
    answer.set()


def test_a_server_that_answers_drop_by_drop_is_given_up_in_time(school_authority: Authority) -> None:
    def drips(connection: socket.socket, request: str) -> bool:
        while True:
            connection.sendall(b"HTTP/1.1 200 OK\r\n"[:1])
            if select([connection], [], [], 0.02)[0]:
                return False

    with Server(drips, school_authority.certifies(HOST)) as server:
        seen = look_at(URL, Detour(server.port, school_authority), seconds=0.3)
    assert seen.fault is Fault.TIMEOUT


def test_an_early_hint_is_not_the_answer(school_authority: Authority) -> None:
    early = b"HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\nHTTP/1.1 405 Not Allowed\r\nAllow: POST\r\n\r\n"
    with Server(sends(early), school_authority.certifies(HOST)) as server:
        assert look_at(URL, Detour(server.port, school_authority)).status == 405


def test_through_a_proxy_nothing_is_claimed() -> None:
    detour = Detour(1)
    assert look_at(URL, detour, proxied=True).fault is Fault.PROXY
    assert detour.used == []


@pytest.mark.parametrize("url", ["http://maple.classe365.com", "https://", "https://[::1", "https://a@b.example", "x"])
def test_what_is_no_plain_https_address_is_not_looked_at(url: str) -> None:
    detour = Detour(1)
    assert look_at(url, detour).fault is Fault.BAD_ADDRESS
    assert detour.used == []


@pytest.mark.parametrize("url", ["https://localhost/hook", "https://server.local", "https://intranet/hook"])
def test_names_that_never_are_on_the_internet_are_not_even_searched_for(url: str) -> None:
    assert look_at(url, Detour(1)).fault is Fault.NOT_PUBLIC  # `resolve` would object to the name


def test_an_address_is_asked_for_as_browsers_write_it(school_authority: Authority) -> None:
    with Server(says("200 OK"), school_authority.certifies(HOST)) as server:
        seen = look_at(f"https://{HOST}/a\u20acb c%20d?e=\u00e9", Detour(server.port, school_authority))
    assert seen.status == 200
    assert server.requests[0].startswith("HEAD /a%E2%82%ACb%20c%20d?e=%C3%A9 HTTP/1.1\r\n")


def test_the_real_network_finds_numbers_and_trusts_the_systems_store() -> None:
    network = TheNetwork()
    assert list(network.resolve("127.0.0.1", 443)) == ["127.0.0.1"]
    assert list(network.where("127.0.0.1", 443)) == [(socket.AF_INET, ("127.0.0.1", 443))]
    with pytest.raises(OSError, match=r"not known|No address"):
        network.where("localhost", 443)
    assert network.trust().verify_mode is ssl.CERT_REQUIRED
    assert look_at("https://127.0.0.1/", network).fault is Fault.NOT_PUBLIC
