"""How good a recipient's monthly figures are, by what can be seen from the deliveries.

Section 3.4 of ÖT24 asks that figures are in the database within three weeks of the month's end;
the obligation's own deadline says so. What is missing is named, statistic by statistic.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from shared.schemas.deadlines import deadline_of
from shared.schemas.forms import Obligation
from shared.schemas.statistics import DataQuality
from shared.values.periods import Month


def quality_of(
    obligation: Obligation,
    recipient_id: str,
    period: Month,
    *,
    owed: Sequence[str],
    arrived: Mapping[tuple[str, str, str], datetime],
    now: datetime,
) -> DataQuality:
    """The figures of one recipient and month."""
    deadline = deadline_of(obligation.due, period=period)
    times = {each: arrived.get((each, recipient_id, str(period))) for each in owed}
    missing = tuple(each for each, at in times.items() if at is None)
    known = [at for at in times.values() if at is not None]
    complete_at = max(known) if known and not missing else None
    if complete_at is not None:
        in_time: bool | None = complete_at < deadline
    else:
        in_time = False if now >= deadline else None
    return DataQuality(
        obligation_id=obligation.id,
        recipient_id=recipient_id,
        period=period,
        deadline=deadline,
        complete_at=complete_at,
        in_time=in_time,
        missing_statistic_ids=missing,
    )
