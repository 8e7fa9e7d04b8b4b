"""Folders and their Git histories are looked through: real files, real Git."""

import contextlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from classe365_desktop.cli import run_command
from classe365_desktop.core.keys import KeyPair, Mode
from classe365_desktop.core.scan import Known, LeakKind, Place
from classe365_desktop.core.state import KeyMark
from classe365_desktop.services.git import Git, GitError, find_git
from classe365_desktop.services.scan import Progress, Scanned, scan
from classe365_desktop.services.store import Store
from classe365_desktop.wiring import now
from tests.keys_for_tests import PK, SK
from tests.labelled_keys import filled, labelled

LIVE, OTHER, OLD = (filled(f"@sk live 99 {name}@")[0] for name in "abc")
Commit = Callable[..., str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "folder"
    place.mkdir()
    return place


@pytest.fixture
def commit(folder: Path, tmp_path: Path) -> Commit:
    """Makes the folder a repository; each call commits all as it is and returns the commit."""
    env = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "GIT_CONFIG_NOSYSTEM": "1"}

    def git(*arguments: str) -> str:
        options = ("-c", "user.name=N", "-c", "user.email=n@example.com", "-c", "commit.gpgsign=false")
        return subprocess.run(
            ["git", *options, *arguments], cwd=folder, env=env, check=True, capture_output=True, text=True
        ).stdout.strip()

    git("init", "-q")

    def made(message: str = "more") -> str:
        git("add", "-A")
        git("commit", "-q", "--allow-empty", "-m", message)
        return git("rev-parse", "HEAD")

    return made


def look(path: Path, known: dict[str, Known] | None = None) -> Scanned:
    return scan(path, known or {}, os.environ)


def told(scanned: Scanned) -> list[tuple[str, int, str | None]]:
    return [(place.file, place.spot.line, place.commit) for place in scanned.places]


def codes(scanned: Scanned) -> set[str]:
    return {each.code for each in scanned.findings}


def test_files_in_every_folder_below_are_looked_through(folder: Path) -> None:
    (folder / "a" / "b").mkdir(parents=True)
    (folder / "a" / "b" / ".env").write_text(f"X=1\nSTRIPE={LIVE}\n")
    (folder / "big.bin").write_bytes(b"\n" * 700_000 + b"\0" + LIVE.encode() + b"\0" * 700_000)
    (folder / "windows.txt").write_text(f"one\r\n{OTHER}\r\n", encoding="utf-16")
    (folder / "empty").touch()
    scanned = look(folder)
    assert sorted(told(scanned)) == [
        (str(Path("a", "b", ".env")), 2, None),
        ("big.bin", 700_001, None),
        ("windows.txt", 2, None),
    ]
    assert (scanned.looked_at.files, scanned.not_looked_at) == (4, ())
    assert codes(scanned) == {"scan.live", "scan.no_history"}
    assert LIVE not in repr(scanned)


def test_the_labelled_set_is_found_in_files(folder: Path) -> None:
    for file in (*labelled("keys"), *labelled("no_keys")):
        (folder / file.name).write_text(file.text, encoding="utf-8", newline="\n")
    expected = sorted((file.name, line) for file in labelled("keys") for line, _ in file.keys)
    assert sorted((file, line) for file, line, _ in told(look(folder))) == expected


def test_a_clean_folder_passes(folder: Path) -> None:
    (folder / "a.txt").write_text("nothing")
    assert codes(look(folder)) == {"scan.clean", "scan.no_history"}


