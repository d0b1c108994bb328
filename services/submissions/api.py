"""The addresses of submissions: parse, call one use case, answer."""

from typing import Annotated, Any
from uuid import UUID, uuid4

from fastapi import APIRouter, Depends, Path, Query, Request
from starlette.responses import Response

from services.submissions import store, usecases
from services.submissions.domain.errors import (
    InvalidDelivery,
    NoRightToFile,
    UnknownObligation,
    WrongPeriod,
)
from services.submissions.domain.reading import MEDIA_TYPES
from shared.agreements.catalogue import UnknownDefinition
from shared.kit.database import Transaction
from shared.kit.idempotency import OncePerKey
from shared.kit.openapi import problems
from shared.kit.paging import Paging
from shared.kit.preconditions import IfMatch, etag_of
from shared.kit.principals import Caller, Principal, allow
from shared.kit.problems import StatusMap
from shared.kit.strict_json import UnsupportedMediaType
from shared.kit.wiring import Agreements, ClockNow
from shared.schemas.agreements import Agreement, AgreementReference
from shared.schemas.base import Identifier, RecipientId, Sha256
from shared.schemas.paging import Page
from shared.schemas.submissions import (
    Dossier,
    Filing,
    FilingSummary,
    Receipt,
    StatisticsDelivery,
    StatisticsReceipt,
)
from shared.values.errors import NotFound
from shared.values.periods import Month

STATUSES: StatusMap = {
    InvalidDelivery: 422,
    NoRightToFile: 403,
    UnknownDefinition: 409,
    UnknownObligation: 404,
    WrongPeriod: 422,
}

UPLOAD_LIMIT_BYTES = 25 * 1024 * 1024

router = APIRouter()


async def _arrival(request: Request, clock: ClockNow) -> usecases.Arrival:
    """All the bytes, and the instant the last of them was in."""
    content = await request.body()
    media_type = request.headers.get("content-type", "")
    return usecases.Arrival(content, media_type[:200], clock.now())


Arrived = Annotated[usecases.Arrival, Depends(_arrival)]
FilingId = Annotated[UUID, Path(description="The filing's id, from its receipt.")]
VersionNumber = Annotated[int, Path(ge=1, le=10**6, description="The version, from 1.")]
Filer = Annotated[Principal, Depends(allow("region", "rss", "skr"))]
Reader = Annotated[
    Principal,
    Depends(allow("region", "rss", "skr", "assessor", "approver", "payer", "auditor", "service")),
]
Assessing = Annotated[Principal, Depends(allow("service", "assessor", "approver", "auditor"))]
Supplier = Annotated[Principal, Depends(allow("statistics-supplier"))]

_ANSWERS_SCHEMA = {"type": "object", "description": "Answers by question id; see the form."}
_FILING_BODY = {
    "requestBody": {
        "required": True,
        "description": "The report as JSON, or as multipart with the part `report` (JSON) and one "
        "part per attachment, named by its question id.",
        "content": {
            "application/json": {
                "schema": _ANSWERS_SCHEMA,
                "example": {"answers": {"3.4-in-time": True}, "refers_to_earlier_report": []},
            },
            "multipart/form-data": {
                "schema": {"type": "object", "properties": {"report": {"type": "string"}}},
                "example": {"report": "{}"},
            },
        },
    }
}


_BYTES: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The bytes, to be kept and not shown.",
        "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
    }
}


@router.get("/agreements", tags=["agreements"], responses=problems())
async def list_agreements(_: Caller, catalogue: Agreements) -> list[AgreementReference]:
    """Every agreement that can be filed under: id, version and hash of its definition."""
    return [loaded.reference for loaded in catalogue.all()]


@router.get("/agreements/{id}", tags=["agreements"], responses=problems(404))
async def get_agreement(
    _: Caller,
    catalogue: Agreements,
    id: Annotated[Identifier, Path()],  # noqa: A002
) -> Agreement:
    """An agreement's definition: pots, obligations, forms, conditions, with their paragraphs."""
    return catalogue.get(id).agreement


@router.get("/agreements/{id}/dossier", tags=["agreements"], responses=problems(404, 409))
async def get_dossier(
    _: Assessing,
    session: Transaction,
    catalogue: Agreements,
    clock: ClockNow,
    id: Annotated[Identifier, Path()],  # noqa: A002
    agreement_sha256: Annotated[
        Sha256 | None, Query(description="Refused when the definition here has another hash.")
    ] = None,
    obligation_ids: Annotated[
        list[Identifier] | None, Query(description="Only filings under these; none: all.")
    ] = None,
    statistic_ids: Annotated[
        list[Identifier] | None, Query(description="Only these statistics; none: all.")
    ] = None,
) -> Dossier:
    """All that is known under an agreement at this instant: what assessment judges from."""
    return await usecases.compile_dossier(
        session,
        catalogue.get(id, sha256=agreement_sha256),
        obligation_ids=obligation_ids,
        statistic_ids=statistic_ids,
        now=clock.now(),
    )


