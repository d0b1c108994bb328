"""A file of statistics, row by row: rows that can be taken, and a report of those that cannot.

The first row names the columns: `statistic_id`, `recipient_id` and `period`, then one column per
figure, and one per breakdown where there are any, by the ids of the agreement. The order is free,
and empty rows are passed over. An empty cell under a breakdown means that the row counts them all.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from services.submissions.domain.statistics import issues_of
from services.submissions.domain.statistics_wording import MESSAGES, SWEDISH
from shared.schemas.agreements import Agreement
from shared.schemas.base import Label
from shared.schemas.data_descriptions import IDENTITY_COLUMNS
from shared.schemas.statistics import FileFault
from shared.schemas.submissions import StatisticRow
from shared.values.errors import Issue
from shared.values.periods import Month

ROWS_MAXIMUM = 200_000
FAULTS_MAXIMUM = 10_000
COUNT_MAXIMUM = 10**12
_WHOLE_ROW = frozenset({"figures", "breakdown"})
"""Ends of a pointer that mean the row and none of its columns."""


@dataclass(slots=True)
class _Found:
    """What has been read so far."""

    breakdowns: frozenset[str]
    rows: list[StatisticRow] = field(default_factory=list)
    row_numbers: list[int] = field(default_factory=list)
    faults: list[FileFault] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class FileContent:
    """Every row of a file, and every fault in it: with any fault, no row may be taken."""

    rows: tuple[StatisticRow, ...]
    faults: tuple[FileFault, ...]
    row_count: int


def read_statistics(agreement: Agreement, lines: Iterable[Sequence[str]]) -> FileContent:
    """Read the lines of a table and compare them with the agreement."""
    numbered = iter(enumerate(lines, start=1))
    headings = [cell.strip().lower() for cell in next(numbered, (1, ()))[1]]
    faults = list(_heading_faults(agreement, headings))
    if faults:
        return FileContent((), tuple(faults), 0)
    found, count = _Found(frozenset(each.id for each in agreement.breakdowns)), 0
    for number, cells in numbered:
        if not any(cell.strip() for cell in cells):
            continue
        count += 1
        if count > ROWS_MAXIMUM or len(found.faults) >= FAULTS_MAXIMUM:
            found.faults.append(_fault(number, "", "too-many-rows"))
            break
        _read_row(found, number, dict(zip(headings, cells, strict=False)))
    if count == 0:
        found.faults.append(_fault(1, "", "no-rows"))
    faults = [*found.faults, *_content_faults(agreement, found)]
    faults.sort(key=lambda fault: fault.row)
    return FileContent(tuple(found.rows), tuple(faults[:FAULTS_MAXIMUM]), count)


def _heading_faults(agreement: Agreement, headings: list[str]) -> Iterator[FileFault]:
    known = {figure.id for statistic in agreement.statistics for figure in statistic.figures}
    known |= {breakdown.id for breakdown in agreement.breakdowns}
    for name in IDENTITY_COLUMNS:
        if name not in headings:
            yield _fault(1, name, "column-missing")
    for name in sorted({each for each in headings if each}):
        if name not in known and name not in IDENTITY_COLUMNS:
            yield _fault(1, name[:60], "column-unknown")
        if headings.count(name) > 1:
            yield _fault(1, name[:60], "column-twice")


def _read_row(found: _Found, number: int, cells: dict[str, str]) -> None:
    """Take a row's cells as figures; a fault for each cell that is none."""
    before = len(found.faults)
    figures: dict[str, int] = {}
    for name, cell in cells.items():
        text = "".join(cell.split())
        if name in IDENTITY_COLUMNS or name in found.breakdowns or not name or not text:
            continue
        if not (text.isascii() and text.isdigit() and len(text) <= 13):
            found.faults.append(_fault(number, name, "not-a-count"))
            continue
        figures[name] = int(text)
    try:
        period: Month | None = Month.from_text(cells.get("period", "").strip()[:7])
    except ValueError:
        period = None
        found.faults.append(_fault(number, "period", "not-a-month"))
    if len(found.faults) > before:
        return
    try:
        row = StatisticRow.model_validate(
            {
                "statistic_id": cells["statistic_id"].strip(),
                "recipient_id": cells["recipient_id"].strip(),
                "period": period,
                "breakdown": {
                    name: cell.strip()
                    for name, cell in cells.items()
                    if name in found.breakdowns and cell.strip()
                },
                "figures": figures,
            }
        )
    except ValueError:
        found.faults.append(_fault(number, "", "row-unreadable"))
        return
    found.rows.append(row)
    found.row_numbers.append(number)


def _content_faults(agreement: Agreement, found: _Found) -> Iterator[FileFault]:
    """What the agreement says of the rows, by the file's own row numbers and columns."""
    for issue in issues_of(agreement, found.rows):
        steps = issue.pointer.split("/")
        number = found.row_numbers[int(steps[2])]
        column = steps[-1] if steps[-1] not in _WHOLE_ROW and len(steps) > 3 else ""
        yield _of_issue(number, column, issue)


def _of_issue(number: int, column: str, issue: Issue) -> FileFault:
    swedish = SWEDISH.get(issue.code, issue.message)
    return FileFault(
        row=number, column=column, code=issue.code, message=Label(sv=swedish, en=issue.message)
    )


def _fault(row: int, column: str, code: str) -> FileFault:
    return FileFault(row=row, column=column, code=code, message=MESSAGES[code])


def unreadable(code: str) -> FileContent:
    """The report of a file that is no table at all."""
    return FileContent((), (_fault(1, "", code),), 0)
