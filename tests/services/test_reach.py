"""Reaching an address, over real sockets and real TLS.

The one stand-in is the network's names and wires: a server of the test is on loopback, which the look refuses on purpose. So
a public name leads to a public number, and the wire to that number ends at the test's server.
"""

import socket
import ssl
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from classe365_desktop.core.reach import Fault
from classe365_desktop.services.reach import TheNetwork, look_at
from tests.services.network import (
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
class Wires:
    """A public number that leads to the test's server."""

    port: int
    trusted: Authority | None = None
    addresses: Sequence[str] = (PUBLIC,)
    connected: list[str] = field(default_factory=list)

    def resolve(self, host: str, port: int) -> Sequence[str]:
        assert (host, port) == (HOST, 443)
        return self.addresses

    def connect(self, address: str, _port: int, seconds: float) -> socket.socket:
        self.connected.append(address)
        return socket.create_connection(("127.0.0.1", self.port), timeout=seconds)

    def trust(self) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        if self.trusted is not None:
            context.load_verify_locations(self.trusted.file)
        return context


def test_a_good_server_is_asked_for_its_head_and_nothing_else(school_authority: Authority) -> None:
    with Server(says("204 No Content"), school_authority.certifies(HOST)) as server:
        seen = look_at(URL, Wires(server.port, school_authority))
    assert (seen.fault, seen.status) == (None, 204)
    assert seen.ends_at is not None
    assert timedelta(days=28) < seen.ends_at - datetime.now(UTC) < timedelta(days=31)
    (head,) = server.requests
    assert head.startswith("HEAD /hook HTTP/1.1\r\n")
    assert f"Host: {HOST}\r\n" in head
    assert "Stripe-Signature" not in head
    assert "Stripe/" not in head.replace("Classe365StripeSetup/", "")


def test_a_redirect_is_told_and_not_followed(school_authority: Authority) -> None:
    with Server(says("301 Moved", b"", "Location: /hook/"), school_authority.certifies(HOST)) as server:
        seen = look_at(URL, Wires(server.port, school_authority))
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
        seen = look_at(URL, Wires(server.port, school_authority))
    # Without its own authority in the chain a stranger's certificate and a lone one may look alike.
    assert seen.fault is fault
    assert server.requests == []


@pytest.mark.parametrize("addresses", [("127.0.0.1",), ("10.0.0.7", "::1"), ("169.254.169.254",), ()])
def test_an_address_inside_the_network_is_refused_before_anything_is_connected(addresses: tuple[str, ...]) -> None:
    wires = Wires(1, addresses=addresses)
    assert look_at(URL, wires).fault is Fault.NOT_PUBLIC
    assert wires.connected == []


def test_only_what_was_judged_is_connected_to(school_authority: Authority) -> None:
    with Server(says("200 OK"), school_authority.certifies(HOST)) as server:
        wires = Wires(server.port, school_authority, addresses=("10.0.0.7", PUBLIC, "127.0.0.1"))
        assert look_at(URL, wires).status == 200
    assert wires.connected == [PUBLIC]


def test_an_unknown_name_is_told() -> None:
    class Nameless(Wires):
        def resolve(self, _host: str, _port: int) -> Sequence[str]:
            raise socket.gaierror(-2, "Name or service not known")

    assert look_at(URL, Nameless(1)).fault is Fault.NO_NAME


def test_a_port_where_nobody_listens_and_one_that_never_answers_are_told_apart() -> None:
    with deaf_port() as port:
        assert look_at(URL, Wires(port)).fault is Fault.REFUSED
    with clogged_port() as port:
        assert look_at(URL, Wires(port), seconds=0.2).fault is Fault.TIMEOUT


def test_a_server_that_says_nothing_or_nonsense_is_no_answer(school_authority: Authority) -> None:
    with Server(hangs(), school_authority.certifies(HOST)) as server:
        assert look_at(URL, Wires(server.port, school_authority), seconds=0.3).fault is Fault.TIMEOUT
    with Server(sends(b"what?\r\n\r\n"), school_authority.certifies(HOST)) as server:
        assert look_at(URL, Wires(server.port, school_authority)).fault is Fault.LOST
    with Server(says("200 OK")) as server:
        # It waits for the end of a request that never comes: TLS is nothing it speaks.
        assert look_at(URL, Wires(server.port, school_authority), seconds=0.3).fault is Fault.TIMEOUT


def test_a_look_under_way_can_be_ended(school_authority: Authority) -> None:
    ends: list = []
    cancelled: list[bool] = []
    with Server(hangs(), school_authority.certifies(HOST)) as server:
        wires = Wires(server.port, school_authority)
        result = in_thread(
            lambda: look_at(URL, wires, on_cancel=ends.append, cancelled=lambda: bool(cancelled), seconds=60)
        )
        server.next_request()
        cancelled.append(True)
        ends[0]()
        assert result().fault is Fault.CANCELLED


def test_through_a_proxy_nothing_is_claimed() -> None:
    wires = Wires(1)
    assert look_at(URL, wires, proxied=True).fault is Fault.PROXY
    assert wires.connected == []


def test_an_address_that_no_request_may_carry_breaks_nothing(school_authority: Authority) -> None:
    with Server(says("200 OK"), school_authority.certifies(HOST)) as server:
        seen = look_at(f"https://{HOST}/a\u20acb c", Wires(server.port, school_authority))
    assert seen.fault is Fault.LOST
    assert server.requests == []


def test_the_real_network_resolves_and_connects_and_trusts_the_systems_store() -> None:
    network = TheNetwork()
    assert "127.0.0.1" in network.resolve("127.0.0.1", 443)
    with socket.create_server(("127.0.0.1", 0)) as listener, network.connect("127.0.0.1", listener.getsockname()[1], 5):
        pass
    assert network.trust().verify_mode is ssl.CERT_REQUIRED
    assert look_at("https://127.0.0.1/", network).fault is Fault.NOT_PUBLIC
