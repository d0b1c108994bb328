"""A run's life over HTTP under the made-up agreement: two persons, one release, one payment."""

import json
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest

from deploy import verify_proof
from deploy.local.database import ServiceDatabase
from tests.integration import coast
from tests.integration.tables import connect
from tests.wire import Wire, as_role, post

Databases = dict[str, ServiceDatabase]


async def step(
    wire: Wire, run: Any, to: str, *, who: str = "payer.2", **more: Any
) -> httpx.Response:
    return await post(
        wire.allocation,
        f"/runs/{run['id']}/transitions",
        who,
        json={"to": to, **more},
        headers={"If-Match": f'"{run["version"]}"'},
    )


async def get(wire: Wire, path: str, **query: str) -> Any:
    response = await wire.allocation.get(path, params=query, headers=as_role("payer.1"))
    assert response.status_code == 200, response.text
    return response.json()


@pytest.fixture
async def run(wire: Wire) -> Any:
    await coast.live_until_december(wire)
    assert (await coast.evaluate(wire)).status_code == 201
    response = await coast.run(wire)
    assert response.status_code == 201, response.text
    return response.json()


async def released(wire: Wire, run: Any) -> Any:
    approved = await step(wire, run, "approved")
    assert approved.status_code == 201, approved.text
    done = await step(wire, approved.json(), "released")
    assert done.status_code == 201, done.text
    return done.json()


async def test_who_computed_a_run_does_not_approve_it(wire: Wire, run: Any) -> None:
    refused = await step(wire, run, "approved", who="payer.1")
    assert (refused.status_code, refused.json()["code"]) == (403, "same-person")


@pytest.mark.parametrize("role", ["payer", "approver"])
async def test_the_database_itself_wants_two_persons(
    wire: Wire, run: Any, databases: Databases, role: str
) -> None:
    by = f"{role}:{run['computed_by'].partition(':')[2]}"
    with (
        connect(databases["allocation"].url) as connection,
        pytest.raises(psycopg.errors.CheckViolation, match="approved_by_another"),
    ):
        connection.execute(
            "INSERT INTO allocation.run_event (run_id, number, agreement_id, computed_by,"
            " from_state, to_state, at, by) VALUES (%s, 2, 'kust-2024', %s,"
            " 'computed', 'approved', now(), %s)",
            [run["id"], run["computed_by"], by],
        )


async def test_a_run_is_approved_before_it_is_released(wire: Wire, run: Any) -> None:
    refused = await step(wire, run, "released")
    assert refused.json()["code"] == "step-not-allowed"


async def test_a_step_needs_the_state_the_caller_has_seen(wire: Wire, run: Any) -> None:
    assert (await step(wire, run, "approved")).status_code == 201
    stale = await step(wire, run, "released")
    assert stale.status_code == 412


async def test_two_runs_over_one_occasion_cannot_both_be_released(wire: Wire, run: Any) -> None:
    twin = (await coast.run(wire)).json()
    await released(wire, run)
    approved = (await step(wire, twin, "approved")).json()
    refused = await step(wire, approved, "released")
    assert refused.json()["code"] == "run-out-of-date"


async def test_a_run_after_a_release_gives_only_the_difference(wire: Wire, run: Any) -> None:
    first = await released(wire, run)
    assert first["total_kronor"] > 0
    again = (await coast.run(wire)).json()
    assert again["total_kronor"] == 0
    changed = await get(wire, f"/runs/{again['id']}/differences")
    assert changed["against_run_id"] == run["id"]
    assert changed["lines"] == []


async def test_a_run_computed_again_is_equal_byte_for_byte(wire: Wire, run: Any) -> None:
    again = await get(wire, f"/runs/{run['id']}/recomputation")
    assert again["is_equal"]
    assert again["recomputed_sha256"] == run["result_sha256"]


async def test_withdrawing_is_motivated_and_ends_the_life(wire: Wire, run: Any) -> None:
    assert (await step(wire, run, "withdrawn")).json()["code"] == "reason-missing"
    gone = await step(wire, run, "withdrawn", reason="Fel tillfälle.")
    assert gone.json()["state"] == "withdrawn"
    assert (await step(wire, gone.json(), "approved")).status_code == 409


