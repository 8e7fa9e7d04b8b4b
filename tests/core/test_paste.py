"""What people really paste is understood, or explained in one sentence, and never leaks."""

import json
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from classe365_desktop.core.findings import Subject, finding
from classe365_desktop.core.keys import Box, KeyPair, Mode
from classe365_desktop.core.paste import judge, read, route, starts_secret
from classe365_desktop.core.redaction import redact
from classe365_desktop.core.school import read_address
from tests.core.test_keys import KEYS
from tests.keys_for_tests import PK, RK, SK, TAIL, key_text

LIVE_SK = key_text("sk", "live")
DECORATIONS = [
    "{}", "  {}  ", "\n{}\r\n", "\t{}", "'{}'", '"{}"', "“{}”", "‘{}’", "`{}`", "<{}>", "({})", "{},", "{};", "{}.",
    "\u200b{}\u200b", "\ufeff{}", "\u00a0{}\u00a0", "\u202a{}\u202c", "\u2060{}", "STRIPE_SECRET_KEY={}",
    "export STRIPE_KEY='{}'", "key: {}", "Secret key\n{}", "my key is {} ok", "- {}", "{}\nThanks!", "Bearer {}",
    "*{}*", "**{}**", "_{}_", "~~{}~~", "{} 2026", "{}\n2026-03-12", "{} thanks2", "{}{}",
    '{{"secret_key": "{}"}}', "STRIPE_SECRET_KEY = \"{}\" # live", "setx STRIPE_KEY {}", "$env:STRIPE_KEY=\"{}\"",
]  # fmt: skip


@pytest.mark.parametrize("decoration", DECORATIONS)
def test_a_key_is_found_in_what_people_paste_around_it(decoration: str) -> None:
    assert read(decoration.format(*[SK.reveal()] * 2)).keys == (SK,)


def test_an_underscore_that_a_document_escaped_is_read() -> None:
    assert read(SK.reveal().replace("_", "\\_")).keys == (SK,)


def test_two_keys_with_nothing_between_them_are_two_keys() -> None:
    assert read(SK.reveal() + PK.reveal()).keys == (SK, PK)


