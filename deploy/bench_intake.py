"""How fast is the intake, beside a bare loop and beside the usual way? One run, one machine.

    python -m deploy.bench_intake [--seconds 8]

(a)  psycopg commits the same bytes on 16 connections: what Postgres can do here
(b)  plain FastAPI and SQLModel: validate, add, commit, refresh
(c)  the service: receipt, registration number, idempotency, audit, event, validation result

Figures of one run can be compared with each other, not with those of another machine. Made-up
answers under the real form; every answer of (c) is checked to be a receipt.
"""

import argparse
import asyncio
import json
import os
import signal
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

from deploy.demo.answers import answer_form
from deploy.local.database import ServiceDatabase, prepare_database
from deploy.local.issuer import bearer
from deploy.local.postgres import running_postgres
from deploy.local.processes import LOOPBACK, free_port, start, stop, tail
from deploy.local.services import ROOT, ServicePlace, running_service, wait_until_ready
from shared.agreements.catalogue import Catalogue
from shared.kit.migrations import upgrade

CONNECTIONS = 16
REPORT_BYTES = 20_000
AGREEMENT, OBLIGATION = "okad-tillganglighet-2024", "region-report"


@dataclass(frozen=True, slots=True)
class Measured:
    """What one variant did."""

    per_second: float
    p50_milliseconds: float
    p99_milliseconds: float


