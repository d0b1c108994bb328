"""Every query of submissions, by name; rows become schemas here and nowhere else."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, func, insert, select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.submissions.tables import (
    TABLES,
    AttachmentRow,
    DeliveryRow,
    FilingRow,
    FilingVersionRow,
    RegistrationSeriesRow,
    StatisticFiguresRow,
)
from shared.schemas.agreements import AgreementReference
from shared.schemas.submissions import (
    Attachment,
    Filing,
    FilingSummary,
    FilingVersion,
    KnownStatistic,
    StatisticsDelivery,
    StatisticsReceipt,
)
from shared.values.periods import Month


@dataclass(frozen=True, slots=True)
class FilingHead:
    """A filing's identity and how many versions it has."""

    id: UUID
    version_count: int


@dataclass(frozen=True, slots=True)
class FilingFilter:
    """Which filings are asked for; None is no restriction."""

    agreement_id: str | None = None
    obligation_id: str | None = None
    recipient_id: str | None = None

    def clauses(self) -> list[ColumnElement[bool]]:
        """The restrictions as SQL."""
        wanted = {
            FilingRow.agreement_id: self.agreement_id,
            FilingRow.obligation_id: self.obligation_id,
            FilingRow.recipient_id: self.recipient_id,
        }
        return [col(column) == value for column, value in wanted.items() if value is not None]