@pytest.mark.parametrize(
    "part",
    [
        "a",
        "a-",
        "1a-",
        "a_",
        "cus_1a ",
        "xxxxx",
        "sk_test_",
        "a\u0301\u0316",
        "\ufdfa",
        "a.",
        "http://",
        "pi_a_secret",
        "*",
    ],
)
@pytest.mark.parametrize("ask", [read, starts_secret, redact, read_address])
def test_a_long_text_takes_no_longer_than_it_is_long(part: str, ask: Callable[[str], object]) -> None:
    # A square of this length would run for many minutes.
    assert ask(part * (1_000_000 // len(part))) is not None


def test_a_whole_document_is_not_searched_but_said() -> None:
    reading = read(f"{SK.reveal()}\n{'word ' * 5_000}")
    assert (reading.keys, [each.code for each in reading.rejected]) == ((), ["key.too_much"])


def test_not_more_is_said_than_anybody_reads() -> None:
    assert len(route(" ".join(f"cus_{number}" for number in range(2_000)), Mode.TEST, Box.SECRET).findings) <= 20


@pytest.mark.parametrize(
    "text",
    ["STRIPE_SECRET_KEY=sk_test_abc123", "secret key: sk_live_…abcd", "key: rk_test_51Abc-Def51AbcDef51AbcDef51"],
)
def test_a_secret_that_is_no_good_is_wiped_from_the_publishable_box_too(text: str) -> None:
    routing = route(text, Mode.TEST, Box.PUBLISHABLE)
    assert routing.wipe
    assert routing.findings[0].code == "key.secret_in_publishable"


@given(KEYS, st.integers(1, 60))
def test_an_invisible_character_inside_a_key_is_taken_out(key, at: int) -> None:
    text = key.reveal()
    assert read(f"{text[:at]}\u200b{text[at:]}").keys == (key,)


@pytest.mark.parametrize("at", [30, 45, 60, 75])
@pytest.mark.parametrize("break_", ["\n", "\r\n", "\n   ", " "])
def test_a_key_broken_over_lines_is_put_together_again(at: int, break_: str) -> None:
    text = key_text("sk", "test", tail="a1B2c3D4e5" * 10)
    assert [key.reveal() for key in read(f"{text[:at]}{break_}{text[at:]}").keys] == [text]


def test_words_after_a_key_are_not_glued_to_it() -> None:
    assert read(f"{SK.reveal()} thank you").keys == (SK,)


def test_a_capital_letter_put_in_front_by_a_phone_is_forgiven() -> None:
    assert read(f"S{SK.reveal()[1:]}").keys == (SK,)


def test_full_width_characters_are_read_as_what_they_mean() -> None:
    assert read("".join(chr(ord(c) + 0xFEE0) for c in SK.reveal())).keys == (SK,)


def test_a_whole_env_file_gives_all_its_keys() -> None:
    text = (
        f"# payment\nSTRIPE_PUBLISHABLE_KEY={PK.reveal()}\nSTRIPE_SECRET_KEY={SK.reveal()}\nDEBUG=1\n"
        f"STRIPE_WEBHOOK_SECRET=whsec_abcdefgh12345678abcdefgh"
    )
    reading = read(text)
    assert set(reading.keys) == {PK, SK}
    assert [each.code for each in reading.rejected] == ["key.signing_secret"]


def test_a_json_snippet_gives_all_its_keys() -> None:
    text = json.dumps({"stripe": {"test": {"pk": PK.reveal(), "sk": SK.reveal()}, "live": {"sk": LIVE_SK}}}, indent=2)
    assert {key.reveal() for key in read(text).keys} == {PK.reveal(), SK.reveal(), LIVE_SK}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "key.empty"),
        (" \u200b\n", "key.empty"),
        ("hello", "key.not_a_key"),
        ("https://dashboard.stripe.com/apikeys", "key.not_a_key"),
        ("sk_live_…abcd", "key.masked"),
        ("sk_live_...abcd", "key.masked"),
        ("sk_live_************abcd", "key.masked"),
        ("••••••••abcd", "key.masked"),
        ("pk_live_xxxxxxxxxxxxxxxxxxxxxxxx", "key.masked"),
        ("rk_test_" + "●" * 20, "key.masked"),
        ("sk_test_51ABC", "key.cut_off"),
        ("pk_live_", "key.cut_off"),
        ("sk_test_" + "4eC39HqLyjWD" + "arjtT1zdp7dc", "key.sample"),
        ("pk_test_" + "TYooMQauvdEDq5" + "4NiTphI7jx", "key.sample"),
        ("sk_test_your_secret_key_goes_here", "key.sample"),
        (f"sk_test_{TAIL[:40]}-{TAIL[:40]}", "key.odd_characters"),
        ("sk_org_live_" + TAIL, "key.organisation"),
        ("rkcs_test_" + TAIL, "key.claimable"),
        ("oak_" + TAIL, "key.sign_in"),
        ("ek_test_" + TAIL, "key.ephemeral"),
        ("whsec_" + TAIL, "key.signing_secret"),
        ("we_1ABCdef2GHI", "key.webhook_id"),
        ("acct_1ABCdEFghIJklMNo", "key.account_id"),
        ("price_1ABCdef2GHI", "key.object_id"),
        ("cus_Nff2dXYZ1", "key.object_id"),
    ],
)  # fmt: skip
def test_everything_else_is_explained(text: str, code: str) -> None:
    reading = read(text)
    assert not reading.keys
    assert [each.code for each in reading.rejected] == [code]
    told = reading.rejected[0].finding(Subject.SECRET)
    assert told.seen
    assert told.why
    assert told.do


@given(
    st.text()
    | st.builds("{}{}{}".format, st.text(max_size=20), KEYS.map(lambda key: key.reveal()), st.text(max_size=20))
)
@example("sk_test_" + "ſ" * 30)
@example("sk_live_\x00")
def test_no_text_breaks_reading_and_no_sentence_leaks_it(text: str) -> None:
    reading = read(text)
    assert reading.keys or reading.rejected
    for mode in Mode:
        for box in Box:
            routing = route(text, mode, box)
            said = " ".join(each.seen + each.why + each.do + repr(each) for each in routing.findings)
            for key in reading.keys:
                assert key.reveal() not in said
                assert key.reveal()[8:40] not in said
    assert all(len(each.shown) < 48 for each in reading.rejected)
    assert all(key.reveal() not in repr(reading) for key in reading.keys)


