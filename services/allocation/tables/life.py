"""The rows of a run's life, of the definitions behind runs, and of the event feed."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Column
from sqlalchemy.dialects.postgresql import JSON
from sqlmodel import Field

from services.allocation.tables import Base
from shared.kit.tables import instant


class DefinitionRow(Base, table=True):
    """The files of a definition that some run was computed from, by the definition's hash."""

    __tablename__ = "definition"

    sha256: str = Field(primary_key=True)
    agreement_id: str
    version: str
    files: Any = Field(sa_column=Column(JSON, nullable=False))


class RunEventRow(Base, table=True):
    """One step in the life of a run; the migration's constraints say which steps there are."""

    __tablename__ = "run_event"

    run_id: UUID = Field(primary_key=True)
    number: int = Field(primary_key=True)
    agreement_id: str
    computed_by: str
    from_state: str | None
    to_state: str
    at: datetime = instant()
    by: str
    reason: str | None
    release_place: int | None


class FeedEventRow(Base, table=True):
    """An event as the release before tells it: a trigger moves it to the feed all services have."""

    __tablename__ = "feed_event"

    number: int = Field(sa_type=BigInteger, primary_key=True)
    id: UUID
    type: str
    subject: str
    at: datetime = instant()
    once_key: str | None
    data: Any = Field(sa_column=Column(JSON, nullable=False))
