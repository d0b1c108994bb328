"""The board of an agreement: every obligation and recipient, and where it stands."""

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.responses import Response

from services.submissions.api.arguments import AgreementId, Reader
from services.submissions.domain.reading import XLSX
from services.submissions.files.board_exports import board_as_csv, board_as_workbook
from services.submissions.usecases.envelopes import may_read
from services.submissions.usecases.overviews import compile_rows
from shared.kit.database import Transaction
from shared.kit.openapi import problems
from shared.kit.paging import Paging
from shared.kit.principals import Principal
from shared.kit.strict_json import StrictRoute
from shared.kit.wiring import Agreements, ClockNow
from shared.schemas.base import Identifier, RecipientId
from shared.schemas.board import BoardRow, BoardState
from shared.schemas.paging import Page
from shared.values.languages import Language

router = APIRouter(tags=["board"], route_class=StrictRoute)

States = Annotated[list[BoardState] | None, Query(description="Only these; none: all.")]
Obligations = Annotated[list[Identifier] | None, Query(description="Only these; none: all.")]
Recipients = Annotated[list[RecipientId] | None, Query(description="Only these; none: all.")]
WantedLanguage = Annotated[Language, Query(description="sv or en.", examples=["sv"])]


def _wanted(
    rows: Sequence[BoardRow],
    principal: Principal,
    states: list[BoardState] | None,
    obligation_ids: list[str] | None,
    recipient_ids: list[str] | None,
) -> list[BoardRow]:
    """The rows asked for, of those the caller may see: a recipient sees its own."""
    return [
        row
        for row in rows
        if may_read(principal, row.recipient_id)
        and (states is None or row.state in states)
        and (obligation_ids is None or row.obligation_id in obligation_ids)
        and (recipient_ids is None or row.recipient_id in recipient_ids)
    ]


@router.get("/agreements/{id}/board", responses=problems(404, 422))
async def get_board(
    principal: Reader,
    session: Transaction,
    catalogue: Agreements,
    clock: ClockNow,
    paging: Paging,
    id: AgreementId,  # noqa: A002
    states: States = None,
    obligation_ids: Obligations = None,
    recipient_ids: Recipients = None,
) -> Page[BoardRow]:
    """Every obligation and recipient (and month): where it stands, since when, and what is next.

    A recipient sees its own rows.
    """
    rows = await compile_rows(session, catalogue.get(id), now=clock.now())
    wanted = _wanted(rows, principal, states, obligation_ids, recipient_ids)
    page = wanted[paging.offset : paging.offset + paging.limit]
    return paging.page(page, total=len(wanted))


def _file(media_type: str) -> dict[int | str, dict[str, Any]]:
    content = {
        media_type: {"schema": {"type": "string", "format": "binary"}, "example": "(the file)"}
    }
    return {200: {"description": "Every row asked for.", "content": content}}


@router.get(
    "/agreements/{id}/board/csv",
    response_class=Response,
    responses={**_file("text/csv"), **problems(404, 422)},
)
async def export_board_csv(
    principal: Reader,
    session: Transaction,
    catalogue: Agreements,
    clock: ClockNow,
    id: AgreementId,  # noqa: A002
    states: States = None,
    obligation_ids: Obligations = None,
    recipient_ids: Recipients = None,
    language: WantedLanguage = "sv",
) -> Response:
    """The board as CSV in UTF-8, semicolons between, as Swedish Excel reads it."""
    rows = await compile_rows(session, catalogue.get(id), now=clock.now())
    content = board_as_csv(
        _wanted(rows, principal, states, obligation_ids, recipient_ids), language
    )
    disposition = {"Content-Disposition": f'attachment; filename="{id}-board.csv"'}
    return Response(content, media_type="text/csv; charset=utf-8", headers=disposition)


@router.get(
    "/agreements/{id}/board/xlsx",
    response_class=Response,
    responses={**_file(XLSX), **problems(404, 422)},
)
async def export_board_workbook(
    principal: Reader,
    session: Transaction,
    catalogue: Agreements,
    clock: ClockNow,
    id: AgreementId,  # noqa: A002
    states: States = None,
    obligation_ids: Obligations = None,
    recipient_ids: Recipients = None,
    language: WantedLanguage = "sv",
) -> Response:
    """The board as an Excel workbook, with filters on its columns."""
    rows = await compile_rows(session, catalogue.get(id), now=clock.now())
    content = board_as_workbook(
        _wanted(rows, principal, states, obligation_ids, recipient_ids), language
    )
    disposition = {"Content-Disposition": f'attachment; filename="{id}-board.xlsx"'}
    return Response(content, media_type=XLSX, headers=disposition)
