"""The Webhook page on the practice Stripe: compare, preview, apply, and what it says when something is in the way."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NoReturn

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from classe365_desktop.core.keys import KeyPair, Mode, exact_key
from classe365_desktop.core.plan import PATH
from classe365_desktop.core.state import Topic
from classe365_desktop.platform.clipboard import SecretClipboard, elapsed, secret_place
from classe365_desktop.practice.faults import Injected
from classe365_desktop.practice.scenarios import Fault
from classe365_desktop.practice.server import PracticeStripe
from classe365_desktop.services import writing
from classe365_desktop.services.address import practice_address
from classe365_desktop.services.catalogue import load_checklist
from classe365_desktop.services.door import Door, Way
from classe365_desktop.services.vault_values import Extra, Slot
from classe365_desktop.ui.theme import Theme
from classe365_desktop.ui.webhook_page import WebhookPage
from classe365_desktop.ui.webhook_session import WebhookSession
from tests.ui.page_world import HOST, SIZES, World, clipped, fits_across, shown_on, text_at, world

URL = f"https://{HOST}"
EVENTS = load_checklist().events(with_sca=True)


@dataclass
class Managed:
    """The page, what stands behind it, and Stripe."""

    here: World
    page: WebhookPage
    webhooks: WebhookSession
    stripe: PracticeStripe
    mode: Mode

    def press(self, button: QAbstractButton) -> None:
        assert button.isVisible()
        assert button.isEnabled()
        button.click()
        self.here.settle()

    def make(self, **values: object) -> str:
        """An endpoint that somebody made on Stripe."""
        secret = getattr(self.stripe.keys, f"{self.mode}_secret")
        key = exact_key(secret)
        assert key is not None
        api = Door(lambda: Way(practice_address(self.stripe.address))).open()
        params = {"url": URL, "enabled_events": list(EVENTS), **values}
        made = api.post(key, PATH, params, repr(values))
        api.close()
        return str(made.body["id"])

    @property
    def there(self) -> list[dict[str, object]]:
        return [each for side in self.stripe.world.sides.values() for each in side.webhook_endpoints.values()]

    @property
    def codes(self) -> set[str]:
        return {each.code for each in self.page.list.findings}

    @property
    def writes(self) -> int:
        return sum(each.method in {"POST", "DELETE"} for each in self.stripe.requests)


@pytest.fixture(params=[Mode.TEST, Mode.LIVE])
def managed(qtbot: QtBot, theme: Theme, request: pytest.FixtureRequest) -> Iterator[Managed]:
    mode: Mode = request.param
    with PracticeStripe() as stripe:
        key = exact_key(getattr(stripe.keys, f"{mode}_secret"))
        door = Door(lambda: Way(practice_address(stripe.address)))
        with world(qtbot, door=door) as here:
            assert key is not None
            here.save(mode, key)
            webhooks = WebhookSession(here.session, here.errands, load_checklist, here.session)
            owner = QWidget()
            qtbot.addWidget(owner)
            clipboard = SecretClipboard(secret_place(owner), elapsed, parent=here.session)
            page = WebhookPage(here.session, theme, mode, load_checklist(), here.opened.append, webhooks, clipboard)
            here.show(page)
            yield Managed(here, page, webhooks, stripe, mode)
            clipboard.clear_now()
            door.close()


def confirm(managed: Managed) -> None:
    """Live asks once more; test does not, unless something is deleted."""
    if managed.mode is Mode.LIVE:
        answer(managed, "Apply changes")
    managed.here.settle()


def answer(managed: Managed, words: str) -> None:
    managed.here.wait(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox))
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    button = next(each for each in box.buttons() if each.text().replace("&", "") == words)
    button.click()


def test_a_missing_webhook_is_compared_previewed_applied_and_then_all_is_well(managed: Managed) -> None:
    page = managed.page
    assert not page.preview.isEnabled()
    managed.press(page.compare)
    assert "webhook.none" in managed.codes
    assert {row.state.text() for row in page.legacy.rows} == {"Missing on Stripe"}
    assert not page.apply.isEnabled()

    managed.press(page.preview)
    assert "Nothing sent yet" in shown_on(page)
    assert "After the change" in shown_on(page)
    assert managed.writes == 0

    managed.press(page.apply)
    confirm(managed)
    assert managed.codes >= {"change.made", "signing.kept", "webhook.there", "webhook.events_there"}
    assert {row.state.text() for row in page.legacy.rows} == {"On Stripe"}
    (made,) = managed.there
    assert (made["url"], set(made["enabled_events"])) == (URL, set(EVENTS))  # type: ignore[call-overload]
    assert made["livemode"] is (managed.mode is Mode.LIVE)
    assert "Next: enter the keys into Classe365." in page.bar.next_words
    assert managed.here.session.record(managed.mode).looks[Topic.WEBHOOK].findings

    managed.press(page.preview)
    assert "Nothing is to be changed" in shown_on(page)
    assert not page.apply.isEnabled()


def test_live_asks_once_more_and_no_means_no(managed: Managed) -> None:
    if managed.mode is Mode.TEST:
        managed.mode = Mode.TEST
        return
    managed.press(managed.page.compare)
    managed.press(managed.page.preview)
    QTest.mouseClick(managed.page.apply, Qt.MouseButton.LeftButton)
    answer(managed, "Cancel")
    managed.here.settle()
    assert (managed.writes, managed.there) == (0, [])


def test_an_endpoint_of_somebody_else_is_changed_only_when_it_was_picked(managed: Managed) -> None:
    theirs = managed.make(enabled_events=["invoice.created"])
    before = managed.writes
    managed.press(managed.page.compare)
    managed.press(managed.page.preview)
    assert "Choose it below" in shown_on(managed.page)
    assert not managed.page.apply.isEnabled()
    box = managed.page.preview_card.choices[theirs]
    managed.press(box)
    assert managed.page.apply.isEnabled()
    assert managed.writes == before
    managed.press(managed.page.apply)
    confirm(managed)
    assert "change.updated" in managed.codes
    assert set(managed.there[0]["enabled_events"]) == set(EVENTS)  # type: ignore[call-overload]


def test_an_old_version_is_replaced_in_two_steps_each_confirmed(managed: Managed) -> None:
    old = managed.make(api_version="2020-08-27")
    managed.press(managed.page.compare)
    assert managed.codes & {"webhook.version_other", "webhook.version_pinned"}
    managed.press(managed.page.preview)
    assert not managed.page.apply.isEnabled()
    managed.press(managed.page.preview_card.renew_box)
    assert not managed.page.apply.isEnabled()
    managed.press(managed.page.preview_card.choices[old])
    managed.press(managed.page.apply)
    confirm(managed)
    assert len(managed.there) == 2
    managed.press(managed.page.preview)
    assert "Delete one" in shown_on(managed.page)
    QTest.mouseClick(managed.page.apply, Qt.MouseButton.LeftButton)
    answer(managed, "Apply changes")
    managed.here.settle()
    assert [each["id"] for each in managed.there] != [old]
    assert len(managed.there) == 1


def test_the_signing_secret_is_kept_and_copied_and_never_shown(managed: Managed) -> None:
    managed.press(managed.page.compare)
    managed.press(managed.page.preview)
    managed.press(managed.page.apply)
    confirm(managed)
    kept = managed.here.vault.get(Slot(HOST, managed.mode, Extra.SIGNING))
    assert kept is not None
    assert kept.startswith("whsec_")
    assert kept not in shown_on(managed.page)
    managed.press(managed.page.signing.copy)
    assert QGuiApplication.clipboard().text() == kept
    assert "Signing secret copied" in managed.here.said[-1]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("we_1ABCdef", "the endpoint's id (we_…)"),
        ("whsec_••••••••••••", "hidden behind dots"),
        ("hello", "not a signing secret"),
    ],
)
def test_what_is_no_signing_secret_is_explained_and_taken_out(managed: Managed, text: str, words: str) -> None:
    managed.page.signing.edit.pasted.emit(text)
    assert words in shown_on(managed.page)
    assert managed.page.signing.edit.text() == ""
    assert managed.here.session.record(managed.mode).signing is None


def test_a_pasted_signing_secret_is_kept(managed: Managed) -> None:
    secret = "whsec_" + "Ab3" * 11
    managed.page.signing.edit.pasted.emit(f" {secret}\n")
    managed.here.settle()
    assert managed.here.vault.get(Slot(HOST, managed.mode, Extra.SIGNING)) == secret
    assert managed.page.signing.edit.placeholderText() == "whsec_…3Ab3"


def test_a_lost_network_is_said_and_nothing_is_called_missing(managed: Managed) -> None:
    managed.stripe.scenario = "reset"
    managed.press(managed.page.compare)
    assert managed.codes == {"connection.connection_lost"}
    assert {row.state.text() for row in managed.page.legacy.rows} == {"Not known"}
    assert not managed.page.preview.isEnabled()


def test_a_comparison_can_be_cancelled(managed: Managed) -> None:
    managed.stripe.scenario = "hang"
    QTest.mouseClick(managed.page.compare, Qt.MouseButton.LeftButton)
    assert managed.page.cancel.isVisible()
    managed.here.wait(lambda: bool(managed.stripe.requests))
    managed.press(managed.page.cancel)
    assert managed.codes == {"connection.cancelled"}
    assert not managed.page.cancel.isVisible()


def test_an_interrupted_change_is_finished_at_the_next_comparison(
    managed: Managed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "PAUSES", (0.0, 0.0, 0.0))
    managed.press(managed.page.compare)
    managed.press(managed.page.preview)
    seen: list[str] = []

    def inject(method: str, _path: str) -> Injected | None:
        seen.append(method)
        return Injected(Fault.RESET, after=True) if "POST" in seen else None

    managed.stripe.inject = inject
    managed.press(managed.page.apply)
    confirm(managed)
    assert "change.uncertain" in managed.codes
    managed.stripe.inject = lambda _method, _path: None
    managed.press(managed.page.compare)
    assert managed.codes >= {"change.found_made", "webhook.there", "signing.kept"}
    assert len(managed.there) == 1


def test_another_address_takes_what_was_compared_away(managed: Managed) -> None:
    managed.make()
    managed.press(managed.page.compare)
    assert "webhook.there" in managed.codes
    edit = managed.page.endpoint.edit
    edit.selectAll()
    QTest.keyClicks(edit, f"{URL}/hook")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    managed.here.settle()
    assert managed.codes == set()
    assert not managed.page.preview.isEnabled()


def test_an_address_that_leads_into_a_network_of_ones_own_is_said(managed: Managed) -> None:
    class Inside:
        def resolve(self, _host: str, _port: int) -> list[str]:
            return ["10.0.0.7"]

        def where(self, _address: str, _port: int) -> NoReturn:
            raise AssertionError("nothing inside is connected to")

        def trust(self) -> NoReturn:
            raise AssertionError("nothing inside is asked for a certificate")

    managed.webhooks.reach(managed.mode, Inside())
    managed.here.settle()
    assert managed.codes == {"reach.not_public"}
    assert "10.0.0.7" in managed.page.list.findings[0].seen


@pytest.mark.parametrize(("width", "factor"), SIZES)
def test_nothing_is_clipped_with_all_there_is_to_show(
    managed: Managed, theme: Theme, width: int, factor: float
) -> None:
    managed.make(enabled_events=list(EVENTS[:3]), api_version="2019-12-03")
    managed.press(managed.page.compare)
    managed.press(managed.page.preview)
    assert managed.page.preview_card.choices
    with text_at(factor):
        theme.refresh()
        managed.page.resize(width, 700)
        managed.here.wait(lambda: clipped(managed.page) == [])
        managed.here.wait(lambda: fits_across(managed.page))


def test_the_preview_does_not_call_well_what_the_findings_warn_of(managed: Managed) -> None:
    managed.make()
    managed.make(description="a second one")
    managed.press(managed.page.compare)
    managed.press(managed.page.preview)
    assert "webhook.duplicates" in managed.codes
    assert "as it should be" not in shown_on(managed.page.preview_card)


def test_the_preview_is_scrolled_into_view(managed: Managed) -> None:
    managed.page.resize(720, 480)
    managed.press(managed.page.compare)
    managed.page.scroller.verticalScrollBar().setValue(0)
    managed.press(managed.page.preview)
    title = managed.page.preview_card.title
    managed.here.wait(lambda: not title.visibleRegion().isEmpty())


def test_a_choice_keeps_the_focus_when_the_preview_follows_it(managed: Managed) -> None:
    ident = managed.make(enabled_events=list(EVENTS[:3]))
    managed.press(managed.page.compare)
    managed.press(managed.page.preview)
    managed.page.preview_card.choices[ident].setFocus()
    QTest.keyClick(managed.page.preview_card.choices[ident], Qt.Key.Key_Space)
    assert managed.page.apply.isEnabled()
    assert managed.page.preview_card.choices[ident].isChecked()
    assert managed.page.preview_card.choices[ident].hasFocus()
    assert managed.here.said[-1] == "Nothing is sent yet. Next: apply the change as shown."


def test_the_status_line_never_tells_one_schools_result_of_another(managed: Managed) -> None:
    managed.stripe.scenario = "slow"
    managed.page.compare.click()
    managed.here.session.add_school("oakfield", lambda _: None)
    managed.here.wait(lambda: managed.here.session.school.host != HOST)
    managed.here.settle()
    assert not any(each.startswith("Webhook:") for each in managed.here.said)


def test_a_school_without_keys_is_told_what_is_missing(qtbot: QtBot, theme: Theme) -> None:
    with world(qtbot) as here:
        webhooks = WebhookSession(here.session, here.errands, load_checklist, here.session)
        webhooks.compare(Mode.TEST)
        assert [each.code for each in webhooks.findings(Mode.TEST)] == ["secret.missing"]


def test_without_a_key_of_this_mode_nobody_is_asked(qtbot: QtBot, theme: Theme) -> None:
    with PracticeStripe() as stripe, world(qtbot, keys=KeyPair()) as here:
        webhooks = WebhookSession(here.session, here.errands, load_checklist, here.session)
        webhooks.compare(Mode.LIVE)
        here.settle()
        assert stripe.requests == []
