"""The officer's work: propose, approve, hand back, reopen, and ask for supplements."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.assessment import store
from services.assessment.domain.case_states import (
    StepKind,
    check_four_eyes,
    check_step,
    state_of,
)
from services.assessment.domain.comparisons import is_another, pattern_of, reasons_between
from services.assessment.domain.decisions import check_departure, proposal_of
from services.assessment.store import CaseFilter, StoredCase, StoredOutcome
from shared.agreements.catalogue import Catalogue
from shared.agreements.loader import LoadedAgreement
from shared.kit.audit import record_change
from shared.kit.preconditions import require_match
from shared.kit.principals import Principal
from shared.schemas.assessments import Decision, DecisionRequest
from shared.schemas.base import Label
from shared.schemas.cases import Case, CaseStep, ComparableCase
from shared.values.errors import NotFound


async def count_cases(session: AsyncSession, wanted: CaseFilter) -> int:
    """How many cases match."""
    return await store.count_cases(session, wanted)


async def list_cases(
    session: AsyncSession,
    loaded: LoadedAgreement,
    wanted: CaseFilter,
    *,
    limit: int,
    offset: int,
) -> list[Case]:
    """A page of cases, each with what it is to be compared with."""
    stored = await store.list_cases(session, loaded.reference, wanted, limit=limit, offset=offset)
    return await _as_cases(session, loaded, stored)


async def read_case(session: AsyncSession, catalogue: Catalogue, case_id: UUID) -> Case:
    """A case with its proposal; raises NotFound."""
    loaded, stored = await stored_case(session, catalogue, case_id)
    return (await _as_cases(session, loaded, [stored]))[0]


async def stored_case(
    session: AsyncSession, catalogue: Catalogue, case_id: UUID
) -> tuple[LoadedAgreement, StoredCase]:
    """A case as stored, with its agreement; raises NotFound."""
    agreement_id = await store.agreement_of_case(session, case_id)
    if agreement_id is not None:
        loaded = catalogue.get(agreement_id)
        wanted = CaseFilter(case_id=case_id)
        for case in await store.list_cases(session, loaded.reference, wanted, limit=1, offset=0):
            return loaded, case
    raise NotFound("There is no case with this id. GET the list of cases to see which there are.")


async def _as_cases(
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


async def propose(
    session: AsyncSession,
    catalogue: Catalogue,
    principal: Principal,
    case_id: UUID,
    *,
    request: DecisionRequest,
    if_match: str | None,
    now: datetime,
    new_id: UUID,
) -> Case:
    """Propose an overall judgement in a case whose present state the officer has seen."""
    case = await _held(session, catalogue, case_id, "proposed", if_match=if_match)
    outcome = case.outcome
    departs = check_departure(request, proposal=proposal_of(outcome.finding))
    decision = Decision(
        id=new_id,
        case_id=case_id,
        number=len(case.decisions) + 1,
        judgement=request.judgement,
        motivation=request.motivation,
        departs_from_proposal=departs,
        departure_reason=request.departure_reason if departs else None,
        decided_by=str(principal),
        decided_at=now,
        evaluation_id=outcome.evaluation_id,
        measures=tuple(request.measures),
    )
    await store.add_decision(session, decision)
    await _add_step(session, case, "proposed", principal, now=now, decision=decision)
    return await read_case(session, catalogue, case_id)


async def approve(
    session: AsyncSession,
    catalogue: Catalogue,
    principal: Principal,
    case_id: UUID,
    *,
    if_match: str | None,
    now: datetime,
) -> Case:
    """Approve the proposed judgement: from now on it gives the outcome."""
    case = await _held(session, catalogue, case_id, "approved", if_match=if_match)
    decision = case.latest_decision
    assert decision is not None, "a case in the state proposed has a proposal"
    check_four_eyes(decision, approver=str(principal))
    await store.add_approval(session, decision, approved_by=str(principal), approved_at=now)
    await _add_step(session, case, "approved", principal, now=now, decision=decision)
    return await read_case(session, catalogue, case_id)


async def take_step(
    session: AsyncSession,
    catalogue: Catalogue,
    principal: Principal,
    case_id: UUID,
    *,
    kind: StepKind,
    note: str,
    if_match: str | None,
    now: datetime,
) -> Case:
    """Hand back, reopen, or note that a supplement has been asked for, and say why."""
    case = await _held(session, catalogue, case_id, kind, if_match=if_match)
    await _add_step(session, case, kind, principal, now=now, note=note)
    return await read_case(session, catalogue, case_id)


async def _held(
    session: AsyncSession,
    catalogue: Catalogue,
    case_id: UUID,
    kind: StepKind,
    *,
    if_match: str | None,
) -> StoredCase:
    """The case, locked, as its reader saw it, in a state in which this may happen."""
    await store.lock_case(session, case_id)
    _, case = await stored_case(session, catalogue, case_id)
    require_match(if_match, current_version=case.version)
    check_step(kind, case.steps)
    return case


async def _add_step(
    session: AsyncSession,
    case: StoredCase,
    kind: StepKind,
    principal: Principal,
    *,
    now: datetime,
    note: str | None = None,
    decision: Decision | None = None,
) -> None:
    step = CaseStep(
        number=len(case.steps) + 1,
        kind=kind,
        by=str(principal),
        at=now,
        note=note,
        decision_number=None if decision is None else decision.number,
    )
    await store.add_step(session, case.id, step)
    facts: dict[str, str | int | bool] = {"number": step.number}
    if decision is not None:
        facts |= {
            "judgement": decision.judgement,
            "departs": decision.departs_from_proposal,
            "decision": decision.number,
            "evaluation_id": str(decision.evaluation_id),
        }
    await record_change(
        session,
        at=now,
        principal=principal,
        action=f"case {kind.replace('_', ' ')}",
        subject=f"case:{case.id}",
        facts=facts,
    )
