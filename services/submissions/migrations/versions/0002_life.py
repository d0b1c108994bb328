"""A filing's life: receipts kept, drafts, requests for supplements, closing, readings, events."""

from alembic import op

from shared.kit.migrations import append_only, grant

revision = "0002"
down_revision = "0001"

SCHEMA = "submissions"


def upgrade() -> None:
    """Add the tables; all but drafts are append-only, since a draft has not been received."""
    op.execute(
        """
        ALTER TABLE filing_version
            ADD COLUMN is_read boolean NOT NULL DEFAULT true,
            ADD COLUMN receipt bytea;

        CREATE TABLE reading (
            filing_id uuid NOT NULL,
            version integer NOT NULL,
            read_at timestamptz NOT NULL,
            body json,
            findings json NOT NULL,
            quarantined json NOT NULL,
            PRIMARY KEY (filing_id, version),
            FOREIGN KEY (filing_id, version) REFERENCES filing_version (filing_id, number)
        );

        CREATE TABLE supplement_request (
            filing_id uuid NOT NULL,
            number integer NOT NULL,
            of_version integer NOT NULL,
            question_ids json NOT NULL,
            reason varchar NOT NULL,
            asked_at timestamptz NOT NULL,
            asked_by varchar NOT NULL,
            deadline timestamptz NOT NULL,
            PRIMARY KEY (filing_id, number),
            FOREIGN KEY (filing_id, of_version) REFERENCES filing_version (filing_id, number)
        );

        CREATE TABLE closing (
            filing_id uuid NOT NULL,
            of_version integer NOT NULL,
            closed_at timestamptz NOT NULL,
            closed_by varchar NOT NULL,
            reason varchar NOT NULL,
            PRIMARY KEY (filing_id, of_version),
            FOREIGN KEY (filing_id, of_version) REFERENCES filing_version (filing_id, number)
        );

        CREATE TABLE draft (
            id uuid PRIMARY KEY,
            agreement_id varchar NOT NULL,
            agreement_version varchar NOT NULL,
            agreement_sha256 varchar NOT NULL,
            obligation_id varchar NOT NULL,
            recipient_id varchar NOT NULL,
            period varchar,
            revision integer NOT NULL,
            saved_at timestamptz NOT NULL,
            saved_by varchar NOT NULL,
            body json NOT NULL
        );
        CREATE UNIQUE INDEX one_draft_per_obligation
            ON draft (agreement_id, obligation_id, recipient_id, coalesce(period, ''));

        CREATE TABLE statistics_report (
            id uuid PRIMARY KEY,
            agreement_id varchar NOT NULL,
            received_at timestamptz NOT NULL,
            delivered_by varchar NOT NULL,
            media_type varchar NOT NULL,
            sha256 varchar NOT NULL,
            content bytea NOT NULL,
            row_count integer NOT NULL,
            delivery_id uuid REFERENCES statistics_delivery (id),
            faults json NOT NULL
        );

        CREATE TABLE event (
            number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            type varchar NOT NULL,
            subject varchar NOT NULL,
            agreement_id varchar NOT NULL,
            recipient_id varchar,
            at timestamptz NOT NULL,
            data json NOT NULL
        );
        """
    )
    for table in ("reading", "supplement_request", "closing", "event", "statistics_report"):
        append_only(SCHEMA, table)
    grant(SCHEMA, "draft", "SELECT, INSERT, UPDATE, DELETE")


def downgrade() -> None:
    """Remove what this revision made."""
    op.execute(
        """
        DROP TABLE event, statistics_report, draft, closing, supplement_request, reading;
        ALTER TABLE filing_version DROP COLUMN receipt, DROP COLUMN is_read;
        """
    )
