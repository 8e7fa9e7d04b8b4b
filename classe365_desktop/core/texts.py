"""Every sentence that a finding can say, in one catalogue: what was seen, why it matters, what to do.

English here; translated where it is shown (`resources/translations`). `{names}` are filled from the finding's values.
Severity stands beside the sentences so that one look tells how a code is judged.
"""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters, from what needs a hand to what needs none."""

    FAILURE = "failure"
    WARNING = "warning"
    UNKNOWN = "unknown"
    NOTE = "note"
    PASS = "pass"

    @property
    def rank(self) -> int:
        """0 for what comes first."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class FindingText:
    """The sentences of one code. `action` names the button that helps; `unchecked` marks what kept a check from being done."""

    severity: Severity
    seen: str
    why: str = ""
    do: str = ""
    action: str | None = None
    unchecked: bool = False


def _passed(seen: str, why: str = "") -> FindingText:
    return FindingText(Severity.PASS, seen, why)


def _note(seen: str, why: str, do: str = "", action: str | None = None) -> FindingText:
    return FindingText(Severity.NOTE, seen, why, do, action)


def _unknown(seen: str, why: str, do: str, action: str | None = None) -> FindingText:
    return FindingText(Severity.UNKNOWN, seen, why, do, action)


def _unchecked(seen: str, why: str, do: str, action: str | None = None) -> FindingText:
    return FindingText(Severity.UNKNOWN, seen, why, do, action, unchecked=True)


def _warning(seen: str, why: str, do: str, action: str | None = None) -> FindingText:
    return FindingText(Severity.WARNING, seen, why, do, action)


def _failure(seen: str, why: str, do: str, action: str | None = None) -> FindingText:
    return FindingText(Severity.FAILURE, seen, why, do, action)


KEYS_PAGE = "open_keys_page"
ACCOUNT_PAGE = "open_account_page"
CHECK_AGAIN = "check_again"
TRY_VAULT = "try_vault_again"
SESSION_ONLY = "keep_for_session"

