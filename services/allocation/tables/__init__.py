"""The rows of allocation, on its own metadata and schema; constraints are Postgres's to keep."""

from datetime import date, datetime
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

SCHEMA = "allocation"


class Base(SQLModel, registry=registry(metadata=MetaData(schema=SCHEMA))):
    """The base of this service's rows: no other service's tables stand beside them."""


KIT = kit_tables(Base.metadata)
EVENT = event_table(Base.metadata)
WEBHOOKS = webhook_tables(Base.metadata)


class KeyDataSetRow(Base, table=True):
    """An upload of key data; the latest of its kind is used, the earlier ones stay."""

    __tablename__ = "key_data_set"
    __table_args__ = (UniqueConstraint("number", name="key_data_number_once"),)

    id: UUID = Field(primary_key=True)
    number: int = Field(sa_column=Column(BigInteger, Identity(always=True), nullable=False))
    agreement_id: str = Field(index=True)
    agreement_version: str
    agreement_sha256: str
    data_set_id: str
    source: str
    as_of: date | None
    note: str | None
    uploaded_at: datetime = instant()
    uploaded_by: str
    sha256: str
    data: Any = Field(sa_column=Column(JSON, nullable=False))


class RunRow(Base, table=True):
    """A payment occasion as computed, with all it was computed from."""

    __tablename__ = "run"
    __table_args__ = (
        UniqueConstraint("agreement_id", "occasion_id", "number", name="run_number_once"),
        UniqueConstraint("sequence", name="run_sequence_once"),
    )

    id: UUID = Field(primary_key=True)
    sequence: int = Field(sa_column=Column(BigInteger, Identity(always=True), nullable=False))
    number: int
    agreement_id: str
    agreement_version: str
    agreement_sha256: str
    occasion_id: str
    computed_at: datetime = instant()
    computed_by: str
    code_version: str
    inputs: Any = Field(sa_column=Column(JSON, nullable=False))
    outcomes: Any = Field(sa_column=Column(JSON, nullable=False))
    total_kronor: int = Field(sa_type=BigInteger)
    result_sha256: str


class PotBalanceRow(Base, table=True):
    """Where a pot's kronor are after a run: what it held equals where it went, to the krona."""

    __tablename__ = "pot_balance"
    __table_args__ = (
        ForeignKeyConstraint(["run_id"], ["allocation.run.id"]),
        CheckConstraint(
            "amount_kronor + carried_in_kronor = allocated_kronor + carried_out_kronor"
            " + forfeited_kronor + undistributed_kronor + not_due_kronor + outside_kronor",
            name="every_krona_is_somewhere",
        ),
        CheckConstraint(
            "least(amount_kronor, carried_in_kronor, allocated_kronor, carried_out_kronor,"
            " forfeited_kronor, undistributed_kronor, not_due_kronor, outside_kronor) >= 0",
            name="no_place_below_zero",
        ),
    )

    run_id: UUID = Field(primary_key=True)
    pot_id: str = Field(primary_key=True)
    position: int
    label: Any = Field(sa_column=Column(JSON, nullable=False))
    amount_kronor: int = Field(sa_type=BigInteger)
    carried_in_kronor: int = Field(sa_type=BigInteger)
    allocated_kronor: int = Field(sa_type=BigInteger)
    carried_out_kronor: int = Field(sa_type=BigInteger)
    forfeited_kronor: int = Field(sa_type=BigInteger)
    undistributed_kronor: int = Field(sa_type=BigInteger)
    not_due_kronor: int = Field(sa_type=BigInteger)
    outside_kronor: int = Field(sa_type=BigInteger)


class AmountRow(Base, table=True):
    """What a recipient gets from a pot at an occasion, with its derivation."""

    __tablename__ = "amount"
    __table_args__ = (
        ForeignKeyConstraint(["run_id"], ["allocation.run.id"]),
        Index(
            "one_amount_per_line",
            "run_id",
            "pot_id",
            text("coalesce(period, '')"),
            "recipient_id",
            "part",
            unique=True,
        ),
        CheckConstraint("part IN ('share', 'redistribution')", name="part_known"),
        CheckConstraint("entitled_kronor >= 0", name="entitled_from_zero"),
        CheckConstraint("earlier_kronor >= 0", name="earlier_from_zero"),
        CheckConstraint(
            "kronor = entitled_kronor - earlier_kronor", name="kronor_is_the_difference"
        ),
    )

    id: UUID = Field(primary_key=True)
    run_id: UUID
    position: int
    pot_id: str
    period: str | None
    recipient_id: str
    part: str
    entitled_kronor: int = Field(sa_type=BigInteger)
    earlier_kronor: int = Field(sa_type=BigInteger)
    kronor: int = Field(sa_type=BigInteger)
    figure: Any = Field(sa_column=Column(JSON, nullable=False))
