"""Largest remainder (Hamilton) in arrays: one guess of the cut, rounding at it, and exact claims.

A recipient's claim to one more krona than `served` is the exact share less `served`. The method of
largest remainders serves every claim of at least some *cut* between 0 and 1, so if the cut were
known each part would be its exact share + 1 − cut, rounded down. A sample of the shares tells the
cut within a narrow window. Floats round at the window's upper end and mark the shares that the
window leaves in doubt; of those, and only those, the claims are compared, as integers.
"""

from dataclasses import dataclass
from fractions import Fraction
from math import sqrt

import numpy as np

from services.allocation.domain.vectorised_blocks import (
    BLOCK,
    SHARE_ERROR,
    Integers,
    Places,
    Shared,
    blocks,
)

SAMPLE = 2**16
"""Shares from which the cut is guessed, at most; at least a sixteenth of that, if there are."""
DEVIATIONS = 1.5
"""Half the window is this ÷ √sample: five standard deviations of the guess."""


@dataclass(frozen=True, slots=True)
class Window:
    """Where the cut is sought: what is added to each share, `middle` ± `half`, is 1 − cut."""

    middle: float
    half: float
    error: float
    """How far a share in floats may be from the exact one."""

    @property
    def top(self) -> float:
        """What is added where shares are rounded."""
        return self.middle + self.half

    def holds(self, cut: "Cut", *, weight_sum: int) -> bool:
        """Whether the cut may lie so far inside the window that no error of a float matters."""
        lowest = Fraction(self.middle) - Fraction(self.half) + 2 * Fraction(self.error)
        highest = Fraction(self.top) - 2 * Fraction(self.error)
        if cut.served is not None:
            lowest = max(lowest, 1 - Fraction(cut.served, weight_sum))
        if cut.unserved is not None:
            highest = min(highest, 1 - Fraction(cut.unserved, weight_sum))
        return lowest <= highest

    def nearest(self, cut: "Cut", *, weight_sum: int) -> float:
        """A middle at the claim that put the cut too near the edge."""
        claim = cut.served if cut.unserved is None else cut.unserved
        assert claim is not None, "a window without claims has no edge to be near"
        return 1 - claim / weight_sum


@dataclass(frozen=True, slots=True)
class Cut:
    """The last claim that is served and the first that is not, in 1/sum of the weights."""

    served: int | None
    unserved: int | None
    ties_served: int
    """How many of the claims that equal `unserved` are served: those of the lowest places."""


def largest_remainder(shared: Shared, *, parts: Integers) -> None:
    """Fill in Hamilton's parts, exactly: the leftover kronor go to the largest claims.

    Among equal claims the lower places come first.
    """
    share_out_from(_guess(shared), shared, parts=parts)


def share_out_from(window: Window, shared: Shared, *, parts: Integers) -> None:
    """Fill in the parts, with the cut first sought in a window: a poor guess only costs time."""
    low, high = -window.half, 1 + window.half
    while True:
        total, doubtful = _round(shared, window, parts=parts)
        back = total - shared.total
        if 0 <= back <= doubtful.size:
            cut = _cut(_claims(shared, doubtful, parts=parts), back=back)
            if window.holds(cut, weight_sum=shared.weight_sum):
                taken = _take_back(shared, doubtful, cut, parts=parts)
                assert taken == back, (taken, back, shared.total)
                return
            middle = window.nearest(cut, weight_sum=shared.weight_sum)
        else:
            # The sample misled: halve what is left.
            low, high = (window.middle, high) if back < 0 else (low, window.middle)
            middle = 0.5 * (low + high)
        assert middle != window.middle, (window, shared.total)
        window = Window(middle, window.half, window.error)


def _guess(shared: Shared) -> Window:
    """The cut of a sample, and how wrong it may be: the sample is shared out as the whole is."""
    step = max(shared.weights.size // SAMPLE, 1)
    if step == 1:
        step = max(min(shared.weights.size // (SAMPLE // 16), 16), 1)
    fractions = shared.weights[::step] * shared.ratio
    fractions -= np.floor(fractions)
    fractions.sort()
    extra = int(np.rint(fractions.sum()))
    middle = 1 - float(fractions[-extra]) if extra > 0 else 0.0
    error = (shared.largest_share + 2) * SHARE_ERROR
    half = max(min(DEVIATIONS / sqrt(fractions.size), 0.25), 8 * error)
    return Window(middle, half, error)


def _round(shared: Shared, window: Window, *, parts: Integers) -> tuple[int, Places]:
    """Round every share at the top of the window into `parts`; give their sum and the doubtful.

    Doubtful are the places where a cut further down in the window would give a krona less.
    """
    work, down = np.empty(BLOCK), np.empty(BLOCK)
    total, doubtful = 0, []
    for block in blocks(parts.size):
        length = block.stop - block.start
        shares, floors = work[:length], down[:length]
        np.copyto(shares, shared.weights[block])
        shares *= shared.ratio
        shares += window.top
        np.floor(shares, out=floors)
        np.copyto(parts[block], floors, casting="unsafe")
        total += int(floors.sum())
        shares -= floors
        places = np.flatnonzero(shares < 2 * window.half)
        doubtful.append((places + block.start).astype(np.uint32))
    return total, np.concatenate(doubtful)


def _claims(shared: Shared, doubtful: Places, *, parts: Integers) -> Integers:
    """What each doubtful share claims above the kronor it has without the last of its part."""
    claims = np.empty(doubtful.size, np.int64)
    for block in blocks(doubtful.size):
        places = doubtful[block]
        claims[block] = shared.claims(places, parts[places] - 1)
    return claims


def _cut(claims: Integers, *, back: int) -> Cut:
    """Between which claims the cut lies when the `back` lowest are not served.

    The claims are put in another order.
    """
    if back == 0:
        return Cut(served=int(claims.min()) if claims.size else None, unserved=None, ties_served=0)
    if back == claims.size:
        return Cut(served=None, unserved=int(claims.max()), ties_served=0)
    claims.partition((back - 1, back))
    unserved = claims[back - 1]
    ties = int(np.count_nonzero(claims[back:] == unserved))
    return Cut(served=int(claims[back]), unserved=int(unserved), ties_served=ties)


def _take_back(shared: Shared, doubtful: Places, cut: Cut, *, parts: Integers) -> int:
    """Take a krona from each doubtful share that is not served; of equal claims the last lose."""
    taken, ties_left = 0, cut.ties_served
    if cut.unserved is None:
        return taken
    for block in blocks(doubtful.size):
        places = doubtful[block]
        claims = shared.claims(places, parts[places] - 1)
        losing = claims <= cut.unserved
        if ties_left > 0:
            ties = np.flatnonzero(claims == cut.unserved)[:ties_left]
            losing[ties] = False
            ties_left -= ties.size
        parts[places] -= losing
        taken += int(np.count_nonzero(losing))
    return taken
