"""Reading what people really paste: one key, a key broken over lines, a whole `.env` file, a JSON snippet, or something else.

`read` finds the keys and names everything that is not one. `route` says where each belongs, also across tabs.
"""

import re
import unicodedata
from dataclasses import dataclass

from classe365_desktop.core.findings import Finding, Subject, finding
from classe365_desktop.core.keys import (
    KEY_FORM,
    KEY_PREFIX,
    SHORTEST_BODY,
    ApiKey,
    Box,
    KeyKind,
    KeyPair,
    Mode,
    exact_key,
)
from classe365_desktop.core.redaction import ELLIPSIS, redacted

# More than any list of keys has. Far longer texts are copied by mistake, and some would take minutes to read.
LONGEST = 20_000
# Asked at every key stroke: a secret shows at once whether it is one, whatever white space came along before it.
_BEGINNING = 1_000
# Nobody reads more sentences than these.
_MOST = 20
# Invisible characters that copying from web pages, PDFs and chats brings along: zero-width and soft-hyphen characters,
# marks that steer the direction of text, the byte-order mark.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
_HIDES = r"*•●∙·․…×█▪◦"
_WORD = re.compile(rf"[A-Za-z0-9_.{_HIDES}\-]+")
_PREFIX = re.compile(KEY_PREFIX, re.IGNORECASE)
# Signs around a word that chats and documents put there to make it stand out, and the ones they put before an underscore.
_EMPHASIS = re.compile(r"(?<!\S)(?P<sign>\*{1,3}|_{1,3}|~{1,2})(?P<word>[A-Za-z0-9][A-Za-z0-9_]*)(?P=sign)(?!\S)")
_ESCAPED = re.compile(r"\\(?=_)")
# A word of a sentence or a date has no such mixture, the end of a key that was broken nearly always has.
_LIKE_AN_END = re.compile(r"(?=.*\d)(?=.*[a-z])(?=.*[A-Z])\w{6,}")
_BEHIND = re.compile(rf"(?<=[A-Za-z0-9_]{{{SHORTEST_BODY}}})(?={KEY_PREFIX})")
_SECRET_START = re.compile(r"[\W_]*(?:sk|rk)_(?:test|live|org)_?", re.IGNORECASE)
_MASK = re.compile(rf"[{_HIDES}]|\.{{2,}}|(?i:x{{6,}})")
_PLACEHOLDER = re.compile(r"(?i)your|example|sample|placeholder|replace|insert|changeme|here\b|key\b")
# Published in Stripe's documentation for years; their SHA-256, so that this file sets off no secret scanner.
_SAMPLES = frozenset(
    {
        "153a182586451358", "9b64dc2a04f643af", "74e11884b07b1d51", "9b79e4014755e26f", "c1c45784935eda01",
        "740ff49af25d70c2", "fd9f6a15a3b3bbda", "81669d0c1464b024", "b5ae42207966481b", "77cb2b276c03e8e3",
    }
)  # fmt: skip

# What else Stripe hands out and people paste by mistake (Stripe docs "API keys", "Webhooks"; stripe-cli).
_OTHERS = (
    (re.compile(r"(?i)sk_org_"), "key.organisation"),
    (re.compile(r"(?i)rkcs_(?:test_)?"), "key.claimable"),
    (re.compile(r"(?i)oak_"), "key.sign_in"),
    (re.compile(r"(?i)ek_(?:test_|live_)?"), "key.ephemeral"),
    (re.compile(r"(?i)whsec_"), "key.signing_secret"),
    (re.compile(r"we_(?=[A-Za-z0-9])"), "key.webhook_id"),
    (re.compile(r"acct_"), "key.account_id"),
    (re.compile(r"(?:price|prod|cus|pi|sub|in|ch|pm|evt|seti|cs|re|si|txn|po|plink)_(?=[A-Za-z0-9]*\d)"), "key.object_id"),
)  # fmt: skip
_CREDENTIALS = frozenset({"key.organisation", "key.claimable", "key.sign_in", "key.ephemeral", "key.signing_secret"})


