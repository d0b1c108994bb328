"""Scenarios drawn from a seed: where, from what, how often, and the same every time."""

from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.allocation.domain.errors import InvalidSimulation
from services.allocation.domain.foreseeing import assumed_outcomes
from services.allocation.domain.scenarios_draw import (
    CHUNK,
    Study,
    compute_chunk,
    drawn_in,
    study_of,
)
from services.allocation.domain.scenarios_spread import result_of, spread_of
from shared.agreements.rule_reading import degrees_of
from shared.schemas.scenarios import Chance, DegreeRange, Uncertainty
from tests.unit.allocation.annexes import POPULATION as INHABITANTS
from tests.unit.allocation.factories import key_data
from tests.unit.allocation.grant_year import MEASURES, ot24, young

HALF = Fraction(1, 2)
WHOLE = DegreeRange(lowest=Fraction(0), highest=Fraction(1))


def study(*uncertain: Uncertainty, scenario_count: int = 10, seed: int = 1) -> Study:
    """ÖT24's pots with every condition met but for what is drawn."""
    agreement = ot24()
    outcomes, _ = assumed_outcomes(
        agreement,
        {},
        [],
        condition_ids=[each.id for each in agreement.conditions],
        undecided_degree=Fraction(1),
        now=datetime(2024, 7, 1, tzinfo=UTC),
    )
    return study_of(
        agreement,
        outcomes,
        uncertain,
        degrees_by_condition={each.id: degrees_of(each.rule) for each in agreement.conditions},
        key_data={each.data_set_id: each for each in (key_data(INHABITANTS), young())},
        seed=seed,
        scenario_count=scenario_count,
    )


def chances(**weights: int) -> list[Chance]:
    names = {"none": Fraction(0), "half": HALF, "whole": Fraction(1)}
    return [Chance(degree=names[name], weight=weight) for name, weight in weights.items()]


def test_only_what_is_uncertain_is_drawn() -> None:
    drawn = study(
        Uncertainty(
            recipient_ids=["01"],
            condition_ids=[MEASURES[0]],
            first="2024-07",
            last="2024-09",
            chances=chances(none=1),
        )
    )
    assumed = drawn_in(drawn, 0, 10)
    whole = drawn.plan.degrees.index(Fraction(1))
    for condition_id, degrees in assumed.items():
        differ = {(month, row) for month, row, _ in np.argwhere(degrees != whole).tolist()}
        expected = {(6, 0), (7, 0), (8, 0)} if condition_id == MEASURES[0] else set()
        assert differ == expected, condition_id


def test_a_chunk_hangs_on_the_seed_and_its_number_alone() -> None:
    uncertain = Uncertainty(within=WHOLE)
    drawn = study(uncertain, scenario_count=2 * CHUNK + 5)
    assert drawn.chunk_count == 3
    assert compute_chunk(drawn, 2).shape == (len(drawn.lines), 5)
    assert np.array_equal(compute_chunk(drawn, 1), compute_chunk(drawn, 1))
    assert not np.array_equal(compute_chunk(drawn, 0), compute_chunk(drawn, 1))
    other = replace(drawn, seed=2)
    assert not np.array_equal(compute_chunk(drawn, 0), compute_chunk(other, 0))


def test_degrees_come_as_often_as_they_weigh() -> None:
    for weight in (1, 1000):
        drawn = study(Uncertainty(chances=chances(none=weight, half=2 * weight, whole=7 * weight)))
        degrees = drawn_in(drawn, 0, 1000)[MEASURES[0]]
        shares = [
            int((degrees == drawn.plan.degrees.index(each)).sum()) * 100 // degrees.size
            for each in (Fraction(0), HALF, Fraction(1))
        ]
        for got, wanted in zip(shares, (10, 20, 70), strict=True):
            assert abs(got - wanted) <= 1, shares


def test_one_draw_may_hold_for_all_months() -> None:
    drawn = study(Uncertainty(chances=chances(none=1, whole=1), drawn="by_recipient"))
    degrees = drawn_in(drawn, 0, 50)[MEASURES[0]]
    assert (degrees == degrees[:1]).all()
    assert len(np.unique(degrees)) == 2


def test_what_draws_nothing_is_refused_with_its_place() -> None:
    fine = Uncertainty(within=WHOLE)
    with pytest.raises(InvalidSimulation) as refused:
        study(fine, Uncertainty(within=WHOLE, recipient_ids=["99"]))
    assert refused.value.issues[0].pointer == "/uncertain/1"


def test_every_scenario_shares_out_the_whole_of_what_is_carried() -> None:
    """What nobody earns goes to the bonus pot: of 450 million nothing is lost."""
    drawn = study(Uncertainty(within=WHOLE), scenario_count=200)
    kronor = compute_chunk(drawn, 0)
    rows = [row for row, (pot_id, _) in enumerate(drawn.lines) if pot_id.startswith("bup-")]
    assert (kronor[rows].sum(axis=0) == 450_000_000).all()
    result = result_of(drawn.lines, kronor, quantiles=[HALF])
    assert {each.pot_id for each in result.pots} == {pot_id for pot_id, _ in drawn.lines}
    assert len(result.amounts) == len(drawn.lines)


@given(
    st.lists(st.integers(0, 10**12), min_size=1, max_size=60),
    st.lists(st.fractions(0, 1, max_denominator=40), min_size=1, max_size=5),
)
def test_a_quantile_is_the_least_sum_that_the_share_does_not_exceed(
    sums: list[int], shares: list[Fraction]
) -> None:
    spread = spread_of(np.array(sums, dtype=np.int64), quantiles=shares)
    assert spread.lowest_kronor == min(sums)
    assert spread.highest_kronor == max(sums)
    assert spread.mean_kronor == sum(sums) // len(sums)
    assert [each.share for each in spread.quantiles] == sorted(set(shares))
    for quantile in spread.quantiles:
        assert quantile.kronor in sums
        assert sum(each <= quantile.kronor for each in sums) >= quantile.share * len(sums)
        below = [each for each in sums if each < quantile.kronor]
        assert not below or len(below) < quantile.share * len(sums)