@router.post(
    "/filings",
    tags=["filings"],
    status_code=201,
    response_model=Receipt,
    responses=problems(400, 404, 409, 413, 415, 422),
    openapi_extra=_FILING_BODY,
    max_body_size=UPLOAD_LIMIT_BYTES,
)
async def file_report(
    principal: Filer,
    arrival: Arrived,
    once: OncePerKey,
    session: Transaction,
    catalogue: Agreements,
    agreement_id: Annotated[Identifier, Query(examples=["okad-tillganglighet-2024"])],
    obligation_id: Annotated[Identifier, Query(examples=["region-report"])],
    recipient_id: Annotated[RecipientId, Query(examples=["01"])],
    period: Annotated[
        str | None,
        Query(
            pattern=r"^(19|2\d)\d\d-(0[1-9]|1[0-2])$",
            description="The month, such as 2024-03, for what is owed month by month.",
        ),
    ] = None,
) -> Response:
    """File a report, a requisition or an account. What arrives is receipted, whatever it holds.

    Faults of the content do not refuse a filing: they are listed as findings in the receipt.
    Filing again under the same obligation adds a version; the earlier ones stay as filed.
    """
    _refuse_other_media_types(arrival)
    loaded, envelope = usecases.open_envelope(
        catalogue,
        principal,
        agreement_id=agreement_id,
        obligation_id=obligation_id,
        recipient_id=recipient_id,
        period=None if period is None else Month.from_text(period),
    )
    receipt = await usecases.file_report(
        session, principal, loaded, envelope, arrival=arrival, new_id=uuid4()
    )
    return await once.answer(
        receipt, path=f"/filings/{receipt.filing_id}", etag=etag_of(receipt.version)
    )


@router.post(
    "/filings/{id}/versions",
    tags=["filings"],
    status_code=201,
    response_model=Receipt,
    responses=problems(400, 404, 409, 412, 413, 415, 422, 428),
    openapi_extra=_FILING_BODY,
    max_body_size=UPLOAD_LIMIT_BYTES,
)
async def supplement_filing(
    principal: Filer,
    arrival: Arrived,
    once: OncePerKey,
    session: Transaction,
    catalogue: Agreements,
    id: FilingId,  # noqa: A002
    if_match: IfMatch = None,
) -> Response:
    """File a supplement: a new version of a filing whose latest version you have seen."""
    _refuse_other_media_types(arrival)
    receipt = await usecases.supplement(
        session, catalogue, principal, filing_id=id, if_match=if_match, arrival=arrival
    )
    return await once.answer(
        receipt, path=f"/filings/{receipt.filing_id}", etag=etag_of(receipt.version)
    )


def _refuse_other_media_types(arrival: usecases.Arrival) -> None:
    if arrival.media_type.split(";")[0].strip().lower() not in MEDIA_TYPES:
        raise UnsupportedMediaType(f"A filing is sent as {' or '.join(MEDIA_TYPES)}.")


@router.get("/filings", tags=["filings"], responses=problems(422))
async def list_filings(
    principal: Reader,
    session: Transaction,
    paging: Paging,
    agreement_id: Annotated[Identifier | None, Query()] = None,
    obligation_id: Annotated[Identifier | None, Query()] = None,
    recipient_id: Annotated[RecipientId | None, Query()] = None,
) -> Page[FilingSummary]:
    """Filings, the latest arrived first; a recipient sees its own."""
    own = principal.subject if principal.role in {"region", "rss", "skr"} else None
    if own is not None and recipient_id not in {None, own}:
        return paging.page((), total=0)
    wanted = store.FilingFilter(agreement_id, obligation_id, own or recipient_id)
    total = await store.count_filings(session, wanted)
    items = await store.list_filings(session, wanted, limit=paging.limit, offset=paging.offset)
    return paging.page(items, total=total)


@router.get("/filings/{id}", tags=["filings"], responses=problems(404))
async def get_filing(
    principal: Reader,
    session: Transaction,
    response: Response,
    id: FilingId,  # noqa: A002
) -> Filing:
    """A filing with every version, its answers, attachments and findings."""
    filing = await usecases.read_filing(session, principal, id)
    response.headers["ETag"] = etag_of(filing.versions[-1].number)
    return filing


@router.get(
    "/filings/{id}/versions/{number}/content",
    tags=["filings"],
    response_class=Response,
    responses={**_BYTES, **problems(404)},
)
async def get_content(
    principal: Reader,
    session: Transaction,
    id: FilingId,  # noqa: A002
    number: VersionNumber,
) -> Response:
    """The bytes of a version, as they came."""
    await usecases.read_filing(session, principal, id)
    found = await store.version_content(session, filing_id=id, number=number)
    return _download(found)


@router.get(
    "/filings/{id}/versions/{number}/attachments/{question}",
    tags=["filings"],
    response_class=Response,
    responses={**_BYTES, **problems(404)},
)
async def get_attachment(
    principal: Reader,
    session: Transaction,
    id: FilingId,  # noqa: A002
    number: VersionNumber,
    question: Annotated[str, Path(max_length=200, description="The attachment's question id.")],
) -> Response:
    """A file that came with a version."""
    await usecases.read_filing(session, principal, id)
    found = await store.attachment_content(
        session, filing_id=id, number=number, question_id=question
    )
    return _download(found)


def _download(found: store.StoredContent | None) -> Response:
    """Bytes to be kept, not shown: what was uploaded must never run in a reader's browser."""
    if found is None:
        raise NotFound("There is no such version or attachment of this filing.")
    return Response(
        found.content,
        media_type="application/octet-stream",
        headers={
            "Content-Disposition": "attachment",
            "X-Content-Type-Options": "nosniff",
        },
    )


@router.post(
    "/statistics-deliveries",
    tags=["statistics"],
    status_code=201,
    response_model=StatisticsReceipt,
    responses=problems(400, 404, 409, 413, 415, 422),
    max_body_size=UPLOAD_LIMIT_BYTES,
)
async def deliver_statistics(
    principal: Supplier,
    arrival: Arrived,
    once: OncePerKey,
    session: Transaction,
    catalogue: Agreements,
    delivery: StatisticsDelivery,
) -> Response:
    """Deliver monthly statistics. All rows are taken or none; a later delivery supersedes."""
    receipt = await usecases.take_delivery(
        session, catalogue, principal, delivery, arrival=arrival, new_id=uuid4()
    )
    return await once.answer(receipt)
