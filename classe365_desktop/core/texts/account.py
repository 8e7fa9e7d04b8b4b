"""The account behind the keys."""

from classe365_desktop.core.texts.form import ACCOUNT_PAGE, KEYS_PAGE, failure, note, passed, warning

ACCOUNT = {
    "account.identified": passed("The keys belong to {name}, {account}."),
    "account.named_by_refusal": passed(
        "The key belongs to account {account}.", "It may not read the account itself, which is fine for this key."
    ),
    "account.unreadable": note(
        "Stripe does not tell which account this key belongs to.",
        "A restricted key may be good without being allowed to read the account.",
        "Compare the account's name on the page where you copied the key.",
    ),
    "account.can_charge": passed("The account can take payments."),
    "account.cannot_charge": failure(
        "The account can't take live payments yet.",
        "Stripe has not activated it, so every payment by a parent would be refused.",
        "Open the account on Stripe and finish its activation.",
        ACCOUNT_PAGE,
    ),
    "account.not_activated_test": note(
        "The account is not activated for live payments yet.",
        "Test payments work all the same.",
        "Activate the account on Stripe before you go on to Live.",
        ACCOUNT_PAGE,
    ),
    "account.payouts_off": warning(
        "Stripe does not pay out to the school's bank at the moment.",
        "Parents can pay, but the money stays at Stripe.",
        "Open the account on Stripe and see what it asks for.",
        ACCOUNT_PAGE,
    ),
    "account.information_due": warning(
        "Stripe still wants information about the school: {items}.",
        "If they are not given by {deadline}, Stripe stops payments or payouts.",
        "Open the account on Stripe and answer what it asks for.",
        ACCOUNT_PAGE,
    ),
    "account.information_due_undated": warning(
        "Stripe still wants information about the school: {items}.",
        "If they are not given, Stripe will stop payments or payouts; it names no date yet.",
        "Open the account on Stripe and answer what it asks for.",
        ACCOUNT_PAGE,
    ),
    "account.information_overdue": failure(
        "Stripe has waited too long for information about the school: {items}.",
        "Payments or payouts are being stopped until they are given.",
        "Open the account on Stripe and answer what it asks for.",
        ACCOUNT_PAGE,
    ),
    "account.information_due_test": note(
        "Stripe still wants information about the school: {items}.",
        "Test payments work without; live payments will need them.",
        "Answer them on Stripe before you go on to Live.",
        ACCOUNT_PAGE,
    ),
    "account.same_in_both_modes": passed("Test and live keys belong to the same account."),
    "account.differs_from_other_mode": warning(
        "These {mode} keys belong to {account}, but your {other} keys belong to {other_account}.",
        "A Stripe sandbox has an account of its own, so with sandbox keys this is expected. "
        "Otherwise money may go to the wrong account.",
        "If your test keys are not from a sandbox, copy all four keys from the school's own account.",
        KEYS_PAGE,
    ),
    "account.changed": warning(
        "These keys belong to {account}; the keys you had before belonged to {before}.",
        "If that was not meant, the school's payments would go to another account.",
        "If the school has changed its Stripe account, go on. If not, copy the keys from {before} again.",
        KEYS_PAGE,
    ),
    "account.as_before": passed("It is the same account as last time."),
}
