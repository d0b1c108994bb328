"""Files saved with drafts: replaced, removed, and handed over when the draft is filed."""

from collections import defaultdict
from collections.abc import AsyncIterator, Sequence
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.submissions.store.contents import within_statements
from services.submissions.tables import TABLES, DraftFileRow
from shared.kit.spool import PIECE_BYTES, Content
from shared.schemas.submissions import Attachment

_FACTS = [column for column in TABLES["submissions.draft_file"].c if column.name != "content"]


async def save_file(
    session: AsyncSession, draft_id: UUID, attachment: Attachment, content: Content
) -> None:
    """Save a file, in the place of the one for the same question."""
    key = [col(DraftFileRow.draft_id), col(DraftFileRow.question_id)]
    async with within_statements(session, content) as kept:
        facts = {**attachment.model_dump(exclude={"question_id"}), "content": kept}
        written = upsert(DraftFileRow).values(
            draft_id=draft_id, question_id=attachment.question_id, **facts
        )
        changed = {name: written.excluded[name] for name in facts}
        await session.execute(written.on_conflict_do_update(index_elements=key, set_=changed))


async def remove_file(session: AsyncSession, draft_id: UUID, question_id: str) -> bool:
    """Forget a file; False where there is none."""
    removed = await session.execute(
        delete(DraftFileRow)
        .where(col(DraftFileRow.draft_id) == draft_id)
        .where(col(DraftFileRow.question_id) == question_id)
        .returning(col(DraftFileRow.question_id))
    )
    return removed.one_or_none() is not None


async def files_of(
    session: AsyncSession, draft_ids: Sequence[UUID]
) -> dict[UUID, tuple[Attachment, ...]]:
    """What is saved with each draft, without the bytes."""
    query = select(*_FACTS).where(col(DraftFileRow.draft_id).in_(draft_ids))
    found: dict[UUID, list[Attachment]] = defaultdict(list)
    for row in (await session.execute(query.order_by(col(DraftFileRow.question_id)))).mappings():
        facts = dict(row)
        found[facts.pop("draft_id")].append(Attachment(**facts))
    return {draft_id: tuple(found[draft_id]) for draft_id in draft_ids}


async def pieces_of(
    session: AsyncSession, draft_id: UUID, file: Attachment
) -> AsyncIterator[bytes]:
    """The bytes of a file saved with a draft that is held, piece by piece."""
    for start in range(0, file.size_bytes, PIECE_BYTES):
        piece = func.substring(col(DraftFileRow.content), start + 1, PIECE_BYTES)
        query = (
            select(piece)
            .where(col(DraftFileRow.draft_id) == draft_id)
            .where(col(DraftFileRow.question_id) == file.question_id)
        )
        yield (await session.execute(query)).scalar_one()
