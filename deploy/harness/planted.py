"""What uvicorn serves in a harness: the real service, able to kill itself, or with one fault.

HARNESS_SERVICE      which service
HARNESS_PLANT        the fault to plant before it serves, empty for none
HARNESS_CRASH_POINT  a file: where it holds the name of a point, the service dies there, once
HARNESS_SIBLING      the address of assessment, for the fault that makes the intake ask it
"""

# ruff: noqa: ARG001 - what stands in for a guard takes what the guard took

import asyncio
import importlib
import itertools
import os
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import httpx
import psycopg
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session
from starlette.applications import Starlette
from starlette.middleware.base import BaseHTTPMiddleware, RequestResponseEndpoint
from starlette.requests import Request
from starlette.responses import Response

from shared.kit import database, http, preconditions, problems, rate_limits
from shared.kit.principals import Principal
from shared.schemas.base import Schema

LATE_SECONDS = 0.3
LOST_EVERY = 5
"""Of the groups in which reports are written, the manieth that is not kept."""
ENDS_AFTER_SECONDS = 30
CRASH_POINTS = ("before_commit", "after_commit")


def app_from_environment() -> Starlette:
    """The service named by the environment, with its fault planted."""
    name, plant = os.environ["HARNESS_SERVICE"], os.environ["HARNESS_PLANT"]
    _listen(Path(os.environ["HARNESS_CRASH_POINT"]))
    if plant in _PLANTED:
        _PLANTED[plant]()
    service: Starlette = importlib.import_module(f"services.{name}.main").app_from_environment()
    return _intake_asks(service) if plant == "intake-asks" and name == "submissions" else service


def _listen(file: Path) -> None:
    """Die right before a commit, or right after it and before the reply, when told to."""

    def die_at(point: str) -> None:
        if file.exists() and file.read_text() == point:
            file.unlink()
            os.kill(os.getpid(), signal.SIGKILL)

    for point in CRASH_POINTS:
        event.listen(Session, point, lambda _, point=point: die_at(point))
    former = database.commit

    async def commit(driver: database.Driver) -> None:
        die_at("before_commit")
        await former(driver)
        die_at("after_commit")

    database.commit = commit


# --- the faults -----------------------------------------------------------------------------

_waiting: set[asyncio.Task[None]] = set()


def _answer_before_commit() -> None:
    """In the intake, whose clients do not read what they have just written."""
    if os.environ["HARNESS_SERVICE"] != "submissions":
        return

    @asynccontextmanager
    async def transaction(
        self: database.Database, principal: Principal | None = None
    ) -> AsyncIterator[AsyncSession]:
        session = self._sessions()
        await session.begin()
        await database.tell_for_whom(session, principal)
        try:
            yield session
        except BaseException:
            await session.close()
            raise
        _commit_late(session.commit, session.close)

    @asynccontextmanager
    async def pipeline(self: database.Database) -> AsyncIterator[database.Driver]:
        connection = await self.engine.connect()
        driver = (await connection.get_raw_connection()).driver_connection
        assert isinstance(driver, psycopg.AsyncConnection)
        try:
            await driver.execute(database.FOR_THE_SERVICE)
            yield driver
        except BaseException:
            await connection.close()
            raise
        _commit_late(driver.commit, connection.close)

    database.Database.transaction = transaction  # type: ignore[method-assign]
    database.Database.pipeline = pipeline  # type: ignore[method-assign]


def _commit_late(
    commit: Callable[[], Awaitable[None]], close: Callable[[], Awaitable[None]]
) -> None:
    async def late() -> None:
        await asyncio.sleep(LATE_SECONDS)
        await commit()
        await close()

    task = asyncio.create_task(late())
    _waiting.add(task)
    task.add_done_callback(_waiting.discard)


def _accept_unsafe_settings() -> None:
    async def refuse_nothing(self: database.Database) -> None:
        return

    database.Database.refuse_unsafe_settings = refuse_nothing  # type: ignore[method-assign]


