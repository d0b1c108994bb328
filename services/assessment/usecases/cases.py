"""The officer's work: propose, approve, hand back, reopen, and ask for supplements."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.assessment import store
from services.assessment.domain.case_states import (
    StepKind,
    check_four_eyes,
    check_step,
)
from services.assessment.domain.decisions import check_departure, proposal_of
from services.assessment.domain.event_types import EVENT_TYPES
from services.assessment.store import CaseFilter, StoredCase
from services.assessment.usecases.case_views import as_cases
from shared.agreements.catalogue import Catalogue
from shared.agreements.loader import LoadedAgreement
from shared.kit.audit import record_change
from shared.kit.events import add_event
from shared.kit.preconditions import require_match
from shared.kit.principals import Principal
from shared.schemas.assessments import ApprovalRequest, Decision, DecisionRequest
from shared.schemas.cases import Case, CaseStep
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
    return await as_cases(session, loaded, stored)


async def read_case(session: AsyncSession, catalogue: Catalogue, case_id: UUID) -> Case:
    """A case with its proposal; raises NotFound."""
    loaded, stored = await stored_case(session, catalogue, case_id)
    return (await as_cases(session, loaded, [stored]))[0]


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
        decided_as=request.signed_as,
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
    request: ApprovalRequest,
    if_match: str | None,
    now: datetime,
) -> Case:
    """Approve the proposed judgement: from now on it gives the outcome."""
    case = await _held(session, catalogue, case_id, "approved", if_match=if_match)
    decision = case.latest_decision
    assert decision is not None, "a case in the state proposed has a proposal"
    check_four_eyes(decision, approver=str(principal))
    approved = decision.model_copy(
        update={
            "approved_by": str(principal),
            "approved_at": now,
            "approved_as": request.signed_as,
        }
    )
    await store.add_approval(session, approved)
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
    await add_event(
        session,
        EVENT_TYPES[f"case.{kind.replace('_', '-')}"],
        subject=f"case:{case.id}",
        agreement_id=case.agreement.id,
        recipient_id=case.outcome.recipient_id,
        at=now,
        facts={"condition_id": case.outcome.condition_id, "number": step.number},
    )
