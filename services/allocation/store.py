"""Every query of allocation, by name; rows become schemas here and nowhere else."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, func, insert, select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.allocation.domain.lines import LineKey, Part
from services.allocation.tables import AmountRow, KeyDataSetRow, PotBalanceRow, RunRow
from shared.schemas.agreements import AgreementReference
from shared.schemas.allocations import Amount, KeyDataSet, KeyValue, PinnedInput, PotBalance, Run
from shared.schemas.assessments import OutcomeSet
from shared.schemas.traces import Figure
from shared.values.periods import Month


@dataclass(frozen=True, slots=True)
class AmountFilter:
    """Which amounts of a run are asked for; None is no restriction."""

    run_id: UUID
    recipient_id: str | None = None
    pot_id: str | None = None

    def clauses(self) -> list[ColumnElement[bool]]:
        """The restrictions as SQL."""
        wanted = (
            (AmountRow.run_id, self.run_id),
            (AmountRow.recipient_id, self.recipient_id),
            (AmountRow.pot_id, self.pot_id),
        )
        return [col(column) == value for column, value in wanted if value is not None]


async def add_key_data(session: AsyncSession, key_data: KeyDataSet) -> None:
    """Write an upload of key data."""
    facts = key_data.model_dump(exclude={"agreement", "values"})
    await session.execute(
        insert(KeyDataSetRow).values(
            agreement_id=key_data.agreement.id,
            agreement_version=key_data.agreement.version,
            agreement_sha256=key_data.agreement.sha256,
            data=[value.model_dump() for value in key_data.values],
            **facts,
        )
    )


async def latest_key_data(
    session: AsyncSession, agreement_id: str, *, data_set_ids: tuple[str, ...] | None
) -> list[KeyDataSet]:
    """The newest upload of each key data set of an agreement, or of those named."""
    row = KeyDataSetRow
    query = (
        select(row)
        .where(col(row.agreement_id) == agreement_id)
        .ext(distinct_on(col(row.data_set_id)))
        .order_by(col(row.data_set_id), col(row.number).desc())
    )
    if data_set_ids is not None:
        query = query.where(col(row.data_set_id).in_(data_set_ids))
    return [_key_data(found) for found in (await session.execute(query)).scalars()]


async def key_data_of(session: AsyncSession, key_data_id: UUID) -> KeyDataSet | None:
    """An upload of key data, or None."""
    row = await session.get(KeyDataSetRow, key_data_id)
    return None if row is None else _key_data(row)


def _key_data(row: KeyDataSetRow) -> KeyDataSet:
    return KeyDataSet(
        id=row.id,
        agreement=_reference(row),
        data_set_id=row.data_set_id,
        source=row.source,
        as_of=row.as_of,
        note=row.note,
        uploaded_at=row.uploaded_at,
        uploaded_by=row.uploaded_by,
        sha256=row.sha256,
        values=tuple(KeyValue(**value) for value in row.data),
    )


def _reference(row: KeyDataSetRow | RunRow) -> AgreementReference:
    return AgreementReference(
        id=row.agreement_id, version=row.agreement_version, sha256=row.agreement_sha256
    )


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


async def latest_runs(
    session: AsyncSession, *, agreement_id: str, occasion_ids: tuple[str, ...]
) -> list[Run]:
    """The newest run of each of the occasions that has one."""
    query = (
        select(RunRow)
        .where(col(RunRow.agreement_id) == agreement_id, col(RunRow.occasion_id).in_(occasion_ids))
        .ext(distinct_on(col(RunRow.occasion_id)))
        .order_by(col(RunRow.occasion_id), col(RunRow.number).desc())
    )
    rows = list((await session.execute(query)).scalars())
    return [await _run(session, row) for row in rows]


async def given_by(session: AsyncSession, run_ids: Iterable[UUID]) -> dict[LineKey, int]:
    """What some runs give together, line by line."""
    line = (
        col(AmountRow.pot_id),
        col(AmountRow.period),
        col(AmountRow.recipient_id),
        col(AmountRow.part),
    )
    query = (
        select(*line, func.sum(AmountRow.kronor))
        .where(col(AmountRow.run_id).in_(list(run_ids)))
        .group_by(*line)
    )
    given: dict[LineKey, int] = {}
    for pot_id, period, recipient_id, part, kronor in await session.execute(query):
        month = None if period is None else Month.from_text(period)
        known: Part = "share" if part == "share" else "redistribution"
        given[pot_id, month, recipient_id, known] = int(kronor)
    return given


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
            **run.model_dump(exclude={"agreement", "inputs", "pots", "unaccounted_kronor"}),
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
            "figure": figure.model_dump(mode="json", exclude_defaults=True),
        }
        for position, (amount, figure) in enumerate(amounts)
    ]
    if rows:
        await session.execute(insert(AmountRow), rows)


async def run_of(session: AsyncSession, run_id: UUID) -> Run | None:
    """A run with its pot balances, or None."""
    row = await session.get(RunRow, run_id)
    return None if row is None else await _run(session, row)


async def _run(session: AsyncSession, row: RunRow) -> Run:
    query = (
        select(PotBalanceRow)
        .where(col(PotBalanceRow.run_id) == row.id)
        .order_by(col(PotBalanceRow.position))
    )
    balances = (await session.execute(query)).scalars()
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
        pots=tuple(
            PotBalance(**balance.model_dump(exclude={"run_id", "position"})) for balance in balances
        ),
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
    )
    rows = list((await session.execute(query)).scalars())
    return [await _run(session, row) for row in rows]


_AMOUNT = tuple(getattr(AmountRow, name) for name in Amount.model_fields)


async def count_amounts(session: AsyncSession, wanted: AmountFilter) -> int:
    """How many amounts match."""
    query = select(func.count()).select_from(AmountRow).where(*wanted.clauses())
    return await session.scalar(query) or 0


async def list_amounts(
    session: AsyncSession, wanted: AmountFilter, *, limit: int, offset: int
) -> list[Amount]:
    """A page of a run's amounts, in the order they were computed."""
    query = (
        select(*_AMOUNT)
        .where(*wanted.clauses())
        .order_by(col(AmountRow.position))
        .limit(limit)
        .offset(offset)
    )
    return [Amount(**row) for row in (await session.execute(query)).mappings()]


async def explained_amount(session: AsyncSession, amount_id: UUID) -> tuple[Amount, Figure] | None:
    """An amount with its derivation, or None."""
    row = await session.get(AmountRow, amount_id)
    if row is None:
        return None
    amount = Amount(**row.model_dump(include=set(Amount.model_fields)))
    return amount, Figure.model_validate(row.figure)
