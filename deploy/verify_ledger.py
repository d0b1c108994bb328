"""Walk the whole ledger: is it as it was written, and if not, where does it break?

    python -m deploy.verify_ledger [HEAD]

Reads the database that `ALLOCATION_DATABASE_URL` names, or else the one that `make up` keeps;
nothing is written. Every hash is computed anew, every sum and every balance is reckoned from the
postings. HEAD is a hash that was noted down earlier: it must still be in the chain, which a chain
rewritten from somewhere to its end does not fulfil. Exits 0 where the ledger is whole, 1 where it
is not, 2 where it could not be read.
"""

import asyncio
import os
import sys
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from deploy.local.database import prepare_database
from deploy.local.postgres import attached_postgres
from deploy.local.stack import LOCAL, postgres_folder
from services.allocation.store import ledger as store
from services.allocation.usecases.ledger import check_ledger
from shared.kit.database import Database
from shared.kit.settings import psycopg_url
from shared.schemas.ledger import LedgerCheck


async def check(url: str, *, noted_sha256: str | None = None) -> LedgerCheck:
    """Check the ledger in a database, at one instant; a head noted earlier must be in it."""
    database = Database(psycopg_url(url), pool_size=1)
    try:
        async with database.snapshot() as session:
            found = await check_ledger(session)
            if noted_sha256 is None or await store.has_sha256(session, noted_sha256):
                return found
    finally:
        await database.close()
    fault = f"no transaction has the noted hash {noted_sha256}: the chain was rewritten or cut off"
    return found.model_copy(
        update={
            "is_whole": False,
            "fault_count": found.fault_count + 1,
            "faults": (*found.faults, fault),
        }
    )


def database_url(folder: Path = LOCAL) -> str | None:
    """The database to read, or None where there is none to be found."""
    if url := os.environ.get("ALLOCATION_DATABASE_URL"):
        return url
    server = attached_postgres(postgres_folder(folder))
    return None if server is None else prepare_database(server)["allocation"].url


def main(arguments: list[str]) -> int:
    """Check, and say what came of it."""
    url = database_url()
    if len(arguments) > 1 or url is None:
        print(
            "usage: python -m deploy.verify_ledger [HEAD], with ALLOCATION_DATABASE_URL set or"
            " the system up (make up)",
            file=sys.stderr,
        )
        return 2
    try:
        found = asyncio.run(check(url, noted_sha256=arguments[0] if arguments else None))
    except SQLAlchemyError as error:
        print(f"the ledger cannot be read: {type(error).__name__}", file=sys.stderr)
        return 2
    for fault in found.faults:
        print(f"FEL / WRONG: {fault}")
    verdict = "hel / whole" if found.is_whole else f"{found.fault_count} fel / faults"
    print(f"{found.transaction_count} transaktioner / transactions: {verdict}; {found.head_sha256}")
    return 0 if found.is_whole else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
