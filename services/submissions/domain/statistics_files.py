"""A file of statistics, row by row: rows that can be taken, and a report of those that cannot.

The first row names the columns: `statistic_id`, `recipient_id` and `period`, then one column per
figure, by the ids of the agreement. The order is free, and empty rows are passed over.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from services.submissions.domain.statistics import issues_of
from shared.schemas.agreements import Agreement
from shared.schemas.base import Label
from shared.schemas.statistics import FileFault
from shared.schemas.submissions import StatisticRow
from shared.values.errors import Issue
from shared.values.periods import Month

IDENTITY = ("statistic_id", "recipient_id", "period")
ROWS_MAXIMUM = 200_000
FAULTS_MAXIMUM = 10_000
COUNT_MAXIMUM = 10**12


@dataclass(slots=True)
class _Found:
    """What has been read so far."""

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
    found, count = _Found(), 0
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
    figures = {figure.id for statistic in agreement.statistics for figure in statistic.figures}
    for name in IDENTITY:
        if name not in headings:
            yield _fault(1, name, "column-missing")
    for name in sorted({each for each in headings if each}):
        if name not in figures and name not in IDENTITY:
            yield _fault(1, name[:60], "column-unknown")
        if headings.count(name) > 1:
            yield _fault(1, name[:60], "column-twice")


def _read_row(found: _Found, number: int, cells: dict[str, str]) -> None:
    """Take a row's cells as figures; a fault for each cell that is none."""
    before = len(found.faults)
    figures: dict[str, int] = {}
    for name, cell in cells.items():
        text = "".join(cell.split())
        if name in IDENTITY or not name or not text:
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
        column = steps[-1] if len(steps) > 3 and steps[-1] != "figures" else ""
        yield _of_issue(number, column, issue)


def _of_issue(number: int, column: str, issue: Issue) -> FileFault:
    swedish = _SWEDISH.get(issue.code, issue.message)
    return FileFault(
        row=number, column=column, code=issue.code, message=Label(sv=swedish, en=issue.message)
    )


_SWEDISH = {
    "unknown-statistic": "Statistiken finns inte i överenskommelsen: använd något av dess id.",
    "unknown-recipient": "Mottagaren ingår inte i gruppen som lämnar statistiken.",
    "row-given-twice": "Samma statistik, mottagare och månad finns på en tidigare rad: ta bort en.",
    "unknown-figure": "Uppgiften hör inte till denna statistik: lämna cellen tom.",
    "figure-missing": "En uppgift som krävs saknas: fyll i den.",
    "part-exceeds-whole": "Delen är större än det hela: rätta en av dem.",
}


def _fault(row: int, column: str, code: str) -> FileFault:
    return FileFault(row=row, column=column, code=code, message=_MESSAGES[code])


_MESSAGES = {
    "column-missing": Label(
        sv="Kolumnen saknas: lägg till den i första raden.",
        en="The column is missing: add it to the first row.",
    ),
    "column-unknown": Label(
        sv="Överenskommelsen känner ingen sådan uppgift: ta bort kolumnen eller rätta namnet.",
        en="The agreement knows no such figure: remove the column or mend its name.",
    ),
    "column-twice": Label(
        sv="Kolumnen finns två gånger: behåll en.", en="The column is there twice: keep one."
    ),
    "not-a-count": Label(
        sv="Cellen ska vara ett heltal från 0, utan decimaler och tecken, eller tom.",
        en="The cell must be a whole number from 0, without decimals or signs, or empty.",
    ),
    "not-a-month": Label(sv="Skriv månaden som 2024-03.", en="Write the month as 2024-03."),
    "row-unreadable": Label(
        sv="Raden kan inte läsas: kontrollera id för statistik och mottagare.",
        en="The row cannot be read: check the ids of statistic and recipient.",
    ),
    "too-many-rows": Label(
        sv="Filen har fler rader eller fel än vad som läses: dela upp den.",
        en="The file has more rows or faults than are read: divide it.",
    ),
    "no-rows": Label(sv="Filen har inga rader.", en="The file has no rows."),
    "not-a-table": Label(
        sv="Filen kan inte läsas som CSV eller Excel: spara om den i något av formaten.",
        en="The file cannot be read as CSV or Excel: save it again as one of them.",
    ),
    "quarantined": Label(
        sv="Filen innehåller något som kan göra skada: skicka den utan makron och länkar.",
        en="The file holds something that could do harm: send it without macros and links.",
    ),
}


def unreadable(code: str) -> FileContent:
    """The report of a file that is no table at all."""
    return FileContent((), (_fault(1, "", code),), 0)
