"""How far a school's set-up has come: the steps, the state of each in words, and the next sensible thing to do."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from classe365_desktop.core.findings import Finding, Subject, worst
from classe365_desktop.core.keys import Box, Mode
from classe365_desktop.core.state import ModeRecord, School
from classe365_desktop.core.texts import Severity
from classe365_desktop.core.webhook import comparison, proved, read_endpoint_url

if TYPE_CHECKING:
    from classe365_desktop.core.roll import Roll


class Step(StrEnum):
    """The five steps of a mode, in their order."""

    KEYS = "keys"
    WEBHOOK = "webhook"
    HAND_OVER = "hand_over"
    PROVE = "prove"
    ROLL = "roll"

    @property
    def number(self) -> int:
        """1 to 5."""
        return list(Step).index(self) + 1


STEP_NAMES = {
    Step.KEYS: "Keys",
    Step.WEBHOOK: "Webhook",
    Step.HAND_OVER: "Enter into Classe365",
    Step.PROVE: "Prove it",
    Step.ROLL: "Roll keys",
}


@dataclass(frozen=True, slots=True)
class StepState:
    """The state of a step: words (a code of `STATE_WORDS`), a number and a time for them, and how it is judged."""

    words: str
    severity: Severity | None = None
    count: int = 0
    at: str = ""


# What a step's state says, in English; {count} and {when} are filled where it is shown. Singular and plural stand apart so
# that translations can follow.
STATE_WORDS = {
    "no_keys": "No keys yet",
    "one_key": "One key is missing",
    "not_checked": "Not checked yet",
    "failure": "1 failure",
    "failures": "{count} failures",
    "warning": "1 warning",
    "warnings": "{count} warnings",
    "unknown": "Not everything could be checked",
    "checked": "Checked {when}",
    "webhook_to_do": "To be set up on Stripe",
    "webhook_done": "Set up, as you said {when}",
    "compared": "Compared {when}",
    "not_ticked": "Not ticked yet",
    "tick_lost": "Enter the new keys",
    "ticked": "Ticked {when}",
    "not_proved": "Not tried yet",
    "proved": "Proved {when}",
    "looked": "Looked at {when}",
    "no_roll": "No roll under way",
    "roll_chosen": "To be rolled on Stripe",
    "roll_pending": "Old key ends {when}",
    "roll_overdue": "The old key still works",
    "roll_stopped": "The old key has ended",
    "roll_publishable": "Under way",
    "rolled": "Rolled {when}",
    "ready": "ready",
    "needs_keys": "needs keys",
    "needs_check": "not checked yet",
    "needs_webhook": "webhook to be set up",
    "mend_webhook": "webhook to be put right",
    "needs_entry": "not entered yet",
}


def step_state(record: ModeRecord, step: Step) -> StepState:
    """The state of one step of one mode."""
    if step is Step.KEYS:
        return _keys_state(record)
    if step is Step.WEBHOOK:
        return _webhook_state(record)
    if step is Step.HAND_OVER:
        if record.is_entered:
            return StepState("ticked", Severity.PASS, at=record.entered_at)
        return StepState("tick_lost", Severity.WARNING) if record.entered_keys else StepState("not_ticked")
    if step is Step.PROVE:
        return _proof_state(record)
    return _roll_state(record)


def _keys_state(record: ModeRecord) -> StepState:
    if record.publishable is None and record.secret is None:
        return StepState("no_keys")
    if record.publishable is None or record.secret is None:
        return StepState("one_key", Severity.NOTE)
    if not record.is_checked:
        return StepState("not_checked", Severity.NOTE)
    return _counted(record.findings) or StepState("checked", Severity.PASS, at=record.checked_at)


def _counted(findings: Sequence[Finding]) -> StepState | None:
    """The state that the findings decide, or None if none of them speaks against it."""
    for severity, words in ((Severity.FAILURE, "failure"), (Severity.WARNING, "warning")):
        count = sum(each.severity is severity for each in findings)
        if count:
            return StepState(words if count == 1 else f"{words}s", severity, count)
    return StepState("unknown", Severity.UNKNOWN) if any(each.text.unchecked for each in findings) else None


def _webhook_state(record: ModeRecord) -> StepState:
    """What Stripe was seen to have decides; the administrator's word counts where it is newer or nothing could be seen."""
    look, ticked = comparison(record), record.webhook_done_at
    seen = _counted(look.findings) or StepState("compared", Severity.PASS, at=look.at) if look else None
    outdated = seen and look and seen.severity is not Severity.PASS and look.at < ticked
    if ticked and (seen is None or outdated or seen.severity is Severity.UNKNOWN):
        return StepState("webhook_done", Severity.NOTE, at=ticked)
    return seen or StepState("webhook_to_do")


