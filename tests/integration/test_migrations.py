"""The schema in the database is the one the code describes, can be taken back, and only grows."""

import os
import pkgutil
import re
from collections.abc import Mapping, Sequence
from importlib import import_module
from itertools import pairwise
from pathlib import Path

import psycopg
import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from psycopg import errors, sql
from psycopg.rows import TupleRow
from sqlalchemy import (
    CheckConstraint,
    Column,
    Computed,
    Constraint,
    DefaultClause,
    ForeignKeyConstraint,
    Index,
    MetaData,
    NullPool,
    create_engine,
)

from deploy.local.database import SERVICES, ServiceDatabase, prepare_database
from deploy.local.postgres import Server
from shared.kit.migrations import JOB_TABLES, alembic_config, upgrade
from tests.integration.coast import live_until_december, run, send
from tests.integration.tables import connect, tables_of
from tests.wire import Wire

Databases = dict[str, ServiceDatabase]
APPEND_ONLY = {"SELECT", "INSERT"}
RIGHTS = {
    # A series of numbers without gaps, which a sequence would have.
    "registration_series": {"SELECT", "INSERT", "UPDATE"},
    # What has not been filed yet is its writer's to change and to throw away.
    "draft": {"SELECT", "INSERT", "UPDATE", "DELETE"},
    "draft_file": {"SELECT", "INSERT", "UPDATE", "DELETE"},
    # Follows from the postings, by a trigger.
    "ledger_balance": {"SELECT"},
    "alembic_version": {"SELECT"},
    # The engine's own, which takes a job, beats a heart and throws away what is done.
    **{table: {"SELECT", "INSERT", "UPDATE", "DELETE"} for table in JOB_TABLES},
    # What waits to be sealed leaves the queue when it is.
    "audit_pending": {"SELECT", "INSERT", "DELETE"},
    # Who a recipient's people are may be erased, though not by the service.
    "audit_person": {"SELECT", "INSERT"},
    # Whether a webhook is sent to, and how far it has come.
    "webhook_state": {"SELECT", "INSERT", "UPDATE"},
}
"""What the role a service runs as may do with a table; any other is append-only."""

RULED_BY_MIGRATION = {
    "claim", "claim_event", "feed_event", "ledger_account", "ledger_balance", "ledger_posting",
    "ledger_transaction", "payee", "payment", "payment_event", "payment_file", "run", "run_event",
}  # fmt: skip
"""Which step may follow which is said in SQL: keys and generated columns that only the migration
knows. What the code does know of these tables must be right all the same."""

OF_A_YEAR = re.compile(r"_([0-9]{4}|other)\.")
"""How the columns of a partition are named."""

SHAPE = """
SELECT 'column', table_name || '.' || column_name, concat_ws(' ', data_type, is_nullable,
        column_default, is_identity, identity_generation, ordinal_position)
    FROM information_schema.columns WHERE table_schema = %(schema)s
UNION ALL SELECT 'storage', attrelid::regclass || '.' || attname, attstorage::text
    FROM pg_attribute JOIN pg_class ON attrelid = pg_class.oid
    WHERE relnamespace = %(schema)s::regnamespace AND relkind IN ('r', 'p') AND attnum > 0
UNION ALL SELECT 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid)
    FROM pg_constraint WHERE connamespace = %(schema)s::regnamespace
UNION ALL SELECT 'index', indexname, indexdef FROM pg_indexes WHERE schemaname = %(schema)s
UNION ALL SELECT 'trigger', tgrelid::regclass || '.' || tgname, pg_get_triggerdef(pg_trigger.oid)
    FROM pg_trigger JOIN pg_class ON tgrelid = pg_class.oid
    WHERE relnamespace = %(schema)s::regnamespace AND NOT tgisinternal
UNION ALL SELECT 'function', proname, pg_get_functiondef(oid)
    FROM pg_proc WHERE pronamespace = %(schema)s::regnamespace
UNION ALL SELECT 'rights', relname, relacl::text
    FROM pg_class WHERE relnamespace = %(schema)s::regnamespace AND relkind IN ('r', 'p')
UNION ALL SELECT 'policy', tablename || '.' || policyname, concat_ws(' ', permissive, cmd, qual,
        with_check) FROM pg_policies WHERE schemaname = %(schema)s
ORDER BY 1, 2
"""


