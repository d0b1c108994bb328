"""A real Postgres for the session, and a migrated database for each test that asks."""

import itertools
import os
from collections.abc import AsyncIterator, Iterator

import psycopg
import pytest
from psycopg import sql

from deploy.local.database import SERVICES, ServiceDatabase, prepare_database
from deploy.local.issuer_server import identity_environment, issuer_url
from deploy.local.postgres import Server, running_postgres
from shared.kit.migrations import upgrade
from tests.wire import Wire, wired

# Services made in this process read their settings from its environment, as everywhere else.
for _service in SERVICES:
    os.environ.update(identity_environment(_service, issuer_url()))

# Nothing happens in a test that it has not asked for: the audit trail is sealed when told to, and
# webhooks that were left behind are looked for when told to.
os.environ["STATSBIDRAG_AUDIT_SEAL_SECONDS"] = "0"
os.environ["STATSBIDRAG_WEBHOOK_SWEEP_SECONDS"] = "0"

_TEMPLATE = "template_of_tests"
_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A server of our own, gone with its data when the session ends."""
    with running_postgres() as running:
        yield running


@pytest.fixture(scope="session")
def template(server: Server) -> dict[str, ServiceDatabase]:
    """A database with three migrated schemas, to be copied for each test."""
    databases = prepare_database(server, _TEMPLATE)
    for service in SERVICES:
        upgrade(service, owner_url=databases[service].owner_url, runtime_role=service)
    return dict(databases)


@pytest.fixture
def databases(
    server: Server, template: dict[str, ServiceDatabase]
) -> Iterator[dict[str, ServiceDatabase]]:
    """A database of one's own: three migrated, empty schemas."""
    name = f"test_{next(_numbers)}"
    with psycopg.connect(server.url(), autocommit=True) as connection:
        connection.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY WAL_LOG").format(
                sql.Identifier(name), sql.Identifier(_TEMPLATE)
            )
        )
    yield {
        service: ServiceDatabase(
            url=each.url.replace(f"/{_TEMPLATE}", f"/{name}"),
            owner_url=each.owner_url.replace(f"/{_TEMPLATE}", f"/{name}"),
        )
        for service, each in template.items()
    }
    with psycopg.connect(server.url(), autocommit=True) as connection:
        connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


@pytest.fixture
async def wire(databases: dict[str, ServiceDatabase]) -> AsyncIterator[Wire]:
    """The three real services on a real database, wired to each other in this process."""
    async with wired(databases) as services:
        yield services
