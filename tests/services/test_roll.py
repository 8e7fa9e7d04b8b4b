"""Rolls on a real practice Stripe: the old key outlives every mistake, the new one is proved, and each reminder comes once."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Barrier, Thread

import pytest

from classe365_desktop.core.findings import Finding, Subject, finding
from classe365_desktop.core.keys import ApiKey, Box, KeyPair, Mode, exact_key
from classe365_desktop.core.replies import Outcome, Reply
from classe365_desktop.core.roll import OWN, Reason, Reminder, Roll, Stage, Verdict
from classe365_desktop.core.roll_events import Abandon, NewKeyGiven, RolledOnStripe
from classe365_desktop.core.roll_steps import Step
from classe365_desktop.core.state import KeyMark, State, state_to
from classe365_desktop.platform.schedule import Ran
from classe365_desktop.platform.schedule_linux import LinuxSchedule
from classe365_desktop.practice.keys import ELM_STREET, MAPLE_HOLLOW, practice_key
from classe365_desktop.practice.server import PracticeStripe
from classe365_desktop.practice.world import KnownKey
from classe365_desktop.services.address import practice_address
from classe365_desktop.services.ports import StripeApi
from classe365_desktop.services.reminders import Caretaker, Notice, tell_due
from classe365_desktop.services.roll import (
    Choice,
    Place,
    advance,
    ask_about_old,
    begin,
    entered,
    roll_at,
    rolls,
    settle,
    verdict_of,
)
from classe365_desktop.services.roll_proof import Proof, adopt, prove, read_new_key
from classe365_desktop.services.store import Change, MemoryStore, Store, StoreError
from classe365_desktop.services.stripe_api import open_stripe
from classe365_desktop.services.vault_values import MemoryVault, Slot, VaultError
from classe365_desktop.services.vault_values import Reason as VaultReason
from classe365_desktop.services.workspace import Workspace

HOST = "maplehollow.classe365.com"
PLACE = Place(HOST, Mode.TEST)
HOUR = timedelta(hours=1)
YEARLY = Choice(Reason.YEARLY, "12h")


@dataclass
class Clock:
    """A clock that is moved by hand."""

    at: datetime = field(default_factory=lambda: datetime.now(UTC))

    def __call__(self) -> datetime:
        return self.at


@dataclass
class Told:
    """Shows notices, or does not."""

    works: bool = True
    notices: list[Notice] = field(default_factory=list)

    def __call__(self, notice: Notice) -> bool:
        if self.works:
            self.notices.append(notice)
        return self.works

    @property
    def reminders(self) -> list[Reminder]:
        return [each.due.reminder for each in self.notices]


class Scheduled:
    """The OS's schedule, in memory."""

    def __init__(self) -> None:
        self.times: tuple[datetime, ...] = ()

    def install(self, times: Sequence[datetime]) -> None:
        self.times = tuple(times)

    def remove(self) -> None:
        self.times = ()

    def present(self) -> bool:
        return bool(self.times)


class RefusingVault(MemoryVault):
    """A password store that can be locked."""

    locked = False

    def put(self, slot: Slot, text: str) -> None:
        self._ask()
        super().put(slot, text)

    def delete(self, slot: Slot) -> None:
        self._ask()
        super().delete(slot)

    def _ask(self) -> None:
        if self.locked:
            raise VaultError(VaultReason.LOCKED)


class World:
    """A school with its keys, a practice Stripe, and hands to turn keys there."""

    def __init__(self, stripe: PracticeStripe, api: StripeApi) -> None:
        self.stripe, self.api, self.clock, self.vault = stripe, api, Clock(), RefusingVault()
        self.store = MemoryStore()
        self.workspace = Workspace(self.store, self.vault, self.clock)
        self.workspace.add_school(HOST)
        self.old = key(stripe.keys.test_secret)
        self.workspace.save_keys(HOST, Mode.TEST, KeyPair(key(stripe.keys.test_publishable), self.old))
        self.told, self.schedule = Told(), Scheduled()

    def caretaker(self, name: str = "one") -> Caretaker:
        return Caretaker(self.workspace, lambda: self.api, self.clock, name, self.told, self.schedule, UTC)

    def make_key(
        self, prefix: str = "sk_test", account: str = MAPLE_HOLLOW, permissions: frozenset[str] = frozenset()
    ) -> ApiKey:
        text = practice_key(prefix, account, "rolled")
        self.stripe.world.known_keys[text] = KnownKey(text, account, permissions=permissions)
        return key(text)

    def end_old(self) -> None:
        known = self.stripe.world.known_keys
        known[self.old.reveal()] = replace(known[self.old.reveal()], expired=True)

    def started(self, choice: Choice = YEARLY) -> Roll:
        begun = begin(self.workspace, PLACE, choice, self.clock, lambda: "a roll")
        assert isinstance(begun, Roll), begun
        made = advance(self.workspace, PLACE, RolledOnStripe(), self.clock)
        assert isinstance(made, Step)
        assert made.objection is None
        return made.roll

    def prove(self, new: ApiKey) -> Proof:
        return prove(self.api, self.workspace, PLACE, new, self.clock)

    @property
    def roll(self) -> Roll:
        found = roll_at(self.workspace, PLACE)
        assert found is not None
        return found

    @property
    def kept_old(self) -> str | None:
        return self.workspace.secret(HOST, Mode.TEST, PLACE.old)


