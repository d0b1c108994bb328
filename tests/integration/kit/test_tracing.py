"""A request belongs to its caller's trace, here and in every sibling that is asked for it."""

import base64
import json
import re
from collections.abc import Mapping

import httpx

from deploy.local.database import ServiceDatabase
from tests.integration.coast import evaluate, filings
from tests.integration.problems import refused
from tests.integration.siblings import assessment_asking
from tests.integration.tables import audit_trail
from tests.wire import Wire, as_role, new_key

Databases = dict[str, ServiceDatabase]
TRACE = "0af7651916cd43dd8448eb211c80319c"
TRACEPARENT = f"00-{TRACE}-b7ad6b7169203331-01"


async def test_the_callers_trace_is_in_the_problem_and_the_audit_trail(
    wire: Wire, databases: Databases
) -> None:
    headers = {
        **as_role("region.nord"), "Idempotency-Key": new_key(), "traceparent": TRACEPARENT,
    }  # fmt: skip

    await wire.submissions.post(filings(), json={}, headers=headers)
    response = await wire.submissions.get("/nothing", headers=headers)

    assert refused(response, 404, "not-found").trace_id == TRACE
    assert [row[3] for row in audit_trail(databases["submissions"])] == [TRACE]


NO_TRACES = (
    "",
    "nonsense",
    f"01-{TRACE}-b7ad6b7169203331-01",
    f"00-{'0' * 32}-b7ad6b7169203331-01",
    f"00-{TRACE}-{'0' * 16}-01",
    f"00-{TRACE.upper()}-b7ad6b7169203331-01",
    f"00-{TRACE}-b7ad6b7169203331-01-and-more",
)


async def test_a_trace_that_is_none_is_replaced(wire: Wire) -> None:
    for traceparent in NO_TRACES:
        response = await wire.submissions.get("/nothing", headers={"traceparent": traceparent})
        assert refused(response, 404, "not-found").trace_id != TRACE, traceparent


async def test_requests_without_a_trace_have_one_each(wire: Wire) -> None:
    traces = {
        refused(await wire.submissions.get("/nothing"), 404, "not-found").trace_id for _ in range(5)
    }

    assert len(traces) == 5


async def test_the_trace_goes_on_to_the_sibling_with_a_span_of_its_own(
    wire: Wire, databases: Databases
) -> None:
    """The real sibling answers; what it was asked is written down on the way."""
    asked: list[httpx.Request] = []

    async def note(request: httpx.Request) -> None:
        asked.append(request)

    inside = wire.submissions._transport
    submissions = httpx.AsyncClient(
        transport=inside, base_url=wire.submissions.base_url, event_hooks={"request": [note]}
    )
    async with assessment_asking(submissions, databases) as assessment:
        response = await assessment.post(
            "/evaluations",
            json={"agreement_id": "kust-2024"},
            headers={
                **as_role("assessor.1"), "Idempotency-Key": "one", "traceparent": TRACEPARENT,
            },
        )  # fmt: skip

    assert response.status_code == 201, response.text
    (request,) = asked
    assert re.fullmatch(rf"00-{TRACE}-[0-9a-f]{{16}}-01", request.headers["traceparent"])
    assert request.headers["traceparent"] != TRACEPARENT
    assert token_of(request)["sub"] == "assessment"
    assert [row[3] for row in audit_trail(databases["assessment"])] == [TRACE]


def token_of(request: httpx.Request) -> Mapping[str, object]:
    """What the token of a request says."""
    payload = request.headers["authorization"].split(".")[1]
    claims: Mapping[str, object] = json.loads(base64.urlsafe_b64decode(payload + "=="))
    return claims


async def test_every_change_leaves_one_audit_row(wire: Wire, databases: Databases) -> None:
    await evaluate(wire)
    await evaluate(wire)

    rows = audit_trail(databases["assessment"])

    assert [(who, action) for who, action, _, _ in rows] == [
        ("assessor:1", "conditions evaluated"), ("assessor:1", "conditions evaluated"),
    ]  # fmt: skip
    assert len({subject for _, _, subject, _ in rows}) == 2
