"""The national compilation (nationell sammanställning) of what everyone has reported."""

from typing import Annotated

from pydantic import Field

from shared.schemas.agreements import AgreementReference
from shared.schemas.assessments import Measure, Status
from shared.schemas.base import Count, Degree, Identifier, Instant, Label, RecipientId, Schema


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
    """Requests noted in the officer's case."""
    answered_count: Count
    required_count: Count
    status: Annotated[Status | None, Field(examples=["met"])]
    """Of the condition the report is judged by; None where nothing has been evaluated."""
    degree: Degree
    is_decided: Annotated[bool, Field(examples=[True])]
    departs_from_proposal: Annotated[bool, Field(examples=[False])]
    measures: tuple[Measure, ...]


class Compilation(Schema):
    """Everything reported under one obligation, by question, section and recipient."""

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
