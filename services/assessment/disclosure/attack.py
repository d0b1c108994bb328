"""What an attacker can work out: the least and the most that each hidden cell can be.

The attacker knows every published cell, every sum, and that no count is below nothing.
"""

from collections.abc import Iterable

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_matrix

from services.assessment.domain.count_tables import CountTable

_TOLERANCE = 1e-6


def intervals(
    table: CountTable, hidden: frozenset[int], *, of: Iterable[int] | None = None
) -> dict[int, tuple[float, float]]:
    """The feasibility interval of each hidden cell, or of some, by linear programmes.

    Cells that are not printed anywhere are as unknown to the attacker as hidden ones.
    """
    places = sorted(hidden | table.unprinted)
    column = {place: index for index, place in enumerate(places)}
    matrix, right = _known_sums(table, column)
    found: dict[int, tuple[float, float]] = {}
    for place in sorted(hidden if of is None else of):
        objective = np.zeros(len(places))
        objective[column[place]] = 1.0
        least = _solve(objective, matrix, right)
        most = _solve(-objective, matrix, right)
        found[place] = (least, float("inf") if most == float("-inf") else -most)
    return found


def too_narrow(
    table: CountTable, hidden: frozenset[int], *, width: int, of: Iterable[int] | None = None
) -> list[int]:
    """Hidden cells that can be worked out more closely than within `width`."""
    found = intervals(table, hidden, of=of)
    return [place for place, (least, most) in found.items() if most - least < width - _TOLERANCE]


def _known_sums(table: CountTable, column: dict[int, int]) -> tuple[csr_matrix, np.ndarray]:
    """The sums in which something is hidden: hidden parts − hidden total = −what is published."""
    rows: list[int] = []
    columns: list[int] = []
    values: list[float] = []
    right: list[float] = []
    for total, parts in table.sums:
        signed = [(total, -1), *((part, 1) for part in parts)]
        unknown = [(place, sign) for place, sign in signed if place in column]
        if not unknown:
            continue
        known = sum(sign * table.counts[place] for place, sign in signed if place not in column)
        for place, sign in unknown:
            rows.append(len(right))
            columns.append(column[place])
            values.append(float(sign))
        right.append(-float(known))
    shape = (len(right), len(column))
    return csr_matrix((values, (rows, columns)), shape=shape), np.array(right)


def _solve(objective: np.ndarray, matrix: csr_matrix, right: np.ndarray) -> float:
    solved = linprog(objective, A_eq=matrix, b_eq=right, bounds=(0, None), method="highs")
    if solved.status == 3:
        return float("-inf")
    assert solved.status == 0, solved.message
    return float(solved.fun)
