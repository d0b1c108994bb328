"""Restore, before it is needed: `make restore-drill`.

    python -m deploy.drills.restore

A grant year is lived in a system that archives its log, a base backup and a dump are taken while it
serves, and then (1) somebody deletes reports by mistake and the cluster is brought back to the
instant before, (2) the dump is restored on an empty server, (3) the disk is lost and everything the
archive holds is brought back. Each copy is a cluster of its own: its rows and rules are compared
with the original's, its chains verified, and the services started on it. At last copies are damaged
on purpose, which must be noticed. Everything filed and paid is made up.
"""

import asyncio
import os
import shutil
import signal
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import psycopg

from deploy.demo.callers import Services
from deploy.demo.filing import file
from deploy.demo.year import live_god_och_nara_vard
from deploy.drills.copies import (
    ARCHIVE_SECONDS,
    Base,
    archiving,
    make_server_folder,
    recovered,
    restored,
    take_base_backup,
    take_dump,
    wait_until_archived,
)
from deploy.drills.damage import noticed_damage
from deploy.drills.fingerprints import Fingerprints, differing, fingerprints, read
from deploy.drills.whole import faults_of_chains
from deploy.harness.plants import BROKEN
from deploy.harness.preparing import callers
from deploy.local.database import DATABASE, databases_of, prepare_database
from deploy.local.postgres import Server, running_postgres, server_account
from deploy.local.processes import LocalFailure, ending_in_order, make_temporary_folder
from deploy.local.services import migrate_all
from deploy.local.stack import running_services
from shared.agreements.catalogue import Catalogue

AGREEMENT, OBLIGATION = "god-och-nara-vard-2024", "skr-interim-report"
LAST_DAY = "2025-03-24"
"""Where the lived year ends, and where a copy goes on."""
LOST_AFTER_SECONDS = 6
SETTLES_WITHIN = 20
ARCHIVING_TAKES_SECONDS = 3


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken of the original, and what each copy is to be held against."""

    base: Base
    dump: Path
    at_dump: Fingerprints
    instant: str
    at_instant: Fingerprints
    acknowledged: Mapping[str, float]
    """When each of the last filings was acknowledged, by registration number."""
    lost_at: float


async def file_one(services: Services) -> str:
    """File a made-up report; its registration number."""
    loaded = Catalogue.load().get(AGREEMENT)
    obligation = loaded.agreement.obligation(OBLIGATION)
    assert obligation is not None
    (recipient_id,) = loaded.agreement.recipient_ids(obligation.recipients)
    return (await file(services, loaded, obligation, recipient_id)).registration_number


async def live(urls: Mapping[str, str], server: Server, backup: Path) -> None:
    """A year's reports and payments; the base backup is taken in the midst of filing."""
    async with callers(urls) as services:
        await live_god_och_nara_vard(services, Catalogue.load().get(AGREEMENT))
        taking = asyncio.create_task(asyncio.to_thread(take_base_backup, server, backup))
        while not taking.done():
            await file_one(services)
        await taking


async def file_until_lost(urls: Mapping[str, str]) -> dict[str, float]:
    """File one report after another for a while; when each was acknowledged."""
    acknowledged = {}
    async with callers(urls) as services:
        ends = time.monotonic() + LOST_AFTER_SECONDS
        while time.monotonic() < ends:
            acknowledged[await file_one(services)] = time.monotonic()
    return acknowledged


def live_and_take(home: Path) -> Taken:
    """Live the year, take what backups are made of, make the mistake, and lose the disk."""
    archive = make_server_folder(home / "archive")
    dump = home / "dump.custom"
    with running_postgres(home / "original", settings=archiving(archive)) as server:
        migrate_all(prepare_database(server), log_folder=home / "log")
        with running_services(databases_of(server), log_folder=home / "log") as stack:
            asyncio.run(live(stack.urls, server, home / "base"))
            at_dump = dump_in_snapshot(server, dump)
            instant, at_instant = look_at(server)
            delete_by_mistake(server)
            wait_until_archived(server)
            acknowledged = asyncio.run(file_until_lost(stack.urls))
            lost_at = time.monotonic()
            os.kill(server.process_id, signal.SIGKILL)
    shutil.rmtree(home / "original")
    base = Base(home / "base", archive, server.superuser_password)
    return Taken(base, dump, at_dump, instant, at_instant, acknowledged, lost_at)


def dump_in_snapshot(server: Server, dump: Path) -> Fingerprints:
    """Dump while the services serve; dump and fingerprints are of one snapshot."""
    with psycopg.connect(server.url(DATABASE)) as connection:
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        row = connection.execute("SELECT pg_export_snapshot()").fetchone()
        assert row is not None
        take_dump(server, dump, snapshot=row[0])
        return fingerprints(connection)


