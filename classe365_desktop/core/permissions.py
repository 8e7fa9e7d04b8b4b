"""What a restricted key may and may not do, held against what is needed. Rules and values, no network.

Stripe has no call that tells a key's permissions, so each is tried: reading by a list of one, writing on an object that can't
exist. "No such object" then means that the key may write; only a refusal that names a permission means that it may not.
Sources: Stripe docs "Restricted API keys", "Error codes". The list itself is data in `resources/catalogue/permissions.json`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from classe365_desktop.core.findings import Finding, Subject, finding, in_order
from classe365_desktop.core.replies import Outcome, Reply
from classe365_desktop.core.writes import IMPOSSIBLE


class Access(StrEnum):
    """To write includes to read (Stripe docs, "Restricted API keys")."""

    READ = "read"
    WRITE = "write"


class Needer(StrEnum):
    """Who needs a permission."""

    CLASSE365 = "classe365"
    PROGRAM = "program"


class Answer(StrEnum):
    """What is known of one access."""

    ALLOWED = "allowed"
    REFUSED = "refused"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Permission:
    """One line of the catalogue. `read_path` and `write_request` are "" where it can't be tried without making something."""

    name: str
    access: Access
    needer: Needer
    why: str
    read_path: str = ""
    write_request: str = ""

    @property
    def stripe_name(self) -> str:
        """As Stripe names it in its form and in its refusals."""
        return f"rak_{self.name}_{self.access}"

    def probe(self, access: Access) -> tuple[str, str] | None:
        """Method and path of the request that tries this access; None if there is none."""
        if access is Access.READ:
            return ("get", self.read_path) if self.read_path else None
        method, _, path = self.write_request.replace("{id}", IMPOSSIBLE).partition(" ")
        return (method.lower(), path) if path else None


@dataclass(frozen=True, slots=True)
class Report:
    """What was found. `answers` has each permission's needed access, `reads` whether it may at least read."""

    answers: Mapping[str, Answer] = field(default_factory=dict)
    reads: Mapping[str, Answer] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    is_restricted: bool = True

    @property
    def missing(self) -> tuple[str, ...]:
        """The needed permissions that the key certainly lacks, by Stripe's names."""
        return tuple(name for name, answer in self.answers.items() if answer is Answer.REFUSED)

    @property
    def allowed(self) -> frozenset[str]:
        """The needed permissions that the key certainly has, by Stripe's names."""
        return frozenset(name for name, answer in self.answers.items() if answer is Answer.ALLOWED)

    @property
    def unknown(self) -> frozenset[str]:
        """Those about which nothing could be found out."""
        return frozenset(name for name, answer in self.answers.items() if answer is Answer.UNKNOWN)


def permissions_from(data: Mapping[str, Any]) -> tuple[Permission, ...]:
    """Read the catalogue's JSON. Raises ValueError naming what is wrong with it."""
    try:
        made = tuple(
            Permission(
                str(each["name"]),
                Access(each["access"]),
                Needer(each["for"]),
                str(each["why"]),
                str(each["read"]),
                str(each["write"]),
            )
            for each in data["permissions"]
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(f"the catalogue of permissions lacks or misspells {error}") from error
    for each in made:
        method, _, path = each.write_request.partition(" ")
        # A request without an impossible id could make or change something.
        if each.write_request and (method not in {"POST", "DELETE"} or "_{id}" not in path):
            raise ValueError(f"the request that tries {each.name} has no impossible id in it")
    return made


def judge(access: Access, reply: Reply) -> Answer:
    """What one answer tells."""
    if reply.outcome is Outcome.NO_PERMISSION:
        return Answer.REFUSED
    if access is Access.READ:
        return Answer.ALLOWED if reply.ok else Answer.UNKNOWN
    # That the object is missing is told only to a key that may look for it; a path that Stripe does not know is missing too.
    found = reply.outcome is Outcome.MISSING and reply.code == "resource_missing"
    return Answer.ALLOWED if found else Answer.UNKNOWN


def report(
    catalogue: Sequence[Permission],
    answers: Mapping[str, Answer],
    reads: Mapping[str, Answer],
    trouble: Iterable[Finding] = (),
) -> Report:
    """Put together what was found, and what is to be said of it."""
    said = list(trouble)
    for needer in Needer:
        of = [each for each in catalogue if each.needer is needer]
        lacking = [each for each in of if answers.get(each.stripe_name) is Answer.REFUSED]
        if lacking:
            names = ", ".join(each.stripe_name for each in lacking)
            code = f"permissions.missing_{needer}"
            said.append(finding(code, Subject.SECRET, count=len(lacking), names=names))
        elif of and all(answers.get(each.stripe_name) is Answer.ALLOWED for each in of):
            said.append(finding(f"permissions.enough_{needer}", Subject.SECRET, count=len(of)))
    unknown = [
        each.stripe_name for each in catalogue if answers.get(each.stripe_name) not in {Answer.ALLOWED, Answer.REFUSED}
    ]
    if unknown:
        said.append(finding("permissions.unknown", Subject.SECRET, count=len(unknown), names=", ".join(unknown)))
    said.append(finding("permissions.guess", Subject.SECRET))
    return Report(dict(answers), dict(reads), tuple(in_order(said)))


def everything(catalogue: Sequence[Permission]) -> Report:
    """The report of a secret key, which is not limited (Stripe docs, "API keys")."""
    return Report(
        {each.stripe_name: Answer.ALLOWED for each in catalogue},
        {each.name: Answer.ALLOWED for each in catalogue},
        (finding("permissions.secret_key", Subject.SECRET),),
        is_restricted=False,
    )


def as_list(catalogue: Sequence[Permission]) -> str:
    """The list to copy: one permission a line, as Stripe's form has them."""
    return "\n".join(f"{each.stripe_name} ({each.access.value})" for each in catalogue)
