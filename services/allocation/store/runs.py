"""Runs: written once, with their balances, amounts and derivations, and read in pages."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import ColumnElement, func, insert, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import QueryableAttribute, defer
from sqlmodel import col

from services.allocation.store import life
from services.allocation.store.amounts import as_stored
from services.allocation.tables import AmountRow, PotBalanceRow, RunRow
from shared.schemas.agreements import AgreementReference
from shared.schemas.allocations import Amount, PinnedInput, PotBalance, Run
from shared.schemas.assessments import OutcomeSet
from shared.schemas.traces import Figure

_OUTCOMES = RunRow.outcomes
assert isinstance(_OUTCOMES, QueryableAttribute)
_WITHOUT_OUTCOMES = defer(_OUTCOMES, raiseload=True)
"""The outcomes of a run are megabytes, and read by themselves: `outcomes_of`."""


async def lock_agreement(session: AsyncSession, agreement_id: str) -> None:
    """Hold an agreement's runs until the transaction ends: they are computed one after another."""
    await session.execute(
        select(func.pg_advisory_xact_lock(func.hashtextextended(agreement_id, 0)))
    )


async def next_run_number(session: AsyncSession, *, agreement_id: str, occasion_id: str) -> int:
    """The number of the next run over an occasion; only under `lock_agreement`."""
    query = select(func.coalesce(func.max(RunRow.number), 0) + 1).where(
        col(RunRow.agreement_id) == agreement_id, col(RunRow.occasion_id) == occasion_id
    )
    return await session.scalar(query) or 1


async def runs_of(session: AsyncSession, agreement_id: str) -> list[Run]:
    """Every run under an agreement, oldest first."""
    query = (
        select(RunRow)
        .where(col(RunRow.agreement_id) == agreement_id)
        .order_by(col(RunRow.sequence))
        .options(_WITHOUT_OUTCOMES)
    )
    rows = list((await session.execute(query)).scalars())
    return [await _run(session, row) for row in rows]


async def run_before(session: AsyncSession, run: Run) -> Run | None:
    """The run over the same occasion that was computed before this one, or None."""
    query = (
        select(RunRow)
        .where(*_runs_under(run.agreement.id, run.occasion_id), col(RunRow.number) < run.number)
        .order_by(col(RunRow.number).desc())
        .limit(1)
        .options(_WITHOUT_OUTCOMES)
    )
    row = (await session.execute(query)).scalars().one_or_none()
    return None if row is None else await _run(session, row)


async def outcomes_of(session: AsyncSession, run_id: UUID) -> OutcomeSet:
    """The outcomes a run was computed from, as they were."""
    stored = await session.scalar(select(RunRow.outcomes).where(col(RunRow.id) == run_id))
    assert stored is not None, run_id
    return OutcomeSet.model_validate(stored)


_NOT_COLUMNS = {"agreement", "inputs", "pots", "unaccounted_kronor", "state", "version"}


async def add_run(
    session: AsyncSession,
    run: Run,
    outcomes: OutcomeSet,
    amounts: Iterable[tuple[Amount, Figure]],
) -> None:
    """Write a run with its balances, amounts and derivations."""
    await session.execute(
        insert(RunRow).values(
            agreement_id=run.agreement.id,
            agreement_version=run.agreement.version,
            agreement_sha256=run.agreement.sha256,
            inputs=[pinned.model_dump() for pinned in run.inputs],
            outcomes=outcomes.model_dump(mode="json"),
            **run.model_dump(exclude=_NOT_COLUMNS),
        )
    )
    await session.execute(
        insert(PotBalanceRow),
        [
            {"run_id": run.id, "position": position, **balance.model_dump()}
            for position, balance in enumerate(run.pots)
        ],
    )
    rows = [
        {
            **amount.model_dump(exclude={"period"}),
            "period": None if amount.period is None else str(amount.period),
            "position": position,
            "figure": as_stored(figure),
        }
        for position, (amount, figure) in enumerate(amounts)
    ]
    if rows:
        await session.execute(insert(AmountRow), rows)


async def run_of(session: AsyncSession, run_id: UUID) -> Run | None:
    """A run with its pot balances, or None."""
    row = await session.get(RunRow, run_id, options=[_WITHOUT_OUTCOMES])
    return None if row is None else await _run(session, row)


async def _run(session: AsyncSession, row: RunRow) -> Run:
    query = (
        select(PotBalanceRow)
        .where(col(PotBalanceRow.run_id) == row.id)
        .order_by(col(PotBalanceRow.position))
    )
    balances = (await session.execute(query)).scalars()
    state, version = await life.state_of(session, row.id)
    return Run(
        id=row.id,
        number=row.number,
        agreement=_reference(row),
        occasion_id=row.occasion_id,
        computed_at=row.computed_at,
        computed_by=row.computed_by,
        code_version=row.code_version,
        inputs=tuple(PinnedInput(**pinned) for pinned in row.inputs),
        total_kronor=row.total_kronor,
        unaccounted_kronor=0,
        result_sha256=row.result_sha256,
        state=state,
        version=version,
        pots=tuple(
            PotBalance(**balance.model_dump(exclude={"run_id", "position"})) for balance in balances
        ),
    )


def _reference(row: RunRow) -> AgreementReference:
    return AgreementReference(
        id=row.agreement_id, version=row.agreement_version, sha256=row.agreement_sha256
    )


def _runs_under(agreement_id: str | None, occasion_id: str | None) -> list[ColumnElement[bool]]:
    wanted = ((RunRow.agreement_id, agreement_id), (RunRow.occasion_id, occasion_id))
    return [col(column) == value for column, value in wanted if value is not None]


async def count_runs(
    session: AsyncSession, *, agreement_id: str | None, occasion_id: str | None
) -> int:
    """How many runs match."""
    clauses = _runs_under(agreement_id, occasion_id)
    return await session.scalar(select(func.count()).select_from(RunRow).where(*clauses)) or 0


async def list_runs(
    session: AsyncSession,
    *,
    agreement_id: str | None,
    occasion_id: str | None,
    limit: int,
    offset: int,
) -> list[Run]:
    """A page of runs, the newest first."""
    query = (
        select(RunRow)
        .where(*_runs_under(agreement_id, occasion_id))
        .order_by(col(RunRow.sequence).desc())
        .limit(limit)
        .offset(offset)
        .options(_WITHOUT_OUTCOMES)
    )
    rows = list((await session.execute(query)).scalars())
    return [await _run(session, row) for row in rows]
