"""The national compilation: gathered from submissions and from what has been decided here."""

import asyncio
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from services.assessment import store
from services.assessment.clients import Submissions
from services.assessment.domain.compilation import compile_reports, condition_of
from services.assessment.papers.national import compilation_paper
from services.assessment.store import CaseFilter
from services.assessment.usecases import cases
from services.assessment.usecases.letters import PaperFormat, written
from services.assessment.usecases.outcomes import outcome_of
from services.assessment.usecases.publication import refuse_unless_whole
from shared.agreements.loader import LoadedAgreement
from shared.schemas.compilations import Compilation


async def compile_nationally(
    session: AsyncSession,
    submissions: Submissions,
    loaded: LoadedAgreement,
    *,
    obligation_id: str,
    now: datetime,
) -> Compilation:
    """Compile an obligation's reports; raises NotFitToPublish or NothingToCompile."""
    refuse_unless_whole(loaded)
    dossier = await submissions.dossier(
        loaded.reference, obligation_ids=frozenset({obligation_id}), statistic_ids=frozenset()
    )
    condition = condition_of(loaded.agreement, obligation_id)
    outcomes, handled = [], []
    if condition is not None:
        stored = await store.latest_outcomes(
            session, loaded.reference, condition_ids=[condition.id]
        )
        outcomes = [outcome_of(each) for each in stored]
        wanted = CaseFilter(agreement_id=loaded.agreement.id, condition_id=condition.id)
        handled = await cases.list_cases(session, loaded, wanted, limit=1000, offset=0)
    return compile_reports(
        loaded.agreement, obligation_id, dossier, outcomes=outcomes, cases=handled, now=now
    )


async def as_file(compilation: Compilation, *, as_format: PaperFormat) -> bytes:
    """The compilation set as a document, outside the loop that answers requests."""
    return await asyncio.to_thread(written, compilation_paper(compilation), as_format=as_format)
