"""Why a change was not carried out, as findings."""

from classe365_desktop.core.findings import Finding, Subject, finding
from classe365_desktop.core.plan import Change, Create, Plan, Refusal
from classe365_desktop.core.replies import Outcome, Reply


def refusal_finding(planned: Plan) -> Finding:
    """Why there is no plan."""
    if planned.refusal is Refusal.FULL:
        return finding("change.full", Subject.WEBHOOK)
    ids = ", ".join(each.id for each in planned.candidates)
    return finding("change.pick_first", Subject.WEBHOOK, ids=ids)


def what_went_wrong(change: Change, reply: Reply) -> Finding:
    """What is to be said of a change that Stripe did not certainly carry out."""
    outcome, detail = reply.outcome, reply.detail
    if outcome is Outcome.NO_PERMISSION:
        permission = reply.permission or "rak_webhook_write"
        return finding("change.no_permission", Subject.WEBHOOK, permission=permission, detail=detail)
    if outcome is Outcome.MISSING and not isinstance(change, Create):
        return finding("change.gone", Subject.WEBHOOK, id=change.endpoint.id, detail=detail)
    if outcome is Outcome.OTHER_REFUSAL and "maximum" in detail:
        return finding("change.full", Subject.WEBHOOK, detail=detail)
    by_key = {Outcome.UNKNOWN_KEY: "unknown", Outcome.EXPIRED_KEY: "expired", Outcome.IP_REFUSED: "ip_refused"}
    if outcome in by_key:
        return finding(f"webhook.key_{by_key[outcome]}", Subject.WEBHOOK, detail=detail)
    if reply.is_uncertain:
        return finding("change.uncertain", Subject.WEBHOOK, detail=detail)
    if outcome in {Outcome.RATE_LIMITED, Outcome.LOCKED}:
        return finding("change.busy", Subject.WEBHOOK, detail=detail)
    if reply.was_never_sent:
        return finding("change.not_sent", Subject.CONNECTION, detail=f"{outcome.value} {detail}".strip())
    return finding("change.refused", Subject.WEBHOOK, detail=detail)
