"""Scenarios: each gives what a run of the same outcomes gives, krona for krona."""

from collections.abc import Mapping
from fractions import Fraction
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.allocation.domain.errors import BaseAmountsExceedPot, KeyDataMissing
from services.allocation.domain.lines import OutcomeKey
from services.allocation.domain.scenarios import by_recipient, foresee
from services.allocation.domain.scenarios_plan import Plan, months_of, plan_of, recipients_of
from services.allocation.domain.scenarios_pot import Assumptions, Foreseen
from services.allocation.domain.scenarios_release import Degrees, released_over_months
from shared.schemas.agreements import Agreement
from shared.schemas.allocations import KeyDataSet
from shared.schemas.assessments import Outcome
from tests.unit.allocation.annexes import POPULATION as INHABITANTS
from tests.unit.allocation.factories import (
    Tree,
    agreement,
    condition,
    key_data,
    outcome,
    outcomes,
    pot,
)
from tests.unit.allocation.grant_year import DEGREES, MEASURES, ot24, young
from tests.unit.allocation.running import run
from tests.unit.allocation.test_properties import Year, years

ALL_DEGREES = (Fraction(0), Fraction(1, 3), Fraction(1, 2), Fraction(3, 4), Fraction(1))


def assumed_at_random(plan: Plan, *, count: int, random: Random) -> Assumptions:
    """A degree for every condition, month, recipient and scenario."""
    generator = np.random.default_rng(random.getrandbits(32))
    return {
        condition_id: generator.integers(0, len(plan.degrees), (*shape, count), dtype=np.uint8)
        for condition_id, shape in plan.conditions.items()
    }


def judged_in(scenario: int, assumptions: Assumptions, plan: Plan) -> dict[OutcomeKey, Outcome]:
    """The outcomes that a scenario assumes, one by one."""
    return outcomes(
        *(
            outcome(
                condition_id,
                recipient_id,
                period=month,
                degree=plan.degrees[assumptions[condition_id][place, row, scenario]],
            )
            for condition_id in plan.conditions
            for place, month in enumerate(months_of(condition_id, plan.agreement) or (None,))
            for row, recipient_id in enumerate(recipients_of(condition_id, plan.agreement))
        )
    )


def assert_as_a_run(
    foreseen: tuple[Foreseen, ...],
    scenario: int,
    *,
    of: Agreement,
    judged: Mapping[OutcomeKey, Outcome],
    population: Mapping[str, int],
    more_key_data: tuple[KeyDataSet, ...] = (),
) -> None:
    """Every pot and recipient of the scenario is what the last occasion's run comes to."""
    allocation = run(
        of,
        occasion=of.occasions[-1].id,
        judged=judged,
        population=population,
        more_key_data=more_key_data,
    )
    entitled: dict[tuple[str, str], int] = {}
    for line in allocation.lines:
        key = (line.pot_id, line.recipient_id)
        entitled[key] = entitled.get(key, 0) + line.entitled_kronor
    balances = {each.pot_id: each for each in allocation.balances}
    for each in foreseen:
        for recipient_id, kronor in zip(each.recipients, each.kronor[:, scenario], strict=True):
            assert kronor == entitled.get((each.pot_id, recipient_id), 0), each.pot_id
        balance = balances[each.pot_id]
        assert each.carried_in[scenario] == balance.carried_in_kronor
        assert each.carried_out[scenario] == balance.carried_out_kronor
        assert each.forfeited[scenario] == balance.forfeited_kronor
        assert each.undistributed[scenario] == balance.undistributed_kronor


@settings(deadline=None, max_examples=150)
@given(years(), st.sampled_from([ALL_DEGREES, ALL_DEGREES[::4]]), st.randoms())
def test_scenarios_of_any_agreement_are_what_its_runs_come_to(
    year: Year, degrees: tuple[Fraction, ...], random: Random
) -> None:
    plan = plan_of(
        year.agreement, key_data={"population": key_data(year.population)}, degrees=degrees
    )
    if not plan.conditions:
        return
    assumptions = assumed_at_random(plan, count=3, random=random)
    foreseen = foresee(plan, assumptions)
    for scenario in range(3):
        judged = dict(year.judged) | judged_in(scenario, assumptions, plan)
        judged |= outcomes(*without_sums(judged))
        assert_as_a_run(
            foreseen, scenario, of=year.agreement, judged=judged, population=year.population
        )


