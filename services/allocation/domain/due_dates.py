"""Days by which recipients must have done what money hangs on, and how far away they are."""

from datetime import date, timedelta

from shared.schemas.agreements import Agreement
from shared.schemas.deadlines import deadline_of
from shared.schemas.forms import DueDate as OnceDue
from shared.schemas.forms import Obligation
from shared.schemas.payments import DueDate
from shared.values.periods import legal_date


def due_dates(agreement: Agreement, *, today: date) -> tuple[DueDate, ...]:
    """Every due date of requisitions, economic reports and repayments, the earliest first."""
    found = [
        DueDate(
            agreement_id=agreement.id,
            obligation_id=obligation.id,
            kind=obligation.kind,
            recipient_id=recipient_id,
            due=last_day(obligation),
            days_left=(last_day(obligation) - today).days,
            source=obligation.source,
        )
        for obligation in agreement.obligations
        if obligation.kind in {"requisition", "economic_report", "repayment"}
        and isinstance(obligation.due, OnceDue)
        for recipient_id in agreement.recipient_ids(obligation.recipients)
    ]
    return tuple(sorted(found, key=lambda each: (each.due, each.obligation_id, each.recipient_id)))


def last_day(obligation: Obligation) -> date:
    """The last day in time, in Swedish time; the instant that is too late comes after it."""
    return legal_date(deadline_of(obligation.due, period=None) - timedelta(seconds=1))


def reminder_due(agreement: Agreement, *, days_left: int) -> int | None:
    """The latest reminder that is to have been given by now, in days before, or None."""
    wanted = () if agreement.reminders is None else agreement.reminders.days_before
    reached = [days for days in wanted if days_left <= days]
    return min(reached) if reached and days_left >= 0 else None
