"""Looking into files, after their receipt is given or to tell beforehand what would be found.

What has not been looked into yet is found again from the database, so nothing is forgotten if the
service stops in between: it is done when the service has answered, and else when anyone reads.
"""

import asyncio
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.submissions.domain.event_types import EVENT_TYPES
from services.submissions.domain.quarantine import FilesReading, Looked, judge_files
from services.submissions.domain.reading import REPORT_PART, Reading
from services.submissions.files.inspection import CHILDREN_MAXIMUM, File, Inspector
from services.submissions.store import contents
from services.submissions.store.filings import filing_of, unread_versions
from services.submissions.store.life import add_reading
from services.submissions.usecases.envelopes import Arrival, Opened, envelope_of, read_arrival
from shared.agreements.catalogue import Catalogue
from shared.kit.database import Database
from shared.kit.events import add_event
from shared.kit.spool import Content, Spool
from shared.schemas.filing_life import Validation
from shared.schemas.forms import Form


async def look_into_unread(
    database: Database,
    catalogue: Catalogue,
    inspector: Inspector,
    *,
    now: datetime,
    filing_id: UUID | None = None,
    agreement_id: str | None = None,
) -> None:
    """Look into every version that waits, as many at once as there may be children."""
    async with database.transaction() as session:
        waiting = await unread_versions(session, filing_id=filing_id, agreement_id=agreement_id)
    oldest_first = iter(waiting)

    async def look_at_the_next() -> None:
        for waiting_id, number in oldest_first:
            await look_into_version(
                database, catalogue, inspector, filing_id=waiting_id, number=number, now=now
            )

    await asyncio.gather(*(look_at_the_next() for _ in range(CHILDREN_MAXIMUM)))


async def look_into_version(
    database: Database,
    catalogue: Catalogue,
    inspector: Inspector,
    *,
    filing_id: UUID,
    number: int,
    now: datetime,
) -> None:
    """Look into one version's files and write down what was found, once.

    Who filed it, a worker and every reader may all ask for it at the same time.
    """
    await inspector.once(
        (filing_id, number),
        lambda: _look_into_version(
            database, catalogue, inspector, filing_id=filing_id, number=number, now=now
        ),
    )


async def _look_into_version(
    database: Database,
    catalogue: Catalogue,
    inspector: Inspector,
    *,
    filing_id: UUID,
    number: int,
    now: datetime,
) -> None:
    async with database.transaction() as session:
        filing = await filing_of(session, filing_id)
    assert filing is not None, filing_id
    version = filing.versions[number - 1]
    spool = Spool()
    async for piece in contents.version_chunks(
        database, None, filing_id=filing_id, number=number, size_bytes=version.size_bytes
    ):
        spool.add(piece)
    arrival = Arrival(spool.content(), version.media_type, version.received_at)
    opened = envelope_of(catalogue, filing)
    reading = read_arrival(arrival, opened.form)
    # No connection is held while the child works.
    found = await _look(inspector, arrival.content, reading, opened.form)
    body = reading.body if reading.document is None else found.body
    async with database.transaction() as session:
        is_new = await add_reading(
            session, filing_id, number, read_at=now, body=body, findings=found.findings,
            quarantined=found.quarantined,
        )  # fmt: skip
        if is_new:
            await _tell(session, opened, filing_id, number, found, now)


async def _tell(
    session: AsyncSession,
    opened: Opened,
    filing_id: UUID,
    number: int,
    found: FilesReading,
    now: datetime,
) -> None:
    await add_event(
        session,
        EVENT_TYPES["filing.quarantined" if found.quarantined else "filing.read"],
        subject=f"filings/{filing_id}",
        agreement_id=opened.loaded.agreement.id,
        recipient_id=opened.envelope.recipient_id,
        at=now,
        facts={"version": number, "finding_count": len(found.findings)},
    )


async def _look(
    inspector: Inspector, content: Content, reading: Reading, form: Form | None
) -> FilesReading:
    files = [File(each.question_id, content, span) for each, span in reading.attached]
    if reading.document is not None:
        files.append(File(REPORT_PART, content, reading.document, is_form=True))
    verdicts = await inspector.look_into(files)
    looked = [
        Looked(file.name, verdict.kind, verdict.harm, verdict.tables)
        for file, verdict in zip(files, verdicts, strict=True)
    ]
    attachments = tuple(attachment for attachment, _ in reading.attached)
    return judge_files(looked, form=form, attachments=attachments)


async def validate(inspector: Inspector, opened: Opened, arrival: Arrival) -> Validation:
    """What would be found if this were filed; nothing is kept."""
    reading = read_arrival(arrival, opened.form)
    findings, body = reading.findings, reading.body
    if not reading.is_final:
        found = await _look(inspector, arrival.content, reading, opened.form)
        findings += found.findings
        body = body if reading.document is None else found.body
    return Validation(findings=findings, is_complete=not findings, body=body)
