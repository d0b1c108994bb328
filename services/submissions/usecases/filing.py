"""Filing: what arrives is judged, numbered, receipted and kept, in one transaction."""

import hashlib
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.submissions.domain.intake import Timeliness, judge_timeliness
from services.submissions.domain.reading import Reading, read_filing_content
from services.submissions.store import intake
from services.submissions.store.filings import filing_of
from services.submissions.usecases.envelopes import (
    Arrival,
    Opened,
    envelope_of,
    open_envelope,
    read_filing,
)
from shared.agreements.catalogue import Catalogue
from shared.kit.preconditions import require_match
from shared.kit.principals import Principal
from shared.kit.signatures import Signer
from shared.schemas.submissions import Filing, FilingVersion, Receipt, ReceiptSignature
from shared.values.periods import legal_date

_UNSIGNED = ReceiptSignature(algorithm="Ed25519", key_id="", value="")


@dataclass(frozen=True, slots=True)
class Filed:
    """A receipt, the filing's new state as its ETag counts it, and whether files wait."""

    receipt: Receipt
    revision: int


async def file_report(
    session: AsyncSession,
    principal: Principal,
    signer: Signer,
    opened: Opened,
    *,
    arrival: Arrival,
    new_id: UUID,
) -> Filed:
    """Take a filing in: the next version of what this recipient files under this obligation."""
    reading = read_filing_content(arrival.content, media_type=arrival.media_type, form=opened.form)
    head = await intake.lock_filing(
        session,
        new_id=new_id,
        agreement=opened.loaded.reference,
        obligation_id=opened.envelope.obligation.id,
        recipient_id=opened.envelope.recipient_id,
        period=opened.envelope.period,
        now=arrival.received_at,
    )
    return await _add_version(
        session, principal, signer, opened, arrival=arrival, reading=reading, head=head
    )


async def supplement(
    session: AsyncSession,
    catalogue: Catalogue,
    principal: Principal,
    signer: Signer,
    *,
    filing_id: UUID,
    if_match: str | None,
    arrival: Arrival,
) -> Filed:
    """Take a new version of a filing in, from someone who has seen its latest version."""
    filing = await read_filing(session, principal, filing_id)
    opened = open_envelope(
        catalogue,
        principal,
        agreement_id=filing.agreement.id,
        obligation_id=filing.obligation_id,
        recipient_id=filing.recipient_id,
        period=filing.period,
    )
    reading = read_filing_content(arrival.content, media_type=arrival.media_type, form=opened.form)
    head = (await hold(session, catalogue, filing, if_match=if_match)).head
    return await _add_version(
        session, principal, signer, opened, arrival=arrival, reading=reading, head=head
    )


@dataclass(frozen=True, slots=True)
class Held:
    """A filing nobody else can change until the transaction ends."""

    filing: Filing
    head: intake.FilingHead


async def hold(
    session: AsyncSession, catalogue: Catalogue, filing: Filing, *, if_match: str | None
) -> Held:
    """Keep others from changing a filing until the transaction ends; raises if it has changed."""
    opened = envelope_of(catalogue, filing)
    head = await intake.lock_filing(
        session,
        new_id=filing.id,
        agreement=opened.loaded.reference,
        obligation_id=filing.obligation_id,
        recipient_id=filing.recipient_id,
        period=filing.period,
        now=filing.versions[0].received_at,
    )
    current = await filing_of(session, filing.id)
    assert current is not None, filing.id
    require_match(if_match, current_version=current.revision())
    return Held(current, head)


async def _add_version(
    session: AsyncSession,
    principal: Principal,
    signer: Signer,
    opened: Opened,
    *,
    arrival: Arrival,
    reading: Reading,
    head: intake.FilingHead,
) -> Filed:
    """Number and keep what arrived.

    The registration number is taken last, since it is held until the transaction ends so that
    the year's series has no gaps.
    """
    timeliness = judge_timeliness(
        opened.envelope,
        received_at=arrival.received_at,
        is_supplement=head.version_count > 0,
        requested_by=head.asked_until,
    )
    sha256 = hashlib.sha256(arrival.content).hexdigest()
    version = FilingVersion(
        number=head.version_count + 1,
        registration_number=await intake.next_registration_number(
            session, legal_date(arrival.received_at).year
        ),
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
        is_read=reading.is_final,
    )
    receipt = _receipt(signer, opened, head.id, version, timeliness)
    facts = _facts(opened, receipt)
    period = opened.envelope.period
    await intake.add_version(
        session,
        head.id,
        version,
        principal=principal,
        late_by_seconds=timeliness.late_by_seconds,
        content=arrival.content,
        attached=reading.attached,
        receipt=receipt.model_dump_json(by_alias=True).encode(),
        agreement_id=receipt.agreement.id,
        recipient_id=receipt.recipient_id,
        audit_facts=facts,
        event_facts={
            **facts,
            "obligation_id": receipt.obligation_id,
            "period": None if period is None else str(period),
            "late": receipt.late,
        },
    )
    return Filed(receipt, revision=head.next_revision)


def _facts(opened: Opened, receipt: Receipt) -> dict[str, str | int]:
    """What the audit trail and the event feed say of an arrival: ids and hashes only."""
    return {
        "version": receipt.version,
        "registration_number": receipt.registration_number,
        "sha256": receipt.sha256,
        "agreement_sha256": opened.loaded.sha256,
    }


def _receipt(
    signer: Signer, opened: Opened, filing_id: UUID, version: FilingVersion, timeliness: Timeliness
) -> Receipt:
    """The proof of arrival, signed."""
    receipt = Receipt(
        filing_id=filing_id,
        agreement=opened.loaded.reference,
        obligation_id=opened.envelope.obligation.id,
        recipient_id=opened.envelope.recipient_id,
        late_by_seconds=timeliness.late_by_seconds,
        version=version.number,
        registration_number=version.registration_number,
        received_at=version.received_at,
        deadline=version.deadline,
        late=version.late,
        sha256=version.sha256,
        size_bytes=version.size_bytes,
        findings=version.findings,
        is_read=version.is_read,
        signature=_UNSIGNED,
    )
    signature = ReceiptSignature(
        algorithm="Ed25519",
        key_id=signer.key_id,
        value=signer.sign(receipt.model_dump(mode="json", by_alias=True)),
    )
    return receipt.model_copy(update={"signature": signature})
