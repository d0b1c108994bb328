"""What is published of a month: every required figure, by region and by each breakdown."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from services.assessment.domain.count_tables import TOTAL, CountTable, Key, small_cells
from services.assessment.domain.linked_tables import (
    NOT_BROKEN_DOWN,
    Family,
    Part,
    linked_table,
)
from shared.schemas.agreements import Agreement
from shared.schemas.base import Label
from shared.schemas.data_descriptions import Statistic
from shared.schemas.publications import DataColumn, DataValue, NotDelivered, PublishedCount
from shared.schemas.submissions import KnownStatistic

_ALL = DataValue(id=TOTAL, label=Label(sv="Totalt", en="Total"))
_REST = DataValue(
    id=NOT_BROKEN_DOWN, label=Label(sv="Uppgift om indelning saknas", en="Not broken down")
)


@dataclass(frozen=True, slots=True)
class LinkedTables:
    """The tables of one statistic and of one figure with those that are part of it."""

    statistic_id: str
    table: CountTable


def tables_to_publish(
    agreement: Agreement, known: Sequence[KnownStatistic]
) -> Iterator[LinkedTables]:
    """The tables of a month, from its wholes and parts by one breakdown at a time."""
    for statistic in agreement.statistics:
        of_statistic = [each for each in known if each.statistic_id == statistic.id]
        wholes = {each.recipient_id: each.figures for each in of_statistic if not each.breakdown}
        if not wholes:
            continue
        parts: dict[str, dict[Part, dict[str, int]]] = {each: {} for each in wholes}
        for each in of_statistic:
            for part in each.breakdown.items():
                parts[each.recipient_id][part] = each.figures
        for family in families(statistic):
            table = linked_table(
                family, wholes=wholes, parts=parts, breakdowns=statistic.breakdowns
            )
            yield LinkedTables(statistic.id, table)


def families(statistic: Statistic) -> tuple[Family, ...]:
    """The figures that every delivery holds, each with those that are part of it."""
    required = [figure for figure in statistic.figures if figure.required == "yes"]
    return tuple(
        Family(root.id, tuple(each.id for each in required if each.part_of == root.id))
        for root in required
        if root.part_of is None
    )


def places_hidden_before(linked: LinkedTables, earlier: Iterable[PublishedCount]) -> frozenset[int]:
    """The places of the counts that an earlier publication hid."""
    place_of = {key: place for place, key in enumerate(linked.table.keys)}
    return frozenset(
        place
        for each in earlier
        if each.count is None and each.statistic_id == linked.statistic_id
        if (place := place_of.get(_key_of(each))) is not None
    )


def counts_to_publish(linked: LinkedTables, hidden: frozenset[int]) -> Iterator[PublishedCount]:
    """The counts as a reader sees them; what no table prints is left out."""
    table = linked.table
    for place, (figure, recipient_id, breakdown, category) in enumerate(table.keys):
        if place not in table.unprinted:
            yield PublishedCount(
                statistic_id=linked.statistic_id,
                figure=figure,
                recipient_id=recipient_id,
                breakdown=breakdown,
                category=category,
                count=None if place in hidden else table.counts[place],
            )


def small_count(linked: LinkedTables, *, threshold: int) -> int:
    """How many of the printed counts are small."""
    return len(small_cells(linked.table, threshold=threshold) - linked.table.unprinted)


def not_delivered(
    agreement: Agreement, known: Sequence[KnownStatistic]
) -> tuple[NotDelivered, ...]:
    """Who is missing from the tables: that is no count of nothing."""
    there = {(each.statistic_id, each.recipient_id) for each in known}
    missing = {
        statistic.id: tuple(
            each
            for each in agreement.recipient_ids(statistic.recipients)
            if (statistic.id, each) not in there
        )
        for statistic in agreement.statistics
    }
    return tuple(
        NotDelivered(statistic_id=statistic_id, recipient_ids=recipient_ids)
        for statistic_id, recipient_ids in missing.items()
        if recipient_ids
    )


def describe_columns(
    agreement: Agreement, cells: Sequence[PublishedCount]
) -> tuple[DataColumn, ...]:
    """What each column of the rows says, with the values that occur in it."""
    labels: dict[str, dict[str, Label]] = {
        "statistic_id": {each.id: each.label for each in agreement.statistics},
        "figure": {
            figure.id: figure.label for each in agreement.statistics for figure in each.figures
        },
        "recipient_id": {
            member.id: Label(sv=member.name, en=member.name)
            for group in agreement.recipients
            for member in group.members
        },
        "breakdown": {each.id: each.label for each in agreement.breakdowns},
        "category": {
            category.id: category.label
            for each in agreement.breakdowns
            for category in each.categories
        },
    }
    return tuple(
        DataColumn(
            name=name,
            label=_COLUMNS[name],
            values=tuple(
                _value(each, known) for each in dict.fromkeys(getattr(cell, name) for cell in cells)
            ),
        )
        for name, known in labels.items()
    )


_COLUMNS = {
    "statistic_id": Label(sv="Statistik", en="Statistic"),
    "figure": Label(sv="Uppgift", en="Figure"),
    "recipient_id": Label(sv="Mottagare", en="Recipient"),
    "breakdown": Label(sv="Redovisningsgrupp", en="Breakdown"),
    "category": Label(sv="Kategori", en="Category"),
}


def _value(value: str, known: dict[str, Label]) -> DataValue:
    """A value with its label; one that the agreement does not list names itself."""
    for special in (_ALL, _REST):
        if value == special.id:
            return special
    return DataValue(id=value, label=known.get(value, Label(sv=value, en=value)))


def _key_of(count: PublishedCount) -> Key:
    return (count.figure, count.recipient_id, count.breakdown, count.category)
