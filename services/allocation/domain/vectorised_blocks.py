"""What may be split in arrays, and how arrays are walked: in blocks that stay in the cache."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Integers: TypeAlias = NDArray[np.int64]
Places: TypeAlias = NDArray[np.uint32]
Floats: TypeAlias = NDArray[np.float64]
Truths: TypeAlias = NDArray[np.bool_]

BLOCK = 2**15
"""Numbers per step: few enough for the work arrays to stay in the cache of a core."""
RECIPIENT_LIMIT = 2**32
"""Below it a place is a 32-bit integer."""

WEIGHT_LIMIT = 2**50
"""Below it a block of weights sums to a 64-bit integer."""
WEIGHT_SUM_LIMIT = 2**61
"""Below it a remainder of up to three sums of weights, either way, is a 64-bit integer."""
TOTAL_LIMIT = 2**53
"""Below it every whole number of kronor is a float too."""
SHARE_LIMIT = 2**43
"""Below it a share in floats is within `SHARE_ERROR` × the largest share < 1/128 of the exact."""
SHARE_ERROR = 2.0**-50
"""Relative: five roundings of 2⁻⁵³ each lie between the weights and the share, with room left."""


@dataclass(frozen=True, slots=True)
class Shared:
    """A sum, the weights it is split by, and what both are known to keep within."""

    total: int
    weights: Integers
    weight_sum: int
    largest_share: int
    """The highest exact share, rounded down."""

    @property
    def ratio(self) -> float:
        """Kronor per unit of weight, nearly."""
        return self.total / self.weight_sum

    def claims(self, places: Places, served: Integers) -> Integers:
        """How far the exact shares at these places are above the kronor `served`.

        In 1/`weight_sum` krona. The two products may pass 2⁶³ and wrap around; their difference
        is small and does not, so it is exact.
        """
        claims = self.weights[places]
        claims *= np.int64(self.total)
        claims -= served * np.int64(self.weight_sum)
        return claims


def blocks(length: int) -> Iterator[slice]:
    """The array's places, a block at a time."""
    for start in range(0, length, BLOCK):
        yield slice(start, min(start + BLOCK, length))


def measured(total: int, weights: Integers) -> Shared | None:
    """The sum and its weights with what they sum to, or None where the arrays cannot hold them."""
    largest = weight_sum = 0
    unsigned = weights.view(np.uint64)
    for block in blocks(weights.size):
        # Read as unsigned, a weight below zero is higher than all others.
        largest = max(largest, int(unsigned[block].max()))
        if largest >= WEIGHT_LIMIT:
            assert int(weights.min()) >= 0, "a weight is below zero"
            return None
        weight_sum += int(weights[block].sum())
    if weights.size >= RECIPIENT_LIMIT or total >= TOTAL_LIMIT:
        return None
    if not 0 < weight_sum < WEIGHT_SUM_LIMIT:
        return None
    largest_share = total * largest // weight_sum
    if largest_share >= SHARE_LIMIT:
        return None
    return Shared(total, weights, weight_sum, largest_share)
