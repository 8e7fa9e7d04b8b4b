"""Rolling a key: how far it is, what speaks against a step, the new key's proof, and what the reminders say."""

from classe365_desktop.core.texts.form import (
    CHECK_AGAIN,
    KEYS_PAGE,
    WEBHOOKS_PAGE,
    FindingText,
    failure,
    note,
    passed,
    unchecked,
    unknown,
    warning,
)

_STAGES = {
    "roll.none": note(
        "No key is being rolled.",
        "Stripe advises to roll keys once in a while, when somebody who knew them leaves, and at once when one has leaked.",
        "Start a roll here when you need one.",
    ),
    "roll.chosen": note(
        "The roll of {key} is prepared; on Stripe nothing has changed yet.",
        "Both Classe365 and Stripe go on with the key they have.",
        "Open Stripe's API keys page, choose to rotate this key, and choose there: {grace}.",
        KEYS_PAGE,
    ),
    "roll.rolled": warning(
        "The key {key} was rolled on Stripe. The old one ends {deadline}.",
        "Classe365 still uses the old key, and payments stop when it ends.",
        "Copy the new key from Stripe and give it here to be checked.",
        KEYS_PAGE,
    ),
    "roll.new_key_given": warning(
        "The new key {new} was given and is not checked yet. The old one ends {deadline}.",
        "A key that was not checked may belong to another account, or may do less than the old one.",
        "Give the new key once more and let it be checked.",
        CHECK_AGAIN,
    ),
    "roll.new_key_checked": warning(
        "The new key {new} is checked and kept. The old key {key} ends {deadline}.",
        "Classe365 still uses the old key, and payments stop when it ends.",
        "Enter the new key into Classe365 and tick that you have.",
    ),
    "roll.entered": note(
        "The new key {new} is in Classe365. The old key {key} ends {deadline}.",
        "Both keys work until then, so that no payment under way is lost.",
        "Nothing is to be done until then; the old key is tested until Stripe refuses it.",
    ),
    "roll.waiting": note(
        "The new key {new} is in Classe365; the old key {key} still works. It ends {deadline}.",
        "Both keys work until then, so that no payment under way is lost.",
        "Nothing is to be done until then; the old key is tested until Stripe refuses it.",
    ),
    "roll.overdue": warning(
        "The old key {key} still works, though it was to end {deadline}.",
        "Whoever knows the old key can still use it. Perhaps the key was not rotated on Stripe, or with a later end.",
        "Open Stripe's API keys page and see when the old key ends. If there is a later time, tell it here; "
        "if there is none, rotate or delete the old key there.",
        KEYS_PAGE,
    ),
    "roll.refused": passed("Stripe refuses the old key {key}. It will now be forgotten on this computer."),
    "roll.finished": passed(
        "The roll is finished: Stripe refuses the old key {key}, the new one {new} is in Classe365, and the old one has "
        "been forgotten on this computer."
    ),
    "roll.finished_publishable": passed(
        "The roll is finished: the new publishable key {new} is in Classe365, and the old one {key} has been forgotten on "
        "this computer."
    ),
    "roll.abandoned": note(
        "The roll of {key} was given up.",
        "The program goes on with the key it had. If the key was rotated on Stripe all the same, it ends there in its time.",
    ),
    "roll.publishable_never_ends": note(
        "A publishable key does not end: the old one {key} goes on working after the roll.",
        "It can only begin payments, not read or move money, so Stripe does not block it.",
        "Enter the new one into Classe365; with that the roll is finished.",
    ),
    "roll.died_early": failure(
        "Stripe refuses the old key {key} already; it was to end only {deadline}.",
        "Somebody ended it on Stripe. If Classe365 still uses it, payments fail now.",
        "Enter the new key into Classe365 at once.",
        KEYS_PAGE,
    ),
    "roll.stopped_not_entered": failure(
        "Stripe refuses the old key {key}, and the new one is not in Classe365 as far as is known here.",
        "Payments through Classe365 fail until it is.",
        "Give the new key here if you have not, enter it into Classe365, and tick that you have.",
        KEYS_PAGE,
    ),
    "roll.just_over": note(
        "The old key {key} was to end {deadline}, and Stripe was last seen to accept it.",
        "Stripe may take a few minutes.",
        "It is tested again by itself.",
    ),
    "roll.untold": warning(
        "A reminder about the old key {key} may not have reached you: the program ended while it was shown.",
        "It was about {when}.",
        "Look at the timeline: it shows where the roll stands.",
    ),
    "roll.no_schedule": warning(
        "This computer did not take the schedule for the reminders.",
        "With the program closed there would be no reminders.",
        "Leave the program open until the old key has ended, or add the end to your calendar.",
    ),
    "roll.deadline_moved": passed("The old key {key} now ends {deadline}. The reminders follow."),
}

