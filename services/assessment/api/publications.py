"""Statistics fit to publish: months as open data, and tables sent here to be protected."""

from typing import Annotated, Literal
from uuid import uuid4

from fastapi import APIRouter, Query
from starlette.responses import Response

from services.assessment.api.dependencies import AsksSubmissions, Assessor, PublicationId
from services.assessment.api.file_answers import file_answer, files
from services.assessment.store import list_documents
from services.assessment.usecases import publication
from shared.kit.database import Transaction
from shared.kit.idempotency import OncePerKey
from shared.kit.openapi import problems
from shared.kit.paging import Paging
from shared.kit.principals import Caller
from shared.kit.strict_json import StrictRoute
from shared.kit.wiring import Agreements, ClockNow
from shared.schemas.base import Identifier
from shared.schemas.paging import Page
from shared.schemas.publications import (
    KeptDocument,
    ProtectedTable,
    ProtectionRequest,
    Publication,
    PublicationRequest,
)

router = APIRouter(route_class=StrictRoute)


@router.post(
    "/publications",
    tags=["publication"],
    status_code=201,
    response_model=Publication,
    responses=problems(400, 404, 409, 413, 415, 422, 503),
)
async def publish_month(
    principal: Assessor,
    once: OncePerKey,
    session: Transaction,
    catalogue: Agreements,
    submissions: AsksSubmissions,
    clock: ClockNow,
    request: PublicationRequest,
) -> Response:
    """Publish a month's statistics by region, sex, age and care offering, small counts hidden.

    What is published stays as it was; a month that has been corrected is published anew beside it.
    """
    made = await publication.publish_month(
        session,
        submissions,
        catalogue.get(request.agreement_id),
        principal,
        period=request.period,
        now=clock.now(),
        new_id=uuid4(),
    )
    return await once.answer(made, path=f"/publications/{made.id}")


@router.get("/publications", tags=["publication"], responses=problems(404, 422))
async def list_publications(
    _: Caller,
    session: Transaction,
    catalogue: Agreements,
    paging: Paging,
    agreement_id: Annotated[Identifier, Query(examples=["okad-tillganglighet-2024"])],
) -> Page[KeptDocument]:
    """The months published under an agreement, the newest first."""
    total, found = await list_documents(
        session,
        Publication,
        agreement_id=catalogue.get(agreement_id).agreement.id,
        limit=paging.limit,
        offset=paging.offset,
    )
    return paging.page(found, total=total)


@router.get(
    "/publications/{id}",
    tags=["publication"],
    response_model=Publication,
    responses={**files("csv"), **problems(404, 422)},
)
async def get_publication(
    _: Caller,
    session: Transaction,
    id: PublicationId,  # noqa: A002
    format: Annotated[Literal["json", "csv"], Query()] = "json",  # noqa: A002
) -> Publication | Response:
    """Open data: the counts with their metadata as JSON, or the counts alone as CSV."""
    found = await publication.read_publication(session, id)
    if format == "json":
        return found
    name = f"{found.agreement.id}-{found.period}-{found.number}"
    return file_answer(publication.as_csv(found), name=name, ending="csv")


@router.post(
    "/protected-tables",
    tags=["publication"],
    status_code=201,
    response_model=ProtectedTable,
    responses=problems(400, 409, 413, 415, 422),
)
async def protect_table(
    _: Assessor,
    once: OncePerKey,
    session: Transaction,  # noqa: ARG001 - the answer is kept under its key
    clock: ClockNow,
    request: ProtectionRequest,
) -> Response:
    """Hide the small counts of a table, such as by region, sex and age, and what protects them."""
    return await once.answer(await publication.protect(request, now=clock.now()))
