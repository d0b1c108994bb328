"""Prometheus metrics: requests by templated route, the process, and what operators ask about.

A service's own figures are measured in its database when Prometheus asks, so every replica tells
the same and a restart forgets nothing: take `max by (…)` over replicas, never a sum. They are
kept a while, so that many who ask cost no more than one; and nobody waits long for them, since a
scrape that is late is lost whole, with what costs nothing to tell.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar

import structlog
from prometheus_client import CollectorRegistry, GCCollector, PlatformCollector, ProcessCollector
from prometheus_client import generate_latest as render
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.registry import Collector
from sqlalchemy import func, select, text
from sqlalchemy.pool import QueuePool
from starlette.responses import Response

from shared.kit.clock import Clock
from shared.kit.database import Database
from shared.kit.settings import ServiceSettings

_LOG = structlog.get_logger()
PREFIX = "statsbidrag_"
PATIENCE_SECONDS = 5
"""How long a scrape waits for figures; Prometheus gives it up after ten."""
AT_ONCE = 2
"""Watches measured at the same time: one that is slow does not hold the others up."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Figures of a service's own: how to measure them, and how long what was found is kept."""

    name: str
    measure: Callable[[datetime], Awaitable[Iterable[Metric]]]
    """Given the service's time; measured in the background of a scrape, so it may be slow."""
    keep_seconds: int


# A server that has archived nothing since it started is as old as its start.
_ARCHIVER = text(
    """
    SELECT current_setting('archive_mode') <> 'off' AS is_on,
           extract(epoch FROM coalesce(last_archived_time, pg_postmaster_start_time()))::float8
               AS archived_at,
           coalesce(last_failed_time > coalesce(last_archived_time, '-infinity'), false)
               AS is_failing
    FROM pg_stat_archiver
    """
)

# Of the tables divided by year (`kit/years.py`), the one whose years end first.
_YEARS = text(
    """
    SELECT extract(epoch FROM make_timestamptz(min(last_year) + 1, 1, 1, 0, 0, 0))::float8 FROM (
        SELECT max(substring(year.relname FROM '_([0-9]{4})$')::integer) AS last_year
        FROM pg_inherits JOIN pg_class AS divided ON divided.oid = inhparent
        JOIN pg_class AS year ON year.oid = inhrelid
        WHERE divided.relkind = 'p' AND divided.relnamespace = current_schema()::regnamespace
        GROUP BY divided.oid
    ) AS divided
    """
)

Key = TypeVar("Key", bound=tuple[str, ...])


def gauge(
    name: str, documentation: str, values: Mapping[Key, float], *, labels: Sequence[str]
) -> Metric:
    """One figure per combination of labels; kronor stay exact up to 2 to the power of 53."""
    family = GaugeMetricFamily(PREFIX + name, documentation, labels=labels)
    for key, value in sorted(values.items()):
        family.add_metric(key, value)
    return family