_OBJECTIONS = {
    "roll.under_way": failure(
        "The key {key} is being rolled already.",
        "Two rolls of one key at once would lose track of which key is the old one.",
        "Finish that roll first, or give it up if the key was not rolled on Stripe.",
    ),
    "roll.no_key": failure(
        "There is no key here that could be rolled.",
        "The old key has to be known: it is tested until Stripe refuses it.",
        "Give the key that Classe365 uses now on the Keys page, and save it.",
        KEYS_PAGE,
    ),
    "roll.is_over": failure("This roll of {key} has ended.", "What has ended can't change.", "Start another roll."),
    "roll.not_rolled_yet": failure(
        "The key {key} was not rolled on Stripe yet, as far as is known here.",
        "There can be no new key before that.",
        "Rotate the key on Stripe's API keys page and say so here.",
        KEYS_PAGE,
    ),
    "roll.not_proved": failure(
        "The new key was not checked yet.",
        "A key that was not checked may belong to another account, or may do less than the old one {key}.",
        "Give the new key and let it be checked first.",
    ),
    "roll.has_new_key": failure(
        "This roll has its new key already, and it is another one.",
        "The old key {key} has been replaced by it here.",
        "To use yet another key, finish this roll and start one more.",
    ),
    "roll.too_late_to_abandon": failure(
        "The new key has taken the place of {key} already.",
        "The old key is kept and tested until Stripe refuses it; giving up now would leave it unwatched.",
        "Go on: enter the new key into Classe365.",
    ),
    "roll.old_in_use": failure(
        "The old key {key} is not forgotten: Stripe has not refused it yet.",
        "If the new key turns out to be wrong, it is the one that helps.",
        "Wait until Stripe refuses it, or end it on Stripe's API keys page.",
        KEYS_PAGE,
    ),
    "roll.old_stopped": failure(
        "Stripe refuses the old key {key} already, so its end can't move.",
        "An ended key never works again.",
        "Enter the new key into Classe365.",
    ),
    "roll.deadline_past": failure(
        "That end of the old key {key} lies in the past.",
        "The reminders need a time that is still to come.",
        "Give the end that Stripe shows, with its day; or choose “At once”.",
    ),
    "roll.deadline_too_far": failure(
        "That end of the old key {key} is more than seven days away.",
        "Stripe lets an old key work for seven days at most.",
        "Look at Stripe's API keys page for the end it shows, and give that.",
        KEYS_PAGE,
    ),
    "roll.deadline_missing": failure(
        "It is not said when the old key {key} ends.",
        "Without a time nobody can be reminded.",
        "Give the end that Stripe shows, or choose one of the lengths.",
    ),
    "roll.snooze_past": failure(
        "The time for another reminder lies in the past.", "It would come never.", "Give a time that is still to come."
    ),
    "roll.still_works": failure(
        "Stripe still accepts the old key {key}; it is to end {deadline}.",
        "The roll is finished when Stripe refuses it, not before.",
        "Wait for its end, or end it now on Stripe's API keys page.",
        KEYS_PAGE,
    ),
    "roll.not_told": unchecked(
        "Whether Stripe still accepts the old key {key} could not be found out from here.",
        "Only Stripe's own refusal counts: no network or an address that is not allowed says nothing about the key.",
        "Try again when Stripe can be reached from this computer.",
        CHECK_AGAIN,
    ),
    "roll.old_missing": unchecked(
        "The old key {key} is not in the password store any more.",
        "Without it nobody can ask Stripe whether it still works.",
        "See on Stripe's API keys page whether the old key has ended.",
        KEYS_PAGE,
    ),
}

_NEW_KEY = {
    "newkey.empty": failure(
        "There is no key in what was given.",
        "The old key stays as it is.",
        "Copy the new key from Stripe's API keys page and give it here.",
        KEYS_PAGE,
    ),
    "newkey.same": failure(
        "This is the old key {key} itself.",
        "The new key has to be another one.",
        "Copy the new key that Stripe showed after the rotation. If Stripe shows it no more, rotate the key once more.",
        KEYS_PAGE,
    ),
    "newkey.other_box": failure(
        "This is a {kind} key; the one that is rolled is a {old_kind} key.",
        "It can't take the old key's place.",
        "Copy the new {old_kind} key from Stripe.",
        KEYS_PAGE,
    ),
    "newkey.other_mode": failure(
        "This is a {other} key; the roll is of a {mode} key.",
        "No object of one mode is known in the other.",
        "Switch Stripe to {mode} mode and copy the new key there.",
        KEYS_PAGE,
    ),
    "newkey.other_kind": note(
        "The old key was a {old_kind} key, the new one is a {kind} key.",
        "That is allowed; what it may do is compared below.",
    ),
    "newkey.recognised": passed("Stripe recognises the new key {new}."),
    "newkey.same_account": passed("The new key belongs to the same account as the old one."),
    "newkey.other_account": failure(
        "The new key belongs to another account ({account}) than the old one ({before}).",
        "Payments would go to the other account, and invoices stay unpaid.",
        "Choose the right account on Stripe and copy the new key there.",
        KEYS_PAGE,
    ),
    "newkey.account_unclear": unknown(
        "Whether the new key belongs to the same account could not be told.",
        "A key of another account would send payments there.",
        "Make sure that Stripe shows the right account, then check again.",
        CHECK_AGAIN,
    ),
    "newkey.sees_endpoint": passed("The new key sees the webhook endpoint {url}."),
    "newkey.no_endpoint": warning(
        "The new key sees no webhook endpoint at {url}.",
        "Classe365 would hear nothing of payments made with it.",
        "Compare the webhook with Stripe; if the endpoint is missing there, create it again.",
        WEBHOOKS_PAGE,
    ),
    "newkey.endpoint_unclear": unknown(
        "Whether the new key sees the webhook endpoint could not be told.",
        "The key may not read endpoints, which Classe365 need not do either.",
        "Nothing has to be done if the webhook was compared with Stripe before.",
    ),
    "newkey.may_as_much": passed("The new key may do all that the old one may."),
    "newkey.may_less": failure(
        "The new key may do less than the old one: {missing}.",
        "What Classe365 does with these would fail.",
        "Give the new key these permissions on Stripe, then check it again. If Classe365 needs none of them, keep it as it is.",
        KEYS_PAGE,
    ),
    "newkey.may_unclear": unknown(
        "Whether the new key may do as much as the old one could not be told in full.",
        "What it may not do would show only when Classe365 does it.",
        "Compare both keys on Stripe's API keys page, or check again.",
        CHECK_AGAIN,
    ),
    "newkey.may_untold": note(
        "The new key may do all that the old one may, as far as it could be tried. It could not be told for: {names}.",
        "Trying these would make something on Stripe.",
        "Compare them on Stripe's API keys page, or make a test payment in Classe365.",
    ),
    "newkey.kept": passed(
        "The new key {new} is checked and kept. The old one stays kept as well until Stripe refuses it."
    ),
}