def look_at(server: Server) -> tuple[str, Fingerprints]:
    """What is in the database now that nothing is filed, and an instant at which it was so."""
    for _ in range(SETTLES_WITHIN):
        before = read(server)
        with psycopg.connect(server.url(DATABASE)) as connection:
            row = connection.execute("SELECT clock_timestamp()::text").fetchone()
        assert row is not None
        if not differing(before, read(server)):  # the audit trail is sealed a moment later
            return row[0], before
        time.sleep(0.5)
    raise LocalFailure("The database does not come to rest, so no instant can be compared.")


def delete_by_mistake(server: Server) -> None:
    """What no service may do and a superuser can: after the instant that is to be brought back."""
    time.sleep(0.1)
    with psycopg.connect(server.url(DATABASE)) as connection:
        connection.execute("SET LOCAL session_replication_role = replica")
        connection.execute("DELETE FROM submissions.filing_version")


def tried(what: str, server: Server, home: Path, expected: Fingerprints | None) -> list[str]:
    """Compare a copy, verify its chains, have it serve and take in a report; what is wrong."""
    databases = databases_of(server)
    wrong = [] if expected is None else differing(expected, read(server))
    wrong += asyncio.run(faults_of_chains(databases))
    with running_services(databases, log_folder=home / "log") as stack:
        number = asyncio.run(_file_on(stack.urls))
    compared = "" if expected is None else f", {len(expected)} fingerprints compared"
    print(f"{'equal' if not wrong else 'WRONG'}  {what}{compared}; serves, and took in {number}")
    return [f"{what}: {each}" for each in wrong]


async def _file_on(urls: Mapping[str, str]) -> str:
    async with callers(urls) as services:
        await services.live_at(LAST_DAY, "12:00")
        return await file_one(services)


def lost_with_the_disk(server: Server, taken: Taken) -> tuple[int, float]:
    """How many acknowledged reports the archive did not hold, and how old the oldest was."""
    with psycopg.connect(server.url(DATABASE)) as connection:
        kept = connection.execute("SELECT registration_number FROM submissions.filing_version")
        numbers = {row[0] for row in kept}
    lost = [at for number, at in taken.acknowledged.items() if number not in numbers]
    return len(lost), taken.lost_at - min(lost, default=taken.lost_at)


def drill(home: Path) -> bool:
    """The whole drill; whether every copy was as it should be, and all damage was noticed."""
    taken = live_and_take(home)
    size = sum(path.stat().st_size for path in taken.base.folder.rglob("*") if path.is_file())
    wrong, seconds = [], {}
    started = time.monotonic()
    with recovered(taken.base, home / "instant", until=taken.instant) as server:
        wrong += tried("the instant before the mistake", server, home, taken.at_instant)
        seconds["point in time"] = time.monotonic() - started
    started = time.monotonic()
    with restored(taken.dump, home / "dumped", like=taken.base) as server:
        wrong += tried("the dump", server, home, taken.at_dump)
        seconds["dump"] = time.monotonic() - started
    started = time.monotonic()
    with recovered(taken.base, home / "all", until=None) as server:
        lost_count, lost_seconds = lost_with_the_disk(server, taken)
        wrong += tried("all that was archived", server, home, None)
        seconds["whole archive"] = time.monotonic() - started
    is_bounded = lost_seconds <= ARCHIVE_SECONDS + ARCHIVING_TAKES_SECONDS
    damage = noticed_damage(taken.base, taken.dump, home)
    missed = [name for name, is_noticed in damage.items() if not is_noticed]
    print(
        f"RPO: the disk lost, {lost_count} of {len(taken.acknowledged)} acknowledged reports were"
        f" in no archive, the oldest {lost_seconds:.1f} s old; bound: archive_timeout"
        f" {ARCHIVE_SECONDS} s and the copying. With base or dump alone: their age."
    )
    told = ", ".join(f"{name} {each:.1f} s" for name, each in seconds.items())
    print(f"RTO: from empty disk to taking in reports, of {size / 1e6:.0f} MB: {told}")
    print(f"planted damage noticed: {len(damage) - len(missed)} of {len(damage)}")
    for each in (*wrong, *(f"not noticed: {name}" for name in missed)):
        print(f"WRONG  {each}")
    return not wrong and not missed and is_bounded


def main() -> int:
    """Run the drill in a temporary folder; 0 where everything was as it should be."""
    home = make_temporary_folder("statsbidrag-restore-", account=server_account())
    home.chmod(0o711)
    with ending_in_order():
        try:
            return 0 if drill(home) else BROKEN
        finally:
            shutil.rmtree(home, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
