"""The audit trail is divided by year."""

from shared.kit.audit_tables import divide_audit_trail, undivide_audit_trail

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """By when a change was made."""
    divide_audit_trail("allocation")


def downgrade() -> None:
    """One table."""
    undivide_audit_trail("allocation")