_LEAKED = {
    "leaked.block": warning(
        "A leaked key is best blocked at once.",
        "Until it ends, whoever has it can use it. Payments in Classe365 fail until the new key is entered there.",
        "Have Classe365's settings open beside Stripe's page, rotate the key with “now”, and enter the new one right away.",
        KEYS_PAGE,
    ),
    "leaked.look_at_events": note(
        "Look at what happened lately in the account.",
        "Refunds, payouts or customers that nobody at the school made are a sign that the key was used.",
        "Open Developers, Events on Stripe and go back to the day of the leak.",
    ),
    "leaked.look_at_endpoints": note(
        "Look at the webhook endpoints.",
        "Whoever had the key could have added one to listen to every payment.",
        "Remove on Stripe those that belong to no system of the school.",
        WEBHOOKS_PAGE,
    ),
    "leaked.look_at_emails": note(
        "Look at the account's e-mail addresses and team.",
        "A changed address keeps Stripe's warnings from you.",
        "Open Settings, Team and Business details on Stripe, and look at each of them.",
    ),
}


def _pair(code: str, seen: str, why: str = "") -> dict[str, FindingText]:
    """A reminder in both its forms: with something left to do, and with the new key in Classe365 already."""
    return {
        f"reminder.{code}": warning(
            seen,
            why or "Classe365 still uses the old key as far as is known here.",
            "Enter the new key into Classe365 before.",
        ),
        f"reminder.{code}.ready": note(seen, "The new key is in Classe365.", "There is nothing left to do until then."),
    }


_ENDS = "{school} ({mode}): the old key {key} ends in {left}, {deadline}."
_REMINDERS = (
    _pair("start", "{school} ({mode}): the roll of {key} has begun. The old key ends in {left}, {deadline}.")
    | _pair("half", _ENDS)
    | _pair("hour", _ENDS)
    | _pair("quarter", _ENDS)
    | _pair("snoozed", "As you asked: {school} ({mode}): the old key {key} ends in {left}, {deadline}.")
    | {
        "reminder.deadline": warning(
            "{school} ({mode}): the end of the old key {key} has come, {deadline}.",
            "Classe365 still uses it as far as is known here, and payments fail when Stripe refuses it.",
            "Enter the new key into Classe365 now.",
        ),
        "reminder.deadline.ready": note(
            "{school} ({mode}): the end of the old key {key} has come, {deadline}.",
            "The new key is in Classe365.",
            "The old one is tested now until Stripe refuses it.",
        ),
        "reminder.still_works": warning(
            "{school} ({mode}): the old key {key} still works, though it was to end {deadline}.",
            "Whoever knows it can still use it.",
            "See on Stripe's API keys page when it ends, or end it there.",
            KEYS_PAGE,
        ),
        "reminder.refused": failure(
            "{school} ({mode}): Stripe refuses the old key {key} now.",
            "The new key is not in Classe365 as far as is known here: payments fail until it is.",
            "Enter the new key into Classe365 now.",
        ),
        "reminder.refused.ready": passed(
            "{school} ({mode}): Stripe refuses the old key {key} now. The roll is done; the old key is forgotten on this "
            "computer."
        ),
        "reminder.refused.kept": note(
            "{school} ({mode}): Stripe refuses the old key {key} now.",
            "Its copy could not be removed yet: the password store is not open.",
            "Open Classe365 Stripe Setup, and it will be forgotten.",
        ),
    }
)

ROLL: dict[str, FindingText] = _STAGES | _OBJECTIONS | _NEW_KEY | _LEAKED | _REMINDERS
