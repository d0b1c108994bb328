"""The two tables every service has: idempotency records and the audit trail."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    Identity,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field


def instant() -> Any:  # noqa: ANN401 - SQLModel's Field is typed so
    """A column that holds a point in time with its zone."""
    return Field(sa_type=DateTime(timezone=True))


@dataclass(frozen=True, slots=True)
class KitTables:
    """Descriptions of the common tables, on one service's metadata."""

    idempotency: Table
    audit: Table


def kit_tables(metadata: MetaData) -> KitTables:
    """Describe the common tables on `metadata`."""
    idempotency = Table(
        "idempotency_record",
        metadata,
        Column("client", Text, primary_key=True),
        Column("operation", Text, primary_key=True),
        Column("key", Text, primary_key=True),
        Column("request_sha256", Text, nullable=False),
        Column("status", Integer, nullable=False),
        Column("location", Text),
        Column("etag", Text),
        Column("body", LargeBinary, nullable=False),
        Column("created_at", DateTime(timezone=True), nullable=False),
    )
    audit = Table(
        "audit_entry",
        metadata,
        Column("number", BigInteger, Identity(always=True), primary_key=True),
        Column("at", DateTime(timezone=True), nullable=False),
        Column("principal", Text, nullable=False),
        Column("action", Text, nullable=False),
        Column("subject", Text, nullable=False),
        Column("reason", Text),
        Column("facts", JSONB, nullable=False),
        Column("trace_id", Text, nullable=False),
    )
    return KitTables(idempotency, audit)
