"""Whole kronor: the sum is always exact, and each method is what it is called."""

from collections.abc import Mapping
from fractions import Fraction
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from services.allocation.domain.errors import WeightsSumToZero
from services.allocation.domain.rounding import extra_kronor, split, split_over_periods
from shared.schemas.pots import Rounding
from shared.values.periods import Month, months_between

METHODS = st.sampled_from(["largest_remainder", "sainte_lague"])
KEYS = st.text("abcdefghij", min_size=1, max_size=3)
WEIGHTS = st.dictionaries(KEYS, st.integers(0, 12), min_size=1, max_size=8).filter(
    lambda weights: any(weights.values())
)
BIG_WEIGHTS = st.dictionaries(KEYS, st.integers(0, 10**7), min_size=1, max_size=25).filter(
    lambda weights: any(weights.values())
)


def hamilton_by_definition(total: int, weights: Mapping[str, int]) -> dict[str, int]:
    """Exact shares as fractions, rounded down, the rest to the largest fractional parts."""
    quotas = {
        key: Fraction(total * weight, sum(weights.values())) for key, weight in weights.items()
    }
    parts = {key: int(quota) for key, quota in quotas.items()}
    in_turn = sorted(weights, key=lambda key: (parts[key] - quotas[key], key))
    for key in in_turn[: total - sum(parts.values())]:
        parts[key] += 1
    return parts


def webster_krona_by_krona(total: int, weights: Mapping[str, int]) -> dict[str, int]:
    """Each krona to the highest weight ÷ (2 × got + 1), among equals to the lower key."""
    parts = dict.fromkeys(weights, 0)
    for _ in range(total):
        parts[min(weights, key=lambda key: (-Fraction(weights[key], 2 * parts[key] + 1), key))] += 1
    return parts


@given(st.integers(0, 300), WEIGHTS)
def test_largest_remainder_is_what_sorting_the_fractions_gives(
    total: int, weights: dict[str, int]
) -> None:
    assert split(total, weights, method="largest_remainder") == hamilton_by_definition(
        total, weights
    )


@given(st.integers(0, 120), WEIGHTS)
@example(total=3, weights={"a": 1, "b": 1})  # a tie forwards
@example(total=1, weights={"a": 1, "b": 1})  # a tie backwards
@example(total=2, weights={"a": 1, "b": 1, "c": 1, "d": 1})
@example(total=1, weights={"a": 0, "b": 5})
@example(total=100, weights={"a": 9360, "b": 160, "c": 160, "d": 160, "e": 160})
def test_sainte_lague_is_what_giving_krona_by_krona_gives(
    total: int, weights: dict[str, int]
) -> None:
    assert split(total, weights, method="sainte_lague") == webster_krona_by_krona(total, weights)


@given(st.integers(0, 10**13), BIG_WEIGHTS)
def test_no_krona_given_by_sainte_lague_had_a_better_claim_elsewhere(
    total: int, weights: dict[str, int]
) -> None:
    parts = split(total, weights, method="sainte_lague")
    next_in_line = [(-Fraction(weights[key], 2 * parts[key] + 1), key) for key in weights]
    last_served = [
        (-Fraction(weights[key], 2 * parts[key] - 1), key) for key in weights if parts[key] > 0
    ]
    assert not last_served or max(last_served) < min(next_in_line)


@given(st.integers(0, 10**13), BIG_WEIGHTS, METHODS)
def test_the_parts_add_up_to_the_sum(total: int, weights: dict[str, int], method: Rounding) -> None:
    assert sum(split(total, weights, method=method).values()) == total


@given(st.integers(0, 10**13), BIG_WEIGHTS)
def test_no_part_is_a_krona_or_more_from_its_exact_share(
    total: int, weights: dict[str, int]
) -> None:
    for key, part in split(total, weights, method="largest_remainder").items():
        assert abs(part - Fraction(total * weights[key], sum(weights.values()))) < 1


@given(st.integers(0, 10**9), BIG_WEIGHTS, METHODS, st.randoms(use_true_random=False))
def test_the_order_of_the_weights_does_not_matter(
    total: int, weights: dict[str, int], method: Rounding, shuffler: Random
) -> None:
    keys = list(weights)
    shuffler.shuffle(keys)
    shuffled = {key: weights[key] for key in keys}
    parts = split(total, weights, method=method)
    assert split(total, shuffled, method=method) == parts
    assert list(parts) == sorted(weights)


