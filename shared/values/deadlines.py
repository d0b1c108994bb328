"""Which day a legal time limit ends on: weeks, weekends and Swedish public holidays.

Holidays are computed, not listed: lagen (1989:253) om allmänna helgdagar names them. Which
days push a time limit on is said by lagen (1930:173) om beräkning av lagstadgad tid, section 2:
Sundays and other public holidays, Saturdays, and the three eves.
"""

from datetime import date, timedelta
from functools import cache

from shared.values.periods import Month

_SATURDAY, _SUNDAY = 5, 6


def easter_sunday(year: int) -> date:
    """The date of Easter (påskdagen), by the anonymous Gregorian algorithm."""
    golden, century, rest = year % 19, year // 100, year % 100
    lunar_correction = (century - (century + 8) // 25 + 1) // 3
    full_moon = (19 * golden + century - century // 4 - lunar_correction + 15) % 30
    to_sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - full_moon - rest % 4) % 7
    late = (golden + 11 * full_moon + 22 * to_sunday) // 451
    month, day_before = divmod(full_moon + to_sunday - 7 * late + 114, 31)
    return date(year, month, day_before + 1)


@cache
def public_holidays(year: int) -> frozenset[date]:
    """The public holidays (allmänna helgdagar) of a year, ordinary Sundays left out."""
    easter = easter_sunday(year)
    return frozenset(
        {
            date(year, 1, 1),  # nyårsdagen
            date(year, 1, 6),  # trettondedag jul
            easter - timedelta(days=2),  # långfredagen
            easter,  # påskdagen
            easter + timedelta(days=1),  # annandag påsk
            date(year, 5, 1),  # första maj
            easter + timedelta(days=39),  # Kristi himmelsfärdsdag
            easter + timedelta(days=49),  # pingstdagen
            date(year, 6, 6),  # nationaldagen
            _saturday_from(date(year, 6, 20)),  # midsommardagen
            _saturday_from(date(year, 10, 31)),  # alla helgons dag
            date(year, 12, 25),  # juldagen
            date(year, 12, 26),  # annandag jul
        }
    )


@cache
def eves_counted_as_holidays(year: int) -> frozenset[date]:
    """Midsummer's, Christmas and New Year's Eve: no holidays, yet no time limit ends on them."""
    midsummer_day = _saturday_from(date(year, 6, 20))
    return frozenset({midsummer_day - timedelta(days=1), date(year, 12, 24), date(year, 12, 31)})


def is_working_day(day: date) -> bool:
    """Whether a time limit that moves may end on this day (vardag)."""
    return (
        day.weekday() not in (_SATURDAY, _SUNDAY)
        and day not in public_holidays(day.year)
        and day not in eves_counted_as_holidays(day.year)
    )


def working_day_from(day: date) -> date:
    """The day itself where it is a working day, else the next one that is."""
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def day_after_weeks(month: Month, *, weeks: int) -> date:
    """The last day of a time limit of some weeks from a month's end; no weeks: its last day."""
    assert weeks >= 0, weeks
    return month.last_day() + timedelta(weeks=weeks)


def _saturday_from(day: date) -> date:
    """The first Saturday on or after a day."""
    return day + timedelta(days=(_SATURDAY - day.weekday()) % 7)