@dataclass(frozen=True, slots=True)
class Rejected:
    """Something pasted that is no usable key: the finding code that explains it, and its printable form."""

    code: str
    shown: str = ""
    length: int = 0

    def finding(self, subject: Subject) -> Finding:
        """The sentence for it."""
        return finding(self.code, subject, key=self.shown, length=self.length)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a pasted text holds. Never both empty."""

    keys: tuple[ApiKey, ...] = ()
    rejected: tuple[Rejected, ...] = ()


def read(text: str) -> Reading:
    """Find the Stripe keys in `text` and explain everything else. Raises nothing, whatever the text."""
    if len(text) > LONGEST:
        return Reading(rejected=(Rejected("key.too_much"),))
    clean = _cleaned(text)
    if not clean:
        return Reading(rejected=(Rejected("key.empty"),))
    found = dict.fromkeys(filter(None, map(_read_word, _words(clean))))
    keys = [each for each in found if isinstance(each, ApiKey)][:_MOST]
    rejected = [each for each in found if isinstance(each, Rejected)][:_MOST]
    if keys or rejected:
        return Reading(tuple(keys), tuple(rejected))
    if _MASK.search(clean) and len(clean) <= 200 and " " not in clean:
        return Reading(rejected=(Rejected("key.masked", ELLIPSIS),))
    return Reading(rejected=(Rejected("key.not_a_key"),))


def starts_secret(text: str) -> bool:
    """True as soon as `text` begins like a secret or restricted key: enough to keep it out of the publishable box."""
    return _SECRET_START.match(_cleaned(text[:_BEGINNING])) is not None


def _cleaned(text: str) -> str:
    visible = _INVISIBLE.sub("", unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)))
    return "".join(
        " " if character.isspace() and character not in "\r\n" else character for character in visible
    ).strip()


def _words(clean: str) -> list[str]:
    """The words that may be keys; a single key that was broken over lines or by spaces is put together again."""
    clean = _ESCAPED.sub("", clean)
    clean = _EMPHASIS.sub(lambda m: m["word"], clean)
    # One key pasted behind another, without anything between them.
    clean = _BEHIND.sub(" ", clean)
    pieces = clean.strip("\"'`“”‘’<>()[]{},;").split()
    first = exact_key(pieces[0]) if pieces else None
    whole = first is not None and first.is_whole
    broken = (
        1 < len(pieces) <= 6
        and _PREFIX.match(pieces[0])
        and (not whole or all(map(_LIKE_AN_END.fullmatch, pieces[1:])))
        and all(re.fullmatch(r"[A-Za-z0-9_]+", piece) for piece in pieces)
        # A word of prose has no digit, a piece of a key nearly always has; and a second key is not a piece of the first.
        and all(re.search(r"\d", piece) and not re.match(r"(?i)[a-z]{2,5}_", piece) for piece in pieces[1:])
    )
    if broken:
        return ["".join(pieces)]
    return [word.strip(".-") if not _MASK.search(word) else word for word in _WORD.findall(clean)]


def _read_word(word: str) -> ApiKey | Rejected | None:
    starts = [(match.start(), code, match) for form, code in _OTHERS if (match := form.match(word))]
    if starts:
        _, code, match = min(starts, key=lambda each: each[0])
        body = word[match.end() :]
        return Rejected(code, redacted(match[0], body) if code in _CREDENTIALS else word[:40])
    prefix = _PREFIX.search(word)
    if not prefix or (prefix.start() and word[prefix.start() - 1].isalnum()):
        return None
    return _read_key(KeyKind(prefix["kind"].lower()), Mode(prefix["mode"].lower()), word[prefix.end() :])


def _read_key(kind: KeyKind, mode: Mode, body: str) -> ApiKey | Rejected:
    shown = redacted(f"{kind}_{mode}_", body if body.isalnum() else "")
    if _MASK.search(body):
        return Rejected("key.masked", shown)
    if _is_placeholder(body):
        return Rejected("key.sample", shown)
    if not re.fullmatch(r"[A-Za-z0-9_]*", body):
        return Rejected("key.odd_characters", shown)
    if len(body) < SHORTEST_BODY:
        return Rejected("key.cut_off", shown, len(body))
    if _is_published(body):
        return Rejected("key.sample", shown)
    key = ApiKey(kind, mode, body)
    return key if KEY_FORM.fullmatch(key.reveal()) else Rejected("key.odd_characters", shown)


def is_made_up(body: str) -> bool:
    """True if what stands behind a key's prefix is a placeholder, or a sample out of Stripe's documentation."""
    return _is_placeholder(body) or _is_published(body)


def _is_placeholder(body: str) -> bool:
    return _PLACEHOLDER.search(body) is not None and not re.search(r"\d{2}", body)


def _is_published(body: str) -> bool:
    import hashlib  # loads OpenSSL, which the first window does not need

    return hashlib.sha256(body.encode()).hexdigest()[:16] in _SAMPLES


@dataclass(frozen=True, slots=True)
class Placement:
    """One key and the box it goes into."""

    mode: Mode
    box: Box
    key: ApiKey


@dataclass(frozen=True, slots=True)
class Routing:
    """What a paste leads to: keys to put into boxes, sentences to show, and whether the box it came into is wiped."""

    placements: tuple[Placement, ...]
    findings: tuple[Finding, ...]
    wipe: bool

    def pair(self, mode: Mode, before: KeyPair) -> KeyPair:
        """The keys of `mode` after this paste."""
        for placed in self.placements:
            if placed.mode is mode:
                before = before.having(placed.key)
        return before


PLACES = {Box.PUBLISHABLE: "Publishable key", Box.SECRET: "Secret or restricted key"}
_SUBJECTS = {Box.PUBLISHABLE: Subject.PUBLISHABLE, Box.SECRET: Subject.SECRET}


def route(text: str, mode: Mode, box: Box) -> Routing:
    """Say where the keys in `text`, pasted into `box` of the tab of `mode`, belong. Raises nothing."""
    reading = read(text)
    placements: list[Placement] = []
    findings: list[Finding] = []
    taken: set[tuple[Mode, Box]] = set()
    for key in reading.keys:
        subject = _SUBJECTS[key.box]
        if (key.mode, key.box) in taken:
            findings.append(finding("route.second_key", subject, key=key))
            continue
        taken.add((key.mode, key.box))
        placements.append(Placement(key.mode, key.box, key))
        findings.append(_told(key, mode, box, subject))
        if key.is_short:
            findings.append(finding("key.maybe_cut_off", subject, key=key))
    findings += [
        each.finding(_SUBJECTS[box])
        for each in reading.rejected
        if not (reading.keys and each.code in {"key.not_a_key", "key.empty"})
    ]
    stays = (mode, box) in taken
    secret_here = box is Box.PUBLISHABLE and (
        starts_secret(text) or any(starts_secret(each.shown) for each in reading.rejected)
    )
    if secret_here and not reading.keys:
        findings.insert(0, finding("key.secret_in_publishable", Subject.PUBLISHABLE))
    leaked = any(each.code in _CREDENTIALS for each in reading.rejected)
    return Routing(tuple(placements), tuple(findings), wipe=not stays and (bool(placements) or secret_here or leaked))


_FIRST_LETTERS = re.compile(r"(?:[psr]k?|[psr]k_(?:t|te|tes|test|l|li|liv|live)?)", re.IGNORECASE)


def judge(text: str, mode: Mode, box: Box) -> Finding | None:
    """What is to be said of `text` while it is being typed into `box` of the tab of `mode`: nothing yet, or one sentence."""
    reading, subject = read(text), _SUBJECTS[box]
    if reading.keys:
        key = reading.keys[0]
        here = (key.mode, key.box) == (mode, box) and len(reading.keys) == 1
        return finding("key.looks_right" if here else "typed.elsewhere", subject, key=key)
    first = reading.rejected[0]
    if first.code == "key.empty" or _FIRST_LETTERS.fullmatch(text.strip()):
        return None
    return finding("typed.unfinished", subject) if first.code == "key.cut_off" else first.finding(subject)


def _told(key: ApiKey, mode: Mode, box: Box, subject: Subject) -> Finding:
    place = PLACES[key.box]
    if key.mode is not mode:
        return finding("route.other_tab", subject, key=key, mode=key.mode, tab=key.mode.value.capitalize(), place=place)
    if key.box is box:
        return finding("key.looks_right", subject, key=key)
    if box is Box.PUBLISHABLE:
        return finding("route.secret_moved", subject, key=key, place=place)
    return finding("route.moved", subject, key=key, place=place)
