"""One row per change, in the change's own transaction: who did what to which thing, and why.

And one per attempt that was refused, in a transaction of its own, since the attempt's is undone.
What a row holds stays for ever: of a recipient's people it has a salted hash, and who they are
stands in a table of its own that can be erased without breaking the chain (`kit/audit_chain.py`).
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Literal

import structlog
from sqlalchemy import MetaData, func, insert, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession
from starlette.requests import Request

from shared.kit.clock import Clock
from shared.kit.database import Database
from shared.kit.principals import RECIPIENT_ROLES, Principal
from shared.kit.tables import kit_tables
from shared.kit.tracing import trace_id

_ENTRY = kit_tables(MetaData()).audit
SAFE_METHODS = {"GET", "HEAD", "OPTIONS"}
RECORDED = {401, 403, 404, 409, 412, 422, 428}
_log = structlog.get_logger()


async def record_change(
    session: AsyncSession,
    *,
    at: datetime,
    principal: Principal | Literal["operator", "service"],
    action: str,
    subject: str,
    facts: Mapping[str, str | int | None],
    reason: str | None = None,
) -> None:
    """Write the audit row of a change; `facts` hold ids and hashes, never personal data.

    Who runs the service is an operator here, and what it does by itself the service does.
    """
    await session.execute(
        insert(_ENTRY).values(
            at=at,
            principal=str(principal),
            action=action,
            subject=subject,
            reason=reason,
            facts={**facts, **await _person(session, principal)},
            trace_id=trace_id(),
        )
    )


async def record_refusal(request: Request, status: int, code: str) -> None:
    """Write that an attempt to change something was refused, and with which code.

    A row that cannot be written does not keep the caller from the answer; it is logged.
    """
    if request.method in SAFE_METHODS or status not in RECORDED:
        return
    principal: Principal | None = getattr(request.state, "principal", None)
    database: Database = request.app.state.database
    clock: Clock = request.app.state.clock
    try:
        async with database.transaction() as session:
            person = {} if principal is None else await _person(session, principal)
            await session.execute(
                insert(_ENTRY).values(
                    at=clock.now(),
                    principal="nobody" if principal is None else str(principal),
                    action="refused",
                    subject=f"{request.method} {request.url.path}"[:500],
                    reason=code,
                    facts={"status": status, **person},
                    trace_id=trace_id(),
                )
            )
    except (SQLAlchemyError, TimeoutError):
        _log.exception("refusal not recorded", code=code, status=status)


async def _person(session: AsyncSession, principal: Principal | str) -> dict[str, str]:
    """The reference to a recipient's person; an officer answers by name for what they do."""
    if isinstance(principal, str) or principal.role not in RECIPIENT_ROLES:
        return {}
    reference = await session.scalar(select(func.person_reference(principal.person)))
    assert reference is not None
    return {"person": reference}
