"""Which page belongs to which step: the one list of them."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from classe365_desktop.core.keys import Mode
from classe365_desktop.core.setup import Step
from classe365_desktop.ui.session import Session
from classe365_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from classe365_desktop.ui.surroundings import Surroundings
    from classe365_desktop.ui.window import MainWindow


def make_overview(window: "MainWindow", session: Session, theme: Theme, world: "Surroundings") -> QWidget:
    """Make the page that shows both modes side by side."""
    from classe365_desktop.ui.overview_page import OverviewPage

    page = OverviewPage(session, theme, world.checklist(), world.webhooks)
    page.report_requested.connect(window.save_report)
    page.step_requested.connect(lambda mode, step: window.open_step(Mode(mode), Step(step)))
    return page


def make_page(
    window: "MainWindow", session: Session, theme: Theme, world: "Surroundings", mode: Mode, step: Step
) -> QWidget:
    """Make the page of a step. Each page is imported when it is first opened."""
    if step is Step.KEYS:
        from classe365_desktop.ui.keys_page import KeysPage

        keys = KeysPage(session, theme, mode, world.open_link)
        keys.forget_requested.connect(lambda: window.ask_forget_keys(mode))
        keys.help_requested.connect(window.show_help)
        keys.permissions_requested.connect(lambda: window.show_permissions(mode))
        keys.step_requested.connect(lambda to, at: window.open_step(Mode(to), Step(at)))
        return keys
    if step is Step.WEBHOOK:
        from classe365_desktop.ui.webhook_page import WebhookPage

        webhook = WebhookPage(
            session, theme, mode, world.checklist(), world.open_link, world.webhooks(), world.clipboard()
        )
        webhook.next_requested.connect(lambda at: window.open_step(mode, Step(at)))
        return webhook
    if step is Step.HAND_OVER:
        from classe365_desktop.ui.hand_over_page import HandOverPage

        hand_over = HandOverPage(session, theme, mode, world.clipboard(), world.open_link)
        hand_over.next_requested.connect(lambda at: window.open_step(mode, Step(at)))
        return hand_over
    if step is Step.PROVE:
        from classe365_desktop.ui.prove_page import ProvePage

        return ProvePage(
            session, theme, mode, world.proofs(), world.open_link, lambda: window.open_step(mode, Step.WEBHOOK)
        )
    from classe365_desktop.ui.roll_page import RollPage

    roll = RollPage(session, theme, mode, *world.rolls(), world.open_link)
    roll.next_requested.connect(lambda at: window.open_step(mode, Step(at)))
    roll.scan_requested.connect(lambda: window.show_help("scan"))
    return roll
