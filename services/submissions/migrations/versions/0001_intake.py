"""Filings, their versions and attachments, the registration series, and statistics."""

from alembic import op

from shared.kit.migrations import append_only, create_kit_tables, grant

revision = "0001"
down_revision = None

SCHEMA = "submissions"


def upgrade() -> None:
    """Create the tables; all but the registration series are append-only."""
    create_kit_tables(SCHEMA)
    op.execute(
        """
        CREATE TABLE filing (
            id uuid PRIMARY KEY,
            agreement_id varchar NOT NULL,
            agreement_version varchar NOT NULL,
            agreement_sha256 varchar NOT NULL,
            obligation_id varchar NOT NULL,
            recipient_id varchar NOT NULL,
            period varchar,
            created_at timestamptz NOT NULL
        );
        CREATE UNIQUE INDEX one_filing_per_obligation
            ON filing (agreement_id, obligation_id, recipient_id, coalesce(period, ''));

        CREATE TABLE filing_version (
            filing_id uuid NOT NULL REFERENCES filing (id),
            number integer NOT NULL CONSTRAINT number_from_one CHECK (number >= 1),
            registration_number varchar NOT NULL
                CONSTRAINT registration_number_once UNIQUE,
            received_at timestamptz NOT NULL,
            deadline timestamptz NOT NULL,
            late_by_seconds bigint NOT NULL
                CONSTRAINT late_by_from_zero CHECK (late_by_seconds >= 0),
            filed_by varchar NOT NULL,
            media_type varchar NOT NULL,
            sha256 varchar NOT NULL,
            size_bytes bigint NOT NULL,
            content bytea NOT NULL,
            body json,
            findings json NOT NULL,
            PRIMARY KEY (filing_id, number),
            CONSTRAINT size_of_content CHECK (size_bytes = octet_length(content))
        );
        -- compressing what is stored once and read rarely costs more than the space it saves
        ALTER TABLE filing_version ALTER COLUMN content SET STORAGE EXTERNAL;
        ALTER TABLE filing_version ALTER COLUMN body SET STORAGE EXTERNAL;

        CREATE TABLE attachment (
            filing_id uuid NOT NULL,
            version integer NOT NULL,
            question_id varchar NOT NULL,
            name varchar NOT NULL,
            media_type varchar NOT NULL,
            sha256 varchar NOT NULL,
            size_bytes bigint NOT NULL,
            content bytea NOT NULL,
            PRIMARY KEY (filing_id, version, question_id),
            FOREIGN KEY (filing_id, version) REFERENCES filing_version (filing_id, number)
        );
        ALTER TABLE attachment ALTER COLUMN content SET STORAGE EXTERNAL;

        CREATE TABLE registration_series (
            year integer PRIMARY KEY,
            last_number integer NOT NULL CONSTRAINT last_number_from_zero CHECK (last_number >= 0)
        );

        CREATE TABLE statistics_delivery (
            id uuid PRIMARY KEY,
            number bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT delivery_number_once UNIQUE,
            agreement_id varchar NOT NULL,
            agreement_version varchar NOT NULL,
            agreement_sha256 varchar NOT NULL,
            origin varchar NOT NULL,
            received_at timestamptz NOT NULL,
            delivered_by varchar NOT NULL,
            row_count integer NOT NULL,
            sha256 varchar NOT NULL,
            content bytea NOT NULL
        );
        CREATE INDEX ix_submissions_statistics_delivery_agreement_id
            ON statistics_delivery (agreement_id);

        CREATE TABLE statistic_figures (
            delivery_id uuid NOT NULL REFERENCES statistics_delivery (id),
            statistic_id varchar NOT NULL,
            recipient_id varchar NOT NULL,
            period varchar NOT NULL,
            figures json NOT NULL,
            PRIMARY KEY (delivery_id, statistic_id, recipient_id, period)
        );
        """
    )
    for table in (
        "filing", "filing_version", "attachment", "statistics_delivery", "statistic_figures",
    ):
        append_only(SCHEMA, table)
    grant(SCHEMA, "registration_series", "SELECT, INSERT, UPDATE")


def downgrade() -> None:
    """Remove everything this revision made."""
    op.execute(
        """
        DROP TABLE statistic_figures, statistics_delivery, registration_series, attachment,
            filing_version, filing, idempotency_record, audit_entry;
        DROP FUNCTION refuse_change();
        """
    )
