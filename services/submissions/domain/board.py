"""Where every recipient stands with every obligation, and what comes next."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from shared.schemas.agreements import Agreement, Recipient
from shared.schemas.base import Label
from shared.schemas.board import BoardRow, BoardState
from shared.schemas.deadlines import deadline_of
from shared.schemas.forms import DueDate, DueMonthly, Obligation
from shared.schemas.submissions import FilingState
from shared.values.periods import Month

Place = tuple[str, str, Month | None]
"""An obligation, a recipient, and the month where the obligation is monthly."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What has been filed in one place of the board."""

    filing_id: UUID | None
    state: FilingState
    first_received_at: datetime
    latest_received_at: datetime
    late: bool
    finding_count: int
    supplement_deadline: datetime | None = None
    """The end of an open request for a supplement."""


def compile_board(
    agreement: Agreement,
    *,
    standings: Mapping[Place, Standing],
    drafts: frozenset[Place],
    now: datetime,
) -> Iterator[BoardRow]:
    """Every obligation × recipient (× month), in the agreement's order."""
    for obligation in agreement.obligations:
        for recipient_id in agreement.recipient_ids(obligation.recipients):
            recipient = agreement.recipient(recipient_id)
            assert recipient is not None, recipient_id
            for period in periods_of(obligation):
                place = (obligation.id, recipient_id, period)
                yield _row(
                    obligation,
                    recipient,
                    period,
                    standing=standings.get(place),
                    has_draft=place in drafts,
                    now=now,
                )


def periods_of(obligation: Obligation) -> Sequence[Month | None]:
    """The months an obligation is owed for; once, without a month, where it is not monthly."""
    match obligation.due:
        case DueMonthly(periods=periods):
            return periods.months()
        case DueDate():
            return (None,)


def _row(
    obligation: Obligation,
    recipient: Recipient,
    period: Month | None,
    *,
    standing: Standing | None,
    has_draft: bool,
    now: datetime,
) -> BoardRow:
    deadline = deadline_of(obligation.due, period=period)
    state = state_on_board(standing, has_draft=has_draft, deadline=deadline, now=now)
    if standing is not None and standing.supplement_deadline is not None:
        deadline = standing.supplement_deadline
    return BoardRow(
        obligation_id=obligation.id,
        obligation=obligation.label,
        recipient_id=recipient.id,
        recipient_name=recipient.name,
        period=period,
        state=state,
        deadline=deadline,
        filing_id=standing.filing_id if standing else None,
        first_received_at=standing.first_received_at if standing else None,
        latest_received_at=standing.latest_received_at if standing else None,
        late=standing.late if standing else False,
        finding_count=standing.finding_count if standing else 0,
        next_step=_NEXT_STEPS[state],
    )


def state_on_board(
    standing: Standing | None, *, has_draft: bool, deadline: datetime, now: datetime
) -> BoardState:
    """One word for it: what is filed says more than that it came late, and faults more than that.

    Nothing is missing before its deadline: what is not there yet is not due, or a draft.
    """
    if standing is None:
        if now >= deadline:
            return "missing"
        return "draft" if has_draft else "not_due"
    if standing.state != "filed":
        return standing.state
    if standing.finding_count:
        return "incomplete"
    return "late" if standing.late else "filed"


def next_deadlines(rows: Iterable[BoardRow], *, now: datetime) -> dict[str, tuple[datetime, int]]:
    """By obligation: the next deadline that has not passed, and how many have not filed for it."""
    found: dict[str, tuple[datetime, int]] = {}
    for row in rows:
        if row.deadline <= now or row.state == "supplement_requested":
            continue
        deadline, missing = found.get(row.obligation_id, (row.deadline, 0))
        if row.deadline < deadline:
            deadline, missing = row.deadline, 0
        if row.deadline == deadline:
            missing += row.first_received_at is None
        found[row.obligation_id] = (deadline, missing)
    return found


_NEXT_STEPS: Mapping[BoardState, Label] = {
    "not_due": Label(sv="Mottagaren lämnar in.", en="The recipient files."),
    "draft": Label(sv="Mottagaren skickar in sitt utkast.", en="The recipient files its draft."),
    "filed": Label(sv="Handläggaren granskar.", en="The officer examines it."),
    "late": Label(
        sv="Handläggaren granskar, och bedömer följden av förseningen.",
        en="The officer examines it, and judges what follows from its being late.",
    ),
    "incomplete": Label(
        sv="Handläggaren begär komplettering eller godtar bristerna.",
        en="The officer asks for a supplement or accepts the faults.",
    ),
    "supplement_requested": Label(
        sv="Mottagaren kompletterar.", en="The recipient files a supplement."
    ),
    "supplemented": Label(
        sv="Handläggaren granskar kompletteringen.", en="The officer examines the supplement."
    ),
    "closed": Label(sv="Inget återstår.", en="Nothing remains."),
    "missing": Label(
        sv="Handläggaren påminner; det som kommer in registreras som försenat.",
        en="The officer reminds; what arrives is registered as late.",
    ),
}
