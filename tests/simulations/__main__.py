"""Simulations of what takes too long to live through: `python -m tests.simulations roll --rolls 10000 --seed 1`."""

import argparse
import sys

from tests.simulations import faults, roll

# Each has `add`, which describes it to the parser with its `run`.
_SIMULATIONS = (roll, faults)


def main() -> int:
    """Run the simulation that was asked for. 0 if its numbers are good."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulations", description=__doc__)
    simulations = parser.add_subparsers(required=True, metavar="NAME")
    for each in _SIMULATIONS:
        each.add(simulations)
    asked = parser.parse_args()
    code: int = asked.run(asked)
    return code


if __name__ == "__main__":
    sys.exit(main())
