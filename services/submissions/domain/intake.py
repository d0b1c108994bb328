"""May this be filed, by when, and did it come in time? Nothing here looks at the content.

What reaches the authority has arrived, whatever it holds (NJA 2024 s. 3): only faults of the
envelope are refused, and lateness is recorded, never a reason to turn a filing away.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from services.submissions.domain.errors import NoRightToFile, UnknownObligation, WrongPeriod
from shared.schemas.agreements import Agreement
from shared.schemas.deadlines import deadline_of
from shared.schemas.forms import DueDate, DueMonthly, Obligation
from shared.values.periods import Month, end_of_legal_day


@dataclass(frozen=True, slots=True)
class Envelope:
    """What a filing says on the outside: under which obligation, for whom, for which month."""

    obligation: Obligation
    recipient_id: str
    period: Month | None


def address(
    agreement: Agreement, *, obligation_id: str, recipient_id: str, period: Month | None
) -> Envelope:
    """Check the outside of a filing against the agreement.

    Raises UnknownObligation, NoRightToFile (the recipient does not owe it) or WrongPeriod.
    """
    obligation = agreement.obligation(obligation_id)
    if obligation is None:
        known = ", ".join(each.id for each in agreement.obligations)
        raise UnknownObligation(f"The agreement's obligations are: {known}.")
    if recipient_id not in agreement.recipient_ids(obligation.recipients):
        raise NoRightToFile(
            f"'{obligation.id}' is owed by the group '{obligation.recipients}', which does not "
            "include this recipient."
        )
    match obligation.due:
        case DueMonthly(periods=months) if period is None or period not in months.months():
            raise WrongPeriod(
                f"'{obligation.id}' is owed month by month: name one from {months.first} to "
                f"{months.last} as `period`."
            )
        case DueDate() if period is not None:
            raise WrongPeriod(
                f"'{obligation.id}' is owed once, not month by month: leave out `period`."
            )
        case _:
            pass
    return Envelope(obligation, recipient_id, period)


@dataclass(frozen=True, slots=True)
class Timeliness:
    """When something had to be there, and when it came."""

    deadline: datetime
    received_at: datetime

    @property
    def is_late(self) -> bool:
        """Whether it came at the deadline's instant or after."""
        return self.received_at >= self.deadline

    @property
    def late_by_seconds(self) -> int:
        """Whole seconds late, rounded up; what is late is never 0 seconds late."""
        seconds = -((self.deadline - self.received_at) // timedelta(seconds=1))
        return max(seconds, 1) if self.is_late else 0


def judge_timeliness(
    envelope: Envelope,
    *,
    received_at: datetime,
    is_supplement: bool,
    requested_by: datetime | None = None,
) -> Timeliness:
    """Compare the arrival with the deadline, which is exclusive: what comes at it is late.

    A supplement's deadline is that of the request, where one is open; else the end of the
    supplement window, where the obligation has one.
    """
    window = envelope.obligation.supplement_window
    if requested_by is not None:
        deadline = requested_by
    elif is_supplement and window is not None:
        deadline = end_of_legal_day(window.last)
    else:
        deadline = deadline_of(envelope.obligation.due, period=envelope.period)
    return Timeliness(deadline, received_at)