@given(st.integers(0, 10**9), WEIGHTS, METHODS, st.integers(1, 50), st.integers(1, 50))
def test_only_the_proportions_of_the_weights_matter(
    total: int, weights: dict[str, int], method: Rounding, numerator: int, denominator: int
) -> None:
    scaled = {key: weight * Fraction(numerator, denominator) for key, weight in weights.items()}
    assert split(total, scaled, method=method) == split(total, weights, method=method)


@given(st.integers(0, 10**9), WEIGHTS, METHODS)
def test_one_without_weight_gets_nothing(
    total: int, weights: dict[str, int], method: Rounding
) -> None:
    parts = split(total, weights, method=method)
    assert all(parts[key] == 0 for key, weight in weights.items() if weight == 0)


def test_leftover_kronor_go_to_the_largest_fractions() -> None:
    # 10 kr by 5 : 3 : 6 is 3 4/7, 2 1/7 and 4 2/7: the one krona over goes to a.
    assert split(10, {"a": 5, "b": 3, "c": 6}, method="largest_remainder") == {
        "a": 4,
        "b": 2,
        "c": 4,
    }


@pytest.mark.parametrize("method", ["largest_remainder", "sainte_lague"])
def test_ties_go_to_the_lower_key(method: Rounding) -> None:
    assert split(1, {"03": 7, "01": 7}, method=method) == {"01": 1, "03": 0}
    assert split(5, {"c": 1, "b": 1, "a": 1}, method=method) == {"a": 2, "b": 2, "c": 1}


def test_the_two_methods_differ() -> None:
    # 4 kr by 60 : 28 : 11 is 2.42, 1.13 and 0.44. The fraction of c is the largest, and yet its
    # claim of 11 ÷ 1 is less than that of a to a third krona, 60 ÷ 5.
    weights = {"a": 60, "b": 28, "c": 11}
    assert split(4, weights, method="largest_remainder") == {"a": 2, "b": 1, "c": 1}
    assert split(4, weights, method="sainte_lague") == {"a": 3, "b": 1, "c": 0}


@pytest.mark.parametrize("method", ["largest_remainder", "sainte_lague"])
def test_money_without_any_weight_is_refused(method: Rounding) -> None:
    with pytest.raises(WeightsSumToZero, match="2 weights sum to zero"):
        split(1, {"a": 0, "b": 0}, method=method)


def test_no_money_needs_no_weight() -> None:
    assert split(0, {"b": 0, "a": 0}, method="largest_remainder") == {"a": 0, "b": 0}
    assert split(0, {}, method="sainte_lague") == {}


def test_the_leftover_kronor_are_counted() -> None:
    assert extra_kronor(10, {"a": 5, "b": 3, "c": 6}) == 1
    assert extra_kronor(10, {"a": 1, "b": 1}) == 0


@given(st.integers(0, 10**12), st.integers(1, 24))
def test_months_get_the_same_and_the_earliest_the_extra_kronor(total: int, count: int) -> None:
    months = months_between(Month(2024, 1), Month(2026, 12))[:count]
    parts = split_over_periods(total, months)
    assert sum(parts.values()) == total
    assert list(parts) == list(months)
    in_order = list(parts.values())
    assert in_order == sorted(in_order, reverse=True)
    assert in_order[0] - in_order[-1] <= 1


def test_a_hundred_and_fifty_million_over_eleven_months() -> None:
    # ÖT24 section 3.7, interpretation 4: 150 000 000 = 11 × 13 636 363 + 7.
    parts = split_over_periods(150_000_000, months_between(Month(2024, 1), Month(2024, 11)))
    assert [parts[Month(2024, each)] for each in range(1, 12)] == [13_636_364] * 7 + [
        13_636_363
    ] * 4


def test_months_out_of_order_are_put_in_order() -> None:
    assert split_over_periods(3, [Month(2024, 2), Month(2024, 1)]) == {
        Month(2024, 1): 2,
        Month(2024, 2): 1,
    }
