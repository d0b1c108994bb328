"""Four processes release one payment occasion at once, and some of them are killed on the way.

Each round begins with a fresh copy of a database where four runs over one occasion, each with the
same money in it, are approved. Four processes set out to release: in every other round each its
own run, else all of them the same. Two of them are killed somewhere along the way. Whoever was not
answered tries again with the same key. Then one run is released, every recipient has one payment,
and not a krona is missing or there twice.

A few rounds here; `make race-test` runs it, apart from the ordinary tests, since it needs the
machine to itself. `make race-test ROUNDS=200` takes more. A round that ends wrong ends them all, as
BROKEN.
"""

import os
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

import psycopg
import pytest
from psycopg import sql

from deploy import verify_ledger
from deploy.harness.plants import BROKEN, plant_named
from deploy.local.database import ServiceDatabase
from deploy.local.postgres import Server
from tests.integration import coast
from tests.integration.allocation.racing import Release, nursery, release
from tests.integration.tables import connect
from tests.wire import Wire, as_role, new_key, post, wired

Databases = dict[str, ServiceDatabase]
PLANT = plant_named(os.environ.get("PLANT", ""), "release")
"""A fault that must be caught (`make plants`)."""
ROUNDS = int(os.environ.get("ROUNDS", "10"))
RACERS = 4
KILLED = 2
KILL_WITHIN_SECONDS = 0.12
"""A release takes about half of this alone: kills fall before, in and after the transaction."""
FIRST_POT_KRONOR = 1_000_000
"""What the occasion pays: the whole of the pot `first`."""

STANDING = """
SELECT
    (SELECT count(*) FROM run_event WHERE to_state = 'released'),
    (SELECT count(*) FROM payment),
    (SELECT count(DISTINCT recipient_id) FROM payment),
    (SELECT coalesce(sum(kronor), 0)::bigint FROM payment),
    (SELECT coalesce(sum(kronor), 0)::bigint FROM ledger_balance WHERE kind = 'recipient'),
    (SELECT count(*) FROM ledger_balance WHERE kronor < 0 AND kind <> 'appropriation'),
    (SELECT count(*) FROM event WHERE type LIKE '%run.released')
"""


@dataclass
class Tally:
    """What the rounds came to."""

    answers: Counter[str] = field(default_factory=Counter)
    kills: int = 0
    double: int = 0
    overdrawn: int = 0
    missing: int = 0

    @property
    def is_clean(self) -> bool:
        """Whether nothing was paid twice, overdrawn or lost."""
        return (self.double, self.overdrawn, self.missing) == (0, 0, 0)

    def count(self, standing: tuple[int, ...]) -> None:
        """Add what stands in the database after a round, kronor compared with what it should be."""
        released, payments, paid_recipients, paid, given, below, told = standing
        self.double += max(0, released - 1) + payments - paid_recipients + max(0, told - 1)
        self.double += max(0, paid - FIRST_POT_KRONOR, given - FIRST_POT_KRONOR)
        self.overdrawn += below
        self.missing += max(0, 1 - released) + max(0, 1 - told)
        self.missing += max(0, FIRST_POT_KRONOR - paid, FIRST_POT_KRONOR - given)


@pytest.fixture
async def approved_runs(databases: Databases) -> list[str]:
    """Four runs over one occasion, computed alike and approved; the services are gone again."""
    async with wired(databases, agreements_dir=coast.DEFINITIONS) as wire:
        await coast.live_until_december(wire)
        assert (await coast.evaluate(wire)).status_code == 201
        return [await approved_run(wire) for _ in range(RACERS)]


async def approved_run(wire: Wire) -> str:
    run = (await coast.run(wire)).json()
    assert run["total_kronor"] == FIRST_POT_KRONOR
    path, seen = f"/runs/{run['id']}/transitions", {"If-Match": '"1"'}
    approval = {"to": "approved"}
    done = await post(wire.allocation, path, "payer.2", json=approval, headers=seen)
    assert done.status_code == 201, done.text
    return str(run["id"])


