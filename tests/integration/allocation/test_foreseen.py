"""What would be, asked over HTTP: simulations, forecasts, prices of changes, readings, tables."""

import csv
import io
from typing import Any

import pytest
import pytest_asyncio

from deploy.interpretations import lines_of
from shared.schemas.foreseen import InterpretationEffect
from tests.integration.coast import COAST, deliver, live_until_december, run, visits
from tests.integration.tables import Databases, nothing_stored
from tests.wire import Wire, as_role, post

pytestmark = pytest.mark.asyncio(loop_scope="module")
REGION_REACHES = {
    "agreement_id": COAST,
    "occasion_id": "december",
    "assumptions": [{"recipient_id": "syd", "first": "2024-02", "reaches": "75 %"}],
}
"""What if Syd reaches 75 % from February."""


async def get(wire: Wire, path: str, **query: str) -> Any:
    response = await wire.allocation.get(path, params=query, headers=as_role("payer.1"))
    assert response.status_code == 200, response.text
    return response.json()


async def simulate(wire: Wire, **changes: Any) -> Any:
    request = {**REGION_REACHES, **changes}
    response = await wire.allocation.post(
        "/simulations", json=request, headers=as_role("region.01")
    )
    assert response.status_code == 200, response.text
    return response.json()


def moved(simulation: Any) -> dict[str, int]:
    return {each["recipient_id"]: each["difference_kronor"] for each in simulation["recipients"]}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def december(standing: Wire) -> str:
    """The run of December: nord and mitt met all, syd neither reported nor was prompt."""
    await live_until_december(standing)
    assert (await run(standing)).status_code == 201
    computed = await run(standing, "december")
    assert computed.status_code == 201, computed.text
    return str(computed.json()["id"])


async def test_what_if_a_region_reaches_the_share_from_a_month(
    standing: Wire, standing_databases: Databases, december: str
) -> None:
    """Syd earns its February: 18 000 of 30 000, and the bonus pot shrinks by as much.

    Before: nord 6 000, mitt 18 000 earned, bonus 36 000 to them as 1 to 3. After: syd 18 000 too,
    and the bonus 18 000 is shared by 6, 18 and 18 forty-seconds: 2 571 3/7, 7 714 2/7, 7 714 2/7,
    of which nord's rest is the largest.
    """
    with nothing_stored(standing_databases):
        simulation = await simulate(standing)
    assert simulation["present_run_id"] == december
    assert simulation["assumed_count"] == 1
    assert moved(simulation) == {
        "nord": 2_572 - 9_000,
        "mitt": 7_714 - 27_000,
        "syd": 18_000 + 7_714,
    }


async def test_other_key_data_readings_and_changes_are_simulated_and_not_stored(
    standing: Wire, december: str
) -> None:
    before = await get(standing, "/key-data-sets", agreement_id=COAST)
    other = {"data_set_id": "population", "values": [
        {"recipient_id": "nord", "value": 300}, {"recipient_id": "mitt", "value": 300},
        {"recipient_id": "syd", "value": 400}]}  # fmt: skip
    simulation = await simulate(standing, assumptions=[], key_data=[other])
    first = {
        each["recipient_id"]: each["foreseen_kronor"]
        for each in simulation["amounts"]
        if each["pot_id"] == "first"
    }
    assert first == {"nord": 300_000, "mitt": 300_000, "syd": 400_000}
    larger = [
        {"path": "/pots/total/amount", "value": "2 060 103"},
        {"path": "/pots/second/amount", "value": "1 000 103"},
    ]
    simulation = await simulate(standing, assumptions=[], changes=larger)
    assert sum(moved(simulation).values()) == 100
    for refused in (
        {"changes": [{"path": "/pots/no-such/amount", "value": "1"}]},
        {"assumptions": [{"recipient_id": "syd"}]},
        {"assumptions": [{"recipient_id": "nobody", "degree": "1"}]},
        {"key_data": [{**other, "data_set_id": "no-such"}]},
        {"reading": {"interpretation_id": "no-such", "reading_id": "none"}},
    ):
        response = await standing.allocation.post(
            "/simulations", json={**REGION_REACHES, **refused}, headers=as_role("region.01")
        )
        assert response.status_code in {404, 422}, response.text
    assert await get(standing, "/key-data-sets", agreement_id=COAST) == before
    assert (await get(standing, "/runs", agreement_id=COAST))["_meta"]["total_records"] == 2


