"""The webhook endpoint as Stripe has it, held against what Classe365 needs."""

from classe365_desktop.core.texts.form import (
    CHECK_AGAIN,
    KEYS_PAGE,
    PREVIEW,
    WEBHOOKS_PAGE,
    failure,
    note,
    passed,
    unchecked,
    warning,
)

_NOT_THERE = "Stripe reports to exactly the address that is written there, so Classe365 would hear nothing."
_MOVE = "If it is the school's own, choose it to be changed and preview that, or correct its address on Stripe."

WEBHOOK = {
    "webhook.there": passed("The endpoint is there, at exactly this address, and enabled: {id}."),
    "webhook.none": failure(
        "Stripe has no endpoint for {url}.",
        "Classe365 would not be told about any payment, and invoices would stay unpaid.",
        "Preview the change that makes one, or open the ready-filled form on Stripe.",
        PREVIEW,
    ),
    "webhook.disabled": failure(
        "The endpoint {id} is disabled.",
        "Stripe sends nothing to it. Stripe disables an endpoint itself after days without an answer, and does not send "
        "later what was missed meanwhile.",
        "Preview the change that enables it, and look at recent deliveries in step 4 afterwards.",
        PREVIEW,
    ),
    "webhook.near_http": failure("The endpoint at {there} begins with http, not https.", _NOT_THERE, _MOVE, PREVIEW),
    "webhook.near_slash": failure(
        "The endpoint at {there} differs from {url} by the slash at its end.",
        "Many servers answer the other form with a redirect, which Stripe takes for a failure.",
        _MOVE,
        PREVIEW,
    ),
    "webhook.near_www": failure(
        "The endpoint at {there} differs from {url} by “www.” at its beginning.",
        "Many servers answer the other form with a redirect, which Stripe takes for a failure.",
        _MOVE,
        PREVIEW,
    ),
    "webhook.near_case": failure(
        "The endpoint at {there} has other capital letters than {url} has.",
        "To a server that is another page, which very likely does not exist.",
        _MOVE,
        PREVIEW,
    ),
    "webhook.near_port": failure(
        "The endpoint at {there} has another port than {url} has.", _NOT_THERE, _MOVE, PREVIEW
    ),
    "webhook.near_path": failure(
        "The endpoint at {there} has another path than {url} has.",
        "Stripe reports to exactly the address that is written there, and only one of the two can be Classe365's.",
        "Compare both with the address that Classe365 shows. If the endpoint's is right, enter it as the webhook's address "
        "in step 2. Otherwise choose the endpoint to be changed and preview that.",
        PREVIEW,
    ),
    "webhook.near_query": failure(
        "The endpoint at {there} differs from {url} behind its path.", _NOT_THERE, _MOVE, PREVIEW
    ),
    "webhook.near_sub_domain": failure(
        "There is an endpoint at another sub-domain, {there} instead of {url}.",
        "It is another school's or another system's, or a slip of the pen. This school would hear nothing.",
        "If it is a slip, correct it on Stripe. Otherwise preview the change that makes an endpoint for this school.",
        PREVIEW,
    ),
    "webhook.near_not_public": failure(
        "The endpoint at {there} can't be reached from the internet.",
        "Stripe sends its reports into nothing, and invoices stay unpaid.",
        _MOVE,
        PREVIEW,
    ),
    "webhook.events_there": passed("It listens to all {count} events that Classe365 needs."),
    "webhook.hears_all": note(
        "It listens to every event there is (*).",
        "All that Classe365 needs is among them, and much that it does not need.",
        "Nothing must be done. To keep it tidy, choose only the listed events on Stripe.",
    ),
    "webhook.event_missing": failure(
        "One event is missing: {events}.",
        "Classe365 would not be told about it, and invoices would show the wrong state.",
        "Preview the change that adds it, or add it on Stripe.",
        PREVIEW,
    ),
    "webhook.events_missing": failure(
        "{count} events are missing: {events}.",
        "Classe365 would not be told about them, and invoices would show the wrong state.",
        "Preview the change that adds them, or add them on Stripe.",
        PREVIEW,
    ),
    "webhook.extra": note(
        "It also listens to events that the checklist does not name: {events}.",
        "They do no harm as far as is known. This program never takes one away.",
    ),
    "webhook.version_default": passed("It follows the account's version, “Current version” in Classe365's guide."),
    "webhook.version_exact": passed("It has the wanted version, {version}."),
    "webhook.version_same": passed(
        "It is fixed to version {version}, which is the account's version today.",
        "If the account's version is raised some day, this endpoint stays as it is.",
    ),
    "webhook.version_not_pinned": note(
        "It follows the account's version; {version} is wanted.",
        "Stripe can't change that afterwards.",
        "Replace it by a new endpoint if the difference matters.",
    ),
    "webhook.version_pinned": note(
        "It is fixed to version {version}. Classe365's guide says “Current version”.",
        "Stripe can't change that afterwards; whether it is the account's version could not be told.",
        "If Classe365 works, leave it. Otherwise replace it by a new endpoint.",
    ),
    "webhook.version_other": warning(
        "It is fixed to version {version}, but the account's version is {account}.",
        "Events may look other than Classe365 expects. Stripe can't change an endpoint's version afterwards.",
        "Replace it by a new endpoint: choose that in the preview.",
        PREVIEW,
    ),
    "webhook.duplicates": warning(
        "Another endpoint reports the same events to the same place: {ids}.",
        "Classe365 would be told everything twice.",
        "See on Stripe which one is older, and delete the one that nobody needs. This program does not delete it for you.",
        WEBHOOKS_PAGE,
    ),
    "webhook.nearly_full": note(
        "The account has {count} of at most {most} endpoints in this mode.",
        "When they are all taken, no further system can listen.",
        "Delete on Stripe what is no longer used, when you know whose it is.",
    ),
    "webhook.all_taken": note(
        "Stripe allows {most} endpoints in this mode, and the account has {count}.",
        "Classe365's is among them. No further one can be made.",
        "Delete on Stripe what is no longer used, when you know whose it is.",
    ),
    "webhook.full": failure(
        "The account has {count} endpoints already, and Stripe allows {most} in this mode.",
        "Another one can't be made for Classe365.",
        "Delete on Stripe one that is no longer used, then compare again.",
        WEBHOOKS_PAGE,
    ),
    "webhook.nearby": note(
        "Stripe also has an endpoint near to this address: {urls}.",
        "It may be an older one of this school's, another school's, or another system's. It stays as it is unless you "
        "choose it to be changed.",
        "If you know that nobody needs it, delete it on Stripe.",
        WEBHOOKS_PAGE,
    ),
    "webhook.other": note(
        "One more endpoint belongs to another system.", "It has nothing to do with Classe365 and is never touched."
    ),
    "webhook.others": note(
        "{count} more endpoints belong to other systems.",
        "They have nothing to do with Classe365 and are never touched.",
    ),
    "webhook.no_permission": unchecked(
        "This restricted key may not read webhook endpoints ({permission}).",
        "So it can't be told what Stripe has. The key may be good all the same.",
        "Give the key “Webhook Endpoints: Read” on Stripe, or look at the endpoint on Stripe yourself.",
        KEYS_PAGE,
    ),
    "webhook.key_unknown": failure(
        "Stripe does not know the secret key.",
        "Nothing can be compared with it.",
        "Check the keys in step 1.",
        KEYS_PAGE,
    ),
    "webhook.key_expired": failure(
        "The secret key has been rolled or has expired.",
        "Nothing can be compared with it, and Classe365 can't use it either.",
        "Enter the new key in step 1.",
        KEYS_PAGE,
    ),
    "webhook.key_ip_refused": unchecked(
        "Stripe takes this key from certain addresses only, and this computer's is not among them.",
        "So nothing can be compared from here. Classe365's server may be allowed.",
        "Look at the endpoint on Stripe yourself, or add this computer's address to the key.",
        KEYS_PAGE,
    ),
    "webhook.unread": unchecked(
        "Stripe did not list the endpoints.",
        "So it can't be told what is set up.",
        "Compare again in a minute. The details say what Stripe answered.",
        CHECK_AGAIN,
    ),
}
