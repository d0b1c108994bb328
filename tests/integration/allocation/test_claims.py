"""Money that comes back under a made-up agreement: repayment read from reports, and reclaims."""

from typing import Any

import httpx
import pytest

from tests.integration import coast
from tests.integration.allocation.test_life_of_a_run import get, released
from tests.wire import Wire, as_role, post

ISLANDS = "oar-2024"
REPORTS = {"fasto": "accounts-repaying", "loso": "accounts-keeping"}


@pytest.fixture
async def paid(wire: Wire) -> Wire:
    """Both islands have been paid half a million each."""
    await wire.set_clock(coast.swedish("2024-06-01 10:00"))
    body = {"agreement_id": ISLANDS, "occasion_id": "payment"}
    run = await released(wire, (await post(wire.allocation, "/runs", "payer.1", json=body)).json())
    for payment in await get(wire, "/payments", run_id=run["id"]):
        assert payment["kronor"] == 500_000
        payee = {
            "recipient_id": payment["recipient_id"],
            "giro": "bankgiro",
            "giro_number": "5050-1055",
            "source": "Påhittad",
        }
        assert (await post(wire.allocation, "/payees", "payer.1", json=payee)).status_code == 201
    debtor = {
        "name": "Staten (påhittad part)",
        "organisation_number": "202100-0829",
        "bankgiro": "50501055",
        "agent_bic": "SWEDSESS",
    }
    file = {"run_id": run["id"], "execution_date": "2024-06-03", "debtor": debtor}
    assert (await post(wire.allocation, "/payment-files", "payer.2", json=file)).status_code == 201
    for payment in await get(wire, "/payments", run_id=run["id"]):
        told = await post(
            wire.allocation,
            f"/payments/{payment['id']}/outcomes",
            "payer.2",
            json={"outcome": "accepted", "reason": "Påhittat."},
            headers={"If-Match": f'"{payment["version"]}"'},
        )
        assert told.status_code == 201, told.text
    return wire


async def account_for(wire: Wire, recipient_id: str, unspent: int, **more: Any) -> Any:
    """File the economic report, or a new version of it, and have it evaluated."""
    report: coast.Tree = {"answers": {"unspent": unspent}}
    if more:
        path, headers = f"/filings/{more['filing_id']}/versions", {"If-Match": '"1"'}
    else:
        path, headers = coast.filings(REPORTS[recipient_id], recipient_id, agreement_id=ISLANDS), {}
    filed = await post(
        wire.submissions, path, f"region.{recipient_id}", json=report, headers=headers
    )
    assert filed.status_code == 201, filed.text
    await evaluate(wire)
    return filed.json()


async def evaluate(wire: Wire) -> None:
    body = {"agreement_id": ISLANDS}
    done = await post(wire.assessment, "/evaluations", "assessor.1", json=body)
    assert done.status_code == 201, done.text


async def claim(wire: Wire, kind: str, recipient_id: str = "fasto", **more: Any) -> httpx.Response:
    body = {"kind": kind, "agreement_id": ISLANDS, "recipient_id": recipient_id, **more}
    return await post(wire.allocation, "/claims", "payer.1", json=body)


async def decide(wire: Wire, claim: Any, *, who: str = "payer.2") -> httpx.Response:
    return await post(
        wire.allocation,
        f"/claims/{claim['id']}/decisions",
        who,
        json={"to": "decided", "reason": "Påhittat beslut."},
        headers={"If-Match": f'"{claim["version"]}"'},
    )


async def receive(wire: Wire, claim: Any, kronor: int, **more: Any) -> httpx.Response:
    receipt = {"kronor": kronor, "received_on": "2025-04-10", "bank_reference": "BG-1", **more}
    return await post(wire.allocation, f"/claims/{claim['id']}/receipts", "payer.1", json=receipt)


