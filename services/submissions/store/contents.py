"""Bytes as they came, and the receipts that were given for them."""

from collections.abc import AsyncIterator
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.submissions.tables import AttachmentRow, FilingVersionRow
from shared.kit.database import Database
from shared.kit.principals import Principal

CHUNK_BYTES = 256 * 1024


def version_chunks(
    database: Database,
    principal: Principal | None,
    *,
    filing_id: UUID,
    number: int,
    size_bytes: int,
) -> AsyncIterator[bytes]:
    """The bytes of a version that is there, piece by piece; without a principal for the service."""
    query = select(col(FilingVersionRow.content)).where(
        col(FilingVersionRow.filing_id) == filing_id, col(FilingVersionRow.number) == number
    )
    return _chunks(database, principal, query, size_bytes)


def attachment_chunks(
    database: Database,
    principal: Principal,
    *,
    filing_id: UUID,
    number: int,
    question_id: str,
    size_bytes: int,
) -> AsyncIterator[bytes]:
    """The bytes of an attachment that is there, piece by piece."""
    query = select(col(AttachmentRow.content)).where(
        col(AttachmentRow.filing_id) == filing_id,
        col(AttachmentRow.version) == number,
        col(AttachmentRow.question_id) == question_id,
    )
    return _chunks(database, principal, query, size_bytes)


async def _chunks(
    database: Database, principal: Principal | None, query: Select[bytes], size_bytes: int
) -> AsyncIterator[bytes]:
    """Piece by piece, since Postgres keeps these bytes so that it need not read the whole.

    What was filed never changes, so each is read by itself: a slow reader holds no connection.
    """
    (content,) = query.selected_columns
    for start in range(0, size_bytes, CHUNK_BYTES):
        piece = query.with_only_columns(func.substring(content, start + 1, CHUNK_BYTES))
        async with database.transaction(principal) as session:
            chunk = await session.scalar(piece)
        assert chunk, start
        yield chunk


async def receipt_bytes(session: AsyncSession, *, filing_id: UUID, number: int) -> bytes | None:
    """A version's receipt exactly as it was given and signed, or None."""
    query = select(col(FilingVersionRow.receipt)).where(
        col(FilingVersionRow.filing_id) == filing_id, col(FilingVersionRow.number) == number
    )
    return await session.scalar(query)
