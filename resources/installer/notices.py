"""The licences of everything in the built program, as a folder that goes with it."""

import re
import shutil
from collections.abc import Sequence
from pathlib import Path

from resources.installer.bill import bill_of_materials
from resources.installer.parts import LICENCES, Part

ROOT = Path(__file__).resolve().parents[2]


def write_notices(parts: Sequence[Part], version: str, made_at: int, folder: Path) -> None:
    """Write `folder` anew. `made_at` is the time of the sources in seconds since 1970."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copyfile(LICENCES / "README.txt", folder / "README.txt")
    shutil.copyfile(ROOT / "LICENSE", folder / "LICENSE")
    for part in parts:
        place = folder / re.sub(r"[^\w.+-]", "_", part.name)
        place.mkdir()
        head = f"{part.name} {part.version}\n{part.licence}\n{part.url}\n".replace("\n\n", "\n")
        (place / "ABOUT.txt").write_text(head, encoding="utf-8", newline="\n")
        for name, text in part.texts:
            (place / name).write_text(text, encoding="utf-8", newline="\n")
    (folder / "bom.cdx.json").write_text(bill_of_materials(parts, version, made_at), encoding="utf-8", newline="\n")
