"""One row per change, in the change's own transaction: who did what to which thing, and why."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import MetaData, insert
from sqlalchemy.ext.asyncio import AsyncSession

from shared.kit.principals import Principal
from shared.kit.tables import kit_tables
from shared.kit.tracing import trace_id

_ENTRY = kit_tables(MetaData()).audit


async def record_change(
    session: AsyncSession,
    *,
    at: datetime,
    principal: Principal,
    action: str,
    subject: str,
    facts: Mapping[str, str | int | None],
    reason: str | None = None,
) -> None:
    """Write the audit row of a change; `facts` hold ids and hashes, never personal data."""
    await session.execute(
        insert(_ENTRY).values(
            at=at,
            principal=str(principal),
            action=action,
            subject=subject,
            reason=reason,
            facts=dict(facts),
            trace_id=trace_id(),
        )
    )
