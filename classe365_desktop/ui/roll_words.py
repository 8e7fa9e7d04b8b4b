"""What the page of a roll says: choices, headline, steps, what comes next."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, Qt, QTime
from PySide6.QtCore import QLocale as Locale
from PySide6.QtWidgets import QMessageBox, QWidget

from classe365_desktop.core.keys import Box, Mode
from classe365_desktop.core.roll import AT_ONCE, OWN, Grace, Reason, Roll, Stage, Verdict, grace_named
from classe365_desktop.core.timeline import Milestone, length, local
from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.translate import when
from classe365_desktop.ui.widgets.callout import Callout
from classe365_desktop.ui.widgets.card import Card

tr = QCoreApplication.translate
_DAY = timedelta(days=1)


def reason_words(reason: Reason) -> str:
    """Why a key is rolled."""
    return {
        Reason.YEARLY: tr("Roll", "Yearly renewal"),
        Reason.LEFT: tr("Roll", "Somebody who knew it has left"),
        Reason.LEAKED: tr("Roll", "It has leaked, or may have"),
    }[reason]


def grace_words(grace: Grace) -> str:
    """One line of the choice of when the old key ends."""
    return {
        AT_ONCE: tr("Roll", "Block the old key at once"),
        "1h": tr("Roll", "1 hour"),
        "12h": tr("Roll", "12 hours"),
        "24h": tr("Roll", "24 hours"),
        "3d": tr("Roll", "3 days"),
        "7d": tr("Roll", "7 days"),
        OWN: tr("Roll", "Until a time of your own"),
    }.get(grace.name, grace.words)


def box_words(box: Box, redacted: str) -> str:
    """Which key."""
    if box is Box.PUBLISHABLE:
        return tr("Roll", "Publishable key {key}").format(key=redacted)
    return tr("Roll", "Secret or restricted key {key}").format(key=redacted)


def grace_advice(reason: Reason, grace: str, box: Box) -> str:
    """What the choice means."""
    if box is Box.PUBLISHABLE:
        return tr(
            "Roll",
            "A publishable key does not end: the old one goes on working, and the roll is finished when the new one is in "
            "Classe365.",
        )
    if grace == AT_ONCE:
        return tr(
            "Roll",
            "The old key ends in the moment you roll it on Stripe. Payments in Classe365 fail from then until the new key "
            "is entered there: have its settings open before.",
        )
    if reason is Reason.LEAKED:
        return tr("Roll", "Until the old key ends, whoever has it can use it. Blocking it at once is safer.")
    return tr("Roll", "Both keys work until the old one ends: enter the new one into Classe365 before.")


def subtitle(roll: Roll | None) -> str:
    """The sentence under the title."""
    if roll is None or not roll.is_open:
        return tr("Roll", "Replace a key without losing a payment. Nothing changes on Stripe until you do it there.")
    why = tr("Roll", "Reason: {reason}.").format(reason=reason_words(roll.reason))
    if not roll.expires:
        more = tr("Roll", "The old publishable key goes on working.")
    elif roll.rolled is None:
        more = tr("Roll", "On Stripe nothing has changed yet.")
    elif roll.stopped:
        more = tr("Roll", "Only the new key works now.")
    elif roll.reason is Reason.LEAKED:
        more = tr("Roll", "Until the old key ends, whoever has it can use it. Blocking it at once is safer.")
    else:
        more = tr("Roll", "Both keys work until the old one ends.")
    return f"{why} {more}"


def clock(at: datetime, now: datetime) -> str:
    """A time as short as it can be: "14:00" today, "Wed 14:00" within a week, else the whole of it."""
    there, here = at.astimezone(), now.astimezone()
    hour = Locale().toString(QTime(there.hour, there.minute), Locale.FormatType.ShortFormat)
    if there.date() == here.date():
        return hour
    if abs(there.date() - here.date()) < 7 * _DAY:
        return f"{Locale().dayName(there.isoweekday(), Locale.FormatType.ShortFormat)} {hour}"
    return local(at)


def headline(roll: Roll, now: datetime) -> tuple[str, str]:
    """How much time is left, and the sentence beside it."""
    key = roll.old.redacted
    if roll.stopped:
        said = tr("Roll", "Stripe has refused the old key {key} since {when}.")
        return tr("Roll", "The old key has ended"), said.format(key=key, when=local(roll.stopped))
    if roll.deadline is None:
        return tr("Roll", "No end"), tr("Roll", "The old publishable key {key} goes on working.").format(key=key)
    seen = ""
    if roll.tested and roll.verdict is Verdict.WORKS:
        seen = " " + tr("Roll", "It still worked {when}.").format(when=when(roll.tested.isoformat(), now))
    if now >= roll.deadline:
        said = tr("Roll", "The old key {key} was to end {when}.")
        return tr("Roll", "Its end has come"), said.format(key=key, when=local(roll.deadline)) + seen
    said = tr("Roll", "The old key {key} ends {when}.").format(key=key, when=local(roll.deadline))
    return tr("Roll", "{time} left").format(time=length(roll.deadline - now)), said + seen


def step_title(step: Milestone, roll: Roll) -> str:
    """The name of a step."""
    new = roll.new.redacted if roll.new else ""
    if step is Milestone.CHECKED and roll.checked:
        return tr("Roll", "New key {new} checked").format(new=new)
    return {
        Milestone.ROLLED: tr("Roll", "Roll the key on Stripe"),
        Milestone.CHECKED: tr("Roll", "Give the new key and let it be checked"),
        Milestone.ENTERED: tr("Roll", "Enter the new key into Classe365"),
        Milestone.STOPPED: tr("Roll", "The old key ends"),
        Milestone.FORGOTTEN: tr("Roll", "Forget the old key"),
    }[step]


def step_words(step: Milestone, roll: Roll, now: datetime) -> str:
    """What stands under a step's name."""
    at = {
        Milestone.ROLLED: roll.rolled,
        Milestone.CHECKED: roll.checked,
        Milestone.ENTERED: roll.entered,
        Milestone.STOPPED: roll.stopped,
        Milestone.FORGOTTEN: roll.forgotten,
    }[step]
    if at is not None:
        return tr("Roll", "Done {when}").format(when=when(at.isoformat(), now))
    if step is Milestone.ROLLED:
        if not roll.expires:
            return tr("Roll", "Choose there to rotate the key {key}.").format(key=roll.old.redacted)
        end = local(roll.own_deadline) if roll.own_deadline else grace_words(grace_named(roll.grace))
        said = tr(
            "Roll", "Choose there to rotate the key {key}, and for its end: {grace}. Then say here that you have."
        )
        return said.format(key=roll.old.redacted, grace=end)
    if step is Milestone.CHECKED:
        return tr("Roll", "Copy it from Stripe: a live secret key is shown once. It is proved before it counts.")
    if step is Milestone.ENTERED:
        return tr("Roll", "In step 3; tick there that you have. Until then Classe365 uses the old key.")
    if step is Milestone.STOPPED:
        end = tr("Roll", "Stripe does it {when}.").format(when=local(roll.deadline)) if roll.deadline else ""
        return f"{end} {tr('Roll', 'Blocked it earlier? Say so here, and Stripe is asked.')}".strip()
    if not roll.expires:
        return tr("Roll", "It is removed from this computer when the new one is in Classe365.")
    return tr("Roll", "It is removed from this computer when Stripe refuses it, not before.")