# What is wrong with something pasted, told before anything is sent anywhere.
PASTED = {
    "key.looks_right": _passed("{key} looks right.", "Its form is that of a Stripe key. Check keys asks Stripe."),
    "key.empty": _note(
        "Nothing was pasted.", "The clipboard or the text was empty.", "Copy the key on Stripe, then paste it here."
    ),
    "key.too_much": _failure(
        "That is too long a text to look for keys in.",
        "Keys are looked for in at most 20,000 characters; whole documents are usually copied by mistake.",
        "Copy the keys alone, with the copy buttons on Stripe's API keys page.",
        KEYS_PAGE,
    ),
    "key.not_a_key": _failure(
        "This is not a Stripe key.",
        "Stripe keys begin with pk_test_, sk_test_, rk_test_, or the same with live.",
        "Copy the key again with the copy button on Stripe's API keys page.",
        KEYS_PAGE,
    ),
    "key.masked": _failure(
        "{key} is a masked key: Stripe has hidden its middle.",
        "Stars, dots or bullets stand where the key's characters should be, so it can't work.",
        "On Stripe press Reveal first, or use the copy button. A live secret key is shown only once: if it is lost, roll it.",
        KEYS_PAGE,
    ),
    "key.cut_off": _failure(
        "{key} is cut off: {length} characters after its prefix are too few.",
        "Every Stripe key has at least 24 there; part of it was left behind when it was copied.",
        "Copy the whole key again with the copy button on Stripe.",
        KEYS_PAGE,
    ),
    "key.maybe_cut_off": _note(
        "{key} is shorter than such keys usually are.",
        "It may have lost its end when it was copied. Stripe publishes no length, so this is only a hint.",
        "Check keys tells for certain.",
    ),
    "key.sample": _failure(
        "This is a sample key from a guide, not a key of your school.",
        "Sample keys stand in Stripe's documentation for everybody to read; no payment made with them reaches you.",
        "Sign in to Stripe and copy the key of your own account.",
        KEYS_PAGE,
    ),
    "key.odd_characters": _failure(
        "{key} has characters in it that no Stripe key has.",
        "A key consists of letters, digits and underscores; something was added or replaced on the way here.",
        "Copy the key again with the copy button on Stripe.",
        KEYS_PAGE,
    ),
    "key.organisation": _failure(
        "{key} is a key of a Stripe organisation.",
        "It works for several accounts and needs to be told which one each time; Classe365 can't do that.",
        "Copy the key of the school's own account: open that account on Stripe, then Developers, API keys.",
        KEYS_PAGE,
    ),
    "key.claimable": _failure(
        "{key} belongs to a temporary sandbox made by Stripe's command-line tool.",
        "Such a sandbox is nobody's account until it is claimed, and it disappears.",
        "Use the test keys of the school's own Stripe account.",
        KEYS_PAGE,
    ),
    "key.sign_in": _failure(
        "{key} is a sign-in token of a Stripe tool, not an API key.",
        "It ends soon and belongs to a person, not to the school's account.",
        "Copy the publishable and the secret key from Stripe's API keys page.",
        KEYS_PAGE,
    ),
    "key.ephemeral": _failure(
        "{key} is an ephemeral key.",
        "Stripe makes it for one customer's phone and it ends within the hour.",
        "Copy the publishable and the secret key from Stripe's API keys page.",
        KEYS_PAGE,
    ),
    "key.signing_secret": _failure(
        "{key} is a webhook signing secret, not an API key.",
        "It proves that a message comes from Stripe; it can't make payments.",
        "Leave it where it is on Stripe. Here goes the key that begins with pk_, sk_ or rk_.",
        KEYS_PAGE,
    ),
    "key.webhook_id": _failure(
        "{key} is the name of a webhook endpoint, not a key.",
        "It only says which endpoint is meant; Stripe would refuse it.",
        "Copy the key that begins with pk_, sk_ or rk_ from Stripe's API keys page.",
        KEYS_PAGE,
    ),
    "key.account_id": _failure(
        "{key} is the name of a Stripe account, not a key.",
        "It only says which account is meant; Stripe would refuse it.",
        "Copy the key that begins with pk_, sk_ or rk_ from Stripe's API keys page.",
        KEYS_PAGE,
    ),
    "key.object_id": _failure(
        "{key} is the name of something in Stripe, such as a customer or a price, not a key.",
        "Stripe would refuse it as a key.",
        "Copy the key that begins with pk_, sk_ or rk_ from Stripe's API keys page.",
        KEYS_PAGE,
    ),
    "key.secret_in_publishable": _warning(
        "A secret key was put into the box for the publishable key. It was wiped from there at once.",
        "What stands in the publishable box may be shown to anybody.",
        "Paste the secret key into the box named Secret or restricted key.",
    ),
    "route.secret_moved": _warning(
        "{key} was wiped from the publishable box and put where it belongs: {place}.",
        "What stands in the publishable box may be shown to anybody.",
        "Put the publishable key (pk_) into that box, if it is not there yet.",
    ),
    "route.moved": _note("{key} was put where it belongs: {place}.", "It had been pasted into another box."),
    "route.other_tab": _note(
        "{key} is a {mode} key. It was put into the {tab} tab: {place}.",
        "Test keys and live keys work in different worlds; this tab takes only its own.",
        "Open the {tab} tab to go on with it.",
        "open_other_tab",
    ),
    "route.second_key": _warning(
        "There was a second key for the same box: {key}. It was left out.",
        "The first one was taken; which of them you meant can't be told from here.",
        "If you meant the other one, paste it alone.",
    ),
}

