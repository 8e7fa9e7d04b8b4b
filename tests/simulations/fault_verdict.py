"""What must be so after the last start, whatever went wrong before it."""

from collections import Counter
from dataclasses import dataclass, field

from classe365_desktop.core.journal import Entry, Phase, Purpose, entry_of, unfinished
from classe365_desktop.core.keys import Mode
from classe365_desktop.core.plan import plan
from classe365_desktop.core.webhook import wanted_webhook
from classe365_desktop.practice.keys import MAPLE_HOLLOW
from classe365_desktop.practice.world import Object
from classe365_desktop.services.address import practice_address
from classe365_desktop.services.catalogue import load_checklist
from classe365_desktop.services.endpoints import read_endpoints
from classe365_desktop.services.files import Folders
from classe365_desktop.services.stripe_api import open_stripe
from classe365_desktop.services.vault_values import Extra, Slot
from tests.simulations.fault_child import HOST, Fuse, workspace_at
from tests.simulations.fault_life import SHELVES, Life, endpoints_made

_CHANGES = {"url", "enabled_events", "status"}


@dataclass
class Verdict:
    """The numbers that must be 0, and some that only tell what happened. `reasons` names what was wrong, for a person."""

    duplicated: int = 0
    foreign: int = 0
    left: int = 0
    unmended: int = 0
    inconsistent: int = 0
    secrets_lost: int = 0
    broken: int = 0
    kept: int = 0
    by_hand: int = 0
    objects: int = 0
    reasons: list[str] = field(default_factory=list)

    @property
    def is_good(self) -> bool:
        """True if every number that must be 0 is 0."""
        return not (
            self.duplicated or self.foreign or self.left or self.unmended or self.inconsistent or self.secrets_lost
            or self.broken
        )  # fmt: skip

    def add(self, other: "Verdict") -> None:
        """Count another run."""
        for name in self.__dataclass_fields__:
            setattr(self, name, getattr(self, name) + getattr(other, name))


def judge(life: Life) -> Verdict:
    """Look at what is in Stripe, in the journal and in the password store."""
    verdict = Verdict(broken=len(life.broken), reasons=list(life.broken))
    entries = _journal(life, verdict)
    _others(life, verdict)
    _leftovers(life, verdict)
    if life.errand.job == "mend":
        _endpoints(life, verdict)
        _secrets(life, entries, verdict)
    return verdict


def _endpoints(life: Life, verdict: Verdict) -> None:
    made = endpoints_made(life)
    may_make = life.errand.renew or not life.changeable
    verdict.duplicated += max(0, len(made) - may_make)
    workspace = workspace_at(life.home, Fuse(None))
    wanted = wanted_webhook(workspace.state.school(HOST), life.errand.mode, load_checklist())
    key = workspace.keys(HOST, life.errand.mode).secret
    api = open_stripe(practice_address(life.stripe.address))
    try:
        if key is None:
            raise ValueError("the simulation keeps a key")
        have = read_endpoints(api, key).endpoints
    finally:
        api.close()
    if plan(have, wanted, life.errand.picked, renew_version=life.errand.renew).changes:
        verdict.unmended += 1
        verdict.reasons.append(f"not as wanted: {[each.url for each in have]}")


def _others(life: Life, verdict: Verdict) -> None:
    """What was there before is as it was, but for the endpoint that may be changed."""
    here = MAPLE_HOLLOW, life.errand.mode is Mode.LIVE
    for place, shelves in life.before.items():
        side = life.stripe.world.sides[place]
        for shelf in SHELVES:
            now: dict[str, Object] = getattr(side, shelf)
            for ident, body in shelves[shelf].items():
                there = now.get(ident)
                if place == here and ident in life.changeable:
                    ok = life.errand.renew if there is None else {**there, **_changes(body)} == body
                else:
                    ok = there == body
                if not ok:
                    verdict.foreign += 1
                    verdict.reasons.append(f"{ident} was {body}, is {there}")
            if place != here and len(now) > len(shelves[shelf]):
                verdict.foreign += 1
                verdict.reasons.append(f"something was made among the {shelf} of {place}")


