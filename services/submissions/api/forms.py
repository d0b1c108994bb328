"""Forms: as JSON Schema, and blank in Word and Excel."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query
from pydantic import JsonValue
from starlette.responses import Response

from services.submissions.api.arguments import AgreementId
from services.submissions.domain.errors import NoForm
from services.submissions.domain.form_schema import schema_of
from services.submissions.domain.reading import DOCX, XLSX
from shared.agreements.catalogue import Catalogue
from shared.kit.openapi import problems
from shared.kit.principals import Caller
from shared.kit.strict_json import StrictRoute
from shared.kit.wiring import Agreements
from shared.schemas.base import Identifier
from shared.schemas.forms import Form
from shared.values.languages import Language

router = APIRouter(tags=["forms"], route_class=StrictRoute)

FormId = Annotated[
    Identifier, Path(description="The form's id, from the obligation.", examples=["region-report"])
]
WantedLanguage = Annotated[Language, Query(description="sv or en.", examples=["sv"])]


def _file(media_type: str) -> dict[int | str, dict[str, Any]]:
    schema = {"type": "string", "format": "binary"}
    content = {media_type: {"schema": schema, "example": "(the file's bytes)"}}
    return {200: {"description": "The blank form, to be filled in.", "content": content}}


def _form(catalogue: Catalogue, agreement_id: str, form_id: str) -> Form:
    form = catalogue.get(agreement_id).agreement.form(form_id)
    if form is None:
        raise NoForm("The agreement has no such form; its obligations say which they have.")
    return form


@router.get("/agreements/{id}/forms/{form}", responses=problems(404))
async def get_form(
    _: Caller,
    catalogue: Agreements,
    id: AgreementId,  # noqa: A002
    form: FormId,
) -> Form:
    """A form: sections and questions, in Swedish and English, with their paragraphs."""
    return _form(catalogue, id, form)


@router.get("/agreements/{id}/forms/{form}/schema", responses=problems(404))
async def get_form_schema(
    _: Caller,
    catalogue: Agreements,
    id: AgreementId,  # noqa: A002
    form: FormId,
) -> dict[str, JsonValue]:
    """The form as JSON Schema (2020-12): what the JSON of a filing looks like."""
    return schema_of(_form(catalogue, id, form))  # type: ignore[return-value]


@router.get(
    "/agreements/{id}/forms/{form}/docx",
    response_class=Response,
    responses={**_file(DOCX), **problems(404, 422)},
)
def get_blank_document(
    _: Caller,
    catalogue: Agreements,
    id: AgreementId,  # noqa: A002
    form: FormId,
    language: WantedLanguage = "sv",
) -> Response:
    """The blank form in Word, to be filled in and sent back as it is."""
    from services.submissions.files.blank_documents import blank_document  # noqa: PLC0415 - slow

    content = blank_document(_form(catalogue, id, form), language=language)
    return _download(content, DOCX, f"{id}-{form}.docx")


@router.get(
    "/agreements/{id}/forms/{form}/xlsx",
    response_class=Response,
    responses={**_file(XLSX), **problems(404, 422)},
)
def get_blank_workbook(
    _: Caller,
    catalogue: Agreements,
    id: AgreementId,  # noqa: A002
    form: FormId,
    language: WantedLanguage = "sv",
) -> Response:
    """The blank form in Excel, to be filled in and sent back as it is."""
    from services.submissions.files.blank_workbooks import blank_workbook  # noqa: PLC0415 - slow

    content = blank_workbook(_form(catalogue, id, form), language=language)
    return _download(content, XLSX, f"{id}-{form}.xlsx")


def _download(content: bytes, media_type: str, name: str) -> Response:
    disposition = f'attachment; filename="{name}"'
    return Response(content, media_type=media_type, headers={"Content-Disposition": disposition})
