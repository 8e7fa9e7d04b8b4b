"""State files as they are after a school has been set up: checked in both modes, its findings kept."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from classe365_desktop.core.keys import KeyPair, Mode, exact_key
from classe365_desktop.core.setup import Step
from classe365_desktop.core.state import ModeRecord, School, State
from classe365_desktop.practice.keys import PracticeKeys
from classe365_desktop.services.files import folders
from classe365_desktop.services.store import MemoryStore, Store
from classe365_desktop.services.validation import check_keys, order_for, remember_check
from classe365_desktop.services.vault_values import MemoryVault
from classe365_desktop.services.workspace import Workspace
from classe365_desktop.wiring import practice_rooms

NOON = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)


def practice_pair(keys: PracticeKeys, mode: Mode) -> KeyPair:
    """The good keys of a mode."""
    pair = KeyPair()
    for box in ("publishable", "secret"):
        key = exact_key(getattr(keys, f"{mode.value}_{box}"))
        assert key is not None
        pair = pair.having(key)
    return pair


def set_up_school() -> School:
    """A school whose keys were saved and really checked in both modes, and whose other steps are done."""
    place = Workspace(MemoryStore(), MemoryVault(), _noon)
    school = place.add_school("maplehollow")
    assert isinstance(school, School)
    with practice_rooms() as (_, door, pretend):
        for mode in Mode:
            pair = practice_pair(pretend.keys, mode)
            place.save_keys(school.host, mode, pair)
            checked = check_keys(door.open(), order_for(place, school.host, mode, pair), _noon, lambda _: None)
            remember_check(place, school.host, checked)
            place.tick_entered(school.host, mode, True)
            place.set_record(school.host, mode, _with_webhook)
    return place.state.school(school.host)


def write_schools(home: Path, school: School, count: int) -> Path:
    """Write a state file with `count` schools like this one, the first of them chosen. Returns its folder."""
    state = State()
    documents = dict(state.with_school(school).documents)
    documents |= {f"school{number}.classe365.com": documents[school.host] for number in range(1, count)}
    everything: Callable[[State], State] = lambda _: State(documents, school.host)  # noqa: E731
    Store(folders({"CLASSE365_DESKTOP_HOME": str(home)}).schools, _noon).update(everything)
    return home


def _with_webhook(record: ModeRecord) -> ModeRecord:
    return replace(record, webhook_done_at=NOON.isoformat(), step=Step.KEYS.value)


def _noon() -> datetime:
    return NOON
