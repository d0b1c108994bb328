"""Officers' cases: read, proposed in, approved, handed back, reopened, supplemented."""

from typing import Annotated
from uuid import uuid4

from fastapi import APIRouter, Query
from starlette.responses import Response

from services.assessment.api.dependencies import Approver, CaseId, Officer, Reader
from services.assessment.store import CaseFilter
from services.assessment.usecases import cases
from shared.kit.database import Transaction
from shared.kit.idempotency import OncePerKey
from shared.kit.openapi import problems
from shared.kit.paging import Paging
from shared.kit.preconditions import IfMatch, etag_of
from shared.kit.strict_json import StrictRoute
from shared.kit.wiring import Agreements, ClockNow
from shared.schemas.assessments import ApprovalRequest, DecisionRequest
from shared.schemas.base import Identifier, RecipientId
from shared.schemas.cases import Case, CaseNote
from shared.schemas.paging import Page

router = APIRouter(route_class=StrictRoute)

_WRITES = problems(400, 403, 404, 409, 412, 413, 415, 422, 428)


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
    wanted = CaseFilter(None, agreement_id, condition_id, recipient_id)
    total = await cases.count_cases(session, wanted)
    found = await cases.list_cases(
        session, catalogue.get(agreement_id), wanted, limit=paging.limit, offset=paging.offset
    )
    return paging.page(found, total=total)


@router.get("/cases/{id}", tags=["cases"], responses=problems(404))
async def get_case(
    _: Reader,
    session: Transaction,
    catalogue: Agreements,
    response: Response,
    id: CaseId,  # noqa: A002
) -> Case:
    """A case: the proposal with its reasons, comparable cases, decisions, and what has happened."""
    case = await cases.read_case(session, catalogue, id)
    response.headers["ETag"] = etag_of(case.version)
    return case


@router.post(
    "/cases/{id}/decisions",
    tags=["cases"],
    status_code=201,
    response_model=Case,
    responses=_WRITES,
)
async def decide_case(
    principal: Officer,
    once: OncePerKey,
    session: Transaction,
    catalogue: Agreements,
    clock: ClockNow,
    id: CaseId,  # noqa: A002
    request: DecisionRequest,
    if_match: IfMatch = None,
) -> Response:
    """Propose the overall judgement (helhetsbedömning); it counts once another has approved it."""
    case = await cases.propose(
        session,
        catalogue,
        principal,
        id,
        request=request,
        if_match=if_match,
        now=clock.now(),
        new_id=uuid4(),
    )
    return await once.answer(case, path=f"/cases/{id}", etag=etag_of(case.version))


@router.post(
    "/cases/{id}/approvals",
    tags=["cases"],
    status_code=201,
    response_model=Case,
    responses=_WRITES,
)
async def approve_case(
    principal: Approver,
    once: OncePerKey,
    session: Transaction,
    catalogue: Agreements,
    clock: ClockNow,
    id: CaseId,  # noqa: A002
    request: ApprovalRequest | None = None,
    if_match: IfMatch = None,
) -> Response:
    """Approve what another person has proposed (four eyes): from now on it gives the outcome."""
    case = await cases.approve(
        session,
        catalogue,
        principal,
        id,
        request=request or ApprovalRequest(),
        if_match=if_match,
        now=clock.now(),
    )
    return await once.answer(case, path=f"/cases/{id}", etag=etag_of(case.version))


@router.post(
    "/cases/{id}/hand-backs",
    tags=["cases"],
    status_code=201,
    response_model=Case,
    responses=_WRITES,
)
async def hand_back_case(
    principal: Officer,
    once: OncePerKey,
    session: Transaction,
    catalogue: Agreements,
    clock: ClockNow,
    id: CaseId,  # noqa: A002
    request: CaseNote,
    if_match: IfMatch = None,
) -> Response:
    """Hand a proposed decision back, or withdraw one's own, and say why."""
    case = await cases.take_step(
        session,
        catalogue,
        principal,
        id,
        kind="handed_back",
        note=request.note,
        if_match=if_match,
        now=clock.now(),
    )
    return await once.answer(case, path=f"/cases/{id}", etag=etag_of(case.version))


@router.post(
    "/cases/{id}/reopenings",
    tags=["cases"],
    status_code=201,
    response_model=Case,
    responses=_WRITES,
)
async def reopen_case(
    principal: Officer,
    once: OncePerKey,
    session: Transaction,
    catalogue: Agreements,
    clock: ClockNow,
    id: CaseId,  # noqa: A002
    request: CaseNote,
    if_match: IfMatch = None,
) -> Response:
    """Reopen a decided case; its decision stands until another has been approved."""
    case = await cases.take_step(
        session,
        catalogue,
        principal,
        id,
        kind="reopened",
        note=request.note,
        if_match=if_match,
        now=clock.now(),
    )
    return await once.answer(case, path=f"/cases/{id}", etag=etag_of(case.version))


@router.post(
    "/cases/{id}/supplement-requests",
    tags=["cases"],
    status_code=201,
    response_model=Case,
    responses=_WRITES,
)
async def await_supplement(
    principal: Officer,
    once: OncePerKey,
    session: Transaction,
    catalogue: Agreements,
    clock: ClockNow,
    id: CaseId,  # noqa: A002
    request: CaseNote,
    if_match: IfMatch = None,
) -> Response:
    """Note that the supplement request, with this text, has been sent; the case then waits."""
    case = await cases.take_step(
        session,
        catalogue,
        principal,
        id,
        kind="supplement_requested",
        note=request.note,
        if_match=if_match,
        now=clock.now(),
    )
    return await once.answer(case, path=f"/cases/{id}", etag=etag_of(case.version))
