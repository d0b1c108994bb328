"""How amounts came about, forwards and backwards; proofs; and what would be."""

from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Path, Query
from starlette.responses import Response

from services.allocation.api.dependencies import AsksAssessment, RunId
from services.allocation.files.wording import explanation_text
from services.allocation.usecases import explaining, foreseeing, published
from services.allocation.usecases import runs as usecases
from shared.kit.database import Transaction
from shared.kit.openapi import problems
from shared.kit.principals import Caller
from shared.kit.strict_json import StrictRoute
from shared.kit.wiring import Agreements, ClockNow
from shared.schemas.allocations import Explanation
from shared.schemas.base import RecipientId
from shared.schemas.foreseen import (
    InterpretationEffect,
    Moved,
    PublishedTableUpload,
    Simulation,
    SimulationRequest,
    TableComparison,
)
from shared.schemas.proofs import Proof

router = APIRouter(route_class=StrictRoute)
AmountId = Annotated[UUID, Path(description="The amount's id.")]


@router.get("/amounts/{id}/explanation", tags=["amounts"], responses=problems(404))
async def explain_amount(_: Caller, session: Transaction, id: AmountId) -> Explanation:  # noqa: A002
    """How an amount came about: the tree from krona to paragraph, key data and outcome."""
    return await usecases.explain(session, id)


@router.get(
    "/amounts/{id}/explanation-text",
    tags=["amounts"],
    response_class=Response,
    responses={
        200: {"description": "The explanation as text.", "content": {"text/plain": {}}},
        **problems(404, 422),
    },
)
async def explain_amount_in_words(
    _: Caller,
    session: Transaction,
    id: AmountId,  # noqa: A002
    language: Annotated[Literal["sv", "en"], Query()] = "sv",
) -> Response:
    """The same as text: each formula in words, with names and with numbers."""
    text = explanation_text(await usecases.explain(session, id), language)
    return Response(text.encode(), media_type="text/plain; charset=utf-8")


@router.get("/runs/{id}/traces", tags=["amounts"], responses=problems(404, 422))
async def trace_back(
    _: Caller,
    session: Transaction,
    id: RunId,  # noqa: A002
    source: Annotated[
        str | None, Query(max_length=200, description="A paragraph, such as `avsnitt 3.7`.")
    ] = None,
    reference_id: Annotated[
        str | None,
        Query(max_length=200, description="An outcome, decision or filing, by id or number."),
    ] = None,
) -> Moved:
    """Backwards: every krona of a run that a paragraph, decision, outcome or filing moved."""
    return await explaining.trace_back(session, id, source=source, reference_id=reference_id)


@router.get("/runs/{id}/proofs/{recipient}", tags=["amounts"], responses=problems(404, 422))
async def get_proof(
    _: Caller,
    session: Transaction,
    id: RunId,  # noqa: A002
    recipient: Annotated[RecipientId, Path()],
) -> Proof:
    """All a recipient's amounts were computed from; `python -m deploy.verify_proof` checks it."""
    return await explaining.make_proof(session, id, recipient_id=recipient)


@router.get("/runs/{id}/interpretation-effects", tags=["foreseen"], responses=problems(404))
async def list_effects(
    _: Caller,
    session: Transaction,
    id: RunId,  # noqa: A002
) -> list[InterpretationEffect]:
    """What every other reading of the agreement would change, per recipient."""
    return list(await foreseeing.interpretation_effects(session, id))


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
    """A published table against a run: row by row, and which rounding explains every row."""
    return await published.compare_table(session, upload)
