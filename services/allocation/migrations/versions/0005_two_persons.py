"""Four eyes are two persons: the same person in another role is no second one."""

from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """A principal is written `role:person`; what is compared is the person."""
    op.execute(
        """
        ALTER TABLE run_event
            DROP CONSTRAINT approved_by_another,
            ADD CONSTRAINT approved_by_another CHECK (
                to_state <> 'approved' OR substr(by, strpos(by, ':') + 1)
                    <> substr(computed_by, strpos(computed_by, ':') + 1)
            );
        ALTER TABLE claim_event
            DROP CONSTRAINT decided_by_another,
            ADD CONSTRAINT decided_by_another CHECK (
                to_state <> 'decided' OR substr(by, strpos(by, ':') + 1)
                    <> substr(registered_by, strpos(registered_by, ':') + 1)
            );
        """
    )


def downgrade() -> None:
    """Compare roles and persons together again."""
    op.execute(
        """
        ALTER TABLE run_event
            DROP CONSTRAINT approved_by_another,
            ADD CONSTRAINT approved_by_another CHECK (to_state <> 'approved' OR by <> computed_by);
        ALTER TABLE claim_event
            DROP CONSTRAINT decided_by_another,
            ADD CONSTRAINT decided_by_another CHECK (to_state <> 'decided' OR by <> registered_by);
        """
    )
