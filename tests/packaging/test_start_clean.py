"""What the built program does before anything else."""

import os
import runpy
import sys

import pytest

from resources.installer.sources import ROOT

SCRIPT = str(ROOT / "resources" / "installer" / "start_clean.py")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has this variable")
@pytest.mark.parametrize("before", [None, "/opt/somebodys/lib"])
def test_what_the_program_starts_finds_the_systems_libraries_again(
    before: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/program/_internal")
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    if before is not None:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    runpy.run_path(SCRIPT)
    assert os.environ.get("LD_LIBRARY_PATH") == before
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ


def test_a_program_without_a_console_can_print_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    runpy.run_path(SCRIPT)
    streams = [sys.stdin, sys.stdout, sys.stderr]
    monkeypatch.undo()
    try:
        print("words", file=streams[1])
        assert not streams[1].isatty()
        assert streams[0].read() == ""
    finally:
        for each in streams:
            each.close()
