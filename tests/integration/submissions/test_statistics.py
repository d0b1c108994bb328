"""Statistics are known from the receipt on, and a later delivery corrects what it names."""

from shared.schemas.submissions import Dossier
from tests.integration.coast import COAST, deliver, swedish, visits
from tests.wire import Wire, as_role


async def known(wire: Wire) -> Dossier:
    response = await wire.submissions.get(
        f"/agreements/{COAST}/dossier", headers=as_role("service.assessment")
    )
    return Dossier.model_validate_json(response.content)


async def test_a_delivery_is_known_from_the_moment_it_is_receipted(wire: Wire) -> None:
    await wire.set_clock(swedish("2024-02-15 08:00"))

    response = await deliver(wire, visits("nord"), visits("syd", prompt=0))

    assert response.status_code == 201, response.text
    assert response.json()["row_count"] == 2
    assert [
        (each.recipient_id, dict(each.figures), each.origin)
        for each in (await known(wire)).statistics
    ] == [
        ("nord", {"completed": 100, "within_30_days": 80}, "Påhittade tal"),
        ("syd", {"completed": 100, "within_30_days": 0}, "Påhittade tal"),
    ]


async def test_a_correction_supersedes_what_it_names_and_nothing_else(wire: Wire) -> None:
    """The clock stands still: the order of arrival decides, not the time."""
    await wire.set_clock(swedish("2024-02-15 08:00"))
    first = (await deliver(wire, visits("nord"), visits("syd"))).json()["id"]
    second = (await deliver(wire, visits("nord", prompt=75))).json()["id"]

    found = {each.recipient_id: each for each in (await known(wire)).statistics}

    assert found["nord"].figures["within_30_days"] == 75
    assert str(found["nord"].delivery_id) == second
    assert found["syd"].figures["within_30_days"] == 80
    assert str(found["syd"].delivery_id) == first
