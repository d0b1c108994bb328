"""The threshold rule, and an attacker who reckons with everything that is published."""

from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.assessment.disclosure.attack import intervals
from services.assessment.disclosure.suppression import cells_to_hide
from services.assessment.domain.count_tables import CountTable, small_cells, with_totals
from services.assessment.domain.errors import TableNotUsable

THRESHOLD = 5


def table_of(rows: list[list[int]]) -> CountTable:
    cells = [
        ((f"r{i}", f"c{j}"), count) for i, row in enumerate(rows) for j, count in enumerate(row)
    ]
    return with_totals(["region", "kön"], cells)


def assert_protected(table: CountTable, hidden: frozenset[int]) -> None:
    assert small_cells(table, threshold=THRESHOLD) <= hidden
    for place, (least, most) in intervals(table, hidden).items():
        assert most - least >= THRESHOLD - 1e-6, (table.keys[place], least, most)
        assert least <= table.counts[place] + 1e-6
        assert most >= table.counts[place] - 1e-6


def test_totals_of_every_dimension_are_added() -> None:
    table = table_of([[1, 20], [30, 40]])
    counts = dict(zip(table.keys, table.counts, strict=True))

    assert counts[("total", "c0")] == 31
    assert counts[("r0", "total")] == 21
    assert counts[("total", "total")] == 91
    assert len(table.sums) == 6


def test_a_small_count_alone_takes_three_more_with_it() -> None:
    table = table_of([[3, 20, 31], [30, 40, 22], [25, 19, 28]])

    hidden = cells_to_hide(table, threshold=THRESHOLD, width=THRESHOLD)

    assert len(hidden) == 4
    assert_protected(table, hidden)


def test_hiding_the_small_count_alone_would_give_it_away() -> None:
    table = table_of([[3, 20], [30, 40]])
    small = small_cells(table, threshold=THRESHOLD)

    assert list(intervals(table, small).values()) == [(3.0, 3.0)]


def test_nothing_small_hides_nothing() -> None:
    assert not cells_to_hide(table_of([[0, 20], [5, 40]]), threshold=THRESHOLD, width=THRESHOLD)


def test_a_single_small_count_takes_its_total_with_it() -> None:
    table = with_totals(["region"], [(("01",), 3)])

    assert cells_to_hide(table, threshold=THRESHOLD, width=THRESHOLD) == {0, 1}


@pytest.mark.parametrize(
    "cells", [[(("01",), 3)], [(("01", "total"), 3)], [(("01", "a"), 3), (("01", "a"), 3)]]
)
def test_a_cell_of_other_dimensions_or_given_twice_is_refused(
    cells: list[tuple[tuple[str, ...], int]],
) -> None:
    with pytest.raises(TableNotUsable):
        with_totals(["region", "kön"], cells)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.integers(3, 5).flatmap(
        lambda width: st.lists(
            st.lists(st.integers(0, 40), min_size=width, max_size=width), min_size=3, max_size=6
        )
    )
)
def test_no_hidden_count_can_be_worked_out(rows: list[list[int]]) -> None:
    table = table_of(rows)
    assert_protected(table, cells_to_hide(table, threshold=THRESHOLD, width=THRESHOLD))


def test_region_by_sex_and_age_is_protected() -> None:
    """Made-up counts of 21 regions, two sexes and three ages."""
    keys = product(
        [f"r{i:02d}" for i in range(21)], ["flickor", "pojkar"], ["0–5", "6–12", "13–17"]
    )
    cells = [(key, (index * 37 + index * index * 11) % 61) for index, key in enumerate(keys)]
    table = with_totals(["region", "kön", "ålder"], cells)

    hidden = cells_to_hide(table, threshold=THRESHOLD, width=THRESHOLD)

    assert_protected(table, hidden)
    assert len(hidden) < len(table.counts) // 2
