"""Key data, runs, pot balances and amounts."""

from alembic import op

from shared.kit.migrations import append_only, create_kit_tables

revision = "0001"
down_revision = None

SCHEMA = "allocation"


def upgrade() -> None:
    """Create the tables; every one is append-only."""
    create_kit_tables(SCHEMA)
    op.execute(
        """
        CREATE TABLE key_data_set (
            id uuid PRIMARY KEY,
            number bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT key_data_number_once UNIQUE,
            agreement_id varchar NOT NULL,
            agreement_version varchar NOT NULL,
            agreement_sha256 varchar NOT NULL,
            data_set_id varchar NOT NULL,
            source varchar NOT NULL,
            as_of date,
            note varchar,
            uploaded_at timestamptz NOT NULL,
            uploaded_by varchar NOT NULL,
            sha256 varchar NOT NULL,
            data json NOT NULL
        );
        CREATE INDEX ix_allocation_key_data_set_agreement_id ON key_data_set (agreement_id);

        CREATE TABLE run (
            id uuid PRIMARY KEY,
            sequence bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT run_sequence_once UNIQUE,
            number integer NOT NULL,
            agreement_id varchar NOT NULL,
            agreement_version varchar NOT NULL,
            agreement_sha256 varchar NOT NULL,
            occasion_id varchar NOT NULL,
            computed_at timestamptz NOT NULL,
            computed_by varchar NOT NULL,
            code_version varchar NOT NULL,
            inputs json NOT NULL,
            outcomes json NOT NULL,
            total_kronor bigint NOT NULL,
            result_sha256 varchar NOT NULL,
            CONSTRAINT run_number_once UNIQUE (agreement_id, occasion_id, number)
        );

        CREATE TABLE pot_balance (
            run_id uuid NOT NULL REFERENCES run (id),
            pot_id varchar NOT NULL,
            position integer NOT NULL,
            label json NOT NULL,
            amount_kronor bigint NOT NULL,
            carried_in_kronor bigint NOT NULL,
            allocated_kronor bigint NOT NULL,
            carried_out_kronor bigint NOT NULL,
            forfeited_kronor bigint NOT NULL,
            undistributed_kronor bigint NOT NULL,
            not_due_kronor bigint NOT NULL,
            outside_kronor bigint NOT NULL,
            PRIMARY KEY (run_id, pot_id),
            CONSTRAINT every_krona_is_somewhere CHECK (
                amount_kronor + carried_in_kronor = allocated_kronor + carried_out_kronor
                + forfeited_kronor + undistributed_kronor + not_due_kronor + outside_kronor
            ),
            CONSTRAINT no_place_below_zero CHECK (
                least(amount_kronor, carried_in_kronor, allocated_kronor, carried_out_kronor,
                      forfeited_kronor, undistributed_kronor, not_due_kronor, outside_kronor) >= 0
            )
        );

        CREATE TABLE amount (
            id uuid PRIMARY KEY,
            run_id uuid NOT NULL REFERENCES run (id),
            position integer NOT NULL,
            pot_id varchar NOT NULL,
            period varchar,
            recipient_id varchar NOT NULL,
            part varchar NOT NULL CONSTRAINT part_known CHECK (part IN ('share', 'redistribution')),
            entitled_kronor bigint NOT NULL CONSTRAINT entitled_from_zero
                CHECK (entitled_kronor >= 0),
            earlier_kronor bigint NOT NULL CONSTRAINT earlier_from_zero CHECK (earlier_kronor >= 0),
            kronor bigint NOT NULL,
            figure json NOT NULL,
            CONSTRAINT kronor_is_the_difference CHECK (kronor = entitled_kronor - earlier_kronor)
        );
        CREATE UNIQUE INDEX one_amount_per_line
            ON amount (run_id, pot_id, coalesce(period, ''), recipient_id, part);

        -- What a run says it pays is the sum of its amounts, seen when the transaction ends.
        CREATE FUNCTION check_run_total() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
            paid bigint;
        BEGIN
            SELECT coalesce(sum(kronor), 0) INTO paid FROM allocation.amount WHERE run_id = NEW.id;
            IF paid <> NEW.total_kronor THEN
                RAISE EXCEPTION 'run % says % kronor and its amounts make %',
                    NEW.id, NEW.total_kronor, paid USING ERRCODE = 'check_violation';
            END IF;
            RETURN NULL;
        END $$;
        CREATE CONSTRAINT TRIGGER run_total_is_the_sum_of_amounts AFTER INSERT ON run
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_run_total();
        """
    )
    for table in ("key_data_set", "run", "pot_balance", "amount"):
        append_only(SCHEMA, table)


def downgrade() -> None:
    """Remove everything this revision made."""
    op.execute(
        """
        DROP TABLE amount, pot_balance, run, key_data_set, idempotency_record, audit_entry;
        DROP FUNCTION check_run_total();
        DROP FUNCTION refuse_change();
        """
    )
