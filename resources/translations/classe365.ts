<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en">
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
    <name>Coming</name>
    <message>
        <source>After the first real payment open the webhook's endpoint on Stripe and see that the reports were delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block the old key at once if it has got out. Otherwise let it work for 12 hours more, so that you have time to change over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coming with a later version: this step will lead through replacing a key, check the new one, and remind you before the old one ends. It does nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coming with a later version: this step will look at the recent deliveries of each event. It will never make a charge in live mode. It does nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coming with a later version: this step will make each event happen in test mode, watch it arrive, and clean up. It does nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it into Classe365 in step 3, before the old one ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the invoice stays unpaid, look at steps 2 and 3 again: the address, the events, and both keys in the Live block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Classe365 pay an invoice with one of Stripe's test cards. In test mode only they work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Classe365 see that the invoice is marked as paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No real money moves in test mode. If the invoice stays unpaid, look at steps 2 and 3 again: the address, the events, and both keys in the Test block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Stripe open the API keys page in live mode and choose to roll the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Stripe open the API keys page in test mode and choose to roll the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Stripe open the webhook's endpoint and see that the reports were delivered.</source>
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
        <source>Open Stripe's test cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prove everything in Test first: no real money is needed to find a mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll a key when it may have been seen by somebody who should not have it, or when somebody who knew it leaves the school. Between the old key's end and the new key's entry Classe365 can't take payments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new key works immediately in either case. Enter, check and save it in step 1, Keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until then, look at the first real payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until then, prove it with one test payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until then, roll a key on Stripe</source>
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
        <source>A payment made in one is unknown in the other: invoices stay unpaid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A restricted key may be good without being allowed to read the account.</source>
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
        <source>A secret key was put into the box for the publishable key. It was wiped from there at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web page answered in Stripe's place.</source>
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
        <source>Add this computer's address to the key on Stripe, or check from a computer that is on the list.</source>
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
        <source>An internet address has none; perhaps the school's name was typed instead of its address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer them on Stripe before you go on to Live.</source>
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
        <source>Both keys belong to the same account: a payment of one was seen with the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both keys very likely belong to the same account.</source>
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
        <source>Check keys tells for certain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the internet connection. If other pages open, ask your network's administrator to allow api.stripe.com.</source>
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
        <source>Classe365 could not take any payment with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classe365 needs both keys of the pair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classe365's guide names secret keys only; this is a restricted key.</source>
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
        <source>Copy both keys again, from one account.</source>
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
        <source>Copy the new key from Stripe, check it here, and enter it into Classe365.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the new publishable key from Stripe, check it here, and enter it into Classe365.</source>
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
        <source>Deadlines and times shown here would be wrong, and secure connections may fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each key has a box of its own, in the tab of its mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each school has its own, for example maplehollow.classe365.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either this computer's clock is wrong, or a filter uses an old certificate. No key was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every Stripe key has at least 24 there; part of it was left behind when it was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything to the internet is meant to go through it, so Stripe was not reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the name, the sub-domain or the address of a school that was added here, or add it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the school's address instead: {hosts}.</source>
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
        <source>If you meant the other one, paste it alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If your test keys are not from a sandbox, copy all four keys from the school's own account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newer version. Until then nothing is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answered with an error that says nothing about your keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can't be kept. Stripe's own keys are far shorter, so something else may have been pasted along with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends soon and belongs to a person, not to the school's account.</source>
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
        <source>It is damaged, perhaps by a full disk or a crash. Nothing was overwritten, and the keys are not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not clear which of them is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is safer, as it may do less. Whether it may do enough, one test payment in Classe365 will tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is still there, but nothing in it can be shown or changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the same account as last time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lets nothing through to Stripe until it gets them.</source>
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
        <source>It works for several accounts and needs to be told which one each time; Classe365 can't do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its form is that of a Stripe key. Check keys asks Stripe.</source>
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
        <source>Keys have their own boxes in step 1, where they are kept safely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it where it is on Stripe. Here goes the key that begins with pk_, sk_ or rk_.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the allowed addresses of the account on Stripe, or check from a computer that is allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at this computer's date and time first. If they are right, tell your network's administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk, or allow writing to {folder}, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make sure that you copied both from the same page on Stripe. After the first test payment, check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one school here is called “{text}”.</source>
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
        <source>Nothing was pasted.</source>
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
        <source>Open Classe365 as your school does and copy the address from the browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Classe365 in the browser and copy the address from there.</source>
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
        <source>Open the {tab} tab to go on with it.</source>
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
        <source>Payments through Classe365 stop while it uses this key.</source>
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
        <source>Restart the computer and try again. Or paste the keys and save them for this session only: they are gone when the program closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample keys stand in Stripe's documentation for everybody to read; no payment made with them reaches you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the date and time in this computer's settings, best to automatic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to Stripe and copy the key of your own account.</source>
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
        <source>Stripe answers this {mode} key with {other} data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe confirms it: this is a {mode} key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe did not answer in time.</source>
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
        <source>Stripe makes it for one customer's phone and it ends within the hour.</source>
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
        <source>Stripe reports live payments over secure connections only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe reports payments over the internet and can't reach it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe sends its reports there and would refuse it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe still wants information about the school: {items}.</source>
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
        <source>Stripe would refuse it as a key.</source>
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
        <source>That is a key, not an address. It was not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is too long a text to look for keys in.</source>
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
        <source>The account can take payments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account can't take live payments yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account is not activated for live payments yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is at {host}, but the school is at {school}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate at Stripe's address is out of date.</source>
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
        <source>The first one was taken; which of them you meant can't be told from here.</source>
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
        <source>The key may work elsewhere; from here that can't be checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key {key} has expired: it was rolled on Stripe.</source>
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
        <source>The list of schools could not be saved: {reason}.</source>
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
        <source>The proxy that this computer is set to use does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The publishable key {key} has been rolled: Stripe refuses it now.</source>
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
        <source>The school's proxy wants a user name and a password.</source>
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
        <source>There is no payment that both keys could be asked about, and the keys' names do not tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no publishable key yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no secret or restricted key yet.</source>
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
        <source>These {mode} keys belong to {account}, but your {other} keys belong to {other_account}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are in memory and gone when the program closes; nothing was written.</source>
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
        <source>This is not a Stripe key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a whole key yet.</source>
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
        <source>To keep them, make the password store available and press Save keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another network, and show the details to your network's administrator.</source>
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
        <source>Use the test keys of the school's own Stripe account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a minute, then check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came back is not an answer of Stripe's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is needed is where the school opens Classe365 in the browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands in the publishable box may be shown to anybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found until then is shown; the rest is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you did stays until the program closes, but not longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether both keys belong to the same account is not proven.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the key works can't be said from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it neither the account nor the webhook can be looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without its school nothing can be looked up.</source>
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
        <source>Where the keys are on Stripe</source>
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
        <source>Real payments. This program only looks; it changes nothing on Stripe.</source>
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
        <source>Differs</source>
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
        <source>Not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing differs that should be alike.</source>
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
    <name>PracticeBar</name>
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
        <source>Both keys are taken out of this computer's password store and off the screen. They go on working in Classe365; on Stripe nothing changes.</source>
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
        <source>This forgets the school, both pairs of keys kept for it in this computer's password store, what was found and what was ticked. Nothing is changed on Stripe or in Classe365.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Scenarios</name>
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
        <source>Stripe wants more information about the school within a week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe was asked too often and wants a pause.</source>
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
        <source>The school's proxy wants a user name and a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer's clock is 26 hours ahead of Stripe's.</source>
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
        <source>Secret key copied. The clipboard is cleared in 1 second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret key copied. The clipboard is cleared in {seconds} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else was copied meanwhile, so the clipboard was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret key was taken off the clipboard.</source>
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
    <name>StepButton</name>
    <message>
        <source>Step {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepRail</name>
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
        <source>Coming</source>
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
        <source>No keys yet</source>
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
        <source>One key is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up, as you said {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be set up on Stripe</source>
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
        <source>By these reports Classe365 knows which invoices are paid. Without them payments arrive at Stripe, and the invoices stay unpaid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose Add endpoint.</source>
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
        <source>Paste the endpoint URL, and leave the version at {version}: the default of the Stripe account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select every event of the list, compare once more, and save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe also gives the endpoint a signing secret (whsec_). Classe365's guide does not ask for it, so leave it on Stripe.</source>
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
        <source>Change it on Stripe too, then tick the box again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing with Stripe comes with a later version.</source>
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
        <source>My school uses E-Commerce or SCA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: enter the keys into Classe365.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: set this up on Stripe, then tick the box.</source>
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
        <source>Open Stripe webhooks page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open ready-filled form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SCA</source>
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
        <source>Open account on Stripe</source>
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
