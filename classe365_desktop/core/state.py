"""What the program remembers between two starts: schools, accounts, progress, last findings. Never a secret.

Values and their JSON form; `services.store` reads and writes the file. A school's record is turned into values only when it
is asked for, so that a thousand schools cost the start no more than one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from classe365_desktop.core.findings import Finding, Subject
from classe365_desktop.core.keys import ApiKey, KeyPair, Mode
from classe365_desktop.core.school import Address

SCHEMA = 1


@dataclass(frozen=True, slots=True)
class KeyMark:
    """What may be remembered of a key: its printable form and its fingerprint."""

    redacted: str
    fingerprint: str

    @staticmethod
    def of(key: ApiKey | None) -> "KeyMark | None":
        """The mark of a key, None for none."""
        return KeyMark(key.redacted, key.fingerprint) if key else None


@dataclass(frozen=True, slots=True)
class Look:
    """What was found when something was last looked at. `about` tells what it was about: it holds for nothing else."""

    at: str
    about: str
    findings: tuple[Finding, ...] = ()


class Topic(StrEnum):
    """What is looked at beside the keys."""

    WEBHOOK = "webhook"
    PROOF = "proof"
    PERMISSIONS = "permissions"


@dataclass(frozen=True, slots=True)
class ModeRecord:
    """One mode of one school. Times are UTC in ISO 8601; "" means never or not known.

    `signing` marks the endpoint's signing secret, `rolls` holds the JSON of each roll under way or ended, by the key's box;
    `core.roll` reads it.
    """

    publishable: KeyMark | None = None
    secret: KeyMark | None = None
    account: str = ""
    account_name: str = ""
    endpoint_url: str = ""
    with_sca: bool = True
    webhook_done_at: str = ""
    entered_keys: str = ""
    entered_at: str = ""
    checked_keys: str = ""
    checked_at: str = ""
    findings: tuple[Finding, ...] = ()
    step: str = ""
    signing: KeyMark | None = None
    looks: Mapping[Topic, Look] = field(default_factory=dict)
    rolls: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def look(self, topic: Topic, about: str) -> Look | None:
        """What was found at the last look, if it was about exactly this."""
        found = self.looks.get(topic)
        return found if found and found.about == about else None

    def with_look(self, topic: Topic, look: Look | None) -> "ModeRecord":
        """The record after another look, or with the last one forgotten."""
        others = {each: kept for each, kept in self.looks.items() if each is not topic}
        return replace(self, looks={**others, topic: look} if look else others)

    @property
    def keys_fingerprint(self) -> str:
        """Tells this pair of kept keys from every other; "" without keys."""
        return pair_fingerprint(self.publishable, self.secret)

    @property
    def is_entered(self) -> bool:
        """True if the administrator ticked that exactly these keys are in Classe365: a new key takes the tick away."""
        return bool(self.entered_keys) and self.entered_keys == self.keys_fingerprint

    @property
    def is_checked(self) -> bool:
        """True if the findings are about exactly these keys."""
        return bool(self.checked_keys) and self.checked_keys == self.keys_fingerprint

    def with_keys(self, keys: KeyPair) -> "ModeRecord":
        """The record with other keys kept; what was known of the account stays, to notice if it changes."""
        return replace(self, publishable=KeyMark.of(keys.publishable), secret=KeyMark.of(keys.secret))


def pair_fingerprint(publishable: KeyMark | None, secret: KeyMark | None) -> str:
    """One text for a pair of marks."""
    parts = [mark.fingerprint if mark else "" for mark in (publishable, secret)]
    return ":".join(parts) if any(parts) else ""


@dataclass(frozen=True, slots=True)
class School:
    """One school: its address is its identity, its name is what people see."""

    host: str
    name: str
    test: ModeRecord = field(default_factory=ModeRecord)
    live: ModeRecord = field(default_factory=ModeRecord)

    @property
    def address(self) -> Address:
        """Where it opens Classe365."""
        return Address(self.host)

    def record(self, mode: Mode) -> ModeRecord:
        """The record of one mode."""
        return self.test if mode is Mode.TEST else self.live

    def with_record(self, mode: Mode, record: ModeRecord) -> "School":
        """The school with the record of one mode replaced."""
        return replace(self, test=record) if mode is Mode.TEST else replace(self, live=record)


@dataclass(frozen=True, slots=True)
class State:
    """Everything remembered. `documents` holds each school's JSON object by host, in the order they were added."""

    documents: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    selected: str = ""

    def __contains__(self, host: str) -> bool:
        return host in self.documents

    def names(self) -> Iterator[tuple[str, str]]:
        """Each school's host and name, without reading the rest of it."""
        return ((host, str(document.get("name") or host)) for host, document in self.documents.items())

    def school(self, host: str) -> School:
        """The school at `host`. Raises KeyError if there is none."""
        return school_from(host, self.documents[host])

    def with_school(self, school: School) -> "State":
        """The state with `school` added, or replaced at its place."""
        return replace(self, documents={**self.documents, school.host: school_to(school)})

    def without(self, host: str) -> "State":
        """The state with that school forgotten and, if it was selected, the first other one selected."""
        left = {key: document for key, document in self.documents.items() if key != host}
        return State(left, next(iter(left), "") if self.selected == host else self.selected)


