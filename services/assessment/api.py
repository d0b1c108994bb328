"""The addresses of assessment: parse, call one use case, answer."""

from typing import Annotated
from uuid import UUID, uuid4

from fastapi import APIRouter, Depends, Path, Query, Request
from starlette.responses import Response

from services.assessment import store, usecases
from services.assessment.clients import Submissions
from services.assessment.domain.errors import (
    ConditionNotJudgeable,
    DepartureReasonMissing,
    NothingToJudge,
    UnknownCondition,
)
from shared.agreements.catalogue import UnknownDefinition
from shared.kit.database import Transaction
from shared.kit.http import PeerRefused, PeerUnavailable
from shared.kit.idempotency import OncePerKey
from shared.kit.openapi import problems
from shared.kit.paging import Paging
from shared.kit.preconditions import IfMatch, etag_of
from shared.kit.principals import Principal, allow
from shared.kit.problems import StatusMap
from shared.kit.wiring import Agreements, ClockNow
from shared.schemas.assessments import (
    Case,
    DecisionRequest,
    Evaluation,
    EvaluationRequest,
    OutcomeSet,
)
from shared.schemas.base import Identifier, RecipientId, Sha256
from shared.schemas.paging import Page
from shared.values.errors import NotFound

STATUSES: StatusMap = {
    ConditionNotJudgeable: 422,
    DepartureReasonMissing: 422,
    NothingToJudge: 409,
    PeerRefused: 409,
    PeerUnavailable: 503,
    UnknownCondition: 404,
    UnknownDefinition: 409,
}

router = APIRouter()


def _submissions(request: Request) -> Submissions:
    submissions: Submissions = request.app.state.submissions
    return submissions


AsksSubmissions = Annotated[Submissions, Depends(_submissions)]
Assessor = Annotated[Principal, Depends(allow("assessor"))]
Reader = Annotated[Principal, Depends(allow("assessor", "approver", "payer", "auditor", "service"))]
CaseId = Annotated[UUID, Path(description="The case's id, from the list of cases.")]


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
    officer's overall judgement get a case; until it is decided their degree is 0.
    """
    evaluation = await usecases.evaluate_agreement(
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
    id: Annotated[UUID, Path()],  # noqa: A002
) -> Evaluation:
    """An evaluation: when, by whom, from what, and how many outcomes of each kind."""
    evaluation = await store.evaluation_of(session, id)
    if evaluation is None:
        raise NotFound("There is no evaluation with this id.")
    return evaluation


@router.get("/agreements/{id}/outcomes", tags=["outcomes"], responses=problems(404, 409))
async def get_outcomes(
    _: Reader,
    session: Transaction,
    catalogue: Agreements,
    id: Annotated[Identifier, Path()],  # noqa: A002
    agreement_sha256: Annotated[
        Sha256 | None, Query(description="Refused when the definition here has another hash.")
    ] = None,
    condition_ids: Annotated[
        list[Identifier] | None, Query(description="Only of these conditions; none: all.")
    ] = None,
) -> OutcomeSet:
    """Every current outcome under an agreement, read in one go: what allocation shares out by."""
    loaded = catalogue.get(id, sha256=agreement_sha256)
    return await usecases.read_outcomes(session, loaded, condition_ids=condition_ids)


@router.get("/cases", tags=["cases"], responses=problems(404, 422))
async def list_cases(
    _: Reader,
    session: Transaction,
    catalogue: Agreements,
    paging: Paging,
    agreement_id: Annotated[Identifier, Query(examples=["okad-tillganglighet-2024"])],
    condition_id: Annotated[Identifier | None, Query()] = None,
    recipient_id: Annotated[RecipientId | None, Query()] = None,
) -> Page[Case]:
    """Officers' cases under an agreement, with what the rules propose in each."""
    agreement = catalogue.get(agreement_id).reference
    wanted = store.CaseFilter(None, agreement_id, condition_id, recipient_id)
    total = await store.count_cases(session, wanted)
    cases = await store.list_cases(
        session, agreement, wanted, limit=paging.limit, offset=paging.offset
    )
    return paging.page([usecases.as_case(case) for case in cases], total=total)


@router.get("/cases/{id}", tags=["cases"], responses=problems(404))
async def get_case(
    _: Reader,
    session: Transaction,
    catalogue: Agreements,
    response: Response,
    id: CaseId,  # noqa: A002
) -> Case:
    """A case: the proposal with its reasons, and the decision if there is one."""
    case = await usecases.read_case(session, catalogue, id)
    response.headers["ETag"] = etag_of(case.version)
    return usecases.as_case(case)


@router.post(
    "/cases/{id}/decisions",
    tags=["cases"],
    status_code=201,
    response_model=Case,
    responses=problems(400, 404, 409, 412, 413, 415, 422, 428),
)
async def decide_case(
    principal: Assessor,
    once: OncePerKey,
    session: Transaction,
    catalogue: Agreements,
    clock: ClockNow,
    id: CaseId,  # noqa: A002
    request: DecisionRequest,
    if_match: IfMatch = None,
) -> Response:
    """Record the overall judgement (helhetsbedömning) in a case you have read as it stands now."""
    case = await usecases.decide(
        session,
        catalogue,
        principal,
        id,
        request=request,
        if_match=if_match,
        now=clock.now(),
        new_id=uuid4(),
    )
    return await once.answer(
        usecases.as_case(case), path=f"/cases/{id}", etag=etag_of(case.version)
    )