@pytest.mark.skipif(sys.platform == "win32", reason="links need a permission there")
def test_links_are_told_and_not_followed(folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret").write_text(LIVE)
    (folder / "link").symlink_to(outside)
    (folder / "file").symlink_to(outside / "secret")
    (folder / "round").symlink_to(folder)
    scanned = look(folder)
    assert (scanned.places, scanned.looked_at.links) == ((), 3)
    assert "scan.links" in codes(scanned)
    by_link = tmp_path / "chosen"
    by_link.symlink_to(outside)
    assert told(look(by_link)) == [("secret", 1, None)]


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="nothing is unreadable for root")
def test_what_can_t_be_read_is_told(folder: Path) -> None:
    (folder / "closed").mkdir()
    (folder / "closed.txt").write_text(LIVE)
    for name in ("closed", "closed.txt"):
        (folder / name).chmod(0)
    scanned = look(folder)
    (folder / "closed").chmod(0o700)
    assert sorted(each.file for each in scanned.not_looked_at) == ["closed", "closed.txt"]
    assert "scan.unread" in codes(scanned)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in folders")
def test_a_pipe_in_the_folder_holds_nothing_up(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    assert look(folder).looked_at.files == 0


def test_compressed_files_are_told_to_be_closed_books(folder: Path) -> None:
    shutil.make_archive(str(folder / "backup"), "zip", folder)
    assert "scan.compressed" in codes(look(folder))


def test_a_place_that_is_not_there_is_said(tmp_path: Path) -> None:
    assert codes(look(tmp_path / "nowhere")) == {"scan.no_such_path"}


def test_a_single_file_can_be_chosen(folder: Path) -> None:
    (folder / "a.env").write_text(LIVE)
    scanned = look(folder / "a.env")
    assert told(scanned) == [("a.env", 1, None)]
    assert "scan.only_file" in codes(scanned)


def test_a_key_that_was_taken_out_is_found_in_the_history(folder: Path, commit: Commit) -> None:
    (folder / "a.txt").write_text("first")
    commit()
    (folder / "dir").mkdir()
    (folder / "dir" / ".env").write_text(f"\n\nKEY={LIVE}\n")
    brought = commit()
    (folder / "dir" / ".env").write_text(f"\n\nKEY={LIVE}\nMORE=1\n")
    commit()
    (folder / "dir" / ".env").unlink()
    commit()
    scanned = look(folder)
    assert told(scanned) == [("dir/.env", 3, brought)]
    assert {"scan.live", "scan.history", "scan.history_read"} <= codes(scanned)
    assert scanned.looked_at.repositories == 1


def test_a_second_key_in_the_same_file_is_another_place(folder: Path, commit: Commit) -> None:
    (folder / ".env").write_text(f"{LIVE}\n")
    first = commit()
    (folder / ".env").write_text(f"{LIVE}\n{OTHER}\n{LIVE}\n")
    second = commit()
    (folder / ".env").write_text("")
    assert sorted(told(look(folder)), key=lambda each: (each[2] == second, each[1])) == [
        (".env", 1, first),
        (".env", 2, second),
        (".env", 3, second),
    ]


def test_big_versions_and_packed_ones_are_read(folder: Path, commit: Commit) -> None:
    (folder / "big").write_bytes(b"\n" * 900_000 + LIVE.encode() + b"\n" * 50_000)
    (folder / "utf16").write_text(f"\n{OTHER}\n", encoding="utf-16")
    brought = commit()
    for name in ("big", "utf16"):
        (folder / name).unlink()
    commit()
    subprocess.run(["git", "gc", "-q"], cwd=folder, check=True)
    assert sorted(told(look(folder))) == [("big", 900_001, brought), ("utf16", 2, brought)]


def test_messages_of_commits_are_looked_through(folder: Path, commit: Commit) -> None:
    brought = commit(f"Use {LIVE} for now")
    places = told(look(folder))
    assert ("(the message of the commit)", 5, brought) in places
    assert (str(Path(".git", "logs", "HEAD")), 1, None) in places


def test_what_no_branch_leads_to_is_found(folder: Path, commit: Commit) -> None:
    (folder / "a").write_text("a")
    commit()
    written = subprocess.run(
        ["git", "hash-object", "-w", "--stdin"], cwd=folder, input=LIVE.encode(), check=True, capture_output=True
    )
    (place,) = look(folder).places
    assert (place.commit, place.object) == (None, written.stdout.decode().strip())


def test_repositories_further_down_are_found_and_a_part_of_one_has_its_whole_history(
    folder: Path, commit: Commit, tmp_path: Path
) -> None:
    (folder / "sub").mkdir()
    (folder / ".env").write_text(LIVE)
    brought = commit()
    (folder / ".env").unlink()
    assert told(look(tmp_path)) == [("folder/.env", 1, brought)]
    assert told(look(folder / "sub")) == [(".env", 1, brought)]
    bare = tmp_path / "bare" / "school.git"
    subprocess.run(["git", "clone", "-q", "--bare", folder, bare], check=True)
    assert told(look(tmp_path / "bare")) == [("school.git/.env", 1, brought)]


def test_a_copy_of_the_history_s_end_alone_is_said(folder: Path, commit: Commit, tmp_path: Path) -> None:
    commit()
    commit()
    subprocess.run(["git", "clone", "-q", "--depth=1", f"file://{folder}", tmp_path / "end"], check=True)
    assert "scan.history_part" in codes(look(tmp_path / "end"))


def test_nothing_of_a_foreign_repository_is_run(folder: Path, commit: Commit, tmp_path: Path) -> None:
    (folder / "a").write_text(LIVE)
    (folder / ".gitattributes").write_text("* filter=evil diff=evil\n")
    commit()
    trap = tmp_path / "trap"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path / 'sprung'}\ncat\n")
    trap.chmod(0o755)
    names = ("core.fsmonitor", "core.pager", "core.sshCommand", "core.alternateRefsCommand", "core.editor", "gpg.program",
             "diff.evil.textconv", "filter.evil.smudge", "filter.evil.clean", "pager.cat-file", "pager.rev-list")  # fmt: skip
    for name in names:
        subprocess.run(["git", "config", name, str(trap)], cwd=folder, check=True)
    subprocess.run(["git", "config", "log.showSignature", "true"], cwd=folder, check=True)
    assert len(look(folder).places) == 2
    assert not (tmp_path / "sprung").exists()


