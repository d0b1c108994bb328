"""Many scenarios at once: asked for, followed, read."""

from typing import Annotated
from uuid import UUID, uuid4

from fastapi import APIRouter, Depends, Path, Request
from starlette.responses import Response

from services.allocation.api.dependencies import AsksAssessment
from shared.kit.database import Transaction
from shared.kit.idempotency import OncePerKey
from shared.kit.jobs import Jobs
from shared.kit.openapi import problems
from shared.kit.principals import Caller
from shared.kit.strict_json import StrictRoute
from shared.kit.wiring import Agreements, ClockNow
from shared.schemas.scenarios import ScenarioAnalysis, ScenarioRequest

router = APIRouter(route_class=StrictRoute)


async def _jobs(request: Request) -> Jobs:
    jobs: Jobs = request.app.state.jobs
    return jobs


@router.post(
    "/scenario-analyses",
    tags=["foreseen"],
    status_code=202,
    response_model=ScenarioAnalysis,
    responses=problems(400, 404, 409, 413, 415, 422),
)
async def analyse_scenarios(
    principal: Caller,
    once: OncePerKey,
    session: Transaction,
    catalogue: Agreements,
    assessment: AsksAssessment,
    jobs: Annotated[Jobs, Depends(_jobs)],
    clock: ClockNow,
    request: ScenarioRequest,
) -> Response:
    """Draw thousands of scenarios of the year and tell what each recipient would have in them.

    The answer comes at once and says where to follow the work, which is done in the background
    from what is known now. Every requisition is taken to ask for all that is released.
    """
    from services.allocation.usecases import scenarios  # noqa: PLC0415 - numpy is slow to import

    analysis = await scenarios.request_analysis(
        session,
        assessment,
        jobs,
        catalogue.get(request.agreement_id),
        request,
        principal,
        new_id=uuid4(),
        now=clock.now(),
    )
    return await once.answer(analysis, status=202, path=f"/scenario-analyses/{analysis.id}")


@router.get("/scenario-analyses/{id}", tags=["foreseen"], responses=problems(404))
async def get_scenario_analysis(
    _: Caller,
    session: Transaction,
    id: Annotated[UUID, Path(description="The analysis's id.")],  # noqa: A002
) -> ScenarioAnalysis:
    """How far the scenarios have come, and when they are done the quantiles of every sum."""
    from services.allocation.usecases import scenarios  # noqa: PLC0415 - numpy is slow to import

    return await scenarios.read_analysis(session, id)
