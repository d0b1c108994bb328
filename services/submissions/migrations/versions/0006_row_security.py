"""The second wall: rows of a recipient are shown to it and to those who see all, and no others."""

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

S = "submissions"
FILERS = ("region", "rss", "skr")
ANYBODY = (*FILERS, "statistics-supplier", "assessor")
OF_A_FILING = own_parent("filing", "filing_id")
GUARDED = {
    "filing": (OWN_COLUMN, FILERS),
    "filing_version": (OF_A_FILING, FILERS),
    "attachment": (OF_A_FILING, FILERS),
    "reading": (OF_A_FILING, FILERS),
    "supplement_request": (OF_A_FILING, ("assessor",)),
    "closing": (OF_A_FILING, ("assessor",)),
    "draft": (OWN_COLUMN, FILERS),
    "draft_file": (own_parent("draft", "draft_id"), FILERS),
    # Statistics are about no recipient in particular: whoever has signed in sees that they came.
    "event": (
        f"{OWN_COLUMN} OR (recipient_id IS NULL AND (SELECT {{schema}}.caller_role()) <> '')",
        ANYBODY,
    ),
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
