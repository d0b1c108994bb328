"""Splitting at scale: which of two ways computes a split, by the number of recipients.

`rounding.split` is the definition, and the faster way for a handful. From some hundred recipients
to tens of millions the same kronor are computed here, in numpy. A float may guess where the last
krona goes; integers decide it.
"""

from collections.abc import Mapping
from fractions import Fraction
from math import lcm
from typing import assert_never, cast

import numpy as np

from services.allocation.domain.rounding import split
from services.allocation.domain.vectorised_blocks import Integers, measured
from services.allocation.domain.vectorised_divisor import sainte_lague
from services.allocation.domain.vectorised_remainder import largest_remainder
from shared.schemas.pots import Rounding

FEWEST_RECIPIENTS = 256
"""Below this many, filling the arrays costs more than it saves."""


def split_by_size(
    total: int, weights: Mapping[str, int | Fraction], *, method: Rounding
) -> dict[str, int]:
    """What `rounding.split` gives, by it or by arrays, whichever suits the number of recipients.

    Raises WeightsSumToZero where there are kronor and no weight at all.
    """
    if len(weights) < FEWEST_RECIPIENTS:
        return split(total, weights, method=method)
    keys = sorted(weights)
    whole = _whole([weights[key] for key in keys])
    assert min(whole) >= 0, "a weight is below zero"
    if max(whole) > np.iinfo(np.int64).max:
        return split(total, weights, method=method)
    parts = split_array(total, np.array(whole, dtype=np.int64), method=method)
    return dict(zip(keys, parts.tolist(), strict=True))


def split_array(
    total: int, weights: Integers, *, method: Rounding, into: Integers | None = None
) -> Integers:
    """The parts of `total` kronor, place by place; a lower place counts as a lower key.

    The weights are not changed; the parts are written to `into` where that is given. Sums beyond
    what the arrays can hold exactly are left to `rounding.split`, which knows no limits. Raises
    WeightsSumToZero, as that does.
    """
    assert total >= 0, total
    assert weights.dtype == np.int64, weights.dtype
    parts = np.empty(weights.size, np.int64) if into is None else into
    assert parts.dtype == np.int64, parts.dtype
    assert parts.shape == weights.shape, (parts.shape, weights.shape)
    shared = measured(total, weights)
    if shared is None:
        parts[:] = _by_definition(total, weights, method=method)
        return parts
    match method:
        case "largest_remainder":
            largest_remainder(shared, parts=parts)
        case "sainte_lague":
            sainte_lague(shared, parts=parts)
        case _:
            assert_never(method)
    return parts


def _whole(weights: list[int | Fraction]) -> list[int]:
    """The same proportions in whole numbers."""
    if set(map(type, weights)) <= {int}:
        return cast("list[int]", weights)
    scale = lcm(*(weight.denominator for weight in weights))
    return [weight.numerator * (scale // weight.denominator) for weight in weights]


def _by_definition(total: int, weights: Integers, *, method: Rounding) -> list[int]:
    """Call the pure function with keys in the order of the places."""
    digits = len(str(weights.size))
    numbered = {f"{place:0{digits}}": weight for place, weight in enumerate(weights.tolist())}
    return list(split(total, numbered, method=method).values())
