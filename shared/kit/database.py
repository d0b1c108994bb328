"""One engine per service, and one transaction per request, committed before the reply is sent."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated

import psycopg
from fastapi import Depends, Request
from psycopg.rows import TupleRow
from sqlalchemy import text
from sqlalchemy.ext.asyncio import (
    AsyncEngine,
    AsyncSession,
    async_sessionmaker,
    create_async_engine,
)

from shared.kit.settings import ServiceSettings

UNSAFE_WHEN_OFF = ("fsync", "full_page_writes", "synchronous_commit")


class UnsafeDatabase(Exception):
    """The database is set so that what it has acknowledged can be lost."""


class Database:
    """A service's connection to its own schema."""

    def __init__(self, url: str, *, pool_size: int) -> None:
        """Make the engine; nothing connects until it is needed."""
        self.engine: AsyncEngine = create_async_engine(
            url,
            pool_size=pool_size,
            max_overflow=0,
            pool_timeout=5,
            pool_pre_ping=True,
            hide_parameters=True,  # they are what was sent, and errors are logged
        )
        self._sessions = async_sessionmaker(self.engine, expire_on_commit=False)

    @classmethod
    def of(cls, settings: ServiceSettings) -> "Database":
        """The database a service is told to use."""
        return cls(settings.database_url.get_secret_value(), pool_size=settings.database_pool_size)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncSession]:
        """A session in a transaction: committed at the end, rolled back on any error."""
        async with self._sessions() as session, session.begin():
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

    async def close(self) -> None:
        """Give every connection back."""
        await self.engine.dispose()


async def driver_of(session: AsyncSession) -> psycopg.AsyncConnection[TupleRow]:
    """The driver's own connection, in the session's transaction: a third of the cost on hot paths.

    Several statements in one call go out without waiting for each other's answers.
    """
    raw = await (await session.connection()).get_raw_connection()
    driver = raw.driver_connection
    assert isinstance(driver, psycopg.AsyncConnection)
    return driver


async def _session(request: Request) -> AsyncIterator[AsyncSession]:
    database: Database = request.app.state.database
    async with database.transaction() as session:
        yield session


Transaction = Annotated[AsyncSession, Depends(_session, scope="function")]
"""The request's transaction. The scope matters: with the default one the commit would come after
the reply, and a failing commit would already have been answered with success."""
