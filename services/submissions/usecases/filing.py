"""Filing: what arrives is judged, numbered, receipted and kept, in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

import orjson
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

    @property
    def year(self) -> int:
        """Whose series it is numbered in."""
        return legal_date(self.arrival.received_at).year


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
    asides = [await contents.put_aside(driver, each.arrival.content) for each in arrived]
    heads, registration_numbers = await intake.hold_and_number(
        driver, first_in_place, [each.year for each in arrived]
    )
    numbered = []
    for inbound, aside, number in zip(arrived, asides, registration_numbers, strict=True):
        numbered.append(_Numbered(inbound, aside, heads[inbound.place], number))
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
    driver = await driver_of(session)
    aside = await contents.put_aside(driver, arrival.content)
    (number,) = await intake.next_registration_numbers(driver, [inbound.year])
    (filed,) = await _add_versions(driver, signer, [_Numbered(inbound, aside, head, number)])
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


@dataclass(frozen=True, slots=True)
class _Numbered:
    """What has arrived, its place held and its registration number taken."""

    inbound: Inbound
    aside: int | None
    """Where a large content waits in the database."""
    head: intake.FilingHead
    registration_number: str


async def _add_versions(
    driver: Driver, signer: Signer, numbered: Sequence[_Numbered]
) -> list[Filed]:
    """Sign and keep what arrived and has its number."""
    filed = [_receipted(signer, each) for each in numbered]
    await versions.add_versions(
        driver,
        [
            versions.NewVersion(
                receipt=receipted.receipt,
                receipt_bytes=receipted.receipt_bytes,
                place=each.inbound.place,
                filed_by=str(each.inbound.principal),
                person=each.inbound.principal.person,
                media_type=each.inbound.arrival.media_type,
                content=each.inbound.arrival.content,
                large=each.aside,
                reading=each.inbound.reading,
                trace_id=each.inbound.trace_id,
            )
            for receipted, each in zip(filed, numbered, strict=True)
        ],
    )
    return filed


def _receipted(signer: Signer, numbered: _Numbered) -> Filed:
    """The proof of arrival, signed."""
    inbound, head = numbered.inbound, numbered.head
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
        registration_number=numbered.registration_number,
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
        orjson.dumps(document),
        head.next_revision,
    )
