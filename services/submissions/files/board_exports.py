"""The board as a file: CSV for programs, Excel for people."""

import csv
import io
from collections.abc import Sequence
from datetime import datetime

from shared.schemas.base import Label
from shared.schemas.board import BoardRow
from shared.values.languages import Language, said
from shared.values.periods import LEGAL_ZONE

_HEADINGS = (
    Label(sv="Skyldighet", en="Obligation"),
    Label(sv="Benämning", en="Label"),
    Label(sv="Mottagare", en="Recipient"),
    Label(sv="Namn", en="Name"),
    Label(sv="Månad", en="Month"),
    Label(sv="Läge", en="State"),
    Label(sv="För sent från", en="Too late from"),
    Label(sv="Först inkommen", en="First received"),
    Label(sv="Senast inkommen", en="Latest received"),
    Label(sv="Försenad", en="Late"),
    Label(sv="Antal brister", en="Findings"),
    Label(sv="Nästa steg", en="Next step"),
)
_STATES = {
    "not_due": Label(sv="ännu inte", en="not due"),
    "draft": Label(sv="utkast", en="draft"),
    "filed": Label(sv="inlämnad", en="filed"),
    "late": Label(sv="försenad", en="late"),
    "incomplete": Label(sv="ofullständig", en="incomplete"),
    "supplement_requested": Label(sv="komplettering begärd", en="supplement requested"),
    "supplemented": Label(sv="kompletterad", en="supplemented"),
    "closed": Label(sv="avslutad", en="closed"),
    "missing": Label(sv="saknas", en="missing"),
}
_YES, _NO = Label(sv="ja", en="yes"), Label(sv="nej", en="no")


def board_as_csv(rows: Sequence[BoardRow], language: Language) -> bytes:
    """Semicolons between, a byte order mark first: Swedish Excel opens it as it should."""
    held = io.StringIO()
    writer = csv.writer(held, delimiter=";", lineterminator="\r\n")
    writer.writerow([said(heading, language) for heading in _HEADINGS])
    for row in rows:
        writer.writerow([_harmless(cell) for cell in _cells(row, language)])
    return held.getvalue().encode("utf-8-sig")


def board_as_workbook(rows: Sequence[BoardRow], language: Language) -> bytes:
    """One sheet, headings that stay, and a filter on every column."""
    import xlsxwriter  # noqa: PLC0415 - slow to import

    held = io.BytesIO()
    workbook = xlsxwriter.Workbook(
        held, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    sheet = workbook.add_worksheet()
    heading = workbook.add_format({"bold": True})
    for column, label in enumerate(_HEADINGS):
        sheet.write_string(0, column, said(label, language), heading)
        sheet.set_column(column, column, 22)
    for number, row in enumerate(rows, start=1):
        for column, text in enumerate(_cells(row, language)):
            sheet.write_string(number, column, text)
    sheet.autofilter(0, 0, max(len(rows), 1), len(_HEADINGS) - 1)
    sheet.freeze_panes(1, 0)
    workbook.close()
    return held.getvalue()


def _cells(row: BoardRow, language: Language) -> list[str]:
    return [
        row.obligation_id,
        said(row.obligation, language),
        row.recipient_id,
        row.recipient_name,
        "" if row.period is None else str(row.period),
        said(_STATES[row.state], language),
        _legal_time(row.deadline),
        _legal_time(row.first_received_at),
        _legal_time(row.latest_received_at),
        said(_YES if row.late else _NO, language),
        str(row.finding_count),
        said(row.next_step, language),
    ]


def _legal_time(instant: datetime | None) -> str:
    """Swedish time, to the microsecond: a deadline may turn on one."""
    if instant is None:
        return ""
    return instant.astimezone(LEGAL_ZONE).isoformat(sep=" ", timespec="microseconds")


def _harmless(cell: str) -> str:
    """A spreadsheet must not take a text for a formula."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell
