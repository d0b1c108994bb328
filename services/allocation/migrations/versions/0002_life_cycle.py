"""The life of a run, the definitions runs were computed from, and the feed of events."""

from alembic import op

from shared.kit.migrations import append_only

revision = "0002"
down_revision = "0001"

SCHEMA = "allocation"


def upgrade() -> None:
    """A run's states are rows that build on each other: keys and checks keep the order."""
    op.execute(
        """
        CREATE TABLE definition (
            sha256 varchar PRIMARY KEY,
            agreement_id varchar NOT NULL,
            version varchar NOT NULL,
            files json NOT NULL
        );

        CREATE UNIQUE INDEX run_with_its_facts ON run (id, agreement_id, computed_by);
        ALTER TABLE run ADD CONSTRAINT run_with_its_facts
            UNIQUE USING INDEX run_with_its_facts;

        CREATE TABLE run_event (
            run_id uuid NOT NULL,
            number integer NOT NULL,
            previous_number integer GENERATED ALWAYS AS (nullif(number - 1, 0)) STORED,
            agreement_id varchar NOT NULL,
            computed_by varchar NOT NULL,
            from_state varchar,
            to_state varchar NOT NULL,
            at timestamptz NOT NULL,
            by varchar NOT NULL,
            reason varchar,
            release_place integer,
            place_before integer GENERATED ALWAYS AS (nullif(release_place - 1, 0)) STORED,
            PRIMARY KEY (run_id, number),
            CONSTRAINT state_once_reached UNIQUE (run_id, number, to_state),
            CONSTRAINT facts_of_the_run FOREIGN KEY (run_id, agreement_id, computed_by)
                REFERENCES run (id, agreement_id, computed_by),
            CONSTRAINT builds_on_the_state_before
                FOREIGN KEY (run_id, previous_number, from_state)
                REFERENCES run_event (run_id, number, to_state),
            CONSTRAINT begins_as_computed CHECK (
                (number = 1) = (from_state IS NULL) AND number >= 1
            ),
            CONSTRAINT step_allowed CHECK (
                (coalesce(from_state, ''), to_state) IN (
                    ('', 'computed'), ('computed', 'approved'), ('approved', 'released'),
                    ('released', 'paid'), ('computed', 'withdrawn'), ('approved', 'withdrawn')
                )
            ),
            CONSTRAINT approved_by_another CHECK (to_state <> 'approved' OR by <> computed_by),
            CONSTRAINT released_has_a_place CHECK (
                (to_state = 'released') = (release_place IS NOT NULL)
            ),
            -- Releases under an agreement stand in one line: no two after the same one.
            CONSTRAINT one_release_after_another UNIQUE (agreement_id, release_place),
            CONSTRAINT no_gap_between_releases FOREIGN KEY (agreement_id, place_before)
                REFERENCES run_event (agreement_id, release_place)
        );

        INSERT INTO run_event (run_id, number, agreement_id, computed_by, to_state, at, by)
            SELECT id, 1, agreement_id, computed_by, 'computed', computed_at, computed_by FROM run;

        CREATE TABLE feed_event (
            number bigint PRIMARY KEY,
            previous_number bigint GENERATED ALWAYS AS (nullif(number - 1, 0)) STORED
                REFERENCES feed_event (number),
            id uuid NOT NULL CONSTRAINT event_id_once UNIQUE,
            type varchar NOT NULL,
            subject varchar NOT NULL,
            at timestamptz NOT NULL,
            once_key varchar CONSTRAINT told_once UNIQUE,
            data json NOT NULL
        );
        """
    )
    for table in ("definition", "run_event", "feed_event"):
        append_only(SCHEMA, table)


def downgrade() -> None:
    """Remove what this revision made."""
    op.execute(
        """
        DROP TABLE feed_event, run_event, definition;
        ALTER TABLE run DROP CONSTRAINT run_with_its_facts;
        """
    )
