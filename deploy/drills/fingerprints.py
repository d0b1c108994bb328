"""What is in a database, so that a copy can be held against it: row by row, and rule by rule."""

from collections.abc import Mapping

import psycopg
from psycopg import sql
from psycopg.rows import TupleRow

from deploy.local.database import DATABASE, SERVICES
from deploy.local.postgres import Server

HEARTBEATS = "procrastinate_workers"
"""Which processes do jobs at the moment: it changes by itself and means nothing in a copy."""

_TABLES = """
SELECT schemaname, tablename FROM pg_tables
WHERE schemaname = ANY(%s) AND tablename <> %s ORDER BY 1, 2
"""
_ROWS = """
SELECT count(*) || ' rows ' || encode(sha256(convert_to(
    coalesce(string_agg(each.hash, '' ORDER BY each.hash), ''), 'UTF8')), 'hex')
FROM (SELECT encode(sha256(convert_to(t::text, 'UTF8')), 'hex') AS hash FROM {table} AS t) AS each
"""
# What keeps the rows as they are: a copy without it is not the same system.
_RULES = {
    # Without their values: a recovered sequence may be some numbers ahead, as after any crash.
    "sequences": """SELECT concat_ws(' ', schemaname, sequencename, data_type, increment_by)
        FROM pg_sequences WHERE schemaname = ANY(%s) AND sequencename NOT LIKE %s""",
    # A check is compared by name: read back from a dump, the same check is worded differently.
    "constraints": """SELECT concat_ws(' ', conrelid::regclass, conname, contype::text,
        convalidated, CASE contype WHEN 'c' THEN NULL ELSE pg_get_constraintdef(oid) END)
        FROM pg_constraint WHERE connamespace::regnamespace::text = ANY(%s) AND conname <> %s""",
    "triggers": """SELECT pg_get_triggerdef(t.oid) || t.tgenabled::text FROM pg_trigger AS t
        JOIN pg_class AS c ON c.oid = tgrelid
        WHERE NOT tgisinternal AND relnamespace::regnamespace::text = ANY(%s) AND tgname <> %s""",
    "functions": """SELECT pg_get_functiondef(oid) FROM pg_proc
        WHERE prokind = 'f' AND pronamespace::regnamespace::text = ANY(%s) AND proname <> %s""",
    "policies": """SELECT concat_ws(' ', schemaname, tablename, policyname, roles, cmd, qual,
        with_check) FROM pg_policies WHERE schemaname = ANY(%s) AND tablename <> %s""",
    "rights": """SELECT concat_ws(' ', oid::regclass, relkind::text, relowner::regrole,
        relrowsecurity,
        (SELECT array_agg(right_::text ORDER BY 1) FROM unnest(relacl) AS right_))
        FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'S')
        AND relnamespace::regnamespace::text = ANY(%s) AND relname <> %s""",
}
_LIST = """
SELECT count(*) || ' ' || encode(sha256(convert_to(
    coalesce(string_agg(line, ';' ORDER BY line), ''), 'UTF8')), 'hex')
FROM ({lines}) AS listed (line)
"""

Fingerprints = Mapping[str, str]
"""A count and a hash for each table, and for each kind of rule."""


def fingerprints(connection: psycopg.Connection[TupleRow]) -> Fingerprints:
    """Read everything in the services' schemas, as a superuser whom no policy hides rows from."""
    connection.execute("SELECT set_config('search_path', 'pg_catalog', false)")
    schemas = list(SERVICES)
    found = {}
    for schema, table in connection.execute(_TABLES, [schemas, HEARTBEATS]).fetchall():
        query = sql.SQL(_ROWS).format(table=sql.Identifier(schema, table))
        found[f"{schema}.{table}"] = _text(connection.execute(query))
    for name, lines in _RULES.items():
        query = sql.SQL(_LIST).format(lines=sql.SQL(lines))
        found[name] = _text(connection.execute(query, [schemas, f"{HEARTBEATS}%"]))
    return found


def read(server: Server) -> Fingerprints:
    """The fingerprints of what a server holds now."""
    with psycopg.connect(server.url(DATABASE)) as connection:
        return fingerprints(connection)


def _text(cursor: psycopg.Cursor[TupleRow]) -> str:
    row = cursor.fetchone()
    assert row is not None
    return str(row[0])


def differing(original: Fingerprints, copy: Fingerprints) -> list[str]:
    """The names of what is not the same in both, or in one of them only."""
    names = original.keys() | copy.keys()
    return sorted(name for name in names if original.get(name) != copy.get(name))
