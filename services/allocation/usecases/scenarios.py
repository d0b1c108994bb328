"""Many scenarios in the background: asked for in a request, computed by a job, read as it goes."""

import asyncio
from collections.abc import Sequence
from datetime import datetime
from fractions import Fraction
from uuid import UUID

import numpy as np
import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from services.allocation.clients import Assessment
from services.allocation.domain.errors import InvalidSimulation
from services.allocation.domain.foreseeing import assumed_outcomes
from services.allocation.domain.needs import needs_of
from services.allocation.domain.results import by_key
from services.allocation.domain.scenarios_draw import CHUNK, Study, study_of
from services.allocation.domain.scenarios_spread import result_of
from services.allocation.store import key_data as key_data_store
from services.allocation.store import life
from services.allocation.store import scenarios as store
from services.allocation.usecases.comparing import definition_of, pinned_key_data
from services.allocation.usecases.scenario_engines import TASK, Engine
from shared.agreements.loader import LoadedAgreement
from shared.agreements.rule_reading import degrees_of
from shared.kit.audit import record_change
from shared.kit.clock import Clock
from shared.kit.database import Database
from shared.kit.jobs import Jobs
from shared.kit.principals import Principal
from shared.schemas.agreements import Agreement
from shared.schemas.allocations import KeyDataSet, PinnedInput
from shared.schemas.assessments import OutcomeSet
from shared.schemas.scenarios import ScenarioAnalysis, ScenarioRequest, ScenarioResult
from shared.values.errors import DomainError, NotFound

MOST_VALUES = 20_000_000
"""Kronor held in memory at once: recipients × pots × scenarios."""
_MOST_STEPS = 100
_log = structlog.get_logger("scenarios")


async def request_analysis(
    session: AsyncSession,
    assessment: Assessment,
    jobs: Jobs,
    loaded: LoadedAgreement,
    request: ScenarioRequest,
    principal: Principal,
    *,
    new_id: UUID,
    now: datetime,
) -> ScenarioAnalysis:
    """Pin what is known now and leave a job that computes the scenarios from it.

    Raises InvalidSimulation, KeyDataMissing or KeyDataIncomplete here, and not hours later.
    """
    needs = needs_of(loaded.agreement, occasion_id=loaded.agreement.occasions[-1].id)
    outcomes = await assessment.outcomes(loaded.reference, condition_ids=needs.condition_ids)
    key_data = await key_data_store.latest_key_data(
        session, loaded.agreement.id, data_set_ids=needs.data_set_ids
    )
    study = _study(loaded.agreement, request, outcomes, key_data, now=now)
    value_count = len(study.lines) * request.scenario_count
    if value_count > MOST_VALUES:
        raise InvalidSimulation(
            f"{len(study.lines)} amounts in each of {request.scenario_count} scenarios are "
            f"{value_count}; at most {MOST_VALUES} are computed in one analysis. Ask for at most "
            f"{MOST_VALUES // len(study.lines)} scenarios, and for more with another seed."
        )
    analysis = ScenarioAnalysis(
        id=new_id,
        agreement=loaded.reference,
        request=request,
        inputs=(
            PinnedInput(kind="definition", id=loaded.agreement.id, sha256=loaded.sha256),
            PinnedInput(kind="outcome_set", id=loaded.agreement.id, sha256=outcomes.sha256),
            *(PinnedInput(kind="key_data_set", id=str(x.id), sha256=x.sha256) for x in key_data),
        ),
        requested_at=now,
        requested_by=str(principal),
        state="waiting",
        done_count=0,
        finished_at=None,
        failure=None,
        result=None,
    )
    await life.keep_definition(session, loaded)
    await store.add_analysis(session, analysis, outcomes)
    await jobs.defer(session, TASK, about=str(new_id))
    await record_change(
        session,
        at=now,
        principal=principal,
        action="scenario analysis requested",
        subject=f"scenario-analysis:{new_id}",
        facts={"agreement_sha256": loaded.sha256, "scenario_count": request.scenario_count},
    )
    return analysis


async def read_analysis(session: AsyncSession, analysis_id: UUID) -> ScenarioAnalysis:
    """An analysis as it stands; raises NotFound."""
    analysis = await store.analysis_of(session, analysis_id)
    if analysis is None:
        raise NotFound("There is no scenario analysis with this id.")
    return analysis


async def compute_analysis(
    database: Database, clock: Clock, engine: Engine, analysis_id: UUID
) -> None:
    """Compute an analysis from what it pinned, telling on the way how far it has come.

    Done a second time, as after an interruption, it gives the same again and changes nothing.
    """
    async with database.transaction() as session:
        analysis = await read_analysis(session, analysis_id)
        if analysis.finished_at is not None:
            return
        agreement = (await definition_of(session, analysis)).agreement
        key_data = await pinned_key_data(session, analysis)
        outcomes = await store.outcomes_of(session, analysis_id)
        await store.add_progress(session, analysis_id, done_count=0, at=clock.now())
    end: ScenarioResult | str
    try:
        study = _study(agreement, analysis.request, outcomes, key_data, now=analysis.requested_at)
        end = await _computed(database, clock, engine, analysis, study)
    except DomainError as error:
        end = error.detail
    except Exception:
        _log.exception("an analysis could not be computed", analysis_id=str(analysis_id))
        end = "The scenarios could not be computed; the service's log says why. Ask again later."
    async with database.transaction() as session:
        await store.add_end(session, analysis_id, at=clock.now(), end=end)


async def _computed(
    database: Database, clock: Clock, engine: Engine, analysis: ScenarioAnalysis, study: Study
) -> ScenarioResult:
    """The chunks put together, and written down how many there are at every hundredth."""
    count = study.scenario_count
    kronor = np.empty((len(study.lines), count), dtype=np.int64)
    step, done_count, told_count = max(count // _MOST_STEPS, CHUNK), 0, 0
    async for number, chunk in engine(study):
        kronor[:, number * CHUNK : number * CHUNK + chunk.shape[1]] = chunk
        done_count += chunk.shape[1]
        if done_count - told_count >= step or done_count == count:
            told_count = done_count
            async with database.transaction() as session:
                await store.add_progress(
                    session, analysis.id, done_count=done_count, at=clock.now()
                )
    quantiles = analysis.request.quantiles
    return await asyncio.to_thread(result_of, study.lines, kronor, quantiles=quantiles)


def _study(
    agreement: Agreement,
    request: ScenarioRequest,
    known: OutcomeSet,
    key_data: Sequence[KeyDataSet],
    *,
    now: datetime,
) -> Study:
    needs = needs_of(agreement, occasion_id=agreement.occasions[-1].id)
    outcomes, _ = assumed_outcomes(
        agreement,
        by_key(known),
        request.assumptions,
        condition_ids=needs.condition_ids,
        undecided_degree=Fraction(1 if request.undecided == "met" else 0),
        now=now,
    )
    return study_of(
        agreement,
        outcomes,
        request.uncertain,
        degrees_by_condition={each.id: degrees_of(each.rule) for each in agreement.conditions},
        key_data={each.data_set_id: each for each in key_data},
        seed=request.seed,
        scenario_count=request.scenario_count,
    )
