"""Kronor are written so that a Swedish reader sees thousands, millions and billions at a glance."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.values.money import KRONOR_MAXIMUM, kronor_text

NO_BREAK_SPACE = "\u00a0"


@pytest.mark.parametrize(
    ("kronor", "text"),
    [
        (0, "0 kr"),
        (999, "999 kr"),
        (1_000, "1 000 kr"),
        (1_237_500_000, "1 237 500 000 kr"),
        (-1_250, "-1 250 kr"),
    ],
)
def test_thousands_stand_apart(kronor: int, text: str) -> None:
    assert kronor_text(kronor) == text.replace(" ", NO_BREAK_SPACE)


@given(st.integers(min_value=-KRONOR_MAXIMUM, max_value=KRONOR_MAXIMUM))
def test_an_amount_can_be_read_back_and_never_breaks_over_a_line(kronor: int) -> None:
    text = kronor_text(kronor)

    assert int(text.removesuffix(f"{NO_BREAK_SPACE}kr").replace(NO_BREAK_SPACE, "")) == kronor
    assert not set(text) & {" ", "\n", ","}


def test_the_largest_amount_is_what_a_postgres_bigint_holds() -> None:
    assert KRONOR_MAXIMUM == 9_223_372_036_854_775_807
