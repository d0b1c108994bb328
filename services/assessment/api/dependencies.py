"""What the addresses of assessment have in common: who may call, and what they are given."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Path, Request

from services.assessment.clients import Submissions
from shared.kit.principals import Principal, allow
from shared.schemas.base import Identifier


async def _submissions(request: Request) -> Submissions:
    submissions: Submissions = request.app.state.submissions
    return submissions


AsksSubmissions = Annotated[Submissions, Depends(_submissions)]
Assessor = Annotated[Principal, Depends(allow("assessor"))]
Officer = Annotated[Principal, Depends(allow("assessor", "approver"))]
Approver = Annotated[Principal, Depends(allow("approver"))]
Reader = Annotated[Principal, Depends(allow("assessor", "approver", "payer", "auditor", "service"))]
OwnReader = Annotated[
    Principal,
    Depends(allow("region", "rss", "skr", "assessor", "approver", "payer", "auditor", "service")),
]
"""Those who read everything, and recipients, who read what is theirs."""
AgreementId = Annotated[Identifier, Path(examples=["okad-tillganglighet-2024"])]
CaseId = Annotated[UUID, Path(description="The case's id, from the list of cases.")]
CompilationId = Annotated[UUID, Path(description="The compilation's id, from the list of them.")]
PublicationId = Annotated[UUID, Path(description="The publication's id, from the list of them.")]
EvaluationId = Annotated[UUID, Path(description="The evaluation's id.")]


def own_recipient(principal: Principal) -> str | None:
    """The only recipient a caller may see, or None where that is everyone."""
    return principal.subject if principal.role in {"region", "rss", "skr"} else None
