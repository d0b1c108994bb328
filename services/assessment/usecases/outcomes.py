"""Read outcomes: as they stand, as an evaluation found them, beside each other, month by month."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.assessment import store
from services.assessment.clients import Submissions
from services.assessment.domain.comparisons import evidence_of, is_another, reasons_between
from services.assessment.domain.decisions import apply_decision
from services.assessment.store import Identity, StoredOutcome
from services.assessment.usecases.evaluation import as_outcome, dossier_for, judge_dossier
from shared.agreements.loader import LoadedAgreement
from shared.schemas.assessments import Evaluation, Outcome, OutcomeSet
from shared.schemas.reviews import (
    Differing,
    MonthPerformance,
    OutcomeDifference,
    OutcomeDifferences,
)
from shared.values.errors import NotFound
from shared.values.periods import Month


async def read_outcomes(
    session: AsyncSession, loaded: LoadedAgreement, *, condition_ids: list[str] | None
) -> OutcomeSet:
    """Every current outcome under an agreement, decisions applied, with the hash of them all."""
    stored = await store.latest_outcomes(session, loaded.reference, condition_ids=condition_ids)
    draft = OutcomeSet(
        agreement=loaded.reference, sha256="0" * 64, outcomes=tuple(map(outcome_of, stored))
    )
    return _hashed(draft)


async def read_evaluation(session: AsyncSession, evaluation_id: UUID) -> Evaluation:
    """An evaluation; raises NotFound."""
    evaluation = await store.evaluation_of(session, evaluation_id)
    if evaluation is None:
        raise NotFound("There is no evaluation with this id.")
    return evaluation


async def read_evaluated(session: AsyncSession, evaluation_id: UUID) -> OutcomeSet:
    """What one evaluation found, as it found it: a decision made since stands beside, unapplied."""
    evaluation = await read_evaluation(session, evaluation_id)
    stored = await store.outcomes_of(session, evaluation_id)
    outcomes = tuple(_as_found(each) for each in stored)
    return _hashed(OutcomeSet(agreement=evaluation.agreement, sha256="0" * 64, outcomes=outcomes))


def _hashed(draft: OutcomeSet) -> OutcomeSet:
    return draft.model_copy(update={"sha256": draft.content_sha256()})


def outcome_of(stored: StoredOutcome) -> Outcome:
    """An outcome as it stands: what the rules found, and what an approved decision made of it.

    A decision stands until another replaces it, also when the rules are evaluated again: the
    case then shows the new proposal beside it and is marked stale. Where new facts ask for no
    officer any more (what was awaited has not come), there is nothing for it to stand on.
    """
    finding, decision = stored.finding, stored.decision
    if decision is None or finding.status != "officer_judges":
        return _as_found(stored)
    judged = apply_decision(finding, judgement=decision.judgement)
    return _as_found(stored).model_copy(
        update={
            "status": judged.status,
            "degree": judged.degree,
            "finding": judged,
            "decision": decision,
        }
    )


def _as_found(stored: StoredOutcome) -> Outcome:
    return Outcome(
        id=stored.id,
        evaluation_id=stored.evaluation_id,
        condition_id=stored.condition_id,
        recipient_id=stored.recipient_id,
        period=stored.period,
        status=stored.finding.status,
        degree=stored.finding.degree,
        requested_kronor=stored.requested_kronor,
        unspent_kronor=stored.unspent_kronor,
        source=stored.source,
        finding=stored.finding,
        decision=None,
        evaluated_at=stored.evaluated_at,
    )


async def compare_evaluations(
    session: AsyncSession, evaluation_id: UUID, *, earlier_id: UUID | None
) -> OutcomeDifferences:
    """Where an evaluation says something else than an earlier one, or than all before it did."""
    evaluation = await read_evaluation(session, evaluation_id)
    after = {each.identity: each for each in await store.outcomes_of(session, evaluation_id)}
    if earlier_id is None:
        before = await store.outcome_before(session, evaluation)
    else:
        await read_evaluation(session, earlier_id)
        before = {each.identity: each for each in await store.outcomes_of(session, earlier_id)}
    return OutcomeDifferences(
        agreement=evaluation.agreement, differences=_differences(before, after)
    )


async def find_stale(
    session: AsyncSession, submissions: Submissions, loaded: LoadedAgreement, *, now: datetime
) -> OutcomeDifferences:
    """Which current outcomes no longer rest on what is known, and what they would be now."""
    stored = await store.latest_outcomes(session, loaded.reference, condition_ids=None)
    before = {each.identity: each for each in stored}
    known = {each.identity: each.facts_sha256 for each in stored}
    dossier = await dossier_for(submissions, loaded, None)
    nothing = UUID(int=0)
    changed = [
        as_outcome(each, outcome_id=nothing, evaluation_id=nothing, now=now)
        for each in await judge_dossier(loaded, dossier, None, known=known, now=now)
    ]
    after = {each.identity: each for each in changed}
    return OutcomeDifferences(agreement=loaded.reference, differences=_differences(before, after))


def _differences(
    before: dict[Identity, StoredOutcome], after: dict[Identity, StoredOutcome]
) -> tuple[OutcomeDifference, ...]:
    found = []
    for identity, new in after.items():
        old = before.get(identity)
        if old is not None and not is_another(old.finding, new.finding):
            continue
        condition_id, recipient_id, period = identity
        reasons = (
            ()
            if old is None
            else reasons_between(old.finding, new.finding, judged_at=old.evaluated_at)
        )
        found.append(
            OutcomeDifference(
                condition_id=condition_id,
                recipient_id=recipient_id,
                period=period,
                before=None if old is None else _side(old),
                after=_side(new),
                reasons=reasons,
            )
        )
    return tuple(found)


def _side(stored: StoredOutcome) -> Differing:
    finding = stored.finding
    is_kept = stored.evaluation_id != UUID(int=0)
    return Differing(
        evaluation_id=stored.evaluation_id if is_kept else None,
        status=finding.status,
        degree=finding.degree,
        text=finding.text,
        evidence=evidence_of(finding),
    )


async def read_performance(
    session: AsyncSession,
    loaded: LoadedAgreement,
    *,
    recipient_id: str | None,
    condition_id: str | None,
    period: Month | None,
) -> list[MonthPerformance]:
    """Every judged month, in order of recipient, condition and month."""
    stored = await store.latest_outcomes(
        session,
        loaded.reference,
        condition_ids=None if condition_id is None else [condition_id],
        recipient_id=recipient_id,
    )
    months = [
        _performance(each, each.period, loaded)
        for each in stored
        if each.period is not None and period in {None, each.period}
    ]
    return sorted(months, key=lambda each: (each.recipient_id, each.condition_id, each.period))


def _performance(stored: StoredOutcome, period: Month, loaded: LoadedAgreement) -> MonthPerformance:
    condition = loaded.agreement.condition(stored.condition_id)
    recipient = loaded.agreement.recipient(stored.recipient_id)
    assert condition is not None, stored.condition_id
    assert recipient is not None, stored.recipient_id
    finding = stored.finding
    has_routes = finding.kind in {"better_of", "any_of"}
    return MonthPerformance(
        outcome_id=stored.id,
        evaluation_id=stored.evaluation_id,
        condition_id=stored.condition_id,
        label=condition.label,
        recipient_id=stored.recipient_id,
        recipient_name=recipient.name,
        period=period,
        status=finding.status,
        degree=finding.degree,
        text=finding.text,
        routes=finding.parts if has_routes else (finding,),
        distances=finding.distances,
        evaluated_at=stored.evaluated_at,
    )
