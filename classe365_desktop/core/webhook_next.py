"""What comes next on the Webhook page, by what is known. Rules only."""

from collections.abc import Iterable
from enum import StrEnum

from classe365_desktop.core.findings import Finding
from classe365_desktop.core.plan import Plan
from classe365_desktop.core.texts import Severity


class WebhookNext(StrEnum):
    """The next sensible thing."""

    BY_HAND = "by_hand"
    COMPARE = "compare"
    PREVIEW = "preview"
    PICK = "pick"
    APPLY = "apply"
    MEND = "mend"
    GO_ON = "go_on"


def webhook_next(
    *, has_key: bool, findings: Iterable[Finding], compared: bool, preview: Plan | None, said_done: bool
) -> WebhookNext:
    """The next thing. Without a key nothing can be compared: then the checklist is worked through by hand.

    `compared` is whether everything on Stripe was read in this session, so that a change can be planned.
    """
    found = list(findings)
    failed = any(each.severity is Severity.FAILURE for each in found)
    if preview is not None:
        if preview.changes:
            return WebhookNext.APPLY
        if preview.refusal is not None:
            return WebhookNext.PICK if preview.candidates else WebhookNext.MEND
    if compared:
        return WebhookNext.PREVIEW if failed else WebhookNext.GO_ON
    if failed:
        return WebhookNext.COMPARE if has_key else WebhookNext.MEND
    # What could not be told keeps nobody from going on once they say that it is done.
    if said_done or any(each.severity is Severity.PASS for each in found):
        return WebhookNext.GO_ON
    return WebhookNext.COMPARE if has_key and not found else WebhookNext.BY_HAND
