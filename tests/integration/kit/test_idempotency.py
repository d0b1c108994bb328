"""One effect per Idempotency-Key: a repeated request gets the first answer, byte for byte."""

import asyncio
from uuid import UUID

import httpx

from deploy.local.database import ServiceDatabase
from tests.integration.coast import delivery, filings, key_data, visits
from tests.integration.problems import refused
from tests.integration.tables import connect, nothing_stored, stored
from tests.wire import Wire, as_role

Databases = dict[str, ServiceDatabase]
BODY = b'{"answers": {"done": "Ja."}}'


async def send(
    wire: Wire,
    key: str | None,
    *,
    content: bytes = BODY,
    to: str | None = None,
    who: str = "region.nord",
    media_type: str = "application/json",
) -> httpx.Response:
    headers = as_role(who, Content_Type=media_type)
    if key is not None:
        headers["Idempotency-Key"] = key
    return await wire.submissions.post(to or filings(), content=content, headers=headers)


async def test_a_repeated_request_gets_the_first_answer_marked_as_such(
    wire: Wire, databases: Databases
) -> None:
    first = await send(wire, "one")
    with nothing_stored(databases):
        again = await send(wire, "one")

    assert first.status_code == again.status_code == 201
    assert again.content == first.content
    for name in ("location", "etag", "content-type"):
        assert again.headers[name] == first.headers[name]
    assert "idempotent-replayed" not in first.headers
    assert again.headers["idempotent-replayed"] == "true"


async def test_the_first_answer_stands_when_the_world_has_moved_on(wire: Wire) -> None:
    first = await send(wire, "one")
    assert (await send(wire, "two")).json()["version"] == 2

    assert (await send(wire, "one")).content == first.content


async def test_a_key_used_for_another_request_is_refused(wire: Wire, databases: Databases) -> None:
    assert (await send(wire, "one")).status_code == 201
    with nothing_stored(databases):
        for other in (
            await send(wire, "one", content=BODY + b" "),
            await send(wire, "one", to=filings() + "&period=2024-01"),
            await send(wire, "one", media_type="application/json; charset=utf-8"),
        ):
            assert "new key" in refused(other, 422, "idempotency-key-reused").detail


async def test_a_key_is_its_clients_and_its_operations_own(wire: Wire) -> None:
    nord = await send(wire, "one")
    syd = await send(wire, "one", to=filings(recipient_id="syd"), who="region.syd")
    upload = await wire.allocation.post(
        "/key-data-sets",
        json=key_data(),
        headers={**as_role("payer.1"), "Idempotency-Key": "one"},
    )

    assert [each.status_code for each in (nord, syd, upload)] == [201, 201, 201]
    assert nord.json()["filing_id"] != syd.json()["filing_id"]


async def test_a_refused_request_leaves_its_key_free(wire: Wire) -> None:
    """What was refused took no effect, so the same key may carry the mended request."""
    refused(await send(wire, "one", to=filings("none")), 404, "unknown-obligation")

    assert (await send(wire, "one")).status_code == 201


async def test_twenty_at_once_have_one_effect_and_one_answer(
    wire: Wire, databases: Databases
) -> None:
    before = stored(databases)

    answers = await asyncio.gather(*(send(wire, "one") for _ in range(20)))

    taken = [each for each in answers if each.status_code == 201]
    for waiting in (each for each in answers if each.status_code != 201):
        refused(waiting, 409, "idempotency-key-in-flight")
        assert waiting.headers["retry-after"] == "1"
    assert taken
    assert len({each.content for each in taken}) == 1
    after = stored(databases)
    assert after["submissions.filing_version"] == (1,)
    changed = {name for name in after if after[name] != before[name]}
    assert "submissions.idempotency_record" in changed
    assert after["submissions.audit_entry"] == (1,)
    assert (await send(wire, "one")).content == taken[0].content


async def test_a_request_under_way_makes_its_double_wait(wire: Wire, databases: Databases) -> None:
    """The first one hangs in the database, as it would behind a lock."""
    with connect(databases["submissions"].owner_url) as blocker:
        blocker.execute("BEGIN")
        blocker.execute("LOCK TABLE submissions.filing_version IN EXCLUSIVE MODE")
        first = asyncio.create_task(send(wire, "one"))
        waiting = "SELECT FROM pg_locks WHERE NOT granted"
        while blocker.execute(waiting).rowcount == 0:
            await asyncio.sleep(0.01)
            assert not first.done(), "it should hang"
        double = await send(wire, "one")
        blocker.execute("ROLLBACK")

    refused(double, 409, "idempotency-key-in-flight")
    assert (await first).status_code == 201


async def test_the_record_is_kept_with_the_effect(wire: Wire, databases: Databases) -> None:
    answer = await send(wire, "one")
    with connect(databases["submissions"].owner_url) as connection:
        ((client, operation, key, body),) = connection.execute(
            "SELECT client, operation, key, body FROM idempotency_record"
        ).fetchall()

    assert (client, operation, key) == ("region:nord", "POST /submissions/v1/filings", "one")
    assert bytes(body) == answer.content
    assert UUID(answer.json()["filing_id"])


async def test_without_a_key_nothing_is_done(wire: Wire, databases: Databases) -> None:
    agreement = {"agreement_id": "kust-2024"}
    for client, path, who, body in (
        (wire.submissions, filings(), "region.nord", {}),
        (
            wire.submissions,
            "/statistics-deliveries",
            "statistics-supplier.database",
            delivery(visits()),
        ),
        (wire.assessment, "/evaluations", "assessor.1", agreement),
        (wire.allocation, "/key-data-sets", "payer.1", key_data()),
        (wire.allocation, "/runs", "payer.1", {**agreement, "occasion_id": "spring"}),
    ):
        with nothing_stored(databases):
            response = await client.post(path, json=body, headers=as_role(who))
        refused(response, 400, "idempotency-key-missing")


async def test_of_two_keys_none_is_gone_by_and_one_sent_twice_is_one(
    wire: Wire, databases: Databases
) -> None:
    def headers(*keys: str) -> list[tuple[str, str]]:
        told = as_role("region.nord", Content_Type="application/json")
        told.pop("Idempotency-Key", None)
        return [*told.items(), *(("Idempotency-Key", key) for key in keys)]

    with nothing_stored(databases):
        two = await wire.submissions.post(filings(), content=BODY, headers=headers("one", "two"))
    refused(two, 400, "idempotency-key-missing")
    same = await wire.submissions.post(filings(), content=BODY, headers=headers("one", "one"))
    assert same.status_code == 201
