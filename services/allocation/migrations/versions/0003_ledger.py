"""The ledger: accounts, transactions that sum to zero, and balances that only postings move."""

from alembic import op

from shared.kit.migrations import append_only, grant

revision = "0003"
down_revision = "0002"

SCHEMA = "allocation"


def upgrade() -> None:
    """What must always hold is held by the database, whoever writes to it."""
    op.execute(
        """
        CREATE TABLE ledger_account (
            id varchar PRIMARY KEY,
            kind varchar NOT NULL CONSTRAINT account_kind_known CHECK (kind IN (
                'appropriation', 'pot', 'recipient', 'in_transit', 'paid', 'claim',
                'forfeited', 'undistributed', 'repaid'
            )),
            agreement_id varchar NOT NULL,
            owner_id varchar NOT NULL,
            posts json NOT NULL
        );

        CREATE TABLE ledger_transaction (
            number bigint PRIMARY KEY,
            previous_number bigint GENERATED ALWAYS AS (nullif(number - 1, 0)) STORED,
            previous_sha256 varchar,
            sha256 varchar NOT NULL,
            business_key varchar NOT NULL CONSTRAINT posted_once UNIQUE,
            kind varchar NOT NULL,
            agreement_id varchar NOT NULL,
            effective_at timestamptz NOT NULL,
            recorded_at timestamptz NOT NULL,
            recorded_by varchar NOT NULL,
            subject varchar NOT NULL,
            posting_count integer NOT NULL
                CONSTRAINT at_least_two_postings CHECK (posting_count >= 2),
            CONSTRAINT number_with_its_hash UNIQUE (number, sha256),
            CONSTRAINT chained_to_the_one_before FOREIGN KEY (previous_number, previous_sha256)
                REFERENCES ledger_transaction (number, sha256),
            CONSTRAINT only_the_first_stands_alone CHECK (
                number >= 1 AND (number = 1) = (previous_sha256 IS NULL)
            )
        );

        CREATE TABLE ledger_posting (
            transaction_number bigint NOT NULL REFERENCES ledger_transaction (number),
            account_id varchar NOT NULL REFERENCES ledger_account (id),
            kronor bigint NOT NULL CONSTRAINT moves_something CHECK (kronor <> 0),
            PRIMARY KEY (transaction_number, account_id)
        );
        CREATE INDEX posting_by_account ON ledger_posting (account_id);

        -- Kept by the trigger below alone: the run-time role may read it and nothing more. A
        -- recipient may owe (a later judgement took back what was given); the appropriation is
        -- where the money comes from. No other account can hold less than nothing.
        CREATE TABLE ledger_balance (
            account_id varchar PRIMARY KEY REFERENCES ledger_account (id),
            kind varchar NOT NULL,
            kronor bigint NOT NULL,
            CONSTRAINT no_account_overdrawn CHECK (
                CASE kind WHEN 'appropriation' THEN kronor <= 0
                          WHEN 'recipient' THEN true
                          ELSE kronor >= 0 END
            )
        );

        CREATE FUNCTION post_to_balance() RETURNS trigger LANGUAGE plpgsql
            SECURITY DEFINER SET search_path = allocation, pg_temp AS $$
        BEGIN
            INSERT INTO allocation.ledger_balance (account_id, kind, kronor)
                SELECT id, kind, 0 FROM allocation.ledger_account WHERE id = NEW.account_id
                ON CONFLICT (account_id) DO NOTHING;
            UPDATE allocation.ledger_balance SET kronor = kronor + NEW.kronor
                WHERE account_id = NEW.account_id;
            RETURN NULL;
        END $$;
        CREATE TRIGGER post_to_balance AFTER INSERT ON ledger_posting
            FOR EACH ROW EXECUTE FUNCTION post_to_balance();

        CREATE FUNCTION check_sums_to_zero() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
            wanted bigint := CASE TG_TABLE_NAME WHEN 'ledger_posting'
                THEN (to_jsonb(NEW) ->> 'transaction_number')::bigint
                ELSE (to_jsonb(NEW) ->> 'number')::bigint END;
            total numeric;
            counted integer;
            promised integer;
        BEGIN
            SELECT coalesce(sum(kronor), 0), count(*) INTO total, counted
                FROM allocation.ledger_posting WHERE transaction_number = wanted;
            SELECT posting_count INTO promised
                FROM allocation.ledger_transaction WHERE number = wanted;
            IF total <> 0 OR counted <> promised THEN
                RAISE EXCEPTION 'transaction % sums to % over % postings of %',
                    wanted, total, counted, promised USING ERRCODE = 'check_violation',
                    CONSTRAINT = 'every_transaction_sums_to_zero';
            END IF;
            RETURN NULL;
        END $$;
        CREATE CONSTRAINT TRIGGER every_transaction_sums_to_zero
            AFTER INSERT ON ledger_transaction
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_sums_to_zero();
        CREATE CONSTRAINT TRIGGER every_posting_sums_to_zero
            AFTER INSERT ON ledger_posting
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_sums_to_zero();
        """
    )
    for table in ("ledger_account", "ledger_transaction", "ledger_posting"):
        append_only(SCHEMA, table)
    grant(SCHEMA, "ledger_balance", "SELECT")


def downgrade() -> None:
    """Remove what this revision made."""
    op.execute(
        """
        DROP TABLE ledger_balance, ledger_posting, ledger_transaction, ledger_account;
        DROP FUNCTION check_sums_to_zero();
        DROP FUNCTION post_to_balance();
        """
    )
