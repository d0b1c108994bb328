"""Can a service do its work? Each part by name, so that an operator sees which one is not ready."""

from collections.abc import Awaitable, Callable, Mapping
from functools import cache
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError
from sqlalchemy.ext.asyncio import AsyncEngine
from starlette.responses import JSONResponse, Response

from shared.kit.database import Database

Check = Callable[[], Awaitable[bool]]


async def readiness(service: str, checks: Mapping[str, Check], database: Database) -> Response:
    """200 where every part is ready, else 503."""
    parts = {"database": False, "migrations": False}
    try:
        parts["migrations"] = await reaches_head(database.engine, service)
        parts["database"] = True
    except Exception:
        parts["database"] = False
    for name, check in checks.items():
        parts[name] = await check()
    ready = all(parts.values())
    return JSONResponse({"ready": ready, "parts": parts}, status_code=200 if ready else 503)


async def reaches_head(engine: AsyncEngine, service: str) -> bool:
    """Whether the schema in the database has all that this code needs.

    One that is ahead does too: while a release rolls out, the code before it serves on the new
    schema. Revisions are numbered, so that code can tell those that it does not know yet.
    """
    asked = text(f"SELECT version_num FROM {service}.alembic_version")  # noqa: S608 - ours
    async with engine.connect() as connection:
        try:
            found = await connection.scalar(asked)
        except ProgrammingError:  # the table is not there: nothing was ever migrated
            return False
    return found is not None and found >= head_of(service)


@cache
def head_of(service: str) -> str:
    """The newest revision that comes with this code; its file's name begins with its number."""
    folder = Path(__file__).parents[2] / "services" / service / "migrations" / "versions"
    return max(file.name.partition("_")[0] for file in folder.glob("[0-9]*_*.py"))
