"""Is a delivery of monthly statistics sound? All of it is taken, or none.

Figures may be broken down, by sex for instance, as the agreement says. The parts of a month come
with its whole: a delivery of a month replaces both, so they are always of one making.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from services.submissions.domain.errors import InvalidDelivery
from shared.schemas.agreements import Agreement
from shared.schemas.data_descriptions import Breakdown, Statistic
from shared.schemas.submissions import StatisticRow, StatisticsDelivery
from shared.values.errors import Issue

ISSUES_SHOWN_MAXIMUM = 100
RESERVED_CATEGORY = "total"
"""What published tables call the whole."""

_Whole = tuple[str, str, str]
"""Statistic, recipient and month."""


def check_delivery(agreement: Agreement, delivery: StatisticsDelivery) -> None:
    """Raise InvalidDelivery with a row per fault, unless every row can be taken."""
    issues = list(issues_of(agreement, delivery.rows))
    if issues:
        raise InvalidDelivery(
            f"{len(issues)} faults were found; nothing of the delivery was taken. Mend the rows "
            "named in `errors` and send the whole delivery again.",
            tuple(issues[:ISSUES_SHOWN_MAXIMUM]),
        )


def issues_of(agreement: Agreement, rows: Sequence[StatisticRow]) -> Iterator[Issue]:
    """Every fault in the rows, by a pointer such as `/rows/3/figures/completed`."""
    recipients = {
        statistic.id: frozenset(agreement.recipient_ids(statistic.recipients))
        for statistic in agreement.statistics
    }
    statistics = {statistic.id: statistic for statistic in agreement.statistics}
    breakdowns = {breakdown.id: breakdown for breakdown in agreement.breakdowns}
    seen: set[tuple[_Whole, frozenset[tuple[str, str]]]] = set()
    for index, row in enumerate(rows):
        pointer = f"/rows/{index}"
        statistic = statistics.get(row.statistic_id)
        if statistic is None:
            known = f"The agreement's statistics are: {', '.join(statistics)}."
            yield Issue(f"{pointer}/statistic_id", "unknown-statistic", known)
            continue
        if row.recipient_id not in recipients[statistic.id]:
            expected = f"Expected a recipient in the group '{statistic.recipients}', "
            expected += "such as a county code."
            yield Issue(f"{pointer}/recipient_id", "unknown-recipient", expected)
        yield from _breakdown_issues(statistic, breakdowns, row, pointer)
        yield from _figure_issues(statistic, row, pointer)
        identity = (_whole_of(row), frozenset(row.breakdown.items()))
        if identity in seen:
            earlier = "The same statistic, recipient, month and part stand in an earlier row."
            yield Issue(pointer, "row-given-twice", earlier)
        seen.add(identity)
    yield from _part_issues(rows)


def _whole_of(row: StatisticRow) -> _Whole:
    return row.statistic_id, row.recipient_id, str(row.period)


def _breakdown_issues(
    statistic: Statistic, breakdowns: dict[str, Breakdown], row: StatisticRow, pointer: str
) -> Iterator[Issue]:
    for name, category in sorted(row.breakdown.items()):
        at = f"{pointer}/breakdown/{name}"
        if name not in statistic.breakdowns:
            known = ", ".join(statistic.breakdowns) or "none"
            yield Issue(at, "unknown-breakdown", f"The breakdowns of {statistic.id} are: {known}.")
            continue
        ids = [each.id for each in breakdowns[name].categories]
        if ids and category not in ids:
            yield Issue(at, "unknown-category", f"The categories of {name} are: {', '.join(ids)}.")
        elif category.casefold() == RESERVED_CATEGORY:
            whole = f"The whole is a row without the breakdown {name}, not a category."
            yield Issue(at, "unknown-category", whole)


def _figure_issues(statistic: Statistic, row: StatisticRow, pointer: str) -> Iterator[Issue]:
    known = {figure.id: figure for figure in statistic.figures}
    for name in sorted(set(row.figures) - set(known)):
        yield Issue(
            f"{pointer}/figures/{name}",
            "unknown-figure",
            f"The figures of {statistic.id} are: {', '.join(known)}.",
        )
    for figure in statistic.figures:
        value = row.figures.get(figure.id)
        if value is None:
            # Of a part a figure may be unknown; section 3.4's same care offering shows in it.
            if figure.required == "yes" and not row.breakdown:
                yield Issue(
                    f"{pointer}/figures", "figure-missing", f"The figure '{figure.id}' is missing."
                )
            continue
        whole = row.figures.get(figure.part_of) if figure.part_of else None
        if whole is not None and value > whole:
            yield Issue(
                f"{pointer}/figures/{figure.id}",
                "part-exceeds-whole",
                f"'{figure.id}' is part of '{figure.part_of}' and may not exceed it.",
            )


def _part_issues(rows: Sequence[StatisticRow]) -> Iterator[Issue]:
    """Parts without their whole, and parts of one kind that together exceed it."""
    wholes = {_whole_of(row): row.figures for row in rows if not row.breakdown}
    sums: Counter[tuple[_Whole, frozenset[str], str]] = Counter()
    for index, row in enumerate(rows):
        if not row.breakdown:
            continue
        whole = wholes.get(_whole_of(row))
        if whole is None:
            yield Issue(
                f"/rows/{index}/breakdown",
                "whole-missing",
                "The delivery lacks the row without breakdown of this statistic, recipient and "
                "month; a delivery of a month replaces the whole and its parts.",
            )
            continue
        for name, value in row.figures.items():
            place = (_whole_of(row), frozenset(row.breakdown), name)
            was_within = sums[place] <= whole.get(name, sums[place])
            sums[place] += value
            if was_within and sums[place] > whole.get(name, sums[place]):
                yield Issue(
                    f"/rows/{index}/figures/{name}",
                    "parts-exceed-whole",
                    f"With this row the parts' '{name}' is more than that of the whole.",
                )
