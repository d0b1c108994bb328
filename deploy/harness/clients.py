"""Clients that do not give up: each sends a request until it is answered, and writes that down.

A request without an answer (the service is down, the connection broke, 5xx, "under way") is sent
again as it was, with the same Idempotency-Key: that is what the services promise to bear.
"""

import asyncio
import hashlib
import random
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import uuid4

import httpx

from deploy.harness.journal import Entry, Happened, Journal
from deploy.local.issuer import bearer

AGAIN_SECONDS = 0.05
PATIENCE_SECONDS = 120
REPLAYED_SHARE = 0.25
_UNDER_WAY = "idempotency-key-in-flight"


@dataclass(frozen=True, slots=True)
class Call:
    """One request that changes something; `kind` says what, for the reckoning."""

    service: str
    kind: str
    path: str
    who: str
    content: bytes
    query: Mapping[str, str] = field(default_factory=dict)
    media_type: str = "application/json"
    if_match: str | None = None
    key: str = field(default_factory=lambda: str(uuid4()))

    def headers(self) -> dict[str, str]:
        """What is sent beside the content, the same each time."""
        return {
            "Authorization": bearer(self.who),
            "Content-Type": self.media_type,
            "Idempotency-Key": self.key,
            **({} if self.if_match is None else {"If-Match": self.if_match}),
        }


@dataclass(frozen=True, slots=True)
class Refused(Exception):
    """A service said no where it had to say yes."""

    status: int
    text: str


async def attempt(client: httpx.AsyncClient, call: Call) -> httpx.Response | None:
    """Send a call once; None where that gave no answer, and it is to be sent again as it was."""
    try:
        response = await client.post(
            call.path, content=call.content, params=call.query, headers=call.headers()
        )
    except httpx.HTTPError:
        return None
    is_under_way = response.status_code == httpx.codes.CONFLICT and _UNDER_WAY in response.text
    return None if response.is_server_error or is_under_way else response


class Sender:
    """Sends calls until they are answered, and keeps the journal."""

    def __init__(self, clients: Mapping[str, httpx.AsyncClient], journal: Journal) -> None:
        """`clients` reach the services' APIs, by name."""
        self._clients = clients
        self._journal = journal
        self._chance = random.Random(1)  # noqa: S311 - nothing secret

    async def deliver(self, call: Call) -> httpx.Response:
        """Have a call acknowledged; now and then ask again, and compare the answers."""
        self._write("sent", call, time.monotonic())
        response = await self._until_answered(call, "acknowledged")
        if self._chance.random() < REPLAYED_SHARE:
            again = await self._until_answered(call, None)
            if again.content != response.content:
                self._write("differs", call, time.monotonic(), again)
        return response

    async def _until_answered(self, call: Call, happened: Happened | None) -> httpx.Response:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while True:
            started = time.monotonic()
            response = await attempt(self._clients[call.service], call)
            if response is not None:
                break
            if time.monotonic() > deadline:
                self._write("refused", call, started)
                raise Refused(0, f"no answer within {PATIENCE_SECONDS} s")
            await asyncio.sleep(AGAIN_SECONDS)
        if response.status_code != httpx.codes.CREATED:
            self._write("refused", call, started, response)
            raise Refused(response.status_code, response.text)
        if happened is not None:
            self._write(happened, call, started, response)
        return response

    def _write(
        self, happened: Happened, call: Call, started: float, answer: httpx.Response | None = None
    ) -> None:
        self._journal.write(
            Entry(
                happened,
                call.service,
                call.kind,
                call.key,
                started,
                time.monotonic(),
                status=0 if answer is None else answer.status_code,
                content_sha256=hashlib.sha256(call.content).hexdigest(),
                answer="" if answer is None else answer.text,
            )
        )
