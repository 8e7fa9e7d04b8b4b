"""Kept keys that the password store does not hand out are not called kept: they may have been for an earlier session only."""

from pytestqt.qtbot import QtBot

from classe365_desktop.core.keys import Box, KeyPair, Mode
from classe365_desktop.ui.keys_page import KeysPage
from classe365_desktop.ui.theme import Theme
from tests.ui.page_world import world
from tests.ui.test_webhook_page import SK


def test_a_key_that_could_not_be_read_is_not_called_kept_until_it_is(qtbot: QtBot, theme: Theme) -> None:
    with world(qtbot, keys=KeyPair(None, SK)) as here:
        here.vault.locked = True
        page = KeysPage(here.session, theme, Mode.TEST, here.opened.append)
        here.show(page)
        here.wait(lambda: here.session.is_shut_out(Mode.TEST))
        assert "did not hand this key out" in page.fields[Box.SECRET].hint
        assert "first finding" in page.bar.next_words
        here.vault.locked = False
        here.session.load_keys(Mode.TEST)
        here.wait(lambda: bool(here.session.keys(Mode.TEST)))
        assert "Stays hidden" in page.fields[Box.SECRET].hint
        here.settle()
