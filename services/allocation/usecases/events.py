"""Due dates told in the feed of events."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from services.allocation.domain.due_dates import due_dates, reminder_due
from services.allocation.domain.event_types import EVENT_TYPES
from services.allocation.store import claims as claim_store
from shared.agreements.loader import LoadedAgreement
from shared.kit.audit import record_change
from shared.kit.events import add_event
from shared.kit.principals import Principal
from shared.schemas.claims import Claim
from shared.schemas.payments import DueDate, DueDates
from shared.values.periods import legal_date


async def announce_due_dates(
    session: AsyncSession,
    loaded: LoadedAgreement,
    principal: Principal,
    *,
    now: datetime,
) -> DueDates:
    """Tell as events what is soon due, and claims past their day; each once, however often asked.

    Which days before are reminded of stands in the agreement's definition.
    """
    agreement, today = loaded.agreement, legal_date(now)
    found = due_dates(agreement, today=today)
    claims = await claim_store.claims(session, agreement_id=agreement.id, recipient_id=None)
    announced = 0
    for each in (*map(_of_obligation, found), *_of_claims(claims, today=today)):
        days = reminder_due(agreement, days_left=(each.due - today).days)
        if days is None and each.type != "claim.overdue":
            continue
        announced += await add_event(
            session,
            EVENT_TYPES[each.type],
            subject=each.subject,
            agreement_id=agreement.id,
            recipient_id=each.recipient_id,
            at=now,
            facts={**each.facts, "due": each.due.isoformat(), "days_before": days},
            once_key=f"due/{each.name}/{'overdue' if days is None else days}",
        )
    await record_change(
        session,
        at=now,
        principal=principal,
        action="due dates announced",
        subject=f"agreement:{agreement.id}",
        facts={"announced": announced},
    )
    return DueDates(announced=announced, due_dates=found)


@dataclass(frozen=True, slots=True)
class _Reminder:
    """What is told of a day that is near or has passed; `name` tells it from every other."""

    type: str
    subject: str
    recipient_id: str
    name: str
    facts: Mapping[str, str | int]
    due: date


def _of_obligation(due: DueDate) -> _Reminder:
    return _Reminder(
        type="due-date.near",
        subject=f"recipient:{due.recipient_id}",
        recipient_id=due.recipient_id,
        name=f"{due.agreement_id}/{due.obligation_id}/{due.recipient_id}",
        facts={"obligation_id": due.obligation_id},
        due=due.due,
    )


def _of_claims(claims: Iterable[Claim], *, today: date) -> Iterator[_Reminder]:
    """Claims that are decided and not yet met."""
    for claim in claims:
        if claim.state == "decided":
            yield _Reminder(
                type="claim.overdue" if claim.due < today else "claim.near",
                subject=f"claim:{claim.id}",
                recipient_id=claim.recipient_id,
                name=str(claim.id),
                facts={"kind": claim.kind, "kronor": claim.kronor},
                due=claim.due,
            )
