"""Statistics as CSV and Excel: whole or not at all, with a report by row and column."""

import io
from collections.abc import Sequence

import httpx
import pytest
import xlsxwriter

from services.submissions.domain.reading import XLSX
from tests.integration.coast import COAST, deliver, swedish, visits
from tests.integration.submissions.life import read
from tests.wire import Wire, as_role, new_key

SUPPLIER = "statistics-supplier.database"
HEADINGS = ("statistic_id", "recipient_id", "period", "completed", "within_30_days")
GOOD = [("visits", "nord", "2024-01", "100", "80"), ("visits", "mitt", "2024-01", "10", "0")]
BAD = [
    ("visits", "nord", "2024-01", "100", "80"),
    ("visits", "nord", "2024-01", "100", "80"),
    ("visits", "gotham", "2024-01", "1", "1"),
    ("visits", "syd", "januari", "1", "1"),
    ("visits", "syd", "2024-02", "-1", "0,5"),
    ("visits", "syd", "2024-03", "10", "11"),
    ("visits", "mitt", "2024-03", "", ""),
]


def as_csv(
    rows: Sequence[tuple[str, ...]], *, delimiter: str = ";", encoding: str = "utf-8"
) -> bytes:
    lines = [HEADINGS, *rows]
    return "\r\n".join(delimiter.join(line) for line in lines).encode(encoding)


def as_excel(rows: Sequence[tuple[str, ...]]) -> bytes:
    held = io.BytesIO()
    workbook = xlsxwriter.Workbook(held, {"in_memory": True})
    sheet = workbook.add_worksheet()
    for number, row in enumerate([HEADINGS, *rows]):
        for column, cell in enumerate(row):
            if cell.isdigit():
                sheet.write_number(number, column, int(cell))
            else:
                sheet.write_string(number, column, cell)
    workbook.close()
    return held.getvalue()


async def send(
    wire: Wire, content: bytes, *, media_type: str = "text/csv", path: str = "/statistics-files"
) -> httpx.Response:
    return await wire.submissions.post(
        f"{path}?agreement_id={COAST}&origin=P%C3%A5hittat",
        content=content,
        headers={**as_role(SUPPLIER), "Idempotency-Key": new_key(), "Content-Type": media_type},
    )


async def known(wire: Wire, query: str = "") -> int:
    found = await read(wire, f"/agreements/{COAST}/statistics?limit=1000{query}")
    total: int = found.json()["_meta"]["total_records"]
    return total


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (as_csv(GOOD), "text/csv"),
        (as_csv(GOOD, delimiter=",", encoding="utf-8-sig"), "text/csv; charset=utf-8"),
        (as_csv(GOOD, delimiter="\t", encoding="cp1252"), "text/csv"),
        (as_excel(GOOD), XLSX),
    ],
    ids=["csv", "commas and a mark", "tabs", "excel"],
)
async def test_a_good_file_is_taken_whole(wire: Wire, content: bytes, media_type: str) -> None:
    tried = await send(wire, content, media_type=media_type, path="/statistics-file-checks")
    assert (tried.status_code, tried.json()["is_taken"]) == (200, True), tried.text
    assert await known(wire) == 0, "a dry run loads nothing"

    taken = await send(wire, content, media_type=media_type)

    assert taken.status_code == 201, taken.text
    assert taken.json()["row_count"] == 2
    assert taken.json()["delivery_id"] is not None
    assert await known(wire) == 2


@pytest.mark.parametrize("kind", ["csv", "excel"])
async def test_of_a_file_with_faults_nothing_is_taken_and_each_is_named(
    wire: Wire, kind: str
) -> None:
    content = as_csv(BAD) if kind == "csv" else as_excel(BAD)
    answer = await send(wire, content, media_type="text/csv" if kind == "csv" else XLSX)

    assert answer.status_code == 201, "the file has arrived, and its report is kept"
    report = answer.json()
    assert report["is_taken"] is False
    assert [(each["row"], each["column"], each["code"]) for each in report["faults"]] == [
        (3, "", "row-given-twice"),
        (4, "recipient_id", "unknown-recipient"),
        (5, "period", "not-a-month"),
        (6, "completed", "not-a-count"),
        (6, "within_30_days", "not-a-count"),
        (7, "within_30_days", "part-exceeds-whole"),
        (8, "", "figure-missing"),
        (8, "", "figure-missing"),
    ]
    assert await known(wire) == 0
    again = await read(wire, answer.headers["Location"].removeprefix("/submissions/v1"), SUPPLIER)
    assert again.json() == report
    hidden = await wire.submissions.get(
        f"/statistics-files/{report['id']}", headers=as_role("statistics-supplier.other")
    )
    assert hidden.status_code == 404


@pytest.mark.parametrize(
    ("content", "media_type", "code"),
    [
        (b"a;b\r\n1;2", "text/csv", "column-missing"),
        (b"\x00\x01", "text/csv", "not-a-table"),
        (b"", "text/csv", "column-missing"),
        (as_csv([]), "text/csv", "no-rows"),
        (b"MZ" + bytes(50), XLSX, "quarantined"),
    ],
)
async def test_what_is_no_table_is_reported(
    wire: Wire, content: bytes, media_type: str, code: str
) -> None:
    report = (await send(wire, content, media_type=media_type)).json()
    assert report["faults"][0]["code"] == code


async def test_what_was_known_at_a_time_can_be_asked_for(wire: Wire) -> None:
    await wire.set_clock(swedish("2024-02-10 10:00"))
    await deliver(wire, visits(completed=100))
    await wire.set_clock(swedish("2024-02-20 10:00"))
    await deliver(wire, visits(completed=120), visits("syd"))

    assert await known(wire, "&as_of=2024-02-10T08:59:59Z") == 0
    assert await known(wire, "&as_of=2024-02-15T00:00:00Z") == 1
    assert await known(wire) == 2
    path = f"/agreements/{COAST}/statistics?as_of=2024-02-15T00:00:00%2B01:00"
    (then,) = (await read(wire, path)).json()["items"]
    assert then["figures"]["completed"] == 100