# The keys, asked about at Stripe.
KEYS = {
    "publishable.recognised": _passed("Stripe recognises the publishable key {key}."),
    "publishable.unknown": _failure(
        "Stripe does not know the publishable key {key}.",
        "Parents' payment pages would not open with it.",
        "Copy the publishable key again from Stripe; if it was rolled, copy the new one.",
        KEYS_PAGE,
    ),
    "publishable.expired": _failure(
        "The publishable key {key} has been rolled: Stripe refuses it now.",
        "Parents' payment pages would not open with it.",
        "Copy the new publishable key from Stripe, check it here, and enter it into Classe365.",
        KEYS_PAGE,
    ),
    "publishable.unclear": _unknown(
        "Stripe gave an answer about the publishable key {key} that tells neither yes nor no.",
        "Whether the key works can't be said from it.",
        "Check again in a few minutes; if it stays so, save the support report.",
        CHECK_AGAIN,
    ),
    "publishable.ip_refused": _unchecked(
        "Stripe does not let this computer use the publishable key {key}: its internet address is not allowed.",
        "The key may work elsewhere; from here that can't be checked.",
        "Look at the allowed addresses of the account on Stripe, or check from a computer that is allowed.",
        KEYS_PAGE,
    ),
    "secret.recognised": _passed("Stripe recognises the secret key {key}."),
    "restricted.recognised": _passed("Stripe recognises the restricted key {key}."),
    "restricted.note": _note(
        "Classe365's guide names secret keys only; this is a restricted key.",
        "It is safer, as it may do less. Whether it may do enough, one test payment in Classe365 will tell.",
    ),
    "secret.unknown": _failure(
        "Stripe does not know the key {key}.",
        "Classe365 could not take any payment with it.",
        "Copy the key again from Stripe, whole and from the right account; if it was rolled, use the new one.",
        KEYS_PAGE,
    ),
    "secret.expired": _failure(
        "The key {key} has expired: it was rolled on Stripe.",
        "Payments through Classe365 stop while it uses this key.",
        "Copy the new key from Stripe, check it here, and enter it into Classe365.",
        KEYS_PAGE,
    ),
    "secret.ip_refused": _unchecked(
        "Stripe does not let this computer use the key {key}: its internet address is not on the key's list.",
        "The key is real, and Classe365's own server may be on the list; from here that can't be checked.",
        "Add this computer's address to the key on Stripe, or check from a computer that is on the list.",
        KEYS_PAGE,
    ),
    "secret.unclear": _unknown(
        "Stripe gave an answer about the key {key} that tells neither yes nor no.",
        "Whether the key works can't be said from it.",
        "Check again in a few minutes; if it stays so, save the support report.",
        CHECK_AGAIN,
    ),
    "secret.missing": _unchecked(
        "There is no secret or restricted key yet.",
        "Without it neither the account nor the webhook can be looked at.",
        "Copy the secret key from Stripe's API keys page and paste it here.",
        KEYS_PAGE,
    ),
    "publishable.missing": _unchecked(
        "There is no publishable key yet.",
        "Classe365 needs both keys of the pair.",
        "Copy the publishable key from Stripe's API keys page and paste it here.",
        KEYS_PAGE,
    ),
    "mode.confirmed": _passed("Stripe confirms it: this is a {mode} key."),
    "mode.contradicted": _failure(
        "Stripe answers this {mode} key with {other} data.",
        "The key does not do what its name says; nothing about it can be relied on.",
        "Copy the key again from Stripe's API keys page. If it happens again, ask Stripe's support.",
        KEYS_PAGE,
    ),
    "mode.unconfirmed": _note(
        "The key's name says {mode}; Stripe's own word for it could not be had.",
        "This key may read neither the balance nor payments, and only those tell the mode.",
    ),
    "pair.proved": _passed("Both keys belong to the same account: a payment of one was seen with the other."),
    "pair.likely": _note(
        "Both keys very likely belong to the same account.",
        "Their names carry the same account, but there was no payment yet that would prove it.",
    ),
    "pair.not_proven": _unknown(
        "Whether both keys belong to the same account is not proven.",
        "There is no payment that both keys could be asked about, and the keys' names do not tell.",
        "Make sure that you copied both from the same page on Stripe. After the first test payment, check again.",
        CHECK_AGAIN,
    ),
    "pair.doubtful": _warning(
        "The two keys seem to belong to different accounts.",
        "Their names carry different accounts. A payment made in one is unknown in the other: invoices stay unpaid.",
        "Copy both keys again, from one account.",
        KEYS_PAGE,
    ),
    "pair.different": _failure(
        "The two keys belong to different Stripe accounts.",
        "A payment made in one is unknown in the other: invoices stay unpaid.",
        "Copy both keys again, from one account.",
        KEYS_PAGE,
    ),
}

