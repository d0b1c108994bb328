"""Every query of assessment, by name; rows become schemas here and nowhere else."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, insert, select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.assessment.tables import CaseRow, DecisionRow, EvaluationRow, OutcomeRow
from shared.schemas.agreements import AgreementReference
from shared.schemas.assessments import ConditionCount, Decision, Evaluation, RuleFinding
from shared.values.periods import Month


@dataclass(frozen=True, slots=True)
class StoredOutcome:
    """What an evaluation said, and the decision that stands in the case it belongs to."""

    id: UUID
    evaluation_id: UUID
    condition_id: str
    recipient_id: str
    period: Month | None
    requested_kronor: int | None
    source: str
    finding: RuleFinding
    evaluated_at: datetime
    decision: Decision | None


@dataclass(frozen=True, slots=True)
class StoredCase:
    """A case with the latest outcome in it, and a count of everything that has happened to it."""

    id: UUID
    agreement: AgreementReference
    outcome: StoredOutcome
    version: int
    """Rises with every evaluation and every decision: what an officer must have seen."""


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """Which cases are asked for; None is no restriction."""

    case_id: UUID | None = None
    agreement_id: str | None = None
    condition_id: str | None = None
    recipient_id: str | None = None

    def clauses(self) -> list[ColumnElement[bool]]:
        """The restrictions as SQL."""
        wanted = (
            (CaseRow.id, self.case_id),
            (CaseRow.agreement_id, self.agreement_id),
            (CaseRow.condition_id, self.condition_id),
            (CaseRow.recipient_id, self.recipient_id),
        )
        return [col(column) == value for column, value in wanted if value is not None]


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
            "source": outcome.source,
            "finding": outcome.finding.model_dump(mode="json"),
        }
        for outcome in outcomes
    ]
    if rows:
        await session.execute(insert(OutcomeRow), rows)


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


def _latest_outcomes(agreement: AgreementReference) -> Select[Any]:
    """The newest outcome per condition, recipient and month, with the decision that stands.

    Only of the definition as it is now: what was judged under another is not an outcome of this.
    """
    latest_decision = (
        select(DecisionRow)
        .ext(distinct_on(col(DecisionRow.case_id)))
        .order_by(col(DecisionRow.case_id), col(DecisionRow.number).desc())
        .subquery()
    )
    decision = latest_decision.c
    return (
        select(
            OutcomeRow,
            col(EvaluationRow.evaluated_at),
            *(decision[name].label(f"decision_{name}") for name in DECISION_COLUMNS),
        )
        .join(EvaluationRow, col(EvaluationRow.id) == OutcomeRow.evaluation_id)
        .outerjoin(CaseRow, _case_of_outcome())
        .outerjoin(latest_decision, decision.case_id == CaseRow.id)
        .where(
            col(EvaluationRow.agreement_id) == agreement.id,
            col(EvaluationRow.agreement_sha256) == agreement.sha256,
        )
        .ext(distinct_on(*_IDENTITY))
        .order_by(*_IDENTITY, col(EvaluationRow.number).desc())
    )


DECISION_COLUMNS = tuple(Decision.model_fields)


def _case_of_outcome() -> ColumnElement[bool]:
    return and_(
        col(CaseRow.agreement_id) == EvaluationRow.agreement_id,
        col(CaseRow.condition_id) == OutcomeRow.condition_id,
        col(CaseRow.recipient_id) == OutcomeRow.recipient_id,
        func.coalesce(CaseRow.period, "") == func.coalesce(OutcomeRow.period, ""),
    )


async def latest_outcomes(
    session: AsyncSession, agreement: AgreementReference, *, condition_ids: list[str] | None
) -> list[StoredOutcome]:
    """The current outcome of every condition, or of some, for every recipient and month."""
    query = _latest_outcomes(agreement)
    if condition_ids is not None:
        query = query.where(col(OutcomeRow.condition_id).in_(condition_ids))
    return [_outcome(row) for row in await session.execute(query)]


def _outcome(row: Any) -> StoredOutcome:  # noqa: ANN401 - a row of the query above
    outcome: OutcomeRow = row.OutcomeRow
    decision = {name: getattr(row, f"decision_{name}") for name in DECISION_COLUMNS}
    return StoredOutcome(
        id=outcome.id,
        evaluation_id=outcome.evaluation_id,
        condition_id=outcome.condition_id,
        recipient_id=outcome.recipient_id,
        period=None if outcome.period is None else Month.from_text(outcome.period),
        requested_kronor=outcome.requested_kronor,
        source=outcome.source,
        finding=RuleFinding.model_validate(outcome.finding),
        evaluated_at=row.evaluated_at,
        decision=None if decision["id"] is None else Decision(**decision),
    )


async def count_cases(session: AsyncSession, wanted: CaseFilter) -> int:
    """How many cases match."""
    query = select(func.count()).select_from(CaseRow).where(*wanted.clauses())
    return await session.scalar(query) or 0


async def list_cases(
    session: AsyncSession,
    agreement: AgreementReference,
    wanted: CaseFilter,
    *,
    limit: int,
    offset: int,
) -> list[StoredCase]:
    """A page of an agreement's cases, in order of condition, recipient and month."""
    evaluations = (
        select(func.count())
        .select_from(OutcomeRow)
        .join(EvaluationRow, col(EvaluationRow.id) == OutcomeRow.evaluation_id)
        .where(_case_of_outcome())
        .correlate(CaseRow)
        .scalar_subquery()
    )
    decisions = (
        select(func.count())
        .select_from(DecisionRow)
        .where(col(DecisionRow.case_id) == CaseRow.id)
        .correlate(CaseRow)
        .scalar_subquery()
    )
    query = (
        select(CaseRow, (evaluations + decisions).label("version"))
        .where(*wanted.clauses())
        .order_by(col(CaseRow.condition_id), col(CaseRow.recipient_id), col(CaseRow.period))
        .limit(limit)
        .offset(offset)
    )
    cases = list(await session.execute(query))
    conditions = sorted({case.condition_id for case, _ in cases})
    outcomes = {
        (outcome.condition_id, outcome.recipient_id, outcome.period): outcome
        for outcome in await latest_outcomes(session, agreement, condition_ids=conditions)
    }
    return [
        StoredCase(case.id, agreement, outcome, version)
        for case, version in cases
        if (outcome := outcomes.get(_identity(case))) is not None
    ]


def _identity(case: CaseRow) -> tuple[str, str, Month | None]:
    period = None if case.period is None else Month.from_text(case.period)
    return case.condition_id, case.recipient_id, period


async def agreement_of_case(session: AsyncSession, case_id: UUID) -> str | None:
    """The agreement a case belongs to, or None where there is no such case."""
    row = await session.get(CaseRow, case_id)
    return None if row is None else row.agreement_id


async def lock_case(session: AsyncSession, case_id: UUID) -> None:
    """Hold a case until the transaction ends, so that two officers decide one after the other."""
    await session.execute(
        select(func.pg_advisory_xact_lock(func.hashtextextended(str(case_id), 0)))
    )


async def add_decision(session: AsyncSession, decision: Decision) -> None:
    """Write a decision; the unique number per case refuses a second one made on the same state."""
    await session.execute(insert(DecisionRow).values(**decision.model_dump()))
