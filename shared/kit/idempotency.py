"""One effect per Idempotency-Key: a repeated request gets the first answer, and changes nothing.

The record of the key is written in the same transaction as the effect and kept as long as it. Two
requests with one key cannot be under way at once: an advisory lock on the key decides, and the
second is asked to come back.
"""

import hashlib
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import Depends, Header, Request
from sqlalchemy import MetaData, func, insert, select
from sqlalchemy.ext.asyncio import AsyncSession
from starlette.responses import Response

from shared.kit.database import Transaction
from shared.kit.principals import Caller
from shared.kit.tables import kit_tables
from shared.schemas.base import Schema
from shared.values.errors import DomainError, TryLater

_RECORD = kit_tables(MetaData()).idempotency


class IdempotencyKeyMissing(DomainError):
    """A request that changes something came without a key."""

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


class Once:
    """A request's right to take effect once, and the place where its answer is kept."""

    def __init__(
        self, session: AsyncSession, request: Request, *, key: str, client: str, sha256: str
    ) -> None:
        """Tie the key to the request and its transaction."""
        self._session = session
        self._request = request
        self._identity = {"client": client, "operation": _operation(request), "key": key}
        self._sha256 = sha256

    async def claim(self) -> None:
        """Take the key; raises Replayed, IdempotencyKeyReused or IdempotencyKeyInFlight."""
        lock = int.from_bytes(
            hashlib.sha256("\0".join(self._identity.values()).encode()).digest()[:8], signed=True
        )
        if not await self._session.scalar(select(func.pg_try_advisory_xact_lock(lock))):
            raise IdempotencyKeyInFlight("Wait a second and send the same request again.")
        record = (
            await self._session.execute(select(_RECORD).filter_by(**self._identity))
        ).one_or_none()
        if record is None:
            return
        if record.request_sha256 != self._sha256:
            raise IdempotencyKeyReused(
                "This key was first sent with another request. Use a new key for a new request; "
                "repeat a request only with exactly the same content."
            )
        raise Replayed(_response(record.status, record.body, record.location, record.etag, True))

    async def answer(
        self, body: Schema, *, status: int = 201, path: str | None = None, etag: str | None = None
    ) -> Response:
        """Keep the answer with its key and give it; `path` is where the new resource is."""
        location = None if path is None else f"{self._request.scope['root_path']}{path}"
        content = body.model_dump_json(by_alias=True).encode()
        await self._session.execute(
            insert(_RECORD).values(
                **self._identity,
                request_sha256=self._sha256,
                status=status,
                location=location,
                etag=etag,
                body=content,
                created_at=self._request.app.state.clock.now(),
            )
        )
        return _response(status, content, location, etag, False)


def _operation(request: Request) -> str:
    return f"{request.method} {request.url.path}"


def _response(
    status: int, content: bytes, location: str | None, etag: str | None, replayed: bool
) -> Response:
    response = Response(content, status_code=status, media_type="application/json")
    if location is not None:
        response.headers["Location"] = location
    if etag is not None:
        response.headers["ETag"] = etag
    if replayed:
        response.headers["Idempotent-Replayed"] = "true"
    return response


async def _once(
    request: Request,
    session: Transaction,
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
) -> AsyncIterator[Once]:
    if idempotency_key is None:
        raise IdempotencyKeyMissing(
            "Send a header Idempotency-Key with a value of your own choosing, such as a UUID, and "
            "the same value if you have to send the request again."
        )
    once = Once(
        session,
        request,
        key=idempotency_key,
        client=str(principal),
        sha256=await _fingerprint(request),
    )
    await once.claim()
    yield once


async def _fingerprint(request: Request) -> str:
    """What makes two requests the same: query, media type, precondition and the body's bytes."""
    digest = hashlib.sha256()
    for part in (
        str(request.url.query),
        request.headers.get("content-type", ""),
        request.headers.get("if-match", ""),
    ):
        digest.update(part.encode() + b"\0")
    digest.update(await request.body())
    return digest.hexdigest()


OncePerKey = Annotated[Once, Depends(_once, scope="function")]
"""Required on every operation that files, decides or moves money."""
