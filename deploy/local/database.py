"""One database for three services, each with a schema and two roles, in a server of our own.

The SQL is `deploy/postgres/bootstrap.sql`, which docker compose runs too.
"""

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
from psycopg import sql

from deploy.local.postgres import Server

SERVICES = ("submissions", "assessment", "allocation")
DATABASE = "statsbidrag"
_BOOTSTRAP = Path(__file__).parents[1] / "postgres" / "bootstrap.sql"


@dataclass(frozen=True, slots=True)
class ServiceDatabase:
    """How a service reaches its schema: at run time, and as the owner that migrates it."""

    url: str = field(repr=False)
    owner_url: str = field(repr=False)


def prepare_database(server: Server, database: str = DATABASE) -> Mapping[str, ServiceDatabase]:
    """Make a database ready for migrations, by service; one that is ready stays as it is."""
    with psycopg.connect(server.url(), autocommit=True) as connection:
        known = connection.execute("SELECT FROM pg_database WHERE datname = %s", [database])
        if known.rowcount == 0:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(database)))
    with psycopg.connect(server.url(database)) as connection:
        for role in [role for service in SERVICES for role in (service, f"{service}_owner")]:
            # The server is told a verifier, so that no log of it can hold a password.
            verifier = connection.pgconn.encrypt_password(
                _password(server, role).encode(), role.encode(), b"scram-sha-256"
            )
            connection.execute(
                "SELECT set_config(%s, %s, true)",
                [f"bootstrap.{role}_password", verifier.decode()],
            )
        connection.execute(_BOOTSTRAP.read_bytes())
    return databases_of(server, database)


def databases_of(server: Server, database: str = DATABASE) -> Mapping[str, ServiceDatabase]:
    """How each service reaches a database that was prepared, here or where it was copied from."""
    return {
        service: ServiceDatabase(
            url=_url(server, database, role=service),
            owner_url=_url(server, database, role=f"{service}_owner"),
        )
        for service in SERVICES
    }


def _url(server: Server, database: str, *, role: str) -> str:
    url = server.url(database, role=role, password=_password(server, role))
    return url.replace("postgresql://", "postgresql+psycopg://", 1)


def _password(server: Server, role: str) -> str:
    """A role's password: another for every server, the same in all of one server's databases."""
    key = server.superuser_password.encode()
    return hmac.new(key, role.encode(), hashlib.sha256).hexdigest()
