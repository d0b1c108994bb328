"""One database, three services: each role reaches its own schema and nothing else."""

from collections.abc import Iterator, Mapping

import psycopg
import pytest
from psycopg import sql

from deploy.local.database import SERVICES, ServiceDatabase, prepare_database
from deploy.local.postgres import Server, running_postgres

PAIRS = [(service, other) for service in SERVICES for other in SERVICES if service != other]


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with running_postgres() as running:
        yield running


@pytest.fixture(scope="module")
def databases(server: Server) -> Mapping[str, ServiceDatabase]:
    """Three schemas with one table each, made as migrations make them."""
    prepared = prepare_database(server)
    for service, database in prepared.items():
        with connect(database.owner_url) as connection:
            table = sql.Identifier(service, "fact")
            connection.execute(sql.SQL("CREATE TABLE {} (number int)").format(table))
            connection.execute(
                sql.SQL("GRANT SELECT, INSERT ON {} TO {}").format(table, sql.Identifier(service))
            )
    return prepared


def connect(url: str) -> psycopg.Connection:
    return psycopg.connect(url.replace("+psycopg", "", 1))


@pytest.mark.parametrize("service", SERVICES)
def test_a_service_reaches_its_own_schema_without_naming_it(
    databases: Mapping[str, ServiceDatabase], service: str
) -> None:
    with connect(databases[service].url) as connection:
        connection.execute("INSERT INTO fact VALUES (1)")
        assert connection.execute("SELECT count(*) FROM fact").fetchone() == (1,)
        connection.rollback()


@pytest.mark.parametrize(("service", "other"), PAIRS)
@pytest.mark.parametrize("kind", ["url", "owner_url"])
def test_no_role_reaches_another_services_schema(
    databases: Mapping[str, ServiceDatabase], service: str, other: str, kind: str
) -> None:
    url = databases[service].url if kind == "url" else databases[service].owner_url
    with connect(url) as connection:
        for right in ("USAGE", "CREATE"):
            answer = connection.execute("SELECT has_schema_privilege(%s, %s)", [other, right])
            assert answer.fetchone() == (False,)
        for statement in (
            "SELECT * FROM {other}.fact",
            "CREATE TABLE {other}.intruder (number int)",
            "SET ROLE {other}",
            "SET ROLE {other}_owner",
            "DROP SCHEMA {other} CASCADE",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(statement.replace("{other}", other).encode())
            connection.rollback()


@pytest.mark.parametrize("service", SERVICES)
@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE intruder (number int)",
        "CREATE TABLE public.intruder (number int)",
        "CREATE TEMPORARY TABLE intruder (number int)",
        "CREATE SCHEMA intruder",
        "CREATE ROLE intruder",
        "DROP TABLE fact",
        "ALTER TABLE fact ADD COLUMN intruder int",
        "DELETE FROM fact",
    ],
)
def test_the_role_of_running_services_changes_no_structure(
    databases: Mapping[str, ServiceDatabase], service: str, statement: str
) -> None:
    with (
        connect(databases[service].url) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute(statement.encode())


@pytest.mark.parametrize("service", SERVICES)
def test_nobody_works_in_the_schema_public(
    databases: Mapping[str, ServiceDatabase], service: str
) -> None:
    with (
        connect(databases[service].owner_url) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute("CREATE TABLE public.intruder (number int)")


@pytest.mark.parametrize("service", SERVICES)
@pytest.mark.parametrize(
    "setting", ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"]
)
def test_a_running_service_never_waits_for_ever(
    databases: Mapping[str, ServiceDatabase], service: str, setting: str
) -> None:
    with connect(databases[service].url) as connection:
        (value,) = connection.execute(f"SHOW {setting}".encode()).fetchone() or ("0",)
    assert value != "0"


def test_a_role_nobody_named_cannot_enter_the_database(
    server: Server, databases: Mapping[str, ServiceDatabase]
) -> None:
    assert databases
    with psycopg.connect(server.url()) as connection:
        connection.execute("CREATE ROLE stranger LOGIN PASSWORD 'made-up'")
    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        psycopg.connect(server.url("statsbidrag", role="stranger", password="made-up"))


def test_preparing_again_changes_nothing_and_a_second_database_is_apart(
    server: Server, databases: Mapping[str, ServiceDatabase]
) -> None:
    with connect(databases["allocation"].url) as connection:
        connection.execute("INSERT INTO fact VALUES (7)")
    again, second = prepare_database(server), prepare_database(server, "second")
    assert again == databases
    with connect(again["allocation"].url) as connection:
        assert connection.execute("SELECT number FROM fact").fetchall() == [(7,)]
    with (
        connect(second["allocation"].url) as connection,
        pytest.raises(psycopg.errors.UndefinedTable),
    ):
        connection.execute("SELECT number FROM fact")


def test_no_password_is_in_the_servers_log(
    server: Server, databases: Mapping[str, ServiceDatabase]
) -> None:
    with psycopg.connect(server.url(), autocommit=True) as connection:
        connection.execute("ALTER SYSTEM SET log_statement = 'all'")
        connection.execute("SELECT pg_reload_conf()")
    prepare_database(server, "third")
    log = (server.data_folder.parent / "postgres.log").read_text()
    assert "set_config" in log
    for database in databases.values():
        for url in (database.url, database.owner_url):
            assert url.split(":")[2].split("@")[0] not in log
