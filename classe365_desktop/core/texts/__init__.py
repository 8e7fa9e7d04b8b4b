"""Every sentence that a finding can say, in one catalogue: what was seen, why it matters, what to do.

A code's first word says which room it stands in; `TEXTS` has them all. What the first window can say is there from the start;
the other rooms are opened when one of their sentences is first asked for.
"""

from collections.abc import Iterator, Mapping

from classe365_desktop.core.texts.account import ACCOUNT
from classe365_desktop.core.texts.connection import CONNECTION
from classe365_desktop.core.texts.endpoint import ENDPOINT
from classe365_desktop.core.texts.form import ACCOUNT_PAGE as ACCOUNT_PAGE
from classe365_desktop.core.texts.form import CHECK_AGAIN as CHECK_AGAIN
from classe365_desktop.core.texts.form import CLEAN_UP as CLEAN_UP
from classe365_desktop.core.texts.form import ENDPOINT_PAGE as ENDPOINT_PAGE
from classe365_desktop.core.texts.form import KEY_FORM as KEY_FORM
from classe365_desktop.core.texts.form import KEYS_PAGE as KEYS_PAGE
from classe365_desktop.core.texts.form import PREVIEW as PREVIEW
from classe365_desktop.core.texts.form import TRY_VAULT as TRY_VAULT
from classe365_desktop.core.texts.form import WEBHOOKS_PAGE as WEBHOOKS_PAGE
from classe365_desktop.core.texts.form import FindingText as FindingText
from classe365_desktop.core.texts.form import Severity as Severity
from classe365_desktop.core.texts.keeping import KEEPING
from classe365_desktop.core.texts.keys import KEYS
from classe365_desktop.core.texts.pasted import PASTED
from classe365_desktop.core.texts.school import SCHOOL


class _Texts(Mapping[str, FindingText]):
    """The catalogue."""

    def __init__(self) -> None:
        early = (PASTED, KEYS, ACCOUNT, CONNECTION, KEEPING, SCHOOL, ENDPOINT)
        self._known = {code: text for room in early for code, text in room.items()}
        self._is_whole = False

    def __getitem__(self, code: str) -> FindingText:
        return self._known[code] if code in self._known else self._whole()[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._whole())

    def __len__(self) -> int:
        return len(self._whole())

    def _whole(self) -> dict[str, FindingText]:
        if not self._is_whole:
            from classe365_desktop.core.texts.changes import CHANGES
            from classe365_desktop.core.texts.permissions import PERMISSIONS
            from classe365_desktop.core.texts.proof import PROOF
            from classe365_desktop.core.texts.reach import REACH
            from classe365_desktop.core.texts.roll import ROLL
            from classe365_desktop.core.texts.scan import SCAN
            from classe365_desktop.core.texts.updates import UPDATES
            from classe365_desktop.core.texts.webhook import WEBHOOK

            for room in (WEBHOOK, CHANGES, PERMISSIONS, PROOF, REACH, ROLL, SCAN, UPDATES):
                self._known |= room
            self._is_whole = True
        return self._known


TEXTS: Mapping[str, FindingText] = _Texts()
