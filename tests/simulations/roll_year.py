"""A simulated year of rolls: sleeps, log-offs, restarts, clocks set by up to 36 hours, changed zones, programs killed anywhere.

It runs the program's own code on a pretended computer. What must be 0 in the end:

- lost: a reminder that the person never heard, nor a later one, neither as a notification nor on the page
- late: a reminder not told within five minutes (launchd: sixteen) though the computer was awake, its clock right, the schedule
  in place and nothing killed
- doubled: a reminder that came twice
- forgotten: an old key gone from the password store while Stripe still accepted it
- left behind: after the end, a schedule, an old key, or a roll that does not end
"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from classe365_desktop.core.findings import Subject, finding
from classe365_desktop.core.keys import Box, KeyKind, KeyPair, Mode
from classe365_desktop.core.reminders import Due, plan, unsure
from classe365_desktop.core.roll import GRACES, OWN, Reason, Roll, Stage
from classe365_desktop.core.roll_events import Abandon, DeadlineMoved, Dismiss, RolledOnStripe, Snooze
from classe365_desktop.core.roll_words import roll_findings
from classe365_desktop.services.reminders import Notice
from classe365_desktop.services.roll import Choice, Place, advance, begin, entered, roll_at
from classe365_desktop.services.roll_proof import Proof, adopt
from tests.keys_for_tests import api_key
from tests.simulations.roll_world import YEAR, Computer, Count, KilledError, Program, old_slot_kept

HOST = "maplehollow.classe365.com"
_MINUTE, _HOUR, _DAY = 60.0, 3600.0, 86400.0
_PUNCTUAL = 5 * _MINUTE
_INTERVAL = 15 * _MINUTE
_KILL = 0.004


@dataclass
class Life:
    """One roll from its start to its end, and what the person does meanwhile."""

    computer: Computer
    place: Place
    random: Random
    count: Count
    number: int = 0
    window: Program | None = None
    awake: bool = True
    read_on_page: set[Due] = field(default_factory=set)
    # Since when the computer has been awake with a right clock and nothing killed; None while it is not so.
    steady_since: float | None = 0.0
    planned: dict[Due, float] = field(default_factory=dict)
    judged: set[Due] = field(default_factory=set)
    asked: list[Snooze | Dismiss] = field(default_factory=list)

    def program(self) -> Program:
        """The window if it is open, or else another run of the program."""
        self.number += 1
        return self.window or Program(self.computer, f"run {self.number}")

    def try_(self, kill: float = _KILL) -> "Attempt":
        """Something that the program may be killed in."""
        return Attempt(self, kill)

    def roll(self) -> Roll | None:
        """The roll as the disk has it."""
        return roll_at(Program(self.computer, "eye").workspace, self.place)


@dataclass
class Attempt:
    """`with` it, the program may be killed; then the window is gone."""

    life: Life
    kill: float

    def __enter__(self) -> None:
        self.life.computer.kill = self.kill

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> bool:
        self.life.computer.kill = 0.0
        if isinstance(error, KilledError):
            self.life.window = None
            self.life.steady_since = None
            return True
        return False


def one_roll(random: Random, count: Count, start: float) -> None:
    """Live through one roll and count what came of it."""
    kind = random.choice((KeyKind.SECRET, KeyKind.SECRET, KeyKind.RESTRICTED, KeyKind.PUBLISHABLE))
    old, new = (api_key(kind, tail=f"{word}{start:.0f}" * 12) for word in ("old", "new"))
    computer = Computer(random, old, start, by_local_time=random.random() < 0.1)
    place = Place(HOST, Mode.TEST, Box.of(kind))
    life = Life(computer, place, random, count)
    life.steady_since = start
    setting_up = Program(computer, "first")
    setting_up.workspace.add_school(HOST)
    setting_up.workspace.save_keys(HOST, Mode.TEST, KeyPair().having(old))
    _live(life, old.kind, new)
    _judge(life)


def _live(life: Life, kind: KeyKind, new: object) -> None:
    random, computer = life.random, life.computer
    grace = random.choice(GRACES)
    length = random.uniform(20 * _MINUTE, 7 * _DAY) if grace.length is None else grace.length.total_seconds()
    deadline = computer.clock() + timedelta(seconds=length) if grace.name == OWN else None
    life.window = Program(computer, "window")
    computer.on_shown = lambda notice: _heard(life, notice)
    computer.on_refused = lambda: setattr(life, "steady_since", None)
    while life.roll() is None or life.roll().rolled is None:  # type: ignore[union-attr]
        with life.try_():
            here = life.program()
            begin(
                here.workspace,
                life.place,
                Choice(random.choice(list(Reason)), grace.name, deadline),
                computer.clock,
                _name,
            )
            advance(here.workspace, life.place, RolledOnStripe(), computer.clock)
            here.caretaker.look_after(test_now=True)
    begun = computer.seconds
    fate = random.random()
    late = random.uniform(0.0, 20.0)
    if kind is KeyKind.PUBLISHABLE or fate < 0.05:
        computer.stripe_ends = float("inf")  # not really rotated, until the person sees that it still works
    elif fate < 0.12:
        computer.stripe_ends = begun + random.uniform(0.0, max(length, 1.0))  # somebody ended it early
    else:
        computer.stripe_ends = begun + length + late
    computer.after_claim = lambda: _another_run(life)
    adopts = begun + random.uniform(0.0, length * 1.3 + _HOUR)
    enters = adopts + random.uniform(0.0, _DAY)
    gives_up = begun + random.uniform(0.0, length) if random.random() < 0.05 else None
    moves = begun + random.uniform(0.0, length) if random.random() < 0.1 else None
    end = begun + length + 4 * _DAY
    while computer.seconds < end:
        roll = life.roll()
        assert roll is not None
        _note_plan(life, roll)
        if not roll.is_open and not computer.schedule:
            break
        _wait(life, roll, end)
        if not life.awake:
            continue
        now = computer.seconds
        if gives_up and now >= gives_up:
            gives_up = None
            _do(life, Abandon())
        if moves and now >= moves and life.computer.off == 0:
            moves = None
            _move(life, random.uniform(_HOUR, 6 * _DAY))
        if now >= adopts and roll.checked is None and roll.is_open:
            with life.try_():
                proof = Proof(new, (finding("newkey.recognised", Subject.SECRET, key="", new=""),))  # type: ignore[arg-type]
                adopt(life.program().workspace, life.place, proof, computer.clock)
        if now >= enters and roll.checked and roll.entered is None and roll.is_open:
            with life.try_():
                entered(life.program().workspace, life.place, computer.clock)
        if roll.overdue and computer.accepts_old and random.random() < 0.3:
            computer.stripe_ends = now
    _end(life, new)


def _wait(life: Life, roll: Roll, end: float) -> None:
    """Let time pass to the next thing that happens: a reminder's moment, a sleep, a jump, a start, a close."""
    random, computer = life.random, life.computer
    step = random.choice((random.uniform(0, _HOUR), random.expovariate(1 / (4 * _HOUR))))
    until = min(end, computer.seconds + step)
    if not life.awake:
        computer.seconds = until
        life.awake = True
        life.steady_since = computer.seconds if _is_in_order(life) else None
        _fire(life, woken=True)
        return
    while (moment := _next_moment(life)) is not None and moment <= until:
        computer.seconds = max(computer.seconds, moment)
        _fire(life)
    computer.seconds = max(computer.seconds, until)
    _judge_punctual(life)
    what = random.random()
    if what < 0.2:
        life.awake, life.steady_since = False, None
        if random.random() < 0.3:
            life.window = None
    elif what < 0.3:
        computer.zone_moved = random.choice((0.0, _HOUR, -_HOUR, 5.5 * _HOUR, -9 * _HOUR))
        computer.off = random.choice((0.0, 0.0, random.uniform(-36 * _HOUR, 36 * _HOUR)))
        life.steady_since = computer.seconds if _is_in_order(life) else None
        life.count.jumps += 1
        _fire(life, woken=True)
    elif what < 0.55:
        if life.window is None:
            with life.try_():
                life.window = Program(computer, f"window {computer.runs}")
                _look_at_page(life)
                life.window.caretaker.look_after(test_now=True)
        elif random.random() < 0.5:
            life.window = None


