"""What is done to a whole agreement goes in the audit trail and in the feed, in the same words."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from services.assessment.domain.event_types import EVENT_TYPES
from shared.kit.audit import record_change
from shared.kit.events import add_event
from shared.kit.principals import Principal


async def tell(
    session: AsyncSession,
    principal: Principal,
    what: str,
    *,
    subject: str,
    agreement_id: str,
    at: datetime,
    facts: dict[str, str | int | None],
) -> None:
    """Write both; `what` is the last words of the event's type, such as `statistics.published`."""
    action = what.replace(".", " ")
    await record_change(
        session, at=at, principal=principal, action=action, subject=subject, facts=facts
    )
    await add_event(
        session,
        EVENT_TYPES[what],
        subject=subject,
        agreement_id=agreement_id,
        recipient_id=None,
        at=at,
        facts=facts,
    )
