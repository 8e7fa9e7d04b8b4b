"""What is to be said about a roll, as findings: how far it is, what is wrong, what the reminders tell."""

from datetime import datetime, tzinfo

from classe365_desktop.core.findings import Finding, Subject, finding
from classe365_desktop.core.keys import Mode
from classe365_desktop.core.reminders import Due, unsure
from classe365_desktop.core.roll import Reason, Reminder, Roll, Stage, Verdict, grace_named
from classe365_desktop.core.roll_steps import about
from classe365_desktop.core.timeline import length, local

_NO_END = frozenset({Stage.CHOSEN, Stage.ABANDONED, Stage.FINISHED})


def roll_findings(roll: Roll | None, now: datetime, zone: tzinfo | None = None) -> tuple[Finding, ...]:
    """Where the roll stands, what needs a hand first. `zone` is where times are shown; None is this computer's."""
    if roll is None:
        return (finding("roll.none", Subject.SECRET),)
    deadline = local(roll.deadline, zone) if roll.deadline else ""
    found = []
    if roll.stopped and roll.is_open and roll.entered is None:
        code = "roll.died_early" if roll.died_early else "roll.stopped_not_entered"
        found.append(about(roll, code, deadline=deadline))
    elif roll.is_open and roll.deadline and now >= roll.deadline and not roll.overdue and roll.verdict is Verdict.WORKS:
        found.append(about(roll, "roll.just_over", deadline=deadline))
    stage = _stage(roll, deadline, zone)
    if stage:
        found.append(stage)
    if roll.overdue and roll.stage is not Stage.OVERDUE:
        found.append(about(roll, "roll.overdue", deadline=deadline))
    if not roll.expires and roll.is_open:
        found.append(about(roll, "roll.publishable_never_ends"))
    found += [about(roll, "roll.untold", when=local(each.at, zone)) for each in unsure(roll, now)]
    return tuple(found)


def _stage(roll: Roll, deadline: str, zone: tzinfo | None) -> Finding | None:
    stage = roll.stage
    if stage not in _NO_END and (roll.stopped or not roll.expires) and stage is not Stage.REFUSED:
        # "The old one ends …" would not be true of it; what is to be done is said elsewhere.
        return None
    code = f"roll.{stage.value}"
    if stage is Stage.FINISHED and not roll.expires:
        code = "roll.finished_publishable"
    new = roll.new.redacted if roll.new else ""
    return about(roll, code, deadline=deadline, new=new, grace=grace_words(roll, zone))


def grace_words(roll: Roll, zone: tzinfo | None = None) -> str:
    """What to choose on Stripe's page."""
    return f"until {local(roll.own_deadline, zone)}" if roll.own_deadline else grace_named(roll.grace).words


def leaked_findings(roll: Roll) -> tuple[Finding, ...]:
    """What to do and to look at when a key has leaked; nothing for any other reason."""
    if roll.reason is not Reason.LEAKED:
        return ()
    looks = ("leaked.look_at_events", "leaked.look_at_endpoints", "leaked.look_at_emails")
    first = ("leaked.block",) if roll.expires and roll.stopped is None else ()
    return tuple(about(roll, code) for code in (*first, *looks))


def reminder_finding(
    roll: Roll, told: Due, school: str, mode: Mode, now: datetime, zone: tzinfo | None = None
) -> Finding:
    """What a reminder says at this moment: it may come late, so it tells the time that is really left."""
    code = f"reminder.{told.reminder.value}"
    if told.reminder is Reminder.REFUSED and roll.entered and roll.forgotten is None:
        code += ".kept"
    elif told.reminder is not Reminder.STILL_WORKS and roll.entered:
        code += ".ready"
    end = roll.deadline or told.at
    return about(
        roll, code, school=school, mode=mode.value, deadline=local(end, zone), left=length(max(end, now) - now)
    )
