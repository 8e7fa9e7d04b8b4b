"""Keys are found in bytes of any kind, and nothing else is."""

from hashlib import sha256

import pytest

from classe365_desktop.core.keys import KeyKind, KeyPair, Mode
from classe365_desktop.core.scan import Known, LeakKind, Place, Spot, in_order, known_keys, place_as_json
from classe365_desktop.core.scan_report import LookedAt, Unread, findings_of, is_compressed, shown_path
from classe365_desktop.core.scan_search import Search
from classe365_desktop.core.school import Address
from classe365_desktop.core.signing import SigningSecret
from classe365_desktop.core.state import KeyMark, ModeRecord, School, State
from tests.keys_for_tests import PK, RK, SK, api_key
from tests.labelled_keys import Labelled, chance, filled, gitleaks, labelled

KEYS, NO_KEYS = labelled("keys"), labelled("no_keys")


def fingerprint(key: str) -> str:
    return sha256(key.encode()).hexdigest()[:16]


def spots(data: bytes, block: int = 1 << 18, known: dict[str, Known] | None = None) -> list[Spot]:
    search = Search(known or {})
    blocks = [data[at : at + block] for at in range(0, len(data), block)]
    found = [spot for each in blocks for spot in search.feed(each, last=False)]
    return found + search.feed(b"", last=True)


def told(found: list[Spot]) -> list[tuple[int, str]]:
    return sorted((spot.line, spot.leak.fingerprint) for spot in found)


def expected(file: Labelled) -> list[tuple[int, str]]:
    return sorted((line, fingerprint(key)) for line, key in file.keys)


@pytest.mark.parametrize("file", KEYS, ids=lambda file: file.name)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("block", [1 << 18, 3001])
def test_every_key_of_the_labelled_set_is_found_on_its_line(file: Labelled, encoding: str, block: int) -> None:
    assert told(spots(file.text.encode(encoding), block)) == expected(file)


@pytest.mark.parametrize("file", NO_KEYS, ids=lambda file: file.name)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_nothing_is_found_where_there_is_no_key(file: Labelled, encoding: str) -> None:
    lines = file.text.splitlines()
    assert [lines[spot.line - 1] for spot in spots(file.text.encode(encoding))] == []


def test_it_finds_all_that_gitleaks_published_rule_finds_and_has_fewer_false_alarms() -> None:
    for file in KEYS:
        true = {key for _, key in file.keys}
        ours = {spot.leak.fingerprint for spot in spots(file.text.encode())}
        assert {fingerprint(key) for key in gitleaks(file.text) if key in true} <= ours
    false_ours = sum(len(spots(file.text.encode())) for file in NO_KEYS)
    false_theirs = sum(len(gitleaks(file.text)) for file in NO_KEYS)
    assert false_ours == 0
    assert false_theirs >= 10


@pytest.mark.parametrize("length", [24, 32, 98, 99, 107, 200])
def test_keys_made_by_chance_are_not_taken_for_placeholders(length: int) -> None:
    keys = [f"sk_live_{chance(f'{length}/{number}', length)}" for number in range(400)]
    assert {fingerprint(key) for key in keys} == {spot.leak.fingerprint for spot in spots("\n".join(keys).encode())}


def test_kind_mode_and_printable_form_are_told() -> None:
    words = ["sk live", "rk test", "pk live", "sk_org live"]
    keys = [filled(f"@{word} 99@")[0] for word in words] + [filled("@whsec 32@")[0]]
    found = [spot.leak for spot in spots(" ".join(keys).encode())]
    assert [(leak.kind, leak.mode) for leak in found] == [
        (LeakKind.SECRET, Mode.LIVE),
        (LeakKind.RESTRICTED, Mode.TEST),
        (LeakKind.PUBLISHABLE, Mode.LIVE),
        (LeakKind.ORGANISATION, Mode.LIVE),
        (LeakKind.SIGNING, None),
    ]
    assert found[0].redacted == f"sk_live_…{keys[0][-4:]}"
    assert not any(key in repr(found) for key in keys)


@pytest.mark.parametrize("block", [64, 1000, 1 << 16])
def test_a_key_is_found_wherever_blocks_are_cut(block: int) -> None:
    key = SK.reveal().encode()
    for before in (0, 1, block - 50, block - 1, block, block + 1, 3 * block - 60):
        found = spots(b"x" * max(before - 1, 0) + b" " * (before > 0) + key + b"\n" + b"y" * 2000, block)
        assert [spot.leak.fingerprint for spot in found] == [SK.fingerprint]


def test_lines_are_counted_over_blocks_and_in_one_line_without_end() -> None:
    data = b"\n".join(
        [b"z" * 700] * 99 + [b"k = " + SK.reveal().encode()] + [b"z" * 9000 + b" " + PK.reveal().encode()]
    )
    assert [(spot.line, spot.leak.fingerprint) for spot in spots(data, 1024)] == [
        (100, SK.fingerprint),
        (101, PK.fingerprint),
    ]


