"""A finding: the language of the whole product. Checks make them; the window, the command line and the report show them.

A finding holds a code and the values its sentences need, not the sentences: they stand in `core.texts` once, in English,
and are translated where they are shown.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from classe365_desktop.core.redaction import redact
from classe365_desktop.core.texts import TEXTS, FindingText
from classe365_desktop.core.texts import Severity as Severity


class Subject(StrEnum):
    """What a finding is about."""

    PUBLISHABLE = "publishable key"
    SECRET = "secret key"
    PAIR = "key pair"
    ACCOUNT = "account"
    CONNECTION = "connection"
    WEBHOOK = "webhook"
    VAULT = "password store"
    SCHOOL = "school"
    STATE = "saved data"
    PROGRAM = "program"
    FOLDER = "folder"


@dataclass(frozen=True, slots=True)
class Finding:
    """One immutable result: what was seen, why it matters, what to do, and nothing secret.

    `values` fill the sentences; `detail` is the redacted technical side for support, shown only on request.
    Two findings that say the same are equal, whatever their detail.
    """

    code: str
    subject: Subject
    values: tuple[tuple[str, str], ...] = ()
    detail: str = field(default="", compare=False)

    @property
    def text(self) -> FindingText:
        """The untranslated sentences with their severity and action."""
        return TEXTS[self.code]

    @property
    def severity(self) -> Severity:
        """How much it matters."""
        return self.text.severity

    @property
    def action(self) -> str | None:
        """The id of the one button that helps, or None."""
        return self.text.action

    @property
    def seen(self) -> str:
        """What was seen, in English."""
        return self.fill(self.text.seen)

    @property
    def why(self) -> str:
        """Why it matters, in English."""
        return self.fill(self.text.why)

    @property
    def do(self) -> str:
        """What to do next, in English; "" where nothing is to be done."""
        return self.fill(self.text.do)

    def fill(self, sentence: str) -> str:
        """Put this finding's values into a sentence of the catalogue or its translation."""
        return sentence.format_map(dict(self.values)) if self.values else sentence


def finding(code: str, subject: Subject, *, detail: str = "", **values: object) -> Finding:
    """Make a finding; everything that goes in is redacted first.

    Raises KeyError if the catalogue has no such code or one of its sentences needs a value that was not given.
    """
    made = Finding(
        code, subject, tuple((name, _printable(value)) for name, value in sorted(values.items())), _printable(detail)
    )
    for sentence in (made.text.seen, made.text.why, made.text.do):
        sentence.format_map(dict(made.values))
    return made


def _printable(value: object) -> str:
    """Redacted, and such that it can be written in UTF-8: JSON can carry half characters, which nothing can print."""
    return redact(str(value).encode("utf-8", "replace").decode("utf-8"))


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """What needs a hand first: failures, warnings, unknowns, notes, passes; otherwise as they came."""
    return sorted(findings, key=lambda each: each.severity.rank)


def worst(findings: Iterable[Finding]) -> Severity | None:
    """The severity that decides, or None if there are no findings."""
    return min((each.severity for each in findings), key=lambda severity: severity.rank, default=None)


def exit_code(findings: Iterable[Finding]) -> int:
    """The command line's answer: 0 nothing failed, 1 something failed, 2 it could not be checked."""
    found = list(findings)
    if any(each.severity is Severity.FAILURE for each in found):
        return 1
    return 2 if not found or any(each.text.unchecked for each in found) else 0


def as_json(each: Finding) -> dict[str, str]:
    """The finding as the command line prints it."""
    return {
        "code": each.code,
        "severity": each.severity.value,
        "subject": each.subject.value,
        "seen": each.seen,
        "why": each.why,
        "do": each.do,
    }
