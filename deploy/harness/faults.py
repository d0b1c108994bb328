"""Every fault on every way between two services: nobody waits too long, and nothing is believed.

    python -m deploy.harness.faults [--faults NAME …] [--plant NAME]

Allocation asks assessment, and assessment asks submissions, each through a proxy (`proxy.py`) that
shows one fault after another. Meanwhile reports are filed all the time: the intake asks nobody and
must take every one of them, with both its siblings killed too. Ends with 0 where every promise is
kept. Everything filed is made up.
"""

import argparse
import asyncio
import sys
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

import httpx
import psycopg
from psycopg import sql

from deploy.demo.year import ASSESSOR, PAYER, evaluate
from deploy.harness.plants import BROKEN, plant_named
from deploy.harness.preparing import (
    AGREEMENT,
    CONDITION,
    OBLIGATION,
    OCCASION,
    callers,
    prepare_requisitions,
)
from deploy.harness.proxy import FAULTS, NONE, FaultProxy, proxied
from deploy.harness.system import System, running_system
from deploy.local.issuer import bearer
from deploy.local.processes import free_port
from deploy.local.services import ServicePlace
from shared.agreements.catalogue import Catalogue
from shared.schemas.allocations import RunRequest
from shared.schemas.assessments import EvaluationRequest
from shared.schemas.submissions import FilingBody

DEADLINE_SECONDS = 3
ALLOWANCE_SECONDS = 0.2
GIVE_UP_SECONDS = DEADLINE_SECONDS + 12
RECOVERY_SECONDS = 10
MEMORY_GROWTH_MEGABYTES = 160
BOTH_DOWN_SECONDS = 3
SUCCEEDS = {"slow"}
"""What is no more than a delay within the deadline."""


@dataclass(frozen=True, slots=True)
class Site:
    """One place in the code from which a sibling is asked: who asks whom, and by which request."""

    caller: str
    peer: str
    path: str
    who: str
    content: bytes


@dataclass
class Found:
    """The figures of the whole matrix, and what was not as promised, in words."""

    cells: int = 0
    filed: int = 0
    refused: int = 0
    slowest_filing_seconds: float = 0
    latest_seconds: float = 0
    slowest_recovery_seconds: float = 0
    memory_growth_megabytes: int = 0
    broken: list[str] = field(default_factory=list)


def sites() -> list[Site]:
    """The two ways, each by a request that would change something."""
    run = RunRequest(agreement_id=AGREEMENT, occasion_id=OCCASION)
    evaluation = EvaluationRequest(agreement_id=AGREEMENT, condition_ids=[CONDITION])
    return [
        Site("allocation", "assessment", "runs", PAYER, run.model_dump_json().encode()),
        Site(
            "assessment",
            "submissions",
            "evaluations",
            ASSESSOR,
            evaluation.model_dump_json().encode(),
        ),
    ]


# --- one cell of the matrix -------------------------------------------------------------------


async def try_fault(
    system: System,
    found: Found,
    site: Site,
    *,
    proxy: FaultProxy,
    fault: str,
    client: httpx.AsyncClient,
) -> None:
    """Show the fault, ask, look, take it away, ask again; tell what was not as promised."""
    before = fingerprint(system.url, site.caller)
    headers = {
        "Authorization": bearer(site.who),
        "Content-Type": "application/json",
        "Idempotency-Key": str(uuid4()),
    }
    await proxy.show(fault)
    started = time.monotonic()
    status = await _ask(client, site, headers)
    took = time.monotonic() - started
    where = f"{site.caller} → {site.peer}, {fault}"
    broken = []
    expected = httpx.codes.CREATED if fault in SUCCEEDS else httpx.codes.SERVICE_UNAVAILABLE
    if status != expected:
        broken.append(f"{where}: answered {status or 'nothing'} where {expected} is right")
    if took > DEADLINE_SECONDS + ALLOWANCE_SECONDS:
        broken.append(f"{where}: answered after {took:.2f} s; {DEADLINE_SECONDS} were allowed")
    if fault not in SUCCEEDS and fingerprint(system.url, site.caller) != before:
        broken.append(f"{where}: the state of {site.caller} was changed on what was not an answer")
    await proxy.show(NONE)
    recovered = await _recover(client, site, headers)
    if recovered is None:
        broken.append(f"{where}: no answer {RECOVERY_SECONDS} s after the fault was gone")
    found.cells += 1
    found.latest_seconds = max(found.latest_seconds, took)
    found.slowest_recovery_seconds = max(found.slowest_recovery_seconds, recovered or 0)
    found.broken += broken


