"""The rows of submissions, on its own metadata and schema; constraints are Postgres's to keep."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Identity,
    Index,
    LargeBinary,
    MetaData,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import JSON, JSONB
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel

from shared.kit.event_tables import event_table
from shared.kit.tables import instant, kit_tables
from shared.kit.webhooks.tables import webhook_tables

SCHEMA = "submissions"


class Base(SQLModel, registry=registry(metadata=MetaData(schema=SCHEMA))):
    """The base of this service's rows: no other service's tables stand beside them."""


KIT = kit_tables(Base.metadata)
EVENT = event_table(Base.metadata)
WEBHOOKS = webhook_tables(Base.metadata)


class FilingRow(Base, table=True):
    """What one recipient files under one obligation (and month); its versions hold the content."""

    __tablename__ = "filing"
    __table_args__ = (
        Index(
            "one_filing_per_obligation",
            "agreement_id",
            "obligation_id",
            "recipient_id",
            text("coalesce(period, '')"),
            unique=True,
        ),
    )

    id: UUID = Field(primary_key=True)
    agreement_id: str
    agreement_version: str
    agreement_sha256: str
    obligation_id: str
    recipient_id: str
    period: str | None
    created_at: datetime = instant()


class FilingVersionRow(Base, table=True):
    """One version as it arrived: the bytes, when, from whom, and what was found in it."""

    __tablename__ = "filing_version"
    __table_args__ = (
        ForeignKeyConstraint(["filing_id"], ["submissions.filing.id"]),
        UniqueConstraint("registration_number", name="registration_number_once"),
        CheckConstraint("number >= 1", name="number_from_one"),
        CheckConstraint("late_by_seconds >= 0", name="late_by_from_zero"),
        CheckConstraint("size_bytes = octet_length(content)", name="size_of_content"),
    )

    filing_id: UUID = Field(primary_key=True)
    number: int = Field(primary_key=True)
    registration_number: str
    received_at: datetime = instant()
    deadline: datetime = instant()
    late_by_seconds: int = Field(sa_type=BigInteger)
    filed_by: str
    media_type: str
    sha256: str
    size_bytes: int = Field(sa_type=BigInteger)
    content: bytes = Field(sa_type=LargeBinary)
    body: Any = Field(sa_column=Column(JSON))
    """None where nothing could be read, and where the content itself is the body."""
    body_is_content: bool = Field(
        sa_column=Column(Boolean, nullable=False, server_default=text("false"))
    )
    findings: Any = Field(sa_column=Column(JSON, nullable=False))
    is_read: bool = Field(sa_column=Column(Boolean, nullable=False, server_default=text("true")))
    receipt: bytes | None = Field(sa_type=LargeBinary)


class ReadingRow(Base, table=True):
    """What was found when the files of a version were looked at, after its receipt was given."""

    __tablename__ = "reading"
    __table_args__ = (
        ForeignKeyConstraint(
            ["filing_id", "version"],
            ["submissions.filing_version.filing_id", "submissions.filing_version.number"],
        ),
    )

    filing_id: UUID = Field(primary_key=True)
    version: int = Field(primary_key=True)
    read_at: datetime = instant()
    body: Any = Field(sa_column=Column(JSON))
    findings: Any = Field(sa_column=Column(JSON, nullable=False))
    quarantined: Any = Field(sa_column=Column(JSON, nullable=False))


class SupplementRequestRow(Base, table=True):
    """What an assessor asked to have supplemented, and by when."""

    __tablename__ = "supplement_request"
    __table_args__ = (
        ForeignKeyConstraint(
            ["filing_id", "of_version"],
            ["submissions.filing_version.filing_id", "submissions.filing_version.number"],
        ),
    )

    filing_id: UUID = Field(primary_key=True)
    number: int = Field(primary_key=True)
    of_version: int
    question_ids: Any = Field(sa_column=Column(JSON, nullable=False))
    reason: str
    asked_at: datetime = instant()
    asked_by: str
    deadline: datetime = instant()


class ClosingRow(Base, table=True):
    """An officer's putting aside of a filing as dealt with."""

    __tablename__ = "closing"
    __table_args__ = (
        ForeignKeyConstraint(
            ["filing_id", "of_version"],
            ["submissions.filing_version.filing_id", "submissions.filing_version.number"],
        ),
    )

    filing_id: UUID = Field(primary_key=True)
    of_version: int = Field(primary_key=True)
    closed_at: datetime = instant()
    closed_by: str
    reason: str


