"""What would be: simulations, and the effect of every other reading."""

import asyncio
from collections.abc import Mapping
from datetime import datetime
from fractions import Fraction
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.allocation.clients import Assessment
from services.allocation.domain.allocate import allocate
from services.allocation.domain.errors import InvalidSimulation
from services.allocation.domain.foreseeing import assumed_outcomes, beside
from services.allocation.domain.lines import LineKey, Outcomes
from services.allocation.domain.needs import needs_of
from services.allocation.domain.results import by_key
from services.allocation.store import key_data as key_data_store
from services.allocation.store import runs as store
from services.allocation.usecases.comparing import definition_of, pinned_key_data
from services.allocation.usecases.runs import read_run
from shared.agreements.loader import LoadedAgreement
from shared.agreements.readings import judged_otherwise, with_changes, with_reading
from shared.agreements.yaml_text import DefinitionError
from shared.kit.database import Database
from shared.kit.http import PeerRefused, PeerUnavailable
from shared.schemas.agreements import Agreement
from shared.schemas.allocations import KeyDataSet, Run
from shared.schemas.foreseen import (
    InterpretationEffect,
    Simulation,
    SimulationRequest,
)
from shared.values.errors import DomainError


async def simulate(
    session: AsyncSession,
    assessment: Assessment,
    loaded: LoadedAgreement,
    request: SimulationRequest,
    *,
    now: datetime,
) -> Simulation:
    """What an occasion and those before it would give in all, under the assumptions."""
    agreement = _assumed_agreement(loaded, request)
    needs = needs_of(agreement, occasion_id=request.occasion_id)
    known = await assessment.outcomes(loaded.reference, condition_ids=needs.condition_ids)
    outcomes, count = assumed_outcomes(
        agreement,
        by_key(known),
        request.assumptions,
        condition_ids=needs.condition_ids,
        undecided_degree=Fraction(1 if request.undecided == "met" else 0),
        now=now,
    )
    uploaded = await key_data_store.latest_key_data(
        session, agreement.id, data_set_ids=needs.data_set_ids
    )
    key_data = {each.data_set_id: each for each in uploaded}
    for assumed in request.key_data:
        if assumed.data_set_id not in key_data:
            raise InvalidSimulation("Upload the key data once; then other values can be assumed.")
        values = tuple(sorted(assumed.values, key=lambda value: value.recipient_id))
        key_data[assumed.data_set_id] = key_data[assumed.data_set_id].model_copy(
            update={"values": values, "source": "antaget"}
        )
    foreseen = entitled(agreement, request.occasion_id, outcomes, key_data)
    run = await _newest(session, agreement.id, request.occasion_id)
    present = {} if run is None else await entitled_in_all(session, run)
    recipients, amounts = beside(present, foreseen)
    return Simulation(
        agreement=loaded.reference,
        occasion_id=request.occasion_id,
        present_run_id=None if run is None else run.id,
        assumed_count=count,
        judged_otherwise=judged_otherwise(loaded.agreement, agreement),
        recipients=recipients,
        amounts=amounts,
    )


def _assumed_agreement(loaded: LoadedAgreement, request: SimulationRequest) -> Agreement:
    try:
        if request.reading is not None:
            if request.changes:
                raise InvalidSimulation("Assume another reading or changes, not both at once.")
            return with_reading(
                loaded,
                interpretation_id=request.reading.interpretation_id,
                reading_id=request.reading.reading_id,
            )
        return with_changes(loaded, request.changes) if request.changes else loaded.agreement
    except DefinitionError as error:
        raise InvalidSimulation(f"The changed definition does not hold: {error}") from None


def entitled(
    agreement: Agreement,
    occasion_id: str,
    outcomes: Outcomes,
    key_data: Mapping[str, KeyDataSet],
) -> dict[LineKey, int]:
    """All that an occasion and those before it give, line by line."""
    allocation = allocate(
        agreement,
        occasion_id=occasion_id,
        outcomes=outcomes,
        key_data=key_data,
        earlier={},
    )
    return {line.key: line.entitled_kronor for line in allocation.lines}


