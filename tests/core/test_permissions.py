"""What a restricted key may do: certain, refused, or honestly unknown."""

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classe365_desktop.core.findings import Severity
from classe365_desktop.core.keys import KeyKind, Mode
from classe365_desktop.core.links import restricted_key_form
from classe365_desktop.core.permissions import (
    Access,
    Answer,
    Needer,
    Permission,
    as_list,
    everything,
    judge,
    permissions_from,
    report,
)
from classe365_desktop.core.replies import Outcome, Reply
from classe365_desktop.core.writes import IMPOSSIBLE, may_write
from classe365_desktop.services.catalogue import load_permissions

CATALOGUE = load_permissions()
LIST, NOTHING = "/v1/customers", f"/v1/customers/cus_{IMPOSSIBLE}"
Told = dict[str, dict[Access, Answer]]


@pytest.mark.parametrize(
    ("access", "path", "reply", "answer"),
    [
        (Access.READ, LIST, Reply(Outcome.OK), Answer.ALLOWED),
        (Access.READ, LIST, Reply(Outcome.NO_PERMISSION), Answer.REFUSED),
        (Access.READ, LIST, Reply(Outcome.MISSING, code="resource_missing"), Answer.UNKNOWN),
        (Access.READ, NOTHING, Reply(Outcome.MISSING, code="resource_missing"), Answer.ALLOWED),
        (Access.WRITE, NOTHING, Reply(Outcome.MISSING, code="resource_missing"), Answer.ALLOWED),
        (Access.WRITE, NOTHING, Reply(Outcome.MISSING), Answer.UNKNOWN),
        (Access.WRITE, NOTHING, Reply(Outcome.NO_PERMISSION), Answer.REFUSED),
        (Access.WRITE, NOTHING, Reply(Outcome.OK), Answer.UNKNOWN),
        (Access.WRITE, NOTHING, Reply(Outcome.OTHER_REFUSAL), Answer.UNKNOWN),
        (Access.WRITE, NOTHING, Reply(Outcome.EXPIRED_KEY), Answer.UNKNOWN),
        (Access.WRITE, NOTHING, Reply(Outcome.RATE_LIMITED), Answer.UNKNOWN),
        (Access.WRITE, NOTHING, Reply(Outcome.TIMEOUT), Answer.UNKNOWN),
    ],
)
def test_only_a_clear_answer_counts(access: Access, path: str, reply: Reply, answer: Answer) -> None:
    assert judge(access, path, reply) is answer


@pytest.mark.parametrize("outcome", [each for each in Outcome if each not in {Outcome.OK, Outcome.NO_PERMISSION}])
@pytest.mark.parametrize("access", Access)
def test_nothing_else_that_can_happen_is_taken_for_an_answer(access: Access, outcome: Outcome) -> None:
    assert judge(access, LIST, Reply(outcome)) is Answer.UNKNOWN


@pytest.mark.parametrize("permission", CATALOGUE, ids=lambda each: each.name)
def test_no_request_of_the_catalogue_can_make_or_change_anything(permission: Permission) -> None:
    write = permission.probe(Access.WRITE)
    if write is not None:
        method, path = write
        assert method in {"post", "delete"}
        assert f"_{IMPOSSIBLE}" in path
        assert may_write(Mode.LIVE, KeyKind.RESTRICTED, path)
    read = permission.probe(Access.READ)
    assert read is None or read[0] == "get"
    assert permission.probe(permission.first) is not None


def test_every_line_says_in_plain_words_what_is_not_possible_without_it() -> None:
    for each in CATALOGUE:
        assert each.why[0].islower()
        assert not each.why.endswith(".")


def test_even_a_key_that_may_nothing_is_tried_within_what_stripe_takes_in_a_second() -> None:
    first = [each for each in CATALOGUE if each.probe(each.first)]
    then = [each for each in CATALOGUE if each.first is Access.WRITE and each.probe(Access.READ)]
    assert len(first) + len(then) <= 25


LINE = {"name": "customer", "access": "write", "for": "classe365", "why": "x", "read": "", "write": ""}


