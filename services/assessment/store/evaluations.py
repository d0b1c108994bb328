"""Evaluations and their outcomes."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, insert, select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.assessment.store.rows import Identity, StoredOutcome, month_of
from services.assessment.tables import (
    ApprovalRow,
    CaseRow,
    DecisionRow,
    EvaluationRow,
    OutcomeRow,
)
from shared.schemas.agreements import AgreementReference
from shared.schemas.assessments import ConditionCount, Decision, Evaluation, RuleFinding


async def add_evaluation(session: AsyncSession, evaluation: Evaluation) -> None:
    """Write an evaluation's head."""
    await session.execute(
        insert(EvaluationRow).values(
            agreement_id=evaluation.agreement.id,
            agreement_version=evaluation.agreement.version,
            agreement_sha256=evaluation.agreement.sha256,
            conditions=evaluation.model_dump(mode="json")["conditions"],
            **evaluation.model_dump(exclude={"agreement", "conditions"}),
        )
    )


async def add_outcomes(session: AsyncSession, outcomes: Iterable[StoredOutcome]) -> None:
    """Write what an evaluation says of everyone."""
    rows = [
        {
            "id": outcome.id,
            "evaluation_id": outcome.evaluation_id,
            "condition_id": outcome.condition_id,
            "recipient_id": outcome.recipient_id,
            "period": None if outcome.period is None else str(outcome.period),
            "requested_kronor": outcome.requested_kronor,
            "unspent_kronor": outcome.unspent_kronor,
            "source": outcome.source,
            "finding": outcome.finding.model_dump(mode="json"),
            "facts_sha256": outcome.facts_sha256,
        }
        for outcome in outcomes
    ]
    if rows:
        await session.execute(insert(OutcomeRow), rows)


async def evaluation_of(session: AsyncSession, evaluation_id: UUID) -> Evaluation | None:
    """An evaluation, or None."""
    row = await session.get(EvaluationRow, evaluation_id)
    if row is None:
        return None
    return Evaluation(
        id=row.id,
        agreement=AgreementReference(
            id=row.agreement_id, version=row.agreement_version, sha256=row.agreement_sha256
        ),
        evaluated_at=row.evaluated_at,
        evaluated_by=row.evaluated_by,
        dossier_sha256=row.dossier_sha256,
        code_version=row.code_version,
        conditions=tuple(ConditionCount(**count) for count in row.conditions),
    )


_IDENTITY = (col(OutcomeRow.condition_id), col(OutcomeRow.recipient_id), col(OutcomeRow.period))
DECISION_COLUMNS = tuple(Decision.model_fields)
APPROVAL_COLUMNS = ("approved_by", "approved_at", "approved_as")


def _outcomes() -> Select[Any]:
    """Outcomes, each with the newest approved decision in its case: nothing else counts."""
    approved = (
        select(DecisionRow, *(getattr(ApprovalRow, name) for name in APPROVAL_COLUMNS))
        .join(ApprovalRow, col(ApprovalRow.decision_id) == DecisionRow.id)
        .ext(distinct_on(col(DecisionRow.case_id)))
        .order_by(col(DecisionRow.case_id), col(DecisionRow.number).desc())
        .subquery()
    )
    decision = approved.c
    return (
        select(
            OutcomeRow,
            col(EvaluationRow.evaluated_at),
            *(decision[name].label(f"decision_{name}") for name in DECISION_COLUMNS),
        )
        .join(EvaluationRow, col(EvaluationRow.id) == OutcomeRow.evaluation_id)
        .outerjoin(CaseRow, case_of_outcome())
        .outerjoin(approved, decision.case_id == CaseRow.id)
    )


def case_of_outcome() -> ColumnElement[bool]:
    """Joins an outcome to its case."""
    return and_(
        col(CaseRow.agreement_id) == EvaluationRow.agreement_id,
        col(CaseRow.condition_id) == OutcomeRow.condition_id,
        col(CaseRow.recipient_id) == OutcomeRow.recipient_id,
        func.coalesce(CaseRow.period, "") == func.coalesce(OutcomeRow.period, ""),
    )