# The account behind the keys.
ACCOUNT = {
    "account.identified": _passed("The keys belong to {name}, {account}."),
    "account.named_by_refusal": _passed(
        "The key belongs to account {account}.", "It may not read the account itself, which is fine for this key."
    ),
    "account.unreadable": _note(
        "Stripe does not tell which account this key belongs to.",
        "A restricted key may be good without being allowed to read the account.",
        "Compare the account's name on the page where you copied the key.",
    ),
    "account.can_charge": _passed("The account can take payments."),
    "account.cannot_charge": _failure(
        "The account can't take live payments yet.",
        "Stripe has not activated it, so every payment by a parent would be refused.",
        "Open the account on Stripe and finish its activation.",
        ACCOUNT_PAGE,
    ),
    "account.not_activated_test": _note(
        "The account is not activated for live payments yet.",
        "Test payments work all the same.",
        "Activate the account on Stripe before you go on to Live.",
        ACCOUNT_PAGE,
    ),
    "account.payouts_off": _warning(
        "Stripe does not pay out to the school's bank at the moment.",
        "Parents can pay, but the money stays at Stripe.",
        "Open the account on Stripe and see what it asks for.",
        ACCOUNT_PAGE,
    ),
    "account.information_due": _warning(
        "Stripe still wants information about the school: {items}.",
        "If they are not given by {deadline}, Stripe stops payments or payouts.",
        "Open the account on Stripe and answer what it asks for.",
        ACCOUNT_PAGE,
    ),
    "account.information_due_undated": _warning(
        "Stripe still wants information about the school: {items}.",
        "If they are not given, Stripe will stop payments or payouts; it names no date yet.",
        "Open the account on Stripe and answer what it asks for.",
        ACCOUNT_PAGE,
    ),
    "account.information_overdue": _failure(
        "Stripe has waited too long for information about the school: {items}.",
        "Payments or payouts are being stopped until they are given.",
        "Open the account on Stripe and answer what it asks for.",
        ACCOUNT_PAGE,
    ),
    "account.information_due_test": _note(
        "Stripe still wants information about the school: {items}.",
        "Test payments work without; live payments will need them.",
        "Answer them on Stripe before you go on to Live.",
        ACCOUNT_PAGE,
    ),
    "account.same_in_both_modes": _passed("Test and live keys belong to the same account."),
    "account.differs_from_other_mode": _warning(
        "These {mode} keys belong to {account}, but your {other} keys belong to {other_account}.",
        "A Stripe sandbox has an account of its own, so with sandbox keys this is expected. "
        "Otherwise money may go to the wrong account.",
        "If your test keys are not from a sandbox, copy all four keys from the school's own account.",
        KEYS_PAGE,
    ),
    "account.changed": _warning(
        "These keys belong to {account}; the keys you had before belonged to {before}.",
        "If that was not meant, the school's payments would go to another account.",
        "If the school has changed its Stripe account, go on. If not, copy the keys from {before} again.",
        KEYS_PAGE,
    ),
    "account.as_before": _passed("It is the same account as last time."),
}

