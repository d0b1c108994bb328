"""Statistics are taken in whole deliveries: one faulty row, and none of them is."""

import json

import pytest
from pydantic import JsonValue

from deploy.local.database import ServiceDatabase
from tests.integration.coast import Tree, deliver, delivery, visits
from tests.integration.problems import pointers, refused
from tests.integration.tables import nothing_stored
from tests.wire import Wire, as_role, new_key, post

Databases = dict[str, ServiceDatabase]
pytestmark = pytest.mark.asyncio(loop_scope="module")

SUPPLIER = "statistics-supplier.database"


def figures(**changed: JsonValue) -> Tree:
    """A row with other figures than the sound ones; None takes one away."""
    figures: Tree = {"completed": 100, "within_30_days": 80, **changed}
    row: Tree = visits()
    row["figures"] = {name: value for name, value in figures.items() if value is not None}
    return row


FAULTS = {
    "a part above its whole": (
        figures(within_30_days=101), "/rows/1/figures/within_30_days", "part-exceeds-whole",
    ),
    "an unknown region": (visits("ost"), "/rows/1/recipient_id", "unknown-recipient"),
    "an unknown statistic": (
        {**visits(), "statistic_id": "calls"}, "/rows/1/statistic_id", "unknown-statistic",
    ),
    "a row given twice": (visits("syd"), "/rows/1", "row-given-twice"),
    "a missing figure": (figures(completed=None), "/rows/1/figures", "figure-missing"),
    "an unknown figure": (figures(waiting=1), "/rows/1/figures/waiting", "unknown-figure"),
    "a negative figure": (
        figures(within_30_days=-1), "/rows/1/figures/within_30_days", "greater-than-equal",
    ),
    "a float": (figures(completed=100.0), "/rows/1/figures/completed", "int-type"),
    "a boolean": (figures(completed=True), "/rows/1/figures/completed", "int-type"),
    "a text": (figures(completed="100"), "/rows/1/figures/completed", "int-type"),
    "a month no calendar has": (
        visits(period="2024-13"), "/rows/1/period", "value-error",
    ),
    "an unknown field": ({**visits(), "comment": "x"}, "/rows/1/comment", "extra-forbidden"),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
async def test_one_faulty_row_refuses_the_delivery_and_is_pointed_at(
    standing: Wire, standing_databases: Databases, fault: str
) -> None:
    row, pointer, code = FAULTS[fault]
    with nothing_stored(standing_databases):
        response = await deliver(standing, visits("syd"), row, visits("mitt"))

    of_the_shape = {"greater-than-equal", "int-type", "value-error", "extra-forbidden"}
    kind = "invalid-content" if code in of_the_shape else "invalid-delivery"
    problem = refused(response, 422, kind)
    assert pointers(problem) == {pointer: code}


async def test_every_fault_has_its_own_pointer(standing: Wire) -> None:
    response = await deliver(
        standing, visits("ost", prompt=101), {**visits(), "statistic_id": "calls"}, visits("syd")
    )

    assert pointers(refused(response, 422, "invalid-delivery")) == {
        "/rows/0/recipient_id": "unknown-recipient",
        "/rows/0/figures/within_30_days": "part-exceeds-whole",
        "/rows/1/statistic_id": "unknown-statistic",
    }


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (delivery(), 422, "invalid-content"),
        (delivery(visits(), agreement_id="kust-2025"), 404, "not-found"),
        ({**delivery(visits()), "origin": ""}, 422, "invalid-content"),
    ],
)
async def test_a_delivery_that_says_too_little_is_refused(
    standing: Wire, standing_databases: Databases, body: Tree, status: int, code: str
) -> None:
    with nothing_stored(standing_databases):
        response = await post(standing.submissions, "/statistics-deliveries", SUPPLIER, json=body)

    refused(response, status, code)


async def test_only_the_supplier_of_statistics_delivers(
    standing: Wire, standing_databases: Databases
) -> None:
    with nothing_stored(standing_databases):
        for who, code in (
            ("region.nord", "not-allowed"),
            ("assessor.1", "not-allowed"),
            ("service.assessment", "forbidden"),
        ):
            response = await post(
                standing.submissions, "/statistics-deliveries", who, json=delivery(visits())
            )
            refused(response, 403, code)


async def test_two_keys_alike_are_refused_where_the_later_would_have_won(
    standing: Wire, standing_databases: Databases
) -> None:
    content = json.dumps(delivery(visits())).replace(
        '"completed": 100', '"completed": 100, "completed": 900'
    )
    headers = as_role(SUPPLIER, Content_Type="application/json", Idempotency_Key=new_key())
    with nothing_stored(standing_databases):
        response = await standing.submissions.post(
            "/statistics-deliveries", content=content, headers=headers
        )

    assert "same key twice" in refused(response, 400, "malformed-json").detail


async def test_a_figure_the_agreement_does_not_require_may_be_left_out(standing: Wire) -> None:
    response = await deliver(standing, figures(cancelled=3), visits("syd"))

    assert response.status_code == 201
