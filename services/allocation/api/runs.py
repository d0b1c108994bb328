"""Runs: computed, read, and what they give."""

from typing import Annotated
from uuid import uuid4

from fastapi import APIRouter, Query
from starlette.responses import Response

from services.allocation.api.dependencies import AsksAssessment, Payer, RunId
from services.allocation.store import amounts as amount_store
from services.allocation.store import runs as store
from services.allocation.usecases import runs as usecases
from shared.kit.database import Transaction
from shared.kit.idempotency import OncePerKey
from shared.kit.openapi import problems
from shared.kit.paging import Paging
from shared.kit.preconditions import etag_of
from shared.kit.principals import Caller
from shared.kit.strict_json import StrictRoute
from shared.kit.wiring import Agreements, ClockNow
from shared.schemas.allocations import Amount, Run, RunRequest
from shared.schemas.base import Identifier, RecipientId
from shared.schemas.paging import Page

router = APIRouter(route_class=StrictRoute)


@router.post(
    "/runs",
    tags=["runs"],
    status_code=201,
    response_model=Run,
    responses=problems(400, 404, 409, 413, 415, 422),
)
async def compute_run(
    principal: Payer,
    once: OncePerKey,
    session: Transaction,
    catalogue: Agreements,
    assessment: AsksAssessment,
    clock: ClockNow,
    request: RunRequest,
) -> Response:
    """Compute a payment occasion. The run is immutable and carries the hashes of all it used.

    Amounts of earlier occasions that would now be different are given as differences; what was
    given before is never changed.
    """
    run = await usecases.compute_run(
        session,
        assessment,
        catalogue.get(request.agreement_id, sha256=request.agreement_sha256),
        principal,
        occasion_id=request.occasion_id,
        now=clock.now(),
        make_id=uuid4,
    )
    return await once.answer(run, path=f"/runs/{run.id}", etag=etag_of(run.version))


@router.get("/runs", tags=["runs"], responses=problems(422))
async def list_runs(
    _: Caller,
    session: Transaction,
    paging: Paging,
    agreement_id: Annotated[Identifier | None, Query()] = None,
    occasion_id: Annotated[Identifier | None, Query()] = None,
) -> Page[Run]:
    """Runs, the newest first."""
    total = await store.count_runs(session, agreement_id=agreement_id, occasion_id=occasion_id)
    runs = await store.list_runs(
        session,
        agreement_id=agreement_id,
        occasion_id=occasion_id,
        limit=paging.limit,
        offset=paging.offset,
    )
    return paging.page(runs, total=total)


@router.get("/runs/{id}", tags=["runs"], responses=problems(404))
async def get_run(
    _: Caller,
    session: Transaction,
    response: Response,
    id: RunId,  # noqa: A002
) -> Run:
    """A run: what it pays, where every pot's kronor are, and what it was computed from."""
    run = await usecases.read_run(session, id)
    response.headers["ETag"] = etag_of(run.version)
    return run


@router.get("/runs/{id}/amounts", tags=["amounts"], responses=problems(404, 422))
async def list_amounts(
    _: Caller,
    session: Transaction,
    paging: Paging,
    id: RunId,  # noqa: A002
    recipient_id: Annotated[RecipientId | None, Query()] = None,
    pot_id: Annotated[Identifier | None, Query()] = None,
) -> Page[Amount]:
    """What a run gives, per pot, month and recipient."""
    await usecases.read_run(session, id)
    wanted = amount_store.AmountFilter(id, recipient_id, pot_id)
    total = await amount_store.count_amounts(session, wanted)
    amounts = await amount_store.list_amounts(
        session, wanted, limit=paging.limit, offset=paging.offset
    )
    return paging.page(amounts, total=total)