def test_keys_in_files_that_are_no_text_are_found() -> None:
    noise = bytes(range(256)) * 40
    assert [spot.leak.fingerprint for spot in spots(noise + SK.reveal().encode() + noise)] == [SK.fingerprint]


def test_memory_does_not_grow_with_a_line_without_end() -> None:
    search = Search({})
    for _ in range(200):
        search.feed(b"a" * 4096, last=False)
    assert len(search._tail) < 4096 + 4096


def test_a_key_that_is_kept_is_known_whatever_it_looks_like() -> None:
    plain = "sk_test_" + "a" * 30
    assert spots(plain.encode()) == []
    mine = Known("maplehollow.classe365.com", Mode.TEST, LeakKind.SECRET)
    assert spots(plain.encode(), known={fingerprint(plain): mine})[0].leak.known == mine
    with_underscore = "sk_test_" + "b" * 30 + "_c"
    assert spots(with_underscore.encode(), known={fingerprint(with_underscore): mine})[0].leak.known == mine


def test_the_keys_of_every_school_and_of_rolls_are_known() -> None:
    old, hook = api_key(KeyKind.SECRET, tail="another0TailThatIsNoWhere" * 4), SigningSecret(chance("hook", 32))
    record = ModeRecord(
        signing=KeyMark(hook.redacted, hook.fingerprint),
        rolls={"secret": {"old": [old.redacted, old.fingerprint], "new": [RK.redacted, RK.fingerprint]}},
    ).with_keys(KeyPair(PK, SK))
    host = Address("maplehollow.classe365.com").host
    known = known_keys(State().with_school(School(host, "Maple Hollow", test=record)))
    assert {print_: (each.school, each.mode, each.kind) for print_, each in known.items()} == {
        PK.fingerprint: (host, Mode.TEST, LeakKind.PUBLISHABLE),
        SK.fingerprint: (host, Mode.TEST, LeakKind.SECRET),
        RK.fingerprint: (host, Mode.TEST, LeakKind.RESTRICTED),
        old.fingerprint: (host, Mode.TEST, LeakKind.SECRET),
        hook.fingerprint: (host, Mode.TEST, LeakKind.SIGNING),
    }
    assert spots(hook.reveal().encode(), known=known)[0].leak.mode is Mode.TEST


def test_what_opens_money_comes_first() -> None:
    text = " ".join(filled(f"@{word}@")[0] for word in ("pk live 99", "sk test 99", "whsec 32", "rk live 99"))
    places = [Place("f", spot) for spot in spots(text.encode())]
    assert [place.spot.leak.kind for place in in_order(places)] == [
        LeakKind.RESTRICTED,
        LeakKind.SIGNING,
        LeakKind.SECRET,
        LeakKind.PUBLISHABLE,
    ]
    assert place_as_json(in_order(places)[0])["mode"] == "live"


def test_each_sort_of_find_has_its_sentence_and_what_was_not_looked_at_is_said() -> None:
    marks = ("sk live 99", "rk live 99", "sk test 99", "whsec 32", "pk live 99")
    text = " ".join(filled(f"@{mark}@")[0] for mark in marks)
    places = [Place("f", spot, "c0ffee" if at else None) for at, spot in enumerate(spots(text.encode()))]
    looked_at = LookedAt(files=3, compressed=1, links=2, unread=1, versions=7)
    said = findings_of(places, 6, looked_at, [Unread("a.txt", "no")], stopped=True)
    assert {each.code: dict(each.values).get("count") for each in said} == {
        "scan.live": "2", "scan.unsorted": "1", "scan.test": "1", "scan.publishable": "1", "scan.history": "4",
        "scan.many": "5", "scan.history_read": "7", "scan.unread": "1", "scan.compressed": "1", "scan.links": "2",
        "scan.stopped": None,
    }  # fmt: skip
    assert [each.code for each in findings_of([], 0, LookedAt(), [], stopped=False)] == ["scan.clean"]


def test_a_key_in_the_name_of_a_file_is_not_printed() -> None:
    assert SK.reveal() not in shown_path(f"old/{SK.reveal()}.txt")
    assert shown_path("a/\udc80") == "a/\\udc80"
    assert shown_path("Schlüssel und Geld.txt") == "Schlüssel und Geld.txt"
    assert shown_path("a\x1b[2J\n\u202eb.txt") == "a\\x1b[2J\\n\\u202eb.txt"


def test_compressed_files_are_told_by_how_they_begin() -> None:
    assert is_compressed(b"PK\x03\x04rest")
    assert not is_compressed(b"plain text")
