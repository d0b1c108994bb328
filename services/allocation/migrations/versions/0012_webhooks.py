"""Webhooks: where to send events, how far each has come, and a job with every event."""

from shared.kit.feed_migrations import create_webhook_tables, drop_webhook_tables

revision = "0012"
down_revision = "0011"

OWNERS = ("region", "rss", "skr", "payer", "auditor", "service")


def upgrade() -> None:
    """Make the tables and the trigger."""
    create_webhook_tables("allocation", owners=OWNERS)


def downgrade() -> None:
    """Remove them."""
    drop_webhook_tables("allocation")
