"""What an assessor does with a filing: ask for a supplement, close it; and what has changed."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.submissions.domain.differences import differences_between
from services.submissions.domain.event_types import EVENT_TYPES
from services.submissions.domain.life import (
    check_questions,
    refuse_closed,
    requested_questions,
    supplement_deadline,
)
from services.submissions.store import life
from services.submissions.usecases.envelopes import envelope_of, read_filing
from services.submissions.usecases.filing import hold
from shared.agreements.catalogue import Catalogue
from shared.kit.audit import record_change
from shared.kit.events import add_event
from shared.kit.principals import Principal
from shared.schemas.filing_life import Differences, SupplementRequestRequest
from shared.schemas.submissions import Closing, Filing, SupplementRequest
from shared.values.errors import NotFound


async def request_supplement(
    session: AsyncSession,
    catalogue: Catalogue,
    principal: Principal,
    request: SupplementRequestRequest,
    *,
    filing_id: UUID,
    if_match: str | None,
    now: datetime,
) -> Filing:
    """Name questions to be supplemented, why, and until when; gives the filing as it now stands."""
    seen = await read_filing(session, principal, filing_id)
    opened = envelope_of(catalogue, seen)
    filing = (await hold(session, catalogue, seen, if_match=if_match)).filing
    refuse_closed(filing.state)
    check_questions(opened.form, request.question_ids)
    asked = SupplementRequest(
        number=len(filing.supplement_requests) + 1,
        of_version=filing.versions[-1].number,
        question_ids=tuple(dict.fromkeys(request.question_ids)),
        reason=request.reason,
        asked_at=now,
        asked_by=str(principal),
        deadline=supplement_deadline(
            opened.envelope.obligation, last_day=request.last_day, asked_at=now
        ),
    )
    await life.add_request(session, filing_id, asked)
    facts = {"version": asked.of_version, "questions": len(asked.question_ids)}
    await _tell(session, principal, filing, "supplement-requested", now, facts, request.reason)
    return await read_filing(session, principal, filing_id)


async def close_filing(
    session: AsyncSession,
    catalogue: Catalogue,
    principal: Principal,
    *,
    filing_id: UUID,
    reason: str,
    if_match: str | None,
    now: datetime,
) -> Filing:
    """Put a filing aside as dealt with; what may still arrive is taken in all the same."""
    seen = await read_filing(session, principal, filing_id)
    filing = (await hold(session, catalogue, seen, if_match=if_match)).filing
    refuse_closed(filing.state)
    closing = Closing(
        of_version=filing.versions[-1].number,
        closed_at=now,
        closed_by=str(principal),
        reason=reason,
    )
    await life.add_closing(session, filing_id, closing)
    facts = {"version": closing.of_version}
    await _tell(session, principal, filing, "closed", now, facts, reason)
    return await read_filing(session, principal, filing_id)


async def _tell(
    session: AsyncSession,
    principal: Principal,
    filing: Filing,
    what: str,
    now: datetime,
    facts: dict[str, int],
    reason: str,
) -> None:
    """The audit row, with the reason; and the event, without it, for it may be personal."""
    await record_change(
        session,
        at=now,
        principal=principal,
        action=f"filing {what.replace('-', ' ')}",
        subject=f"filing:{filing.id}",
        facts=facts,
        reason=reason,
    )
    await add_event(
        session,
        EVENT_TYPES[f"filing.{what}"],
        subject=f"filings/{filing.id}",
        agreement_id=filing.agreement.id,
        recipient_id=filing.recipient_id,
        at=now,
        facts={**facts, "obligation_id": filing.obligation_id},
    )


async def compare_versions(
    session: AsyncSession,
    catalogue: Catalogue,
    principal: Principal,
    *,
    filing_id: UUID,
    number: int,
    from_number: int | None,
) -> Differences:
    """What a version answers differently from an earlier one, or from the one before it."""
    filing = await read_filing(session, principal, filing_id)
    earlier = number - 1 if from_number is None else from_number
    by_number = {version.number: version for version in filing.versions}
    if number not in by_number or earlier not in by_number or earlier >= number:
        raise NotFound("There are no two such versions of this filing, the earlier first.")
    asked = requested_questions(filing.supplement_requests, from_version=earlier, to_version=number)
    return Differences(
        filing_id=filing.id,
        from_version=earlier,
        to_version=number,
        differences=differences_between(
            by_number[earlier],
            by_number[number],
            form=envelope_of(catalogue, filing).form,
            requested=asked,
        ),
    )
