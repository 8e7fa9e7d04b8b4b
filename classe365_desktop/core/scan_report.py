"""What is said of a search for keys, and the forms in which it may be printed."""

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from classe365_desktop.core.findings import Finding, Subject, finding
from classe365_desktop.core.keys import Mode
from classe365_desktop.core.redaction import redacted
from classe365_desktop.core.scan import LeakKind, Place

_KEY_IN_PATH = re.compile(r"(?P<prefix>(?:[psr]k_(?:live|test|prod)|sk_org|whsec)_)(?P<body>[A-Za-z0-9_]{16,})")
# How compressed files begin: zip and what is made of it (Office, Java), gzip, 7-Zip, xz, bzip2, Zstandard, RAR, PDF.
_COMPRESSED = (
    b"PK\x03\x04", b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"\xfd7zXZ\x00", b"BZh", b"\x28\xb5\x2f\xfd", b"Rar!\x1a\x07", b"%PDF-",
)  # fmt: skip


@dataclass(slots=True)
class LookedAt:
    """Counts, growing while it is looked through. `bytes` are those of the files and of the history."""

    files: int = 0
    bytes: int = 0
    repositories: int = 0
    versions: int = 0
    compressed: int = 0
    links: int = 0
    unread: int = 0

    def as_json(self) -> dict[str, int]:
        """As the command line prints it."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Unread:
    """A file or folder that could not be opened, and why in the system's words."""

    file: str
    reason: str


def is_compressed(head: bytes) -> bool:
    """True if what is in such a file can't be seen from outside."""
    return head.startswith(_COMPRESSED)


def shown_path(path: str) -> str:
    """A path that can be printed: a key in a file's name is redacted, what is no Unicode or no visible character is escaped.

    A name may hold commands to a terminal, or a line break that forges another line.
    """
    shown = path.encode("utf-8", "backslashreplace").decode("utf-8")
    if not shown.isprintable():
        shown = "".join(each if each.isprintable() else ascii(each)[1:-1] for each in shown)
    return _KEY_IN_PATH.sub(lambda found: redacted(found["prefix"], found["body"]), shown)


def findings_of(
    places: Sequence[Place], found: int, looked_at: LookedAt, unread: Sequence[Unread], *, stopped: bool
) -> list[Finding]:
    """The sentences for what was found and for what was not looked at. `found` counts those that were not kept, too."""
    said = [finding(code, Subject.FOLDER, count=count) for code, count in _counts(places) if count]
    if found > len(places):
        said.append(finding("scan.many", Subject.FOLDER, count=len(places)))
    if not places and not stopped:
        said.append(finding("scan.clean", Subject.FOLDER, files=looked_at.files))
    if looked_at.versions:
        said.append(finding("scan.history_read", Subject.FOLDER, count=looked_at.versions))
    if looked_at.unread:
        said.append(finding("scan.unread", Subject.FOLDER, count=looked_at.unread, example=unread[0].file))
    for code, count in (("scan.compressed", looked_at.compressed), ("scan.links", looked_at.links)):
        if count:
            said.append(finding(code, Subject.FOLDER, count=count))
    if stopped:
        said.append(finding("scan.stopped", Subject.FOLDER))
    return said


def _counts(places: Sequence[Place]) -> list[tuple[str, int]]:
    keys = {LeakKind.SECRET, LeakKind.RESTRICTED}
    leaks = [place.spot.leak for place in places]
    secret = [leak for leak in leaks if leak.kind.is_secret]
    return [
        ("scan.live", sum(leak.kind in keys and leak.mode is Mode.LIVE for leak in secret)),
        ("scan.unsorted", sum(leak.kind not in keys for leak in secret)),
        ("scan.test", sum(leak.kind in keys and leak.mode is Mode.TEST for leak in secret)),
        ("scan.publishable", len(leaks) - len(secret)),
        ("scan.history", sum(place.commit is not None or place.object is not None for place in places)),
    ]
