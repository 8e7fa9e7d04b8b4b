"""What the lines of the Overview say of each mode: one sentence to see at a glance, one beneath it."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from classe365_desktop.core.findings import Subject, in_order
from classe365_desktop.core.hand_over import has_unsaved
from classe365_desktop.core.keys import Box, KeyPair, Mode
from classe365_desktop.core.setup import Line, Step, events_finding, line_severity, step_state, version_finding
from classe365_desktop.core.state import KeyMark, ModeRecord, School
from classe365_desktop.core.texts import Severity
from classe365_desktop.core.webhook import Checklist, proved, read_endpoint_url
from classe365_desktop.ui.translate import finding_text, state_words


@dataclass(frozen=True, slots=True)
class Side:
    """One mode's side of a line."""

    first: str
    second: str
    severity: Severity | None = None


def line_name(line: Line) -> str:
    """The name of a line."""
    tr = QCoreApplication.translate
    return {
        Line.ACCOUNT: tr("Overview", "Account"),
        Line.KEYS: tr("Overview", "Keys"),
        Line.WEBHOOK: tr("Overview", "Endpoint"),
        Line.VERSION: tr("Overview", "Version"),
        Line.EVENTS: tr("Overview", "Events"),
        Line.ENTERED: tr("Overview", "Entered into Classe365"),
        Line.PROOF: tr("Overview", "Deliveries"),
        Line.ROLL: tr("Overview", "Roll"),
    }[line]


def line_step(line: Line) -> Step:
    """The step in which a line is put right."""
    if line in {Line.ACCOUNT, Line.KEYS}:
        return Step.KEYS
    return {Line.ENTERED: Step.HAND_OVER, Line.PROOF: Step.PROVE, Line.ROLL: Step.ROLL}.get(line, Step.WEBHOOK)


def side(line: Line, school: School, mode: Mode, on_desk: KeyPair, checklist: Checklist, now: datetime) -> Side:
    """What one mode's side of a line says."""
    record = school.record(mode)
    severity = line_severity(school, mode, line)
    if line is Line.ACCOUNT:
        return Side(*_account(record), severity)
    if line is Line.KEYS:
        return _keys(record, on_desk, severity, now)
    if line is Line.WEBHOOK:
        _, found = read_endpoint_url(record.endpoint_url, school.address)
        url = record.endpoint_url or school.address.url
        said = finding_text(found)[0] if found else state_words(step_state(record, Step.WEBHOOK), now)
        return Side(url, said, severity)
    if line is Line.EVENTS:
        return Side(*_events(record, checklist), severity)
    if line is Line.VERSION:
        return Side(*_version(record), severity)
    if line is Line.PROOF:
        return Side(*_proof(record, mode, now), severity)
    if line is Line.ROLL:
        return Side(*_roll(record, now), severity)
    return Side(*_entered(record, now), severity)


def _account(record: ModeRecord) -> tuple[str, str]:
    tr = QCoreApplication.translate
    if not record.account:
        return tr("Overview", "Not known yet"), tr("Overview", "Checking the keys tells it")
    found = in_order(each for each in record.findings if each.subject is Subject.ACCOUNT) if record.is_checked else []
    worth = [each for each in found if each.severity is not Severity.PASS or each.code == "account.can_charge"]
    said = [record.account] if record.account_name else []
    said += [finding_text(worth[0])[0]] if worth else []
    return record.account_name or record.account, ". ".join(said)


def _keys(record: ModeRecord, on_desk: KeyPair, severity: Severity | None, now: datetime) -> Side:
    tr = QCoreApplication.translate
    unsaved = has_unsaved(record, on_desk)
    kept = (record.publishable, record.secret)
    desk = (KeyMark.of(on_desk.publishable), KeyMark.of(on_desk.secret))
    marks = [pasted or mark for pasted, mark in zip(desk, kept, strict=True)] if unsaved else list(kept)
    shown = [mark.redacted for mark in marks if mark]
    first = (
        tr("Overview", "{one} and {other}").format(one=shown[0], other=shown[-1]) if len(shown) == 2 else "".join(shown)
    )
    if unsaved:
        return Side(first, tr("Overview", "Pasted, not saved yet"), Severity.NOTE)
    words = state_words(step_state(record, Step.KEYS), now)
    if not first:
        return Side(words, tr("Overview", "Copy them from Stripe into step 1"), severity)
    return Side(first, words, severity)


