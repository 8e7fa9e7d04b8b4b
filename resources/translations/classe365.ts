<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Classe365 Stripe Setup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check for updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It never looks for updates by itself. When you ask, it asks {address}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It never looks for updates by itself. With {variable} an address to ask can be set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MIT; Qt {version} under the LGPL, version 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not made by Classe365 or Stripe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder with the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice asks nobody for updates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a copy of the sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commit {commit}, {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in memory alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in this computer's password store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nowhere: this is practice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Not the real Stripe: {address} stands in for it, as {variable} says. Do not enter real keys.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnHead</name>
    <message>
        <source>LIVE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TEST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no real money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real payments</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>Clear now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleared in {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time until the clipboard is cleared</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For support. Keys are shown by their beginning and their last four characters.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EndpointField</name>
    <message>
        <source>Can it be reached from here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy endpoint URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address in Classe365's guide is cut off after the sub-domain. If Classe365 shows your school a longer one, paste exactly that here; otherwise leave the school's own address. This program makes nothing up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint URL was copied. Paste it on Stripe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{version} (the account's default)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventGroup</name>
    <message>
        <source>{count} event names were copied, one a line.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventRow</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy {event}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing on Stripe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Stripe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Stripe, as all events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{event} was copied. Search for it in Stripe's list of events.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingRows</name>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>A Stripe sandbox has an account of its own, so with sandbox keys this is expected. Otherwise money may go to the wrong account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change is made only after it was shown and confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A changed address keeps Stripe's warnings from you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A filter or an old setting on this computer gets in the way. No key was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A filter, a router's sign-in page or somebody who listens. No key was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A firewall on this computer or in the school's network very likely blocks it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key consists of letters, digits and underscores; something was added or replaced on the way here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key in them would not have been found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key inside them can't be seen from outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key may be in the part that stayed on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key may be in the part that was not looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key of another account would send payments there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key that was not checked may belong to another account, or may do less than the old one {key}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key that was not checked may belong to another account, or may do less than the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key that was once in a file may still be in its history, which could not be looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key that was once in it may still be in that history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A leaked key is best blocked at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer version may know what Stripe has changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A payment gateway of its kind uses these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A payment made in one is unknown in the other: invoices stay unpaid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proof is never made with a live key ({key}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proof makes practice customers and payments, so it runs only after that was shown and agreed to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A publishable key does not end: the old one {key} goes on working after the roll.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reminder about the old key {key} may not have reached you: the program ended while it was shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A restricted key may be good without being allowed to read the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A restricted key may not get it, and it is told only once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A school filter or an antivirus opens secure connections, or somebody listens. No key was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A school is listed once, so that its keys are in one place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second one would tell Classe365 everything twice, and this program changes nobody else's without being told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A secret key was put into the box for the publishable key. It was wiped from there at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A signing secret begins with whsec_.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web page answered in Stripe's place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A yes proves receipt only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A yes proves that Classe365 received the event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate the account on Stripe before you go on to Live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the school again: its keys are still in the password store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add them if you want this program to do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add this computer's address to the key on Stripe, or check from a computer that is on the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add this computer's address to the key, or use one without such a limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add what is missing in step 2, then run the proof again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that Classe365 needs is among them, and much that it does not need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {count} events were made and received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow it when the system asks and try again. Or paste the keys and save them for this session only: they are gone when the program closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow reading and writing in {folder}, then start the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow reading them, close programs that hold them, and look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier change was interrupted before its end was known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier proof did not come to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ended key never works again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An endpoint that this program did not make is at this address, or very near to it: {ids}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An internet address has none; perhaps the school's name was typed instead of its address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another endpoint listens to {count} of these events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another endpoint reports the same events to the same place: {ids}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another one can't be made for Classe365.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer them on Stripe before you go on to Live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As you asked: {school} ({mode}): the old key {key} ends in {left}, {deadline}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your network's administrator to allow api.stripe.com on port 443, or try another network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your network's administrator to exempt api.stripe.com from inspection, or to install the filter's certificate on this computer. Do not work around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your network's administrator to let api.stripe.com through without a password, or to set the proxy up on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least 24 characters follow a key's prefix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both Classe365 and Stripe go on with the key they have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both keys belong to the same account: a payment of one was seen with the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both keys very likely belong to the same account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both keys work until then, so that no payment under way is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing it here could lose what the newer version has noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again in a few minutes; if it stays so, save the support report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again in a few minutes; status.stripe.com tells more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again in a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again in a minute. If it happens each time, try another network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again. If it happens each time, try another network and save the support report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again. If it happens each time, try another network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check how it is written, or choose the folder again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check keys tells for certain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the internet connection. If other pages open, ask your network's administrator to allow api.stripe.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the keys in step 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the proxy in this computer's network settings, or ask your network's administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose it in the list of schools.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder to look through its history too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the right account on Stripe and copy the new key there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classe365 could not take any payment with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classe365 needs both keys of the pair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classe365 still uses it as far as is known here, and payments fail when Stripe refuses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classe365 still uses the old key as far as is known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classe365 still uses the old key, and payments stop when it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classe365 was not told about them. Stripe goes on trying for up to {hours} hours, then gives up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classe365 will be told about practice customers and practice invoices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classe365 would be told everything twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classe365 would be told everything twice. The new one has a signing secret of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classe365 would hear nothing of payments made with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classe365 would never be told about that. It can't be proved, and would not work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classe365 would not be told about any payment, and invoices would stay unpaid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classe365 would not be told about it, and invoices would show the wrong state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classe365 would not be told about them, and invoices would show the wrong state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classe365's guide names secret keys only; this is a restricted key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classe365's is among them. No further one can be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean up again in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear these up, then look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare again in a minute. The details say what Stripe answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare both keys on Stripe's API keys page, or check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare both with the address that Classe365 shows. If the endpoint's is right, enter it as the webhook's address in step 2. Otherwise choose the endpoint to be changed and preview that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it with what Classe365 shows. If it is right, go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the account's name on the page where you copied the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the address with what Classe365 shows. If it is right, ask Classe365's support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the address with what Classe365 shows. The proof in step 4 tells for certain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the webhook in step 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the webhook with Stripe; if the endpoint is missing there, create it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare them on Stripe's API keys page, or make a test payment in Classe365.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with Stripe and preview again, or make the change on Stripe yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with Stripe and preview again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with Stripe and preview again: what is done already is not done twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compressed files, such as archives and PDF files, that were not unpacked: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy both keys again, from one account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it again from the endpoint's page on Stripe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it from the endpoint's page on Stripe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the id of an endpoint, beginning with we_, from its page on Stripe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the key again from Stripe and paste it here alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the key again from Stripe's API keys page. If it happens again, ask Stripe's support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the key again from Stripe, whole and from the right account; if it was rolled, use the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the key again with the copy button on Stripe's API keys page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the key again with the copy button on Stripe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the key of the school's own account: open that account on Stripe, then Developers, API keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the key on Stripe, then paste it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the key that begins with pk_, sk_ or rk_ from Stripe's API keys page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the keys alone, with the copy buttons on Stripe's API keys page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the new key from Stripe and give it here to be checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the new key from Stripe's API keys page and give it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the new key from Stripe, check it here, and enter it into Classe365.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the new key that Stripe showed after the rotation. If Stripe shows it no more, rotate the key once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the new publishable key from Stripe, check it here, and enter it into Classe365.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the new {old_kind} key from Stripe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the publishable and the secret key from Stripe's API keys page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the publishable key again from Stripe; if it was rolled, copy the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the publishable key from Stripe's API keys page and paste it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the secret key from Stripe's API keys page and paste it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole key again with the copy button on Stripe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it: copy it from Classe365 once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadlines and times shown here would be wrong, and secure connections may fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete on Stripe one that is no longer used, then compare again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete on Stripe what is no longer used, when you know whose it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each key has a box of its own, in the tab of its mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each row says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each row says why. This says nothing against the webhook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each row says why. What was not made can't arrive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each school has its own, for example maplehollow.classe365.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each was answered with a yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier in the last 30 days {count} were not delivered: {events}. The last one of each kind was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either a filter in the school's network shows its own, or the server leaves out a part of its chain. Stripe sees the server's own, and would refuse an incomplete one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either it is misspelt, this network does not know it, or this computer has no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either nothing answers there, or this network blocks it. From here it can't be told whether Stripe fares better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either this computer's clock is wrong, or a filter uses an old certificate. No key was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enable it in step 2 first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a test key of that account, then clean up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter and save the keys in step 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the new key in step 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the new key into Classe365 and tick that you have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the new key into Classe365 at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the new key into Classe365 before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the new key into Classe365 now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the new key into Classe365.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the new one into Classe365; with that the roll is finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events can be made, but whether it is Classe365 that takes them can't be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events may look other than Classe365 expects. Stripe can't change an endpoint's version afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every Stripe key has at least 24 there; part of it was left behind when it was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change is noted before it is sent, so nothing is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that the proof made is cleaned up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything to the internet is meant to go through it, so Stripe was not reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch the whole history, or look where it is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files and folders that could not be opened: {count}, for example {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish that roll first, or give it up if the key was not rolled on Stripe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a clear answer disable the other endpoint on Stripe for a few minutes, if you know whose it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From here it can't be told whether Stripe fares better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get it at {page}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get it from where you got this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Git could not read the whole history in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Git refuses to read the history in {folder}: it belongs to another user of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a time that is still to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the end that Stripe shows, or choose one of the lengths.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the end that Stripe shows, with its day; or choose “At once”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the key that Classe365 uses now on the Keys page, and save it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the key “Events: Read” on Stripe, or look at the deliveries on Stripe yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the key “Events: Read” on Stripe, or use the secret key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the key “Webhook Endpoints: Read” on Stripe for a clearer answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the key “Webhook Endpoints: Read” on Stripe, or look at the endpoint on Stripe yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the key “Webhook Endpoints: Read” on Stripe, or use the secret key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the key “Webhook Endpoints: Write” on Stripe and try again, or make the change on Stripe yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the name, the sub-domain or the address of a school that was added here, or add it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the new key and let it be checked first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the new key here if you have not, enter it into Classe365, and tick that you have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the new key once more and let it be checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the new key these permissions on Stripe, then check it again. If Classe365 needs none of them, keep it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the school's address instead: {hosts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on: enter the new key into Classe365.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have Classe365's settings open beside Stripe's page, rotate the key with “now”, and enter the new one right away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If Classe365 works, leave it. Otherwise replace it by a new endpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it does that to Stripe as well, no report is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is Classe365's, use that address as the endpoint's. The proof in step 4 tells for certain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is a slip, correct it on Stripe. Otherwise preview the change that makes an endpoint for this school.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is not renewed by then, Stripe's reports no longer arrive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is the school's own, choose it to be changed and preview that, or correct its address on Stripe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is the school's own, choose it to be changed, then preview again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If that is not the school's Classe365, its invoices will not be marked as paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If that was not meant, the school's payments would go to another account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the account's version is raised some day, this endpoint stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the new key turns out to be wrong, it is the one that helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the school has changed its Stripe account, go on. If not, copy the keys from {before} again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If they are not given by {deadline}, Stripe stops payments or payouts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If they are not given, Stripe will stop payments or payouts; it names no date yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you know that nobody needs it, delete it on Stripe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you meant the other one, paste it alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If your test keys are not from a sandbox, copy all four keys from the school's own account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In practice no address is looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this network {host} also leads to {addresses}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Git from git-scm.com and look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newer version. Until then nothing is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoices of that time may show the wrong state in Classe365.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It also listens to events that the checklist does not name: {events}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answered with an error that says nothing about your keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can only begin payments, not read or move money, so Stripe does not block it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can't be kept. Stripe's own keys are far shorter, so something else may have been pasted along with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can't be told whether these arrived: {events}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can't take the old key's place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be told whether it has these permissions: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends by itself within days. It is test mode: no money moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends soon and belongs to a person, not to the school's account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It follows the account's version, “Current version” in Classe365's guide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It follows the account's version; {version} is wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It had been pasted into another box.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has characters or a form that no address has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has nothing to do with Classe365 and is never touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has the wanted version, {version}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has to begin with “https://” and the name of a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is another school's or another system's, or a slip of the pen. This school would hear nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is damaged, perhaps by a full disk or a crash. Nothing was overwritten, and the keys are not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is fixed to version {version}, but the account's version is {account}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is fixed to version {version}, which is the account's version today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is fixed to version {version}. Classe365's guide says “Current version”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in memory until the program closes. Stripe shows it again on the endpoint's page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not clear which of them is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not said when the old key {key} ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is safer, as it may do less. Whether it may do enough, one test payment in Classe365 will tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is slow, or something swallows it. From here it can't be told whether Stripe fares better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is still there, but nothing in it can be shown or changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is tested again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the same account as last time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lacks permissions that Classe365 likely needs: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lacks what this program would use: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lets nothing through to Stripe until it gets them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It listens to all {count} events that Classe365 needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It listens to every event there is (*).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It makes customers and payments. In live mode those would be real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be an older one of this school's, another school's, or another system's. It stays as it is unless you choose it to be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may do all that this program needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may do all {count} things that Classe365 likely needs and that can be tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may do nothing any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been carried out all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been carried out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have lost its end when it was copied. Stripe publishes no length, so this is only a hint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may not read the account itself, which is fine for this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may take Stripe's reports all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It only says which account is meant; Stripe would refuse it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It only says which endpoint is meant; Stripe would refuse it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It proves that a message comes from Stripe; it can't make payments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was about {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works for several accounts and needs to be told which one each time; Classe365 can't do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would come never.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its copy could not be removed yet: the password store is not open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its form is that of a Stripe key. Check keys asks Stripe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just on their way: {events}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys are kept there and nowhere else; they are never written to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys are looked for in at most 20,000 characters; whole documents are usually copied by mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys can be kept and read only while it is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys go into the Test or the Live tab once the school has been added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys have their own boxes in step 1, where they are checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys have their own boxes in step 1, where they are kept safely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it where it is on Stripe. Here goes the key that begins with pk_, sk_ or rk_.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the program open until the old key has ended, or add the end to your calendar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let somebody who knows Git run “git fsck” in this folder, then look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the program clean it up, unless it is still under way in another window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links to other places that were not followed: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again as the user to whom the folder belongs. If you trust it, tell Git so: “git config --global --add safe.directory” with the folder behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again in a minute. The details say what Stripe answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again in a minute. The proof in step 4 tells for certain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at Stripe's API keys page for the end it shows, and give that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the account's e-mail addresses and team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the allowed addresses of the account on Stripe, or check from a computer that is allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the endpoint on Stripe yourself, or add this computer's address to the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the key's page on Stripe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the timeline: it shows where the roll stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the webhook endpoints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at them on the key's page on Stripe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at this computer's date and time first. If they are right, tell your network's administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at this computer's date first. If it is right, tell Classe365's support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what happened lately in the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look in Classe365 whether a test payment marks its invoice as paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look in Classe365 whether the last payment marked its invoice as paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look through the places that they lead to as well, if they may hold keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a test payment in Classe365 to be sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk, or allow writing to {folder}, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make sure that Stripe shows the right account, then check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make sure that you copied both from the same page on Stripe. After the first test payment, check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the password store available, or copy the secret from Stripe when you need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many servers answer the other form with a redirect, which Stripe takes for a failure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many servers do so where only reports are expected, so this need not be wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one school here is called “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most servers renew it by themselves. Look again in a week, and tell Classe365's support if it is still so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Git history was found there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Stripe key was found. Files looked at: {files}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No earlier proof has left anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key is being rolled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No object of one mode is known in the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No school here is called “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No school was typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection to Stripe could be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection to {host} could be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody would receive the events, so making them would prove nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all of the last 30 days could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not delivered in the last 30 days: {count}, the last one of each kind among them for {events}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not delivered to every endpoint in the last 30 days: {count}, of {events}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything could be cleaned up: {objects}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not made: {events}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not received: {events}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not testable on this account: {events}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be compared with it, and Classe365 can't use it either.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be compared with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be proved with it, and Classe365 can't use it either.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be proved with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed on Stripe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has to be done if the webhook was compared with Stripe before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is outstanding, but no endpoint at this address listens to {events}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is to be done until then; the old key is tested until Stripe refuses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is to be tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this computer here: the practice school answers in Classe365's place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing must be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing must be done. Look again when the school has been paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing must be done. The proof in step 4 tells for certain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing must be done. To keep it tidy, choose only the listed events on Stripe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of these kinds happened in the last 30 days: {events}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed by it. The details say what Stripe answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was pasted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was to be done: the endpoint is there, enabled, and listens to all that Classe365 needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the history in {folder} only a part is on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of these places, in the history of Git: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Linux start GNOME Keyring or KWallet. Or paste the keys and save them for this session only: they are gone when the program closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Stripe press Reveal first, or use the copy button. A live secret key is shown only once: if it is lost, roll it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the endpoint's page on Stripe press Reveal first, then copy it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the endpoint's page on Stripe reveal the signing secret: it begins with whsec_.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One event is missing: {events}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more endpoint belongs to another system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only Stripe's own refusal counts: no network or an address that is not allowed says nothing about the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the files as they are now were looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first {count} places are listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the whole secret is of use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this file was looked at, not the history of the folder that it is in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Classe365 Stripe Setup, and it will be forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Classe365 as your school does and copy the address from the browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Classe365 in the browser and copy the address from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Developers, Events on Stripe and go back to the day of the leak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Settings, Team and Business details on Stripe, and look at each of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Stripe's API keys page and see when the old key ends. If there is a later time, tell it here; if there is none, rotate or delete the old key there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Stripe's API keys page, choose to rotate this key, and choose there: {grace}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Stripe's form with the right boxes ticked, or add them to the key, then check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open any web page and sign in to the network if it asks. If it stays so, try another network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open any web page, sign in to the network if it asks, then check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the account on Stripe and answer what it asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the account on Stripe and finish its activation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the account on Stripe and see what it asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the address in a browser. If it does not open there either, correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the endpoint on Stripe and choose to reveal its signing secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the events on Stripe to see each attempt and what the school answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the {tab} tab to go on with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other endpoints listen, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other endpoints listen, too. Stripe counts all of them together and does not say which one has not said yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parents can pay, but the money stays at Stripe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parents' payment pages would not open with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste it as Stripe shows it, with whsec_ in front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the address that Classe365 shows for its webhook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the address that Classe365 shows for your school.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the secret key into the box named Secret or restricted key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the whole address as Classe365 shows it, beginning with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments or payouts are being stopped until they are given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments through Classe365 fail until it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments through Classe365 stop while it uses this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments would go to the other account, and invoices stay unpaid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places with a live secret key: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places with a publishable key: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places with a signing secret or an organisation key: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places with a test secret key: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice customers or payments stay in test mode. Nothing real is charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview again and try once more in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview the change that adds it, or add it on Stripe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview the change that adds them, or add them on Stripe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview the change that enables it, and look at recent deliveries in step 4 afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview the change that makes one, or open the ready-filled form on Stripe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put https:// in front instead, or paste the address again as Classe365 shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put https:// in front, or paste the address again as Classe365 shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the publishable key (pk_) into that box, if it is not there yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received: {events}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunds, payouts or customers that nobody at the school made are a sign that the key was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove on Stripe those that belong to no system of the school.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace it by a new endpoint if the difference matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace it by a new endpoint: choose that in the preview.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the computer and try again. Or paste the keys and save them for this session only: they are gone when the program closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll each of them on Stripe, then take it out of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll each of these keys on Stripe, block the old one at once, then take it out of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll the key on Stripe: then it does not matter where it still stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate the key on Stripe's API keys page and say so here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it again when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it again with --yes if this is what you want.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample keys stand in Stripe's documentation for everybody to read; no payment made with them reaches you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See on Stripe which one is older, and delete the one that nobody needs. This program does not delete it for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See on Stripe's API keys page when it ends, or end it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See on Stripe's API keys page whether the old key has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that the address is right, or look where you got this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See to the reason where you can, then run the proof again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See to the reason, then run the proof again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the date and time in this computer's settings, best to automatic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up the webhook in step 2 first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to Stripe and copy the key of your own account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So it can't be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So it can't be told what Stripe has. The key may be good all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So it can't be told what is set up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So it can't be told what was delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So it can't be told whether events arrive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So it can't be told whether this one is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So nothing can be compared from here. Classe365's server may be allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So nothing can be proved from here. Classe365's server may be allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So nothing can be said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So nothing can be told about their delivery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So nothing can be tried from here. Classe365's server may be allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So nothing can be tried with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So nothing can be tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody changed the endpoints since the preview was made. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody deleted it meanwhile, so it could not be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody ended it on Stripe. If Classe365 still uses it, payments fail now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in between ended it. From here it can't be told whether Stripe fares better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in between has changed or cut off the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that is not Stripe answered, with a certificate it signed itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stars, dots or bullets stand where the key's characters should be, so it can't work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a roll here when you need one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start another roll.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again to look through everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe advises to roll keys once in a while, when somebody who knew them leaves, and at once when one has leaked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe allows {most} endpoints in this mode, and the account has {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe also has an endpoint near to this address: {urls}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe answers this {mode} key with {other} data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe can't change that afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe can't change that afterwards; whether it is the account's version could not be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe can't reach this computer or the school's own network, so its reports would go into nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe confirms it: this is a {mode} key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe could not be reached, so nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe counts all endpoints together, so for these events no proof is possible. They are made all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe did not answer clearly. Nothing is called missing for that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe did not answer. Practice customers may stay in test mode; nothing real is charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe did not list the endpoints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe did not say what has happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe did not tell the new endpoint's signing secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe does not follow: it takes a redirect for a failure, so no report would arrive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe does not follow: it takes a redirect for a failure. In live mode it takes no address without “https”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe does not follow: it takes a redirect for a failure. The server may treat Stripe's reports otherwise than a look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe does not know the key {key}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe does not know the publishable key {key}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe does not know the secret key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe does not know this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe does not know what Classe365 made of an event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe does not know what Classe365 made of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe does not let a practice bank debit be cancelled any more: {objects}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe does not let this computer use the key {key}: its internet address is not on the key's list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe does not let this computer use the publishable key {key}: its internet address is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe does not pay out to the school's bank at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe does not tell which account this key belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe gave an answer about the key {key} that tells neither yes nor no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe gave an answer about the publishable key {key} that tells neither yes nor no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe has a problem of its own at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe has no endpoint at this address: {url}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe has no endpoint for {url}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe has not activated it, so every payment by a parent would be refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe has waited too long for information about the school: {items}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe keys begin with pk_test_, sk_test_, rk_test_, or the same with live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe lets an old key work for seven days at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe looks from another place. Where a filter looks into connections, the certificate seen here is the filter's and not the one that Stripe sees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe made the event but did not get a yes from the school's address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe makes it for one customer's phone and it ends within the hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe may take a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe recognises the new key {new}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe recognises the publishable key {key}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe recognises the restricted key {key}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe recognises the secret key {key}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe refused the change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe refuses it in live mode, unless only this computer's clock is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe refuses the old key {key} already, so its end can't move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe refuses the old key {key} already; it was to end only {deadline}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe refuses the old key {key}, and the new one is not in Classe365 as far as is known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe refuses the old key {key}. It will now be forgotten on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe reports live payments over secure connections only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe reports live payments to trusted servers only. A filter in the school's network may be in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe reports payments over the internet and can't reach it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe reports them like any others. Test mode's reports may show up in the school's lists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe reports to exactly the address that is written there, and only one of the two can be Classe365's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe reports to exactly the address that is written there, so Classe365 would hear nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe sends its reports into nothing, and invoices stay unpaid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe sends its reports there and would refuse it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe sends nothing to it, so making events would prove nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe sends nothing to it. Stripe disables an endpoint itself after days without an answer, and does not send later what was missed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe still accepts the old key {key}; it is to end {deadline}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe still wants information about the school: {items}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe takes no further endpoint: the account has as many as it may have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe takes that for a failure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe takes this key from certain addresses only, and this computer's is not among them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe takes whole addresses only, and reports over secure connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe was asked too often and wants a pause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe was busy with another request for the same account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe was too busy with other requests of this account, and did not make the change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe would refuse it as a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe would refuse it in live mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe would send its reports into nothing, and invoices would stay unpaid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe's address could not be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such a sandbox is nobody's account until it is claimed, and it disappears.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch Stripe to {mode} mode and copy the new key there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to Test. In Live, look at recent deliveries instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to this mode on Stripe and copy the secret from the endpoint there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take them out of the files, and roll them on Stripe if others can read these files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking a key out of the file leaves it there, in this copy and in every other one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell your colleagues, or choose a quiet moment. Nothing real is charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test and Live have endpoints of their own, each with a secret of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test and live keys belong to the same account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test keys and live keys work in different worlds; this tab takes only its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test payments work all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test payments work without; live payments will need them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That end of the old key {key} is more than seven days away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That end of the old key {key} lies in the past.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is a key, not an address. It was not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is allowed; what it may do is compared below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is an API key, not a signing secret. It was not kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not a signing secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is the endpoint's id (we_…), not its signing secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is the other mode's signing secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is too long a text to look for keys in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is usual where only reports are expected: it is there, and answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That says nothing about your keys; another program is using the account at this moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That says nothing about your keys; another program may be using the same account heavily.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That signing secret is cut off or has something else in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That signing secret is hidden behind dots or stars.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account can take payments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account can't take live payments yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account has {count} endpoints already, and Stripe allows {most} in this mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account has {count} of at most {most} endpoints in this mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account is not activated for live payments yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address for updates did not say which version is the newest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is at {host}, but the school is at {school}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of Stripe was lost, and it could not be told whether the change was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of Stripe was lost. A look at the endpoints shows that the change was not made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate at Stripe's address is out of date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate at {host} is made out to another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is trusted here, made out by “{issuer}”, and holds for {days} more days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is trusted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of {host} is out of date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate, made out by “{issuer}”, ends in {days} days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change as shown would no longer fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check was cancelled before Stripe answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard or the text was empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is being inspected: the certificate is not Stripe's and this computer does not trust its issuer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to Stripe broke off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to Stripe was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to {host} broke off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details say what stood in the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint at {there} begins with http, not https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint at {there} can't be reached from the internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint at {there} differs from {url} behind its path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint at {there} differs from {url} by the slash at its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint at {there} differs from {url} by “www.” at its beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint at {there} has another path than {url} has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint at {there} has another port than {url} has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint at {there} has other capital letters than {url} has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint does not listen to {events}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint for Classe365 was not made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint had been made already: {id}. It was not made twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint is there, at exactly this address, and enabled: {id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint was made: {id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint {id} is disabled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint {id} is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint {id} was changed as shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint's signing secret could not be kept: the password store said no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint's signing secret is in this computer's password store: {secret}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoints could not be read with this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first one was taken; which of them you meant can't be told from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history of Git was looked at. Versions of files in it: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id only names the endpoint. With it no report could be verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal of changes can't be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key belongs to account {account}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key does not do what its name says; nothing about it can be relied on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is real, and Classe365's own server may be on the list; from here that can't be checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key may belong to another account than the one the proof was made on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key may not read endpoints, which Classe365 need not do either.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key may work elsewhere; from here that can't be checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key {key} has expired: it was rolled on Stripe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key {key} is being rolled already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key {key} was not rolled on Stripe yet, as far as is known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key {key} was rolled on Stripe. The old one ends {deadline}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key's name says {mode}; Stripe's own word for it could not be had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys are kept for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys belong to {name}, {account}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last of each was delivered: {events}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is a well-founded guess: Classe365's guide does not say what it needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of schools could not be saved: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The look was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name {host} was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network is very slow, or a filter swallows the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network or a filter in between ended it before the answer was there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network very likely wants you to sign in first, or a filter shows its own page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new key belongs to another account ({account}) than the old one ({before}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new key belongs to the same account as the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new key has taken the place of {key} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new key has to be another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new key is in Classe365.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new key is not in Classe365 as far as is known here: payments fail until it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new key may do all that the old one may, as far as it could be tried. It could not be told for: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new key may do all that the old one may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new key may do less than the old one: {missing}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new key sees no webhook endpoint at {url}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new key sees the webhook endpoint {url}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new key was not checked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new key {new} is checked and kept. The old key {key} ends {deadline}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new key {new} is checked and kept. The old one stays kept as well until Stripe refuses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new key {new} is in Classe365. The old key {key} ends {deadline}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new key {new} is in Classe365; the old key {key} still works. It ends {deadline}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new key {new} was given and is not checked yet. The old one ends {deadline}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old endpoint {id} is still there, and both report to Classe365 now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old endpoint {id} was deleted. {replaced_by} is in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old key has to be known: it is tested until Stripe refuses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old key is kept and tested until Stripe refuses it; giving up now would leave it unwatched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old key stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old key was a {old_kind} key, the new one is a {kind} key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old key {key} has been replaced by it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old key {key} is not forgotten: Stripe has not refused it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old key {key} is not in the password store any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old key {key} now ends {deadline}. The reminders follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old key {key} still works, though it was to end {deadline}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old key {key} was to end {deadline}, and Stripe was last seen to accept it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old one is tested now until Stripe refuses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program goes on with the key it had. If the key was rotated on Stripe all the same, it ends there in its time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proof in step 4 tells for certain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proof was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy that this computer is set to use does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The publishable key {key} has been rolled: Stripe refuses it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reminders need a time that is still to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest of the change was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The roll is finished when Stripe refuses it, not before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The roll is finished: Stripe refuses the old key {key}, the new one {new} is in Classe365, and the old one has been forgotten on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The roll is finished: the new publishable key {new} is in Classe365, and the old one {key} has been forgotten on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The roll of {key} is prepared; on Stripe nothing has changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The roll of {key} was given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved list of schools can't be opened: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved list of schools could not be read. It was set aside as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved list of schools was written by a newer version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The school's Classe365 address tells where Stripe is to report payments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The school's network has an answer of its own for this name. Stripe gets another one, and the look went that way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The school's proxy wants a user name and a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search was stopped before its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret key has been rolled or has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answers a look with “not found” ({status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answers that the address is elsewhere ({status}), and not where.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answers with an error of its own ({status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answers, but lets nobody look without a sign-in ({status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answers, in {milliseconds} ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sends a look on to {target}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sends visitors on to {target}, which is not secure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sends visitors on to {target}: a slash at the end is the difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sends visitors on to {target}: capital letters are the difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sends visitors on to {target}: “www.” in front is the difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server takes no such look ({status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time for another reminder lies in the past.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two keys belong to different Stripe accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two keys seem to belong to different accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their names carry different accounts. A payment made in one is unknown in the other: invoices stay unpaid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their names carry the same account, but there was no payment yet that would prove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more, and a list without end helps nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There can be no new key before that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an endpoint at another sub-domain, {there} instead of {url}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder or file {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key here that could be rolled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key in what was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no payment that both keys could be asked about, and the keys' names do not tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no publishable key yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no secret or restricted key of this mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no secret or restricted key yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no signing secret yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such endpoint in this mode of the account: {ids}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing left to do until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was a second key for the same box: {key}. It was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These keys belong to {account}; the keys you had before belonged to {before}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These permissions can't be tried without making something: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These {mode} keys belong to {account}, but your {other} keys belong to {other_account}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are in memory and gone when the program closes; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are made to be seen, in every payment page, and open nothing by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They do no harm as far as is known. This program never takes one away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They have nothing to do with Classe365 and are never touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They let Classe365 {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They may lead out of this folder. What is in the folder itself was looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They move no money, but show everything in test mode; and where a test key was written down, a live key may follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They were made within the last minute, and Stripe has not got a yes yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer did not take the schedule for the reminders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer does not trust the certificate of {host}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no password store that can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is offline, or its network does not resolve internet names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer reaches the internet through a proxy, so the server itself was not seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer's clock is about {hours} hours ahead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer's clock is about {hours} hours behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer's clock is {minutes} minutes ahead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer's clock is {minutes} minutes behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer's password store did not answer as it should.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer's password store is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer's password store refused the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a sample key from a guide, not a key of your school.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a secret key: it may do everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a {kind} key; the one that is rolled is a {old_kind} key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a {other} key; the roll is of a {mode} key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a Stripe key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a whole key yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the newest version, {version}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the old key {key} itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key has been rolled or has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key has {length} characters, more than Windows' password store takes ({limit}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key may read neither the balance nor payments, and only those tell the mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This restricted key may not change webhook endpoints ({permission}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This restricted key may not read events ({permission}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This restricted key may not read webhook endpoints ({permission}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This roll has its new key already, and it is another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This roll of {key} has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was a look from this computer, with nothing that looks like a report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To a server that is another page, which very likely does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To keep them, make the password store available and press Save keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To use yet another key, finish this roll and start one more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again from another network. If it stays so, tell Classe365's support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a minute. The details say what Stripe answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again when Stripe can be reached from this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again when the network is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it stays so, look at these on the key's page on Stripe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another network, and show the details to your network's administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try to clean up again, or remove them on Stripe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying these would make something on Stripe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two rolls of one key at once would lose track of which key is the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the first part of the address, for example maplehollow, or copy the whole address from the browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the first part of the address, for example maplehollow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the first part of the school's Classe365 address, for example maplehollow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it and try again. Or paste the keys and save them for this session only: they are gone when the program closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack those that may hold keys, and look through what comes out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until it ends, whoever has it can use it. Payments in Classe365 fail until the new key is entered there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the address at which Classe365 opens from anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the test keys of the school's own Stripe account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version} is there; this is {here}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a minute, then check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for its end, or end it now on Stripe's API keys page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until Stripe refuses it, or end it on Stripe's API keys page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Classe365 does with these would fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a proxy shows says little about what Stripe sees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What an earlier proof made can't be found with this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came back is not an answer of Stripe's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came before it did not end as it should.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has ended can't change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is needed is where the school opens Classe365 in the browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is said here is about a part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is said here is about all endpoints together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is said here is about all of them together: Stripe counts them so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it made may still be there on Stripe, in test mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it may not do would show only when Classe365 does it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What nobody waits for counts as delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands in the publishable box may be shown to anybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the proof made could not all be looked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found until then is shown; the rest is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was not decided by then is left open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was not looked at yet may hold keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you did stays until the program closes, but not longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When Classe365 has the new signing secret, if it asks for one, delete the old endpoint on Stripe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When they are all taken, no further system can listen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether Stripe still accepts the old key {key} could not be found out from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether both keys belong to the same account is not proven.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether events arrive could not be followed, so nothing was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the key works can't be said from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the new key belongs to the same account could not be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the new key may do as much as the old one could not be told in full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the new key sees the webhook endpoint could not be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which endpoints listen could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever can read these files can move real money: on a server, in a backup, in every copy of the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever had the key could have added one to listen to every payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever knows it can still use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever knows the old key can still use it. Perhaps the key was not rotated on Stripe, or with a later end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a signing secret anybody can send Classe365 payments that never happened; an organisation key opens all of its accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the program closed there would be no reminders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a time nobody can be reminded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it neither the account nor the webhook can be looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it nobody can ask Stripe whether it still works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it nothing can be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without its school nothing can be looked up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without one Stripe can't be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without them Classe365 can't: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without them this program can't: {what}. For Classe365 the key may be good all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} events are missing: {events}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more endpoints belong to other systems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} has a history of Git, but the program Git was not found on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} leads to an address that is not on the internet: {addresses}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} refused the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} shows a certificate that signed itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} belongs elsewhere. It is put in its place when you leave the box.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} belongs to a temporary sandbox made by Stripe's command-line tool.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} has characters in it that no Stripe key has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is a key of a Stripe organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is a masked key: Stripe has hidden its middle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is a sign-in token of a Stripe tool, not an API key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is a webhook signing secret, not an API key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is a {mode} key. It was put into the {tab} tab: {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is an ephemeral key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is cut off: {length} characters after its prefix are too few.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is shorter than such keys usually are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is the name of a Stripe account, not a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is the name of a webhook endpoint, not a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is the name of something in Stripe, such as a customer or a price, not a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} looks right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} was put where it belongs: {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} was wiped from the publishable box and put where it belongs: {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has this address already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{school} ({mode}): Stripe refuses the old key {key} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{school} ({mode}): Stripe refuses the old key {key} now. The roll is done; the old key is forgotten on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{school} ({mode}): the end of the old key {key} has come, {deadline}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{school} ({mode}): the old key {key} ends in {left}, {deadline}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{school} ({mode}): the old key {key} still works, though it was to end {deadline}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{school} ({mode}): the roll of {key} has begun. The old key ends in {left}, {deadline}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{host}” is no address that Stripe could send to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” begins with http, not https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” can't be reached from the internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” has a space in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is Classe365's own address, without a school in front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is an address of Stripe's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is an e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a web address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not an address on the internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not an internet address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” lacks the beginning of an address.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message>
        <source>1 failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} warnings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>A pretend Stripe on this computer, with practice keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About ten minutes for Test, and as much for Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys are kept in this computer's own password store. Nothing is changed on Stripe without showing it to you first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Stripe account needed, no internet needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own domain? Type the whole address instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise without a Stripe account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School sub-domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up my school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step by step Stripe works in Classe365, and you can prove it. Each step can be left and taken up again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first part of your Classe365 address is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same steps, with mistakes to find and repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thrown away afterwards, never mixed with your school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome. Which way would you like to start?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you need at hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are practising now: add any school to begin, for example maplehollow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your Classe365 sign-in, with access to Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your Stripe sign-in, as owner, administrator or developer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>A simplified picture: your page may look different. Live keys belong in the Live block only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A simplified picture: your page may look different. Test keys belong in the Test block only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be ticked once both keys are saved in step 1, Keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be ticked once the keys are saved in step 1, Keys: only then is a change noticed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be ticked once the other key is saved, too, in step 1, Keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: copy the publishable key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: enter and save both keys in step 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: paste the publishable key, then copy the secret key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: paste the secret key, save in Classe365, then tick the box.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: see that it works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishable key, begins with pk_live_</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishable key, begins with pk_test_</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret key, begins with sk_live_</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret key, begins with sk_test_</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Live and Test blocks in Classe365</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Stripe settings page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys have changed since you ticked this. Enter the new ones in the Live block, then tick again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys have changed since you ticked this. Enter the new ones in the Test block, then tick again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password store did not hand the key out. Press Try again, or paste the key once more in step 1, Keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key yet, so nothing can be copied. Enter it in step 1, Keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick when both keys are saved in the Live block. A rolled key takes the tick away again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick when both keys are saved in the Test block. A rolled key takes the tick away again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked {when}. A rolled key takes the tick away again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for this computer's password store. If the key does not come, paste it once more in step 1, Keys.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandOverPage</name>
    <message>
        <source>Back to Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classe365's guide names secret keys only. Make a test payment in Classe365 to see that this one is enough; if it is not, use the secret key (sk_).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipboard history and cloud clipboard are asked to skip the secret key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue to Prove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy from here and paste there, in the order of the form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy publishable key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy secret key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter into Classe365</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered into Classe365</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is also cleared when this program closes, unless something else was copied since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No payment could be made with them. Here you rehearse copying and ticking only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted: the keys are in Classe365.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted: the keys are not in Classe365 yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Classe365</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Stripe settings in Classe365</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishable key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings › Settings for {school} › Payment Gateways › Stripe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The publishable key was copied. Paste it into Classe365.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret key is on the clipboard. Paste it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are practice keys: do not enter them into Classe365.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a restricted key; it goes into the secret key's place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>- Anchoring the start of a subscription. Stripe no longer supports a custom start date, so a recurring fee begins when it is paid, not on a date that you set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>- Give keys only to those who need them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>- If a key got out, roll it in the Stripe Dashboard. You can block the old key at once, or let it work for 12 hours more while you change over. The new key works immediately in either case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>- Keep them out of e-mails, shared documents, and any version control system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>- Several recurring fees in one CRM form. With legacy checkout a form could link a recurring fee with more recurring or one-time fees. With SCA a form takes either one or several one-time fees, or just one recurring fee; never more than one recurring fee.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A live secret key is shown only once, when it is made. If nobody noted it, roll it: Stripe shows the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A publishable key (pk_) only says which account is meant and can only create tokens. It is not secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A restricted key (rk_) takes the secret key's place and may do only what was ticked when it was made. It can be rolled, edited, or revoked at any time. Restricted keys can't reach many parts of Stripe, and Classe365's guide does not say whether it takes one; a test payment in Classe365 tells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A secret key (sk_) can do everything with your Stripe account without restriction, such as charges and refunds. Keep it confidential.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card payments that do not follow these rules may be declined by the payer's bank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every Stripe account has two pairs of keys, one for testing and one for real payments. Customers, plans and coupons of one mode do not exist in the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How Test and Live differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I can't see my keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If Classe365 does not receive a report, Stripe tries again: for up to {test} hours in test mode, for up to {live} hours in live mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If Stripe does not show you the API keys, you have no access to them. Ask the owner of the school's Stripe account to add you to their team as a developer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In test mode no payment reaches a card network or a bank, and only Stripe's test card numbers work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the Stripe Dashboard search for Developers, then API keys. Mind the switch between test and live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping keys safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys in Stripe's guides are random samples unless you are signed in. Only keys from your own Dashboard work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restricted keys are made for services that need only a small part of an account, such as one that only reads disputes. While you connect and test Classe365, use the account's own keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SCA explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some payment methods, and disputes, take more steps in live mode than in test mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still stuck? Stripe's support is at {address}. Classe365's support helps with everything on its side: save the support report in Overview and send it along; it holds no key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong Customer Authentication (SCA) is part of the European rules PSD2. It changes how customers in European countries confirm online payments: the bank asks the payer once more, for example with 3D Secure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program keeps keys in this computer's own password store, never in a file, and takes a copied secret off the clipboard again after a short while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two things can't be done with SCA:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You need the SCA events if your school uses SCA, or the E-Commerce module of Classe365, wherever it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Hide secret key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in this computer's password store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishable key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret or restricted key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show secret key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can paste any key anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Asking Stripe …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue to Webhook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the publishable key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Developers, then API keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How Test and Live differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I can't see my keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep for this session only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live keys: {count}. {follows}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: check the keys with Stripe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: paste the keys from Stripe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: save the keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: see the first finding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: set up the webhook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Stripe API keys page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste both live keys from Stripe. They are checked here first, then with Stripe when you press Check keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste both test keys from Stripe. They are checked here first, then with Stripe when you press Check keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal the secret key, then copy it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to Live mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to Test mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test keys: {count}. {follows}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys are kept for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys are kept in this computer's password store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password store did not hand this key out. Try again, or paste it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice keys are kept until this window closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may this key do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the keys are on Stripe</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineCard</name>
    <message>
        <source>Add to calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rolled on Stripe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message>
        <source>Differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test and Live differ here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Add a school first: keys belong to one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classe365 Stripe Setup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready. No school yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report could not be saved: {reason}. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was saved as {path}. It holds no key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} was added. Next: its test keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} was added: the school's own domain. Next: its test keys.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModeBand</name>
    <message>
        <source>LIVE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No real money moves here. Keys begin with pk_test_, sk_test_ or rk_test_.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real payments. This program only looks, except for the one endpoint you confirm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TEST</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModeTab</name>
    <message>
        <source>Could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss reminder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the keys tells it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the keys over in step 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy them from Stripe into step 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each event made once and followed, in step 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter and check the live keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter and check the test keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the live keys into Classe365</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the test keys into Classe365</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered into Classe365</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the keys above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the roll in Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the roll in Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legacy checkout and SCA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legacy checkout only, as you chose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at live deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at them in step 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not compared yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing differs that should be alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old key {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line differs. Different keys are expected; nothing else is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted, not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prove it in Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up the live webhook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up the test webhook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They have changed since you ticked it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} lines differ. Different keys are expected; nothing else is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Asking Stripe …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking Stripe … {count} results so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check everything again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked. Test: {test}. Live: {live}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last checked {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save support report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test and Live are set up. Check again whenever something changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test and Live, side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to check yet: enter keys first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Permissions</name>
    <message>
        <source>Classe365, likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>charge a card the older way, and pay back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compare the webhook and mend it when you confirm that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirm the mode of the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep a family's payment details for the next invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep cards and bank accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make invoices for recurring fees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name the account and tell whether it may take payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name what is paid for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prepare a card for later payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set the price of a recurring fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show Stripe's own payment page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show whether reports arrive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start and end recurring fees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take a payment, also one that the bank wants confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take payments the older way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turn a card into what can be charged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PermissionsDialog</name>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy list of permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Stripe's form with these ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe does not tell what a restricted key may do, so each thing is tried: reading by asking for one, writing on something that can't exist. Nothing is made or changed by that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may this key do?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>API keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Developers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HERE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishable key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schematic of Settings, Payment Gateways, Stripe: 1 the page, and in the Live block, which is marked, 2 the publishable key and 3 the secret key; the Test block stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schematic of Settings, Payment Gateways, Stripe: 1 the page, and in the Test block, which is marked, 2 the publishable key and 3 the secret key; the Live block stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schematic: 1 the mode switch set to live mode, 2 Developers then API keys, 3 copy the publishable key, 4 reveal and copy the secret key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schematic: 1 the mode switch set to test mode, 2 Developers then API keys, 3 copy the publishable key, 4 reveal and copy the secret key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings  ›  Payment Gateways  ›</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Live and Test blocks in Classe365</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the keys are on Stripe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave as is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>Start a roll on the page Roll keys first: then this does what you would do on Stripe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was rolled at the practice Stripe, and the new one copied. Say so in step 1 of the roll.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticeBar</name>
    <message>
        <source>Deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live: publishable key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live: publishable key of another account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live: restricted key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live: secret key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live: secret key for other internet addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live: secret key of another account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live: secret key that has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the good live pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the good test pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice: nothing is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll the live secret key at the practice Stripe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll the test secret key at the practice Stripe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test: publishable key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test: publishable key of another account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test: restricted key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test: secret key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test: secret key for other internet addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test: secret key of another account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test: secret key that has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account and its keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way to Stripe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The webhook</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An endpoint that this program did not make is at this address already, or very near to it. A second one would tell Classe365 everything twice. Choose it below if it is the school's own and may be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An endpoint's version can't be changed. A new one would have the account's version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change one live endpoint, {id}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change one test endpoint, {id}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this one:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this one: {id} at {url}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete one live endpoint, {id}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete one test endpoint, {id}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live asks once more before anything is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new one in its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one live endpoint:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one test endpoint:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is to be changed: Stripe has it as it should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Stripe now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One other endpoint stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe takes no further endpoint: delete there one that is no longer used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The events need no change. What else is named under Findings is for you to decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is sent is noted in the journal, without anything secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>listened to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the account's version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the old one stays for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} other endpoints stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: now {before}, then {after}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>A practice customer whose test card is refused, and an invoice that therefore stays unpaid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A practice customer with a test card, a product with a monthly price, and a subscription that is paid and ended at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A practice payment by bank debit that is on its way for a moment and is then given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterwards subscriptions and payments are cancelled, invoices voided, customers deleted, and the product and its price archived. Everything carries this proof's mark on Stripe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another endpoint listens too, and Stripe does not say which one has not taken it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can't be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No endpoint at this address listens to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not testable here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is outstanding, but another endpoint listens too, and Stripe counts them all together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody changed the endpoint during the proof.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe did not answer, so it was not made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe did not list it in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe refused what would have caused it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe tried until it gave up: the school did not say yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint is disabled, so Stripe sends it nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proof was cancelled before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The restricted key may not make what causes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The school has not said yes in time. Stripe goes on trying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account can't take bank debits, neither from the US nor SEPA, and only those are ever on their way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program knows no safe way to make it happen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who listens could not be read, so nobody's yes can be told from another's.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Prove</name>
    <message>
        <source>1 failure in 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking Stripe …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking Stripe … {count} events read so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleaning up …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending. What was made is cleaned up …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It makes practice payments on Stripe so that each event happens once, follows each until Classe365 has answered, and cleans up: a monthly fee that is cancelled, a card that is refused, a bank payment that takes days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It only looks: no charge is ever made in live mode to find something out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last one delivered {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last one not delivered, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last one on its way, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last one {when}: not every endpoint took it, and others listen too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last one {when}: nothing is outstanding, but nobody listens here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: go on to Live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: look at recent deliveries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: run the test-mode proof.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: see the first finding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No real money moves. Classe365 is told about practice customers, though.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None in the last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to do here. Look again whenever you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run test-mode proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the proof in test mode?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe does not know what Classe365 made of it: open an invoice in Classe365 to see it marked as paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe keeps events for 30 days. For each one that Classe365 needs you see the last one, and what was not delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is made on Stripe, in test mode:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this does in Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this does in Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} failures in 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{received} of {all} events received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{settled} of {all} settled. You can use other steps meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Received” means that the server at the address said yes. Stripe counts all endpoints together: where another one listens too, nothing certain can be said.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProvePage</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each event is made once in test mode and followed until Classe365 has answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last looked at {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at recent deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {event} on Stripe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run test-mode proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Stripe has told Classe365 lately. Nothing is made in live mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and more, on Stripe's own page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks right. You can paste any key anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview, Test or Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restricted live key. Stays hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restricted test key. Stays hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret live key. Stays hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret test key. Stays hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Add school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both keys are taken out of this computer's password store and off the screen. They go on working in Classe365; on Stripe nothing changes. While a key is rolled, its old one stays kept until Stripe refuses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without saving the keys?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the live keys?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the test keys?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the school at {host}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save support report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School sub-domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School sub-domain, or the whole address if the school has its own domain:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The live keys were forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test keys were forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are keys that were not saved. They will be gone from this program; on Stripe nothing changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This forgets the school, everything secret that is kept for it in this computer's password store (both pairs of keys, signing secrets, and the old key of a roll under way with its reminders), what was found and what was ticked. Nothing is changed on Stripe or in Classe365.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Roll</name>
    <message>
        <source>1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A publishable key does not end: the old one goes on working, and the roll is finished when the new one is in Classe365.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block the old key at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked it earlier? Say so here, and Stripe is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both keys work until the old one ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both keys work until the old one ends: enter the new one into Classe365 before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose there to rotate the key {key}, and for its end: {grace}. Then say here that you have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose there to rotate the key {key}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it from Stripe: a live secret key is shown once. It is proved before it counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the new key into Classe365</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the old key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the new key and let it be checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this roll up?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In step 3; tick there that you have. Until then Classe365 uses the old key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has leaked, or may have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is removed from this computer when Stripe refuses it, not before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is removed from this computer when the new one is in Classe365.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It still worked {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its end has come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key {new} checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: check the new key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: choose, then start a roll.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: enter the new key into Classe365.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: give the new key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: roll the key on Stripe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: see on Stripe why the old key still works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do: the old key is tested until Stripe refuses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Stripe nothing has changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the new key works now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishable key {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminders come before the old key ends. It is tested until Stripe refuses it, then forgotten here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace a key without losing a payment. Nothing changes on Stripe until you do it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll the key on Stripe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {path}. Add it to any calendar: it holds no key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret or restricted key {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody who knew it has left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe does it {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe has refused the old key {key} since {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calendar file could not be saved as {path}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old key ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old key ends in the moment you roll it on Stripe. Payments in Classe365 fail from then until the new key is entered there: have its settings open before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old key has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old key {key} ends {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old key {key} was to end {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old publishable key goes on working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old publishable key {key} goes on working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program goes on with the key {key}, and nobody is reminded. If it was rolled on Stripe already it still ends there in its time: then go on with the roll instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until a time of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until the old key ends, whoever has it can use it. Blocking it at once is safer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yearly renewal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You enter it into Classe365 and tick that you have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You give the new key here; it is checked: same account, same mode, may do as much, hears the webhook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You roll the key on Stripe's page. The new key works at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RollPage</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check a folder for keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the old key on Stripe now, then press “Old key now blocked”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up this roll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Enter into Classe365</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has it leaked? Block it at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In practice, reminders come only while this window is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: enter and save the keys in step 1, Keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishable key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent events on Stripe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind again in 1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind again in 15 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminders come only while this window is open: this computer took no schedule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminders come whether this window is open or not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a roll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe is asked about the old key …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team and e-mail addresses on Stripe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new key is being checked …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webhook endpoints on Stripe</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScanDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check a folder for keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks through a folder, and through the history of a Git repository in it, for Stripe keys that were left there. Everything happens on this computer: nothing is sent anywhere, nothing is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder chosen yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept here: {school}, {mode}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} places found in {files} files and {versions} versions of the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} places found in {files} files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{files} files, {versions} versions in the history. {found} found so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{files} files. {found} found so far.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Scenarios</name>
    <message>
        <source>A busy account: 10,000 events in the last 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A certificate that signed itself answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A school filter opens the secure connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer breaks off in the middle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer comes with nothing in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer is JSON, but not of the kind Stripe gives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer is not JSON at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An old account has 300 webhooks, more than Stripe allows today; one is Classe365's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another request holds what this one needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each answer takes 150 milliseconds, as over a distant or busy line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing listens: the connection is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other systems have used up all 16 webhooks that Stripe allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe answers as it does on a good day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe answers over a secure connection, as the real one does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe has a problem of its own and says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe has waited too long for information about the school and has stopped payouts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe is down, and a web page says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe makes the webhook, but does not tell its signing secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe wants more information about the school within a week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe was asked too often and wants a pause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account can't take bank debits, neither American nor European ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account can't take debits from American bank accounts, but from European ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account has no payment yet, so it can't be proved that two keys belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account is not activated and can't take live payments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is out of date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is cut without an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is taken, and no answer ever comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name in Stripe's address cannot be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network shows its own sign-in page first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The publishable test key belongs to another account than the secret one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The school has restricted keys that may read customers and the balance, and nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The school has restricted keys, and they may not see webhooks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The school's proxy wants a user name and a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The webhook hears of every event there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The webhook hears of three events only; five are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The webhook hears of two events that Classe365 has no use for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The webhook is fixed to a version of Stripe from 2019, which can't be changed on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The webhook is right, but the school's server answers with an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The webhook is right, but the school's server never answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The webhook is right, but the school's server sends Stripe on to another address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The webhook is there, but switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The webhook is there, just as Classe365 needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The webhook's address differs by a slash at the end, or by “www.” if it has no path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The webhook's address has another path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The webhook's address has another sub-domain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The webhook's address has “www.” too much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The webhook's address names a port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are webhooks of other systems, which must stay as they are, and none of Classe365's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer's clock is 26 hours ahead of Stripe's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two webhooks have the same address, so that everything is told twice.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SchoolBar</name>
    <message>
        <source>Add school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove school…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename or remove this school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename school…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe account: not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe account: {name}{account}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecretCountdown</name>
    <message>
        <source>Secret key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else was copied meanwhile, so the clipboard was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} copied. The clipboard is cleared in 1 second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} copied. The clipboard is cleared in {seconds} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} taken off the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The school is called {name} now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideCell</name>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test and Live differ here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SigningCard</name>
    <message>
        <source>Copy signing secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signing secret is on the clipboard. Paste it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With it Classe365 could tell Stripe's reports from forged ones. Its guide does not ask for it: if Classe365 does, copy it from here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartCard</name>
    <message>
        <source>End of the old key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grace period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepButton</name>
    <message>
        <source>Step {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepRail</name>
    <message>
        <source>Check a folder for keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping keys safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SCA explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be done now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>1 failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter into Classe365</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the new keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keys yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No roll under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything could be checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not ticked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old key ends {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One key is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proved {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rolled {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up, as you said {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old key has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old key still works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be rolled on Stripe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be set up on Stripe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not entered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>webhook to be put right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>webhook to be set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} warnings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message>
        <source>End that Stripe shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have rolled it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old key now blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Stripe API keys page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe shows another end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>1 hour left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 minutes left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old key ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old key refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old key still works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminder you asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Classe365 Stripe Setup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Classe365 Stripe Setup</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Webhook</name>
    <message>
        <source>A payment for an invoice was refused: Classe365 leaves it unpaid and can tell the family.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A payment is on its way, as with bank debits: it is neither paid nor refused yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A payment was given up: Classe365 need not wait for it any longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A payment was refused, or the payer did not confirm it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A payment went through, also after the bank asked the payer to confirm it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recurring fee has ended: Classe365 stops expecting payments for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An invoice was paid: Classe365 marks it as paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply this change to the live account?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply this change?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By these reports Classe365 knows which invoices are paid. Without them payments arrive at Stripe, and the invoices stay unpaid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose Add endpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the old endpoint on Stripe?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to set it up on Stripe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If Classe365 does not receive a report, Stripe tries again for up to {here} hours in live mode ({other} hours in test mode).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If Classe365 does not receive a report, Stripe tries again for up to {here} hours in test mode ({other} hours in live mode).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: apply the change as shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: choose the endpoint that may be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: compare with what Stripe has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: enter the keys into Classe365.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: see the first finding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: see what would be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: set this up on Stripe, then tick the box.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing else is changed on Stripe. What is sent is noted in the journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the endpoint URL, and leave the version at {version}: the default of the Stripe account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select every event of the list, compare once more, and save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe also gives the endpoint a signing secret (whsec_). Classe365's guide does not ask for it; it is kept for you all the same if this program makes the endpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe made the next invoice of a recurring fee: Classe365 lists it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to Live mode, then search for Developers, Webhook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to Test mode, then search for Developers, Webhook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ready-filled form saves you selecting the events. Stripe does not promise that it works: the list is what counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this is for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WebhookPage</name>
    <message>
        <source>Apply changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking Stripe …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it on Stripe too, then tick the box again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with Stripe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with Stripe {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue to Enter into Classe365</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all SCA events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all legacy events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have set it up on Stripe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legacy checkout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking from this computer …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My school uses E-Commerce or SCA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not needed, as you say. With E-Commerce or SCA, payments would go unreported without them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted: the webhook is not set up on Stripe yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted: the webhook is set up on Stripe. Next: enter the keys into Classe365.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Stripe webhooks page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open ready-filled form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SCA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe is being changed as shown …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe tells Classe365 about each payment at this address, for these events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SCA events are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SCA events are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint URL was noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signing secret is kept in this computer's password store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick when the endpoint is saved on Stripe with this address and these events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked {when}. Another address or other events take the tick away again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webhook: {count}. {follows}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What SCA changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for E-Commerce or SCA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mandatory</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Stripe API keys page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Stripe webhooks page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Stripe's form with these ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open account on Stripe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open endpoint on Stripe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open that tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishable key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret or restricted key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on {date} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Welcome</name>
    <message>
        <source>No school yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been sent anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
