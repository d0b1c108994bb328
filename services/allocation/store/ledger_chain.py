"""The ledger read as it stands, transaction by transaction and account by account."""

from collections.abc import AsyncIterator
from itertools import groupby
from typing import Any

from sqlalchemy import Select, case, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col

from services.allocation.domain.ledger_checks import KeptAccount
from services.allocation.tables.ledger import AccountRow, BalanceRow, PostingRow, TransactionRow
from shared.schemas.ledger import LedgerTransaction, Posting

_NAMES = tuple(name for name in LedgerTransaction.model_fields if name != "postings")
_FACTS = tuple(col(getattr(TransactionRow, name)) for name in _NAMES)


def _with_postings(after: int, limit: int) -> Select[*tuple[Any, ...]]:
    """Transactions after a number, each with as many rows as it has postings, or with one."""
    numbers = (
        select(col(TransactionRow.number))
        .where(col(TransactionRow.number) > after)
        .order_by(col(TransactionRow.number))
        .limit(limit)
        .scalar_subquery()
    )
    return (
        select(
            *_FACTS,
            col(TransactionRow.posting_count),
            col(PostingRow.account_id),
            col(PostingRow.kronor),
        )
        .outerjoin(PostingRow, col(PostingRow.transaction_number) == col(TransactionRow.number))
        .where(col(TransactionRow.number).in_(numbers))
        .order_by(col(TransactionRow.number), col(PostingRow.account_id).collate("C"))
    )


async def transactions(session: AsyncSession, *, after: int, limit: int) -> list[LedgerTransaction]:
    """Transactions in the order of the chain, after a number."""
    return [each async for each, _ in _read(session, after=after, limit=limit)]


async def _read(
    session: AsyncSession, *, after: int, limit: int
) -> AsyncIterator[tuple[LedgerTransaction, int]]:
    """Transactions as they stand, with how many postings each says it has.

    Nothing is checked here: who looks for what has been changed must be able to read it.
    """
    rows = (await session.execute(_with_postings(after, limit))).all()
    for _, group in groupby(rows, key=lambda row: row[0]):
        members = list(group)
        first, place = members[0], len(_NAMES)
        yield (
            LedgerTransaction.model_construct(
                **dict(zip(_NAMES, first, strict=False)),
                postings=tuple(
                    Posting.model_construct(account_id=each[place + 1], kronor=each[place + 2])
                    for each in members
                    if each[place + 1] is not None
                ),
            ),
            first[place],
        )


async def whole_chain(session: AsyncSession) -> AsyncIterator[tuple[LedgerTransaction, int]]:
    """Every transaction in order with its count of postings, read in pieces."""
    after, size = 0, 5000
    while True:
        found = [each async for each in _read(session, after=after, limit=size)]
        if not found:
            return
        for each in found:
            yield each
        after = found[-1][0].number


async def postings_of_nothing(session: AsyncSession) -> list[tuple[int, str]]:
    """Postings whose transaction is gone: its number, and the account."""
    query = (
        select(col(PostingRow.transaction_number), col(PostingRow.account_id))
        .outerjoin(TransactionRow, col(TransactionRow.number) == col(PostingRow.transaction_number))
        .where(col(TransactionRow.number).is_(None))
        .order_by(col(PostingRow.transaction_number), col(PostingRow.account_id))
    )
    return [(number, account_id) for number, account_id in await session.execute(query)]


async def kept_accounts(session: AsyncSession) -> list[KeptAccount]:
    """Every account that is there, posted to, or kept a balance of, in order of its id."""
    posted = (
        select(col(PostingRow.account_id).label("id"), func.sum(PostingRow.kronor).label("kronor"))
        .group_by(col(PostingRow.account_id))
        .subquery()
    )
    account, kept = aliased(AccountRow), aliased(BalanceRow)
    name = func.coalesce(col(account.id), col(kept.account_id), posted.c.id)
    named = func.concat_ws("/", col(account.kind), col(account.agreement_id), col(account.owner_id))
    query = (
        select(
            name,
            case((col(account.id).is_not(None), named)),
            col(account.kind),
            col(kept.kind),
            col(kept.kronor),
            posted.c.kronor,
        )
        .select_from(account)
        .join(kept, col(kept.account_id) == col(account.id), full=True)
        .join(
            posted, posted.c.id == func.coalesce(col(account.id), col(kept.account_id)), full=True
        )
        .order_by(name)
    )
    return [
        KeptAccount(
            id=row[0],
            named=row[1],
            kind=row[2],
            kept_kind=row[3],
            kept_kronor=row[4],
            posted_kronor=None if row[5] is None else int(row[5]),
        )
        for row in await session.execute(query)
    ]
