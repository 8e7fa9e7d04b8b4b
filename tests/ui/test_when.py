"""Times as people say them."""

from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from classe365_desktop.ui.translate import when

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "says", "not_said"),
    [
        (NOW - timedelta(hours=1), "today at", "November"),
        (NOW + timedelta(minutes=5), "today at", "November"),
        (NOW - timedelta(days=2), "on 22 November 2026", " at "),
        (NOW + timedelta(days=2), "on 26 November 2026 at ", "today"),
    ],
)
def test_what_is_to_come_has_its_hour(qtbot: QtBot, moment: datetime, says: str, not_said: str) -> None:
    words = when(moment.isoformat(), NOW)
    assert words.startswith(says)
    assert not_said not in words


def test_what_is_no_time_is_not_said() -> None:
    assert when("some day", NOW) == ""