def key(text: str) -> ApiKey:
    found = exact_key(text)
    assert found is not None
    return found


def codes(findings: Sequence[Finding]) -> set[str]:
    return {each.code for each in findings}


@pytest.fixture
def world() -> Iterator[World]:
    with PracticeStripe() as stripe:
        api = open_stripe(practice_address(stripe.address), extra_trust=stripe.trust, read_timeout=2.0)
        try:
            yield World(stripe, api)
        finally:
            api.close()


def test_a_whole_roll_ends_with_the_new_key_kept_the_old_forgotten_and_nothing_left_behind(world: World) -> None:
    world.started()
    assert world.kept_old == world.old.reveal()
    world.caretaker().look_after(test_now=True)
    assert world.roll.verdict is Verdict.WORKS
    assert world.schedule.present()
    proof = world.prove(new := world.make_key())
    assert proof.ok, proof.findings
    assert {"newkey.recognised", "newkey.same_account", "mode.confirmed"} <= codes(proof.findings)
    assert isinstance(adopt(world.workspace, PLACE, proof, world.clock), Step)
    assert world.workspace.keys(HOST, Mode.TEST).secret == new
    assert world.kept_old == world.old.reveal()
    entered(world.workspace, PLACE, world.clock)
    record = world.workspace.state.school(HOST).test
    assert record.is_entered
    assert record.is_checked
    world.clock.at += 13 * HOUR
    world.end_old()
    after = world.caretaker().look_after(test_now=True)
    assert world.roll.stage is Stage.FINISHED
    assert world.kept_old is None
    assert not world.schedule.present()
    assert after.next_at is None
    assert world.told.reminders == [Reminder.START, Reminder.REFUSED]
    assert world.told.notices[-1].finding.code == "reminder.refused.ready"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "newkey.empty"), ("   \n", "newkey.empty"), ("hello", "key.not_a_key"), ("test_publishable", "newkey.other_box"),
        ("live_secret", "newkey.other_mode"), ("test_secret", "newkey.same"),
    ],
)  # fmt: skip
def test_input_that_is_no_new_key_is_explained_and_loses_nothing(world: World, text: str, code: str) -> None:
    roll = world.started()
    found = read_new_key(getattr(world.stripe.keys, text, text), roll, PLACE)
    assert isinstance(found, Finding)
    assert found.code == code
    assert world.roll == roll
    assert world.kept_old == world.workspace.keys(HOST, Mode.TEST).secret.reveal() == world.old.reveal()  # type: ignore[union-attr]


@pytest.mark.parametrize("noted", ["", MAPLE_HOLLOW, ELM_STREET], ids=["none noted", "noted", "noted of earlier keys"])
def test_a_key_that_fails_its_proof_is_not_kept(world: World, noted: str) -> None:
    world.started()
    world.workspace.set_record(HOST, Mode.TEST, lambda record: replace(record, account=noted))
    stranger, expired = world.make_key(account=ELM_STREET), key(world.stripe.keys.test_expired)
    for new, code in ((stranger, "newkey.other_account"), (expired, "secret.expired")):
        proof = world.prove(new)
        assert code in codes(proof.findings)
        assert not proof.may_count
        refused = adopt(world.workspace, PLACE, proof, world.clock, despite_doubts=True)
        assert isinstance(refused, Finding)
        assert world.workspace.keys(HOST, Mode.TEST).secret == world.old
        assert world.kept_old == world.old.reveal()


@pytest.mark.parametrize("scenario", ["captive_portal", "refused", "tls_inspected", "server_error"])
def test_no_proof_comes_from_a_network_that_does_not_reach_stripe(world: World, scenario: str) -> None:
    world.started()
    new = world.make_key()
    world.stripe.scenario = scenario
    proof = world.prove(new)
    assert not proof.may_count
    assert any(each.code.startswith("connection.") for each in proof.findings)


