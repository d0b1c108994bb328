"""The addresses of allocation: parse, call one use case, answer."""

from typing import Annotated
from uuid import UUID, uuid4

from fastapi import APIRouter, Depends, Path, Query, Request
from starlette.responses import Response

from services.allocation import store, usecases
from services.allocation.clients import Assessment
from services.allocation.domain.errors import (
    BaseAmountsExceedPot,
    EarlierRunsOutOfStep,
    InvalidKeyData,
    KeyDataIncomplete,
    KeyDataMissing,
    OutcomesMissing,
    OutcomesUndecided,
    UnknownDataSet,
    UnknownOccasion,
    WeightsSumToZero,
)
from shared.agreements.catalogue import UnknownDefinition
from shared.kit.database import Transaction
from shared.kit.http import PeerRefused, PeerUnavailable
from shared.kit.idempotency import OncePerKey
from shared.kit.openapi import problems
from shared.kit.paging import Paging
from shared.kit.principals import Caller, Principal, allow
from shared.kit.problems import StatusMap
from shared.kit.wiring import Agreements, ClockNow
from shared.schemas.allocations import (
    Amount,
    Explanation,
    KeyDataSet,
    KeyDataUpload,
    Run,
    RunRequest,
)
from shared.schemas.base import Identifier, RecipientId
from shared.schemas.paging import Page
from shared.values.errors import NotFound

STATUSES: StatusMap = {
    BaseAmountsExceedPot: 409,
    EarlierRunsOutOfStep: 409,
    InvalidKeyData: 422,
    KeyDataIncomplete: 409,
    KeyDataMissing: 409,
    OutcomesMissing: 409,
    OutcomesUndecided: 409,
    PeerRefused: 409,
    PeerUnavailable: 503,
    UnknownDataSet: 404,
    UnknownDefinition: 409,
    UnknownOccasion: 404,
    WeightsSumToZero: 409,
}

router = APIRouter()


def _assessment(request: Request) -> Assessment:
    assessment: Assessment = request.app.state.assessment
    return assessment


AsksAssessment = Annotated[Assessment, Depends(_assessment)]
Payer = Annotated[Principal, Depends(allow("payer"))]
RunId = Annotated[UUID, Path(description="The run's id.")]


@router.post(
    "/key-data-sets",
    tags=["key data"],
    status_code=201,
    response_model=KeyDataSet,
    responses=problems(400, 404, 409, 413, 415, 422),
)
async def upload_key_data(
    principal: Payer,
    once: OncePerKey,
    session: Transaction,
    catalogue: Agreements,
    clock: ClockNow,
    upload: KeyDataUpload,
) -> Response:
    """Upload key data to share by, with its source and date. A later upload supersedes it."""
    key_data = await usecases.upload_key_data(
        session,
        catalogue.get(upload.agreement_id),
        principal,
        upload,
        now=clock.now(),
        new_id=uuid4(),
    )
    return await once.answer(key_data, path=f"/key-data-sets/{key_data.id}")


@router.get("/key-data-sets", tags=["key data"], responses=problems(404, 422))
async def list_key_data(
    _: Caller,
    session: Transaction,
    catalogue: Agreements,
    agreement_id: Annotated[Identifier, Query(examples=["god-och-nara-vard-2024"])],
) -> list[KeyDataSet]:
    """The key data in use under an agreement: the latest upload of each data set."""
    agreement = catalogue.get(agreement_id).agreement
    return await store.latest_key_data(session, agreement.id, data_set_ids=None)


@router.get("/key-data-sets/{id}", tags=["key data"], responses=problems(404))
async def get_key_data(
    _: Caller,
    session: Transaction,
    id: Annotated[UUID, Path()],  # noqa: A002
) -> KeyDataSet:
    """An upload of key data, also one that has been superseded."""
    key_data = await store.key_data_of(session, id)
    if key_data is None:
        raise NotFound("There is no key data with this id.")
    return key_data


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
    return await once.answer(run, path=f"/runs/{run.id}")


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
async def get_run(_: Caller, session: Transaction, id: RunId) -> Run:  # noqa: A002
    """A run: what it pays, where every pot's kronor are, and what it was computed from."""
    return await usecases.read_run(session, id)


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
    wanted = store.AmountFilter(id, recipient_id, pot_id)
    total = await store.count_amounts(session, wanted)
    amounts = await store.list_amounts(session, wanted, limit=paging.limit, offset=paging.offset)
    return paging.page(amounts, total=total)


@router.get("/amounts/{id}/explanation", tags=["amounts"], responses=problems(404))
async def explain_amount(
    _: Caller,
    session: Transaction,
    id: Annotated[UUID, Path(description="The amount's id.")],  # noqa: A002
) -> Explanation:
    """How an amount came about: the tree from krona to paragraph, key data and outcome."""
    return await usecases.explain(session, id)
