"""The gate: carries out a plan that was shown and confirmed, and says truly what came of it. Running it twice changes nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from classe365_desktop.core.change_findings import refusal_finding, what_went_wrong
from classe365_desktop.core.compare import reading_findings
from classe365_desktop.core.endpoints import Endpoint
from classe365_desktop.core.findings import Finding, Subject, finding
from classe365_desktop.core.journal import OPEN, Entry, Phase, Purpose, unfinished
from classe365_desktop.core.plan import PATH, Change, Create, Delete, Plan, Update, request_of, still_fits
from classe365_desktop.core.replies import Outcome, Reply
from classe365_desktop.core.signing import SigningSecret, exact_signing_secret
from classe365_desktop.services.endpoints import Read, read_endpoints
from classe365_desktop.services.journal import Journal, JournalError
from classe365_desktop.services.writing import Pen

# Stripe keeps an idempotency key for at least 24 hours (Stripe docs, "Idempotent requests"). Later a repetition would be new.
REPEATS_FOR = timedelta(hours=23)
# More endpoints of one plan than this are not made and deleted again within a day.
_PAST_ANSWERS = 8


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A plan that a person saw and agreed to. Only `confirm` makes it."""

    plan: Plan


@dataclass(slots=True)
class Applied:
    """What came of it: the changes that are certainly carried out, what is to be said, and a new endpoint's secret if told.

    `kept` says where the secret is kept.
    """

    done: list[Change] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    made: str = ""
    secret: SigningSecret | None = None
    kept: list[Finding] = field(default_factory=list)


# Keeps a new endpoint's signing secret before anything else is done, and says where. Called at most once for an endpoint.
Keep = Callable[[SigningSecret], Sequence[Finding]]


def confirm(planned: Plan, shown: str) -> Confirmed:
    """Confirm the plan whose id was `shown`. Raises ValueError if that is another one: what is done is what was seen."""
    if planned.id != shown:
        raise ValueError("The change is no longer the one that was shown. Look at the preview again.")
    return Confirmed(planned)


def apply(pen: Pen, confirmed: Confirmed, keep: Keep | None = None) -> Applied:
    """Carry the plan out. Blocks: call it off the UI thread. Raises nothing for what the network, Stripe or the disk does.

    Reads the endpoints first and sends nothing if they changed since the plan was made. What `keep` raises ends it: the change
    then stays unfinished in the journal, which is true.
    """
    planned, applied = confirmed.plan, Applied()
    pen = replace(pen, run=planned.id)
    if planned.refusal is not None:
        applied.findings.append(refusal_finding(planned))
        return applied
    read = read_endpoints(pen.api, pen.key)
    if read.stopped is not None:
        applied.findings.extend(reading_findings(read.stopped))
        return applied
    made_before = _stamped(read.endpoints, planned.id)
    if made_before is None and not still_fits(planned, read.endpoints):
        applied.findings.append(finding("change.meanwhile", Subject.WEBHOOK))
        return applied
    if not planned.changes:
        applied.findings.append(finding("change.nothing", Subject.WEBHOOK))
    for change in planned.changes:
        try:
            certain = _carry_out(pen, planned, change, made_before, applied, keep)
        except JournalError as error:
            applied.findings.append(error.finding)
            certain = False
        if not certain:
            if change is not planned.changes[-1]:
                applied.findings.append(finding("change.stopped", Subject.WEBHOOK))
            break
    return applied


def finish(pen: Pen, entries: Sequence[Entry], keep: Keep | None = None) -> Applied:
    """Find out what became of changes that were interrupted, and note it. Makes nothing that is not there already.

    A new endpoint that is there is asked for once more with the same idempotency key: Stripe repeats its answer with the
    signing secret, and makes no second one. Blocks; raises nothing.
    """
    applied = Applied()
    waiting = [each for each in entries if each.purpose is Purpose.WEBHOOK and each.mode is pen.mode]
    if not waiting:
        return applied
    read = read_endpoints(pen.api, pen.key)
    if read.stopped is not None:
        applied.findings.extend(reading_findings(read.stopped))
        return applied
    try:
        for entry in waiting:
            _find_out(pen, entry, read, applied, keep)
    except JournalError as error:
        applied.findings.append(error.finding)
    return applied


def interrupted(journal: Journal, host: str) -> list[Entry]:
    """The changes to the webhook of this school whose end is not known. Raises JournalError."""
    return [each for each in unfinished(journal.read()) if each.host == host and each.purpose is Purpose.WEBHOOK]


def _carry_out(
    pen: Pen, planned: Plan, change: Change, made_before: Endpoint | None, applied: Applied, keep: Keep | None
) -> bool:
    """Carry one change out; True if it is certainly done."""
    entries = pen.journal.read()
    step = _step(planned, change, entries)
    if isinstance(change, Create) and made_before is not None and not _is_repeatable(entries, step, pen.clock()):
        applied.done.append(change)
        _adopt(made_before, applied)
        return True

    step, reply = _sent(pen, planned, change, applied, keep)
    if reply.ok or (isinstance(change, Delete) and reply.outcome is Outcome.MISSING):
        _say_done(change, reply, applied, known=made_before is not None)
        return True
    if reply.is_uncertain:
        return _look_after(pen, planned, change, step, reply, applied)
    applied.findings.append(what_went_wrong(change, reply))
    return False