def test_one_more_permission_is_one_line() -> None:
    (more,) = permissions_from({"permissions": [LINE | {"name": "dispute", "write": "POST /v1/disputes/dp_{id}"}]})
    assert more.stripe_name == "rak_dispute_write"
    assert more.probe(Access.WRITE) == ("post", f"/v1/disputes/dp_{IMPOSSIBLE}")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (LINE | {"write": "POST /v1/customers"}, "impossible id"),
        (LINE | {"write": "PUT /v1/customers/cus_{id}"}, "impossible id"),
        (LINE | {"access": "read"}, "nothing to read"),
        (LINE | {"access": "sometimes"}, "lacks or misspells"),
        ({"name": "customer"}, "lacks or misspells"),
    ],
)
def test_a_catalogue_with_a_request_that_could_make_something_is_refused(line: dict[str, str], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        permissions_from({"permissions": [line]})


def told(**different: Answer) -> Told:
    """Everything tried is allowed, but for what is named."""
    found: Told = {each.name: {each.first: different.get(each.name, Answer.ALLOWED)} for each in CATALOGUE}
    return found


def codes(answers: Told) -> dict[str, Severity]:
    return {each.code.removeprefix("permissions."): each.severity for each in report(CATALOGUE, answers).findings}


def test_a_key_that_may_all_passes_and_what_cannot_be_tried_is_not_held_against_it() -> None:
    assert codes(told()) == {
        "enough_classe365": Severity.PASS,
        "enough_program": Severity.PASS,
        "untold": Severity.NOTE,
        "guess": Severity.NOTE,
    }
    made = report(CATALOGUE, told())
    assert made.untold == {"rak_token_write"}
    assert made.answers["rak_token_write"] is Answer.UNKNOWN
    assert made.missing == ()
    assert made.unknown == frozenset()


def test_what_is_missing_is_told_apart_by_who_would_miss_it_and_in_plain_words() -> None:
    made = report(CATALOGUE, told(customer=Answer.REFUSED, event=Answer.REFUSED))
    assert made.missing == ("rak_customer_write", "rak_event_read")
    by_code = {each.code.removeprefix("permissions."): each for each in made.findings}
    assert set(by_code) == {"missing_classe365", "missing_program", "untold", "guess"}
    assert by_code["missing_classe365"].severity is Severity.WARNING
    assert by_code["missing_classe365"].seen.endswith(": rak_customer_write.")
    assert by_code["missing_classe365"].why == (
        "Without them Classe365 can't: keep a family's payment details for the next invoice."
    )
    assert by_code["missing_program"].severity is Severity.NOTE


def test_who_may_not_read_may_not_write_either() -> None:
    made = report(CATALOGUE, told(token=Answer.REFUSED))
    assert made.answers["rak_token_write"] is Answer.REFUSED
    assert made.untold == frozenset()


def test_who_may_write_may_read() -> None:
    assert report(CATALOGUE, told()).reads["customer"] is Answer.ALLOWED
    both = told() | {"customer": {Access.WRITE: Answer.REFUSED, Access.READ: Answer.ALLOWED}}
    made = report(CATALOGUE, both)
    assert (made.answers["rak_customer_write"], made.reads["customer"]) == (Answer.REFUSED, Answer.ALLOWED)


def test_what_is_not_known_is_neither_enough_nor_missing() -> None:
    made = report(CATALOGUE, told(customer=Answer.UNKNOWN))
    assert made.unknown == {"rak_customer_write"}
    assert made.missing == ()
    assert set(codes(told(customer=Answer.UNKNOWN))) == {"enough_program", "unknown", "untold", "guess"}
    assert set(codes({})) == {"unknown", "untold", "guess"}


@given(st.fixed_dictionaries({each.name: st.sampled_from(Answer) for each in CATALOGUE}))
def test_a_pass_is_said_of_all_or_of_none(answers: dict[str, Answer]) -> None:
    made = report(CATALOGUE, told(**answers))
    said = {each.code for each in made.findings}
    for needer in Needer:
        of = [each for each in CATALOGUE if each.needer is needer and each.stripe_name not in made.untold]
        assert (f"permissions.enough_{needer}" in said) == all(
            made.answers[each.stripe_name] is Answer.ALLOWED for each in of
        )
    assert set(made.missing) | made.allowed | made.unknown | made.untold == {each.stripe_name for each in CATALOGUE}


def test_a_secret_key_may_do_everything() -> None:
    whole = everything(CATALOGUE)
    assert whole.allowed == {each.stripe_name for each in CATALOGUE}
    assert whole.missing == ()


def test_the_list_to_copy_has_every_permission() -> None:
    lines = as_list(CATALOGUE).splitlines()
    assert lines[0] == "rak_customer_write (write)"
    assert len(lines) == len(CATALOGUE)
    assert {each.needer for each in CATALOGUE} == set(Needer)


@pytest.mark.parametrize(("mode", "start"), [(Mode.TEST, "/acct_1X/test"), (Mode.LIVE, "/acct_1X")])
def test_the_link_opens_the_form_of_the_right_mode_with_every_box_ticked(mode: Mode, start: str) -> None:
    names = [each.stripe_name for each in CATALOGUE]
    parts = urlsplit(restricted_key_form(mode, "Classe365", names, "acct_1X"))
    assert parts.path == f"{start}/apikeys/create"
    assert parse_qs(parts.query) == {"name": ["Classe365"], "permissions[]": names}
