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
    """One line of the catalogue. `why` completes "without it … can't".

    `read_path` and `write_request` are "" where it can't be tried without making something.
    """

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

    @property
    def can_be_told(self) -> bool:
        """True if the needed access can be tried itself."""
        return self.probe(self.access) is not None

    @property
    def first(self) -> Access:
        """What to try first: the needed access, or reading where writing can't be tried."""
        return self.access if self.can_be_told else Access.READ

    def probe(self, access: Access) -> tuple[str, str] | None:
        """Method and path of the request that tries this access; None if there is none."""
        request = f"GET {self.read_path}" if access is Access.READ and self.read_path else ""
        if access is Access.WRITE:
            request = self.write_request
        method, _, path = request.replace("{id}", IMPOSSIBLE).partition(" ")
        return (method.lower(), path) if path else None


@dataclass(frozen=True, slots=True)
class Report:
    """What was found. `answers` has each permission's needed access, `reads` whether it may at least read.

    `untold` are those that can't be tried at all: Stripe alone shows them.
    """

    answers: Mapping[str, Answer] = field(default_factory=dict)
    reads: Mapping[str, Answer] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    is_restricted: bool = True
    untold: frozenset[str] = frozenset()

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
        """Those that were tried without a clear answer."""
        return frozenset(name for name, answer in self.answers.items() if answer is Answer.UNKNOWN) - self.untold


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
        if each.access is Access.READ and not each.read_path:
            raise ValueError(f"{each.name} has nothing to read")
    return made


def judge(access: Access, path: str, reply: Reply) -> Answer:
    """What the answer to one probe tells."""
    if reply.outcome is Outcome.NO_PERMISSION:
        return Answer.REFUSED
    if access is Access.READ and reply.ok:
        return Answer.ALLOWED
    # That the object is missing is told only to a key that may look for it; a path that Stripe does not know is missing too.
    missing = reply.outcome is Outcome.MISSING and reply.code == "resource_missing"
    return Answer.ALLOWED if missing and IMPOSSIBLE in path else Answer.UNKNOWN


def answer_of(permission: Permission, told: Mapping[Access, Answer]) -> Answer:
    """What is known of the needed access. Who may not read may not write either."""
    if permission.access in told:
        return told[permission.access]
    return Answer.REFUSED if told.get(Access.READ) is Answer.REFUSED else Answer.UNKNOWN


def may_read(told: Mapping[Access, Answer]) -> Answer:
    """What is known of reading. Who may write may read."""
    if told.get(Access.WRITE) is Answer.ALLOWED:
        return Answer.ALLOWED
    return told.get(Access.READ, Answer.UNKNOWN)


def report(
    catalogue: Sequence[Permission],
    told: Mapping[str, Mapping[Access, Answer]],
    trouble: Iterable[Finding] = (),
) -> Report:
    """Put together what was found, and what is to be said of it. `told` has the probes' answers by the catalogue's names.

    `trouble` is what kept Stripe from answering.
    """
    answers = {each: answer_of(each, told.get(each.name, {})) for each in catalogue}
    untold = [each for each, answer in answers.items() if answer is Answer.UNKNOWN and not each.can_be_told]
    unclear = [each for each, answer in answers.items() if answer is Answer.UNKNOWN and each.can_be_told]
    said = list(trouble)
    for needer in Needer:
        of = [each for each in catalogue if each.needer is needer and each not in untold]
        lacking = [each for each in of if answers[each] is Answer.REFUSED]
        if lacking:
            said.append(_about(f"permissions.missing_{needer}", lacking))
        elif of and not any(each.needer is needer for each in unclear):
            said.append(finding(f"permissions.enough_{needer}", Subject.SECRET, count=len(of)))
    if unclear:
        said.append(_about("permissions.unknown", unclear))
    if untold:
        said.append(_about("permissions.untold", untold))
    said.append(finding("permissions.guess", Subject.SECRET))
    return Report(
        {each.stripe_name: answer for each, answer in answers.items()},
        {each.name: may_read(told.get(each.name, {})) for each in catalogue},
        tuple(in_order(said)),
        untold=frozenset(each.stripe_name for each in untold),
    )


def _about(code: str, some: Sequence[Permission]) -> Finding:
    names = ", ".join(each.stripe_name for each in some)
    return finding(code, Subject.SECRET, count=len(some), names=names, what="; ".join(each.why for each in some))


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
