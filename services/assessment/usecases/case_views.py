"""Cases as the officer sees them: with what has changed, and what others' like facts led to."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.assessment import store
from services.assessment.domain.case_states import state_of
from services.assessment.domain.comparisons import is_another, pattern_of, reasons_between
from services.assessment.domain.decisions import proposal_of
from services.assessment.store import CaseFilter, StoredCase, StoredOutcome
from shared.agreements.loader import LoadedAgreement
from shared.schemas.assessments import Decision
from shared.schemas.base import Label
from shared.schemas.cases import Case, ComparableCase


async def as_cases(
    session: AsyncSession, loaded: LoadedAgreement, stored: Sequence[StoredCase]
) -> list[Case]:
    """Cases as the officer sees them, beside all others of the same conditions."""
    others: list[StoredCase] = []
    for condition_id in sorted({case.outcome.condition_id for case in stored}):
        wanted = CaseFilter(agreement_id=loaded.agreement.id, condition_id=condition_id)
        others += await store.list_cases(session, loaded.reference, wanted, limit=None, offset=0)
    seen = {
        decision.evaluation_id
        for case in stored
        for decision in case.decisions
        if decision.evaluation_id != case.outcome.evaluation_id
    }
    judged_on = {
        (evaluation_id, each.identity): each
        for evaluation_id in sorted(seen)
        for each in await store.outcomes_of(session, evaluation_id)
    }
    return [_as_case(case, others, judged_on) for case in stored]


def _as_case(
    case: StoredCase,
    others: Sequence[StoredCase],
    judged_on: dict[tuple[UUID, store.Identity], StoredOutcome],
) -> Case:
    outcome = case.outcome
    state = state_of(case.steps)
    latest = case.latest_decision
    counted = latest if state == "proposed" else outcome.decision
    reasons = _stale_reasons(outcome, counted, judged_on)
    return Case(
        id=case.id,
        agreement=case.agreement,
        condition_id=outcome.condition_id,
        recipient_id=outcome.recipient_id,
        period=outcome.period,
        state=state,
        proposal=proposal_of(outcome.finding),
        evaluation_id=outcome.evaluation_id,
        proposed_decision=latest if state == "proposed" else None,
        decision=outcome.decision,
        is_stale=bool(reasons),
        stale_reasons=reasons,
        comparable=_comparable(case, others),
        steps=case.steps,
        version=case.version,
    )


def _stale_reasons(
    outcome: StoredOutcome,
    decision: Decision | None,
    judged_on: dict[tuple[UUID, store.Identity], StoredOutcome],
) -> tuple[Label, ...]:
    if decision is None or decision.evaluation_id == outcome.evaluation_id:
        return ()
    seen = judged_on.get((decision.evaluation_id, outcome.identity))
    if seen is None or not is_another(seen.finding, outcome.finding):
        return ()
    return reasons_between(seen.finding, outcome.finding, judged_at=seen.evaluated_at)


def _comparable(case: StoredCase, others: Sequence[StoredCase]) -> tuple[ComparableCase, ...]:
    """Judged cases of others whose facts are the same, rule by rule."""
    pattern = pattern_of(case.outcome.finding)
    return tuple(
        ComparableCase(
            case_id=other.id,
            recipient_id=other.outcome.recipient_id,
            judgement=judged.judgement,
            motivation=judged.motivation,
            is_approved=judged.approved_by is not None,
        )
        for other in others
        if other.id != case.id
        and (judged := other.latest_decision) is not None
        and other.outcome.condition_id == case.outcome.condition_id
        and pattern_of(other.outcome.finding) == pattern
    )
