"""Claims: money that is to come back, and where each of them is."""

from datetime import datetime
from typing import get_args
from uuid import UUID

from sqlalchemy import func, insert, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.allocation.tables.ledger import BalanceRow
from services.allocation.tables.payments import ClaimEventRow, ClaimRow
from shared.schemas.claims import Claim, ClaimKind, ClaimState

_FIELDS = set(ClaimRow.model_fields) - {"number"}


async def add_claim(session: AsyncSession, claim: Claim) -> None:
    """Write a claim as it was proposed."""
    await session.execute(insert(ClaimRow).values(**claim.model_dump(include=_FIELDS)))
    await session.execute(
        insert(ClaimEventRow).values(
            claim_id=claim.id,
            number=1,
            kind=claim.kind,
            registered_by=claim.registered_by,
            to_state="proposed",
            at=claim.registered_at,
            by=claim.registered_by,
        )
    )


async def add_step(
    session: AsyncSession,
    claim: Claim,
    to: ClaimState,
    *,
    at: datetime,
    by: str,
    reason: str | None,
) -> None:
    """Write a step in a claim's life; the database refuses one that does not follow."""
    await session.execute(
        insert(ClaimEventRow).values(
            claim_id=claim.id,
            number=claim.version + 1,
            kind=claim.kind,
            registered_by=claim.registered_by,
            from_state=claim.state,
            to_state=to,
            at=at,
            by=by,
            reason=reason,
        )
    )


async def lock_claims_of(session: AsyncSession, *, agreement_id: str, recipient_id: str) -> None:
    """Hold what is claimed of a recipient until the transaction ends."""
    name = f"claims/{agreement_id}/{recipient_id}"
    await session.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(name, 0))))


async def lock_claim(session: AsyncSession, claim_id: UUID) -> None:
    """Hold a claim until the transaction ends."""
    await session.execute(
        select(func.pg_advisory_xact_lock(func.hashtextextended(f"claim/{claim_id}", 0)))
    )


async def claim_of(session: AsyncSession, claim_id: UUID) -> Claim | None:
    """A claim and where it is, or None."""
    row = await session.get(ClaimRow, claim_id)
    return None if row is None else await _claim(session, row)


async def claims(
    session: AsyncSession, *, agreement_id: str | None, recipient_id: str | None
) -> list[Claim]:
    """Claims in the order they were proposed; None is no restriction."""
    wanted = ((ClaimRow.agreement_id, agreement_id), (ClaimRow.recipient_id, recipient_id))
    query = (
        select(ClaimRow)
        .where(*[col(column) == value for column, value in wanted if value is not None])
        .order_by(col(ClaimRow.number))
    )
    return [await _claim(session, row) for row in list((await session.execute(query)).scalars())]


async def _claim(session: AsyncSession, row: ClaimRow) -> Claim:
    query = (
        select(ClaimEventRow)
        .where(col(ClaimEventRow.claim_id) == row.id)
        .order_by(col(ClaimEventRow.number))
    )
    steps = list((await session.execute(query)).scalars())
    decided = [step.by for step in steps if step.to_state == "decided"]
    outstanding = await session.get(
        BalanceRow, f"claim/{row.agreement_id}/{row.id}", populate_existing=True
    )
    left = outstanding.kronor if outstanding is not None else row.kronor
    return Claim(
        id=row.id,
        agreement_id=row.agreement_id,
        recipient_id=row.recipient_id,
        kind=next(kind for kind in get_args(ClaimKind) if kind == row.kind),
        kronor=row.kronor,
        received_kronor=row.kronor - left,
        due=row.due,
        source=row.source,
        motivation=row.motivation,
        evidence=tuple(row.evidence),
        state=next(state for state in get_args(ClaimState) if state == steps[-1].to_state),
        registered_at=row.registered_at,
        registered_by=row.registered_by,
        decided_by=decided[0] if decided else None,
        version=len(steps),
    )
