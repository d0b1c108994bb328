"""Compilations and publications are kept as they were when they were made."""

from alembic import op

from shared.kit.migrations import append_only

revision = "0005"
down_revision = "0004"

SCHEMA = "assessment"


def upgrade() -> None:
    """Add the documents; the number counts those made of the same."""
    op.execute(
        """
        CREATE TABLE document (
            id uuid PRIMARY KEY,
            kind varchar NOT NULL
                CONSTRAINT document_known CHECK (kind IN ('compilation', 'publication')),
            agreement_id varchar NOT NULL,
            about varchar NOT NULL,
            number integer NOT NULL CONSTRAINT document_from_one CHECK (number >= 1),
            made_at timestamptz NOT NULL,
            made_by varchar NOT NULL,
            content json NOT NULL,
            CONSTRAINT document_number_once UNIQUE (kind, agreement_id, about, number)
        );
        """
    )
    append_only(SCHEMA, "document")


def downgrade() -> None:
    """Remove everything this revision made."""
    op.execute("DROP TABLE document")
