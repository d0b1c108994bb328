"""Files of statistics: what was found in them, and how good the data are by what is agreed."""

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
    Share,
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


class ResponseRateFound(Schema):
    """The response rate (svarsfrekvens) of one statistic in a month."""

    statistic_id: Identifier
    received: Annotated[Count | None, Field(examples=[97])]
    expected: Annotated[Count | None, Field(examples=[100])]
    """None where the delivery does not say."""
    share: Annotated[Share | None, Field(examples=["97/100"])]
    is_enough: Annotated[bool | None, Field(examples=[True])]


class OneSidedOffering(Schema):
    """A category, such as a care offering, for which some of the figures are not reported."""

    statistic_id: Identifier
    category: Annotated[str, Field(examples=["Mottagningen i Väst"])]
    lacks: Annotated[tuple[str, ...], Field(examples=[["waiting"]])]


class PlanFound(Schema):
    """What the recipient's own report says of missing figures and the plan for them."""

    filing_id: Annotated[UUID, Field(examples=[_UUID])]
    version: Annotated[int, Field(ge=1, examples=[1])]
    text: Annotated[str | None, Field(examples=["Påhittat: ingår från den 1 mars."])]
    """None where it points to an earlier report instead."""


class DataQuality(Schema):
    """The figures of one recipient and month, by the criteria the agreement sets for them."""

    obligation_id: Identifier
    recipient_id: RecipientId
    period: MonthField
    deadline: Instant
    complete_at: Annotated[Instant | None, Field(examples=["2024-02-18T02:00:00Z"])]
    """When the last figure owed was first there; None while any is missing."""
    in_time: Annotated[bool | None, Field(examples=[True])]
    """None before the deadline, while anything is missing."""
    missing_statistic_ids: Annotated[tuple[str, ...], Field(examples=[[]])]
    response_rates: tuple[ResponseRateFound, ...]
    """One per statistic that is there, where the agreement asks for a response rate."""
    has_same_offering: Annotated[bool | None, Field(examples=[True])]
    """None where no figures were delivered by offering, or the agreement does not ask for it."""
    one_sided_offerings: Annotated[tuple[OneSidedOffering, ...], Field(examples=[[]])]
    plan: PlanFound | None
    """Where anything is missing or too little, and the recipient has filed a plan for it."""
