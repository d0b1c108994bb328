"""Through the year: forecasts from the outcomes so far, and what changed outcomes are worth."""

import asyncio
from collections.abc import Mapping
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.allocation.clients import Assessment
from services.allocation.domain.foreseeing import beside
from services.allocation.domain.lines import OutcomeKey
from services.allocation.domain.needs import needs_of
from services.allocation.domain.results import by_key
from services.allocation.store import key_data as key_data_store
from services.allocation.usecases.comparing import pinned_key_data
from services.allocation.usecases.foreseeing import entitled
from shared.agreements.loader import LoadedAgreement
from shared.agreements.rule_reading import degrees_of
from shared.schemas.allocations import Run
from shared.schemas.assessments import Outcome, OutcomeSet
from shared.schemas.forecasts import Forecast, PricedChange, PricedChanges, TierWorth
from shared.schemas.reviews import Differing, OutcomeDifference


async def forecast(
    session: AsyncSession, assessment: Assessment, loaded: LoadedAgreement
) -> Forecast:
    """Every recipient's year as it may end, from what assessment has found so far."""
    from services.allocation.domain.forecasts import forecasts_of  # noqa: PLC0415 - numpy is slow

    agreement = loaded.agreement
    needs = needs_of(agreement, occasion_id=agreement.occasions[-1].id)
    outcomes = await assessment.outcomes(loaded.reference, condition_ids=needs.condition_ids)
    uploaded = await key_data_store.latest_key_data(
        session, agreement.id, data_set_ids=needs.data_set_ids
    )
    return Forecast(
        agreement=loaded.reference,
        outcome_set_sha256=outcomes.sha256,
        recipients=forecasts_of(
            agreement,
            by_key(outcomes),
            degrees_by_condition={each.id: degrees_of(each.rule) for each in agreement.conditions},
            key_data={each.data_set_id: each for each in uploaded},
        ),
    )


async def tiers_of_run(
    session: AsyncSession, run: Run, loaded: LoadedAgreement, outcomes: OutcomeSet
) -> Mapping[str, tuple[TierWorth, ...]]:
    """By recipient what each higher degree would have given more, as a run knew the year.

    `outcomes` are those the run was computed from.
    """
    from services.allocation.domain.tiers import tiers_of  # noqa: PLC0415 - numpy is slow

    key_data = {each.data_set_id: each for each in await pinned_key_data(session, run)}
    conditions = loaded.agreement.conditions
    return await asyncio.to_thread(
        tiers_of,
        loaded.agreement,
        by_key(outcomes),
        degrees_by_condition={each.id: degrees_of(each.rule) for each in conditions},
        key_data=key_data,
    )


async def price_changes(
    session: AsyncSession,
    assessment: Assessment,
    loaded: LoadedAgreement,
    *,
    occasion_id: str,
    evaluation_id: UUID | None,
) -> PricedChanges:
    """What each recipient gains or loses by outcomes that an evaluation changed, or would now.

    A judgement that an officer has made stands until another is approved, and so does its money.
    """
    needs = needs_of(loaded.agreement, occasion_id=occasion_id)
    known = by_key(await assessment.outcomes(loaded.reference, condition_ids=needs.condition_ids))
    uploaded = await key_data_store.latest_key_data(
        session, loaded.agreement.id, data_set_ids=needs.data_set_ids
    )
    key_data = {each.data_set_id: each for each in uploaded}
    found = await assessment.differences(loaded.reference, evaluation_id=evaluation_id)
    before, after, changes = dict(known), dict(known), []
    for each in found.differences:
        key = (each.condition_id, each.recipient_id, each.period)
        outcome = known.get(key)
        if outcome is None or outcome.decision is not None or each.after is None:
            continue
        was = outcome.degree if each.before is None else each.before.degree
        before[key] = outcome if each.before is None else _with(outcome, each.before)
        after[key] = _with(outcome, each.after)
        if was != each.after.degree:
            changes.append(_priced(each, key, before[key], after[key]))
    recipients, amounts = beside(
        entitled(loaded.agreement, occasion_id, before, key_data),
        entitled(loaded.agreement, occasion_id, after, key_data),
    )
    return PricedChanges(
        agreement=loaded.reference,
        evaluation_id=evaluation_id,
        occasion_id=occasion_id,
        changes=tuple(changes),
        recipients=recipients,
        amounts=amounts,
    )


def _with(outcome: Outcome, side: Differing) -> Outcome:
    return outcome.model_copy(update={"status": side.status, "degree": side.degree})


def _priced(
    difference: OutcomeDifference, key: OutcomeKey, before: Outcome, after: Outcome
) -> PricedChange:
    condition_id, recipient_id, period = key
    return PricedChange(
        condition_id=condition_id,
        recipient_id=recipient_id,
        period=period,
        before=before.degree,
        after=after.degree,
        reasons=difference.reasons,
    )
