"""What would be: simulations, forecasts, the price of changes, other readings, tables."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Query
from starlette.responses import Response

from services.allocation.api.dependencies import AsksAssessment, Databases, RunId
from services.allocation.files.lists import forecast_csv
from services.allocation.usecases import forecasts, foreseeing, published
from shared.kit.database import Transaction
from shared.kit.openapi import problems
from shared.kit.principals import Caller
from shared.kit.strict_json import StrictRoute
from shared.kit.wiring import Agreements, ClockNow
from shared.schemas.base import Identifier, OccasionId
from shared.schemas.forecasts import Forecast, PricedChanges
from shared.schemas.foreseen import (
    InterpretationEffect,
    PublishedTableUpload,
    Simulation,
    SimulationRequest,
    TableComparison,
)

router = APIRouter(route_class=StrictRoute)
AgreementId = Annotated[Identifier, Path(description="The agreement's id.")]


@router.get("/runs/{id}/interpretation-effects", tags=["foreseen"], responses=problems(404))
async def list_effects(
    _: Caller,
    database: Databases,
    assessment: AsksAssessment,
    id: RunId,  # noqa: A002
) -> list[InterpretationEffect]:
    """What every other reading of the agreement would change, per recipient."""
    return list(await foreseeing.interpretation_effects(database, assessment, id))


@router.post(
    "/simulations",
    tags=["foreseen"],
    responses=problems(400, 404, 409, 413, 415, 422),
)
async def simulate_occasion(
    _: Caller,
    session: Transaction,
    catalogue: Agreements,
    assessment: AsksAssessment,
    clock: ClockNow,
    request: SimulationRequest,
) -> Simulation:
    """What an occasion would give if: outcomes, key data, readings or changes are assumed.

    Nothing is stored. "What if a region reaches 75 % from July" is one assumption.
    A POST that only reads: assumptions do not fit in an address.
    """
    return await foreseeing.simulate(
        session, assessment, catalogue.get(request.agreement_id), request, now=clock.now()
    )


@router.post(
    "/table-comparisons",
    tags=["foreseen"],
    responses=problems(400, 404, 409, 413, 415, 422),
)
async def compare_table(
    _: Caller, session: Transaction, upload: PublishedTableUpload
) -> TableComparison:
    """A published table against a run: row by row, and which rounding explains every row.

    A POST that only reads: a table does not fit in an address.
    """
    return await published.compare_table(session, upload)


@router.get("/agreements/{id}/forecasts", tags=["foreseen"], responses=problems(404, 409, 503))
async def get_forecast(
    _: Caller,
    session: Transaction,
    catalogue: Agreements,
    assessment: AsksAssessment,
    id: AgreementId,  # noqa: A002
) -> Forecast:
    """Through the year: what each recipient has secured, may reach, and what each step is worth."""
    return await forecasts.forecast(session, assessment, catalogue.get(id))


@router.get(
    "/agreements/{id}/forecasts-csv",
    tags=["foreseen"],
    response_class=Response,
    responses={
        200: {"description": "The forecast as CSV.", "content": {"text/csv": {}}},
        **problems(404, 409, 503),
    },
)
async def get_forecast_file(
    _: Caller,
    session: Transaction,
    catalogue: Agreements,
    assessment: AsksAssessment,
    id: AgreementId,  # noqa: A002
) -> Response:
    """The same as a list for spreadsheets, a row for each recipient."""
    found = await forecasts.forecast(session, assessment, catalogue.get(id))
    return Response(forecast_csv(found), media_type="text/csv; charset=utf-8")


@router.get(
    "/agreements/{id}/priced-changes", tags=["foreseen"], responses=problems(404, 409, 422, 503)
)
async def price_changes(
    _: Caller,
    session: Transaction,
    catalogue: Agreements,
    assessment: AsksAssessment,
    id: AgreementId,  # noqa: A002
    occasion_id: Annotated[OccasionId, Query(description="Up to and with this occasion.")],
    evaluation_id: Annotated[
        UUID | None, Query(description="What it changed; none: what judging now would change.")
    ] = None,
) -> PricedChanges:
    """What a supplement or a correction is worth for every recipient, in kronor."""
    return await forecasts.price_changes(
        session,
        assessment,
        catalogue.get(id),
        occasion_id=occasion_id,
        evaluation_id=evaluation_id,
    )
