"""Words for the screen: the core speaks in codes and English catalogues, this turns them into the reader's language.

The catalogues are Python data that Qt's `lupdate` does not read; `resources/translations/update.py` feeds them to it.
"""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from classe365_desktop.core.findings import Finding
from classe365_desktop.core.setup import STATE_WORDS, STEP_NAMES, StepState
from classe365_desktop.core.texts import Severity
from classe365_desktop.core.webhook import Event

# Values inside a sentence that are words themselves.
_WORD_VALUES = frozenset({"mode", "other", "tab", "place"})
SEVERITY_WORDS = {
    Severity.FAILURE: "Failure",
    Severity.WARNING: "Warning",
    Severity.UNKNOWN: "Unknown",
    Severity.NOTE: "Note",
    Severity.PASS: "Pass",
}
VALUE_WORDS = ("test", "live", "Test", "Live", "Publishable key", "Secret or restricted key")
ACTION_WORDS = {
    "open_keys_page": "Open Stripe API keys page",
    "open_account_page": "Open account on Stripe",
    "check_again": "Check again",
    "try_vault_again": "Try again",
    "open_other_tab": "Open that tab",
    "open_webhooks_page": "Open Stripe webhooks page",
    "open_endpoint_page": "Open endpoint on Stripe",
    "open_key_form": "Open Stripe's form with these ticked",
    "preview_changes": "Preview changes",
    "clean_up_proof": "Clean up",
}


def translate(context: str, text: str) -> str:
    """The translation of a catalogue's text, or the text itself."""
    return QCoreApplication.translate(context, text) if text else ""


def finding_text(found: Finding) -> tuple[str, str, str]:
    """What was seen, why it matters, what to do: in the reader's language, filled in."""
    values = {name: translate("Words", value) if name in _WORD_VALUES else value for name, value in found.values}
    text = found.text
    seen, why, do = (translate("Findings", each) for each in (text.seen, text.why, text.do))
    return seen.format_map(values), why.format_map(values), do.format_map(values)


def severity_word(severity: Severity) -> str:
    """The word beside the icon; colour alone never carries it."""
    return translate("Words", SEVERITY_WORDS[severity])


def action_word(action: str) -> str:
    """The words on a finding's button."""
    return translate("Words", ACTION_WORDS[action])


def step_name(step: str) -> str:
    """The name of a step."""
    return translate("Steps", {each.value: name for each, name in STEP_NAMES.items()}[step])


def state_words(state: StepState, now: datetime) -> str:
    """A step's state in words."""
    words = translate("Steps", STATE_WORDS[state.words])
    return words.format(count=state.count, when=when(state.at, now) if state.at else "")


def event_why(event: Event) -> str:
    """Why Classe365 listens to an event."""
    return translate("Webhook", event.why)


def when(iso: str, now: datetime) -> str:
    """A remembered UTC time as people say it, in local time: "today at 09:41", "on 12 March 2026"."""
    try:
        moment = datetime.fromisoformat(iso).astimezone()
    except ValueError:
        return ""
    locale = QLocale()
    time = locale.toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)
    if moment.date() == now.astimezone().date():
        return QCoreApplication.translate("Words", "today at {time}").format(time=time)
    date = locale.toString(
        QDate(moment.year, moment.month, moment.day), QCoreApplication.translate("Words", "d MMMM yyyy")
    )
    # Of what has been, the day is enough; what is to come has its hour.
    if moment > now:
        return QCoreApplication.translate("Words", "on {date} at {time}").format(date=date, time=time)
    return QCoreApplication.translate("Words", "on {date}").format(date=date)