def without_sums(judged: Mapping[OutcomeKey, Outcome]) -> list[Outcome]:
    """The same outcomes with no requisition that caps anything."""
    return [each.model_copy(update={"requested_kronor": None}) for each in judged.values()]


def test_scenarios_of_the_grant_year_are_what_its_runs_come_to() -> None:
    # ÖT24 section 3.7: 33 month pots, what is not earned to the bonus pot, that by earnings.
    more = {"population": key_data(INHABITANTS), "population-0-18": young()}
    plan = plan_of(ot24(), key_data=more, degrees=DEGREES)
    assumptions = assumed_at_random(plan, count=40, random=Random(7))
    # In the last scenario nobody earns anything: the bonus pot stays undistributed.
    for measure in MEASURES:
        assumptions[measure][:, :, -1] = 0
    foreseen = foresee(plan, assumptions)
    bonus = next(each for each in foreseen if each.pot_id == "bup-bonus")
    assert bonus.undistributed.tolist()[-2:] == [0, 450_000_000]
    for scenario in (0, 1, 2, 38, 39):
        assert_as_a_run(
            foreseen,
            scenario,
            of=plan.agreement,
            judged=judged_in(scenario, assumptions, plan),
            population=INHABITANTS,
            more_key_data=(young(),),
        )


def test_earned_and_bonus_are_the_four_hundred_and_fifty_million_in_every_scenario() -> None:
    more = {"population": key_data(INHABITANTS), "population-0-18": young()}
    plan = plan_of(ot24(), key_data=more, degrees=DEGREES)
    foreseen = foresee(plan, assumed_at_random(plan, count=1000, random=Random(1)))
    of_interest = [each for each in foreseen if each.pot_id in (*MEASURES, "bup-bonus")]
    assert (sum(each.kronor.sum(axis=0) for each in of_interest) == 450_000_000).all()
    of_recipients = np.sum(list(by_recipient(foreseen).values()), axis=0)
    of_pots = np.sum([each.kronor.sum(axis=0) for each in foreseen], axis=0)
    assert of_recipients.tolist() == of_pots.tolist()


def test_a_pot_that_others_carry_to_may_have_base_amounts() -> None:
    key: Tree = {"kind": "base_and_rest", "base_kronor": 10, "rest": {"kind": "equal"}}
    of = agreement(
        pot("source", amount=100, condition="met", unreleased={"kind": "carry", "to": "target"}),
        pot("target", amount=0, key=key),
        conditions=[condition("met")],
    )
    plan = plan_of(
        of, key_data={"population": key_data({"a": 5, "b": 3, "c": 2})}, degrees=DEGREES[::3]
    )
    nobody_met = np.zeros((1, 3, 1), np.uint8)
    (_, target) = foresee(plan, {"met": nobody_met})
    assert target.kronor[:, 0].tolist() == [34, 33, 33]
    with pytest.raises(BaseAmountsExceedPot, match="pot target"):
        foresee(plan, {"met": nobody_met + 1})


def test_a_plan_without_its_key_data_is_refused() -> None:
    with pytest.raises(KeyDataMissing, match="population"):
        plan_of(agreement(pot("p")), key_data={}, degrees=(Fraction(1),))


@pytest.mark.parametrize("count", [1, 2, 3, 5, 16, 17, 256])
def test_months_released_together_are_the_sum_of_each(count: int) -> None:
    degrees = [Fraction(each, max(count - 1, 1)) for each in range(count)]
    generator = np.random.default_rng(count)
    months = [
        (
            generator.integers(0, 10**9, 4),
            generator.integers(0, count, (4, 9)).astype(np.uint8),
        )
        for _ in range(7)
    ]
    expected = [
        [
            sum(
                int(reserved[row])
                * degrees[assumed[row, scenario]].numerator
                // degrees[assumed[row, scenario]].denominator
                for reserved, assumed in months
            )
            for scenario in range(9)
        ]
        for row in range(4)
    ]
    assert released_over_months(months, degrees=degrees).tolist() == expected


def test_assumptions_of_the_wrong_shape_cannot_happen() -> None:
    more = {"population": key_data(INHABITANTS), "population-0-18": young()}
    plan = plan_of(ot24(), key_data=more, degrees=DEGREES)
    right = dict(assumed_at_random(plan, count=2, random=Random(1)))
    of_report = right["section-5-report"]
    wrongs: list[Degrees] = [of_report[:, :, :1], of_report[:, :20], of_report + np.uint8(4)]
    for wrong in wrongs:
        with pytest.raises(AssertionError):
            foresee(plan, {**right, "section-5-report": wrong})
