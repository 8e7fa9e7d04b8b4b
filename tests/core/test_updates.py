"""Whether a newer version is there, by what was said."""

import pytest

from classe365_desktop.core.updates import update_finding


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"version": "0.1.0"}, "update.none"),
        ({"version": "0.1"}, "update.none"),
        ({"version": "0.0.9"}, "update.none"),
        ({"version": "0.2.0"}, "update.there"),
        ({"version": "0.10.0", "page": "https://classe365.example/get"}, "update.there_at"),
        ({"version": "1.0", "page": "http://classe365.example/get"}, "update.there"),
        ({"version": "1.0", "page": "javascript:alert(1)"}, "update.there"),
        ({"version": 2}, "update.unread"),
        ({"version": "new!"}, "update.unread"),
        ({}, "update.unread"),
        (None, "update.unread"),
    ],
)
def test_versions_are_compared_by_their_numbers(said, code: str) -> None:
    assert update_finding("0.1.0", said).code == code
