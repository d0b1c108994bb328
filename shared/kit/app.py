"""Build a service: its API under `/<name>/v1`, and the operator's addresses beside it.

/<name>/v1/…       the API, its openapi.json, docs and api-info
/livez /readyz     is the process up; can it do its work (database, migrations, siblings); and
/readyz/serving    for balancers: can it answer at all, whatever ails its siblings
/metrics           for Prometheus
/.well-known/…     for clients: whose tokens are believed (RFC 9728)
/clock             only where settings make the clock settable (demo and test)
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from fastapi import APIRouter, FastAPI
from prometheus_client.registry import Collector, CollectorRegistry
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from shared.kit.audit import record_refusal
from shared.kit.audit_api import router as audit_router
from shared.kit.audit_chain import sealing
from shared.kit.audit_watch import AuditWatch, ReadOnlyWhenBroken
from shared.kit.clock import clock_routes
from shared.kit.conditional import Conditional
from shared.kit.database import Database
from shared.kit.documentation import (
    CONTACT,
    EXTERNAL,
    LICENCE,
    LIMITATIONS,
    SITE,
    TERMS,
    add_documentation,
)
from shared.kit.events import Feed
from shared.kit.events_api import router as events_router
from shared.kit.hot_routes import HotPaths
from shared.kit.idempotency import Replayed
from shared.kit.jobs import Jobs, Task
from shared.kit.logs import configure_logs
from shared.kit.memory import keep_what_is_loaded
from shared.kit.metrics import Watch, Watched, metrics_response, registry_of
from shared.kit.openapi import finish_specification
from shared.kit.problem_pages import problem_routes
from shared.kit.problems import PlainRefusals, StatusMap, install_problem_handlers
from shared.kit.rate_limits import RateLimits
from shared.kit.readiness import Check, readiness
from shared.kit.request_counts import RequestCounts
from shared.kit.resource_server import ResourceServer, make_resource_server
from shared.kit.settings import ServiceSettings
from shared.kit.statuses import KIT_STATUSES
from shared.kit.strict_json import StrictRoute
from shared.kit.tracing import Spans, TraceMiddleware
from shared.kit.version import VERSION
from shared.kit.webhooks.api import router as webhooks_router
from shared.kit.webhooks.desk import Desk
from shared.kit.webhooks.watching import watch_webhooks
from shared.kit.webhooks.work import Telling


@dataclass(frozen=True, slots=True)
class ServiceDescription:
    """What makes one service different from another, for the kit."""

    name: str
    title: str
    summary_sv: str
    summary_en: str
    statuses: StatusMap
    routers: tuple[APIRouter, ...]
    feed: Feed
    """What it tells of, and whom."""
    shed_last: str | None = None
    """Matches the paths whose POSTs are refused last when a client asks too often."""
    checks: dict[str, Check] = field(default_factory=dict)
    """What must hold for the service to be ready, beside its database and migrations."""
    watches: Callable[[Database], tuple[Watch, ...]] = lambda _: ()
    """What operators want to know of this service, measured in its database."""
    collectors: tuple[Collector, ...] = ()
    """What counts by itself, such as calls to a sibling."""
    tasks: dict[str, Task] = field(default_factory=dict)
    """What is done in the background, by name."""
    pages: Sequence[BaseRoute] = ()
    """Pages for people, beside the API."""


def create_service(
    description: ServiceDescription,
    settings: ServiceSettings,
    *,
    database: Database,
    state: dict[str, object],
    close: Callable[[], Awaitable[None]] | None = None,
) -> Starlette:
    """Put a service together; `state` becomes attributes of the API's `app.state`.

    `close` ends what still uses the database, which is closed after it.
    """
    configure_logs()
    clock = settings.make_clock()
    spans = _make_spans(description.name, settings)
    jobs = Jobs(description.tasks, settings, database, clock, schema=description.name, spans=spans)
    desk = Desk.of(description.feed, settings)
    api = _make_api(description, settings, desk.feed)
    server = make_resource_server(description.name, settings)
    audit_watch = AuditWatch()
    telling = Telling(desk, settings.webhook_schedule(), jobs)
    given = {
        "authenticate": server.authenticate, "settings": settings, "database": database,
        "audit_watch": audit_watch, "feed": desk.feed, "webhooks": desk,
    }  # fmt: skip
    for name, value in {**given, "clock": clock, "jobs": jobs, **state}.items():
        setattr(api.state, name, value)
    watches = (*description.watches(database), *jobs.watches(), watch_webhooks(database))
    watched = Watched(database, watches, settings, clock)
    registry = registry_of([watched, *description.collectors])
    base_path = f"/{description.name}/v1"
    served = RequestCounts(HotPaths(api, description.routers, under=base_path), registry)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        try:
            await database.refuse_unsafe_settings()
            await server.keys.refuse_made_up()
            await database.refuse_powerful_role(settings)
            keep_what_is_loaded()
            async with (
                jobs.beside_requests(),
                sealing(database, settings, service=description.name, look_on=audit_watch.look_on),
                telling.sweeping(database, clock),
            ):
                yield
        finally:
            await watched.stop()
            if close is not None:
                await close()
            await database.close()
            if spans is not None:
                await asyncio.to_thread(spans.close)

    routes: list[BaseRoute] = [Mount(base_path, app=served)]  # first, as it is asked most
    routes += _operators_routes(description, database, server, audit_watch, watched, registry)
    routes += [server.metadata_route(), *clock_routes(clock), *problem_routes(), *description.pages]
    service = Starlette(routes=routes, lifespan=lifespan)
    service.add_middleware(ReadOnlyWhenBroken, watch=audit_watch)
    _add_layers(service, description, settings, spans)
    service.state.api = api
    return service


def _operators_routes(
    description: ServiceDescription,
    database: Database,
    server: ResourceServer,
    audit_watch: AuditWatch,
    watched: Watched,
    registry: CollectorRegistry,
) -> list[BaseRoute]:
    """What those who run the service, and what stands in front of it, ask."""
    needed: dict[str, Check] = {"issuer": server.keys.are_known}

    async def livez(_: Request) -> Response:
        return JSONResponse({"status": "alive"})

    async def readyz(_: Request) -> Response:
        every = {"audit": audit_watch.is_whole, **needed, **description.checks}
        return await readiness(description.name, every, database)

    async def serving(_: Request) -> Response:
        return await readiness(description.name, needed, database)

    async def metrics(_: Request) -> Response:
        await watched.refresh()
        return metrics_response(registry)

    told = {"/livez": livez, "/readyz": readyz, "/readyz/serving": serving, "/metrics": metrics}
    return [Route(path, answer) for path, answer in told.items()]


def _add_layers(
    service: Starlette,
    description: ServiceDescription,
    settings: ServiceSettings,
    spans: Spans | None,
) -> None:
    """What every request passes on its way in and out; the last added is the outermost."""
    service.add_middleware(
        RateLimits,
        under=f"/{description.name}/v1",
        shed_last=description.shed_last,
        requests=settings.rate_limit_requests,
        window_seconds=settings.rate_limit_window_seconds,
    )
    service.add_middleware(PlainRefusals)
    service.add_middleware(Conditional)
    service.add_middleware(TraceMiddleware, spans=spans)


def _make_spans(service: str, settings: ServiceSettings) -> Spans | None:
    """What sends spans to the collector that settings name; most name none."""
    if settings.traces_endpoint is None:
        return None
    # Half a second of start-up that only those pay who have a collector.
    from shared.kit.spans import CollectedSpans  # noqa: PLC0415

    return CollectedSpans(service, settings.traces_endpoint)


def _make_api(description: ServiceDescription, settings: ServiceSettings, feed: Feed) -> FastAPI:
    api = FastAPI(
        title=description.title,
        version=VERSION,
        description=f"{description.summary_sv}\n\n{description.summary_en}\n\n{LIMITATIONS}",
        terms_of_service=TERMS,
        contact=CONTACT,
        license_info=LICENCE,
        openapi_external_docs=EXTERNAL,
        servers=[{"url": f"{SITE}/{description.name}/v1"}],
        root_path_in_servers=False,
        openapi_url="/openapi.json",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        max_body_size=settings.json_limit_bytes,
        generate_unique_id_function=lambda route: route.name,
    )
    api.router.route_class = StrictRoute
    install_problem_handlers(api, {**KIT_STATUSES, **description.statuses}, record_refusal)
    api.add_exception_handler(Replayed, _replay)
    add_documentation(api, name=description.name)
    for router in (*description.routers, events_router, webhooks_router, audit_router):
        api.include_router(router)
    finish_specification(api, told=tuple(feed.types.values()), source=feed.source)
    return api


async def _replay(_: Request, replayed: Exception) -> Response:
    assert isinstance(replayed, Replayed)
    return replayed.response
