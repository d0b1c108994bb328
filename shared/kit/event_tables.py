"""The table of what has happened, the same in every service, and what migrations make of it."""

from alembic import op
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

from shared.kit.migrations import append_only
from shared.kit.row_security import OWN_COLUMN, guard_rows, unguard_rows

OWN_OR_OPEN = f"{OWN_COLUMN} OR (is_open AND (SELECT {{schema}}.caller_role()) <> '')"
"""A recipient sees what is its own, and whoever has signed in what is for everyone."""


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


def create_event_table(schema: str, *, writers: tuple[str, ...]) -> None:
    """Make the feed, append-only, with the wall around what is a recipient's."""
    metadata = MetaData(schema=schema)
    event_table(metadata)
    metadata.create_all(op.get_bind())
    append_only(schema, "event")
    guard_rows(schema, "event", own=OWN_OR_OPEN, writers=writers)


def drop_event_table(schema: str) -> None:
    """Remove what `create_event_table` made."""
    unguard_rows(schema, "event")
    op.execute(f"DROP TABLE {schema}.event")
