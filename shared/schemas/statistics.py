"""Files of statistics: what was found in them, and how good the data are by section 3.4 of ÖT24."""

from typing import Annotated
from uuid import UUID

from pydantic import Field

from shared.schemas.base import (
    Count,
    Identifier,
    Instant,
    Label,
    MonthField,
    RecipientId,
    Schema,
    Sha256,
)

_UUID = "0190b0c1-7a3e-7000-8000-000000000001"


class FileFault(Schema):
    """A fault in a file: where it is, what it is, and how to mend it; never the value itself."""

    row: Annotated[int, Field(ge=1, examples=[7])]
    """As a spreadsheet counts: the headings are row 1."""
    column: Annotated[str, Field(examples=["completed"])]
    """The column's heading; empty where the whole row is meant."""
    code: Annotated[str, Field(examples=["not-a-count"])]
    message: Label
    """What is wrong, and how to mend it."""


class FileReport(Schema):
    """What was found in a file: it is taken whole, or not at all."""

    id: Annotated[UUID | None, Field(examples=[_UUID])]
    """Where the report is kept; None when the file was only tried."""
    agreement_id: Identifier
    received_at: Instant
    sha256: Sha256
    row_count: Count
    is_taken: Annotated[bool, Field(examples=[True])]
    """Whether every row was taken. Of a file that was only tried: whether it would be."""
    delivery_id: Annotated[UUID | None, Field(examples=[_UUID])]
    fault_count: Count
    faults: Annotated[tuple[FileFault, ...], Field(examples=[[]])]
    """The first thousand."""


class DataQuality(Schema):
    """The figures of one recipient and month, by the criteria that can be seen from deliveries."""

    obligation_id: Identifier
    recipient_id: RecipientId
    period: MonthField
    deadline: Instant
    complete_at: Annotated[Instant | None, Field(examples=["2024-02-18T02:00:00Z"])]
    """When the last figure owed was first there; None while any is missing."""
    in_time: Annotated[bool | None, Field(examples=[True])]
    """None before the deadline, while anything is missing."""
    missing_statistic_ids: Annotated[tuple[str, ...], Field(examples=[[]])]
