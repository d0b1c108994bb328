"""The webhooks of one service, called with its specification's examples from first to last."""

from uuid import UUID

from shared.kit.clock import SystemClock
from shared.kit.database import Database
from shared.kit.webhooks import operate, store
from tests.examples import Caller


async def _in_public(_: str, __: int) -> list[str]:
    """Where a made-up name is said to lead; nothing is sent there: no worker runs."""
    return ["1.1.1.1"]


async def call_webhooks(caller: Caller, database_url: str) -> None:
    """Register, approve as an operator does, test, send again, go on after failure, and end."""
    made = (await caller.call("register_webhook")).json()
    id_ = made["webhook"]["id"]
    database = Database(database_url, pool_size=1)
    now = SystemClock().now()
    try:
        await operate.decide(
            database, UUID(id_), "approved", reason="Prov", loopback=False, now=now,
            resolve_name=_in_public,
        )  # fmt: skip
        await caller.call("rotate_secret", id=id_)
        await caller.call("send_test_event", id=id_)
        [told, *_] = (await caller.call("list_events")).json()["events"]
        await caller.call("send_event_again", id=id_, given={"event_id": told["id"]})
        async with database.transaction() as session:
            await store.change_state(session, UUID(id_), "disabled", now=now, reason="Prov")
        await caller.call("resume_webhook", id=id_)
    finally:
        await database.close()
    for name in ("get_webhook", "list_deliveries", "unregister_webhook"):
        await caller.call(name, id=id_)
