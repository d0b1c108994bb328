"""One client cannot take all: 429 with the time to come back, and filing is refused last."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
from pydantic import SecretStr

from deploy.local.database import ServiceDatabase
from services.submissions.main import create_app
from services.submissions.settings import SubmissionsSettings
from shared.kit.rate_limits import SHED_LAST_TIMES
from tests.integration.coast import DEFINITIONS, GOOD_REPORT, filings
from tests.integration.problems import refused
from tests.integration.tables import nothing_stored
from tests.wire import as_role, new_key, reach

Databases = dict[str, ServiceDatabase]
LIMIT = 5


@asynccontextmanager
async def limited(databases: Databases) -> AsyncIterator[httpx.AsyncClient]:
    """Submissions that lets each client ask five times an hour."""
    app = create_app(
        SubmissionsSettings(
            environment="test",
            agreements_dir=DEFINITIONS,
            database_url=SecretStr(databases["submissions"].url),
            rate_limit_requests=LIMIT,
            rate_limit_window_seconds=3600,
        )
    )
    async with app.router.lifespan_context(app), reach(app, "submissions") as client:
        yield client


async def test_a_client_that_asks_too_often_is_told_when_to_come_back(
    standing_databases: Databases,
) -> None:
    async with limited(standing_databases) as client:
        for left in reversed(range(LIMIT)):
            response = await client.get("/filings", headers=as_role("region.nord"))
            assert response.status_code == 200
            assert response.headers["ratelimit"] == f'"client";r={left};t=720'
            assert response.headers["ratelimit-policy"] == '"client";q=5;w=3600'
        response = await client.get("/filings", headers=as_role("region.nord"))

        refused(response, 429, "too-many-requests")
        assert response.headers["retry-after"] == "720"
        assert response.headers["ratelimit"].startswith('"client";r=0;')
        other = await client.get("/filings", headers=as_role("region.syd"))
        assert other.status_code == 200, "another client has its own allowance"
        assert (await client.get("/api-info")).status_code == 200
        alive = client.base_url.copy_with(path="/livez")
        for _ in range(2 * LIMIT):
            assert (await client.get(alive)).status_code == 200, "operators are not counted"


async def test_filing_is_refused_last_and_then_nothing_is_stored(databases: Databases) -> None:
    async def file(client: httpx.AsyncClient) -> httpx.Response:
        headers = as_role("region.nord", Idempotency_Key=new_key())
        return await client.post(filings(), json=GOOD_REPORT, headers=headers)

    async with limited(databases) as client:
        for _ in range(LIMIT + 1):
            response = await client.get("/filings", headers=as_role("region.nord"))
        refused(response, 429, "too-many-requests")
        for _ in range(LIMIT * SHED_LAST_TIMES):
            assert (await file(client)).status_code == 201
        with nothing_stored(databases):
            refused(await file(client), 429, "too-many-requests")


async def test_made_up_tokens_do_not_make_new_clients(standing_databases: Databases) -> None:
    async with limited(standing_databases) as client:
        for number in range(LIMIT):
            headers = {"Authorization": f"Bearer made-up-{number}"}
            refused(await client.get("/filings", headers=headers), 401, "unauthorized")
        headers = {"Authorization": "Bearer made-up-again"}

        refused(await client.get("/filings", headers=headers), 429, "too-many-requests")
