"""Agreements and what is known under them."""

from typing import Annotated

from fastapi import APIRouter, Query

from services.submissions.api.arguments import (
    AgreementId,
    Assessing,
    Databases,
    Inspects,
    WantedStatistics,
)
from services.submissions.usecases.looking import look_into_unread
from services.submissions.usecases.overviews import compile_dossier
from shared.kit.openapi import problems
from shared.kit.principals import Caller
from shared.kit.strict_json import StrictRoute
from shared.kit.wiring import Agreements, ClockNow
from shared.schemas.agreements import Agreement, AgreementReference
from shared.schemas.base import Identifier, Sha256
from shared.schemas.submissions import Dossier

router = APIRouter(tags=["agreements"], route_class=StrictRoute)


@router.get("/agreements", responses=problems())
async def list_agreements(_: Caller, catalogue: Agreements) -> list[AgreementReference]:
    """Every agreement that can be filed under: id, version and hash of its definition."""
    return [loaded.reference for loaded in catalogue.all()]


@router.get("/agreements/{id}", responses=problems(404))
async def get_agreement(
    _: Caller,
    catalogue: Agreements,
    id: AgreementId,  # noqa: A002
) -> Agreement:
    """An agreement's definition: pots, obligations, forms, conditions, with their paragraphs."""
    return catalogue.get(id).agreement


@router.get("/agreements/{id}/dossier", responses=problems(404, 409))
async def get_dossier(
    _: Assessing,
    database: Databases,
    catalogue: Agreements,
    inspector: Inspects,
    clock: ClockNow,
    id: AgreementId,  # noqa: A002
    statistics: WantedStatistics,
    agreement_sha256: Annotated[
        Sha256 | None, Query(description="Refused when the definition here has another hash.")
    ] = None,
    obligation_ids: Annotated[
        list[Identifier] | None, Query(description="Only filings under these; none: all.")
    ] = None,
) -> Dossier:
    """All that is known under an agreement at this instant: what assessment judges from."""
    loaded = catalogue.get(id, sha256=agreement_sha256)
    now = clock.now()
    await look_into_unread(database, catalogue, inspector, agreement_id=id, now=now)
    async with database.transaction() as session:
        return await compile_dossier(
            session,
            loaded,
            obligation_ids=obligation_ids,
            statistics=statistics,
            now=now,
        )
