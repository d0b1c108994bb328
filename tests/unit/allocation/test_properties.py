"""What holds for any agreement: no krona is lost or made, and no order decides who gets it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from services.allocation.domain.lines import Allocation, OutcomeKey
from shared.schemas.agreements import Agreement
from shared.schemas.assessments import Outcome
from shared.values.periods import Month, months_between
from tests.unit.allocation.factories import (
    EQUAL,
    POPULATION,
    Tree,
    agreement,
    condition,
    outcome,
    outcomes,
    outside,
    pot,
)
from tests.unit.allocation.running import given_so_far, run

OCCASIONS = ("first", "second")
MONTHS = months_between(Month(2024, 1), Month(2024, 3))
SPAN: Tree = {"first": "2024-01", "last": "2024-03"}
ROUNDINGS = st.sampled_from(["largest_remainder", "sainte_lague"])
AMOUNTS = st.integers(0, 3_000_000_000)
SUMS = st.none() | AMOUNTS
DEGREES = st.sampled_from(
    [Fraction(0), Fraction(1, 3), Fraction(1, 2), Fraction(3, 4), Fraction(1)]
)
SIMPLE_KEYS: st.SearchStrategy[Tree] = st.sampled_from([POPULATION, EQUAL])
FEWER = settings(deadline=None, max_examples=50)
"""Whole years take tens of milliseconds each."""
CONDITIONS = ("once", "monthly", "requisition")


@dataclass(frozen=True, slots=True)
class Year:
    """An agreement with everything a run of either occasion needs."""

    agreement: Agreement
    judged: Mapping[OutcomeKey, Outcome]
    population: Mapping[str, int]


@st.composite
def leftovers(draw: st.DrawFn) -> Tree:
    """What happens to what is not released; money is only ever carried to `bonus`."""
    kind = draw(st.sampled_from(["redistribute", "carry", "forfeit", "leave"]))
    match kind:
        case "redistribute":
            among = draw(st.sampled_from(["met", "earning"]))
            return {"kind": kind, "key": draw(SIMPLE_KEYS), "among": among}
        case "carry":
            return {"kind": kind, "to": "bonus"}
        case _:
            return {"kind": kind}


@st.composite
def pots(draw: st.DrawFn, pot_id: str) -> Tree:
    """A pot of any key, with or without months and a condition."""
    amount = draw(AMOUNTS)
    key = draw(SIMPLE_KEYS)
    if amount >= 3_000 and draw(st.booleans()):
        key = {"kind": "base_and_rest", "base_kronor": draw(st.integers(0, 100)), "rest": key}
    judged_by = draw(st.sampled_from([None, *CONDITIONS]))
    has_months = judged_by == "monthly" or draw(st.booleans())
    return pot(
        pot_id,
        amount=amount,
        key=key,
        rounding=draw(ROUNDINGS),
        periods=SPAN if has_months else None,
        condition=judged_by,
        unreleased=None if judged_by is None else draw(leftovers()),
        occasion=draw(st.sampled_from(OCCASIONS)),
    )


@st.composite
def judgements(draw: st.DrawFn, recipients: Sequence[str]) -> dict[OutcomeKey, Outcome]:
    """An outcome of every condition for everyone; requisitions may name a sum."""
    return outcomes(
        *(
            outcome(
                condition_id,
                each,
                degree=draw(DEGREES),
                period=month,
                requested_kronor=draw(SUMS) if condition_id == "requisition" else None,
            )
            for condition_id in CONDITIONS
            for month in (MONTHS if condition_id == "monthly" else (None,))
            for each in recipients
        )
    )


@st.composite
def years(draw: st.DrawFn) -> Year:
    """Three pots that may carry to a bonus pot shared by earnings, population or equally."""
    recipients = [f"r{place}" for place in range(draw(st.integers(1, 6)))]
    sources = [draw(pots(pot_id)) for pot_id in ("p1", "p2", "p3")]
    earned: Tree = {"kind": "earned", "pots": ["p1", "p2", "p3"]}
    bonus = pot(
        "bonus",
        amount=draw(AMOUNTS),
        key=draw(st.sampled_from([earned, EQUAL, POPULATION])),
        rounding=draw(ROUNDINGS),
        occasion=draw(st.sampled_from(OCCASIONS)),
    )
    judged = draw(judgements(recipients))
    return Year(
        agreement(
            *sources,
            bonus,
            outside("outside", amount=draw(AMOUNTS)),
            recipients={each: each.upper() for each in recipients},
            conditions=[
                condition("once"),
                condition("monthly", months=("2024-01", "2024-03")),
                condition("requisition", requisition=True),
            ],
            occasions=OCCASIONS,
        ),
        judged,
        {each: draw(st.integers(1, 10**7)) for each in recipients},
    )


def run_year(year: Year) -> tuple[Allocation, Allocation]:
    first = run(year.agreement, occasion="first", judged=year.judged, population=year.population)
    second = run(
        year.agreement,
        occasion="second",
        judged=year.judged,
        population=year.population,
        earlier=given_so_far([first]),
    )
    return first, second


@settings(deadline=None)
@given(years())
def test_every_krona_of_every_pot_is_in_one_place(year: Year) -> None:
    for allocation in run_year(year):
        for each in allocation.balances:
            assert (
                each.amount_kronor + each.carried_in_kronor
                == each.allocated_kronor
                + each.carried_out_kronor
                + each.forfeited_kronor
                + each.undistributed_kronor
                + each.not_due_kronor
                + each.outside_kronor
            )
        assert sum(each.carried_in_kronor for each in allocation.balances) == sum(
            each.carried_out_kronor for each in allocation.balances
        )


@FEWER
@given(years())
def test_what_the_occasions_pay_together_is_what_is_allocated_at_the_last(year: Year) -> None:
    first, second = run_year(year)
    for balance in second.balances:
        lines = [*first.lines, *second.lines]
        paid = sum(line.kronor for line in lines if line.pot_id == balance.pot_id)
        assert paid == balance.allocated_kronor
        assert balance.not_due_kronor == 0


@FEWER
@given(years(), st.randoms(use_true_random=False))
def test_the_order_of_outcomes_key_data_and_recipients_does_not_matter(
    year: Year, shuffler: Random
) -> None:
    judged, population = list(year.judged.items()), list(year.population.items())
    (group,) = year.agreement.recipients
    members = list(group.members)
    for each in (judged, population, members):
        shuffler.shuffle(each)
    shuffled_group = group.model_copy(update={"members": tuple(members)})
    shuffled = Year(
        year.agreement.model_copy(update={"recipients": (shuffled_group,)}),
        dict(judged),
        dict(population),
    )
    assert run_year(shuffled) == run_year(year)


@FEWER
@given(years(), st.randoms(use_true_random=False))
def test_the_order_of_the_pots_decides_no_amount(year: Year, shuffler: Random) -> None:
    tree = list(year.agreement.pots)
    shuffler.shuffle(tree)
    shuffled = Year(
        year.agreement.model_copy(update={"pots": tuple(tree)}), year.judged, year.population
    )
    for one, other in zip(run_year(year), run_year(shuffled), strict=True):
        assert {line.key: line for line in one.lines} == {line.key: line for line in other.lines}


@FEWER
@given(years())
def test_a_release_is_the_share_times_the_degree_or_less(year: Year) -> None:
    first, _ = run_year(year)
    for line in first.lines:
        pot_of_line = next(each for each in year.agreement.shared_pots() if each.id == line.pot_id)
        if pot_of_line.condition is None or line.part == "redistribution":
            continue
        released = line.figure
        if len(released.inputs) == 3:  # a requisition has lowered it
            released, requested, _ = released.inputs
            assert line.entitled_kronor <= min(requested.kronor(), released.kronor())
        share, degree = released.inputs
        assert 0 <= share.kronor() * degree.number() - released.kronor() < 1


@FEWER
@given(years())
def test_own_shares_are_never_more_in_all_than_was_requisitioned(
    year: Year,
) -> None:
    first, second = run_year(year)
    under_requisition = {
        each.id for each in year.agreement.shared_pots() if each.condition == "requisition"
    }
    given_in_all = given_so_far([first, second])
    for (condition_id, recipient_id, _), judged in year.judged.items():
        if condition_id == "requisition" and judged.requested_kronor is not None:
            shares = sum(
                kronor
                for (pot_id, _, recipient, part), kronor in given_in_all.items()
                if pot_id in under_requisition and (recipient, part) == (recipient_id, "share")
            )
            assert shares <= judged.requested_kronor
