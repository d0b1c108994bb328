"""Claims: repayments, reclaims and overpayments, and the money that comes in on them."""

from typing import Annotated
from uuid import UUID, uuid4

from fastapi import APIRouter, Path, Query
from starlette.responses import Response

from services.allocation.api.dependencies import AsksAssessment, Payer, Reader
from services.allocation.store import claims as store
from services.allocation.usecases import claiming
from services.allocation.usecases import claims as usecases
from shared.kit.database import Transaction
from shared.kit.idempotency import OncePerKey
from shared.kit.openapi import problems
from shared.kit.preconditions import IfMatch, etag_of
from shared.kit.strict_json import StrictRoute
from shared.kit.wiring import Agreements, ClockNow
from shared.schemas.base import Identifier, RecipientId
from shared.schemas.claims import (
    Claim,
    ClaimDecision,
    ClaimRequest,
    EconomicReport,
    Receipt,
)

router = APIRouter(route_class=StrictRoute)
ClaimId = Annotated[UUID, Path(description="The claim's id.")]


@router.post(
    "/claims",
    tags=["claims"],
    status_code=201,
    response_model=Claim,
    responses=problems(400, 404, 409, 413, 415, 422),
)
async def propose_claim(
    principal: Payer,
    once: OncePerKey,
    session: Transaction,
    catalogue: Agreements,
    assessment: AsksAssessment,
    clock: ClockNow,
    request: ClaimRequest,
) -> Response:
    """Propose to claim money: unspent, reclaimed for a late report, or paid in excess.

    What is unspent, by when it is repaid and by which paragraph are not the payer's to say: they
    are read from the economic report, as assessment has it, and from the agreement.
    """
    claim = await claiming.propose_claim(
        session,
        assessment,
        catalogue.get(request.agreement_id),
        principal,
        request,
        now=clock.now(),
        make_id=uuid4,
    )
    return await once.answer(claim, path=f"/claims/{claim.id}", etag=etag_of(claim.version))


@router.get("/economic-reports", tags=["claims"], responses=problems(404, 409, 503))
async def list_economic_reports(
    _: Reader,
    session: Transaction,
    catalogue: Agreements,
    assessment: AsksAssessment,
    agreement_id: Annotated[Identifier, Query(examples=["okad-tillganglighet-2024"])],
) -> list[EconomicReport]:
    """What each economic report leaves unspent, what is claimed of it, and what is late."""
    found = await claiming.read_economic_reports(session, assessment, catalogue.get(agreement_id))
    return list(found)


@router.get("/claims", tags=["claims"], responses=problems(422))
async def list_claims(
    _: Reader,
    session: Transaction,
    agreement_id: Annotated[Identifier | None, Query()] = None,
    recipient_id: Annotated[RecipientId | None, Query()] = None,
) -> list[Claim]:
    """Claims, what has come in on each, and what is left."""
    return await store.claims(session, agreement_id=agreement_id, recipient_id=recipient_id)


@router.get("/claims/{id}", tags=["claims"], responses=problems(404))
async def get_claim(
    _: Reader,
    session: Transaction,
    response: Response,
    id: ClaimId,  # noqa: A002
) -> Claim:
    """A claim and where it is."""
    claim = await usecases.read_claim(session, id)
    response.headers["ETag"] = etag_of(claim.version)
    return claim


@router.post(
    "/claims/{id}/decisions",
    tags=["claims"],
    status_code=201,
    response_model=Claim,
    responses=problems(400, 404, 409, 412, 413, 415, 422, 428),
)
async def decide_claim(
    principal: Payer,
    once: OncePerKey,
    session: Transaction,
    clock: ClockNow,
    id: ClaimId,  # noqa: A002
    decision: ClaimDecision,
    if_match: IfMatch = None,
) -> Response:
    """Decide a claim, by another person than proposed it, or withdraw it."""
    claim = await usecases.decide_claim(
        session,
        principal,
        decision,
        claim_id=id,
        if_match=if_match,
        now=clock.now(),
    )
    return await once.answer(claim, etag=etag_of(claim.version))


@router.post(
    "/claims/{id}/receipts",
    tags=["claims"],
    status_code=201,
    response_model=Claim,
    responses=problems(400, 404, 409, 413, 415, 422),
)
async def book_receipt(
    principal: Payer,
    once: OncePerKey,
    session: Transaction,
    clock: ClockNow,
    id: ClaimId,  # noqa: A002
    receipt: Receipt,
) -> Response:
    """Book money that came in on a claim; a bank reference is booked once."""
    claim = await usecases.book_receipt(session, principal, receipt, claim_id=id, now=clock.now())
    return await once.answer(claim, etag=etag_of(claim.version))
