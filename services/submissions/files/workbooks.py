"""The rows of an Excel workbook or the cells of its sheets, as text.

Runs in the child process only: see `child`.
"""

import io
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineWorkbook

ROWS_MAXIMUM, COLUMNS_MAXIMUM = 210_000, 60
_LARGEST_EXACT = 2**53

Cell = int | float | str | bool | time | date | datetime | timedelta


def tables_in_workbook(content: bytes) -> list[list[list[str]]]:
    """Every sheet, row by row; the first column that is used is the first of each row."""
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
    tables = []
    for name in workbook.sheet_names:
        sheet = workbook.get_sheet_by_name(name)
        if sheet.total_height > ROWS_MAXIMUM or sheet.total_width > COLUMNS_MAXIMUM:
            raise ValueError("a sheet is larger than anything asked for")
        rows = sheet.to_python(skip_empty_area=False)
        tables.append([[_text(cell) for cell in row] for row in rows])
    return tables


def _text(cell: Cell) -> str:
    """A cell as a person would write it: whole numbers without a point, dates as 2024-09-30."""
    match cell:
        case bool():
            return "ja" if cell else "nej"
        case float() if cell.is_integer() and abs(cell) <= _LARGEST_EXACT:
            return str(int(cell))
        case datetime() if cell.time() == time():
            return cell.date().isoformat()
        case date() | time():
            return cell.isoformat()
        case str():
            return cell.strip()
        case _:
            return str(cell)
