"""Two walls stand between a caller and what is another's; each is taken down in turn.

The route's check removed: Postgres still hides the row. The policy removed: the route still does.
Both removed: it is seen, so the tests would notice.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import get_args

import httpx
import pytest
import pytest_asyncio
from fastapi import FastAPI
from starlette.applications import Starlette

from deploy.local.database import SERVICES, ServiceDatabase
from services.allocation.api import dependencies as of_allocation
from services.assessment.api import dependencies as of_assessment
from services.submissions.api import arguments as of_submissions
from services.submissions.usecases import envelopes
from shared.kit.for_whom import ROLE_SETTING
from shared.kit.principals import Caller, Principal
from tests.integration.authorisation.world import OWN, Things, build
from tests.integration.tables import connect, tables_of
from tests.wire import Wire, as_role

pytestmark = pytest.mark.asyncio(loop_scope="module")
Databases = dict[str, ServiceDatabase]

OPEN_TO_ALL = {
    "amount": "what a run gives is a decision that everybody who signs in may read",
    "run_event": "it has no sums, and is reached by a run, which is hidden until it is released",
    "statistic_figures": "statistics are delivered for all and judged together",
    "statistic_part": "so are their parts",
}
"""Tables that name a recipient and are not hidden from the others, and why."""


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def things(standing: Wire) -> Things:
    return await build(standing)


@contextmanager
def without_checks_at_the_route(wire: Wire, patch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every role is let in everywhere, and a recipient is taken for every other."""

    def anybody(principal: Caller) -> Principal:
        return principal

    kinds = [
        (wire.submissions, of_submissions.Reader),
        (wire.assessment, of_assessment.Reader),
        (wire.allocation, of_allocation.Reader),
    ]
    overrides = [(app_of(client), get_args(kind)[1].dependency) for client, kind in kinds]
    for app, dependency in overrides:
        app.dependency_overrides[dependency] = anybody
    # a recipient is taken for every other
    patch.setattr(envelopes, "may_read", lambda *_: True)
    patch.setattr(Principal, "may_act_for", lambda *_: True)
    try:
        yield
    finally:
        for app, _ in overrides:
            app.dependency_overrides.clear()
        patch.undo()


def app_of(client: httpx.AsyncClient) -> FastAPI:
    transport = client._transport
    assert isinstance(transport, httpx.ASGITransport)
    service = transport.app
    assert isinstance(service, Starlette)
    api = service.state.api
    assert isinstance(api, FastAPI)
    return api


@contextmanager
def without_policies(databases: Databases) -> Iterator[None]:
    """Postgres hides no row."""
    guarded = [
        (service, table) for service in SERVICES for table in guarded_tables(databases, service)
    ]
    for verb in ("DISABLE", "ENABLE"):
        for service, table in guarded:
            with connect(databases[service].owner_url) as connection:
                connection.execute(f"ALTER TABLE {table} {verb} ROW LEVEL SECURITY".encode())
        if verb == "DISABLE":
            yield


def guarded_tables(databases: Databases, service: str) -> list[str]:
    query = "SELECT tablename FROM pg_tables WHERE schemaname = %s AND rowsecurity"
    with connect(databases[service].owner_url) as connection:
        return [str(name) for (name,) in connection.execute(query, [service])]


def addresses(wire: Wire, ids: dict[str, str]) -> dict[str, tuple[httpx.AsyncClient, str]]:
    """A thing of each kind that belongs to a recipient."""
    return {
        "filing": (wire.submissions, f"/filings/{ids['filings']}"),
        "receipt": (wire.submissions, f"/filings/{ids['filings']}/versions/1/receipt"),
        "content": (wire.submissions, f"/filings/{ids['filings']}/versions/1/content"),
        "draft": (wire.submissions, f"/drafts/{ids['drafts']}"),
        "case": (wire.assessment, f"/cases/{ids['cases']}"),
        "payment": (wire.allocation, f"/payments/{ids['payments']}"),
        "claim": (wire.allocation, f"/claims/{ids['claims']}"),
    }


KINDS = ("filing", "receipt", "content", "draft", "case", "payment", "claim")


async def look(wire: Wire, ids: dict[str, str], kind: str) -> int:
    client, path = addresses(wire, ids)[kind]
    return (await client.get(path, headers=as_role(f"region.{OWN}"))).status_code


@pytest.mark.parametrize("kind", KINDS)
async def test_without_the_routes_check_postgres_still_hides_what_is_anothers(
    standing: Wire, things: Things, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    with without_checks_at_the_route(standing, monkeypatch):
        assert await look(standing, things.own, kind) == 200, "the check is really gone"
        assert await look(standing, things.foreign, kind) == 404


@pytest.mark.parametrize("kind", KINDS)
async def test_without_the_policies_the_route_still_hides_it(
    standing: Wire, standing_databases: Databases, things: Things, kind: str
) -> None:
    with without_policies(standing_databases):
        assert await look(standing, things.foreign, kind) in {403, 404}


@pytest.mark.parametrize("kind", KINDS)
async def test_without_either_it_is_seen(
    standing: Wire,
    standing_databases: Databases,
    things: Things,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
) -> None:
    with (
        without_policies(standing_databases),
        without_checks_at_the_route(standing, monkeypatch),
    ):
        assert await look(standing, things.foreign, kind) == 200


async def test_every_table_of_a_recipients_has_the_wall(standing_databases: Databases) -> None:
    """A new table with a recipient, or of a row that has one, fails here until it is guarded."""
    unguarded = set()
    for service in SERVICES:
        guarded = set(guarded_tables(standing_databases, service))
        with connect(standing_databases[service].owner_url) as connection:
            tables = set(tables_of(connection, service))
            found = connection.execute(
                "SELECT table_name FROM information_schema.columns"
                " WHERE table_schema = %s AND column_name = 'recipient_id'"
                " UNION SELECT conrelid::regclass::text FROM pg_constraint"
                " WHERE connamespace = %s::regnamespace AND contype = 'f'"
                " AND confrelid::regclass::text = ANY(%s)",
                [service, service, sorted(guarded - set(OPEN_TO_ALL))],
            )
            unguarded |= {str(name) for (name,) in found if name in tables} - guarded

    assert unguarded - set(OPEN_TO_ALL) == set()


async def test_who_does_not_say_for_whom_sees_and_writes_nothing(
    standing_databases: Databases, things: Things
) -> None:
    for service in SERVICES:
        with connect(standing_databases[service].url) as connection:
            connection.execute(f"SET {ROLE_SETTING} = ''".encode())
            for table in guarded_tables(standing_databases, service):
                rows = connection.execute(f"SELECT count(*) FROM {service}.{table}".encode())
                assert rows.fetchone() == (0,), (service, table)


async def test_the_run_time_roles_neither_own_nor_bypass(standing_databases: Databases) -> None:
    for service in SERVICES:
        with connect(standing_databases[service].url) as connection:
            powers = connection.execute(
                "SELECT rolsuper OR rolbypassrls OR rolcreaterole FROM pg_roles"
                " WHERE rolname = current_user"
            )
            assert powers.fetchone() == (False,)
            owners = connection.execute(
                "SELECT count(*) FROM pg_tables WHERE tableowner = current_user"
            )
            assert owners.fetchone() == (0,)
