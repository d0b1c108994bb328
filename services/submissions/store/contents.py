"""Bytes as they came, and the receipts that were given for them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import UUID

from sqlalchemy import ColumnElement, LargeBinary, Select, func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.submissions.tables import AttachmentRow, FilingVersionRow
from shared.kit.database import Database, Driver, driver_of
from shared.kit.principals import Principal
from shared.kit.spool import Content

CHUNK_BYTES = 256 * 1024


async def put_aside(driver: Driver, content: Content) -> int | None:
    """Hand a large content to Postgres piece by piece, to be taken by the statement that keeps it.

    It waits as a large object of this transaction: it is gone where that is undone.
    """
    if content.is_small:
        return None
    made = await (await driver.execute("SELECT lo_create(0)")).fetchone()
    assert made is not None
    start = 0
    for piece in content.pieces():
        await driver.execute("SELECT lo_put(%s, %s, %b)", [made[0], start, piece])
        start += len(piece)
    return int(made[0])


@asynccontextmanager
async def within_statements(
    session: AsyncSession, content: Content
) -> AsyncIterator[ColumnElement[bytes]]:
    """What statements of the block write where they keep a content; large ones are put aside."""
    driver = await driver_of(session)
    large = await put_aside(driver, content)
    if large is None:
        yield literal(content.whole())
        return
    yield func.lo_get(large, type_=LargeBinary)
    await driver.execute("SELECT lo_unlink(%s)", [large])


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
