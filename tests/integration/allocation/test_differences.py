"""What a new run over an occasion gives otherwise, per recipient, each time with its own cause."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from deploy.local.database import ServiceDatabase
from tests.integration import coast
from tests.integration.allocation.test_life_of_a_run import get, released
from tests.wire import Wire, post, wired

Databases = dict[str, ServiceDatabase]


async def differences(wire: Wire, run: Any) -> dict[str, tuple[int, list[str]]]:
    """By recipient: the difference in kronor, and its causes; sums are checked on the way."""
    found = await get(wire, f"/runs/{run['id']}/differences")
    assert found["against_run_id"] is not None
    for each in found["recipients"]:
        lines = [line for line in found["lines"] if line["recipient_id"] == each["recipient_id"]]
        assert sum(line["difference_kronor"] for line in lines) == each["difference_kronor"]
        assert each["after_kronor"] - each["before_kronor"] == each["difference_kronor"]
        for line in lines:
            assert "framgår inte" not in line["text"]["sv"], line
    return {
        each["recipient_id"]: (each["difference_kronor"], each["causes"])
        for each in found["recipients"]
    }


async def december(wire: Wire) -> Any:
    """Evaluate anew, and compute the last occasion."""
    assert (await coast.evaluate(wire)).status_code == 201
    response = await coast.run(wire, "december")
    assert response.status_code == 201, response.text
    return response.json()


@pytest.fixture
async def first(wire: Wire) -> Any:
    """Spring and December, released: nord and mitt have met everything, syd nothing."""
    await coast.live_until_december(wire)
    assert (await coast.evaluate(wire)).status_code == 201
    await released(wire, (await coast.run(wire)).json())
    return await released(wire, await december(wire))


async def test_the_same_again_differs_in_nothing(wire: Wire, first: Any) -> None:
    again = await december(wire)
    assert await differences(wire, again) == {}
    assert again["total_kronor"] == 0


async def test_a_new_decision_is_the_cause_and_moves_the_others_share(
    wire: Wire, first: Any
) -> None:
    case = (await coast.cases(wire))["syd"]
    reopened = await post(
        wire.assessment,
        f"/cases/{case['id']}/reopenings",
        "assessor.1",
        json={"note": "Påhittad omprövning."},
        headers={"If-Match": f'"{case["version"]}"'},
    )
    assert reopened.status_code == 201, reopened.text
    await coast.decide(wire, reopened.json(), "met", departure_reason="Påhittad omprövning.")
    found = await differences(wire, run := await december(wire))
    assert found["syd"][1] == ["new_decision"]
    assert found["syd"][0] > 0
    assert found["nord"][1] == found["mitt"][1] == ["other_recipients"]
    assert run["total_kronor"] == sum(kronor for kronor, _ in found.values()) == 0


async def test_corrected_statistics_are_the_cause(wire: Wire, first: Any) -> None:
    corrected = coast.visits("nord", "2024-01", prompt=10)
    assert (await coast.deliver(wire, corrected)).status_code == 201
    found = await differences(wire, await december(wire))
    assert found["nord"][1] == ["corrected_statistics"]
    assert found["nord"][0] < 0
    assert found["mitt"][1] == ["other_recipients"]


async def test_new_key_data_is_the_cause(wire: Wire, first: Any) -> None:
    values = {"mitt": 300, "nord": 200, "syd": 500}
    assert (await coast.upload(wire, coast.key_data(values))).status_code == 201
    found = await differences(wire, run := await december(wire))
    assert {tuple(causes) for _, causes in found.values()} == {("new_key_data",)}
    assert run["total_kronor"] == 0


async def test_another_version_of_the_agreement_is_the_cause(
    wire: Wire, first: Any, databases: Databases, tmp_path: Path
) -> None:
    async for later in _with_another_version(databases, tmp_path):
        run = await december(later)
        found = await differences(later, run)
        assert all("other_definition" in causes for _, causes in found.values())
        assert set(found) == {"nord", "mitt"}, "syd earns nothing of that pot"
        assert run["agreement"]["sha256"] != first["agreement"]["sha256"]
        assert run["total_kronor"] == sum(kronor for kronor, _ in found.values())
        approved = await released(later, run)
        check = await get(later, "/ledger-checks")
        assert check["is_whole"], check
        assert approved["state"] in {"released", "paid"}


async def _with_another_version(databases: Databases, tmp_path: Path) -> AsyncIterator[Wire]:
    """The services once more, on the same data, with 30 000 kronor more in a pot."""
    shutil.copytree(coast.DEFINITIONS / coast.COAST, tmp_path / coast.COAST)
    file = tmp_path / coast.COAST / "agreement.yaml"
    text = file.read_text()
    for before, after in (
        ('version: "1.0.0"', 'version: "1.1.0"'),
        ("amount: 2 060 003", "amount: 2 090 003"),
        ("amount: 60 000", "amount: 90 000"),
    ):
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    file.write_text(text)
    async with wired(databases, agreements_dir=tmp_path) as later:
        await later.set_clock(coast.swedish("2024-12-20 10:00"))
        assert (await coast.upload(later)).status_code == 201
        for case in (await coast.cases(later)).values():
            assert case
        yield later


async def test_events_tell_each_step_once(wire: Wire, first: Any) -> None:
    told = (await get(wire, "/events", after="0", limit="1000"))["events"]
    steps = [each["type"].rpartition("allocation.")[2] for each in told]
    assert steps.count("run.released") == 2
    assert [int(each["id"]) for each in told] == list(range(1, len(told) + 1))
    refused = await post(wire.allocation, "/due-date-announcements?agreement_id=x", "payer.1")
    assert refused.status_code == 404
