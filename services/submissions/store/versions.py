"""Writing versions: their bytes, attachments and receipts, and that they arrived.

One statement writes them all: others wait while registration numbers are held.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import orjson

from services.submissions.domain.reading import Reading
from services.submissions.store.intake import Place
from shared.kit.database import Driver
from shared.kit.events import FEED_LOCK
from shared.kit.spool import Content
from shared.schemas.submissions import Receipt


@dataclass(frozen=True, slots=True)
class NewVersion:
    """A version to be written: its receipt, and the bytes and the reading it was given for."""

    receipt: Receipt
    receipt_bytes: bytes
    place: Place
    filed_by: str
    person: str
    media_type: str
    content: Content
    large: int | None
    """Where its pieces wait, if it is not small (see `contents.put_aside`)."""
    reading: Reading
    trace_id: str


_WRITE = """
    WITH arrived AS (
        SELECT * FROM json_to_recordset(%(facts)s::json) AS facts (
            place integer, large oid, filing_id uuid, number integer, registration_number text,
            received_at timestamptz, deadline timestamptz, late_by_seconds bigint, filed_by text,
            person text, media_type text, sha256 text, size_bytes bigint, body json,
            body_is_content boolean, findings json, is_read boolean, trace_id text,
            agreement_id text, recipient_id text, audit_facts jsonb, event_facts json
        )
    ), version AS (
        INSERT INTO submissions.filing_version (
            filing_id, number, registration_number, received_at, deadline, late_by_seconds,
            filed_by, media_type, sha256, size_bytes, content, body, body_is_content, findings,
            is_read, receipt
        )
        SELECT filing_id, number, registration_number, received_at, deadline, late_by_seconds,
               filed_by, media_type, sha256, size_bytes, coalesce(lo_get(large), content), body,
               body_is_content, findings, is_read, receipt
        FROM arrived
        JOIN unnest(%(contents)b::bytea[], %(receipts)b::bytea[])
            WITH ORDINALITY AS bytes (content, receipt, place) USING (place)
    ), audit AS (
        INSERT INTO submissions.audit_entry (at, principal, action, subject, facts, trace_id)
        SELECT received_at, filed_by, 'filing received', 'filing:' || filing_id,
               audit_facts || jsonb_build_object(
                   'person', submissions.person_reference(person)),
               trace_id
        FROM arrived ORDER BY place
    ), ordered AS MATERIALIZED (
        SELECT pg_advisory_xact_lock(%(events_lock)s)
    )
    INSERT INTO submissions.event (type, subject, agreement_id, recipient_id, at, data)
    SELECT 'se.statsbidrag.filing.received', 'filings/' || filing_id, agreement_id, recipient_id,
           received_at, event_facts
    FROM ordered, arrived ORDER BY place
"""
"""The versions, their audit rows and their events, all in one statement however many there are.
The lock keeps events in the order of the commits (see `kit/events.py`)."""


async def add_versions(driver: Driver, versions: Sequence[NewVersion]) -> None:
    """Write versions with their bytes, attachments and receipts, and say that they arrived."""
    written = {
        "facts": orjson.dumps(
            [_facts(version, place) for place, version in enumerate(versions, start=1)]
        ).decode(),
        "contents": [b"" if each.large else each.content.whole() for each in versions],
        "receipts": [version.receipt_bytes for version in versions],
        "events_lock": FEED_LOCK,
    }
    await driver.execute(_WRITE, written)
    await _add_attachments(driver, versions)
    for large in filter(None, (version.large for version in versions)):
        await driver.execute("SELECT lo_unlink(%s)", [large])


_ATTACH = """
    INSERT INTO submissions.attachment (
        filing_id, version, question_id, name, media_type, sha256, size_bytes, content
    )
    SELECT file.filing_id, file.version, question_id, name, file.media_type, file.sha256,
           file.size_bytes, substring(content FROM start + 1 FOR file.size_bytes)
    FROM json_to_recordset(%s::json) AS file (
        filing_id uuid, version integer, question_id text, name text, media_type text,
        sha256 text, size_bytes integer, start integer
    )
    JOIN submissions.filing_version AS whole
        ON whole.filing_id = file.filing_id AND whole.number = file.version
"""


async def _add_attachments(driver: Driver, versions: Sequence[NewVersion]) -> None:
    """Files are cut out of their filings where those are: their bytes are not sent again."""
    files = [
        {
            "filing_id": str(version.receipt.filing_id),
            "version": version.receipt.version,
            "start": span.start,
            **attachment.model_dump(),
        }
        for version in versions
        for attachment, span in version.reading.attached
    ]
    if files:
        await driver.execute(_ATTACH, [orjson.dumps(files).decode()])


def _facts(version: NewVersion, place: int) -> dict[str, object]:
    """What is written of one version; the audit trail and the event feed get ids and hashes."""
    receipt, body = version.receipt, version.reading.body
    is_content = version.reading.body_is_content
    facts = {
        "version": receipt.version,
        "registration_number": receipt.registration_number,
        "sha256": receipt.sha256,
        "agreement_sha256": receipt.agreement.sha256,
    }
    event = {
        "agreement_id": version.place.agreement_id,
        "recipient_id": version.place.recipient_id,
        **facts,
        "obligation_id": version.place.obligation_id,
        "period": version.place.period,
        "late": receipt.late,
    }
    return {
        "place": place,
        "large": version.large,
        "filing_id": str(receipt.filing_id),
        "number": receipt.version,
        "registration_number": receipt.registration_number,
        "received_at": receipt.received_at.isoformat(),
        "deadline": None if receipt.deadline is None else receipt.deadline.isoformat(),
        "late_by_seconds": receipt.late_by_seconds,
        "filed_by": version.filed_by,
        "person": version.person,
        "media_type": version.media_type,
        "sha256": receipt.sha256,
        "size_bytes": receipt.size_bytes,
        # Written by its own schema: an answer may be a number longer than 64 bits.
        "body": None if body is None or is_content else orjson.Fragment(body.model_dump_json()),
        "body_is_content": is_content,
        "findings": [each.model_dump(mode="json") for each in receipt.findings],
        "is_read": receipt.is_read,
        "trace_id": version.trace_id,
        "agreement_id": version.place.agreement_id,
        "recipient_id": version.place.recipient_id,
        "audit_facts": facts,
        "event_facts": event,
    }