def next_words(roll: Roll | None) -> str:
    """What comes next, for the bar."""
    if roll is None or not roll.is_open:
        return tr("Roll", "Next: choose, then start a roll.")
    return {
        Stage.CHOSEN: tr("Roll", "Next: roll the key on Stripe."),
        Stage.ROLLED: tr("Roll", "Next: give the new key."),
        Stage.GIVEN: tr("Roll", "Next: check the new key."),
        Stage.CHECKED: tr("Roll", "Next: enter the new key into Classe365."),
        Stage.OVERDUE: tr("Roll", "Next: see on Stripe why the old key still works."),
    }.get(roll.stage, tr("Roll", "Nothing to do: the old key is tested until Stripe refuses it."))


def how_card(theme: Theme, mode: Mode) -> Card:
    """How a roll goes, before one is begun."""
    card = Card(theme, tr("Roll", "How it goes"))
    words = (
        tr("Roll", "You roll the key on Stripe's page. The new key works at once."),
        tr(
            "Roll",
            "You give the new key here; it is checked: same account, same mode, may do as much, hears the webhook.",
        ),
        tr("Roll", "You enter it into Classe365 and tick that you have."),
        tr(
            "Roll", "Reminders come before the old key ends. It is tested until Stripe refuses it, then forgotten here."
        ),
    )
    for number, each in enumerate(words, start=1):
        card.body.addWidget(Callout(theme, number, each, mode))
    return card


def ask_abandon(window: QWidget, roll: Roll) -> QMessageBox:
    """Ask before a roll is given up; `accepted` means that it is to be."""
    box = QMessageBox(QMessageBox.Icon.Warning, window.windowTitle(), tr("Roll", "Give this roll up?"), parent=window)
    words = tr(
        "Roll",
        "The program goes on with the key {key}, and nobody is reminded. If it was rolled on Stripe already it still ends "
        "there in its time: then go on with the roll instead.",
    )
    box.setInformativeText(words.format(key=roll.old.redacted))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.addButton(tr("Roll", "Give it up"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    return box
