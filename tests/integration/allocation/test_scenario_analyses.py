"""Thousands of scenarios in the background: asked once, followed, done again after a kill."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from distributed import LocalCluster

from deploy.local.database import ServiceDatabase
from tests.integration.coast import COAST, DEFINITIONS, live_until_december, upload
from tests.wire import Wire, as_role, new_key, post, wired

Databases = dict[str, ServiceDatabase]
ANY = {"lowest": "0", "highest": "1"}
SOMETIMES_MET = [{"degree": "0", "weight": 1}, {"degree": "1", "weight": 3}]
ASKED = {
    "agreement_id": COAST,
    "scenario_count": 2500,
    "seed": 7,
    "uncertain": [
        {"within": ANY, "recipient_ids": ["syd"]},
        {"condition_ids": ["reported"], "chances": SOMETIMES_MET},
    ],
    "undecided": "met",
}
REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"uncertain": [{"within": ANY, "recipient_ids": ["nobody"]}]}, "/uncertain/0"),
    ({"uncertain": [{"within": ANY, "first": "2025-01"}]}, "/uncertain/0"),
    ({"uncertain": [{"within": {"lowest": "1/3", "highest": "1/2"}}]}, "/uncertain/0"),
    ({"uncertain": [{"chances": SOMETIMES_MET, "condition_ids": ["no-such"]}]}, "/uncertain/0"),
    ({"uncertain": [{"within": {"lowest": "1", "highest": "0"}}]}, "/uncertain/0/within"),
    ({"uncertain": [{}]}, "/uncertain/0"),
    ({"uncertain": []}, "/uncertain"),
    ({"scenario_count": 0}, "/scenario_count"),
]


async def followed(wire: Wire, address: str, *, until: Callable[[Any], bool]) -> Any:
    """Ask again until it has come so far."""
    async with asyncio.timeout(60):
        while True:
            response = await wire.allocation.get(address, headers=as_role("region.01"))
            assert response.status_code == 200, response.text
            if until(response.json()):
                return response.json()
            await asyncio.sleep(0.05)


def is_over(analysis: Any) -> bool:
    return analysis["state"] in {"done", "failed"}


async def asked(wire: Wire, request: Any, *, key: str | None = None) -> Any:
    response = await post(
        wire.allocation,
        "/scenario-analyses",
        "payer.1",
        json=request,
        headers={"Idempotency-Key": key or new_key()},
    )
    assert response.status_code == 202, response.text
    assert response.headers["Location"].endswith(f"/scenario-analyses/{response.json()['id']}")
    return response.json()


def spread(analysis: Any, recipient_id: str) -> Any:
    found = analysis["result"]["recipients"]
    return next(each["spread"] for each in found if each["recipient_id"] == recipient_id)


async def test_an_analysis_is_computed_in_the_background(databases: Databases) -> None:
    async with wired(databases, agreements_dir=DEFINITIONS, worker="inside") as wire:
        await live_until_december(wire)
        key = new_key()
        analysis = await asked(wire, ASKED, key=key)
        assert (analysis["state"], analysis["done_count"]) == ("waiting", 0)
        again = await post(
            wire.allocation,
            "/scenario-analyses",
            "payer.1",
            json=ASKED,
            headers={"Idempotency-Key": key},
        )
        assert again.headers["Idempotent-Replayed"] == "true"
        assert again.json()["id"] == analysis["id"]

        done = await followed(wire, f"/scenario-analyses/{analysis['id']}", until=is_over)
        assert (done["state"], done["done_count"]) == ("done", 2500)
        # Syd: 600 000 for the requisition, 600 002 for the report, 18 000 a month, and the bonus.
        syd = spread(done, "syd")
        assert syd["lowest_kronor"] == 600_000
        assert syd["highest_kronor"] == 600_000 + 1_000_003 + 36_000
        shares = [each["share"] for each in syd["quantiles"]]
        assert shares == ["1/20", "1/4", "1/2", "3/4", "19/20"]
        sums = [each["kronor"] for each in syd["quantiles"]]
        assert sums == sorted(sums)
        pots = {each["pot_id"]: each["spread"] for each in done["result"]["pots"]}
        assert pots["first"]["lowest_kronor"] == pots["first"]["highest_kronor"] == 1_000_000
        assert pots["second"]["highest_kronor"] == 1_000_003

        metrics = await wire.allocation.get(wire.allocation.base_url.copy_with(path="/metrics"))
        assert "jobs_waiting 0.0" in metrics.text


async def test_a_request_that_fails_leaves_no_job(databases: Databases) -> None:
    async with wired(databases, agreements_dir=DEFINITIONS) as wire:
        assert (await upload(wire)).status_code == 201
        for changes, pointer in REFUSED:
            response = await post(
                wire.allocation, "/scenario-analyses", "payer.1", json={**ASKED, **changes}
            )
            assert response.status_code == 422, response.text
            assert response.json()["errors"][0]["pointer"] == pointer
        missing = await wire.allocation.post(
            "/scenario-analyses", json=ASKED, headers=as_role("payer.1")
        )
        assert missing.json()["code"] == "idempotency-key-missing"
        metrics = await wire.allocation.get(wire.allocation.base_url.copy_with(path="/metrics"))
        assert "jobs_waiting 0.0" in metrics.text
        await asked(wire, ASKED)
        metrics = await wire.allocation.get(wire.allocation.base_url.copy_with(path="/metrics"))
        assert "jobs_waiting 1.0" in metrics.text


def worker_process(database: ServiceDatabase) -> subprocess.Popen[bytes]:
    """A worker of its own, as an operator starts it."""
    service = "services.allocation.main:app_from_environment"
    return subprocess.Popen(
        [sys.executable, "-m", "shared.kit.worker", service],
        env={
            **os.environ,
            "ALLOCATION_DATABASE_URL": database.url,
            "ALLOCATION_ASSESSMENT_URL": "http://127.0.0.1:9",
            "ALLOCATION_STALLED_SECONDS": "1",
            "STATSBIDRAG_ENVIRONMENT": "test",
            "STATSBIDRAG_AGREEMENTS_DIR": str(DEFINITIONS),
        },
    )


async def test_a_killed_workers_analysis_is_taken_up_again(databases: Databases) -> None:
    large = {**ASKED, "scenario_count": 200_000}
    async with wired(databases, agreements_dir=DEFINITIONS) as wire:
        await live_until_december(wire)
        analysis = await asked(wire, large)
        address = f"/scenario-analyses/{analysis['id']}"
        worker = worker_process(databases["allocation"])
        try:
            begun = await followed(wire, address, until=lambda each: each["done_count"] > 0)
        finally:
            worker.send_signal(signal.SIGKILL)
            worker.wait()
        assert begun["done_count"] < 200_000, "the machine is too fast for this test"
        assert begun["state"] == "running"
    async with wired(databases, agreements_dir=DEFINITIONS, worker="inside") as wire:
        done = await followed(wire, address, until=is_over)
    assert (done["state"], done["done_count"]) == ("done", 200_000)


@pytest.fixture
async def cluster() -> Any:
    async with LocalCluster(  # type: ignore[no-untyped-call]
        n_workers=2,
        threads_per_worker=1,
        processes=False,
        protocol="tcp",
        host="127.0.0.1",
        dashboard_address=None,
        asynchronous=True,
        silence_logs=False,
    ) as running:
        yield running


async def test_a_cluster_gives_the_same_kronor(databases: Databases, cluster: Any) -> None:
    results: list[Any] = []
    for address in (cluster.scheduler_address, None):
        async with wired(
            databases, agreements_dir=DEFINITIONS, worker="inside", dask_address=address
        ) as wire:
            if not results:
                await live_until_december(wire)
            analysis = await asked(wire, ASKED)
            done = await followed(wire, f"/scenario-analyses/{analysis['id']}", until=is_over)
            assert done["state"] == "done", done
            results.append(done["result"])
    assert results[0] == results[1]
