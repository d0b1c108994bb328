"""What stands where: the board of an agreement, and the dossier that assessment judges from."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from services.submissions.domain.board import Place, Standing, compile_board, periods_of
from services.submissions.store import life
from services.submissions.store.filings import FilingFilter, filings_under
from services.submissions.store.lists import list_filings
from services.submissions.store.statistics import (
    StatisticFilter,
    known_statistics,
)
from shared.agreements.loader import LoadedAgreement
from shared.schemas.agreements import Agreement
from shared.schemas.board import BoardRow
from shared.schemas.deadlines import deadline_of
from shared.schemas.forms import Obligation
from shared.schemas.submissions import Dossier


async def compile_rows(
    session: AsyncSession, loaded: LoadedAgreement, *, now: datetime
) -> list[BoardRow]:
    """Every row of the board, in the agreement's order."""
    agreement = loaded.agreement
    listed = await list_filings(session, FilingFilter(agreement_id=agreement.id))
    standings: dict[Place, Standing] = {
        (each.summary.obligation_id, each.summary.recipient_id, each.summary.period): Standing(
            filing_id=each.summary.id,
            state=each.summary.state,
            first_received_at=each.summary.first_received_at,
            latest_received_at=each.summary.latest_received_at,
            late=each.summary.late,
            finding_count=each.summary.finding_count,
            supplement_deadline=each.open_request.deadline if each.open_request else None,
        )
        for each in listed
    }
    for obligation in agreement.obligations:
        if obligation.kind == "statistics":
            standings |= await _delivered(session, agreement, obligation)
    drafts = await life.draft_places(session, agreement_id=agreement.id)
    return list(compile_board(agreement, standings=standings, drafts=drafts, now=now))


async def _delivered(
    session: AsyncSession, agreement: Agreement, obligation: Obligation
) -> dict[Place, Standing]:
    """Monthly figures are there once every statistic owed has been delivered for the month."""
    owed = agreement.statistics_owed(obligation)
    known_now = await known_statistics(
        session, StatisticFilter(statistic_ids=owed), agreement_id=agreement.id
    )
    arrived = {
        (each.statistic_id, each.recipient_id, each.period): each.first_received_at
        for each in known_now
    }
    found: dict[Place, Standing] = {}
    for recipient_id in agreement.recipient_ids(obligation.recipients):
        for period in periods_of(obligation):
            assert period is not None, obligation.id
            times = [arrived.get((each, recipient_id, period)) for each in owed]
            known = [each for each in times if each is not None]
            if not known or len(known) < len(owed):
                continue
            complete_at = max(known)
            found[obligation.id, recipient_id, period] = Standing(
                filing_id=None,
                state="filed",
                first_received_at=min(known),
                latest_received_at=complete_at,
                late=complete_at >= deadline_of(obligation.due, period=period),
                finding_count=0,
            )
    return found


async def compile_dossier(
    session: AsyncSession,
    loaded: LoadedAgreement,
    *,
    obligation_ids: list[str] | None,
    statistics: StatisticFilter,
    now: datetime,
) -> Dossier:
    """All that is known under an agreement, or of the obligations and statistics asked for."""
    agreement_id = loaded.agreement.id
    filings = await filings_under(session, agreement_id=agreement_id, obligation_ids=obligation_ids)
    known = await known_statistics(session, statistics, agreement_id=agreement_id)
    return Dossier(
        agreement=loaded.reference,
        known_at=now,
        filings=tuple(filings),
        statistics=tuple(known),
    )
