"""Evaluations, their outcomes, officers' cases and decisions."""

from alembic import op

from shared.kit.migrations import append_only, create_kit_tables

revision = "0001"
down_revision = None

SCHEMA = "assessment"


def upgrade() -> None:
    """Create the tables; every one is append-only."""
    create_kit_tables(SCHEMA)
    op.execute(
        """
        CREATE TABLE evaluation (
            id uuid PRIMARY KEY,
            number bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT evaluation_number_once UNIQUE,
            agreement_id varchar NOT NULL,
            agreement_version varchar NOT NULL,
            agreement_sha256 varchar NOT NULL,
            evaluated_at timestamptz NOT NULL,
            evaluated_by varchar NOT NULL,
            dossier_sha256 varchar NOT NULL,
            code_version varchar NOT NULL,
            conditions json NOT NULL
        );
        CREATE INDEX ix_assessment_evaluation_agreement_id ON evaluation (agreement_id);

        CREATE TABLE outcome (
            id uuid PRIMARY KEY,
            evaluation_id uuid NOT NULL REFERENCES evaluation (id),
            condition_id varchar NOT NULL,
            recipient_id varchar NOT NULL,
            period varchar,
            requested_kronor bigint CONSTRAINT requested_from_zero CHECK (requested_kronor >= 0),
            source varchar NOT NULL,
            finding json NOT NULL
        );
        CREATE UNIQUE INDEX one_outcome_per_evaluation
            ON outcome (evaluation_id, condition_id, recipient_id, coalesce(period, ''));

        CREATE TABLE officer_case (
            id uuid PRIMARY KEY,
            agreement_id varchar NOT NULL,
            condition_id varchar NOT NULL,
            recipient_id varchar NOT NULL,
            period varchar,
            opened_at timestamptz NOT NULL
        );
        CREATE UNIQUE INDEX one_case_per_recipient
            ON officer_case (agreement_id, condition_id, recipient_id, coalesce(period, ''));

        CREATE TABLE decision (
            id uuid PRIMARY KEY,
            case_id uuid NOT NULL REFERENCES officer_case (id),
            number integer NOT NULL,
            judgement varchar NOT NULL
                CONSTRAINT judgement_known CHECK (judgement IN ('met', 'not_met')),
            motivation varchar NOT NULL,
            departs_from_proposal boolean NOT NULL,
            departure_reason varchar,
            decided_by varchar NOT NULL,
            decided_at timestamptz NOT NULL,
            evaluation_id uuid NOT NULL REFERENCES evaluation (id),
            CONSTRAINT decision_number_once UNIQUE (case_id, number),
            CONSTRAINT departure_has_a_reason
                CHECK (NOT departs_from_proposal OR departure_reason IS NOT NULL)
        );
        """
    )
    for table in ("evaluation", "outcome", "officer_case", "decision"):
        append_only(SCHEMA, table)


def downgrade() -> None:
    """Remove everything this revision made."""
    op.execute(
        """
        DROP TABLE decision, officer_case, outcome, evaluation, idempotency_record, audit_entry;
        DROP FUNCTION refuse_change();
        """
    )
