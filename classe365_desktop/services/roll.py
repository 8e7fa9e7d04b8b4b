"""Rolls, kept in the state file and carried out on the password store. What may happen when is decided in `core.roll_steps`.

Everything here waits for the disk or the password store: use a worker. What can't be saved raises StoreError, what the
password store refuses VaultError; both leave a roll that goes on where it was (`settle`).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from classe365_desktop.core.findings import Finding, Subject, finding
from classe365_desktop.core.keys import ApiKey, Box, KeyPair, Mode, exact_key
from classe365_desktop.core.replies import FROM_STRIPE, Outcome, Reply
from classe365_desktop.core.roll import OWN, Reason, Roll, Stage, Verdict, deadline_problem
from classe365_desktop.core.roll_events import EnteredIntoClasse365, Event, OldKeyForgotten, OldKeyTested
from classe365_desktop.core.roll_json import roll_in, with_roll
from classe365_desktop.core.roll_steps import Effect, Step, about, can_test, owed, step
from classe365_desktop.core.state import KeyMark, ModeRecord, School, State
from classe365_desktop.services.ports import StripeApi
from classe365_desktop.services.vault_values import Extra
from classe365_desktop.services.workspace import Workspace

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Place:
    """Which key is meant: of which school, in which mode, in which box."""

    host: str
    mode: Mode
    box: Box = Box.SECRET

    @property
    def old(self) -> Extra:
        """Where its old key is kept."""
        return Extra.old(self.box)

    @property
    def subject(self) -> Subject:
        """What findings about it are about."""
        return Subject.PUBLISHABLE if self.box is Box.PUBLISHABLE else Subject.SECRET


@dataclass(frozen=True, slots=True)
class Choice:
    """What the person chose. `grace` is a name of `core.roll.GRACES`; `deadline` (UTC) belongs to `own` alone."""

    reason: Reason
    grace: str
    deadline: datetime | None = None


def roll_at(workspace: Workspace, place: Place) -> Roll | None:
    """The roll of that key, under way or ended. Never waits. Raises KeyError for a school that is not listed."""
    return roll_in(workspace.state.school(place.host).record(place.mode), place.box)


def rolls(state: State) -> Iterator[tuple[Place, School, Roll]]:
    """Every roll that is remembered. Schools without one cost next to nothing."""
    for host, document in state.documents.items():
        if not any(isinstance(record := document.get(mode.value), dict) and record.get("rolls") for mode in Mode):
            continue
        school = state.school(host)
        for mode in Mode:
            for box in Box:
                roll = roll_in(school.record(mode), box)
                if roll is not None:
                    yield Place(host, mode, box), school, roll


def begin(
    workspace: Workspace, place: Place, choice: Choice, clock: Clock, new_id: Callable[[], str]
) -> Roll | Finding:
    """Begin a roll: note it, and keep a copy of the old key. A finding says why it can't begin; then nothing has changed.

    If the password store takes no copy, VaultError is raised and the roll stands: the old key still is in its own place.
    """
    earlier = roll_at(workspace, place)
    if earlier is not None and earlier.is_open:
        return about(earlier, "roll.under_way")
    settle(workspace, place, clock)
    old = workspace.keys(place.host, place.mode).get(place.box)
    if old is None:
        return finding("roll.no_key", place.subject)
    now = clock()
    deadline = choice.deadline if choice.grace == OWN else None
    roll = Roll(new_id(), choice.reason, old.kind, _mark(old), choice.grace, now, own_deadline=deadline)
    problem = _speaks_against(roll, choice, now)
    if problem:
        return about(roll, problem)
    refused: list[Finding] = []

    def note(record: ModeRecord) -> ModeRecord:
        there = roll_in(record, place.box)
        refused[:] = [about(there, "roll.under_way")] if there and there.is_open and there.id != roll.id else []
        return record if refused else replace(record, rolls=with_roll(record, roll))

    workspace.set_record(place.host, place.mode, note)
    if refused:
        return refused[0]
    settle(workspace, place, clock)
    return roll


def choose_again(workspace: Workspace, place: Place, choice: Choice, clock: Clock) -> Roll | Finding:
    """Another choice for a roll that is not rolled on Stripe yet. A finding says what speaks against it; then nothing changed.

    VaultError as in `begin`. Raises KeyError if there is no roll.
    """
    came: list[Roll | Finding] = []
    now = clock()

    def change(record: ModeRecord) -> ModeRecord:
        roll = roll_in(record, place.box)
        if roll is None:
            raise KeyError(place.host)
        problem = _speaks_against(roll, choice, now)
        if roll.stage is not Stage.CHOSEN:
            problem = "roll.under_way"
        if problem:
            came[:] = [about(roll, problem)]
            return record
        own = choice.deadline if choice.grace == OWN else None
        chosen = replace(roll, reason=choice.reason, grace=choice.grace, own_deadline=own)
        came[:] = [chosen]
        return replace(record, rolls=with_roll(record, chosen))

    workspace.set_record(place.host, place.mode, change)
    if isinstance(came[0], Roll):
        settle(workspace, place, clock)
    return came[0]


def _speaks_against(roll: Roll, choice: Choice, now: datetime) -> str | None:
    """The code of what is wrong with the end that was chosen, or None."""
    if choice.grace != OWN or not roll.expires:
        return None
    return deadline_problem(choice.deadline, now) if choice.deadline else "roll.deadline_missing"


def advance(workspace: Workspace, place: Place, event: Event, clock: Clock) -> Step | Finding:
    """Let something happen to the roll and save it; another window may have moved it meanwhile. A finding: there is no roll."""
    came: list[Step] = []
    now = clock()

    def change(record: ModeRecord) -> ModeRecord:
        roll = roll_in(record, place.box)
        came[:] = [step(roll, event, now)] if roll else []
        return replace(record, rolls=with_roll(record, came[0].roll)) if came and came[0].roll != roll else record

    workspace.set_record(place.host, place.mode, change)
    return came[0] if came else finding("roll.none", place.subject)


def entered(workspace: Workspace, place: Place, clock: Clock) -> Step | Finding:
    """The person has entered the new key into Classe365: for the roll and for the hand-over page. Then what is owed is done."""
    made = advance(workspace, place, EnteredIntoClasse365(), clock)
    if isinstance(made, Step) and made.objection is None:
        workspace.tick_entered(place.host, place.mode, True)
        settle(workspace, place, clock)
    return made


def settle(workspace: Workspace, place: Place, clock: Clock) -> Roll | None:
    """Do what the roll's state wants of the password store: keep the old key, or forget it. Doing it again does no harm."""
    roll = roll_at(workspace, place)
    if roll is None:
        return None
    effects = owed(roll, clock())
    if Effect.KEEP_OLD_KEY in effects:
        _keep(workspace, place, roll)
    if Effect.FORGET_OLD_KEY in effects:
        if roll.abandoned:
            _put_back(workspace, place, roll)
        workspace.forget_secret(place.host, place.mode, place.old)
        made = advance(workspace, place, OldKeyForgotten(), clock)
        return made.roll if isinstance(made, Step) else None
    return roll


