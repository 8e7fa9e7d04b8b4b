"""What a restricted key may and may not do."""

from classe365_desktop.core.texts.form import CHECK_AGAIN, KEY_FORM, failure, note, passed, unchecked, unknown, warning

PERMISSIONS = {
    "permissions.secret_key": passed("This is a secret key: it may do everything.", "Nothing is to be tried."),
    "permissions.no_key": unchecked(
        "There is no secret or restricted key of this mode.",
        "So nothing can be tried.",
        "Enter and save the keys in step 1.",
    ),
    "permissions.enough_classe365": passed("It may do all {count} things that Classe365 likely needs."),
    "permissions.enough_program": passed("It may do all that this program needs."),
    "permissions.missing_classe365": warning(
        "It may not do {count} things that Classe365 likely needs: {names}.",
        "Payments that need them would fail in Classe365.",
        "Open Stripe's form with the right boxes ticked, or add them to the key, then check again.",
        KEY_FORM,
    ),
    "permissions.missing_program": note(
        "It lacks what this program would use: {names}.",
        "The key may be good for Classe365 all the same; only comparing or proving is not possible with it.",
        "Add them if you want this program to compare and prove.",
        KEY_FORM,
    ),
    "permissions.unknown": unknown(
        "It could not be told for {count}: {names}.",
        "Trying it would make something, or Stripe did not answer clearly.",
        "Look at these on the key's page on Stripe.",
    ),
    "permissions.guess": note(
        "The list is a well-founded guess: Classe365's guide does not say what it needs.",
        "A payment gateway of its kind uses these.",
        "Make a test payment in Classe365 to be sure.",
    ),
    "permissions.key_unknown": failure(
        "Stripe does not know this key.", "So nothing can be tried with it.", "Check the keys in step 1."
    ),
    "permissions.key_expired": failure(
        "This key has been rolled or has expired.", "It may do nothing any more.", "Enter the new key in step 1."
    ),
    "permissions.key_ip_refused": unchecked(
        "Stripe takes this key from certain addresses only, and this computer's is not among them.",
        "So nothing can be tried from here. Classe365's server may be allowed.",
        "Look at the key's page on Stripe.",
        CHECK_AGAIN,
    ),
}
