"""The pages of help: what Classe365's article explains, in plain words. Each page is a title and its paragraphs.

A paragraph that begins with "- " is a point of a list. Source of the facts: Classe365's article "Integration with Stripe".
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from classe365_desktop.core.links import SUPPORT
from classe365_desktop.core.webhook import Checklist

Page = tuple[str, list[str]]


def page(topic: str, checklist: Callable[[], Checklist]) -> Page:
    """The page on "sca", "safety", "no_keys" or "modes"."""
    if topic == "modes":
        return two_modes(checklist())
    return {"sca": sca, "safety": keeping_safe, "no_keys": cannot_see_keys}[topic]()


def sca() -> Page:
    """What SCA is, when it is needed, and what it takes away."""
    tr = QCoreApplication.translate
    return (
        tr("Help", "SCA explained"),
        [
            tr(
                "Help",
                "Strong Customer Authentication (SCA) is part of the European rules PSD2. It changes how customers in European "
                "countries confirm online payments: the bank asks the payer once more, for example with 3D Secure.",
            ),
            tr("Help", "Card payments that do not follow these rules may be declined by the payer's bank."),
            tr(
                "Help",
                "You need the SCA events if your school uses SCA, or the E-Commerce module of Classe365, wherever it is.",
            ),
            tr("Help", "Two things can't be done with SCA:"),
            tr(
                "Help",
                "- Anchoring the start of a subscription. Stripe no longer supports a custom start date, so a recurring fee "
                "begins when it is paid, not on a date that you set.",
            ),
            tr(
                "Help",
                "- Several recurring fees in one CRM form. With legacy checkout a form could link a recurring fee with more "
                "recurring or one-time fees. With SCA a form takes either one or several one-time fees, or just one recurring "
                "fee; never more than one recurring fee.",
            ),
        ],
    )


def keeping_safe() -> Page:
    """What each key can do, who may see it, and what to do when one got out."""
    tr = QCoreApplication.translate
    return (
        tr("Help", "Keeping keys safe"),
        [
            tr(
                "Help",
                "A publishable key (pk_) only says which account is meant and can only create tokens. It is not secret.",
            ),
            tr(
                "Help",
                "A secret key (sk_) can do everything with your Stripe account without restriction, such as charges and "
                "refunds. Keep it confidential.",
            ),
            tr(
                "Help",
                "A restricted key (rk_) takes the secret key's place and may do only what was ticked when it was made. It "
                "can be rolled, edited, or revoked at any time. Restricted keys can't reach many parts of Stripe, and "
                "Classe365's guide does not say whether it takes one; a test payment in Classe365 tells.",
            ),
            tr(
                "Help",
                "Restricted keys are made for services that need only a small part of an account, such as one that only reads "
                "disputes. While you connect and test Classe365, use the account's own keys.",
            ),
            tr("Help", "- Give keys only to those who need them."),
            tr("Help", "- Keep them out of e-mails, shared documents, and any version control system."),
            tr(
                "Help",
                "- If a key got out, roll it in the Stripe Dashboard. You can block the old key at once, or let it work for "
                "12 hours more while you change over. The new key works immediately in either case.",
            ),
            tr(
                "Help",
                "This program keeps keys in this computer's own password store, never in a file, and takes a copied secret "
                "off the clipboard again after a short while.",
            ),
        ],
    )


def cannot_see_keys() -> Page:
    """Who can see keys, and what to ask for."""
    tr = QCoreApplication.translate
    return (
        tr("Help", "I can't see my keys"),
        [
            tr(
                "Help",
                "If Stripe does not show you the API keys, you have no access to them. Ask the owner of the school's Stripe "
                "account to add you to their team as a developer.",
            ),
            tr(
                "Help",
                "In the Stripe Dashboard search for Developers, then API keys. Mind the switch between test and live.",
            ),
            tr(
                "Help",
                "A live secret key is shown only once, when it is made. If nobody noted it, roll it: Stripe shows the new one.",
            ),
            tr(
                "Help",
                "Keys in Stripe's guides are random samples unless you are signed in. Only keys from your own Dashboard work.",
            ),
            tr(
                "Help",
                "Still stuck? Stripe's support is at {address}. Classe365's support helps with everything on its side: save "
                "the support report in Overview and send it along; it holds no key.",
            ).format(address=SUPPORT),
        ],
    )


def two_modes(checklist: Checklist) -> Page:
    """How test and live differ."""
    tr = QCoreApplication.translate
    return (
        tr("Help", "How Test and Live differ"),
        [
            tr(
                "Help",
                "Every Stripe account has two pairs of keys, one for testing and one for real payments. Customers, plans and "
                "coupons of one mode do not exist in the other.",
            ),
            tr(
                "Help",
                "In test mode no payment reaches a card network or a bank, and only Stripe's test card numbers work.",
            ),
            tr("Help", "Some payment methods, and disputes, take more steps in live mode than in test mode."),
            tr(
                "Help",
                "If Classe365 does not receive a report, Stripe tries again: for up to {test} hours in test mode, for up to "
                "{live} hours in live mode.",
            ).format(test=checklist.test_retry_hours, live=checklist.live_retry_hours),
        ],
    )
