"""A supplement is a new version; whoever sends it has seen the last, and nothing filed is lost."""

import asyncio

from deploy.local.database import ServiceDatabase
from shared.schemas.submissions import Filing
from tests.integration.coast import GOOD_REPORT, file, send, swedish
from tests.integration.problems import refused
from tests.integration.tables import nothing_stored
from tests.wire import Wire, as_role

Databases = dict[str, ServiceDatabase]


async def filed(wire: Wire) -> tuple[Filing, str]:
    """A filing as its recipient reads it, and its ETag."""
    await wire.set_clock(swedish("2024-09-20 10:00"))
    receipt = await file(wire, {"answers": {"done": "Ofullständigt."}})
    response = await wire.submissions.get(
        f"/filings/{receipt.filing_id}", headers=as_role("region.nord")
    )
    return Filing.model_validate_json(response.content), response.headers["etag"]


async def test_a_supplement_is_the_next_version_and_the_first_stays_as_filed(wire: Wire) -> None:
    before, etag = await filed(wire)
    await wire.set_clock(swedish("2024-10-21 23:59"))
    versions = f"/filings/{before.id}/versions"

    response = await send(wire, b'{"answers": {"done": "Mer."}}', to=versions, If_Match=etag)

    assert response.status_code == 201, response.text
    receipt = response.json()
    assert (receipt["version"], receipt["registration_number"]) == (2, "S-2024-000002")
    assert receipt["late"] is False, "it came inside the window for supplements"
    assert response.headers["etag"] != etag
    after = Filing.model_validate_json(
        (await wire.submissions.get(f"/filings/{before.id}", headers=as_role("assessor.1"))).content
    )
    assert after.state == "supplemented"
    assert after.versions[0] == before.versions[0]
    first, second = [
        await wire.submissions.get(f"{versions}/{number}/content", headers=as_role("assessor.1"))
        for number in (1, 2)
    ]
    assert b"Ofullst" in first.content
    assert second.content == b'{"answers": {"done": "Mer."}}'


async def test_a_supplement_after_the_window_is_taken_in_and_late(wire: Wire) -> None:
    filing, etag = await filed(wire)
    await wire.set_clock(swedish("2024-10-22 00:00"))

    response = await send(wire, b"{}", to=f"/filings/{filing.id}/versions", If_Match=etag)

    assert response.status_code == 201
    assert (response.json()["late"], response.json()["late_by_seconds"]) == (True, 1)


async def test_whoever_has_not_read_the_last_version_cannot_supplement_it(
    wire: Wire, databases: Databases
) -> None:
    filing, etag = await filed(wire)
    versions = f"/filings/{filing.id}/versions"
    with nothing_stored(databases):
        refused(await send(wire, b"{}", to=versions), 428, "precondition-missing")
    assert (await send(wire, b"{}", to=versions, If_Match=etag)).status_code == 201

    with nothing_stored(databases):
        stale = await send(wire, b"{}", to=versions, If_Match=etag)
        weak = await send(wire, b"{}", to=versions, If_Match='W/"2"')
        anything = await send(wire, b"{}", to=versions, If_Match="*")

    for response in (stale, weak, anything):
        refused(response, 412, "precondition-failed")


async def test_of_two_supplements_at_once_one_is_told_to_read_again(wire: Wire) -> None:
    filing, etag = await filed(wire)

    answers = await asyncio.gather(
        *(send(wire, b"{}", to=f"/filings/{filing.id}/versions", If_Match=etag) for _ in range(4))
    )

    assert sorted(each.status_code for each in answers) == [201, 412, 412, 412]


async def test_filing_again_under_the_same_obligation_is_a_new_version(wire: Wire) -> None:
    filing, _ = await filed(wire)

    again = await file(wire, GOOD_REPORT)

    assert (again.filing_id, again.version) == (filing.id, 2)


async def test_nobody_supplements_anothers_filing(wire: Wire, databases: Databases) -> None:
    filing, etag = await filed(wire)
    versions = f"/filings/{filing.id}/versions"
    with nothing_stored(databases):
        foreign = await send(wire, b"{}", to=versions, who="region.syd", If_Match=etag)
        officer = await send(wire, b"{}", to=versions, who="assessor.1", If_Match=etag)

    refused(foreign, 404, "not-found")
    refused(officer, 403, "not-allowed")
