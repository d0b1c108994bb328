"""The tables every service has: idempotency records, the audit trail, and the chain over it."""

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
    pending: Table
    """Entries that are not in the chain yet."""
    link: Table
    """An entry's place in the chain, and the hash over it and all before it."""
    head: Table
    """Signed statements of how far the chain has come."""
    person: Table
    """Who a recipient's people are; the one part of the trail that may be erased."""


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
    return KitTables(idempotency, audit, *_chain_tables(metadata))


def _chain_tables(metadata: MetaData) -> tuple[Table, Table, Table, Table]:
    pending = Table(
        "audit_pending",
        metadata,
        Column("number", BigInteger, primary_key=True, autoincrement=False),
    )
    link = Table(
        "audit_link",
        metadata,
        Column("position", BigInteger, primary_key=True, autoincrement=False),
        Column("entry_number", BigInteger, nullable=False, unique=True),
        Column("sha256", Text, nullable=False),
    )
    head = Table(
        "audit_head",
        metadata,
        Column("position", BigInteger, primary_key=True, autoincrement=False),
        Column("document", JSONB, nullable=False),
    )
    person = Table(
        "audit_person",
        metadata,
        Column("reference", Text, primary_key=True),
        Column("salt", Text, nullable=False),
        Column("subject", Text, nullable=False, unique=True),
    )
    return pending, link, head, person
