"""What assessment tells: outcomes with degree, reasons and evidence; cases and decisions."""

import hashlib
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from shared.schemas.agreements import AgreementReference
from shared.schemas.base import (
    Count,
    Degree,
    FigureName,
    Identifier,
    Instant,
    Kronor,
    Label,
    MonthField,
    RecipientId,
    Schema,
    Sha256,
    Source,
)

_UUID = "0190b0c1-7a3e-7000-8000-000000000001"

Status = Literal["met", "partly_met", "not_met", "officer_judges", "not_applicable", "awaited"]
"""`partly_met` is a degree between 0 and 100 %; `officer_judges` awaits a person; `awaited` means
that nothing has come yet and the deadline has not passed, or that the figures for the month have
not been delivered."""


class Evidence(Schema):
    """What a finding rests on: a filing's version, or a delivery of statistics."""

    kind: Annotated[Literal["filing", "statistics_delivery"], Field(examples=["filing"])]
    id: Annotated[UUID, Field(examples=[_UUID])]
    version: Annotated[int | None, Field(examples=[1])]
    registration_number: Annotated[str | None, Field(examples=["S-2024-000123"])]
    received_at: Instant
    sha256: Annotated[str | None, Field(examples=[None])]
    origin: Annotated[str | None, Field(examples=[None])]
    """For statistics: where they come from, made-up ones included."""


class NumberUsed(Schema):
    """A number a rule compared, exact and as used."""

    name: Label
    value: Annotated[str, Field(examples=["76.5"])]
    unit: Annotated[str, Field(examples=["%"])]


class MissingCount(Schema):
    """How many more of something a month would have needed, everything else as it was."""

    statistic_id: Identifier
    figure: FigureName
    name: Label
    period: MonthField
    more: Annotated[Count, Field(ge=1, examples=[7])]


class Distance(Schema):
    """What would have given a higher degree: the smallest counts that do, exactly."""

    degree: Degree
    missing: Annotated[tuple[MissingCount, ...], Field(min_length=1)]
    text: Label


class RuleFinding(Schema):
    """What one rule says of one recipient, why, and from what; findings form a tree as rules do."""

    kind: Annotated[str, Field(examples=["share_at_least"])]
    label: Label | None = None
    """What the definition calls the requirement."""
    source: Source
    severity: Annotated[Literal["decides", "warns", "informs"], Field(examples=["decides"])]
    status: Annotated[Status, Field(examples=["met"])]
    degree: Degree
    text: Label
    numbers: tuple[NumberUsed, ...]
    evidence: tuple[Evidence, ...]
    parts: tuple["RuleFinding", ...]
    distances: tuple[Distance, ...] = ()
    """For figures of a month: what each higher degree that was within reach would have taken."""
    questions: Annotated[tuple[str, ...], Field(examples=[[]])] = ()
    """The questions of the form whose answers keep the rule from being met."""


Text = Annotated[str, StringConstraints(min_length=1, max_length=20_000)]


class Measure(Schema):
    """A measure the state can take where a condition is not met (förslag till åtgärd)."""

    kind: Annotated[Literal["reclaim", "withhold", "dialogue"], Field(examples=["dialogue"])]
    """Återkrav, innehållande, or dialog."""
    text: Annotated[Text, Field(examples=["Dialog om handlingsplanen under våren."])]


SignedAs = Annotated[
    Annotated[str, StringConstraints(min_length=1, max_length=200)] | None,
    Field(examples=["Ada Påhitt, utredare"]),
]
"""Name and function, as a decision letter shall show them."""


class DecisionRequest(Schema):
    """An officer's overall judgement (helhetsbedömning) with its motivation, for approval."""

    judgement: Annotated[Literal["met", "not_met"], Field(examples=["met"])]
    motivation: Annotated[
        str,
        StringConstraints(min_length=1, max_length=20_000),
        Field(examples=["Redovisningen är fullständig efter komplettering."]),
    ]
    departure_reason: Annotated[
        Annotated[str, StringConstraints(min_length=1, max_length=20_000)] | None,
        Field(examples=[None]),
    ] = None
    """Required where the judgement departs from what the rules propose."""
    measures: Annotated[list[Measure], Field(max_length=20, examples=[[]])] = []
    """What the state can do, where the condition is not met."""
    signed_as: SignedAs = None


