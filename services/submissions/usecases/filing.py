"""Filing: what arrives is judged, numbered, receipted and kept, in one transaction."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.submissions.domain.intake import judge_timeliness
from services.submissions.domain.reading import Reading
from services.submissions.store import contents, intake, versions
from services.submissions.store.filings import filing_of
from services.submissions.usecases.envelopes import (
    Arrival,
    Opened,
    envelope_of,
    open_envelope,
    read_arrival,
    read_filing,
)
from shared.agreements.catalogue import Catalogue
from shared.kit.database import Driver, driver_of
from shared.kit.preconditions import require_match
from shared.kit.principals import Principal
from shared.kit.signatures import Signer
from shared.kit.tracing import trace_id
from shared.schemas.submissions import Filing, Receipt, ReceiptSignature
from shared.values.periods import legal_date

_UNSIGNED = ReceiptSignature(algorithm="Ed25519", key_id="", value="")


@dataclass(frozen=True, slots=True)
class Inbound:
    """What has arrived, opened and read: all that can be done before the database is asked."""

    principal: Principal
    opened: Opened
    arrival: Arrival
    reading: Reading
    trace_id: str
    place: intake.Place
    new_id: UUID
    """The filing's, should this be the first in its place."""


def read_inbound(
    principal: Principal, opened: Opened, arrival: Arrival, *, new_id: UUID
) -> Inbound:
    """Read what has arrived and compare it with its form."""
    envelope = opened.envelope
    return Inbound(
        principal,
        opened,
        arrival,
        read_arrival(arrival, opened.form),
        trace_id=trace_id(),
        place=intake.Place(
            opened.loaded.agreement.id,
            envelope.obligation.id,
            envelope.recipient_id,
            None if envelope.period is None else str(envelope.period),
        ),
        new_id=new_id,
    )


@dataclass(frozen=True, slots=True)
class Filed:
    """A receipt as it was signed, and the filing's new state as its ETag counts it."""

    receipt: Receipt
    receipt_bytes: bytes
    revision: int


async def file_reports(driver: Driver, signer: Signer, arrived: Sequence[Inbound]) -> list[Filed]:
    """Take filings in, in the order they came: each is the next version of the one in its place."""
    if not arrived:
        return []
    first_in_place = {
        inbound.place: intake.FirstFiling(
            inbound.new_id, inbound.opened.loaded.reference, inbound.arrival.received_at
        )
        for inbound in reversed(arrived)
    }
    heads = await intake.hold_places(driver, first_in_place)
    numbered = []
    for inbound in arrived:
        numbered.append((inbound, heads[inbound.place]))
        heads[inbound.place] = heads[inbound.place].with_version()
    return await _add_versions(driver, signer, numbered)


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
    inbound = read_inbound(principal, opened, arrival, new_id=filing.id)
    head = (await hold(session, catalogue, filing, if_match=if_match)).head
    (filed,) = await _add_versions(await driver_of(session), signer, [(inbound, head)])
    return filed


@dataclass(frozen=True, slots=True)
class Held:
    """A filing nobody else can change until the transaction ends."""

    filing: Filing
    head: intake.FilingHead


async def hold(
    session: AsyncSession, catalogue: Catalogue, filing: Filing, *, if_match: str | None
) -> Held:
    """Keep others from changing a filing until the transaction ends; raises if it has changed."""
    reference = envelope_of(catalogue, filing).loaded.reference
    place = intake.Place(
        filing.agreement.id,
        filing.obligation_id,
        filing.recipient_id,
        None if filing.period is None else str(filing.period),
    )
    first = intake.FirstFiling(filing.id, reference, filing.versions[0].received_at)
    heads = await intake.hold_places(await driver_of(session), {place: first})
    current = await filing_of(session, filing.id)
    assert current is not None, filing.id
    require_match(if_match, current_version=current.revision())
    return Held(current, heads[place])


async def _add_versions(
    driver: Driver, signer: Signer, numbered: Sequence[tuple[Inbound, intake.FilingHead]]
) -> list[Filed]:
    """Number, sign and keep what arrived.

    The registration numbers are taken last, since they are held until the transaction ends so
    that the year's series has no gaps.
    """
    large = [await contents.put_aside(driver, inbound.arrival.content) for inbound, _ in numbered]
    years = [legal_date(inbound.arrival.received_at).year for inbound, _ in numbered]
    registration_numbers = await intake.next_registration_numbers(driver, years)
    filed = [
        _receipted(signer, inbound, head, registration_number)
        for (inbound, head), registration_number in zip(numbered, registration_numbers, strict=True)
    ]
    await versions.add_versions(
        driver,
        [
            versions.NewVersion(
                receipt=each.receipt,
                receipt_bytes=each.receipt_bytes,
                place=inbound.place,
                filed_by=str(inbound.principal),
                person=inbound.principal.person,
                media_type=inbound.arrival.media_type,
                content=inbound.arrival.content,
                large=aside,
                reading=inbound.reading,
                trace_id=inbound.trace_id,
            )
            for each, (inbound, _), aside in zip(filed, numbered, large, strict=True)
        ],
    )
    return filed


def _receipted(
    signer: Signer, inbound: Inbound, head: intake.FilingHead, registration_number: str
) -> Filed:
    """The proof of arrival, signed."""
    envelope, arrival, reading = inbound.opened.envelope, inbound.arrival, inbound.reading
    timeliness = judge_timeliness(
        envelope,
        received_at=arrival.received_at,
        is_supplement=head.version_count > 0,
        requested_by=head.asked_until,
    )
    receipt = Receipt(
        filing_id=head.id,
        agreement=inbound.opened.loaded.reference,
        obligation_id=envelope.obligation.id,
        recipient_id=envelope.recipient_id,
        late_by_seconds=timeliness.late_by_seconds,
        version=head.version_count + 1,
        registration_number=registration_number,
        received_at=arrival.received_at,
        deadline=timeliness.deadline,
        late=timeliness.is_late,
        sha256=arrival.content.sha256,
        size_bytes=arrival.content.size_bytes,
        findings=reading.findings,
        is_read=reading.is_final,
        signature=_UNSIGNED,
    )
    document = receipt.model_dump(mode="json", by_alias=True)
    signature = ReceiptSignature(
        algorithm="Ed25519", key_id=signer.key_id, value=signer.sign(document)
    )
    document["signature"] = signature.model_dump()
    return Filed(
        receipt.model_copy(update={"signature": signature}),
        json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode(),
        head.next_revision,
    )
