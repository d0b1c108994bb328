"""Is a delivery of monthly statistics sound? All of it is taken, or none."""

from collections.abc import Iterator, Sequence

from services.submissions.domain.errors import InvalidDelivery
from shared.schemas.agreements import Agreement, Statistic
from shared.schemas.submissions import StatisticRow, StatisticsDelivery
from shared.values.errors import Issue

ISSUES_SHOWN_MAXIMUM = 100


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
    """Every fault in the rows, in order, by a pointer such as `/rows/3/figures/completed`."""
    recipients = {
        statistic.id: frozenset(agreement.recipient_ids(statistic.recipients))
        for statistic in agreement.statistics
    }
    statistics = {statistic.id: statistic for statistic in agreement.statistics}
    seen: set[tuple[str, str, str]] = set()
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
        yield from _figure_issues(statistic, row, pointer)
        identity = (row.statistic_id, row.recipient_id, str(row.period))
        if identity in seen:
            earlier = "The same statistic, recipient and month stand in an earlier row."
            yield Issue(pointer, "row-given-twice", earlier)
        seen.add(identity)


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
            if figure.required == "yes":
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
