"""The second wall: where a recipient is paid, its payments and claims are not for the others.

What a run gives is a decision, read by everybody who signs in; so amounts are not hidden, only
written by none but payers.
"""

from shared.kit.row_security import (
    OWN_COLUMN,
    create_row_security,
    drop_row_security,
    guard_rows,
    own_parent,
    unguard_rows,
)

revision = "0007"
down_revision = "0006"

S = "allocation"
PAYERS = ("payer",)
GUARDED = {
    "amount": "(SELECT {schema}.caller_role()) <> ''",
    "payee": OWN_COLUMN,
    "payment": OWN_COLUMN,
    "payment_event": own_parent("payment", "payment_id"),
    "payment_file": "false",
    "claim": OWN_COLUMN,
    "claim_event": own_parent("claim", "claim_id"),
}


def upgrade() -> None:
    """Raise the wall around every table of a recipient's."""
    create_row_security(S)
    for table, own in GUARDED.items():
        guard_rows(S, table, own=own, writers=PAYERS)


def downgrade() -> None:
    """Take it down."""
    for table in reversed(GUARDED):
        unguard_rows(S, table)
    drop_row_security(S)
