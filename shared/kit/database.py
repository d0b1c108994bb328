"""One engine per service, and one transaction per request, committed before the reply is sent."""

import select
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated

import psycopg
import structlog
from fastapi import Depends, Request
from psycopg.rows import TupleRow
from sqlalchemy import event, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError, InvalidatePoolError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import (
    AsyncConnection,
    AsyncEngine,
    AsyncSession,
    async_sessionmaker,
    create_async_engine,
)

from shared.kit.for_whom import INTERNAL, RECIPIENT_SETTING, ROLE_SETTING
from shared.kit.logs import kind_of
from shared.kit.principals import RECIPIENT_ROLES, Caller, Principal
from shared.kit.settings import ServiceSettings

Driver = psycopg.AsyncConnection[TupleRow]
"""The driver's own connection: a third of the cost of a session's statements."""
Cursor = psycopg.AsyncCursor[TupleRow]
"""A statement that was sent, and what it gives; in a pipeline it is waited for when fetched."""

_LOG = structlog.get_logger("database")
_FOR_WHOM = text(
    f"SELECT set_config('{ROLE_SETTING}', :role, true),"
    f" set_config('{RECIPIENT_SETTING}', :recipient, true)"
)
FOR_THE_SERVICE = (
    f"SELECT set_config('{ROLE_SETTING}', '{INTERNAL}', true),"
    f" set_config('{RECIPIENT_SETTING}', '', true)"
)
_IS_POWERFUL = text(
    "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = current_user"
    " AND (rolsuper OR rolbypassrls)) OR EXISTS (SELECT FROM pg_tables"
    " WHERE tableowner = current_user AND rowsecurity)"
)
_ONE_INSTANT = text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
UNSAFE_WHEN_OFF = ("fsync", "full_page_writes", "synchronous_commit")


class UnsafeDatabase(Exception):
    """The database is set so that what it has acknowledged can be lost."""


class PowerfulRole(Exception):
    """The service connects as a role that the policies on rows do not bind."""


class Database:
    """A service's connection to its own schema."""

    def __init__(self, url: str, *, pool_size: int, replica_url: str | None = None) -> None:
        """Make the engine; nothing connects until it is needed."""
        self.engine = _engine(url, pool_size=pool_size)
        self._sessions = async_sessionmaker(self.engine, expire_on_commit=False)
        self._replica = None if replica_url is None else _engine(replica_url, pool_size=pool_size)

    @classmethod
    def of(cls, settings: ServiceSettings) -> "Database":
        """The database a service is told to use."""
        replica = settings.read_database_url
        return cls(
            settings.database_url.get_secret_value(),
            pool_size=settings.database_pool_size,
            replica_url=None if replica is None else replica.get_secret_value(),
        )

    @asynccontextmanager
    async def transaction(self, principal: Principal | None = None) -> AsyncIterator[AsyncSession]:
        """A session in a transaction: committed at the end, rolled back on any error.

        Postgres is told for whom it is, and shows only their rows (`kit/row_security.py`);
        without a principal it is the service's own work, to which nothing is hidden.
        """
        async with self._sessions() as session, session.begin():
            await tell_for_whom(session, principal)
            yield session

    @asynccontextmanager
    async def pipeline(self) -> AsyncIterator[Driver]:
        """As `transaction` for the service's own work, through the driver alone: for busy paths.

        Statements go out without waiting for each other; one is waited for where it is fetched,
        and all are at the end.
        """
        async with self.engine.connect() as connection:
            driver = await _driver(connection)
            try:
                async with driver.pipeline():
                    await driver.execute(FOR_THE_SERVICE)
                    yield driver
                    await commit(driver)
            except BaseException:
                await driver.rollback()
                raise

    @asynccontextmanager
    async def snapshot(self, principal: Principal | None = None) -> AsyncIterator[AsyncSession]:
        """As `transaction`, to read only, and every query sees the same instant."""
        async with self._sessions() as session, session.begin():
            # Postgres takes this before the transaction's first query, or not at all.
            await session.execute(_ONE_INSTANT)
            await tell_for_whom(session, principal)
            yield session

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """As `transaction`, for figures that may be a moment old.

        On the streaming replica, where one is given and answers; on the primary otherwise.
        Never for what is judged or paid by, nor for what its caller may just have written.
        """
        if self._replica is None or not await _answers(self._replica):
            async with self.transaction() as session:
                yield session
        else:
            async with AsyncSession(self._replica) as session, session.begin():
                await tell_for_whom(session, None)
                yield session

    async def refuse_unsafe_settings(self) -> None:
        """Raise UnsafeDatabase unless an acknowledged commit survives a crash.

        A kill does not show these settings to be off, only a power cut does: so they are
        checked at start-up.
        """
        async with self.engine.connect() as connection:
            for name in UNSAFE_WHEN_OFF:
                value = await connection.scalar(text(f"SHOW {name}"))
                if value == "off":
                    raise UnsafeDatabase(
                        f"Postgres runs with {name} = {value}: what it acknowledges could be lost. "
                        f"Set {name} = on and start again."
                    )

    async def refuse_powerful_role(self, settings: ServiceSettings) -> None:
        """In production, raise PowerfulRole where the role is not bound by policies on rows."""
        if settings.environment != "production":
            return
        async with self.engine.connect() as connection:
            if await connection.scalar(_IS_POWERFUL):
                raise PowerfulRole(
                    "The database role this service runs as owns tables or may bypass row-level "
                    "security, so the second wall would not stand. Run it as the run-time role "
                    "that deploy/postgres/bootstrap.sql makes, and migrate as the owner."
                )

    async def close(self) -> None:
        """Give every connection back."""
        await self.engine.dispose()
        if self._replica is not None:
            await self._replica.dispose()


