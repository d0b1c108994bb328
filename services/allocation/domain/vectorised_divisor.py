"""Sainte-Laguë (Webster) in arrays: two rates that bracket the last krona, and exact claims.

The method gives the kronor one by one to the highest weight ÷ (2 × got + 1). Everyone whose
quotients down to 1 ÷ (2 × rate) are served has weight × rate, rounded half up. Floats round at a
rate that serves slightly too few and at one that serves slightly too many. What a float leaves in
doubt lies far nearer to those rates than they are widened, so everything served at the lower is
rightly served; which claims between the two are, is decided in integers.
"""

from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from services.allocation.domain.vectorised_blocks import (
    BLOCK,
    Floats,
    Integers,
    Shared,
    blocks,
)

HALVINGS = 6
"""How often a bracket with many claims in it is halved; those still together are mostly ties."""
WIDENED = 2.0**-42
"""Each rate is moved out by this much, a hundred times the error of a quotient in floats."""
NEARLY_EQUAL = 2.0**-49
"""Relative difference of quotients in floats below which integers decide."""


@dataclass(frozen=True, slots=True)
class Claims:
    """One krona more for a recipient, each claim with the quotient weight ÷ odd."""

    places: Integers
    weights: Integers
    odds: Integers
    """1, 3, 5 … for a recipient's first, second and third krona."""


def sainte_lague(shared: Shared, *, parts: Integers) -> None:
    """Fill in Webster's parts, exactly; among equal claims the lower places come first."""
    low, high = _bracket(shared)
    given, rising = 0, []
    for block in blocks(parts.size):
        weights = shared.weights[block]
        floors = _rounded(weights, low)
        np.copyto(parts[block], floors, casting="unsafe")
        given += int(floors.sum())
        more = _rounded(weights, high)
        more -= floors
        places = np.flatnonzero(more)
        rising.append((places + block.start, more[places].astype(np.int64)))
    places, counts = (np.concatenate(column) for column in zip(*rising, strict=True))
    claims = _claims(shared, places, counts, parts=parts)
    left = shared.total - given
    assert 0 <= left <= claims.places.size, (left, claims.places.size, shared.total)
    np.add.at(parts, places_of_highest(claims, count=left), 1)


def _rounded(weights: Integers, rate: float) -> Floats:
    """Weight × rate, rounded half up."""
    shares = weights.astype(np.float64)
    shares *= rate
    shares += 0.5
    np.floor(shares, out=shares)
    return shares


def _served_at(rate: float, shared: Shared) -> int:
    """How many kronor are given at a rate."""
    return sum(
        int(_rounded(shared.weights[block], rate).sum()) for block in blocks(shared.weights.size)
    )


def _bracket(shared: Shared) -> tuple[float, float]:
    """A rate at which at most the total is given, and one at which at least that is.

    They lie so close together that few claims are between them, unless very many are alike.
    """
    few = BLOCK + shared.weights.size // 64
    rate = shared.ratio
    given = _served_at(rate, shared)
    low = high = rate
    at_low = at_high = given
    step = (abs(shared.total - given) + 32) / max(shared.total, 1)
    while at_low > shared.total:
        low, step = low * max(1 - step, 0.5), 2 * step
        at_low = _served_at(low, shared)
    while at_high < shared.total:
        high, step = high * (1 + step), 2 * step
        at_high = _served_at(high, shared)
    for _ in range(HALVINGS):
        if at_high - at_low <= few:
            break
        rate = 0.5 * (low + high)
        given = _served_at(rate, shared)
        if given <= shared.total:
            low, at_low = rate, given
        else:
            high, at_high = rate, given
    return low * (1 - WIDENED), high * (1 + WIDENED)


def _claims(shared: Shared, places: Integers, counts: Integers, *, parts: Integers) -> Claims:
    """Every claim between the two rates, in the order of places."""
    each = np.repeat(places, counts)
    first = np.cumsum(counts) - counts
    nth = np.arange(each.size) - np.repeat(first, counts)
    return Claims(each, shared.weights[each], 2 * (parts[each] + nth) + 1)


def places_of_highest(claims: Claims, *, count: int) -> Integers:
    """The places of the `count` highest claims, exactly; ties go to the lower places."""
    if count in (0, claims.places.size):
        return claims.places[:count]
    quotients = claims.weights / claims.odds
    last = np.partition(quotients, quotients.size - count)[quotients.size - count]
    surely = quotients > last * (1 + NEARLY_EQUAL)
    perhaps = np.flatnonzero(~surely & (quotients >= last * (1 - NEARLY_EQUAL)))
    doubtful = Claims(claims.places[perhaps], claims.weights[perhaps], claims.odds[perhaps])
    ranked = _ranked(doubtful)
    return np.concatenate((claims.places[surely], ranked[: count - int(np.count_nonzero(surely))]))


def _ranked(claims: Claims) -> Integers:
    """The places by descending claim, equal ones by place: fractions decide.

    Claims are told apart by their lowest terms, so that a million equal ones are one fraction.
    """
    if _all_equal(claims):
        return claims.places
    common = np.gcd(claims.weights, claims.odds)
    weights, odds = claims.weights // common, claims.odds // common
    order = np.lexsort((claims.places, odds, weights))
    weights, odds = weights[order], odds[order]
    new = np.flatnonzero((np.diff(weights) != 0) | (np.diff(odds) != 0)) + 1
    groups = np.split(claims.places[order], new)
    heads = [0, *new.tolist()]
    by_claim = sorted(
        range(len(groups)),
        key=lambda group: Fraction(int(weights[heads[group]]), int(odds[heads[group]])),
        reverse=True,
    )
    return np.concatenate([groups[group] for group in by_claim])


def _all_equal(claims: Claims) -> bool:
    """Whether claims that are equal as floats are equal.

    The products wrap around, and yet they tell: below 2⁹⁵ and alike to 2⁻⁴⁸ they differ by less
    than 2⁶⁴, so they agree in 64 bits only if they agree in all.
    """
    return bool((claims.weights * claims.odds[0] == claims.weights[0] * claims.odds).all())
