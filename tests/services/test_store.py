"""The state file: whole, private, shared by several processes, and never silently lost."""

import json
import os
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from classe365_desktop.core.state import School, State
from classe365_desktop.services import store as store_module
from classe365_desktop.services.file_lock import locked
from classe365_desktop.services.files import folders, make_private
from classe365_desktop.services.store import Change, MemoryStore, Store, StoreError

NOW = datetime(2025, 3, 1, 12, 30, tzinfo=UTC)
POSIX = pytest.mark.skipif(os.name == "nt", reason="permissions of this kind are POSIX'")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "schools.json"


def store_at(path: Path, lock_seconds: float = 10) -> Store:
    return Store(path, lambda: NOW, lock_seconds)


def adding(host: str) -> Change:
    return lambda state: replace(state.with_school(School(host, host)), selected=host)


def names_in(path: Path) -> list[str]:
    return list(store_at(path).load().state.documents)


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk takes no more: said by the OS at the last moment, when the content is forced onto it."""

    def fsync(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fsync)


def test_without_a_file_nothing_is_remembered_and_nothing_is_wrong(path: Path) -> None:
    loaded = store_at(path).load()
    assert loaded.state == State()
    assert loaded.finding is None
    assert not path.parent.exists()


def test_what_was_changed_is_there_at_the_next_start(path: Path) -> None:
    changed = store_at(path).update(adding("a.classe365.com"))
    assert store_at(path).load().state == changed
    assert changed.selected == "a.classe365.com"


def test_the_file_says_its_schema_and_is_compact(path: Path) -> None:
    store_at(path).update(adding("ä.example.org"))
    text = path.read_text("ascii")
    assert json.loads(text)["schema"] == 1
    assert " " not in text


@POSIX
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o777])
def test_only_its_owner_can_read_it_whatever_the_umask(path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        store_at(path).update(adding("a.classe365.com"))
        store_at(path).update(adding("b.classe365.com"))
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_nothing_is_left_beside_it_but_the_lock(path: Path) -> None:
    store_at(path).update(adding("a.classe365.com"))
    assert {each.name for each in path.parent.iterdir()} == {"schools.json", "schools.lock"}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe\x00",
        b"[]",
        b"null",
        b'{"schools":{}}',
        b'{"schema":true,"schools":{}}',
        b'{"schema":1,"schools":[1]}',
        b'{"schema":1,"schools":{"a":2}}',
        b'{"schema":0,"schools":{}}',
        b"[" * 100_000,
        b'{"schema":1,"schools":{"a.b":{"name":"A"',
    ],
)
def test_a_damaged_file_is_set_aside_whole_and_said(path: Path, content: bytes) -> None:
    make_private(path.parent)
    path.write_bytes(content)
    loaded = store_at(path).load()
    assert loaded.finding is not None
    assert loaded.finding.code == "state.damaged"
    aside = path.with_name("schools.damaged-20250301.123000Z.json")
    assert aside.read_bytes() == content
    assert aside.name in loaded.finding.seen
    assert store_at(path).load().finding is None


def test_a_second_damaged_file_does_not_overwrite_the_first(path: Path) -> None:
    make_private(path.parent)
    for content in (b"one", b"two"):
        path.write_bytes(content)
        store_at(path).load()
    kept = sorted(each.read_bytes() for each in path.parent.glob("*damaged*"))
    assert kept == [b"one", b"two"]


def test_damage_that_happens_while_the_program_runs_loses_nothing(path: Path) -> None:
    store = store_at(path)
    store.update(adding("a.classe365.com"))
    path.write_bytes(b"{")
    store.update(adding("b.classe365.com"))
    assert names_in(path) == ["a.classe365.com", "b.classe365.com"]
    assert len(list(path.parent.glob("*damaged*"))) == 1


def test_a_newer_version_s_file_is_never_written(path: Path) -> None:
    make_private(path.parent)
    content = b'{"schema":2,"schools":{"a.b":{}},"more":1}'
    path.write_bytes(content)
    store = store_at(path)
    loaded = store.load()
    assert loaded.finding is not None
    assert loaded.finding.code == "state.newer"
    with pytest.raises(StoreError) as raised:
        store.update(adding("a.classe365.com"))
    assert raised.value.finding.code == "state.newer"
    assert path.read_bytes() == content


def test_an_older_version_s_file_is_brought_up_to_date(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(
        store_module.MIGRATIONS, 0, lambda data: {"schema": 1, "schools": {"a.b": {"name": data["name"]}}}
    )
    make_private(path.parent)
    path.write_bytes(b'{"schema":0,"name":"Maple"}')
    loaded = store_at(path).load()
    assert loaded.finding is None
    assert loaded.state.school("a.b").name == "Maple"


def test_a_full_disk_is_said_and_the_file_stays_as_it_was(path: Path, request: pytest.FixtureRequest) -> None:
    store = store_at(path)
    store.update(adding("a.classe365.com"))
    before = path.read_bytes()
    request.getfixturevalue("full_disk")
    with pytest.raises(StoreError) as raised:
        store.update(adding("b.classe365.com"))
    assert raised.value.finding.code == "state.unwritable"
    assert "No space left on device" in raised.value.finding.seen
    assert path.read_bytes() == before
    assert not path.with_name("schools.json.new").exists()


def test_what_could_not_be_saved_holds_and_is_saved_with_the_next_change(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = store_at(path)
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", _no_space)
        for host in ("a.classe365.com", "b.classe365.com"):
            with pytest.raises(StoreError) as raised:
                store.update(adding(host))
        assert list(raised.value.state.documents) == ["a.classe365.com", "b.classe365.com"]
    store_at(path).update(adding("another.classe365.com"))
    store.update(adding("c.classe365.com"))
    assert names_in(path) == ["another.classe365.com", "a.classe365.com", "b.classe365.com", "c.classe365.com"]


def _no_space(descriptor: int) -> None:
    raise OSError(28, "No space left on device")


@POSIX
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_said(path: Path) -> None:
    store_at(path).update(adding("a.classe365.com"))
    path.parent.chmod(0o500)
    try:
        with pytest.raises(StoreError) as raised:
            store_at(path).update(adding("b.classe365.com"))
    finally:
        path.parent.chmod(0o700)
    assert raised.value.finding.code == "state.unwritable"


def test_a_folder_that_cannot_exist_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    store = store_at(tmp_path / "file" / "schools.json")
    with pytest.raises(StoreError) as raised:
        store.update(adding("a.classe365.com"))
    assert raised.value.finding.code == "state.unwritable"


def test_a_file_that_cannot_be_opened_is_left_alone_and_said(path: Path) -> None:
    path.mkdir(parents=True)  # a folder in its place: no one can read that, not even root
    store = store_at(path)
    loaded = store.load()
    assert loaded.finding is not None
    assert loaded.finding.code == "state.unreadable"
    with pytest.raises(StoreError):
        store.update(adding("a.classe365.com"))
    assert path.is_dir()


def test_another_process_that_never_lets_go_is_said(path: Path) -> None:
    make_private(path.parent)
    with locked(path.with_name("schools.lock"), 1), pytest.raises(StoreError) as raised:
        store_at(path, lock_seconds=0.05).update(adding("a.classe365.com"))
    assert "another window" in raised.value.finding.seen


def test_a_change_that_fails_saves_nothing(path: Path) -> None:
    store = store_at(path)
    store.update(adding("a.classe365.com"))
    before = path.read_bytes()
    with pytest.raises(KeyError):
        store.update(lambda state: state.with_school(state.school("nowhere")))
    assert path.read_bytes() == before


def test_two_threads_lose_nothing(path: Path) -> None:
    stores = [store_at(path), store_at(path)]
    hosts = [f"s{number}.classe365.com" for number in range(20)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda each: stores[each[0] % 2].update(adding(each[1])), enumerate(hosts)))
    assert sorted(names_in(path)) == sorted(hosts)


WRITER = """
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from classe365_desktop.core.state import School
from classe365_desktop.services.store import Store

