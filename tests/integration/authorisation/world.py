"""A small world in which every kind of thing exists twice: `nord`'s, and another's (`mitt`'s)."""

import json
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import httpx

from tests.bank import giro_of
from tests.integration import coast
from tests.wire import Wire, as_role, post

OWN, FOREIGN = "nord", "mitt"
DEBTOR = {
    "name": "Påhittad myndighet",
    "organisation_number": "202100-0829",
    "bankgiro": "50501055",
    "agent_bic": "SWEDSESS",
}
SCENARIOS = {
    "agreement_id": coast.COAST,
    "scenario_count": 1000,
    "seed": 7,
    "uncertain": [{"within": {"lowest": "0", "highest": "1"}, "recipient_ids": ["syd"]}],
    "undecided": "met",
}


@dataclass(frozen=True, slots=True)
class Things:
    """Ids by kind of thing, after its service where all have them; what is nobody's has one id."""

    own: dict[str, str]
    foreign: dict[str, str]

    @property
    def missing(self) -> dict[str, str]:
        """Ids of the right form that nothing has."""
        return {kind: missing_like(each) for kind, each in self.own.items()}


def missing_like(known: str) -> str:
    """An id of the same form that nothing has."""
    return str(uuid4()) if len(known) == 36 else "no-such-thing"


async def build(wire: Wire) -> Things:
    """Live until December, with drafts, a released run, a payment file and claims."""
    await coast.live_until_december(wire)
    evaluation = await _made(await coast.evaluate(wire))
    own: dict[str, str] = {"agreements": coast.COAST, "evaluations": evaluation["id"]}
    foreign = dict(own)
    run = await _released(wire, own)
    foreign |= own
    file = {"run_id": run["id"], "execution_date": "2024-12-16", "debtor": DEBTOR}
    cases = await coast.cases(wire)
    for things, recipient_id in ((own, OWN), (foreign, FOREIGN)):
        things["cases"] = str(cases[recipient_id]["id"])
        things["drafts"] = (await _made(await _draft(wire, recipient_id)))["id"]
        things["filings"] = await _filing(wire, recipient_id)
        things["amounts"] = (
            await _one(wire.allocation, f"/runs/{run['id']}/amounts", recipient_id)
        )["id"]
        payment = await _one(wire.allocation, "/payments", recipient_id)
        things["payments"] = payment["id"]
    sent = await _made(await post(wire.allocation, "/payment-files", "payer.2", json=file))
    own["payment-files"] = foreign["payment-files"] = sent["id"]
    await _overpaid(wire)
    for things, recipient_id in ((own, OWN), (foreign, FOREIGN)):
        things["claims"] = (await _made(await _claim(wire, recipient_id)))["id"]
    analysis = await post(wire.allocation, "/scenario-analyses", "payer.1", json=SCENARIOS)
    assert analysis.status_code == 202, analysis.text
    own["scenario-analyses"] = foreign["scenario-analyses"] = analysis.json()["id"]
    for service in ("submissions", "assessment", "allocation"):
        for things, recipient_id in ((own, OWN), (foreign, FOREIGN)):
            things[f"{service} webhooks"] = await _webhook(wire, service, recipient_id)
    own["statistics-files"] = await _statistics_file(wire, "statistics-supplier.own")
    foreign["statistics-files"] = await _statistics_file(wire, "statistics-supplier.foreign")
    return Things(own, foreign)


async def _webhook(wire: Wire, service: str, recipient_id: str) -> str:
    webhook = {"url": "https://system.example.org/events", "description": "Påhittat system"}
    client: httpx.AsyncClient = getattr(wire, service)
    made = await _made(await post(client, "/webhooks", f"region.{recipient_id}", json=webhook))
    return str(made["webhook"]["id"])


async def _made(response: httpx.Response) -> Any:
    assert response.status_code == 201, response.text
    return response.json()


async def _released(wire: Wire, things: dict[str, str]) -> Any:
    """The spring's run, approved and released by another than computed it; with payees."""
    for place, recipient_id in enumerate(coast.RECIPIENTS):
        payee = {
            "recipient_id": recipient_id,
            "giro": "bankgiro",
            "giro_number": giro_of(place),
            "source": "Rekvisition (påhittad)",
        }
        await _made(await post(wire.allocation, "/payees", "payer.1", json=payee))
    run = await walked(wire, await _made(await coast.run(wire)))
    key_data = await wire.allocation.get(
        "/key-data-sets", params={"agreement_id": coast.COAST}, headers=as_role("payer.1")
    )
    things |= {"runs": run["id"], "key-data-sets": key_data.json()[0]["id"]}
    return run


async def walked(wire: Wire, run: Any) -> Any:
    """A run, approved and released."""
    for to in ("approved", "released"):
        headers = {"If-Match": f'"{run["version"]}"'}
        path = f"/runs/{run['id']}/transitions"
        step = {"to": to, "reason": "Påhittad."}
        run = await _made(await post(wire.allocation, path, "payer.2", json=step, headers=headers))
    return run


async def _overpaid(wire: Wire) -> None:
    """Later key data leave two with less than they have been sent: they owe, and can be claimed."""
    later = dict.fromkeys(coast.RECIPIENTS, 1) | {"syd": 10**6}
    await _made(await coast.upload(wire, coast.key_data(later)))
    await walked(wire, await _made(await coast.run(wire)))


async def _draft(wire: Wire, recipient_id: str) -> httpx.Response:
    draft = {
        "agreement_id": coast.COAST,
        "obligation_id": "report",
        "recipient_id": recipient_id,
        "body": coast.GOOD_REPORT,
    }
    return await post(wire.submissions, "/drafts", f"region.{recipient_id}", json=draft)


async def _filing(wire: Wire, recipient_id: str) -> str:
    """A report with an attachment."""
    found = await _one(wire.submissions, "/filings?obligation_id=report", recipient_id)
    return str(found["id"])


async def _claim(wire: Wire, recipient_id: str) -> httpx.Response:
    claim = {
        "agreement_id": coast.COAST,
        "recipient_id": recipient_id,
        "kind": "overpayment",
        "kronor": 10,
        "due": "2025-03-31",
        "source": "punkt 9",
        "motivation": "Påhittad.",
    }
    return await post(wire.allocation, "/claims", "payer.1", json=claim)


async def _statistics_file(wire: Wire, who: str) -> str:
    path = f"/statistics-files?agreement_id={coast.COAST}&origin=made-up"
    headers = {"Content-Type": "text/csv"}
    response = await post(wire.submissions, path, who, content=b"a;b\r\n1;2", headers=headers)
    return str((await _made(response))["id"])


async def _one(client: httpx.AsyncClient, path: str, recipient_id: str) -> Any:
    """The first thing of a list that is a recipient's."""
    joint = "&" if "?" in path else "?"
    response = await client.get(
        f"{path}{joint}recipient_id={recipient_id}",
        headers=as_role("assessor.1" if "filings" in path else "payer.1"),
    )
    assert response.status_code == 200, response.text
    found = json.loads(response.content)
    return (found["items"] if isinstance(found, dict) else found)[0]
