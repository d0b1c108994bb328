"""Files of a draft: saved with it, and filed with it."""

from typing import Annotated

from fastapi import APIRouter, Path, Query
from starlette.responses import Response

from services.submissions.api.arguments import BYTES, UPLOAD_LIMIT_BYTES, Arrived, Filer
from services.submissions.api.drafts import DraftId
from services.submissions.usecases import draft_files
from shared.kit.database import Transaction
from shared.kit.openapi import problems
from shared.kit.preconditions import IfMatch, etag_of
from shared.kit.strict_json import StrictRoute, UnsupportedMediaType
from shared.kit.wiring import Agreements, ClockNow
from shared.schemas.filing_life import Draft

router = APIRouter(tags=["drafts"], route_class=StrictRoute)

QuestionId = Annotated[
    str,
    Path(max_length=200, description="The attachment's question id.", examples=["3.6-action-plan"]),
]
FileName = Annotated[
    str,
    Query(
        pattern=r"^[^\x00-\x1f\x7f\"/\\\\]+$",
        max_length=200,
        description="What the file is called.",
        examples=["handlingsplan.pdf"],
    ),
]
_FILE_BODY = {
    "requestBody": {
        "required": True,
        "description": "The file's bytes.",
        "content": {
            "application/pdf": {
                "schema": {"type": "string", "format": "binary"},
                "example": "%PDF-1.7 (the bytes)",
            },
            "application/octet-stream": {
                "schema": {"type": "string", "format": "binary"},
                "example": "(the bytes)",
            },
        },
    }
}


@router.put(
    "/drafts/{id}/attachments/{question}",
    responses=problems(404, 412, 413, 415, 422, 428),
    openapi_extra=_FILE_BODY,
    max_body_size=UPLOAD_LIMIT_BYTES,
)
async def save_draft_file(
    principal: Filer,
    arrival: Arrived,
    session: Transaction,
    catalogue: Agreements,
    clock: ClockNow,
    response: Response,
    id: DraftId,  # noqa: A002
    question: QuestionId,
    name: FileName = "unnamed",
    if_match: IfMatch = None,
) -> Draft:
    """Save a file with a draft you have seen, in the place of an earlier one."""
    if not arrival.media_type:
        raise UnsupportedMediaType("Say by Content-Type what kind of file it is.")
    draft = await draft_files.save_file(
        session,
        catalogue,
        principal,
        arrival.content,
        draft_id=id,
        question_id=question,
        name=name,
        media_type=arrival.media_type.split(";")[0].strip().lower(),
        if_match=if_match,
        now=clock.now(),
    )
    response.headers["ETag"] = etag_of(draft.revision)
    return draft


@router.delete("/drafts/{id}/attachments/{question}", responses=problems(404, 412, 428))
async def remove_draft_file(
    principal: Filer,
    session: Transaction,
    catalogue: Agreements,
    clock: ClockNow,
    response: Response,
    id: DraftId,  # noqa: A002
    question: QuestionId,
    if_match: IfMatch = None,
) -> Draft:
    """Remove a file from a draft you have seen."""
    draft = await draft_files.remove_file(
        session,
        catalogue,
        principal,
        draft_id=id,
        question_id=question,
        if_match=if_match,
        now=clock.now(),
    )
    response.headers["ETag"] = etag_of(draft.revision)
    return draft


@router.get(
    "/drafts/{id}/attachments/{question}",
    response_class=Response,
    responses={**BYTES, **problems(404)},
)
async def get_draft_file(
    principal: Filer,
    session: Transaction,
    id: DraftId,  # noqa: A002
    question: QuestionId,
) -> Response:
    """A file as it was saved with a draft."""
    content = await draft_files.read_file(session, principal, draft_id=id, question_id=question)
    return Response(
        content,
        media_type="application/octet-stream",
        headers={"Content-Disposition": "attachment", "X-Content-Type-Options": "nosniff"},
    )
