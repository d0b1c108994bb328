"""Letters, the national compilation, and statistics fit to publish."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query
from starlette.responses import Response

from services.assessment.api.dependencies import (
    AgreementId,
    AsksSubmissions,
    Assessor,
    CaseId,
    Officer,
    Reader,
)
from services.assessment.papers.national import as_workbook
from services.assessment.usecases import compilations, letters, publication
from shared.kit.database import Transaction
from shared.kit.idempotency import OncePerKey
from shared.kit.openapi import problems
from shared.kit.principals import Caller
from shared.kit.strict_json import StrictRoute
from shared.kit.wiring import Agreements, ClockNow
from shared.schemas.base import FigureName, Identifier
from shared.schemas.cases import SupplementDraft
from shared.schemas.compilations import Compilation
from shared.schemas.publications import ProtectedTable, ProtectionRequest
from shared.values.periods import Month

router = APIRouter(route_class=StrictRoute)

_MEDIA_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
    "csv": "text/csv; charset=utf-8",
}


def _files(*formats: str) -> dict[int | str, dict[str, Any]]:
    binary = {"schema": {"type": "string", "format": "binary"}}
    content = {_MEDIA_TYPES[each].split(";")[0]: binary for each in formats}
    return {200: {"description": "The document.", "content": content}}


def _file(content: bytes, *, name: str, ending: str) -> Response:
    return Response(
        content,
        media_type=_MEDIA_TYPES[ending],
        headers={
            "Content-Disposition": f'attachment; filename="{name}.{ending}"',
            "X-Content-Type-Options": "nosniff",
        },
    )


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
    responses={**_files("docx", "pdf"), **problems(404, 409)},
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
    return _file(content, name="beslut", ending=format)


@router.get(
    "/agreements/{id}/compilations/{obligation}",
    tags=["publication"],
    response_model=Compilation,
    responses={**_files("docx", "pdf", "xlsx"), **problems(404, 409, 422, 503)},
)
async def get_compilation(
    _: Reader,
    session: Transaction,
    catalogue: Agreements,
    submissions: AsksSubmissions,
    clock: ClockNow,
    id: AgreementId,  # noqa: A002
    obligation: Identifier,
    format: Annotated[Literal["json", "docx", "pdf", "xlsx"], Query()] = "json",  # noqa: A002
) -> Compilation | Response:
    """The national compilation: answers, texts by focus area, completeness, who met what."""
    compilation = await compilations.compile_nationally(
        session, submissions, catalogue.get(id), obligation_id=obligation, now=clock.now()
    )
    if format == "json":
        return compilation
    if format == "xlsx":
        return _file(as_workbook(compilation), name="sammanstallning", ending="xlsx")
    content = await compilations.as_file(compilation, as_format=format)
    return _file(content, name="sammanstallning", ending=format)


@router.get(
    "/agreements/{id}/published-statistics",
    tags=["publication"],
    response_model=ProtectedTable,
    responses={**_files("csv"), **problems(404, 409, 422, 503)},
)
async def get_published_statistics(
    _: Caller,
    catalogue: Agreements,
    submissions: AsksSubmissions,
    clock: ClockNow,
    id: AgreementId,  # noqa: A002
    period: Annotated[str, Query(pattern=r"^(19|2\d)\d\d-(0[1-9]|1[0-2])$", examples=["2024-03"])],
    figure: Annotated[FigureName, Query(examples=["completed_within_30_days"])],
    threshold: Annotated[int, Query(ge=5, le=100)] = publication.THRESHOLD,
    format: Annotated[Literal["json", "csv"], Query()] = "json",  # noqa: A002
) -> ProtectedTable | Response:
    """A month's figure by region and care offering as open data, small counts hidden."""
    table = await publication.publish_statistics(
        submissions,
        catalogue.get(id),
        period=Month.from_text(period),
        figure=figure,
        threshold=threshold,
        now=clock.now(),
    )
    if format == "json":
        return table
    return _file(publication.as_csv(table), name=f"{figure}-{period}", ending="csv")


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
