"""One effect per Idempotency-Key: a repeated request gets the first answer, and changes nothing.

The record of the key is written in the same transaction as the effect and kept as long as it. Two
requests with one key cannot be under way at once: an advisory lock on the key decides, and the
second is asked to come back.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from fastapi import Depends, Header, Request
from sqlalchemy.ext.asyncio import AsyncSession
from starlette.responses import Response

from shared.kit.database import Driver, Transaction, driver_of
from shared.kit.principals import Caller
from shared.schemas.base import Schema
from shared.values.errors import DomainError, TryLater


class IdempotencyKeyMissing(DomainError):
    """A request that changes something came without a key, or with several."""

    code = "idempotency-key-missing"
    title = "The header Idempotency-Key is required"


class IdempotencyKeyReused(DomainError):
    """The key was used before, for another request."""

    code = "idempotency-key-reused"
    title = "The Idempotency-Key belongs to another request"


class IdempotencyKeyInFlight(TryLater):
    """A request with this key is being served right now."""

    code = "idempotency-key-in-flight"
    title = "A request with this Idempotency-Key is under way"


class Replayed(Exception):
    """The request has been served before; `response` is the answer it got."""

    def __init__(self, response: Response) -> None:
        """Keep the first answer."""
        super().__init__("replayed")
        self.response = response


@dataclass(frozen=True, slots=True)
class RequestKey:
    """A client's key for one operation, and what makes a request sent again the same one."""

    client: str
    operation: str
    key: str
    request_sha256: str

    @property
    def identity(self) -> tuple[str, str, str]:
        """What the key is unique in."""
        return self.client, self.operation, self.key

    @property
    def lock(self) -> int:
        """The advisory lock that is held while a request with this key is served."""
        digest = hashlib.sha256("\0".join(self.identity).encode()).digest()
        return int.from_bytes(digest[:8], signed=True)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a request was answered with: it is kept with the key, and given again."""

    body: bytes
    given_at: datetime
    status: int = 201
    location: str | None = None
    etag: str | None = None

    def response(self) -> Response:
        """The answer as it is sent."""
        response = Response(self.body, status_code=self.status, media_type="application/json")
        if self.location is not None:
            response.headers["Location"] = self.location
        if self.etag is not None:
            response.headers["ETag"] = self.etag
        return response


Known = Replayed | IdempotencyKeyReused | IdempotencyKeyInFlight

_LOCKS = "SELECT pg_try_advisory_xact_lock(lock) FROM unnest(%b::bigint[]) AS lock"
_RECORDS = """
    SELECT client, operation, key, request_sha256, body, created_at, status, location, etag
    FROM idempotency_record
    JOIN unnest(%b::text[], %b::text[], %b::text[]) AS wanted (client, operation, key)
        USING (client, operation, key)
"""
_KEEP = """
    INSERT INTO idempotency_record
        (client, operation, key, request_sha256, body, created_at, status, location, etag)
    SELECT * FROM unnest(%b::text[], %b::text[], %b::text[], %b::text[], %b::bytea[],
                         %b::timestamptz[], %b::integer[], %b::text[], %b::text[])