async def test_what_is_repaid_is_read_from_the_report_and_the_agreement(paid: Wire) -> None:
    await paid.set_clock(coast.swedish("2025-03-20 10:00"))
    assert (await claim(paid, "repayment")).json()["code"] == "nothing-to-claim"
    filed = await account_for(paid, "fasto", 120_000)
    made = await claim(paid, "repayment")
    assert made.status_code == 201, made.text
    found = made.json()
    assert (found["kronor"], found["due"], found["source"]) == (120_000, "2025-04-15", "punkt 4")
    assert found["evidence"] == [filed["registration_number"]]
    assert (await claim(paid, "repayment")).json()["code"] == "nothing-to-claim"
    typed = await claim(paid, "repayment", kronor=1)
    assert typed.status_code == 422
    [fasto, loso] = await get(paid, "/economic-reports", agreement_id=ISLANDS)
    assert (fasto["unspent_kronor"], fasto["claimed_kronor"]) == (120_000, 120_000)
    assert (loso["status"], loso["unspent_kronor"], loso["repayment_due"]) == (
        "awaited",
        None,
        None,
    )


async def test_a_report_that_was_supplemented_lets_the_rest_be_claimed(paid: Wire) -> None:
    await paid.set_clock(coast.swedish("2025-03-20 10:00"))
    filed = await account_for(paid, "fasto", 120_000)
    assert (await claim(paid, "repayment")).status_code == 201
    await account_for(paid, "fasto", 150_000, filing_id=filed["filing_id"])
    rest = await claim(paid, "repayment")
    assert rest.json()["kronor"] == 30_000


async def test_where_the_agreement_asks_no_repayment_none_is_claimed(paid: Wire) -> None:
    await paid.set_clock(coast.swedish("2025-03-20 10:00"))
    await account_for(paid, "loso", 120_000)
    refused = await claim(paid, "repayment", "loso")
    assert refused.json()["code"] == "nothing-to-claim"


async def test_only_a_report_that_did_not_come_in_time_lets_the_grant_be_reclaimed(
    paid: Wire,
) -> None:
    demand: dict[str, Any] = {"kronor": 500_000, "due": "2025-06-30", "motivation": "Påhittad."}
    await paid.set_clock(coast.swedish("2025-03-20 10:00"))
    await account_for(paid, "fasto", 0)
    assert (await claim(paid, "reclaim", "loso", **demand)).json()["code"] == "nothing-to-claim"
    await paid.set_clock(coast.swedish("2025-04-02 10:00"))
    assert (await claim(paid, "reclaim", "fasto", **demand)).json()["code"] == "nothing-to-claim"
    await evaluate(paid)
    made = await claim(paid, "reclaim", "loso", **demand)
    assert made.status_code == 201, made.text
    found = made.json()
    assert found["source"] == "punkt 3"
    assert found["motivation"].startswith("Staten får kräva tillbaka bidraget")
    for same_person in ("payer.1", "payer.1"):
        assert (await decide(paid, found, who=same_person)).json()["code"] == "same-person"
    decided = await decide(paid, found)
    assert (decided.json()["state"], decided.json()["decided_by"]) == ("decided", "payer:2")


async def test_more_than_was_paid_is_not_claimed(paid: Wire) -> None:
    await paid.set_clock(coast.swedish("2025-04-02 10:00"))
    await evaluate(paid)
    demand: dict[str, Any] = {"kronor": 500_001, "due": "2025-06-30", "motivation": "Påhittad."}
    proposed = (await claim(paid, "reclaim", "loso", **demand)).json()
    assert (await decide(paid, proposed)).json()["code"] == "more-than-outstanding"
    overpaid: dict[str, Any] = {
        "kronor": 1,
        "due": "2025-06-30",
        "motivation": "Påhittad.",
        "source": "punkt 2",
    }
    refused = await claim(paid, "overpayment", **overpaid)
    assert refused.json()["code"] == "more-than-outstanding"