# Why Stripe could not be asked.
CONNECTION = {
    "connection.no_name": _unchecked(
        "Stripe's address could not be found.",
        "This computer is offline, or its network does not resolve internet names.",
        "Check the internet connection. If other pages open, ask your network's administrator to allow api.stripe.com.",
        CHECK_AGAIN,
    ),
    "connection.connection_refused": _unchecked(
        "The connection to Stripe was refused.",
        "A firewall on this computer or in the school's network very likely blocks it.",
        "Ask your network's administrator to allow api.stripe.com on port 443, or try another network.",
        CHECK_AGAIN,
    ),
    "connection.connection_lost": _unchecked(
        "The connection to Stripe broke off.",
        "The network or a filter in between ended it before the answer was there.",
        "Check again. If it happens each time, try another network.",
        CHECK_AGAIN,
    ),
    "connection.timeout": _unchecked(
        "Stripe did not answer in time.",
        "The network is very slow, or a filter swallows the request.",
        "Check again in a minute. If it happens each time, try another network.",
        CHECK_AGAIN,
    ),
    "connection.tls_untrusted": _unchecked(
        "The connection is being inspected: the certificate is not Stripe's and this computer does not trust its issuer.",
        "A school filter or an antivirus opens secure connections, or somebody listens. No key was sent.",
        "Ask your network's administrator to exempt api.stripe.com from inspection, or to install the filter's "
        "certificate on this computer. Do not work around it.",
        CHECK_AGAIN,
    ),
    "connection.tls_self_signed": _unchecked(
        "Something that is not Stripe answered, with a certificate it signed itself.",
        "A filter, a router's sign-in page or somebody who listens. No key was sent.",
        "Open any web page and sign in to the network if it asks. If it stays so, try another network.",
        CHECK_AGAIN,
    ),
    "connection.tls_expired": _unchecked(
        "The certificate at Stripe's address is out of date.",
        "Either this computer's clock is wrong, or a filter uses an old certificate. No key was sent.",
        "Look at this computer's date and time first. If they are right, tell your network's administrator.",
        CHECK_AGAIN,
    ),
    "connection.tls_other": _unchecked(
        "No secure connection to Stripe could be made.",
        "A filter or an old setting on this computer gets in the way. No key was sent.",
        "Try another network, and show the details to your network's administrator.",
        CHECK_AGAIN,
    ),
    "connection.proxy_password": _unchecked(
        "The school's proxy wants a user name and a password.",
        "It lets nothing through to Stripe until it gets them.",
        "Ask your network's administrator to let api.stripe.com through without a password, or to set the proxy up "
        "on this computer.",
        CHECK_AGAIN,
    ),
    "connection.proxy_unreachable": _unchecked(
        "The proxy that this computer is set to use does not answer.",
        "Everything to the internet is meant to go through it, so Stripe was not reached.",
        "Check the proxy in this computer's network settings, or ask your network's administrator.",
        CHECK_AGAIN,
    ),
    "connection.captive_portal": _unchecked(
        "A web page answered in Stripe's place.",
        "The network very likely wants you to sign in first, or a filter shows its own page.",
        "Open any web page, sign in to the network if it asks, then check again.",
        CHECK_AGAIN,
    ),
    "connection.nonsense": _unchecked(
        "What came back is not an answer of Stripe's.",
        "Something in between has changed or cut off the answer.",
        "Check again. If it happens each time, try another network and save the support report.",
        CHECK_AGAIN,
    ),
    "connection.server_error": _unchecked(
        "Stripe has a problem of its own at the moment.",
        "It answered with an error that says nothing about your keys.",
        "Check again in a few minutes; status.stripe.com tells more.",
        CHECK_AGAIN,
    ),
    "connection.rate_limited": _unchecked(
        "Stripe was asked too often and wants a pause.",
        "That says nothing about your keys; another program may be using the same account heavily.",
        "Wait a minute, then check again.",
        CHECK_AGAIN,
    ),
    "connection.locked": _unchecked(
        "Stripe was busy with another request for the same account.",
        "That says nothing about your keys; another program is using the account at this moment.",
        "Check again in a few seconds.",
        CHECK_AGAIN,
    ),
    "connection.cancelled": _unchecked(
        "The check was cancelled before Stripe answered.",
        "What was found until then is shown; the rest is not known.",
        "Check again when you like.",
        CHECK_AGAIN,
    ),
    "clock.ahead_hours": _warning(
        "This computer's clock is about {hours} hours ahead.",
        "Deadlines and times shown here would be wrong, and secure connections may fail.",
        "Set the date and time in this computer's settings, best to automatic.",
    ),
    "clock.ahead": _warning(
        "This computer's clock is {minutes} minutes ahead.",
        "Deadlines and times shown here would be wrong, and secure connections may fail.",
        "Set the date and time in this computer's settings, best to automatic.",
    ),
    "clock.behind_hours": _warning(
        "This computer's clock is about {hours} hours behind.",
        "Deadlines and times shown here would be wrong, and secure connections may fail.",
        "Set the date and time in this computer's settings, best to automatic.",
    ),
    "clock.behind": _warning(
        "This computer's clock is {minutes} minutes behind.",
        "Deadlines and times shown here would be wrong, and secure connections may fail.",
        "Set the date and time in this computer's settings, best to automatic.",
    ),
}

