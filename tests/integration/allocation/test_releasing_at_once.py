"""Four processes release one occasion at once: one of them does, and no krona is given twice.

A few rounds, with a kill in every other one; `make race-test` runs it, apart from the ordinary
tests, since it needs the machine to itself. `ROUNDS=200` in the environment takes more.
"""

import asyncio
import os
import signal
import sys
from pathlib import Path
from typing import Any

import psycopg
import pytest

from deploy.local.database import ServiceDatabase
from tests.integration import coast
from tests.integration.tables import connect
from tests.wire import Wire, as_role, post

Databases = dict[str, ServiceDatabase]
ROUNDS = int(os.environ.get("ROUNDS", "3"))
ROOT = Path(__file__).parents[3]
PROGRAM = """
import asyncio, sys
from tests.integration.allocation.test_releasing_at_once import release_here
asyncio.run(release_here(sys.argv[1], sys.argv[2], sys.argv[3]))
"""


async def release_here(url: str, run_id: str, key: str) -> None:
    """What each of the processes does: its own service on the common database."""
    from pydantic import SecretStr  # noqa: PLC0415 - only in the child

    from services.allocation.main import create_app  # noqa: PLC0415
    from services.allocation.settings import AllocationSettings  # noqa: PLC0415
    from tests.wire import reach  # noqa: PLC0415

    settings = AllocationSettings(
        environment="test",
        agreements_dir=coast.DEFINITIONS,
        database_url=SecretStr(url),
        database_pool_size=2,
        assessment_url="http://sibling.invalid",
    )
    app = create_app(settings)
    async with app.router.lifespan_context(app), reach(app, "allocation") as client:
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        await asyncio.to_thread(sys.stdin.readline)
        headers = as_role("payer.2", Idempotency_Key=key, If_Match='"2"')
        response = await client.post(
            f"/runs/{run_id}/transitions", json={"to": "released"}, headers=headers
        )
        sys.stdout.write(f"{response.status_code}\n")


async def _round(url: str, run_id: str, *, kills: bool) -> list[str]:
    children = [
        await asyncio.create_subprocess_exec(
            sys.executable,
            "-c",
            PROGRAM,
            url,
            run_id,
            f"release-{run_id}-{place}",
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            cwd=ROOT,
        )
        for place in range(4)
    ]
    for child in children:
        assert child.stdout is not None
        if (await child.stdout.readline()).strip() != b"ready":
            raise AssertionError((await child.communicate())[1].decode())
    for child in children:
        assert child.stdin is not None
        child.stdin.write(b"go\n")
        await child.stdin.drain()
    if kills:
        await asyncio.sleep(0.02)
        for child in children[:2]:
            child.send_signal(signal.SIGKILL)
    answers = []
    for child in children:
        out, _ = await child.communicate()
        answers.append(out.decode().strip())
    return answers


def _stands(databases: Databases, run: dict[str, Any]) -> None:
    """Released once, paid once to each, and every krona in its place."""
    with connect(databases["allocation"].owner_url) as connection:
        assert (
            _one(
                connection,
                "SELECT count(*) FROM allocation.run_event WHERE run_id = %s"
                " AND to_state = 'released'",
                run["id"],
            )
            == 1
        )
        assert (
            _one(
                connection,
                "SELECT coalesce(sum(kronor), 0) FROM allocation.payment WHERE run_id = %s",
                run["id"],
            )
            == run["total_kronor"]
        )
        assert (
            _one(
                connection,
                "SELECT sum(kronor) FROM allocation.ledger_posting"
                " WHERE account_id LIKE 'recipient/%%' AND %s <> ''",
                run["id"],
            )
            == run["total_kronor"]
        )


def _one(connection: psycopg.Connection[Any], query: str, run_id: str) -> int:
    row = connection.execute(query, [run_id]).fetchone()
    assert row is not None
    return int(row[0])


@pytest.mark.race
async def test_four_processes_release_one_occasion_at_once(
    wire: Wire, databases: Databases
) -> None:
    await coast.live_until_december(wire)
    assert (await coast.evaluate(wire)).status_code == 201
    run = (await coast.run(wire)).json()
    await _approve(wire, run)
    answers = await _round(databases["allocation"].url, run["id"], kills=False)
    assert sorted(answers) == ["201", "412", "412", "412"], answers
    _stands(databases, run)
    for _ in range(ROUNDS - 1):
        # What has been released is done: a further run gives nothing more, however they crowd.
        again = (await coast.run(wire)).json()
        assert again["total_kronor"] == 0
        await _approve(wire, again)
        answers = await _round(databases["allocation"].url, again["id"], kills=True)
        assert answers.count("201") <= 1, answers
        if "201" not in answers:
            state = (
                await wire.allocation.get(f"/runs/{again['id']}", headers=as_role("payer.1"))
            ).json()["state"]
            if state == "approved":
                last = await post(
                    wire.allocation,
                    f"/runs/{again['id']}/transitions",
                    "payer.2",
                    json={"to": "released"},
                    headers={"If-Match": '"2"'},
                )
                assert last.status_code == 201, last.text
        _stands(databases, run)
    check = await wire.allocation.get("/ledger-checks", headers=as_role("payer.1"))
    assert check.json()["is_whole"], check.text


async def _approve(wire: Wire, run: dict[str, Any]) -> None:
    approved = await post(
        wire.allocation,
        f"/runs/{run['id']}/transitions",
        "payer.2",
        json={"to": "approved"},
        headers={"If-Match": '"1"'},
    )
    assert approved.status_code == 201, approved.text
