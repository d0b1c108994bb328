"""Filing: what arrives gets a receipt, whatever it holds."""

from uuid import uuid4

from fastapi import APIRouter, Request
from starlette.background import BackgroundTask
from starlette.responses import Response

from services.submissions.api.arguments import (
    FILING_BODY,
    UPLOAD_LIMIT_BYTES,
    Arrived,
    AtDesk,
    Filer,
    FilingId,
    Inspects,
    PeriodText,
    Signs,
    WantedAgreement,
    WantedObligation,
    WantedRecipient,
    refuse_other_media_types,
)
from services.submissions.usecases import filing
from services.submissions.usecases.envelopes import open_envelope
from services.submissions.usecases.intake import Desk, Handed
from services.submissions.usecases.looking import look_into_version, validate
from shared.kit.database import Transaction
from shared.kit.hot_routes import HotRoute
from shared.kit.idempotency import Keyed, OncePerKey, refuse_known
from shared.kit.openapi import problems
from shared.kit.preconditions import IfMatch, etag_of
from shared.kit.strict_json import StrictRoute
from shared.kit.wiring import Agreements
from shared.schemas.filing_life import Validation
from shared.schemas.submissions import Receipt
from shared.values.errors import DomainError
from shared.values.periods import Month

router = APIRouter(tags=["filings"], route_class=StrictRoute)
busiest = APIRouter(tags=["filings"], route_class=HotRoute)


@busiest.post(
    "/filings",
    status_code=201,
    response_model=Receipt,
    responses=problems(400, 404, 409, 413, 415, 422),
    openapi_extra=FILING_BODY,
    max_body_size=UPLOAD_LIMIT_BYTES,
)
async def file_report(
    request: Request,
    principal: Filer,
    arrival: Arrived,
    key: Keyed,
    desk: AtDesk,
    agreement_id: WantedAgreement,
    obligation_id: WantedObligation,
    recipient_id: WantedRecipient,
    period: PeriodText = None,
) -> Response:
    """File a report, a requisition or an account. What arrives is receipted, whatever it holds.

    Faults of the content do not refuse a filing: they are listed as findings in the receipt.
    Files are looked into once the receipt is given: read the filing to see what was found.
    Filing again under the same obligation adds a version; the earlier ones stay as filed.
    """
    try:
        refuse_other_media_types(arrival)
        opened = open_envelope(
            desk.catalogue,
            principal,
            agreement_id=agreement_id,
            obligation_id=obligation_id,
            recipient_id=recipient_id,
            period=None if period is None else Month.from_text(period),
        )
    except DomainError:
        # A key that was used before says more than what is wrong with the envelope.
        async with desk.database.transaction() as session:
            await refuse_known(session, key)
        raise
    inbound = filing.read_inbound(principal, opened, arrival, new_id=uuid4())
    handed = Handed(inbound, key, address=request.scope["path"])
    filed = await desk.intake.take_in(handed)
    return looking_into(filed, handed.answer(filed).response(), desk)


@router.post(
    "/filings/{id}/versions",
    status_code=201,
    response_model=Receipt,
    responses=problems(400, 404, 409, 412, 413, 415, 422, 428),
    openapi_extra=FILING_BODY,
    max_body_size=UPLOAD_LIMIT_BYTES,
)
async def supplement_filing(
    principal: Filer,
    arrival: Arrived,
    once: OncePerKey,
    session: Transaction,
    desk: AtDesk,
    signer: Signs,
    id: FilingId,  # noqa: A002
    if_match: IfMatch = None,
) -> Response:
    """File a supplement: a new version of a filing whose latest state you have seen."""
    refuse_other_media_types(arrival)
    filed = await filing.supplement(
        session, desk.catalogue, principal, signer, filing_id=id, if_match=if_match, arrival=arrival
    )
    path = f"/filings/{filed.receipt.filing_id}"
    response = await once.answer(filed.receipt, path=path, etag=etag_of(filed.revision))
    return looking_into(filed, response, desk)


def looking_into(filed: filing.Filed, response: Response, desk: Desk) -> Response:
    """The receipt first; the files are looked into when it has been sent."""
    receipt = filed.receipt
    if not receipt.is_read:
        response.background = BackgroundTask(
            look_into_version,
            desk.database,
            desk.catalogue,
            desk.inspector,
            filing_id=receipt.filing_id,
            number=receipt.version,
            now=receipt.received_at,
        )
    return response


@router.post(
    "/filing-checks",
    responses=problems(400, 404, 409, 413, 415, 422),
    openapi_extra=FILING_BODY,
    max_body_size=UPLOAD_LIMIT_BYTES,
)
async def validate_filing(
    principal: Filer,
    arrival: Arrived,
    catalogue: Agreements,
    inspector: Inspects,
    agreement_id: WantedAgreement,
    obligation_id: WantedObligation,
    recipient_id: WantedRecipient,
    period: PeriodText = None,
) -> Validation:
    """Say what would be found if this were filed. Nothing is saved, and nothing has arrived.

    A POST that only reads: a report does not fit in an address.
    """
    refuse_other_media_types(arrival)
    opened = open_envelope(
        catalogue,
        principal,
        agreement_id=agreement_id,
        obligation_id=obligation_id,
        recipient_id=recipient_id,
        period=None if period is None else Month.from_text(period),
    )
    return await validate(inspector, opened, arrival)
