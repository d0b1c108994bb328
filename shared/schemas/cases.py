"""Officers' cases: what has happened in them, what is proposed, and what has been decided."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from shared.schemas.agreements import AgreementReference
from shared.schemas.assessments import Decision, RuleFinding, Text
from shared.schemas.base import (
    Day,
    Identifier,
    Instant,
    Label,
    MonthField,
    RecipientId,
    Schema,
)

_UUID = "0190b0c1-7a3e-7000-8000-000000000001"


class CaseNote(Schema):
    """Why a case is handed back, reopened or waits for a supplement."""

    note: Annotated[Text, Field(examples=["Motiveringen nämner inte handlingsplanen."])]


class CaseStep(Schema):
    """Something that has happened in a case; steps are added and never changed."""

    number: Annotated[int, Field(ge=1, examples=[1])]
    kind: Annotated[
        Literal["supplement_requested", "proposed", "handed_back", "approved", "reopened"],
        Field(examples=["proposed"]),
    ]
    by: Annotated[str, Field(examples=["assessor:1"])]
    at: Instant
    note: Annotated[str | None, Field(examples=[None])]
    decision_number: Annotated[int | None, Field(examples=[1])]


class ComparableCase(Schema):
    """Another recipient whose facts are the same, rule by rule, and what was judged there."""

    case_id: Annotated[UUID, Field(examples=[_UUID])]
    recipient_id: RecipientId
    judgement: Annotated[Literal["met", "not_met"], Field(examples=["not_met"])]
    motivation: Annotated[str, Field(examples=["Handlingsplanen saknas."])]
    is_approved: Annotated[bool, Field(examples=[True])]


class Case(Schema):
    """An officer's case: one recipient and one condition that calls for judgement."""

    id: Annotated[UUID, Field(examples=[_UUID])]
    agreement: AgreementReference
    condition_id: Identifier
    recipient_id: RecipientId
    period: Annotated[MonthField | None, Field(examples=[None])]
    state: Annotated[
        Literal["open", "awaiting_supplement", "proposed", "decided", "reopened"],
        Field(examples=["proposed"]),
    ]
    proposal: RuleFinding
    """What the rules propose, from the latest evaluation."""
    evaluation_id: Annotated[UUID, Field(examples=[_UUID])]
    proposed_decision: Decision | None
    """An officer's proposal that awaits a second person."""
    decision: Decision | None
    """The approved decision that stands."""
    is_stale: Annotated[bool, Field(examples=[False])]
    """Whether the rules have found something else since the decision, or the proposal to one."""
    stale_reasons: tuple[Label, ...]
    comparable: tuple[ComparableCase, ...]
    """Those with the same facts, who have been judged: look at them before deciding."""
    steps: tuple[CaseStep, ...]
    version: Annotated[int, Field(ge=1, examples=[1])]
    """Counts what has happened to the case; quoted, it is the ETag to send as If-Match."""


class AskedQuestion(Schema):
    """A question to supplement, and why."""

    id: Annotated[str, Field(examples=["3.4-in-time"])]
    label: Label
    why: Label


class SupplementDraft(Schema):
    """A supplement request (begäran om komplettering) to edit and send through submissions.

    `question_ids`, `reason` and `last_day` are what submissions takes at
    `/filings/{filing_id}/supplement-requests`.
    """

    case_id: Annotated[UUID, Field(examples=[_UUID])]
    recipient_id: RecipientId
    obligation_id: Identifier
    filing_id: Annotated[UUID, Field(examples=[_UUID])]
    question_ids: Annotated[tuple[str, ...], Field(examples=[["3.2-funds-use"]])]
    questions: tuple[AskedQuestion, ...]
    reason: Annotated[str, Field(examples=["Redovisningen behöver kompletteras."])]
    """In Swedish."""
    last_day: Annotated[Day | None, Field(examples=["2024-10-21"])]
