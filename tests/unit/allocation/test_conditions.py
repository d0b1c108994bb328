"""What conditions release: degrees, held shares, and outcomes that are missing or undecided."""

from collections.abc import Mapping
from fractions import Fraction

import pytest

from services.allocation.domain.errors import OutcomesMissing, OutcomesUndecided
from services.allocation.domain.lines import OutcomeKey
from shared.schemas.agreements import Agreement
from shared.schemas.assessments import Outcome, Status
from tests.unit.allocation.factories import (
    POPULATION,
    Tree,
    agreement,
    condition,
    degrees,
    month,
    one_pot,
    outcome,
    outcomes,
    pot,
)
from tests.unit.allocation.running import balance, paid, run

FORFEIT: Tree = {"kind": "forfeit", "source": "avsnitt 6"}
LEAVE: Tree = {"kind": "leave"}
REDISTRIBUTE: Tree = {"kind": "redistribute", "key": POPULATION}
CARRY: Tree = {"kind": "carry", "to": "q"}
ALL_MET = degrees("report", {"a": 1, "b": 1, "c": 1})


def conditional(unreleased: Tree) -> Agreement:
    """A pot `p` under the condition `report`, and a pot `q` that may be carried to."""
    return one_pot(unreleased, pot("q", amount=0))


def test_the_entitlement_is_the_whole_kronor_of_share_times_degree() -> None:
    # ÖT24 section 3.7, interpretation 12: of 333 kr three quarters are 249.75, so 249 are earned.
    shares = agreement(
        pot("p", amount=999, key={"kind": "equal"}, condition="report", unreleased=LEAVE),
        conditions=[condition("report")],
    )
    judged = degrees("report", {"a": Fraction(3, 4), "b": Fraction(1, 3), "c": 0})
    allocation = run(shares, judged=judged)
    assert paid(allocation, "p") == {"a": 249, "b": 111, "c": 0}
    assert balance(allocation, "p").undistributed_kronor == 999 - 249 - 111


@pytest.mark.parametrize("unreleased", [FORFEIT, LEAVE, REDISTRIBUTE, CARRY])
def test_a_condition_that_everyone_meets_releases_everything(unreleased: Tree) -> None:
    allocation = run(conditional(unreleased), judged=ALL_MET)
    assert paid(allocation, "p") == {"a": 500, "b": 300, "c": 200}
    assert balance(allocation, "p").allocated_kronor == 1000


def test_a_condition_that_does_not_apply_stands_in_nobodys_way() -> None:
    judged = ALL_MET | outcomes(outcome("report", "b", status="not_applicable"))
    assert paid(run(conditional(FORFEIT), judged=judged), "p")["b"] == 300


def test_missing_outcomes_are_named_by_condition_recipient_and_month() -> None:
    by_month = agreement(
        pot(
            "p",
            periods={"first": "2024-01", "last": "2024-02"},
            condition="tiers",
            unreleased=LEAVE,
        ),
        pot("r", condition="report", unreleased=LEAVE),
        conditions=[condition("tiers", months=("2024-01", "2024-02")), condition("report")],
    )
    judged = degrees("report", {"a": 1}) | outcomes(
        outcome("tiers", "a", period=month("2024-01")),
        outcome("tiers", "a", period=month("2024-02")),
        outcome("tiers", "b", period=month("2024-02")),
    )
    with pytest.raises(OutcomesMissing) as refused:
        run(by_month, judged=judged)
    assert "report for b, c; tiers for b in 2024-01 and c in 2024-01, 2024-02" in (
        refused.value.detail
    )
    assert [issue.message for issue in refused.value.issues] == [
        "report has no outcome for b, c",
        "tiers has no outcome for b in 2024-01 and c in 2024-01, 2024-02",
    ]


