"""What assumed degrees release, in all scenarios: reserved × degree, down to whole kronor."""

from collections.abc import Sequence
from fractions import Fraction
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from services.allocation.domain.vectorised_blocks import Integers

Degrees: TypeAlias = NDArray[np.uint8]
"""Which of the plan's degrees is assumed."""

CODES = 2**8
"""How many different numbers a byte can be."""


def released(shares: Integers, assumed: Degrees, *, degrees: Sequence[Fraction]) -> Integers:
    """Release shares by degrees; both have a row per recipient and a column per scenario."""
    numerators = np.array([degree.numerator for degree in degrees], dtype=np.int64)
    denominators = np.array([degree.denominator for degree in degrees], dtype=np.int64)
    highest = int(shares.max(initial=0)) * int(numerators.max())
    assert highest < 2**63, f"{highest} does not fit in the integers of an array"
    return shares * numerators[assumed] // denominators[assumed]


def released_over_months(
    months: Sequence[tuple[Integers, Degrees]], *, degrees: Sequence[Fraction]
) -> Integers:
    """The sum over months of what is released of the shares reserved, which no scenario changes.

    As few degrees occur, those of several months are written as one byte, and what these months
    release together is looked up by it.
    """
    together = 1
    while len(degrees) ** (together + 1) <= CODES and together < len(months):
        together += 1
    recipients, count = months[0][0].size, months[0][1].shape[-1]
    kronor = np.zeros((recipients, count), np.int64)
    for start in range(0, len(months), together):
        group = months[start : start + together]
        codes = np.zeros((recipients, count), np.uint8)
        sums = np.zeros((recipients, 1), np.int64)
        for reserved, assumed in group:
            # With 256 degrees there is one month in a group, and 0 × 256 is 0.
            codes = codes * np.uint8(len(degrees) % CODES) + assumed
            each = _by_degree(reserved, degrees)
            sums = (sums[:, :, np.newaxis] + each[:, np.newaxis, :]).reshape(recipients, -1)
        for row in range(recipients):
            kronor[row] += sums[row].take(codes[row])
    return kronor


def _by_degree(reserved: Integers, degrees: Sequence[Fraction]) -> Integers:
    """What each degree releases to each recipient."""
    rows = [
        [kronor * degree.numerator // degree.denominator for degree in degrees]
        for kronor in reserved.tolist()
    ]
    return np.array(rows, dtype=np.int64)
