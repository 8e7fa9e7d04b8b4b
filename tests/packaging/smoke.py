"""Uses the built program from where it was installed, as a person and as a script would. Ends with 1 if something is wrong.

    python -m tests.packaging.smoke dist/classe365-desktop-….tar.gz     installs it by its own script, and removes it by its own
    python -m tests.packaging.smoke dist/classe365-desktop_….deb        installs it with dpkg into a system of its own (as root)
    python -m tests.packaging.smoke FOLDER                              installed already

Linux has a screen, a session bus and a GNOME Keyring of its own for this. Windows and macOS use the person's own, and with
--trust the computer's own certificate store, which wants rights: for computers that are thrown away afterwards.
"""

import argparse
import json
import os
import secrets
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from classe365_desktop import __version__
from tests.packaging.installed import Installed, Said, already_there, from_archive, from_package
from tests.packaging.scheduled import is_schedule, own_systemctl, scheduled
from tests.packaging.tls_front import tls_front
from tests.packaging.trusted import trusted
from tests.packaging.windows_seen import open_and_close

STATE = "Classe365 Stripe Setup"


@dataclass(frozen=True, slots=True)
class Scene:
    """What every step needs. `vault` reads the OS's keyring without the program; `folder` is for the steps' own files."""

    program: Installed
    folder: Path
    stripe: Mapping[str, Any]
    school: str
    trust: bool

    def check(self, address: str, env: Mapping[str, str] | None = None) -> tuple[int, set[str]]:
        """Check the kept test keys with what is at the address; the exit code and the codes of what was found."""
        arguments = ("check", "--school", self.school, "--mode", "test", "--json")
        said = self.program.run(*arguments, env={"CLASSE365_STRIPE_API": address, **(env or {})})
        assert not said.err, said.err
        return said.code, {each["code"] for each in json.loads(said.out)["findings"]}


def the_version_is_told(scene: Scene) -> None:
    """It starts at all, and says which one it is."""
    assert scene.program.run("--version") == Said(0, f"Classe365 Stripe Setup {__version__}\n", "")


def an_unknown_command_is_refused(scene: Scene) -> None:
    """Mistakes are told on standard error, also where the program has no console."""
    said = scene.program.run("nonsense")
    assert (said.code, said.out) == (2, "")
    assert "nonsense" in said.err


def the_window_opens_and_closes(scene: Scene) -> None:
    """The program as the menu starts it."""
    for arguments in ([], ["--practice"]):
        code, said = open_and_close([str(scene.program.window), *arguments], scene.program.env, scene.folder)
        assert (code, said) == (0, ""), f"exit code {code}, and it said: {said}"


def keys_go_into_the_keyring_and_come_back(scene: Scene) -> None:
    """Kept by one process, found in the operating system's own store by another, and by a third that asks Stripe with it."""
    keys = scene.stripe["keys"]
    given = f"{keys['test_publishable']}\n{keys['test_secret']}\n"
    said = scene.program.run("keys", "set", "--school", scene.school, "--mode", "test", given=given)
    assert (said.code, said.err) == (0, ""), said
    assert _kept(scene) == keys["test_secret"]


def the_check_finds_what_it_should(scene: Scene) -> None:
    """The right keys of the practice Stripe: nothing failed, and the pair is proved to belong together."""
    code, found = scene.check(scene.stripe["address"])
    assert code == 0, found
    assert "pair.proved" in found


def a_stripe_that_is_away_is_not_checked(scene: Scene) -> None:
    """Nothing listens there: unknown, and no failure."""
    assert scene.check("http://127.0.0.1:9") == (2, {"connection.connection_refused"})


def tls_is_judged_by_the_systems_store(scene: Scene) -> None:
    """A private authority that the system trusts is believed, and nobody else."""
    authority = scene.folder / "authority.pem"
    with tls_front(scene.stripe["address"], authority) as address:
        code, found = scene.check(address)
        assert code == 2, found
        assert "connection.tls_untrusted" in found
        if not scene.trust and sys.platform != "linux":
            return
        with trusted(authority) as env:
            code, found = scene.check(address, env)
            assert code == 0, found
            assert "pair.proved" in found
    authority.unlink()


def the_schedule_starts_the_installed_program(scene: Scene) -> None:
    """A roll is noted: what the operating system is told to start then is this program, and what is started there works."""
    said = scene.program.run("roll", "start", "--school", scene.school, "--mode", "test", "--grace", "12h")
    assert (said.code, said.err) == (0, ""), said
    text = scheduled(scene.program)
    window = scene.program.window.resolve()
    assert str(window) in text, f"not {window}: {text}"
    assert "remind" in text
    said = scene.program.run("remind", env={"CLASSE365_STRIPE_API": scene.stripe["address"]})
    assert (said.code, said.err) == (0, ""), said


