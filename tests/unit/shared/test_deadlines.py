"""Time limits end with a whole Swedish day, and move to a working day only where that is said."""

from datetime import UTC, date, datetime, timedelta

import pytest
from pydantic import TypeAdapter

from shared.schemas.deadlines import deadline_of
from shared.schemas.forms import Due
from shared.values.deadlines import (
    day_after_weeks,
    easter_sunday,
    eves_counted_as_holidays,
    is_working_day,
    public_holidays,
    working_day_from,
)
from shared.values.periods import Month, start_of_legal_day


def due_on(day: str, *, moves: str = "no") -> Due:
    due = {"kind": "date", "date": day, "moves_to_working_day": moves}
    return TypeAdapter[Due](Due).validate_python(due)


def due_monthly(*, weeks: int = 0, moves: str = "no") -> Due:
    due = {
        "kind": "monthly",
        "periods": {"first": "2024-01", "last": "2024-12"},
        "weeks_after_the_month": weeks,
        "moves_to_working_day": moves,
    }
    return TypeAdapter[Due](Due).validate_python(due)


@pytest.mark.parametrize(
    ("day", "instant"),
    [
        ("2024-09-30", "2024-09-30T22:00:00"),  # summer time, ÖT24 section 5
        ("2024-12-01", "2024-12-01T23:00:00"),  # winter time, GNV24 section 13.1
        ("2025-03-31", "2025-03-31T22:00:00"),
        ("2024-03-31", "2024-03-31T22:00:00"),  # 23 hours: begins in winter time, ends in summer
        ("2024-10-27", "2024-10-27T23:00:00"),  # 25 hours: the other way round
        ("2024-02-29", "2024-02-29T23:00:00"),
        ("2024-12-31", "2024-12-31T23:00:00"),
    ],
)
def test_a_date_is_due_by_the_end_of_that_whole_day(day: str, instant: str) -> None:
    assert deadline_of(due_on(day), period=None) == datetime.fromisoformat(instant).replace(
        tzinfo=UTC
    )


@pytest.mark.parametrize(
    ("day", "hours"), [("2024-03-30", 24), ("2024-03-31", 23), ("2024-10-27", 25)]
)
def test_the_last_day_counts_in_full_whatever_its_length(day: str, hours: int) -> None:
    deadline = deadline_of(due_on(day), period=None)

    assert deadline - start_of_legal_day(date.fromisoformat(day)) == timedelta(hours=hours)


def test_a_deadline_on_a_sunday_stands_as_it_is_written() -> None:
    """Interpretation 16 of ÖT24: 1 December 2024 is a Sunday and does not move."""
    assert deadline_of(due_on("2024-12-01"), period=None) == datetime(2024, 12, 1, 23, tzinfo=UTC)


def test_a_deadline_on_a_sunday_moves_to_monday_where_that_is_said() -> None:
    """The other reading of interpretation 16."""
    moved = deadline_of(due_on("2024-12-01", moves="yes"), period=None)

    assert moved == datetime(2024, 12, 2, 23, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "moved_to"),
    [
        ("2024-12-02", "2024-12-02"),  # a Monday stays
        ("2024-11-30", "2024-12-02"),  # Saturday
        ("2024-03-29", "2024-04-02"),  # långfredagen, over Easter Monday
        ("2024-05-01", "2024-05-02"),  # första maj
        ("2024-05-09", "2024-05-10"),  # Kristi himmelsfärdsdag; the Friday after is a working day
        ("2024-06-06", "2024-06-07"),  # nationaldagen
        ("2024-06-21", "2024-06-24"),  # midsommarafton
        ("2024-11-02", "2024-11-04"),  # alla helgons dag
        ("2024-12-23", "2024-12-23"),
        ("2024-12-24", "2024-12-27"),  # julafton, juldagen, annandag jul
        ("2024-12-31", "2025-01-02"),  # nyårsafton, over the turn of the year
        ("2025-01-06", "2025-01-07"),  # trettondedag jul
        ("2027-12-31", "2028-01-03"),  # Friday, then a Saturday holiday, then Sunday
    ],
)
def test_a_movable_deadline_ends_on_the_next_working_day(day: str, moved_to: str) -> None:
    assert working_day_from(date.fromisoformat(day)) == date.fromisoformat(moved_to)
    assert deadline_of(due_on(day, moves="yes"), period=None) == deadline_of(
        due_on(moved_to), period=None
    )


