"""God och nära vård 2024, annexes 2, 3 and 4: every published krona comes out as printed.

The agreement does not say how it rounds; the methods here are those that give its own tables.
"""

import pytest

from shared.schemas.agreements import Agreement
from tests.unit.allocation.annexes import (
    AMBULANCE_KRONOR,
    CLOSE_CARE_KRONOR,
    MUNICIPAL_CARE,
    MUNICIPALITIES_KRONOR,
    RURAL_KRONOR,
)
from tests.unit.allocation.annexes import POPULATION as INHABITANTS
from tests.unit.allocation.factories import POPULATION, Tree, agreement, key_data, pot
from tests.unit.allocation.grant_year import NAMES
from tests.unit.allocation.running import paid, run


def by_county(*pots: Tree) -> Agreement:
    return agreement(
        *pots, recipients=NAMES, data_sets=("population", "municipal-care", "rural-weights")
    )


def amounts(*pots: Tree) -> dict[str, int]:
    """What each region or county gets from all the pots together."""
    allocation = run(
        by_county(*pots),
        population=INHABITANTS,
        more_key_data=[
            key_data(MUNICIPAL_CARE, data_set_id="municipal-care"),
            key_data(RURAL_KRONOR, data_set_id="rural-weights"),
        ],
    )
    summed = dict.fromkeys(NAMES, 0)
    for line in allocation.lines:
        summed[line.recipient_id] += line.kronor
    return summed


def ambulance(rounding: str) -> Tree:
    """Section 12: 500 000 kr to each region and the rest of 46 million by population."""
    return pot(
        "ambulance",
        amount=46_000_000,
        key={"kind": "base_and_rest", "base_kronor": 500_000, "rest": POPULATION},
        rounding=rounding,
    )


def test_ambulance_amounts_of_annex_3_come_out_by_sainte_lague() -> None:
    assert amounts(ambulance("sainte_lague")) == AMBULANCE_KRONOR


def test_ambulance_amounts_by_largest_remainder_miss_two_regions_by_a_krona() -> None:
    computed = amounts(ambulance("largest_remainder"))
    differences = {code: computed[code] - AMBULANCE_KRONOR[code] for code in NAMES}
    assert {code: krona for code, krona in differences.items() if krona} == {"04": 1, "14": -1}


def test_annex_2_comes_out_when_each_half_is_rounded_and_the_halves_are_added() -> None:
    by_care: Tree = {"kind": "data_set", "data_set": "municipal-care"}
    halves = [
        pot("by-care", amount=375_000_000, key=by_care),
        pot("by-population", amount=375_000_000),
    ]
    assert amounts(*halves) == MUNICIPALITIES_KRONOR


def test_close_care_of_annex_3_is_the_population_part_and_the_rural_part() -> None:
    rural: Tree = {"kind": "given_weights", "data_set": "rural-weights"}
    parts = [pot("general", amount=2_120_000_000), pot("rural", amount=300_000_000, key=rural)]
    assert amounts(*parts) == CLOSE_CARE_KRONOR
    assert amounts(parts[1]) == RURAL_KRONOR


@pytest.mark.parametrize("code", ["01", "09"])
def test_one_more_inhabitant_in_a_region_moves_its_amount(code: str) -> None:
    # A krona is 0.3 inhabitants here, so one inhabitant is always seen.
    changed = INHABITANTS | {code: INHABITANTS[code] + 1}
    allocation = run(by_county(ambulance("sainte_lague")), population=changed)
    assert paid(allocation, "ambulance")[code] != AMBULANCE_KRONOR[code]
