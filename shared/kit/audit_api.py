"""What the auditor reads of each service: the audit trail in its chain, and the signed heads."""

from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from sqlalchemy import ColumnElement, MetaData, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from shared.kit.audit_chain import BEFORE_THE_FIRST
from shared.kit.database import Transaction
from shared.kit.openapi import problems
from shared.kit.paging import Paging
from shared.kit.principals import Caller, Principal, allow
from shared.kit.strict_json import StrictRoute
from shared.kit.tables import kit_tables
from shared.schemas.audit import AuditEntry, AuditHead
from shared.schemas.base import Instant
from shared.schemas.paging import Page

router = APIRouter(tags=["audit"], route_class=StrictRoute)
Auditor = Annotated[Principal, Depends(allow("auditor"))]
Wanted = Annotated[str | None, Query(max_length=500)]
_T = kit_tables(MetaData())


@router.get("/audit-entries", responses=problems(422))
async def list_audit_entries(
    _: Auditor,
    session: Transaction,
    paging: Paging,
    principal: Annotated[str | None, Query(max_length=200, examples=["region:01"])] = None,
    action: Annotated[str | None, Query(max_length=200, examples=["refused"])] = None,
    subject: Wanted = None,
    since: Annotated[Instant | None, Query(description="From this instant on.")] = None,
    until: Annotated[Instant | None, Query(description="Before this instant.")] = None,
) -> Page[AuditEntry]:
    """Who did what, or was refused, in the order of the chain, sealed a moment after."""
    wanted = _clauses(principal, action, subject, since, until)
    joined = _T.link.join(_T.audit, _T.audit.c.number == _T.link.c.entry_number)
    total = await session.scalar(select(func.count()).select_from(joined).where(*wanted)) or 0
    entries = await _entries(session, wanted, limit=paging.limit, offset=paging.offset)
    return paging.page(entries, total=total)


def _clauses(
    principal: str | None,
    action: str | None,
    subject: str | None,
    since: datetime | None,
    until: datetime | None,
) -> list[ColumnElement[bool]]:
    equal = {"principal": principal, "action": action, "subject": subject}
    clauses = [_T.audit.c[name] == value for name, value in equal.items() if value is not None]
    if since is not None:
        clauses.append(_T.audit.c.at >= since)
    if until is not None:
        clauses.append(_T.audit.c.at < until)
    return clauses


async def _entries(
    session: AsyncSession, wanted: list[ColumnElement[bool]], *, limit: int, offset: int
) -> list[AuditEntry]:
    before = _T.link.alias("before")
    query = (
        select(
            _T.link.c.position,
            _T.link.c.sha256,
            func.coalesce(before.c.sha256, BEFORE_THE_FIRST).label("previous_sha256"),
            *(each for each in _T.audit.c if each.name != "number"),
            _T.person.c.subject.label("person"),
        )
        .join(_T.audit, _T.audit.c.number == _T.link.c.entry_number)
        .outerjoin(before, before.c.position == _T.link.c.position - 1)
        .outerjoin(_T.person, _T.person.c.reference == _T.audit.c.facts["person"].astext)
        .where(*wanted)
        .order_by(_T.link.c.position)
        .limit(limit)
        .offset(offset)
    )
    rows: list[dict[str, Any]] = [dict(row) for row in (await session.execute(query)).mappings()]
    return [AuditEntry.model_validate(row) for row in rows]


@router.get("/audit-heads", responses=problems(422))
async def list_audit_heads(_: Caller, session: Transaction, paging: Paging) -> Page[AuditHead]:
    """Signed heads, the newest first, for whoever signs in to keep: they hold no more than hashes.

    `python -m deploy.verify_audit` compares them with the chain as it is then.
    """
    total = await session.scalar(select(func.count()).select_from(_T.head)) or 0
    query = (
        select(_T.head.c.document)
        .order_by(_T.head.c.position.desc())
        .limit(paging.limit)
        .offset(paging.offset)
    )
    heads = [AuditHead.model_validate(each) for each in (await session.execute(query)).scalars()]
    return paging.page(heads, total=total)
