"""What the window needs of the world, handed in so that tests can stand in for it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from classe365_desktop.core.webhook import Checklist
from classe365_desktop.platform.clipboard import SecretClipboard

if TYPE_CHECKING:
    from classe365_desktop.ui.errands import Errands
    from classe365_desktop.ui.proof_session import ProofSession
    from classe365_desktop.ui.roll_session import RollSession
    from classe365_desktop.ui.roll_watch import RollWatch
    from classe365_desktop.ui.webhook_session import WebhookSession


@dataclass(frozen=True, slots=True)
class Surroundings:
    """`checklist`, `clipboard`, `webhooks`, `proofs` and `rolls` are asked for when a page that needs them is first opened."""

    checklist: Callable[[], Checklist]
    clipboard: Callable[[], SecretClipboard]
    open_link: Callable[[str], None]
    practise: Callable[[], None]
    write_report: Callable[[Path], None]
    errands: "Errands"
    webhooks: "Callable[[], WebhookSession]"
    proofs: "Callable[[], ProofSession]"
    rolls: "Callable[[], tuple[RollSession, RollWatch]]"
    practising: bool = False
