"""What the tests of the practice Stripe share: a fresh one for each test, and a client that checks what it hears."""

import http.client
import threading
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest

from classe365_desktop.practice.server import PracticeStripe
from tests.practice.oracle import Heard, hold

NOON = 1_790_000_000.5


class Client:
    """A client of few words. Everything it hears in answer is held against Stripe's description."""

    def __init__(self, stripe: PracticeStripe) -> None:
        self.stripe = stripe
        parts = urlsplit(stripe.address)
        self.line = http.client.HTTPConnection(parts.hostname or "", parts.port)

    def ask(
        self,
        method: str,
        path: str,
        key: str | None,
        params: Mapping[str, Any] | list[tuple[str, str]] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Heard:
        """Ask, and hold the answer against Stripe's description of this operation."""
        heard = self.ask_anything(method, path, key, params, headers)
        hold(heard, method, path)
        return heard

    def ask_anything(
        self,
        method: str,
        path: str,
        key: str | None,
        params: Mapping[str, Any] | list[tuple[str, str]] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Heard:
        """Ask, and take whatever comes."""
        sent = dict(headers or {})
        if key is not None:
            sent["Authorization"] = f"Bearer {key}"
        form = urlencode(params or {})
        target, body = path, None
        if method == "POST":
            body = form
            sent.setdefault("Content-Type", "application/x-www-form-urlencoded")
        elif form:
            target = f"{path}?{form}"
        self.line.request(method, target, body, sent)
        answer = self.line.getresponse()
        return Heard(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())


@pytest.fixture(autouse=True)
def _no_thread_is_left() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before and thread.name.startswith("practice")]
    assert not left, left


@pytest.fixture
def stripe() -> Iterator[PracticeStripe]:
    """A practice Stripe on a good day, at a fixed time."""
    with PracticeStripe(clock=lambda: NOON) as running:
        yield running


@pytest.fixture
def client(stripe: PracticeStripe) -> Iterator[Client]:
    """A client of it."""
    made = Client(stripe)
    yield made
    made.line.close()
