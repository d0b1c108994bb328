"""How much of what there is, for operators: sums over all agreements."""

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.allocation.store.latest import last_number
from services.allocation.tables import PotBalanceRow, RunRow
from services.allocation.tables.ledger import AccountRow, PostingRow
from services.allocation.tables.life import RunEventRow
from services.allocation.tables.payments import PaymentEventRow, PaymentRow


async def kronor_by_account(session: AsyncSession) -> dict[tuple[str, str], int]:
    """What the ledger's accounts hold, by agreement and kind, summed from the postings."""
    query = (
        select(col(AccountRow.agreement_id), col(AccountRow.kind), func.sum(col(PostingRow.kronor)))
        .join(PostingRow, col(PostingRow.account_id) == col(AccountRow.id))
        .group_by(col(AccountRow.agreement_id), col(AccountRow.kind))
    )
    return {
        (agreement_id, kind): int(kronor)
        for agreement_id, kind, kronor in await session.execute(query)
    }


async def runs_by_state(session: AsyncSession) -> dict[tuple[str, str], tuple[int, int]]:
    """How many runs are in each state, and their kronor, by agreement and state."""
    event = RunEventRow
    latest = last_number(of=col(event.run_id), number=col(event.number))
    query = (
        select(
            col(RunRow.agreement_id),
            col(event.to_state),
            func.count(),
            func.sum(RunRow.total_kronor),
        )
        .join(latest, latest.c.id == RunRow.id)
        .join(event, (col(event.run_id) == RunRow.id) & (col(event.number) == latest.c.number))
        .group_by(col(RunRow.agreement_id), col(event.to_state))
    )
    return {
        (agreement_id, state): (count, int(kronor))
        for agreement_id, state, count, kronor in await session.execute(query)
    }


async def unaccounted_in_runs(session: AsyncSession) -> dict[str, int]:
    """Kronor that a run's pots held and that went nowhere, by agreement: nothing, always."""
    balance = PotBalanceRow
    held = col(balance.amount_kronor) + col(balance.carried_in_kronor)
    went = (
        col(balance.allocated_kronor)
        + col(balance.carried_out_kronor)
        + col(balance.forfeited_kronor)
        + col(balance.undistributed_kronor)
        + col(balance.not_due_kronor)
        + col(balance.outside_kronor)
    )
    query = (
        select(col(RunRow.agreement_id), func.sum(func.abs(held - went)))
        .join(balance, col(balance.run_id) == RunRow.id)
        .group_by(col(RunRow.agreement_id))
    )
    return {agreement_id: int(kronor) for agreement_id, kronor in await session.execute(query)}


async def payments_by_state(
    session: AsyncSession,
) -> dict[tuple[str, str], tuple[int, int, float]]:
    """How many payments are in each state, their kronor, and since when the oldest has been.

    By agreement and state; the time as seconds since 1970.
    """
    event = PaymentEventRow
    latest = last_number(of=col(event.payment_id), number=col(event.number))
    query = (
        select(
            col(PaymentRow.agreement_id),
            col(event.to_state),
            func.count(),
            func.sum(PaymentRow.kronor),
            func.extract("epoch", func.min(event.at)),
        )
        .join(latest, latest.c.id == PaymentRow.id)
        .join(
            event,
            (col(event.payment_id) == PaymentRow.id) & (col(event.number) == latest.c.number),
        )
        .group_by(col(PaymentRow.agreement_id), col(event.to_state))
    )
    return {
        (agreement_id, state): (count, int(kronor), float(oldest))
        for agreement_id, state, count, kronor, oldest in await session.execute(query)
    }
