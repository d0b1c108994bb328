"""Both agreements' money over the whole year, from the pots to the bank and back again.

With rights that lapse, a statistic corrected after it was paid for, a reclaim, a repayment and a
transfer the bank rejects; after every step the ledger is whole and not a krona is unaccounted for.
"""

from typing import Any

import httpx
import pytest

from deploy.demo.answers import answer_form
from deploy.demo.callers import Services
from deploy.demo.filing import file
from deploy.demo.requisitions import requested_kronor
from deploy.demo.year import (
    evaluate,
    evaluate_and_run,
    file_for_all,
    live_okad_tillganglighet,
    upload_key_data,
)
from shared.agreements.catalogue import Catalogue
from shared.agreements.loader import LoadedAgreement
from shared.agreements.tables import key_data_of
from shared.schemas.allocations import Run
from tests.bank import answer_file, giro_of
from tests.wire import Wire, as_role, post

OT24, GNV24 = "okad-tillganglighet-2024", "god-och-nara-vard-2024"
DEBTOR = {
    "name": "Kammarkollegiet (påhittat konto)",
    "organisation_number": "202100-0829",
    "bankgiro": "50501055",
    "agent_bic": "SWEDSESS",
}


@pytest.fixture
def services(wire: Wire) -> Services:
    return Services(wire.submissions, wire.assessment, wire.allocation, tell=lambda _: None)


async def get(wire: Wire, path: str, **query: str) -> Any:
    response = await wire.allocation.get(path, params=query, headers=as_role("payer.1"))
    assert response.status_code == 200, response.text
    return response.json()


async def made(response: httpx.Response) -> Any:
    assert response.status_code == 201, response.text
    return response.json()


async def step(wire: Wire, run: Any, to: str, *, who: str = "payer.2") -> Any:
    response = await post(
        wire.allocation,
        f"/runs/{run['id']}/transitions",
        who,
        json={"to": to},
        headers={"If-Match": f'"{run["version"]}"'},
    )
    return await made(response)


async def balances(wire: Wire, agreement_id: str) -> dict[str, int]:
    """Kronor by kind of account; the ledger is checked whole on the way."""
    check = await get(wire, "/ledger-checks")
    assert check["is_whole"], check
    found = await get(wire, "/ledger-balances", agreement_id=agreement_id)
    assert found["sum_kronor"] == 0
    sums: dict[str, int] = {}
    for each in found["balances"]:
        kind = each["account"]["kind"]
        assert each["kronor"] >= 0 or kind in {"appropriation", "recipient"}, each
        sums[kind] = sums.get(kind, 0) + each["kronor"]
    assert sum(sums.values()) == 0
    return sums


async def register_payees(wire: Wire, agreement_id: str) -> None:
    agreement = Catalogue.load().get(agreement_id).agreement
    members = {member.id for group in agreement.recipients for member in group.members}
    for place, recipient_id in enumerate(sorted(members)):
        registration = {
            "recipient_id": recipient_id,
            "giro": "bankgiro",
            "giro_number": giro_of(place),
            "source": "Rekvisition (påhittad)",
        }
        await made(await post(wire.allocation, "/payees", "payer.1", json=registration))


async def sent(wire: Wire, run_id: str) -> Any:
    request = {"run_id": run_id, "execution_date": "2024-12-16", "debtor": DEBTOR}
    return await made(await post(wire.allocation, "/payment-files", "payer.2", json=request))


async def pay(wire: Wire, run_id: str, *, rejected: frozenset[str] = frozenset()) -> Any:
    return await answer_file(wire, await sent(wire, run_id), rejected=rejected)


async def test_every_krona_of_okad_tillganglighet_is_somewhere_all_year(
    wire: Wire, services: Services
) -> None:
    loaded = Catalogue.load().get(OT24)
    runs = await live_okad_tillganglighet(services, loaded)
    await register_payees(wire, OT24)
    sums = await balances(wire, OT24)
    assert sums["appropriation"] == -2_937_000_000
    assert sums["recipient"] == sum(run.total_kronor for run in runs)
    for place, run in enumerate(runs):
        reading = await pay(wire, str(run.id), rejected=frozenset({"09"} if place == 0 else ()))
        assert reading["rejected"] == (1 if place == 0 else 0)
        await balances(wire, OT24)
    # The rejected transfer is the same payment under a new name, and is paid the second time.
    first = await get(wire, f"/runs/{runs[0].id}")
    assert first["state"] == "released"
    [due] = [
        each
        for each in await get(wire, "/payments", run_id=str(runs[0].id))
        if each["state"] == "due"
    ]
    assert (due["recipient_id"], due["attempt"]) == ("09", 2)
    await pay(wire, str(runs[0].id))
    assert (await get(wire, f"/runs/{runs[0].id}"))["state"] == "paid"
    sums = await balances(wire, OT24)
    assert sums["paid"] == sum(run.total_kronor for run in runs)
    assert sums["recipient"] == sums["in_transit"] == 0

    await _leave_unspent(services, loaded, "skr-economic-report", kronor=1_250_000)
    await _correct_a_statistic_after_payment(wire, services, runs)
    await _repay(wire)
    for each in (await get(wire, "/runs", agreement_id=OT24, limit="100"))["items"]:
        again = await get(wire, f"/runs/{each['id']}/recomputation")
        assert again["is_equal"], again