def _proof_state(record: ModeRecord) -> StepState:
    """In test mode something was proved, in live mode it was only looked at: the findings tell which."""
    look = proved(record)
    if look is None:
        return StepState("not_proved")
    if state := _counted(look.findings):
        return state
    severities = {each.severity for each in look.findings}
    if Severity.UNKNOWN in severities:
        return StepState("unknown", Severity.UNKNOWN)
    looked = any(each.code.startswith("deliveries.") for each in look.findings)
    # Where nothing happened in 30 days, a look proves nothing.
    seen = Severity.PASS if Severity.PASS in severities else Severity.NOTE
    return StepState("looked" if looked else "proved", seen, at=look.at)


def _roll_state(record: ModeRecord) -> StepState:
    """Of two rolls under way the one that needs a hand more; of ended ones the last that was finished."""
    rolls = _rolls(record)
    states = [_of_roll(roll) for roll in rolls if roll.is_open]
    if states:
        return min(states, key=lambda each: each.severity.rank if each.severity else len(Severity))
    ended = max((roll.forgotten for roll in rolls if roll.forgotten and not roll.abandoned), default=None)
    return StepState("rolled", Severity.PASS, at=ended.isoformat()) if ended else StepState("no_roll")


def _rolls(record: ModeRecord) -> "list[Roll]":
    """The rolls of both keys. Most schools have none, and the first window waits for no more than it needs."""
    if not record.rolls:
        return []
    from classe365_desktop.core.roll_json import roll_in

    return [roll for box in Box if (roll := roll_in(record, box))]


def _of_roll(roll: "Roll") -> StepState:
    if roll.rolled is None:
        return StepState("roll_chosen", Severity.NOTE)
    if roll.stopped:
        return StepState("roll_stopped", Severity.NOTE if roll.entered else Severity.FAILURE)
    if roll.overdue:
        return StepState("roll_overdue", Severity.WARNING)
    if roll.deadline is None:
        return StepState("roll_publishable", Severity.NOTE)
    return StepState("roll_pending", Severity.NOTE if roll.entered else Severity.WARNING, at=roll.deadline.isoformat())


def _roll_wants(record: ModeRecord) -> bool:
    """True if the page of the roll is where to go on; a new key that is checked is entered on another page."""
    return any(roll.is_open and (roll.checked is None or roll.overdue) for roll in _rolls(record))


def _webhook_is_done(record: ModeRecord) -> bool:
    return _webhook_state(record).severity in {Severity.PASS, Severity.WARNING, Severity.NOTE}


def next_step(record: ModeRecord) -> Step:
    """The first step that still wants something; the last one that can be done if nothing does."""
    if _roll_wants(record):
        return Step.ROLL
    keys = _keys_state(record)
    if keys.severity not in {Severity.PASS, Severity.WARNING}:
        return Step.KEYS
    if not _webhook_is_done(record):
        return Step.WEBHOOK
    return Step.PROVE if record.is_entered else Step.HAND_OVER


def next_of_school(school: School) -> tuple[Mode, Step] | None:
    """The next sensible step of a school, test before live; None if both modes are set up and looked at."""
    for mode in Mode:
        record = school.record(mode)
        step = next_step(record)
        # A proof that was made, whatever it said, is for the Prove page to talk about.
        if step is not Step.PROVE or proved(record) is None:
            return mode, step
    return None


class KeysNext(StrEnum):
    """What comes next on the Keys page."""

    PASTE = "paste"
    CHECK = "check"
    MEND = "mend"
    SAVE = "save"
    GO_ON = "go_on"


def keys_next(*, there: bool, saved: bool, findings: Iterable[Finding]) -> KeysNext:
    """The next sensible thing, by whether there are keys, whether they are kept, and what was found about them."""
    found = list(findings)
    if not there:
        return KeysNext.PASTE
    if any(each.severity is Severity.FAILURE for each in found):
        return KeysNext.MEND
    if not any(each.code.endswith(".recognised") for each in found):
        return KeysNext.CHECK
    return KeysNext.GO_ON if saved else KeysNext.SAVE


def summary(record: ModeRecord) -> StepState:
    """One mode in a few words, for the header. A roll that waits for the person comes before everything else."""
    roll = _roll_state(record)
    if roll.severity in {Severity.WARNING, Severity.FAILURE}:
        return roll
    told = _summary(record)
    return roll if roll.severity is Severity.NOTE and told.severity is Severity.PASS else told


