"""What operators want to know of the money: decided, released, paid, unaccounted, and the chain."""

from collections.abc import Iterable
from datetime import datetime

from prometheus_client.core import Metric

from services.allocation.store import counts
from services.allocation.usecases.ledger import check_ledger
from shared.kit.database import Database
from shared.kit.metrics import Watch, gauge


def watches(database: Database) -> tuple[Watch, ...]:
    """The figures of this service."""

    async def money(now: datetime) -> Iterable[Metric]:
        return await _money(database, now)

    async def chain(_: datetime) -> Iterable[Metric]:
        return await _chain(database)

    return (
        Watch("money", money, keep_seconds=15),
        Watch("chain", chain, keep_seconds=300),
    )


async def _money(database: Database, now: datetime) -> list[Metric]:
    async with database.reading() as session:
        accounts = await counts.kronor_by_account(session)
        runs = await counts.runs_by_state(session)
        missing = await counts.unaccounted_in_runs(session)
        payments = await counts.payments_by_state(session)
    unaccounted = {(agreement_id,): abs(kronor) for agreement_id, kronor in missing.items()}
    for agreement_id in {agreement_id for agreement_id, _ in accounts}:
        total = sum(kronor for (owner, _), kronor in accounts.items() if owner == agreement_id)
        unaccounted[(agreement_id,)] = unaccounted.get((agreement_id,), 0) + abs(total)
    by_state = ["agreement", "state"]
    return [
        gauge(
            "ledger_kronor",
            "What the ledger's accounts hold.",
            accounts,
            labels=["agreement", "account"],
        ),
        gauge("kronor_unaccounted", "Kronor nobody can place.", unaccounted, labels=["agreement"]),
        gauge("runs", "Runs.", {key: count for key, (count, _) in runs.items()}, labels=by_state),
        gauge(
            "runs_kronor",
            "What runs give, by how far they have come.",
            {key: kronor for key, (_, kronor) in runs.items()},
            labels=by_state,
        ),
        gauge(
            "payments",
            "Payments; those sent have an unknown outcome.",
            {key: count for key, (count, _, _) in payments.items()},
            labels=by_state,
        ),
        gauge(
            "payments_kronor",
            "What payments come to.",
            {key: kronor for key, (_, kronor, _) in payments.items()},
            labels=by_state,
        ),
        gauge(
            "payments_oldest_seconds",
            "How long the payment that has been longest in its state has been there.",
            {key: now.timestamp() - oldest for key, (_, _, oldest) in payments.items()},
            labels=by_state,
        ),
    ]


async def _chain(database: Database) -> list[Metric]:
    async with database.snapshot() as session:
        check = await check_ledger(session)
    return [
        gauge("ledger_transactions", "Transactions.", {(): check.transaction_count}, labels=()),
        gauge(
            "ledger_is_whole",
            "1 where every transaction is as it was written, 0 where the chain is broken.",
            {(): check.is_whole},
            labels=(),
        ),
    ]
