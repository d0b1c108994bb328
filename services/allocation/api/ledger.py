"""The ledger, and due dates."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from services.allocation.api.dependencies import Payer, Reader
from services.allocation.store import ledger as store
from services.allocation.store import ledger_chain
from services.allocation.usecases import events
from services.allocation.usecases import ledger as usecases
from shared.kit.database import Snapshot, Transaction
from shared.kit.idempotency import OncePerKey
from shared.kit.openapi import problems
from shared.kit.paging import Paging
from shared.kit.strict_json import StrictRoute
from shared.kit.wiring import Agreements, ClockNow
from shared.schemas.base import Identifier, Instant
from shared.schemas.claims import Debt
from shared.schemas.ledger import Balances, LedgerCheck, LedgerTransaction
from shared.schemas.paging import Page
from shared.schemas.payments import DueDates

router = APIRouter(route_class=StrictRoute)


@router.get("/ledger-balances", tags=["ledger"], responses=problems(422))
async def list_balances(
    _: Reader,
    session: Transaction,
    clock: ClockNow,
    agreement_id: Annotated[Identifier | None, Query()] = None,
    as_of: Annotated[Instant | None, Query(description="What had taken effect by then.")] = None,
    known_at: Annotated[Instant | None, Query(description="What was recorded by then.")] = None,
) -> Balances:
    """What every account holds: now, or at any time, as known at any time. The sum is zero."""
    return await usecases.read_balances(
        session, agreement_id=agreement_id, as_of=as_of, known_at=known_at, now=clock.now()
    )


@router.get("/ledger-transactions", tags=["ledger"], responses=problems(422))
async def list_transactions(
    _: Reader, session: Transaction, paging: Paging
) -> Page[LedgerTransaction]:
    """The ledger's transactions in the order of the chain."""
    total = await store.count_transactions(session)
    found = await ledger_chain.transactions(session, after=paging.offset, limit=paging.limit)
    return paging.page(found, total=total)


@router.get("/ledger-checks", tags=["ledger"], responses=problems())
async def check_ledger(_: Reader, session: Snapshot) -> LedgerCheck:
    """Walk the whole chain and every account: is all as it was written, and if not, where?"""
    return await usecases.check_ledger(session)


@router.get("/debts", tags=["ledger"], responses=problems(404, 422))
async def list_debts(
    _: Reader,
    session: Transaction,
    catalogue: Agreements,
    agreement_id: Annotated[Identifier, Query(examples=["okad-tillganglighet-2024"])],
) -> list[Debt]:
    """Recipients who owe: later judgements took back more than they have been given since."""
    return await usecases.read_debts(session, catalogue.get(agreement_id).agreement.id)


@router.post(
    "/due-date-announcements",
    tags=["events"],
    status_code=201,
    response_model=DueDates,
    responses=problems(400, 404, 409, 413, 415, 422),
)
async def announce_due_dates(
    principal: Payer,
    once: OncePerKey,
    session: Transaction,
    catalogue: Agreements,
    clock: ClockNow,
    agreement_id: Annotated[Identifier, Query(examples=["okad-tillganglighet-2024"])],
) -> Response:
    """Tell the due dates that are near as events; each reminder is told once, so call it daily."""
    found = await events.announce_due_dates(
        session, catalogue.get(agreement_id), principal, now=clock.now()
    )
    return await once.answer(found)
