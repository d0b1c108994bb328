"""Exact shares: a part of a whole, read from text and written without loss."""

import re
from fractions import Fraction

from shared.values.errors import InvalidContent

_PERCENT = re.compile(r"^(\d+(?:[.,]\d+)?)\s*%$", re.ASCII)
_DECIMAL = re.compile(r"^\d+(?:[.,]\d+)?$", re.ASCII)
_QUOTIENT = re.compile(r"^(\d+)/([1-9]\d*)$", re.ASCII)


def share_from_text(text: str) -> Fraction:
    """Read `"12.5 %"`, `"0.125"` or `"1/8"` as the exact fraction it says.

    A decimal comma is read as a point. Raises InvalidContent for anything else, so that a
    number that has been through a float (`1e-3`) is seen as written.
    """
    cleaned = text.strip()
    if match := _PERCENT.match(cleaned):
        return Fraction(Fraction(match[1].replace(",", ".")), 100)
    if _DECIMAL.match(cleaned):
        return Fraction(cleaned.replace(",", "."))
    if match := _QUOTIENT.match(cleaned):
        return Fraction(int(match[1]), int(match[2]))
    raise InvalidContent(
        'A share is written as "12.5 %", "0.125" or "1/8"; what was given is none of these.'
    )


def percent_text(share: Fraction) -> str:
    """Write a share as per cent, exactly: `75 %`, `12.5 %`, or `100/3 %` where it never ends."""
    percent = share * 100
    return f"{decimal_text(percent)} %"


def decimal_text(number: Fraction) -> str:
    """Write a fraction as a decimal where that ends, else as a quotient; nothing is rounded."""
    twos = fives = 0
    rest = number.denominator
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return f"{number.numerator}/{number.denominator}"
    places = max(twos, fives)
    if places == 0:
        return str(number.numerator)
    sign = "-" if number < 0 else ""
    scaled = abs(number.numerator) * 10**places // number.denominator
    digits = str(scaled).rjust(places + 1, "0")
    return f"{sign}{digits[:-places]}.{digits[-places:]}"


def rounded_half_up(number: Fraction, *, places: int) -> Fraction:
    """Round to `places` decimals, halves away from zero: 4.95 → 5.0 with one place.

    Interpretations 6 and 23 of ÖT24 (section 3.7) ask for this, since the tiers are written
    with one decimal.
    """
    assert places >= 0, places
    scale = 10**places
    scaled = abs(number) * scale
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(whole if number >= 0 else -whole, scale)
