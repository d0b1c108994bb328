"""Drafts: saved at any time, and gone when withdrawn or filed."""

from typing import Annotated
from uuid import UUID, uuid4

from fastapi import APIRouter, Path
from starlette.responses import Response

from services.submissions.api.arguments import AtDesk, Filer, Signs
from services.submissions.api.filings import looking_into
from services.submissions.usecases import drafts
from shared.kit.database import Transaction
from shared.kit.idempotency import OncePerKey
from shared.kit.openapi import problems
from shared.kit.preconditions import IfMatch, etag_of
from shared.kit.strict_json import StrictRoute
from shared.kit.wiring import Agreements, ClockNow
from shared.schemas.filing_life import Draft, DraftRequest
from shared.schemas.submissions import FilingBody, Receipt

router = APIRouter(tags=["drafts"], route_class=StrictRoute)

DraftId = Annotated[UUID, Path(description="The draft's id.")]


@router.post(
    "/drafts",
    status_code=201,
    response_model=Draft,
    responses=problems(400, 404, 409, 413, 415, 422),
)
async def begin_draft(
    principal: Filer,
    once: OncePerKey,
    session: Transaction,
    catalogue: Agreements,
    clock: ClockNow,
    request: DraftRequest,
) -> Response:
    """Save the first answers of what is to be filed. Nothing has arrived until it is filed."""
    draft = await drafts.begin_draft(
        session, catalogue, principal, request, new_id=uuid4(), now=clock.now()
    )
    return await once.answer(draft, path=f"/drafts/{draft.id}", etag=etag_of(draft.revision))


@router.get("/drafts", responses=problems())
async def list_drafts(principal: Filer, session: Transaction, catalogue: Agreements) -> list[Draft]:
    """The caller's own drafts, with what each of them lacks."""
    return await drafts.list_drafts(session, catalogue, principal)


@router.get("/drafts/{id}", responses=problems(404))
async def get_draft(
    principal: Filer,
    session: Transaction,
    catalogue: Agreements,
    response: Response,
    id: DraftId,  # noqa: A002
) -> Draft:
    """A draft, with what it lacks."""
    draft = await drafts.read_draft(session, catalogue, principal, id)
    response.headers["ETag"] = etag_of(draft.revision)
    return draft


@router.put("/drafts/{id}", responses=problems(400, 404, 412, 413, 415, 422, 428))
async def save_draft(
    principal: Filer,
    session: Transaction,
    catalogue: Agreements,
    clock: ClockNow,
    response: Response,
    body: FilingBody,
    id: DraftId,  # noqa: A002
    if_match: IfMatch = None,
) -> Draft:
    """Save answers in the place of those you have seen; what is still missing is answered."""
    draft = await drafts.save_draft(
        session,
        catalogue,
        principal,
        draft_id=id,
        if_match=if_match,
        body=body,
        now=clock.now(),
    )
    response.headers["ETag"] = etag_of(draft.revision)
    return draft


@router.delete("/drafts/{id}", status_code=204, responses=problems(404, 412, 428))
async def withdraw_draft(
    principal: Filer,
    session: Transaction,
    clock: ClockNow,
    id: DraftId,  # noqa: A002
    if_match: IfMatch = None,
) -> None:
    """Withdraw a draft: it disappears, since it has not arrived anywhere."""
    await drafts.withdraw_draft(session, principal, draft_id=id, if_match=if_match, now=clock.now())


@router.post(
    "/drafts/{id}/filings",
    status_code=201,
    response_model=Receipt,
    responses=problems(400, 404, 409, 412, 413, 415, 422, 428),
)
async def file_draft(
    principal: Filer,
    once: OncePerKey,
    session: Transaction,
    signer: Signs,
    desk: AtDesk,
    clock: ClockNow,
    id: DraftId,  # noqa: A002
    if_match: IfMatch = None,
) -> Response:
    """File a draft as it was last saved: it arrives now, and gets its receipt."""
    filed = await drafts.file_draft(
        session,
        desk.catalogue,
        principal,
        signer,
        draft_id=id,
        if_match=if_match,
        received_at=clock.now(),
        new_id=uuid4(),
    )
    path = f"/filings/{filed.receipt.filing_id}"
    response = await once.answer(filed.receipt, path=path, etag=etag_of(filed.revision))
    return looking_into(filed, response, desk)
