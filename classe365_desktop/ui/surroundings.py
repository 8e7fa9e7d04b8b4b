"""What the window needs of the world, handed in so that tests can stand in for it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from classe365_desktop.core.webhook import Checklist
from classe365_desktop.platform.clipboard import SecretClipboard


@dataclass(frozen=True, slots=True)
class Surroundings:
    """`checklist` and `clipboard` are asked for when a page that needs them is first opened."""

    checklist: Callable[[], Checklist]
    clipboard: Callable[[], SecretClipboard]
    open_link: Callable[[str], None]
    practise: Callable[[], None]
    write_report: Callable[[Path], None]
    practising: bool = False
