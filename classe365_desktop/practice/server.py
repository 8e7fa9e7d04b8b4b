"""The practice Stripe: Stripe's API on this computer, for rehearsals without a Stripe account and without a network.

It keeps nothing: what was made in it is gone when it stops. Any Stripe client can use it.
"""

import socket
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event
from types import TracebackType
from typing import Self

from classe365_desktop.core.redaction import redact
from classe365_desktop.practice.answering import Stripe
from classe365_desktop.practice.delivering import Deliveries, Schedule
from classe365_desktop.practice.faults import Injected, NoAnswer, faulty_answer
from classe365_desktop.practice.form import BadFormError, decode_form
from classe365_desktop.practice.idempotency import IdempotencyKeys
from classe365_desktop.practice.keys import PracticeKeys
from classe365_desktop.practice.listener import LOOPBACK, Listener
from classe365_desktop.practice.messages import Answer, Request, RequestSeen
from classe365_desktop.practice.scenarios import Behaviour, Carrier, Circumstance, Fault, scenario_named
from classe365_desktop.practice.school import PracticeSchool
from classe365_desktop.practice.seeds import seeded_world
from classe365_desktop.practice.staging import set_stage
from classe365_desktop.practice.wire import serve
from classe365_desktop.practice.world import API_VERSION, World

# A name that can't exist (RFC 2606), so that looking it up fails everywhere.
NO_SUCH_NAME = "practice-stripe.invalid"


