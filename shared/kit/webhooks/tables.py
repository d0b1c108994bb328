"""The tables of webhooks, the same in every service; `kit/feed_migrations.py` makes them.

Where to send, and signed with what, is append-only; only how far a webhook has come, and whether
it is sent to, changes. A trigger leaves a job in the transaction of every event, if anybody is to
be told: whoever writes events need not think of it, and where nobody is, it costs one look.
"""

from dataclasses import dataclass

from sqlalchemy import (
    JSON,
    BigInteger,
    CheckConstraint,
    Column,
    DateTime,
    ForeignKeyConstraint,
    Identity,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Uuid,
)

SPREAD = "spread-events"
"""The job that looks for whom there is something to tell."""


@dataclass(frozen=True, slots=True)
class WebhookTables:
    """Descriptions of the tables of webhooks, on one service's metadata."""

    webhook: Table
    secret: Table
    state: Table
    """Whether it is sent to, and how far it has come: the part that changes."""
    attempt: Table


def webhook_tables(metadata: MetaData) -> WebhookTables:
    """Describe the tables on `metadata`."""
    webhook = Table(
        "webhook",
        metadata,
        Column("id", Uuid, primary_key=True),
        Column("url", String, nullable=False),
        Column("owner", String, nullable=False),
        Column("role", String, nullable=False),
        Column("recipient_id", String),
        Column("types", JSON, nullable=False),
        Column("agreement_id", String),
        Column("description", String, nullable=False),
        Column("registered_at", DateTime(timezone=True), nullable=False),
    )
    secret = Table(
        "webhook_secret",
        metadata,
        Column("webhook_id", Uuid, primary_key=True),
        Column("number", Integer, primary_key=True, autoincrement=False),
        Column("sealed", LargeBinary, nullable=False),
        Column("made_at", DateTime(timezone=True), nullable=False),
        _of_webhook(metadata),
    )
    state = Table(
        "webhook_state",
        metadata,
        Column("webhook_id", Uuid, primary_key=True),
        Column("state", String, nullable=False),
        Column("since", DateTime(timezone=True), nullable=False),
        Column("reason", String),
        Column("delivered_to", BigInteger, nullable=False),
        Column("failure_count", Integer, nullable=False),
        Column("rests_until", DateTime(timezone=True)),
        Column("version", Integer, nullable=False),
        CheckConstraint(
            "state IN ('awaits_approval', 'approved', 'refused', 'disabled', 'unregistered')",
            name="state_known",
        ),
        _of_webhook(metadata),
    )
    attempt = Table(
        "webhook_attempt",
        metadata,
        Column("number", BigInteger, Identity(always=True), primary_key=True),
        Column("webhook_id", Uuid, nullable=False),
        Column("message_id", String, nullable=False),
        Column("event_id", String, nullable=False),
        Column("event_type", String, nullable=False),
        Column("kind", String, nullable=False),
        Column("at", DateTime(timezone=True), nullable=False),
        Column("outcome", String, nullable=False),
        Column("status", Integer),
        Column("duration_milliseconds", Integer, nullable=False),
        _of_webhook(metadata),
    )
    Index("attempts_of_webhook", attempt.c.webhook_id, attempt.c.number)
    Index("attempts_by_time", attempt.c.at)
    return WebhookTables(webhook, secret, state, attempt)


def _of_webhook(metadata: MetaData) -> ForeignKeyConstraint:
    schema = "" if metadata.schema is None else f"{metadata.schema}."
    return ForeignKeyConstraint(["webhook_id"], [f"{schema}webhook.id"])
