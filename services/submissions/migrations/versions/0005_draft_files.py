"""Files saved with a draft, which have not arrived until it is filed."""

from alembic import op

from shared.kit.migrations import grant

revision = "0005"
down_revision = "0004"

SCHEMA = "submissions"


def upgrade() -> None:
    """Add the table; it goes where its draft goes, and may change as long as that may."""
    op.execute(
        """
        CREATE TABLE draft_file (
            draft_id uuid NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
            question_id varchar NOT NULL,
            name varchar NOT NULL,
            media_type varchar NOT NULL,
            sha256 varchar NOT NULL,
            size_bytes bigint NOT NULL,
            content bytea NOT NULL,
            PRIMARY KEY (draft_id, question_id)
        );
        ALTER TABLE draft_file ALTER COLUMN content SET STORAGE EXTERNAL;
        """
    )
    grant(SCHEMA, "draft_file", "SELECT, INSERT, UPDATE, DELETE")


def downgrade() -> None:
    """Remove the table."""
    op.execute("DROP TABLE draft_file")
