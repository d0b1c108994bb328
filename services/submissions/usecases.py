"""What can be done in submissions, step by step: the only place that knows the order."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.submissions import store
from services.submissions.domain.errors import NoRightToFile
from services.submissions.domain.intake import Envelope, address, judge_timeliness
from services.submissions.domain.reading import read_filing_content
from services.submissions.domain.statistics import check_delivery
from shared.agreements.catalogue import Catalogue
from shared.agreements.loader import LoadedAgreement
from shared.kit.audit import record_change
from shared.kit.preconditions import require_match
from shared.kit.principals import Principal
from shared.schemas.submissions import (
    Dossier,
    Filing,
    FilingVersion,
    Receipt,
    StatisticsDelivery,
    StatisticsReceipt,
)
from shared.values.errors import NotFound
from shared.values.periods import Month, legal_date


@dataclass(frozen=True, slots=True)
class Arrival:
    """What came over the wire: all the bytes, and the instant the last of them was in."""

    content: bytes
    media_type: str
    received_at: datetime


def open_envelope(
    catalogue: Catalogue,
    principal: Principal,
    *,
    agreement_id: str,
    obligation_id: str,
    recipient_id: str,
    period: Month | None,
) -> tuple[LoadedAgreement, Envelope]:
    """Check who files what for whom; raises for faults of the envelope, and only for those."""
    loaded = catalogue.get(agreement_id)
    envelope = address(
        loaded.agreement, obligation_id=obligation_id, recipient_id=recipient_id, period=period
    )
    if not principal.may_act_for(recipient_id):
        raise NoRightToFile("A recipient files for itself; your token is another's.")
    return loaded, envelope


async def file_report(
    session: AsyncSession,
    principal: Principal,
    loaded: LoadedAgreement,
    envelope: Envelope,
    *,
    arrival: Arrival,
    new_id: UUID,
) -> Receipt:
    """Take a filing in: the next version of what this recipient files under this obligation."""
    head = await store.lock_filing(
        session,
        new_id=new_id,
        agreement=loaded.reference,
        obligation_id=envelope.obligation.id,
        recipient_id=envelope.recipient_id,
        period=envelope.period,
        now=arrival.received_at,
    )
    return await _add_version(session, principal, loaded, envelope, head, arrival)


async def supplement(
    session: AsyncSession,
    catalogue: Catalogue,
    principal: Principal,
    *,
    filing_id: UUID,
    if_match: str | None,
    arrival: Arrival,
) -> Receipt:
    """Take a new version of a filing in, from someone who has seen its latest version."""
    filing = await read_filing(session, principal, filing_id)
    loaded, envelope = open_envelope(
        catalogue,
        principal,
        agreement_id=filing.agreement.id,
        obligation_id=filing.obligation_id,
        recipient_id=filing.recipient_id,
        period=filing.period,
    )
    head = await store.lock_filing(
        session,
        new_id=filing_id,
        agreement=loaded.reference,
        obligation_id=filing.obligation_id,
        recipient_id=filing.recipient_id,
        period=filing.period,
        now=arrival.received_at,
    )
    require_match(if_match, current_version=head.version_count)
    return await _add_version(session, principal, loaded, envelope, head, arrival)


async def _add_version(
    session: AsyncSession,
    principal: Principal,
    loaded: LoadedAgreement,
    envelope: Envelope,
    head: store.FilingHead,
    arrival: Arrival,
) -> Receipt:
    """Judge, number and keep what arrived.

    The registration number is taken last, since it is held until the transaction ends so that
    the year's series has no gaps.
    """
    number = head.version_count + 1
    timeliness = judge_timeliness(
        envelope, received_at=arrival.received_at, is_supplement=number > 1
    )
    form_id = envelope.obligation.form
    form = None if form_id is None else loaded.agreement.form(form_id)
    reading = read_filing_content(arrival.content, media_type=arrival.media_type, form=form)
    sha256 = hashlib.sha256(arrival.content).hexdigest()
    registration_number = await store.next_registration_number(
        session, legal_date(arrival.received_at).year
    )
    version = FilingVersion(
        number=number,
        registration_number=registration_number,
        received_at=arrival.received_at,
        deadline=timeliness.deadline,
        late=timeliness.is_late,
        filed_by=str(principal),
        media_type=arrival.media_type,
        sha256=sha256,
        size_bytes=len(arrival.content),
        body=reading.body,
        attachments=tuple(attachment for attachment, _ in reading.attached),
        findings=reading.findings,
    )
    await store.add_version(
        session,
        head.id,
        version,
        late_by_seconds=timeliness.late_by_seconds,
        content=arrival.content,
        attached=reading.attached,
    )
    await record_change(
        session,
        at=arrival.received_at,
        principal=principal,
        action="filing received",
        subject=f"filing:{head.id}",
        facts={
            "version": number,
            "registration_number": registration_number,
            "sha256": sha256,
            "agreement_sha256": loaded.sha256,
        },
    )
    return Receipt(
        filing_id=head.id,
        agreement=loaded.reference,
        obligation_id=envelope.obligation.id,
        recipient_id=envelope.recipient_id,
        late_by_seconds=timeliness.late_by_seconds,
        version=number,
        **version.model_dump(
            include={
                "registration_number",
                "received_at",
                "deadline",
                "late",
                "sha256",
                "size_bytes",
                "findings",
            }
        ),
    )


async def read_filing(session: AsyncSession, principal: Principal, filing_id: UUID) -> Filing:
    """A filing with its history; another recipient's answers exactly as a missing one."""
    filing = await store.filing_of(session, filing_id)
    if filing is None or not may_read(principal, filing.recipient_id):
        raise NotFound("There is no filing with this id.")
    return filing


