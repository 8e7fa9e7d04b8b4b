"""What a restricted key may and may not do."""

from classe365_desktop.core.texts.form import CHECK_AGAIN, KEY_FORM, failure, note, passed, unchecked, unknown, warning

PERMISSIONS = {
    "permissions.secret_key": passed("This is a secret key: it may do everything.", "Nothing is to be tried."),
    "permissions.no_key": unchecked(
        "There is no secret or restricted key of this mode.",
        "So nothing can be tried.",
        "Enter and save the keys in step 1.",
    ),
    "permissions.enough_classe365": passed(
        "It may do all {count} things that Classe365 likely needs and that can be tried."
    ),
    "permissions.enough_program": passed("It may do all that this program needs."),
    "permissions.missing_classe365": warning(
        "It lacks permissions that Classe365 likely needs: {names}.",
        "Without them Classe365 can't: {what}.",
        "Open Stripe's form with the right boxes ticked, or add them to the key, then check again.",
        KEY_FORM,
    ),
    "permissions.missing_program": note(
        "It lacks what this program would use: {names}.",
        "Without them this program can't: {what}. For Classe365 the key may be good all the same.",
        "Add them if you want this program to do that.",
        KEY_FORM,
    ),
    "permissions.unknown": unknown(
        "It could not be told whether it has these permissions: {names}.",
        "Stripe did not answer clearly. Nothing is called missing for that.",
        "Try again. If it stays so, look at these on the key's page on Stripe.",
        CHECK_AGAIN,
    ),
    "permissions.untold": note(
        "These permissions can't be tried without making something: {names}.",
        "They let Classe365 {what}.",
        "Look at them on the key's page on Stripe.",
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