def test_git_that_is_not_there_is_said(folder: Path, commit: Commit, tmp_path: Path) -> None:
    commit()
    scanned = scan(folder, {}, {"PATH": str(tmp_path)})
    assert "scan.git_missing" in codes(scanned)
    assert find_git({"PATH": str(tmp_path)}) is None


def test_git_that_refuses_somebody_else_s_folder_is_explained(folder: Path, commit: Commit, tmp_path: Path) -> None:
    commit()
    program = tmp_path / "bin" / "git"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\necho \"fatal: detected dubious ownership in repository at '/x'\" >&2\nexit 128\n")
    program.chmod(0o755)
    scanned = scan(folder, {}, {"PATH": f"{program.parent}:/usr/bin:/bin"})
    assert "scan.git_owner" in codes(scanned)
    assert "dubious" in next(each.detail for each in scanned.findings if each.code == "scan.git_owner")


@pytest.mark.parametrize("kept", [0, 12, 20])
def test_a_damaged_history_is_said_and_all_else_in_it_is_read(folder: Path, commit: Commit, kept: int) -> None:
    brought = {}
    for number in range(6):
        (folder / "a").write_text(f"{filled(f'@sk live {90 + number}@')[0]}\n")
        brought[number] = commit()
    name = subprocess.run(
        ["git", "rev-parse", "HEAD~2:a"], cwd=folder, check=True, capture_output=True, text=True
    ).stdout
    damaged = folder / ".git" / "objects" / name[:2] / name[2:].strip()
    damaged.chmod(0o600)
    damaged.write_bytes(damaged.read_bytes()[:kept] + bytes(20 - kept))
    (folder / "a").unlink()
    scanned = look(folder)
    assert "scan.git_failed" in codes(scanned)
    assert {place.commit for place in scanned.places} == {each for number, each in brought.items() if number != 3}


