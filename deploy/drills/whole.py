"""Are the chains of a database whole? The ledger's and the audit trails': what a copy must show."""

import asyncio
from collections.abc import Mapping

from deploy.local.database import ServiceDatabase
from deploy.verify_audit import verify_at
from deploy.verify_ledger import check
from shared.kit.signatures import Signer


async def faults_of_chains(databases: Mapping[str, ServiceDatabase]) -> list[str]:
    """What is wrong with them; a chain with nothing in it proves nothing, so that is wrong too."""
    ledger = await check(databases["allocation"].url)
    faults = [f"ledger: {fault}" for fault in ledger.faults]
    if not ledger.transaction_count:
        faults.append("ledger: no transaction is in it")
    public_key = Signer.made_up().public_key_pem()
    for service, database in databases.items():
        trail = await asyncio.to_thread(verify_at, database.url, public_key)
        faults += [f"{service}: position {each.position}: {each.what}" for each in trail.breaks]
        if not trail.link_count:
            faults.append(f"{service}: nothing is in the audit trail")
    return faults
