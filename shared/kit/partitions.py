"""What migrations divide a table by year with (`kit/years.py` says why, and who adds years)."""

from datetime import UTC, datetime

from alembic import op

from shared.kit.migrations import append_only
from shared.kit.years import add_years, make_partition


def divide_by_year(
    schema: str, table: str, *, column: str, key: str, identity: str | None = None
) -> None:
    """Divide a table by the year of a column, which must be in its key; its rows are copied."""
    _replace(schema, table, f"PARTITION BY RANGE ({column})", key=key, identity=identity)


def undivide(schema: str, table: str, *, key: str, identity: str | None = None) -> None:
    """Make one table of it again."""
    _replace(schema, table, "", key=key, identity=identity)


def _replace(schema: str, table: str, divided: str, *, key: str, identity: str | None) -> None:
    """Put a table in another's place: same columns and rows, append-only, and a key."""
    connection, name, before = op.get_bind(), f"{schema}.{table}", f"{schema}.{table}_before"
    op.execute(
        f"""
        ALTER TABLE {name} RENAME TO {table}_before;
        CREATE TABLE {name} (LIKE {before} INCLUDING DEFAULTS INCLUDING CONSTRAINTS
            INCLUDING STORAGE INCLUDING IDENTITY) {divided};
        """
    )
    if divided:
        make_partition(connection, f"{name}_other", f"PARTITION OF {name} DEFAULT")
        add_years(connection, schema, this_year=datetime.now(UTC).year)
    op.execute(f"INSERT INTO {name} OVERRIDING SYSTEM VALUE SELECT * FROM {before}")  # noqa: S608
    if identity is not None:
        # The series goes on where it was, and keeps its name.
        series = f"{schema}.{table}_{identity}_seq"
        op.execute(f"SELECT setval('{series}1', last_value, is_called) FROM {series}")  # noqa: S608
    op.execute(f"DROP TABLE {before}")
    if identity is not None:
        op.execute(f"ALTER SEQUENCE {series}1 RENAME TO {table}_{identity}_seq")
    op.execute(f"ALTER TABLE {name} ADD PRIMARY KEY ({key})")
    append_only(schema, table)
