"""Kill the services and Postgres under load: what was acknowledged is there, once, as it was.

    python -m deploy.harness.crash [--kills 60] [--plant NAME]

Clients in a process of their own file reports, judge cases and send payments, and write down what
they are told (`load.py`, `journal.py`). Meanwhile one part after another is ended by `kill -9`, at
a moment of chance or right before or after a commit, and started again. Ends with 0 where all that
was acknowledged is found, with BROKEN where it is not. Everything filed and paid is made up.
"""

import argparse
import asyncio
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from deploy.harness.journal import Entry, read_journal
from deploy.harness.load import Plan
from deploy.harness.plants import BROKEN, Plant, plant_named
from deploy.harness.preparing import callers, prepare_payments, prepare_requisitions
from deploy.harness.receipts import changed_receipts_that_verify
from deploy.harness.reckoning import Reckoning, numbers_before, reckon
from deploy.harness.system import System, running_system
from deploy.local.database import SERVICES
from deploy.local.services import ROOT

ORDER = ("submissions", "postgres", "assessment", "submissions", "allocation", "postgres")
"""Who is killed, over and over."""
POINTS = ("after_commit", "", "before_commit", "", "")
"""When a service is killed: at a moment of chance, or at a point of a transaction."""
TARGET_SECONDS = {"service": 3.0, "postgres": 10.0}
PATIENCE_SECONDS = 60
LOSES_EVERY = 3


@dataclass
class Watch:
    """The journal as it grows, and how long each part took to come back."""

    journal: Path
    place: int = 0
    entries: list[Entry] = field(default_factory=list)
    is_broken: bool = False
    """Whether a client has been refused, or answered in two ways."""
    back: dict[str, list[float]] = field(default_factory=dict)

    def look(self) -> list[Entry]:
        """What was written since the last look."""
        new = list(read_journal(self.journal, skip_bytes=self.place))
        if new:
            self.place = new[-1][1]
        entries = [entry for entry, _ in new]
        self.entries += entries
        self.is_broken |= any(each.happened in {"refused", "differs"} for each in entries)
        return entries


async def prepare(system: System) -> str:
    """Requisitions, cases to judge, and a run whose payments are due; its id."""
    async with callers(system.urls) as services:
        await prepare_requisitions(services)
        return await prepare_payments(services)


@contextmanager
def running_load(journal: Path, plan: Plan) -> Iterator[subprocess.Popen[str]]:
    """The clients, in a process of their own; to close its standard input is to end it."""
    with subprocess.Popen(
        [sys.executable, "-m", "deploy.harness.load", str(journal), plan.to_json()],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            if process.poll() is None:
                process.kill()


def kill_one_after_another(system: System, watch: Watch, *, kills: int) -> int:
    """Kill and start again, waiting each time for the first accepted writes; how many were."""
    chance = random.Random(kills)  # noqa: S311 - repeatable on purpose
    for number in range(kills):
        part = ORDER[number % len(ORDER)]
        point = "" if part == "postgres" else POINTS[number % len(POINTS)]
        time.sleep(chance.uniform(0.1, 0.6))
        killed_at = _kill(system, part, point)
        system.start(part)
        returned = _wait_for_writes(watch, SERVICES if part == "postgres" else (part,), killed_at)
        if returned is None or watch.is_broken:
            return number + 1
        kind = "postgres" if part == "postgres" else "service"
        watch.back.setdefault(kind, []).append(returned - killed_at)
        print(
            f"  kill {number + 1} of {kills}: {part} {point.replace('_', ' ') or 'any moment'},"
            f" back after {returned - killed_at:.1f} s",
            flush=True,
        )
    return kills


def _kill(system: System, part: str, point: str) -> float:
    """Kill now, or have the service die at the next such point; the moment it was dead."""
    if point:
        system.crash_point(part).write_text(point)
        deadline = time.monotonic() + PATIENCE_SECONDS
        while system.is_alive(part) and time.monotonic() < deadline:
            time.sleep(0.002)
        system.crash_point(part).unlink(missing_ok=True)
    killed_at = time.monotonic()
    system.kill(part)
    return killed_at


def _wait_for_writes(watch: Watch, services: tuple[str, ...], killed_at: float) -> float | None:
    """When each service had accepted a write that was sent after the kill; None: it did not."""
    returned: dict[str, float] = {}
    while len(returned) < len(services):
        if time.monotonic() > killed_at + PATIENCE_SECONDS or watch.is_broken:
            return None
        for entry in watch.look():
            is_new = entry.happened == "acknowledged" and entry.started > killed_at
            if is_new and entry.service in services:
                returned.setdefault(entry.service, entry.ended)
        time.sleep(0.005)
    return max(returned.values())


def run(kills: int, plant: Plant | None) -> tuple[Reckoning, Watch, int, int]:
    """The whole test: figures, times, kills, and changed receipts that verified."""
    with running_system(plant=plant) as system:
        print("Running; filing, judging and paying what is made up …", flush=True)
        run_id = asyncio.run(prepare(system))
        before = numbers_before(system.url)
        watch = Watch(system.home / "journal")
        is_lossy = plant is not None and plant.name == "lossy-journal"
        plan = Plan(system.urls, run_id, journal_loses_every=LOSES_EVERY if is_lossy else 0)
        with running_load(watch.journal, plan) as load:
            _wait_for_writes(watch, SERVICES, 0)
            done = kill_one_after_another(system, watch, kills=kills)
            told, _ = load.communicate(timeout=PATIENCE_SECONDS * 3)
        watch.look()
        found = reckon(system.url, watch.entries, before=before, told_count=int(told))
        verified = changed_receipts_that_verify(
            next(x.answer for x in watch.entries if x.kind == "filing" and x.answer),
            believes_all=plant is not None and plant.name == "any-signature",
        )
    return found, watch, done, verified


def tell(found: Reckoning, watch: Watch, kills: int, verified: int) -> None:
    """The figures, beside the targets."""
    print(f"{found} · kills {kills}")
    for kind, seconds in watch.back.items():
        p95 = statistics.quantiles(seconds, n=20)[18] if len(seconds) > 1 else seconds[0]
        is_reached = p95 <= TARGET_SECONDS[kind]
        print(
            f"{'reached    ' if is_reached else 'NOT reached'} {kind} back to first accepted write:"
            f" p95 {p95:.1f} s of {len(seconds)}; target at most {TARGET_SECONDS[kind]:.0f} s"
        )
    for each in [x for x in watch.entries if x.happened in {"refused", "differs"}][:3]:
        print(f"  {each.happened}: {each.kind}, {each.status} {each.answer[:400]}")
    print(f"receipt: 10 000 single-bit changes, {verified} verify")


def main(arguments: list[str]) -> int:
    """Kill, reckon and tell; BROKEN where a promise is."""
    parser = argparse.ArgumentParser(prog="python -m deploy.harness.crash")
    parser.add_argument("--kills", type=int, default=60)
    parser.add_argument("--plant", default="", help="a fault that must be caught")
    chosen = parser.parse_args(arguments)
    found, watch, kills, verified = run(chosen.kills, plant_named(chosen.plant, "crash"))
    tell(found, watch, kills, verified)
    return 0 if found.is_kept and kills == chosen.kills and verified == 0 else BROKEN


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
