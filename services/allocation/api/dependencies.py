"""What allocation's routes are given: the sibling, and who may call."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Path, Request

from services.allocation.clients import Assessment
from shared.kit.database import Database
from shared.kit.principals import Principal, allow


async def _assessment(request: Request) -> Assessment:
    assessment: Assessment = request.app.state.assessment
    return assessment


async def _database(request: Request) -> Database:
    database: Database = request.app.state.database
    return database


AsksAssessment = Annotated[Assessment, Depends(_assessment)]
Databases = Annotated[Database, Depends(_database)]
"""For what takes longer than a transaction may stand idle."""
Payer = Annotated[Principal, Depends(allow("payer"))]
Reader = Annotated[Principal, Depends(allow("payer", "auditor"))]
"""Who sees accounts, payees and claims."""
RunId = Annotated[UUID, Path(description="The run's id.")]
