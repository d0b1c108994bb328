"""The event feed: written last in a transaction, so that numbers follow the order of commits."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import func, insert, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.submissions.tables import TABLES, EventRow
from shared.schemas.board import CloudEvent

EventFacts = Mapping[str, str | int | bool | None]

EVENTS_LOCK = int.from_bytes(b"events", "big")
_SOURCE = "/submissions/v1"


async def add_event(
    session: AsyncSession,
    *,
    kind: str,
    subject: str,
    agreement_id: str,
    recipient_id: str | None,
    at: datetime,
    facts: EventFacts,
) -> None:
    """Write what has happened.

    The lock is held until the transaction ends: without it a later number could be seen before an
    earlier one, and a follower that asks for what comes after it would miss the earlier.
    """
    await session.execute(select(func.pg_advisory_xact_lock(EVENTS_LOCK)))
    await session.execute(
        insert(EventRow).values(
            type=f"se.statsbidrag.{kind}",
            subject=subject,
            agreement_id=agreement_id,
            recipient_id=recipient_id,
            at=at,
            data={"agreement_id": agreement_id, "recipient_id": recipient_id, **facts},
        )
    )


async def events_after(
    session: AsyncSession,
    after: int,
    *,
    limit: int,
    recipient_id: str | None,
    agreement_id: str | None,
) -> list[CloudEvent]:
    """What happened after an event, in order; a recipient's own where one is named."""
    query = select(*TABLES["submissions.event"].c).where(col(EventRow.number) > after)
    if recipient_id is not None:
        query = query.where(col(EventRow.recipient_id) == recipient_id)
    if agreement_id is not None:
        query = query.where(col(EventRow.agreement_id) == agreement_id)
    rows = await session.execute(query.order_by(col(EventRow.number)).limit(limit))
    return [
        CloudEvent(
            specversion="1.0",
            id=str(row["number"]),
            source=_SOURCE,
            type=row["type"],
            subject=row["subject"],
            time=row["at"],
            datacontenttype="application/json",
            data=row["data"],
        )
        for row in rows.mappings()
    ]
