"""A trail that misses nothing, and a service that stops changing things once it does not hold."""

import json
import re
from datetime import UTC, datetime
from typing import Any

import httpx

from deploy.local.database import ServiceDatabase
from shared.kit.audit import SAFE_METHODS
from shared.kit.audit_chain import seal
from shared.kit.audit_watch import AuditWatch
from shared.kit.database import Database
from shared.kit.signatures import Signer
from tests.integration import coast
from tests.integration.authorisation.test_two_walls import app_of
from tests.integration.authorisation.world import build
from tests.integration.problems import refused
from tests.integration.tables import connect, nothing_stored
from tests.wire import Wire, as_role, wired

Databases = dict[str, ServiceDatabase]


async def seal_what_waits(database: Database) -> None:
    async with database.transaction() as session:
        await seal(session, Signer.made_up(), service="submissions", now=datetime.now(UTC))


CHANGES_NOTHING = {
    "POST /filing-checks", "POST /statistics-file-checks", "POST /simulations",
    "POST /table-comparisons", "POST /protected-tables", "PUT /clock",
}  # fmt: skip


async def test_every_change_is_told(databases: Databases) -> None:
    """Whatever was answered with success has a row in the trail, under the request's trace."""
    done: list[httpx.Response] = []

    async def note(response: httpx.Response) -> None:
        if response.request.method not in SAFE_METHODS and response.is_success:
            done.append(response)

    async with wired(databases, agreements_dir=coast.DEFINITIONS) as wire:
        for client in (wire.submissions, wire.assessment, wire.allocation):
            client.event_hooks["response"].append(note)
        things = await build(wire)
        await change_a_draft(wire, things.own["drafts"])
    told = set()
    for service in ("submissions", "assessment", "allocation"):
        with connect(databases[service].owner_url) as connection:
            told |= {trace for (trace,) in connection.execute("SELECT trace_id FROM audit_entry")}
    addresses = {f"{each.request.method} {kind(each)}": trace(each) in told for each in done}

    assert {each for each, is_told in addresses.items() if not is_told} <= CHANGES_NOTHING
    assert len(addresses) >= 16, sorted(addresses)


async def change_a_draft(wire: Wire, draft_id: str) -> None:
    """Each way a draft changes, one after the other."""
    client, path = wire.submissions, f"/drafts/{draft_id}"
    steps: list[tuple[str, str, dict[str, Any]]] = [
        ("PUT", path, {"json": coast.GOOD_REPORT}),
        ("PUT", f"{path}/attachments/plan?name=a.pdf", {"content": b"%PDF-1.7", "headers": PDF}),
        ("DELETE", f"{path}/attachments/plan", {}),
        ("DELETE", path, {}),
    ]
    for revision, (method, address, sent) in enumerate(steps, 1):
        headers = {**as_role("region.nord"), "If-Match": f'"{revision}"', **sent.pop("headers", {})}
        response = await client.request(method, address, headers=headers, **sent)
        assert response.is_success, (method, address, response.text)


PDF = {"Content-Type": "application/pdf"}


def kind(response: httpx.Response) -> str:
    """The address, without what tells one thing from another."""
    return re.sub(r"/[0-9a-f-]{36}|/\w+/v1", "", response.request.url.path)


def trace(response: httpx.Response) -> str:
    return response.headers["traceparent"].split("-")[1]


async def test_a_service_that_finds_its_trail_broken_changes_nothing_and_says_so(
    wire: Wire, databases: Databases
) -> None:
    client = wire.submissions
    watch = app_of(client).state.audit_watch
    database = Database(databases["submissions"].url, pool_size=2)
    for _ in range(3):
        await coast.file(wire, coast.GOOD_REPORT)
        await seal_what_waits(database)
    for _ in range(4):
        async with database.snapshot() as session:
            await watch.look_on(session, stretch=2)
    assert await watch.is_whole()
    with connect(databases["submissions"].owner_url) as owner:
        owner.execute("ALTER TABLE audit_entry DISABLE TRIGGER USER")
        owner.execute("UPDATE audit_entry SET principal = 'region:syd' WHERE number = 2")
    for _ in range(2):
        async with database.snapshot() as session:
            await watch.look_on(session, stretch=2)
    await database.close()

    assert watch.broken is not None
    assert watch.broken.position == 2
    ready = await client.get(client.base_url.copy_with(path="/readyz"))
    assert (ready.status_code, ready.json()["parts"]["audit"]) == (503, False)
    with nothing_stored(databases):
        refusal = await coast.send(wire, json.dumps(coast.GOOD_REPORT).encode())
    problem = refused(refusal, 503, "audit-trail-broken")
    assert "Nothing was stored" in problem.detail
    assert (await client.get("/filings", headers=as_role("region.nord"))).status_code == 200


CUT_OFF = "DELETE FROM audit_link WHERE position = (SELECT max(position) FROM audit_link)"


async def test_a_chain_cut_off_behind_its_head_is_seen(wire: Wire, databases: Databases) -> None:
    database = Database(databases["submissions"].url, pool_size=2)
    await coast.file(wire, coast.GOOD_REPORT)
    await seal_what_waits(database)
    with connect(databases["submissions"].owner_url) as owner:
        owner.execute("ALTER TABLE audit_link DISABLE TRIGGER USER")
        owner.execute(CUT_OFF.encode())
    watch = AuditWatch()
    async with database.snapshot() as session:
        await watch.look_on(session)
    await database.close()

    assert watch.broken is not None
