"""Claims proposed: of what economic reports leave unspent, for a late one, or of an overpayment."""

from datetime import datetime
from typing import assert_never

from sqlalchemy.ext.asyncio import AsyncSession

from services.allocation.clients import Assessment
from services.allocation.domain import ledger
from services.allocation.domain.economic_reports import (
    Demand,
    economic_reports,
    reclaim_of,
    repayment_of,
    report_conditions,
)
from services.allocation.domain.errors import MoreThanOutstanding
from services.allocation.domain.results import by_key
from services.allocation.store import claims as store
from services.allocation.store import ledger as ledger_store
from services.allocation.usecases.claims import told
from services.allocation.usecases.runs import MakeId
from shared.agreements.loader import LoadedAgreement
from shared.kit.principals import Principal
from shared.schemas.assessments import OutcomeSet
from shared.schemas.claims import (
    Claim,
    ClaimRequest,
    EconomicReport,
    OverpaymentRequest,
    ReclaimRequest,
    RepaymentRequest,
)
from shared.values.errors import NotFound
from shared.values.money import kronor_text


async def propose_claim(
    session: AsyncSession,
    assessment: Assessment,
    loaded: LoadedAgreement,
    principal: Principal,
    request: ClaimRequest,
    *,
    now: datetime,
    make_id: MakeId,
) -> Claim:
    """Propose to claim money; nothing is owed until another person has decided it."""
    agreement_id, recipient_id = loaded.agreement.id, request.recipient_id
    if loaded.agreement.recipient(recipient_id) is None:
        raise NotFound("The agreement has no recipient of that id.")
    outcomes = await _report_outcomes(assessment, loaded)
    await store.lock_claims_of(session, agreement_id=agreement_id, recipient_id=recipient_id)
    known = await store.claims(session, agreement_id=agreement_id, recipient_id=recipient_id)
    demand = await _demand(session, loaded, request, outcomes, known)
    claim = Claim(
        id=make_id(),
        agreement_id=agreement_id,
        recipient_id=recipient_id,
        kind=request.kind,
        kronor=demand.kronor,
        received_kronor=0,
        due=demand.due,
        source=demand.source,
        motivation=demand.motivation,
        evidence=demand.evidence,
        state="proposed",
        registered_at=now,
        registered_by=str(principal),
        decided_by=None,
        version=1,
    )
    await store.add_claim(session, claim)
    return await told(session, principal, claim, "proposed", now=now)


async def _demand(
    session: AsyncSession,
    loaded: LoadedAgreement,
    request: ClaimRequest,
    outcomes: OutcomeSet,
    known: list[Claim],
) -> Demand:
    reports = economic_reports(loaded.agreement, by_key(outcomes), known)
    report = next((each for each in reports if each.recipient_id == request.recipient_id), None)
    match request:
        case RepaymentRequest():
            return repayment_of(report)
        case ReclaimRequest():
            return reclaim_of(report, request)
        case OverpaymentRequest():
            await _require_owed(session, request, known)
            return Demand(request.kronor, request.due, request.source, request.motivation, ())
        case _:
            assert_never(request)


async def _require_owed(
    session: AsyncSession, request: OverpaymentRequest, known: list[Claim]
) -> None:
    """Raise MoreThanOutstanding where more is claimed than is owed and not yet claimed."""
    account = ledger.account("recipient", request.agreement_id, request.recipient_id)
    owed = -min(0, await ledger_store.balance_of(session, account.id))
    claimed = sum(
        each.kronor - each.received_kronor
        for each in known
        if each.kind == "overpayment" and each.state in {"proposed", "decided"}
    )
    if request.kronor > owed - claimed:
        raise MoreThanOutstanding(
            f"The recipient owes {kronor_text(owed)}, of which {kronor_text(claimed)} is claimed."
        )


async def read_economic_reports(
    session: AsyncSession, assessment: Assessment, loaded: LoadedAgreement
) -> tuple[EconomicReport, ...]:
    """What economic reports say, as assessment has read them, and what has been claimed of it."""
    outcomes = await _report_outcomes(assessment, loaded)
    known = await store.claims(session, agreement_id=loaded.agreement.id, recipient_id=None)
    return economic_reports(loaded.agreement, by_key(outcomes), known)


async def _report_outcomes(assessment: Assessment, loaded: LoadedAgreement) -> OutcomeSet:
    conditions = tuple(each.id for each in report_conditions(loaded.agreement))
    if not conditions:
        return OutcomeSet(agreement=loaded.reference, sha256="0" * 64, outcomes=())
    return await assessment.outcomes(loaded.reference, condition_ids=conditions)
