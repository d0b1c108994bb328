"""The in-process wire: three real services, talking HTTP without ports."""

import itertools
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

import httpx
from pydantic import SecretStr
from starlette.applications import Starlette

from deploy.local.database import ServiceDatabase
from deploy.local.issuer import bearer
from services.allocation.main import create_app as create_allocation
from services.allocation.settings import AllocationSettings
from services.assessment.main import create_app as create_assessment
from services.assessment.settings import AssessmentSettings
from services.submissions.main import create_app as create_submissions
from services.submissions.settings import SubmissionsSettings

_keys = itertools.count(1)


def new_key() -> str:
    """An Idempotency-Key nobody has used."""
    return f"test-{next(_keys)}"


@dataclass(frozen=True, slots=True)
class Wire:
    """A client per service; each call names who makes it."""

    submissions: httpx.AsyncClient
    assessment: httpx.AsyncClient
    allocation: httpx.AsyncClient

    async def set_clock(self, now: datetime) -> None:
        """Put the clock of all three services at an instant."""
        for client in (self.submissions, self.assessment, self.allocation):
            url = client.base_url.copy_with(path="/clock")
            response = await client.put(url, json={"now": now.isoformat()})
            assert response.status_code == 204, response.text


def as_role(who: str, **headers: str) -> dict[str, str]:
    """The headers of a caller, such as `region.01`."""
    renamed = {name.replace("_", "-"): value for name, value in headers.items()}
    return {"Authorization": bearer(who), **renamed}


async def post(
    client: httpx.AsyncClient, path: str, who: str, json: Any = None, **more: Any
) -> httpx.Response:
    """POST once, with a key of its own."""
    headers = {**as_role(who), "Idempotency-Key": new_key(), **more.pop("headers", {})}
    return await client.post(path, json=json, headers=headers, **more)


@asynccontextmanager
async def wired(
    databases: Mapping[str, ServiceDatabase],
    *,
    agreements_dir: Path | None = None,
    worker: Literal["inside", "apart"] = "apart",
    dask_address: str | None = None,
) -> AsyncIterator[Wire]:
    """Start the three services on their databases, each reaching its sibling in process.

    Most tests leave no jobs, and are quicker without a worker that waits for them.
    """

    def common(service: str) -> dict[str, Any]:
        return {
            "environment": "test",
            "agreements_dir": agreements_dir,
            "database_url": SecretStr(databases[service].url),
            "database_pool_size": 4,
            "worker": worker,
            "stalled_seconds": 1,
        }

    async with AsyncExitStack() as stack:
        submissions = create_submissions(SubmissionsSettings(**common("submissions")))
        assessment = create_assessment(
            AssessmentSettings(submissions_url="http://submissions", **common("assessment")),
            submissions=reach(submissions, "submissions"),
        )
        allocation = create_allocation(
            AllocationSettings(
                assessment_url="http://assessment",
                dask_address=dask_address,
                **common("allocation"),
            ),
            assessment=reach(assessment, "assessment"),
        )
        for app in (submissions, assessment, allocation):
            await stack.enter_async_context(app.router.lifespan_context(app))
        yield Wire(
            *[
                await stack.enter_async_context(reach(app, name))
                for app, name in (
                    (submissions, "submissions"),
                    (assessment, "assessment"),
                    (allocation, "allocation"),
                )
            ]
        )


def reach(app: Starlette, name: str) -> httpx.AsyncClient:
    """A client whose requests go straight into an application."""
    return httpx.AsyncClient(
        transport=httpx.ASGITransport(app=app), base_url=f"http://{name}/{name}/v1", timeout=30
    )
