"""What can be done in assessment, step by step: the only place that knows the order."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.assessment import store
from services.assessment.clients import Submissions
from services.assessment.domain.decisions import apply_decision, check_departure, proposal_of
from services.assessment.domain.findings import chosen_conditions, evaluate
from services.assessment.store import CaseFilter, StoredCase, StoredOutcome
from shared.agreements.catalogue import Catalogue
from shared.agreements.loader import LoadedAgreement
from shared.kit.audit import record_change
from shared.kit.preconditions import require_match
from shared.kit.principals import Principal
from shared.kit.version import VERSION
from shared.schemas.assessments import (
    Case,
    ConditionCount,
    Decision,
    DecisionRequest,
    Evaluation,
    EvaluationRequest,
    Outcome,
    OutcomeSet,
)
from shared.schemas.conditions import obligations_read_by, statistics_read_by
from shared.schemas.submissions import Dossier
from shared.values.errors import NotFound

MakeId = Callable[[], UUID]


async def evaluate_agreement(
    session: AsyncSession,
    submissions: Submissions,
    loaded: LoadedAgreement,
    principal: Principal,
    *,
    request: EvaluationRequest,
    now: datetime,
    make_id: MakeId,
) -> Evaluation:
    """Judge an agreement's conditions for everyone, from what submissions has now."""
    agreement = loaded.agreement
    conditions = chosen_conditions(agreement, request.condition_ids)
    dossier = await submissions.dossier(
        loaded.reference,
        obligation_ids=frozenset[str]().union(*(obligations_read_by(c.rule) for c in conditions)),
        statistic_ids=frozenset[str]().union(*(statistics_read_by(c.rule) for c in conditions)),
    )
    found = evaluate(agreement, dossier, condition_ids=request.condition_ids, now=now)
    evaluation_id = make_id()
    outcomes = [
        StoredOutcome(
            id=make_id(),
            evaluation_id=evaluation_id,
            condition_id=each.condition_id,
            recipient_id=each.recipient_id,
            period=each.period,
            requested_kronor=each.requested_kronor,
            source=each.source,
            finding=each.finding,
            evaluated_at=now,
            decision=None,
        )
        for each in found
    ]
    evaluation = Evaluation(
        id=evaluation_id,
        agreement=loaded.reference,
        evaluated_at=now,
        evaluated_by=str(principal),
        dossier_sha256=_sha256_of_facts(dossier),
        code_version=VERSION,
        conditions=_counts(outcomes),
    )
    await store.add_evaluation(session, evaluation)
    await store.add_outcomes(session, outcomes)
    judged = [(make_id(), each) for each in outcomes if each.finding.status == "officer_judges"]
    await store.open_cases(session, agreement.id, judged, now=now)
    await record_change(
        session,
        at=now,
        principal=principal,
        action="conditions evaluated",
        subject=f"evaluation:{evaluation_id}",
        facts={
            "outcomes": len(outcomes),
            "dossier_sha256": evaluation.dossier_sha256,
            "agreement_sha256": loaded.sha256,
        },
    )
    return evaluation


def _sha256_of_facts(dossier: Dossier) -> str:
    """The hash of what was known, whenever it was asked for."""
    facts = dossier.model_dump_json(exclude={"known_at"})
    return hashlib.sha256(facts.encode()).hexdigest()


def _counts(outcomes: Iterable[StoredOutcome]) -> tuple[ConditionCount, ...]:
    by_condition: dict[str, Counter[str]] = {}
    for outcome in outcomes:
        by_condition.setdefault(outcome.condition_id, Counter())[outcome.finding.status] += 1
    statuses = [name for name in ConditionCount.model_fields if name != "condition_id"]
    return tuple(
        ConditionCount(
            condition_id=condition_id, **{status: counted[status] for status in statuses}
        )
        for condition_id, counted in by_condition.items()
    )