store = Store(Path(sys.argv[1]), lambda: datetime.now(UTC))
for number in range(int(sys.argv[3])):
    host = f"{sys.argv[2]}{number}.classe365.com"
    store.update(lambda state: state.with_school(School(host, "x" * 2000)))
    print(number, flush=True)
"""


def writer(path: Path, name: str, count: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), name, str(count)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )


def test_two_processes_at_once_lose_nothing(path: Path) -> None:
    with writer(path, "a", 15) as one, writer(path, "b", 15) as two:
        assert one.wait(30) == 0
        assert two.wait(30) == 0
    assert len(names_in(path)) == 30


@pytest.mark.parametrize("after", [1, 3, 7, 12, 20])
def test_a_writer_that_is_killed_leaves_a_whole_file_and_no_lock(path: Path, after: int) -> None:
    with writer(path, "a", 10_000) as process:
        assert process.stdout
        for _ in range(after):
            process.stdout.readline()
        process.kill()
    loaded = store_at(path).load()
    assert loaded.finding is None
    assert len(loaded.state.documents) >= after
    store_at(path, lock_seconds=1).update(adding("after.classe365.com"))
    assert names_in(path)[-1] == "after.classe365.com"


def test_a_store_in_memory_writes_nothing(tmp_path: Path) -> None:
    store = MemoryStore()
    store.update(adding("a.classe365.com"))
    assert "a.classe365.com" in store.load().state
    assert list(tmp_path.iterdir()) == []


def test_one_variable_puts_all_files_under_one_folder(tmp_path: Path) -> None:
    assert folders({"CLASSE365_DESKTOP_HOME": str(tmp_path)}).schools == tmp_path / "schools.json"
    assert folders({"CLASSE365_DESKTOP_HOME": "here"}).state == Path.cwd() / "here"
    assert folders({"CLASSE365_DESKTOP_HOME": "~nobody-here/x"}).state == Path.cwd() / "~nobody-here" / "x"


def test_otherwise_they_are_where_the_system_wants_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    state = folders({"CLASSE365_DESKTOP_HOME": " "}).state
    assert state.name == "Classe365 Stripe Setup"
    assert not state.exists()


@POSIX
def test_a_folder_that_was_there_keeps_its_permissions(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    make_private(tmp_path)
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755