class Watched(Collector):
    """What the watches found last, and how it is with the database."""

    def __init__(
        self,
        database: Database,
        watches: Iterable[Watch],
        settings: ServiceSettings,
        clock: Clock,
        *,
        patience_seconds: float = PATIENCE_SECONDS,
    ) -> None:
        """Measure nothing yet: `refresh` does, when Prometheus asks."""
        self._database = database
        self._clock = clock
        self._must_archive = settings.environment == "production"
        self._patience_seconds = patience_seconds
        self._watches = (*watches, Watch("database", self._database_itself, keep_seconds=10))
        self._found: dict[str, tuple[Metric, ...]] = {}
        self._measured_at: dict[str, float] = {}
        self._is_measured: dict[str, bool] = {}
        self._found_at: dict[str, float] = {}
        self._under_way: dict[str, asyncio.Task[None]] = {}
        self._at_once = asyncio.Semaphore(AT_ONCE)

    async def refresh(self) -> None:
        """Measure anew what has been kept long enough; what takes long is told the next time."""
        for watch in self._watches:
            if watch.name not in self._under_way and self._is_old(watch):
                self._under_way[watch.name] = asyncio.create_task(self._measure(watch))
        if self._under_way:
            await asyncio.wait(self._under_way.values(), timeout=self._patience_seconds)

    async def stop(self) -> None:
        """Give up what is being measured."""
        under_way = list(self._under_way.values())
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)

    def _is_old(self, watch: Watch) -> bool:
        measured_at = self._measured_at.get(watch.name)
        return measured_at is None or time.monotonic() - measured_at >= watch.keep_seconds

    async def _measure(self, watch: Watch) -> None:
        try:
            async with self._at_once:
                await self._measure_now(watch)
        finally:
            del self._under_way[watch.name]

    async def _measure_now(self, watch: Watch) -> None:
        try:
            self._found[watch.name] = tuple(await watch.measure(self._clock.now()))
            self._is_measured[watch.name] = True
            self._found_at[watch.name] = time.time()
        # Whatever goes wrong with one figure, the others are told, and that one is missing.
        except Exception as error:
            _LOG.warning("figures not measured", watch=watch.name, fault=type(error).__name__)
            self._found[watch.name] = ()
            self._is_measured[watch.name] = False
        self._measured_at[watch.name] = time.monotonic()

    async def _database_itself(self, _: datetime) -> list[Metric]:
        """How far our clock is ahead of it, is what it writes archived, has it room for years."""
        async with self._database.transaction() as session:
            before = datetime.now(UTC)
            theirs = await session.scalar(select(func.clock_timestamp()))
            after = datetime.now(UTC)
            archiver = (await session.execute(_ARCHIVER)).one()
            years_end = await session.scalar(_YEARS)
        assert theirs is not None
        offset = (before + (after - before) / 2 - theirs).total_seconds()
        meaning = "This machine's clock, seconds ahead of the database's."
        found = [gauge("clock_offset_seconds", meaning, {(): offset}, labels=())]
        if years_end is not None:
            name = "database_years_end_timestamp_seconds"
            meaning = "When the last year ends that divided tables have a partition for."
            found.append(gauge(name, meaning, {(): years_end}, labels=()))
        if archiver.is_on:
            name = "database_archived_timestamp_seconds"
            meaning = "When a segment was last archived; else when the server started."
            found.append(gauge(name, meaning, {(): archiver.archived_at}, labels=()))
        if archiver.is_on or self._must_archive:
            name = "database_archive_failing"
            meaning = "1 where the latest try to archive failed, or production archives nothing."
            is_failing = archiver.is_failing or not archiver.is_on
            found.append(gauge(name, meaning, {(): is_failing}, labels=()))
        return found

    def collect(self) -> Iterable[Metric]:
        """What was found last, and the pool as it is now."""
        for families in self._found.values():
            yield from families
        told = {(name,): float(is_measured) for name, is_measured in self._is_measured.items()}
        yield gauge(
            "figures_measured", "Whether the figures could be read.", told, labels=["watch"]
        )
        at = {(name,): seconds for name, seconds in self._found_at.items()}
        meaning = "When the figures were last read, in real time."
        yield gauge("figures_measured_timestamp_seconds", meaning, at, labels=["watch"])
        pool = self._database.engine.pool
        assert isinstance(pool, QueuePool)
        connections = {
            ("in_use",): float(pool.checkedout()),
            ("idle",): float(pool.checkedin()),
            ("limit",): float(pool.size()),
        }
        meaning = "Connections to the database."
        yield gauge("database_connections", meaning, connections, labels=["state"])


def registry_of(collectors: Iterable[Collector]) -> CollectorRegistry:
    """A registry of the application's own, with what is told of every process."""
    registry = CollectorRegistry()
    ProcessCollector(registry=registry)
    PlatformCollector(registry=registry)
    GCCollector(registry=registry)
    for collector in collectors:
        registry.register(collector)
    return registry


def metrics_response(registry: CollectorRegistry) -> Response:
    """The registry in the text format Prometheus reads."""
    return Response(render(registry), headers={"Content-Type": CONTENT_TYPE_LATEST})
