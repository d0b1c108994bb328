"""A feed of events, as in the other services, and the tables of background jobs."""

from shared.kit.feed_migrations import create_event_table, drop_event_table
from shared.kit.migrations import create_job_tables, drop_job_tables

revision = "0009"
down_revision = "0008"

S = "assessment"


def upgrade() -> None:
    """Make both."""
    create_event_table(S, writers=("assessor", "approver"))
    create_job_tables(S)


def downgrade() -> None:
    """Remove both."""
    drop_job_tables(S)
    drop_event_table(S)