async def _newest(session: AsyncSession, agreement_id: str, occasion_id: str) -> Run | None:
    runs = await store.list_runs(
        session, agreement_id=agreement_id, occasion_id=occasion_id, limit=1, offset=0
    )
    return runs[0] if runs else None


async def entitled_in_all(session: AsyncSession, run: Run) -> dict[LineKey, int]:
    """All that a run says is given by its occasion, from what it pinned."""
    loaded = await definition_of(session, run)
    outcomes = by_key(await store.outcomes_of(session, run.id))
    key_data = {each.data_set_id: each for each in await pinned_key_data(session, run)}
    return entitled(loaded.agreement, run.occasion_id, outcomes, key_data)


async def interpretation_effects(
    database: Database, assessment: Assessment, run_id: UUID
) -> tuple[InterpretationEffect, ...]:
    """What every other reading would change per recipient, on what a run was computed from.

    Everything is read first: dozens of readings take longer than a transaction may stand idle,
    and they are reckoned beside the requests that are served meanwhile.
    """
    async with database.transaction() as session:
        run = await read_run(session, run_id)
        loaded = await definition_of(session, run)
        outcomes = by_key(await store.outcomes_of(session, run.id))
        key_data = {each.data_set_id: each for each in await pinned_key_data(session, run)}
    present = await asyncio.to_thread(
        entitled, loaded.agreement, run.occasion_id, outcomes, key_data
    )
    effects = []
    for interpretation in loaded.agreement.interpretations:
        for other in interpretation.others:
            effect = InterpretationEffect(
                interpretation_id=interpretation.id,
                reading_id=other.id,
                status="not_computed",
                why=other.reading.sv,
                recipients=(),
            )
            if other.changes:
                assumed = with_reading(
                    loaded, interpretation_id=interpretation.id, reading_id=other.id
                )
                judged: Outcomes | str = outcomes
                if judged_otherwise(loaded.agreement, assumed):
                    judged = await _judged_under(assessment, run, effect, outcomes)
                found = await asyncio.to_thread(_effect, assumed, run, present, judged, key_data)
                effect = effect.model_copy(update=found)
            effects.append(effect)
    return tuple(effects)


async def _judged_under(
    assessment: Assessment, run: Run, effect: InterpretationEffect, outcomes: Outcomes
) -> Outcomes | str:
    """A run's outcomes with the degrees that another reading gives, or why they are not known.

    What an officer has decided stands under every reading.
    """
    try:
        found = await assessment.reading_effect(
            run.agreement,
            interpretation_id=effect.interpretation_id,
            reading_id=effect.reading_id,
        )
    except (PeerUnavailable, PeerRefused) as error:
        return error.detail
    if found.agreement.sha256 != run.agreement.sha256:
        return "Assessment knows another version of the agreement than the run's."
    judged = dict(outcomes)
    for each in found.changes:
        key = (each.condition_id, each.recipient_id, each.period)
        outcome = outcomes.get(key)
        if outcome is not None and outcome.decision is None:
            judged[key] = outcome.model_copy(
                update={
                    "degree": each.degree_under_other_reading,
                    "status": each.status_under_other_reading,
                }
            )
    return judged


def _effect(
    assumed: Agreement,
    run: Run,
    present: Mapping[LineKey, int],
    outcomes: Outcomes | str,
    key_data: Mapping[str, KeyDataSet],
) -> dict[str, object]:
    if isinstance(outcomes, str):
        return {"status": "needs_assessment", "why": outcomes}
    try:
        foreseen = entitled(assumed, run.occasion_id, outcomes, key_data)
    except DomainError as error:
        return {"status": "cannot_be_computed", "why": error.detail}
    recipients, _ = beside(present, foreseen)
    changed = tuple(each for each in recipients if each.difference_kronor != 0)
    return {"status": "computed" if changed else "moves_nothing", "recipients": changed}