def _events(record: ModeRecord, checklist: Checklist) -> tuple[str, str]:
    tr = QCoreApplication.translate
    count = len(checklist.events(with_sca=record.with_sca))
    first = tr("Overview", "{count} events").format(count=count)
    found = events_finding(record)
    if found:
        return first, finding_text(found)[0]
    if record.with_sca:
        return first, tr("Overview", "Legacy checkout and SCA")
    return first, tr("Overview", "Legacy checkout only, as you chose")


def _version(record: ModeRecord) -> tuple[str, str]:
    tr = QCoreApplication.translate
    found, usual = version_finding(record), tr("Overview", "Current version")
    if found is None:
        return usual, tr("Overview", "Not compared yet")
    version = dict(found.values).get("version", "")
    pinned = version if found.code != "webhook.version_not_pinned" else ""
    return pinned or usual, finding_text(found)[0]


def _proof(record: ModeRecord, mode: Mode, now: datetime) -> tuple[str, str]:
    tr = QCoreApplication.translate
    words, look = state_words(step_state(record, Step.PROVE), now), proved(record)
    if look is not None and look.findings:
        return words, finding_text(in_order(look.findings)[0])[0]
    if mode is Mode.TEST:
        return words, tr("Overview", "Each event made once and followed, in step 4")
    return words, tr("Overview", "Look at them in step 4")


def _entered(record: ModeRecord, now: datetime) -> tuple[str, str]:
    tr = QCoreApplication.translate
    words = state_words(step_state(record, Step.HAND_OVER), now)
    if record.is_entered:
        return words, tr("Overview", "For the keys above")
    if record.entered_keys:
        return words, tr("Overview", "They have changed since you ticked it")
    return words, tr("Overview", "Copy the keys over in step 3")


def _roll(record: ModeRecord, now: datetime) -> tuple[str, str]:
    tr = QCoreApplication.translate
    words = state_words(step_state(record, Step.ROLL), now)
    if not record.rolls:
        return words, ""
    from classe365_desktop.core.roll_json import roll_in

    rolls = [roll for box in Box if (roll := roll_in(record, box)) and roll.is_open]
    old = ", ".join(roll.old.redacted for roll in rolls)
    return words, tr("Overview", "Old key {key}").format(key=old) if old else ""


def step_words(mode: Mode, step: Step) -> str:
    """The next sensible step, as the words on its button."""
    tr = QCoreApplication.translate
    test = mode is Mode.TEST
    if step is Step.KEYS:
        return (
            tr("Overview", "Enter and check the test keys") if test else tr("Overview", "Enter and check the live keys")
        )
    if step is Step.WEBHOOK:
        return tr("Overview", "Set up the test webhook") if test else tr("Overview", "Set up the live webhook")
    if step is Step.ROLL:
        return tr("Overview", "Go on with the roll in Test") if test else tr("Overview", "Go on with the roll in Live")
    if step is Step.PROVE:
        return tr("Overview", "Prove it in Test") if test else tr("Overview", "Look at live deliveries")
    return (
        tr("Overview", "Enter the test keys into Classe365")
        if test
        else tr("Overview", "Enter the live keys into Classe365")
    )


def differing_words(count: int) -> str:
    """What the sentence under the title says of the lines that differ."""
    tr = QCoreApplication.translate
    if count == 0:
        return tr("Overview", "Nothing differs that should be alike.")
    if count == 1:
        return tr("Overview", "One line differs. Different keys are expected; nothing else is.")
    return tr("Overview", "{count} lines differ. Different keys are expected; nothing else is.").format(count=count)
