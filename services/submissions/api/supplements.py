"""What the assessor does with a filing: asks for a supplement, or closes it."""

from fastapi import APIRouter
from starlette.responses import Response

from services.submissions.api.arguments import Assessor, FilingId
from services.submissions.usecases import supplements
from shared.kit.database import Transaction
from shared.kit.idempotency import OncePerKey
from shared.kit.openapi import problems
from shared.kit.preconditions import IfMatch, etag_of
from shared.kit.strict_json import StrictRoute
from shared.kit.wiring import Agreements, ClockNow
from shared.schemas.filing_life import ClosingRequest, SupplementRequestRequest
from shared.schemas.submissions import Filing

router = APIRouter(tags=["supplements"], route_class=StrictRoute)


@router.post(
    "/filings/{id}/supplement-requests",
    status_code=201,
    response_model=Filing,
    responses=problems(400, 404, 409, 412, 413, 415, 422, 428),
)
async def request_supplement(
    principal: Assessor,
    once: OncePerKey,
    session: Transaction,
    catalogue: Agreements,
    clock: ClockNow,
    request: SupplementRequestRequest,
    id: FilingId,  # noqa: A002
    if_match: IfMatch = None,
) -> Response:
    """Ask the recipient to supplement named questions, with a reason, until a day."""
    filing = await supplements.request_supplement(
        session,
        catalogue,
        principal,
        request,
        filing_id=id,
        if_match=if_match,
        now=clock.now(),
    )
    return await once.answer(filing, path=f"/filings/{id}", etag=etag_of(filing.revision()))


@router.post(
    "/filings/{id}/closings",
    status_code=201,
    response_model=Filing,
    responses=problems(400, 404, 409, 412, 413, 415, 422, 428),
)
async def close_filing(
    principal: Assessor,
    once: OncePerKey,
    session: Transaction,
    catalogue: Agreements,
    clock: ClockNow,
    request: ClosingRequest,
    id: FilingId,  # noqa: A002
    if_match: IfMatch = None,
) -> Response:
    """Close a filing as dealt with. A new version from the recipient would open it again."""
    filing = await supplements.close_filing(
        session,
        catalogue,
        principal,
        filing_id=id,
        reason=request.reason,
        if_match=if_match,
        now=clock.now(),
    )
    return await once.answer(filing, path=f"/filings/{id}", etag=etag_of(filing.revision()))