def old_key(workspace: Workspace, place: Place, roll: Roll) -> ApiKey | None:
    """The old key, from its copy or, until the new one has its place, from there."""
    kept = workspace.secret(place.host, place.mode, place.old)
    for key in (exact_key(kept) if kept else None, workspace.keys(place.host, place.mode).get(place.box)):
        if key is not None and key.fingerprint == roll.old.fingerprint:
            return key
    return None


@dataclass(frozen=True, slots=True)
class Tested:
    """What came of a question about the old key. `findings` say what was in the way, if Stripe did not tell."""

    roll: Roll
    verdict: Verdict
    findings: tuple[Finding, ...] = ()


def ask_about_old(api: StripeApi, workspace: Workspace, place: Place, clock: Clock) -> Tested | None:
    """Ask Stripe whether it still accepts the old key, and forget the key once it does not. None if there is nothing to ask.

    Only reads. If the password store does not let go of the old key, VaultError is raised and `settle` tries again later.
    """
    roll = roll_at(workspace, place)
    if roll is None or not can_test(roll):
        return None
    key = old_key(workspace, place, roll)
    if key is None:
        return Tested(roll, Verdict.UNSURE, (about(roll, "roll.old_missing"),))
    reply = api.get(key, "/v1/account")
    verdict = verdict_of(reply)
    stripe_time = reply.server_time if reply.outcome in FROM_STRIPE else None
    made = advance(workspace, place, OldKeyTested(verdict, stripe_time), clock)
    if isinstance(made, Finding):
        return None
    if verdict is Verdict.REFUSED:
        return Tested(settle(workspace, place, clock) or made.roll, verdict)
    return Tested(made.roll, verdict, _in_the_way(made.roll, reply) if verdict is Verdict.UNSURE else ())


def verdict_of(reply: Reply) -> Verdict:
    """What an answer says about the key. An address that is not allowed, or no answer, says nothing (Stripe docs, "API keys")."""
    if reply.outcome in {Outcome.EXPIRED_KEY, Outcome.UNKNOWN_KEY}:
        return Verdict.REFUSED
    return Verdict.WORKS if reply.key_is_known else Verdict.UNSURE


def _in_the_way(roll: Roll, reply: Reply) -> tuple[Finding, ...]:
    told = about(roll, "roll.not_told")
    if reply.outcome in FROM_STRIPE:
        return (told,)
    return told, finding(f"connection.{reply.outcome.value}", Subject.CONNECTION, detail=reply.detail)


def _keep(workspace: Workspace, place: Place, roll: Roll) -> None:
    kept = workspace.secret(place.host, place.mode, place.old)
    copy = exact_key(kept) if kept else None
    if copy is not None and copy.fingerprint == roll.old.fingerprint:
        return
    key = workspace.keys(place.host, place.mode).get(place.box)
    if key is not None and key.fingerprint == roll.old.fingerprint:
        in_memory = workspace.is_session_only(place.host, place.mode)
        workspace.keep_secret(place.host, place.mode, place.old, key.reveal(), session_only=in_memory)


def _put_back(workspace: Workspace, place: Place, roll: Roll) -> None:
    """A roll that was given up leaves its key in its own place, also if a crash had put the new one there already.

    Another key that a person put there meanwhile stays: it may be one that Stripe shows once.
    """
    there = workspace.keys(place.host, place.mode).get(place.box)
    is_theirs = there is not None and (roll.new is None or there.fingerprint != roll.new.fingerprint)
    key = old_key(workspace, place, roll)
    if key is not None and there != key and not is_theirs:
        in_memory = workspace.is_session_only(place.host, place.mode)
        workspace.save_keys(place.host, place.mode, KeyPair().having(key), session_only=in_memory)


def _mark(key: ApiKey) -> KeyMark:
    return KeyMark(key.redacted, key.fingerprint)
