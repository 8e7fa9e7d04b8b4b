"""How events get to the endpoints (Stripe docs, "Receive Stripe events in your webhook endpoint").

Signed, off the thread of the request that caused them, again at growing intervals, and given up in the end. The times are
scaled: what takes Stripe days takes seconds here. Each delivery really travels, but to the practice school on loopback, with
the host and the path that it was meant for.
"""

import heapq
import http.client
import json
import socket
import time
from contextlib import suppress
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import count
from threading import Condition, Thread
from urllib.parse import urlsplit

from classe365_desktop.practice.listener import LOOPBACK
from classe365_desktop.practice.school import PracticeSchool
from classe365_desktop.practice.signing import HEADER, signature
from classe365_desktop.practice.world import Object, Side, World, signing_secret

_AGENT = "Stripe/1.0 (+https://stripe.com/docs/webhooks)"
_WORKERS = 4


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a delivery is tried, in seconds: after `delay`, and again after each of `retry_after`; then it is given up.

    An answer must come `within` that time. An endpoint for which so many deliveries in a row were given up is disabled, as
    Stripe does after days; None never does it.
    """

    delay: float = 0.02
    retry_after: tuple[float, ...] = (2.0, 10.0, 60.0)
    within: float = 5.0
    disable_after: int | None = 20


@dataclass(order=True, slots=True)
class _Errand:
    due: float
    number: int
    side: Side = field(compare=False)
    event: str = field(compare=False)
    endpoint: str = field(compare=False)
    tried: int = field(default=0, compare=False)


class Deliveries:
    """Delivers what happens in `world` to the school, until `stop`. `schedule` may be changed at any time."""

    def __init__(self, world: World, school: PracticeSchool, schedule: Schedule) -> None:
        self.schedule = schedule
        self._world = world
        self._school = school
        self._turn = Condition()
        self._waiting: list[_Errand] = []
        self._numbers = count()
        self._under_way: dict[int, http.client.HTTPConnection | None] = {}
        self._given_up: dict[str, int] = {}
        self._threads: list[Thread] = []
        self._open = False

    def start(self) -> None:
        """Begin to deliver. Threads are made when there is something to deliver."""
        with self._turn:
            self._open = True

    def put(self, side: Side, event: Object) -> None:
        """Deliver an event to every enabled endpoint of its side that wants it. What comes before `start` is not delivered."""
        wanted_by = [each["id"] for each in side.listeners(str(event["type"]))]
        with self._turn:
            if not self._open or not wanted_by:
                return
            due = time.monotonic() + self.schedule.delay
            for endpoint in wanted_by:
                errand = _Errand(due, next(self._numbers), side, str(event["id"]), str(endpoint))
                heapq.heappush(self._waiting, errand)
            if not self._threads:
                self._threads = [
                    Thread(target=self._work, name=f"practice delivery {number}", daemon=True)
                    for number in range(1, _WORKERS + 1)
                ]
                for thread in self._threads:
                    thread.start()
            self._turn.notify_all()

    def settle(self, within: float) -> bool:
        """Wait until nothing is left to deliver or to try again, at most so many seconds; False if something is."""
        with self._turn:
            return self._turn.wait_for(lambda: not self._waiting and not self._under_way, within)

    def stop(self) -> None:
        """Drop what is left, end what is under way, and wait until every thread has ended. May be called again."""
        with self._turn:
            self._open = False
            self._waiting.clear()
            for line in self._under_way.values():
                if line is not None and line.sock is not None:
                    with suppress(OSError):
                        line.sock.shutdown(socket.SHUT_RDWR)
            self._turn.notify_all()
        for thread in self._threads:
            thread.join()
        self._threads = []

    def _work(self) -> None:
        while True:
            errand = self._next()
            if errand is None:
                return
            try:
                self._run(errand)
            finally:
                with self._turn:
                    self._under_way.pop(errand.number, None)
                    self._turn.notify_all()

    def _next(self) -> _Errand | None:
        """The errand whose time has come, or None at the end."""
        with self._turn:
            while self._open:
                left = self._waiting[0].due - time.monotonic() if self._waiting else None
                if left is not None and left <= 0:
                    errand = heapq.heappop(self._waiting)
                    self._under_way[errand.number] = None
                    return errand
                self._turn.wait(left)
        return None

    def _run(self, errand: _Errand) -> None:
        with self._world.lock:
            endpoint = errand.side.webhook_endpoints.get(errand.endpoint)
            event = errand.side.events.get(errand.event)
            # What a disabled or deleted endpoint missed is not sent again.
            if endpoint is None or event is None or endpoint["status"] != "enabled":
                return
            payload = deepcopy(event) | {"api_version": endpoint["api_version"] or event["api_version"]}
            url, secret, now = str(endpoint["url"]), signing_secret(self._world, endpoint), self._world.now()
        taken = self._send(errand, url, json.dumps(payload, indent=2, ensure_ascii=False).encode(), secret, now)
        if taken:
            with self._world.lock:
                event["pending_webhooks"] = max(0, event["pending_webhooks"] - 1)
                self._given_up.pop(errand.endpoint, None)
        else:
            self._again(errand)

    def _send(self, errand: _Errand, url: str, body: bytes, secret: str, now: int) -> bool:
        """Carry it to the school. True if that said yes: a redirection is none, and neither is silence."""
        target = urlsplit(url)
        headers = {
            "Host": target.netloc,
            "User-Agent": _AGENT,
            "Accept": "*/*; q=0.5, application/xml",
            "Cache-Control": "no-cache",
            "Content-Type": "application/json; charset=utf-8",
            HEADER: signature(body, secret, now),
        }
        path = (target.path or "/") + (f"?{target.query}" if target.query else "")
        line = http.client.HTTPConnection(LOOPBACK, self._school.port, timeout=self.schedule.within)
        try:
            line.connect()
            with self._turn:
                if not self._open:
                    return False
                self._under_way[errand.number] = line
            line.request("POST", path, body, headers)
            return 200 <= line.getresponse().status < 300
        except (OSError, http.client.HTTPException):
            return False
        finally:
            line.close()

    def _again(self, errand: _Errand) -> None:
        schedule = self.schedule
        with self._turn:
            if not self._open:
                return
            if errand.tried < len(schedule.retry_after):
                due = time.monotonic() + schedule.retry_after[errand.tried]
                again = _Errand(due, next(self._numbers), errand.side, errand.event, errand.endpoint, errand.tried + 1)
                heapq.heappush(self._waiting, again)
                return
        with self._world.lock:
            in_a_row = self._given_up[errand.endpoint] = self._given_up.get(errand.endpoint, 0) + 1
            endpoint = errand.side.webhook_endpoints.get(errand.endpoint)
            if endpoint is not None and schedule.disable_after is not None and in_a_row >= schedule.disable_after:
                endpoint["status"] = "disabled"
                del self._given_up[errand.endpoint]