def shape(database: ServiceDatabase, schema: str) -> list[tuple[object, ...]]:
    """Everything there is in a schema, as the database itself would write it."""
    with connect(database.owner_url) as connection:
        return connection.execute(SHAPE, {"schema": schema}).fetchall()


def metadata_of(service: str) -> MetaData:
    """Every table the code describes, in however many modules it does so."""
    package = import_module(f"services.{service}.tables")
    for module in pkgutil.iter_modules(getattr(package, "__path__", [])):
        import_module(f"{package.__name__}.{module.name}")
    metadata = package.Base.metadata
    assert isinstance(metadata, MetaData)
    return metadata


def differences(database: ServiceDatabase, service: str) -> list[object]:
    """What Alembic would change to make the database what the code describes."""
    # With its schema on the search path Alembic would see the tables without it.
    options = {"options": "-c search_path=pg_catalog"}
    engine = create_engine(database.owner_url, connect_args=options, poolclass=NullPool)

    def is_ours(name: str | None, kind: str, _: object) -> bool:
        if kind == "schema":
            return name == service
        return kind != "table" or name in tables

    with connect(database.owner_url) as owner:
        tables = set(tables_of(owner, service)) - set(JOB_TABLES)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={"include_schemas": True, "include_name": is_ours, "compare_type": True},
        )
        found = compare_metadata(context, metadata_of(service))
    return [each for each in found if not is_rule_of_a_migration(each)]


def is_rule_of_a_migration(change: object) -> bool:
    """Whether only the database knows this, and is meant to."""
    match change:
        # Of a divided table the database keeps the key to it as one to each of its years.
        case ("remove_fk", ForeignKeyConstraint(elements=[to, *_])) if OF_A_YEAR.search(
            to.target_fullname
        ):
            return True
        case ("remove_constraint" | "remove_fk" | "remove_index", Constraint() | Index() as item):
            return item.table is not None and item.table.name in RULED_BY_MIGRATION
        case ("remove_column", _, table, Column(computed=Computed())):
            return table in RULED_BY_MIGRATION
        case _:
            return False


def unseen_in_database(database: ServiceDatabase, schema: str) -> set[tuple[str, str, str]]:
    """What Alembic does not compare: check constraints, and defaults of columns."""
    query = """
        SELECT relname, conname, 'check'
            FROM pg_constraint JOIN pg_class ON conrelid = pg_class.oid
            WHERE connamespace = %(schema)s::text::regnamespace AND contype = 'c'
        UNION ALL SELECT table_name, column_name, coalesce(column_default, 'identity')
            FROM information_schema.columns
            WHERE table_schema = %(schema)s
                AND (column_default IS NOT NULL OR is_identity = 'YES')
    """
    with connect(database.owner_url) as connection:
        tables = {*tables_of(connection, schema), "alembic_version"}
        found = connection.execute(query, {"schema": schema}).fetchall()
    rows = [each for each in found if each[0] in tables]
    return {(str(table), str(name), re.sub(r"::[a-z ]+$", "", text)) for table, name, text in rows}


def unseen_in_code(service: str) -> set[tuple[str, str, str]]:
    """The same, as the code describes it."""
    found = set()
    for table in metadata_of(service).tables.values():
        for constraint in table.constraints:
            if isinstance(constraint, CheckConstraint):
                found.add((table.name, str(constraint.name), "check"))
        for column in table.columns:
            if column.identity is not None:
                found.add((table.name, column.name, "identity"))
            elif isinstance(column.server_default, DefaultClause):
                default = column.server_default.arg
                text = f"'{default}'" if isinstance(default, str) else str(default)
                found.add((table.name, column.name, re.sub(r"::[a-z ]+$", "", text)))
    return found


@pytest.mark.parametrize("service", SERVICES)
def test_the_migrated_schema_is_the_one_the_code_describes(
    template: Databases, service: str
) -> None:
    assert differences(template[service], service) == []
    in_database, in_code = unseen_in_database(template[service], service), unseen_in_code(service)
    assert in_code <= in_database
    unseen = {table for table, _, _ in in_database - in_code}
    assert unseen <= RULED_BY_MIGRATION | set(JOB_TABLES)