def the_licences_are_there(scene: Scene) -> None:
    """Of Qt and everything else, with how to replace Qt, and the list of it all."""
    folder = next(scene.program.folder.rglob("classe365_desktop/resources/licences"))
    bill = json.loads((folder / "bom.cdx.json").read_text("utf-8"))
    assert {"PySide6_Essentials", "Python", "stripe", "keyring"} <= {each["name"] for each in bill["components"]}
    assert "replace" in (folder / "README.txt").read_text("utf-8")
    for name in ("LGPL-3.0.txt", "GPL-3.0.txt", "Qt-third-party.txt"):
        assert (folder / "PySide6_Essentials" / name).stat().st_size > 1000


def leaving_forgets_everything(scene: Scene) -> None:
    """What an uninstaller runs when somebody says yes."""
    said = scene.program.run("leave", "--forget")
    assert (said.code, said.err) == (0, ""), said
    assert _kept(scene) is None
    assert not scheduled(scene.program)


STEPS: tuple[Callable[[Scene], None], ...] = (
    the_version_is_told,
    an_unknown_command_is_refused,
    the_window_opens_and_closes,
    keys_go_into_the_keyring_and_come_back,
    the_check_finds_what_it_should,
    a_stripe_that_is_away_is_not_checked,
    tls_is_judged_by_the_systems_store,
    the_schedule_starts_the_installed_program,
    the_licences_are_there,
)


def smoke(what: Path, *, trust: bool) -> None:
    """Go through all of it. Raises AssertionError at the first thing that is not as it should be."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="smoke")))
        env = stack.enter_context(_person(folder))
        kind = from_archive if what.name.endswith(".gz") else from_package if what.suffix == ".deb" else already_there
        program = stack.enter_context(kind(what, env))
        home = Path(env["HOME"]) if sys.platform == "linux" else None
        installed, before = program.files(), _files(home)
        with _practice(program) as stripe:
            scene = Scene(program, folder, stripe, f"smoke{secrets.token_hex(4)}", trust)
            for step in STEPS:
                step(scene)
                print(f"  {step.__name__.replace('_', ' ')}", flush=True)
            assert program.files() == installed, "the program changed its own folder"
            if home is not None:
                new = {path for path in _files(home) - before if STATE not in path.parts and not is_schedule(path)}
                assert not new, f"files outside its folders: {sorted(map(str, new))}"
                assert not list(Path(env["TMPDIR"]).iterdir()), "temporary files were left behind"
                print("  nothing is written outside its folders")
                program.uninstall()
                assert _kept(scene), "the uninstaller took the keys, and nobody had asked it to"
                assert any(STATE in path.parts for path in _files(home)), "the uninstaller took the list of schools"
                print("  uninstalling leaves nothing but what it kept")
                program = stack.enter_context(kind(what, env))
                scene = Scene(program, folder, stripe, scene.school, trust)
            leaving_forgets_everything(scene)
            assert not [path for path in _files(home) if STATE in path.parts]
            program.uninstall()
            print("  leaving forgets everything")


@contextmanager
def _person(folder: Path) -> Iterator[dict[str, str]]:
    """The environment of somebody who uses the computer: on Linux of nobody who is there, with a keyring that works."""
    if sys.platform != "linux":
        yield dict(os.environ)
        return
    from tests.secret_service import secret_service_session

    home, temporary = folder / "home", folder / "tmp"
    home.mkdir()
    temporary.mkdir()
    with secret_service_session() as session:
        data = {f"XDG_{kind}_HOME": str(home / place) for kind, place in _XDG.items()}
        path = f"{own_systemctl(folder / 'bin')}{os.pathsep}{session.env['PATH']}"
        yield session.env | data | {"HOME": str(home), "TMPDIR": str(temporary), "PATH": path}


_XDG = {"DATA": ".local/share", "CONFIG": ".config", "CACHE": ".cache"}


@contextmanager
def _practice(program: Installed) -> Iterator[dict[str, Any]]:
    """The installed program's own practice Stripe; yields what it says first."""
    command = [str(program.command), "practice"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=program.env
    ) as process:
        try:
            assert process.stdout
            yield json.loads(process.stdout.readline())
        finally:
            process.terminate()
            out, err = process.communicate(timeout=30)
    assert (out, err) == ("", ""), f"the practice Stripe said: {out}{err}"


def _kept(scene: Scene) -> str | None:
    from classe365_desktop.core.keys import Box, Mode
    from classe365_desktop.services.vault import os_vault
    from classe365_desktop.services.vault_values import Slot

    return os_vault(scene.program.env).get(Slot(f"{scene.school}.classe365.com", Mode.TEST, Box.SECRET))


def _files(home: Path | None) -> set[Path]:
    return {path for path in home.rglob("*") if not path.is_dir()} if home else set()


def main() -> int:
    """Test what is named on the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.packaging.smoke", description=__doc__)
    parser.add_argument(
        "what", type=Path, nargs="+", help="an archive, a package, or the folder of an installed program"
    )
    parser.add_argument("--trust", action="store_true", help="change the computer's certificate store (Windows, macOS)")
    asked = parser.parse_args()
    for what in asked.what:
        print(what, flush=True)
        try:
            smoke(what.resolve(), trust=asked.trust)
        except AssertionError as error:
            print(f"FAILED: {error}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
