"""Writing what happens to a filing after it has arrived, and drafts before."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.submissions.store.references import reference_of
from services.submissions.tables import ClosingRow, DraftRow, ReadingRow, SupplementRequestRow
from shared.schemas.agreements import AgreementReference
from shared.schemas.submissions import Closing, FilingBody, FilingFinding, SupplementRequest
from shared.values.periods import Month


class SavedDraft:
    """A draft as it is kept: where it belongs, and the answers so far."""

    def __init__(self, row: DraftRow) -> None:
        """Read a row."""
        self.id: UUID = row.id
        self.agreement: AgreementReference = reference_of(row)
        self.obligation_id: str = row.obligation_id
        self.recipient_id: str = row.recipient_id
        self.period: Month | None = None if row.period is None else Month.from_text(row.period)
        self.revision: int = row.revision
        self.saved_at: datetime = row.saved_at
        self.saved_by: str = row.saved_by
        self.body: FilingBody = FilingBody.model_validate(row.body)


async def add_request(session: AsyncSession, filing_id: UUID, request: SupplementRequest) -> None:
    """Write a request for a supplement."""
    facts = request.model_dump()
    facts["question_ids"] = list(request.question_ids)
    await session.execute(insert(SupplementRequestRow).values(filing_id=filing_id, **facts))


async def add_closing(session: AsyncSession, filing_id: UUID, closing: Closing) -> None:
    """Write a closing."""
    await session.execute(insert(ClosingRow).values(filing_id=filing_id, **closing.model_dump()))


async def add_reading(
    session: AsyncSession,
    filing_id: UUID,
    number: int,
    *,
    read_at: datetime,
    body: FilingBody | None,
    findings: tuple[FilingFinding, ...],
    quarantined: tuple[str, ...],
) -> bool:
    """Write what was found in a version's files; False where somebody else has just done so."""
    written = await session.execute(
        upsert(ReadingRow)
        .values(
            filing_id=filing_id,
            version=number,
            read_at=read_at,
            body=None if body is None else body.model_dump(mode="json"),
            findings=[finding.model_dump(mode="json") for finding in findings],
            quarantined=list(quarantined),
        )
        .on_conflict_do_nothing()
        .returning(col(ReadingRow.version))
    )
    return written.one_or_none() is not None


async def add_draft(
    session: AsyncSession,
    *,
    new_id: UUID,
    agreement: AgreementReference,
    obligation_id: str,
    recipient_id: str,
    period: Month | None,
    saved_at: datetime,
    saved_by: str,
    body: FilingBody,
) -> bool:
    """Save the first answers; False where there is a draft under this envelope already."""
    written = await session.execute(
        upsert(DraftRow)
        .values(
            id=new_id,
            agreement_id=agreement.id,
            agreement_version=agreement.version,
            agreement_sha256=agreement.sha256,
            obligation_id=obligation_id,
            recipient_id=recipient_id,
            period=None if period is None else str(period),
            revision=1,
            saved_at=saved_at,
            saved_by=saved_by,
            body=body.model_dump(mode="json"),
        )
        .on_conflict_do_nothing()
        .returning(col(DraftRow.id))
    )
    return written.one_or_none() is not None


async def lock_draft(session: AsyncSession, draft_id: UUID) -> SavedDraft | None:
    """A draft, held until the transaction ends, or None."""
    row = await session.scalar(
        select(DraftRow).where(col(DraftRow.id) == draft_id).with_for_update()
    )
    return None if row is None else SavedDraft(row)


async def drafts_of(session: AsyncSession, *, recipient_id: str) -> list[SavedDraft]:
    """A recipient's drafts, the latest saved first."""
    rows = await session.scalars(
        select(DraftRow)
        .where(col(DraftRow.recipient_id) == recipient_id)
        .order_by(col(DraftRow.saved_at).desc(), col(DraftRow.id))
    )
    return [SavedDraft(row) for row in rows]


async def draft_places(
    session: AsyncSession, *, agreement_id: str
) -> frozenset[tuple[str, str, Month | None]]:
    """Where drafts are under way; what they say is the recipients' own."""
    query = select(
        col(DraftRow.obligation_id), col(DraftRow.recipient_id), col(DraftRow.period)
    ).where(col(DraftRow.agreement_id) == agreement_id)
    return frozenset(
        (obligation_id, recipient_id, None if period is None else Month.from_text(period))
        for obligation_id, recipient_id, period in await session.execute(query)
    )


async def save_draft(
    session: AsyncSession, draft_id: UUID, *, saved_at: datetime, saved_by: str, body: FilingBody
) -> None:
    """Put new answers in the place of the old ones."""
    await session.execute(
        update(DraftRow)
        .where(col(DraftRow.id) == draft_id)
        .values(
            revision=DraftRow.revision + 1,
            saved_at=saved_at,
            saved_by=saved_by,
            body=body.model_dump(mode="json"),
        )
    )


async def remove_draft(session: AsyncSession, draft_id: UUID) -> None:
    """Forget a draft: it has been filed, or withdrawn."""
    await session.execute(delete(DraftRow).where(col(DraftRow.id) == draft_id))
