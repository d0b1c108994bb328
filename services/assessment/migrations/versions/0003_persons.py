"""Four eyes are two persons, whatever their roles; a letter can name them."""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Compare what stands after the role; add the names that decider and approver sign with."""
    op.execute(
        """
        ALTER TABLE approval DROP CONSTRAINT four_eyes;
        ALTER TABLE approval ADD CONSTRAINT four_eyes CHECK (
            substr(approved_by, strpos(approved_by, ':'))
            <> substr(decided_by, strpos(decided_by, ':'))
        );
        ALTER TABLE decision ADD COLUMN decided_as varchar;
        ALTER TABLE approval ADD COLUMN approved_as varchar;
        """
    )


def downgrade() -> None:
    """Remove everything this revision made."""
    op.execute(
        """
        ALTER TABLE approval DROP COLUMN approved_as;
        ALTER TABLE decision DROP COLUMN decided_as;
        ALTER TABLE approval DROP CONSTRAINT four_eyes;
        ALTER TABLE approval ADD CONSTRAINT four_eyes CHECK (approved_by <> decided_by);
        """
    )
