"""A table of counts with all its totals, and the sums that tie its cells together."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from services.assessment.domain.errors import TableNotUsable

TOTAL = "total"
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CountTable:
    """Every cell with every total, and each sum as (total, parts), by the cells' places."""

    keys: tuple[Key, ...]
    counts: tuple[int, ...]
    sums: tuple[tuple[int, tuple[int, ...]], ...]
    unprinted: frozenset[int] = frozenset()
    """Cells that no table shows, but that follow from those that are shown."""


def with_totals(dimensions: Sequence[str], cells: Sequence[tuple[Key, int]]) -> CountTable:
    """Add the totals of every dimension and of several at once; a cell not given counts nothing.

    Raises TableNotUsable for a cell of other dimensions, one given twice, or one called `total`.
    """
    given: dict[Key, int] = {}
    for key, count in cells:
        if len(key) != len(dimensions) or TOTAL in key or key in given:
            raise TableNotUsable(
                f"Expected each cell once, with one category for each of "
                f"{', '.join(dimensions)} and none called '{TOTAL}'. Leave totals out: they are "
                "added."
            )
        given[key] = count
    categories = [
        tuple(dict.fromkeys(key[place] for key in given)) for place in range(len(dimensions))
    ]
    keys = tuple(product(*((*each, TOTAL) for each in categories)))
    counts = dict.fromkeys(keys, 0)
    for key, count in given.items():
        for covered in product(*((category, TOTAL) for category in key)):
            counts[covered] += count
    place_of = {key: place for place, key in enumerate(keys)}
    return CountTable(
        keys, tuple(counts[key] for key in keys), tuple(_sums(categories, keys, place_of))
    )


def _sums(
    categories: Sequence[Sequence[str]], keys: Sequence[Key], place_of: Mapping[Key, int]
) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Each total along one dimension is the sum of that line's categories."""
    for place, of_dimension in enumerate(categories):
        for key in keys:
            if key[place] == TOTAL:
                parts = [(*key[:place], each, *key[place + 1 :]) for each in of_dimension]
                yield place_of[key], tuple(place_of[part] for part in parts)


def small_cells(table: CountTable, *, threshold: int) -> frozenset[int]:
    """The places of counts that the threshold rule (tröskelregeln) hides: 1 up to below it."""
    return frozenset(place for place, count in enumerate(table.counts) if 0 < count < threshold)
