"""The public sees a run, and what it gives, once it is released; until then it is being worked on."""

from alembic import op

from shared.kit.row_security import guard_rows, unguard_rows

revision = "0009"
down_revision = "0008"

S = "allocation"
SIGNED_IN = "(SELECT {schema}.caller_role()) <> ''"


def _released(column: str) -> str:
    """Others than the public see everything; the public what has been released."""
    return (
        f"({SIGNED_IN} AND ((SELECT {{schema}}.caller_role()) <> 'public' OR EXISTS ("
        f"SELECT FROM {{schema}}.run_event AS released WHERE released.run_id = {column}"
        " AND released.to_state = 'released')))"
    )


def _show_amounts(own: str) -> None:
    op.execute(
        f"ALTER POLICY own_rows ON {S}.amount USING"
        f" ((SELECT {S}.sees_all()) OR {own.format(schema=S)})"
    )


def upgrade() -> None:
    """Hide what is not released, whatever route it would be read by."""
    guard_rows(S, "run", own=_released("run.id"), writers=("payer",))
    guard_rows(S, "pot_balance", own=_released("pot_balance.run_id"), writers=("payer",))
    _show_amounts(_released("amount.run_id"))


def downgrade() -> None:
    """Show all of it to everybody who has signed in."""
    _show_amounts(SIGNED_IN)
    unguard_rows(S, "pot_balance")
    unguard_rows(S, "run")