# The password store of the operating system, and the program's own file.
KEEPING = {
    "vault.absent": _failure(
        "This computer has no password store that can be used.",
        "Keys are kept there and nowhere else; they are never written to a file.",
        "On Linux start GNOME Keyring or KWallet. Or paste the keys and save them for this session only: they are gone "
        "when the program closes.",
        TRY_VAULT,
    ),
    "vault.locked": _failure(
        "This computer's password store is locked.",
        "Keys can be kept and read only while it is open.",
        "Unlock it and try again. Or paste the keys and save them for this session only: they are gone when the program "
        "closes.",
        TRY_VAULT,
    ),
    "vault.refused": _failure(
        "This computer's password store refused the request.",
        "Keys are kept there and nowhere else; they are never written to a file.",
        "Allow it when the system asks and try again. Or paste the keys and save them for this session only: they are "
        "gone when the program closes.",
        TRY_VAULT,
    ),
    "vault.broken": _failure(
        "This computer's password store did not answer as it should.",
        "Keys are kept there and nowhere else; they are never written to a file.",
        "Restart the computer and try again. Or paste the keys and save them for this session only: they are gone when "
        "the program closes.",
        TRY_VAULT,
    ),
    "vault.too_long": _failure(
        "This key has {length} characters, more than Windows' password store takes ({limit}).",
        "It can't be kept. Stripe's own keys are far shorter, so something else may have been pasted along with it.",
        "Copy the key again from Stripe and paste it here alone.",
    ),
    "vault.session_only": _note(
        "The keys are kept for this session only.",
        "They are in memory and gone when the program closes; nothing was written.",
        "To keep them, make the password store available and press Save keys.",
    ),
    "state.damaged": _warning(
        "The saved list of schools could not be read. It was set aside as {name}.",
        "It is damaged, perhaps by a full disk or a crash. Nothing was overwritten, and the keys are not in it.",
        "Add the school again: its keys are still in the password store.",
    ),
    "state.newer": _failure(
        "The saved list of schools was written by a newer version of this program.",
        "Changing it here could lose what the newer version has noted.",
        "Install the newer version. Until then nothing is saved.",
    ),
    "state.unreadable": _failure(
        "The saved list of schools can't be opened: {reason}.",
        "It is still there, but nothing in it can be shown or changed.",
        "Allow reading and writing in {folder}, then start the program again.",
    ),
    "state.no_such_school": _failure(
        "No school here is called “{text}”.",
        "Without its school nothing can be looked up.",
        "Give the name, the sub-domain or the address of a school that was added here, or add it first.",
    ),
    "state.several_schools": _failure(
        "More than one school here is called “{text}”.",
        "It is not clear which of them is meant.",
        "Give the school's address instead: {hosts}.",
    ),
    "state.unwritable": _failure(
        "The list of schools could not be saved: {reason}.",
        "What you did stays until the program closes, but not longer.",
        "Make room on the disk, or allow writing to {folder}, and try again.",
    ),
}

