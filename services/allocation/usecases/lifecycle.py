"""The life of a run: approved by another person, released into the ledger, paid by the bank."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.allocation.domain import ledger
from services.allocation.domain.errors import ReasonMissing, SamePerson
from services.allocation.domain.event_types import EVENT_TYPES
from services.allocation.domain.lifecycle import (
    RELEASED,
    is_same_person,
    require_step,
    require_up_to_date,
)
from services.allocation.domain.transfers import end_to_end_id, payment_key
from services.allocation.store import amounts as amount_store
from services.allocation.store import ledger as ledger_store
from services.allocation.store import life, payments
from services.allocation.store import runs as store
from services.allocation.usecases.runs import MakeId, read_run
from shared.agreements.loader import LoadedAgreement
from shared.kit.audit import record_change
from shared.kit.events import add_event
from shared.kit.preconditions import require_match
from shared.kit.principals import Principal
from shared.schemas.allocations import Amount, Run, RunHistory, RunState, TransitionRequest
from shared.schemas.payments import Payment


async def take_step(
    session: AsyncSession,
    loaded: LoadedAgreement,
    principal: Principal,
    request: TransitionRequest,
    *,
    run_id: UUID,
    if_match: str | None,
    now: datetime,
    make_id: MakeId,
) -> Run:
    """Approve, release or withdraw a run that the caller has read as it stands."""
    await store.lock_agreement(session, loaded.agreement.id)
    run = await read_run(session, run_id)
    require_match(if_match, current_version=run.version)
    require_step(run, request.to)
    if request.to == "approved" and is_same_person(str(principal), other=run.computed_by):
        raise SamePerson("You computed this run; another person must read it and approve it.")
    if request.to == "withdrawn" and request.reason is None:
        raise ReasonMissing("Say in `reason` why the run is withdrawn.")
    if request.to == "released":
        return await _release(session, loaded, principal, run, now=now, make_id=make_id)
    await life.add_step(session, run, request.to, at=now, by=str(principal), reason=request.reason)
    return await stepped(session, run, request.to, principal, now=now, reason=request.reason)


async def _release(
    session: AsyncSession,
    loaded: LoadedAgreement,
    principal: Principal,
    run: Run,
    *,
    now: datetime,
    make_id: MakeId,
) -> Run:
    """Post the run and make its payments due; a run without any is paid at once."""
    runs = await store.runs_of(session, run.agreement.id)
    released = [each for each in runs if each.state in RELEASED]
    require_up_to_date(loaded.agreement, run, released)
    places = await life.release_places(session, run.agreement.id)
    await life.add_step(
        session, run, "released", at=now, by=str(principal), release_place=len(places) + 1
    )
    last = places.get(len(places))
    before = next((each for each in released if each.id == last), None)
    wanted = amount_store.AmountFilter(run.id)
    amounts = await amount_store.list_amounts(session, wanted, limit=10**7, offset=0)
    await _post(session, loaded, principal, run, before=before, amounts=amounts, now=now)
    due = await _make_payments_due(session, principal, run, amounts, now=now, make_id=make_id)
    run = await stepped(session, run, "released", principal, now=now)
    if due == 0:
        await life.add_step(session, run, "paid", at=now, by=str(principal))
        run = await stepped(session, run, "paid", principal, now=now)
    return run


async def _post(
    session: AsyncSession,
    loaded: LoadedAgreement,
    principal: Principal,
    run: Run,
    *,
    before: Run | None,
    amounts: list[Amount],
    now: datetime,
) -> None:
    had = () if before is None else before.pots
    agreement, subject = loaded.agreement, f"run:{run.id}"
    for kind, moves in (
        ("opening", ledger.opening_moves(agreement, run.pots, had)),
        ("release", ledger.release_moves(agreement.id, amounts, run.pots, had)),
    ):
        entry = ledger.entry(
            moves,
            business_key=f"{kind}/{run.id}",
            kind=kind,
            agreement_id=agreement.id,
            effective_at=now,
            subject=subject,
        )
        if entry is not None:
            await ledger_store.post(session, entry, recorded_at=now, recorded_by=str(principal))


async def _make_payments_due(
    session: AsyncSession,
    principal: Principal,
    run: Run,
    amounts: list[Amount],
    *,
    now: datetime,
    make_id: MakeId,
) -> int:
    """One payment per recipient, of what stands on its account beside payments already due.

    So what a recipient owes since an earlier occasion is settled against what it gets now.
    """
    known = await payments.payments(session, agreement_id=run.agreement.id)
    count = 0
    for recipient_id in sorted({amount.recipient_id for amount in amounts}):
        account = ledger.account("recipient", run.agreement.id, recipient_id)
        waiting = sum(
            each.kronor
            for each in known
            if each.recipient_id == recipient_id and each.state == "due"
        )
        kronor = await ledger_store.balance_of(session, account.id) - waiting
        if kronor <= 0:
            continue
        payment_id = make_id()
        payment = Payment(
            id=payment_id,
            run_id=run.id,
            agreement_id=run.agreement.id,
            occasion_id=run.occasion_id,
            recipient_id=recipient_id,
            kronor=kronor,
            state="due",
            attempt=1,
            end_to_end_id=end_to_end_id(payment_id, attempt=1),
            reason=None,
            version=1,
        )
        key = payment_key(run.id, recipient_id)
        await payments.add_payment(session, payment, key=key, at=now, by=str(principal))
        count += 1
    return count


async def stepped(
    session: AsyncSession,
    run: Run,
    to: RunState,
    principal: Principal,
    *,
    now: datetime,
    reason: str | None = None,
) -> Run:
    """Tell the feed and the audit trail of a step that has been written; the run as it now is."""
    facts: dict[str, str | int | None] = {
        "agreement_id": run.agreement.id,
        "occasion_id": run.occasion_id,
        "number": run.number,
        "total_kronor": run.total_kronor,
        "result_sha256": run.result_sha256,
    }
    subject = f"run:{run.id}"
    await add_event(
        session,
        EVENT_TYPES[f"run.{to}"],
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
        action=f"run {to}",
        subject=subject,
        facts=facts,
        reason=reason,
    )
    return await read_run(session, run.id)


async def read_history(session: AsyncSession, run_id: UUID) -> RunHistory:
    """Every step of a run's life; raises NotFound."""
    await read_run(session, run_id)
    return RunHistory(run_id=run_id, events=await life.history_of(session, run_id))
