"""Holding a filing's place in one call: fewer round trips while others wait to file."""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """A function that locks, finds or makes; each of its statements sees what the lock let in."""
    op.execute(
        """
        CREATE FUNCTION submissions.hold_place(
            new_id uuid, envelope_agreement varchar, definition_version varchar,
            definition_sha256 varchar, envelope_obligation varchar, envelope_recipient varchar,
            envelope_period varchar, at timestamptz,
            OUT id uuid, OUT versions integer, OUT requests integer, OUT closings integer,
            OUT asked_until timestamptz
        ) LANGUAGE plpgsql AS $$
        BEGIN
            -- an advisory lock: the row is append-only, and the first filing has no row to lock
            PERFORM pg_advisory_xact_lock(hashtextextended(
                concat_ws(E'\\x1f', envelope_agreement, envelope_obligation, envelope_recipient,
                          coalesce(envelope_period, '')), 0));
            SELECT filing.id INTO id FROM submissions.filing
                WHERE agreement_id = envelope_agreement AND obligation_id = envelope_obligation
                  AND recipient_id = envelope_recipient
                  AND coalesce(period, '') = coalesce(envelope_period, '');
            IF id IS NULL THEN
                INSERT INTO submissions.filing VALUES (
                    new_id, envelope_agreement, definition_version, definition_sha256,
                    envelope_obligation, envelope_recipient, envelope_period, at);
                id := new_id; versions := 0; requests := 0; closings := 0;
                RETURN;
            END IF;
            SELECT coalesce(max(number), 0) INTO versions FROM submissions.filing_version
                WHERE filing_id = hold_place.id;
            SELECT count(*), max(deadline) FILTER (WHERE of_version = versions)
                INTO requests, asked_until
                FROM submissions.supplement_request WHERE filing_id = hold_place.id;
            SELECT count(*) INTO closings FROM submissions.closing
                WHERE filing_id = hold_place.id;
        END $$;
        """
    )


def downgrade() -> None:
    """Remove the function."""
    op.execute(
        "DROP FUNCTION submissions.hold_place"
        "(uuid, varchar, varchar, varchar, varchar, varchar, varchar, timestamptz)"
    )
