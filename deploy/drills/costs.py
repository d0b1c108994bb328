"""What one more of each costs: processor time and room in the database. `make costs`

    python -m deploy.drills.costs

A report filed, an outcome judged, a recipient paid, a scenario computed: each is done many times in
a system of its own, and what the service and Postgres used meanwhile is divided by how many. The
figures are for docs/scaling.md; processor time is less sensitive to what else the machine does than
waiting is, and other machines differ all the same. Everything filed and paid is made up.
"""

import asyncio
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import httpx
import psycopg

from deploy.bench_intake import AGREEMENT, report_bytes
from deploy.demo.callers import Services
from deploy.demo.year import PAYER, deliver_waiting_times, evaluate, evaluate_and_run
from deploy.drills.traffic import Ask, saturate
from deploy.harness.preparing import callers, prepare_requisitions
from deploy.harness.system import System, running_system
from deploy.local.issuer import bearer
from shared.agreements.catalogue import Catalogue

TICKS = os.sysconf("SC_CLK_TCK")
SCENARIOS = 10_000
EVALUATIONS = 3
FILING_SECONDS = 8


class Meter:
    """Processor seconds of a service and of Postgres, and the bytes of a service's tables."""

    def __init__(self, system: System, service: str) -> None:
        """Look at one service of a system."""
        self._system, self._service = system, service

    def read(self) -> tuple[float, float, int]:
        """As it is now: the service's seconds, Postgres's seconds, bytes."""
        postmaster = self._system.postgres_process_id
        children = Path(f"/proc/{postmaster}/task/{postmaster}/children").read_text().split()
        postgres = sum(_seconds(each) for each in [postmaster, *map(int, children)])
        with psycopg.connect(self._system.url) as connection:
            row = connection.execute(
                "SELECT sum(pg_total_relation_size(oid)) FROM pg_class WHERE relkind = 'r'"
                " AND relnamespace = %s::text::regnamespace",
                [self._service],
            ).fetchone()
        assert row is not None
        return _seconds(self._system.process_id(self._service)), postgres, int(row[0])

    @contextmanager
    def metering(self, what: str) -> Iterator[Callable[[int], None]]:
        """Print what the block cost, divided by the number that it says was done."""
        counts: list[int] = []
        before, started = self.read(), time.monotonic()
        yield counts.append
        took, after = time.monotonic() - started, self.read()
        service, postgres, size = after[0] - before[0], after[1] - before[1], after[2] - before[2]
        (count,) = counts
        print(
            f"{what:12} {count:6} ×  {1000 * service / count:8.3f} ms in {self._service},"
            f" {1000 * postgres / count:7.3f} ms in Postgres, {size / count:8.0f} bytes;"
            f" {took:.1f} s in all",
            flush=True,
        )


def _seconds(process_id: int) -> float:
    """A process's processor time, with that of its children that have ended."""
    try:
        words = Path(f"/proc/{process_id}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(map(int, words[11:15])) / TICKS


def one_report(port: int) -> Callable[[int], Ask]:
    """A complete report of 20 KB, each time with a new key."""
    content = report_bytes()
    regions = Catalogue.load().get(AGREEMENT).agreement.recipient_ids("regions")

    def make(number: int) -> Ask:
        region = regions[number % len(regions)]
        query = f"agreement_id={AGREEMENT}&obligation_id=region-report&recipient_id={region}"
        head = (
            f"POST /submissions/v1/filings?{query} HTTP/1.1\r\nHost: costs\r\n"
            f"Authorization: {bearer('region.' + region)}\r\nIdempotency-Key: {uuid4()}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(content)}\r\n\r\n"
        )
        return Ask("filing", port, head.encode() + content)

    return make


async def compute_scenarios(client: httpx.AsyncClient) -> int:
    """Have scenarios computed, and wait for them."""
    asked = {
        "agreement_id": AGREEMENT,
        "scenario_count": SCENARIOS,
        "seed": 7,
        "uncertain": [{"within": {"lowest": "0", "highest": "1"}}],
        "undecided": "met",
    }
    headers = {"Authorization": bearer(PAYER), "Idempotency-Key": str(uuid4())}
    response = await client.post("scenario-analyses", json=asked, headers=headers)
    response.raise_for_status()
    address = f"scenario-analyses/{response.json()['id']}"
    while True:
        found = (await client.get(address, headers=headers)).raise_for_status().json()
        if found["state"] not in {"waiting", "running"}:
            assert found["state"] == "done", found["state"]
            return int(found["done_count"])
        await asyncio.sleep(0.2)


async def measure(system: System, services: Services) -> None:
    """One after another, each on what the year has left."""
    loaded = Catalogue.load().get(AGREEMENT)
    await prepare_requisitions(services)
    await deliver_waiting_times(services, loaded)
    with Meter(system, "submissions").metering("filing") as done:
        make = one_report(system.places["submissions"].port)
        _, shots = await saturate(make, clients=16, seconds=FILING_SECONDS)
        done(sum(shot.status == httpx.codes.CREATED for shot in shots))
    before = _count(system, "assessment.outcome")
    with Meter(system, "assessment").metering("outcome") as done:
        for _ in range(EVALUATIONS):
            await evaluate(services, loaded)
        done(_count(system, "assessment.outcome") - before)
    with Meter(system, "allocation").metering("amount") as done:
        before = _count(system, "allocation.amount")
        await evaluate_and_run(services, loaded, "first")
        done(_count(system, "allocation.amount") - before)
    with Meter(system, "allocation").metering("scenario") as done:
        done(await compute_scenarios(services.allocation))


def _count(system: System, table: str) -> int:
    with psycopg.connect(system.url) as connection:
        row = connection.execute(f"SELECT count(*) FROM {table}".encode()).fetchone()  # noqa: S608
    assert row is not None
    return int(row[0])


def main() -> int:
    """Measure and print."""

    async def run(system: System) -> None:
        async with callers(system.urls, timeout_seconds=120) as services:
            await measure(system, services)

    with running_system() as system:
        asyncio.run(run(system))
    return 0


if __name__ == "__main__":
    sys.exit(main())
