"""Payees, payments and bank files: written once, states as rows that build on each other."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import get_args
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, insert, select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.allocation.domain.transfers import end_to_end_id
from services.allocation.store.latest import last_number
from services.allocation.tables.payments import (
    PayeeRow,
    PaymentEventRow,
    PaymentFileRow,
    PaymentRow,
)
from shared.schemas.payments import Payee, Payment, PaymentFile, PaymentState, Transfer


async def add_payee(session: AsyncSession, payee: Payee) -> None:
    """Write where a recipient is paid."""
    data = payee.model_dump(
        mode="json", exclude={"id", "recipient_id", "registered_at", "registered_by"}
    )
    facts = payee.model_dump(include={"id", "recipient_id", "registered_at", "registered_by"})
    await session.execute(insert(PayeeRow).values(data=data, **facts))


async def payees(session: AsyncSession, recipient_ids: Sequence[str] | None) -> list[Payee]:
    """The latest registration of each recipient, or of those named."""
    query = (
        select(PayeeRow)
        .ext(distinct_on(col(PayeeRow.recipient_id)))
        .order_by(col(PayeeRow.recipient_id), col(PayeeRow.number).desc())
    )
    if recipient_ids is not None:
        query = query.where(col(PayeeRow.recipient_id).in_(recipient_ids))
    return [
        Payee(
            id=row.id,
            recipient_id=row.recipient_id,
            registered_at=row.registered_at,
            registered_by=row.registered_by,
            **row.data,
        )
        for row in (await session.execute(query)).scalars()
    ]


async def add_payment(
    session: AsyncSession, payment: Payment, *, key: str, at: datetime, by: str
) -> None:
    """Write a payment that is due."""
    fields = {"id", "run_id", "agreement_id", "occasion_id", "recipient_id", "kronor"}
    await session.execute(
        insert(PaymentRow).values(business_key=key, **payment.model_dump(include=fields))
    )
    await session.execute(
        insert(PaymentEventRow).values(
            payment_id=payment.id, number=1, to_state="due", attempt=1, at=at, by=by
        )
    )


async def add_step(
    session: AsyncSession,
    payment: Payment,
    to: PaymentState,
    *,
    at: datetime,
    by: str,
    attempt: int | None = None,
    reason: str | None = None,
    file_id: str | None = None,
) -> None:
    """Write a step in a payment's life; the database refuses one that does not follow."""
    await session.execute(
        insert(PaymentEventRow).values(
            payment_id=payment.id,
            number=payment.version + 1,
            from_state=payment.state,
            to_state=to,
            attempt=payment.attempt if attempt is None else attempt,
            at=at,
            by=by,
            reason=reason,
            file_id=file_id,
        )
    )


def _where_they_are() -> Select[PaymentRow, PaymentEventRow]:
    event = PaymentEventRow
    latest = last_number(of=col(event.payment_id), number=col(event.number))
    return (
        select(PaymentRow, event)
        .join(latest, latest.c.id == PaymentRow.id)
        .join(
            event,
            (col(event.payment_id) == latest.c.id) & (col(event.number) == latest.c.number),
        )
        .order_by(col(PaymentRow.agreement_id), col(PaymentRow.recipient_id), col(PaymentRow.id))
    )


async def _read(session: AsyncSession, query: Select[PaymentRow, PaymentEventRow]) -> list[Payment]:
    return [
        Payment(
            id=row.id,
            run_id=row.run_id,
            agreement_id=row.agreement_id,
            occasion_id=row.occasion_id,
            recipient_id=row.recipient_id,
            kronor=row.kronor,
            state=_state(event.to_state),
            attempt=event.attempt,
            end_to_end_id=end_to_end_id(row.id, attempt=event.attempt),
            reason=event.reason,
            version=event.number,
        )
        for row, event in await session.execute(query)
    ]


def _state(text: str) -> PaymentState:
    return next(state for state in get_args(PaymentState) if state == text)


async def payments(
    session: AsyncSession,
    *,
    run_id: UUID | None = None,
    agreement_id: str | None = None,
    recipient_id: str | None = None,
    ids: Iterable[UUID] | None = None,
) -> list[Payment]:
    """Payments and where they are; None is no restriction."""
    wanted = (
        (PaymentRow.run_id, run_id),
        (PaymentRow.agreement_id, agreement_id),
        (PaymentRow.recipient_id, recipient_id),
    )
    clauses: list[ColumnElement[bool]] = [col(c) == v for c, v in wanted if v is not None]
    if ids is not None:
        clauses.append(col(PaymentRow.id).in_(list(ids)))
    return await _read(session, _where_they_are().where(*clauses))


async def lock_payments(session: AsyncSession) -> None:
    """Hold what is sent and answered until the transaction ends: one file or report at a time."""
    await session.execute(select(func.pg_advisory_xact_lock(func.hashtextextended("payments", 0))))


async def add_file(
    session: AsyncSession, file: PaymentFile, transfers: Sequence[Transfer], content: bytes
) -> None:
    """Keep a file for the bank with what is in it."""
    await session.execute(
        insert(PaymentFileRow).values(
            transfers=[each.model_dump(mode="json") for each in transfers],
            content=content,
            **file.model_dump(exclude={"payment_count", "total_kronor"}),
        )
    )


async def file_of(
    session: AsyncSession, file_id: str
) -> tuple[PaymentFile, tuple[Transfer, ...], bytes] | None:
    """A file with its transfers and its bytes, or None."""
    row = await session.get(PaymentFileRow, file_id)
    if row is None:
        return None
    transfers = tuple(Transfer.model_validate(each) for each in row.transfers)
    file = PaymentFile(
        id=row.id,
        run_id=row.run_id,
        made_at=row.made_at,
        made_by=row.made_by,
        payment_count=len(transfers),
        total_kronor=sum(each.kronor for each in transfers),
        sha256=row.sha256,
    )
    return file, transfers, row.content


async def transfers_of(session: AsyncSession, file_id: str) -> tuple[Transfer, ...]:
    """The transfers of a file; none where there is no such file."""
    found = await file_of(session, file_id)
    return () if found is None else found[1]
