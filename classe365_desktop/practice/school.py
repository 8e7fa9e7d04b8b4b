"""The practice school: what receives the events that the practice Stripe delivers, and how it may misbehave."""

import json
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event, Lock
from types import TracebackType
from typing import Self

from classe365_desktop.practice.faults import NoAnswer
from classe365_desktop.practice.listener import Listener
from classe365_desktop.practice.messages import Answer, Request
from classe365_desktop.practice.scenarios import Behaviour
from classe365_desktop.practice.signing import HEADER, is_signed
from classe365_desktop.practice.wire import serve

_TEXT = (("Content-Type", "text/plain; charset=utf-8"),)


@dataclass(frozen=True, slots=True)
class Received:
    """One delivery that came, also one that was answered with a no. `signed` is None where no signing secret was told."""

    event: str
    name: str
    host: str
    path: str
    livemode: bool
    api_version: str
    signed: bool | None
    status: int | None


class PracticeSchool:
    """A web server on loopback that takes Stripe's deliveries for every host, between `start` and `stop`.

    `behaviour` may be set at any time. Once `secrets` (of the endpoints) are told, what they did not sign is answered 400.
    `clock` gives the time in seconds since 1970. `start` raises OSError if no port is free.
    """

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._behaviour = Behaviour.OK
        self._listener: Listener | None = None
        self._stopping = Event()
        self._lock = Lock()
        self._received: list[Received] = []
        self.secrets: tuple[str, ...] = ()
        self.slow_for = 0.5
        """Seconds that a slow school takes for its answer."""

    @property
    def received(self) -> tuple[Received, ...]:
        """Everything that came, in its order."""
        with self._lock:
            return tuple(self._received)

    @property
    def repeated(self) -> tuple[str, ...]:
        """The ids of events that came more than once, each time they came again."""
        ids = [each.event for each in self.received]
        return tuple(ident for place, ident in enumerate(ids) if ident in ids[:place])

    def forget(self) -> None:
        """Forget what came so far."""
        with self._lock:
            self._received.clear()

    @property
    def behaviour(self) -> Behaviour:
        """How it treats what comes."""
        return self._behaviour

    @behaviour.setter
    def behaviour(self, behaviour: Behaviour) -> None:
        self._behaviour = behaviour
        if self._listener is not None:
            self._open_or_deafen(self._listener)

    @property
    def port(self) -> int:
        """Where it is, on loopback. Raises RuntimeError before `start`."""
        if self._listener is None:
            raise RuntimeError("The practice school has no port until it is started.")
        return self._listener.port

    def start(self) -> None:
        """Begin to take deliveries."""
        if self._listener is None:
            self._stopping.clear()
            self._listener = Listener(0, lambda connection: connection, self._serve)
            self._open_or_deafen(self._listener)

    def stop(self) -> None:
        """End every connection, even one that hangs, and wait until every thread has ended. May be called again."""
        self._stopping.set()
        if self._listener is not None:
            self._listener.close()
            self._listener = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _open_or_deafen(self, listener: Listener) -> None:
        if self._behaviour is Behaviour.REFUSE:
            listener.deafen()
        else:
            listener.open()

    def _serve(self, connection: socket.socket, came_from: str, _number: int) -> None:
        serve(connection, came_from, self._answer, self._clock)

    def _answer(self, request: Request) -> Answer | NoAnswer:
        signed = self._is_signed(request)
        answer = Answer(400, _TEXT, b"The signature does not fit.\n") if signed is False else self._behave(request)
        status = answer.status if isinstance(answer, Answer) else None
        came = _read(request, signed, status)
        if came is None:
            return Answer(400, _TEXT, b"This is no event.\n")
        with self._lock:
            self._received.append(came)
        return answer

    def _is_signed(self, request: Request) -> bool | None:
        if not self.secrets:
            return None
        return is_signed(request.body, request.headers.get(HEADER.lower(), ""), self.secrets, self._clock())

    def _behave(self, request: Request) -> Answer | NoAnswer:
        match self._behaviour:
            case Behaviour.SERVER_ERROR:
                return Answer(500, _TEXT, b"Something went wrong.\n")
            case Behaviour.NOT_FOUND:
                return Answer(404, _TEXT, b"There is nothing here.\n")
            case Behaviour.REDIRECT:
                moved = f"https://www.{request.headers.get('host', '')}{request.path}"
                return Answer(301, (*_TEXT, ("Location", moved)), b"")
            case Behaviour.HANG:
                return NoAnswer.HANG
            case Behaviour.SLOW:
                self._stopping.wait(self.slow_for)
            case Behaviour.OK | Behaviour.REFUSE:
                pass
        return Answer(200, _TEXT, b"ok\n")


def _read(request: Request, signed: bool | None, status: int | None) -> Received | None:
    try:
        event = json.loads(request.body)
    except ValueError:
        return None
    if request.method != "POST" or not isinstance(event, dict) or event.get("object") != "event":
        return None
    return Received(
        str(event["id"]),
        str(event["type"]),
        request.headers.get("host", ""),
        request.path,
        event["livemode"] is True,
        str(event["api_version"]),
        signed,
        status,
    )