def state_from(data: Any) -> State:
    """Read the file's JSON. Raises ValueError if it is not such a state; unknown fields are passed over."""
    if not isinstance(data, dict) or not isinstance(data.get("schema"), int):
        raise ValueError("it is not a list of schools")
    schools = data.get("schools")
    if not isinstance(schools, dict) or not all(isinstance(each, dict) for each in schools.values()):
        raise ValueError("its schools can't be read")
    selected = data.get("selected")
    return State(schools, selected if isinstance(selected, str) and selected in schools else next(iter(schools), ""))


def state_to(state: State) -> dict[str, Any]:
    """The file's JSON."""
    return {"schema": SCHEMA, "selected": state.selected, "schools": dict(state.documents)}


def school_from(host: str, data: Mapping[str, Any]) -> School:
    """Read one school; a field that can't be read counts as not known."""
    return School(host, str(data.get("name") or host), *(_record_from(data.get(mode.value)) for mode in Mode))


def school_to(school: School) -> dict[str, Any]:
    """The JSON of one school; what is not known is left out."""
    records = {mode.value: _record_to(school.record(mode)) for mode in Mode}
    return {"name": school.name} | {mode: record for mode, record in records.items() if record}


_MARKS = ("publishable", "secret", "signing")
_TEXT_FIELDS = (
    "account", "account_name", "endpoint_url", "webhook_done_at", "entered_keys", "entered_at", "checked_keys",
    "checked_at", "step",
)  # fmt: skip


def _record_from(data: Any) -> ModeRecord:
    if not isinstance(data, dict):
        return ModeRecord()
    texts = {name: data[name] for name in _TEXT_FIELDS if isinstance(data.get(name), str)}
    findings = _findings_from(data.get("findings"))
    record = replace(ModeRecord(with_sca=data.get("with_sca") is not False, findings=findings), **texts)
    return replace(
        record,
        publishable=_mark_from(data.get("publishable")),
        secret=_mark_from(data.get("secret")),
        signing=_mark_from(data.get("signing")),
        looks=_looks_from(data.get("looks")),
        rolls=_rolls_from(data.get("rolls")),
    )


def _record_to(record: ModeRecord) -> dict[str, Any]:
    data: dict[str, Any] = {name: getattr(record, name) for name in _TEXT_FIELDS if getattr(record, name)}
    for name in _MARKS:
        mark: KeyMark | None = getattr(record, name)
        if mark:
            data[name] = [mark.redacted, mark.fingerprint]
    if not record.with_sca:
        data["with_sca"] = False
    if record.findings:
        data["findings"] = _findings_to(record.findings)
    if record.looks:
        data["looks"] = {
            topic.value: {"at": look.at, "about": look.about, "findings": _findings_to(look.findings)}
            for topic, look in record.looks.items()
        }
    if record.rolls:
        data["rolls"] = {box: dict(roll) for box, roll in record.rolls.items()}
    return data


def _looks_from(data: Any) -> dict[Topic, Look]:
    there = data if isinstance(data, dict) else {}
    return {
        topic: Look(str(look["at"]), str(look["about"]), _findings_from(look.get("findings")))
        for topic in Topic
        if isinstance(look := there.get(topic.value), dict) and {"at", "about"} <= look.keys()
    }


def _rolls_from(data: Any) -> dict[str, Mapping[str, Any]]:
    return {box: roll for box, roll in data.items() if isinstance(roll, dict)} if isinstance(data, dict) else {}


def _mark_from(data: Any) -> KeyMark | None:
    fits = isinstance(data, list) and len(data) == 2 and all(isinstance(each, str) for each in data)
    return KeyMark(*data) if fits else None


def _findings_from(data: Any) -> tuple[Finding, ...]:
    return tuple(filter(None, map(_finding_from, data))) if isinstance(data, list) else ()


def _findings_to(findings: tuple[Finding, ...]) -> list[list[Any]]:
    return [
        [each.code, each.subject.value, dict(each.values), *([each.detail] if each.detail else [])] for each in findings
    ]


def _finding_from(data: Any) -> Finding | None:
    """A remembered finding, or None if this version does not know its code or can't fill its sentences."""
    try:
        code, subject, values, *detail = data
        made = Finding(code, Subject(subject), tuple(sorted(values.items())), str(detail[0]) if detail else "")
        _ = (made.seen, made.why, made.do)  # raises for an unknown code or a missing value
    except (ValueError, TypeError, KeyError, AttributeError, IndexError):
        return None
    return made
