"""How times, durations, numbers and lists are written in findings, in Swedish and English.

Times are Swedish. A number is shown rounded where it would be long, but never so that it seems
to be on the other side of a limit than it is: 74.996 % is not shown as 75 %.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction
from functools import cache

from shared.values.periods import LEGAL_ZONE, Month, legal_date

_SHOWN_PLACES = 2
_PERCENT_SHIFT = 2
_MINUTES_PER_HOUR, _MINUTES_PER_DAY = 60, 24 * 60

_MONTHS = (
    ("januari", "January"),
    ("februari", "February"),
    ("mars", "March"),
    ("april", "April"),
    ("maj", "May"),
    ("juni", "June"),
    ("juli", "July"),
    ("augusti", "August"),
    ("september", "September"),
    ("oktober", "October"),
    ("november", "November"),
    ("december", "December"),
)


@dataclass(frozen=True, slots=True)
class Words:
    """A piece of a sentence in Swedish and English."""

    sv: str
    en: str


def moment(instant: datetime) -> Words:
    """A point in time to the minute: `2024-10-02 kl. 09.15`."""
    local = instant.astimezone(LEGAL_ZONE)
    return Words(sv=f"{local:%Y-%m-%d} kl. {local:%H.%M}", en=f"{local:%Y-%m-%d} at {local:%H:%M}")


def last_day_before(deadline: datetime) -> str:
    """The last day that was in time, given the first instant that was too late."""
    return legal_date(deadline - timedelta(microseconds=1)).isoformat()


def duration(span: timedelta) -> Words:
    """A length of time in its two largest units, the rest left out: `1 dygn 9 timmar`."""
    minutes = span // timedelta(minutes=1)
    if minutes == 0:
        return Words(sv="mindre än en minut", en="less than a minute")
    days, rest = divmod(minutes, _MINUTES_PER_DAY)
    hours, minutes = divmod(rest, _MINUTES_PER_HOUR)
    units = (
        (days, "dygn", "dygn", "day"),
        (hours, "timme", "timmar", "hour"),
        (minutes, "minut", "minuter", "minute"),
    )
    first = next(index for index, unit in enumerate(units) if unit[0] > 0)
    shown = [unit for unit in units[first : first + 2] if unit[0] > 0]
    return Words(
        sv=" ".join(f"{n}\u00a0{one if n == 1 else many}" for n, one, many, _ in shown),
        en=" ".join(f"{n}\u00a0{one if n == 1 else one + 's'}" for n, _, _, one in shown),
    )


@cache
def month_name(month: Month) -> Words:
    """A month in words: `mars 2024`."""
    swedish, english = _MONTHS[month.number - 1]
    return Words(sv=f"{swedish} {month.year}", en=f"{english} {month.year}")


def whole_number(number: int) -> Words:
    """A whole number with its thousands apart."""
    grouped = f"{number:,}".replace("-", "−")
    return Words(sv=grouped.replace(",", "\u00a0"), en=grouped)


def decimal(number: Fraction, *, least_places: int = 0, limits: Sequence[Fraction] = ()) -> Words:
    """A number with at most two decimals, or as many as keep it on its side of every limit."""
    return _shown(number, shift=0, least_places=least_places, limits=limits)


def percent(share: Fraction, *, limits: Sequence[Fraction] = ()) -> Words:
    """A share as per cent, as `decimal` writes it: `76,5 %`."""
    number = _shown(share, shift=_PERCENT_SHIFT, least_places=0, limits=limits)
    return Words(sv=f"{number.sv}\u00a0%", en=f"{number.en}\u00a0%")


def listing(items: Sequence[str]) -> Words:
    """Several things in a row: `a, b och c`."""
    assert items
    *first, last = items
    if not first:
        return Words(sv=last, en=last)
    return Words(sv=f"{', '.join(first)} och {last}", en=f"{', '.join(first)} and {last}")


def _shown(number: Fraction, *, shift: int, least_places: int, limits: Sequence[Fraction]) -> Words:
    """Write `number` × 10^`shift`; integers all the way, since this is done for every finding."""
    places = max(least_places, _SHOWN_PLACES)
    while any(_seems_across(limit, number, places=places + shift) for limit in limits):
        places += 1
    scaled = _scaled(number, places=places + shift)
    digits = str(abs(scaled)).rjust(places + 1, "0")
    whole = f"−{digits[:-places]}" if scaled < 0 else digits[:-places]
    decimals = digits[-places:].rstrip("0").ljust(least_places, "0")
    if not decimals:
        return Words(sv=whole, en=whole)
    return Words(sv=f"{whole},{decimals}", en=f"{whole}.{decimals}")


def _seems_across(limit: Fraction, number: Fraction, *, places: int) -> bool:
    """Whether a number, rounded to some places, is no longer on its side of a limit.

    A number that is the limit may have no end as a decimal, so it is not held against itself.
    """
    power: int = 10**places
    shown, at = _scaled(number, places=places) * limit.denominator, limit.numerator * power
    exact, bound = number.numerator * limit.denominator, limit.numerator * number.denominator
    if exact < bound:
        return shown >= at
    return exact > bound and shown <= at


def _scaled(number: Fraction, *, places: int) -> int:
    """A number × 10^`places` to the nearest whole, halves away from zero."""
    power: int = 10**places
    doubled = 2 * power * abs(number.numerator)
    magnitude = (doubled + number.denominator) // (2 * number.denominator)
    return magnitude if number.numerator >= 0 else -magnitude
