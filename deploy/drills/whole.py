"""Are the chains of a database whole? The ledger's; what a restored copy must show."""

from collections.abc import Mapping

from deploy.local.database import ServiceDatabase
from deploy.verify_ledger import check


async def faults_of_chains(databases: Mapping[str, ServiceDatabase]) -> list[str]:
    """What is wrong with the ledger; a ledger with nothing in it proves nothing, so that is too."""
    ledger = await check(databases["allocation"].url)
    faults = [f"ledger: {fault}" for fault in ledger.faults]
    return faults if ledger.transaction_count else ["ledger: no transaction is in it"]
