"""One of the processes that race: a service of its own on a database it shares with the others.

Forked from a server that has read everything in beforehand, so that a process costs hundredths of
a second and two hundred rounds with kills are soon run.
"""

import asyncio
import functools
import multiprocessing
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection

from pydantic import SecretStr

from services.allocation.main import create_app
from services.allocation.settings import AllocationSettings
from shared.agreements import catalogue
from tests.integration import coast
from tests.wire import reach

catalogue._load_all = functools.cache(catalogue._load_all)
catalogue.Catalogue.load(coast.DEFINITIONS)

nursery = multiprocessing.get_context("forkserver")
nursery.set_forkserver_preload([__name__])


@dataclass(frozen=True, slots=True)
class Release:
    """Which run to release, on which database, in whose name."""

    url: str
    run_id: str
    headers: dict[str, str]


def release(tasks: Sequence[Release], wire: Connection) -> None:
    """Say when ready, carry out the tasks when told to, and say what each was answered."""
    asyncio.run(_release(tasks, wire))


async def _release(tasks: Sequence[Release], wire: Connection) -> None:
    app = create_app(_settings(tasks[0].url))
    async with app.router.lifespan_context(app), reach(app, "allocation") as client:
        # The first request also fetches the issuer's keys and connects.
        ready = await client.get(f"/runs/{tasks[0].run_id}", headers=tasks[0].headers)
        wire.send(ready.status_code)
        wire.recv()
        for task in tasks:
            answer = await client.post(
                f"/runs/{task.run_id}/transitions", json={"to": "released"}, headers=task.headers
            )
            wire.send(answer.status_code)


def _settings(url: str) -> AllocationSettings:
    return AllocationSettings(
        environment="test",
        agreements_dir=coast.DEFINITIONS,
        database_url=SecretStr(url),
        database_pool_size=2,
        assessment_url="http://sibling.invalid",
    )
