"""Hide small counts, and the fewest further counts that keep them from being worked out.

Each small cell in turn gets, by an integer programme, the cheapest further cells to hide such
that its value could move over the whole width of protection with every published number and sum
intact (the sequential method of cell suppression; cells hidden already cost nothing). Cells that
are hidden to protect others are protected likewise; then those that proved needless are shown.
"""

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_matrix, csr_matrix, hstack, identity

from services.assessment.disclosure.attack import too_narrow
from services.assessment.domain.count_tables import CountTable, small_cells

_REACH = 4
"""How many widths a cell may move while another is protected: keeps the programme small."""
_SECONDS = 10


def cells_to_hide(table: CountTable, *, threshold: int, width: int) -> frozenset[int]:
    """The places to hide, so that none can be worked out more closely than within `width`."""
    small = small_cells(table, threshold=threshold)
    hidden = small
    while exposed := too_narrow(table, hidden, width=width):
        for place in sorted(exposed, key=lambda each: (-table.counts[each], each)):
            if too_narrow(table, hidden, width=width, of=[place]):
                hidden |= _protection_for(place, table, hidden, width=width)
    return _without_needless(table, hidden, small, width=width)


def _without_needless(
    table: CountTable, hidden: frozenset[int], small: frozenset[int], *, width: int
) -> frozenset[int]:
    """Show again what need not be hidden, the largest counts first."""
    for place in sorted(hidden - small, key=lambda each: (-table.counts[each], each)):
        fewer = hidden - {place}
        if not too_narrow(table, fewer, width=width):
            hidden = fewer
    return hidden


def _protection_for(
    place: int, table: CountTable, hidden: frozenset[int], *, width: int
) -> frozenset[int]:
    """The cheapest set of cells to hide, with those hidden, that leaves `place` room to move.

    Variables: whether each cell is hidden, and how far it moves up in one possible table and down
    in another. Both tables keep every sum, and only hidden cells move.
    """
    size = len(table.counts)
    counts = np.array(table.counts, dtype=float)
    reach = float(_REACH * width)
    is_hidden = np.zeros(size)
    is_hidden[sorted(hidden)] = 1.0
    cost = np.where(is_hidden > 0, 0.0, 1.0 + np.log1p(counts))
    sums = _sums_of(table)
    blank = csr_matrix((sums.shape[0], size))
    one, none = identity(size, format="csr"), csr_matrix((size, size))
    down_limit = np.minimum(counts, reach)
    room = coo_matrix(
        ([1.0, -1.0], ([0, 0], [size + place, 2 * size + place])), shape=(1, 3 * size)
    )
    constraints = [
        LinearConstraint(hstack([blank, sums, blank]), 0, 0),
        LinearConstraint(hstack([blank, blank, sums]), 0, 0),
        LinearConstraint(hstack([-reach * one, one, none]), -np.inf, 0),
        LinearConstraint(hstack([-reach * one, none, one]), -np.inf, 0),
        LinearConstraint(hstack([_diagonal(down_limit), one, none]), 0, np.inf),
        LinearConstraint(hstack([_diagonal(down_limit), none, one]), 0, np.inf),
        LinearConstraint(room, float(width), np.inf),
    ]
    solved = milp(
        np.concatenate([cost, np.zeros(2 * size)]),
        constraints=constraints,
        integrality=np.concatenate([np.ones(size), np.zeros(2 * size)]),
        bounds=Bounds(
            np.concatenate([is_hidden, np.full(2 * size, -reach)]),
            np.concatenate([np.ones(size), np.full(2 * size, reach)]),
        ),
        options={"time_limit": _SECONDS, "mip_rel_gap": 0.02},
    )
    assert solved.x is not None, "hiding everything always protects"
    return frozenset(int(each) for each in np.flatnonzero(solved.x[:size] > 0.5))


def _sums_of(table: CountTable) -> csr_matrix:
    rows, columns, values = [], [], []
    for row, (total, parts) in enumerate(table.sums):
        for place, sign in [(total, -1.0), *((part, 1.0) for part in parts)]:
            rows.append(row)
            columns.append(place)
            values.append(sign)
    return csr_matrix((values, (rows, columns)), shape=(len(table.sums), len(table.counts)))


def _diagonal(values: np.ndarray) -> csr_matrix:
    return csr_matrix(
        (values, (np.arange(len(values)), np.arange(len(values)))), shape=(len(values),) * 2
    )
