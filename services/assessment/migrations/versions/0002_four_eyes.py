"""A decision counts once a second person has approved it; outcomes know which facts they rest on."""

from alembic import op

from shared.kit.migrations import append_only

revision = "0002"
down_revision = "0001"

SCHEMA = "assessment"


def upgrade() -> None:
    """Add approvals, the steps of a case, proposed measures, and the hash of an outcome's facts.

    The approver is held against the decider by the database: the foreign key carries the decider
    into the approval, and a check compares the two.
    """
    op.execute(
        """
        ALTER TABLE decision ADD COLUMN measures json NOT NULL DEFAULT '[]';
        ALTER TABLE decision ADD CONSTRAINT decision_with_decider UNIQUE (id, decided_by);
        ALTER TABLE outcome ADD COLUMN facts_sha256 varchar;

        CREATE TABLE approval (
            decision_id uuid PRIMARY KEY,
            decided_by varchar NOT NULL,
            approved_by varchar NOT NULL,
            approved_at timestamptz NOT NULL,
            CONSTRAINT approval_of_a_decision
                FOREIGN KEY (decision_id, decided_by) REFERENCES decision (id, decided_by),
            CONSTRAINT four_eyes CHECK (approved_by <> decided_by)
        );

        CREATE TABLE case_step (
            case_id uuid NOT NULL REFERENCES officer_case (id),
            number integer NOT NULL CONSTRAINT step_from_one CHECK (number >= 1),
            kind varchar NOT NULL CONSTRAINT step_known CHECK (kind IN
                ('supplement_requested', 'proposed', 'handed_back', 'approved', 'reopened')),
            by varchar NOT NULL,
            at timestamptz NOT NULL,
            note varchar,
            decision_number integer,
            PRIMARY KEY (case_id, number),
            FOREIGN KEY (case_id, decision_number) REFERENCES decision (case_id, number),
            CONSTRAINT decision_where_there_is_one
                CHECK ((kind IN ('proposed', 'approved')) = (decision_number IS NOT NULL)),
            CONSTRAINT note_where_one_is_owed
                CHECK (kind IN ('proposed', 'approved') OR note IS NOT NULL)
        );
        """
    )
    for table in ("approval", "case_step"):
        append_only(SCHEMA, table)


def downgrade() -> None:
    """Remove everything this revision made."""
    op.execute(
        """
        DROP TABLE case_step, approval;
        ALTER TABLE outcome DROP COLUMN facts_sha256;
        ALTER TABLE decision DROP CONSTRAINT decision_with_decider;
        ALTER TABLE decision DROP COLUMN measures;
        """
    )
