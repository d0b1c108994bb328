"""How long it takes to verify the audit trail of a busy year: a million made-up entries.

    python -m deploy.bench_audit [--rows 1000000]

Writes the entries into a database of its own, seals them as the service does, verifies all of it,
and prints the figures beside the target. Ends with 1 if the target is missed.
"""

import argparse
import asyncio
import sys
import time
from datetime import UTC, datetime

import psycopg

from deploy.local.database import prepare_database
from deploy.local.postgres import running_postgres
from deploy.verify_audit import verify_at
from shared.kit.audit_chain import SEAL_SIZE, seal
from shared.kit.database import Database
from shared.kit.migrations import upgrade
from shared.kit.signatures import Signer

TARGET_SECONDS = 60
TARGET_ROWS = 1_000_000
_FILL = """
    INSERT INTO allocation.audit_entry (at, principal, action, subject, reason, facts, trace_id)
    SELECT timestamptz '2024-01-01 00:00Z' + number * interval '30 seconds',
           'payer:' || number %% 7, 'claim proposed', 'claim ' || gen_random_uuid(),
           'Påhittad motivering.', jsonb_build_object('number', number),
           md5(number::text)
    FROM generate_series(1, %s) AS number
"""


async def seal_all(url: str) -> None:
    """Seal until nothing waits."""
    database = Database(url, pool_size=1)
    signer, now = Signer.made_up(), datetime.now(UTC)
    while True:
        async with database.transaction() as session:
            if await seal(session, signer, service="allocation", now=now) < SEAL_SIZE:
                break
    await database.close()


def main(arguments: list[str]) -> int:
    """Fill, seal, verify and tell."""
    parser = argparse.ArgumentParser(prog="python -m deploy.bench_audit")
    parser.add_argument("--rows", type=int, default=TARGET_ROWS)
    rows = parser.parse_args(arguments).rows
    with running_postgres() as server:
        database = prepare_database(server)["allocation"]
        upgrade("allocation", owner_url=database.owner_url, runtime_role="allocation")
        with psycopg.connect(server.url("statsbidrag"), autocommit=True) as connection:
            connection.execute("SET search_path TO allocation")
            connection.execute(_FILL, [rows])
        started = time.monotonic()
        asyncio.run(seal_all(database.url))
        sealed = time.monotonic()
        found = verify_at(database.url, Signer.made_up().public_key_pem())
        took = time.monotonic() - sealed
    print(f"{rows} entries sealed in {sealed - started:.1f} s")
    print(f"{found.link_count} entries verified in {took:.1f} s, {len(found.breaks)} breaks")
    # Fewer rows have a smaller share of the time: 60 s for a handful would say nothing.
    most_seconds = TARGET_SECONDS * rows / TARGET_ROWS
    is_reached = found.link_count == rows and not found.breaks and took <= most_seconds
    print(
        f"{'reached    ' if is_reached else 'NOT reached'} target: {most_seconds:.1f} s, 0 breaks"
    )
    return 0 if is_reached else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
