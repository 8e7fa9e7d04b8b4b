"""The journal on the disk: torn lines, two writers, no room."""

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from classe365_desktop.core.journal import Phase
from classe365_desktop.services import journal as journals
from classe365_desktop.services.journal import FileJournal, JournalError, MemoryJournal
from tests.core.test_journal import ENTRY


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "journal.jsonl"


def test_what_is_noted_is_there_for_the_next_start(path: Path) -> None:
    done = replace(ENTRY, phase=Phase.DONE, params={}, made="we_1")
    FileJournal(path).append(ENTRY)
    FileJournal(path).append(done)
    assert FileJournal(path).read() == [ENTRY, done]
    if os.name == "posix":
        assert path.stat().st_mode & 0o077 == 0
        assert path.parent.stat().st_mode & 0o077 == 0


def test_a_journal_that_is_not_there_is_empty(path: Path) -> None:
    assert FileJournal(path).read() == []
    assert not path.exists()


def test_a_line_torn_by_a_crash_takes_no_other_along(path: Path) -> None:
    FileJournal(path).append(ENTRY)
    whole = path.read_bytes()
    for length in range(1, len(whole)):
        path.write_bytes(whole + whole[:length])
        FileJournal(path).append(replace(ENTRY, step="after"))
        torn = [] if length < len(whole) - 1 else [ENTRY]
        assert FileJournal(path).read() == [ENTRY, *torn, replace(ENTRY, step="after")]


def test_many_writers_tear_nothing(path: Path) -> None:
    def write(number: int) -> None:
        FileJournal(path).append(replace(ENTRY, step=f"{number}"), replace(ENTRY, step=f"{number} again"))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(40)))
    steps = [entry.step for entry in FileJournal(path).read()]
    assert sorted(steps) == sorted([f"{number}{end}" for number in range(40) for end in ("", " again")])
    assert all(steps[steps.index(f"{number}") + 1] == f"{number} again" for number in range(40))


def test_without_a_place_to_write_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("in the way")
    with pytest.raises(JournalError) as caught:
        FileJournal(tmp_path / "a file" / "journal.jsonl").append(ENTRY)
    assert caught.value.finding.code == "journal.unwritable"


def test_a_folder_in_its_place_is_said_when_it_is_read(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(JournalError):
        FileJournal(path).read()


def test_a_large_journal_is_laid_aside_unless_something_in_it_is_unfinished(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journals, "LARGEST", 100)
    journal = FileJournal(path)
    journal.append(ENTRY)
    journal.append(replace(ENTRY, phase=Phase.DONE))
    assert journal.read() == [ENTRY, replace(ENTRY, phase=Phase.DONE)]
    journal.append(replace(ENTRY, step="next"))
    assert [entry.step for entry in journal.read()] == ["next"]
    assert len(FileJournal(path.with_name("journal.earlier.jsonl")).read()) == 2


def test_in_memory_it_is_the_same_without_a_file() -> None:
    journal = MemoryJournal()
    journal.append(ENTRY, replace(ENTRY, phase=Phase.DONE))
    assert [entry.phase for entry in journal.read()] == [Phase.INTENT, Phase.DONE]


@pytest.mark.skipif(os.name != "posix", reason="the limit on a file's size is POSIX")
def test_a_full_disk_is_said_and_what_was_noted_before_stays(path: Path) -> None:
    import resource

    FileJournal(path).append(ENTRY)
    size, (soft, hard) = path.stat().st_size, resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 20, hard))
    try:
        with pytest.raises(JournalError) as caught:
            FileJournal(path).append(replace(ENTRY, step="no room"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert caught.value.finding.code == "journal.unwritable"
    FileJournal(path).append(replace(ENTRY, step="after"))
    assert [entry.step for entry in FileJournal(path).read()] == [ENTRY.step, "after"]
