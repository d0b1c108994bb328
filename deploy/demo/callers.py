"""The three services as their users reach them: over HTTP, each call in somebody's name."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from uuid import uuid4

import httpx

from deploy.local.issuer import bearer
from shared.schemas.base import Schema
from shared.schemas.paging import Page
from shared.values.periods import LEGAL_ZONE

Answer = TypeVar("Answer", bound=Schema)

PAGE_LIMIT = 1000
ATTEMPTS = 5
"""How often a call is made while a service says that it has too much to do just now."""


class DemoFailure(Exception):
    """A service did not answer as the demo expects; says which call, and what came back."""


@dataclass(frozen=True, slots=True)
class Services:
    """A client per service, and a place to say what happens."""

    submissions: httpx.AsyncClient
    assessment: httpx.AsyncClient
    allocation: httpx.AsyncClient
    tell: Callable[[str], None]

    async def live_at(self, day: str, time: str = "10:00") -> None:
        """Put the clock of all three services at a Swedish time of 2024 or 2025."""
        now = datetime.fromisoformat(f"{day}T{time}").replace(tzinfo=LEGAL_ZONE)
        for client in (self.submissions, self.assessment, self.allocation):
            url = client.base_url.copy_with(path="/clock")
            response = await client.put(url, json={"now": now.isoformat()})
            if response.status_code != httpx.codes.NO_CONTENT:
                raise DemoFailure(f"the clock at {url} cannot be set: {response.status_code}")


async def post(
    client: httpx.AsyncClient,
    path: str,
    *,
    who: str,
    content: bytes,
    answers: type[Answer],
    query: Mapping[str, str] | None = None,
    media_type: str = "application/json",
    if_match: str | None = None,
) -> Answer:
    """POST something new in somebody's name, such as `region.01`."""
    headers = {
        "Authorization": bearer(who),
        "Content-Type": media_type,
        "Idempotency-Key": str(uuid4()),
        **({} if if_match is None else {"If-Match": if_match}),
    }
    request = client.build_request("POST", path, content=content, params=query, headers=headers)
    return _read(await _send(client, request), answers, expected=httpx.codes.CREATED)


async def get(
    client: httpx.AsyncClient,
    path: str,
    *,
    who: str,
    answers: type[Answer],
    query: Mapping[str, str] | None = None,
) -> Answer:
    """GET a resource in somebody's name."""
    headers = {"Authorization": bearer(who)}
    request = client.build_request("GET", path, params=query, headers=headers)
    return _read(await _send(client, request), answers, expected=httpx.codes.OK)


async def get_all(
    client: httpx.AsyncClient,
    path: str,
    *,
    who: str,
    items: type[Answer],
    query: Mapping[str, str] | None = None,
) -> list[Answer]:
    """GET every page of a list."""
    found: list[Answer] = []
    while True:
        number = len(found) // PAGE_LIMIT + 1
        asked = {**(query or {}), "limit": str(PAGE_LIMIT), "page": str(number)}
        page = await get(client, path, who=who, answers=Page[items], query=asked)  # type: ignore[valid-type]
        found.extend(page.items)
        if page.links.next is None:
            return found


async def _send(client: httpx.AsyncClient, request: httpx.Request) -> httpx.Response:
    """Send a request, and the same again, key and all, as long as it is answered "not now"."""
    response = await client.send(request)
    for _ in range(ATTEMPTS - 1):
        if response.status_code != httpx.codes.SERVICE_UNAVAILABLE:
            break
        await asyncio.sleep(int(response.headers.get("Retry-After", "1")))
        response = await client.send(request)
    return response


def _read(response: httpx.Response, answers: type[Answer], *, expected: int) -> Answer:
    if response.status_code != expected:
        call = f"{response.request.method} {response.request.url}"
        raise DemoFailure(f"{call} answered {response.status_code}: {response.text[:2000]}")
    return answers.model_validate_json(response.content)