def _is_in_order(life: Life) -> bool:
    """True if the clock is right and the OS has every reminder that is ahead: a killed program may not have told it."""
    computer, roll = life.computer, life.roll()
    now = computer.clock()
    ahead = {each.at for each in plan(roll) if each.at > now} if roll else set()
    return computer.off == 0 and bool(computer.schedule) and ahead <= set(computer.schedule)


def _next_moment(life: Life) -> float | None:
    """When the OS or the window wakes the program next, in true seconds."""
    computer = life.computer
    now = computer.clock()
    ahead = [at for at in computer.schedule if at > now]
    if not computer.schedule:
        return None
    if not computer.by_local_time:
        return (ahead[0] - YEAR).total_seconds() - computer.off if ahead else None
    # launchd: whole minutes of local time, wrong after the zone has changed, and an interval beside them.
    interval = (computer.seconds // _INTERVAL + 1) * _INTERVAL
    minutes = [
        -(-(at - YEAR).total_seconds() // _MINUTE) * _MINUTE - computer.off + computer.zone_moved for at in ahead
    ]
    return min([interval, *(each for each in minutes if each > computer.seconds)])


def _fire(life: Life, *, woken: bool = False) -> None:
    """The OS starts `remind`, which it makes up for after a sleep; an open window looks as well."""
    computer = life.computer
    due = any(at <= computer.clock() for at in computer.schedule) or (
        computer.by_local_time and bool(computer.schedule)
    )
    if due:
        with life.try_():
            life.number += 1
            Program(computer, f"remind {life.number}").caretaker.look_after(test_now=True)
    if life.window is not None and (due or woken):
        with life.try_():
            life.window.caretaker.look_after(test_now=woken)
    while life.asked:
        _do(life, life.asked.pop())


def _judge_punctual(life: Life) -> None:
    """What came due while nothing was wrong must have been told by now."""
    computer, roll = life.computer, life.roll()
    patience = _INTERVAL + _MINUTE if computer.by_local_time else _PUNCTUAL
    if roll is None or roll.stopped or roll.abandoned:
        return
    current = set(plan(roll))
    for each, at in life.planned.items():
        if each in life.judged or at + patience > computer.seconds:
            continue
        life.judged.add(each)
        if each not in current or life.steady_since is None or life.steady_since > at:
            continue
        by_then = [n.due.order for when, n in computer.shown if when <= at + patience]
        heard = [*by_then, *(page.order for page in life.read_on_page)]
        life.count.punctual += 1
        life.count.late += not any(order >= each.order for order in heard)


def _another_run(life: Life) -> None:
    """Between the claim of a reminder and its showing another run comes by, now and then."""
    computer = life.computer
    if life.random.random() < 0.1:
        kill, computer.kill, computer.after_claim = computer.kill, 0.0, None
        life.number += 1
        Program(computer, f"beside {life.number}").caretaker.look_after(test_now=False)
        computer.kill, computer.after_claim = kill, lambda: _another_run(life)


def _heard(life: Life, notice: Notice) -> None:
    """The person snoozes or dismisses now and then."""
    life.count.told += 1
    life.count.reminders[notice.due.reminder.value] += 1
    luck = life.random.random()
    if luck < 0.1:
        life.asked.append(Snooze(life.computer.clock() + timedelta(seconds=life.random.uniform(_MINUTE, 10 * _HOUR))))
    elif luck < 0.2:
        life.asked.append(Dismiss())


def _do(life: Life, event: Abandon | DeadlineMoved | Dismiss | Snooze) -> None:
    with life.try_():
        here = life.program()
        advance(here.workspace, life.place, event, life.computer.clock)
        here.caretaker.look_after()


def _move(life: Life, length: float) -> None:
    """The person chooses another end on Stripe and says so here."""
    computer = life.computer
    before = life.roll()
    deadline = computer.clock() + timedelta(seconds=length)
    _do(life, DeadlineMoved(deadline))
    after = life.roll()
    if before and after and after.moved > before.moved and computer.accepts_old:
        computer.stripe_ends = computer.seconds + length if computer.stripe_ends != float("inf") else float("inf")


def _look_at_page(life: Life) -> None:
    """The person has the window before their eyes: what may not have reached them stands there."""
    roll = life.roll()
    if roll is None:
        return
    found = unsure(roll, life.computer.clock())
    assert len([each for each in roll_findings(roll, life.computer.clock()) if each.code == "roll.untold"]) == len(
        found
    )
    new = set(found) - life.read_on_page
    life.count.by_page += len(new)
    life.read_on_page |= new


def _note_plan(life: Life, roll: Roll) -> None:
    for each in plan(roll):
        mark = roll.marks.get(each.reminder)
        if mark is None or mark.due != each.at:  # a moved deadline can put a half time that was told before behind
            life.planned.setdefault(each, max((each.at - YEAR).total_seconds(), life.computer.seconds))


def _end(life: Life, new: object) -> None:
    """In the end the computer is awake, its clock right, the network there, and the person finishes what is left."""
    computer = life.computer
    computer.off, computer.offline, life.awake, life.asked = 0.0, 0.0, True, []
    for _ in range(6):
        roll = life.roll()
        if roll is not None and roll.is_open:
            if roll.checked is None:
                proof = Proof(new, (finding("newkey.recognised", Subject.SECRET, key="", new=""),))  # type: ignore[arg-type]
                adopt(Program(computer, f"last {computer.runs}").workspace, life.place, proof, computer.clock)
            entered(Program(computer, f"last {computer.runs}").workspace, life.place, computer.clock)
            if computer.accepts_old and computer.old.kind is not KeyKind.PUBLISHABLE:
                computer.stripe_ends = computer.seconds
        computer.seconds += _HOUR
        life.window = Program(computer, f"end {computer.runs}")
        _look_at_page(life)
        life.window.caretaker.look_after(test_now=True)


def _judge(life: Life) -> None:
    count, computer = life.count, life.computer
    count.rolls += 1
    count.runs += computer.runs
    count.kills += computer.kills
    count.forgotten_early += computer.forgotten_early
    roll = life.roll()
    assert roll is not None
    if roll.is_open or computer.schedule or old_slot_kept(computer):
        count.left_behind += 1
    told = Counter((notice.due.reminder, notice.due.at) for _, notice in computer.shown)
    count.doubled += sum(times - 1 for times in told.values())
    heard = [notice.due.order for _, notice in computer.shown] + [each.order for each in life.read_on_page]
    if roll.stage is Stage.FINISHED and roll.expires:
        latest = max(heard, default=(False, datetime.min.replace(tzinfo=YEAR.tzinfo), 0))
        count.lost += sum(each.order > latest for each in plan(roll))


def _name() -> str:
    return "a roll"


def year(rolls: int, seed: int) -> Count:
    """Simulate that many rolls, spread over a year."""
    count = Count()
    for number in range(rolls):
        random = Random(f"{seed}/{number}")  # noqa: S311 - the same year for the same seed
        one_roll(random, count, random.uniform(0.0, 365 * _DAY))
    return count
