"""How whole kronor are reached: every sum is divided so that its parts add up to it exactly.

Both methods start from the exact shares and never round a part on its own. Ties go to the lower
key, so that the same figures always give the same payments.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from heapq import heappop, heappush
from math import lcm
from typing import assert_never

from services.allocation.domain.errors import WeightsSumToZero
from shared.schemas.pots import Rounding
from shared.values.money import kronor_text
from shared.values.periods import Month


def split(total: int, weights: Mapping[str, int | Fraction], *, method: Rounding) -> dict[str, int]:
    """Divide `total` kronor in proportion to `weights`; the parts come in key order.

    Raises WeightsSumToZero where there are kronor and no weight at all.
    """
    assert total >= 0, total
    assert all(weight >= 0 for weight in weights.values()), weights
    whole = _whole_weights(weights)
    weight_sum = sum(whole.values())
    if weight_sum == 0:
        if total > 0:
            raise WeightsSumToZero(
                f"{kronor_text(total)} is to be shared and the {len(weights)} weights sum to "
                "zero. Give at least one recipient a weight above zero."
            )
        return dict.fromkeys(whole, 0)
    match method:
        case "largest_remainder":
            parts = _largest_remainder(total, whole, weight_sum=weight_sum)
        case "sainte_lague":
            parts = _sainte_lague(total, whole, weight_sum=weight_sum)
        case _:
            assert_never(method)
    assert sum(parts.values()) == total, (total, parts)
    assert all(part >= 0 for part in parts.values()), parts
    return parts


def split_over_periods(total: int, months: Sequence[Month]) -> dict[Month, int]:
    """Divide `total` kronor equally over the months, the extra kronor to the earliest ones."""
    assert total >= 0, total
    assert months, "a sum cannot be divided over no months"
    each, extra = divmod(total, len(months))
    parts = {
        month: each + (1 if place < extra else 0) for place, month in enumerate(sorted(months))
    }
    assert sum(parts.values()) == total, (total, parts)
    return parts


def extra_kronor(total: int, weights: Mapping[str, int]) -> int:
    """The kronor (överskjutande kronor) that remain when every exact share is rounded down."""
    weight_sum = sum(weights.values())
    assert weight_sum > 0, weights
    return total - sum(total * weight // weight_sum for weight in weights.values())


def _whole_weights(weights: Mapping[str, int | Fraction]) -> dict[str, int]:
    """The same proportions in whole numbers and in key order."""
    scale = lcm(*(weight.denominator for weight in weights.values()))
    return {
        key: weights[key].numerator * (scale // weights[key].denominator) for key in sorted(weights)
    }


def _largest_remainder(
    total: int, weights: Mapping[str, int], *, weight_sum: int
) -> dict[str, int]:
    """Hamilton: round down, then give the kronor that remain to those who lost most."""
    parts = {key: total * weight // weight_sum for key, weight in weights.items()}
    lost = {key: total * weight % weight_sum for key, weight in weights.items()}
    extra = total - sum(parts.values())
    assert 0 <= extra < max(len(parts), 1), extra
    for key in sorted(parts, key=lambda key: (-lost[key], key))[:extra]:
        parts[key] += 1
    return parts


def _sainte_lague(total: int, weights: Mapping[str, int], *, weight_sum: int) -> dict[str, int]:
    """Webster (uddatalsmetoden): the kronor go one by one to the highest weight ÷ (2 × got + 1).

    Rounding every exact share half up gives just what that series gives once all quotients from
    half of `weight_sum ÷ total` upwards are served. That is at most half a krona per recipient
    from `total`, so a few steps forwards or backwards along the series end exactly there.
    """
    keys = list(weights)
    parts = [(2 * total * weight + weight_sum) // (2 * weight_sum) for weight in weights.values()]
    steps = total - sum(parts)
    change = 1 if steps > 0 else -1
    # Forwards the highest quotient comes first and among equals the lower key; backwards the
    # reverse. A smallest-first heap serves both when quotient and place change sign.
    queue: list[tuple[Fraction, int]] = []

    def stand_in_line(place: int) -> None:
        if weights[keys[place]] > 0 and parts[place] + change >= 0:
            quotient = Fraction(weights[keys[place]], 2 * parts[place] + change)
            heappush(queue, (-change * quotient, change * place))

    for place in range(len(keys)):
        stand_in_line(place)
    for _ in range(abs(steps)):
        place = change * heappop(queue)[1]
        parts[place] += change
        stand_in_line(place)
    return dict(zip(keys, parts, strict=True))
