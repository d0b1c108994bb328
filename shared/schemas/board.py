"""The board (lägesbild): every obligation and recipient, where it stands; and the event feed."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from shared.schemas.base import Count, Identifier, Instant, Label, MonthField, RecipientId, Schema

_UUID = "0190b0c1-7a3e-7000-8000-000000000001"

BoardState = Literal[
    "not_due",
    "draft",
    "filed",
    "late",
    "incomplete",
    "supplement_requested",
    "supplemented",
    "closed",
    "missing",
]


class BoardRow(Schema):
    """Where one recipient stands with one obligation, in one month where it is monthly."""

    obligation_id: Identifier
    obligation: Label
    recipient_id: RecipientId
    recipient_name: Annotated[str, Field(examples=["Stockholm"])]
    period: Annotated[MonthField | None, Field(examples=["2024-03"])]
    state: Annotated[BoardState, Field(examples=["filed"])]
    deadline: Instant
    """The first instant that is too late, by what is now asked for."""
    filing_id: Annotated[UUID | None, Field(examples=[_UUID])]
    first_received_at: Annotated[Instant | None, Field(examples=["2024-09-27T08:00:00Z"])]
    latest_received_at: Annotated[Instant | None, Field(examples=["2024-09-27T08:00:00Z"])]
    late: Annotated[bool, Field(examples=[False])]
    """Whether what was first filed came too late."""
    finding_count: Count
    next_step: Label


class CloudEvent(Schema):
    """Something that happened, in the envelope of CloudEvents 1.0; names are the standard's."""

    specversion: Annotated[Literal["1.0"], Field(examples=["1.0"])]
    id: Annotated[str, Field(examples=["42"])]
    """The event's number in this service: pass the last one seen as `after`."""
    source: Annotated[str, Field(examples=["/submissions/v1"])]
    type: Annotated[str, Field(examples=["se.statsbidrag.filing.received"])]
    subject: Annotated[str, Field(examples=[f"filings/{_UUID}"])]
    time: Instant
    datacontenttype: Annotated[Literal["application/json"], Field(examples=["application/json"])]
    data: Annotated[
        dict[str, str | int | bool | None], Field(examples=[{"registration_number": "S-2024-1"}])
    ]


class EventFeed(Schema):
    """Events in the order they happened, and where to go on from."""

    events: tuple[CloudEvent, ...]
    next_after: Annotated[int, Field(ge=0, examples=[42])]
    """What to send as `after` next time; nothing is missed and nothing comes twice."""
