"""Months and legal days: what a calendar has, and when a Swedish day begins and ends."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.values.periods import (
    Month,
    end_of_legal_day,
    legal_date,
    months_between,
    start_of_legal_day,
)

months = st.builds(
    Month, st.integers(min_value=1901, max_value=2999), st.integers(min_value=1, max_value=12)
)
days = st.dates(min_value=date(1990, 1, 1), max_value=date(2100, 1, 1))


@given(months)
def test_a_month_written_and_read_is_the_same_month(month: Month) -> None:
    assert Month.from_text(str(month)) == month


@pytest.mark.parametrize(
    "text",
    ["", "2024", "2024-3", "2024-13", "2024-00", "1899-12", "3000-01", "24-03", "2024-03-01",
     "2024/03", " 2024-03", "2024-03\n", "٢٠٢٤-03", "mars 2024", "-024-03", "2024-0x"],
)  # fmt: skip
def test_what_no_calendar_has_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="a month is written as 2024-03"):
        Month.from_text(text)


@given(first=months, last=months)
def test_months_sort_as_their_texts_do(first: Month, last: Month) -> None:
    assert (first < last) == (str(first) < str(last))


@given(months)
def test_the_last_day_is_followed_by_the_first_of_the_next_month(month: Month) -> None:
    following = month.last_day() + timedelta(days=1)

    assert following.day == 1
    assert (month.last_day().year, month.last_day().month) == (month.year, month.number)


def test_february_has_29_days_in_a_leap_year() -> None:
    assert Month(2024, 2).last_day() == date(2024, 2, 29)
    assert Month(2023, 2).last_day() == date(2023, 2, 28)


def test_a_month_is_compared_with_the_same_month_a_year_earlier() -> None:
    assert Month(2024, 3).year_before() == Month(2023, 3)


def test_the_months_between_two_include_both() -> None:
    over_new_year = months_between(Month(2023, 11), Month(2024, 2))

    assert [str(month) for month in over_new_year] == ["2023-11", "2023-12", "2024-01", "2024-02"]
    assert months_between(Month(2024, 5), Month(2024, 5)) == (Month(2024, 5),)


def test_there_are_no_months_between_a_month_and_an_earlier_one() -> None:
    assert months_between(Month(2024, 2), Month(2024, 1)) == ()


@given(days)
def test_a_legal_day_ends_where_the_next_begins(day: date) -> None:
    assert end_of_legal_day(day) == start_of_legal_day(day + timedelta(days=1))


@given(days)
def test_every_instant_of_a_legal_day_has_its_date(day: date) -> None:
    smallest = timedelta(microseconds=1)

    assert legal_date(start_of_legal_day(day)) == day
    assert legal_date(end_of_legal_day(day) - smallest) == day
    assert legal_date(end_of_legal_day(day)) == day + timedelta(days=1)


@pytest.mark.parametrize(
    ("day", "hours"), [("2024-03-31", 23), ("2024-10-27", 25), ("2024-06-21", 24)]
)
def test_a_day_is_an_hour_shorter_or_longer_when_the_clocks_change(day: str, hours: int) -> None:
    legal_day = date.fromisoformat(day)

    length = end_of_legal_day(legal_day) - start_of_legal_day(legal_day)
    assert length == timedelta(hours=hours)


def test_an_instant_just_after_midnight_in_sweden_is_the_day_before_in_utc() -> None:
    instant = datetime(2024, 9, 30, 22, 0, tzinfo=UTC)

    assert legal_date(instant) == date(2024, 10, 1)
    assert end_of_legal_day(date(2024, 9, 30)) == instant
