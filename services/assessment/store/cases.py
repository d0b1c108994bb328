"""Officers' cases: opened by evaluations, moved by steps, settled by approved decisions."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, insert, select
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.assessment.store.evaluations import (
    APPROVAL_COLUMNS,
    case_of_outcome,
    latest_outcomes,
)
from services.assessment.store.rows import (
    CaseFilter,
    Identity,
    StoredCase,
    StoredOutcome,
    month_of,
)
from services.assessment.tables import (
    ApprovalRow,
    CaseRow,
    DecisionRow,
    EvaluationRow,
    OutcomeRow,
    StepRow,
)
from shared.schemas.agreements import AgreementReference
from shared.schemas.assessments import Decision
from shared.schemas.cases import CaseStep


async def open_cases(
    session: AsyncSession,
    agreement_id: str,
    judged: Iterable[tuple[UUID, StoredOutcome]],
    *,
    now: datetime,
) -> None:
    """Open a case, under the id given, for each outcome that has none yet."""
    rows = [
        {
            "id": case_id,
            "agreement_id": agreement_id,
            "condition_id": outcome.condition_id,
            "recipient_id": outcome.recipient_id,
            "period": None if outcome.period is None else str(outcome.period),
            "opened_at": now,
        }
        for case_id, outcome in judged
    ]
    if rows:
        await session.execute(upsert(CaseRow).on_conflict_do_nothing(), rows)


async def count_cases(session: AsyncSession, wanted: CaseFilter) -> int:
    """How many cases match."""
    query = select(func.count()).select_from(CaseRow).where(*wanted.clauses())
    return await session.scalar(query) or 0


async def list_cases(
    session: AsyncSession,
    agreement: AgreementReference,
    wanted: CaseFilter,
    *,
    limit: int | None,
    offset: int,
) -> list[StoredCase]:
    """A page of an agreement's cases, in order of condition, recipient and month."""
    evaluations = (
        select(func.count())
        .select_from(OutcomeRow)
        .join(EvaluationRow, col(EvaluationRow.id) == OutcomeRow.evaluation_id)
        .where(case_of_outcome())
        .correlate(CaseRow)
        .scalar_subquery()
    )
    query = (
        select(CaseRow, evaluations.label("evaluation_count"))
        .where(*wanted.clauses())
        .order_by(col(CaseRow.condition_id), col(CaseRow.recipient_id), col(CaseRow.period))
        .limit(limit)
        .offset(offset)
    )
    cases = list(await session.execute(query))
    conditions = sorted({case.condition_id for case, _ in cases})
    outcomes = {
        outcome.identity: outcome
        for outcome in await latest_outcomes(session, agreement, condition_ids=conditions)
    }
    ids = [case.id for case, _ in cases]
    decisions, steps = await _decisions(session, ids), await _steps(session, ids)
    return [
        StoredCase(
            id=case.id,
            agreement=agreement,
            outcome=outcome,
            decisions=tuple(decisions[case.id]),
            steps=tuple(steps[case.id]),
            version=evaluation_count + len(steps[case.id]),
        )
        for case, evaluation_count in cases
        if (outcome := outcomes.get(_identity(case))) is not None
    ]


def _identity(case: CaseRow) -> Identity:
    return case.condition_id, case.recipient_id, month_of(case.period)


async def _decisions(session: AsyncSession, case_ids: Sequence[UUID]) -> dict[UUID, list[Decision]]:
    query = (
        select(DecisionRow, ApprovalRow)
        .outerjoin(ApprovalRow, col(ApprovalRow.decision_id) == DecisionRow.id)
        .where(col(DecisionRow.case_id).in_(case_ids))
        .order_by(col(DecisionRow.number))
    )
    found: dict[UUID, list[Decision]] = {case_id: [] for case_id in case_ids}
    for decision, approval in await session.execute(query):
        found[decision.case_id].append(
            Decision(
                **decision.model_dump(),
                **{name: getattr(approval, name, None) for name in APPROVAL_COLUMNS},
            )
        )
    return found


async def _steps(session: AsyncSession, case_ids: Sequence[UUID]) -> dict[UUID, list[CaseStep]]:
    query = select(StepRow).where(col(StepRow.case_id).in_(case_ids)).order_by(col(StepRow.number))
    found: dict[UUID, list[CaseStep]] = {case_id: [] for case_id in case_ids}
    for row in await session.scalars(query):
        found[row.case_id].append(CaseStep(**row.model_dump(exclude={"case_id"})))
    return found


async def agreement_of_case(session: AsyncSession, case_id: UUID) -> str | None:
    """The agreement a case belongs to, or None where there is no such case."""
    row = await session.get(CaseRow, case_id)
    return None if row is None else row.agreement_id


async def lock_case(session: AsyncSession, case_id: UUID) -> None:
    """Hold a case until the transaction ends, so that two persons act one after the other."""
    await session.execute(
        select(func.pg_advisory_xact_lock(func.hashtextextended(str(case_id), 0)))
    )


async def add_decision(session: AsyncSession, decision: Decision) -> None:
    """Write a judgement; the unique number per case refuses a second one made on the same state."""
    values = decision.model_dump(exclude=set(APPROVAL_COLUMNS))
    await session.execute(insert(DecisionRow).values(**values))


async def add_approval(session: AsyncSession, approved: Decision) -> None:
    """Write a second person's approval of a decision; the database refuses the decider's own."""
    values = approved.model_dump(include={"decided_by", *APPROVAL_COLUMNS})
    await session.execute(insert(ApprovalRow).values(decision_id=approved.id, **values))


async def add_step(session: AsyncSession, case_id: UUID, step: CaseStep) -> None:
    """Write what has happened; the number refuses two steps taken from the same state."""
    await session.execute(insert(StepRow).values(case_id=case_id, **step.model_dump()))
