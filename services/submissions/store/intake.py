"""Taking filings in: their places are held, their versions numbered and written with their bytes.

Statements are few and go straight to the driver: others wait while registration numbers are held.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.submissions.domain.reading import Reading
from services.submissions.store.events import EVENTS_LOCK
from services.submissions.tables import AttachmentRow
from shared.kit.database import driver_of
from shared.schemas.agreements import AgreementReference
from shared.schemas.submissions import Receipt


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
    FROM unnest(%s::uuid[], %s::text[], %s::text[], %s::text[], %s::text[], %s::text[],
                %s::text[], %s::timestamptz[])
        AS wanted (id, agreement_id, version, sha256, obligation_id, recipient_id, period, at),
    LATERAL submissions.hold_place(wanted.id, agreement_id, version, sha256, obligation_id,
                                   recipient_id, period, at) AS held
"""


async def hold_places(
    session: AsyncSession, wanted: dict[Place, FirstFiling]
) -> dict[Place, FilingHead]:
    """The filing of each place, made if it is the first, and held until the transaction ends."""
    places = sorted(wanted, key=lambda place: place.order)
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
    held = await (await (await driver_of(session)).execute(_HOLD, columns)).fetchall()
    return {place: FilingHead(*head) for place, head in zip(places, held, strict=True)}


_NUMBER = """
    INSERT INTO submissions.registration_series AS series (year, last_number) VALUES (%s, %s)
    ON CONFLICT (year) DO UPDATE SET last_number = series.last_number + excluded.last_number
    RETURNING last_number
"""


async def next_registration_numbers(session: AsyncSession, years: Sequence[int]) -> list[str]:
    """The next numbers of the years' unbroken series, one per year named, in that order.

    To be taken last: nobody else gets a number until the transaction ends.
    """
    driver = await driver_of(session)
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


@dataclass(frozen=True, slots=True)
class NewVersion:
    """A version to be written: its receipt, and the bytes and the reading it was given for."""

    receipt: Receipt
    receipt_bytes: bytes
    place: Place
    filed_by: str
    person: str
    media_type: str
    content: bytes
    reading: Reading
    trace_id: str


_WRITE = """
    WITH version AS (
        INSERT INTO submissions.filing_version (
            filing_id, number, registration_number, received_at, deadline, late_by_seconds,
            filed_by, media_type, sha256, size_bytes, content, body, findings, is_read, receipt
        ) VALUES (
            %(filing_id)s, %(number)s, %(registration_number)s, %(received_at)s, %(deadline)s,
            %(late_by_seconds)s, %(filed_by)s, %(media_type)s, %(sha256)s, %(size_bytes)s,
            %(content)s, %(body)s::json, %(findings)s::json, %(is_read)s, %(receipt)s
        )
    ), audit AS (
        INSERT INTO submissions.audit_entry (at, principal, action, subject, facts, trace_id)
        VALUES (%(received_at)s, %(filed_by)s, 'filing received', %(audit_subject)s,
                %(audit_facts)s::jsonb || jsonb_build_object(
                    'person', submissions.person_reference(%(person)s)),
                %(trace_id)s)
    ), ordered AS MATERIALIZED (
        SELECT pg_advisory_xact_lock(%(events_lock)s)
    )
    INSERT INTO submissions.event (type, subject, agreement_id, recipient_id, at, data)
    SELECT 'se.statsbidrag.filing.received', %(event_subject)s, %(agreement_id)s,
           %(recipient_id)s, %(received_at)s, %(event_facts)s::json
    FROM ordered
"""
"""The version, its audit row and its event. The lock keeps events in the order of the commits (see
`events`)."""


async def add_versions(session: AsyncSession, versions: Iterable[NewVersion]) -> None:
    """Write versions with their bytes, attachments and receipts, and say that they arrived."""
    attachments = []
    rows = []
    for version in versions:
        rows.append(_row(version))
        attachments += [
            {
                "filing_id": version.receipt.filing_id,
                "version": version.receipt.version,
                "content": content,
                **attachment.model_dump(),
            }
            for attachment, content in version.reading.attached
        ]
    async with (await driver_of(session)).cursor() as cursor:
        await cursor.executemany(_WRITE, rows)
    if attachments:
        await session.execute(insert(AttachmentRow), attachments)


def _row(version: NewVersion) -> dict[str, object]:
    """What is written of one version; the audit trail and the event feed get ids and hashes."""
    receipt, place, answers = version.receipt, version.place, version.reading.answers
    facts = {
        "version": receipt.version,
        "registration_number": receipt.registration_number,
        "sha256": receipt.sha256,
        "agreement_sha256": receipt.agreement.sha256,
    }
    event = {
        "agreement_id": place.agreement_id,
        "recipient_id": place.recipient_id,
        **facts,
        "obligation_id": place.obligation_id,
        "period": place.period,
        "late": receipt.late,
    }
    return {
        "filing_id": receipt.filing_id,
        "number": receipt.version,
        "registration_number": receipt.registration_number,
        "received_at": receipt.received_at,
        "deadline": receipt.deadline,
        "late_by_seconds": receipt.late_by_seconds,
        "filed_by": version.filed_by,
        "person": version.person,
        "media_type": version.media_type,
        "sha256": receipt.sha256,
        "size_bytes": receipt.size_bytes,
        "content": version.content,
        "body": None if answers is None else answers.decode(),
        "findings": json.dumps([each.model_dump(mode="json") for each in receipt.findings]),
        "is_read": receipt.is_read,
        "receipt": version.receipt_bytes,
        "audit_subject": f"filing:{receipt.filing_id}",
        "audit_facts": json.dumps(facts),
        "trace_id": version.trace_id,
        "events_lock": EVENTS_LOCK,
        "event_subject": f"filings/{receipt.filing_id}",
        "agreement_id": place.agreement_id,
        "recipient_id": place.recipient_id,
        "event_facts": json.dumps(event),
    }
