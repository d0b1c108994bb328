"""Compilations and publications, kept as they were made."""

from datetime import datetime
from typing import TypeVar
from uuid import UUID

from sqlalchemy import func, insert, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.assessment.tables import DocumentRow
from shared.schemas.compilations import Compilation
from shared.schemas.publications import KeptDocument, Publication

Kept = TypeVar("Kept", Compilation, Publication)

_KINDS: dict[type[Compilation] | type[Publication], str] = {
    Compilation: "compilation",
    Publication: "publication",
}


async def add_document(
    session: AsyncSession,
    document: Compilation | Publication,
    *,
    about: str,
    made_at: datetime,
    made_by: str,
) -> None:
    """Write a document; its number refuses two made of the same at once."""
    await session.execute(
        insert(DocumentRow).values(
            id=document.id,
            kind=_KINDS[type(document)],
            agreement_id=document.agreement.id,
            about=about,
            number=document.number,
            made_at=made_at,
            made_by=made_by,
            content=document.model_dump(mode="json"),
        )
    )


async def document_of(session: AsyncSession, kind: type[Kept], document_id: UUID) -> Kept | None:
    """A document as it was made, or None."""
    row = await session.get(DocumentRow, document_id)
    return None if row is None or row.kind != _KINDS[kind] else kind.model_validate(row.content)


async def latest_document(
    session: AsyncSession, kind: type[Kept], *, agreement_id: str, about: str
) -> Kept | None:
    """The document made last of an occasion or a month, or None."""
    row = DocumentRow
    query = (
        select(col(row.content))
        .where(
            col(row.kind) == _KINDS[kind],
            col(row.agreement_id) == agreement_id,
            col(row.about) == about,
        )
        .order_by(col(row.number).desc())
        .limit(1)
    )
    content = await session.scalar(query)
    return None if content is None else kind.model_validate(content)


async def list_documents(
    session: AsyncSession, kind: type[Kept], *, agreement_id: str, limit: int, offset: int
) -> tuple[int, list[KeptDocument]]:
    """How many there are under an agreement, and a page of them, the newest first."""
    row = DocumentRow
    mine = (col(row.kind) == _KINDS[kind], col(row.agreement_id) == agreement_id)
    total = await session.scalar(select(func.count()).select_from(row).where(*mine))
    query = (
        select(row.id, row.agreement_id, row.about, row.number, row.made_at)  # type: ignore[call-overload]
        .where(*mine)
        .order_by(col(row.made_at).desc(), col(row.about).desc(), col(row.number).desc())
        .limit(limit)
        .offset(offset)
    )
    found = (await session.execute(query)).mappings()
    return total or 0, [KeptDocument(**each) for each in found]
