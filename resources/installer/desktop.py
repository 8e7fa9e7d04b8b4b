"""What a Linux desktop is told of the program: its entry in the menu, its icons, its description."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from resources.installer import icons
from resources.installer.archive import Entry
from resources.installer.freeze import SVG
from resources.installer.names import BUNDLE_ID, COMMAND
from resources.installer.sources import Sources

TEXTS = Path(__file__).parent / "linux"


def desktop_entries(what: Sources) -> Iterator[Entry]:
    """The files, relative to the `share` folder of the system or of a person."""
    yield Entry(PurePosixPath(f"applications/{COMMAND}.desktop"), (TEXTS / f"{COMMAND}.desktop").read_bytes())
    words = (TEXTS / "metainfo.xml").read_text("utf-8").replace("@VERSION@", what.version).replace("@DATE@", what.date)
    yield Entry(PurePosixPath(f"metainfo/{BUNDLE_ID}.metainfo.xml"), words.encode())
    theme = PurePosixPath("icons/hicolor")
    yield Entry(theme / f"scalable/apps/{COMMAND}.svg", SVG.read_bytes())
    for size in icons.LINUX_SIZES:
        yield Entry(theme / f"{size}x{size}/apps/{COMMAND}.png", icons.png(icons.draw(SVG, size)))
