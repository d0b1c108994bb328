"""The ledger's queries: post an entry, and read balances at a time."""

from datetime import datetime
from typing import get_args

from sqlalchemy import func, insert, select
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.allocation.domain.ledger import Entry, sha256_of
from services.allocation.tables.ledger import AccountRow, BalanceRow, PostingRow, TransactionRow
from shared.schemas.ledger import Account, AccountKind, Balance, LedgerTransaction, Posting


async def post(
    session: AsyncSession, entry: Entry, *, recorded_at: datetime, recorded_by: str
) -> LedgerTransaction:
    """Write an entry at the end of the chain; the database refuses what breaks a rule.

    One after another: the chain's end is held until the transaction is committed.
    """
    await session.execute(select(func.pg_advisory_xact_lock(func.hashtextextended("ledger", 0))))
    last = (
        await session.execute(
            select(col(TransactionRow.number), col(TransactionRow.sha256))
            .order_by(col(TransactionRow.number).desc())
            .limit(1)
        )
    ).one_or_none()
    transaction = LedgerTransaction(
        number=1 if last is None else last.number + 1,
        previous_sha256=None if last is None else last.sha256,
        sha256="0" * 64,
        business_key=entry.business_key,
        kind=entry.kind,
        agreement_id=entry.agreement_id,
        effective_at=entry.effective_at,
        recorded_at=recorded_at,
        recorded_by=recorded_by,
        subject=entry.subject,
        postings=tuple(
            Posting(account_id=name, kronor=kronor)
            for name, kronor in sorted(entry.postings.items())
        ),
    )
    transaction = transaction.model_copy(update={"sha256": sha256_of(transaction)})
    await session.execute(
        upsert(AccountRow)
        .values([each.model_dump() for each in entry.accounts])
        .on_conflict_do_nothing()
    )
    await session.execute(
        insert(TransactionRow).values(
            posting_count=len(transaction.postings), **transaction.model_dump(exclude={"postings"})
        )
    )
    await session.execute(
        insert(PostingRow),
        [
            {"transaction_number": transaction.number, **each.model_dump()}
            for each in transaction.postings
        ],
    )
    return transaction


async def balances(
    session: AsyncSession, *, agreement_id: str | None, as_of: datetime, known_at: datetime
) -> tuple[Balance, ...]:
    """What every account held at an instant, by what had been recorded at another."""
    query = (
        select(AccountRow, func.sum(PostingRow.kronor))
        .join(PostingRow, col(PostingRow.account_id) == col(AccountRow.id))
        .join(TransactionRow, col(TransactionRow.number) == col(PostingRow.transaction_number))
        .where(
            col(TransactionRow.effective_at) <= as_of, col(TransactionRow.recorded_at) <= known_at
        )
        .group_by(col(AccountRow.id))
        .order_by(col(AccountRow.id))
    )
    if agreement_id is not None:
        query = query.where(col(AccountRow.agreement_id) == agreement_id)
    return tuple(
        Balance(account=_account(row), kronor=int(kronor))
        for row, kronor in await session.execute(query)
    )


async def balance_of(session: AsyncSession, account_id: str) -> int:
    """What an account holds now; an account nobody has posted to holds nothing."""
    row = await session.get(BalanceRow, account_id, populate_existing=True)
    return 0 if row is None else row.kronor


async def owing(session: AsyncSession, agreement_id: str) -> list[tuple[str, int]]:
    """Recipients whose account is below zero, and by how much."""
    query = (
        select(col(AccountRow.owner_id), col(BalanceRow.kronor))
        .join(BalanceRow, col(BalanceRow.account_id) == col(AccountRow.id))
        .where(
            col(AccountRow.agreement_id) == agreement_id,
            col(AccountRow.kind) == "recipient",
            col(BalanceRow.kronor) < 0,
        )
        .order_by(col(AccountRow.owner_id))
    )
    return [(owner, -kronor) for owner, kronor in await session.execute(query)]


def _account(row: AccountRow) -> Account:
    return Account(
        id=row.id,
        kind=next(kind for kind in get_args(AccountKind) if kind == row.kind),
        agreement_id=row.agreement_id,
        owner_id=row.owner_id,
        posts=tuple(row.posts),
    )


async def count_transactions(session: AsyncSession) -> int:
    """How many transactions there are."""
    return await session.scalar(select(func.count()).select_from(TransactionRow)) or 0


async def is_posted(session: AsyncSession, business_key: str) -> bool:
    """Whether something of that name has been posted."""
    query = select(col(TransactionRow.number)).where(
        col(TransactionRow.business_key) == business_key
    )
    return await session.scalar(query) is not None


async def effective_at(session: AsyncSession, business_key: str) -> datetime:
    """When what was posted under a name took effect; it is known to have been posted."""
    query = select(col(TransactionRow.effective_at)).where(
        col(TransactionRow.business_key) == business_key
    )
    return (await session.execute(query)).scalar_one()


async def has_sha256(session: AsyncSession, sha256: str) -> bool:
    """Whether some transaction has this hash."""
    query = select(col(TransactionRow.number)).where(col(TransactionRow.sha256) == sha256)
    return await session.scalar(query.limit(1)) is not None
