"""Bytes as they came, and the receipts that were given for them."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.submissions.tables import AttachmentRow, FilingVersionRow


@dataclass(frozen=True, slots=True)
class StoredContent:
    """Bytes as they came, and what they were said to be."""

    content: bytes
    media_type: str


async def version_content(
    session: AsyncSession, *, filing_id: UUID, number: int
) -> StoredContent | None:
    """The bytes of a version as they came, or None."""
    query = select(col(FilingVersionRow.content), col(FilingVersionRow.media_type)).where(
        col(FilingVersionRow.filing_id) == filing_id, col(FilingVersionRow.number) == number
    )
    found = (await session.execute(query)).one_or_none()
    return None if found is None else StoredContent(found[0], found[1])


async def attachment_content(
    session: AsyncSession, *, filing_id: UUID, number: int, question_id: str
) -> StoredContent | None:
    """The bytes of an attachment, or None."""
    query = select(col(AttachmentRow.content), col(AttachmentRow.media_type)).where(
        col(AttachmentRow.filing_id) == filing_id,
        col(AttachmentRow.version) == number,
        col(AttachmentRow.question_id) == question_id,
    )
    found = (await session.execute(query)).one_or_none()
    return None if found is None else StoredContent(found[0], found[1])


async def receipt_bytes(session: AsyncSession, *, filing_id: UUID, number: int) -> bytes | None:
    """A version's receipt exactly as it was given and signed, or None."""
    query = select(col(FilingVersionRow.receipt)).where(
        col(FilingVersionRow.filing_id) == filing_id, col(FilingVersionRow.number) == number
    )
    return await session.scalar(query)
