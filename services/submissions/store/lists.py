"""Filings in lists and on the board: what is known of each without reading its answers."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.submissions.domain.life import state_of
from services.submissions.store.filings import FilingFilter, closings_of, requests_of
from services.submissions.store.references import reference_of
from services.submissions.tables import FilingRow, FilingVersionRow, ReadingRow
from shared.schemas.submissions import FilingSummary, SupplementRequest
from shared.values.periods import Month


@dataclass(frozen=True, slots=True)
class ListedFiling:
    """A filing's summary, and the request it is to be supplemented by, if one is open."""

    summary: FilingSummary
    open_request: SupplementRequest | None


@dataclass(frozen=True, slots=True)
class _VersionHead:
    number: int
    registration_number: str
    received_at: datetime
    is_late: bool
    finding_count: int


async def count_filings(session: AsyncSession, wanted: FilingFilter) -> int:
    """How many filings match."""
    query = select(func.count()).select_from(FilingRow).where(*wanted.clauses())
    return await session.scalar(query) or 0


async def list_filings(
    session: AsyncSession, wanted: FilingFilter, *, limit: int | None = None, offset: int = 0
) -> list[ListedFiling]:
    """A page of filings, the latest arrived first."""
    version = FilingVersionRow
    query = (
        select(FilingRow)
        .join(version, col(version.filing_id) == FilingRow.id)
        .where(*wanted.clauses())
        .group_by(col(FilingRow.id))
        .order_by(func.max(version.received_at).desc(), col(FilingRow.id))
        .limit(limit)
        .offset(offset)
    )
    rows = list((await session.execute(query)).scalars())
    ids = [row.id for row in rows]
    versions = await _heads_of(session, ids)
    requests = await requests_of(session, ids)
    closings = await closings_of(session, ids)
    listed = []
    for row in rows:
        heads = versions[row.id]
        state = state_of(
            version_count=heads[-1].number, requests=requests[row.id], closings=closings[row.id]
        )
        is_open = state == "supplement_requested"
        listed.append(
            ListedFiling(_summary(row, heads, state), requests[row.id][-1] if is_open else None)
        )
    return listed


def _summary(row: FilingRow, heads: list[_VersionHead], state: str) -> FilingSummary:
    first, latest = heads[0], heads[-1]
    return FilingSummary.model_validate(
        {
            "id": row.id,
            "agreement": reference_of(row),
            "obligation_id": row.obligation_id,
            "recipient_id": row.recipient_id,
            "period": None if row.period is None else Month.from_text(row.period),
            "state": state,
            "registration_number": first.registration_number,
            "latest_version": latest.number,
            "first_received_at": first.received_at,
            "latest_received_at": latest.received_at,
            "late": first.is_late,
            "finding_count": latest.finding_count,
        }
    )


async def _heads_of(
    session: AsyncSession, filing_ids: list[UUID]
) -> dict[UUID, list[_VersionHead]]:
    """The first version of each filing and its latest: a list tells of no others."""
    version, reading = FilingVersionRow, ReadingRow
    latest = (
        select(col(version.filing_id), func.max(version.number).label("number"))
        .where(col(version.filing_id).in_(filing_ids))
        .group_by(col(version.filing_id))
        .subquery()
    )
    query = (
        select(
            col(version.filing_id),
            col(version.number),
            col(version.registration_number),
            col(version.received_at),
            col(version.late_by_seconds) > 0,
            func.json_array_length(version.findings)
            + func.coalesce(func.json_array_length(reading.findings), 0),
        )
        .outerjoin(
            reading,
            (col(reading.filing_id) == version.filing_id)
            & (col(reading.version) == version.number),
        )
        .join(latest, latest.c.filing_id == version.filing_id)
        .where(col(version.number).in_([1, latest.c.number]))
        .order_by(col(version.number))
    )
    found: dict[UUID, list[_VersionHead]] = defaultdict(list)
    for filing_id, *facts in await session.execute(query):
        found[filing_id].append(_VersionHead(*facts))
    return found
