"""What would be: assumptions, what they would give, and what moved which krona."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, model_validator

from shared.schemas.agreements import AgreementReference, Change
from shared.schemas.allocations import KeyValue
from shared.schemas.base import (
    DataSetId,
    Degree,
    Identifier,
    InterpretationId,
    Kronor,
    MonthField,
    OccasionId,
    ReadingId,
    RecipientId,
    Schema,
    SignedKronor,
)

_UUID = "0190b0c1-7a3e-7000-8000-000000000001"


class Assumption(Schema):
    """What is taken to happen to a recipient, from a month on: a degree, or a share it reaches.

    `reaches` is the share of the completed within the agreement's time; the degree is then what
    the condition's own rule gives for that share. Improvement is not assumed with it.
    """

    recipient_id: RecipientId
    condition_ids: Annotated[list[Identifier] | None, Field(examples=[None])] = None
    """None: every condition of the recipient that is judged by month."""
    first: Annotated[MonthField | None, Field(examples=["2024-07"])] = None
    """The first month; None: all of them, or the condition's only judgement."""
    degree: Annotated[Degree | None, Field(examples=["1"])] = None
    reaches: Annotated[Degree | None, Field(examples=["75 %"])] = None

    @model_validator(mode="after")
    def _one_of_two(self) -> "Assumption":
        if (self.degree is None) == (self.reaches is None):
            raise ValueError("give either `degree` or `reaches`")
        return self


class AssumedKeyData(Schema):
    """Other key data than what has been uploaded."""

    data_set_id: DataSetId
    values: Annotated[list[KeyValue], Field(min_length=1, max_length=100_000)]


class Reading(Schema):
    """Another reading of an interpretation."""

    interpretation_id: InterpretationId
    reading_id: ReadingId


class SimulationRequest(Schema):
    """What is assumed; everything that is not stays as it is known to be now."""

    agreement_id: Identifier
    occasion_id: OccasionId
    assumptions: Annotated[
        list[Assumption],
        Field(
            max_length=2000,
            examples=[[{"recipient_id": "09", "first": "2024-07", "reaches": "75 %"}]],
        ),
    ] = []
    undecided: Annotated[Literal["not_met", "met"], Field(examples=["not_met"])] = "not_met"
    """How conditions that have no outcome yet are taken."""
    key_data: Annotated[list[AssumedKeyData], Field(max_length=50, examples=[[]])] = []
    reading: Annotated[Reading | None, Field(examples=[None])] = None
    changes: Annotated[list[Change], Field(max_length=100, examples=[[]])] = []
    """Changes to the definition, written as those of an interpretation's other readings."""


class ForeseenAmount(Schema):
    """What a recipient would have from a pot by this occasion, beside what the last run gives."""

    recipient_id: RecipientId
    pot_id: Identifier
    present_kronor: Kronor
    foreseen_kronor: Kronor
    difference_kronor: SignedKronor


class ForeseenRecipient(Schema):
    """The same over all pots."""

    recipient_id: RecipientId
    present_kronor: Kronor
    foreseen_kronor: Kronor
    difference_kronor: SignedKronor


class Simulation(Schema):
    """What the assumptions would give; nothing of it is stored."""

    agreement: AgreementReference
    occasion_id: OccasionId
    present_run_id: Annotated[UUID | None, Field(examples=[_UUID])]
    """The run compared with: the newest over the occasion; None where there is none."""
    assumed_count: Annotated[int, Field(ge=0, examples=[15])]
    """How many outcomes are assumed, those that nobody has decided among them."""
    judged_otherwise: tuple[Identifier, ...]
    """Conditions whose rules the changes alter: their outcomes are still those of today's rules."""
    recipients: tuple[ForeseenRecipient, ...]
    amounts: tuple[ForeseenAmount, ...]


class InterpretationEffect(Schema):
    """What one other reading would change for everyone by an occasion."""

    interpretation_id: InterpretationId
    reading_id: ReadingId
    status: Annotated[
        Literal[
            "computed", "moves_nothing", "needs_assessment", "cannot_be_computed", "not_computed"
        ],
        Field(examples=["computed"]),
    ]
    """`not_computed`: the definition says how else it may be read, but no change that does it."""
    why: Annotated[str | None, Field(examples=[None])]
    """The reading in Swedish, with what keeps it from being computed; or what went wrong."""
    recipients: tuple[ForeseenRecipient, ...]
    """Only those for whom something changes."""


class ComparedRow(Schema):
    """A row of an uploaded table beside what was computed."""

    recipient_id: RecipientId
    published_kronor: Kronor
    computed_kronor: Kronor
    difference_kronor: SignedKronor
    is_equal: Annotated[bool, Field(examples=[True])]


class TableComparison(Schema):
    """An uploaded table against a run's pots, row by row."""

    run_id: Annotated[UUID, Field(examples=[_UUID])]
    equal_count: Annotated[int, Field(ge=0, examples=[21])]
    row_count: Annotated[int, Field(ge=1, examples=[21])]
    explained_by: tuple[Literal["largest_remainder", "sainte_lague"], ...]
    """The rounding methods under which every row is equal; none: no method explains the table."""
    rows: tuple[ComparedRow, ...]


class PublishedTableUpload(Schema):
    """A table as published: kronor per recipient, and the pots they are of."""

    run_id: Annotated[UUID, Field(examples=[_UUID])]
    pot_ids: Annotated[
        list[Identifier], Field(min_length=1, max_length=100, examples=[["second-general"]])
    ]
    rows: Annotated[list[KeyValue], Field(min_length=1, max_length=100_000)]