async def _correct_a_statistic_after_payment(
    wire: Wire, services: Services, runs: list[Run]
) -> None:
    """A month was wrong: the occasion is computed again, and only the difference moves."""
    agreement = Catalogue.load().get(OT24).agreement
    statistic = agreement.statistics[0]
    figures = {each.id: 0 for each in statistic.figures}
    row = {
        "statistic_id": statistic.id,
        "recipient_id": "01",
        "period": "2024-02",
        "figures": figures,
    }
    delivery = {"agreement_id": OT24, "origin": "Påhittad rättelse", "rows": [row]}
    await services.live_at("2025-04-10", "12:00")
    await made(
        await post(
            wire.submissions,
            "/statistics-deliveries",
            "statistics-supplier.database",
            json=delivery,
        )
    )
    loaded = Catalogue.load().get(OT24)
    await evaluate(services, loaded)
    body = {"agreement_id": OT24, "occasion_id": "december-2024"}
    run = await made(await post(wire.allocation, "/runs", "payer.1", json=body))
    changed = await get(wire, f"/runs/{run['id']}/differences")
    assert changed["against_run_id"] == str(runs[-1].id)
    causes = {each["recipient_id"]: each["causes"] for each in changed["recipients"]}
    assert "corrected_statistics" in causes["01"]
    assert all(causes[other] == ["other_recipients"] for other in causes if other != "01")
    assert sum(each["difference_kronor"] for each in changed["recipients"]) == 0
    run = await step(wire, run, "approved")
    run = await step(wire, run, "released")
    assert run["total_kronor"] == 0
    sums = await balances(wire, OT24)
    debts = await get(wire, "/debts", agreement_id=OT24)
    assert [each["recipient_id"] for each in debts] == ["01"]
    due = [
        each for each in await get(wire, "/payments", run_id=run["id"]) if each["state"] == "due"
    ]
    assert sum(each["kronor"] for each in due) == debts[0]["kronor"]
    assert sums["recipient"] == 0
    claim = {
        **overpayment(OT24, debts[0]),
        "source": "tolkning 14",
    }
    await _claimed_and_received(wire, claim)
    assert await get(wire, "/debts", agreement_id=OT24) == []
    if run["state"] == "released":
        await pay(wire, run["id"])
    sums = await balances(wire, OT24)
    assert sums["recipient"] == 0


def overpayment(agreement_id: str, debt: Any) -> dict[str, Any]:
    return {
        "kind": "overpayment",
        "agreement_id": agreement_id,
        "recipient_id": debt["recipient_id"],
        "kronor": debt["kronor"],
        "due": "2025-04-30",
        "source": "Påhittad grund",
        "motivation": "Rättat underlag efter utbetalning (påhittat).",
    }


async def _leave_unspent(
    services: Services, loaded: LoadedAgreement, obligation_id: str, *, kronor: int
) -> None:
    """SKR's economic report says in a second version, still in time, what was not spent."""
    await services.live_at("2025-03-28")
    query = {"agreement_id": loaded.agreement.id, "obligation_id": obligation_id}
    found = await services.submissions.get("/filings", params=query, headers=as_role("skr.skr"))
    [filed] = found.json()["items"]
    recipient, form = loaded.agreement.recipient("skr"), loaded.agreement.form("economic-report")
    assert recipient is not None
    assert form is not None
    figures = {"grant-received": 12_000_000, "total-costs": 12_000_000 - kronor}
    supplemented = await post(
        services.submissions,
        f"/filings/{filed['id']}/versions",
        "skr.skr",
        json=answer_form(form, recipient, figures=figures).model_dump(mode="json"),
        headers={"If-Match": '"1"'},
    )
    assert supplemented.status_code == 201, supplemented.text


