"""Faults during apply and prove: processes killed at random points, answers lost, servers that fail, and then recovery.

Each run is a Stripe of its own, real processes and real files. What must be 0 in the end:

- endpoints duplicated: more than one was made where one was wanted, or one where the old one was to be mended
- foreign touched: anything that was there before and was neither stamped nor picked is not as it was
- test objects left: something that a proof made and that is neither gone nor ended
- not as wanted: after the last start there is still something to change
- journal inconsistent: something unfinished, unnoted, or secret in it
- signing secrets lost: Stripe told it, and it is not in the password store
- broken starts: one that ended with an error of its own, or not at all
"""

import argparse
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from classe365_desktop.practice.server import PracticeStripe
from tests.simulations.fault_life import lived, prepare
from tests.simulations.fault_verdict import Verdict, judge


def add(simulations: Any) -> None:
    """Describe the simulation."""
    parser = simulations.add_parser("faults", help="applying and proving, with programs killed and answers lost")
    parser.add_argument("--runs", type=int, default=200, help="how many (200)")
    parser.add_argument("--seed", type=int, default=7, help="the same number deals out the same kills and faults (7)")
    parser.add_argument("--only", type=int, help="only the run with this number")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Run and print. 0 if every number that must be 0 is 0."""
    prepare()
    total, starts, kills, faults, requests = Verdict(), 0, 0, 0, 0
    numbers = range(options.runs) if options.only is None else [options.only]
    for number in numbers:
        with TemporaryDirectory(prefix="classe365-faults-") as folder, PracticeStripe() as stripe:
            life = lived(Random(f"{options.seed} {number}"), Path(folder), stripe)  # noqa: S311 - the same for the same seed
            verdict = judge(life)
        starts, kills = starts + life.starts, kills + life.kills
        faults, requests = faults + life.faults, requests + life.requests
        total.add(verdict)
        for reason in verdict.reasons:
            print(f"run {number} ({life.errand.job}, {life.errand.mode}): {reason}", flush=True)
    print(
        f"{len(numbers)} runs, seed {options.seed}: {starts} starts of the program, {kills} killed at a random point,"
    )
    print(f"{requests} requests, {faults} of them met a fault; {total.objects} answers told of a test object;")
    print(f"{total.kept} signing secrets kept, {total.by_hand} to be revealed on Stripe because every answer was lost")
    print(f"endpoints duplicated:  {total.duplicated}")
    print(f"foreign touched:       {total.foreign}")
    print(f"test objects left:     {total.left}")
    print(f"not as wanted:         {total.unmended}")
    print(f"journal inconsistent:  {total.inconsistent}")
    print(f"signing secrets lost:  {total.secrets_lost}")
    print(f"broken starts:         {total.broken}")
    return 0 if total.is_good else 1