async def test_a_forecast_lies_between_what_is_secured_and_what_can_be_reached(
    standing: Wire, december: str
) -> None:
    forecast = await get(standing, f"/agreements/{COAST}/forecasts")
    found = {each["recipient_id"]: each for each in forecast["recipients"]}
    for each in found.values():
        assert each["secured_kronor"] <= each["forecast_kronor"] <= each["reachable_kronor"]
        assert each["open_count"] == 0
    assert found["syd"]["secured_kronor"] == 600_000
    [january, february] = [each for each in found["syd"]["tiers"] if each["pot_id"] == "prompt"]
    assert (january["more_kronor"], january["status"]) == (18_000, "judged")
    assert february["distance"]["sv"].endswith("hade gett 100\u00a0%.")
    answer = await standing.allocation.get(
        f"/agreements/{COAST}/forecasts-csv", headers=as_role("region.01")
    )
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    assert [row["recipient_id"] for row in rows] == sorted(found)


async def test_a_sum_unfolds_to_paragraph_filing_statistic_and_decision(
    standing: Wire, december: str
) -> None:
    total = await get(standing, f"/runs/{december}/explanation", recipient_id="nord")
    amounts = await get(standing, f"/runs/{december}/amounts", recipient_id="nord", limit="100")
    assert total["kronor"] == sum(each["kronor"] for each in amounts["items"])
    findings = [outcome["finding"] for outcome in total["outcomes"]]
    evidence = {each["kind"] for finding in findings for each in all_evidence(finding)}
    assert evidence == {"filing", "statistics_delivery"}
    assert any(outcome["decision"] for outcome in total["outcomes"])
    pot = await get(standing, f"/runs/{december}/explanation", pot_id="second")
    assert pot["kronor"] == 1_000_003
    whole = await get(standing, f"/runs/{december}/explanation")
    computed = await get(standing, f"/runs/{december}")
    assert whole["kronor"] == computed["total_kronor"]
    year = await get(standing, f"/agreements/{COAST}/explanations/nord")
    assert year["kronor"] == total["kronor"] + 100_000
    missing = await standing.allocation.get(
        f"/runs/{december}/explanation?recipient_id=nobody", headers=as_role("payer.1")
    )
    assert missing.status_code == 404


def all_evidence(finding: Any) -> list[Any]:
    parts = [each for part in finding["parts"] for each in all_evidence(part)]
    return [*finding["evidence"], *parts]


async def test_an_explanation_reads_in_words_with_names_and_with_numbers(
    standing: Wire, december: str
) -> None:
    answer = await standing.allocation.get(
        f"/runs/{december}/explanation-text?recipient_id=nord", headers=as_role("region.01")
    )
    text = answer.text
    for said in (
        "Så räknas det: potten × mottagarens vikt ÷ summan av vikterna",
        "Med tal: 1\u00a0000\u00a0003 × 100 ÷ 1\u00a0000",
        "Påhittat bidrag till kusten 2024, version 1.0.0",
        "SAMMANFATTNING",
        "Redovisningsdel: 250",
        "Underlag: S-2024-",
        "Påhittade tal, levererad 2024-03-20",
        "Källa: K1",
        "K1 Befolkning: Påhittade tal",
        "Beslut: villkoret är uppfyllt, beslutat 2024-11-20, godkänt av en annan person",
        "Grund: punkt 5",
    ):
        assert said in text, said
    english = await standing.allocation.get(
        f"/runs/{december}/explanation-text?recipient_id=nord&language=en",
        headers=as_role("region.01"),
    )
    assert "With numbers: 1\u00a0000\u00a0003 × 100 ÷ 1\u00a0000" in english.text
    paper = await standing.allocation.get(
        f"/runs/{december}/explanation-pdf/nord", headers=as_role("region.01")
    )
    assert paper.status_code == 200, paper.text
    assert paper.content.startswith(b"%PDF-")
    assert b"/StructTreeRoot" in paper.content
    assert b"pdfuaid" in paper.content


