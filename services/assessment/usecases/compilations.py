"""The national compilation: gathered from submissions and from what has been decided here."""

import asyncio
from datetime import datetime
from typing import Literal
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.assessment import store
from services.assessment.clients import Submissions
from services.assessment.domain.compilation import (
    compile_reports,
    condition_of,
    for_occasion,
    occasion_of,
)
from services.assessment.papers.national import as_workbook, compilation_paper
from services.assessment.usecases.letters import PaperFormat, written
from services.assessment.usecases.outcomes import outcome_of
from services.assessment.usecases.publication import refuse_unless_whole
from services.assessment.usecases.telling import tell
from shared.agreements.loader import LoadedAgreement
from shared.kit.principals import Principal
from shared.schemas.compilations import Compilation
from shared.values.errors import NotFound


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
    judged = [each.id for each in loaded.agreement.conditions if each.periods is not None]
    if condition is not None:
        judged.append(condition.id)
    stored = await store.latest_outcomes(session, loaded.reference, condition_ids=judged)
    outcomes = [outcome_of(each) for each in stored]
    return compile_reports(loaded.agreement, obligation_id, dossier, outcomes=outcomes, now=now)


async def compile_for_occasion(
    session: AsyncSession,
    submissions: Submissions,
    loaded: LoadedAgreement,
    principal: Principal,
    *,
    occasion_id: str,
    now: datetime,
    new_id: UUID,
) -> Compilation:
    """Compile what an occasion asks for, and keep it as it is known and decided now."""
    occasion = occasion_of(loaded.agreement, occasion_id)
    assert occasion.compilation is not None, occasion_id
    everything = await compile_nationally(
        session, submissions, loaded, obligation_id=occasion.compilation.obligation, now=now
    )
    earlier = await store.latest_document(
        session, Compilation, agreement_id=loaded.agreement.id, about=occasion_id
    )
    number = 1 if earlier is None or earlier.number is None else earlier.number + 1
    compilation = for_occasion(everything, occasion, new_id=new_id, number=number)
    await store.add_document(
        session, compilation, about=occasion_id, made_at=now, made_by=str(principal)
    )
    await tell(
        session,
        principal,
        "report.compiled",
        subject=f"compilation:{new_id}",
        agreement_id=loaded.agreement.id,
        at=now,
        facts={"occasion": occasion_id, "number": number},
    )
    return compilation


async def read_compilation(session: AsyncSession, compilation_id: UUID) -> Compilation:
    """A kept compilation; raises NotFound."""
    found = await store.document_of(session, Compilation, compilation_id)
    if found is None:
        raise NotFound("There is no compilation with this id. GET the list to see which there are.")
    return found


async def as_file(compilation: Compilation, *, as_format: PaperFormat | Literal["xlsx"]) -> bytes:
    """The compilation set as a document, outside the loop that answers requests."""
    if as_format == "xlsx":
        return await asyncio.to_thread(as_workbook, compilation)
    return await asyncio.to_thread(written, compilation_paper(compilation), as_format=as_format)
