"""`roll`: a simulated year of rolls, and its numbers."""

import argparse
from typing import Any

from tests.simulations.roll_year import year


def add(simulations: Any) -> None:
    """Describe the simulation."""
    roll = simulations.add_parser("roll", help="a year of rolled keys on a pretended computer")
    roll.add_argument("--rolls", type=int, default=10_000, help="how many (10000)")
    roll.add_argument("--seed", type=int, default=1, help="the same number gives the same year (1)")
    roll.set_defaults(run=run)


def run(asked: argparse.Namespace) -> int:
    """Run it. 0 if every number that must be 0 is 0."""
    count = year(asked.rolls, asked.seed)
    each = ", ".join(f"{name} {number}" for name, number in sorted(count.reminders.items()))
    print(
        f"{count.rolls} rolls, seed {asked.seed}: {count.runs} starts of the program, {count.kills} of them killed somewhere,"
    )
    print(f"{count.jumps} changes of clock or zone, {count.told} reminders told ({each}),")
    print(f"{count.by_page} told by the page because a notification may have been lost with its program")
    print(f"reminders lost:                        {count.lost}")
    print(f"reminders late:                        {count.late} of {count.punctual} that nothing stood against")
    print(f"reminders doubled:                     {count.doubled}")
    print(f"old keys forgotten before the refusal: {count.forgotten_early}")
    print(f"left behind after the end:             {count.left_behind}")
    return 0 if count.is_good else 1
