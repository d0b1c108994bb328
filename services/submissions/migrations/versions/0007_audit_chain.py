"""The audit trail is chained, sealed and signed; who a recipient's people are can be erased."""

from shared.kit.audit_tables import create_audit_chain, drop_audit_chain

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Add the chain; entries written before it are the first to be sealed."""
    create_audit_chain("submissions")


def downgrade() -> None:
    """Remove the chain; the entries stay."""
    drop_audit_chain("submissions")
