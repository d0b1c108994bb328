"""Splitting at scale: the same kronor as the pure functions, on every case that is drawn."""

from fractions import Fraction
from random import Random

import numpy as np
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from services.allocation.domain.errors import WeightsSumToZero
from services.allocation.domain.rounding import split
from services.allocation.domain.vectorised import FEWEST_RECIPIENTS, split_array, split_by_size
from services.allocation.domain.vectorised_blocks import (
    BLOCK,
    SHARE_ERROR,
    SHARE_LIMIT,
    TOTAL_LIMIT,
    WEIGHT_LIMIT,
    Integers,
    Shared,
    measured,
)
from services.allocation.domain.vectorised_divisor import Claims, places_of_highest
from services.allocation.domain.vectorised_remainder import Cut, Window, share_out_from
from shared.schemas.pots import Rounding

METHODS = st.sampled_from(["largest_remainder", "sainte_lague"])
BOTH = pytest.mark.parametrize("method", ["largest_remainder", "sainte_lague"])
TOTALS = st.one_of(
    st.integers(0, 60), st.integers(0, 10**6), st.integers(0, 10**13), st.integers(0, 2**53)
)
HIGHEST = st.sampled_from([1, 2, 3, 12, 1000, 10**7, 10**12, WEIGHT_LIMIT - 1])


@st.composite
def weight_lists(draw: st.DrawFn) -> list[int]:
    """Weights of one size, with many ties, zeros and a few that dwarf the rest."""
    highest = draw(HIGHEST)
    any_weight = st.one_of(st.integers(0, highest), st.sampled_from([0, 1, highest]))
    return draw(st.lists(any_weight, min_size=1, max_size=40).filter(any))


def by_definition(total: int, weights: list[int], *, method: Rounding) -> list[int]:
    keyed = {f"{place:09}": weight for place, weight in enumerate(weights)}
    return list(split(total, keyed, method=method).values())


def integers(weights: list[int]) -> Integers:
    return np.array(weights, dtype=np.int64)


def assert_defined(total: int, weights: Integers, *, method: Rounding) -> None:
    assert measured(total, weights) is not None, "the pure function would only meet itself"
    parts = split_array(total, weights, method=method)
    assert parts.tolist() == by_definition(total, weights.tolist(), method=method)


def assert_largest_remainders(total: int, weights: Integers, parts: Integers) -> None:
    """Hamilton's own conditions, with the exact remainders as Python's integers."""
    weight_sum = sum(weights.tolist())
    up: list[tuple[int, int]] = []
    down: list[tuple[int, int]] = []
    for place, (weight, part) in enumerate(zip(weights.tolist(), parts.tolist(), strict=True)):
        kronor, remainder = divmod(total * weight, weight_sum)
        assert part - kronor in (0, 1), place
        (up if part > kronor else down).append((-remainder, place))
    assert sum(parts.tolist()) == total
    assert not up or not down or max(up) < min(down)


@settings(deadline=None, max_examples=400)
@given(TOTALS, weight_lists(), METHODS)
@example(3, [1, 1], "sainte_lague")
@example(1, [1, 1], "sainte_lague")
@example(0, [0, 7], "largest_remainder")
@example(100, [9360, 160, 160, 160, 160], "sainte_lague")
@example(35, [637, 637, 637, 735, 245, 539], "sainte_lague")  # halves that floats get wrong
@example(14, [49, 735, 245, 343], "sainte_lague")
@example(2**52, [2**49, 2**49, 2**49, 1], "largest_remainder")
def test_arrays_give_what_the_pure_function_gives(
    total: int, weights: list[int], method: Rounding
) -> None:
    parts = split_array(total, integers(weights), method=method)
    assert parts.tolist() == by_definition(total, weights, method=method)


@settings(deadline=None, max_examples=60)
@given(
    st.integers(0, 10**12),
    st.integers(300, 1500),
    st.sampled_from([1, 2, 50, 10**5, 10**9]),
    METHODS,
    st.randoms(use_true_random=False),
)
def test_hundreds_of_recipients_get_what_the_pure_function_gives(
    total: int, count: int, highest: int, method: Rounding, random: Random
) -> None:
    weights = integers([1, *(random.randint(0, highest) for _ in range(count))])
    assert_defined(total, weights, method=method)


