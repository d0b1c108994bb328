"""Payees, and from payments that are due to a file with the bank."""

import hashlib
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.allocation.domain.errors import (
    NothingToSend,
    PayeesMissing,
    StepNotAllowed,
)
from services.allocation.domain.event_types import EVENT_TYPES
from services.allocation.domain.lifecycle import RELEASED
from services.allocation.domain.transfers import checked_giro, message_id
from services.allocation.files.pain001 import payment_initiation
from services.allocation.store import payments as store
from services.allocation.usecases.bookings import book
from services.allocation.usecases.runs import read_run
from shared.agreements.loader import LoadedAgreement
from shared.kit.audit import record_change
from shared.kit.events import add_event
from shared.kit.principals import Principal
from shared.schemas.allocations import Run
from shared.schemas.payments import (
    Payee,
    PayeeRegistration,
    Payment,
    PaymentFile,
    PaymentFileRequest,
    Transfer,
)
from shared.values.errors import NotFound


async def register_payee(
    session: AsyncSession,
    principal: Principal,
    registration: PayeeRegistration,
    *,
    now: datetime,
    new_id: UUID,
) -> Payee:
    """Take in where a recipient is paid, as its requisition says."""
    payee = Payee(
        id=new_id,
        registered_at=now,
        registered_by=str(principal),
        **{**registration.model_dump(), "giro_number": checked_giro(registration)},
    )
    await store.add_payee(session, payee)
    await record_change(
        session,
        at=now,
        principal=principal,
        action="payee registered",
        subject=f"recipient:{payee.recipient_id}",
        facts={"payee_id": str(new_id), "giro": payee.giro},
    )
    return payee


async def send_payments(
    session: AsyncSession,
    loaded: LoadedAgreement,
    principal: Principal,
    request: PaymentFileRequest,
    *,
    now: datetime,
) -> PaymentFile:
    """Put a released run's due payments in a file; from then on their outcome is unknown."""
    await store.lock_payments(session)
    run = await read_run(session, request.run_id)
    if run.state not in RELEASED:
        raise StepNotAllowed(f"The run is {run.state}; only what a released run pays is sent.")
    due = [each for each in await store.payments(session, run_id=run.id) if each.state == "due"]
    if not due:
        raise NothingToSend("No payment of this run is due.")
    transfers = await _transfers(session, loaded, due)
    file_id = message_id([each.end_to_end_id for each in transfers])
    content = payment_initiation(
        transfers,
        message_id=file_id,
        made_at=now,
        execution_date=request.execution_date,
        debtor=request.debtor,
    )
    file = PaymentFile(
        id=file_id,
        run_id=run.id,
        made_at=now,
        made_by=str(principal),
        payment_count=len(transfers),
        total_kronor=sum(each.kronor for each in transfers),
        sha256=hashlib.sha256(content).hexdigest(),
    )
    await store.add_file(session, file, transfers, content)
    for payment in due:
        await book(session, principal, payment, "sent", effective_at=now, now=now)
        await store.add_step(session, payment, "sent", at=now, by=str(principal), file_id=file_id)
    await _tell_file(session, principal, run, file, now=now)
    return file


async def _transfers(
    session: AsyncSession, loaded: LoadedAgreement, due: Sequence[Payment]
) -> list[Transfer]:
    recipients = sorted({each.recipient_id for each in due})
    payees = {each.recipient_id: each for each in await store.payees(session, recipients)}
    missing = [each for each in recipients if each not in payees]
    if missing:
        raise PayeesMissing(
            f"No bankgiro or plusgiro is registered for: {', '.join(missing)}. Register them from "
            "their requisitions and make the file again."
        )
    transfers = []
    for payment in due:
        payee, who = payees[payment.recipient_id], loaded.agreement.recipient(payment.recipient_id)
        transfers.append(
            Transfer(
                payment_id=payment.id,
                end_to_end_id=payment.end_to_end_id,
                recipient_id=payment.recipient_id,
                name=payment.recipient_id if who is None else who.name,
                organisation_number=None if who is None else who.organisation_number,
                giro=payee.giro,
                giro_number=payee.giro_number,
                kronor=payment.kronor,
                message=payee.payment_reference or f"{payment.agreement_id} {payment.occasion_id}",
            )
        )
    return transfers


async def _tell_file(
    session: AsyncSession,
    principal: Principal,
    run: Run,
    file: PaymentFile,
    *,
    now: datetime,
) -> None:
    facts: dict[str, str | int | None] = {
        "run_id": str(file.run_id),
        "payment_count": file.payment_count,
        "total_kronor": file.total_kronor,
        "sha256": file.sha256,
    }
    subject = f"payment-file:{file.id}"
    await add_event(
        session,
        EVENT_TYPES["payment-file.made"],
        subject=subject,
        agreement_id=run.agreement.id,
        recipient_id=None,
        at=now,
        facts=facts,
    )
    await record_change(
        session,
        at=now,
        principal=principal,
        action="payments sent",
        subject=subject,
        facts=facts,
    )


async def read_file(
    session: AsyncSession, file_id: str
) -> tuple[PaymentFile, tuple[Transfer, ...], bytes]:
    """A bank file with its transfers and its bytes; raises NotFound."""
    found = await store.file_of(session, file_id)
    if found is None:
        raise NotFound("There is no payment file with this id.")
    return found