RULES = Path(__file__).parent / "rules_in_migrations.txt"
RULES_OF_TABLES = """
SELECT concat_ws(' | ', kind, place, name, definition) FROM (
    SELECT 'constraint' AS kind, relname AS place, conname AS name,
            pg_get_constraintdef(pg_constraint.oid) AS definition
        FROM pg_constraint JOIN pg_class ON conrelid = pg_class.oid
        WHERE connamespace = %(schema)s::text::regnamespace AND contype NOT IN ('n', 't')
    UNION ALL SELECT 'index', tablename, indexname, indexdef
        FROM pg_indexes WHERE schemaname = %(schema)s
    UNION ALL SELECT 'trigger', relname, tgname, pg_get_triggerdef(pg_trigger.oid)
        FROM pg_trigger JOIN pg_class ON tgrelid = pg_class.oid
        WHERE relnamespace = %(schema)s::text::regnamespace AND NOT tgisinternal
    UNION ALL SELECT 'generated', table_name, column_name, generation_expression
        FROM information_schema.columns
        WHERE table_schema = %(schema)s AND is_generated = 'ALWAYS'
    UNION ALL SELECT 'function', proname, md5(prosrc), concat(provolatile, prosecdef)
        FROM pg_proc WHERE pronamespace = %(schema)s::text::regnamespace
            AND proname !~ '^procrastinate_'
) AS rules WHERE kind = 'function' OR place = ANY(%(tables)s) ORDER BY 1
"""


def rules_in(database: ServiceDatabase) -> str:
    """The rules that stand in migrations alone, as the database writes them, one on a line."""
    with connect(database.owner_url) as connection:
        names = {"schema": "allocation", "tables": sorted(RULED_BY_MIGRATION)}
        rows = connection.execute(RULES_OF_TABLES.encode(), names).fetchall()
    return "".join(" ".join(str(line).split()) + "\n" for (line,) in rows)


def test_the_rules_that_only_migrations_know_are_those_written_down(template: Databases) -> None:
    """A migration that changes them shows it here; `WRITE_RULES=yes` writes the list anew."""
    found = rules_in(template["allocation"])
    if os.environ.get("WRITE_RULES") == "yes":
        RULES.write_text(found)
    assert found.splitlines() == RULES.read_text().splitlines()


def test_a_schema_that_differs_is_found(databases: Databases) -> None:
    database = databases["assessment"]
    for planted in (
        "ALTER TABLE outcome ADD COLUMN extra text",
        "ALTER TABLE outcome ALTER COLUMN source DROP NOT NULL",
        "ALTER TABLE outcome ALTER COLUMN requested_kronor TYPE numeric",
        "DROP INDEX one_outcome_per_evaluation",
        "CREATE TABLE stray (id int)",
        "ALTER TABLE outcome DROP CONSTRAINT outcome_evaluation_id_fkey",
    ):
        before = differences(database, "assessment")
        with connect(database.owner_url) as connection:
            connection.execute(planted.encode())
        assert len(differences(database, "assessment")) > len(before), planted
    for planted in (
        "ALTER TABLE outcome ALTER COLUMN source SET DEFAULT 'x'",
        "ALTER TABLE evaluation ALTER COLUMN number DROP IDENTITY",
        "ALTER TABLE outcome DROP CONSTRAINT requested_from_zero",
    ):
        unseen = unseen_in_database(database, "assessment")
        with connect(database.owner_url) as connection:
            connection.execute(planted.encode())
        assert unseen_in_database(database, "assessment") != unseen, planted


def test_migrations_go_up_and_down_and_up_to_the_same_schema(server: Server) -> None:
    databases = prepare_database(server, "up_and_down")
    for service in SERVICES:
        database = databases[service]
        empty = shape(database, service)
        upgrade(service, owner_url=database.owner_url, runtime_role=service)
        there = shape(database, service)
        config = alembic_config(service, owner_url=database.owner_url, runtime_role=service)

        command.downgrade(config, "base")
        left = [each for each in shape(database, service) if "alembic_version" not in str(each)]
        assert left == empty == [], "a downgrade leaves nothing behind"

        upgrade(service, owner_url=database.owner_url, runtime_role=service)
        assert shape(database, service) == there