async def test_balances_are_as_of_a_time_and_as_known_at_a_time(paid: Wire) -> None:
    """A receipt booked after the money came: known from one day, in effect from another."""
    await paid.set_clock(coast.swedish("2025-04-02 10:00"))
    await account_for(paid, "fasto", 120_000)
    proposed = (await claim(paid, "repayment")).json()
    await paid.set_clock(coast.swedish("2025-04-03 10:00"))
    decided = (await decide(paid, proposed)).json()
    await paid.set_clock(coast.swedish("2025-04-20 10:00"))
    early = await receive(paid, decided, 20_000, received_on="2025-04-01")
    assert early.status_code == 201, early.text
    assert (await receive(paid, decided, 100_000, bank_reference="BG-2")).status_code == 201
    future = await receive(paid, decided, 1, received_on="2025-04-21", bank_reference="BG-3")
    assert future.status_code == 409
    await paid.set_clock(coast.swedish("2025-05-01 10:00"))

    times = [f"2025-04-{day:02d}T12:00:00Z" for day in (1, 3, 9, 11, 20)]
    times = ["2024-05-01T12:00:00Z", *times, "2025-05-01T00:00:00Z"]
    ledger = (await get(paid, "/ledger-transactions", limit="1000"))["items"]
    seen = set()
    for as_of in times:
        for known_at in times:
            answer = await get(paid, "/ledger-balances", as_of=as_of, known_at=known_at)
            held = {each["account"]["id"]: each["kronor"] for each in answer["balances"]}
            wanted: dict[str, int] = {}
            for transaction in ledger:
                if transaction["effective_at"] <= as_of and transaction["recorded_at"] <= known_at:
                    for each in transaction["postings"]:
                        account_id = each["account_id"]
                        wanted[account_id] = wanted.get(account_id, 0) + each["kronor"]
            assert held == wanted, (as_of, known_at)
            assert answer["sum_kronor"] == sum(held.values()) == 0
            below = {name for name, kronor in held.items() if kronor < 0}
            assert below <= {f"appropriation/{ISLANDS}/not-stated"}, (as_of, known_at, below)
            seen.add(held.get(f"repaid/{ISLANDS}/state", 0))
    assert seen == {0, 20_000, 120_000}
    late = await get(
        paid, "/ledger-balances", as_of="2025-04-11T12:00:00Z", known_at="2025-04-11T12:00:00Z"
    )
    assert f"repaid/{ISLANDS}/state" not in {each["account"]["id"] for each in late["balances"]}


async def test_reminders_come_by_the_agreements_own_days_and_once(paid: Wire) -> None:
    async def announced(day: str) -> list[str]:
        await paid.set_clock(coast.swedish(f"{day} 10:00"))
        after = (await get(paid, "/events", after="0", limit="1000"))["next_after"]
        path = f"/due-date-announcements?agreement_id={ISLANDS}"
        for _ in range(2):
            assert (await post(paid.allocation, path, "payer.1")).status_code == 201
        told = (await get(paid, "/events", after=str(after)))["events"]
        return [each["type"].rpartition("allocation.")[2] for each in told]

    assert await announced("2025-03-16") == []
    assert await announced("2025-03-17") == ["due-date.near"] * 2
    assert await announced("2025-03-30") == ["due-date.near"] * 2
    await paid.set_clock(coast.swedish("2025-03-31 10:00"))
    await account_for(paid, "fasto", 120_000)
    proposed = (await claim(paid, "repayment")).json()
    assert await announced("2025-04-01") == ["due-date.near"]  # the repayment itself
    decided = await decide(paid, proposed)
    assert decided.status_code == 201
    assert await announced("2025-04-02") == ["claim.near"]
    assert await announced("2025-04-14") == ["due-date.near", "claim.near"]
    assert await announced("2025-04-16") == ["claim.overdue"]
    assert await announced("2025-05-16") == []
    response = await paid.allocation.get("/economic-reports", headers=as_role("payer.1"))
    assert response.status_code == 422
