"""Tables divided by year (partitionerade tabeller), and who makes room for the next year.

A table that only grows, and whose rows are read near the time they are of, is one partition a
year: each stays small enough to be checked, moved and, when the law lets it, forgotten by itself.
`make migrate` makes the years to come, and an alert says when nobody has. A row of a year without
a partition is taken in all the same: it goes to the partition `…_other`, and stays there.
"""

from sqlalchemy import Connection, text

from shared.values.periods import LEGAL_ZONE

YEARS_BEFORE, YEARS_AHEAD = 3, 2
"""Besides this year: what is corrected late or shown, and what is to come."""

_DIVIDED = text(
    "SELECT relname, attname, format_type(atttypid, NULL) = 'timestamp with time zone'"
    " FROM pg_partitioned_table"
    " JOIN pg_class ON pg_class.oid = partrelid"
    " JOIN pg_attribute ON attrelid = partrelid AND attnum = partattrs[0]"
    " WHERE relnamespace = to_regnamespace(:schema) ORDER BY relname"
)


def add_years(connection: Connection, schema: str, *, this_year: int) -> None:
    """Make room for a year and those around it, in every divided table of a schema.

    A year of which there are rows without a partition already is left as it is.
    """
    for table, column, is_instant in connection.execute(_DIVIDED, {"schema": schema}).all():
        for year in range(this_year - YEARS_BEFORE, this_year + YEARS_AHEAD + 1):
            _add_year(connection, f"{schema}.{table}", year, column=column, is_instant=is_instant)


def _add_year(
    connection: Connection, table: str, year: int, *, column: str, is_instant: bool
) -> None:
    name = f"{table}_{year}"
    if connection.scalar(text("SELECT to_regclass(:name)"), {"name": name}) is not None:
        return
    begins = "-01-01 00:00 " + str(LEGAL_ZONE) if is_instant else "-01"
    first, after = f"'{year}{begins}'", f"'{year + 1}{begins}'"
    is_of_year = f"{column} >= {first} AND {column} < {after}"
    others = f"SELECT EXISTS (SELECT FROM {table}_other WHERE {is_of_year})"  # noqa: S608
    if not connection.scalar(text(others)):
        partition = f"PARTITION OF {table} FOR VALUES FROM ({first}) TO ({after})"
        make_partition(connection, name, partition)


def make_partition(connection: Connection, name: str, partition: str) -> None:
    """One partition; rows are guarded through its table, being emptied is its own matter.

    Nobody is given rights on it: it is read and written through its table alone.
    """
    schema = name.partition(".")[0]
    connection.execute(text(f"CREATE TABLE {name} {partition}"))
    connection.execute(
        text(
            f"CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON {name}"
            f" FOR EACH STATEMENT EXECUTE FUNCTION {schema}.refuse_change()"
        )
    )
