"""About: what this is, where its files are, and that it asks nobody by itself."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from classe365_desktop import __version__
from classe365_desktop.services.updates import VARIABLE
from classe365_desktop.ui.about_dialog import AboutDialog
from classe365_desktop.ui.theme import Theme
from tests.ui.page_world import everything_on, world


def opened(theme: Theme, here, *, practising: bool = False) -> AboutDialog:
    dialog = AboutDialog(theme, here.errands, here.opened.append, practising=practising, parent=None)
    dialog.show()
    return dialog


def test_it_says_what_it_is_and_where_its_files_are(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CLASSE365_DESKTOP_HOME", str(tmp_path))
    monkeypatch.delenv(VARIABLE, raising=False)
    with world(qtbot) as here:
        dialog = opened(theme, here)
        words = everything_on(dialog)
        for each in (
            __version__,
            str(tmp_path),
            "LGPL",
            "password store",
            "never looks for updates by itself",
            VARIABLE,
        ):
            assert each in words
        assert not dialog.updates.isEnabled()
        dialog.folder.click()
        assert here.opened == [tmp_path.as_uri()]
        dialog.reject()


def test_it_asks_only_when_told_to_and_only_where_it_was_set_up(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "https://127.0.0.1:1/newest.json")
    with world(qtbot) as here:
        dialog = opened(theme, here)
        assert "https://127.0.0.1:1/newest.json" in dialog.told.text()
        dialog.updates.click()
        here.settle()
        assert "did not say which version" in dialog.told.text()
        assert dialog.updates.isEnabled()
        dialog.reject()


def test_in_practice_nothing_is_kept_and_nobody_asked(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "https://127.0.0.1:1/newest.json")
    with world(qtbot) as here:
        dialog = opened(theme, here, practising=True)
        assert not dialog.updates.isEnabled()
        assert not dialog.folder.isEnabled()
        assert "this is practice" in everything_on(dialog)
        dialog.reject()
