"""A grant year shaped like Ökad tillgänglighet 2024: real pots, made-up outcomes."""

from fractions import Fraction

from services.allocation.domain.lines import Allocation, OutcomeKey
from shared.schemas.agreements import Agreement
from shared.schemas.allocations import KeyDataSet
from shared.schemas.assessments import Outcome
from shared.values.periods import Month, months_between
from shared.values.regions import REGIONS
from tests.unit.allocation.annexes import POPULATION as INHABITANTS
from tests.unit.allocation.factories import (
    POPULATION,
    Tree,
    agreement,
    condition,
    degrees,
    group,
    key_data,
    outcome,
    outcomes,
    pot,
)
from tests.unit.allocation.running import given_so_far, run

OCCASIONS = ("first", "august", "december")
MEASURES = ("bup-first-visit", "bup-investigation", "bup-treatment")
MONTHS = months_between(Month(2024, 1), Month(2024, 11))
NAMES = {region.code: region.name for region in REGIONS}
NOBODY_EARNS = ("bup-treatment", Month(2024, 4))
"""A measure and month in which no region qualifies."""
NEVER_MET, NO_REQUISITION = "17", "09"
DEGREES = (Fraction(0), Fraction(1, 2), Fraction(3, 4), Fraction(1))
YOUNG: Tree = {"kind": "data_set", "data_set": "population-0-18"}


def ot24() -> Agreement:
    """The pots of ÖT24's annex 1, tables 1 and 2 (section 6 and 3.7 for occasions and keys)."""
    return agreement(
        group(
            group_id="regions",
            parts=[
                _first("first-general", amount=1_197_500_000, key=POPULATION),
                _first("first-bup", amount=40_000_000, key=YOUNG),
                _second("second-general", amount=1_197_500_000, key=POPULATION),
                _second("second-bup", amount=40_000_000, key=YOUNG),
                *(_monthly(measure) for measure in MEASURES),
                pot(
                    "bup-bonus",
                    amount=0,
                    key={"kind": "earned", "pots": list(MEASURES)},
                    occasion="december",
                ),
            ],
        ),
        recipients=NAMES,
        conditions=[
            condition("requisition", requisition=True),
            condition("section-5-report"),
            *(condition(measure, months=("2024-01", "2024-11")) for measure in MEASURES),
        ],
        occasions=OCCASIONS,
        data_sets=("population", "population-0-18"),
    )


def _first(pot_id: str, *, amount: int, key: Tree) -> Tree:
    return pot(
        pot_id,
        amount=amount,
        key=key,
        occasion="first",
        condition="requisition",
        unreleased={"kind": "forfeit", "source": "tolkning 15"},
    )


def _second(pot_id: str, *, amount: int, key: Tree) -> Tree:
    return pot(
        pot_id,
        amount=amount,
        key=key,
        occasion="december",
        condition="section-5-report",
        unreleased={"kind": "redistribute", "key": POPULATION, "source": "avsnitt 2"},
    )


def _monthly(measure: str) -> Tree:
    return pot(
        measure,
        amount=150_000_000,
        occasion=None,
        periods={"first": "2024-01", "last": "2024-11"},
        occasions_by_period=[
            {"occasion": "august", "periods": {"first": "2024-01", "last": "2024-06"}},
            {"occasion": "december", "periods": {"first": "2024-07", "last": "2024-11"}},
        ],
        condition=measure,
        unreleased={"kind": "carry", "to": "bup-bonus", "source": "avsnitt 3.7"},
        rounding_source="tolkning 12",
    )


def made_up_outcomes() -> dict[OutcomeKey, Outcome]:
    """Every degree occurs; one region never meets section 5, one never sends a requisition."""
    judged = degrees("requisition", {code: int(code != NO_REQUISITION) for code in NAMES})
    judged |= degrees("section-5-report", {code: int(code != NEVER_MET) for code in NAMES})
    for measure_place, measure in enumerate(MEASURES):
        for month in MONTHS:
            nobody = (measure, month) == NOBODY_EARNS
            judged |= outcomes(
                *(
                    outcome(
                        measure,
                        code,
                        degree=0
                        if nobody
                        else DEGREES[(place * 3 + month.number * 5 + measure_place) % 4],
                        period=month,
                    )
                    for place, code in enumerate(NAMES)
                )
            )
    return judged


def young() -> KeyDataSet:
    """Made-up inhabitants aged 0–18: a fifth of all."""
    return key_data(
        {code: count // 5 for code, count in INHABITANTS.items()}, data_set_id="population-0-18"
    )


def grant_year(judged: dict[OutcomeKey, Outcome]) -> dict[str, Allocation]:
    """Every occasion in order, each knowing what the earlier ones gave."""
    runs: dict[str, Allocation] = {}
    for occasion in OCCASIONS:
        runs[occasion] = run(
            ot24(),
            occasion=occasion,
            judged=judged,
            population=INHABITANTS,
            more_key_data=[young()],
            earlier=given_so_far(runs.values()),
        )
    return runs
