"""Judge an agreement's conditions from what submissions has, all of them or what has changed."""

import asyncio
import hashlib
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.assessment import store
from services.assessment.clients import Submissions
from services.assessment.domain.findings import chosen_conditions
from services.assessment.domain.reevaluation import MarkedFinding, evaluate_changed
from services.assessment.store import Identity, StoredOutcome
from services.assessment.usecases.telling import tell
from shared.agreements.loader import LoadedAgreement
from shared.kit.principals import Principal
from shared.kit.version import VERSION
from shared.schemas.assessments import ConditionCount, Evaluation, EvaluationRequest
from shared.schemas.conditions import Condition, obligations_read_by, statistics_read_by
from shared.schemas.submissions import Dossier

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
    dossier = await dossier_for(submissions, loaded, request.condition_ids)
    known: dict[Identity, str | None] = {}
    if request.scope == "changed":
        known = await store.facts_of_latest(session, loaded.reference)
    found = await judge_dossier(loaded, dossier, request.condition_ids, known=known, now=now)
    evaluation_id = make_id()
    outcomes = [
        as_outcome(each, outcome_id=make_id(), evaluation_id=evaluation_id, now=now)
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
    await store.open_cases(session, loaded.agreement.id, judged, now=now)
    await tell(
        session,
        principal,
        "conditions.evaluated",
        subject=f"evaluation:{evaluation_id}",
        agreement_id=loaded.agreement.id,
        at=now,
        facts={
            "outcomes": len(outcomes),
            "scope": request.scope,
            "dossier_sha256": evaluation.dossier_sha256,
            "agreement_sha256": loaded.sha256,
        },
    )
    return evaluation


async def dossier_for(
    submissions: Submissions, loaded: LoadedAgreement, condition_ids: list[str] | None
) -> Dossier:
    """What submissions knows of the obligations and statistics that some conditions read."""
    conditions: Iterable[Condition] = chosen_conditions(loaded.agreement, condition_ids)
    return await submissions.dossier(
        loaded.reference,
        obligation_ids=frozenset[str]().union(*(obligations_read_by(c.rule) for c in conditions)),
        statistic_ids=frozenset[str]().union(*(statistics_read_by(c.rule) for c in conditions)),
    )


async def judge_dossier(
    loaded: LoadedAgreement,
    dossier: Dossier,
    condition_ids: list[str] | None,
    *,
    known: dict[Identity, str | None],
    now: datetime,
) -> tuple[MarkedFinding, ...]:
    """Judge a dossier by this definition and release, but for what rests on known facts.

    In a thread: it takes a second or more, in which others are answered.
    """
    assert dossier.agreement.id == loaded.agreement.id, "the dossier is of another agreement"
    return await asyncio.to_thread(
        evaluate_changed,
        loaded.agreement,
        dossier,
        condition_ids=condition_ids,
        now=now,
        judged_by=f"{loaded.sha256} {VERSION}",
        known=known,
    )


def as_outcome(
    marked: MarkedFinding,
    *,
    outcome_id: UUID,
    evaluation_id: UUID,
    now: datetime,
) -> StoredOutcome:
    """A finding as it is stored."""
    found = marked.found
    return StoredOutcome(
        id=outcome_id,
        evaluation_id=evaluation_id,
        condition_id=found.condition_id,
        recipient_id=found.recipient_id,
        period=found.period,
        requested_kronor=found.requested_kronor,
        unspent_kronor=found.unspent_kronor,
        source=found.source,
        finding=found.finding,
        evaluated_at=now,
        decision=None,
        facts_sha256=marked.facts_sha256,
    )


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