class PracticeStripe:
    """A practice Stripe on loopback, between `start` and `stop` (or as a context manager).

    `port` 0 takes any free port; `clock` gives the time in seconds since 1970. What happens is delivered to `school` as
    `schedule` says; without one it has a school of its own. Raises ValueError, with a sentence for people, for a scenario that
    doesn't exist; `start` raises OSError if the port is taken.
    """

    def __init__(
        self,
        scenario: str = "normal",
        port: int = 0,
        clock: Callable[[], float] = time.time,
        *,
        school: PracticeSchool | None = None,
        schedule: Schedule | None = None,
    ) -> None:
        self._scenario = scenario_named(scenario)
        self._port = port
        self._clock = clock
        self._stopping = Event()
        self._listener: Listener | None = None
        self.world = seeded_world(World(clock))
        self._brings_school = school is not None
        self.school = school or PracticeSchool(clock)
        """What receives the events: a school of its own is started and stopped with this."""
        self.deliveries = Deliveries(self.world, self.school, schedule or Schedule())
        self.world.announce = self.deliveries.put
        self.idempotency = IdempotencyKeys()
        self._stripe = Stripe(self.world, self.idempotency)
        set_stage(self.world, self._scenario)
        if self._scenario.school is not Behaviour.OK:
            self.school.behaviour = self._scenario.school
        self.requests: list[RequestSeen] = []
        self.inject: Callable[[str, str], Injected | None] = lambda _method, _path: None
        """Asked for each request, by its method and path: what goes wrong with this one beside the scenario."""

    @property
    def scenario(self) -> str:
        """The name of what is rehearsed. It may be set at any time and holds from the next request on.

        The endpoints that the last scenario brought along go, those that somebody made stay.
        """
        return self._scenario.name

    @scenario.setter
    def scenario(self, name: str) -> None:
        before, self._scenario = self._scenario, scenario_named(name)
        set_stage(self.world, self._scenario)
        if before.school is not self._scenario.school:
            self.school.behaviour = self._scenario.school
        if self._listener is not None and before.carrier is not self._scenario.carrier:
            # An old connection would go on as before; a client has to meet the new circumstances.
            self._listener.hang_up()
            self._open_or_deafen(self._listener)

    @property
    def school_url(self) -> str:
        """The address at which the practising school expects Stripe. Setting it begins the scenario anew."""
        return self.world.school_url

    @school_url.setter
    def school_url(self, url: str) -> None:
        self.world.school_url = url
        set_stage(self.world, self._scenario)

    @property
    def keys(self) -> PracticeKeys:
        """The keys to try. Where two accounts are mixed up, the publishable test key is the other account's; where
        restricted keys are rehearsed, the secret ones are such."""
        keys = self.world.keys
        if self._scenario.circumstance is Circumstance.TWO_ACCOUNTS:
            return replace(keys, test_publishable=keys.test_other_account_publishable)
        if self._scenario.circumstance in (Circumstance.NO_WEBHOOK_PERMISSION, Circumstance.RESTRICTED_NARROW):
            return replace(keys, test_secret=keys.test_restricted, live_secret=keys.live_restricted)
        return keys

    @property
    def address(self) -> str:
        """Where it is, as a URL without a path. It depends on the scenario. Raises RuntimeError before `start`."""
        if self._listener is None:
            raise RuntimeError("The practice Stripe has no address until it is started.")
        if self._scenario.carrier is Carrier.NO_NAME:
            return f"http://{NO_SUCH_NAME}:{self._listener.port}"
        return f"{'https' if self._scenario.carrier.is_secure else 'http'}://{LOOPBACK}:{self._listener.port}"

    @property
    def trust(self) -> Path | None:
        """A PEM file of the authority that a client must trust for this scenario beside its own; None if there is none."""
        if not self._scenario.carrier.is_secure:
            return None
        from classe365_desktop.practice.tls import trusted_by

        return trusted_by(self._scenario.carrier)

    def start(self) -> None:
        """Take the port and begin to answer. Raises OSError if the port is taken."""
        if self._listener is None:
            self._stopping.clear()
            self._listener = Listener(self._port, self._prepare, self._serve)
            if not self._brings_school:
                self.school.start()
            self.deliveries.start()
            self._open_or_deafen(self._listener)

    def stop(self) -> None:
        """End every connection, even one that hangs, and wait until every thread has ended. May be called again."""
        self._stopping.set()
        if self._listener is not None:
            self._listener.close()
            self._listener = None
        self.deliveries.stop()
        if not self._brings_school:
            self.school.stop()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _open_or_deafen(self, listener: Listener) -> None:
        if self._scenario.carrier is Carrier.NO_LISTENER:
            listener.deafen()
        else:
            listener.open()

    def _prepare(self, connection: socket.socket) -> socket.socket:
        if not self._scenario.carrier.is_secure:
            return connection
        from classe365_desktop.practice.tls import server_context

        context = server_context(self._scenario.carrier)
        if context is None:
            return connection
        # The handshake waits for the client, so it belongs to the connection's own thread: the first read performs it.
        return context.wrap_socket(connection, server_side=True, do_handshake_on_connect=False)

    def _serve(self, connection: socket.socket, came_from: str, number: int) -> None:
        serve(connection, came_from, lambda request: self._answer(request, number), self._server_time)

    def _server_time(self) -> float:
        return self._clock() + self._scenario.clock_error

    def _answer(self, request: Request, number: int) -> Answer | NoAnswer:
        scenario = self._scenario
        version = request.headers.get("stripe-version", "") or API_VERSION
        injected = self.inject(request.method, request.path) or Injected(Fault.NONE)
        fault = scenario.fault if injected.fault is Fault.NONE or injected.after else injected.fault
        answer = faulty_answer(fault, self.world.new_id("req_"), version)
        if answer is None:
            answer = self._stripe.answer(request, scenario.circumstance, self._pause(scenario.delay))
            if injected.after:
                answer = faulty_answer(injected.fault, self.world.new_id("req_"), version) or answer
        status = answer.status if isinstance(answer, Answer) else None
        self.requests.append(
            RequestSeen(request.method, redact(request.path), _names_in(request), status, connection=number)
        )
        return answer

    def _pause(self, seconds: float) -> Callable[[], None]:
        """Return what waits that long when it is first called, and no longer than until the server stops."""
        left = [seconds] if seconds else []

        def pause() -> None:
            if left:
                self._stopping.wait(left.pop())

        return pause


def _names_in(request: Request) -> tuple[str, ...]:
    """The names of the parameters, without anything that they hold."""
    try:
        params = decode_form(request.query) | decode_form(request.body.decode("utf-8", "replace"))
    except BadFormError as error:
        return (redact(error.param),)
    return tuple(redact(name) for name in params)