def revisions_of(service: str) -> list[str]:
    """A service's revisions from the first to the newest."""
    script = ScriptDirectory.from_config(alembic_config(service))
    return [each.revision for each in reversed(list(script.walk_revisions()))]


def shape_without_order(database: ServiceDatabase, schema: str) -> list[str]:
    """The shape, but for the places of columns: one that is dropped and added again comes last."""
    return [
        re.sub(r" \d+$", "", str(text)) if kind == "column" else f"{kind} {name} {text}"
        for kind, name, text in shape(database, schema)
        if kind != "storage"
    ]


def contents(
    database: ServiceDatabase, columns: Mapping[str, Sequence[str]]
) -> dict[str, tuple[int, str]]:
    """How many rows some tables have, and a hash over some of their columns."""
    found = {}
    with connect(database.owner_url) as connection:
        for table, names in columns.items():
            listed = sql.SQL(", ").join(map(sql.Identifier, names))
            query = sql.SQL(
                "SELECT count(*),"
                " md5(coalesce(string_agg(kept::text, '|' ORDER BY kept::text), ''))"
                " FROM (SELECT {} FROM {}) AS kept"
            ).format(listed, sql.Identifier(table))
            row = connection.execute(query).fetchone()
            assert row is not None
            found[table] = (int(row[0]), str(row[1]))
    return found


def columns_of(database: ServiceDatabase, schema: str) -> dict[str, list[str]]:
    """The columns of every table."""
    query = """
        SELECT table_name, array_agg(column_name::text ORDER BY column_name)
        FROM information_schema.columns WHERE table_schema = %s GROUP BY 1
    """
    with connect(database.owner_url) as connection:
        tables = tables_of(connection, schema)
        found = connection.execute(query, [schema]).fetchall()
    return {str(table): list(names) for table, names in found if table in tables}


@pytest.mark.parametrize("service", SERVICES)
async def test_every_revision_goes_down_and_up_on_a_database_with_something_in_it(
    wire: Wire, databases: Databases, server: Server, service: str
) -> None:
    """Down one revision at a time and up again: what is left is as it was, in shape and content."""
    await live_until_december(wire)
    assert (await run(wire)).status_code == 201
    database, revisions = databases[service], revisions_of(service)
    fresh = prepare_database(server, f"fresh_{service}")[service]
    shapes = {}
    for revision in revisions:
        upgrade(service, owner_url=fresh.owner_url, runtime_role=service, revision=revision)
        shapes[revision] = shape_without_order(fresh, service)

    config = alembic_config(service, owner_url=database.owner_url, runtime_role=service)
    for before, revision in reversed(list(pairwise(revisions))):
        everything = columns_of(database, service)
        held = contents(database, everything)
        command.downgrade(config, before)
        assert shape_without_order(database, service) == shapes[before], (revision, "down")
        left = columns_of(database, service)
        same = {table: names for table, names in left.items() if names == everything[table]}
        assert same
        for table, (count, content) in contents(database, same).items():
            assert (count, content) == held[table], (revision, table)

        kept = contents(database, left)
        command.upgrade(config, revision)
        assert shape_without_order(database, service) == shapes[revision], (revision, "up again")
        assert contents(database, left) == kept, revision
        command.downgrade(config, before)


CHANGES = {
    "UPDATE": "UPDATE {} SET {} = {}",
    "DELETE": "DELETE FROM {}",
    "TRUNCATE": "TRUNCATE {} CASCADE",
}


def refusal(
    connection: psycopg.Connection[TupleRow], schema: str, table: str, change: str
) -> type[psycopg.Error] | None:
    """How the database refuses a change, or None where it makes it."""
    name = sql.Identifier(schema, table)
    # Identities are passed over: Postgres refuses to set them whoever asks.
    query = """
        SELECT column_name FROM information_schema.columns
        WHERE table_schema = %s AND table_name = %s AND is_identity = 'NO'
    """
    (first, *_) = connection.execute(query, [schema, table]).fetchall()
    column = sql.Identifier(first[0])
    places = [name, column, column] if change == "UPDATE" else [name]
    try:
        connection.execute(sql.SQL(CHANGES[change]).format(*places))
    except psycopg.Error as error:
        return type(error)
    return None


