"""What is noted of a write: enough to find out what became of it, and nothing secret."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from classe365_desktop.core.journal import Entry, Phase, Purpose, entry_of, line_of, unfinished
from classe365_desktop.core.keys import Mode
from tests.keys_for_tests import SK

ENTRY = Entry(
    "2026-11-24T10:00:00+00:00",
    Phase.INTENT,
    Purpose.WEBHOOK,
    "maple.classe365.com",
    Mode.LIVE,
    "0123456789abcdef",
    "classe365-0123456789abcdef-0-0",
    "post",
    "/v1/webhook_endpoints",
    {"url": "https://maple.classe365.com/hook", "enabled_events": ["invoice.created"], "disabled": False},
)

texts = st.text(max_size=30)


@given(at=texts, made=texts, detail=texts, phase=st.sampled_from(Phase), purpose=st.sampled_from(Purpose))
def test_an_entry_survives_its_line(at: str, made: str, detail: str, phase: Phase, purpose: Purpose) -> None:
    entry = replace(ENTRY, at=at, made=made, detail=detail, phase=phase, purpose=purpose)
    line = line_of(entry)
    assert "\n" not in line
    assert entry_of(line) == entry_of(line_of(entry_of(line) or entry))


def test_an_ordinary_entry_comes_back_as_it_was() -> None:
    assert entry_of(line_of(ENTRY)) == ENTRY


@given(st.text(max_size=200))
def test_anything_else_is_no_entry(line: str) -> None:
    assert entry_of(line) is None


def test_half_a_line_is_no_entry() -> None:
    line = line_of(ENTRY)
    assert all(entry_of(line[:length]) is None for length in range(len(line)))


def test_nothing_secret_is_written_whatever_is_noted() -> None:
    secret = "whsec_" + "Ab1" * 12
    entry = replace(
        ENTRY, detail=f"{SK.reveal()} {secret}", params={"a": [SK.reveal(), {"b": secret}]}, path=SK.reveal()
    )
    assert SK.reveal() not in line_of(entry)
    assert secret not in line_of(entry)


def test_an_intent_is_unfinished_until_its_end_is_known() -> None:
    uncertain, done, looked = (replace(ENTRY, phase=phase) for phase in (Phase.UNCERTAIN, Phase.DONE, Phase.LOOKED_UP))
    other = replace(ENTRY, step="another")
    assert unfinished([ENTRY]) == [ENTRY]
    assert unfinished([ENTRY, uncertain, other]) == [ENTRY, other]
    assert unfinished([ENTRY, uncertain, looked, other]) == [other]
    assert unfinished([ENTRY, done, ENTRY]) == [ENTRY]
    assert unfinished([ENTRY, replace(ENTRY, phase=Phase.REFUSED)]) == []
