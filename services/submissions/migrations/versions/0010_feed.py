"""The feed of events gets the shape it has in every service; background jobs get their tables."""

from alembic import op

from shared.kit.feed_migrations import OWN_OR_OPEN
from shared.kit.migrations import create_job_tables, drop_job_tables
from shared.kit.row_security import OWN_COLUMN, guard_rows, unguard_rows

revision = "0010"
down_revision = "0009"

S = "submissions"
WRITERS = ("region", "rss", "skr", "statistics-supplier", "assessor")


def upgrade() -> None:
    """What is for everyone says so; an event need not be about an agreement."""
    op.execute(
        """
        ALTER TABLE submissions.event
            ADD COLUMN is_open boolean NOT NULL DEFAULT false,
            ADD COLUMN once_key varchar,
            ALTER COLUMN agreement_id DROP NOT NULL;
        ALTER TABLE submissions.event ADD CONSTRAINT event_told_once UNIQUE (once_key);
        ALTER TABLE submissions.event DISABLE TRIGGER refuse_change;
        UPDATE submissions.event SET is_open = true
            WHERE type = 'se.statsbidrag.statistics.delivered';
        ALTER TABLE submissions.event ENABLE TRIGGER refuse_change;
        """
    )
    unguard_rows(S, "event")
    guard_rows(S, "event", own=OWN_OR_OPEN, writers=WRITERS)
    create_job_tables(S)


def downgrade() -> None:
    """Back to the shape of its own."""
    drop_job_tables(S)
    unguard_rows(S, "event")
    guard_rows(
        S,
        "event",
        own=f"{OWN_COLUMN} OR (recipient_id IS NULL AND (SELECT {{schema}}.caller_role()) <> '')",
        writers=WRITERS,
    )
    op.execute(
        """
        ALTER TABLE submissions.event ALTER COLUMN agreement_id SET NOT NULL,
            DROP COLUMN once_key, DROP COLUMN is_open;
        """
    )
