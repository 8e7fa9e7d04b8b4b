"""Simulations of what takes too long to live through: `python -m tests.simulations roll --rolls 10000 --seed 1`."""

import argparse
import sys

from tests.simulations.roll_year import year


def main() -> int:
    """Run the simulation that was asked for. 0 if every number that must be 0 is 0."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulations", description=__doc__)
    roll = parser.add_subparsers(dest="what", required=True).add_parser("roll", help="a year of rolled keys")
    roll.add_argument("--rolls", type=int, default=10_000, help="how many (10000)")
    roll.add_argument("--seed", type=int, default=1, help="the same number gives the same year (1)")
    asked = parser.parse_args()
    count = year(asked.rolls, asked.seed)
    print(
        f"{count.rolls} rolls, seed {asked.seed}: {count.runs} starts of the program, {count.kills} killed at a random point,"
    )
    print(f"{count.jumps} changes of clock or zone, {count.told} reminders told ({_each(count.reminders)}),")
    print(f"{count.by_page} told by the page because a notification may have been lost with its program")
    print(f"reminders lost:                        {count.lost}")
    print(f"reminders late:                        {count.late} of {count.punctual} that nothing stood against")
    print(f"reminders doubled:                     {count.doubled}")
    print(f"old keys forgotten before the refusal: {count.forgotten_early}")
    print(f"left behind after the end:             {count.left_behind}")
    return 0 if count.is_good else 1


def _each(reminders: dict[str, int]) -> str:
    return ", ".join(f"{name} {number}" for name, number in sorted(reminders.items()))


if __name__ == "__main__":
    sys.exit(main())
