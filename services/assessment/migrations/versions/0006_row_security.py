"""The second wall: cases and outcomes are shown to their recipient and to those who see all."""

from shared.kit.row_security import (
    OWN_COLUMN,
    create_row_security,
    drop_row_security,
    guard_rows,
    own_parent,
    unguard_rows,
)

revision = "0006"
down_revision = "0005"

S = "assessment"
OFFICERS = ("assessor", "approver")
OF_A_CASE = own_parent("officer_case", "case_id")
GUARDED = {
    "outcome": (OWN_COLUMN, ("assessor",)),
    "officer_case": (OWN_COLUMN, ("assessor",)),
    "decision": (OF_A_CASE, OFFICERS),
    "approval": (own_parent("decision", "decision_id"), ("approver",)),
    "case_step": (OF_A_CASE, OFFICERS),
}


def upgrade() -> None:
    """Raise the wall around every table of a recipient's."""
    create_row_security(S)
    for table, (own, writers) in GUARDED.items():
        guard_rows(S, table, own=own, writers=writers)


def downgrade() -> None:
    """Take it down."""
    for table in reversed(GUARDED):
        unguard_rows(S, table)
    drop_row_security(S)