def test_a_key_whose_account_can_not_be_told_counts_only_by_the_persons_word(world: World) -> None:
    world.started()
    world.end_old()
    short = "sk_test_" + "a1B2c3D4" * 3
    world.stripe.world.known_keys[short] = KnownKey(short, MAPLE_HOLLOW)
    world.stripe.scenario = "no_payments"
    proof = world.prove(key(short))
    assert codes(proof.doubts) == {"newkey.account_unclear"}
    assert isinstance(adopt(world.workspace, PLACE, proof, world.clock), Finding)
    made = adopt(world.workspace, PLACE, proof, world.clock, despite_doubts=True)
    assert isinstance(made, Step)
    assert made.roll.stage is Stage.CHECKED


@dataclass(frozen=True)
class May:
    allowed: frozenset[str]
    unknown: frozenset[str] = frozenset()


def test_a_restricted_key_that_may_do_less_than_the_old_one_does_not_count(world: World) -> None:
    world.started()
    new = world.make_key("rk_test", permissions=frozenset({"rak_balance_read", "rak_webhook_read"}))
    every = frozenset({"balance read", "customer write"})

    def permissions(api: StripeApi, asked: ApiKey) -> May:
        return May(every if asked == world.old else every - {"customer write"})

    proof = prove(world.api, world.workspace, PLACE, new, world.clock, permissions=permissions)
    assert "newkey.other_kind" in codes(proof.findings)
    assert codes(proof.doubts) == {"newkey.may_less"}
    assert not proof.ok
    assert proof.may_count, "what Classe365 needs is a guess: the person may judge"

    def found(mine: May) -> Proof:
        return prove(world.api, world.workspace, PLACE, new, world.clock, permissions=lambda *_: mine)

    assert "newkey.may_as_much" in codes(found(May(every)).findings)
    assert found(May(every - {"customer write"}, frozenset({"customer write"}))).ok
    assert codes(found(May(frozenset(), every)).doubts) == {"newkey.may_unclear"}


@pytest.mark.parametrize("outcome", list(Outcome))
def test_only_an_expired_or_unknown_key_counts_as_refused(outcome: Outcome) -> None:
    refused = verdict_of(Reply(outcome)) is Verdict.REFUSED
    assert refused == (outcome in {Outcome.EXPIRED_KEY, Outcome.UNKNOWN_KEY})


@pytest.mark.parametrize("scenario", ["captive_portal", "refused", "tls_self_signed", "rate_limited"])
def test_no_trouble_on_the_way_to_stripe_ever_ends_an_old_key(world: World, scenario: str) -> None:
    world.started()
    world.stripe.scenario = scenario
    world.clock.at += 30 * HOUR
    found = world.caretaker().look_after(test_now=True).findings
    assert "roll.not_told" in codes(found)
    assert world.kept_old == world.old.reveal()
    assert world.roll.stopped is None
    assert world.schedule.present()


def test_an_old_key_is_forgotten_when_the_locked_store_opens_again(world: World) -> None:
    world.started()
    adopt(world.workspace, PLACE, world.prove(world.make_key()), world.clock)
    entered(world.workspace, PLACE, world.clock)
    world.clock.at += 13 * HOUR
    world.end_old()
    world.vault.locked = True
    after = world.caretaker().look_after(test_now=True)
    assert codes(after.findings) == {"vault.locked"}
    assert world.told.notices[-1].finding.code == "reminder.refused.kept"
    assert world.kept_old
    assert world.schedule.present()
    world.vault.locked = False
    world.caretaker("two").look_after()
    assert world.kept_old is None
    assert not world.schedule.present()
    assert world.told.reminders.count(Reminder.REFUSED) == 1


def test_a_store_that_takes_no_copy_leaves_a_roll_that_goes_on_when_it_does(world: World) -> None:
    world.vault.locked = True
    with pytest.raises(VaultError):
        begin(world.workspace, PLACE, YEARLY, world.clock, lambda: "a roll")
    assert world.kept_old is None
    assert world.workspace.keys(HOST, Mode.TEST).secret == world.old
    world.vault.locked = False
    settle(world.workspace, PLACE, world.clock)
    assert world.kept_old == world.old.reveal()


def test_a_store_that_takes_no_new_key_leaves_the_old_one_in_its_place(world: World) -> None:
    world.started()
    proof = world.prove(world.make_key())
    world.vault.locked = True
    with pytest.raises(VaultError):
        adopt(world.workspace, PLACE, proof, world.clock)
    assert world.workspace.keys(HOST, Mode.TEST).secret == world.old
    assert world.roll.stage is Stage.GIVEN
    world.vault.locked = False
    adopt(world.workspace, PLACE, proof, world.clock)
    assert world.roll.stage is Stage.CHECKED


