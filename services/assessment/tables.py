"""The rows of assessment, on its own metadata and schema; constraints are Postgres's to keep."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Identity,
    Index,
    MetaData,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import JSON
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel

from shared.kit.event_tables import event_table
from shared.kit.tables import instant, kit_tables
from shared.kit.webhooks.tables import webhook_tables

SCHEMA = "assessment"


class Base(SQLModel, registry=registry(metadata=MetaData(schema=SCHEMA))):
    """The base of this service's rows: no other service's tables stand beside them."""


KIT = kit_tables(Base.metadata)
EVENT = event_table(Base.metadata)
WEBHOOKS = webhook_tables(Base.metadata)


class EvaluationRow(Base, table=True):
    """One evaluation of an agreement's conditions, with what it was made from."""

    __tablename__ = "evaluation"
    __table_args__ = (UniqueConstraint("number", name="evaluation_number_once"),)

    id: UUID = Field(primary_key=True)
    number: int = Field(sa_column=Column(BigInteger, Identity(always=True), nullable=False))
    agreement_id: str = Field(index=True)
    agreement_version: str
    agreement_sha256: str
    evaluated_at: datetime = instant()
    evaluated_by: str
    dossier_sha256: str
    code_version: str
    conditions: Any = Field(sa_column=Column(JSON, nullable=False))


class OutcomeRow(Base, table=True):
    """What an evaluation says of one condition, recipient and month."""

    __tablename__ = "outcome"
    __table_args__ = (
        ForeignKeyConstraint(["evaluation_id"], ["assessment.evaluation.id"]),
        Index(
            "one_outcome_per_evaluation",
            "evaluation_id",
            "condition_id",
            "recipient_id",
            text("coalesce(period, '')"),
            unique=True,
        ),
        CheckConstraint("requested_kronor >= 0", name="requested_from_zero"),
        CheckConstraint("unspent_kronor >= 0", name="unspent_from_zero"),
    )

    id: UUID = Field(primary_key=True)
    evaluation_id: UUID
    condition_id: str
    recipient_id: str
    period: str | None
    requested_kronor: int | None = Field(sa_type=BigInteger)
    source: str
    finding: Any = Field(sa_column=Column(JSON, nullable=False))
    facts_sha256: str | None = None
    unspent_kronor: int | None = Field(default=None, sa_type=BigInteger)


class CaseRow(Base, table=True):
    """An officer's case: one condition and one recipient, and month where it is judged by month."""

    __tablename__ = "officer_case"
    __table_args__ = (
        Index(
            "one_case_per_recipient",
            "agreement_id",
            "condition_id",
            "recipient_id",
            text("coalesce(period, '')"),
            unique=True,
        ),
    )

    id: UUID = Field(primary_key=True)
    agreement_id: str
    condition_id: str
    recipient_id: str
    period: str | None
    opened_at: datetime = instant()


class DecisionRow(Base, table=True):
    """A judgement proposed in a case; of those approved, the one with the highest number stands."""

    __tablename__ = "decision"
    __table_args__ = (
        ForeignKeyConstraint(["case_id"], ["assessment.officer_case.id"]),
        ForeignKeyConstraint(["evaluation_id"], ["assessment.evaluation.id"]),
        UniqueConstraint("case_id", "number", name="decision_number_once"),
        UniqueConstraint("id", "decided_by", name="decision_with_decider"),
        CheckConstraint("judgement IN ('met', 'not_met')", name="judgement_known"),
        CheckConstraint(
            "NOT departs_from_proposal OR departure_reason IS NOT NULL",
            name="departure_has_a_reason",
        ),
    )

    id: UUID = Field(primary_key=True)
    case_id: UUID
    number: int
    judgement: str
    motivation: str
    departs_from_proposal: bool
    departure_reason: str | None
    decided_by: str
    decided_at: datetime = instant()
    evaluation_id: UUID
    measures: Any = Field(sa_column=Column(JSON, nullable=False, server_default="[]"))
    decided_as: str | None = None


class ApprovalRow(Base, table=True):
    """A second person's approval; the decider stands beside, so that the two can be compared.

    Persons are compared, not roles: what stands after the colon of `assessor:1`.
    """

    __tablename__ = "approval"
    __table_args__ = (
        ForeignKeyConstraint(
            ["decision_id", "decided_by"],
            ["assessment.decision.id", "assessment.decision.decided_by"],
            name="approval_of_a_decision",
        ),
        CheckConstraint(
            "substr(approved_by, strpos(approved_by, ':')) "
            "<> substr(decided_by, strpos(decided_by, ':'))",
            name="four_eyes",
        ),
    )

    decision_id: UUID = Field(primary_key=True)
    decided_by: str
    approved_by: str
    approved_at: datetime = instant()
    approved_as: str | None = None


class DocumentRow(Base, table=True):
    """What has been made public or reported: it stays as it was when it was made."""

    __tablename__ = "document"
    __table_args__ = (
        UniqueConstraint("kind", "agreement_id", "about", "number", name="document_number_once"),
        CheckConstraint("kind IN ('compilation', 'publication')", name="document_known"),
        CheckConstraint("number >= 1", name="document_from_one"),
    )

    id: UUID = Field(primary_key=True)
    kind: str
    agreement_id: str
    about: str
    """The occasion of a compilation, the month of a publication."""
    number: int
    made_at: datetime = instant()
    made_by: str
    content: Any = Field(sa_column=Column(JSON, nullable=False))


class StepRow(Base, table=True):
    """Something that has happened in a case; its state follows from the last."""

    __tablename__ = "case_step"
    __table_args__ = (
        ForeignKeyConstraint(["case_id"], ["assessment.officer_case.id"]),
        ForeignKeyConstraint(
            ["case_id", "decision_number"],
            ["assessment.decision.case_id", "assessment.decision.number"],
        ),
        CheckConstraint("number >= 1", name="step_from_one"),
        CheckConstraint(
            "kind IN ('supplement_requested', 'proposed', 'handed_back', 'approved', 'reopened')",
            name="step_known",
        ),
        CheckConstraint(
            "(kind IN ('proposed', 'approved')) = (decision_number IS NOT NULL)",
            name="decision_where_there_is_one",
        ),
        CheckConstraint(
            "kind IN ('proposed', 'approved') OR note IS NOT NULL", name="note_where_one_is_owed"
        ),
    )

    case_id: UUID = Field(primary_key=True)
    number: int = Field(primary_key=True)
    kind: str
    by: str
    at: datetime = instant()
    note: str | None
    decision_number: int | None
