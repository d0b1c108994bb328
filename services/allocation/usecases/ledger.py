"""What the ledger says, and whether it is as it was written."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from services.allocation.domain.ledger import fault_in
from services.allocation.store import ledger as store
from shared.schemas.ledger import Balances, ChainCheck
from shared.schemas.payments import Debt


async def read_balances(
    session: AsyncSession,
    *,
    agreement_id: str | None,
    as_of: datetime | None,
    known_at: datetime | None,
    now: datetime,
) -> Balances:
    """Every account at an instant, as known at an instant; both are now unless given.

    What took effect then may have been recorded later: the two instants are apart.
    """
    at, known = as_of or now, known_at or now
    balances = await store.balances(session, agreement_id=agreement_id, as_of=at, known_at=known)
    total = sum(each.kronor for each in balances)
    assert total == 0, total
    return Balances(as_of=at, known_at=known, sum_kronor=0, balances=balances)


async def check_chain(session: AsyncSession) -> ChainCheck:
    """Walk the whole chain: numbers without gaps, every hash anew, every sum."""
    count, head, fault = 0, None, None
    async for transaction in store.whole_chain(session):
        fault = fault_in(transaction, number=count + 1, previous_sha256=head)
        if fault is not None:
            break
        count, head = count + 1, transaction.sha256
    last = await store.last_number(session)
    if fault is None and last != count:
        fault = f"transaction {count + 1} cannot be read; the last one is {last}"
    return ChainCheck(
        transaction_count=count, head_sha256=head, is_whole=fault is None, first_fault=fault
    )


async def read_debts(session: AsyncSession, agreement_id: str) -> list[Debt]:
    """Recipients who owe: later judgements took back more than they have since been given."""
    return [
        Debt(agreement_id=agreement_id, recipient_id=recipient_id, kronor=kronor)
        for recipient_id, kronor in await store.owing(session, agreement_id)
    ]
