"""Taking a filing in: its place is held, its version numbered and written with its bytes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, insert, select
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.submissions.store.filings import FilingFilter
from services.submissions.tables import (
    AttachmentRow,
    FilingRow,
    FilingVersionRow,
    RegistrationSeriesRow,
)
from shared.schemas.agreements import AgreementReference
from shared.schemas.submissions import Attachment, FilingVersion
from shared.values.periods import Month


@dataclass(frozen=True, slots=True)
class FilingHead:
    """A filing's identity and how many versions it has."""

    id: UUID
    version_count: int


async def lock_filing(
    session: AsyncSession,
    *,
    new_id: UUID,
    agreement: AgreementReference,
    obligation_id: str,
    recipient_id: str,
    period: Month | None,
    now: datetime,
) -> FilingHead:
    """The filing of an envelope, made if it is the first, and held until the transaction ends.

    The lock is an advisory one on the envelope: the row itself is append-only, and a row that
    does not exist yet could not be locked.
    """
    month = None if period is None else str(period)
    envelope = "\x1f".join((agreement.id, obligation_id, recipient_id, month or ""))
    await session.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(envelope, 0))))
    found = (
        await session.execute(
            select(col(FilingRow.id), func.max(col(FilingVersionRow.number)))
            .join(FilingVersionRow, col(FilingVersionRow.filing_id) == FilingRow.id)
            .where(
                *FilingFilter(agreement.id, obligation_id, recipient_id).clauses(),
                func.coalesce(FilingRow.period, "") == (month or ""),
            )
            .group_by(col(FilingRow.id))
        )
    ).one_or_none()
    if found is not None:
        return FilingHead(found[0], found[1])
    await session.execute(
        insert(FilingRow).values(
            id=new_id,
            agreement_id=agreement.id,
            agreement_version=agreement.version,
            agreement_sha256=agreement.sha256,
            obligation_id=obligation_id,
            recipient_id=recipient_id,
            period=month,
            created_at=now,
        )
    )
    return FilingHead(new_id, 0)


async def next_registration_number(session: AsyncSession, year: int) -> str:
    """The next number of the year's unbroken series; taken last, since it is held until commit."""
    series = upsert(RegistrationSeriesRow).values(year=year, last_number=1)
    number = await session.scalar(
        series.on_conflict_do_update(
            index_elements=[col(RegistrationSeriesRow.year)],
            set_={"last_number": RegistrationSeriesRow.last_number + 1},
        ).returning(col(RegistrationSeriesRow.last_number))
    )
    return f"S-{year}-{number:06d}"


async def add_version(
    session: AsyncSession,
    filing_id: UUID,
    version: FilingVersion,
    *,
    late_by_seconds: int,
    content: bytes,
    attached: Iterable[tuple[Attachment, bytes]],
    receipt: bytes,
) -> None:
    """Write one version with its bytes, attachments and receipt."""
    facts = version.model_dump(mode="json", include={"body", "findings"})
    await session.execute(
        insert(FilingVersionRow).values(
            filing_id=filing_id,
            late_by_seconds=late_by_seconds,
            content=content,
            receipt=receipt,
            **facts,
            **version.model_dump(
                include={
                    "number",
                    "registration_number",
                    "received_at",
                    "deadline",
                    "filed_by",
                    "media_type",
                    "sha256",
                    "size_bytes",
                    "is_read",
                }
            ),
        )
    )
    rows = [
        {
            "filing_id": filing_id,
            "version": version.number,
            "content": data,
            **attachment.model_dump(),
        }
        for attachment, data in attached
    ]
    if rows:
        await session.execute(insert(AttachmentRow), rows)