class DraftRow(Base, table=True):
    """Answers saved and not sent. Not received, so it may change, and disappear when withdrawn."""

    __tablename__ = "draft"
    __table_args__ = (
        Index(
            "one_draft_per_obligation",
            "agreement_id",
            "obligation_id",
            "recipient_id",
            text("coalesce(period, '')"),
            unique=True,
        ),
    )

    id: UUID = Field(primary_key=True)
    agreement_id: str
    agreement_version: str
    agreement_sha256: str
    obligation_id: str
    recipient_id: str
    period: str | None
    revision: int
    saved_at: datetime = instant()
    saved_by: str
    body: Any = Field(sa_column=Column(JSON, nullable=False))


class DraftFileRow(Base, table=True):
    """A file saved with a draft: it goes where its draft goes."""

    __tablename__ = "draft_file"
    __table_args__ = (
        ForeignKeyConstraint(["draft_id"], ["submissions.draft.id"], ondelete="CASCADE"),
    )

    draft_id: UUID = Field(primary_key=True)
    question_id: str = Field(primary_key=True)
    name: str
    media_type: str
    sha256: str
    size_bytes: int = Field(sa_type=BigInteger)
    content: bytes = Field(sa_type=LargeBinary)


class AttachmentRow(Base, table=True):
    """A file that came with a version."""

    __tablename__ = "attachment"
    __table_args__ = (
        ForeignKeyConstraint(
            ["filing_id", "version"],
            ["submissions.filing_version.filing_id", "submissions.filing_version.number"],
        ),
    )

    filing_id: UUID = Field(primary_key=True)
    version: int = Field(primary_key=True)
    question_id: str = Field(primary_key=True)
    name: str
    media_type: str
    sha256: str
    size_bytes: int = Field(sa_type=BigInteger)
    content: bytes = Field(sa_type=LargeBinary)


class RegistrationSeriesRow(Base, table=True):
    """The last registration number given per year: the one row here that is ever changed."""

    __tablename__ = "registration_series"
    __table_args__ = (CheckConstraint("last_number >= 0", name="last_number_from_zero"),)

    year: int = Field(primary_key=True)
    last_number: int


class DeliveryRow(Base, table=True):
    """A delivery of statistics, with the bytes as they came."""

    __tablename__ = "statistics_delivery"
    __table_args__ = (UniqueConstraint("number", name="delivery_number_once"),)

    id: UUID = Field(primary_key=True)
    number: int = Field(sa_column=Column(BigInteger, Identity(always=True), nullable=False))
    agreement_id: str = Field(index=True)
    agreement_version: str
    agreement_sha256: str
    origin: str
    received_at: datetime = instant()
    delivered_by: str
    row_count: int
    sha256: str
    content: bytes = Field(sa_type=LargeBinary)


class StatisticsReportRow(Base, table=True):
    """What was found in a file of statistics, taken or not, with the bytes as they came."""

    __tablename__ = "statistics_report"
    __table_args__ = (
        ForeignKeyConstraint(["delivery_id"], ["submissions.statistics_delivery.id"]),
    )

    id: UUID = Field(primary_key=True)
    agreement_id: str
    received_at: datetime = instant()
    delivered_by: str
    media_type: str
    sha256: str
    content: bytes = Field(sa_type=LargeBinary)
    row_count: int
    delivery_id: UUID | None
    faults: Any = Field(sa_column=Column(JSON, nullable=False))


class StatisticFiguresRow(Base, table=True):
    """The figures of one recipient, month and statistic in one delivery."""

    __tablename__ = "statistic_figures"
    __table_args__ = (
        ForeignKeyConstraint(["delivery_id"], ["submissions.statistics_delivery.id"]),
    )

    delivery_id: UUID = Field(primary_key=True)
    statistic_id: str = Field(primary_key=True)
    recipient_id: str = Field(primary_key=True)
    period: str = Field(primary_key=True)
    figures: Any = Field(sa_column=Column(JSON, nullable=False))


class StatisticPartRow(Base, table=True):
    """A part of a month's figures, such as those of one sex; the whole came with it."""

    __tablename__ = "statistic_part"
    __table_args__ = (
        ForeignKeyConstraint(
            ["delivery_id", "statistic_id", "recipient_id", "period"],
            [
                "submissions.statistic_figures.delivery_id",
                "submissions.statistic_figures.statistic_id",
                "submissions.statistic_figures.recipient_id",
                "submissions.statistic_figures.period",
            ],
        ),
    )

    delivery_id: UUID = Field(primary_key=True)
    statistic_id: str = Field(primary_key=True)
    recipient_id: str = Field(primary_key=True)
    period: str = Field(primary_key=True)
    breakdown: Any = Field(sa_column=Column(JSONB, primary_key=True))
    figures: Any = Field(sa_column=Column(JSON, nullable=False))


TABLES = Base.metadata.tables
"""Every table by `schema.name`."""