class ApprovalRequest(Schema):
    """What an approver may add; the body may be left out."""

    signed_as: SignedAs = None


class Decision(Schema):
    """A judgement an officer has proposed; it counts once a second person has approved it."""

    id: Annotated[UUID, Field(examples=[_UUID])]
    case_id: Annotated[UUID, Field(examples=[_UUID])]
    number: Annotated[int, Field(ge=1, examples=[1])]
    judgement: Annotated[Literal["met", "not_met"], Field(examples=["met"])]
    motivation: Annotated[str, Field(examples=["Redovisningen är fullständig."])]
    departs_from_proposal: Annotated[bool, Field(examples=[False])]
    departure_reason: Annotated[str | None, Field(examples=[None])]
    decided_by: Annotated[str, Field(examples=["assessor:1"])]
    decided_at: Instant
    evaluation_id: Annotated[UUID, Field(examples=[_UUID])]
    """The evaluation whose proposal the officer saw."""
    measures: tuple[Measure, ...] = ()
    decided_as: SignedAs = None
    approved_by: Annotated[str | None, Field(examples=["approver:2"])] = None
    """Another person than the one who decided (four eyes); None until approved."""
    approved_at: Instant | None = None
    approved_as: SignedAs = None


class Outcome(Schema):
    """How far a condition is met by a recipient: the one thing allocation asks assessment for."""

    id: Annotated[UUID, Field(examples=[_UUID])]
    evaluation_id: Annotated[UUID, Field(examples=[_UUID])]
    condition_id: Identifier
    recipient_id: RecipientId
    period: Annotated[MonthField | None, Field(examples=["2024-03"])]
    status: Annotated[Status, Field(examples=["met"])]
    degree: Degree
    """0 while an officer's judgement is awaited: nothing may be paid on it."""
    requested_kronor: Annotated[Kronor | None, Field(examples=[None])]
    """What a requisition asks for, where the condition is one."""
    unspent_kronor: Annotated[Kronor | None, Field(examples=[None])] = None
    """What an economic report says was not spent, where the condition is one."""
    source: Source
    finding: RuleFinding
    decision: Decision | None
    evaluated_at: Instant


class OutcomeSet(Schema):
    """Every current outcome under an agreement, read in one go."""

    agreement: AgreementReference
    sha256: Sha256
    """Over the outcomes in canonical JSON: what a run pins."""
    outcomes: tuple[Outcome, ...]

    def content_sha256(self) -> str:
        """The hash over what the set says: `sha256` is this, or the set is not what it was."""
        content = self.model_dump_json(include={"agreement", "outcomes"})
        return hashlib.sha256(content.encode()).hexdigest()


class EvaluationRequest(Schema):
    """Which conditions to evaluate, from what submissions has now."""

    agreement_id: Identifier
    agreement_sha256: Annotated[Sha256 | None, Field(examples=[None])] = None
    """Refused when it is not the definition this service knows."""
    condition_ids: Annotated[list[Identifier] | None, Field(examples=[None])] = None
    """None: all of them."""
    scope: Annotated[Literal["all", "changed"], Field(examples=["all"])] = "all"
    """`changed`: only the outcomes whose facts, deadlines or rules differ from those they rest on,
    so that a supplement touches nothing but what it concerns."""


class ConditionCount(Schema):
    """How many outcomes of a condition have each status."""

    condition_id: Identifier
    met: Count
    partly_met: Count
    not_met: Count
    officer_judges: Count
    not_applicable: Count
    awaited: Count


class Evaluation(Schema):
    """One evaluation of an agreement's conditions; it never changes."""

    id: Annotated[UUID, Field(examples=[_UUID])]
    agreement: AgreementReference
    evaluated_at: Instant
    evaluated_by: Annotated[str, Field(examples=["assessor:1"])]
    dossier_sha256: Sha256
    code_version: Annotated[str, Field(examples=["0.2.0"])]
    conditions: tuple[ConditionCount, ...]
