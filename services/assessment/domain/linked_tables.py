"""The published tables of one statistic and month, tied together as an attacker would tie them.

By region and sex, by region and age, by region and care offering: what one table hides must not
follow from another, so all are one table of counts with the sums that join them. Where a figure is
part of another (completed within 30 days, of the completed), the rest follows from the two and is
protected too, though no table prints it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from services.assessment.domain.count_tables import TOTAL, CountTable, Key
from services.assessment.domain.errors import NotFitToPublish

NOT_BROKEN_DOWN = "not_broken_down"
"""What the parts of a whole that were delivered do not add up to."""

Counts = Mapping[str, int]
"""Counts by figure."""
Part = tuple[str, str]
"""A breakdown and a category of it."""
WHOLE: Part = (TOTAL, TOTAL)


@dataclass(frozen=True, slots=True)
class Family:
    """A figure and those that are part of it."""

    root: str
    parts: tuple[str, ...]

    def figures(self) -> tuple[str, ...]:
        """Every figure of the family, and the rests that follow from them."""
        return (self.root, *self.parts, *map(rest_of, self.parts))


def rest_of(part: str) -> str:
    """What the whole holds beside a part: never printed."""
    return f"rest of {part}"


def linked_table(
    family: Family,
    *,
    wholes: Mapping[str, Counts],
    parts: Mapping[str, Mapping[Part, Counts]],
    breakdowns: Sequence[str],
) -> CountTable:
    """Every count by recipient and by each breakdown, with national totals, and what ties them.

    Keys are figure, recipient, breakdown and category. Raises NotFitToPublish where the parts of a
    recipient hold more than its whole.
    """
    cells = {
        key: count
        for recipient_id, whole in wholes.items()
        for key, count in _cells_of(
            recipient_id, family, _completed(family, whole, parts[recipient_id], breakdowns)
        )
    }
    categories = list(dict.fromkeys((breakdown, each) for _, _, breakdown, each in cells))
    keys: tuple[Key, ...] = tuple(
        (figure, recipient_id, *part)
        for figure in family.figures()
        for recipient_id in (*wholes, TOTAL)
        for part in categories
    )
    for figure in family.figures():
        for part in categories:
            every = (cells.get((figure, each, *part), 0) for each in wholes)
            cells[(figure, TOTAL, *part)] = sum(every)
    place_of = {key: place for place, key in enumerate(keys)}
    rests = set(map(rest_of, family.parts))
    return CountTable(
        keys,
        tuple(cells.get(key, 0) for key in keys),
        tuple(_sums(family, tuple(wholes), categories, place_of)),
        frozenset(place for key, place in place_of.items() if key[0] in rests),
    )


def _cells_of(
    recipient_id: str, family: Family, found: Mapping[Part, Counts]
) -> Iterator[tuple[Key, int]]:
    for (breakdown, category), counts in found.items():
        for figure, count in _with_rests(family, counts).items():
            if count < 0:
                raise NotFitToPublish(
                    f"The parts of '{recipient_id}' by {breakdown} hold more than its whole. "
                    "Have the statistics delivered again."
                )
            yield (figure, recipient_id, breakdown, category), count


def _completed(
    family: Family, whole: Counts, parts: Mapping[Part, Counts], breakdowns: Sequence[str]
) -> dict[Part, Counts]:
    """The whole and its parts, and for each breakdown what they leave over."""
    figures = (family.root, *family.parts)
    found: dict[Part, Counts] = {WHOLE: {figure: whole[figure] for figure in figures}}
    for breakdown in breakdowns:
        known = {
            part: {figure: counts[figure] for figure in figures}
            for part, counts in parts.items()
            if part[0] == breakdown and all(figure in counts for figure in figures)
        }
        left = {
            figure: whole[figure] - sum(counts[figure] for counts in known.values())
            for figure in figures
        }
        found |= known
        if any(left.values()):
            found[(breakdown, NOT_BROKEN_DOWN)] = left
    return found


def _with_rests(family: Family, counts: Counts) -> Counts:
    rests = {rest_of(part): counts[family.root] - counts[part] for part in family.parts}
    return {**counts, **rests}


def _sums(
    family: Family,
    recipients: Sequence[str],
    categories: Sequence[Part],
    place_of: Mapping[Key, int],
) -> Iterator[tuple[int, tuple[int, ...]]]:
    """The nation is its recipients; a whole is its categories, and its part and the rest."""
    for category in categories:
        for figure in family.figures():
            yield (
                place_of[(figure, TOTAL, *category)],
                tuple(place_of[(figure, each, *category)] for each in recipients),
            )
        for recipient_id in (*recipients, TOTAL):
            for part in family.parts:
                root, rest = (
                    place_of[(name, recipient_id, *category)]
                    for name in (family.root, rest_of(part))
                )
                yield root, (place_of[(part, recipient_id, *category)], rest)
    for breakdown in dict.fromkeys(each for each, _ in categories if each != TOTAL):
        of_breakdown = [each for each in categories if each[0] == breakdown]
        for figure in family.figures():
            for recipient_id in (*recipients, TOTAL):
                yield (
                    place_of[(figure, recipient_id, *WHOLE)],
                    tuple(place_of[(figure, recipient_id, *each)] for each in of_breakdown),
                )
