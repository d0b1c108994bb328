"""Lists for people: a bank file's transfers as CSV and Excel, and a forecast as CSV."""

import csv
import io
from collections.abc import Sequence

from shared.schemas.forecasts import Forecast, RecipientForecast
from shared.schemas.payments import Transfer

COLUMNS = (
    "end_to_end_id",
    "recipient_id",
    "name",
    "organisation_number",
    "giro",
    "giro_number",
    "kronor",
    "message",
)


def as_csv(transfers: Sequence[Transfer]) -> bytes:
    """Semicolons and a byte order mark, as Swedish Excel opens it."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([_cell(each, name) for name in COLUMNS] for each in transfers)
    return text.getvalue().encode("utf-8-sig")


def as_excel(transfers: Sequence[Transfer]) -> bytes:
    """One sheet; numbers that are names stay text, kronor are numbers, and the sum stands below."""
    import xlsxwriter  # noqa: PLC0415 - slow to import

    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True, "strings_to_formulas": False}) as book:
        sheet = book.add_worksheet("utbetalningar")
        bold, money = book.add_format({"bold": True}), book.add_format({"num_format": "# ##0"})
        sheet.write_row(0, 0, COLUMNS, bold)
        place = COLUMNS.index("kronor")
        for row, each in enumerate(transfers, start=1):
            for column, name in enumerate(COLUMNS):
                if column == place:
                    sheet.write_number(row, column, each.kronor, money)
                else:
                    sheet.write_string(row, column, _cell(each, name))
        sheet.write_number(len(transfers) + 1, place, sum(each.kronor for each in transfers), money)
        sheet.freeze_panes(1, 0)
        sheet.autofit()
    return content.getvalue()


def forecast_csv(forecast: Forecast) -> bytes:
    """A row for each recipient, as the transfers are written."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    columns = [name for name in RecipientForecast.model_fields if name != "tiers"]
    writer.writerow(columns)
    writer.writerows([getattr(each, name) for name in columns] for each in forecast.recipients)
    return text.getvalue().encode("utf-8-sig")


def _cell(transfer: Transfer, name: str) -> str:
    """A cell as text; a leading sign that a spreadsheet would take for a formula is quoted."""
    value = getattr(transfer, name)
    text = "" if value is None else str(value)
    return f"'{text}" if text[:1] in {"=", "+", "-", "@"} else text
