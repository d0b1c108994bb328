"""The second wall: Postgres shows and takes only the rows that the caller's role may have.

Each transaction says for whom it is (`kit/database.py`), and policies on tables that belong to a
recipient compare: what a route forgets to check is still not seen. The run-time role neither owns
the tables nor may bypass the policies; a transaction that says nothing sees nothing.
Migrations are written with what is here.
"""

from collections.abc import Sequence

from alembic import op

from shared.kit.for_whom import INTERNAL, RECIPIENT_SETTING, ROLE_SETTING

SEES_ALL = ("assessor", "approver", "payer", "auditor", "service", INTERNAL)
"""Roles to which nothing is another's."""


def create_row_security(schema: str) -> None:
    """What policies ask: whether the caller sees every recipient, and which recipient it is."""
    everyone = ", ".join(f"'{role}'" for role in SEES_ALL)
    op.execute(
        f"""
        CREATE FUNCTION {schema}.caller_role() RETURNS text LANGUAGE sql STABLE AS
            $$ SELECT coalesce(current_setting('{ROLE_SETTING}', true), '') $$;
        CREATE FUNCTION {schema}.sees_all() RETURNS boolean LANGUAGE sql STABLE AS
            $$ SELECT {schema}.caller_role() IN ({everyone}) $$;
        CREATE FUNCTION {schema}.own_recipient() RETURNS text LANGUAGE sql STABLE AS
            $$ SELECT nullif(current_setting('{RECIPIENT_SETTING}', true), '') $$;
        """
    )


def drop_row_security(schema: str) -> None:
    """Remove what `create_row_security` made."""
    for name in ("sees_all", "own_recipient", "caller_role"):
        op.execute(f"DROP FUNCTION {schema}.{name}()")


def guard_rows(schema: str, table: str, *, own: str, writers: Sequence[str]) -> None:
    """Show a table's rows to who sees all and to their own recipient; let `writers` add rows.

    `own` is SQL that says whether a row is the caller's, such as `OWN_COLUMN`.
    """
    may_write = ", ".join(f"'{role}'" for role in (*writers, INTERNAL))
    op.execute(
        f"""
        ALTER TABLE {schema}.{table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY own_rows ON {schema}.{table}
            USING ((SELECT {schema}.sees_all()) OR {own.format(schema=schema)});
        CREATE POLICY writers ON {schema}.{table} AS RESTRICTIVE FOR INSERT
            WITH CHECK ((SELECT {schema}.caller_role()) IN ({may_write}));
        """
    )


def unguard_rows(schema: str, table: str) -> None:
    """Take the wall down again."""
    op.execute(
        f"""
        DROP POLICY writers ON {schema}.{table};
        DROP POLICY own_rows ON {schema}.{table};
        ALTER TABLE {schema}.{table} DISABLE ROW LEVEL SECURITY;
        """
    )


OWN_COLUMN = "recipient_id = (SELECT {schema}.own_recipient())"


def own_parent(parent: str, column: str) -> str:
    """A row is its recipient's where the row it belongs to is."""
    return f"EXISTS (SELECT FROM {{schema}}.{parent} WHERE {parent}.id = {column})"
