"""The macOS disk image: the .app beside a link to the folder of programs, to be dragged onto it. Drag it to the bin to remove it.

Signing and notarisation need an account with Apple and happen if the environment names it; if not, that is said.
Sources: Apple, "Creating distribution-signed code for macOS", "Notarizing macOS software before distribution".
"""

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

from resources.installer.names import COMMAND, NAME
from resources.installer.sources import Sources

ENTITLEMENTS = Path(__file__).parent / "macos_files" / "entitlements.plist"
IDENTITY = "CLASSE365_SIGN_MACOS"
"""The name of a "Developer ID Application" certificate in the keychain."""
NOTARY = "CLASSE365_NOTARY_PROFILE"
"""The name under which `xcrun notarytool store-credentials` has kept the account."""
_MACH_O = frozenset({b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe"})


def write_disk_image(program: Path, what: Sources, out: Path) -> Path:
    """Write the disk image into `out`; return its path. Raises CalledProcessError if Apple's tools say no."""
    identity, profile = (os.environ.get(name, "").strip() for name in (IDENTITY, NOTARY))
    if identity:
        sign(program, identity)
    else:
        print(
            f"NOT SIGNED: macOS will refuse to open it without more ado. {IDENTITY} names the certificate.",
            file=sys.stderr,
        )
    if identity and profile:
        notarise(program, profile)
    else:
        print(f"NOT NOTARISED: {IDENTITY} and {NOTARY} name what it takes.", file=sys.stderr)
    path = out / f"{COMMAND}-{what.version}-macos-{platform.machine()}.dmg"
    _image(program, path)
    if identity:
        _run("codesign", "--sign", identity, "--timestamp", str(path))
    if identity and profile:
        _submit(path, profile)
        _run("xcrun", "stapler", "staple", str(path))
    return path


def sign(program: Path, identity: str) -> None:
    """Sign from the inside out, each piece by itself: what lies deeper is sealed by what lies around it."""
    for piece in pieces(program):
        _sign_one(piece, identity)
    _sign_one(program, identity, "--entitlements", str(ENTITLEMENTS))
    _run("codesign", "--verify", "--strict", "--deep", "--verbose=2", str(program))


def pieces(program: Path) -> list[Path]:
    """Everything in the .app that is signed by itself, the deepest first: libraries, then the frameworks around them."""
    libraries = [path for path in program.rglob("*") if path.is_file() and not path.is_symlink() and _is_mach_o(path)]
    main = program / "Contents" / "MacOS" / COMMAND
    frameworks = [path for path in program.rglob("*.framework") if path.is_dir() and not path.is_symlink()]
    return sorted({*libraries, *frameworks} - {main}, key=lambda path: (-len(path.parts), str(path)))


def notarise(program: Path, profile: str) -> None:
    """Have Apple look at the .app, and attach what it says. `ditto` keeps what a signature needs in the archive."""
    archive = program.with_suffix(".zip")
    _run("ditto", "-c", "-k", "--keepParent", str(program), str(archive))
    _submit(archive, profile)
    archive.unlink()
    _run("xcrun", "stapler", "staple", str(program))


def _sign_one(piece: Path, identity: str, *more: str) -> None:
    _run("codesign", "--force", "--sign", identity, "--timestamp", "--options", "runtime", *more, str(piece))


def _submit(path: Path, profile: str) -> None:
    _run("xcrun", "notarytool", "submit", str(path), "--keychain-profile", profile, "--wait")


def _image(program: Path, path: Path) -> None:
    folder = program.parent / "image"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    _run("ditto", str(program), str(folder / program.name))
    (folder / "Applications").symlink_to("/Applications")
    _run(
        "hdiutil",
        "create",
        "-volname",
        NAME,
        "-srcfolder",
        str(folder),
        "-format",
        "UDZO",
        "-fs",
        "HFS+",
        "-ov",
        str(path),
    )


def _is_mach_o(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) in _MACH_O


def _run(*command: str) -> None:
    subprocess.run(command, check=True)
