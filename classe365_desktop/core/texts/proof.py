"""The proof that events arrive, the look at recent deliveries, and what a proof makes and takes away again."""

from collections.abc import Mapping

from classe365_desktop.core.texts.form import (
    CHECK_AGAIN,
    CLEAN_UP,
    KEYS_PAGE,
    PREVIEW,
    WEBHOOKS_PAGE,
    failure,
    note,
    passed,
    unchecked,
    unknown,
    warning,
)

# Where an event is, in the words of a row. Keys are the values of `core.proof.Stage`.
STAGES: Mapping[str, str] = {
    "waiting": "Waiting",
    "made": "Made",
    "on_its_way": "On its way",
    "received": "Received",
    "failed": "Failed",
    "inconclusive": "Can't be told",
    "not_testable": "Not testable here",
    "not_made": "Not made",
}

# Why a row ended as it did. Keys are the values of `core.proof.Why`.
REASONS: Mapping[str, str] = {
    "given_up": "Stripe tried until it gave up: the school did not say yes.",
    "still_pending": "The school has not said yes in time. Stripe goes on trying.",
    "disabled": "The endpoint is disabled, so Stripe sends it nothing.",
    "nobody_listens": "No endpoint at this address listens to it.",
    "others_took_it": "Nothing is outstanding, but another endpoint listens too, and Stripe counts them all together.",
    "others_pending": "Another endpoint listens too, and Stripe does not say which one has not taken it.",
    "listeners_unknown": "Who listens could not be read, so nobody's yes can be told from another's.",
    "changed_meanwhile": "Somebody changed the endpoint during the proof.",
    "not_listed": "Stripe did not list it in time.",
    "no_bank_debits": "This account can't take bank debits, neither from the US nor SEPA, and only those are ever on their way.",
    "no_scenario": "This program knows no safe way to make it happen.",
    "no_permission": "The restricted key may not make what causes it.",
    "refused": "Stripe refused what would have caused it.",
    "no_answer": "Stripe did not answer, so it was not made.",
    "cancelled": "The proof was cancelled before.",
}

# What each scenario makes, for the question before it. Keys are the values of `core.proof_scenarios.Scenario`.
MAKES: Mapping[str, str] = {
    "subscription": "A practice customer with a test card, a product with a monthly price, and a subscription that is paid "
    "and ended at once.",
    "refused_card": "A practice customer whose test card is refused, and an invoice that therefore stays unpaid.",
    "bank_debit": "A practice payment by bank debit that is on its way for a moment and is then given up.",
}
CLEANS = (
    "Afterwards subscriptions and payments are cancelled, invoices voided, customers deleted, and the product and its price "
    "archived. Everything carries this proof's mark on Stripe."
)

_HOW = "Open the events on Stripe to see each attempt and what the school answered."

