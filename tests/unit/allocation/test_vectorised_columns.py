"""Many splits side by side: each column is what the pure function gives for it."""

from random import Random

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from services.allocation.domain.errors import WeightsSumToZero
from services.allocation.domain.rounding import split
from services.allocation.domain.vectorised_blocks import Integers
from services.allocation.domain.vectorised_columns import split_columns
from shared.schemas.pots import Rounding

METHODS = st.sampled_from(["largest_remainder", "sainte_lague"])
Column = tuple[int, list[int]]


@st.composite
def columns(draw: st.DrawFn) -> list[Column]:
    """Totals and weights of scenarios with the same recipients."""
    recipients = draw(st.integers(1, 22))
    highest = draw(st.sampled_from([1, 2, 9, 10**4, 450_000_000, 2**55]))
    highest_total = draw(st.sampled_from([5, 100, 10**6, 450_000_000, 2**48, 10**16]))
    weight = st.one_of(st.integers(0, highest), st.sampled_from([0, 1, highest]))
    weights = st.lists(weight, min_size=recipients, max_size=recipients).filter(any)
    return draw(
        st.lists(st.tuples(st.integers(0, highest_total), weights), min_size=1, max_size=12)
    )


def arrays(drawn: list[Column]) -> tuple[Integers, Integers]:
    totals = np.array([total for total, _ in drawn], dtype=np.int64)
    weights = np.array([weights for _, weights in drawn], dtype=np.int64).T
    return totals, weights


@settings(deadline=None, max_examples=200)
@given(columns(), METHODS)
@example([(3, [1, 1]), (1, [1, 1]), (0, [1, 0])], "sainte_lague")
@example([(100, [9360, 160, 160, 160, 160])], "sainte_lague")
@example([(2, [1, 1, 1, 1]), (4, [60, 28, 11, 0])], "largest_remainder")
def test_every_column_is_what_the_pure_function_gives(
    drawn: list[Column], method: Rounding
) -> None:
    parts = split_columns(*arrays(drawn), method=method)
    for (total, weights), column in zip(drawn, parts.T.tolist(), strict=True):
        keyed = {f"{row:02}": weight for row, weight in enumerate(weights)}
        assert column == list(split(total, keyed, method=method).values())


@pytest.mark.parametrize("method", ["largest_remainder", "sainte_lague"])
@pytest.mark.parametrize(
    ("highest_total", "highest"),
    [(2**48, 10**5), (2**48, 10**9), (2**53, 1000), (2**60, 1000), (10**6, 2**58), (10**10, 2**55)],
)
def test_columns_near_and_beyond_what_floats_and_integers_hold(
    method: Rounding, highest_total: int, highest: int
) -> None:
    random = Random(highest_total)
    drawn = [
        (
            random.randint(highest_total // 2, highest_total - 1),
            [random.randint(highest // 2, highest) for _ in range(7)],
        )
        for _ in range(400)
    ]
    parts = split_columns(*arrays(drawn), method=method)
    for (total, weights), column in zip(drawn, parts.T.tolist(), strict=True):
        keyed = {f"{row:02}": weight for row, weight in enumerate(weights)}
        assert column == list(split(total, keyed, method=method).values())


@pytest.mark.parametrize("method", ["largest_remainder", "sainte_lague"])
def test_a_column_with_kronor_and_no_weight_is_refused(method: Rounding) -> None:
    totals, weights = arrays([(5, [1, 2]), (1, [0, 0])])
    with pytest.raises(WeightsSumToZero, match="In a scenario"):
        split_columns(totals, weights, method=method)


@pytest.mark.parametrize("method", ["largest_remainder", "sainte_lague"])
def test_a_column_without_kronor_needs_no_weight(method: Rounding) -> None:
    totals, weights = arrays([(5, [1, 2]), (0, [0, 0])])
    assert split_columns(totals, weights, method=method).T.tolist()[1] == [0, 0]


def test_no_columns_are_no_parts() -> None:
    nothing = split_columns(
        np.zeros(0, np.int64), np.zeros((21, 0), np.int64), method="sainte_lague"
    )
    assert nothing.shape == (21, 0)
