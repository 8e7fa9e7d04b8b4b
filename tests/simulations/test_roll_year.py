"""A small year of rolls: the numbers that must be 0 are 0, and the simulation would see if they were not."""

import pytest

from classe365_desktop.core import roll_steps
from classe365_desktop.core.reminders import release
from classe365_desktop.core.roll import Roll
from classe365_desktop.services import reminders
from tests.simulations.roll_year import year


def test_in_a_year_nothing_is_lost_late_doubled_forgotten_early_or_left_behind() -> None:
    count = year(60, seed=7)
    assert count.is_good, count
    assert count.kills > 20
    assert count.jumps > 50
    assert count.punctual > 5
    assert count.told > 100


def test_the_year_sees_reminders_that_are_not_noted_as_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reminders, "confirm", release)
    assert year(5, seed=7).doubled


def test_the_year_sees_old_keys_that_are_forgotten_early(monkeypatch: pytest.MonkeyPatch) -> None:
    def as_soon_as_the_new_one_is_entered(roll: Roll) -> bool:
        return roll.entered is not None

    monkeypatch.setattr(roll_steps, "may_forget", as_soon_as_the_new_one_is_entered)
    assert year(30, seed=7).forgotten_early
