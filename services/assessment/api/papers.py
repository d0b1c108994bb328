"""Supplement drafts, decision letters, and national compilations."""

from typing import Annotated, Literal
from uuid import uuid4

from fastapi import APIRouter, Path, Query
from starlette.responses import Response

from services.assessment.api.dependencies import (
    AgreementId,
    AsksSubmissions,
    Assessor,
    CaseId,
    CompilationId,
    Officer,
    Reader,
)
from services.assessment.api.file_answers import file_answer, files
from services.assessment.store import list_documents
from services.assessment.usecases import compilations, letters
from shared.kit.database import Transaction
from shared.kit.idempotency import OncePerKey
from shared.kit.openapi import problems
from shared.kit.paging import Paging
from shared.kit.strict_json import StrictRoute
from shared.kit.wiring import Agreements, ClockNow
from shared.schemas.base import Identifier
from shared.schemas.cases import SupplementDraft
from shared.schemas.compilations import Compilation, CompilationRequest
from shared.schemas.paging import Page
from shared.schemas.publications import KeptDocument

router = APIRouter(route_class=StrictRoute)

CompilationFormat = Literal["json", "docx", "pdf", "xlsx"]


@router.get("/cases/{id}/supplement-draft", tags=["cases"], responses=problems(404, 409))
async def get_supplement_draft(
    _: Officer,
    session: Transaction,
    catalogue: Agreements,
    id: CaseId,  # noqa: A002
) -> SupplementDraft:
    """A supplement request in Swedish from the requirements not met: edit it, then send it.

    It is sent through submissions, at `/filings/{filing_id}/supplement-requests`.
    """
    return await letters.draft_request(session, catalogue, id)


@router.get(
    "/cases/{id}/letter",
    tags=["cases"],
    response_class=Response,
    responses={**files("docx", "pdf"), **problems(404, 409)},
)
async def get_decision_letter(
    _: Reader,
    session: Transaction,
    catalogue: Agreements,
    id: CaseId,  # noqa: A002
    format: Annotated[Literal["docx", "pdf"], Query()] = "pdf",  # noqa: A002
) -> Response:
    """The letter of the approved decision: reasons, figures and paragraphs, in Swedish."""
    content = await letters.write_letter(session, catalogue, id, as_format=format)
    return file_answer(content, name="beslut", ending=format)


@router.get(
    "/agreements/{id}/compilations/{obligation}",
    tags=["publication"],
    response_model=Compilation,
    responses={**files("docx", "pdf", "xlsx"), **problems(404, 409, 422, 503)},
)
async def get_compilation(
    _: Reader,
    session: Transaction,
    catalogue: Agreements,
    submissions: AsksSubmissions,
    clock: ClockNow,
    id: AgreementId,  # noqa: A002
    obligation: Annotated[Identifier, Path(examples=["region-report"])],
    format: Annotated[CompilationFormat, Query()] = "json",  # noqa: A002
) -> Compilation | Response:
    """The national compilation: answers, texts by focus area, completeness, who met what."""
    compilation = await compilations.compile_nationally(
        session, submissions, catalogue.get(id), obligation_id=obligation, now=clock.now()
    )
    return await _set(compilation, format)


async def _set(compilation: Compilation, as_format: CompilationFormat) -> Compilation | Response:
    if as_format == "json":
        return compilation
    content = await compilations.as_file(compilation, as_format=as_format)
    return file_answer(content, name="sammanstallning", ending=as_format)


@router.post(
    "/compilations",
    tags=["publication"],
    status_code=201,
    response_model=Compilation,
    responses=problems(400, 404, 409, 413, 415, 422, 503),
)
async def compile_for_occasion(
    principal: Assessor,
    once: OncePerKey,
    session: Transaction,
    catalogue: Agreements,
    submissions: AsksSubmissions,
    clock: ClockNow,
    request: CompilationRequest,
) -> Response:
    """Compile what a report is to hold, such as the interim one, and keep it as things stand now.

    What comes later does not change it; compile again, and the new one is kept beside it.
    """
    made = await compilations.compile_for_occasion(
        session,
        submissions,
        catalogue.get(request.agreement_id),
        principal,
        occasion_id=request.occasion_id,
        now=clock.now(),
        new_id=uuid4(),
    )
    return await once.answer(made, path=f"/compilations/{made.id}")


@router.get("/compilations", tags=["publication"], responses=problems(404, 422))
async def list_compilations(
    _: Reader,
    session: Transaction,
    catalogue: Agreements,
    paging: Paging,
    agreement_id: Annotated[Identifier, Query(examples=["okad-tillganglighet-2024"])],
) -> Page[KeptDocument]:
    """The compilations kept under an agreement, the newest first."""
    total, found = await list_documents(
        session,
        Compilation,
        agreement_id=catalogue.get(agreement_id).agreement.id,
        limit=paging.limit,
        offset=paging.offset,
    )
    return paging.page(found, total=total)


@router.get(
    "/compilations/{id}",
    tags=["publication"],
    response_model=Compilation,
    responses={**files("docx", "pdf", "xlsx"), **problems(404, 422)},
)
async def get_kept_compilation(
    _: Reader,
    session: Transaction,
    id: CompilationId,  # noqa: A002
    format: Annotated[CompilationFormat, Query()] = "json",  # noqa: A002
) -> Compilation | Response:
    """A kept compilation, as data or set for printing: always what was known when it was made."""
    return await _set(await compilations.read_compilation(session, id), format)
