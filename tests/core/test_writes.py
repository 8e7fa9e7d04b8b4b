"""The last door: what may never be written."""

import pytest

from classe365_desktop.core.keys import KeyKind, Mode
from classe365_desktop.core.writes import IMPOSSIBLE, may_write


@pytest.mark.parametrize(
    ("mode", "kind", "path", "allowed"),
    [
        (Mode.TEST, KeyKind.SECRET, "/v1/customers", True),
        (Mode.TEST, KeyKind.RESTRICTED, "/v1/webhook_endpoints", True),
        (Mode.TEST, KeyKind.PUBLISHABLE, "/v1/payment_intents", False),
        (Mode.LIVE, KeyKind.SECRET, "/v1/webhook_endpoints", True),
        (Mode.LIVE, KeyKind.SECRET, "/v1/webhook_endpoints/we_1", True),
        (Mode.LIVE, KeyKind.RESTRICTED, "/v1/webhook_endpoints_of_another_kind", False),
        (Mode.LIVE, KeyKind.SECRET, "/v1/customers", False),
        (Mode.LIVE, KeyKind.SECRET, "/v1/payment_intents/pi_1/cancel", False),
        (Mode.LIVE, KeyKind.SECRET, f"/v1/payment_intents/pi_{IMPOSSIBLE}/cancel", True),
        (Mode.LIVE, KeyKind.SECRET, f"/v1/customers/{IMPOSSIBLE}", False),
        (Mode.LIVE, KeyKind.SECRET, f"/v1/customers/cus_{IMPOSSIBLE}1", False),
    ],
)
def test_only_endpoints_and_impossible_objects_are_written_in_live_mode(
    mode: Mode, kind: KeyKind, path: str, allowed: bool
) -> None:
    assert may_write(mode, kind, path) is allowed
