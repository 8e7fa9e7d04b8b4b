"""The webhook's address, judged before anything is sent."""

from classe365_desktop.core.texts.form import failure, warning

ENDPOINT = {
    "endpoint.bad": failure(
        "“{text}” is not a web address.",
        "Stripe sends its reports there and would refuse it.",
        "Paste the whole address as Classe365 shows it, beginning with https://.",
    ),
    "endpoint.key": failure(
        "That is a key, not an address. It was not kept.",
        "Keys have their own boxes in step 1, where they are kept safely.",
        "Paste the address that Classe365 shows for its webhook.",
    ),
    "endpoint.no_scheme": failure(
        "“{text}” lacks the beginning of an address.",
        "Stripe takes whole addresses only, and reports over secure connections.",
        "Put https:// in front, or paste the address again as Classe365 shows it.",
    ),
    "endpoint.not_https": failure(
        "“{text}” begins with http, not https.",
        "Stripe reports live payments over secure connections only.",
        "Put https:// in front instead, or paste the address again as Classe365 shows it.",
    ),
    "endpoint.not_public": failure(
        "“{text}” can't be reached from the internet.",
        "Stripe would send its reports into nothing, and invoices would stay unpaid.",
        "Paste the address that Classe365 shows for your school.",
    ),
    "endpoint.other_domain": warning(
        "The address is at {host}, but the school is at {school}.",
        "If that is not the school's Classe365, its invoices will not be marked as paid.",
        "Compare it with what Classe365 shows. If it is right, go on.",
    ),
}
