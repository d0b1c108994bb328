"""Asking a sibling service: a deadline for the whole call, a size cap, a strict schema.

A wrong answer changes nothing here: whatever is not exactly what was expected becomes
PeerUnavailable (try later) or PeerRefused (with the sibling's own reason).
"""

import asyncio
from collections.abc import Sequence
from typing import Protocol, TypeVar

import httpx
import stamina
from prometheus_client import Counter
from pydantic import ValidationError

from shared.kit.tracing import traceparent_onwards
from shared.schemas.base import Schema
from shared.schemas.problems import Problem
from shared.values.errors import Conflict, TryLater

Answer = TypeVar("Answer", bound=Schema)

ATTEMPTS = 3


class AnswerTooLarge(Exception):
    """The answer is larger than what was asked for can be."""


class Credentials(Protocol):
    """What gives tokens to show the one who is asked."""

    async def token(self) -> str:
        """A token that is good now."""

    def forget(self) -> None:
        """The token was not believed: give another next time."""


class PeerUnavailable(TryLater):
    """A sibling service does not answer, or not as agreed."""

    code = "peer-unavailable"
    title = "A sibling service is not available"


class PeerRefused(Conflict):
    """A sibling service answered that it will not do this, and why."""

    code = "peer-refused"
    title = "A sibling service refused"


def make_http_client(base_url: str) -> httpx.AsyncClient:
    """A client for one sibling; the deadline of a whole call is PeerClient's to keep."""
    return httpx.AsyncClient(
        base_url=base_url,
        timeout=httpx.Timeout(10, connect=2),
        limits=httpx.Limits(max_connections=20, max_keepalive_connections=10),
        follow_redirects=False,
        trust_env=False,
    )


async def read_answer(
    client: httpx.AsyncClient, request: httpx.Request, *, size_limit_bytes: int
) -> tuple[httpx.Response, bytes]:
    """Send a request and read the answer up to a size; raises AnswerTooLarge, httpx.HTTPError."""
    response = await client.send(request, stream=True)
    try:
        body = bytearray()
        async for chunk in response.aiter_bytes():
            body += chunk
            if len(body) > size_limit_bytes:
                raise AnswerTooLarge(f"answered with more than {size_limit_bytes} bytes")
    finally:
        await response.aclose()
    return response, bytes(body)


class PeerClient:
    """Reads from one sibling. `client` is made by the composition root, or by a test."""

    def __init__(
        self,
        client: httpx.AsyncClient,
        *,
        peer: str,
        credentials: Credentials,
        deadline_seconds: int,
        size_limit_bytes: int = 64 * 1024 * 1024,
    ) -> None:
        """Keep the client and the limits; `peer` is the sibling's name in messages."""
        self._client = client
        self._peer = peer
        self._credentials = credentials
        self._deadline_seconds = deadline_seconds
        self._size_limit_bytes = size_limit_bytes
        self.calls = Counter(
            "statsbidrag_peer_calls",
            "Calls to a sibling service, by what came of them.",
            ["peer", "outcome"],
            registry=None,
        )

    async def get(
        self, path: str, *, query: Sequence[tuple[str, str]], answers: type[Answer]
    ) -> Answer:
        """GET a resource as the given schema, within the deadline, tried again while it is down."""
        try:
            answer = await self._get(path, query=query, answers=answers)
        except (PeerUnavailable, PeerRefused) as error:
            self.calls.labels(self._peer, type(error).code).inc()
            raise
        self.calls.labels(self._peer, "answered").inc()
        return answer

    async def _get(
        self, path: str, *, query: Sequence[tuple[str, str]], answers: type[Answer]
    ) -> Answer:
        try:
            async with asyncio.timeout(self._deadline_seconds):
                async for attempt in stamina.retry_context(
                    on=_Retryable, attempts=ATTEMPTS, timeout=None, wait_initial=0.1, wait_max=1.0
                ):
                    with attempt:
                        body = await self._read(path, query)
        except TimeoutError:
            raise PeerUnavailable(
                f"{self._peer} did not answer within {self._deadline_seconds} s. Nothing was "
                "changed; send the request again."
            ) from None
        except _Retryable as error:
            raise PeerUnavailable(
                f"{self._peer} {error}. Nothing was changed; send the request again."
            ) from None
        try:
            return answers.model_validate_json(body)
        except ValidationError:
            raise PeerUnavailable(
                f"{self._peer} answered something other than agreed. Nothing was changed; the two "
                "services may run different releases."
            ) from None

    async def is_alive(self) -> bool:
        """Whether the sibling's process answers at all."""
        try:
            async with asyncio.timeout(2):
                response = await self._client.get(self._client.base_url.copy_with(path="/livez"))
        except (TimeoutError, httpx.HTTPError):
            return False
        return response.status_code == httpx.codes.OK

    async def _read(self, path: str, query: Sequence[tuple[str, str]]) -> bytes:
        headers = {
            "Authorization": f"Bearer {await self._credentials.token()}",
            "Accept": "application/json",
            "traceparent": traceparent_onwards(),
        }
        request = self._client.build_request("GET", path, params=tuple(query), headers=headers)
        try:
            response, body = await read_answer(
                self._client, request, size_limit_bytes=self._size_limit_bytes
            )
        except AnswerTooLarge as error:
            raise PeerUnavailable(f"{self._peer} {error}. Nothing was changed.") from None
        except httpx.HTTPError as error:
            raise _Retryable(f"could not be reached ({type(error).__name__})") from None
        if response.status_code == httpx.codes.UNAUTHORIZED:
            self._credentials.forget()
            raise _Retryable("did not believe who asked")
        self._refuse_unless_json(response, body)
        return body

    def _refuse_unless_json(self, response: httpx.Response, body: bytes) -> None:
        media_type = response.headers.get("content-type", "").split(";")[0]
        if response.status_code >= 500:
            raise _Retryable(f"answered {response.status_code}")
        if response.status_code >= 400 and media_type == "application/problem+json":
            try:
                problem = Problem.model_validate_json(body)
            except ValidationError:
                raise PeerUnavailable(f"{self._peer} refused without a reason.") from None
            raise PeerRefused(f"{self._peer} refused: {problem.title}. {problem.detail}")
        if response.status_code != httpx.codes.OK or media_type != "application/json":
            raise PeerUnavailable(
                f"{self._peer} answered {response.status_code} {media_type or 'without a type'}. "
                "Nothing was changed."
            )


class _Retryable(Exception):
    """The call may succeed if it is made again."""