@pytest.mark.parametrize(
    ("month", "last_day"),
    [("2024-01", "2024-01-31"), ("2024-02", "2024-02-29"), ("2024-12", "2024-12-31")],
)
def test_a_monthly_duty_is_due_by_the_last_day_of_the_month(month: str, last_day: str) -> None:
    due = deadline_of(due_monthly(), period=Month.from_text(month))

    assert due == deadline_of(due_on(last_day), period=None)


@pytest.mark.parametrize(
    ("month", "last_day"),
    [
        ("2024-01", "2024-02-21"),
        ("2024-02", "2024-03-21"),
        ("2024-03", "2024-04-21"),
        ("2024-09", "2024-10-21"),
        ("2024-11", "2024-12-21"),
        ("2024-12", "2025-01-21"),
    ],
)
def test_a_monthly_duty_may_be_due_some_weeks_after_the_month(month: str, last_day: str) -> None:
    """ÖT24 section 3.4: figures are in the database three weeks after the month."""
    due = deadline_of(due_monthly(weeks=3), period=Month.from_text(month))

    assert due == deadline_of(due_on(last_day), period=None)
    assert day_after_weeks(Month.from_text(month), weeks=3) == date.fromisoformat(last_day)


def test_a_monthly_duty_may_move_too() -> None:
    due = deadline_of(due_monthly(moves="yes"), period=Month(2024, 3))

    assert due == deadline_of(due_on("2024-04-02"), period=None)


def test_a_monthly_duty_has_no_deadline_without_a_month() -> None:
    with pytest.raises(AssertionError, match="each month"):
        deadline_of(due_monthly(), period=None)


@pytest.mark.parametrize(
    "day",
    [
        "1818-03-22", "1943-04-25", "2000-04-23", "2008-03-23", "2011-04-24", "2019-04-21",
        "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2049-04-18",
    ],
)  # fmt: skip
def test_easter_falls_where_the_almanac_has_it(day: str) -> None:
    easter = date.fromisoformat(day)

    assert easter_sunday(easter.year) == easter


def test_easter_is_always_a_sunday_between_22_march_and_25_april() -> None:
    for year in range(1900, 2300):
        easter = easter_sunday(year)
        assert easter.isoweekday() == 7
        assert date(year, 3, 22) <= easter <= date(year, 4, 25)


@pytest.mark.parametrize(
    ("year", "days"),
    [
        (
            2024,
            "01-01 01-06 03-29 03-31 04-01 05-01 05-09 05-19 06-06 06-22 11-02 12-25 12-26",
        ),
        (
            2025,
            "01-01 01-06 04-18 04-20 04-21 05-01 05-29 06-08 06-06 06-21 11-01 12-25 12-26",
        ),
    ],
)
def test_the_public_holidays_of_a_year_are_those_of_the_law(year: int, days: str) -> None:
    """Lagen (1989:253) om allmänna helgdagar."""
    assert public_holidays(year) == {date.fromisoformat(f"{year}-{day}") for day in days.split()}


def test_the_three_eves_count_as_holidays_for_time_limits() -> None:
    """Lagen (1930:173) om beräkning av lagstadgad tid, 2 §."""
    assert eves_counted_as_holidays(2024) == {
        date(2024, 6, 21), date(2024, 12, 24), date(2024, 12, 31),
    }  # fmt: skip


def test_moveable_saturdays_stay_within_their_week() -> None:
    for year in range(2000, 2100):
        saturdays = [day for day in public_holidays(year) if day.weekday() == 5]
        assert any(date(year, 6, 20) <= day <= date(year, 6, 26) for day in saturdays)
        assert any(date(year, 10, 31) <= day <= date(year, 11, 6) for day in saturdays)


def test_2024_has_as_many_working_days_as_the_almanac() -> None:
    """366 days less 104 weekend days, 8 holidays on weekdays and 3 eves."""
    days = [date(2024, 1, 1) + timedelta(days=number) for number in range(366)]

    assert sum(is_working_day(day) for day in days) == 366 - 104 - 8 - 3