def may_read(principal: Principal, recipient_id: str) -> bool:
    """Recipients read their own filings; those who assess, pay or audit read all."""
    if principal.role in {"region", "rss", "skr"}:
        return principal.may_act_for(recipient_id)
    return principal.role in {"assessor", "approver", "payer", "auditor", "service"}


async def take_delivery(
    session: AsyncSession,
    catalogue: Catalogue,
    principal: Principal,
    delivery: StatisticsDelivery,
    *,
    arrival: Arrival,
    new_id: UUID,
) -> StatisticsReceipt:
    """Take a delivery of statistics in whole, or raise InvalidDelivery and take nothing."""
    loaded = catalogue.get(delivery.agreement_id)
    check_delivery(loaded.agreement, delivery)
    receipt = StatisticsReceipt(
        id=new_id,
        agreement=loaded.reference,
        origin=delivery.origin,
        received_at=arrival.received_at,
        row_count=len(delivery.rows),
        sha256=hashlib.sha256(arrival.content).hexdigest(),
    )
    await store.add_delivery(
        session, receipt, delivery, delivered_by=str(principal), content=arrival.content
    )
    await record_change(
        session,
        at=arrival.received_at,
        principal=principal,
        action="statistics delivered",
        subject=f"statistics-delivery:{new_id}",
        facts={
            "rows": receipt.row_count,
            "sha256": receipt.sha256,
            "agreement_sha256": loaded.sha256,
        },
    )
    return receipt


async def compile_dossier(
    session: AsyncSession,
    loaded: LoadedAgreement,
    *,
    obligation_ids: list[str] | None,
    statistic_ids: list[str] | None,
    now: datetime,
) -> Dossier:
    """All that is known under an agreement, or of the obligations and statistics asked for."""
    return Dossier(
        agreement=loaded.reference,
        known_at=now,
        filings=tuple(
            await store.filings_under(
                session, agreement_id=loaded.agreement.id, obligation_ids=obligation_ids
            )
        ),
        statistics=tuple(
            await store.known_statistics(
                session, agreement_id=loaded.agreement.id, statistic_ids=statistic_ids
            )
        ),
    )
