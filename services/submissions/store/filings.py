"""Reading filings: their versions, what was found in them, and what was asked of them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, cast, exists, func, select
from sqlalchemy.dialects.postgresql import JSON
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.submissions.domain.life import state_of
from services.submissions.store.references import reference_of
from services.submissions.tables import (
    TABLES,
    AttachmentRow,
    ClosingRow,
    FilingRow,
    FilingVersionRow,
    ReadingRow,
    SupplementRequestRow,
)
from shared.schemas.submissions import (
    Attachment,
    Closing,
    Filing,
    FilingVersion,
    SupplementRequest,
)
from shared.values.periods import Month


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
    rows = list(
        (await session.execute(select(FilingRow).where(*clauses).order_by(*order))).scalars()
    )
    ids = [row.id for row in rows]
    versions = await _versions_of(session, ids)
    requests = await requests_of(session, ids)
    closings = await closings_of(session, ids)
    return [_filing(row, versions[row.id], requests[row.id], closings[row.id]) for row in rows]


def _filing(
    row: FilingRow,
    versions: Sequence[FilingVersion],
    requests: Sequence[SupplementRequest],
    closings: Sequence[Closing],
) -> Filing:
    return Filing(
        id=row.id,
        agreement=reference_of(row),
        obligation_id=row.obligation_id,
        recipient_id=row.recipient_id,
        period=None if row.period is None else Month.from_text(row.period),
        state=state_of(version_count=len(versions), requests=requests, closings=closings),
        versions=tuple(versions),
        supplement_requests=tuple(requests),
        closings=tuple(closings),
    )


_HEAVY = {"content", "receipt"}
_READ_APART = {"body", "body_is_content", "findings", "is_read"}


async def _versions_of(
    session: AsyncSession, filing_ids: list[UUID]
) -> dict[UUID, list[FilingVersion]]:
    """The versions in order, each with what a later look at its files has found."""
    attachments = await _attachments_of(session, filing_ids)
    reading = ReadingRow
    columns = [
        column
        for column in TABLES["submissions.filing_version"].c
        if column.name not in _HEAVY | _READ_APART
    ]
    version = FilingVersionRow
    content = cast(func.convert_from(version.content, "UTF8"), JSON)
    own_body = case((col(version.body_is_content), content), else_=col(version.body))
    query = (
        select(
            *columns,
            func.coalesce(reading.body, own_body).label("body"),
            col(version.findings),
            col(reading.findings).label("more"),
            col(reading.quarantined),
            (col(version.is_read) | col(reading.version).is_not(None)).label("is_read"),
        )
        .outerjoin(
            reading,
            (col(reading.filing_id) == version.filing_id)
            & (col(reading.version) == version.number),
        )
        .where(col(version.filing_id).in_(filing_ids))
        .order_by(col(version.number))
    )
    found: dict[UUID, list[FilingVersion]] = defaultdict(list)
    for row in (await session.execute(query)).mappings():
        facts = dict(row)
        filing_id = facts.pop("filing_id")
        late = facts.pop("late_by_seconds") > 0
        findings = [*facts.pop("findings"), *(facts.pop("more") or ())]
        facts["quarantined"] = facts["quarantined"] or ()
        key = (filing_id, facts["number"])
        found[filing_id].append(
            FilingVersion(
                late=late, attachments=tuple(attachments[key]), findings=findings, **facts
            )
        )
    return found


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


async def requests_of(
    session: AsyncSession, filing_ids: list[UUID]
) -> dict[UUID, list[SupplementRequest]]:
    """The requests for supplements, in order."""
    query = (
        select(*TABLES["submissions.supplement_request"].c)
        .where(col(SupplementRequestRow.filing_id).in_(filing_ids))
        .order_by(col(SupplementRequestRow.number))
    )
    found: dict[UUID, list[SupplementRequest]] = defaultdict(list)
    for row in (await session.execute(query)).mappings():
        facts = dict(row)
        found[facts.pop("filing_id")].append(SupplementRequest(**facts))
    return found


async def closings_of(session: AsyncSession, filing_ids: list[UUID]) -> dict[UUID, list[Closing]]:
    """The closings, in order."""
    query = (
        select(*TABLES["submissions.closing"].c)
        .where(col(ClosingRow.filing_id).in_(filing_ids))
        .order_by(col(ClosingRow.of_version))
    )
    found: dict[UUID, list[Closing]] = defaultdict(list)
    for row in (await session.execute(query)).mappings():
        facts = dict(row)
        found[facts.pop("filing_id")].append(Closing(**facts))
    return found


def not_looked_into() -> ColumnElement[bool]:
    """Versions with files that nobody has looked into yet."""
    version, reading = FilingVersionRow, ReadingRow
    seen = exists().where(
        col(reading.filing_id) == version.filing_id, col(reading.version) == version.number
    )
    return and_(~col(version.is_read), ~seen)


async def unread_versions(
    session: AsyncSession, *, filing_id: UUID | None = None, agreement_id: str | None = None
) -> list[tuple[UUID, int]]:
    """Versions whose files nobody has looked at yet, oldest first."""
    version = FilingVersionRow
    query = (
        select(col(version.filing_id), col(version.number))
        .join(FilingRow, col(FilingRow.id) == version.filing_id)
        .where(not_looked_into())
        .order_by(col(version.received_at))
    )
    if filing_id is not None:
        query = query.where(col(version.filing_id) == filing_id)
    if agreement_id is not None:
        query = query.where(col(FilingRow.agreement_id) == agreement_id)
    return [(found, number) for found, number in await session.execute(query)]
