"""What a restricted key may do: certain, refused, or honestly unknown."""

import pytest

from classe365_desktop.core.findings import Severity
from classe365_desktop.core.keys import KeyKind, Mode
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


@pytest.mark.parametrize(
    ("access", "reply", "answer"),
    [
        (Access.READ, Reply(Outcome.OK), Answer.ALLOWED),
        (Access.READ, Reply(Outcome.NO_PERMISSION), Answer.REFUSED),
        (Access.READ, Reply(Outcome.MISSING, code="resource_missing"), Answer.UNKNOWN),
        (Access.WRITE, Reply(Outcome.MISSING, code="resource_missing"), Answer.ALLOWED),
        (Access.WRITE, Reply(Outcome.MISSING), Answer.UNKNOWN),
        (Access.WRITE, Reply(Outcome.NO_PERMISSION), Answer.REFUSED),
        (Access.WRITE, Reply(Outcome.OK), Answer.UNKNOWN),
        (Access.WRITE, Reply(Outcome.OTHER_REFUSAL), Answer.UNKNOWN),
        (Access.WRITE, Reply(Outcome.EXPIRED_KEY), Answer.UNKNOWN),
        (Access.WRITE, Reply(Outcome.RATE_LIMITED), Answer.UNKNOWN),
        (Access.WRITE, Reply(Outcome.TIMEOUT), Answer.UNKNOWN),
    ],
)
def test_only_a_clear_answer_counts(access: Access, reply: Reply, answer: Answer) -> None:
    assert judge(access, reply) is answer


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
    assert permission.why.endswith(".")


def test_the_whole_catalogue_fits_into_what_stripe_takes_in_a_second() -> None:
    assert sum(each.probe(each.access) is not None for each in CATALOGUE) <= 25


def test_a_catalogue_with_a_request_that_could_make_something_is_refused() -> None:
    line = {
        "name": "customer",
        "access": "write",
        "for": "classe365",
        "why": "x.",
        "read": "",
        "write": "POST /v1/customers",
    }
    with pytest.raises(ValueError, match="impossible id"):
        permissions_from({"permissions": [line]})
    with pytest.raises(ValueError, match="lacks or misspells"):
        permissions_from({"permissions": [{"name": "customer"}]})
    with pytest.raises(ValueError, match="lacks or misspells"):
        permissions_from({"permissions": [line | {"access": "sometimes"}]})


def codes(answers: dict[str, Answer]) -> dict[str, Severity]:
    made = report(CATALOGUE, answers, {})
    return {each.code.removeprefix("permissions."): each.severity for each in made.findings}


def test_what_is_missing_is_told_apart_by_who_would_miss_it() -> None:
    answers = {each.stripe_name: Answer.ALLOWED for each in CATALOGUE}
    assert set(codes(answers)) == {"enough_classe365", "enough_program", "guess"}
    some = answers | {"rak_customer_write": Answer.REFUSED, "rak_event_read": Answer.REFUSED}
    assert codes(some) == {
        "missing_classe365": Severity.WARNING,
        "missing_program": Severity.NOTE,
        "guess": Severity.NOTE,
    }
    made = report(CATALOGUE, some, {})
    assert made.missing == ("rak_customer_write", "rak_event_read")
    assert made.allowed == set(answers) - set(made.missing)


def test_what_is_not_known_is_neither_enough_nor_missing() -> None:
    answers = {each.stripe_name: Answer.ALLOWED for each in CATALOGUE} | {"rak_token_write": Answer.UNKNOWN}
    assert set(codes(answers)) == {"enough_program", "unknown", "guess"}
    assert report(CATALOGUE, answers, {}).unknown == {"rak_token_write"}
    assert set(codes({})) == {"unknown", "guess"}


def test_a_secret_key_may_do_everything() -> None:
    whole = everything(CATALOGUE)
    assert whole.allowed == {each.stripe_name for each in CATALOGUE}
    assert whole.missing == ()


def test_the_list_to_copy_has_every_permission() -> None:
    lines = as_list(CATALOGUE).splitlines()
    assert lines[0] == "rak_customer_write (write)"
    assert len(lines) == len(CATALOGUE)
    assert {each.needer for each in CATALOGUE} == set(Needer)
