"""Payees, payments with their files, and claims: what leaves the ledger and what comes back."""

from alembic import op

from shared.kit.migrations import append_only

revision = "0004"
down_revision = "0003"

SCHEMA = "allocation"


def upgrade() -> None:
    """One payment per run and recipient; its states and a claim's build on each other."""
    op.execute(
        """
        CREATE TABLE payee (
            id uuid PRIMARY KEY,
            number bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT payee_number_once UNIQUE,
            recipient_id varchar NOT NULL,
            data json NOT NULL,
            registered_at timestamptz NOT NULL,
            registered_by varchar NOT NULL
        );

        CREATE TABLE payment (
            id uuid PRIMARY KEY,
            business_key varchar NOT NULL CONSTRAINT paid_once UNIQUE,
            run_id uuid NOT NULL REFERENCES run (id),
            agreement_id varchar NOT NULL,
            occasion_id varchar NOT NULL,
            recipient_id varchar NOT NULL,
            kronor bigint NOT NULL CONSTRAINT pays_something CHECK (kronor > 0),
            CONSTRAINT one_payment_per_run_and_recipient UNIQUE (run_id, recipient_id)
        );

        CREATE TABLE payment_file (
            id varchar PRIMARY KEY,
            number bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT file_number_once UNIQUE,
            run_id uuid NOT NULL REFERENCES run (id),
            made_at timestamptz NOT NULL,
            made_by varchar NOT NULL,
            sha256 varchar NOT NULL,
            transfers json NOT NULL,
            content bytea NOT NULL
        );

        CREATE TABLE payment_event (
            payment_id uuid NOT NULL REFERENCES payment (id),
            number integer NOT NULL,
            previous_number integer GENERATED ALWAYS AS (nullif(number - 1, 0)) STORED,
            from_state varchar,
            to_state varchar NOT NULL,
            attempt integer NOT NULL CONSTRAINT attempts_from_one CHECK (attempt >= 1),
            at timestamptz NOT NULL,
            by varchar NOT NULL,
            reason varchar,
            file_id varchar REFERENCES payment_file (id),
            PRIMARY KEY (payment_id, number),
            CONSTRAINT payment_state_once UNIQUE (payment_id, number, to_state),
            CONSTRAINT payment_builds_on_the_state_before
                FOREIGN KEY (payment_id, previous_number, from_state)
                REFERENCES payment_event (payment_id, number, to_state),
            CONSTRAINT payment_begins_as_due CHECK ((number = 1) = (from_state IS NULL)),
            CONSTRAINT payment_step_allowed CHECK (
                (coalesce(from_state, ''), to_state) IN (
                    ('', 'due'), ('due', 'sent'), ('sent', 'accepted'), ('sent', 'due')
                )
            ),
            CONSTRAINT sent_in_a_file CHECK (to_state <> 'sent' OR file_id IS NOT NULL)
        );

        CREATE TABLE claim (
            id uuid PRIMARY KEY,
            number bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT claim_number_once UNIQUE,
            agreement_id varchar NOT NULL,
            recipient_id varchar NOT NULL,
            kind varchar NOT NULL CONSTRAINT claim_kind_known
                CHECK (kind IN ('repayment', 'reclaim', 'overpayment')),
            kronor bigint NOT NULL CONSTRAINT claims_something CHECK (kronor > 0),
            due date NOT NULL,
            source varchar NOT NULL,
            motivation varchar NOT NULL,
            evidence json NOT NULL,
            registered_at timestamptz NOT NULL,
            registered_by varchar NOT NULL,
            CONSTRAINT claim_with_its_registrar UNIQUE (id, kind, registered_by)
        );

        CREATE TABLE claim_event (
            claim_id uuid NOT NULL,
            number integer NOT NULL,
            previous_number integer GENERATED ALWAYS AS (nullif(number - 1, 0)) STORED,
            kind varchar NOT NULL,
            registered_by varchar NOT NULL,
            from_state varchar,
            to_state varchar NOT NULL,
            at timestamptz NOT NULL,
            by varchar NOT NULL,
            reason varchar,
            PRIMARY KEY (claim_id, number),
            CONSTRAINT claim_state_once UNIQUE (claim_id, number, to_state),
            CONSTRAINT facts_of_the_claim FOREIGN KEY (claim_id, kind, registered_by)
                REFERENCES claim (id, kind, registered_by),
            CONSTRAINT claim_builds_on_the_state_before
                FOREIGN KEY (claim_id, previous_number, from_state)
                REFERENCES claim_event (claim_id, number, to_state),
            CONSTRAINT claim_begins_as_proposed CHECK ((number = 1) = (from_state IS NULL)),
            CONSTRAINT claim_step_allowed CHECK (
                (coalesce(from_state, ''), to_state) IN (
                    ('', 'proposed'), ('proposed', 'decided'), ('proposed', 'withdrawn'),
                    ('decided', 'settled')
                )
            ),
            CONSTRAINT decided_by_another CHECK (to_state <> 'decided' OR by <> registered_by)
        );
        """
    )
    for table in ("payee", "payment", "payment_file", "payment_event", "claim", "claim_event"):
        append_only(SCHEMA, table)


def downgrade() -> None:
    """Remove what this revision made."""
    op.execute(
        "DROP TABLE claim_event, claim, payment_event, payment_file, payment, payee"
    )