PROOF = {
    "proof.live_key": failure(
        "A proof is never made with a live key ({key}).",
        "It makes customers and payments. In live mode those would be real.",
        "Switch to Test. In Live, look at recent deliveries instead.",
    ),
    "proof.no_key": unchecked(
        "There is no secret or restricted key of this mode.",
        "Without one Stripe can't be asked.",
        "Enter and save the keys in step 1.",
    ),
    "proof.school_will_see": warning(
        "Classe365 will be told about practice customers and practice invoices.",
        "Stripe reports them like any others. Test mode's reports may show up in the school's lists.",
        "Tell your colleagues, or choose a quiet moment. Nothing real is charged.",
    ),
    "proof.not_confirmed": failure(
        "Nothing was made.",
        "A proof makes practice customers and payments, so it runs only after that was shown and agreed to.",
        "Run it again with --yes if this is what you want.",
    ),
    "proof.nothing_left": passed("No earlier proof has left anything."),
    "proof.no_webhook": failure(
        "Stripe has no endpoint at this address: {url}.",
        "Nobody would receive the events, so making them would prove nothing.",
        "Set up the webhook in step 2 first.",
        PREVIEW,
    ),
    "proof.webhook_disabled": failure(
        "The endpoint {id} is disabled.",
        "Stripe sends nothing to it, so making events would prove nothing.",
        "Enable it in step 2 first.",
        PREVIEW,
    ),
    "proof.nobody_listens": failure(
        "The endpoint does not listen to {events}.",
        "Classe365 would never be told about that. It can't be proved, and would not work.",
        "Add what is missing in step 2, then run the proof again.",
        PREVIEW,
    ),
    "proof.listeners_unknown": unchecked(
        "The endpoints could not be read with this key.",
        "Events can be made, but whether it is Classe365 that takes them can't be told.",
        "Give the key “Webhook Endpoints: Read” on Stripe, or use the secret key.",
        KEYS_PAGE,
    ),
    "proof.others_listen": note(
        "Another endpoint listens to {count} of these events.",
        "Stripe counts all endpoints together, so for these events no proof is possible. They are made all the same.",
        "For a clear answer disable the other endpoint on Stripe for a few minutes, if you know whose it is.",
    ),
    "proof.no_event_permission": unchecked(
        "This restricted key may not read events ({permission}).",
        "Whether events arrive could not be followed, so nothing was made.",
        "Give the key “Events: Read” on Stripe, or use the secret key.",
        KEYS_PAGE,
    ),
    "proof.key_unknown": failure(
        "Stripe does not know the secret key.",
        "Nothing can be proved with it.",
        "Check the keys in step 1.",
        KEYS_PAGE,
    ),
    "proof.key_expired": failure(
        "The secret key has been rolled or has expired.",
        "Nothing can be proved with it, and Classe365 can't use it either.",
        "Enter the new key in step 1.",
        KEYS_PAGE,
    ),
    "proof.key_ip_refused": unchecked(
        "Stripe takes this key from certain addresses only, and this computer's is not among them.",
        "So nothing can be proved from here. Classe365's server may be allowed.",
        "Add this computer's address to the key, or use one without such a limit.",
        KEYS_PAGE,
    ),
    "proof.unread": unchecked(
        "Stripe did not say what has happened.",
        "So it can't be told whether events arrive.",
        "Try again in a minute. The details say what Stripe answered.",
        CHECK_AGAIN,
    ),
    "proof.received_all": passed("All {count} events were made and received.", "Each was answered with a yes."),
    "proof.received": passed("Received: {events}."),
    "proof.receipt_only": note(
        "A yes proves that Classe365 received the event.",
        "Stripe does not know what Classe365 made of it.",
        "Look in Classe365 whether a test payment marks its invoice as paid.",
    ),
    "proof.failed": failure(
        "Not received: {events}.",
        "Stripe made the event but did not get a yes from the school's address.",
        _HOW,
        WEBHOOKS_PAGE,
    ),
    "proof.inconclusive": unchecked(
        "It can't be told whether these arrived: {events}.",
        "Each row says why.",
        "See to the reason where you can, then run the proof again.",
    ),
    "proof.not_testable": note(
        "Not testable on this account: {events}.",
        "Each row says why. This says nothing against the webhook.",
        "Nothing must be done.",
    ),
    "proof.not_made": unchecked(
        "Not made: {events}.",
        "Each row says why. What was not made can't arrive.",
        "See to the reason, then run the proof again.",
    ),
    "proof.cancelled": note(
        "The proof was cancelled.", "What was not decided by then is left open.", "Run it again when you like."
    ),
    "proof.cleaned": passed("Everything that the proof made is cleaned up."),
    "proof.left": warning(
        "Not everything could be cleaned up: {objects}.",
        "Practice customers or payments stay in test mode. Nothing real is charged.",
        "Try to clean up again, or remove them on Stripe.",
        CLEAN_UP,
    ),
    "proof.not_found_out": unchecked(
        "What the proof made could not all be looked for.",
        "Stripe did not answer. Practice customers may stay in test mode; nothing real is charged.",
        "Clean up again in a minute.",
        CLEAN_UP,
    ),
    "proof.ends_itself": note(
        "Stripe does not let a practice bank debit be cancelled any more: {objects}.",
        "It ends by itself within days. It is test mode: no money moves.",
        "Nothing must be done.",
    ),
    "proof.unfinished": warning(
        "An earlier proof did not come to its end.",
        "What it made may still be there on Stripe, in test mode.",
        "Let the program clean it up, unless it is still under way in another window.",
        CLEAN_UP,
    ),
    "proof.unfinished_elsewhere": warning(
        "What an earlier proof made can't be found with this key.",
        "The key may belong to another account than the one the proof was made on.",
        "Enter a test key of that account, then clean up again.",
        KEYS_PAGE,
    ),
    "deliveries.no_permission": unchecked(
        "This restricted key may not read events ({permission}).",
        "So it can't be told what was delivered.",
        "Give the key “Events: Read” on Stripe, or look at the deliveries on Stripe yourself.",
        KEYS_PAGE,
    ),
    "deliveries.delivered": passed("The last of each was delivered: {events}."),
    "deliveries.pending": note(
        "Just on their way: {events}.",
        "They were made within the last minute, and Stripe has not got a yes yet.",
        "Look again in a minute.",
    ),
    "deliveries.failed": failure(
        "Not delivered in the last 30 days: {count}, the last one of each kind among them for {events}.",
        "Classe365 was not told about them. Stripe goes on trying for up to {hours} hours, then gives up.",
        _HOW,
        WEBHOOKS_PAGE,
    ),
    "deliveries.failed_earlier": warning(
        "Earlier in the last 30 days {count} were not delivered: {events}. The last one of each kind was.",
        "Invoices of that time may show the wrong state in Classe365.",
        _HOW,
        WEBHOOKS_PAGE,
    ),
    "deliveries.failed_others": unknown(
        "Not delivered to every endpoint in the last 30 days: {count}, of {events}.",
        "Other endpoints listen, too. Stripe counts all of them together and does not say which one has not said yes.",
        _HOW,
        WEBHOOKS_PAGE,
    ),
    "deliveries.none": note(
        "Nothing of these kinds happened in the last 30 days: {events}.",
        "So nothing can be told about their delivery.",
        "Nothing must be done. Look again when the school has been paid.",
    ),
    "deliveries.broken_off": unchecked(
        "Not all of the last 30 days could be read.",
        "What is said here is about a part of it.",
        "Look again in a minute. The details say what Stripe answered.",
        CHECK_AGAIN,
    ),
    "deliveries.nobody_listens": unknown(
        "Nothing is outstanding, but no endpoint at this address listens to {events}.",
        "What nobody waits for counts as delivered.",
        "Compare the webhook in step 2.",
        PREVIEW,
    ),
    "deliveries.listeners_unknown": note(
        "Which endpoints listen could not be read.",
        "What is said here is about all endpoints together.",
        "Give the key “Webhook Endpoints: Read” on Stripe for a clearer answer.",
    ),
    "deliveries.others": note(
        "Other endpoints listen, too.", "What is said here is about all of them together: Stripe counts them so."
    ),
    "deliveries.receipt_only": note(
        "A yes proves receipt only.",
        "Stripe does not know what Classe365 made of an event.",
        "Look in Classe365 whether the last payment marked its invoice as paid.",
    ),
}
