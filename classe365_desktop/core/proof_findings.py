"""What is to be said before a proof and after it. Rules and values, no network."""

from collections.abc import Sequence

from classe365_desktop.core.findings import Finding, Subject, finding, in_order
from classe365_desktop.core.plan import Wanted
from classe365_desktop.core.proof import Listeners, Proof, Row, Stage
from classe365_desktop.core.proof_undo import Left
from classe365_desktop.core.replies import FROM_STRIPE, Outcome, Reply

_OF_THE_KEY = {Outcome.UNKNOWN_KEY: "unknown", Outcome.EXPIRED_KEY: "expired", Outcome.IP_REFUSED: "ip_refused"}
_WAITS = frozenset({Outcome.RATE_LIMITED, Outcome.LOCKED})


def reading_finding(reply: Reply, *, looking: bool = False) -> Finding:
    """Why events could not be read, before a proof or when only looking."""
    outcome, detail = reply.outcome, reply.detail
    if outcome is Outcome.NO_PERMISSION:
        permission = reply.permission or "rak_event_read"
        code = "deliveries.no_permission" if looking else "proof.no_event_permission"
        return finding(code, Subject.SECRET, permission=permission, detail=detail)
    if outcome in _OF_THE_KEY:
        return finding(f"proof.key_{_OF_THE_KEY[outcome]}", Subject.SECRET, detail=detail)
    if outcome in FROM_STRIPE - _WAITS:
        return finding("proof.unread", Subject.CONNECTION, detail=detail)
    return finding(f"connection.{outcome.value}", Subject.CONNECTION, detail=detail)


def before(wanted: Wanted, who: Listeners) -> list[Finding]:
    """What is to be said about who listens, before anything is made."""
    if not who.known:
        return [finding("proof.listeners_unknown", Subject.WEBHOOK)]
    if not who.endpoint:
        return [finding("proof.no_webhook", Subject.WEBHOOK, url=wanted.url)]
    if who.disabled:
        return [finding("proof.webhook_disabled", Subject.WEBHOOK, id=who.endpoint)]
    found: list[Finding] = []
    deaf = [event for event in wanted.events if event not in who.ours]
    if deaf:
        found.append(finding("proof.nobody_listens", Subject.WEBHOOK, events=", ".join(deaf)))
    shared = who.ours & who.others
    if shared:
        found.append(finding("proof.others_listen", Subject.WEBHOOK, count=len(shared)))
    return found


def after(proof: Proof) -> list[Finding]:
    """What the rows come to."""
    rows, found = proof.rows, list[Finding]()
    received = _named(rows, Stage.RECEIVED)
    if received:
        whole = len(received) == len(rows)
        found.append(
            finding("proof.received_all", Subject.WEBHOOK, count=len(rows))
            if whole
            else finding("proof.received", Subject.WEBHOOK, events=", ".join(received))
        )
        found.append(finding("proof.receipt_only", Subject.WEBHOOK))
    for stage in (Stage.FAILED, Stage.INCONCLUSIVE, Stage.NOT_TESTABLE, Stage.NOT_MADE):
        named = _named(rows, stage)
        if named and not (proof.cancelled and stage is Stage.NOT_MADE):
            found.append(finding(f"proof.{stage.value}", Subject.WEBHOOK, events=", ".join(named), detail=_noes(proof)))
    if proof.cancelled:
        found.append(finding("proof.cancelled", Subject.WEBHOOK))
    return found


def after_cleaning(left: Sequence[Left], ends_itself: Sequence[str], *, whole: bool) -> list[Finding]:
    """What is to be said about what was taken away. `whole` is False where not even all of it could be found."""
    found: list[Finding] = []
    if ends_itself:
        found.append(finding("proof.ends_itself", Subject.ACCOUNT, objects=", ".join(ends_itself)))
    if left:
        objects = ", ".join(f"{each.kind} {each.id}" for each in left)
        details = "; ".join(each.detail for each in left if each.detail)
        found.append(finding("proof.left", Subject.ACCOUNT, objects=objects, detail=details))
    elif not whole:
        found.append(finding("proof.not_found_out", Subject.ACCOUNT))
    else:
        found.append(finding("proof.cleaned", Subject.ACCOUNT))
    return found


def all_findings(*groups: Sequence[Finding]) -> tuple[Finding, ...]:
    """All of them, each once, what needs a hand first."""
    return tuple(in_order(dict.fromkeys(each for group in groups for each in group)))


def _named(rows: Sequence[Row], stage: Stage) -> list[str]:
    return [row.event for row in rows if row.stage is stage]


def _noes(proof: Proof) -> str:
    """What Stripe answered where it said no, for support."""
    return "; ".join(
        f"{course.scenario} {name}: {reply.detail or reply.outcome}"
        for course in proof.courses
        for name, reply in course.refusals.items()
    )
