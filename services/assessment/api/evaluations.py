"""Evaluations and outcomes: made, read, compared, and read month by month."""

from typing import Annotated
from uuid import UUID, uuid4

from fastapi import APIRouter, Query
from starlette.responses import Response

from services.assessment.api.dependencies import (
    AgreementId,
    AsksSubmissions,
    Assessor,
    EvaluationId,
    OwnReader,
    Reader,
    own_recipient,
)
from services.assessment.usecases import evaluation as evaluating
from services.assessment.usecases import outcomes, readings
from shared.kit.database import Transaction
from shared.kit.idempotency import OncePerKey
from shared.kit.openapi import problems
from shared.kit.paging import Paging
from shared.kit.strict_json import StrictRoute
from shared.kit.wiring import Agreements, ClockNow
from shared.schemas.assessments import Evaluation, EvaluationRequest, OutcomeSet
from shared.schemas.base import Identifier, InterpretationId, ReadingId, RecipientId, Sha256
from shared.schemas.paging import Page
from shared.schemas.reviews import MonthPerformance, OutcomeDifferences, ReadingEffect
from shared.values.periods import Month

router = APIRouter(route_class=StrictRoute)


@router.post(
    "/evaluations",
    tags=["evaluations"],
    status_code=201,
    response_model=Evaluation,
    responses=problems(400, 404, 409, 413, 415, 422),
)
async def evaluate_conditions(
    principal: Assessor,
    once: OncePerKey,
    session: Transaction,
    catalogue: Agreements,
    submissions: AsksSubmissions,
    clock: ClockNow,
    request: EvaluationRequest,
) -> Response:
    """Judge an agreement's conditions for every recipient and month, from what has been filed.

    Each outcome carries its degree, its reasons and its evidence. Conditions that call for an
    officer's overall judgement get a case; until a decision is approved their degree is 0.
    """
    evaluation = await evaluating.evaluate_agreement(
        session,
        submissions,
        catalogue.get(request.agreement_id, sha256=request.agreement_sha256),
        principal,
        request=request,
        now=clock.now(),
        make_id=uuid4,
    )
    return await once.answer(evaluation, path=f"/evaluations/{evaluation.id}")


@router.get("/evaluations/{id}", tags=["evaluations"], responses=problems(404))
async def get_evaluation(
    _: Reader,
    session: Transaction,
    id: EvaluationId,  # noqa: A002
) -> Evaluation:
    """An evaluation: when, by whom, from what, and how many outcomes of each kind."""
    return await outcomes.read_evaluation(session, id)


@router.get("/evaluations/{id}/outcomes", tags=["evaluations"], responses=problems(404))
async def get_evaluated_outcomes(
    _: Reader,
    session: Transaction,
    id: EvaluationId,  # noqa: A002
) -> OutcomeSet:
    """What one evaluation found, old or new, exactly as it found it."""
    return await outcomes.read_evaluated(session, id)


@router.get("/evaluations/{id}/differences", tags=["evaluations"], responses=problems(404))
async def get_differences(
    _: Reader,
    session: Transaction,
    id: EvaluationId,  # noqa: A002
    earlier: Annotated[
        UUID | None, Query(description="Another evaluation; none: what stood just before this.")
    ] = None,
) -> OutcomeDifferences:
    """Where an evaluation says something else than before: both sides, and what has come since."""
    return await outcomes.compare_evaluations(session, id, earlier_id=earlier)


@router.get("/agreements/{id}/outcomes", tags=["outcomes"], responses=problems(404, 409))
async def get_outcomes(
    _: Reader,
    session: Transaction,
    catalogue: Agreements,
    id: AgreementId,  # noqa: A002
    agreement_sha256: Annotated[
        Sha256 | None, Query(description="Refused when the definition here has another hash.")
    ] = None,
    condition_ids: Annotated[
        list[Identifier] | None, Query(description="Only of these conditions; none: all.")
    ] = None,
) -> OutcomeSet:
    """Every current outcome under an agreement, read in one go: what allocation shares out by."""
    loaded = catalogue.get(id, sha256=agreement_sha256)
    return await outcomes.read_outcomes(session, loaded, condition_ids=condition_ids)


@router.get("/agreements/{id}/staleness", tags=["outcomes"], responses=problems(404, 409, 503))
async def get_stale_outcomes(
    _: Reader,
    session: Transaction,
    catalogue: Agreements,
    submissions: AsksSubmissions,
    clock: ClockNow,
    id: AgreementId,  # noqa: A002
) -> OutcomeDifferences:
    """Outcomes that a supplement, a correction or a deadline has overtaken, and what they'd be."""
    loaded = catalogue.get(id)
    return await outcomes.find_stale(session, submissions, loaded, now=clock.now())


@router.get("/agreements/{id}/performance", tags=["outcomes"], responses=problems(404, 422))
async def list_performance(
    principal: OwnReader,
    session: Transaction,
    catalogue: Agreements,
    paging: Paging,
    id: AgreementId,  # noqa: A002
    recipient_id: Annotated[RecipientId | None, Query()] = None,
    condition_id: Annotated[Identifier | None, Query()] = None,
    period: Annotated[
        str | None, Query(pattern=r"^(19|2\d)\d\d-(0[1-9]|1[0-2])$", examples=["2024-03"])
    ] = None,
) -> Page[MonthPerformance]:
    """Month by month: both routes, the tier, why, and how far it was to the next.

    Months are there as they are evaluated through the year. A recipient sees its own.
    """
    own = own_recipient(principal)
    if own is not None and recipient_id not in {None, own}:
        return paging.page((), total=0)
    months = await outcomes.read_performance(
        session,
        catalogue.get(id),
        recipient_id=own or recipient_id,
        condition_id=condition_id,
        period=None if period is None else Month.from_text(period),
    )
    page = months[paging.offset : paging.offset + paging.limit]
    return paging.page(page, total=len(months))


@router.get(
    "/agreements/{id}/interpretations/{interpretation}/readings/{reading}/effect",
    tags=["outcomes"],
    responses=problems(404, 409, 422, 503),
)
async def get_reading_effect(
    _: Reader,
    catalogue: Agreements,
    submissions: AsksSubmissions,
    clock: ClockNow,
    id: AgreementId,  # noqa: A002
    interpretation: InterpretationId,
    reading: ReadingId,
) -> ReadingEffect:
    """Which degrees would change if a passage were read another way; kronor: ask allocation."""
    return await readings.compare_reading(
        submissions,
        catalogue.get(id),
        interpretation_id=interpretation,
        reading_id=reading,
        now=clock.now(),
    )
