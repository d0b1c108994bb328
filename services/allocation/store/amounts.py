"""Amounts: what runs give, line by line, with the derivation of each."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from pydantic import JsonValue
from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.allocation.domain.lines import LineKey, Part
from services.allocation.tables import AmountRow
from shared.schemas.allocations import Amount
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


def as_stored(figure: Figure) -> JsonValue:
    """A derivation as it is written to the database."""
    stored: JsonValue = figure.model_dump(mode="json", exclude_defaults=True)
    return stored


async def figures_of(session: AsyncSession, run_id: UUID) -> list[JsonValue]:
    """The derivations of a run as they stand in the database, in the order of its amounts."""
    query = (
        select(col(AmountRow.figure))
        .where(col(AmountRow.run_id) == run_id)
        .order_by(col(AmountRow.position))
    )
    return list((await session.execute(query)).scalars())


async def explained_amounts(
    session: AsyncSession, wanted: AmountFilter
) -> list[tuple[Amount, Figure]]:
    """Amounts of a run with their derivations, in the order they were computed."""
    query = select(AmountRow).where(*wanted.clauses()).order_by(col(AmountRow.position))
    fields = set(Amount.model_fields)
    return [
        (Amount(**row.model_dump(include=fields)), Figure.model_validate(row.figure))
        for row in (await session.execute(query)).scalars()
    ]
