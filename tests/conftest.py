"""Every test: no screen needed, files in a folder of its own, nothing left of this computer's settings, no thread left behind."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

# Tests that need real windows on a real screen run under QT_QPA_PLATFORM=xcb, as CI does.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def own_surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A test never sees this person's files, proxies or stand-ins."""
    monkeypatch.setenv("CLASSE365_DESKTOP_HOME", str(tmp_path / "home"))
    for name in (
        "CLASSE365_STRIPE_API",
        "HTTPS_PROXY",
        "https_proxy",
        "HTTP_PROXY",
        "http_proxy",
        "ALL_PROXY",
        "all_proxy",
    ):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def threads_are_joined() -> Iterator[None]:
    """What a test starts, it ends."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before and thread.is_alive()]
    for thread in left:
        thread.join(5)
    assert not [thread.name for thread in left if thread.is_alive()]