@dataclass(frozen=True, slots=True)
class StoredContent:
    """Bytes as they came, and what they were said to be."""

    content: bytes
    media_type: str


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
) -> None:
    """Write one version with its bytes and attachments."""
    facts = version.model_dump(mode="json", include={"body", "findings"})
    await session.execute(
        insert(FilingVersionRow).values(
            filing_id=filing_id,
            late_by_seconds=late_by_seconds,
            content=content,
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


async def filing_of(session: AsyncSession, filing_id: UUID) -> Filing | None:
    """A filing with all its versions, or None."""
    found = await filings_of(session, [col(FilingRow.id) == filing_id])
    return found[0] if found else None


async def filings_under(
    session: AsyncSession, *, agreement_id: str, obligation_ids: list[str] | None
) -> list[Filing]:
    """Every filing under an agreement, of some obligations or all, with all versions."""
    clauses = [col(FilingRow.agreement_id) == agreement_id]
    if obligation_ids is not None:
        clauses.append(col(FilingRow.obligation_id).in_(obligation_ids))
    return await filings_of(session, clauses)


async def filings_of(session: AsyncSession, clauses: list[ColumnElement[bool]]) -> list[Filing]:
    """Filings with versions and attachments, without the bytes, ordered by what they are."""
    order = [
        col(column)
        for column in (
            FilingRow.agreement_id,
            FilingRow.obligation_id,
            FilingRow.recipient_id,
            FilingRow.period,
        )
    ]
    heads = (await session.execute(select(FilingRow).where(*clauses).order_by(*order))).scalars()
    filings = list(heads)
    ids = [row.id for row in filings]
    attachments = await _attachments_of(session, ids)
    versions: dict[UUID, list[FilingVersion]] = defaultdict(list)
    light = [
        column for column in TABLES["submissions.filing_version"].c if column.name != "content"
    ]
    query = (
        select(*light)
        .where(col(FilingVersionRow.filing_id).in_(ids))
        .order_by(col(FilingVersionRow.number))
    )
    for row in (await session.execute(query)).mappings():
        facts = dict(row)
        filing_id = facts.pop("filing_id")
        late = facts.pop("late_by_seconds") > 0
        key = (filing_id, facts["number"])
        versions[filing_id].append(
            FilingVersion(late=late, attachments=tuple(attachments[key]), **facts)
        )
    return [_filing(row, versions[row.id]) for row in filings]


async def _attachments_of(
    session: AsyncSession, filing_ids: list[UUID]
) -> dict[tuple[UUID, int], list[Attachment]]:
    light = [column for column in TABLES["submissions.attachment"].c if column.name != "content"]
    query = (
        select(*light)
        .where(col(AttachmentRow.filing_id).in_(filing_ids))
        .order_by(col(AttachmentRow.question_id))
    )
    found: dict[tuple[UUID, int], list[Attachment]] = defaultdict(list)
    for row in (await session.execute(query)).mappings():
        facts = dict(row)
        key = (facts.pop("filing_id"), facts.pop("version"))
        found[key].append(Attachment(**facts))
    return found


def _filing(row: FilingRow, versions: list[FilingVersion]) -> Filing:
    return Filing(
        id=row.id,
        agreement=_reference(row),
        obligation_id=row.obligation_id,
        recipient_id=row.recipient_id,
        period=None if row.period is None else Month.from_text(row.period),
        state="supplemented" if len(versions) > 1 else "filed",
        versions=tuple(versions),
    )


def _reference(row: FilingRow | DeliveryRow) -> AgreementReference:
    return AgreementReference(
        id=row.agreement_id, version=row.agreement_version, sha256=row.agreement_sha256
    )


async def count_filings(session: AsyncSession, wanted: FilingFilter) -> int:
    """How many filings match."""
    query = select(func.count()).select_from(FilingRow).where(*wanted.clauses())
    return await session.scalar(query) or 0


async def list_filings(
    session: AsyncSession, wanted: FilingFilter, *, limit: int, offset: int
) -> list[FilingSummary]:
    """A page of filings, the latest arrived first."""
    version = FilingVersionRow
    query = (
        select(
            FilingRow,
            func.max(version.number).label("latest_version"),
            func.min(version.received_at).label("first_received_at"),
            func.max(version.received_at).label("latest_received_at"),
            func.min(version.registration_number).label("registration_number"),
            func.bool_or((col(version.late_by_seconds) > 0) & (col(version.number) == 1)),
            func.sum(func.json_array_length(version.findings)),
        )
        .join(version, col(version.filing_id) == FilingRow.id)
        .where(*wanted.clauses())
        .group_by(col(FilingRow.id))
        .order_by(func.max(version.received_at).desc(), col(FilingRow.id))
        .limit(limit)
        .offset(offset)
    )
    return [
        FilingSummary(
            id=row.id,
            agreement=_reference(row),
            obligation_id=row.obligation_id,
            recipient_id=row.recipient_id,
            period=None if row.period is None else Month.from_text(row.period),
            state="supplemented" if latest > 1 else "filed",
            registration_number=registration_number,
            latest_version=latest,
            first_received_at=first_at,
            latest_received_at=latest_at,
            late=late,
            finding_count=findings,
        )
        for row, latest, first_at, latest_at, registration_number, late, findings in (
            await session.execute(query)
        )
    ]


async def version_content(
    session: AsyncSession, *, filing_id: UUID, number: int
) -> StoredContent | None:
    """The bytes of a version as they came, or None."""
    query = select(col(FilingVersionRow.content), col(FilingVersionRow.media_type)).where(
        col(FilingVersionRow.filing_id) == filing_id, col(FilingVersionRow.number) == number
    )
    found = (await session.execute(query)).one_or_none()
    return None if found is None else StoredContent(found[0], found[1])


async def attachment_content(
    session: AsyncSession, *, filing_id: UUID, number: int, question_id: str
) -> StoredContent | None:
    """The bytes of an attachment, or None."""
    query = select(col(AttachmentRow.content), col(AttachmentRow.media_type)).where(
        col(AttachmentRow.filing_id) == filing_id,
        col(AttachmentRow.version) == number,
        col(AttachmentRow.question_id) == question_id,
    )
    found = (await session.execute(query)).one_or_none()
    return None if found is None else StoredContent(found[0], found[1])


async def add_delivery(
    session: AsyncSession,
    receipt: StatisticsReceipt,
    delivery: StatisticsDelivery,
    *,
    delivered_by: str,
    content: bytes,
) -> None:
    """Write a delivery and every row of it."""
    await session.execute(
        insert(DeliveryRow).values(
            id=receipt.id,
            agreement_id=receipt.agreement.id,
            agreement_version=receipt.agreement.version,
            agreement_sha256=receipt.agreement.sha256,
            origin=receipt.origin,
            received_at=receipt.received_at,
            delivered_by=delivered_by,
            row_count=receipt.row_count,
            sha256=receipt.sha256,
            content=content,
        )
    )
    await session.execute(
        insert(StatisticFiguresRow),
        [{"delivery_id": receipt.id, **row.model_dump(mode="json")} for row in delivery.rows],
    )


async def known_statistics(
    session: AsyncSession, *, agreement_id: str, statistic_ids: list[str] | None
) -> list[KnownStatistic]:
    """The latest delivered figures per statistic, recipient and month."""
    row, delivery = StatisticFiguresRow, DeliveryRow
    identity = (col(row.statistic_id), col(row.recipient_id), col(row.period))
    query = (
        select(
            *identity,
            col(row.figures),
            col(row.delivery_id),
            col(delivery.received_at),
            col(delivery.origin),
        )
        .join(delivery, col(delivery.id) == row.delivery_id)
        .where(col(delivery.agreement_id) == agreement_id)
        .ext(distinct_on(*identity))
        .order_by(*identity, col(delivery.number).desc())
    )
    if statistic_ids is not None:
        query = query.where(col(row.statistic_id).in_(statistic_ids))
    return [KnownStatistic(**found) for found in (await session.execute(query)).mappings()]
