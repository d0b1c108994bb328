"""How findings write times, lengths of time, numbers and lists."""

from datetime import timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.assessment.domain.wording import (
    decimal,
    duration,
    last_day_before,
    listing,
    moment,
    month_name,
    percent,
    whole_number,
)
from shared.values.periods import Month, end_of_legal_day, legal_date
from tests.unit.assessment.factories import swedish, words


@pytest.mark.parametrize(
    ("span", "sv", "en"),
    [
        (timedelta(0), "mindre än en minut", "less than a minute"),
        (timedelta(seconds=59), "mindre än en minut", "less than a minute"),
        (timedelta(minutes=1), "1 minut", "1 minute"),
        (timedelta(minutes=45, seconds=59), "45 minuter", "45 minutes"),
        (timedelta(hours=1), "1 timme", "1 hour"),
        (timedelta(hours=3, minutes=20), "3 timmar 20 minuter", "3 hours 20 minutes"),
        (timedelta(hours=33, minutes=15), "1 dygn 9 timmar", "1 day 9 hours"),
        (timedelta(days=2, minutes=15), "2 dygn", "2 days"),
        (timedelta(days=12, hours=1), "12 dygn 1 timme", "12 days 1 hour"),
    ],
)
def test_a_length_of_time_is_told_in_its_two_largest_units(
    span: timedelta, sv: str, en: str
) -> None:
    assert words(duration(span).sv) == sv
    assert words(duration(span).en) == en


def test_times_are_swedish_whatever_the_season() -> None:
    assert moment(swedish("2024-07-01 08:05")).sv == "2024-07-01 kl. 08.05"
    assert moment(swedish("2024-12-01 23:59")).en == "2024-12-01 at 23:59"


def test_the_last_day_of_a_deadline_is_the_day_before_its_instant() -> None:
    for day in ("2024-03-31", "2024-10-27", "2024-12-31"):
        assert last_day_before(end_of_legal_day(legal_date(swedish(f"{day} 12:00")))) == day


def test_months_are_named() -> None:
    assert month_name(Month(2024, 3)).sv == "mars 2024"
    assert month_name(Month(2023, 12)).en == "December 2023"


@pytest.mark.parametrize(
    ("number", "sv", "en"),
    [(0, "0", "0"), (1499, "1 499", "1,499"), (-1_234_567, "−1 234 567", "−1,234,567")],
)
def test_whole_numbers_have_their_thousands_apart(number: int, sv: str, en: str) -> None:
    assert words(whole_number(number).sv) == sv
    assert whole_number(number).en == en


@pytest.mark.parametrize(
    ("number", "sv"),
    [
        ("0", "0"), ("20", "20"), ("4.9", "4,9"), ("4.95", "4,95"), ("4.955", "4,96"),
        ("1/3", "0,33"), ("-5/2", "−2,5"), ("-0.001", "0"), ("100", "100"),
    ],
)  # fmt: skip
def test_a_number_is_shown_with_at_most_two_decimals(number: str, sv: str) -> None:
    assert decimal(Fraction(number)).sv == sv
    assert decimal(Fraction(number)).en == sv.replace(",", ".")


def test_a_number_may_be_shown_with_as_many_decimals_as_its_tier() -> None:
    assert decimal(Fraction(5), least_places=1).sv == "5,0"
    assert decimal(Fraction(5), least_places=3).sv == "5,000"
    assert decimal(Fraction("4.95"), least_places=1).sv == "4,95"


@pytest.mark.parametrize(
    ("share", "limit", "sv"),
    [
        ("0.74999", "0.75", "74,999 %"), ("0.750001", "0.75", "75,0001 %"), ("3/4", "3/4", "75 %"),
        ("1/3", "1/3", "33,33 %"), ("0.5", "0.75", "50 %"), ("1", "0.75", "100 %"),
    ],
)  # fmt: skip
def test_a_share_stays_on_its_side_of_the_limit(share: str, limit: str, sv: str) -> None:
    assert words(percent(Fraction(share), limits=[Fraction(limit)]).sv) == sv


@given(
    number=st.fractions(min_value=-200, max_value=200, max_denominator=5000),
    limit=st.fractions(min_value=-200, max_value=200, max_denominator=5000),
)
def test_what_is_shown_is_never_across_a_limit(number: Fraction, limit: Fraction) -> None:
    shown = Fraction(decimal(number, limits=[limit]).en.replace("−", "-"))

    if number < limit:
        assert shown < limit
    if number > limit:
        assert shown > limit
    assert abs(shown - number) <= Fraction(1, 200)


def test_lists_end_in_and() -> None:
    assert listing(["a"]).sv == "a"
    assert listing(["a", "b"]).sv == "a och b"
    assert listing(["a", "b", "c"]).en == "a, b and c"