def test_giving_up_puts_everything_back_even_after_a_crash_between_key_and_note(world: World) -> None:
    world.started()
    new = world.make_key()
    advance(world.workspace, PLACE, NewKeyGiven(KeyMark(new.redacted, new.fingerprint)), world.clock)
    world.workspace.save_keys(HOST, Mode.TEST, KeyPair().having(new))  # as a crash in `adopt` leaves it
    advance(world.workspace, PLACE, Abandon(), world.clock)
    world.caretaker().look_after()
    assert world.workspace.keys(HOST, Mode.TEST).secret == world.old
    assert world.kept_old is None
    assert not world.schedule.present()
    assert isinstance(begin(world.workspace, PLACE, YEARLY, world.clock, lambda: "another"), Roll)


def test_giving_up_leaves_a_key_that_was_pasted_elsewhere_meanwhile(world: World) -> None:
    world.started()
    pasted = world.make_key()
    world.workspace.save_keys(HOST, Mode.TEST, KeyPair().having(pasted))
    advance(world.workspace, PLACE, Abandon(), world.clock)
    world.caretaker().look_after()
    assert world.workspace.keys(HOST, Mode.TEST).secret == pasted
    assert world.kept_old is None


@pytest.mark.parametrize("forgets", [True, False], ids=["keys forgotten", "another key pasted"])
def test_a_copy_that_is_still_owed_is_made_before_the_old_key_leaves_its_place(world: World, forgets: bool) -> None:
    world.vault.locked = True
    with pytest.raises(VaultError):
        begin(world.workspace, PLACE, YEARLY, world.clock, lambda: "a roll")
    world.vault.locked = False
    if forgets:
        world.workspace.forget_keys(HOST, Mode.TEST)
    else:
        world.workspace.save_keys(HOST, Mode.TEST, KeyPair().having(world.make_key()))
    assert world.kept_old == world.old.reveal()


def test_an_old_key_that_can_not_be_read_is_asked_about_later_and_not_without_a_pause(world: World) -> None:
    world.started()
    world.caretaker().look_after()
    world.vault.delete(Slot(HOST, Mode.TEST, PLACE.old))
    world.vault.delete(Slot(HOST, Mode.TEST, Box.SECRET))
    world.clock.at += 2 * HOUR
    looked = world.caretaker().look_after()
    assert codes(looked.findings) == {"roll.old_missing"}
    assert looked.next_at is not None
    assert looked.next_at > world.clock.at


def test_a_second_roll_of_the_same_key_and_one_of_no_key_are_refused(world: World) -> None:
    world.started()
    again = begin(world.workspace, PLACE, YEARLY, world.clock, lambda: "b")
    assert isinstance(again, Finding)
    assert again.code == "roll.under_way"
    none = begin(world.workspace, Place(HOST, Mode.LIVE), YEARLY, world.clock, lambda: "c")
    assert isinstance(none, Finding)
    assert none.code == "roll.no_key"
    past = Choice(Reason.LEFT, OWN, world.clock.at - HOUR)
    own = begin(world.workspace, Place(HOST, Mode.TEST, Box.PUBLISHABLE), past, world.clock, lambda: "d")
    assert isinstance(own, Roll), "a publishable key has no deadline that could be wrong"


def test_a_publishable_roll_ends_with_the_new_key_in_classe365_and_asks_stripe_nothing_about_the_old(
    world: World,
) -> None:
    place = Place(HOST, Mode.TEST, Box.PUBLISHABLE)
    begin(world.workspace, place, YEARLY, world.clock, lambda: "p")
    advance(world.workspace, place, RolledOnStripe(), world.clock)
    assert ask_about_old(world.api, world.workspace, place, world.clock) is None
    proof = prove(world.api, world.workspace, place, world.make_key("pk_test"), world.clock)
    assert proof.ok, proof.findings
    adopt(world.workspace, place, proof, world.clock)
    entered(world.workspace, place, world.clock)
    roll = roll_at(world.workspace, place)
    assert roll is not None
    assert roll.stage is Stage.FINISHED
    assert world.workspace.secret(HOST, Mode.TEST, place.old) is None
    assert world.caretaker().look_after().told == ()
    assert not world.schedule.present()


