"""Taking filings in: their places are held, and their versions get registration numbers.

Statements are few and go straight to the driver: others wait while registration numbers are held.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from shared.kit.database import Cursor, Driver
from shared.schemas.agreements import AgreementReference


@dataclass(frozen=True, slots=True)
class Place:
    """Where a filing belongs: one recipient's, under one obligation, in one month or none."""

    agreement_id: str
    obligation_id: str
    recipient_id: str
    period: str | None

    @property
    def order(self) -> tuple[str, ...]:
        """Everybody holds places in this order, so that nobody waits for each other in a ring."""
        return self.agreement_id, self.obligation_id, self.recipient_id, self.period or ""


@dataclass(frozen=True, slots=True)
class FirstFiling:
    """What a filing is made from where it is the first in its place."""

    id: UUID
    agreement: AgreementReference
    created_at: datetime


@dataclass(frozen=True, slots=True)
class FilingHead:
    """A filing's identity, what has happened to it so far, and until when it is asked for more."""

    id: UUID
    version_count: int
    request_count: int = 0
    closing_count: int = 0
    asked_until: datetime | None = None

    @property
    def next_revision(self) -> int:
        """What its ETag will count once a version has been added."""
        return self.version_count + self.request_count + self.closing_count + 1

    def with_version(self) -> "FilingHead":
        """The filing once a version has been added, of which nothing has been asked yet."""
        return replace(self, version_count=self.version_count + 1, asked_until=None)


_HOLD = """
    SELECT held.*
    FROM unnest(%b::uuid[], %b::text[], %b::text[], %b::text[], %b::text[], %b::text[],
                %b::text[], %b::timestamptz[])
        AS wanted (id, agreement_id, version, sha256, obligation_id, recipient_id, period, at),
    LATERAL submissions.hold_place(wanted.id, agreement_id, version, sha256, obligation_id,
                                   recipient_id, period, at) AS held
"""


async def hold_places(driver: Driver, wanted: dict[Place, FirstFiling]) -> dict[Place, FilingHead]:
    """The filing of each place, made if it is the first, and held until the transaction ends."""
    return await _held(await _hold(driver, wanted), wanted)


async def hold_and_number(
    driver: Driver, wanted: dict[Place, FirstFiling], years: Sequence[int]
) -> tuple[dict[Place, FilingHead], list[str]]:
    """As `hold_places` and then `next_registration_numbers`; a pipeline waits for both at once."""
    holding = await _hold(driver, wanted)
    numbers = await next_registration_numbers(driver, years)
    return await _held(holding, wanted), numbers


def _in_order(wanted: dict[Place, FirstFiling]) -> list[Place]:
    return sorted(wanted, key=lambda place: place.order)


async def _hold(driver: Driver, wanted: dict[Place, FirstFiling]) -> Cursor:
    places = _in_order(wanted)
    rows = [
        (
            wanted[place].id,
            place.agreement_id,
            wanted[place].agreement.version,
            wanted[place].agreement.sha256,
            place.obligation_id,
            place.recipient_id,
            place.period,
            wanted[place].created_at,
        )
        for place in places
    ]
    columns = [list(column) for column in zip(*rows, strict=True)]
    return await driver.execute(_HOLD, columns)


async def _held(holding: Cursor, wanted: dict[Place, FirstFiling]) -> dict[Place, FilingHead]:
    heads = await holding.fetchall()
    return {place: FilingHead(*head) for place, head in zip(_in_order(wanted), heads, strict=True)}


_NUMBER = """
    INSERT INTO submissions.registration_series AS series (year, last_number) VALUES (%s, %s)
    ON CONFLICT (year) DO UPDATE SET last_number = series.last_number + excluded.last_number
    RETURNING last_number
"""


async def next_registration_numbers(driver: Driver, years: Sequence[int]) -> list[str]:
    """The next numbers of the years' unbroken series, one per year named, in that order.

    To be taken last: nobody else gets a number until the transaction ends.
    """
    following: dict[int, int] = {}
    for year in sorted(set(years)):
        count = years.count(year)
        last = await (await driver.execute(_NUMBER, [year, count])).fetchone()
        assert last is not None
        following[year] = last[0] - count
    numbers = []
    for year in years:
        following[year] += 1
        numbers.append(f"S-{year}-{following[year]:06d}")
    return numbers
