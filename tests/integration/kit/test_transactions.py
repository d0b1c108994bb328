"""One request, one transaction, committed before the reply: a failing commit is never a success."""

import httpx
import pytest
from sqlalchemy import text

from deploy.local.database import ServiceDatabase
from shared.kit.database import Database
from shared.kit.settings import psycopg_url
from tests.integration.coast import evaluate, file, filings, key_data
from tests.integration.problems import refused
from tests.integration.tables import connect, nothing_stored
from tests.wire import Wire, as_role

Databases = dict[str, ServiceDatabase]

FAILS_AT_COMMIT = """
CREATE FUNCTION {schema}.fail() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'planted: personnummer 19121212-1212'; END $$;
CREATE CONSTRAINT TRIGGER planted AFTER INSERT ON {schema}.audit_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION {schema}.fail();
"""


def plant(database: ServiceDatabase, schema: str) -> None:
    """Make every commit of a change fail, and only the commit: the statements all succeed."""
    with connect(database.owner_url) as connection:
        connection.execute(FAILS_AT_COMMIT.format(schema=schema).encode())


def mend(database: ServiceDatabase, schema: str) -> None:
    with connect(database.owner_url) as connection:
        connection.execute(f"DROP FUNCTION {schema}.fail() CASCADE".encode())


def as_over_the_network(client: httpx.AsyncClient) -> httpx.AsyncClient:
    """The same application, answering its faults instead of handing them to the test."""
    inside = client._transport
    assert isinstance(inside, httpx.ASGITransport)
    outside = httpx.ASGITransport(app=inside.app, raise_app_exceptions=False)
    return httpx.AsyncClient(transport=outside, base_url=client.base_url)


REQUESTS = {
    "submissions": ("region.nord", filings(), {"answers": {}}),
    "assessment": ("assessor.1", "/evaluations", {"agreement_id": "kust-2024"}),
    "allocation": ("payer.1", "/key-data-sets", key_data()),
}


@pytest.mark.parametrize("service", REQUESTS)
async def test_a_failing_commit_is_answered_with_500_and_nothing_is_stored(
    wire: Wire, databases: Databases, service: str
) -> None:
    who, path, body = REQUESTS[service]
    client = as_over_the_network(getattr(wire, service))
    headers = {**as_role(who), "Idempotency-Key": "one"}
    plant(databases[service], service)

    with nothing_stored(databases):
        failed = await client.post(path, json=body, headers=headers)

    problem = refused(failed, 500, "internal-error")
    assert "planted" not in failed.text, "the fault's own words stay in the log"
    assert "19121212" not in failed.text
    assert "same Idempotency-Key" in problem.detail
    mend(databases[service], service)
    assert (await client.post(path, json=body, headers=headers)).status_code == 201


async def test_a_number_given_in_a_failed_transaction_is_given_again(
    wire: Wire, databases: Databases
) -> None:
    client = as_over_the_network(wire.submissions)
    plant(databases["submissions"], "submissions")
    headers = {**as_role("region.nord"), "Idempotency-Key": "one"}
    assert (await client.post(filings(), json={}, headers=headers)).status_code == 500
    mend(databases["submissions"], "submissions")

    receipt = await file(wire, {})

    assert receipt.registration_number.endswith("-000001")


async def test_after_a_fault_the_service_serves_on(wire: Wire, databases: Databases) -> None:
    """More faults than the pool has connections: none of them may be lost."""
    client = as_over_the_network(wire.assessment)
    plant(databases["assessment"], "assessment")
    for number in range(6):
        headers = {**as_role("assessor.1"), "Idempotency-Key": f"key-{number}"}
        failed = await client.post(
            "/evaluations", json={"agreement_id": "kust-2024"}, headers=headers
        )
        assert failed.status_code == 500
    mend(databases["assessment"], "assessment")

    assert (await evaluate(wire)).status_code == 201


CLOSE_ALL = """
SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
WHERE usename = current_user AND pid <> pg_backend_pid()
"""


async def test_connections_that_the_server_has_closed_fail_nobody(databases: Databases) -> None:
    url = databases["submissions"].url
    database = Database(psycopg_url(url), pool_size=3)
    async with database.transaction() as first, database.transaction() as second:
        await first.execute(text("SELECT 1"))
        await second.execute(text("SELECT 1"))
    with connect(url) as connection:
        connection.execute(CLOSE_ALL)

    async with database.pipeline() as driver, database.transaction() as session:
        assert await (await driver.execute("SELECT 1")).fetchone() == (1,)
        assert await session.scalar(text("SELECT 1")) == 1

    await database.close()