def _summary(record: ModeRecord) -> StepState:
    keys = _keys_state(record)
    if keys.words in {"no_keys", "one_key"}:
        return StepState("needs_keys", keys.severity)
    if keys.words == "not_checked":
        return StepState("needs_check", Severity.NOTE)
    if keys.severity is not Severity.PASS:
        return keys
    if _webhook_state(record).severity is Severity.FAILURE:
        return StepState("mend_webhook", Severity.FAILURE)
    if not _webhook_is_done(record):
        return StepState("needs_webhook", Severity.NOTE)
    return StepState("ready", Severity.PASS) if record.is_entered else StepState("needs_entry", Severity.NOTE)


class Line(StrEnum):
    """The lines of the Overview, test and live side by side."""

    ACCOUNT = "account"
    KEYS = "keys"
    WEBHOOK = "webhook"
    VERSION = "version"
    EVENTS = "events"
    ENTERED = "entered"
    PROOF = "proof"
    ROLL = "roll"


@dataclass(frozen=True, slots=True)
class Compared:
    """One line of the Overview: what each mode has (`seen`), and whether the modes differ where they should not."""

    line: Line
    test: str
    live: str
    differs: bool


def compare_modes(school: School) -> list[Compared]:
    """Test and live side by side. Different keys are expected; a different account, address or choice of events is not.

    A side that is not known yet ("") does not differ from anything.
    """

    def line(which: Line, test: str, live: str, *, alike: bool) -> Compared:
        return Compared(which, test, live, differs=alike and bool(test and live) and test != live)

    test, live = school.test, school.live
    return [
        line(Line.ACCOUNT, test.account, live.account, alike=True),
        line(Line.KEYS, _keys_in_words(test), _keys_in_words(live), alike=False),
        line(Line.WEBHOOK, _endpoint(school, Mode.TEST), _endpoint(school, Mode.LIVE), alike=True),
        line(Line.VERSION, _version(test), _version(live), alike=True),
        line(Line.EVENTS, _events(test), _events(live), alike=True),
        line(Line.ENTERED, test.entered_at, live.entered_at, alike=False),
        line(Line.PROOF, _proof_state(test).words, _proof_state(live).words, alike=False),
        line(Line.ROLL, _roll_state(test).words, _roll_state(live).words, alike=False),
    ]


def _keys_in_words(record: ModeRecord) -> str:
    return ", ".join(mark.redacted for mark in (record.publishable, record.secret) if mark)


def _endpoint(school: School, mode: Mode) -> str:
    return school.record(mode).endpoint_url or school.address.url


def _events(record: ModeRecord) -> str:
    return "legacy and SCA" if record.with_sca else "legacy only"


def line_severity(school: School, mode: Mode, line: Line) -> Severity | None:
    """How one mode's side of a line is judged; None for what is not known yet, and for a choice."""
    record = school.record(mode)
    if line is Line.ACCOUNT:
        return worst(each for each in record.findings if each.subject is Subject.ACCOUNT) if record.is_checked else None
    if line is Line.KEYS:
        return _keys_state(record).severity
    if line is Line.WEBHOOK:
        _, found = read_endpoint_url(record.endpoint_url, school.address)
        return found.severity if found else step_state(record, Step.WEBHOOK).severity
    if line is Line.EVENTS:
        found = events_finding(record)
        return found.severity if found else None
    if line is Line.VERSION:
        found = version_finding(record)
        return found.severity if found else None
    return step_state(record, {Line.ROLL: Step.ROLL, Line.PROOF: Step.PROVE}.get(line, Step.HAND_OVER)).severity


def version_finding(record: ModeRecord) -> Finding | None:
    """What the last comparison said of the endpoint's version, or None."""
    look = comparison(record)
    return next((each for each in look.findings if each.code.startswith("webhook.version_")), None) if look else None


def _version(record: ModeRecord) -> str:
    """The version in a word that tells whether test and live have the same one; "" for not known."""
    found = version_finding(record)
    return dict(found.values).get("version", "") or found.code if found else ""


def events_finding(record: ModeRecord) -> Finding | None:
    """What the last comparison found about the events, or None if it could not tell."""
    look = comparison(record)
    told = {"webhook.events_there", "webhook.hears_all", "webhook.event_missing", "webhook.events_missing"}
    return next((each for each in look.findings if each.code in told), None) if look else None