def codes(text: str, mode: Mode, box: Box) -> list[str]:
    return [each.code for each in route(text, mode, box).findings]


def test_a_key_in_its_own_box_stays_there() -> None:
    routing = route(PK.reveal(), Mode.TEST, Box.PUBLISHABLE)
    assert routing.pair(Mode.TEST, KeyPair()) == KeyPair(publishable=PK)
    assert not routing.wipe
    assert [each.code for each in routing.findings] == ["key.looks_right"]


@pytest.mark.parametrize("key", [SK, RK], ids=["secret", "restricted"])
def test_a_secret_in_the_publishable_box_is_wiped_and_put_where_it_belongs(key) -> None:
    routing = route(key.reveal(), Mode.TEST, Box.PUBLISHABLE)
    assert routing.wipe
    assert routing.pair(Mode.TEST, KeyPair(publishable=PK)) == KeyPair(PK, key)
    assert [each.code for each in routing.findings] == ["route.secret_moved"]


def test_a_secret_is_kept_out_of_the_publishable_box_from_its_first_letters() -> None:
    assert starts_secret("sk_test_5")
    assert starts_secret("  “RK_live_")
    assert not starts_secret("pk_test_5")
    assert not starts_secret("sk_")
    assert route("sk_test_5", Mode.TEST, Box.PUBLISHABLE).wipe
    assert codes("sk_test_5", Mode.TEST, Box.PUBLISHABLE)[0] == "key.secret_in_publishable"


def test_a_publishable_key_in_the_secret_box_is_moved_and_said_so() -> None:
    assert codes(PK.reveal(), Mode.TEST, Box.SECRET) == ["route.moved"]


def test_a_live_key_in_the_test_tab_goes_to_the_live_tab_and_says_so() -> None:
    routing = route(LIVE_SK, Mode.TEST, Box.SECRET)
    assert routing.wipe
    assert not routing.pair(Mode.TEST, KeyPair())
    assert routing.pair(Mode.LIVE, KeyPair()).secret is not None
    told = routing.findings[0]
    assert (told.code, told.action) == ("route.other_tab", "open_other_tab")
    assert "Live tab" in told.seen


def test_four_keys_at_once_fill_both_tabs() -> None:
    text = "\n".join([PK.reveal(), SK.reveal(), key_text("pk", "live"), LIVE_SK])
    routing = route(text, Mode.TEST, Box.PUBLISHABLE)
    assert all(routing.pair(mode, KeyPair()).get(box) for mode in Mode for box in Box)
    assert not routing.wipe


def test_a_second_key_for_the_same_box_is_not_silently_taken() -> None:
    assert "route.second_key" in codes(f"{SK.reveal()} {RK.reveal()}", Mode.TEST, Box.SECRET)


def test_a_signing_secret_is_wiped_from_either_box() -> None:
    assert all(route("whsec_" + TAIL, Mode.TEST, box).wipe for box in Box)


def test_a_key_that_lost_its_end_is_hinted_at_but_not_refused() -> None:
    routing = route(SK.reveal()[:60], Mode.TEST, Box.SECRET)
    assert routing.placements
    assert "key.maybe_cut_off" in [each.code for each in routing.findings]


def test_a_sentence_never_gets_what_it_does_not_need() -> None:
    with pytest.raises(KeyError):
        finding("key.masked", Subject.SECRET)
    with pytest.raises(KeyError):
        finding("no.such.code", Subject.SECRET)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", None),
        ("s", None),
        ("sk_", None),
        ("sk_te", None),
        ("sk_test", None),
        ("sk_test_", "typed.unfinished"),
        ("sk_test_51ABC", "typed.unfinished"),
        (SK.reveal(), "key.looks_right"),
        (PK.reveal(), "typed.elsewhere"),
        (LIVE_SK, "typed.elsewhere"),
        ("hello there", "key.not_a_key"),
        ("whsec_abcdefgh12345678", "key.signing_secret"),
        ("sk_live_…abcd", "key.masked"),
    ],
)
def test_a_key_is_judged_while_it_is_typed(text: str, code: str | None) -> None:
    told = judge(text, Mode.TEST, Box.SECRET)
    assert (told.code if told else None) == code


@given(st.text(max_size=60))
def test_whatever_is_typed_nothing_breaks(text: str) -> None:
    for box in Box:
        judge(text, Mode.LIVE, box)
