"""The practice school takes what is delivered, checks who signed it, and misbehaves as it is told."""

import http.client
import json
from collections.abc import Iterator

import pytest

from classe365_desktop.practice.scenarios import Behaviour
from classe365_desktop.practice.school import PracticeSchool
from classe365_desktop.practice.signing import TOLERANCE, signature
from tests.practice.conftest import NOON

SECRET, OTHER = "whsec_rehearsal", "whsec_another"
EVENT = {
    "id": "evt_1",
    "object": "event",
    "type": "invoice.created",
    "livemode": False,
    "api_version": "2026-10-28.endive",
}
BODY = json.dumps(EVENT).encode()


@pytest.fixture
def school() -> Iterator[PracticeSchool]:
    with PracticeSchool(lambda: NOON) as running:
        yield running


def deliver(school: PracticeSchool, body: bytes = BODY, signed: str = "", within: float | None = None) -> int:
    line = http.client.HTTPConnection("127.0.0.1", school.port, timeout=within)
    try:
        line.request("POST", "/hook", body, {"Host": "school.example", "Stripe-Signature": signed})
        return line.getresponse().status
    finally:
        line.close()


def test_it_remembers_what_came_and_what_came_again(school: PracticeSchool) -> None:
    assert (deliver(school), deliver(school)) == (200, 200)
    first, second = school.received
    assert first == second
    assert (first.event, first.name, first.host, first.path) == ("evt_1", "invoice.created", "school.example", "/hook")
    assert (first.signed, first.status) == (None, 200)
    assert school.repeated == ("evt_1",)
    school.forget()
    assert school.received == ()


@pytest.mark.parametrize(
    ("signed", "status"),
    [
        (signature(BODY, SECRET, int(NOON)), 200),
        (signature(BODY, SECRET, int(NOON)) + ",v0=old", 200),
        (signature(BODY, OTHER, int(NOON)), 400),
        (signature(BODY + b" ", SECRET, int(NOON)), 400),
        (signature(BODY, SECRET, int(NOON) - TOLERANCE - 2), 400),
        ("t=soon,v1=x", 400),
        ("", 400),
    ],
)
def test_once_it_knows_the_secret_only_what_that_signed_is_taken(
    school: PracticeSchool, signed: str, status: int
) -> None:
    school.secrets = (SECRET,)
    assert deliver(school, signed=signed) == status
    assert [each.signed for each in school.received] == [status == 200]


@pytest.mark.parametrize("body", [b"", b"hello", b"[]", b'{"object": "charge"}'])
def test_what_is_no_event_is_refused(school: PracticeSchool, body: bytes) -> None:
    assert deliver(school, body) == 400
    assert school.received == ()


@pytest.mark.parametrize(
    ("behaviour", "status"),
    [
        (Behaviour.SERVER_ERROR, 500),
        (Behaviour.NOT_FOUND, 404),
        (Behaviour.REDIRECT, 301),
        (Behaviour.SLOW, 200),
    ],
)
def test_it_answers_as_it_is_told(school: PracticeSchool, behaviour: Behaviour, status: int) -> None:
    school.slow_for = 0.01
    school.behaviour = behaviour
    assert deliver(school) == status
    assert school.received[0].status == status


def test_it_hangs_and_refuses_and_comes_back(school: PracticeSchool) -> None:
    school.behaviour = Behaviour.HANG
    with pytest.raises(TimeoutError):
        deliver(school, within=0.05)
    port = school.port
    school.behaviour = Behaviour.REFUSE
    with pytest.raises(ConnectionRefusedError):
        deliver(school)
    school.behaviour = Behaviour.OK
    assert (deliver(school), school.port) == (200, port)
