"""The new key is proved before it counts: asked about at Stripe, compared with the old one, and only then kept."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from classe365_desktop.core.endpoints import Endpoint
from classe365_desktop.core.findings import Finding, finding, in_order
from classe365_desktop.core.keys import ApiKey, Box, KeyKind, KeyPair
from classe365_desktop.core.paste import read
from classe365_desktop.core.roll import Roll
from classe365_desktop.core.roll_events import NewKeyChecked, NewKeyGiven
from classe365_desktop.core.roll_steps import Step, about
from classe365_desktop.core.state import KeyMark
from classe365_desktop.core.texts import Severity
from classe365_desktop.services.endpoints import read_endpoints
from classe365_desktop.services.ports import StripeApi
from classe365_desktop.services.roll import Clock, Place, advance, old_key, roll_at, settle
from classe365_desktop.services.validation import Checked, Order, check_keys
from classe365_desktop.services.workspace import Workspace


class May(Protocol):
    """What a key may do, of all that Classe365 needs."""

    @property
    def allowed(self) -> frozenset[str]:
        """Names of permissions that it has."""

    @property
    def unknown(self) -> frozenset[str]:
        """Names of permissions about which nothing could be found out."""


Permissions = Callable[[StripeApi, ApiKey], May]
# Without a good answer to these the key may be the wrong one: it counts only by the person's own word. What Classe365 needs is
# a well-founded guess, so that a key that may do less is theirs to judge as well.
_DOUBTS = frozenset({"newkey.account_unclear", "newkey.may_unclear", "newkey.may_less"})
_NAMED = 5


@dataclass(frozen=True, slots=True)
class Proof:
    """What was found about a new key, what needs a hand first. `checked` is None if Stripe was not asked."""

    key: ApiKey | None
    findings: tuple[Finding, ...]
    checked: Checked | None = None

    @property
    def ok(self) -> bool:
        """True if the key is proved."""
        return self.may_count and not self.doubts

    @property
    def may_count(self) -> bool:
        """True if nothing speaks against the key and Stripe recognises it; `doubts` may be left, for the person to judge."""
        recognised = any(each.code == "newkey.recognised" for each in self.findings)
        against = [each for each in self.findings if each.severity is Severity.FAILURE and each.code not in _DOUBTS]
        return recognised and not against

    @property
    def doubts(self) -> tuple[Finding, ...]:
        """What could not be found out and matters, or is for the person to judge."""
        return tuple(each for each in self.findings if each.code in _DOUBTS)


def read_new_key(text: str, roll: Roll, place: Place) -> ApiKey | Finding:
    """The new key in what was typed, pasted or piped in, or what is wrong with it. Asks nobody."""
    reading = read(text)
    for key in sorted(reading.keys, key=lambda each: (each.mode is not place.mode, each.box is not place.box)):
        if key.mode is not place.mode:
            return about(roll, "newkey.other_mode", mode=place.mode.value, other=key.mode.value)
        if key.box is not place.box:
            return about(roll, "newkey.other_box", kind=_KINDS[key.kind], old_kind=_KINDS[roll.kind])
        return about(roll, "newkey.same") if key.fingerprint == roll.old.fingerprint else key
    first = reading.rejected[0]
    return about(roll, "newkey.empty") if first.code == "key.empty" else first.finding(place.subject)


_KINDS = {KeyKind.PUBLISHABLE: "publishable", KeyKind.SECRET: "secret", KeyKind.RESTRICTED: "restricted"}


def prove(
    api: StripeApi,
    workspace: Workspace,
    place: Place,
    new: ApiKey,
    clock: Clock,
    *,
    permissions: Permissions | None = None,
    arrived: Callable[[Finding], None] = lambda _: None,
) -> Proof:
    """Ask Stripe about the new key; only reads, keeps nothing. Blocks: use a worker; `api.abort()` ends it.

    `arrived` is called for each finding as it comes. Raises KeyError if there is no such roll, VaultError if the old key
    can't be read.
    """
    roll = roll_at(workspace, place)
    if roll is None:
        raise KeyError(place.host)
    found: list[Finding] = []

    def say(*more: Finding) -> None:
        for each in more:
            if each not in found:
                found.append(each)
                arrived(each)

    record = workspace.state.school(place.host).record(place.mode)
    kept = workspace.keys(place.host, place.mode)
    old = old_key(workspace, place, roll)
    order = Order(place.mode, kept.having(new), account_before=record.account)
    checked = check_keys(api, order, clock, lambda _: None)
    if new.kind is not roll.kind:
        say(about(roll, "newkey.other_kind", kind=_KINDS[new.kind], old_kind=_KINDS[roll.kind]))
    codes = {each.code for each in checked.findings}
    mine = "publishable" if place.box is Box.PUBLISHABLE else _KINDS[new.kind]
    if f"{mine}.recognised" in codes:
        say(about(roll, "newkey.recognised", new=new.redacted))
        before = _account_before(api, roll, old, record.account) if place.box is Box.SECRET else ""
        say(_account(roll, place, new, old, checked, before))
        if place.box is Box.SECRET:
            url = record.endpoint_url or workspace.state.school(place.host).address.url
            say(*_endpoint(api, roll, new, old, url))
            say(*(_compared(api, roll, new, old, permissions) if permissions else ()))
    say(*(each for each in checked.findings if each.code not in _SAID_HERE))
    return Proof(new, tuple(in_order(found)), checked)


# What the checks of a pair say that is said here in other words, or is about a key that is not given here.
_SAID_HERE = frozenset(
    {
        "publishable.missing", "secret.missing", "publishable.recognised", "secret.recognised", "restricted.recognised",
        "account.as_before", "account.changed", "account.unreadable",
    }
)  # fmt: skip


def _account_before(api: StripeApi, roll: Roll, old: ApiKey | None, remembered: str) -> str:
    """The old key's account: by Stripe's word while the key works, else the one that an earlier check has noted; "" if none."""
    if old is None or roll.stopped:
        return remembered
    reply = api.get(old, "/v1/account")
    named = reply.body.get("id") if reply.ok else reply.account
    return named if isinstance(named, str) and named else remembered


def _account(roll: Roll, place: Place, new: ApiKey, old: ApiKey | None, checked: Checked, before: str) -> Finding:
    """Whether the new key belongs to the old one's account: by Stripe's word, or else by the names that both keys carry."""
    if place.box is Box.SECRET and checked.account and before:
        if checked.account == before:
            return about(roll, "newkey.same_account")
        return about(roll, "newkey.other_account", account=checked.account, before=before)
    proved = any(each.code == "pair.proved" for each in checked.findings)
    hints = old.account_hint if old else "", new.account_hint
    if proved or (all(hints) and hints[0] == hints[1]):
        return about(roll, "newkey.same_account")
    return about(roll, "newkey.account_unclear")


def _endpoint(api: StripeApi, roll: Roll, new: ApiKey, old: ApiKey | None, url: str) -> tuple[Finding, ...]:
    """The new key should see the webhook endpoint that the old one sees; what neither sees is no matter of the roll."""
    by_new = read_endpoints(api, new)
    if _has(by_new.endpoints, url):
        return (about(roll, "newkey.sees_endpoint", url=url),)
    if by_new.stopped is not None:
        return (about(roll, "newkey.endpoint_unclear"),)
    if old is None:
        return ()
    by_old = read_endpoints(api, old)
    return (about(roll, "newkey.no_endpoint", url=url),) if _has(by_old.endpoints, url) else ()


def _has(endpoints: tuple[Endpoint, ...], url: str) -> bool:
    return any(each.url == url for each in endpoints)


def _compared(
    api: StripeApi, roll: Roll, new: ApiKey, old: ApiKey | None, permissions: Permissions
) -> tuple[Finding, ...]:
    """What the old key may do and the new one may not. A secret key may do everything (Stripe docs, "API keys")."""
    if new.kind is KeyKind.SECRET:
        return (about(roll, "newkey.may_as_much"),)
    mine = permissions(api, new)
    every = mine.allowed | mine.unknown
    theirs = permissions(api, old) if old is not None and roll.stopped is None else None
    missing = (theirs.allowed - every) if theirs else frozenset()
    if missing:
        return (about(roll, "newkey.may_less", missing=_names(missing)),)
    if theirs is None or not mine.allowed:
        return (about(roll, "newkey.may_unclear"),)
    # Some can't be tried out without making something; the others tell enough.
    untold = mine.unknown | theirs.unknown
    if untold:
        return (about(roll, "newkey.may_untold", names=_names(untold)),)
    return (about(roll, "newkey.may_as_much"),)


def _names(permissions: frozenset[str]) -> str:
    return ", ".join(sorted(permissions)[:_NAMED]) + (", …" if len(permissions) > _NAMED else "")


def adopt(
    workspace: Workspace, place: Place, proof: Proof, clock: Clock, *, despite_doubts: bool = False
) -> Step | Finding:
    """Keep the proved key in the old one's place; the old one stays beside it. A finding or an objection: nothing was kept.

    `despite_doubts` is the person's own word for what could not be found out. Raises VaultError and StoreError; then the old key
    is where it was.
    """
    roll = roll_at(workspace, place)
    if roll is None:
        return finding("roll.none", place.subject)
    if proof.key is None or not (proof.may_count if despite_doubts else proof.ok):
        return about(roll, "roll.not_proved")
    mark = KeyMark(proof.key.redacted, proof.key.fingerprint)
    settle(workspace, place, clock)
    given = advance(workspace, place, NewKeyGiven(mark), clock)
    if isinstance(given, Finding) or given.objection:
        return given
    in_memory = workspace.is_session_only(place.host, place.mode)
    workspace.save_keys(place.host, place.mode, KeyPair().having(proof.key), session_only=in_memory)
    made = advance(workspace, place, NewKeyChecked(mark), clock)
    checked = proof.checked
    if checked is not None:
        workspace.record_check(
            place.host, place.mode, checked.order.keys, checked.account, checked.account_name, checked.findings
        )
    return made