async def _repay(wire: Wire) -> None:
    """SKR repays what its report leaves unspent; this agreement lets nothing be reclaimed."""
    before = await balances(wire, OT24)
    repayment = {"kind": "repayment", "agreement_id": OT24, "recipient_id": "skr"}
    claim = await _claimed_and_received(wire, repayment)
    assert (claim["kronor"], claim["due"]) == (1_250_000, "2025-03-31")
    assert claim["source"] == "avsnitt 6, femte stycket"
    after = await balances(wire, OT24)
    assert after["repaid"] - before.get("repaid", 0) == 1_250_000
    assert after["paid"] == before["paid"] - 1_250_000
    assert after["claim"] == 0
    demand = {"kronor": 1, "due": "2025-06-30", "motivation": "Påhittad."}
    reclaim = {**repayment, **demand, "kind": "reclaim"}
    refused = await post(wire.allocation, "/claims", "payer.1", json=reclaim)
    assert refused.json()["code"] == "nothing-to-claim"


async def _decide(wire: Wire, claim: Any, *, who: str) -> httpx.Response:
    return await post(
        wire.allocation,
        f"/claims/{claim['id']}/decisions",
        who,
        json={"to": "decided", "reason": "Beslut (påhittat)."},
        headers={"If-Match": f'"{claim["version"]}"'},
    )


async def _claimed_and_received(wire: Wire, claim: dict[str, Any]) -> Any:
    proposed = await made(await post(wire.allocation, "/claims", "payer.1", json=claim))
    own = await _decide(wire, proposed, who="payer.1")
    assert (own.status_code, own.json()["code"]) == (403, "same-person")
    decided = await made(await _decide(wire, proposed, who="payer.2"))
    receipt = {
        "kronor": proposed["kronor"],
        "received_on": "2025-04-10",
        "bank_reference": f"BG-{decided['id']}",
    }
    address = f"/claims/{decided['id']}/receipts"
    settled = await made(await post(wire.allocation, address, "payer.1", json=receipt))
    assert settled["state"] == "settled"
    twice = await post(wire.allocation, address, "payer.1", json=receipt)
    assert twice.status_code == 409
    return settled


async def test_every_krona_of_god_och_nara_vard_is_somewhere_all_year(
    wire: Wire, services: Services
) -> None:
    """Two never requisition, a transfer is rejected, key data is corrected after payment, one
    account is late and one says that money was left."""
    loaded = Catalogue.load().get(GNV24)
    await services.live_at("2024-01-22")
    await upload_key_data(services, loaded)
    await register_payees(wire, GNV24)
    await services.live_at("2024-02-05")
    await _requisition(services, loaded, but=frozenset({"09", "rss-10"}))
    await services.live_at("2024-02-20")
    first = await evaluate_and_run(services, loaded, "payment")
    sums = await balances(wire, GNV24)
    assert sums["recipient"] == first.total_kronor
    file = await sent(wire, str(first.id))
    assert (await answer_file(wire, file, rejected=frozenset({"01"})))["rejected"] == 1
    sums = await balances(wire, GNV24)
    assert sums["recipient"] == first.total_kronor - sums["paid"] > 0
    await pay(wire, str(first.id))
    sums = await balances(wire, GNV24)
    assert (sums["paid"], sums["recipient"]) == (first.total_kronor, 0)
    # The bank's first report once more, and then another that says otherwise: nothing moves.
    again = await answer_file(wire, file, rejected=frozenset({"01"}))
    assert (again["accepted"], again["rejected"], again["contradicting"]) == (0, 0, 0)
    otherwise = await answer_file(wire, file, rejected=frozenset({"03"}))
    assert (otherwise["accepted"], otherwise["rejected"], otherwise["contradicting"]) == (0, 0, 2)
    assert await balances(wire, GNV24) == sums

    await services.live_at("2024-05-02")
    await _correct_key_data(wire, loaded)
    second = await evaluate_and_run(services, loaded, "payment")
    changed = await get(wire, f"/runs/{second.id}/differences")
    assert changed["recipients"]
    assert all(each["causes"] == ["new_key_data"] for each in changed["recipients"])
    owed = sum(each["kronor"] for each in await get(wire, "/debts", agreement_id=GNV24))
    due = await get(wire, "/payments", run_id=str(second.id))
    assert sum(each["kronor"] for each in due) - owed == second.total_kronor
    await pay(wire, str(second.id))
    sums = await balances(wire, GNV24)
    assert sums["recipient"] == -owed < 0
    assert sums["paid"] == first.total_kronor + second.total_kronor + owed

    await services.live_at("2024-12-03")
    third = await evaluate_and_run(services, loaded, "payment")
    assert third.total_kronor == 0
    report = await get(wire, f"/runs/{third.id}/forfeited-rights")
    sums = await balances(wire, GNV24)
    assert sums["forfeited"] == report["total_kronor"] > 0
    assert {"09", "rss-10"} <= {each["recipient_id"] for each in report["rights"]}
    assert sums["pot"] == 0
    await _account_and_give_back(wire, services, loaded, owed)


