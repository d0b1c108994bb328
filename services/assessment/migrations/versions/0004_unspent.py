"""Outcomes say what an economic report leaves unspent."""

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """None for every outcome that is of something else, and for those there are."""
    op.execute(
        """
        ALTER TABLE outcome ADD COLUMN unspent_kronor bigint
            CONSTRAINT unspent_from_zero CHECK (unspent_kronor >= 0);
        """
    )


def downgrade() -> None:
    """Remove what this revision made."""
    op.execute("ALTER TABLE outcome DROP COLUMN unspent_kronor")
