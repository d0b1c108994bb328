"""What a payment's steps mean in the ledger: to the bank, on to the recipient, or back."""

from datetime import datetime
from typing import Literal

from sqlalchemy.ext.asyncio import AsyncSession

from services.allocation.domain import ledger
from services.allocation.store import ledger as ledger_store
from shared.kit.principals import Principal
from shared.schemas.payments import Payment

BankStep = Literal["sent", "accepted", "rejected"]


async def book(
    session: AsyncSession,
    principal: Principal,
    payment: Payment,
    step: BankStep,
    *,
    effective_at: datetime,
    now: datetime,
) -> None:
    """Move the kronor: to the bank when sent, on when accepted, back when rejected."""
    agreement_id, who = payment.agreement_id, payment.recipient_id
    recipient = ledger.account("recipient", agreement_id, who)
    in_transit = ledger.account("in_transit", agreement_id, who)
    paid = ledger.account("paid", agreement_id, who)
    away, to = {
        "sent": (recipient, in_transit),
        "accepted": (in_transit, paid),
        "rejected": (in_transit, recipient),
    }[step]
    entry = ledger.entry(
        ledger.moved(payment.kronor, away=away, to=to),
        business_key=f"{step}/{payment.id}/{payment.attempt}",
        kind=step,
        agreement_id=agreement_id,
        effective_at=effective_at,
        subject=f"payment:{payment.id}",
    )
    assert entry is not None, payment.id
    await ledger_store.post(session, entry, recorded_at=now, recorded_by=str(principal))
