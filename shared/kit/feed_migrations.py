"""What migrations make of the feed of events and of webhooks; no running service needs it."""

from alembic import op
from sqlalchemy import MetaData

from shared.kit.event_tables import event_table
from shared.kit.migrations import append_only, grant
from shared.kit.row_security import OWN_COLUMN, guard_rows, own_parent, unguard_rows
from shared.kit.webhooks.tables import SPREAD, webhook_tables

OWN_OR_OPEN = f"{OWN_COLUMN} OR (is_open AND (SELECT {{schema}}.caller_role()) <> '')"
"""A recipient sees what is its own, and whoever has signed in what is for everyone."""
_NAMES = ("webhook_attempt", "webhook_state", "webhook_secret", "webhook")


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


def create_webhook_tables(schema: str, *, owners: tuple[str, ...]) -> None:
    """Make the tables, the wall around them, and what leaves a job with every event.

    The function looks with its owner's eyes: who files does not see whom else it may concern.
    """
    metadata = MetaData(schema=schema)
    webhook_tables(metadata)
    metadata.create_all(op.get_bind())
    for table in ("webhook", "webhook_secret", "webhook_attempt"):
        append_only(schema, table)
    grant(schema, "webhook_state", "SELECT, INSERT, UPDATE")
    guard_rows(schema, "webhook", own=OWN_COLUMN, writers=owners)
    own = own_parent("webhook", "webhook_id")
    guard_rows(schema, "webhook_secret", own=own, writers=owners)
    guard_rows(schema, "webhook_state", own=own, writers=owners)
    guard_rows(schema, "webhook_attempt", own=own, writers=())
    op.execute(
        f"""
        CREATE FUNCTION {schema}.tell_webhooks() RETURNS trigger LANGUAGE plpgsql
            SECURITY DEFINER SET search_path = {schema}, pg_temp AS $$
        BEGIN
            IF EXISTS (SELECT FROM {schema}.webhook_state WHERE state = 'approved') THEN
                PERFORM {schema}.procrastinate_defer_jobs_v1(ARRAY[ROW(
                    '{schema}-webhooks', '{SPREAD}', 0, NULL, NULL, '{{"about": ""}}'::jsonb, NULL
                )::{schema}.procrastinate_job_to_defer_v1]);
            END IF;
            RETURN NULL;
        END $$;
        CREATE TRIGGER tell_webhooks AFTER INSERT ON {schema}.event
            FOR EACH STATEMENT EXECUTE FUNCTION {schema}.tell_webhooks();
        """
    )


def drop_webhook_tables(schema: str) -> None:
    """Remove what `create_webhook_tables` made."""
    op.execute(
        f"""
        DROP TRIGGER tell_webhooks ON {schema}.event;
        DROP FUNCTION {schema}.tell_webhooks();
        """
    )
    for table in _NAMES:
        unguard_rows(schema, table)
    op.execute(f"DROP TABLE {', '.join(f'{schema}.{table}' for table in _NAMES)}")