def _changes(body: Object) -> Object:
    return {name: body[name] for name in _CHANGES}


def _leftovers(life: Life, verdict: Verdict) -> None:
    """What a proof made is gone, or as gone as Stripe lets it be."""
    before = life.before[MAPLE_HOLLOW, life.errand.mode is Mode.LIVE]
    for shelf in SHELVES:
        if shelf == "webhook_endpoints":
            continue
        for ident, there in getattr(life.side, shelf).items():
            if ident not in before[shelf] and not _is_over(shelf, there):
                verdict.left += 1
                verdict.reasons.append(f"{ident} is left: {there}")


def _is_over(shelf: str, there: Object) -> bool:
    ends = {
        "subscriptions": {"canceled", "incomplete_expired"},
        "invoices": {"paid", "void"},
        "payment_intents": {"canceled", "succeeded"},
    }
    if shelf in ends:
        return there.get("deleted") is True or there.get("status") in ends[shelf]
    if shelf in {"products", "prices"}:
        return there.get("active") is False
    # An invoice item goes with its invoice.
    return there.get("deleted") is True or (shelf == "invoiceitems" and bool(there.get("invoice")))


def _journal(life: Life, verdict: Verdict) -> list[Entry]:
    """Every line is one but those that a kill tore; nothing is open; everything that Stripe was asked to write is in it."""

    def wrong(reason: str) -> None:
        verdict.inconsistent += 1
        verdict.reasons.append(reason)

    place = Folders(life.home).journal
    lines = place.read_text().splitlines() if place.exists() else []
    entries = [entry for entry in map(entry_of, lines) if entry is not None]
    if len(lines) - len(entries) > life.kills:
        wrong("more torn lines than kills")
    if unfinished(entries):
        wrong(f"unfinished: {unfinished(entries)}")
    noted = {(each.method.upper(), each.path) for each in entries if each.phase is Phase.INTENT}
    asked = [each for each in life.stripe.requests[_furnished(life) :] if each.method != "GET"]
    for each in asked:
        if (each.method, each.path) not in noted:
            wrong(f"not noted: {each.method} {each.path}")
    verdict.objects += sum(bool(each.made) for each in entries if each.purpose is Purpose.PROOF)
    told = Counter(each.made for each in entries if each.made)
    for made in endpoints_made(life):
        if made["id"] not in told:
            wrong(f"{made['id']} was made and not noted")
    secrets = [f"{life.stripe.world.new_secret(each['id'], 32)}" for each in endpoints_made(life)]
    secrets.append(getattr(life.stripe.keys, f"{life.errand.mode}_secret"))
    for file in life.home.glob("*"):
        if file.is_file() and any(secret in file.read_text() for secret in secrets):
            wrong(f"a secret in {file.name}")
    return entries


def _furnished(life: Life) -> int:
    """How many requests had been made before the first start."""
    return len(life.stripe.requests) - life.requests


def _secrets(life: Life, entries: list[Entry], verdict: Verdict) -> None:
    """Whoever got the answer has the secret; if every answer was lost, the person was told how to see it on Stripe."""
    slot = Slot(HOST, life.errand.mode, Extra.SIGNING)
    kept = workspace_at(life.home, Fuse(None)).secret(slot.host, slot.mode, Extra.SIGNING)
    for made in endpoints_made(life):
        answered = any(each.made == made["id"] and each.phase is Phase.DONE for each in entries)
        if kept == f"whsec_{life.stripe.world.new_secret(made['id'], 32)}":
            verdict.kept += 1
        elif answered:
            verdict.secrets_lost += 1
            verdict.reasons.append(f"the secret of {made['id']} was answered and not kept")
        else:
            verdict.by_hand += 1
