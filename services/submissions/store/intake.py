"""Taking a filing in: its place is held, its version numbered and written with its bytes.

Statements are few and plain here: others wait while a registration number is held.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import insert, text
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.submissions.store.events import EVENTS_LOCK
from services.submissions.tables import AttachmentRow, RegistrationSeriesRow
from shared.kit.principals import Principal
from shared.kit.tracing import trace_id
from shared.schemas.agreements import AgreementReference
from shared.schemas.submissions import Attachment, FilingVersion
from shared.values.periods import Month

Facts = Mapping[str, str | int | bool | None]


@dataclass(frozen=True, slots=True)
class FilingHead:
    """A filing's identity, what has happened to it so far, and until when it is asked for more."""

    id: UUID
    version_count: int
    request_count: int = 0
    closing_count: int = 0
    asked_until: datetime | None = None

    @property
    def next_revision(self) -> int:
        """What its ETag will count once a version has been added."""
        return self.version_count + self.request_count + self.closing_count + 1


_HOLD = text(
    "SELECT * FROM submissions.hold_place("
    ":new_id, :agreement_id, :agreement_version, :agreement_sha256, :obligation_id, "
    ":recipient_id, :period, :now)"
)


async def lock_filing(
    session: AsyncSession,
    *,
    new_id: UUID,
    agreement: AgreementReference,
    obligation_id: str,
    recipient_id: str,
    period: Month | None,
    now: datetime,
) -> FilingHead:
    """The filing of an envelope, made if it is the first, and held until the transaction ends."""
    found = await session.execute(
        _HOLD,
        {
            "new_id": new_id,
            "agreement_id": agreement.id,
            "agreement_version": agreement.version,
            "agreement_sha256": agreement.sha256,
            "obligation_id": obligation_id,
            "recipient_id": recipient_id,
            "period": None if period is None else str(period),
            "now": now,
        },
    )
    return FilingHead(*found.one())


async def next_registration_number(session: AsyncSession, year: int) -> str:
    """The next number of the year's unbroken series; taken last, since it is held until commit."""
    series = upsert(RegistrationSeriesRow).values(year=year, last_number=1)
    number = await session.scalar(
        series.on_conflict_do_update(
            index_elements=[col(RegistrationSeriesRow.year)],
            set_={"last_number": RegistrationSeriesRow.last_number + 1},
        ).returning(col(RegistrationSeriesRow.last_number))
    )
    return f"S-{year}-{number:06d}"


_WRITE = text(
    """
    WITH version AS (
        INSERT INTO submissions.filing_version (
            filing_id, number, registration_number, received_at, deadline, late_by_seconds,
            filed_by, media_type, sha256, size_bytes, content, body, findings, is_read, receipt
        ) VALUES (
            :filing_id, :number, :registration_number, :received_at, :deadline, :late_by_seconds,
            :filed_by, :media_type, :sha256, :size_bytes, :content, CAST(:body AS json),
            CAST(:findings AS json), :is_read, :receipt
        )
    ), audit AS (
        INSERT INTO submissions.audit_entry (at, principal, action, subject, facts, trace_id)
        VALUES (:received_at, :filed_by, 'filing received', :audit_subject,
                CAST(:audit_facts AS jsonb), :trace_id)
    ), ordered AS MATERIALIZED (
        SELECT pg_advisory_xact_lock(:events_lock)
    )
    INSERT INTO submissions.event (type, subject, agreement_id, recipient_id, at, data)
    SELECT 'se.statsbidrag.filing.received', :event_subject, :agreement_id, :recipient_id,
           :received_at, CAST(:event_facts AS json)
    FROM ordered
    """
)
"""The version, its audit row and its event, in one round trip. The lock keeps events in the order
of the commits (see `events`)."""


async def add_version(
    session: AsyncSession,
    filing_id: UUID,
    version: FilingVersion,
    *,
    principal: Principal,
    late_by_seconds: int,
    content: bytes,
    attached: Iterable[tuple[Attachment, bytes]],
    receipt: bytes,
    agreement_id: str,
    recipient_id: str,
    audit_facts: Facts,
    event_facts: Facts,
) -> None:
    """Write one version with its bytes, attachments and receipt, and say that it arrived."""
    findings = [finding.model_dump(mode="json") for finding in version.findings]
    await session.execute(
        _WRITE,
        {
            "filing_id": filing_id,
            "number": version.number,
            "registration_number": version.registration_number,
            "received_at": version.received_at,
            "deadline": version.deadline,
            "late_by_seconds": late_by_seconds,
            "filed_by": str(principal),
            "media_type": version.media_type,
            "sha256": version.sha256,
            "size_bytes": version.size_bytes,
            "content": content,
            "body": None if version.body is None else version.body.model_dump_json(),
            "findings": json.dumps(findings),
            "is_read": version.is_read,
            "receipt": receipt,
            "audit_subject": f"filing:{filing_id}",
            "audit_facts": json.dumps(dict(audit_facts)),
            "trace_id": trace_id(),
            "events_lock": EVENTS_LOCK,
            "event_subject": f"filings/{filing_id}",
            "agreement_id": agreement_id,
            "recipient_id": recipient_id,
            "event_facts": json.dumps(
                {"agreement_id": agreement_id, "recipient_id": recipient_id, **event_facts}
            ),
        },
    )
    rows = [
        {
            "filing_id": filing_id,
            "version": version.number,
            "content": data,
            **attachment.model_dump(),
        }
        for attachment, data in attached
    ]
    if rows:
        await session.execute(insert(AttachmentRow), rows)
