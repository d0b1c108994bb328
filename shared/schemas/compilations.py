"""The national compilation (nationell sammanställning) of what everyone has reported."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import Field

from shared.schemas.agreements import AgreementReference
from shared.schemas.assessments import Measure, Status
from shared.schemas.base import (
    Count,
    Degree,
    Identifier,
    Instant,
    Label,
    RecipientId,
    Schema,
    Source,
)

_UUID = "0190b0c1-7a3e-7000-8000-000000000001"


class QuestionCount(Schema):
    """How a yes/no question has been answered, and by whom."""

    section_id: Identifier
    question_id: Identifier
    label: Label
    yes: tuple[RecipientId, ...]
    no: tuple[RecipientId, ...]
    unanswered: tuple[RecipientId, ...]


class CollectedText(Schema):
    """What one recipient has written in answer to one question."""

    section_id: Identifier
    question_id: Identifier
    label: Label
    recipient_id: RecipientId
    text: Annotated[str, Field(examples=["Påhittat svar."])]


class CompiledSection(Schema):
    """A focus area (fokusområde): a section of the form."""

    id: Identifier
    title: Label


class CompiledRecipient(Schema):
    """Where one recipient stands: what came, how complete it is, and what was decided."""

    recipient_id: RecipientId
    name: Annotated[str, Field(examples=["Stockholm"])]
    received_at: Instant | None
    is_late: Annotated[bool, Field(examples=[False])]
    version_count: Count
    supplement_request_count: Count
    """Requests sent to the recipient."""
    answered_count: Count
    required_count: Count
    status: Annotated[Status | None, Field(examples=["met"])]
    """Of the condition the report is judged by; None where nothing has been evaluated."""
    degree: Degree
    is_decided: Annotated[bool, Field(examples=[True])]
    departs_from_proposal: Annotated[bool, Field(examples=[False])]
    measures: tuple[Measure, ...]


class MonthsWithDegree(Schema):
    """In how many months a recipient reached a degree."""

    degree: Degree
    months: Count


class RecipientPerformance(Schema):
    """A recipient's year under a condition that is judged month by month."""

    recipient_id: RecipientId
    name: Annotated[str, Field(examples=["Stockholm"])]
    degrees: tuple[MonthsWithDegree, ...]
    """The lowest first; together they are the months judged."""
    awaited: Count
    """Months that cannot be judged yet."""


class CompiledPerformance(Schema):
    """Who met a condition that is judged month by month, and how often."""

    condition_id: Identifier
    label: Label
    source: Source
    recipients: tuple[RecipientPerformance, ...]


class CompiledOccasion(Schema):
    """The report that a compilation was made for, as the agreement or an assignment asks for it."""

    id: Identifier
    label: Label
    source: Source
    due: Annotated[date, Field(examples=["2024-11-15"])]
    contents: Annotated[tuple[str, ...], Field(examples=[["judgements"]])]
    """What it is to hold; what it is not to hold is empty here."""


class CompilationRequest(Schema):
    """Which report to compile, from what is known and decided now."""

    agreement_id: Identifier
    occasion_id: Annotated[Identifier, Field(examples=["second-payment-assessed"])]
    """A deadline of the agreement (`party_deadlines`) that says what is to be compiled for it."""


class Compilation(Schema):
    """Everything reported under one obligation, by question, section and recipient."""

    id: Annotated[UUID | None, Field(examples=[_UUID])] = None
    """None where it shows what stands now and is not kept."""
    number: Annotated[int | None, Field(examples=[1])] = None
    """Counts the compilations kept of the occasion."""
    occasion: CompiledOccasion | None = None
    publisher: Label
    agreement: AgreementReference
    title: Label
    obligation: Label
    obligation_id: Identifier
    condition_id: Identifier | None
    compiled_at: Instant
    sections: tuple[CompiledSection, ...]
    recipients: tuple[CompiledRecipient, ...]
    questions: tuple[QuestionCount, ...]
    texts: tuple[CollectedText, ...]
    performance: tuple[CompiledPerformance, ...]
