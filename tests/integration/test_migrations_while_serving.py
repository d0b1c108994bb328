"""A migration runs while the release before it serves: it stops nobody, and both can work on it."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import psycopg
import pytest
from alembic import command
from psycopg import errors, sql
from sqlalchemy import event
from sqlalchemy.engine import Engine

from deploy.local.database import SERVICES, ServiceDatabase, prepare_database
from deploy.local.postgres import Server
from shared.kit.migrations import alembic_config, upgrade
from tests.integration.coast import live_until_december, run
from tests.integration.tables import connect
from tests.integration.test_migrations import revisions_of
from tests.wire import Wire

Databases = dict[str, ServiceDatabase]
ACCEPTED = Path(__file__).parent / "squawk_accepted.txt"
MATTERS_OF_TASTE = (
    "prefer-bigint-over-int",  # counts within one report, and versions
    "prefer-text-field",
    "prefer-identity",  # the engine of jobs has sequences of its own
)


def statements(folder: Path, server: Server) -> None:
    """Each revision's own statements as they reach the database, a file each."""
    sent: list[str] = []

    def note(_: object, __: object, statement: str, *___: object) -> None:
        if not statement.lstrip().upper().startswith(("SELECT", "SHOW")):
            sent.append(statement.rstrip().rstrip(";") + ";")

    event.listen(Engine, "before_cursor_execute", note)
    try:
        databases = prepare_database(server, "statements")
        for service in SERVICES:
            for revision in revisions_of(service):
                sent.clear()
                owner_url = databases[service].owner_url
                upgrade(service, owner_url=owner_url, runtime_role=service, revision=revision)
                (folder / f"{service}-{revision}.sql").write_text("\n".join(sent))
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def warnings_in(folder: Path) -> set[str]:
    """What squawk says of the statements in a folder: revision and rule."""
    command = [
        str(Path(sys.executable).with_name("squawk")), "--pg-version=17", "--reporter=json",
        "--assume-in-transaction", *(f"--exclude={rule}" for rule in MATTERS_OF_TASTE),
    ]  # fmt: skip
    done = subprocess.run(
        [*command, *map(str, sorted(folder.glob("*.sql")))],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return {f"{Path(each['file']).stem} {each['rule_name']}" for each in json.loads(done.stdout)}


def test_no_migration_would_stop_those_who_are_at_work(server: Server, tmp_path: Path) -> None:
    """But for those accepted, by name; `WRITE_RULES=yes` writes the list anew."""
    statements(tmp_path, server)
    found = warnings_in(tmp_path)
    if os.environ.get("WRITE_RULES") == "yes":
        ACCEPTED.write_text("".join(f"{each}\n" for each in sorted(found)))
    assert found == set(ACCEPTED.read_text().splitlines())

    for sent in tmp_path.glob("*.sql"):
        assert "SET lock_timeout" in sent.read_text(), sent.name
    planted = tmp_path / "planted-9999.sql"
    planted.write_text("ALTER TABLE run ADD COLUMN more text NOT NULL;\nDROP TABLE amount;")
    assert {
        "planted-9999 adding-required-field", "planted-9999 ban-drop-table",
        "planted-9999 require-lock-timeout",
    } <= warnings_in(tmp_path)  # fmt: skip


def copied(
    old: ServiceDatabase, service: str
) -> Iterator[tuple[sql.Composable, sql.Composable, bytes]]:
    """Every table with its columns and its rows, as the release before would write them."""
    query = """
        SELECT table_name, array_agg(column_name::text ORDER BY ordinal_position)
        FROM information_schema.columns JOIN information_schema.tables USING
            (table_schema, table_name)
        WHERE table_schema = %s AND is_generated = 'NEVER' AND table_type = 'BASE TABLE'
            AND table_name <> 'alembic_version'
            AND NOT (SELECT relispartition FROM pg_class
                     WHERE oid = format('%%I.%%I', table_schema, table_name)::regclass)
        GROUP BY 1
    """
    with connect(old.owner_url) as connection:
        for table, names in connection.execute(query, [service]).fetchall():
            name = sql.Identifier(service, table)
            columns = sql.SQL(", ").join(map(sql.Identifier, names))
            with connection.cursor().copy(
                sql.SQL("COPY (SELECT {} FROM {}) TO STDOUT").format(columns, name)
            ) as copy:
                yield name, columns, b"".join(bytes(block) for block in copy)


async def test_what_the_release_before_writes_the_new_schema_takes(
    wire: Wire, databases: Databases, server: Server
) -> None:
    """Rows as they were one revision ago go into the newest schema, with all its constraints."""
    await live_until_december(wire)
    assert (await run(wire)).status_code == 201
    prepare_database(server, "next_release")
    with psycopg.connect(server.url("next_release"), autocommit=True) as new:
        # Rows come table by table: what looks from one to another waits, what a row must be not.
        new.execute("SET session_replication_role = replica")
        for service in SERVICES:
            fresh = prepare_database(server, "next_release")[service]
            upgrade(service, owner_url=fresh.owner_url, runtime_role=service)
            (before, _) = list(pairwise(revisions_of(service)))[-1]
            old = databases[service]
            config = alembic_config(service, owner_url=old.owner_url, runtime_role=service)
            command.downgrade(config, before)

            row_count = 0
            for table, columns, rows in copied(old, service):
                statement = sql.SQL("COPY {} ({}) FROM STDIN").format(table, columns)
                with new.cursor().copy(statement) as copy:
                    copy.write(rows)
                row_count += rows.count(b"\n")
            assert row_count > 10, service

        new.execute("ALTER TABLE submissions.filing ADD COLUMN planted text NOT NULL DEFAULT ''")
        new.execute("ALTER TABLE submissions.filing ALTER COLUMN planted DROP DEFAULT")
        new.execute("DELETE FROM submissions.filing")
        table, columns, rows = next(
            each
            for each in copied(databases["submissions"], "submissions")
            if each[0] == sql.Identifier("submissions", "filing")
        )
        statement = sql.SQL("COPY {} ({}) FROM STDIN").format(table, columns)
        with pytest.raises(errors.NotNullViolation), new.cursor().copy(statement) as copy:
            copy.write(rows)
