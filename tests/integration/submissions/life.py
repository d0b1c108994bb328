"""Steps in a filing's life under `kust-2024`, for several tests to take."""

import json
from typing import Any

import httpx

from tests.integration.coast import COAST, GOOD_REPORT, Tree, send
from tests.wire import Wire, as_role, new_key, post

FILER, ASSESSOR, AUDITOR = "region.nord", "assessor.1", "auditor.1"
INCOMPLETE: Tree = {"answers": {"done": "Påhittat.", "received": 10, "used": 7, "left": 3}}


async def file_json(wire: Wire, body: Tree, **headers: str) -> httpx.Response:
    """File a report for `nord`."""
    response = await send(wire, json.dumps(body).encode(), **headers)
    assert response.status_code == 201, response.text
    return response


async def read(wire: Wire, path: str, who: str = ASSESSOR) -> httpx.Response:
    """GET something that is there."""
    response = await wire.submissions.get(path, headers=as_role(who))
    assert response.status_code == 200, response.text
    return response


async def ask_for(
    wire: Wire, filing_id: str, questions: list[str], *, etag: str, **more: str
) -> httpx.Response:
    """Have the assessor ask for a supplement."""
    return await post(
        wire.submissions,
        f"/filings/{filing_id}/supplement-requests",
        ASSESSOR,
        json={"question_ids": questions, "reason": "Svaret saknas.", **more},
        headers={"If-Match": etag},
    )


async def supplement(wire: Wire, filing_id: str, body: Tree, *, etag: str) -> httpx.Response:
    """File a new version."""
    return await wire.submissions.post(
        f"/filings/{filing_id}/versions",
        content=json.dumps(body).encode(),
        headers={
            **as_role(FILER),
            "Idempotency-Key": new_key(),
            "If-Match": etag,
            "Content-Type": "application/json",
        },
    )


def draft(body: Tree | None = None, **changes: Any) -> Tree:
    """A draft of `nord`'s report."""
    return {
        "agreement_id": COAST,
        "obligation_id": "report",
        "recipient_id": "nord",
        "body": GOOD_REPORT if body is None else body,
        **changes,
    }
