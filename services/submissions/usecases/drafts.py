"""Drafts: saved at any time, told what they lack, withdrawn without a trace, or filed."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.submissions.domain.completeness import find_faults
from services.submissions.domain.errors import DraftExists
from services.submissions.domain.parts import end_of_parts, head_of_part
from services.submissions.domain.reading import REPORT_PART
from services.submissions.store import draft_files, life
from services.submissions.usecases.envelopes import Arrival, Opened, open_envelope
from services.submissions.usecases.filing import Filed, file_reports, read_inbound
from shared.agreements.catalogue import Catalogue
from shared.kit.audit import record_change
from shared.kit.database import driver_of
from shared.kit.preconditions import require_match
from shared.kit.principals import Principal
from shared.kit.signatures import Signer
from shared.kit.spool import Spool
from shared.schemas.filing_life import Draft, DraftRequest
from shared.schemas.submissions import Attachment, FilingBody
from shared.values.errors import NotFound


async def begin_draft(
    session: AsyncSession,
    catalogue: Catalogue,
    principal: Principal,
    request: DraftRequest,
    *,
    new_id: UUID,
    now: datetime,
) -> Draft:
    """Save the first answers under an envelope; there is one draft per envelope."""
    opened = open_envelope(
        catalogue,
        principal,
        agreement_id=request.agreement_id,
        obligation_id=request.obligation_id,
        recipient_id=request.recipient_id,
        period=request.period,
    )
    is_new = await life.add_draft(
        session,
        new_id=new_id,
        agreement=opened.loaded.reference,
        obligation_id=request.obligation_id,
        recipient_id=request.recipient_id,
        period=request.period,
        saved_at=now,
        saved_by=str(principal),
        body=request.body,
    )
    if not is_new:
        raise DraftExists("Find it among your drafts and save to that, or withdraw it first.")
    await record_draft(session, principal, new_id, "begun", now=now)
    return await read_draft(session, catalogue, principal, new_id)


async def read_draft(
    session: AsyncSession, catalogue: Catalogue, principal: Principal, draft_id: UUID
) -> Draft:
    """A draft with what it lacks; it is its recipient's own."""
    saved = await own_draft(session, principal, draft_id)
    files = await draft_files.files_of(session, [saved.id])
    return _told(saved, _opened(catalogue, principal, saved), files[saved.id])


async def list_drafts(
    session: AsyncSession, catalogue: Catalogue, principal: Principal
) -> list[Draft]:
    """The caller's drafts, the latest saved first."""
    saved = await life.drafts_of(session, recipient_id=principal.subject)
    files = await draft_files.files_of(session, [each.id for each in saved])
    return [_told(each, _opened(catalogue, principal, each), files[each.id]) for each in saved]


async def save_draft(
    session: AsyncSession,
    catalogue: Catalogue,
    principal: Principal,
    *,
    draft_id: UUID,
    if_match: str | None,
    body: FilingBody,
    now: datetime,
) -> Draft:
    """Put new answers in the place of the old ones, which the caller has seen."""
    saved = await own_draft(session, principal, draft_id)
    require_match(if_match, current_version=saved.revision)
    await life.save_draft(session, draft_id, saved_at=now, saved_by=str(principal), body=body)
    await record_draft(session, principal, draft_id, "saved", now=now)
    return await read_draft(session, catalogue, principal, draft_id)


async def withdraw_draft(
    session: AsyncSession,
    principal: Principal,
    *,
    draft_id: UUID,
    if_match: str | None,
    now: datetime,
) -> None:
    """Forget a draft: it has not arrived anywhere, so no more is kept than that it was there."""
    saved = await own_draft(session, principal, draft_id)
    require_match(if_match, current_version=saved.revision)
    await life.remove_draft(session, draft_id)
    await record_draft(session, principal, draft_id, "withdrawn", now=now)


async def file_draft(
    session: AsyncSession,
    catalogue: Catalogue,
    principal: Principal,
    signer: Signer,
    *,
    draft_id: UUID,
    if_match: str | None,
    received_at: datetime,
    new_id: UUID,
) -> Filed:
    """Send a draft in as it was last saved; it arrives now."""
    saved = await own_draft(session, principal, draft_id)
    require_match(if_match, current_version=saved.revision)
    files = await draft_files.files_of(session, [draft_id])
    arrival = await _arrival(
        session, saved, files[draft_id], boundary=new_id.hex, received_at=received_at
    )
    opened = _opened(catalogue, principal, saved)
    inbound = read_inbound(principal, opened, arrival, new_id=new_id)
    (filed,) = await file_reports(await driver_of(session), signer, [inbound])
    await life.remove_draft(session, draft_id)
    return filed


async def record_draft(
    session: AsyncSession,
    principal: Principal,
    draft_id: UUID,
    what: Literal["begun", "saved", "withdrawn", "file saved", "file removed"],
    *,
    now: datetime,
) -> None:
    """The audit row: who did it and when, and nothing of what the draft holds."""
    await record_change(
        session,
        at=now,
        principal=principal,
        action=f"draft {what}",
        subject=f"draft:{draft_id}",
        facts={},
    )


async def own_draft(session: AsyncSession, principal: Principal, draft_id: UUID) -> life.SavedDraft:
    """A draft of the caller's own, held until the transaction ends; raises NotFound."""
    saved = await life.lock_draft(session, draft_id)
    if saved is None or not principal.may_act_for(saved.recipient_id):
        raise NotFound("There is no draft with this id.")
    return saved


def _opened(catalogue: Catalogue, principal: Principal, saved: life.SavedDraft) -> Opened:
    return open_envelope(
        catalogue,
        principal,
        agreement_id=saved.agreement.id,
        obligation_id=saved.obligation_id,
        recipient_id=saved.recipient_id,
        period=saved.period,
    )


async def _arrival(
    session: AsyncSession,
    saved: life.SavedDraft,
    files: Sequence[Attachment],
    *,
    boundary: str,
    received_at: datetime,
) -> Arrival:
    """What the recipient would have sent: the report alone, or with its files as multipart."""
    report, spool = saved.body.model_dump_json().encode(), Spool()
    if not files:
        spool.add(report)
        return Arrival(spool.content(), "application/json", received_at)
    json_type = "application/json"
    spool.add(head_of_part(name=REPORT_PART, file_name="", media_type=json_type, boundary=boundary))
    spool.add(report)
    for file in files:
        head = head_of_part(
            name=file.question_id,
            file_name=file.name,
            media_type=file.media_type,
            boundary=boundary,
        )
        spool.add(head)
        async for piece in draft_files.pieces_of(session, saved.id, file):
            spool.add(piece)
    spool.add(end_of_parts(boundary))
    media_type = f"multipart/form-data; boundary={boundary}"
    return Arrival(spool.content(), media_type, received_at)


def _told(saved: life.SavedDraft, opened: Opened, attachments: tuple[Attachment, ...]) -> Draft:
    """The draft with what is missing so far."""
    form = opened.form
    return Draft(
        id=saved.id,
        agreement=saved.agreement,
        obligation_id=saved.obligation_id,
        recipient_id=saved.recipient_id,
        period=saved.period,
        revision=saved.revision,
        saved_at=saved.saved_at,
        saved_by=saved.saved_by,
        body=saved.body,
        attachments=attachments,
        findings=() if form is None else find_faults(form, saved.body, attachments),
    )