async def _requisition(services: Services, loaded: LoadedAgreement, *, but: frozenset[str]) -> None:
    for condition in loaded.agreement.conditions:
        if condition.requested_amount is None:
            continue
        obligation = loaded.agreement.obligation(condition.id)
        assert obligation is not None
        for recipient_id in loaded.agreement.recipient_ids(condition.recipients):
            if recipient_id in but:
                continue
            asked = requested_kronor(loaded, condition_id=condition.id, recipient_id=recipient_id)
            figures = {condition.requested_amount: asked}
            await file(services, loaded, obligation, recipient_id, figures=figures)


async def _correct_key_data(wire: Wire, loaded: LoadedAgreement) -> None:
    """A made-up correction: ten thousand inhabitants of Stockholm live in Uppsala."""
    data_set = loaded.agreement.data_set("population")
    assert data_set is not None
    values = dict(key_data_of(loaded, data_set) or {})
    values["01"] -= 10_000
    values["03"] += 10_000
    upload = {
        "agreement_id": GNV24,
        "data_set_id": "population",
        "source": "Påhittad rättelse",
        "as_of": "2023-11-01",
        "values": [{"recipient_id": name, "value": value} for name, value in values.items()],
    }
    await made(await post(wire.allocation, "/key-data-sets", "payer.1", json=upload))


async def _account_and_give_back(
    wire: Wire, services: Services, loaded: LoadedAgreement, owed: int
) -> None:
    """SKR repays what was left, a region without a report is reclaimed of, debts are paid."""
    await services.live_at("2025-03-24")
    await file_for_all(services, loaded, "economic-report-skr")
    await _leave_unspent(services, loaded, "economic-report-skr", kronor=600_000)
    await services.live_at("2025-04-10", "12:00")
    await evaluate(services, loaded)
    before = await balances(wire, GNV24)
    repayment = {"kind": "repayment", "agreement_id": GNV24, "recipient_id": "skr"}
    assert (await _claimed_and_received(wire, repayment))["kronor"] == 600_000
    await balances(wire, GNV24)
    of_region = {**repayment, "recipient_id": "12"}
    refused = await post(wire.allocation, "/claims", "payer.1", json=of_region)
    assert refused.json()["code"] == "nothing-to-claim"
    reclaim = {
        **of_region,
        "kind": "reclaim",
        "kronor": 1_000_000,
        "due": "2025-06-30",
        "motivation": "Redovisning saknas (påhittat).",
    }
    claim = await _claimed_and_received(wire, reclaim)
    assert "avsnitt 13.1" in claim["source"]
    await balances(wire, GNV24)
    for debt in await get(wire, "/debts", agreement_id=GNV24):
        await _claimed_and_received(wire, overpayment(GNV24, debt))
    after = await balances(wire, GNV24)
    assert await get(wire, "/debts", agreement_id=GNV24) == []
    assert after["repaid"] == 1_600_000
    assert after["paid"] == before["paid"] - 1_600_000 - owed
    assert after["claim"] == after["recipient"] == 0


async def test_rights_not_requisitioned_in_time_lapse_and_are_reported(
    wire: Wire, services: Services
) -> None:
    """GNV24 with nobody asking: on the date every right lapses, and the ledger says so."""
    loaded = Catalogue.load().get(GNV24)
    await services.live_at("2024-03-01")
    await upload_key_data(services, loaded)
    early = await evaluate_and_run(services, loaded, "payment")
    assert early.total_kronor == 0
    assert (await balances(wire, GNV24)).get("forfeited", 0) == 0
    await services.live_at("2024-12-03")
    late = await evaluate_and_run(services, loaded, "payment")
    sums = await balances(wire, GNV24)
    assert sums["forfeited"] == sum(each.forfeited_kronor for each in late.pots) > 0
    report = await get(wire, f"/runs/{late.id}/forfeited-rights")
    assert report["total_kronor"] == sums["forfeited"]
    assert {"01", "25", "skr"} <= {each["recipient_id"] for each in report["rights"]}
    changed = await get(wire, f"/runs/{late.id}/differences")
    assert changed["lines"] == []
    told = await get(wire, "/events", limit="1000")
    kinds = [each["type"].rpartition("allocation.")[2] for each in told["events"]]
    assert kinds.count("run.paid") == 2


async def test_reminders_are_told_once(wire: Wire, services: Services) -> None:
    await services.live_at("2024-11-25")
    query = f"/due-date-announcements?agreement_id={GNV24}"
    first = await made(await post(wire.allocation, query, "payer.1"))
    again = await made(await post(wire.allocation, query, "payer.1"))
    assert first["announced"] == 43
    assert again["announced"] == 0
