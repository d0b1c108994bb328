"""The rows of analyses of many scenarios; nothing in them changes, a state is a new row."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Column, ForeignKeyConstraint
from sqlalchemy.dialects.postgresql import JSON
from sqlmodel import Field

from services.allocation.tables import Base
from shared.kit.tables import instant


class ScenarioAnalysisRow(Base, table=True):
    """What was asked for, and what it is to be computed from."""

    __tablename__ = "scenario_analysis"

    id: UUID = Field(primary_key=True)
    agreement_id: str
    agreement_version: str
    agreement_sha256: str
    request: Any = Field(sa_column=Column(JSON, nullable=False))
    inputs: Any = Field(sa_column=Column(JSON, nullable=False))
    outcomes: Any = Field(sa_column=Column(JSON, nullable=False))
    requested_at: datetime = instant()
    requested_by: str


class ScenarioProgressRow(Base, table=True):
    """How many scenarios had been computed at a time."""

    __tablename__ = "scenario_progress"
    __table_args__ = (
        ForeignKeyConstraint(["analysis_id"], ["allocation.scenario_analysis.id"]),
        CheckConstraint("done_count >= 0", name="done_from_zero"),
    )

    analysis_id: UUID = Field(primary_key=True)
    done_count: int = Field(primary_key=True)
    at: datetime = instant()


class ScenarioResultRow(Base, table=True):
    """The end of an analysis: its result, or why there is none."""

    __tablename__ = "scenario_result"
    __table_args__ = (
        ForeignKeyConstraint(["analysis_id"], ["allocation.scenario_analysis.id"]),
        CheckConstraint("(result IS NULL) <> (failure IS NULL)", name="result_or_failure"),
    )

    analysis_id: UUID = Field(primary_key=True)
    finished_at: datetime = instant()
    result: Any = Field(sa_column=Column(JSON(none_as_null=True)))
    failure: str | None
