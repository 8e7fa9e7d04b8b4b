"""One noted request: into the journal before it is sent, and again when its end is known. The only caller of post and delete."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from classe365_desktop.core.journal import Entry, Phase, Purpose
from classe365_desktop.core.keys import ApiKey, Mode
from classe365_desktop.core.replies import Outcome, Reply
from classe365_desktop.services.journal import Journal
from classe365_desktop.services.ports import StripeApi

# Seconds before each repetition of a request whose answer was lost.
PAUSES = (0.5, 2.0, 5.0)
_WAITS = frozenset({Outcome.RATE_LIMITED, Outcome.LOCKED})
# What Stripe says of the request itself. Every other refusal comes before it looks what became of an earlier attempt.
_TELLS = frozenset({Outcome.OK, Outcome.MISSING, Outcome.OTHER_MODE, Outcome.NOT_ACTIVATED, Outcome.OTHER_REFUSAL})


@dataclass(frozen=True, slots=True)
class Pen:
    """What writing needs: Stripe, the key, the journal, the time, and a way to wait.

    `wait` waits that many seconds, or less if the person cancelled, and returns True then.
    """

    api: StripeApi
    key: ApiKey
    journal: Journal
    clock: Callable[[], datetime]
    wait: Callable[[float], bool]
    purpose: Purpose
    host: str
    run: str = ""

    @property
    def mode(self) -> Mode:
        """The mode of the key."""
        return self.key.mode

    def write(self, step: str, method: str, path: str, params: Mapping[str, Any], caught: "Caught" = None) -> Reply:
        """Carry one request out, again if its answer is lost: with the same step it happens once.

        `caught` is called with a good answer before anything else is done with it. Raises JournalError before the request if
        it can't be noted, and after it if its end can't be: then it stays unfinished in the journal, which is true.
        """
        entry = Entry(
            self._now(), Phase.INTENT, self.purpose, self.host, self.mode, self.run, step, method, path, params
        )
        self.journal.append(entry)
        reply = self._send(step, method, path, params)
        if reply.ok and caught is not None:
            caught(reply)
        self.journal.append(_ended(replace(entry, at=self._now(), params={}), reply))
        return reply

    def looked_up(self, entry: Entry, *, made: str = "", gone: str = "") -> None:
        """Note what a look told about a request whose answer was lost. Raises JournalError."""
        told = replace(entry, at=self._now(), phase=Phase.LOOKED_UP, params={}, made=made, gone=gone, detail="")
        self.journal.append(told)

    def _send(self, step: str, method: str, path: str, params: Mapping[str, Any]) -> Reply:
        """The last answer; if one was lost and no later one tells what became of it, the lost one: it stays uncertain."""
        pauses = iter(PAUSES)
        lost: Reply | None = None
        while True:
            delete = method == "delete"
            reply = self.api.delete(self.key, path) if delete else self.api.post(self.key, path, params, step)
            if reply.is_uncertain:
                lost = reply
            again = reply.is_uncertain or reply.outcome in _WAITS
            pause = next(pauses, None) if again and reply.outcome is not Outcome.CANCELLED else None
            if pause is None or self.wait(pause):
                return reply if lost is None or reply.outcome in _TELLS else lost

    def _now(self) -> str:
        return self.clock().astimezone(UTC).isoformat(timespec="seconds")


Caught = Callable[[Reply], None] | None


def _ended(entry: Entry, reply: Reply) -> Entry:
    ident = reply.body.get("id")
    made = ident if isinstance(ident, str) else ""
    if reply.ok:
        gone = reply.body.get("deleted") is True
        return replace(entry, phase=Phase.DONE, made="" if gone else made, gone=made if gone else "")
    phase = Phase.UNCERTAIN if reply.is_uncertain else Phase.REFUSED
    return replace(entry, phase=phase, detail=reply.detail)
