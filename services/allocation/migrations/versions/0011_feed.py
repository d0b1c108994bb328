"""The feed of events gets the shape it has in every service, and keeps its numbers.

While the release before still serves it writes to the table it knows; a trigger moves that over.
"""

from alembic import op

from shared.kit.feed_migrations import create_event_table, drop_event_table

revision = "0011"
down_revision = "0010"

S = "allocation"
FOR_EVERYONE = "('se.statsbidrag.allocation.run.released', 'se.statsbidrag.allocation.run.paid')"
FOR_ITS_RECIPIENT = r"'\.(payment\.(accepted|rejected)|claim\.(decided|received|near|overdue))$'"
FEED_LOCK = int.from_bytes(b"events", "big")


def upgrade() -> None:
    """Make the feed, fill it, and keep filling it."""
    create_event_table(S, writers=("payer",))
    op.execute(
        f"""
        CREATE FUNCTION allocation.as_event(
            type varchar, data json, OUT recipient_id varchar, OUT is_open boolean
        ) LANGUAGE sql IMMUTABLE AS $$
            SELECT CASE WHEN type ~ {FOR_ITS_RECIPIENT} THEN data ->> 'recipient_id' END,
                type IN {FOR_EVERYONE}
        $$;
        INSERT INTO allocation.event (number, type, subject, agreement_id, recipient_id, at, data,
                                      is_open, once_key) OVERRIDING SYSTEM VALUE
            SELECT number, type, subject, data ->> 'agreement_id', seen.recipient_id, at, data,
                seen.is_open, once_key
            FROM allocation.feed_event, allocation.as_event(type, data) AS seen;
        SELECT setval(pg_get_serial_sequence('allocation.event', 'number'), max(number))
            FROM allocation.event HAVING max(number) IS NOT NULL;
        CREATE FUNCTION allocation.tell_as_event() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            PERFORM pg_advisory_xact_lock({FEED_LOCK});
            INSERT INTO allocation.event (type, subject, agreement_id, recipient_id, at, data,
                                          is_open, once_key)
                SELECT new.type, new.subject, new.data ->> 'agreement_id', seen.recipient_id,
                    new.at, new.data, seen.is_open, new.once_key
                FROM allocation.as_event(new.type, new.data) AS seen
                ON CONFLICT (once_key) DO NOTHING;
            RETURN NULL;
        END $$;
        CREATE TRIGGER tell_as_event AFTER INSERT ON allocation.feed_event
            FOR EACH ROW EXECUTE FUNCTION allocation.tell_as_event();
        """
    )


def downgrade() -> None:
    """Back to the table of its own; what was told meanwhile is gone from it."""
    op.execute(
        """
        DROP TRIGGER tell_as_event ON allocation.feed_event;
        DROP FUNCTION allocation.tell_as_event(), allocation.as_event(varchar, json);
        """
    )
    drop_event_table(S)
