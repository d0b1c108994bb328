"""A run that is still being worked on is nobody's business but those who work with it."""

from tests.integration import coast
from tests.integration.authorisation.world import walked
from tests.wire import Wire, as_role

PUBLIC = as_role("public.someone")


async def test_the_public_sees_a_run_once_it_is_released(wire: Wire) -> None:
    await coast.live_until_december(wire)
    response = await coast.run(wire)
    assert response.status_code == 201, response.text
    run = response.json()
    client, path = wire.allocation, f"/runs/{run['id']}"
    mine = await client.get(f"{path}/amounts", headers=as_role("region.nord"))
    amount = f"/amounts/{mine.json()['items'][0]['id']}/explanation"
    parts = ("", "/amounts", "/explanation", "/transitions", "/differences", "/recomputation")
    for address in (*(path + part for part in parts), amount):
        assert (await client.get(address, headers=PUBLIC)).status_code == 404, address
        assert (await client.get(address, headers=as_role("auditor.1"))).status_code == 200
    assert (await client.get("/runs", headers=PUBLIC)).json()["items"] == []

    await walked(wire, run)

    for address in (*(path + part for part in parts), amount):
        assert (await client.get(address, headers=PUBLIC)).status_code == 200, address
    [seen] = (await client.get("/runs", headers=PUBLIC)).json()["items"]
    assert seen["id"] == run["id"]
