"""Reading what has been filed: every version, its bytes, its receipt, and what changed."""

from collections.abc import AsyncIterator
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Query
from starlette.responses import Response, StreamingResponse

from services.submissions.api.arguments import (
    BYTES,
    Databases,
    FilingId,
    Inspects,
    Reader,
    Signs,
    VersionNumber,
)
from services.submissions.domain.errors import InQuarantine
from services.submissions.domain.reading import REPORT_PART
from services.submissions.store import contents, lists
from services.submissions.store.filings import FilingFilter
from services.submissions.usecases.envelopes import RECIPIENTS, read_filing
from services.submissions.usecases.looking import look_into_unread
from services.submissions.usecases.supplements import compare_versions
from shared.kit.database import Database, Transaction
from shared.kit.openapi import problems
from shared.kit.paging import Paging
from shared.kit.preconditions import etag_of
from shared.kit.principals import Principal
from shared.kit.strict_json import StrictRoute
from shared.kit.wiring import Agreements, ClockNow
from shared.schemas.base import Identifier, RecipientId
from shared.schemas.filing_life import Differences, ReceiptKey
from shared.schemas.paging import Page
from shared.schemas.submissions import Filing, FilingSummary, FilingVersion, Receipt
from shared.values.errors import NotFound

router = APIRouter(tags=["filings"], route_class=StrictRoute)


@router.get("/filings", responses=problems(422))
async def list_filings(
    principal: Reader,
    session: Transaction,
    paging: Paging,
    agreement_id: Annotated[Identifier | None, Query()] = None,
    obligation_id: Annotated[Identifier | None, Query()] = None,
    recipient_id: Annotated[RecipientId | None, Query()] = None,
) -> Page[FilingSummary]:
    """Filings, the latest arrived first; a recipient sees its own."""
    own = principal.subject if principal.role in RECIPIENTS else None
    if own is not None and recipient_id not in {None, own}:
        return paging.page((), total=0)
    wanted = FilingFilter(agreement_id, obligation_id, own or recipient_id)
    total = await lists.count_filings(session, wanted)
    items = await lists.list_filings(session, wanted, limit=paging.limit, offset=paging.offset)
    return paging.page([item.summary for item in items], total=total)


@router.get("/filings/{id}", responses=problems(404))
async def get_filing(
    principal: Reader,
    database: Databases,
    catalogue: Agreements,
    inspector: Inspects,
    clock: ClockNow,
    response: Response,
    id: FilingId,  # noqa: A002
) -> Filing:
    """A filing with every version, its answers, attachments, findings and what was asked of it."""
    async with database.transaction(principal) as session:
        filing = await read_filing(session, principal, id)
    if not all(version.is_read for version in filing.versions):
        now = clock.now()
        await look_into_unread(database, catalogue, inspector, filing_id=id, now=now)
        async with database.transaction(principal) as session:
            filing = await read_filing(session, principal, id)
    response.headers["ETag"] = etag_of(filing.revision())
    return filing


@router.get(
    "/filings/{id}/versions/{number}/receipt", response_model=Receipt, responses=problems(404)
)
async def get_receipt(
    principal: Reader,
    session: Transaction,
    id: FilingId,  # noqa: A002
    number: VersionNumber,
) -> Response:
    """A version's receipt, byte for byte as it was given and signed."""
    await read_filing(session, principal, id)
    found = await contents.receipt_bytes(session, filing_id=id, number=number)
    if found is None:
        raise NotFound("There is no such version of this filing.")
    return Response(found, media_type="application/json")


@router.get("/receipt-keys", responses=problems())
async def list_receipt_keys(signer: Signs) -> list[ReceiptKey]:
    """The public keys that receipts are verified with, offline, by anyone."""
    return [
        ReceiptKey(
            key_id=signer.key_id,
            algorithm="Ed25519",
            public_key_pem=signer.public_key_pem(),
            is_made_up=signer.is_made_up,
        )
    ]


@router.get("/filings/{id}/versions/{number}/differences", responses=problems(404, 422))
async def get_differences(
    principal: Reader,
    session: Transaction,
    catalogue: Agreements,
    id: FilingId,  # noqa: A002
    number: VersionNumber,
    since: Annotated[
        int | None, Query(ge=1, le=10**6, description="An earlier version; none: the one before.")
    ] = None,
) -> Differences:
    """What a version answers differently from an earlier one, question by question.

    Each change is marked as asked for by the assessor or not.
    """
    return await compare_versions(
        session, catalogue, principal, filing_id=id, number=number, from_number=since
    )


@router.get(
    "/filings/{id}/versions/{number}/content",
    response_class=Response,
    responses={**BYTES, **problems(404, 409)},
)
async def get_content(
    principal: Reader,
    database: Databases,
    id: FilingId,  # noqa: A002
    number: VersionNumber,
) -> Response:
    """The bytes of a version, as they came; in quarantine for auditors and the sender."""
    version = await _version(principal, database, id, number)
    _refuse_quarantined(principal, version, None)
    chunks = contents.version_chunks(
        database, principal, filing_id=id, number=number, size_bytes=version.size_bytes
    )
    return _download(chunks, version.size_bytes)


@router.get(
    "/filings/{id}/versions/{number}/attachments/{question}",
    response_class=Response,
    responses={**BYTES, **problems(404, 409)},
)
async def get_attachment(
    principal: Reader,
    database: Databases,
    id: FilingId,  # noqa: A002
    number: VersionNumber,
    question: Annotated[str, Path(max_length=200, description="The attachment's question id.")],
) -> Response:
    """A file that came with a version; in quarantine for auditors and the sender."""
    version = await _version(principal, database, id, number)
    sent = next((each for each in version.attachments if each.question_id == question), None)
    if sent is None:
        raise NotFound("There is no such attachment of this version.")
    _refuse_quarantined(principal, version, question)
    chunks = contents.attachment_chunks(
        database,
        principal,
        filing_id=id,
        number=number,
        question_id=question,
        size_bytes=sent.size_bytes,
    )
    return _download(chunks, sent.size_bytes)


async def _version(
    principal: Principal, database: Database, filing_id: UUID, number: int
) -> FilingVersion:
    """A version of a filing that the caller may read; raises NotFound."""
    async with database.transaction(principal) as session:
        filing = await read_filing(session, principal, filing_id)
    if number > len(filing.versions):
        raise NotFound("There is no such version of this filing.")
    return filing.versions[number - 1]


def _refuse_quarantined(principal: Principal, version: FilingVersion, question: str | None) -> None:
    """Raise InQuarantine where the file is held back, or a version's bytes hold one that is."""
    # A recipient knows what it sent; those it could harm are the ones who receive it.
    if principal.role in {"auditor", *RECIPIENTS}:
        return
    if not version.is_read:
        raise InQuarantine("The file has not been looked into yet. Read the filing, then this.")
    names = {question} if question else {*version.quarantined, REPORT_PART}
    if names & set(version.quarantined):
        raise InQuarantine("The file could do harm. It is kept, and auditors may fetch it.")


def _download(chunks: AsyncIterator[bytes], size_bytes: int) -> Response:
    """Bytes to be kept, not shown: what was uploaded must never run in a reader's browser."""
    return StreamingResponse(
        chunks,
        media_type="application/octet-stream",
        headers={
            "Content-Disposition": "attachment",
            "Content-Length": str(size_bytes),
            "X-Content-Type-Options": "nosniff",
        },
    )