async def _ask(client: httpx.AsyncClient, site: Site, headers: dict[str, str]) -> int:
    """The status of the answer; 0 where there is none."""
    try:
        response = await client.post(site.path, content=site.content, headers=headers)
    except httpx.HTTPError:
        return 0
    return response.status_code


async def _recover(client: httpx.AsyncClient, site: Site, headers: dict[str, str]) -> float | None:
    """How long the same request, sent again, takes to succeed; None: too long."""
    started = time.monotonic()
    while time.monotonic() < started + RECOVERY_SECONDS:
        if await _ask(client, site, headers) == httpx.codes.CREATED:
            return time.monotonic() - started
        await asyncio.sleep(0.1)
    return None


def fingerprint(url: str, schema: str) -> str:
    """A hash of every row a service holds, but for what moves by itself.

    That is the audit trail, where refusals may stand, and the heartbeat of the jobs' workers.
    """
    with psycopg.connect(url) as connection:
        tables = connection.execute(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = %s"
            " AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'audit%%'"
            " AND table_name <> 'procrastinate_workers' ORDER BY 1",
            [schema],
        ).fetchall()
        rows = [
            connection.execute(
                sql.SQL(
                    "SELECT md5(coalesce(string_agg(md5(t::text), '' ORDER BY t::text), ''))"
                    " FROM {} AS t"
                ).format(sql.Identifier(schema, name))
            ).fetchone()
            for (name,) in tables
        ]
    return str(rows)


# --- the whole matrix -------------------------------------------------------------------------


@asynccontextmanager
async def filing_all_the_time(client: httpx.AsyncClient, found: Found) -> AsyncIterator[None]:
    """One report after another while the block lasts, each taken in or counted as refused."""
    region = Catalogue.load().get(AGREEMENT).agreement.recipient_ids("regions")[0]
    query = {"agreement_id": AGREEMENT, "obligation_id": OBLIGATION, "recipient_id": region}

    async def file() -> None:
        while True:
            body = FilingBody(answers={"3.1-funds-use": f"Påhittat {found.filed}"})
            headers = {
                "Authorization": bearer(f"region.{region}"),
                "Content-Type": "application/json",
                "Idempotency-Key": str(uuid4()),
            }
            started = time.monotonic()
            try:
                response = await client.post(
                    "filings", params=query, content=body.model_dump_json(), headers=headers
                )
                found.refused += response.status_code != httpx.codes.CREATED
            except httpx.HTTPError:
                found.refused += 1
            found.filed += 1
            took = time.monotonic() - started
            found.slowest_filing_seconds = max(found.slowest_filing_seconds, took)
            await asyncio.sleep(0.05)

    task = asyncio.create_task(file())
    try:
        yield
    finally:
        task.cancel()


