"""What is written to a recipient: supplement requests to edit, and decision letters."""

from typing import Literal
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.assessment import store
from services.assessment.domain.decisions import proposal_of
from services.assessment.domain.letters import decision_letter
from services.assessment.domain.papers import Paper
from services.assessment.domain.supplements import draft_supplement
from services.assessment.papers.pdf import as_pdf
from services.assessment.usecases.cases import read_case
from shared.agreements.catalogue import Catalogue
from shared.schemas.cases import SupplementDraft

PaperFormat = Literal["docx", "pdf"]


async def draft_request(
    session: AsyncSession, catalogue: Catalogue, case_id: UUID
) -> SupplementDraft:
    """A draft, from what the rules find not met now."""
    case = await read_case(session, catalogue, case_id)
    return draft_supplement(case, catalogue.get(case.agreement.id).agreement)


async def write_letter(
    session: AsyncSession, catalogue: Catalogue, case_id: UUID, *, as_format: PaperFormat
) -> bytes:
    """The letter of the approved decision, on the findings that its deciders saw."""
    case = await read_case(session, catalogue, case_id)
    basis = case.proposal
    if case.decision is not None and case.decision.evaluation_id != case.evaluation_id:
        seen = await store.outcomes_of(session, case.decision.evaluation_id)
        identity = (case.condition_id, case.recipient_id, case.period)
        basis = next(proposal_of(each.finding) for each in seen if each.identity == identity)
    agreement = catalogue.get(case.agreement.id).agreement
    return written(decision_letter(case, agreement, basis=basis), as_format=as_format)


def written(paper: Paper, *, as_format: PaperFormat) -> bytes:
    """A paper as a file."""
    if as_format == "pdf":
        return as_pdf(paper)
    from services.assessment.papers.word import as_word  # noqa: PLC0415 - slow to import

    return as_word(paper)
