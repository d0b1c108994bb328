"""Outcomes looked at from other sides: month by month, beside each other, read otherwise."""

from typing import Annotated
from uuid import UUID

from pydantic import Field

from shared.schemas.agreements import AgreementReference
from shared.schemas.assessments import Distance, Evidence, RuleFinding, Status
from shared.schemas.base import (
    Count,
    Degree,
    Identifier,
    Instant,
    InterpretationId,
    Label,
    MonthField,
    ReadingId,
    RecipientId,
    Schema,
)

_UUID = "0190b0c1-7a3e-7000-8000-000000000001"


class Differing(Schema):
    """An outcome's side of a difference."""

    evaluation_id: Annotated[UUID | None, Field(examples=[_UUID])]
    """None where it has been computed to compare with, and not kept."""
    status: Annotated[Status, Field(examples=["met"])]
    degree: Degree
    text: Label
    evidence: tuple[Evidence, ...]


class OutcomeDifference(Schema):
    """One condition, recipient and month of which two evaluations do not say the same."""

    condition_id: Identifier
    recipient_id: RecipientId
    period: Annotated[MonthField | None, Field(examples=["2024-03"])]
    before: Differing | None
    after: Differing | None
    reasons: tuple[Label, ...]
    """What has come since: a supplement, a corrected delivery, a deadline, another release."""


class OutcomeDifferences(Schema):
    """What differs between what stands and what was or would be found."""

    agreement: AgreementReference
    differences: tuple[OutcomeDifference, ...]


class MonthPerformance(Schema):
    """A recipient's month under a condition: both routes, the tier, why, and the distance."""

    outcome_id: Annotated[UUID, Field(examples=[_UUID])]
    evaluation_id: Annotated[UUID, Field(examples=[_UUID])]
    condition_id: Identifier
    label: Label
    recipient_id: RecipientId
    recipient_name: Annotated[str, Field(examples=["Stockholm"])]
    period: MonthField
    status: Annotated[Status, Field(examples=["partly_met"])]
    degree: Degree
    text: Label
    routes: tuple[RuleFinding, ...]
    """Each way of meeting the condition, judged by itself, with its own distances."""
    distances: tuple[Distance, ...]
    """What would have given more than the degree reached; the smallest step first."""
    evaluated_at: Instant


class DegreeChange(Schema):
    """A degree that another reading of the agreement changes."""

    condition_id: Identifier
    recipient_id: RecipientId
    period: Annotated[MonthField | None, Field(examples=["2024-03"])]
    degree: Degree
    degree_under_other_reading: Degree
    status: Annotated[Status, Field(examples=["met"])]
    status_under_other_reading: Annotated[Status, Field(examples=["not_met"])]
    text_under_other_reading: Label


class ReadingEffect(Schema):
    """What another reading of one passage would do to degrees; kronor are allocation's to tell."""

    agreement: AgreementReference
    interpretation_id: InterpretationId
    reading_id: ReadingId
    reading: Label
    unclear: Label
    compared_count: Count
    changes: tuple[DegreeChange, ...]