async def try_all(system: System, proxies: dict[str, FaultProxy], faults: Sequence[str]) -> Found:
    """Both ways side by side, one fault after another; then both siblings of the intake dead."""
    found = Found()
    async with AsyncExitStack() as held:
        for proxy in proxies.values():
            await held.enter_async_context(proxied(proxy))
        for name in system.places:
            await asyncio.to_thread(system.wait_until_ready, name)
        services = await held.enter_async_context(
            callers(system.urls, timeout_seconds=GIVE_UP_SECONDS)
        )
        await prepare_requisitions(services)
        await evaluate(services, Catalogue.load().get(AGREEMENT))
        before = {name: peak_memory_megabytes(system.process_id(name)) for name in proxies}

        async def try_site(site: Site, client: httpx.AsyncClient) -> None:
            for fault in faults:
                await try_fault(
                    system, found, site, proxy=proxies[site.caller], fault=fault, client=client
                )

        clients = {"allocation": services.allocation, "assessment": services.assessment}
        async with filing_all_the_time(services.submissions, found):
            async with asyncio.TaskGroup() as group:
                for site in sites():
                    group.create_task(try_site(site, clients[site.caller]))
            for name in proxies:
                growth = peak_memory_megabytes(system.process_id(name)) - before[name]
                found.memory_growth_megabytes = max(found.memory_growth_megabytes, growth)
            await _both_down(system)
    if found.refused:
        found.broken.append(f"the intake refused {found.refused} of {found.filed}")
    if found.memory_growth_megabytes > MEMORY_GROWTH_MEGABYTES:
        found.broken.append(f"memory grew by {found.memory_growth_megabytes} MB")
    return found


async def _both_down(system: System) -> None:
    """Kill both siblings for a while and start them again; they come back by themselves."""
    for name in ("allocation", "assessment"):
        system.kill(name)
    await asyncio.sleep(BOTH_DOWN_SECONDS)
    for name in ("assessment", "allocation"):
        system.start(name)
    for name in ("assessment", "allocation"):
        await asyncio.to_thread(system.wait_until_ready, name)


def peak_memory_megabytes(process_id: int) -> int:
    """The most memory a process has held so far."""
    lines = Path(f"/proc/{process_id}/status").read_text().splitlines()
    peak = next(line for line in lines if line.startswith("VmHWM:"))
    return int(peak.split()[1]) // 1024


def run(faults: Sequence[str], plant_name: str) -> Found:
    """A system whose services ask each other through proxies, and every fault in it."""
    ports = {"allocation": free_port(), "assessment": free_port()}
    peers = {
        site.caller: ServicePlace(site.peer, ports[site.caller], Path("/dev/null"))
        for site in sites()
    }
    environment = {f"{name.upper()}_PEER_DEADLINE_SECONDS": str(DEADLINE_SECONDS) for name in ports}
    with running_system(
        plant=plant_named(plant_name, "fault"), peers=peers, environment=environment
    ) as system:
        proxies = {
            site.caller: FaultProxy(
                ports[site.caller],
                upstream_port=system.places[site.peer].port,
                deadline_seconds=DEADLINE_SECONDS,
            )
            for site in sites()
        }
        return asyncio.run(try_all(system, proxies, faults))


def main(arguments: list[str]) -> int:
    """Try, and tell the figures; BROKEN where a promise is."""
    parser = argparse.ArgumentParser(prog="python -m deploy.harness.faults")
    parser.add_argument("--faults", nargs="+", choices=FAULTS, default=FAULTS)
    parser.add_argument("--plant", default="", help="a fault of our own that must be caught")
    chosen = parser.parse_args(arguments)
    found = run(chosen.faults, chosen.plant)
    print(
        f"{len(sites())} ways × {len(chosen.faults)} faults: {found.cells} tried,"
        f" {len(found.broken)} promises broken"
    )
    print(
        f"intake: {found.filed - found.refused} of {found.filed} taken in, slowest"
        f" {found.slowest_filing_seconds:.2f} s (both siblings killed for {BOTH_DOWN_SECONDS} s)"
    )
    print(
        f"callers: answered within {found.latest_seconds:.2f} s; deadline {DEADLINE_SECONDS} s"
        f" and {ALLOWANCE_SECONDS} s more; memory grew by {found.memory_growth_megabytes} MB"
    )
    print(f"recovery: the same request succeeded {found.slowest_recovery_seconds:.2f} s later")
    for sentence in found.broken:
        print(f"BROKEN {sentence}")
    return BROKEN if found.broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
