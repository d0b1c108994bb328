"""The life of runs: their steps, what changed since the run before, and computing once more."""

from typing import Annotated
from uuid import UUID, uuid4

from fastapi import APIRouter, Query
from starlette.responses import Response

from services.allocation.api.dependencies import Payer, RunId
from services.allocation.usecases import comparing
from services.allocation.usecases import lifecycle as usecases
from services.allocation.usecases import runs as run_usecases
from shared.kit.database import Transaction
from shared.kit.idempotency import OncePerKey
from shared.kit.openapi import problems
from shared.kit.preconditions import IfMatch, etag_of
from shared.kit.principals import Caller
from shared.kit.strict_json import StrictRoute
from shared.kit.wiring import Agreements, ClockNow
from shared.schemas.allocations import (
    ForfeitedRights,
    Recomputation,
    Run,
    RunDifference,
    RunHistory,
    TransitionRequest,
)

router = APIRouter(route_class=StrictRoute)


@router.post(
    "/runs/{id}/transitions",
    tags=["runs"],
    status_code=201,
    response_model=Run,
    responses=problems(400, 404, 409, 412, 413, 415, 422, 428),
)
async def take_step(
    principal: Payer,
    once: OncePerKey,
    session: Transaction,
    catalogue: Agreements,
    clock: ClockNow,
    id: RunId,  # noqa: A002
    request: TransitionRequest,
    if_match: IfMatch = None,
) -> Response:
    """Approve a run (another person than computed it), release it, or withdraw it.

    Releasing posts the run to the ledger and makes its payments due. It is refused where other
    runs have been released than the run counted on.
    """
    run = await run_usecases.read_run(session, id)
    run = await usecases.take_step(
        session,
        catalogue.get(run.agreement.id, sha256=run.agreement.sha256),
        principal,
        request,
        run_id=id,
        if_match=if_match,
        now=clock.now(),
        make_id=uuid4,
    )
    return await once.answer(run, path=f"/runs/{run.id}", etag=etag_of(run.version))


@router.get("/runs/{id}/transitions", tags=["runs"], responses=problems(404))
async def list_steps(_: Caller, session: Transaction, id: RunId) -> RunHistory:  # noqa: A002
    """Every step of the run's life: who, when, and why."""
    return await usecases.read_history(session, id)


@router.get("/runs/{id}/differences", tags=["runs"], responses=problems(404, 422))
async def list_differences(
    _: Caller,
    session: Transaction,
    id: RunId,  # noqa: A002
    against_run_id: Annotated[
        UUID | None, Query(description="Another run to compare with.")
    ] = None,
) -> RunDifference:
    """What the run gives otherwise than the one before it over the same occasion, and why."""
    return await comparing.compare_runs(session, id, against_run_id=against_run_id)


@router.get("/runs/{id}/recomputation", tags=["runs"], responses=problems(404))
async def recompute_run(_: Caller, session: Transaction, id: RunId) -> Recomputation:  # noqa: A002
    """The run computed once more from what it pinned: equal, byte for byte, or not."""
    return await comparing.recompute(session, id)


@router.get("/runs/{id}/forfeited-rights", tags=["runs"], responses=problems(404))
async def list_forfeited(_: Caller, session: Transaction, id: RunId) -> ForfeitedRights:  # noqa: A002
    """Rights that had lapsed when the run was computed: whose, how much, and on what ground."""
    return await comparing.read_forfeited(session, id)
