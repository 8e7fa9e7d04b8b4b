"""Why Stripe could not be asked, and a clock that is wrong."""

from classe365_desktop.core.texts.form import CHECK_AGAIN, unchecked, warning

CONNECTION = {
    "connection.no_name": unchecked(
        "Stripe's address could not be found.",
        "This computer is offline, or its network does not resolve internet names.",
        "Check the internet connection. If other pages open, ask your network's administrator to allow api.stripe.com.",
        CHECK_AGAIN,
    ),
    "connection.connection_refused": unchecked(
        "The connection to Stripe was refused.",
        "A firewall on this computer or in the school's network very likely blocks it.",
        "Ask your network's administrator to allow api.stripe.com on port 443, or try another network.",
        CHECK_AGAIN,
    ),
    "connection.connection_lost": unchecked(
        "The connection to Stripe broke off.",
        "The network or a filter in between ended it before the answer was there.",
        "Check again. If it happens each time, try another network.",
        CHECK_AGAIN,
    ),
    "connection.timeout": unchecked(
        "Stripe did not answer in time.",
        "The network is very slow, or a filter swallows the request.",
        "Check again in a minute. If it happens each time, try another network.",
        CHECK_AGAIN,
    ),
    "connection.tls_untrusted": unchecked(
        "The connection is being inspected: the certificate is not Stripe's and this computer does not trust its issuer.",
        "A school filter or an antivirus opens secure connections, or somebody listens. No key was sent.",
        "Ask your network's administrator to exempt api.stripe.com from inspection, or to install the filter's "
        "certificate on this computer. Do not work around it.",
        CHECK_AGAIN,
    ),
    "connection.tls_self_signed": unchecked(
        "Something that is not Stripe answered, with a certificate it signed itself.",
        "A filter, a router's sign-in page or somebody who listens. No key was sent.",
        "Open any web page and sign in to the network if it asks. If it stays so, try another network.",
        CHECK_AGAIN,
    ),
    "connection.tls_expired": unchecked(
        "The certificate at Stripe's address is out of date.",
        "Either this computer's clock is wrong, or a filter uses an old certificate. No key was sent.",
        "Look at this computer's date and time first. If they are right, tell your network's administrator.",
        CHECK_AGAIN,
    ),
    "connection.tls_other": unchecked(
        "No secure connection to Stripe could be made.",
        "A filter or an old setting on this computer gets in the way. No key was sent.",
        "Try another network, and show the details to your network's administrator.",
        CHECK_AGAIN,
    ),
    "connection.proxy_password": unchecked(
        "The school's proxy wants a user name and a password.",
        "It lets nothing through to Stripe until it gets them.",
        "Ask your network's administrator to let api.stripe.com through without a password, or to set the proxy up "
        "on this computer.",
        CHECK_AGAIN,
    ),
    "connection.proxy_unreachable": unchecked(
        "The proxy that this computer is set to use does not answer.",
        "Everything to the internet is meant to go through it, so Stripe was not reached.",
        "Check the proxy in this computer's network settings, or ask your network's administrator.",
        CHECK_AGAIN,
    ),
    "connection.captive_portal": unchecked(
        "A web page answered in Stripe's place.",
        "The network very likely wants you to sign in first, or a filter shows its own page.",
        "Open any web page, sign in to the network if it asks, then check again.",
        CHECK_AGAIN,
    ),
    "connection.nonsense": unchecked(
        "What came back is not an answer of Stripe's.",
        "Something in between has changed or cut off the answer.",
        "Check again. If it happens each time, try another network and save the support report.",
        CHECK_AGAIN,
    ),
    "connection.server_error": unchecked(
        "Stripe has a problem of its own at the moment.",
        "It answered with an error that says nothing about your keys.",
        "Check again in a few minutes; status.stripe.com tells more.",
        CHECK_AGAIN,
    ),
    "connection.rate_limited": unchecked(
        "Stripe was asked too often and wants a pause.",
        "That says nothing about your keys; another program may be using the same account heavily.",
        "Wait a minute, then check again.",
        CHECK_AGAIN,
    ),
    "connection.locked": unchecked(
        "Stripe was busy with another request for the same account.",
        "That says nothing about your keys; another program is using the account at this moment.",
        "Check again in a few seconds.",
        CHECK_AGAIN,
    ),
    "connection.cancelled": unchecked(
        "The check was cancelled before Stripe answered.",
        "What was found until then is shown; the rest is not known.",
        "Check again when you like.",
        CHECK_AGAIN,
    ),
    "clock.ahead_hours": warning(
        "This computer's clock is about {hours} hours ahead.",
        "Deadlines and times shown here would be wrong, and secure connections may fail.",
        "Set the date and time in this computer's settings, best to automatic.",
    ),
    "clock.ahead": warning(
        "This computer's clock is {minutes} minutes ahead.",
        "Deadlines and times shown here would be wrong, and secure connections may fail.",
        "Set the date and time in this computer's settings, best to automatic.",
    ),
    "clock.behind_hours": warning(
        "This computer's clock is about {hours} hours behind.",
        "Deadlines and times shown here would be wrong, and secure connections may fail.",
        "Set the date and time in this computer's settings, best to automatic.",
    ),
    "clock.behind": warning(
        "This computer's clock is {minutes} minutes behind.",
        "Deadlines and times shown here would be wrong, and secure connections may fail.",
        "Set the date and time in this computer's settings, best to automatic.",
    ),
}
