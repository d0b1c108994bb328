"""The audit trail is divided by year."""

from shared.kit.audit_tables import divide_audit_trail, undivide_audit_trail

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """By when a change was made."""
    divide_audit_trail("assessment")


def downgrade() -> None:
    """One table."""
    undivide_audit_trail("assessment")
