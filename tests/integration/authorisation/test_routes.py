"""Every route, every role, one's own thing, another's and one that is not there.

`routes.csv` says what each answers: `own/another's/missing` where the address names a thing, one
status where it does not. A route without a row fails here, and so does a row without a route; the
failing test prints the row as it would have to be. What is not mine answers as what is not there.
"""

import csv
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_asyncio

from deploy.openapi import specifications
from tests.integration import coast
from tests.integration.authorisation.world import FOREIGN, OWN, Things, build
from tests.wire import Wire, as_role, new_key

pytestmark = pytest.mark.asyncio(loop_scope="module")

TABLE = Path(__file__).with_name("routes.csv")
CALLERS = {
    "nobody": None,
    "public": "public.someone",
    "region": f"region.{OWN}",
    "rss": f"rss.{OWN}",
    "skr": f"skr.{OWN}",
    "statistics-supplier": "statistics-supplier.own",
    "service": "service.assessment",
    "assessor": "assessor.3",
    "approver": "approver.4",
    "payer": "payer.3",
    "auditor": "auditor.1",
}
REPORT = {"agreement_id": coast.COAST, "obligation_id": "report"}
QUERIES: dict[str, dict[str, str]] = {
    "GET /cases": {"agreement_id": coast.COAST},
    "GET /key-data-sets": {"agreement_id": coast.COAST},
    "GET /compilations": {"agreement_id": coast.COAST},
    "GET /debts": {"agreement_id": coast.COAST},
    "GET /economic-reports": {"agreement_id": coast.COAST},
    "GET /publications": {"agreement_id": coast.COAST},
    "GET /agreements/{id}/priced-changes": {"occasion_id": "spring"},
    "POST /due-date-announcements": {"agreement_id": "no-such-agreement"},
    "POST /filings": REPORT,
    "POST /filing-checks": REPORT,
    "POST /statistics-files": {"agreement_id": coast.COAST, "origin": "made-up"},
    "POST /statistics-file-checks": {"agreement_id": coast.COAST},
    "GET /agreements/{id}/published-statistics": {"period": "2024-01", "figure": "completed"},
    "GET /runs/{id}/traces": {"source": "punkt 9"},
    "GET /runs/{id}/traces-text": {"source": "punkt 9"},
}
BODIES: dict[str, Any] = {
    "PUT /drafts/{id}": coast.GOOD_REPORT,
    "POST /filings": coast.GOOD_REPORT,
    "POST /filing-checks": coast.GOOD_REPORT,
    "POST /filings/{id}/versions": coast.GOOD_REPORT,
    "POST /webhooks/{id}/deliveries": {"event_id": "1"},
    "POST /drafts": {**REPORT, "body": coast.GOOD_REPORT},
}
FILES = {
    "POST /payment-status-reports": ("application/xml", b"<no-report/>"),
    "POST /statistics-files": ("text/csv", b"a;b\r\n1;2"),
    "POST /statistics-file-checks": ("text/csv", b"a;b\r\n1;2"),
}
RECIPIENT_IN_QUERY = {"POST /filings", "POST /filing-checks"}
RECIPIENT_IN_BODY = {"POST /drafts"}
OTHER_PARTS = {
    "form": "report",
    "number": "1",
    "question": "plan",
    "obligation": "report",
    "interpretation": "none",
    "reading": "none",
}

OWNERS = {"public", "region", "rss", "skr", "statistics-supplier"}
"""Roles to which there is such a thing as another's."""

NOTHING = "00000000-0000-4000-8000-000000000000"
"""The id of things the world has none of."""

Route = tuple[str, str]
"""Service, and method with path."""


def all_routes() -> Iterator[Route]:
    """Every operation of the three specifications."""
    for service, text in specifications().items():
        for path, operations in json.loads(text)["paths"].items():
            for method in operations:
                yield service, f"{method.upper()} {path}"


