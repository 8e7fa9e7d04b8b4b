"""What happened when a confirmed change was carried out, its journal, and the new endpoint's signing secret."""

from classe365_desktop.core.texts.form import (
    CHECK_AGAIN,
    ENDPOINT_PAGE,
    KEYS_PAGE,
    PREVIEW,
    WEBHOOKS_PAGE,
    failure,
    note,
    passed,
    unchecked,
    warning,
)

_SAFE = "Compare with Stripe and preview again: what is done already is not done twice."

CHANGES = {
    "change.made": passed("The endpoint was made: {id}."),
    "change.updated": passed("The endpoint {id} was changed as shown."),
    "change.deleted": passed("The old endpoint {id} was deleted. {replaced_by} is in its place."),
    "change.found_made": passed("The endpoint had been made already: {id}. It was not made twice."),
    "change.nothing": passed(
        "Nothing was to be done: the endpoint is there, enabled, and listens to all that Classe365 needs."
    ),
    "change.not_confirmed": failure(
        "Nothing was changed.",
        "A change is made only after it was shown and confirmed.",
        "Run it again with --yes if this is what you want.",
    ),
    "change.meanwhile": warning(
        "Somebody changed the endpoints since the preview was made. Nothing was sent.",
        "The change as shown would no longer fit.",
        "Compare with Stripe and preview again.",
        CHECK_AGAIN,
    ),
    "change.pick_first": warning(
        "An endpoint that this program did not make is at this address, or very near to it: {ids}.",
        "A second one would tell Classe365 everything twice, and this program changes nobody else's without being told.",
        "If it is the school's own, choose it to be changed, then preview again.",
        PREVIEW,
    ),
    "change.pick_unknown": failure(
        "There is no such endpoint in this mode of the account: {ids}.",
        "So it can't be changed.",
        "Copy the id of an endpoint, beginning with we_, from its page on Stripe.",
        WEBHOOKS_PAGE,
    ),
    "change.old_stays": warning(
        "The old endpoint {id} is still there, and both report to Classe365 now.",
        "Classe365 would be told everything twice. The new one has a signing secret of its own.",
        "When Classe365 has the new signing secret, if it asks for one, delete the old endpoint on Stripe.",
        WEBHOOKS_PAGE,
    ),
    "change.full": failure(
        "Stripe takes no further endpoint: the account has as many as it may have.",
        "The endpoint for Classe365 was not made.",
        "Delete on Stripe one that is no longer used, then compare again.",
        WEBHOOKS_PAGE,
    ),
    "change.no_permission": failure(
        "This restricted key may not change webhook endpoints ({permission}).",
        "Nothing was changed.",
        "Give the key “Webhook Endpoints: Write” on Stripe and try again, or make the change on Stripe yourself.",
        KEYS_PAGE,
    ),
    "change.refused": failure(
        "Stripe refused the change.",
        "Nothing was changed by it. The details say what Stripe answered.",
        "Compare with Stripe and preview again, or make the change on Stripe yourself.",
        WEBHOOKS_PAGE,
    ),
    "change.busy": unchecked(
        "Stripe was too busy with other requests of this account, and did not make the change.",
        "Nothing was changed by it.",
        "Preview again and try once more in a minute.",
        PREVIEW,
    ),
    "change.gone": warning(
        "The endpoint {id} is no longer there.",
        "Somebody deleted it meanwhile, so it could not be changed.",
        _SAFE,
        CHECK_AGAIN,
    ),
    "change.uncertain": unchecked(
        "The answer of Stripe was lost, and it could not be told whether the change was made.",
        "It may have been carried out all the same.",
        _SAFE,
        CHECK_AGAIN,
    ),
    "change.not_made": unchecked(
        "The answer of Stripe was lost. A look at the endpoints shows that the change was not made.",
        "Nothing has changed on Stripe.",
        "Preview again and try once more in a minute.",
        PREVIEW,
    ),
    "change.not_sent": unchecked(
        "Stripe could not be reached, so nothing was changed.",
        "The details say what stood in the way.",
        "Try again when the network is back.",
        CHECK_AGAIN,
    ),
    "change.stopped": note(
        "The rest of the change was not sent.",
        "What came before it did not end as it should.",
        _SAFE,
    ),
    "change.unfinished": warning(
        "An earlier change was interrupted before its end was known.",
        "It may have been carried out.",
        _SAFE,
        CHECK_AGAIN,
    ),
    "journal.unwritable": failure(
        "The journal of changes can't be written: {reason}.",
        "Every change is noted before it is sent, so nothing is sent.",
        "Make room on the disk, or allow writing to {folder}, and try again.",
    ),
    "signing.kept": passed("The endpoint's signing secret is in this computer's password store: {secret}."),
    "signing.session_only": warning(
        "The endpoint's signing secret could not be kept: the password store said no.",
        "It is in memory until the program closes. Stripe shows it again on the endpoint's page.",
        "Make the password store available, or copy the secret from Stripe when you need it.",
        ENDPOINT_PAGE,
    ),
    "signing.not_told": note(
        "Stripe did not tell the new endpoint's signing secret.",
        "A restricted key may not get it, and it is told only once.",
        "Open the endpoint on Stripe and choose to reveal its signing secret.",
        ENDPOINT_PAGE,
    ),
    "signing.empty": failure(
        "There is no signing secret yet.",
        "Without it nothing can be kept.",
        "Paste it as Stripe shows it, with whsec_ in front.",
    ),
    "signing.endpoint_id": failure(
        "That is the endpoint's id (we_…), not its signing secret.",
        "The id only names the endpoint. With it no report could be verified.",
        "On the endpoint's page on Stripe reveal the signing secret: it begins with whsec_.",
        ENDPOINT_PAGE,
    ),
    "signing.key": failure(
        "That is an API key, not a signing secret. It was not kept here.",
        "Keys have their own boxes in step 1, where they are checked.",
        "On the endpoint's page on Stripe reveal the signing secret: it begins with whsec_.",
        ENDPOINT_PAGE,
    ),
    "signing.masked": failure(
        "That signing secret is hidden behind dots or stars.",
        "Only the whole secret is of use.",
        "On the endpoint's page on Stripe press Reveal first, then copy it.",
        ENDPOINT_PAGE,
    ),
    "signing.cut_off": failure(
        "That signing secret is cut off or has something else in it.",
        "Only the whole secret is of use.",
        "Copy it again from the endpoint's page on Stripe.",
        ENDPOINT_PAGE,
    ),
    "signing.other": failure(
        "That is not a signing secret.",
        "A signing secret begins with whsec_.",
        "Copy it from the endpoint's page on Stripe.",
        ENDPOINT_PAGE,
    ),
    "signing.of_other_mode": failure(
        "That is the other mode's signing secret.",
        "Test and Live have endpoints of their own, each with a secret of its own.",
        "Switch to this mode on Stripe and copy the secret from the endpoint there.",
        ENDPOINT_PAGE,
    ),
}