"""


async def claim_keys(driver: Driver, keys: Sequence[RequestKey]) -> list[Known | None]:
    """Take keys until the transaction ends; for each that is not free, what its sender is told.

    Two statements: a record is looked for when the lock is held, and not a moment before.
    """
    columns = [list(column) for column in zip(*(key.identity for key in keys), strict=True)]
    locks = await driver.execute(_LOCKS, [[key.lock for key in keys]])
    records = await driver.execute(_RECORDS, columns)
    are_held = [is_held for (is_held,) in await locks.fetchall()]
    found = {record[:3]: (record[3], Answer(*record[4:])) for record in await records.fetchall()}
    return [
        _known(key, found.get(key.identity)) if is_held else _in_flight()
        for key, is_held in zip(keys, are_held, strict=True)
    ]


def _known(key: RequestKey, record: tuple[str, Answer] | None) -> Known | None:
    if record is None:
        return None
    request_sha256, answer = record
    if request_sha256 != key.request_sha256:
        return IdempotencyKeyReused(
            "This key was first sent with another request. Use a new key for a new request; "
            "repeat a request only with exactly the same content."
        )
    response = answer.response()
    response.headers["Idempotent-Replayed"] = "true"
    return Replayed(response)


def _in_flight() -> IdempotencyKeyInFlight:
    return IdempotencyKeyInFlight("Wait a second and send the same request again.")


async def keep_answers(driver: Driver, answers: Iterable[tuple[RequestKey, Answer]]) -> None:
    """Write answers down with their keys, in the transaction of what they answer for."""
    rows = [
        (
            *key.identity,
            key.request_sha256,
            answer.body,
            answer.given_at,
            answer.status,
            answer.location,
            answer.etag,
        )
        for key, answer in answers
    ]
    if rows:
        columns = [list(column) for column in zip(*rows, strict=True)]
        await driver.execute(_KEEP, columns)


class Once:
    """A request's right to take effect once, and the place where its answer is kept."""

    def __init__(self, session: AsyncSession, request: Request, key: RequestKey) -> None:
        """Tie the key to the request and its transaction."""
        self._session = session
        self._request = request
        self._key = key

    async def answer(
        self, body: Schema, *, status: int = 201, path: str | None = None, etag: str | None = None
    ) -> Response:
        """Keep the answer with its key and give it; `path` is where the new resource is."""
        location = None if path is None else f"{self._request.scope['root_path']}{path}"
        content = body.model_dump_json(by_alias=True).encode()
        now = self._request.app.state.clock.now()
        answer = Answer(content, now, status, location, etag)
        await keep_answers(await driver_of(self._session), [(self._key, answer)])
        return answer.response()


async def _request_key(
    request: Request,
    principal: Caller,
    idempotency_key: Annotated[
        str | None,
        Header(
            min_length=1,
            max_length=255,
            pattern=r"^[\x21-\x7e]+$",
            description="Chosen by the client, new for each new request, the same when a request "
            "is sent again. Kept as long as the record.",
            examples=["0190b0c1-7a3e-7000-8000-0000000000aa"],
        ),
    ] = None,
) -> RequestKey:
    sent = set(request.headers.getlist("idempotency-key"))  # of two, nobody knows which is meant
    if idempotency_key is None or len(sent) > 1:
        raise IdempotencyKeyMissing(
            "Send one header Idempotency-Key with a value of your own choosing, such as a UUID, "
            "and the same value if you have to send the request again."
        )
    return RequestKey(
        client=str(principal),
        operation=f"{request.method} {request.scope['path']}",
        key=idempotency_key,
        request_sha256=await _fingerprint(request),
    )


def begin_fingerprint(request: Request) -> "hashlib._Hash":
    """What makes two requests the same: query, media type, precondition, and then the bytes.

    Who takes the bytes as they come adds them here, so that they need not be kept for it.
    """
    digest = hashlib.sha256(request.scope["query_string"] + b"\0")
    for name in ("content-type", "if-match"):
        digest.update(request.headers.get(name, "").encode() + b"\0")
    request.state.fingerprint = digest
    return digest


async def _fingerprint(request: Request) -> str:
    if not hasattr(request.state, "fingerprint"):
        begin_fingerprint(request).update(await request.body())
    return str(request.state.fingerprint.hexdigest())


Keyed = Annotated[RequestKey, Depends(_request_key)]
"""A key that has been sent and not yet been asked for: whoever takes it claims it."""


async def refuse_known(session: AsyncSession, key: RequestKey) -> None:
    """Claim one key; raises Replayed, IdempotencyKeyReused or IdempotencyKeyInFlight."""
    (known,) = await claim_keys(await driver_of(session), [key])
    if known is not None:
        raise known


async def _once(request: Request, session: Transaction, key: Keyed) -> Once:
    await refuse_known(session, key)
    return Once(session, request, key)


OncePerKey = Annotated[Once, Depends(_once)]
"""Required on every operation that files, decides or moves money."""
