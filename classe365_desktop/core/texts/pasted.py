"""What is wrong with something pasted, told before anything is sent anywhere."""

from classe365_desktop.core.texts.form import KEYS_PAGE, failure, note, passed, warning

PASTED = {
    "key.looks_right": passed("{key} looks right.", "Its form is that of a Stripe key. Check keys asks Stripe."),
    "key.empty": note(
        "Nothing was pasted.", "The clipboard or the text was empty.", "Copy the key on Stripe, then paste it here."
    ),
    "key.too_much": failure(
        "That is too long a text to look for keys in.",
        "Keys are looked for in at most 20,000 characters; whole documents are usually copied by mistake.",
        "Copy the keys alone, with the copy buttons on Stripe's API keys page.",
        KEYS_PAGE,
    ),
    "key.not_a_key": failure(
        "This is not a Stripe key.",
        "Stripe keys begin with pk_test_, sk_test_, rk_test_, or the same with live.",
        "Copy the key again with the copy button on Stripe's API keys page.",
        KEYS_PAGE,
    ),
    "key.masked": failure(
        "{key} is a masked key: Stripe has hidden its middle.",
        "Stars, dots or bullets stand where the key's characters should be, so it can't work.",
        "On Stripe press Reveal first, or use the copy button. A live secret key is shown only once: if it is lost, roll it.",
        KEYS_PAGE,
    ),
    "key.cut_off": failure(
        "{key} is cut off: {length} characters after its prefix are too few.",
        "Every Stripe key has at least 24 there; part of it was left behind when it was copied.",
        "Copy the whole key again with the copy button on Stripe.",
        KEYS_PAGE,
    ),
    "key.maybe_cut_off": note(
        "{key} is shorter than such keys usually are.",
        "It may have lost its end when it was copied. Stripe publishes no length, so this is only a hint.",
        "Check keys tells for certain.",
    ),
    "key.sample": failure(
        "This is a sample key from a guide, not a key of your school.",
        "Sample keys stand in Stripe's documentation for everybody to read; no payment made with them reaches you.",
        "Sign in to Stripe and copy the key of your own account.",
        KEYS_PAGE,
    ),
    "key.odd_characters": failure(
        "{key} has characters in it that no Stripe key has.",
        "A key consists of letters, digits and underscores; something was added or replaced on the way here.",
        "Copy the key again with the copy button on Stripe.",
        KEYS_PAGE,
    ),
    "key.organisation": failure(
        "{key} is a key of a Stripe organisation.",
        "It works for several accounts and needs to be told which one each time; Classe365 can't do that.",
        "Copy the key of the school's own account: open that account on Stripe, then Developers, API keys.",
        KEYS_PAGE,
    ),
    "key.claimable": failure(
        "{key} belongs to a temporary sandbox made by Stripe's command-line tool.",
        "Such a sandbox is nobody's account until it is claimed, and it disappears.",
        "Use the test keys of the school's own Stripe account.",
        KEYS_PAGE,
    ),
    "key.sign_in": failure(
        "{key} is a sign-in token of a Stripe tool, not an API key.",
        "It ends soon and belongs to a person, not to the school's account.",
        "Copy the publishable and the secret key from Stripe's API keys page.",
        KEYS_PAGE,
    ),
    "key.ephemeral": failure(
        "{key} is an ephemeral key.",
        "Stripe makes it for one customer's phone and it ends within the hour.",
        "Copy the publishable and the secret key from Stripe's API keys page.",
        KEYS_PAGE,
    ),
    "key.signing_secret": failure(
        "{key} is a webhook signing secret, not an API key.",
        "It proves that a message comes from Stripe; it can't make payments.",
        "Leave it where it is on Stripe. Here goes the key that begins with pk_, sk_ or rk_.",
        KEYS_PAGE,
    ),
    "key.webhook_id": failure(
        "{key} is the name of a webhook endpoint, not a key.",
        "It only says which endpoint is meant; Stripe would refuse it.",
        "Copy the key that begins with pk_, sk_ or rk_ from Stripe's API keys page.",
        KEYS_PAGE,
    ),
    "key.account_id": failure(
        "{key} is the name of a Stripe account, not a key.",
        "It only says which account is meant; Stripe would refuse it.",
        "Copy the key that begins with pk_, sk_ or rk_ from Stripe's API keys page.",
        KEYS_PAGE,
    ),
    "key.object_id": failure(
        "{key} is the name of something in Stripe, such as a customer or a price, not a key.",
        "Stripe would refuse it as a key.",
        "Copy the key that begins with pk_, sk_ or rk_ from Stripe's API keys page.",
        KEYS_PAGE,
    ),
    "typed.unfinished": note("This is not a whole key yet.", "At least 24 characters follow a key's prefix."),
    "typed.elsewhere": note(
        "{key} belongs elsewhere. It is put in its place when you leave the box.",
        "Each key has a box of its own, in the tab of its mode.",
    ),
    "key.secret_in_publishable": warning(
        "A secret key was put into the box for the publishable key. It was wiped from there at once.",
        "What stands in the publishable box may be shown to anybody.",
        "Paste the secret key into the box named Secret or restricted key.",
    ),
    "route.secret_moved": warning(
        "{key} was wiped from the publishable box and put where it belongs: {place}.",
        "What stands in the publishable box may be shown to anybody.",
        "Put the publishable key (pk_) into that box, if it is not there yet.",
    ),
    "route.moved": note("{key} was put where it belongs: {place}.", "It had been pasted into another box."),
    "route.other_tab": note(
        "{key} is a {mode} key. It was put into the {tab} tab: {place}.",
        "Test keys and live keys work in different worlds; this tab takes only its own.",
        "Open the {tab} tab to go on with it.",
        "open_other_tab",
    ),
    "route.second_key": warning(
        "There was a second key for the same box: {key}. It was left out.",
        "The first one was taken; which of them you meant can't be told from here.",
        "If you meant the other one, paste it alone.",
    ),
}
