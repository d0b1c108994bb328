"""Months, legal dates and the instants at which deadlines pass.

Legal times are Swedish: a deadline date includes that whole day in Europe/Stockholm, whatever
its length (23 or 25 hours when the clocks change). The instant stored is exclusive: what
arrives at it is late.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Self
from zoneinfo import ZoneInfo

LEGAL_ZONE = ZoneInfo("Europe/Stockholm")


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A calendar month, written `2024-03`."""

    year: int
    number: int

    def __post_init__(self) -> None:
        """Refuse a month that no calendar has."""
        if not (1 <= self.number <= 12 and 1900 <= self.year <= 2999):
            raise ValueError("a month is written as 2024-03, from 1900-01 to 2999-12")

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read `2024-03`; raises ValueError for anything else."""
        year, separator, number = text.partition("-")
        if not (
            separator
            and len(year) == 4
            and len(number) == 2
            and (year + number).isascii()
            and (year + number).isdigit()
        ):
            raise ValueError("a month is written as 2024-03")
        return cls(int(year), int(number))

    def __hash__(self) -> int:
        """Agree with equality; months are keys wherever figures are looked up, so it is quick."""
        return self.year * 12 + self.number

    def __str__(self) -> str:
        """Write the month as `2024-03`."""
        return f"{self.year:04d}-{self.number:02d}"

    def year_before(self) -> "Month":
        """The same month of the year before: what an improvement is measured against."""
        return Month(self.year - 1, self.number)

    def last_day(self) -> date:
        """The last calendar day of the month."""
        following = date(self.year + self.number // 12, self.number % 12 + 1, 1)
        return following - timedelta(days=1)


def months_between(first: Month, last: Month) -> tuple[Month, ...]:
    """Every month from `first` to `last`, both included."""
    start, end = first.year * 12 + first.number - 1, last.year * 12 + last.number - 1
    return tuple(Month(index // 12, index % 12 + 1) for index in range(start, end + 1))


def end_of_legal_day(day: date) -> datetime:
    """The first instant after `day` in Sweden, in UTC: a deadline date includes that whole day."""
    midnight = datetime.combine(day + timedelta(days=1), time.min, tzinfo=LEGAL_ZONE)
    return midnight.astimezone(UTC)


def start_of_legal_day(day: date) -> datetime:
    """The first instant of `day` in Sweden, in UTC."""
    return datetime.combine(day, time.min, tzinfo=LEGAL_ZONE).astimezone(UTC)


def legal_date(instant: datetime) -> date:
    """The date in Sweden at an instant."""
    return instant.astimezone(LEGAL_ZONE).date()
