"""Schools and their keys, as the window and the command line work with them."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from classe365_desktop.core.findings import Finding, Subject, finding
from classe365_desktop.core.keys import Box, KeyPair, Mode, exact_key
from classe365_desktop.core.state import KeyMark, School
from classe365_desktop.services.store import MemoryStore, Store, StoreError
from classe365_desktop.services.vault_values import Extra, MemoryVault, Reason, Slot, VaultError
from classe365_desktop.services.workspace import Workspace

HOST = "maplehollow.classe365.com"
NOW = datetime(2025, 3, 1, 12, 30, tzinfo=timezone(timedelta(hours=10)))
NOW_UTC = "2025-03-01T02:30:00+00:00"
BODY = "51Ab" * 25


def pair(mode: Mode = Mode.TEST, last: str = "x") -> KeyPair:
    return KeyPair(exact_key(f"pk_{mode}_{BODY}{last}"), exact_key(f"sk_{mode}_{BODY}{last}"))


class Refusing(MemoryVault):
    """A secret store that can be told to say no."""

    reason: Reason | None = None

    def get(self, slot: Slot) -> str | None:
        self._ask()
        return super().get(slot)

    def put(self, slot: Slot, text: str) -> None:
        self._ask()
        super().put(slot, text)

    def delete(self, slot: Slot) -> None:
        self._ask()
        super().delete(slot)

    def _ask(self) -> None:
        if self.reason is not None:
            raise VaultError(self.reason)


class TakesOne(MemoryVault):
    """A secret store that is locked after the first key."""

    def put(self, slot: Slot, text: str) -> None:
        if self._kept:
            raise VaultError(Reason.LOCKED)
        super().put(slot, text)


@pytest.fixture
def vault() -> Refusing:
    return Refusing()


@pytest.fixture
def workspace(vault: Refusing) -> Workspace:
    return Workspace(MemoryStore(), vault, lambda: NOW)


@pytest.fixture
def school(workspace: Workspace) -> School:
    return added(workspace, "maplehollow")


def added(workspace: Workspace, text: str) -> School:
    made = workspace.add_school(text)
    assert isinstance(made, School)
    return made


def code_of(result: object) -> str:
    assert isinstance(result, Finding)
    return result.code


@pytest.mark.parametrize("text", ["maplehollow", " HTTPS://MapleHollow.Classe365.com/login/ ", HOST])
def test_a_school_is_added_by_whatever_names_its_address(workspace: Workspace, text: str) -> None:
    assert added(workspace, text).host == HOST
    assert workspace.state.selected == HOST


def test_nonsense_is_no_school(workspace: Workspace) -> None:
    assert code_of(workspace.add_school("head office")) == "school.spaces"
    assert not workspace.state.documents


def test_a_school_is_listed_once(workspace: Workspace, school: School) -> None:
    workspace.rename(HOST, "Maple Hollow College")
    found = workspace.add_school("https://maplehollow.classe365.com")
    assert code_of(found) == "school.already_there"
    assert isinstance(found, Finding)
    assert "Maple Hollow College" in found.seen


def test_a_school_gets_the_name_it_is_given(workspace: Workspace, school: School) -> None:
    renamed = workspace.rename(HOST, "  Maple\n Hollow ")
    assert isinstance(renamed, School)
    assert renamed.name == "Maple Hollow"
    assert workspace.rename(HOST, " ") == school
    long = workspace.rename(HOST, "a" * 500)
    assert isinstance(long, School)
    assert len(long.name) == 80


def test_a_key_never_becomes_a_name(workspace: Workspace, school: School) -> None:
    assert code_of(workspace.rename(HOST, f"sk_live_{BODY}")) == "school.key"
    assert BODY not in repr(workspace.state)


@pytest.mark.parametrize(
    "text", ["maplehollow", "MapleHollow.classe365.com", f"https://{HOST}/", "maple hollow college"]
)
def test_a_school_is_found_by_address_sub_domain_or_name(workspace: Workspace, school: School, text: str) -> None:
    renamed = workspace.rename(HOST, "Maple Hollow College")
    assert workspace.find(text) == renamed


def test_a_school_that_is_not_there_is_not_found(workspace: Workspace, school: School) -> None:
    assert code_of(workspace.find("oakfield")) == "state.no_such_school"
    assert code_of(workspace.find("")) == "state.no_such_school"


def test_a_name_that_two_schools_have_is_not_guessed(workspace: Workspace, school: School) -> None:
    added(workspace, "oakfield")
    for host in (HOST, "oakfield.classe365.com"):
        workspace.rename(host, "Primary")
    found = workspace.find("primary")
    assert code_of(found) == "state.several_schools"
    assert isinstance(found, Finding)
    assert HOST in found.do


def test_the_selected_school_is_remembered(workspace: Workspace, school: School) -> None:
    added(workspace, "oakfield")
    assert workspace.select(HOST).selected == HOST
    with pytest.raises(KeyError):
        workspace.select("nowhere.classe365.com")


def test_keys_are_kept_for_their_school_and_mode_alone(workspace: Workspace, school: School) -> None:
    workspace.save_keys(HOST, Mode.TEST, pair())
    assert workspace.keys(HOST, Mode.TEST) == pair()
    assert not workspace.keys(HOST, Mode.LIVE)
    assert not workspace.keys("oakfield.classe365.com", Mode.TEST)


def test_the_state_knows_keys_by_their_marks_alone(workspace: Workspace, school: School) -> None:
    saved = workspace.save_keys(HOST, Mode.TEST, pair())
    assert saved.test.secret is not None
    assert saved.test.secret.redacted == "sk_test_…1Abx"
    assert BODY not in repr(workspace.state)


def test_a_key_that_is_not_given_leaves_the_kept_one_alone(workspace: Workspace, school: School) -> None:
    workspace.save_keys(HOST, Mode.TEST, pair())
    new = KeyPair(secret=pair(last="new").secret)
    saved = workspace.save_keys(HOST, Mode.TEST, new)
    assert workspace.keys(HOST, Mode.TEST) == KeyPair(pair().publishable, new.secret)
    assert saved.test.publishable is not None
    assert saved.test.secret is not None
    assert new.secret is not None
    assert saved.test.secret.fingerprint == new.secret.fingerprint


def test_a_key_of_the_other_mode_is_not_kept(workspace: Workspace, school: School, vault: Refusing) -> None:
    with pytest.raises(ValueError, match="not the live mode"):
        workspace.save_keys(HOST, Mode.LIVE, pair(Mode.TEST))
    assert vault.get(Slot(HOST, Mode.LIVE, Box.SECRET)) is None


@pytest.mark.parametrize("reason", [Reason.ABSENT, Reason.LOCKED, Reason.REFUSED])
def test_what_the_secret_store_refuses_is_not_noted_as_kept(
    workspace: Workspace, school: School, vault: Refusing, reason: Reason
) -> None:
    vault.reason = reason
    with pytest.raises(VaultError) as raised:
        workspace.save_keys(HOST, Mode.TEST, pair())
    assert raised.value.finding.code == reason.value
    assert workspace.state.school(HOST).test.secret is None


def test_the_key_that_was_taken_is_known_though_the_next_one_was_refused(workspace: Workspace, school: School) -> None:
    workspace.save_keys(HOST, Mode.TEST, pair())
    vault = TakesOne()
    half = Workspace(MemoryStore(workspace.state), vault, lambda: NOW)
    with pytest.raises(VaultError):
        half.save_keys(HOST, Mode.TEST, pair(last="new"))
    record = half.state.school(HOST).test
    assert record.publishable == KeyMark.of(pair(last="new").publishable)
    assert record.secret == KeyMark.of(pair().secret)


def test_keys_can_be_kept_for_the_session_only(workspace: Workspace, school: School, vault: Refusing) -> None:
    vault.reason = Reason.LOCKED
    workspace.save_keys(HOST, Mode.TEST, KeyPair(secret=pair().secret), session_only=True)
    assert workspace.keys(HOST, Mode.TEST) == KeyPair(secret=pair().secret)
    assert workspace.is_session_only(HOST, Mode.TEST)
    assert not workspace.is_session_only(HOST, Mode.LIVE)
    vault.reason = None
    assert vault.get(Slot(HOST, Mode.TEST, Box.SECRET)) is None


def test_saving_again_moves_them_into_the_store(workspace: Workspace, school: School, vault: Refusing) -> None:
    vault.reason = Reason.LOCKED
    workspace.save_keys(HOST, Mode.TEST, pair(), session_only=True)
    vault.reason = None
    workspace.save_keys(HOST, Mode.TEST, pair())
    assert not workspace.is_session_only(HOST, Mode.TEST)
    assert vault.get(Slot(HOST, Mode.TEST, Box.SECRET)) is not None


def test_forgotten_keys_are_gone_with_what_was_found_about_them(workspace: Workspace, school: School) -> None:
    workspace.save_keys(HOST, Mode.TEST, pair())
    workspace.tick_entered(HOST, Mode.TEST, on=True)
    workspace.record_check(HOST, Mode.TEST, pair(), "acct_1", "Maple", [finding("pair.proved", Subject.PAIR)])
    record = workspace.forget_keys(HOST, Mode.TEST).test
    assert not workspace.keys(HOST, Mode.TEST)
    assert (record.secret, record.findings, record.checked_at, record.entered_at) == (None, (), "", "")
    assert record.account == "acct_1"


def test_a_removed_school_takes_its_four_keys_along(workspace: Workspace, school: School, vault: Refusing) -> None:
    other = added(workspace, "oakfield")
    for mode in Mode:
        workspace.save_keys(HOST, mode, pair(mode))
        workspace.save_keys(other.host, mode, pair(mode))
    state = workspace.remove(HOST)
    assert list(state.documents) == [other.host]
    assert all(vault.get(Slot(HOST, mode, box)) is None for mode in Mode for box in Box)
    assert workspace.keys(other.host, Mode.LIVE) == pair(Mode.LIVE)


def test_a_school_stays_if_its_keys_cannot_be_removed(workspace: Workspace, school: School, vault: Refusing) -> None:
    vault.reason = Reason.REFUSED
    with pytest.raises(VaultError):
        workspace.remove(HOST)
    assert HOST in workspace.state


def test_the_tick_is_about_exactly_these_keys(workspace: Workspace, school: School) -> None:
    assert not workspace.tick_entered(HOST, Mode.TEST, on=True).test.is_entered
    workspace.save_keys(HOST, Mode.TEST, pair())
    ticked = workspace.tick_entered(HOST, Mode.TEST, on=True).test
    assert ticked.is_entered
    assert ticked.entered_at == NOW_UTC
    assert not workspace.save_keys(HOST, Mode.TEST, pair(last="new")).test.is_entered
    assert workspace.save_keys(HOST, Mode.TEST, pair()).test.is_entered
    assert workspace.tick_entered(HOST, Mode.TEST, on=False).test.entered_at == ""


def test_a_check_of_the_kept_keys_is_remembered(workspace: Workspace, school: School) -> None:
    workspace.save_keys(HOST, Mode.TEST, pair())
    found = [finding("pair.proved", Subject.PAIR)]
    record = workspace.record_check(HOST, Mode.TEST, pair(), "acct_1", "Maple", found).test
    assert record.is_checked
    assert (record.account, record.account_name, record.checked_at) == ("acct_1", "Maple", NOW_UTC)
    assert list(record.findings) == found
    again = workspace.record_check(HOST, Mode.TEST, pair(), "", "", []).test
    assert (again.account, again.findings) == ("acct_1", ())


@pytest.mark.parametrize("checked", [pair(last="other"), KeyPair(), KeyPair(secret=pair().secret)])
def test_a_check_of_other_keys_changes_nothing(workspace: Workspace, school: School, checked: KeyPair) -> None:
    before = workspace.save_keys(HOST, Mode.TEST, pair())
    assert workspace.record_check(HOST, Mode.TEST, checked, "acct_2", "Other", []) == before


def test_progress_is_set_by_a_plain_function(workspace: Workspace, school: School) -> None:
    changed = workspace.set_record(HOST, Mode.LIVE, lambda record: replace(record, step="webhook", with_sca=False))
    assert (changed.live.step, changed.live.with_sca) == ("webhook", False)
    assert changed.test == school.test


def test_everything_but_the_secrets_is_there_at_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "schools.json"
    vault = MemoryVault()
    first = Workspace(Store(path, lambda: NOW), vault, lambda: NOW)
    added(first, "maplehollow")
    first.save_keys(HOST, Mode.TEST, pair())
    first.tick_entered(HOST, Mode.TEST, on=True)
    second = Workspace(Store(path, lambda: NOW), vault, lambda: NOW)
    assert second.state == first.state
    assert second.state.school(HOST).test.is_entered
    assert BODY not in path.read_text()


def test_what_another_process_saved_is_seen_after_reloading(tmp_path: Path) -> None:
    path = tmp_path / "schools.json"
    window, script = (Workspace(Store(path, lambda: NOW), MemoryVault(), lambda: NOW) for _ in range(2))
    added(script, "maplehollow")
    assert HOST not in window.state
    assert HOST in window.reload()


def test_a_damaged_file_is_told_at_the_start(tmp_path: Path) -> None:
    path = tmp_path / "schools.json"
    path.write_text("{")
    workspace = Workspace(Store(path, lambda: NOW), MemoryVault(), lambda: NOW)
    assert workspace.finding is not None
    assert workspace.finding.code == "state.damaged"


def test_what_cannot_be_saved_holds_until_it_can_be(tmp_path: Path) -> None:
    folder = tmp_path / "home"
    folder.write_text("a file where the folder should be")
    workspace = Workspace(Store(folder / "schools.json", lambda: NOW), MemoryVault(), lambda: NOW)
    with pytest.raises(StoreError):
        workspace.add_school("maplehollow")
    assert HOST in workspace.state
    folder.unlink()
    workspace.save_again()
    assert HOST in Workspace(Store(folder / "schools.json", lambda: NOW), MemoryVault(), lambda: NOW).state


def test_several_workers_at_once_lose_nothing(tmp_path: Path) -> None:
    workspace = Workspace(Store(tmp_path / "schools.json", lambda: NOW), MemoryVault(), lambda: NOW)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(workspace.add_school, [f"school{number}" for number in range(12)]))
        list(pool.map(lambda host: workspace.save_keys(host, Mode.TEST, pair()), list(workspace.state.documents)))
    assert len(workspace.reload().documents) == 12
    assert all(workspace.state.school(host).test.secret for host in workspace.state.documents)


def test_a_signing_secret_and_an_old_key_are_kept_beside_the_pair_and_go_with_the_school(
    workspace: Workspace, school: School, vault: Refusing
) -> None:
    workspace.keep_secret(HOST, Mode.TEST, Extra.SIGNING, "whsec_kept")
    workspace.keep_secret(HOST, Mode.LIVE, Extra.old(Box.SECRET), "an old key")
    assert workspace.secret(HOST, Mode.TEST, Extra.SIGNING) == "whsec_kept"
    assert workspace.secret(HOST, Mode.LIVE, Extra.SIGNING) is None
    workspace.remove(HOST)
    assert workspace.secret(HOST, Mode.TEST, Extra.SIGNING) is None
    assert workspace.secret(HOST, Mode.LIVE, Extra.OLD_SECRET) is None