def test_a_folder_that_only_looks_like_a_repository_is_said(folder: Path) -> None:
    (folder / ".git").mkdir()
    assert "scan.git_failed" in codes(look(folder))


def test_a_key_of_ours_is_named(folder: Path) -> None:
    mine = Known("maplehollow.classe365.com", Mode.TEST, LeakKind.SECRET)
    (folder / "a").write_text(SK.reveal())
    assert look(folder, {SK.fingerprint: mine}).places[0].spot.leak.known == mine


def test_it_tells_as_it_goes_and_stops_when_asked(folder: Path, commit: Commit) -> None:
    for number in range(20):
        (folder / f"{number:02}.env").write_text(LIVE)
    commit()
    steps: list[Progress] = []
    places: list[Place] = []
    scanned = scan(
        folder, {}, os.environ, on_place=places.append, on_progress=steps.append, is_cancelled=lambda: len(places) >= 3
    )
    assert 3 <= len(scanned.places) < 20
    assert {"scan.stopped", "scan.live"} <= codes(scanned)
    assert "scan.clean" not in codes(scanned)
    assert steps[-1].found == len(places)


@pytest.mark.parametrize("after", range(0, 60, 3))
def test_stopping_at_any_moment_leaves_nothing_running(folder: Path, commit: Commit, after: int) -> None:
    for number in range(5):
        (folder / ".env").write_text(f"{LIVE}\n{number}")
        commit()
    asked = iter(range(1000))
    scanned = scan(folder, {}, os.environ, is_cancelled=lambda: next(asked) >= after)
    assert "scan.stopped" in codes(scanned) or next(asked) <= after
    with contextlib.suppress(AttributeError), pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_what_git_says_is_told_when_it_fails(folder: Path, commit: Commit) -> None:
    commit()
    program = find_git(os.environ)
    assert program
    with pytest.raises(GitError) as caught:
        Git(program, str(folder), os.environ).lines("cat-file", "-p", "no-such-thing")
    assert "no-such-thing" in caught.value.said


def run_scan(*arguments: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    code = run_command(["scan", *arguments])
    return code, capsys.readouterr().out


def test_the_command_prints_one_object_and_no_key(
    folder: Path, commit: Commit, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = Store(tmp_path / "home" / "schools.json", now)
    from classe365_desktop.core.state import ModeRecord, School

    record = ModeRecord(signing=KeyMark("whsec_…0000", "0" * 16)).with_keys(KeyPair(PK, SK))
    store.update(lambda state: state.with_school(School("maplehollow.classe365.com", "Maple Hollow", test=record)))
    (folder / ".env").write_text(f"{SK.reveal()}\n{LIVE}\n")
    brought = commit()
    code, out = run_scan(str(folder), "--json", capsys=capsys)
    result = json.loads(out)
    assert code == 1
    assert SK.reveal() not in out
    assert LIVE not in out
    whose = {"school": "maplehollow.classe365.com", "mode": "test", "kind": "secret"}
    assert [(each["line"], each["commit"], each["mode"], each["known"]) for each in result["found"]] == [
        (2, None, "live", None),
        (2, brought, "live", None),
        (1, None, "test", whose),
        (1, brought, "test", whose),
    ]
    assert result["found"][0]["redacted"] == f"sk_live_…{LIVE[-4:]}"
    assert set(result) == {"found", "looked_at", "not_looked_at", "findings"}
    code, out = run_scan(str(folder), capsys=capsys)
    assert code == 1
    assert ".env:1: test secret" in out
    assert "maplehollow.classe365.com" in out
    assert SK.reveal() not in out


def test_the_exit_code_is_0_if_clean_and_2_if_it_could_not_look(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a").write_text("nothing")
    assert run_scan(str(folder), capsys=capsys)[0] == 0
    assert run_scan(str(tmp_path / "nowhere"), capsys=capsys)[0] == 2
    (folder / ".git").mkdir()
    assert run_scan(str(folder), "--json", capsys=capsys)[0] == 2