def _latest(agreement: AgreementReference) -> Select[Any]:
    """The newest outcome per condition, recipient and month.

    Only of the definition as it is now: what was judged under another is not an outcome of this.
    """
    return (
        _outcomes()
        .where(
            col(EvaluationRow.agreement_id) == agreement.id,
            col(EvaluationRow.agreement_sha256) == agreement.sha256,
        )
        .ext(distinct_on(*_IDENTITY))
        .order_by(*_IDENTITY, col(EvaluationRow.number).desc())
    )


async def latest_outcomes(
    session: AsyncSession,
    agreement: AgreementReference,
    *,
    condition_ids: list[str] | None,
    recipient_id: str | None = None,
) -> list[StoredOutcome]:
    """The current outcome of every condition, or of some, for everyone or one, and every month."""
    query = _latest(agreement)
    if condition_ids is not None:
        query = query.where(col(OutcomeRow.condition_id).in_(condition_ids))
    if recipient_id is not None:
        query = query.where(col(OutcomeRow.recipient_id) == recipient_id)
    return [_outcome(row) for row in await session.execute(query)]


async def outcomes_of(session: AsyncSession, evaluation_id: UUID) -> list[StoredOutcome]:
    """What one evaluation said, decisions apart."""
    query = _outcomes().where(col(OutcomeRow.evaluation_id) == evaluation_id).order_by(*_IDENTITY)
    return [_outcome(row) for row in await session.execute(query)]


async def outcome_before(
    session: AsyncSession, evaluation: Evaluation
) -> dict[Identity, StoredOutcome]:
    """What stood of every condition, recipient and month just before an evaluation."""
    this = select(col(EvaluationRow.number)).where(col(EvaluationRow.id) == evaluation.id)
    query = (
        _outcomes()
        .where(
            col(EvaluationRow.agreement_id) == evaluation.agreement.id,
            col(EvaluationRow.number) < this.scalar_subquery(),
        )
        .ext(distinct_on(*_IDENTITY))
        .order_by(*_IDENTITY, col(EvaluationRow.number).desc())
    )
    found = [_outcome(row) for row in await session.execute(query)]
    return {each.identity: each for each in found}


async def facts_of_latest(
    session: AsyncSession, agreement: AgreementReference
) -> dict[Identity, str | None]:
    """The hash of the facts each current outcome rests on: all that is needed to leave it be."""
    query = (
        select(
            *_IDENTITY,
            col(OutcomeRow.facts_sha256),
        )
        .join(EvaluationRow, col(EvaluationRow.id) == OutcomeRow.evaluation_id)
        .where(
            col(EvaluationRow.agreement_id) == agreement.id,
            col(EvaluationRow.agreement_sha256) == agreement.sha256,
        )
        .ext(distinct_on(*_IDENTITY))
        .order_by(*_IDENTITY, col(EvaluationRow.number).desc())
    )
    return {
        (condition_id, recipient_id, month_of(period)): facts
        for condition_id, recipient_id, period, facts in await session.execute(query)
    }


def _outcome(row: Any) -> StoredOutcome:  # noqa: ANN401 - a row of the query above
    outcome: OutcomeRow = row.OutcomeRow
    decision = {name: getattr(row, f"decision_{name}") for name in DECISION_COLUMNS}
    return StoredOutcome(
        id=outcome.id,
        evaluation_id=outcome.evaluation_id,
        condition_id=outcome.condition_id,
        recipient_id=outcome.recipient_id,
        period=month_of(outcome.period),
        requested_kronor=outcome.requested_kronor,
        unspent_kronor=outcome.unspent_kronor,
        source=outcome.source,
        finding=RuleFinding.model_validate(outcome.finding),
        evaluated_at=row.evaluated_at,
        decision=None if decision["id"] is None else Decision(**decision),
        facts_sha256=outcome.facts_sha256,
    )