def _engine(url: str, *, pool_size: int) -> AsyncEngine:
    engine = create_async_engine(
        url,
        pool_size=pool_size,
        max_overflow=0,
        pool_timeout=5,
        hide_parameters=True,  # they are what was sent, and errors are logged
    )
    event.listen(engine.sync_engine, "checkout", _refuse_closed)
    return engine


def _refuse_closed(connection: DBAPIConnection, *_: object) -> None:
    """Have the pool begin anew where a server that is gone has closed its end.

    Nobody sends anything on an idle connection but to close it. Looking costs nothing; asking the
    server whether it is there, as pools do, was a round trip for every transaction.
    """
    waiting = select.poll()
    waiting.register(connection.driver_connection.fileno(), select.POLLIN)
    if waiting.poll(0):
        raise InvalidatePoolError


async def _answers(engine: AsyncEngine) -> bool:
    try:
        async with engine.connect():
            return True
    except (DBAPIError, PoolTimeout) as error:
        _LOG.warning("the replica does not answer, the primary is read", fault=kind_of(error))
        return False


async def commit(driver: Driver) -> None:
    """End a pipeline's transaction: what it wrote is kept when this returns."""
    await driver.commit()


async def driver_of(session: AsyncSession) -> Driver:
    """The driver's own connection, in the session's transaction."""
    return await _driver(await session.connection())


async def _driver(connection: AsyncConnection) -> Driver:
    driver = (await connection.get_raw_connection()).driver_connection
    assert isinstance(driver, psycopg.AsyncConnection)
    return driver


async def tell_for_whom(session: AsyncSession, principal: Principal | None) -> None:
    """Tell Postgres for whom a transaction is, until it ends."""
    role = INTERNAL if principal is None else principal.role
    is_recipient = principal is not None and principal.role in RECIPIENT_ROLES
    recipient = principal.subject if principal is not None and is_recipient else ""
    await session.execute(_FOR_WHOM, {"role": role, "recipient": recipient})


async def _session(request: Request, principal: Caller) -> AsyncIterator[AsyncSession]:
    database: Database = request.app.state.database
    async with database.transaction(principal) as session:
        yield session


Transaction = Annotated[AsyncSession, Depends(_session, scope="function")]
"""The request's transaction. The scope matters: with the default one the commit would come after
the reply, and a failing commit would already have been answered with success."""


async def _snapshot(request: Request, principal: Caller) -> AsyncIterator[AsyncSession]:
    database: Database = request.app.state.database
    async with database.snapshot(principal) as session:
        yield session


Snapshot = Annotated[AsyncSession, Depends(_snapshot, scope="function")]
"""The request's transaction where it reads much that must belong together."""
