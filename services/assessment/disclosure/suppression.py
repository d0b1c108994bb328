"""Hide small counts, and few further counts that keep them from being worked out.

For each hidden cell in turn a linear programme looks for the cheapest other table that an attacker
must take for possible: one with every sum intact, in which the cell is larger by the width of
protection. Moving a cell that is hidden already costs next to nothing, any other the more the
larger its count; what moves is hidden, and protected in its turn. (It is the linear programming
heuristic of cell suppression: Kelly, Golden and Assad, Networks 22, 1992.) What proved needless is
then shown.
"""

from collections.abc import Iterable
from typing import Literal

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_matrix, hstack

from services.assessment.domain.count_tables import CountTable, small_cells

_REACH = 4
"""How many widths a cell may move while another is protected."""
_LEAST_COST = 1e-3
"""Of moving what is hidden already: not nothing, so that no more of it moves than need be."""
_NOISE = 1e-6

_Moves = dict[int, frozenset[int]]
"""For each protected cell, all that differ in a possible table where it differs by the width."""


def cells_to_hide(
    table: CountTable, *, threshold: int, width: int, earlier: frozenset[int] = frozenset()
) -> frozenset[int]:
    """The places to hide, so that none can be worked out more closely than within `width`.

    `earlier` are places that an earlier publication hid: they stay hidden, or two publications
    together would tell what each keeps back.
    """
    needed = small_cells(table, threshold=threshold) | earlier
    programme = _Programme(table, width=width)
    hidden, moves = needed, _Moves()
    waiting = _smallest_first(table, needed)
    while waiting:
        place = waiting.pop()
        if place in moves:
            continue
        found = programme.move(place, hidden, the_rest="may be hidden")
        assert found is not None, "hiding everything always protects"
        moves.update(found)
        waiting += _smallest_first(table, moves[place] - hidden)
        hidden |= moves[place]
    return _without_needless(programme, hidden, needed, moves)


def _without_needless(
    programme: "_Programme", hidden: frozenset[int], needed: frozenset[int], moves: _Moves
) -> frozenset[int]:
    """Show again what need not be hidden, the largest counts first."""
    for place in reversed(_smallest_first(programme.table, hidden - needed)):
        fewer = hidden - {place}
        leaning = [other for other in sorted(fewer) if place in moves[other]]
        again: _Moves = {}
        for other in leaning:
            if other in again:
                continue
            found = programme.move(other, fewer, the_rest="is shown")
            if found is None:
                break
            again.update(found)
        else:
            hidden = fewer
            moves.update(again)
    return hidden


def _smallest_first(table: CountTable, places: Iterable[int]) -> list[int]:
    return sorted(places, key=lambda each: (table.counts[each], each))


class _Programme:
    """The linear programme of a table: which cells move, up or down, when one of them must."""

    def __init__(self, table: CountTable, *, width: int) -> None:
        """`width` is how far a protected cell must be able to move."""
        self.table = table
        self._counts = np.array(table.counts, dtype=float)
        self._width, self._reach = float(width), float(_REACH * width)
        sums = _sums_of(table)
        self._sums = hstack([sums, -sums], format="csr")
        self._nothing = np.zeros(len(table.sums))

    def move(
        self, place: int, hidden: frozenset[int], *, the_rest: Literal["may be hidden", "is shown"]
    ) -> _Moves | None:
        """What moves when `place` grows by the width; None where no possible table allows it.

        Told for `place` and for every other cell that moves as far, since it is protected by the
        same table. Cells that are not printed anywhere move freely.
        """
        size = len(self._counts)
        free = np.zeros(size, dtype=bool)
        free[sorted(hidden | self.table.unprinted)] = True
        cost = np.where(free, _LEAST_COST, 1.0 + np.log1p(self._counts))
        is_movable = free if the_rest == "is shown" else np.ones(size, dtype=bool)
        up = np.where(is_movable, self._reach, 0.0)
        down = np.where(is_movable, np.minimum(self._counts, self._reach), 0.0)
        least = np.zeros(2 * size)
        least[place] = up[place] = self._width
        down[place] = 0.0
        solved = linprog(
            np.concatenate([cost, cost]),
            A_eq=self._sums,
            b_eq=self._nothing,
            bounds=np.column_stack([least, np.concatenate([up, down])]),
            method="highs-ds",
        )
        if solved.status == 2:
            return None
        assert solved.status == 0, solved.message
        distance = np.abs(solved.x[:size] - solved.x[size:])
        moved = frozenset(np.flatnonzero(distance > _NOISE).tolist()) - self.table.unprinted
        far = frozenset(np.flatnonzero(distance > self._width - _NOISE).tolist())
        return dict.fromkeys((far & moved) | {place}, moved)


def _sums_of(table: CountTable) -> csr_matrix:
    rows, columns, values = [], [], []
    for row, (total, parts) in enumerate(table.sums):
        for place, sign in [(total, -1.0), *((part, 1.0) for part in parts)]:
            rows.append(row)
            columns.append(place)
            values.append(sign)
    return csr_matrix((values, (rows, columns)), shape=(len(table.sums), len(table.counts)))
