"""The deadline table: 282 deadlines worked out apart from the code, each with its reason.

`deadlines.csv` was made from the almanac's holidays, the years' first and last days of summer time
and the agreements' own dates; nothing in it comes from the code it tries. A sample of 30 rows
has been read through by hand, not all of them.
A `due` is a date, or a month (`2024-03`), or a month and weeks after it (`2024-03+3w`).
"""

import csv
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from shared.schemas import deadlines
from shared.schemas.deadlines import deadline_of
from shared.schemas.forms import Due
from shared.values.deadlines import working_day_from
from shared.values.periods import Month, start_of_legal_day

_TABLE = Path(__file__).with_name("deadlines.csv").read_text("utf-8")
ROWS = tuple(csv.DictReader(_TABLE.splitlines(), delimiter=";"))
DUE: TypeAdapter[Due] = TypeAdapter(Due)


def judged(row: dict[str, str]) -> datetime:
    """What the code says of a row."""
    text, _, weeks = row["due"].partition("+")
    moves = {"moves_to_working_day": row["moves"]}
    if len(text) == len("2024-03"):
        periods = {"first": text, "last": text}
        due = {"kind": "monthly", "periods": periods, "weeks_after_the_month": weeks[:-1] or 0}
        return deadline_of(DUE.validate_python({**due, **moves}), period=Month.from_text(text))
    return deadline_of(DUE.validate_python({"kind": "date", "date": text, **moves}), period=None)


def misjudged() -> list[str]:
    """The rows of which the code says something else."""
    return [
        f"{row['due']}: {row['reason']}; the code says {judged(row)}"
        for row in ROWS
        if judged(row) != datetime.fromisoformat(row["too_late_from"])
    ]


def test_every_deadline_of_the_table_is_judged_right(capsys: pytest.CaptureFixture[str]) -> None:
    wrong = misjudged()

    assert not wrong, "\n".join(wrong)
    assert len(ROWS) >= 200
    assert all(row["reason"] for row in ROWS)
    days = [_hours(row) for row in ROWS]
    with capsys.disabled():
        sys.stdout.write(
            f"\ndeadlines {len(ROWS)} · misjudged {len(wrong)} · of 23 hours {days.count(23)} · "
            f"of 25 hours {days.count(25)} · moved {sum(_is_moved(row) for row in ROWS)}\n"
        )


def _hours(row: dict[str, str]) -> int:
    start = start_of_legal_day(date.fromisoformat(row["last_day"]))
    return (datetime.fromisoformat(row["too_late_from"]) - start) // timedelta(hours=1)


def _is_moved(row: dict[str, str]) -> bool:
    return row["moves"] == "yes" and not row["last_day"].startswith(row["due"])


def _by_utc(day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), time.min, tzinfo=UTC)


def _always_winter(day: date) -> datetime:
    return _by_utc(day) - timedelta(hours=1)


def _a_day_is_24_hours(day: date) -> datetime:
    return start_of_legal_day(day) + timedelta(hours=24)


def _last_second(day: date) -> datetime:
    return start_of_legal_day(day + timedelta(days=1)) - timedelta(seconds=1)


def _first_monday(day: date) -> date:
    return day + timedelta(days=7 - day.weekday()) if day.weekday() > 4 else day


def _eves_are_working_days(day: date) -> date:
    while day.weekday() > 4 or (working_day_from(day) != day and (day.month, day.day) != (12, 31)):
        day += timedelta(days=1)
    return day


@pytest.mark.parametrize("end", [_by_utc, _always_winter, _a_day_is_24_hours, _last_second])
def test_a_wrong_end_of_the_day_is_found(
    monkeypatch: pytest.MonkeyPatch, end: Callable[[date], datetime]
) -> None:
    monkeypatch.setattr(deadlines, "end_of_legal_day", end)

    assert misjudged()


@pytest.mark.parametrize("move", [_first_monday, _eves_are_working_days])
def test_a_wrong_working_day_is_found(
    monkeypatch: pytest.MonkeyPatch, move: Callable[[date], date]
) -> None:
    monkeypatch.setattr(deadlines, "working_day_from", move)

    assert misjudged()
