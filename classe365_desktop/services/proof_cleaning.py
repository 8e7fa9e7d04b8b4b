"""Takes away what a proof made, whatever became of it. A single failure ends nothing: what stays is said, with a link."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC

from classe365_desktop.core.findings import Finding, Subject, finding
from classe365_desktop.core.journal import Entry
from classe365_desktop.core.keys import ApiKey
from classe365_desktop.core.proof_findings import after_cleaning, all_findings
from classe365_desktop.core.proof_runs import Run, closing, gone, open_runs, still_open, undo_step
from classe365_desktop.core.proof_undo import (
    KINDS,
    Kind,
    Left,
    State,
    after_undo,
    carries_tag,
    in_undo_order,
    kind_of,
    left,
    undo,
)
from classe365_desktop.core.replies import Outcome, Reply
from classe365_desktop.services.journal import Journal, JournalError, MemoryJournal
from classe365_desktop.services.ports import Params, StripeApi
from classe365_desktop.services.writing import PAUSES, Pen

PAGE = 100
MOST_PAGES = 50
# Stripe's clocks need not agree to the second.
_SLACK = 60


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What came of it. `left` could not be taken away; `whole` is False where not everything could even be looked for."""

    gone: tuple[str, ...] = ()
    left: tuple[Left, ...] = ()
    ends_itself: tuple[str, ...] = ()
    whole: bool = True
    findings: tuple[Finding, ...] = ()

    @property
    def is_clean(self) -> bool:
        """True if nothing is left to do."""
        return self.whole and not self.left


def unfinished(journal: Journal, host: str | None = None) -> tuple[Run, ...]:
    """The proofs that did not come to their end, for example because the program was killed. Raises JournalError."""
    return open_runs(journal.read(), host)


def clean_up(pen: Pen, run: Run, chance: Callable[[], str]) -> Cleaned:
    """Take away what `run` made. `pen.wait` must not end early: a cleaning is not cancelled. Blocks; raises nothing.

    `chance` gives a text that was not given before. Nothing is touched but ids that the run made or that carry its mark.
    """
    pen = replace(pen, run=run.id)
    account = account_of(pen.api, pen.key) if run.account else ""
    if run.account and account and account != run.account:
        return Cleaned(whole=False, findings=(finding("proof.unfinished_elsewhere", Subject.ACCOUNT),))
    made, whole = list(run.made), True
    if run.lost:
        found, whole = _marked(pen, run)
        made += found
    states: dict[str, State] = {}
    stayed: list[Left] = []
    for ident in in_undo_order(made):
        states[ident], detail = _take_away(pen, run, ident, chance)
        if states[ident] is State.THERE:
            stayed.append(left(run.mode, run.account, ident, detail))
        else:
            _noted(pen, gone(_now(pen), run, ident))
    if whole and not stayed:
        _close(pen, run)
    ends = tuple(ident for ident, state in states.items() if state is State.ENDS_ITSELF)
    went = tuple(ident for ident, state in states.items() if state is State.GONE)
    return Cleaned(went, tuple(stayed), ends, whole, all_findings(after_cleaning(stayed, ends, whole=whole)))


def account_of(api: StripeApi, key: ApiKey) -> str:
    """The account's id, also from a refusal that names it; "" if it can't be told."""
    reply = api.get(key, "/v1/account")
    return str(reply.body.get("id", "")) if reply.ok else reply.account


def _take_away(pen: Pen, run: Run, ident: str, chance: Callable[[], str]) -> tuple[State, str]:
    kind = kind_of(ident)
    path = f"{kind.path}/{ident}" if kind else ""
    found = _read(pen, path)
    if found.outcome is Outcome.MISSING:
        return State.GONE, ""
    if not found.ok:
        return State.THERE, found.detail
    wanted = undo(ident, found.body)
    if wanted is None:
        return State.GONE, ""
    step = undo_step(run.id, ident, chance())
    try:
        reply = pen.write(step, wanted.method, wanted.path, wanted.params)
    except JournalError:
        # To take away what was made matters more than to note it: the journal still has it as made, and that can be looked up.
        reply = replace(pen, journal=MemoryJournal()).write(step, wanted.method, wanted.path, wanted.params)
    state = after_undo(ident, reply, str(found.body.get("status", "")))
    if state is State.THERE:
        # Something else may have ended it meanwhile, or the answer was lost.
        again = _read(pen, path)
        if again.outcome is Outcome.MISSING or (again.ok and undo(ident, again.body) is None):
            state = State.GONE
    return state, reply.detail


def _marked(pen: Pen, run: Run) -> tuple[list[str], bool]:
    """Everything on Stripe that carries the run's mark, and whether all of it could be looked for."""
    found, whole = list[str](), True
    for kind in KINDS:
        ids, all_of_them = _marked_of(pen, kind, run)
        found += ids
        whole = whole and all_of_them
    return found, whole


def _marked_of(pen: Pen, kind: Kind, run: Run) -> tuple[list[str], bool]:
    found: list[str] = []
    params: Params = {"limit": PAGE, "created": {"gte": max(0, run.since - _SLACK)}, **kind.listed}
    after = ""
    for _ in range(MOST_PAGES):
        reply = _read(pen, kind.path, {**params, **({"starting_after": after} if after else {})})
        if not reply.ok:
            return found, False
        data = reply.body.get("data")
        objects = [each for each in data if isinstance(each, dict)] if isinstance(data, list) else []
        found += [str(each["id"]) for each in objects if carries_tag(each, run.id) and isinstance(each.get("id"), str)]
        after = str(objects[-1].get("id", "")) if objects else ""
        if reply.body.get("has_more") is not True or not after:
            return found, True
    return found, False


def _read(pen: Pen, path: str, params: Params | None = None) -> Reply:
    """Ask, again if the answer is lost or Stripe is busy."""
    reply = pen.api.get(pen.key, path, params)
    for pause in PAUSES:
        busy = reply.outcome in {Outcome.RATE_LIMITED, Outcome.LOCKED}
        if not (reply.is_uncertain or busy) or reply.outcome is Outcome.CANCELLED or pen.wait(pause):
            break
        reply = pen.api.get(pen.key, path, params)
    return reply


def _close(pen: Pen, run: Run) -> None:
    """Everything is told: no request of this run is open any more, and then neither is the run."""
    try:
        for entry in still_open(pen.journal.read(), run.id):
            pen.looked_up(entry)
        pen.journal.append(closing(_now(pen), run))
    except JournalError:
        return  # it stays open, and the next start looks again


def _noted(pen: Pen, entry: Entry) -> None:
    try:
        pen.journal.append(entry)
    except JournalError:
        return  # it stays open, and the next start looks again


def _now(pen: Pen) -> str:
    return pen.clock().astimezone(UTC).isoformat(timespec="seconds")
