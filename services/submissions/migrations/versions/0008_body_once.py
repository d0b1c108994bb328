"""A report whose bytes are its answers is kept once: writing it twice cost a third of a filing."""

from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Say of each version whether its content is its body; of those there are, none is."""
    op.execute(
        """
        ALTER TABLE submissions.filing_version
            ADD COLUMN body_is_content boolean NOT NULL DEFAULT false;
        """
    )


def downgrade() -> None:
    """Write the bodies beside their contents again."""
    op.execute(
        """
        ALTER TABLE submissions.filing_version DISABLE TRIGGER refuse_change;
        UPDATE submissions.filing_version
            SET body_is_content = false, body = convert_from(content, 'UTF8')::json
            WHERE body_is_content;
        ALTER TABLE submissions.filing_version ENABLE TRIGGER refuse_change;
        ALTER TABLE submissions.filing_version DROP COLUMN body_is_content;
        """
    )
