"""Key data: uploaded by the payer, read by anyone."""

from typing import Annotated
from uuid import UUID, uuid4

from fastapi import APIRouter, Path, Query
from starlette.responses import Response

from services.allocation.api.dependencies import Payer
from services.allocation.store import key_data as store
from services.allocation.usecases import key_data as usecases
from shared.kit.database import Transaction
from shared.kit.idempotency import OncePerKey
from shared.kit.openapi import problems
from shared.kit.principals import Caller
from shared.kit.strict_json import StrictRoute
from shared.kit.wiring import Agreements, ClockNow
from shared.schemas.allocations import KeyDataSet, KeyDataUpload
from shared.schemas.base import Identifier
from shared.values.errors import NotFound

router = APIRouter(route_class=StrictRoute)


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