@BOTH
@pytest.mark.parametrize("total", [1, 4_000, 937_000_001, 999_999_999_989])
def test_several_blocks_give_what_the_pure_function_gives(total: int, method: Rounding) -> None:
    random = Random(total)
    weights = [random.choice([0, 1, 2, 3, random.randint(1, 10**6)]) for _ in range(BLOCK + 17)]
    assert_defined(total, integers(weights), method=method)


@BOTH
def test_products_beyond_64_bits_are_exact(method: Rounding) -> None:
    weights = integers([2**49 + 3, 2**49 + 1, 2**48 + 11, 7])
    total = SHARE_LIMIT - 5
    assert total * (2**49) > 2**63
    assert_defined(total, weights, method=method)


@BOTH
def test_ties_go_to_the_lower_place(method: Rounding) -> None:
    count = 3 * BLOCK
    parts = split_array(count // 2, np.full(count, 5, np.int64), method=method)
    assert parts[: count // 2].all()
    assert not parts[count // 2 :].any()


@BOTH
def test_ties_among_others_go_to_the_lower_place(method: Rounding) -> None:
    # 700 weights of 3 tie for what is left when the others have had theirs.
    weights = integers([3, 1000, 3, 17, 3, 8, 3] * 175)
    for total in (5_001, 90_003, 90_400):
        assert_defined(total, weights, method=method)


@settings(deadline=None, max_examples=300)
@given(
    st.integers(0, 10**13),
    weight_lists(),
    st.floats(-0.5, 1.5),
    st.floats(0.02, 0.45),
)
def test_whatever_the_cut_is_guessed_to_be_the_parts_are_the_same(
    total: int, weights: list[int], middle: float, half: float
) -> None:
    shared = measured(total, integers(weights))
    assume(shared is not None)
    assert shared is not None
    parts = np.empty(len(weights), np.int64)
    window = Window(middle, half, error=(shared.largest_share + 2) * SHARE_ERROR)
    assume(half > 8 * window.error)
    share_out_from(window, shared, parts=parts)
    assert parts.tolist() == by_definition(total, weights, method="largest_remainder")


@settings(deadline=None, max_examples=300)
@given(st.lists(st.integers(0, 10**6), min_size=2, max_size=40), st.floats(0.02, 0.45))
def test_ties_at_the_edge_of_the_window_are_found(wholes: list[int], half: float) -> None:
    # Every share is some kronor and a half, and 1/50 is no float: at the edge some come out below.
    wholes = wholes[: len(wholes) // 2 * 2]
    weights = integers([50 * whole + 25 for whole in wholes])
    total = sum(wholes) + len(wholes) // 2
    shared = measured(total, weights)
    assert shared is not None
    error = (shared.largest_share + 2) * SHARE_ERROR
    expected = [whole + (place < len(wholes) // 2) for place, whole in enumerate(wholes)]
    for middle in (0.5 - half, 0.5 + half):
        parts = np.empty(len(wholes), np.int64)
        share_out_from(Window(middle, half, error), shared, parts=parts)
        assert parts.tolist() == expected


def test_claims_that_floats_cannot_tell_apart_are_told_apart() -> None:
    # The first is the higher, by 1 in a product of about 2⁹¹; the third equals it.
    higher, lower = (562949953421311, 4398046511105), (283656953274303, 2216069947456)
    assert higher[0] * lower[1] - lower[0] * higher[1] == 1
    weights, odds = zip(lower, higher, higher, (1, 1), strict=True)
    claims = Claims(integers([0, 1, 2, 3]), integers(list(weights)), integers(list(odds)))
    assert places_of_highest(claims, count=1).tolist() == [1]
    assert places_of_highest(claims, count=2).tolist() == [1, 2]
    assert places_of_highest(claims, count=3).tolist() == [1, 2, 0]


def test_a_sample_that_misleads_costs_time_and_no_krona() -> None:
    # Every sixteenth recipient is sampled here, and just those have shares without kronor.
    weights = np.tile(np.array([16, *[7] * 15], dtype=np.int64), 2**12)
    total = int(weights.sum()) // 16 * 5 + 3
    parts = split_array(total, weights, method="largest_remainder")
    assert_largest_remainders(total, weights, parts)
    weights = np.tile(np.array([1, *[10**6 + 1] * 15], dtype=np.int64), 2**12)
    parts = split_array(10**11 + 7, weights, method="largest_remainder")
    assert_largest_remainders(10**11 + 7, weights, parts)


def test_a_hundred_thousand_recipients_get_their_largest_remainders() -> None:
    weights = np.random.default_rng(5).integers(0, 10**9, 100_000)
    for total in (10**3, 10**8, 937_000_000_001):
        parts = split_array(total, weights, method="largest_remainder")
        assert_largest_remainders(total, weights, parts)


def test_a_cut_too_near_the_edge_of_the_window_is_not_trusted() -> None:
    window = Window(middle=0.5, half=0.125, error=0.001)
    inside = Cut(served=510, unserved=490, ties_served=0)
    above = Cut(served=None, unserved=625, ties_served=0)
    below = Cut(served=374, unserved=None, ties_served=0)
    assert window.holds(inside, weight_sum=1000)
    assert not window.holds(above, weight_sum=1000)
    assert not window.holds(below, weight_sum=1000)
    assert window.nearest(above, weight_sum=1000) == 0.375
    assert window.nearest(below, weight_sum=1000) == 0.626


@BOTH
@pytest.mark.parametrize(
    ("total", "weights"),
    [
        (TOTAL_LIMIT, [1, 1, 1]),
        (10, [WEIGHT_LIMIT, 1]),
        (SHARE_LIMIT + 1, [10, 0]),
        (10**30, [3, 2, 2]),
        (0, [0, 0]),
        (0, []),
    ],
)
def test_what_arrays_cannot_hold_is_left_to_the_pure_function(
    total: int, weights: list[int], method: Rounding
) -> None:
    assert measured(total, integers(weights)) is None
    if total < 2**63:
        parts = split_array(total, integers(weights), method=method)
        assert parts.tolist() == by_definition(total, weights, method=method)


@BOTH
def test_weights_whose_sum_wraps_around_are_left_to_the_pure_function(method: Rounding) -> None:
    # 33 × 2⁶⁰ is 2⁶⁰ in 64 bits, which alone would pass for a sum of weights.
    weights = [2**60] * 33
    parts = split_array(1000, integers(weights), method=method)
    assert parts.tolist() == by_definition(1000, weights, method=method)


@BOTH
def test_kronor_without_any_weight_are_refused(method: Rounding) -> None:
    with pytest.raises(WeightsSumToZero, match="300 weights sum to zero"):
        split_array(1, np.zeros(300, np.int64), method=method)
    with pytest.raises(WeightsSumToZero, match="300 weights sum to zero"):
        split_by_size(1, {str(each): 0 for each in range(300)}, method=method)


def test_a_weight_below_zero_cannot_happen() -> None:
    with pytest.raises(AssertionError, match="below zero"):
        split_array(10, integers([5, -1]), method="largest_remainder")


def test_parts_are_written_where_they_are_wanted_and_weights_are_left_alone() -> None:
    weights = integers([5, 3, 2])
    weights.flags.writeable = False
    parts = np.empty(3, np.int64)
    assert split_array(11, weights, method="largest_remainder", into=parts) is parts
    assert parts.tolist() == [6, 3, 2]


@settings(deadline=None, max_examples=40)
@given(
    st.integers(0, 10**12),
    st.sampled_from([1, FEWEST_RECIPIENTS - 1, FEWEST_RECIPIENTS, FEWEST_RECIPIENTS + 40]),
    st.sampled_from([1, 10, 10**6, 2**70]),
    METHODS,
    st.randoms(use_true_random=False),
)
def test_the_size_decides_the_way_and_not_the_kronor(
    total: int, count: int, highest: int, method: Rounding, random: Random
) -> None:
    keys = random.sample(range(10**6), count)
    weights: dict[str, int | Fraction] = {
        f"r{key}": Fraction(random.randint(1, highest), random.choice([1, 1, 2, 3, 8]))
        for key in keys
    }
    parts = split_by_size(total, weights, method=method)
    assert parts == split(total, weights, method=method)
    assert list(parts) == sorted(weights)


def test_the_claims_are_exact_though_their_products_wrap() -> None:
    shared = Shared(2**40 + 1, integers([2**45 + 1, 3]), 2**45 + 4, 2**40)
    served = [(2**40 + 1) * weight // (2**45 + 4) for weight in (2**45 + 1, 3)]
    claims = shared.claims(np.array([0, 1], dtype=np.uint32), integers(served))
    assert claims.tolist() == [(2**40 + 1) * weight % (2**45 + 4) for weight in (2**45 + 1, 3)]
