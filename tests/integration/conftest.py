"""The three services, knowing one made-up agreement beside the real ones."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import psycopg
import pytest
import pytest_asyncio
from psycopg import sql

from deploy.local.database import ServiceDatabase
from deploy.local.postgres import Server
from shared.agreements import catalogue
from shared.agreements.loader import LoadedAgreement
from tests.integration.coast import DEFINITIONS
from tests.wire import Wire, wired


@pytest.fixture(scope="session", autouse=True)
def the_made_up_definition_is_read_once() -> Iterator[None]:
    """It does not change while tests run, and reading it is most of the work of wiring up."""
    load_all = catalogue._load_all
    known = load_all(DEFINITIONS)

    def load(root: Path) -> tuple[LoadedAgreement, ...]:
        return known if root == DEFINITIONS else load_all(root)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(catalogue, "_load_all", load)
        yield


@pytest.fixture
async def wire(databases: dict[str, ServiceDatabase]) -> AsyncIterator[Wire]:
    """The three real services on a real, empty database, wired to each other in this process."""
    async with wired(databases, agreements_dir=DEFINITIONS) as services:
        yield services


@pytest.fixture(scope="module")
def standing_databases(
    request: pytest.FixtureRequest, server: Server, template: dict[str, ServiceDatabase]
) -> Iterator[dict[str, ServiceDatabase]]:
    """One database for a module whose tests do not mind what the others have stored."""
    original = template["submissions"].url.rsplit("/", maxsplit=1)[1]
    name = "standing_" + request.module.__name__.replace(".", "_")[-50:]
    copy, drop = "CREATE DATABASE {} TEMPLATE {}", "DROP DATABASE {} WITH (FORCE)"
    with psycopg.connect(server.url(), autocommit=True) as connection:
        names = sql.Identifier(name), sql.Identifier(original)
        connection.execute(sql.SQL(copy).format(*names))
    yield {
        service: ServiceDatabase(
            url=each.url.replace(f"/{original}", f"/{name}"),
            owner_url=each.owner_url.replace(f"/{original}", f"/{name}"),
        )
        for service, each in template.items()
    }
    with psycopg.connect(server.url(), autocommit=True) as connection:
        connection.execute(sql.SQL(drop).format(sql.Identifier(name)))


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def standing(standing_databases: dict[str, ServiceDatabase]) -> AsyncIterator[Wire]:
    """The same three services for every test of a module; its tests share one event loop.

    A module that asks for them says `pytestmark = pytest.mark.asyncio(loop_scope="module")`.
    """
    async with wired(standing_databases, agreements_dir=DEFINITIONS) as services:
        yield services
