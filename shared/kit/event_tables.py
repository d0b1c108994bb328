"""The table of what has happened, the same in every service."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Identity,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    text,
)


def event_table(metadata: MetaData) -> Table:
    """Describe the feed on `metadata`; numbers are given in the order of the commits."""
    return Table(
        "event",
        metadata,
        Column("number", BigInteger, Identity(always=True), primary_key=True),
        Column("type", String, nullable=False),
        Column("subject", String, nullable=False),
        Column("agreement_id", String),
        Column("recipient_id", String),
        Column("at", DateTime(timezone=True), nullable=False),
        Column("data", JSON, nullable=False),
        Column("is_open", Boolean, nullable=False, server_default=text("false")),
        Column("once_key", String),
        UniqueConstraint("once_key", name="event_told_once"),
    )
