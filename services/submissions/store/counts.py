"""How much of what there is, for operators: counts over all agreements, never a content."""

from datetime import datetime

from sqlalchemy import extract, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.submissions.store.filings import not_looked_into
from services.submissions.tables import FilingRow, FilingVersionRow, ReadingRow


async def versions_received(session: AsyncSession) -> dict[tuple[str, str, str], int]:
    """Versions received, by agreement, obligation and whether they were late (yes, no)."""
    is_late = col(FilingVersionRow.late_by_seconds) > 0
    query = (
        select(col(FilingRow.agreement_id), col(FilingRow.obligation_id), is_late, func.count())
        .join(FilingVersionRow, col(FilingVersionRow.filing_id) == FilingRow.id)
        .group_by(col(FilingRow.agreement_id), col(FilingRow.obligation_id), is_late)
    )
    return {
        (agreement_id, obligation_id, "yes" if late else "no"): count
        for agreement_id, obligation_id, late, count in await session.execute(query)
    }


async def waiting_to_be_looked_into(session: AsyncSession) -> tuple[int, datetime | None]:
    """How many versions with files nobody has looked into, and when the oldest came."""
    query = select(func.count(), func.min(FilingVersionRow.received_at)).where(not_looked_into())
    count, oldest = (await session.execute(query)).one()
    return count, oldest


async def seconds_to_be_looked_into(session: AsyncSession, *, latest: int) -> float | None:
    """The longest wait from receipt to judgement among the latest versions with files, seconds."""
    waits = (
        select(
            extract("epoch", col(ReadingRow.read_at) - col(FilingVersionRow.received_at)).label(
                "seconds"
            )
        )
        .join(
            FilingVersionRow,
            (col(FilingVersionRow.filing_id) == ReadingRow.filing_id)
            & (col(FilingVersionRow.number) == ReadingRow.version),
        )
        .order_by(col(ReadingRow.read_at).desc())
        .limit(latest)
        .subquery()
    )
    longest = await session.scalar(select(func.max(waits.c.seconds)))
    return None if longest is None else float(longest)
