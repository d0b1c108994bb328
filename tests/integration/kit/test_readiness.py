"""A service says whether it can do its work, and names the part that keeps it from it."""

import httpx
from pydantic import SecretStr

from deploy.local.database import ServiceDatabase, prepare_database
from deploy.local.postgres import Server
from services.assessment.main import create_app as create_assessment
from services.assessment.settings import AssessmentSettings
from services.submissions.main import create_app
from services.submissions.settings import SubmissionsSettings
from shared.kit.migrations import upgrade
from tests.integration.problems import refused
from tests.integration.tables import connect
from tests.wire import Wire, as_role, reach

Databases = dict[str, ServiceDatabase]
READY = {"database": True, "migrations": True, "audit": True, "issuer": True}


async def ready(client: httpx.AsyncClient) -> tuple[int, dict[str, bool]]:
    """The status and the parts of /readyz; the process itself is alive all the while."""
    assert (await client.get(client.base_url.copy_with(path="/livez"))).status_code == 200
    response = await client.get(client.base_url.copy_with(path="/readyz"))
    assert response.json()["ready"] == (response.status_code == 200)
    parts: dict[str, bool] = response.json()["parts"]
    return response.status_code, parts


async def test_three_migrated_services_that_reach_each_other_are_ready(wire: Wire) -> None:
    assert await ready(wire.submissions) == (200, READY)
    status, parts = await ready(wire.assessment)
    assert (status, parts["submissions"]) == (200, True)
    status, parts = await ready(wire.allocation)
    assert (status, parts["assessment"]) == (200, True)


async def test_a_schema_ahead_of_the_code_will_do(wire: Wire, databases: Databases) -> None:
    """As while a release rolls out: first the migrations, then one replica after another."""
    with connect(databases["submissions"].owner_url) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")

    assert await ready(wire.submissions) == (200, READY)


async def test_a_schema_behind_the_code_is_named(wire: Wire, databases: Databases) -> None:
    with connect(databases["submissions"].owner_url) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0000'")

    assert await ready(wire.submissions) == (503, READY | {"migrations": False})


async def test_a_database_nobody_has_migrated_is_named(server: Server) -> None:
    database = prepare_database(server, "not_migrated")["submissions"]
    app = create_app(SubmissionsSettings(environment="test", database_url=SecretStr(database.url)))
    async with app.router.lifespan_context(app), reach(app, "submissions") as client:
        assert await ready(client) == (503, READY | {"migrations": False})

        upgrade("submissions", owner_url=database.owner_url, runtime_role="submissions")

        assert (await ready(client))[0] == 200


async def test_a_database_that_is_gone_is_named_and_taken_up_again(
    wire: Wire, databases: Databases, server: Server
) -> None:
    name = databases["submissions"].url.rsplit("/", maxsplit=1)[1]
    with connect(server.url()) as connection:
        connection.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false".encode())
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name]
        )
        gone = await ready(wire.submissions)
        asked = await wire.submissions.get("/filings", headers=as_role("region.01"))
        connection.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true".encode())

    assert gone == (503, READY | {"database": False, "migrations": False})
    refused(asked, 503, "database-busy")
    assert asked.headers["Retry-After"] == "1"
    assert (await ready(wire.submissions))[0] == 200


async def test_a_sibling_that_is_down_is_named(databases: Databases) -> None:
    settings = AssessmentSettings(
        environment="test",
        database_url=SecretStr(databases["assessment"].url),
        submissions_url="http://127.0.0.1:9",
    )
    app = create_assessment(settings)
    async with app.router.lifespan_context(app), reach(app, "assessment") as client:
        status, parts = await ready(client)
        serving = await client.get(client.base_url.copy_with(path="/readyz/serving"))

    assert (status, parts) == (503, READY | {"submissions": False})
    assert serving.status_code == 200, "no reason to take it away from those who only read"


async def test_an_issuer_whose_keys_cannot_be_had_is_named(databases: Databases) -> None:
    settings = SubmissionsSettings(
        environment="test",
        database_url=SecretStr(databases["submissions"].url),
        token_keys="http://127.0.0.1:9/jwks.json",
    )
    app = create_app(settings)
    async with app.router.lifespan_context(app), reach(app, "submissions") as client:
        assert await ready(client) == (503, READY | {"issuer": False})
