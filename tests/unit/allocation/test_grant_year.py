"""A whole grant year in the shape of Ökad tillgänglighet 2024, with made-up outcomes."""

from collections.abc import Iterator
from fractions import Fraction

import pytest

from services.allocation.domain.lines import Allocation
from shared.schemas.allocations import PotBalance
from shared.schemas.traces import Figure
from tests.unit.allocation.grant_year import (
    MEASURES,
    NAMES,
    NEVER_MET,
    NO_REQUISITION,
    NOBODY_EARNS,
    OCCASIONS,
    grant_year,
    made_up_outcomes,
)


@pytest.fixture(scope="module")
def year() -> dict[str, Allocation]:
    return grant_year(made_up_outcomes())


def balances(allocation: Allocation) -> dict[str, PotBalance]:
    return {balance.pot_id: balance for balance in allocation.balances}


def walk(figure: Figure) -> Iterator[Figure]:
    yield figure
    for each in figure.inputs:
        yield from walk(each)


def test_every_krona_of_the_regions_is_in_its_place(year: dict[str, Allocation]) -> None:
    # Annex 1, table 1: 2 925 000 000 to the regions.
    for allocation in year.values():
        assert sum(each.amount_kronor for each in allocation.balances) == 2_925_000_000
        assert allocation.unaccounted_kronor == 0
    last = balances(year["december"])
    paid = sum(allocation.total_kronor for allocation in year.values())
    forfeited = sum(each.forfeited_kronor for each in last.values())
    assert paid + forfeited == 2_925_000_000
    assert all(each.not_due_kronor == 0 for each in last.values())


def test_earned_and_bonus_are_the_four_hundred_and_fifty_million(
    year: dict[str, Allocation],
) -> None:
    last = balances(year["december"])
    earned = sum(last[measure].allocated_kronor for measure in MEASURES)
    assert earned + last["bup-bonus"].allocated_kronor == 450_000_000


def test_the_bonus_follows_what_each_region_has_earned(year: dict[str, Allocation]) -> None:
    earned = dict.fromkeys(NAMES, 0)
    for allocation in year.values():
        for line in allocation.lines:
            if line.pot_id in MEASURES:
                earned[line.recipient_id] += line.kronor
    bonus_kronor = balances(year["december"])["bup-bonus"].allocated_kronor
    for line in year["december"].lines:
        if line.pot_id == "bup-bonus":
            share = Fraction(earned[line.recipient_id], sum(earned.values()))
            assert abs(line.kronor - bonus_kronor * share) < 1


def test_a_month_in_which_nobody_qualifies_goes_whole_to_the_bonus_pot(
    year: dict[str, Allocation],
) -> None:
    measure, month = NOBODY_EARNS
    lines = [
        line for line in year["august"].lines if (line.pot_id, line.period) == (measure, month)
    ]
    assert [line.kronor for line in lines] == [0] * 21
    bonus = next(line for line in year["december"].lines if line.pot_id == "bup-bonus")
    source = next(
        figure
        for figure in walk(bonus.figure)
        if figure.name.sv == f"Överfört från: Pott {measure}"
    )
    assert source.inputs[month.number - 1].value == "13636364"


def test_the_residual_goes_to_the_other_twenty_regions(year: dict[str, Allocation]) -> None:
    residual = [
        line
        for line in year["december"].lines
        if (line.pot_id, line.part) == ("second-general", "redistribution")
    ]
    assert {line.recipient_id for line in residual} == set(NAMES) - {NEVER_MET}
    assert balances(year["december"])["second-general"].allocated_kronor == 1_197_500_000


def test_a_right_without_a_requisition_is_forfeited(year: dict[str, Allocation]) -> None:
    lost = [line for line in year["first"].lines if line.recipient_id == NO_REQUISITION]
    assert [line.kronor for line in lost] == [0, 0]
    assert all(line.figure.note is not None for line in lost)


def test_a_late_judgement_changes_only_what_it_concerns(year: dict[str, Allocation]) -> None:
    # The region that lost January's first visits is granted them: August is adjusted.
    judged = made_up_outcomes()
    key = next(each for each in judged if each[0] == MEASURES[0] and judged[each].degree == 0)
    late = grant_year({**judged, key: judged[key].model_copy(update={"degree": Fraction(1)})})
    assert late["first"] == year["first"]
    before = sum(allocation.total_kronor for allocation in year.values())
    assert sum(allocation.total_kronor for allocation in late.values()) == before


@pytest.mark.parametrize("occasion", OCCASIONS)
def test_every_figure_is_explained_and_every_fact_has_a_source(
    year: dict[str, Allocation], occasion: str
) -> None:
    for line in year[occasion].lines:
        for figure in walk(line.figure):
            assert figure.formula is not None or not figure.inputs, figure.name
        assert line.figure.inputs
        assert line.figure.source is not None


def test_an_explanation_stays_a_page(year: dict[str, Allocation]) -> None:
    for line in year["december"].lines:
        size = len(line.figure.model_dump_json().encode())
        assert size < (60_000 if line.pot_id == "bup-bonus" else 20_000), (line.key, size)


def test_an_explanation_leads_from_the_krona_to_the_amount_of_the_agreement(
    year: dict[str, Allocation],
) -> None:
    line = next(
        each
        for each in year["august"].lines
        if (each.pot_id, each.recipient_id) == ("bup-first-visit", "09")
    )
    reserved, degree = line.figure.inputs
    assert reserved.name.sv == "Reserverad månadspott: Pott bup-first-visit, Gotland, 2024-01"
    assert reserved.source == "tolkning 12"
    assert reserved.formula is not None
    assert reserved.formula.sv == (
        "månadspotten × mottagarens vikt ÷ summan av vikterna, avrundat med största "
        "rest-metoden (fick ingen av 9 överskjutande kronor)"
    )
    month, weight, weight_sum, before_rounding = reserved.inputs
    assert (month.value, weight.value, weight_sum.value) == ("13636364", "61093", "10557682")
    assert before_rounding.number() == Fraction(13_636_364 * 61_093, 10_557_682)
    assert [figure.value for figure in month.inputs] == ["150000000", "11"]
    assert degree.reference is not None
    assert degree.reference.kind == "outcome"
