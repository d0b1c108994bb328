"""Requisitions as caps: what is requisitioned is paid (ÖT24, interpretation 24)."""

import pytest

from services.allocation.domain.lines import OutcomeKey
from shared.schemas.agreements import Agreement
from shared.schemas.assessments import Outcome
from tests.unit.allocation.factories import (
    Tree,
    agreement,
    condition,
    one_pot,
    outcome,
    outcomes,
    pot,
)
from tests.unit.allocation.running import balance, paid, run

FORFEIT: Tree = {"kind": "forfeit", "source": "avsnitt 6"}
LEAVE: Tree = {"kind": "leave"}


def requisitioned(**kronor: int) -> dict[OutcomeKey, Outcome]:
    """Everyone has requisitioned; the recipients named asked for so much and no more."""
    return outcomes(
        *(outcome("requisition", each, requested_kronor=kronor.get(each)) for each in "abc")
    )


def requisition(*pots: Tree) -> Agreement:
    return agreement(*pots, conditions=[condition("requisition", requisition=True)])


def test_a_requisition_below_the_entitlement_caps_it() -> None:
    one = requisition(pot("p", condition="requisition", unreleased=FORFEIT))
    allocation = run(one, judged=requisitioned(b=120))
    assert paid(allocation, "p") == {"a": 500, "b": 120, "c": 200}
    assert balance(allocation, "p").forfeited_kronor == 180


def test_a_requisition_is_split_over_its_pots_in_proportion_to_the_entitlements() -> None:
    # b is entitled to 300 and 30; of 111 requested that is 100.9 and 10.1.
    two = requisition(
        pot("p", condition="requisition", unreleased=FORFEIT),
        pot("q", amount=100, condition="requisition", unreleased=LEAVE),
    )
    allocation = run(two, judged=requisitioned(b=111))
    assert (paid(allocation, "p")["b"], paid(allocation, "q")["b"]) == (101, 10)
    assert balance(allocation, "p").forfeited_kronor == 199
    assert balance(allocation, "q").undistributed_kronor == 20


def test_a_requisition_is_split_by_largest_remainder_whatever_the_pots_say() -> None:
    # a is entitled to 60, 28 and 11; by the other method the 4 kr would be 3, 1 and 0.
    three = requisition(
        *(
            pot(
                pot_id,
                amount=amount,
                rounding="sainte_lague",
                condition="requisition",
                unreleased=FORFEIT,
            )
            for pot_id, amount in {"p": 120, "q": 56, "r": 22}.items()
        )
    )
    allocation = run(three, judged=requisitioned(a=4))
    assert [paid(allocation, each)["a"] for each in ("p", "q", "r")] == [2, 1, 1]


def test_a_tie_in_a_requisition_goes_to_the_lower_pot_id() -> None:
    two = requisition(
        pot("p-b", condition="requisition", unreleased=FORFEIT),
        pot("p", condition="requisition", unreleased=FORFEIT),
    )
    allocation = run(two, judged=requisitioned(a=7))
    assert (paid(allocation, "p")["a"], paid(allocation, "p-b")["a"]) == (4, 3)


def test_a_requisition_covers_the_months_of_a_pot_too() -> None:
    months: Tree = {"first": "2024-01", "last": "2024-02"}
    monthly = requisition(pot("p", periods=months, condition="requisition", unreleased=FORFEIT))
    allocation = run(monthly, judged=requisitioned(a=201))
    assert paid(allocation, "p", period="2024-01")["a"] == 101
    assert paid(allocation, "p", period="2024-02")["a"] == 100


@pytest.mark.parametrize("requested", [500, 501])
def test_a_requisition_of_the_entitlement_or_more_changes_nothing(requested: int) -> None:
    one = requisition(pot("p", condition="requisition", unreleased=FORFEIT))
    allocation = run(one, judged=requisitioned(a=requested))
    assert allocation.lines == run(one, judged=requisitioned()).lines


def test_the_figure_shows_the_cap_and_where_the_rest_went() -> None:
    two = requisition(
        pot("p", condition="requisition", unreleased=FORFEIT),
        pot("q", amount=100, condition="requisition", unreleased=LEAVE),
    )
    line = run(two, judged=requisitioned(b=111)).lines[1]
    before, requested, together = line.figure.inputs
    assert (before.value, requested.value, together.value) == ("300", "111", "330")
    assert before.name.en.startswith("Allotted before the requisition")
    assert requested.reference is not None
    assert [figure.value for figure in together.inputs] == ["300", "30"]
    assert line.figure.note is not None
    assert line.figure.note.en == "The rest, 199\u00a0kr, is forfeited (avsnitt 6)."


def test_without_a_sum_in_the_requisition_nothing_is_capped() -> None:
    one = requisition(pot("p", condition="requisition", unreleased=FORFEIT))
    assert run(one, judged=requisitioned()).total_kronor == 1000


def test_a_requested_sum_caps_nothing_under_a_condition_that_asks_for_none() -> None:
    judged = outcomes(*(outcome("report", each, requested_kronor=1) for each in "abc"))
    assert run(one_pot(FORFEIT), judged=judged).total_kronor == 1000