async def read_outcomes(
    session: AsyncSession, loaded: LoadedAgreement, *, condition_ids: list[str] | None
) -> OutcomeSet:
    """Every current outcome under an agreement, decisions applied, with the hash of them all."""
    stored = await store.latest_outcomes(session, loaded.reference, condition_ids=condition_ids)
    draft = OutcomeSet(
        agreement=loaded.reference, sha256="0" * 64, outcomes=tuple(map(_outcome, stored))
    )
    content = draft.model_dump_json(include={"agreement", "outcomes"})
    return draft.model_copy(update={"sha256": hashlib.sha256(content.encode()).hexdigest()})


def _outcome(stored: StoredOutcome) -> Outcome:
    """An outcome as it stands: what the rules found, and what an officer has made of it.

    A decision stands until another replaces it, also when the rules are evaluated again: the
    case then shows the new proposal beside it. Where new facts ask for no officer any more
    (what was awaited has not come), there is nothing for the decision to stand on.
    """
    finding, decision = stored.finding, stored.decision
    if decision is not None and finding.status == "officer_judges":
        finding = apply_decision(finding, judgement=decision.judgement)
    else:
        decision = None
    return Outcome(
        id=stored.id,
        evaluation_id=stored.evaluation_id,
        condition_id=stored.condition_id,
        recipient_id=stored.recipient_id,
        period=stored.period,
        status=finding.status,
        degree=finding.degree,
        requested_kronor=stored.requested_kronor,
        source=stored.source,
        finding=finding,
        decision=decision,
        evaluated_at=stored.evaluated_at,
    )


def as_case(stored: StoredCase) -> Case:
    """A case as the officer sees it: the proposal, and the decision if there is one."""
    outcome = stored.outcome
    return Case(
        id=stored.id,
        agreement=stored.agreement,
        condition_id=outcome.condition_id,
        recipient_id=outcome.recipient_id,
        period=outcome.period,
        state="proposed" if outcome.decision is None else "decided",
        proposal=proposal_of(outcome.finding),
        evaluation_id=outcome.evaluation_id,
        decision=outcome.decision,
        version=stored.version,
    )


async def read_case(session: AsyncSession, catalogue: Catalogue, case_id: UUID) -> StoredCase:
    """A case with its proposal; raises NotFound."""
    agreement_id = await store.agreement_of_case(session, case_id)
    if agreement_id is not None:
        agreement = catalogue.get(agreement_id).reference
        wanted = CaseFilter(case_id=case_id)
        for case in await store.list_cases(session, agreement, wanted, limit=1, offset=0):
            return case
    raise NotFound("There is no case with this id. GET the list of cases to see which there are.")


async def decide(
    session: AsyncSession,
    catalogue: Catalogue,
    principal: Principal,
    case_id: UUID,
    *,
    request: DecisionRequest,
    if_match: str | None,
    now: datetime,
    new_id: UUID,
) -> StoredCase:
    """Record an officer's overall judgement in a case whose present state the officer has seen."""
    await store.lock_case(session, case_id)
    case = await read_case(session, catalogue, case_id)
    require_match(if_match, current_version=case.version)
    outcome = case.outcome
    departs = check_departure(request, proposal=proposal_of(outcome.finding))
    decision = Decision(
        id=new_id,
        case_id=case_id,
        number=1 if outcome.decision is None else outcome.decision.number + 1,
        judgement=request.judgement,
        motivation=request.motivation,
        departs_from_proposal=departs,
        departure_reason=request.departure_reason if departs else None,
        decided_by=str(principal),
        decided_at=now,
        evaluation_id=outcome.evaluation_id,
    )
    await store.add_decision(session, decision)
    await record_change(
        session,
        at=now,
        principal=principal,
        action="case decided",
        subject=f"case:{case_id}",
        facts={
            "judgement": decision.judgement,
            "number": decision.number,
            "evaluation_id": str(outcome.evaluation_id),
        },
    )
    return await read_case(session, catalogue, case_id)
