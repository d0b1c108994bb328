"""Who files what for whom: checked before anything arrives, and when anyone reads."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.submissions.domain.errors import NoRightToFile
from services.submissions.domain.intake import Envelope, address
from services.submissions.domain.reading import Reading, read_filing_content
from services.submissions.store.filings import filing_of
from shared.agreements.catalogue import Catalogue
from shared.agreements.loader import LoadedAgreement
from shared.kit.principals import Principal
from shared.kit.spool import Content
from shared.schemas.forms import Form
from shared.schemas.submissions import Filing
from shared.values.errors import NotFound
from shared.values.periods import Month

RECIPIENTS = frozenset({"region", "rss", "skr"})
READERS = frozenset({"assessor", "approver", "payer", "auditor", "service"})


@dataclass(frozen=True, slots=True)
class Arrival:
    """What came over the wire: all the bytes, and the instant the last of them was in."""

    content: Content
    media_type: str
    received_at: datetime


@dataclass(frozen=True, slots=True)
class Opened:
    """An envelope with the agreement it is under."""

    loaded: LoadedAgreement
    envelope: Envelope

    @property
    def form(self) -> Form | None:
        """What is asked, where the obligation has a form."""
        form_id = self.envelope.obligation.form
        return None if form_id is None else self.loaded.agreement.form(form_id)


def open_envelope(
    catalogue: Catalogue,
    principal: Principal,
    *,
    agreement_id: str,
    obligation_id: str,
    recipient_id: str,
    period: Month | None,
) -> Opened:
    """Check who files what for whom; raises for faults of the envelope, and only for those."""
    loaded = catalogue.get(agreement_id)
    envelope = address(
        loaded.agreement, obligation_id=obligation_id, recipient_id=recipient_id, period=period
    )
    if not principal.may_act_for(recipient_id):
        raise NoRightToFile("A recipient files for itself; your token is another's.")
    return Opened(loaded, envelope)


def read_arrival(arrival: Arrival, form: Form | None) -> Reading:
    """Read what has arrived and compare it with its form."""
    content = arrival.content
    return read_filing_content(
        content.pieces(), size_bytes=content.size_bytes, media_type=arrival.media_type, form=form
    )


def envelope_of(catalogue: Catalogue, filing: Filing) -> Opened:
    """The envelope a filing came in."""
    loaded = catalogue.get(filing.agreement.id)
    envelope = address(
        loaded.agreement,
        obligation_id=filing.obligation_id,
        recipient_id=filing.recipient_id,
        period=filing.period,
    )
    return Opened(loaded, envelope)


async def read_filing(session: AsyncSession, principal: Principal, filing_id: UUID) -> Filing:
    """A filing with its history; another recipient's answers exactly as a missing one."""
    filing = await filing_of(session, filing_id)
    if filing is None or not may_read(principal, filing.recipient_id):
        raise NotFound("There is no filing with this id.")
    return filing


def may_read(principal: Principal, recipient_id: str) -> bool:
    """Recipients read their own filings; those who assess, pay or audit read all."""
    if principal.role in RECIPIENTS:
        return principal.may_act_for(recipient_id)
    return principal.role in READERS