# What was typed as a school.
SCHOOL = {
    "school.empty": _failure(
        "No school was typed.",
        "The school's Classe365 address tells where Stripe is to report payments.",
        "Type the first part of the address, for example maplehollow.",
    ),
    "school.spaces": _failure(
        "“{text}” has a space in it.",
        "An internet address has none; perhaps the school's name was typed instead of its address.",
        "Open Classe365 in the browser and copy the address from there.",
    ),
    "school.email": _failure(
        "“{text}” is an e-mail address.",
        "What is needed is where the school opens Classe365 in the browser.",
        "Open Classe365 in the browser and copy the address from there.",
    ),
    "school.key": _failure(
        "That is a key, not an address. It was not kept.",
        "Keys go into the Test or the Live tab once the school has been added.",
        "Type the first part of the school's Classe365 address, for example maplehollow.",
    ),
    "school.stripe": _failure(
        "“{text}” is an address of Stripe's.",
        "What is needed is where the school opens Classe365 in the browser.",
        "Open Classe365 in the browser and copy the address from there.",
    ),
    "school.no_subdomain": _failure(
        "“{text}” is Classe365's own address, without a school in front.",
        "Each school has its own, for example maplehollow.classe365.com.",
        "Open Classe365 as your school does and copy the address from the browser.",
    ),
    "school.not_public": _failure(
        "“{text}” is not an address on the internet.",
        "Stripe reports payments over the internet and can't reach it.",
        "Open Classe365 in the browser and copy the address from there.",
    ),
    "school.bad_address": _failure(
        "“{text}” is not an internet address.",
        "It has characters or a form that no address has.",
        "Type the first part of the address, for example maplehollow, or copy the whole address from the browser.",
    ),
    "school.already_there": _failure(
        "{name} has this address already.",
        "A school is listed once, so that its keys are in one place.",
        "Choose it in the list of schools.",
    ),
}

# The webhook's address, judged before anything is sent.
ENDPOINT = {
    "endpoint.bad": _failure(
        "“{text}” is not a web address.",
        "Stripe sends its reports there and would refuse it.",
        "Paste the whole address as Classe365 shows it, beginning with https://.",
    ),
    "endpoint.key": _failure(
        "That is a key, not an address. It was not kept.",
        "Keys have their own boxes in step 1, where they are kept safely.",
        "Paste the address that Classe365 shows for its webhook.",
    ),
    "endpoint.no_scheme": _failure(
        "“{text}” lacks the beginning of an address.",
        "Stripe takes whole addresses only, and reports over secure connections.",
        "Put https:// in front, or paste the address again as Classe365 shows it.",
    ),
    "endpoint.not_https": _failure(
        "“{text}” begins with http, not https.",
        "Stripe reports live payments over secure connections only.",
        "Put https:// in front instead, or paste the address again as Classe365 shows it.",
    ),
    "endpoint.not_public": _failure(
        "“{text}” can't be reached from the internet.",
        "Stripe would send its reports into nothing, and invoices would stay unpaid.",
        "Paste the address that Classe365 shows for your school.",
    ),
    "endpoint.other_domain": _warning(
        "The address is at {host}, but the school is at {school}.",
        "If that is not the school's Classe365, its invoices will not be marked as paid.",
        "Compare it with what Classe365 shows. If it is right, go on.",
    ),
}

TEXTS: dict[str, FindingText] = PASTED | KEYS | ACCOUNT | CONNECTION | KEEPING | SCHOOL | ENDPOINT
