"""Files saved with a draft: kept, replaced and removed as the answers are, until it is filed."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.submissions.domain.errors import DraftTooLarge, UnknownQuestion
from services.submissions.store import draft_files, life
from services.submissions.usecases.drafts import own_draft, read_draft, record_draft
from shared.agreements.catalogue import Catalogue
from shared.kit.preconditions import require_match
from shared.kit.principals import Principal
from shared.kit.spool import Content
from shared.schemas.filing_life import Draft
from shared.schemas.forms import AttachmentQuestion
from shared.schemas.submissions import Attachment
from shared.values.errors import NotFound

FILES_BYTES_MAXIMUM = 24 * 1024 * 1024
"""A mebibyte less than a filing may hold, for the answers."""


async def save_file(
    session: AsyncSession,
    catalogue: Catalogue,
    principal: Principal,
    content: Content,
    *,
    draft_id: UUID,
    question_id: str,
    name: str,
    media_type: str,
    if_match: str | None,
    now: datetime,
) -> Draft:
    """Save a file for one of the form's attachments, in the place of an earlier one."""
    seen = await own_draft(session, principal, draft_id)
    require_match(if_match, current_version=seen.revision)
    draft = await read_draft(session, catalogue, principal, draft_id)
    _refuse_unknown_question(catalogue, draft, question_id)
    others = sum(each.size_bytes for each in draft.attachments if each.question_id != question_id)
    if others + content.size_bytes > FILES_BYTES_MAXIMUM:
        raise DraftTooLarge(
            f"A draft's files may be {FILES_BYTES_MAXIMUM} bytes together. Remove one, or file it "
            "as smaller pictures or pages."
        )
    attachment = Attachment(
        question_id=question_id,
        name=name,
        media_type=media_type,
        size_bytes=content.size_bytes,
        sha256=content.sha256,
    )
    await draft_files.save_file(session, draft_id, attachment, content)
    await life.save_draft(session, draft_id, saved_at=now, saved_by=str(principal), body=draft.body)
    await record_draft(session, principal, draft_id, "file saved", now=now)
    return await read_draft(session, catalogue, principal, draft_id)


async def remove_file(
    session: AsyncSession,
    catalogue: Catalogue,
    principal: Principal,
    *,
    draft_id: UUID,
    question_id: str,
    if_match: str | None,
    now: datetime,
) -> Draft:
    """Forget a file of a draft."""
    seen = await own_draft(session, principal, draft_id)
    require_match(if_match, current_version=seen.revision)
    if not await draft_files.remove_file(session, draft_id, question_id):
        raise NotFound("The draft has no file for this question.")
    await life.save_draft(session, draft_id, saved_at=now, saved_by=str(principal), body=seen.body)
    await record_draft(session, principal, draft_id, "file removed", now=now)
    return await read_draft(session, catalogue, principal, draft_id)


async def read_file(
    session: AsyncSession, principal: Principal, *, draft_id: UUID, question_id: str
) -> bytes:
    """The bytes of a file saved with the caller's own draft."""
    await own_draft(session, principal, draft_id)
    files = (await draft_files.files_of(session, [draft_id]))[draft_id]
    file = next((each for each in files if each.question_id == question_id), None)
    if file is None:
        raise NotFound("The draft has no file for this question.")
    return b"".join([piece async for piece in draft_files.pieces_of(session, draft_id, file)])


def _refuse_unknown_question(catalogue: Catalogue, draft: Draft, question_id: str) -> None:
    agreement = catalogue.get(draft.agreement.id).agreement
    obligation = agreement.obligation(draft.obligation_id)
    assert obligation is not None, draft.obligation_id
    form = None if obligation.form is None else agreement.form(obligation.form)
    if form is None or not isinstance(form.question(question_id), AttachmentQuestion):
        raise UnknownQuestion(
            "The form takes no attachment by this id; its attachments are the questions of kind "
            "`attachment`."
        )