@contextmanager
def copied(server: Server, original: ServiceDatabase) -> Iterator[ServiceDatabase]:
    """A copy of a database for one round."""
    name, copy = original.url.rsplit("/", maxsplit=1)[1], "round"
    names = sql.Identifier(copy), sql.Identifier(name)
    drop = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(copy))
    with psycopg.connect(server.url(), autocommit=True) as connection:
        connection.execute(drop)
        connection.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY WAL_LOG").format(*names)
        )
        if PLANT is not None:
            with psycopg.connect(server.url(copy), autocommit=True) as planting:
                for statement in PLANT.statements:
                    planting.execute(statement)
        yield ServiceDatabase(
            url=original.url.replace(f"/{name}", f"/{copy}"),
            owner_url=original.owner_url.replace(f"/{name}", f"/{copy}"),
        )
        connection.execute(drop)


def start(*tasks: Release) -> tuple[BaseProcess, Connection]:
    """A process that is to carry out a task, or several in turn."""
    here, there = nursery.Pipe()
    process = nursery.Process(target=release, args=(tasks, there))
    process.start()
    there.close()
    return process, here


def answer_of(wire: Connection) -> str:
    """What a process says, or that it was killed before it could."""
    try:
        return str(wire.recv())
    except (EOFError, ConnectionResetError):
        return "killed"


def race(tasks: list[Release], chance: random.Random) -> list[str]:
    """Let every task go at once, kill some of them on the way, and give what each answered."""
    racers = [start(task) for task in tasks]
    for _, wire in racers:
        assert answer_of(wire) == "200", "a process ended before the race"
    for _, wire in racers:
        wire.send("go")
    for process, _ in chance.sample(racers, KILLED):
        time.sleep(chance.uniform(0, KILL_WITHIN_SECONDS / 2))
        process.kill()
    answers = [answer_of(wire) for _, wire in racers]
    for process, wire in racers:
        process.join()
        wire.close()
    return answers


def retry(tasks: list[Release]) -> list[str]:
    """One more process that carries out what is left, in turn."""
    if not tasks:
        return []
    process, wire = start(*tasks)
    assert answer_of(wire) == "200", "a process ended before it could try again"
    wire.send("go")
    answers = [answer_of(wire) for _ in tasks]
    process.join()
    wire.close()
    return answers


def run_round(database: ServiceDatabase, run_ids: list[str], chance: random.Random) -> list[str]:
    """Race, and let each who was killed try again with its own key, one after another.

    A process of its own does that: it knows nothing of how far those before it came.
    """
    tasks = [
        Release(
            database.url,
            run_id,
            as_role("payer.2", Idempotency_Key=new_key(), If_Match='"2"'),
        )
        for run_id in run_ids
    ]
    answers = race(tasks, chance)
    again = [task for task, answer in zip(tasks, answers, strict=True) if answer == "killed"]
    return [*answers, *retry(again)]


@pytest.mark.race
async def test_four_processes_release_one_occasion_at_once(
    server: Server, databases: Databases, approved_runs: list[str]
) -> None:
    chance, tally, began = random.Random(2024), Tally(), time.monotonic()
    for place in range(ROUNDS):
        run_ids = approved_runs if place % 2 == 0 else [approved_runs[0]] * RACERS
        with copied(server, databases["allocation"]) as database:
            answers = run_round(database, run_ids, chance)
            tally.answers.update(answers)
            tally.kills += answers.count("killed")
            assert set(answers) <= {"201", "409", "412", "killed"}, answers
            with connect(database.owner_url) as connection:
                standing = connection.execute(STANDING).fetchone()
            assert standing is not None
            tally.count(standing)
            check = await verify_ledger.check(database.url)
        if not check.is_whole or not tally.is_clean:
            pytest.exit(f"round {place + 1}: {tally}, {check.faults}", returncode=BROKEN)
    told = ", ".join(f"{count} × {answer}" for answer, count in sorted(tally.answers.items()))
    sys.stdout.write(
        f"{ROUNDS} rounds in {time.monotonic() - began:.0f} s, answers {told}: double "
        f"{tally.double}, overdrawn {tally.overdrawn}, missing {tally.missing}\n"
    )
    assert tally.is_clean
    assert tally.kills > ROUNDS // 2, "kills came too late to be in anybody's way"


@pytest.mark.race
def test_a_release_that_pays_twice_would_be_counted() -> None:
    tally = Tally()
    tally.count((2, 6, 3, 2 * FIRST_POT_KRONOR, 2 * FIRST_POT_KRONOR, 1, 2))
    assert tally.double > FIRST_POT_KRONOR
    assert tally.overdrawn == 1
    tally.count((0, 0, 0, 0, 0, 0, 0))
    assert tally.missing > FIRST_POT_KRONOR