def _before_each_call(change: Callable[[http.PeerClient], None]) -> None:
    former = http.PeerClient.get

    async def get(
        self: http.PeerClient,
        path: str,
        *,
        query: Sequence[tuple[str, str]],
        answers: type[http.Answer],
    ) -> http.Answer:
        change(self)
        return await former(self, path, query=query, answers=answers)

    http.PeerClient.get = get  # type: ignore[method-assign]


def _no_deadline() -> None:
    def wait_for_ever(peer: http.PeerClient) -> None:
        peer._deadline_seconds = 10_000

    _before_each_call(wait_for_ever)


def _any_size() -> None:
    def take_all(peer: http.PeerClient) -> None:
        peer._size_limit_bytes = 10**12

    _before_each_call(take_all)


def _any_length() -> None:
    former = httpx.Response.aiter_bytes

    async def as_far_as_it_goes(
        self: httpx.Response, chunk_size: int | None = None
    ) -> AsyncIterator[bytes]:
        with suppress(httpx.RemoteProtocolError):
            async for chunk in former(self, chunk_size):
                yield chunk

    httpx.Response.aiter_bytes = as_far_as_it_goes  # type: ignore[method-assign]


def _any_status() -> None:
    def look_at_nothing(self: http.PeerClient, response: httpx.Response, body: bytes) -> None:
        return

    http.PeerClient._refuse_unless_json = look_at_nothing  # type: ignore[method-assign]


def _any_shape() -> None:
    def pass_over(cls: type[Schema], json_data: str | bytes) -> Schema:
        return super(Schema, cls).model_validate_json(json_data, extra="ignore")

    Schema.model_validate_json = classmethod(pass_over)  # type: ignore[method-assign,assignment]


def _lost_silently() -> None:
    former, groups = database.commit, itertools.count(1)

    async def commit_most(driver: database.Driver) -> None:
        if next(groups) % LOST_EVERY == 0:
            await driver.rollback()
        else:
            await former(driver)

    database.commit = commit_most


def _slow_to_end() -> None:
    if os.environ["HARNESS_SERVICE"] != "submissions":
        return
    former = database.Database.close

    async def close_late(self: database.Database) -> None:
        await asyncio.sleep(ENDS_AFTER_SECONDS)
        await former(self)

    database.Database.close = close_late  # type: ignore[method-assign]


def _no_allowance() -> None:
    def count_nothing(self: rate_limits.Allowance, client: str, *, now_seconds: float) -> None:
        return

    rate_limits.Allowance.spend = count_nothing  # type: ignore[method-assign]


def _other_media_type() -> None:
    importlib.import_module("shared.kit.openapi")  # the specification goes on saying what it said
    problems.PROBLEM_MEDIA_TYPE = "application/json"


def _no_if_match() -> None:
    def pass_over(if_match: str | None, *, current_version: int) -> None:
        return

    preconditions.require_match = pass_over


def _intake_asks(service: Starlette) -> Starlette:
    async def ask_first(request: Request, go_on: RequestResponseEndpoint) -> Response:
        if request.method == "POST":
            try:
                async with httpx.AsyncClient(trust_env=False, timeout=1) as client:
                    await client.get(os.environ["HARNESS_SIBLING"] + "/livez")
            except httpx.HTTPError:
                return Response(status_code=503)
        return await go_on(request)

    service.add_middleware(BaseHTTPMiddleware, dispatch=ask_first)
    return service


_PLANTED: Mapping[str, Callable[[], None]] = {
    "answer-before-commit": _answer_before_commit,
    "asynchronous-commit": _accept_unsafe_settings,
    "no-deadline": _no_deadline,
    "any-length": _any_length,
    "any-status": _any_status,
    "any-shape": _any_shape,
    "any-size": _any_size,
    "lost-silently": _lost_silently,
    "no-allowance": _no_allowance,
    "no-if-match": _no_if_match,
    "other-media-type": _other_media_type,
    "slow-to-end": _slow_to_end,
}
"""The faults of services; the others are planted in the database or in the harness itself."""
