"""The operator's part of webhooks: nothing is sent to an address that no person has approved.

    python -m shared.kit.webhooks.operate submissions list
    python -m shared.kit.webhooks.operate submissions approve ID --reason "Avtal 2024:17"
    python -m shared.kit.webhooks.operate submissions refuse ID --reason "Okänd värd"

Approving is no operation of the API: no token, stolen or not, can do it. It is done by whoever may
run commands beside the service, in the database of `SUBMISSIONS_DATABASE_URL`, and is in the audit
trail. `list` shows where each name leads now; refusing one that is approved ends it.
"""

import argparse
import asyncio
import sys
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy.exc import SQLAlchemyError

from shared.kit.audit import record_change
from shared.kit.clock import SystemClock
from shared.kit.database import Database
from shared.kit.events import hold_feed
from shared.kit.migrations import SERVICES
from shared.kit.settings import psycopg_url, told
from shared.kit.webhooks import store
from shared.kit.webhooks.addresses import Resolve, place_of, read_address, resolve
from shared.kit.webhooks.desk import WebhookStateForbids
from shared.schemas.webhooks import Webhook, WebhookState
from shared.values.errors import DomainError, NotFound

DONE, REFUSED, IMPOSSIBLE = 0, 1, 2
ANY_PORT = range(1, 2**16)
"""Which ports may be sent to was asked when the address was registered."""
_MAY_FOLLOW: dict[WebhookState, tuple[WebhookState, ...]] = {
    "approved": ("awaits_approval",),
    "refused": ("awaits_approval", "approved", "disabled"),
}


async def decide(
    database: Database,
    webhook_id: UUID,
    to: WebhookState,
    *,
    reason: str,
    loopback: bool,
    now: datetime,
    resolve_name: Resolve = resolve,
) -> Webhook:
    """Approve or refuse a webhook; raises where its name leads elsewhere than it may.

    What is told begins with the next event: those written before are not owed.
    """
    async with database.transaction() as session:
        await store.lock(session, webhook_id)
        webhook = await store.webhook_of(session, webhook_id)
        if webhook is None:
            raise NotFound("There is no webhook with this id. `list` shows those there are.")
        if webhook.state not in _MAY_FOLLOW[to]:
            raise WebhookStateForbids(f"The webhook is {webhook.state}.")
        if to == "approved":
            target = read_address(webhook.url, ports=ANY_PORT, loopback=loopback)
            await place_of(target, resolve_name)
            # From here on every event leaves a job: none is being written that has not looked.
            await hold_feed(session)
            await store.come_to(session, webhook_id, await store.last_event(session))
        await store.change_state(session, webhook_id, to, now=now, reason=reason)
        await record_change(
            session,
            at=now,
            principal="operator",
            action=f"webhook {to}",
            subject=f"webhook:{webhook_id}",
            facts={},
            reason=reason,
        )
        decided = await store.webhook_of(session, webhook_id)
        assert decided is not None
        return decided


async def told_of(database: Database, *, loopback: bool) -> list[str]:
    """Every webhook that has not ended, a line each: id, state, owner, address, where it leads."""
    async with database.transaction() as session:
        found = [each for each in await store.webhooks(session) if each.state not in store.ENDED]
    lines = []
    for each in found:
        try:
            target = read_address(each.url, ports=ANY_PORT, loopback=loopback)
            leads = str(await place_of(target, resolve))
        except (DomainError, OSError, UnicodeError) as error:
            leads = f"nowhere ({type(error).__name__})"
        lines.append(
            f"{each.id}  {each.state}  {each.owner}  {each.url} -> {leads}  {each.description!r}"
        )
    return lines


async def _run(wanted: argparse.Namespace, url: str, *, loopback: bool) -> int:
    database = Database(psycopg_url(url), pool_size=1)
    try:
        if wanted.verb == "list":
            lines = await told_of(database, loopback=loopback) or ["no webhooks"]
            sys.stdout.writelines(f"{line}\n" for line in lines)
            return DONE
        decided = await decide(
            database,
            wanted.id,
            "approved" if wanted.verb == "approve" else "refused",
            reason=wanted.reason,
            loopback=loopback,
            now=SystemClock().now(),
        )
        sys.stdout.write(f"{decided.id} is {decided.state}: {decided.url}\n")
        return DONE
    except (DomainError, OSError) as error:
        detail = error.detail if isinstance(error, DomainError) else str(error)
        sys.stderr.write(f"nothing done: {detail}\n")
        return REFUSED
    except SQLAlchemyError as error:
        sys.stderr.write(f"nothing done ({type(error).__name__})\n")
        return IMPOSSIBLE
    finally:
        await database.close()


def main(arguments: Sequence[str], *, url: str | None = None, loopback: bool = False) -> int:
    """List, approve or refuse; says what came of it."""
    parser = argparse.ArgumentParser(prog="python -m shared.kit.webhooks.operate")
    parser.add_argument("service", choices=SERVICES)
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("list")
    for verb in ("approve", "refuse"):
        deciding = verbs.add_parser(verb)
        deciding.add_argument("id", type=UUID)
        deciding.add_argument("--reason", required=True, help="by what decision or agreement")
    wanted = parser.parse_args(arguments)
    url = url or told(f"{wanted.service.upper()}_DATABASE_URL")
    if not url:
        sys.stderr.write(f"Set {wanted.service.upper()}_DATABASE_URL.\n")
        return IMPOSSIBLE
    return asyncio.run(_run(wanted, url, loopback=loopback))


if __name__ == "__main__":
    is_production = told("STATSBIDRAG_ENVIRONMENT") in {"", "production"}
    sys.exit(main(sys.argv[1:], loopback=not is_production))