def test_the_tick_of_the_hand_over_page_moves_the_roll_on(world: World) -> None:
    world.started()
    adopt(world.workspace, PLACE, world.prove(world.make_key()), world.clock)
    world.caretaker().look_after()
    assert world.roll.stage is Stage.CHECKED
    world.workspace.tick_entered(HOST, Mode.TEST, True)
    world.caretaker().look_after()
    assert world.roll.entered


def test_a_tick_for_another_key_than_the_proved_one_says_nothing_of_the_roll(world: World) -> None:
    world.started()
    adopt(world.workspace, PLACE, world.prove(world.make_key()), world.clock)
    world.workspace.save_keys(HOST, Mode.TEST, KeyPair().having(key(world.stripe.keys.test_restricted)))
    world.workspace.tick_entered(HOST, Mode.TEST, True)
    world.caretaker().look_after()
    assert world.roll.stage is Stage.CHECKED


def test_a_notification_that_was_not_shown_is_due_again(world: World) -> None:
    world.started()
    world.told.works = False
    assert world.caretaker().look_after().told == ()
    world.told.works = True
    assert [each.due.reminder for each in world.caretaker("two").look_after().told] == [Reminder.START]


def test_of_many_windows_and_runs_at_the_same_moment_one_tells_a_reminder(tmp_path: Path) -> None:
    clock, vault, told = Clock(), MemoryVault(), Told()
    path = tmp_path / "schools.json"
    first = Workspace(Store(path, clock), vault, clock)
    first.add_school(HOST)
    first.save_keys(HOST, Mode.TEST, KeyPair(secret=key("sk_test_" + "a1B2c3D4" * 3)))
    begin(first, PLACE, YEARLY, clock, lambda: "a roll")
    advance(first, PLACE, RolledOnStripe(), clock)
    began = clock.at
    for hours in (0, 6, 11, 11.75, 12):
        clock.at = began + hours * HOUR
        together = Barrier(4)

        def run(name: str, together: Barrier = together) -> None:
            mine = Workspace(Store(path, clock), vault, clock)
            together.wait()
            tell_due(mine, clock, name, told)

        threads = [Thread(target=run, args=(f"run {number}",)) for number in range(4)]
        for each in threads:
            each.start()
        for each in threads:
            each.join()
    assert told.reminders == [Reminder.START, Reminder.HALF, Reminder.HOUR, Reminder.QUARTER, Reminder.DEADLINE]


def test_a_full_disk_keeps_no_reminder_from_the_person_and_does_not_repeat_it(world: World) -> None:
    class FullDisk(MemoryStore):
        """What is changed holds in memory, and every change says that it could not be saved."""

        def update(self, change: Change) -> State:
            raise StoreError(
                finding("state.unwritable", Subject.STATE, reason="full", folder="x"), super().update(change)
            )

    world.started()
    full = Workspace(FullDisk(world.workspace.state), world.vault, world.clock)
    for _ in range(3):
        tell_due(full, world.clock, "one", world.told)
    assert world.told.reminders == [Reminder.START]


def test_every_roll_of_every_school_is_found_and_nothing_secret_is_in_the_state(world: World) -> None:
    world.started()
    world.workspace.add_school("elmstreet")
    assert [(place, school.host) for place, school, _ in rolls(world.workspace.state)] == [(PLACE, HOST)]
    assert world.old.reveal() not in json.dumps(state_to(world.workspace.state))


def test_a_removed_school_is_no_trouble_to_the_caretaker(world: World) -> None:
    world.started()
    world.caretaker().look_after()
    world.workspace.remove(HOST)
    assert world.kept_old is None
    assert world.caretaker().look_after().findings == ()
    assert not world.schedule.present()


def test_a_schedule_that_was_half_installed_is_installed_anew_and_not_taken_for_whole(
    world: World, tmp_path: Path
) -> None:
    asked: list[str] = []
    refused = ["daemon-reload"]

    def systemctl(command: Sequence[str]) -> Ran:
        asked.append(command[2])
        return Ran(1, "no") if command[2] in refused else Ran(0)

    world.started()
    caretaker = replace(world.caretaker(), schedule=LinuxSchedule(("remind",), systemctl, tmp_path))
    assert "roll.no_schedule" in codes(caretaker.look_after().findings)
    refused.clear()
    asked.clear()
    assert "roll.no_schedule" not in codes(caretaker.look_after().findings)
    assert "enable" in asked


def test_a_schedule_that_the_os_refuses_is_said(world: World) -> None:
    world.started()

    def refuse(times: Sequence[datetime]) -> None:
        raise OSError("no")

    world.schedule.install = refuse  # type: ignore[method-assign]
    assert "roll.no_schedule" in codes(world.caretaker().look_after().findings)