def _sent(pen: Pen, planned: Plan, change: Change, applied: Applied, keep: Keep | None) -> tuple[str, Reply]:
    """The step and its answer. An answer that tells of an endpoint deleted since is of the past: then once more, as a new step.

    Another computer, or a journal that was lost, may have used the same step within the day for which Stripe knows it.
    """
    method, path, params = request_of(change, planned.id)
    for _ in range(_PAST_ANSWERS):
        step = _step(planned, change, pen.journal.read())
        past: list[Reply] = []

        def caught(reply: Reply, past: list[Reply] = past) -> None:
            if reply.is_repeated:
                there = pen.api.get(pen.key, f"{PATH}/{reply.body.get('id')}")
                past.extend([there] if there.outcome is Outcome.MISSING else [])
            if not past:
                _catching(applied, keep)(reply)

        reply = pen.write(step, method, path, params, caught if isinstance(change, Create) else None)
        if not past:
            return step, reply
    return step, past[0]


def _say_done(change: Change, reply: Reply, applied: Applied, *, known: bool) -> None:
    applied.done.append(change)
    if isinstance(change, Update):
        applied.findings.append(finding("change.updated", Subject.WEBHOOK, id=change.endpoint.id))
    elif isinstance(change, Delete):
        values = {"id": change.endpoint.id, "replaced_by": change.replaced_by}
        applied.findings.append(finding("change.deleted", Subject.WEBHOOK, **values))
    else:
        applied.made = str(reply.body.get("id") or "")
        if not known:
            applied.findings.append(finding("change.made", Subject.WEBHOOK, id=applied.made))
        if applied.secret is None:
            applied.findings.append(finding("signing.not_told", Subject.WEBHOOK))


def _look_after(pen: Pen, planned: Plan, change: Change, step: str, reply: Reply, applied: Applied) -> bool:
    """Look whether a change whose answer was lost has been carried out; True if it has."""
    read = read_endpoints(pen.api, pen.key)
    if read.stopped is not None:
        applied.findings.append(what_went_wrong(change, reply))
        return False
    sent = next(each for each in reversed(pen.journal.read()) if each.step == step)
    by_id = {each.id: each for each in read.endpoints}
    if isinstance(change, Create):
        made = _stamped(read.endpoints, planned.id)
        pen.looked_up(sent, made=made.id if made else "")
        if made is not None:
            applied.done.append(change)
            _adopt(made, applied)
            return True
    else:
        there = by_id.get(change.endpoint.id)
        so = there is None if isinstance(change, Delete) else there is not None and _is_updated(there, change)
        pen.looked_up(sent, gone=change.endpoint.id if isinstance(change, Delete) and so else "")
        if so:
            _say_done(change, Reply(Outcome.OK), applied, known=True)
            return True
    applied.findings.append(finding("change.not_made", Subject.WEBHOOK, detail=reply.detail))
    return False


def _adopt(made: Endpoint, applied: Applied) -> None:
    applied.made = made.id
    if not any(each.code == "change.found_made" for each in applied.findings):
        applied.findings.append(finding("change.found_made", Subject.WEBHOOK, id=made.id))
    if applied.secret is None:
        applied.findings.append(finding("signing.not_told", Subject.WEBHOOK))


def _find_out(pen: Pen, entry: Entry, read: Read, applied: Applied, keep: Keep | None) -> None:
    made = None
    if entry.method == "post" and entry.path == PATH:
        made = _stamped(read.endpoints, entry.run)
    if made is not None and _is_repeatable([entry], entry.step, pen.clock()):
        reply = pen.write(entry.step, entry.method, entry.path, entry.params, _catching(applied, keep))
        if reply.is_uncertain:
            applied.findings.append(finding("change.uncertain", Subject.WEBHOOK, detail=reply.detail))
            return
    if made is not None:
        _adopt(made, applied)
    # An update or a deletion is seen by comparing, and planned again if it is still wanted; nothing is repeated blindly.
    pen.looked_up(entry, made=made.id if made else "")


def _catching(applied: Applied, keep: Keep | None) -> Callable[[Reply], None]:
    """What is done with a good answer before its end is noted: a crash in between leaves an intent that can be finished."""

    def caught(reply: Reply) -> None:
        applied.secret = _secret_in(reply)
        if applied.secret is not None and keep is not None:
            applied.kept.extend(keep(applied.secret))

    return caught


def _secret_in(reply: Reply) -> SigningSecret | None:
    secret = reply.body.get("secret")
    return exact_signing_secret(secret) if isinstance(secret, str) else None


def _stamped(endpoints: Sequence[Endpoint], plan_id: str) -> Endpoint | None:
    return next((each for each in endpoints if each.stamp == plan_id), None)


def _is_updated(there: Endpoint, change: Update) -> bool:
    return (
        (change.url is None or there.url == change.url)
        and (change.events is None or set(there.events) == set(change.events))
        and (there.enabled or not change.enable)
    )


def _step(planned: Plan, change: Change, entries: Sequence[Entry]) -> str:
    """The idempotency key: the same while the request's end is unknown, and another one after it.

    With the same key Stripe would repeat an answer of the past, even if the endpoint was deleted since.
    """
    base = f"classe365-{planned.id}-{planned.changes.index(change)}-"
    ended = {each.step for each in entries if each.step.startswith(base) and each.phase not in OPEN}
    return f"{base}{len(ended)}"


def _is_repeatable(entries: Sequence[Entry], step: str, now: datetime) -> bool:
    """True if this step was sent so lately that Stripe still knows its idempotency key."""
    sent = next((each for each in entries if each.step == step and each.phase is Phase.INTENT), None)
    try:
        return sent is not None and timedelta(0) <= now - datetime.fromisoformat(sent.at) < REPEATS_FOR
    except (ValueError, TypeError):
        return False