async def test_a_proof_holds_and_a_changed_krona_breaks_it(
    wire: Wire, run: Any, tmp_path: Path
) -> None:
    proof = await get(wire, f"/runs/{run['id']}/proofs/nord")
    file = tmp_path / "proof.json"
    file.write_text(json.dumps(proof))
    assert verify_proof.main([str(file)]) == 0
    proof["amounts"][0]["amount"]["kronor"] += 1
    file.write_text(json.dumps(proof))
    assert verify_proof.main([str(file)]) == 1


async def test_an_explanation_reads_in_swedish_with_names_and_numbers(wire: Wire, run: Any) -> None:
    amounts = await get(wire, f"/runs/{run['id']}/amounts", recipient_id="nord")
    amount = next(each for each in amounts["items"] if each["kronor"] > 0)
    response = await wire.allocation.get(
        f"/amounts/{amount['id']}/explanation-text", headers=as_role("payer.1")
    )
    assert response.status_code == 200
    for said in ("Så räknas det", "Med namn: ", "Med tal: ", "Grund: ", "\u00a0kr"):
        assert said in response.text, response.text


async def test_a_decision_is_traced_to_what_it_moved(wire: Wire, run: Any) -> None:
    amounts = (await get(wire, f"/runs/{run['id']}/amounts", recipient_id="nord"))["items"]
    explanation = await get(wire, f"/amounts/{amounts[0]['id']}/explanation")
    outcome = next(
        each["reference"]["id"]
        for each in explanation["figure"]["inputs"]
        if each["reference"] and each["reference"]["kind"] == "outcome"
    )
    moved = await get(wire, f"/runs/{run['id']}/traces", reference_id=outcome)
    assert amounts[0]["id"] in {each["amount"]["id"] for each in moved["amounts"]}
    nothing = await get(wire, f"/runs/{run['id']}/traces", source="avsnitt 999")
    assert nothing["amounts"] == []


async def test_a_simulation_gives_what_would_be_and_stores_nothing(wire: Wire, run: Any) -> None:
    async def simulated(*assumptions: dict[str, Any]) -> dict[str, int]:
        request = {
            "agreement_id": coast.COAST,
            "occasion_id": "december",
            "assumptions": list(assumptions),
        }
        response = await wire.allocation.post(
            "/simulations", json=request, headers=as_role("region.syd")
        )
        assert response.status_code == 200, response.text
        return {
            each["recipient_id"]: each["foreseen_kronor"] for each in response.json()["recipients"]
        }

    as_it_is = await simulated()
    from_february = {"recipient_id": "syd", "first": "2024-02", "reaches": "75 %"}
    improved = await simulated(from_february)
    assert improved["syd"] > as_it_is["syd"]
    assert await simulated({**from_february, "reaches": "74 %"}) == as_it_is
    assert (await get(wire, "/runs"))["_meta"]["total_records"] == 1


async def test_an_assumption_about_nobody_is_refused(wire: Wire, run: Any) -> None:
    request = {
        "agreement_id": coast.COAST,
        "occasion_id": "december",
        "assumptions": [{"recipient_id": "ost", "degree": "1"}],
    }
    response = await wire.allocation.post("/simulations", json=request, headers=as_role("payer.1"))
    assert response.json()["code"] == "invalid-simulation"


async def test_a_table_is_compared_and_its_rounding_found(wire: Wire, run: Any) -> None:
    amounts = (await get(wire, f"/runs/{run['id']}/amounts", pot_id="first"))["items"]
    rows = [
        {"recipient_id": each["recipient_id"], "value": each["entitled_kronor"]} for each in amounts
    ]
    upload = {"run_id": run["id"], "pot_ids": ["first"], "rows": rows}
    response = await wire.allocation.post(
        "/table-comparisons", json=upload, headers=as_role("payer.1")
    )
    assert response.status_code == 200, response.text
    assert response.json()["equal_count"] == response.json()["row_count"] == 3
    assert "largest_remainder" in response.json()["explained_by"]
    rows[0]["value"] += 1
    response = await wire.allocation.post(
        "/table-comparisons", json=upload, headers=as_role("payer.1")
    )
    assert response.json()["explained_by"] == []
    assert [each["difference_kronor"] for each in response.json()["rows"]] == [-1, 0, 0]
