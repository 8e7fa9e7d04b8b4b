"""The keys, asked about at Stripe."""

from classe365_desktop.core.texts.form import CHECK_AGAIN, KEYS_PAGE, failure, note, passed, unchecked, unknown, warning

KEYS = {
    "publishable.recognised": passed("Stripe recognises the publishable key {key}."),
    "publishable.unknown": failure(
        "Stripe does not know the publishable key {key}.",
        "Parents' payment pages would not open with it.",
        "Copy the publishable key again from Stripe; if it was rolled, copy the new one.",
        KEYS_PAGE,
    ),
    "publishable.expired": failure(
        "The publishable key {key} has been rolled: Stripe refuses it now.",
        "Parents' payment pages would not open with it.",
        "Copy the new publishable key from Stripe, check it here, and enter it into Classe365.",
        KEYS_PAGE,
    ),
    "publishable.unclear": unknown(
        "Stripe gave an answer about the publishable key {key} that tells neither yes nor no.",
        "Whether the key works can't be said from it.",
        "Check again in a few minutes; if it stays so, save the support report.",
        CHECK_AGAIN,
    ),
    "publishable.ip_refused": unchecked(
        "Stripe does not let this computer use the publishable key {key}: its internet address is not allowed.",
        "The key may work elsewhere; from here that can't be checked.",
        "Look at the allowed addresses of the account on Stripe, or check from a computer that is allowed.",
        KEYS_PAGE,
    ),
    "secret.recognised": passed("Stripe recognises the secret key {key}."),
    "restricted.recognised": passed("Stripe recognises the restricted key {key}."),
    "restricted.note": note(
        "Classe365's guide names secret keys only; this is a restricted key.",
        "It is safer, as it may do less. Whether it may do enough, one test payment in Classe365 will tell.",
    ),
    "secret.unknown": failure(
        "Stripe does not know the key {key}.",
        "Classe365 could not take any payment with it.",
        "Copy the key again from Stripe, whole and from the right account; if it was rolled, use the new one.",
        KEYS_PAGE,
    ),
    "secret.expired": failure(
        "The key {key} has expired: it was rolled on Stripe.",
        "Payments through Classe365 stop while it uses this key.",
        "Copy the new key from Stripe, check it here, and enter it into Classe365.",
        KEYS_PAGE,
    ),
    "secret.ip_refused": unchecked(
        "Stripe does not let this computer use the key {key}: its internet address is not on the key's list.",
        "The key is real, and Classe365's own server may be on the list; from here that can't be checked.",
        "Add this computer's address to the key on Stripe, or check from a computer that is on the list.",
        KEYS_PAGE,
    ),
    "secret.unclear": unknown(
        "Stripe gave an answer about the key {key} that tells neither yes nor no.",
        "Whether the key works can't be said from it.",
        "Check again in a few minutes; if it stays so, save the support report.",
        CHECK_AGAIN,
    ),
    "secret.missing": unchecked(
        "There is no secret or restricted key yet.",
        "Without it neither the account nor the webhook can be looked at.",
        "Copy the secret key from Stripe's API keys page and paste it here.",
        KEYS_PAGE,
    ),
    "publishable.missing": unchecked(
        "There is no publishable key yet.",
        "Classe365 needs both keys of the pair.",
        "Copy the publishable key from Stripe's API keys page and paste it here.",
        KEYS_PAGE,
    ),
    "mode.confirmed": passed("Stripe confirms it: this is a {mode} key."),
    "mode.contradicted": failure(
        "Stripe answers this {mode} key with {other} data.",
        "The key does not do what its name says; nothing about it can be relied on.",
        "Copy the key again from Stripe's API keys page. If it happens again, ask Stripe's support.",
        KEYS_PAGE,
    ),
    "mode.unconfirmed": note(
        "The key's name says {mode}; Stripe's own word for it could not be had.",
        "This key may read neither the balance nor payments, and only those tell the mode.",
    ),
    "pair.proved": passed("Both keys belong to the same account: a payment of one was seen with the other."),
    "pair.likely": note(
        "Both keys very likely belong to the same account.",
        "Their names carry the same account, but there was no payment yet that would prove it.",
    ),
    "pair.not_proven": unknown(
        "Whether both keys belong to the same account is not proven.",
        "There is no payment that both keys could be asked about, and the keys' names do not tell.",
        "Make sure that you copied both from the same page on Stripe. After the first test payment, check again.",
        CHECK_AGAIN,
    ),
    "pair.doubtful": warning(
        "The two keys seem to belong to different accounts.",
        "Their names carry different accounts. A payment made in one is unknown in the other: invoices stay unpaid.",
        "Copy both keys again, from one account.",
        KEYS_PAGE,
    ),
    "pair.different": failure(
        "The two keys belong to different Stripe accounts.",
        "A payment made in one is unknown in the other: invoices stay unpaid.",
        "Copy both keys again, from one account.",
        KEYS_PAGE,
    ),
}
