"""When the person is reminded, that each reminder comes once, what it says; the roll on a line and in a calendar."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from classe365_desktop.core.calendar_file import calendar
from classe365_desktop.core.keys import KeyKind, Mode
from classe365_desktop.core.reminders import claim, confirm, due, fire_times, plan, release, unsure
from classe365_desktop.core.roll import Reason, Reminder, Roll, Telling, Verdict
from classe365_desktop.core.roll_events import (
    DeadlineMoved,
    Dismiss,
    EnteredIntoClasse365,
    NewKeyChecked,
    OldKeyForgotten,
    OldKeyTested,
    RolledOnStripe,
    Snooze,
)
from classe365_desktop.core.roll_steps import step
from classe365_desktop.core.roll_words import reminder_finding, roll_findings
from classe365_desktop.core.state import KeyMark
from classe365_desktop.core.texts import Severity
from classe365_desktop.core.timeline import Milestone, Point, length, local, spoken, timeline, tooltip

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
NEW = KeyMark("sk_test_…bbbb", "0b")


def rolled(grace: str = "12h") -> Roll:
    roll = Roll("id-1", Reason.YEARLY, KeyKind.SECRET, KeyMark("sk_test_…aaaa", "0a"), grace, NOW)
    return step(roll, RolledOnStripe(), NOW).roll


def kinds(roll: Roll) -> list[Reminder]:
    return [each.reminder for each in plan(roll)]


def told(roll: Roll, now: datetime) -> tuple[Roll, Reminder | None]:
    roll, what = claim(roll, now, "me")
    return (confirm(roll, what, "me"), what.reminder) if what else (roll, None)


def test_twelve_hours_are_reminded_of_at_the_start_half_time_one_hour_a_quarter_and_the_end() -> None:
    assert [(each.reminder, (each.at - NOW) / HOUR) for each in plan(rolled())] == [
        (Reminder.START, 0), (Reminder.HALF, 6), (Reminder.HOUR, 11), (Reminder.QUARTER, 11.75), (Reminder.DEADLINE, 12),
    ]  # fmt: skip


def test_a_short_grace_has_no_reminder_before_it_began_and_no_two_at_one_moment() -> None:
    assert kinds(rolled("1h")) == [Reminder.HOUR, Reminder.HALF, Reminder.QUARTER, Reminder.DEADLINE]
    assert kinds(rolled("now")) == [Reminder.DEADLINE]
    half_an_hour = step(replace(rolled(), rolled=None, deadline=None), RolledOnStripe(NOW + 30 * MINUTE), NOW).roll
    assert kinds(half_an_hour) == [Reminder.START, Reminder.QUARTER, Reminder.DEADLINE]


def test_what_came_due_during_a_sleep_is_told_once_by_the_latest() -> None:
    roll, first = told(rolled(), NOW + 11 * HOUR + MINUTE)
    assert first is Reminder.HOUR
    assert roll.marks[Reminder.START].telling is Telling.COVERED
    assert told(roll, NOW + 11 * HOUR + MINUTE)[1] is None
    assert told(roll, NOW + 12 * HOUR)[1] is Reminder.DEADLINE


def test_a_clock_that_was_set_back_repeats_nothing_and_one_set_forward_loses_nothing() -> None:
    roll, _ = told(rolled(), NOW + 7 * HOUR)
    for hours in (-36, 0, 6.5):
        assert told(roll, NOW + hours * HOUR)[1] is None
    roll, what = told(roll, NOW + 36 * HOUR)
    assert what is Reminder.DEADLINE
    assert told(roll, NOW + 12 * HOUR)[1] is None


def test_a_claimed_reminder_is_nobody_elses_and_a_released_one_is_due_again() -> None:
    roll, mine = claim(rolled(), NOW, "me")
    assert mine is not None
    assert claim(roll, NOW, "you") == (roll, None)
    assert release(roll, mine, "you") == confirm(roll, mine, "you") == roll
    again, yours = claim(release(roll, mine, "me"), NOW, "you")
    assert yours == mine
    assert again.marks[mine.reminder].by == "you"


def test_a_claim_that_was_never_confirmed_stands_on_the_page_until_it_was_read() -> None:
    roll, _ = claim(rolled(), NOW, "gone")
    assert unsure(roll, NOW + MINUTE) == ()
    later = NOW + 3 * MINUTE
    assert [each.reminder for each in unsure(roll, later)] == [Reminder.START]
    assert "roll.untold" in {each.code for each in roll_findings(roll, later)}
    read = step(roll, Dismiss(), later).roll
    assert unsure(read, later) == ()
    assert due(read, later) == ()


def test_a_snoozed_reminder_comes_again_once_and_a_later_one_makes_it_needless() -> None:
    roll, _ = told(rolled(), NOW)
    roll = step(roll, Snooze(NOW + HOUR), NOW).roll
    assert told(roll, NOW + HOUR - MINUTE)[1] is None
    roll, what = told(roll, NOW + HOUR)
    assert what is Reminder.SNOOZED
    assert told(roll, NOW + 2 * HOUR)[1] is None
    snoozed = step(roll, Snooze(NOW + 5 * HOUR), NOW + 2 * HOUR).roll
    assert told(snoozed, NOW + 6 * HOUR)[1] is Reminder.HALF
    assert told(step(snoozed, Dismiss(), NOW).roll, NOW + 5 * HOUR)[1] is None
    refused = step(roll, Snooze(NOW - HOUR), NOW).objection
    assert refused is not None
    assert refused.code == "roll.snooze_past"


def test_after_a_moved_deadline_what_lies_ahead_is_told_again_and_what_lies_behind_is_not() -> None:
    roll, _ = told(rolled(), NOW + 11 * HOUR)
    now = NOW + 11 * HOUR
    later = step(roll, DeadlineMoved(NOW + 48 * HOUR), now).roll
    assert told(later, now)[1] is None
    assert told(later, NOW + 24 * HOUR)[1] is Reminder.HALF
    sooner = step(roll, DeadlineMoved(now + 20 * MINUTE), now).roll
    assert told(sooner, now)[1] is None
    assert told(sooner, now + 5 * MINUTE)[1] is Reminder.QUARTER


def test_when_stripe_refuses_the_old_key_only_that_is_left_to_tell_whatever_the_clock_says() -> None:
    roll = step(rolled(), OldKeyTested(Verdict.REFUSED, NOW + HOUR), NOW).roll
    assert kinds(roll) == [Reminder.REFUSED]
    roll, what = told(roll, NOW - 30 * HOUR)
    assert what is Reminder.REFUSED
    assert due(roll, NOW + 40 * HOUR) == ()


def test_the_os_is_to_start_the_program_at_every_reminder_then_to_look_and_at_the_end_no_more() -> None:
    roll = rolled()
    times = fire_times(roll, NOW)
    assert [each.at for each in plan(roll)][1:] == list(times[:4])
    assert len([each for each in times if each > NOW + 12 * HOUR]) >= 5
    assert fire_times(roll, NOW + 100 * HOUR)[0] > NOW + 100 * HOUR
    assert fire_times(roll, NOW + 100 * HOUR) == fire_times(roll, NOW + 100 * HOUR + MINUTE)
    stopped = step(roll, OldKeyTested(Verdict.REFUSED, NOW + 12 * HOUR), NOW + 12 * HOUR).roll
    assert fire_times(stopped, NOW + 12 * HOUR), "it is not told and not forgotten yet"
    done, _ = told(step(stopped, OldKeyForgotten(), NOW + 12 * HOUR).roll, NOW + 12 * HOUR)
    assert fire_times(done, NOW + 12 * HOUR) == ()


@pytest.mark.parametrize("reminder", list(Reminder))
@pytest.mark.parametrize("entered", [False, True])
def test_every_reminder_says_which_key_and_what_is_left_to_do(reminder: Reminder, entered: bool) -> None:
    roll = rolled()
    if entered:
        roll = step(step(roll, NewKeyChecked(NEW), NOW).roll, EnteredIntoClasse365(), NOW).roll
    what = plan(roll)[0]
    said = reminder_finding(roll, replace(what, reminder=reminder), "Maple Hollow", Mode.LIVE, NOW + 5 * HOUR, UTC)
    assert "Maple Hollow (live)" in said.seen
    assert "sk_test_…aaaa" in said.seen
    needs_a_hand = not entered or reminder is Reminder.STILL_WORKS
    assert (said.severity in {Severity.WARNING, Severity.FAILURE}) == needs_a_hand
    if reminder in {Reminder.HALF, Reminder.HOUR}:
        assert "in 7 h" in said.seen, "what comes late tells the time that is really left"


def test_times_are_shown_in_local_time_with_their_zone_on_both_sides_of_a_change_of_the_clocks() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    assert local(datetime(2026, 10, 25, 0, 30, tzinfo=UTC), berlin) == "Sun 25 Oct, 02:30 CEST"
    assert local(datetime(2026, 10, 25, 1, 30, tzinfo=UTC), berlin) == "Sun 25 Oct, 02:30 CET"


def test_lengths_read_as_people_say_them() -> None:
    assert [length(timedelta(seconds=each)) for each in (5, 90, 3600, 20_400, 86_400, 273_600)] == [
        "less than a minute", "1 min", "1 h", "5 h 40 min", "1 day", "3 days 4 h",
    ]  # fmt: skip


def test_the_line_has_now_the_reminders_and_the_deadline_in_their_places() -> None:
    roll, _ = told(rolled(), NOW)
    line = timeline(roll, NOW + 6 * HOUR)
    assert line.now == pytest.approx(0.5)
    assert [each.point for each in line.places] == [Point.BEGIN, *[Point.REMINDER] * 3, Point.DEADLINE]
    assert [each.at for each in line.places] == pytest.approx([0, 0.5, 11 / 12, 11.75 / 12, 1])
    assert line.done == (Milestone.ROLLED,)
    assert Milestone.STOPPED in line.left
    late = timeline(roll, NOW + 24 * HOUR)
    assert late.now == 1
    assert next(each.at for each in late.places if each.point is Point.DEADLINE) == pytest.approx(0.5)
    assert timeline(replace(roll, rolled=None, deadline=None), NOW).now is None
    assert timeline(roll, NOW - 10 * HOUR).now == 0, "a clock that was set back leaves the line whole"


def test_the_line_is_told_in_sentences_and_in_a_tooltip() -> None:
    words = spoken(rolled(), NOW + 7 * HOUR, UTC)
    for part in ("Wed 25 Nov, 00:00 UTC, in 5 h", "1 hour left", "Done: Rolled on Stripe", "Old key refused by Stripe"):
        assert part in words
    assert "Half time" not in words, "what lies behind is not ahead, whether or not it was told"
    assert tooltip(rolled(), NOW + 7 * HOUR, UTC).endswith("ends in 5 h (Wed 25 Nov, 00:00 UTC)")
    assert "was" in tooltip(rolled(), NOW + 13 * HOUR, UTC)


def test_the_calendar_file_has_alarms_utc_times_folded_lines_and_no_secret() -> None:
    text = calendar(rolled(), "Ahornschule; Büro, Zürich", "live", NOW)
    lines = text.split("\r\n")
    assert lines[-1] == ""
    assert "\n" not in text.replace("\r\n", "")
    assert all(len(each.encode()) <= 75 for each in lines)
    whole = text.replace("\r\n ", "")
    assert "SUMMARY:Stripe: the old key of Ahornschule\\; Büro\\, Zürich (live) ends" in whole
    assert "DTSTART:20261125T000000Z" in whole
    assert whole.count("BEGIN:VALARM") == 4
    assert "TRIGGER;VALUE=DATE-TIME:20261124T234500Z" in whole
    assert "UID:id-1@classe365-stripe-setup" in whole
    moved = step(rolled(), DeadlineMoved(NOW + 20 * HOUR), NOW).roll
    again = calendar(moved, "Ahornschule", "live", NOW)
    assert "UID:id-1@" in again
    assert "SEQUENCE:1" in again
    secret = "sk_live_" + "51" + "ABCdef123456" * 8
    assert secret not in calendar(rolled(), f"My {secret}", "live", NOW).replace("\r\n ", "")


def test_a_roll_without_a_deadline_has_no_calendar_entry() -> None:
    with pytest.raises(ValueError, match="no deadline"):
        calendar(replace(rolled(), deadline=None), "School", "test", NOW)
