"""Hide small counts, and few further counts that keep them from being worked out.

A hidden cell is protected by another table that an attacker must take for possible: one with every
sum intact, in which the cell differs by the width of protection. A linear programme pushes many
cells at once, some up and some down, first moving nothing but what is hidden already: whatever
gets as far as the width is protected. For a few of those that do not, together, it then looks for
the cheapest move of all the cells, where one that is shown costs the more the larger its count;
what moves is hidden, and protected in its turn. (It is the linear programming heuristic of cell
suppression, Kelly, Golden and Assad, Networks 22, 1992, for many cells in each programme.)
"""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import OptimizeResult, linprog
from scipy.sparse import csr_matrix, hstack

from services.assessment.domain.count_tables import CountTable, small_cells

_REACH = 4
"""How many widths a cell may move while others are protected."""
_LEAST_COST = 1e-3
"""Of moving what is hidden already: not nothing, so that no more of it moves than need be."""
_NOISE = 1e-6
_TOGETHER = 20
"""Cells that hide what protects them in one programme: more is quicker, and hides somewhat more."""
_VAIN_PUSHES = 3
"""In as many directions nothing further gets far enough, before something more is hidden."""
_INFEASIBLE = 2


def cells_to_hide(
    table: CountTable, *, threshold: int, width: int, earlier: frozenset[int] = frozenset()
) -> frozenset[int]:
    """The places to hide, so that none can be worked out more closely than within `width`.

    `earlier` are places that an earlier publication hid: they stay hidden, or two publications
    together would tell what each keeps back. The same table is always hidden alike.
    """
    programme = _Programme(table, width=width)
    hidden = small_cells(table, threshold=threshold) | earlier
    protected: frozenset[int] = frozenset()
    while waiting := _unprotected(programme, hidden, hidden - protected):
        protected = hidden - waiting
        smallest = sorted(waiting, key=lambda each: (table.counts[each], each))[:_TOGETHER]
        move = programme.cheapest_move(smallest, hidden)
        while move is None:
            smallest = smallest[: len(smallest) // 2]
            assert smallest, "hiding everything always protects a single cell"
            move = programme.cheapest_move(smallest, hidden)
        hidden |= move.moved
        protected |= move.far & hidden
    return hidden


def _unprotected(
    programme: "_Programme", hidden: frozenset[int], waiting: frozenset[int]
) -> frozenset[int]:
    """Those waiting that no push of hidden cells alone moved by the width."""
    vain = 0
    while waiting and vain < _VAIN_PUSHES:
        left = waiting - programme.push(waiting, hidden)
        vain = vain + 1 if left == waiting else 0
        waiting = left
    return waiting


@dataclass(frozen=True, slots=True)
class _Move:
    """A possible table beside the true one: which printed cells differ, and which by the width."""

    moved: frozenset[int]
    far: frozenset[int]


class _Programme:
    """The linear programmes of a table: which cells move, up or down, when some of them must."""

    def __init__(self, table: CountTable, *, width: int) -> None:
        """`width` is how far a protected cell must be able to move."""
        self._unprinted = table.unprinted
        self._counts = np.array(table.counts, dtype=float)
        self._width, self._reach = float(width), float(_REACH * width)
        self._sums = _sums_of(table)
        self._up_and_down = hstack([self._sums, -self._sums], format="csr")
        self._directions = np.random.default_rng(0)

    def push(self, places: Collection[int], hidden: frozenset[int]) -> frozenset[int]:
        """Push cells in directions drawn anew, moving only what no reader sees; who got far."""
        free = np.array(sorted(hidden | self._unprinted))
        direction = np.zeros(len(self._counts))
        listed = sorted(places)
        direction[listed] = self._drawn(listed)
        pushed, counts = direction[free], self._counts[free]
        reach = np.where(pushed != 0, self._width, self._reach)
        solved = _solve(
            -pushed,
            self._sums[:, free],
            np.column_stack([-np.minimum(counts, reach), reach]),
        )
        assert solved.status == 0, solved.message
        return frozenset(free[np.abs(solved.x) > self._width - _NOISE].tolist())

    def cheapest_move(self, places: list[int], hidden: frozenset[int]) -> _Move | None:
        """What moves when all of `places` move by the width; None where no table allows it.

        Cells that are not printed anywhere move freely. One cell alone moves up.
        """
        size = len(self._counts)
        free = np.zeros(size, dtype=bool)
        free[sorted(hidden | self._unprinted)] = True
        cost = np.where(free, _LEAST_COST, 1.0 + np.log1p(self._counts))
        most = np.concatenate([np.full(size, self._reach), np.minimum(self._counts, self._reach)])
        least = np.zeros(2 * size)
        directions = self._drawn(places) if len(places) > 1 else np.ones(1)
        for place, direction in zip(places, directions, strict=True):
            here, back = (place, size + place) if direction > 0 else (size + place, place)
            least[here] = most[here] = self._width
            most[back] = 0.0
        solved = _solve(
            np.concatenate([cost, cost]), self._up_and_down, np.column_stack([least, most])
        )
        if solved.status == _INFEASIBLE:
            return None
        assert solved.status == 0, solved.message
        distance = np.abs(solved.x[:size] - solved.x[size:])
        moved = frozenset(np.flatnonzero(distance > _NOISE).tolist()) - self._unprinted
        return _Move(moved, frozenset(np.flatnonzero(distance > self._width - _NOISE).tolist()))

    def _drawn(self, places: list[int]) -> NDArray[np.float64]:
        """Up or down; what counts less than the width can only go up."""
        drawn = self._directions.choice([-1.0, 1.0], size=len(places))
        return np.where(self._counts[places] < self._width, 1.0, drawn)


def _solve(
    cost: NDArray[np.float64], sums: csr_matrix, bounds: NDArray[np.float64]
) -> OptimizeResult:
    """The cheapest change that leaves every sum as it is.

    Presolving such small programmes takes longer than solving them.
    """
    return linprog(
        cost,
        A_eq=sums,
        b_eq=np.zeros(sums.shape[0]),
        bounds=bounds,
        method="highs-ds",
        options={"presolve": False},
    )


def _sums_of(table: CountTable) -> csr_matrix:
    rows, columns, values = [], [], []
    for row, (total, parts) in enumerate(table.sums):
        for place, sign in [(total, -1.0), *((part, 1.0) for part in parts)]:
            rows.append(row)
            columns.append(place)
            values.append(sign)
    return csr_matrix((values, (rows, columns)), shape=(len(table.sums), len(table.counts)))
