"""What belongs into the built program, and whose work it is."""

import ast
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path, PurePosixPath

import pytest

from resources.installer import contents
from resources.installer.archive import Entry, tar
from resources.installer.contents import UNUSED_MODULES, UNUSED_OF_STRIPE, is_run_at_start, is_used, is_wanted
from resources.installer.sources import ROOT, sources

OWN = sorted((ROOT / "classe365_desktop").rglob("*.py"))


def imported_in(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{each.name}" for each in node.names)}
    return found


def test_nothing_that_is_left_out_is_imported_by_the_program() -> None:
    left_out = (*UNUSED_MODULES, *UNUSED_OF_STRIPE)
    for path in OWN:
        for name in imported_in(path):
            assert not any(name == each or name.startswith(f"{each}.") for each in left_out), f"{path}: {name}"


def test_what_stripes_library_imports_by_itself_is_not_left_out() -> None:
    code = (
        "import sys, stripe; stripe.StripeClient('sk_test_x', http_client=stripe.RequestsClient()).raw_request; "
        "print([name for name in sys.modules if name.startswith(('stripe.params', 'stripe.events'))])"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.strip() == "[]"
    assert is_used("stripe._stripe_client")
    assert not is_used("stripe.params._account_create_params")


@pytest.mark.parametrize(
    ("place", "source", "wanted"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "/x/site-packages/PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", "/x/site-packages/PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", "/x/site-packages/PySide6/libqgtk3.so", False),
        ("PySide6\\plugins\\platforms\\qwindows.dll", "C:\\x\\qwindows.dll", True),
        ("PySide6\\plugins\\sqldrivers\\qsqlite.dll", "C:\\x\\qsqlite.dll", False),
        ("PySide6\\opengl32sw.dll", "C:\\x\\opengl32sw.dll", False),
        ("PySide6/Qt/translations/qtdeclarative_fr.qm", "/x/qtdeclarative_fr.qm", False),
        ("certifi/cacert.pem", "/x/site-packages/certifi/cacert.pem", False),
        ("classe365_desktop/resources/practice/ca.pem", "/home/x/resources/practice/ca.pem", True),
        ("libssl.so.3", "/lib/x86_64-linux-gnu/libssl.so.3", True),
        ("libxcb-cursor.so.0", "/lib/x86_64-linux-gnu/libxcb-cursor.so.0", True),
        ("libX11.so.6", "/lib/x86_64-linux-gnu/libX11.so.6", False),
        ("libstdc++.so.6", "/lib/x86_64-linux-gnu/libstdc++.so.6", False),
        ("PySide6/Qt/lib/libicudata.so.73", "/x/site-packages/PySide6/Qt/lib/libicudata.so.73", True),
    ],
)
def test_what_is_used_stays_and_the_rest_goes(place: str, source: str, wanted: bool) -> None:
    assert is_wanted(place, source, linux="\\" not in place) is wanted


def test_only_what_is_needed_runs_at_each_start() -> None:
    assert is_run_at_start("start_clean", linux=True)
    assert is_run_at_start("pyi_rth_pyside6", linux=False)
    assert not is_run_at_start("pyi_rth_pyside6", linux=True)
    assert not is_run_at_start("pyi_rth_inspect", linux=False)


def test_qts_own_words_come_with_each_language_that_the_program_speaks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "classe365_pt_BR.qm").touch()
    monkeypatch.setattr(contents, "TRANSLATIONS", tmp_path)
    for name, wanted in (("qtbase_pt_BR", True), ("qtbase_fr", False), ("qtdeclarative_pt_BR", False)):
        place = f"PySide6/Qt/translations/{name}.qm"
        assert is_wanted(place, f"/x/site-packages/{place}", linux=True) is wanted


def test_an_archive_depends_on_nothing_but_what_is_in_it(tmp_path: Path) -> None:
    entries = [
        Entry(PurePosixPath("b/run"), b"#!", runs=True),
        Entry(PurePosixPath("a"), b"words"),
        Entry(PurePosixPath("b/link"), link="run"),
    ]
    one, other = tar(entries, 1_700_000_000), tar(reversed(entries), 1_700_000_000)
    assert one == other
    path = tmp_path / "x.tar"
    path.write_bytes(one)
    with tarfile.open(path) as archive:
        listed = [(each.name, oct(each.mode), each.uid, each.mtime) for each in archive.getmembers()]
    assert listed == [
        ("a", "0o644", 0, 1_700_000_000),
        ("b", "0o755", 0, 1_700_000_000),
        ("b/link", "0o777", 0, 1_700_000_000),
        ("b/run", "0o755", 0, 1_700_000_000),
    ]


def test_the_time_of_the_sources_is_the_commits_unless_another_is_given() -> None:
    assert sources({"SOURCE_DATE_EPOCH": "86400"}).date == "1970-01-02"


def test_the_lock_for_packaging_holds_what_the_program_runs_with_in_the_same_versions() -> None:
    def pinned(name: str) -> set[str]:
        lines = (ROOT / "requirements" / name).read_text("utf-8").splitlines()
        return {line.split(" ")[0] for line in lines if "==" in line}

    assert pinned("runtime.txt") <= pinned("packaging.txt")
    assert pinned("runtime.txt") <= pinned("development.txt")


def test_desktop_file_and_description_are_valid(tmp_path: Path) -> None:
    from resources.installer.desktop import desktop_entries

    if not (shutil.which("desktop-file-validate") and shutil.which("appstreamcli")):
        pytest.skip("desktop-file-utils and appstream are not installed")
    for entry in desktop_entries(sources({"SOURCE_DATE_EPOCH": "1700000000"})):
        path = tmp_path / entry.place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(entry.data)
    (desktop,) = tmp_path.rglob("*.desktop")
    (metainfo,) = tmp_path.rglob("*.metainfo.xml")
    for command in (["desktop-file-validate", desktop], ["appstreamcli", "validate", "--no-net", metainfo]):
        said = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)
        assert said.returncode == 0, said.stdout + said.stderr
