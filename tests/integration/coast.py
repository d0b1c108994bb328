"""What happens under `kust-2024`, a made-up agreement small enough to reckon by hand.

Population 100, 300 and 600: shares of a tenth, three tenths and six tenths.
"""

from datetime import datetime
from pathlib import Path

import httpx
from pydantic import JsonValue

from shared.schemas.submissions import Receipt
from shared.values.periods import LEGAL_ZONE
from tests.wire import Wire, as_role, post

Tree = dict[str, JsonValue]

DEFINITIONS = Path(__file__).parent / "definitions"
COAST = "kust-2024"
RECIPIENTS = ("mitt", "nord", "syd")
POPULATION = {"mitt": 300, "nord": 100, "syd": 600}
CONDITIONS = ("prompt", "reported", "requisitioned")
GOOD_REPORT: Tree = {
    "answers": {"done": "Påhittat.", "has-plan": True, "received": 10, "used": 7, "left": 3}
}


def swedish(text: str) -> datetime:
    """An instant from Swedish local time: `2024-09-30 23:59`."""
    return datetime.fromisoformat(text).replace(tzinfo=LEGAL_ZONE)


def filings(
    obligation_id: str = "report", recipient_id: str = "nord", *, agreement_id: str = COAST
) -> str:
    """The address a filing is sent to."""
    return (
        f"/filings?agreement_id={agreement_id}&obligation_id={obligation_id}"
        f"&recipient_id={recipient_id}"
    )


async def send(
    wire: Wire,
    content: bytes,
    *,
    to: str | None = None,
    who: str = "region.nord",
    media_type: str = "application/json",
    **headers: str,
) -> httpx.Response:
    """Send bytes as a filing, whatever they hold."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return await post(
        wire.submissions,
        to or filings(),
        who,
        content=content,
        headers={"Content-Type": media_type, **named},
    )


async def file(
    wire: Wire, body: Tree, *, obligation_id: str = "report", recipient_id: str = "nord"
) -> Receipt:
    """File a body that is taken in, and give its receipt."""
    response = await post(
        wire.submissions,
        filings(obligation_id, recipient_id),
        f"region.{recipient_id}",
        json=body,
    )
    assert response.status_code == 201, response.text
    return Receipt.model_validate_json(response.content)


def requisition(kronor: int) -> Tree:
    """A requisition of some kronor."""
    return {"answers": {"requested-amount": kronor}}


def visits(
    recipient_id: str = "nord", period: str = "2024-01", *, completed: int = 100, prompt: int = 80
) -> Tree:
    """A row of the made-up statistics."""
    return {
        "statistic_id": "visits",
        "recipient_id": recipient_id,
        "period": period,
        "figures": {"completed": completed, "within_30_days": prompt},
    }


def delivery(*rows: Tree, agreement_id: str = COAST) -> Tree:
    """A delivery of some rows."""
    return {"agreement_id": agreement_id, "origin": "Påhittade tal", "rows": list(rows)}


async def deliver(wire: Wire, *rows: Tree) -> httpx.Response:
    """Deliver some rows of statistics."""
    return await post(
        wire.submissions,
        "/statistics-deliveries",
        "statistics-supplier.database",
        json=delivery(*rows),
    )


def key_data(values: dict[str, int] | None = None, /, **changes: JsonValue) -> Tree:
    """An upload of population figures."""
    return {
        "agreement_id": COAST,
        "data_set_id": "population",
        "source": "Påhittade tal",
        "as_of": "2023-11-01",
        "values": [
            {"recipient_id": name, "value": value}
            for name, value in (POPULATION if values is None else values).items()
        ],
        **changes,
    }


async def upload(wire: Wire, upload: Tree | None = None) -> httpx.Response:
    """Upload key data."""
    return await post(wire.allocation, "/key-data-sets", "payer.1", json=upload or key_data())


async def evaluate(wire: Wire, **request: JsonValue) -> httpx.Response:
    """Evaluate conditions of the made-up agreement."""
    body = {"agreement_id": COAST, **request}
    return await post(wire.assessment, "/evaluations", "assessor.1", json=body)


async def run(wire: Wire, occasion_id: str = "spring") -> httpx.Response:
    """Compute a payment occasion of the made-up agreement."""
    body = {"agreement_id": COAST, "occasion_id": occasion_id}
    return await post(wire.allocation, "/runs", "payer.1", json=body)


async def cases(wire: Wire) -> dict[str, Tree]:
    """The officers' cases by recipient."""
    response = await wire.assessment.get(
        f"/cases?agreement_id={COAST}", headers=as_role("assessor.1")
    )
    assert response.status_code == 200, response.text
    return {case["recipient_id"]: case for case in response.json()["items"]}


async def propose(
    wire: Wire,
    case: Tree,
    judgement: str = "met",
    *,
    if_match: str | None = None,
    **more: JsonValue,
) -> httpx.Response:
    """Judge a case as it stood when it was read, unless another ETag is named."""
    return await post(
        wire.assessment,
        f"/cases/{case['id']}/decisions",
        "assessor.1",
        json={"judgement": judgement, "motivation": "Påhittad motivering.", **more},
        headers={"If-Match": if_match or f'"{case["version"]}"'},
    )


async def decide(wire: Wire, case: Tree, judgement: str = "met", **more: JsonValue) -> None:
    """Judge a case, and have the judgement approved by another."""
    proposed = await propose(wire, case, judgement, if_match=None, **more)
    assert proposed.status_code == 201, proposed.text
    approved = await post(
        wire.assessment,
        f"/cases/{case['id']}/approvals",
        "approver.2",
        headers={"If-Match": proposed.headers["etag"]},
    )
    assert approved.status_code == 201, approved.text


async def live_until_december(wire: Wire) -> None:
    """All requisition and are judged; nord and mitt meet all, syd has no report and is slow."""
    await wire.set_clock(swedish("2024-01-20 10:00"))
    assert (await upload(wire)).status_code == 201
    for recipient_id in RECIPIENTS:
        await file(
            wire, requisition(1_000_000), obligation_id="requisition", recipient_id=recipient_id
        )
    await wire.set_clock(swedish("2024-03-20 10:00"))
    rows = [
        visits(name, month, prompt=50 if name == "syd" else 80)
        for name in RECIPIENTS
        for month in ("2024-01", "2024-02")
    ]
    assert (await deliver(wire, *rows)).status_code == 201
    await wire.set_clock(swedish("2024-09-20 10:00"))
    for recipient_id in ("nord", "mitt"):
        await file(wire, GOOD_REPORT, recipient_id=recipient_id)
    await wire.set_clock(swedish("2024-11-20 10:00"))
    assert (await evaluate(wire)).status_code == 201
    for recipient_id, case in (await cases(wire)).items():
        judgement = "not_met" if recipient_id == "syd" else "met"
        await decide(wire, case, judgement)
