"""What an agreement's criteria say of the monthly figures that have been delivered."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from services.submissions.domain.board import periods_of
from services.submissions.domain.data_quality import Delivered, quality_of
from services.submissions.store.filings import filings_under
from services.submissions.store.statistics import StatisticFilter, known_statistics
from services.submissions.usecases.envelopes import may_read
from shared.kit.principals import Principal
from shared.schemas.agreements import Agreement
from shared.schemas.data_descriptions import MissingDataPlan
from shared.schemas.forms import Obligation
from shared.schemas.statistics import DataQuality, PlanFound


async def data_quality(
    session: AsyncSession, agreement: Agreement, principal: Principal, *, now: datetime
) -> list[DataQuality]:
    """Per recipient the caller may see, and month: is what is owed there, in time, and enough?"""
    rows: list[DataQuality] = []
    for obligation in agreement.obligations:
        if obligation.kind != "statistics":
            continue
        delivered = await _delivered(session, agreement, obligation)
        rows.extend(
            quality_of(obligation, recipient_id, period, delivered=delivered, now=now)
            for recipient_id in agreement.recipient_ids(obligation.recipients)
            if may_read(principal, recipient_id)
            for period in periods_of(obligation)
            if period is not None
        )
    return rows


async def _delivered(
    session: AsyncSession, agreement: Agreement, obligation: Obligation
) -> Delivered:
    owed = agreement.statistics_owed(obligation)
    criteria = obligation.quality
    same = None if criteria is None else criteria.same_offering
    plan = None if criteria is None else criteria.plan
    wholes = await known_statistics(
        session, StatisticFilter(statistic_ids=owed), agreement_id=agreement.id
    )
    parts = []
    if same is not None:
        wanted = StatisticFilter(statistic_ids=owed, broken_down_by=(same.breakdown,))
        parts = await known_statistics(session, wanted, agreement_id=agreement.id)
    return Delivered(
        owed=owed,
        wholes={(each.statistic_id, each.recipient_id, each.period): each for each in wholes},
        by_offering=parts,
        plans={} if plan is None else await _plans(session, agreement, plan),
    )


async def _plans(
    session: AsyncSession, agreement: Agreement, plan: MissingDataPlan
) -> dict[str, PlanFound]:
    """What each recipient's latest report answers, or that it points to an earlier one."""
    found: dict[str, PlanFound] = {}
    filings = await filings_under(
        session, agreement_id=agreement.id, obligation_ids=[plan.obligation]
    )
    for filing in filings:
        latest = filing.versions[-1]
        if latest.body is None:
            continue
        answer = latest.body.answers.get(plan.question)
        text = answer if isinstance(answer, str) and answer.strip() else None
        if text is not None or plan.question in latest.body.refers_to_earlier_report:
            found[filing.recipient_id] = PlanFound(
                filing_id=filing.id, version=latest.number, text=text
            )
    return found
