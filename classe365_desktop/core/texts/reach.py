"""Whether the webhook's address can be reached from this computer: findings, not verdicts."""

from classe365_desktop.core.texts.form import failure, note, passed, unchecked, warning

_HERE = "From here it can't be told whether Stripe fares better."
_PROOF = "The proof in step 4 tells for certain."
_NOT_FOLLOWED = "Stripe does not follow: it takes a redirect for a failure, so no report would arrive."
_USE_TARGET = f"If it is Classe365's, use that address as the endpoint's. {_PROOF}"
_ASK = "Compare the address with what Classe365 shows. If it is right, ask Classe365's support."

REACH = {
    "reach.not_public": failure(
        "{host} leads to an address that is not on the internet: {addresses}.",
        "Stripe can't reach this computer or the school's own network, so its reports would go into nothing.",
        "Use the address at which Classe365 opens from anywhere.",
    ),
    "reach.bad_address": failure(
        "“{host}” is no address that Stripe could send to.",
        "It has to begin with “https://” and the name of a server.",
        "Correct it: copy it from Classe365 once more.",
    ),
    "reach.no_name": unchecked(
        "The name {host} was not found.",
        "Either it is misspelt, this network does not know it, or this computer has no network.",
        "Open the address in a browser. If it does not open there either, correct it.",
    ),
    "reach.refused": unchecked(
        "{host} refused the connection.",
        f"Either nothing answers there, or this network blocks it. {_HERE}",
        _ASK,
    ),
    "reach.timeout": unchecked(
        "{host} did not answer in time.", f"It is slow, or something swallows it. {_HERE}", _ASK
    ),
    "reach.lost": unchecked("The connection to {host} broke off.", f"Something in between ended it. {_HERE}", _ASK),
    "reach.certificate_untrusted": warning(
        "This computer does not trust the certificate of {host}.",
        "Either a filter in the school's network shows its own, or the server leaves out a part of its chain. Stripe sees the "
        "server's own, and would refuse an incomplete one.",
        "Try again from another network. If it stays so, tell Classe365's support.",
    ),
    "reach.certificate_self_signed": warning(
        "{host} shows a certificate that signed itself.",
        "Stripe reports live payments to trusted servers only. A filter in the school's network may be in between.",
        "Try again from another network. If it stays so, tell Classe365's support.",
    ),
    "reach.certificate_expired": failure(
        "The certificate of {host} is out of date.",
        "Stripe refuses it in live mode, unless only this computer's clock is wrong.",
        "Look at this computer's date first. If it is right, tell Classe365's support.",
    ),
    "reach.certificate_name": failure(
        "The certificate at {host} is made out to another name.",
        "Stripe would refuse it in live mode.",
        _ASK,
    ),
    "reach.tls": unchecked("No secure connection to {host} could be made.", _HERE, _ASK),
    "reach.proxy": unchecked(
        "This computer reaches the internet through a proxy, so the server itself was not seen.",
        "What a proxy shows says little about what Stripe sees.",
        "Nothing must be done. The proof in step 4 tells for certain.",
    ),
    "reach.cancelled": unchecked("The look was cancelled.", "So nothing can be said.", "Look again when you like."),
    "reach.certificate_good": passed(
        "The certificate is trusted here, made out by “{issuer}”, and holds for {days} more days."
    ),
    "reach.certificate_trusted": passed("The certificate is trusted here."),
    "reach.certificate_soon": warning(
        "The certificate, made out by “{issuer}”, ends in {days} days.",
        "If it is not renewed by then, Stripe's reports no longer arrive.",
        "Most servers renew it by themselves. Look again in a week, and tell Classe365's support if it is still so.",
    ),
    "reach.answers": passed("The server answers, in {milliseconds} ms."),
    "reach.redirect_slash": warning(
        "The server sends visitors on to {target}: a slash at the end is the difference.", _NOT_FOLLOWED, _USE_TARGET
    ),
    "reach.redirect_www": warning(
        "The server sends visitors on to {target}: “www.” in front is the difference.", _NOT_FOLLOWED, _USE_TARGET
    ),
    "reach.redirect_case": warning(
        "The server sends visitors on to {target}: capital letters are the difference.", _NOT_FOLLOWED, _USE_TARGET
    ),
    "reach.redirect_http": warning(
        "The server sends visitors on to {target}, which is not secure.",
        "Stripe does not follow: it takes a redirect for a failure. In live mode it takes no address without “https”.",
        _ASK,
    ),
    "reach.redirect": warning(
        "The server sends a look on to {target}.",
        "Stripe does not follow: it takes a redirect for a failure. The server may treat Stripe's reports otherwise than a "
        "look.",
        f"Compare the address with what Classe365 shows. {_PROOF}",
    ),
    "reach.redirect_nowhere": warning(
        "The server answers that the address is elsewhere ({status}), and not where.",
        "Stripe takes that for a failure.",
        f"Compare the address with what Classe365 shows. {_PROOF}",
    ),
    "reach.server_error": warning(
        "The server answers with an error of its own ({status}).",
        "If it does that to Stripe as well, no report is taken.",
        f"Look again in a minute. {_PROOF}",
    ),
    "reach.not_found": note(
        "The server answers a look with “not found” ({status}).",
        "Many servers do so where only reports are expected, so this need not be wrong.",
        f"Compare the address with what Classe365 shows. {_PROOF}",
    ),
    "reach.no_looks": note(
        "The server takes no such look ({status}).",
        "That is usual where only reports are expected: it is there, and answers.",
    ),
    "reach.refused_here": note(
        "The server answers, but lets nobody look without a sign-in ({status}).",
        "It may take Stripe's reports all the same.",
        _PROOF,
    ),
    "reach.also_local": note(
        "In this network {host} also leads to {addresses}.",
        "The school's network has an answer of its own for this name. Stripe gets another one, and the look went that way.",
    ),
    "reach.from_here": note(
        "This was a look from this computer, with nothing that looks like a report.",
        "Stripe looks from another place. Where a filter looks into connections, the certificate seen here is the filter's "
        "and not the one that Stripe sees.",
        _PROOF,
    ),
    "reach.practising": note(
        "In practice no address is looked at.",
        "Nothing leaves this computer here: the practice school answers in Classe365's place.",
    ),
}