def table() -> dict[Route, dict[str, str]]:
    """What is expected, by route and role."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return {(row.pop("api"), row.pop("route")): row for row in csv.DictReader(file)}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def things(standing: Wire) -> Things:
    return await build(standing)


async def ask(
    wire: Wire, route: Route, who: str | None, ids: dict[str, str], recipient_id: str
) -> httpx.Response:
    """Make the request of a route as a caller, on one set of things."""
    service, operation = route
    method, path = operation.split(" ")
    kind = path.split("/")[1]
    thing = ids.get(f"{service} {kind}", ids.get(kind, NOTHING))
    parts = {**OTHER_PARTS, "id": thing, "recipient": recipient_id}
    query = dict(QUERIES.get(operation, {}))
    body = BODIES.get(operation, {})
    if operation in RECIPIENT_IN_QUERY:
        query["recipient_id"] = recipient_id
    if operation in RECIPIENT_IN_BODY:
        body = {**body, "recipient_id": recipient_id}
    client: httpx.AsyncClient = getattr(wire, service)
    media_type, content = FILES.get(operation, ("application/json", json.dumps(body).encode()))
    has_body = method in {"POST", "PUT"}
    return await client.request(
        method,
        re.sub(r"\{(\w+)\}", lambda found: parts[found[1]], path),
        params=query,
        content=content if has_body else None,
        headers={
            **(as_role(who) if who else {}),
            **({"Content-Type": media_type} if has_body else {}),
            "Idempotency-Key": new_key(),
        },
    )


def variants(operation: str, things: Things) -> list[tuple[dict[str, str], str]]:
    """Own, another's and missing, where the route is about a thing; else the one there is."""
    names_a_thing = "{id}" in operation
    if not names_a_thing and operation not in RECIPIENT_IN_QUERY | RECIPIENT_IN_BODY:
        return [(things.own, OWN)]
    return [(things.own, OWN), (things.foreign, FOREIGN), (things.missing, "no-such-recipient")]


def blind(response: httpx.Response) -> tuple[object, ...]:
    """What a caller can tell an answer by, but for the trace id and the address asked."""
    content = re.sub(rb'"(instance|trace_id)":"[^"]*"', b"", response.content)
    # the length of the path, what was asked before, and the trace
    telling = {b"content-length", b"ratelimit", b"traceparent"}
    headers = [each for each in response.headers.raw if each[0].lower() not in telling]
    return response.status_code, content, headers


ROUTES = sorted(all_routes())


@pytest.mark.parametrize("route", ROUTES, ids=" ".join)
async def test_a_route_lets_in_whom_the_table_says(
    standing: Wire, things: Things, route: Route
) -> None:
    found: dict[str, str] = {}
    for role, who in CALLERS.items():
        answers = [
            await ask(standing, route, who, ids, recipient_id)
            for ids, recipient_id in variants(route[1], things)
        ]
        found[role] = "/".join(str(each.status_code) for each in answers)
        if role in OWNERS and "{id}" in route[1] and answers[1].status_code in {403, 404}:
            assert blind(answers[1]) == blind(answers[2]), f"{role} can tell another's from none"
        if role == "nobody":
            assert all(each.status_code == 401 for each in answers) or found[role] == "200"
    row = ",".join([*route, *found.values()])
    assert table().get(route) == found, f"if this is meant, the row of the table is:\n{row}"


async def test_the_table_has_a_row_for_every_route_and_none_besides() -> None:
    known = set(table())

    assert known - set(ROUTES) == set(), "rows of routes that are gone"
    assert set(ROUTES) - known == set(), "routes without a row: add what each role may"


async def test_the_table_has_a_thousand_cells(
    record_property: Callable[[str, object], None],
) -> None:
    cells = [each for row in table().values() for cell in row.values() for each in cell.split("/")]
    record_property("authorisation cells", len(cells))

    assert len(cells) >= 1000
    assert not [each for each in cells if each.startswith("5")]


async def test_to_a_recipient_what_is_anothers_is_as_what_is_missing() -> None:
    """To those who assess, pay or audit nothing is another's; agreements and runs are nobody's."""
    owned = {"drafts", "filings", "cases", "claims", "payments", "webhooks"}
    for route, row in table().items():
        for role in ("region", "rss", "skr", "public"):
            _own, *others = row[role].split("/")
            if others and route[1].split(" /")[1].split("/")[0] in owned:
                assert others[0] == others[1], (route, role)