def test_a_month_is_released_by_its_own_outcome_and_an_unmonthly_condition_releases_all() -> None:
    months: Tree = {"first": "2024-01", "last": "2024-02"}
    both = agreement(
        pot("p", periods=months, condition="tiers", unreleased=LEAVE),
        pot("r", periods=months, condition="report", unreleased=LEAVE),
        conditions=[condition("tiers", months=("2024-01", "2024-02")), condition("report")],
    )
    judged = (
        degrees("tiers", {"a": 1, "b": 0, "c": 1}, period=month("2024-01"))
        | degrees("tiers", {"a": 0, "b": 1, "c": 1}, period=month("2024-02"))
        | degrees("report", {"a": 1, "b": 0, "c": 1})
    )
    allocation = run(both, judged=judged)
    assert paid(allocation, "p", period="2024-01") == {"a": 250, "b": 0, "c": 100}
    assert paid(allocation, "p", period="2024-02") == {"a": 0, "b": 150, "c": 100}
    for each in ("2024-01", "2024-02"):
        assert paid(allocation, "r", period=each) == {"a": 250, "b": 0, "c": 100}


def test_a_monthly_condition_on_a_pot_without_months_cannot_happen() -> None:
    wrong = agreement(
        pot("p", condition="tiers", unreleased=LEAVE),
        conditions=[condition("tiers", months=("2024-01", "2024-02"))],
    )
    with pytest.raises(AssertionError, match="pot p has no months"):
        run(wrong)


@pytest.mark.parametrize("unreleased", [FORFEIT, LEAVE, REDISTRIBUTE, CARRY])
def test_no_run_before_an_officer_has_judged(unreleased: Tree) -> None:
    judged = ALL_MET | outcomes(outcome("report", "b", degree=0, status="officer_judges"))
    with pytest.raises(OutcomesUndecided, match="report for b") as refused:
        run(conditional(unreleased), judged=judged)
    assert [issue.message for issue in refused.value.issues] == ["report is not decided for b"]


@pytest.mark.parametrize("unreleased", [FORFEIT, LEAVE])
def test_a_share_that_awaits_its_deadline_is_held(unreleased: Tree) -> None:
    judged = ALL_MET | outcomes(outcome("report", "b", degree=0, status="awaited"))
    allocation = run(conditional(unreleased), judged=judged)
    assert paid(allocation, "p") == {"a": 500, "b": 0, "c": 200}
    where = balance(allocation, "p")
    assert (where.not_due_kronor, where.forfeited_kronor, where.undistributed_kronor) == (300, 0, 0)
    held = next(line for line in allocation.lines if line.recipient_id == "b").figure
    assert held.formula is not None
    assert held.formula.sv.startswith("hålls inne")
    assert held.note is None


@pytest.mark.parametrize("unreleased", [REDISTRIBUTE, CARRY])
def test_nobody_is_paid_while_others_money_hangs_on_a_deadline(unreleased: Tree) -> None:
    judged = ALL_MET | outcomes(outcome("report", "b", degree=0, status="awaited"))
    with pytest.raises(OutcomesUndecided, match="report for b"):
        run(conditional(unreleased), judged=judged)


@pytest.mark.parametrize("status", ["officer_judges", "awaited"])
def test_outcomes_of_pots_that_are_not_due_are_not_needed(status: Status) -> None:
    later = agreement(
        pot("p"),
        pot("q", occasion="later", condition="report", unreleased=REDISTRIBUTE),
        conditions=[condition("report")],
        occasions=["only", "later"],
    )
    judged = outcomes(outcome("report", "a", degree=0, status=status))
    assert run(later, judged=judged).total_kronor == 1000


@pytest.mark.parametrize(
    ("unreleased", "says"),
    [
        (FORFEIT, "förfaller (avsnitt 6)."),
        (LEAVE, "ligger kvar ofördelat."),
        (REDISTRIBUTE, "omfördelas."),
        (CARRY, "förs över till Pott q."),
    ],
)
def test_a_line_says_where_the_rest_went(unreleased: Tree, says: str) -> None:
    judged: Mapping[OutcomeKey, Outcome] = degrees("report", {"a": 1, "b": 0, "c": 1})
    note = run(conditional(unreleased), judged=judged).lines[1].figure.note
    assert note is not None
    assert note.sv == f"Resten, 300\u00a0kr, {says}"
