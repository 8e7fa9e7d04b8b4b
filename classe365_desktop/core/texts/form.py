"""The form of a finding's text, and short ways to write one down.

Severity stands beside the sentences so that one look tells how a code is judged. `{names}` are filled from the finding's
values. English here; translated where it is shown (`resources/translations`).
"""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters, from what needs a hand to what needs none."""

    FAILURE = "failure"
    WARNING = "warning"
    UNKNOWN = "unknown"
    NOTE = "note"
    PASS = "pass"

    @property
    def rank(self) -> int:
        """0 for what comes first."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class FindingText:
    """The sentences of one code. `action` names the button that helps; `unchecked` marks what kept a check from being done."""

    severity: Severity
    seen: str
    why: str = ""
    do: str = ""
    action: str | None = None
    unchecked: bool = False


def passed(seen: str, why: str = "") -> FindingText:
    """Nothing is to be done."""
    return FindingText(Severity.PASS, seen, why)


def note(seen: str, why: str, do: str = "", action: str | None = None) -> FindingText:
    """Worth knowing."""
    return FindingText(Severity.NOTE, seen, why, do, action)


def unknown(seen: str, why: str, do: str, action: str | None = None) -> FindingText:
    """It could not be told."""
    return FindingText(Severity.UNKNOWN, seen, why, do, action)


def unchecked(seen: str, why: str, do: str, action: str | None = None) -> FindingText:
    """It kept a check from being done."""
    return FindingText(Severity.UNKNOWN, seen, why, do, action, unchecked=True)


def warning(seen: str, why: str, do: str, action: str | None = None) -> FindingText:
    """Something is to be looked at."""
    return FindingText(Severity.WARNING, seen, why, do, action)


def failure(seen: str, why: str, do: str, action: str | None = None) -> FindingText:
    """Something is wrong."""
    return FindingText(Severity.FAILURE, seen, why, do, action)


KEYS_PAGE = "open_keys_page"
ACCOUNT_PAGE = "open_account_page"
CHECK_AGAIN = "check_again"
TRY_VAULT = "try_vault_again"
WEBHOOKS_PAGE = "open_webhooks_page"
PREVIEW = "preview_changes"
ENDPOINT_PAGE = "open_endpoint_page"
KEY_FORM = "open_key_form"
# Takes away what an earlier proof left.
CLEAN_UP = "clean_up_proof"
