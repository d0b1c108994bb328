"""The addresses of assessment: parse, call one use case, answer."""

from fastapi import APIRouter

from services.assessment.api import cases, evaluations, papers, publications
from services.assessment.domain.errors import (
    CaseStateForbids,
    ConditionNotJudgeable,
    DepartureReasonMissing,
    NotFitToPublish,
    NothingToCompile,
    NothingToJudge,
    NothingToSupplement,
    NotYetDecided,
    SamePersonApproves,
    TableNotUsable,
    UnknownCondition,
)
from shared.agreements.catalogue import UnknownDefinition
from shared.kit.http import PeerRefused, PeerUnavailable
from shared.kit.problems import StatusMap
from shared.kit.strict_json import StrictRoute

STATUSES: StatusMap = {
    CaseStateForbids: 409,
    ConditionNotJudgeable: 422,
    DepartureReasonMissing: 422,
    NotFitToPublish: 409,
    NothingToCompile: 422,
    NothingToJudge: 409,
    NothingToSupplement: 409,
    NotYetDecided: 409,
    PeerRefused: 409,
    PeerUnavailable: 503,
    SamePersonApproves: 403,
    TableNotUsable: 422,
    UnknownCondition: 404,
    UnknownDefinition: 409,
}

router = APIRouter(route_class=StrictRoute)
router.include_router(evaluations.router)
router.include_router(cases.router)
router.include_router(papers.router)
router.include_router(publications.router)
