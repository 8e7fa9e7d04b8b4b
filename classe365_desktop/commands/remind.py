"""`remind`: what the OS's schedule starts while a key is being rolled. It looks after every roll once and ends."""

import argparse
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import timedelta
from threading import Event
from typing import TYPE_CHECKING

from classe365_desktop.commands.printing import DONE, UNCHECKED, say_finding
from classe365_desktop.core.texts import Severity
from classe365_desktop.platform.notifications import APP, notify
from classe365_desktop.services.address import VARIABLE
from classe365_desktop.services.file_lock import locked
from classe365_desktop.services.files import HOME, folders, make_private
from classe365_desktop.services.reminders import Caretaker, LookedAfter, Notice
from classe365_desktop.services.session_bus import bus_address
from classe365_desktop.wiring import door, now, reminder_schedule, workspace

if TYPE_CHECKING:
    from classe365_desktop.commands.command import Commands
    from classe365_desktop.services.door import Door
    from classe365_desktop.services.workspace import Workspace

# A computer that slept wakes up at any time, and a waiting program does not notice: it looks at the clock this often.
_LOOK_SECONDS = 60.0
_LOCK = "remind.lock"


def add(commands: "Commands") -> None:
    """Describe the command."""
    remind = commands.add_parser(
        "remind",
        help="tell the reminders that are due and see whether old keys still work; the OS starts this during a roll",
    )
    remind.add_argument("--home", metavar="FOLDER", default="", help="where the program's files are, if not as usual")
    remind.add_argument("--stripe-api", metavar="URL", default="", help="what stands in for Stripe, if anything does")
    remind.add_argument("--stay", action="store_true", help="stay until no key is being rolled any more")
    remind.set_defaults(run=run)


def run(options: argparse.Namespace, env: Mapping[str, str]) -> int:
    """Look after every roll, once or until all are over. Returns 2 if something could not be done or checked."""
    given = {HOME: options.home, VARIABLE: options.stripe_api}
    env = {**env, **{name: value for name, value in given.items() if value}}
    place, stripe = workspace(env), door(env)
    caretaker = caretaker_for(place, stripe, env, teller(env, sys.stdout.isatty()))
    try:
        if options.stay:
            return _stay(caretaker, env)
        return _say(caretaker.look_after(test_now=True))
    finally:
        stripe.close()


def caretaker_for(
    place: "Workspace", stripe: "Door", env: Mapping[str, str], tell: Callable[[Notice], bool]
) -> Caretaker:
    """Looks after the rolls of this person on this computer, with the OS's own schedule."""
    import secrets

    return Caretaker(place, stripe.open, now, secrets.token_hex(8), tell, reminder_schedule(env))


def teller(env: Mapping[str, str], at_a_terminal: bool) -> Callable[[Notice], bool]:
    """Shows a notice as the OS does; somebody who sits at a terminal reads it there."""

    def tell(notice: Notice) -> bool:
        found = notice.finding
        words = f"{found.seen} {found.do}".strip()
        urgent = found.severity in {Severity.WARNING, Severity.FAILURE}
        shown = notify(APP, words, urgent=urgent, bus=bus_address(env))
        return shown or at_a_terminal

    return tell


def _say(done: LookedAfter) -> int:
    for notice in done.told:
        say_finding(notice.finding, sys.stdout)
    for each in done.findings:
        say_finding(each, sys.stderr)
    return UNCHECKED if done.findings else DONE


def _stay(caretaker: Caretaker, env: Mapping[str, str]) -> int:
    """One such program is enough: another one ends at once."""
    home = folders(env).state
    make_private(home)
    with suppress(TimeoutError), locked(home / _LOCK, 0.0):
        done = caretaker.look_after(test_now=True)
        _say(done)
        while done.next_at is not None:
            Event().wait(min(_LOOK_SECONDS, max(0.0, (done.next_at - now()) / timedelta(seconds=1))))
            done = caretaker.look_after()
            _say(done)
    return DONE
