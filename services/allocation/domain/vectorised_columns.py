"""Many small splits at once: one sum per column, shared by the weights of that column.

The counterpart of `vectorised` for some tens of recipients and thousands of scenarios. Every
column gives what `rounding.split` gives for it: the quotient of a share in floats is off by one
at most, its remainder in integers says so, and all that follows is in integers.
"""

from typing import assert_never

import numpy as np

from services.allocation.domain.errors import WeightsSumToZero
from services.allocation.domain.rounding import split
from services.allocation.domain.vectorised_blocks import WEIGHT_SUM_LIMIT, Integers
from shared.schemas.pots import Rounding

TOTAL_LIMIT = 2**48
"""Below it a share in floats is less than one from the exact."""
PRODUCT_LIMIT = 2**62
"""Below it products of a weight and a number of places, or of kronor, stay 64-bit integers."""


def split_columns(totals: Integers, weights: Integers, *, method: Rounding) -> Integers:
    """Divide each column's total by its weights; rows are recipients in key order.

    Raises WeightsSumToZero where a column has kronor and no weight at all.
    """
    assert weights.shape[1:] == totals.shape, (weights.shape, totals.shape)
    if totals.size == 0:
        return np.zeros(weights.shape, np.int64)
    assert int(totals.min()) >= 0, "a total is below zero"
    assert int(weights.min()) >= 0, "a weight is below zero"
    if not _fits(totals, weights, method=method):
        return _by_definition(totals, weights, method=method)
    weight_sums = weights.sum(axis=0)
    if bool(((weight_sums == 0) & (totals > 0)).any()):
        raise WeightsSumToZero(
            "In a scenario there are kronor to share, and the weights of those who share them sum "
            "to zero. Give at least one recipient a weight above zero."
        )
    weight_sums = np.maximum(weight_sums, 1)
    parts, remainders = _divided(totals, weights, weight_sums)
    match method:
        case "largest_remainder":
            _serve_largest(totals - parts.sum(axis=0), remainders, parts=parts)
        case "sainte_lague":
            parts += 2 * remainders >= weight_sums
            _step(totals - parts.sum(axis=0), weights, parts=parts)
        case _:
            assert_never(method)
    assert bool((parts.sum(axis=0) == totals).all()), "a column does not add up to its total"
    return parts


def _fits(totals: Integers, weights: Integers, *, method: Rounding) -> bool:
    """Whether no product, and no sum of weights, leaves 64 bits where it must not."""
    recipients, highest_total = weights.shape[0], int(totals.max())
    highest_sum = int(weights.max()) * recipients
    factor = recipients if method == "largest_remainder" else 2 * highest_total + 1
    return (
        highest_total < TOTAL_LIMIT
        and highest_sum < WEIGHT_SUM_LIMIT
        and highest_sum * factor < PRODUCT_LIMIT
    )


def _divided(
    totals: Integers, weights: Integers, weight_sums: Integers
) -> tuple[Integers, Integers]:
    """Each exact share rounded down, and what is then left of it in 1/weight sum krona.

    The products of which the remainder is the difference may wrap around; it does not.
    """
    parts = np.floor(weights * (totals / weight_sums)).astype(np.int64)
    remainders = weights * totals
    remainders -= parts * weight_sums
    for wrong, by in ((remainders < 0, -1), (remainders >= weight_sums, 1)):
        if bool(wrong.any()):
            parts += by * wrong
            remainders -= by * wrong * weight_sums
    assert bool(((remainders >= 0) & (remainders < weight_sums)).all()), "an estimate was off by 2"
    return parts, remainders


def _serve_largest(extra: Integers, remainders: Integers, *, parts: Integers) -> None:
    """Give each column's extra kronor to its largest remainders, of equal ones to lower rows."""
    recipients = remainders.shape[0]
    claims = remainders * np.int64(recipients)
    claims += np.arange(recipients)[::-1, np.newaxis]
    last = np.minimum(recipients - extra, recipients - 1)
    cut = np.take_along_axis(np.sort(claims, axis=0), last[np.newaxis], axis=0)
    parts += (claims >= cut) & (extra > 0)


def _step(steps: Integers, weights: Integers, *, parts: Integers) -> None:
    """Go as many steps along Sainte-Laguë's series as each column needs, on or back."""
    while True:
        onward, back = np.flatnonzero(steps > 0), np.flatnonzero(steps < 0)
        if onward.size == 0 and back.size == 0:
            return
        parts[_next(weights[:, onward], parts[:, onward]), onward] += 1
        steps[onward] -= 1
        parts[_last(weights[:, back], parts[:, back]), back] -= 1
        steps[back] += 1


def _next(weights: Integers, parts: Integers) -> Integers:
    """In each column the row with the highest claim to one krona more, the lower of equals."""
    odds = 2 * parts + 1
    best = np.zeros(weights.shape[1], np.int64)
    weight, odd = weights[0].copy(), odds[0].copy()
    for row in range(1, weights.shape[0]):
        better = weights[row] * odd > weight * odds[row]
        best[better], weight[better], odd[better] = row, weights[row, better], odds[row, better]
    return best


def _last(weights: Integers, parts: Integers) -> Integers:
    """In each column the row whose last krona had the lowest claim, the higher of equals."""
    odds = 2 * parts - 1
    worst = np.zeros(weights.shape[1], np.int64)
    weight, odd = weights[0].copy(), odds[0].copy()
    for row in range(1, weights.shape[0]):
        # An odd number below zero belongs to a row that has no krona to give back.
        worse = (weights[row] * odd <= weight * odds[row]) | (odd < 0)
        worse &= odds[row] > 0
        worst[worse], weight[worse], odd[worse] = row, weights[row, worse], odds[row, worse]
    return worst


def _by_definition(totals: Integers, weights: Integers, *, method: Rounding) -> Integers:
    digits = len(str(weights.shape[0]))
    keys = [f"{row:0{digits}}" for row in range(weights.shape[0])]
    columns = [
        list(split(total, dict(zip(keys, column, strict=True)), method=method).values())
        for total, column in zip(totals.tolist(), weights.T.tolist(), strict=True)
    ]
    return np.array(columns, dtype=np.int64).T
