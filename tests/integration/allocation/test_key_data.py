"""Key data is taken in whole, with its source and date, or pointed at and not at all."""

from uuid import uuid4

import pytest
from pydantic import JsonValue

from deploy.local.database import ServiceDatabase
from shared.schemas.allocations import KeyDataSet
from tests.integration.coast import COAST, POPULATION, Tree, key_data, swedish, upload
from tests.integration.problems import pointers, refused
from tests.integration.tables import nothing_stored
from tests.wire import Wire, as_role, post

pytestmark = pytest.mark.asyncio(loop_scope="module")

Databases = dict[str, ServiceDatabase]


def with_value(value: JsonValue) -> Tree:
    """An upload whose second value is something else than a count."""
    values: list[JsonValue] = [
        {"recipient_id": "mitt", "value": 300},
        {"recipient_id": "nord", "value": value},
        {"recipient_id": "syd", "value": 600},
    ]
    return key_data(values=values)


TWICE: list[JsonValue] = [{"recipient_id": each, "value": 1} for each in (*POPULATION, "syd")]
FAULTS: dict[str, tuple[Tree, str, dict[str, str]]] = {
    "an unknown region": (
        key_data({**POPULATION, "ost": 5}),
        "invalid-key-data",
        {"/values/3/recipient_id": "unknown-recipient"},
    ),
    "a region that is missing": (
        key_data({"mitt": 300, "syd": 600}),
        "invalid-key-data",
        {"/values": "recipient-missing"},
    ),
    "a region given twice": (
        key_data(values=TWICE),
        "invalid-key-data",
        {"/values/3/recipient_id": "recipient-given-twice"},
    ),
    "values that sum to zero": (
        key_data(dict.fromkeys(POPULATION, 0)),
        "invalid-key-data",
        {"/values": "weights-sum-to-zero"},
    ),
    "a negative value": (
        with_value(-1), "invalid-content", {"/values/1/value": "greater-than-equal"},
    ),
    "a float": (with_value(100.0), "invalid-content", {"/values/1/value": "int-type"}),
    "a text": (with_value("100"), "invalid-content", {"/values/1/value": "int-type"}),
    "a boolean": (with_value(True), "invalid-content", {"/values/1/value": "int-type"}),
    "more than a trillion": (
        with_value(10**12 + 1), "invalid-content", {"/values/1/value": "less-than-equal"},
    ),
    "no values": (key_data(values=[]), "invalid-content", {"/values": "too-short"}),
    "no source": (key_data(source=""), "invalid-content", {"/source": "string-too-short"}),
    "a day no calendar has": (
        key_data(as_of="2023-11-31"), "invalid-content", {"/as_of": "date-from-datetime-parsing"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
async def test_faulty_key_data_is_pointed_at_and_not_stored(
    standing: Wire, standing_databases: Databases, fault: str
) -> None:
    body, code, where = FAULTS[fault]
    with nothing_stored(standing_databases):
        response = await upload(standing, body)

    assert pointers(refused(response, 422, code)) == where


@pytest.mark.parametrize(
    ("changes", "code"),
    [({"data_set_id": "income"}, "unknown-data-set"), ({"agreement_id": "none"}, "not-found")],
)
async def test_key_data_for_what_there_is_none_of(
    standing: Wire, standing_databases: Databases, changes: dict[str, JsonValue], code: str
) -> None:
    with nothing_stored(standing_databases):
        response = await upload(standing, key_data(**changes))

    refused(response, 404, code)


async def test_only_a_payer_uploads(standing: Wire, standing_databases: Databases) -> None:
    with nothing_stored(standing_databases):
        for who in ("region.nord", "assessor.1", "approver.1", "auditor.1", "service.x"):
            response = await post(standing.allocation, "/key-data-sets", who, json=key_data())
            refused(response, 403, "not-allowed")


async def test_the_latest_upload_is_in_use_and_the_earlier_stays_as_it_was(standing: Wire) -> None:
    await standing.set_clock(swedish("2024-01-10 10:00"))
    first = await upload(standing)
    second = await upload(standing, key_data({**POPULATION, "nord": 101}, note="Rättad"))

    assert first.status_code == second.status_code == 201
    headers = as_role("region.nord")
    in_use = await standing.allocation.get(f"/key-data-sets?agreement_id={COAST}", headers=headers)
    (latest,) = in_use.json()
    assert latest == second.json()
    assert (latest["note"], latest["uploaded_by"]) == ("Rättad", "payer:1")
    earlier = await standing.allocation.get(f"/key-data-sets/{first.json()['id']}", headers=headers)
    assert earlier.content == first.content
    assert first.headers["location"].endswith(f"/key-data-sets/{first.json()['id']}")


async def test_the_hash_is_of_the_values_in_whatever_order_they_came(standing: Wire) -> None:
    there = KeyDataSet.model_validate_json((await upload(standing)).content)
    back = dict(reversed(POPULATION.items()))
    again = KeyDataSet.model_validate_json((await upload(standing, key_data(back))).content)

    assert there.sha256 == again.sha256
    assert [value.recipient_id for value in there.values] == ["mitt", "nord", "syd"]


async def test_an_upload_there_is_none_of(standing: Wire) -> None:
    response = await standing.allocation.get(
        f"/key-data-sets/{uuid4()}", headers=as_role("payer.1")
    )

    refused(response, 404, "not-found")
