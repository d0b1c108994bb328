"""Shares are exact from text to text: nothing goes through a float or is rounded unasked."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.values.errors import InvalidContent
from shared.values.shares import decimal_text, percent_text, rounded_half_up, share_from_text

naturals = st.integers(min_value=0, max_value=10**15)
positives = st.integers(min_value=1, max_value=10**6)
places = st.integers(min_value=0, max_value=12)
shares = st.fractions(min_value=0, max_denominator=10**6)
numbers = st.fractions(min_value=-(10**6), max_value=10**6, max_denominator=10**6)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("75 %", Fraction(3, 4)),
        ("75%", Fraction(3, 4)),
        ("12.5 %", Fraction(1, 8)),
        ("12,5 %", Fraction(1, 8)),
        ("0.125", Fraction(1, 8)),
        ("0,125", Fraction(1, 8)),
        ("1/8", Fraction(1, 8)),
        ("1/3", Fraction(1, 3)),
        ("0", Fraction(0)),
        ("100 %", Fraction(1)),
        ("20", Fraction(20)),
        ("  4.9  ", Fraction(49, 10)),
    ],
)
def test_a_share_is_read_as_the_fraction_it_says(text: str, share: Fraction) -> None:
    assert share_from_text(text) == share


@pytest.mark.parametrize(
    "text",
    ["", " ", "%", "1e-3", "-1", "-5 %", "1/0", "1/-2", ".5", "5.", "1 000", "1.000,5", "1/2 %",
     "٣", "½", "NaN", "inf", "75 procent", "0x10", "1_000", "1/03", "1/1٣", "1٣ %"],
)  # fmt: skip
def test_what_is_no_share_is_refused_with_an_example_of_one(text: str) -> None:
    with pytest.raises(InvalidContent, match=r'"12\.5 %"'):
        share_from_text(text)


def test_the_refusal_does_not_repeat_what_was_given() -> None:
    with pytest.raises(InvalidContent) as refused:
        share_from_text("19121212-1212")

    assert "19121212" not in refused.value.detail


@given(digits=naturals, decimals=places)
def test_a_decimal_is_read_exactly(digits: int, decimals: int) -> None:
    text = format(Decimal(digits).scaleb(-decimals), "f")

    assert share_from_text(text) == Fraction(digits, 10**decimals)
    assert share_from_text(f"{text} %") == Fraction(digits, 100 * 10**decimals)


@given(part=naturals, whole=positives)
def test_a_quotient_is_read_exactly(part: int, whole: int) -> None:
    assert share_from_text(f"{part}/{whole}") == Fraction(part, whole)


@given(shares)
def test_a_share_written_and_read_is_the_same_share(share: Fraction) -> None:
    assert share_from_text(decimal_text(share)) == share


@given(digits=naturals, decimals=places)
def test_a_percentage_that_ends_is_the_same_when_read_back(digits: int, decimals: int) -> None:
    share = Fraction(digits, 10**decimals)

    assert share_from_text(percent_text(share)) == share


@given(numbers)
def test_a_number_is_written_as_a_decimal_only_where_that_ends(number: Fraction) -> None:
    text = decimal_text(number)

    assert Fraction(text) == number
    ends = 10**40 % number.denominator == 0
    assert ("/" in text) != ends


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (Fraction(3, 4), "0.75"),
        (Fraction(-1, 8), "-0.125"),
        (Fraction(1, 3), "1/3"),
        (Fraction(-4, 3), "-4/3"),
        (Fraction(5), "5"),
        (Fraction(1, 1000), "0.001"),
        (Fraction(123, 20), "6.15"),
    ],
)
def test_numbers_are_written_in_their_shortest_form(number: Fraction, text: str) -> None:
    assert decimal_text(number) == text


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (Fraction(3, 4), "75 %"),
        (Fraction(1, 8), "12.5 %"),
        (Fraction(1, 3), "100/3 %"),
        (Fraction(0), "0 %"),
    ],
)
def test_a_percentage_is_written_exactly(share: Fraction, text: str) -> None:
    assert percent_text(share) == text


@pytest.mark.parametrize(
    ("number", "rounded"),
    [
        ("4.95", "5.0"),  # ÖT24 section 3.7: the tier from 5.0
        ("4.949999", "4.9"),
        ("0.95", "1.0"),
        ("9.9499", "9.9"),
        ("9.95", "10.0"),
        ("-4.95", "-5.0"),  # away from zero, so that a loss mirrors a gain
        ("-4.94", "-4.9"),
        ("0", "0"),
    ],
)
def test_halves_are_rounded_away_from_zero(number: str, rounded: str) -> None:
    """Interpretations 6 and 23 of ÖT24: one decimal, halves up, from the exact difference."""
    assert rounded_half_up(Fraction(number), places=1) == Fraction(rounded)


@given(number=numbers, decimals=places)
def test_rounding_moves_a_number_by_half_a_unit_at_most(number: Fraction, decimals: int) -> None:
    rounded = rounded_half_up(number, places=decimals)

    assert (rounded * 10**decimals).denominator == 1
    assert abs(rounded - number) <= Fraction(1, 2 * 10**decimals)
    assert rounded_half_up(-number, places=decimals) == -rounded
    if abs(rounded - number) == Fraction(1, 2 * 10**decimals):
        assert abs(rounded) > abs(number)


def test_places_are_never_fewer_than_none() -> None:
    with pytest.raises(AssertionError):
        rounded_half_up(Fraction(1), places=-1)
