"""What the bank says of transfers, in a report or to a person; nothing else ends "unknown"."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.allocation.domain.errors import InvalidStatusReport, StepNotAllowed
from services.allocation.domain.event_types import EVENT_TYPES
from services.allocation.files.pain002 import StatusReport, Verdict, read_status_report
from services.allocation.store import life
from services.allocation.store import payments as store
from services.allocation.usecases.bookings import book
from services.allocation.usecases.lifecycle import stepped
from services.allocation.usecases.runs import read_run
from shared.kit.audit import record_change
from shared.kit.events import add_event
from shared.kit.preconditions import require_match
from shared.kit.principals import Principal
from shared.schemas.payments import Payment, PaymentOutcome, StatusReading, Transfer
from shared.values.errors import NotFound


async def take_report(
    session: AsyncSession,
    principal: Principal,
    content: bytes,
    *,
    now: datetime,
) -> StatusReading:
    """Record what the bank says of a file; said again, it changes nothing."""
    report = read_status_report(content)
    await store.lock_payments(session)
    said = _said_of(report, await store.transfers_of(session, report.message_id))
    known = {each.end_to_end_id: each for each in await store.payments(session, ids={*said})}
    counts = {"accepted": 0, "rejected": 0, "pending": 0, "already_known": 0, "contradicting": 0}
    current = {payment.id: payment for payment in known.values()}
    for payment_id, (end_to_end_id, verdict, reason) in said.items():
        payment = current[payment_id]
        if payment.end_to_end_id != end_to_end_id or payment.state != "sent":
            if _contradicts(payment, end_to_end_id, verdict):
                counts["contradicting"] += 1
                await _tell_contradiction(session, payment, verdict, now=now)
            else:
                counts["already_known"] += 1
            continue
        counts[verdict] += 1
        if verdict != "pending":
            await _settle(session, principal, payment, verdict, reason=reason, now=now)
    return StatusReading(**counts)


def _contradicts(payment: Payment, end_to_end_id: str, verdict: Verdict) -> bool:
    """Whether a report says otherwise than what has been recorded of that transfer.

    A transfer under another name than the payment's was rejected: that is why there is another.
    """
    if payment.end_to_end_id != end_to_end_id:
        return verdict == "accepted"
    return payment.state == "accepted" and verdict == "rejected"


async def _tell_contradiction(
    session: AsyncSession, payment: Payment, verdict: Verdict, *, now: datetime
) -> None:
    """Tell, once, that a person must ask the bank; nothing is moved by it."""
    await add_event(
        session,
        EVENT_TYPES["payment.contradicted"],
        subject=f"payment:{payment.id}",
        at=now,
        agreement_id=payment.agreement_id,
        recipient_id=payment.recipient_id,
        facts={"state": payment.state, "attempt": payment.attempt, "report": verdict},
        once_key=f"contradicted/{payment.id}/{payment.attempt}/{verdict}",
    )


def _said_of(
    report: StatusReport, transfers: Sequence[Transfer]
) -> dict[UUID, tuple[str, Verdict, str]]:
    """What the report says of each payment: of its transfer, or of the whole file."""
    if not transfers:
        raise InvalidStatusReport("The report is of a file that was not made here (OrgnlMsgId).")
    ours = {each.end_to_end_id: each for each in transfers}
    if any(each.end_to_end_id not in ours for each in report.transfers):
        raise InvalidStatusReport("The report names a transfer (OrgnlEndToEndId) not in the file.")
    said: dict[UUID, tuple[str, Verdict, str]] = {}
    if report.group in {"accepted", "rejected"}:
        assert report.group is not None
        for each in transfers:
            said[each.payment_id] = (each.end_to_end_id, report.group, report.reason)
    for status in report.transfers:
        transfer = ours[status.end_to_end_id]
        said[transfer.payment_id] = (status.end_to_end_id, status.verdict, status.reason)
    return said


async def record_outcome(
    session: AsyncSession,
    principal: Principal,
    outcome: PaymentOutcome,
    *,
    payment_id: UUID,
    if_match: str | None,
    now: datetime,
) -> Payment:
    """Record what a person has found out of a transfer whose outcome was unknown."""
    await store.lock_payments(session)
    payment = await read_payment(session, payment_id)
    require_match(if_match, current_version=payment.version)
    if payment.state != "sent":
        raise StepNotAllowed(f"The payment is {payment.state}; nothing is unknown about it.")
    await _settle(
        session,
        principal,
        payment,
        outcome.outcome,
        reason=outcome.reason,
        now=now,
    )
    return await read_payment(session, payment_id)


async def read_payment(session: AsyncSession, payment_id: UUID) -> Payment:
    """A payment and where it is; raises NotFound."""
    found = await store.payments(session, ids=[payment_id])
    if not found:
        raise NotFound("There is no payment with this id.")
    return found[0]


async def _settle(
    session: AsyncSession,
    principal: Principal,
    payment: Payment,
    verdict: Verdict,
    *,
    reason: str,
    now: datetime,
) -> None:
    """Write an outcome: paid, or due again under a new transfer's name."""
    assert verdict != "pending", payment.id
    is_accepted = verdict == "accepted"
    await book(session, principal, payment, verdict, effective_at=now, now=now)
    await store.add_step(
        session,
        payment,
        "accepted" if is_accepted else "due",
        at=now,
        by=str(principal),
        attempt=payment.attempt if is_accepted else payment.attempt + 1,
        reason=reason or None,
    )
    run = await read_run(session, payment.run_id)
    if is_accepted and run.state == "released":
        others = await store.payments(session, run_id=run.id)
        if all(each.state == "accepted" for each in others):
            await life.add_step(session, run, "paid", at=now, by=str(principal))
            await stepped(session, run, "paid", principal, now=now)
    facts: dict[str, str | int | None] = {
        "run_id": str(payment.run_id),
        "recipient_id": payment.recipient_id,
        "kronor": payment.kronor,
        "attempt": payment.attempt,
    }
    subject = f"payment:{payment.id}"
    await add_event(
        session,
        EVENT_TYPES[f"payment.{verdict}"],
        subject=subject,
        agreement_id=payment.agreement_id,
        recipient_id=payment.recipient_id,
        at=now,
        facts=facts,
    )
    await record_change(
        session,
        at=now,
        principal=principal,
        action=f"payment {verdict}",
        subject=subject,
        facts=facts,
        reason=reason or None,
    )