def report_bytes() -> bytes:
    """A complete report of 20 KB: its free texts are as long as people write them."""
    agreement = Catalogue.load().get(AGREEMENT).agreement
    form, region = agreement.form(OBLIGATION), agreement.recipient("01")
    assert form is not None
    assert region is not None
    answers = dict(answer_form(form, region).answers)
    texts = [each.id for each in form.questions() if each.kind == "text" and each.format is None]
    short = len(json.dumps({"answers": answers}))
    for question_id in texts:
        answers[question_id] = "Påhittat svar. " * ((REPORT_BYTES - short) // len(texts) // 16)
    return json.dumps({"answers": answers}, ensure_ascii=False).encode()


async def bare_loop(url: str, content: bytes, seconds: float) -> Measured:
    """(a): one insert and one commit at a time on each connection."""
    times: list[float] = []
    ends = time.monotonic() + seconds

    async def loop() -> None:
        async with await psycopg.AsyncConnection.connect(url) as connection:
            while time.monotonic() < ends:
                started = time.monotonic()
                await connection.execute("INSERT INTO bare (content) VALUES (%s)", [content])
                await connection.commit()
                times.append(time.monotonic() - started)

    async with asyncio.TaskGroup() as group:
        for _ in range(CONNECTIONS):
            group.create_task(loop())
    return _measured(times, seconds)


Request = Callable[[int, int], bytes]
"""The bytes of a request, from its connection and its number."""


async def http_load(port: int, request: Request, seconds: float) -> Measured:
    """(b) and (c): one request at a time on each kept-alive connection; all must answer 201."""
    times: list[float] = []
    ends = time.monotonic() + seconds

    async def loop(connection: int) -> None:
        reader, writer = await asyncio.open_connection(LOOPBACK, port)
        number = 0
        while time.monotonic() < ends:
            number += 1
            started = time.monotonic()
            writer.write(request(connection, number))
            head = await reader.readuntil(b"\r\n\r\n")
            length = next(
                int(line.split(b":")[1])
                for line in head.lower().split(b"\r\n")
                if line.startswith(b"content-length:")
            )
            body = await reader.readexactly(length)
            if not head.startswith(b"HTTP/1.1 201"):
                raise SystemExit(f"expected 201: {head!r} {body[:500]!r}")
            times.append(time.monotonic() - started)
        writer.close()

    async with asyncio.TaskGroup() as group:
        for connection in range(CONNECTIONS):
            group.create_task(loop(connection))
    return _measured(times, seconds)


def _measured(times: list[float], seconds: float) -> Measured:
    cuts = statistics.quantiles(times, n=100)
    return Measured(len(times) / seconds, cuts[49] * 1000, cuts[98] * 1000)


def _post(path: str, content: bytes, headers: str = "") -> bytes:
    head = f"POST {path} HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\n{headers}"
    return f"{head}Content-Length: {len(content)}\r\n\r\n".encode() + content


def service_requests(content: bytes) -> Request:
    """Each connection files for a region of its own, each request with a new key."""
    regions = Catalogue.load().get(AGREEMENT).agreement.recipient_ids("regions")

    def request(connection: int, number: int) -> bytes:
        region = regions[connection]
        query = f"agreement_id={AGREEMENT}&obligation_id={OBLIGATION}&recipient_id={region}"
        headers = f"Authorization: {bearer('region.' + region)}\r\n"
        headers += f"Idempotency-Key: {time.monotonic_ns()}-{connection}-{number}\r\n"
        return _post(f"/submissions/v1/filings?{query}", content, headers)

    return request


@contextmanager
def usual_service(url: str, folder: Path) -> Iterator[int]:
    """(b), in a process of its own, started as the services are."""
    port = free_port()
    command = [sys.executable, "-m", "uvicorn", "deploy.bench_usual:app", "--host", LOOPBACK]
    command += ["--port", str(port), "--loop", "uvloop", "--http", "httptools", "--no-access-log"]
    log = folder / "usual.log"
    process = start(
        command,
        log=log,
        environment={**os.environ, "BENCH_DATABASE_URL": url},
        death_signal=signal.SIGTERM,
        folder=ROOT,
    )
    try:
        for _ in range(200):
            if b"Uvicorn running" in log.read_bytes():
                break
            time.sleep(0.1)
        else:
            raise SystemExit(f"the usual service did not start:\n{tail(log)}")
        yield port
    finally:
        stop(process, signal.SIGTERM, patience_seconds=10)


def run(seconds: float) -> dict[str, Measured]:
    """Measure the three after each other on one Postgres, each warmed up first."""
    content = report_bytes()
    found: dict[str, Measured] = {}
    with tempfile.TemporaryDirectory() as held, running_postgres() as server:
        folder = Path(held)
        database = prepare_database(server)["submissions"]
        upgrade("submissions", owner_url=database.owner_url, runtime_role="submissions")
        with psycopg.connect(server.url("statsbidrag"), autocommit=True) as connection:
            connection.execute("CREATE TABLE bare (id bigserial PRIMARY KEY, content bytea)")
            connection.execute("ALTER TABLE bare ALTER content SET STORAGE EXTERNAL")
        plain = server.url("statsbidrag")
        found["a"] = asyncio.run(bare_loop(plain, content, seconds))
        with usual_service(plain.replace("postgresql:", "postgresql+psycopg:", 1), folder) as port:
            usual = _post("/reports", content)
            asyncio.run(http_load(port, lambda *_: usual, 1))
            found["b"] = asyncio.run(http_load(port, lambda *_: usual, seconds))
        with _service(database, folder) as place:
            request = service_requests(content)
            asyncio.run(http_load(place.port, request, 1))
            found["c"] = asyncio.run(http_load(place.port, request, seconds))
    return found


@contextmanager
def _service(database: ServiceDatabase, folder: Path) -> Iterator[ServicePlace]:
    place = ServicePlace(name="submissions", port=free_port(), log=folder / "submissions.log")
    pool = {"SUBMISSIONS_DATABASE_POOL_SIZE": str(CONNECTIONS)}
    with running_service(place, database, peer=None, extra_environment=pool) as process:
        wait_until_ready(place, process)
        yield place


_NAMES = {
    "a": "(a) bare psycopg loop, same bytes",
    "b": "(b) usual FastAPI and SQLModel",
    "c": "(c) the service's intake",
}


def tell(found: dict[str, Measured]) -> None:
    """The figures, and each target beside what was reached."""
    for name, measured in found.items():
        print(
            f"{_NAMES[name]:36} {measured.per_second:8.0f}/s   p50 "
            f"{measured.p50_milliseconds:6.1f} ms   p99 {measured.p99_milliseconds:6.1f} ms"
        )
    a, b, c = (found[name].per_second for name in "abc")
    p99 = found["c"].p99_milliseconds
    for what, is_reached in (
        (f"(c) is {c / b:.2f} × (b); target at least 2.5", c >= 2.5 * b),
        (f"(c) is {c / a:.2f} × (a); target at least 0.15", c >= 0.15 * a),
        (f"p99 of (c) is {p99:.0f} ms; target under 250", p99 < 250),
    ):
        print(f"{'reached    ' if is_reached else 'NOT reached'} {what}")


def main(arguments: list[str]) -> int:
    """Measure and tell; a target that is not reached is told, and is no error."""
    parser = argparse.ArgumentParser(prog="python -m deploy.bench_intake")
    parser.add_argument("--seconds", type=float, default=8)
    tell(run(parser.parse_args(arguments).seconds))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
