"""Looking into the tables, past the services: what is stored, and that nothing is."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import psycopg
from psycopg import sql
from psycopg.rows import TupleRow

from deploy.local.database import ServiceDatabase
from shared.kit.for_whom import INTERNAL, ROLE_SETTING

Databases = Mapping[str, ServiceDatabase]


def connect(url: str) -> psycopg.Connection[TupleRow]:
    """A connection of its own, each statement a transaction, that sees what the service sees."""
    options = f"-c {ROLE_SETTING}={INTERNAL}"
    return psycopg.connect(url.replace("+psycopg", "", 1), autocommit=True, options=options)


def tables_of(connection: psycopg.Connection[TupleRow], schema: str) -> list[str]:
    """Every table of a schema but Alembic's own; one that is divided by year counts once."""
    query = (
        "SELECT relname FROM pg_class WHERE relnamespace = %s::text::regnamespace"
        " AND relkind IN ('r', 'p') AND NOT relispartition ORDER BY 1"
    )
    names = [str(name) for (name,) in connection.execute(query, [schema])]
    return [name for name in names if name != "alembic_version"]


def stored(databases: Databases) -> dict[str, object]:
    """How many rows every table of the three services has, and the numbers last given."""
    found: dict[str, object] = {}
    for schema, database in databases.items():
        with connect(database.owner_url) as connection:
            for table in tables_of(connection, schema):
                name = sql.Identifier(schema, table)
                # That a worker is alive is no trace of what was asked.
                if table in {"audit_pending", "audit_person", "procrastinate_workers"}:
                    continue
                # That somebody was refused is all that a refused attempt leaves behind.
                which = "WHERE action <> 'refused'" if table == "audit_entry" else ""
                query = sql.SQL("SELECT count(*) FROM {} " + which)
                rows = connection.execute(query.format(name))
                found[f"{schema}.{table}"] = rows.fetchone()
            if schema == "submissions":
                found["series"] = connection.execute("SELECT * FROM registration_series").fetchall()
    return found


@contextmanager
def nothing_stored(databases: Databases) -> Iterator[None]:
    """Assert that the block leaves no trace in any table: no record, no key, no audit row."""
    before = stored(databases)
    yield
    assert stored(databases) == before


def audit_trail(database: ServiceDatabase) -> list[tuple[str, str, str, str]]:
    """Who did what to which thing in which trace, in order."""
    query = (
        "SELECT principal, action, subject, trace_id FROM audit_entry"
        " WHERE action <> 'refused' ORDER BY number"
    )
    with connect(database.owner_url) as connection:
        return [(str(a), str(b), str(c), str(d)) for a, b, c, d in connection.execute(query)]
