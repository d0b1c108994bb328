"""How amounts came about, forwards and backwards; proofs; and what would be."""

import asyncio
from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Path, Query
from starlette.responses import Response

from services.allocation.api.dependencies import RunId
from services.allocation.files.documents import explanation_text
from services.allocation.files.moved import moved_text
from services.allocation.files.papers import explanation_pdf
from services.allocation.usecases import explaining, tracing
from shared.kit.database import Transaction
from shared.kit.openapi import problems
from shared.kit.principals import Caller
from shared.kit.strict_json import StrictRoute
from shared.schemas.base import Identifier, RecipientId
from shared.schemas.explanations import Explanation, Moved, TotalExplanation
from shared.schemas.proofs import Proof

router = APIRouter(route_class=StrictRoute)
AmountId = Annotated[UUID, Path(description="The amount's id.")]
Language = Annotated[Literal["sv", "en"], Query()]
OfRecipient = Annotated[RecipientId | None, Query(description="Only of this recipient.")]
OfPot = Annotated[Identifier | None, Query(description="Only from this pot.")]
FromSource = Annotated[
    str | None,
    Query(
        max_length=200,
        description="A paragraph, such as `avsnitt 3.7`.",
        examples=["avsnitt 6, andra stycket"],
    ),
]
FromReference = Annotated[
    str | None,
    Query(max_length=200, description="An outcome, decision or filing, by id or number."),
]
TEXT: dict[int | str, dict[str, object]] = {
    200: {"description": "The explanation as text.", "content": {"text/plain": {}}}
}


@router.get("/amounts/{id}/explanation", tags=["amounts"], responses=problems(404))
async def explain_amount(_: Caller, session: Transaction, id: AmountId) -> Explanation:  # noqa: A002
    """How an amount came about: the tree from krona to paragraph, key data and outcome."""
    return await explaining.explain(session, id)


@router.get(
    "/amounts/{id}/explanation-text",
    tags=["amounts"],
    response_class=Response,
    responses={**TEXT, **problems(404, 422)},
)
async def explain_amount_in_words(
    _: Caller,
    session: Transaction,
    id: AmountId,  # noqa: A002
    language: Language = "sv",
) -> Response:
    """The same as text: each formula in words, with names and with numbers."""
    return _text(explanation_text(await explaining.explain(session, id), language))


@router.get("/runs/{id}/explanation", tags=["amounts"], responses=problems(404, 422))
async def explain_total(
    _: Caller,
    session: Transaction,
    id: RunId,  # noqa: A002
    recipient_id: OfRecipient = None,
    pot_id: OfPot = None,
) -> TotalExplanation:
    """How a sum came about: what an occasion gives in all, to a recipient, from a pot, or both."""
    return await explaining.explain_total(session, id, recipient_id=recipient_id, pot_id=pot_id)


@router.get(
    "/runs/{id}/explanation-text",
    tags=["amounts"],
    response_class=Response,
    responses={**TEXT, **problems(404, 422)},
)
async def explain_total_in_words(
    _: Caller,
    session: Transaction,
    id: RunId,  # noqa: A002
    recipient_id: OfRecipient = None,
    pot_id: OfPot = None,
    language: Language = "sv",
) -> Response:
    """The same as text: each formula in words, with names and with numbers."""
    explained = await explaining.explain_total(
        session, id, recipient_id=recipient_id, pot_id=pot_id
    )
    return _text(explanation_text(explained, language))


@router.get(
    "/runs/{id}/explanation-pdf/{recipient}",
    tags=["amounts"],
    response_class=Response,
    responses={
        200: {"description": "A tagged PDF (PDF/UA-1).", "content": {"application/pdf": {}}},
        **problems(404, 422),
    },
)
async def explain_total_on_paper(
    _: Caller,
    session: Transaction,
    id: RunId,  # noqa: A002
    recipient: Annotated[RecipientId, Path()],
    language: Language = "sv",
) -> Response:
    """What an occasion gives a recipient, and how it came about, as a document to be kept."""
    explained = await explaining.explain_total(session, id, recipient_id=recipient, pot_id=None)
    return Response(
        await asyncio.to_thread(explanation_pdf, explained, language),
        media_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="forklaring-{recipient}.pdf"'},
    )


@router.get(
    "/agreements/{id}/explanations/{recipient}", tags=["amounts"], responses=problems(404, 422)
)
async def explain_year(
    _: Caller,
    session: Transaction,
    id: Annotated[Identifier, Path(description="The agreement's id.")],  # noqa: A002
    recipient: Annotated[RecipientId, Path()],
) -> TotalExplanation:
    """What the whole year has given a recipient so far, occasion by occasion, and why."""
    return await explaining.explain_year(session, id, recipient_id=recipient)


@router.get("/runs/{id}/traces", tags=["amounts"], responses=problems(404, 422))
async def trace_back(
    _: Caller,
    session: Transaction,
    id: RunId,  # noqa: A002
    source: FromSource = None,
    reference_id: FromReference = None,
) -> Moved:
    """Backwards: every krona of a run that a paragraph, decision, outcome or filing moved."""
    return await tracing.trace_back(session, id, source=source, reference_id=reference_id)


@router.get(
    "/runs/{id}/traces-text",
    tags=["amounts"],
    response_class=Response,
    responses={**TEXT, **problems(404, 422)},
)
async def trace_back_in_words(
    _: Caller,
    session: Transaction,
    id: RunId,  # noqa: A002
    source: FromSource = None,
    reference_id: FromReference = None,
    language: Language = "sv",
) -> Response:
    """The same as text: pot by pot, with the recipients' names."""
    moved = await tracing.trace_back(session, id, source=source, reference_id=reference_id)
    return _text(moved_text(moved, language))


@router.get("/runs/{id}/proofs/{recipient}", tags=["amounts"], responses=problems(404, 422))
async def get_proof(
    _: Caller,
    session: Transaction,
    id: RunId,  # noqa: A002
    recipient: Annotated[RecipientId, Path()],
) -> Proof:
    """All a recipient's amounts were computed from; `python -m deploy.verify_proof` checks it."""
    return await tracing.make_proof(session, id, recipient_id=recipient)


def _text(text: str) -> Response:
    return Response(text.encode(), media_type="text/plain; charset=utf-8")
