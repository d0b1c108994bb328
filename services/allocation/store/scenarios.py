"""Analyses of many scenarios: what was asked, how far it has come, how it ended."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import func, insert, select
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.allocation.tables.scenarios import (
    ScenarioAnalysisRow,
    ScenarioProgressRow,
    ScenarioResultRow,
)
from shared.schemas.agreements import AgreementReference
from shared.schemas.allocations import PinnedInput
from shared.schemas.assessments import OutcomeSet
from shared.schemas.scenarios import ScenarioAnalysis, ScenarioRequest, ScenarioResult


async def add_analysis(
    session: AsyncSession, analysis: ScenarioAnalysis, outcomes: OutcomeSet
) -> None:
    """Write what is asked for, with the outcomes it is to be computed from."""
    await session.execute(
        insert(ScenarioAnalysisRow).values(
            id=analysis.id,
            agreement_id=analysis.agreement.id,
            agreement_version=analysis.agreement.version,
            agreement_sha256=analysis.agreement.sha256,
            request=analysis.request.model_dump(mode="json"),
            inputs=[each.model_dump() for each in analysis.inputs],
            outcomes=outcomes.model_dump(mode="json"),
            requested_at=analysis.requested_at,
            requested_by=analysis.requested_by,
        )
    )


async def add_progress(
    session: AsyncSession, analysis_id: UUID, *, done_count: int, at: datetime
) -> None:
    """Write how far it has come; coming there a second time changes nothing."""
    await session.execute(
        upsert(ScenarioProgressRow)
        .values(analysis_id=analysis_id, done_count=done_count, at=at)
        .on_conflict_do_nothing()
    )


async def add_end(
    session: AsyncSession,
    analysis_id: UUID,
    *,
    at: datetime,
    end: ScenarioResult | str,
) -> None:
    """Write the result, or why there is none; the first to come counts."""
    await session.execute(
        upsert(ScenarioResultRow)
        .values(
            analysis_id=analysis_id,
            finished_at=at,
            result=None if isinstance(end, str) else end.model_dump(mode="json"),
            failure=end if isinstance(end, str) else None,
        )
        .on_conflict_do_nothing()
    )


async def analysis_of(session: AsyncSession, analysis_id: UUID) -> ScenarioAnalysis | None:
    """An analysis as it stands, or None."""
    row = await session.get(ScenarioAnalysisRow, analysis_id)
    if row is None:
        return None
    progress = select(func.max(ScenarioProgressRow.done_count)).where(
        col(ScenarioProgressRow.analysis_id) == analysis_id
    )
    done_count: int | None = await session.scalar(progress)
    end = await session.get(ScenarioResultRow, analysis_id)
    begun = "waiting" if done_count is None else "running"
    ended = None if end is None else "failed" if end.result is None else "done"
    return ScenarioAnalysis(
        id=row.id,
        agreement=AgreementReference(
            id=row.agreement_id, version=row.agreement_version, sha256=row.agreement_sha256
        ),
        request=ScenarioRequest.model_validate(row.request),
        inputs=tuple(PinnedInput(**pinned) for pinned in row.inputs),
        requested_at=row.requested_at,
        requested_by=row.requested_by,
        state=ended or begun,
        done_count=done_count or 0,
        finished_at=None if end is None else end.finished_at,
        failure=None if end is None else end.failure,
        result=None
        if end is None or end.result is None
        else ScenarioResult.model_validate(end.result),
    )


async def outcomes_of(session: AsyncSession, analysis_id: UUID) -> OutcomeSet:
    """The outcomes an analysis is computed from, as they were when it was asked for."""
    row = await session.get_one(ScenarioAnalysisRow, analysis_id)
    return OutcomeSet.model_validate(row.outcomes)
