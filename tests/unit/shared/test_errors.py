"""The tree of refusals: stable codes, titles for people, and not a word of HTTP."""

import pytest

from shared.values.errors import (
    Conflict,
    DomainError,
    InvalidContent,
    Issue,
    NotAllowed,
    NotFound,
    TryLater,
)

BRANCHES = (NotFound, NotAllowed, Conflict, InvalidContent, TryLater)


def test_every_branch_has_a_code_and_a_title_of_its_own() -> None:
    kinds = (DomainError, *BRANCHES)

    assert len({kind.code for kind in kinds}) == len(kinds)
    assert len({kind.title for kind in kinds}) == len(kinds)


@pytest.mark.parametrize("kind", BRANCHES)
def test_a_refusal_carries_its_explanation_and_its_faults(kind: type[DomainError]) -> None:
    issue = Issue("/values/3", "negative-value", "Expected a whole number from 0 and up.")

    refused = kind("Three values are below zero.", (issue,))

    assert str(refused) == refused.detail == "Three values are below zero."
    assert refused.issues == (issue,)
    assert isinstance(refused, DomainError)


def test_a_refusal_without_single_faults_has_none() -> None:
    assert NotFound("There is no run with this id.").issues == ()


def test_an_issue_never_changes() -> None:
    issue = Issue("", "empty", "The document is empty.")

    with pytest.raises(AttributeError):
        issue.code = "other"  # type: ignore[misc]