async def test_nothing_stored_can_be_changed_or_removed(wire: Wire, databases: Databases) -> None:
    """By grants for the role a service runs as, by triggers for the owner of the tables too."""
    await live_until_december(wire)
    report = b'--b\r\ncontent-disposition: form-data; name="report"\r\n\r\n{}\r\n--b\r\n'
    plan = b'content-disposition: form-data; name="plan"\r\n\r\n%PDF\r\n--b--\r\n'
    await send(wire, report + plan, media_type="multipart/form-data; boundary=b")
    assert (await run(wire)).status_code == 201
    tried = set()
    for schema, database in databases.items():
        with connect(database.owner_url) as owner, connect(database.url) as service:
            for table in set(tables_of(owner, schema)) - set(RIGHTS):
                name = sql.Identifier(schema, table)
                rows = owner.execute(sql.SQL("SELECT 1 FROM {} LIMIT 1").format(name))
                if rows.fetchone() is None:
                    continue
                tried.add(table)
                for change in CHANGES:
                    here = f"{change} of {schema}.{table}"
                    by_service = refusal(service, schema, table, change)
                    assert by_service is errors.InsufficientPrivilege, here
                    by_owner = refusal(owner, schema, table, change)
                    assert by_owner is errors.RestrictViolation, here
    assert tried >= {
        "filing", "filing_version", "attachment", "statistics_delivery", "statistic_figures",
        "evaluation", "outcome", "officer_case", "decision",
        "key_data_set", "run", "pot_balance", "amount", "idempotency_record", "audit_entry",
    }  # fmt: skip


@pytest.mark.parametrize("service", SERVICES)
def test_every_table_is_append_only_unless_it_says_why_not(
    template: Databases, service: str
) -> None:
    """Those that hold nothing yet too: by what the catalogue says of rights and triggers."""
    rights = """
        SELECT relname, each FROM pg_class,
            unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) AS each
        WHERE relnamespace = %(schema)s::text::regnamespace AND relkind IN ('r', 'p')
            AND NOT relispartition AND has_table_privilege(%(schema)s, pg_class.oid, each)
    """
    triggers = """
        SELECT relname FROM pg_trigger JOIN pg_class ON tgrelid = pg_class.oid
        WHERE relnamespace = %(schema)s::text::regnamespace AND tgenabled = 'O'
            AND NOT relispartition
            AND tgfoid = (%(schema)s || '.refuse_change')::regproc
            -- before each row: update and delete; before the statement: truncate
        GROUP BY relname HAVING array_agg(tgtype ORDER BY tgtype) @> ARRAY[27, 34]::smallint[]
    """
    with connect(template[service].owner_url) as connection:
        names = {"schema": service}
        tables = {*tables_of(connection, service), "alembic_version"}
        granted = connection.execute(rights, names).fetchall()
        guarded = {table for (table,) in connection.execute(triggers, names)}

    for table in tables:
        may = {right for name, right in granted if name == table}
        assert may == RIGHTS.get(table, APPEND_ONLY), f"{service}.{table}"
    assert guarded == tables - set(RIGHTS)


def test_a_role_sees_its_own_schema_and_no_other(template: Databases) -> None:
    for service, database in template.items():
        for url in (database.url, database.owner_url):
            with connect(url) as connection:
                seen = connection.execute(
                    "SELECT nspname FROM pg_namespace WHERE has_schema_privilege(oid, 'USAGE')"
                    " AND nspname !~ '^pg_' AND nspname <> 'information_schema'"
                ).fetchall()
                assert seen == [(service,)]
                for other in set(SERVICES) - {service}:
                    table = sql.Identifier(other, "audit_entry")
                    with pytest.raises(errors.InsufficientPrivilege):
                        connection.execute(sql.SQL("SELECT * FROM {}").format(table))


@pytest.mark.parametrize("service", SERVICES)
def test_the_role_a_service_runs_as_makes_and_drops_nothing(
    template: Databases, service: str
) -> None:
    with connect(template[service].url) as connection:
        for statement in (
            "CREATE TABLE stray (id int)",
            "DROP TABLE audit_entry",
            "ALTER TABLE audit_entry DISABLE TRIGGER ALL",
            "CREATE SCHEMA stray",
            "DROP TRIGGER refuse_change ON audit_entry",
        ):
            with pytest.raises(errors.InsufficientPrivilege):
                connection.execute(statement.encode())
