"""The life of runs, and the definitions they were computed from."""

from collections.abc import Mapping
from datetime import datetime
from typing import get_args
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.allocation.tables.life import DefinitionRow, RunEventRow
from shared.agreements.loader import LoadedAgreement
from shared.schemas.allocations import Run, RunEvent, RunState


async def state_of(session: AsyncSession, run_id: UUID) -> tuple[RunState, int]:
    """Where a run is, and how many states it has been in."""
    query = (
        select(col(RunEventRow.to_state), col(RunEventRow.number))
        .where(col(RunEventRow.run_id) == run_id)
        .order_by(col(RunEventRow.number).desc())
        .limit(1)
    )
    state, number = (await session.execute(query)).one()
    return _state(state), number


def _state(text: str) -> RunState:
    return next(state for state in get_args(RunState) if state == text)


async def add_step(
    session: AsyncSession,
    run: Run,
    to: RunState,
    *,
    at: datetime,
    by: str,
    reason: str | None = None,
    is_first: bool = False,
    release_place: int | None = None,
) -> None:
    """Write a step in a run's life; the database refuses one that does not follow."""
    await session.execute(
        insert(RunEventRow).values(
            run_id=run.id,
            number=1 if is_first else run.version + 1,
            agreement_id=run.agreement.id,
            computed_by=run.computed_by,
            from_state=None if is_first else run.state,
            to_state=to,
            at=at,
            by=by,
            reason=reason,
            release_place=release_place,
        )
    )


async def history_of(session: AsyncSession, run_id: UUID) -> tuple[RunEvent, ...]:
    """A run's steps in order."""
    query = (
        select(RunEventRow)
        .where(col(RunEventRow.run_id) == run_id)
        .order_by(col(RunEventRow.number))
    )
    return tuple(
        RunEvent(
            number=row.number,
            from_state=None if row.from_state is None else _state(row.from_state),
            to_state=_state(row.to_state),
            at=row.at,
            by=row.by,
            reason=row.reason,
        )
        for row in (await session.execute(query)).scalars()
    )


async def release_places(session: AsyncSession, agreement_id: str) -> dict[int, UUID]:
    """The runs that have been released under an agreement, by their place in the line."""
    query = select(col(RunEventRow.release_place), col(RunEventRow.run_id)).where(
        col(RunEventRow.agreement_id) == agreement_id,
        col(RunEventRow.release_place).is_not(None),
    )
    return {place: run_id for place, run_id in await session.execute(query) if place is not None}


async def keep_definition(session: AsyncSession, loaded: LoadedAgreement) -> None:
    """Keep the files of a definition, once, so that what it gave can be computed again."""
    if await session.get(DefinitionRow, loaded.sha256) is not None:
        return
    await session.execute(
        upsert(DefinitionRow)
        .values(
            sha256=loaded.sha256,
            agreement_id=loaded.agreement.id,
            version=loaded.agreement.version,
            files=dict(loaded.files),
        )
        .on_conflict_do_nothing()
    )


async def definition_files(session: AsyncSession, sha256: str) -> Mapping[str, str] | None:
    """The files of a definition by their names, or None."""
    row = await session.get(DefinitionRow, sha256)
    return None if row is None else dict(row.files)
