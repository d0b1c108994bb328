"""Figures that may be a moment old are read from a streaming replica, where one is given."""

import asyncio
import os
import signal
from collections.abc import Iterator

import psycopg
import pytest
from pydantic import SecretStr

from deploy.drills.copies import standing_by
from deploy.local.database import databases_of, prepare_database
from deploy.local.postgres import Server, running_postgres, server_account
from deploy.local.processes import make_temporary_folder
from services.submissions.main import create_app
from services.submissions.settings import SubmissionsSettings
from shared.kit.migrations import upgrade
from tests.integration.coast import DEFINITIONS, filings
from tests.wire import as_role, new_key, reach


@pytest.fixture
def clusters() -> Iterator[tuple[Server, Server]]:
    """A migrated primary and its replica."""
    home = make_temporary_folder("statsbidrag-replica-", account=server_account())
    home.chmod(0o711)
    with running_postgres() as primary:
        owner = prepare_database(primary)["submissions"].owner_url
        upgrade("submissions", owner_url=owner, runtime_role="submissions")
        with standing_by(primary, home / "replica") as replica:
            yield primary, replica


async def test_figures_come_from_the_replica_and_from_the_primary_when_it_is_gone(
    clusters: tuple[Server, Server],
) -> None:
    primary, replica = clusters
    settings = SubmissionsSettings(
        environment="test",
        agreements_dir=DEFINITIONS,
        database_url=SecretStr(databases_of(primary)["submissions"].url),
        read_database_url=SecretStr(databases_of(replica)["submissions"].url),
    )
    app = create_app(settings)
    database = app.state.api.state.database

    async def filed_as_read() -> int:
        async with database.reading() as session:
            raw = await (await session.connection()).exec_driver_sql(
                "SELECT count(*) FROM submissions.filing"
            )
            return int(raw.scalar_one())

    async with app.router.lifespan_context(app), reach(app, "submissions") as client:
        with psycopg.connect(replica.url(), autocommit=True) as connection:
            connection.execute("SELECT pg_wal_replay_pause()")
            answer = await client.post(
                filings(), json={}, headers={**as_role("region.nord"), "Idempotency-Key": new_key()}
            )
            assert answer.status_code == 201, answer.text
            listed = await client.get("/filings", headers=as_role("region.nord"))
            assert listed.json()["_meta"]["total_records"] == 1, "who has filed sees it at once"
            assert await filed_as_read() == 0, "the replica has not seen it yet"

            connection.execute("SELECT pg_wal_replay_resume()")
        for _ in range(100):
            if await filed_as_read() == 1:
                break
            await asyncio.sleep(0.1)
        assert await filed_as_read() == 1

        os.kill(replica.process_id, signal.SIGINT)
        await asyncio.sleep(1)
        assert await filed_as_read() == 1
        metrics = await client.get(client.base_url.copy_with(path="/metrics"))
        assert 'statsbidrag_figures_measured{watch="intake"} 1.0' in metrics.text
