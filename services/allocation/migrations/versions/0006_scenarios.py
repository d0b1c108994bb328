"""Background jobs, and analyses of many scenarios."""

from alembic import op

from shared.kit.migrations import append_only, create_job_tables, drop_job_tables

revision = "0006"
down_revision = "0005"

SCHEMA = "allocation"


def upgrade() -> None:
    """Create the tables; only those of the jobs are not append-only."""
    create_job_tables(SCHEMA)
    op.execute(
        """
        CREATE TABLE scenario_analysis (
            id uuid PRIMARY KEY,
            agreement_id varchar NOT NULL,
            agreement_version varchar NOT NULL,
            agreement_sha256 varchar NOT NULL,
            request json NOT NULL,
            inputs json NOT NULL,
            outcomes json NOT NULL,
            requested_at timestamptz NOT NULL,
            requested_by varchar NOT NULL
        );

        CREATE TABLE scenario_progress (
            analysis_id uuid NOT NULL REFERENCES scenario_analysis (id),
            done_count integer NOT NULL CONSTRAINT done_from_zero CHECK (done_count >= 0),
            at timestamptz NOT NULL,
            PRIMARY KEY (analysis_id, done_count)
        );

        CREATE TABLE scenario_result (
            analysis_id uuid PRIMARY KEY REFERENCES scenario_analysis (id),
            finished_at timestamptz NOT NULL,
            result json,
            failure varchar,
            CONSTRAINT result_or_failure CHECK ((result IS NULL) <> (failure IS NULL))
        );
        """
    )
    for table in ("scenario_analysis", "scenario_progress", "scenario_result"):
        append_only(SCHEMA, table)


def downgrade() -> None:
    """Remove what this revision made."""
    op.execute("DROP TABLE scenario_result, scenario_progress, scenario_analysis")
    drop_job_tables(SCHEMA)
