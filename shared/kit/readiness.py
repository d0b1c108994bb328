"""Can a service do its work? Each part by name, so that an operator sees which one is not ready."""

from collections.abc import Awaitable, Callable, Mapping

from starlette.responses import JSONResponse, Response

from shared.kit.database import Database
from shared.kit.migrations import reaches_head

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
