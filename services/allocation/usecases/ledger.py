"""What the ledger says, and whether it is as it was written."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from services.allocation.domain.ledger_checks import account_faults, faults_in
from services.allocation.store import ledger as store
from services.allocation.store import ledger_chain
from shared.schemas.claims import Debt
from shared.schemas.ledger import Balances, LedgerCheck

FAULTS_TOLD = 1000
"""Of more faults than these the first are told, and how many there are."""


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


async def check_ledger(session: AsyncSession) -> LedgerCheck:
    """Walk the whole chain and every account: what is not as it was written, and where.

    Numbers without gaps, every hash anew, every sum; and every balance beside its postings.
    """
    count, number, head = 0, 0, None
    faults: list[str] = []
    async for transaction, posting_count in ledger_chain.whole_chain(session):
        faults += faults_in(
            transaction, posting_count=posting_count, number=number + 1, previous_sha256=head
        )
        count, number, head = count + 1, transaction.number, transaction.sha256
    faults += [
        f"a posting to account {account_id} belongs to transaction {gone}, which is missing"
        for gone, account_id in await ledger_chain.postings_of_nothing(session)
    ]
    for account in await ledger_chain.kept_accounts(session):
        faults += account_faults(account)
    return LedgerCheck(
        transaction_count=count,
        head_sha256=head,
        is_whole=not faults,
        fault_count=len(faults),
        faults=tuple(faults[:FAULTS_TOLD]),
    )


async def read_debts(session: AsyncSession, agreement_id: str) -> list[Debt]:
    """Recipients who owe: later judgements took back more than they have since been given."""
    return [
        Debt(agreement_id=agreement_id, recipient_id=recipient_id, kronor=kronor)
        for recipient_id, kronor in await store.owing(session, agreement_id)
    ]
