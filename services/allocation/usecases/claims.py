"""The life of a claim: decided by another person, and met by the money that comes in."""

from datetime import UTC, datetime, time
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.allocation.domain import ledger
from services.allocation.domain.errors import MoreThanOutstanding, SamePerson, StepNotAllowed
from services.allocation.domain.event_types import EVENT_TYPES
from services.allocation.domain.lifecycle import is_same_person
from services.allocation.store import claims as store
from services.allocation.store import ledger as ledger_store
from shared.kit.audit import record_change
from shared.kit.events import add_event
from shared.kit.preconditions import require_match
from shared.kit.principals import Principal
from shared.schemas.claims import Claim, ClaimDecision, Receipt
from shared.schemas.ledger import Account
from shared.values.errors import NotFound
from shared.values.money import kronor_text
from shared.values.periods import LEGAL_ZONE, legal_date


async def decide_claim(
    session: AsyncSession,
    principal: Principal,
    decision: ClaimDecision,
    *,
    claim_id: UUID,
    if_match: str | None,
    now: datetime,
) -> Claim:
    """Decide or withdraw a claim; what is decided is owed, and stands on an account of its own."""
    await store.lock_claim(session, claim_id)
    claim = await read_claim(session, claim_id)
    require_match(if_match, current_version=claim.version)
    if claim.state != "proposed":
        raise StepNotAllowed(f"The claim is {claim.state}; only a proposed one is decided.")
    if decision.to == "decided":
        if is_same_person(str(principal), other=claim.registered_by):
            raise SamePerson("You proposed this claim; another person must decide it.")
        await _book_decided(session, principal, claim, now=now)
    await store.add_step(
        session, claim, decision.to, at=now, by=str(principal), reason=decision.reason
    )
    return await told(session, principal, claim, decision.to, now=now, reason=decision.reason)


async def _book_decided(
    session: AsyncSession, principal: Principal, claim: Claim, *, now: datetime
) -> None:
    paid = ledger.account("paid", claim.agreement_id, claim.recipient_id)
    outstanding = await ledger_store.balance_of(session, paid.id)
    if claim.kronor > outstanding:
        raise MoreThanOutstanding(
            f"The recipient has been paid {kronor_text(outstanding)} that is not yet claimed; "
            "no more than that can be claimed."
        )
    entry = ledger.entry(
        ledger.moved(claim.kronor, away=paid, to=_account_of(claim)),
        business_key=_decision_key(claim),
        kind=claim.kind,
        agreement_id=claim.agreement_id,
        effective_at=now,
        subject=f"claim:{claim.id}",
    )
    assert entry is not None, claim.id
    await ledger_store.post(session, entry, recorded_at=now, recorded_by=str(principal))


def _decision_key(claim: Claim) -> str:
    return f"claim/{claim.id}"


def _account_of(claim: Claim) -> Account:
    return ledger.account("claim", claim.agreement_id, str(claim.id))


async def book_receipt(
    session: AsyncSession,
    principal: Principal,
    receipt: Receipt,
    *,
    claim_id: UUID,
    now: datetime,
) -> Claim:
    """Book money that came in on a claim; one bank reference is booked once."""
    await store.lock_claim(session, claim_id)
    claim = await read_claim(session, claim_id)
    if claim.state != "decided":
        raise StepNotAllowed(f"The claim is {claim.state}; money is received on a decided one.")
    if receipt.received_on > legal_date(now):
        raise StepNotAllowed("Money is booked once it has come in; that day has not been yet.")
    left = claim.kronor - claim.received_kronor
    if receipt.kronor > left:
        raise MoreThanOutstanding(f"{kronor_text(left)} of the claim is outstanding, and no more.")
    to = ledger.claim_source(claim.kind, claim.agreement_id, claim.recipient_id)
    decided_at = await ledger_store.effective_at(session, _decision_key(claim))
    entry = ledger.entry(
        ledger.moved(receipt.kronor, away=_account_of(claim), to=to),
        business_key=f"receipt/{receipt.bank_reference}",
        kind="receipt",
        agreement_id=claim.agreement_id,
        # Money that came before the decision meets the claim from when there is one.
        effective_at=max(_start_of(receipt), decided_at),
        subject=f"claim:{claim.id}",
    )
    assert entry is not None, claim.id
    if await ledger_store.is_posted(session, entry.business_key):
        raise StepNotAllowed("This bank reference has been booked before.")
    await ledger_store.post(session, entry, recorded_at=now, recorded_by=str(principal))
    if receipt.kronor == left:
        await store.add_step(session, claim, "settled", at=now, by=str(principal), reason=None)
    return await told(session, principal, claim, "received", now=now)


def _start_of(receipt: Receipt) -> datetime:
    """When the money counts as received: from the start of that day in Sweden."""
    start = datetime.combine(receipt.received_on, time.min, tzinfo=LEGAL_ZONE)
    return start.astimezone(UTC)


async def read_claim(session: AsyncSession, claim_id: UUID) -> Claim:
    """A claim and where it is; raises NotFound."""
    claim = await store.claim_of(session, claim_id)
    if claim is None:
        raise NotFound("There is no claim with this id.")
    return claim


async def told(
    session: AsyncSession,
    principal: Principal,
    claim: Claim,
    step: str,
    *,
    now: datetime,
    reason: str | None = None,
) -> Claim:
    """Tell the feed and the audit trail, and give the claim as it now is."""
    facts: dict[str, str | int | None] = {
        "agreement_id": claim.agreement_id,
        "recipient_id": claim.recipient_id,
        "kind": claim.kind,
        "kronor": claim.kronor,
        "due": claim.due.isoformat(),
    }
    subject = f"claim:{claim.id}"
    await add_event(
        session,
        EVENT_TYPES[f"claim.{step}"],
        subject=subject,
        agreement_id=claim.agreement_id,
        recipient_id=claim.recipient_id,
        at=now,
        facts=facts,
    )
    await record_change(
        session,
        at=now,
        principal=principal,
        action=f"claim {step}",
        subject=subject,
        facts=facts,
        reason=reason,
    )
    return await read_claim(session, claim.id)
