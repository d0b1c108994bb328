"""The board (lägesbild): every obligation and recipient, where it stands."""

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