async def test_from_a_filing_a_decision_and_a_paragraph_back_to_kronor(
    standing: Wire, december: str
) -> None:
    total = await get(standing, f"/runs/{december}/explanation", recipient_id="nord")
    decided = next(each for each in total["outcomes"] if each["decision"])
    numbers = [each["registration_number"] for each in all_evidence(decided["finding"])]
    for reference in (decided["id"], decided["decision"]["id"], numbers[0]):
        found = await get(standing, f"/runs/{december}/traces", reference_id=reference)
        assert {each["amount"]["pot_id"] for each in found["amounts"]} == {"second"}, reference
        assert found["total_kronor"] > 0
    found = await get(standing, f"/runs/{december}/traces", source="punkt 3")
    assert {each["amount"]["pot_id"] for each in found["amounts"]} >= {"prompt", "bonus"}


async def test_a_table_is_compared_row_by_row_and_its_rounding_found(
    standing: Wire, december: str
) -> None:
    async def compared(values: dict[str, int]) -> Any:
        rows = [{"recipient_id": who, "value": value} for who, value in values.items()]
        upload = {"run_id": december, "pot_ids": ["second"], "rows": rows}
        response = await standing.allocation.post(
            "/table-comparisons", json=upload, headers=as_role("payer.1")
        )
        assert response.status_code == 200, response.text
        return response.json()

    pot = await get(standing, f"/runs/{december}/explanation", pot_id="second")
    amounts = await get(standing, f"/runs/{december}/amounts", pot_id="second", limit="100")
    values = dict.fromkeys(("mitt", "nord", "syd"), 0)
    for each in amounts["items"]:
        values[each["recipient_id"]] += each["entitled_kronor"]
    assert sum(values.values()) == pot["kronor"]
    same = await compared(values)
    assert same["equal_count"] == 3
    assert "largest_remainder" in same["explained_by"]
    other = await compared({**values, "nord": values["nord"] + 1})
    assert (other["equal_count"], other["explained_by"]) == (2, [])
    assert [each["difference_kronor"] for each in other["rows"] if not each["is_equal"]] == [-1]


async def test_every_reading_is_listed_by_one_command(standing: Wire, december: str) -> None:
    """A reading of allocation's, one that assessment judges anew, one that leaves money behind.

    With half as the share asked for, Syd's 50 of 100 give it the 18 000 of each month; nothing is
    left for the bonus, of which nord had 9 000 and mitt 27 000. What Syd was not released of the
    second part, 600 002 kronor, was redistributed as 1 to 3.
    """
    found = await get(standing, f"/runs/{december}/interpretation-effects")
    effects = [InterpretationEffect.model_validate(each) for each in found]
    assert [(each.reading_id, each.status) for each in effects] == [
        ("oklart-1-uddatal", "moves_nothing"),
        ("oklart-2-halften", "computed"),
        ("oklart-3-kvar", "computed"),
    ]
    _, half, left = (
        {each.recipient_id: each.difference_kronor for each in effect.recipients}
        for effect in effects
    )
    assert half == {"nord": -9_000, "mitt": -27_000, "syd": 36_000}
    assert left == {"nord": -150_000, "mitt": -450_002}
    assert "    syd      +36\u00a0000\u00a0kr" in lines_of(effects)


async def test_a_correction_is_priced_for_every_recipient(standing: Wire, december: str) -> None:
    """Last in the module, since it delivers a corrected statistic: Syd was prompt in January."""
    assert (await deliver(standing, visits("syd", "2024-01", prompt=90))).status_code == 201
    priced = await get(standing, f"/agreements/{COAST}/priced-changes", occasion_id="december")
    [change] = priced["changes"]
    assert (change["recipient_id"], change["period"]) == ("syd", "2024-01")
    assert (change["before"], change["after"]) == ("0", "1")
    assert change["reasons"]
    assert moved(priced)["syd"] > 18_000
    assert sum(moved(priced).values()) == 0
    body = {"agreement_id": COAST}
    evaluation = await post(standing.assessment, "/evaluations", "assessor.1", json=body)
    again = await get(
        standing,
        f"/agreements/{COAST}/priced-changes",
        occasion_id="december",
        evaluation_id=evaluation.json()["id"],
    )
    assert again["recipients"] == priced["recipients"]
