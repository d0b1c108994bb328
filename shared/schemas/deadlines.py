"""From what an agreement says about time to the instant at which it is too late."""

from datetime import datetime
from typing import assert_never

from shared.schemas.forms import Due, DueDate, DueMonthly
from shared.values.deadlines import day_after_weeks, working_day_from
from shared.values.periods import Month, end_of_legal_day


def deadline_of(due: Due, *, period: Month | None) -> datetime:
    """The first instant that is too late, in UTC, for a month where the obligation is monthly.

    The last day counts in full, by Swedish time. A date in an agreement stands as it is written
    unless the definition says that it moves to a working day (interpretation 16 of ÖT24).
    """
    match due:
        case DueDate():
            last_day = due.date
        case DueMonthly():
            assert period is not None, "a monthly obligation has one deadline for each month"
            last_day = day_after_weeks(period, weeks=due.weeks_after_the_month)
        case _:
            assert_never(due)
    if due.moves_to_working_day == "yes":
        last_day = working_day_from(last_day)
    return end_of_legal_day(last_day)
