"""The feed of events, and due dates told in it."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from services.allocation.domain.due_dates import due_dates, reminder_due
from services.allocation.store import life
from services.allocation.usecases.runs import MakeId
from shared.agreements.loader import LoadedAgreement
from shared.schemas.payments import DueDates, EventFeed
from shared.values.periods import legal_date


async def read_feed(session: AsyncSession, *, after: int, limit: int) -> EventFeed:
    """Events after a place; `next_after` is where to go on from."""
    events = await life.events_after(session, after, limit=limit)
    return EventFeed(events=events, next_after=events[-1].sequence if events else after)


async def announce_due_dates(
    session: AsyncSession, loaded: LoadedAgreement, *, now: datetime, make_id: MakeId
) -> DueDates:
    """Tell as events the due dates that are near; each reminder once, however often this runs."""
    found = due_dates(loaded.agreement, today=legal_date(now))
    announced = 0
    for each in found:
        days = reminder_due(each)
        if days is None:
            continue
        told = await life.add_event(
            session,
            new_id=make_id(),
            type="due-date.near",
            subject=f"recipient:{each.recipient_id}",
            at=now,
            data={
                "agreement_id": each.agreement_id,
                "obligation_id": each.obligation_id,
                "due": each.due.isoformat(),
                "days_before": days,
            },
            once_key=f"due/{each.agreement_id}/{each.obligation_id}/{each.recipient_id}/{days}",
        )
        announced += told
    return DueDates(announced=announced, due_dates=found)
