"""Background jobs (bakgrundsjobb): deferred in a request's own transaction, done after its commit.

A job is a task's name and one text that says what it is about; everything else the task reads from
its service's tables. Procrastinate keeps the jobs in the service's own schema. A job that a process
was killed over is taken up again by any worker, so a task must be able to start over.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext, suppress
from datetime import datetime

import procrastinate
import psycopg
import structlog
from prometheus_client.core import Metric
from psycopg.rows import TupleRow
from sqlalchemy import text
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import AsyncSession

from shared.kit.clock import Clock
from shared.kit.database import Database, driver_of
from shared.kit.metrics import Watch, gauge
from shared.kit.settings import ServiceSettings
from shared.kit.tasks import end_task
from shared.kit.tracing import Spans, traced, traceparent_onwards

Task = Callable[[str, Database, Clock], Awaitable[None]]
"""What is done: about what, in which database, and by which clock."""

MOST_ATTEMPTS = 5
_RESTART_SECONDS = 2
_STOP_SECONDS = 5
_OUTGOING_AT_ONCE = 8
_POLL_SECONDS = 2
"""How soon a job taken up again is seen; a new one is told of at once."""
_log = structlog.get_logger("jobs")

_TAKE_UP = """
UPDATE procrastinate_jobs
SET status = CASE WHEN attempts + 1 < :most AND queueing_lock IS NULL THEN 'todo' ELSE 'failed' END
        ::procrastinate_job_status,
    attempts = attempts + 1, scheduled_at = NULL, worker_id = NULL
WHERE status = 'doing' AND (worker_id IS NULL OR worker_id IN (
    SELECT id FROM procrastinate_workers
    WHERE last_heartbeat < now() - make_interval(secs => :seconds)))
"""
_WAITING = """
SELECT count(*) AS waiting, coalesce(extract(epoch FROM now() - min(
    (SELECT min(event.at) FROM {schema}.procrastinate_events AS event WHERE event.job_id = job.id)
)), 0) AS oldest_seconds
FROM {schema}.procrastinate_jobs AS job
WHERE status = 'todo' AND (scheduled_at IS NULL OR scheduled_at <= now())
"""


class Jobs:
    """The jobs of one service: to defer them, to do them, and to measure how many wait."""

    def __init__(
        self,
        tasks: Mapping[str, Task],
        settings: ServiceSettings,
        database: Database,
        clock: Clock,
        *,
        schema: str,
        spans: Spans | None,
    ) -> None:
        """Name the tasks; nothing connects until a worker is at work."""
        address = make_url(settings.database_url.get_secret_value()).set(drivername="postgresql")
        self._address = address.render_as_string(hide_password=False)
        self._app = procrastinate.App(connector=self._connector(schema))
        self._database = database
        self._schema = schema
        self._stalled_seconds = settings.stalled_seconds
        self._spans = spans
        self._clock = clock
        self._queues: dict[str, str] = {}
        self._is_inside = settings.worker == "inside"
        for name, task in tasks.items():
            self._add(name, task, queue=schema)

    def _connector(self, schema: str) -> procrastinate.PsycopgConnector:
        return procrastinate.PsycopgConnector(
            conninfo=self._address,
            kwargs={"options": f"-c search_path={schema}"},
            min_size=1,
            max_size=4,
        )

    def add_outgoing(self, name: str, task: Task) -> None:
        """Add a task that mostly waits for others' systems: some are done beside each other.

        The engine does not try it again: put back in the queue it could meet one that waits for
        the same. Whoever leaves such jobs looks now and then for what is left to do.
        """
        self._add(name, task, queue=f"{self._schema}-webhooks")

    def _add(self, name: str, task: Task, *, queue: str) -> None:
        strategy = procrastinate.RetryStrategy(max_attempts=MOST_ATTEMPTS, exponential_wait=2)
        again = strategy if queue == self._schema else False
        self._queues[name] = queue
        self._app.task(name=name, queue=queue, retry=again)(
            _bound(name, _given(task, self._database, self._clock), self._spans)
        )

    async def defer(self, session: AsyncSession, task: str, *, about: str) -> None:
        """Leave a job in the session's transaction: there is one if and only if it commits."""
        configured = self._app.configure_task(task, connection=await self._driver(session))
        await configured.defer_async(about=about, traceparent=traceparent_onwards())

    async def defer_one(
        self, session: AsyncSession, task: str, *, about: str, at: datetime | None = None
    ) -> None:
        """The same, where of jobs about one thing no more than one waits and one is done."""
        key = f"{task} {about}"
        with suppress(procrastinate.exceptions.AlreadyEnqueued):
            async with session.begin_nested():
                configured = self._app.configure_task(
                    task,
                    lock=key,
                    queueing_lock=key,
                    schedule_at=at,
                    connection=await self._driver(session),
                )
                await configured.defer_async(about=about, traceparent=traceparent_onwards())

    async def _driver(self, session: AsyncSession) -> psycopg.AsyncConnection[TupleRow]:
        """The session's own connection, where the engine finds its tables."""
        await session.execute(text(f"SET LOCAL search_path TO {self._schema}"))
        return await driver_of(session)

    def beside_requests(self) -> AbstractAsyncContextManager[None]:
        """At work in the process that answers requests, unless settings leave that to another."""
        return self.at_work() if self._queues and self._is_inside else nullcontext()

    @asynccontextmanager
    async def at_work(self) -> AsyncIterator[None]:
        """Do jobs as they come while the block lasts; what is begun may end."""
        work = [self._work(queue) for queue in sorted(set(self._queues.values()))]
        workers = [asyncio.create_task(each) for each in (*work, self._take_up_interrupted())]
        try:
            yield
        finally:
            await asyncio.gather(*(end_task(each) for each in workers))

    async def _work(self, queue: str) -> None:
        """Run the queue's worker, and run it again if the database went away under it.

        Where database and service end together, the engine's tidying up fails, and that failure
        takes the place of the cancellation: so whether to go on is asked of the task itself.
        """
        myself = asyncio.current_task()
        while myself is not None and not myself.cancelling():
            try:
                await self._work_at(queue)
            except Exception:
                _log.exception("the worker stopped and starts again", queue=queue)
            await asyncio.sleep(_RESTART_SECONDS)

    async def _work_at(self, queue: str) -> None:
        """Do what is left in one queue: the service's own work piece by piece."""
        is_own, done = queue == self._schema, procrastinate.jobs.DeleteJobCondition
        app = self._app.with_connector(self._connector(self._schema))
        try:
            await app.open_async()
            await app.run_worker_async(
                queues=[queue],
                name=queue,
                concurrency=1 if is_own else _OUTGOING_AT_ONCE,
                install_signal_handlers=False,
                delete_jobs=done.SUCCESSFUL if is_own else done.ALWAYS,
                shutdown_graceful_timeout=_STOP_SECONDS,
                fetch_job_polling_interval=_POLL_SECONDS,
                update_heartbeat_interval=self._stalled_seconds / 3,
                stalled_worker_timeout=self._stalled_seconds,
            )
        finally:
            # Also where opening was cut short: tasks of the pool's own would outlive it.
            await app.close_async()

    async def _take_up_interrupted(self) -> None:
        """Put jobs of dead workers back in the queue; the one statement cannot do so twice."""
        while True:
            try:
                async with self._database.transaction() as session:
                    await session.execute(text(f"SET LOCAL search_path TO {self._schema}"))
                    await session.execute(
                        text(_TAKE_UP), {"seconds": self._stalled_seconds, "most": MOST_ATTEMPTS}
                    )
            except Exception:
                _log.exception("interrupted jobs were not looked for", schema=self._schema)
            await asyncio.sleep(self._stalled_seconds)

    def watches(self) -> tuple[Watch, ...]:
        """How many jobs wait, and how long the oldest has; nothing where there are no tasks."""
        return (Watch("jobs", self._waiting, keep_seconds=0),) if self._queues else ()

    async def _waiting(self, _: datetime) -> Iterable[Metric]:
        async with self._database.transaction() as session:
            row = (await session.execute(text(_WAITING.format(schema=self._schema)))).one()
        nothing: tuple[str, ...] = ()
        age = float(row.oldest_seconds)
        return [
            gauge("jobs_waiting", "Jobs no worker has taken.", {nothing: row.waiting}, labels=[]),
            gauge("jobs_oldest_seconds", "Age of the oldest of them.", {nothing: age}, labels=[]),
        ]


def _given(task: Task, database: Database, clock: Clock) -> Callable[[str], Awaitable[None]]:
    """A task that has what all tasks have."""

    async def run(about: str) -> None:
        await task(about, database, clock)

    return run


def _bound(
    name: str, task: Callable[[str], Awaitable[None]], spans: Spans | None
) -> Callable[[str, str], Awaitable[None]]:
    """The task as the engine calls it: in the trace of the request that left it."""

    async def run(about: str, traceparent: str = "") -> None:
        with traced(traceparent, spans, "job") as span:
            is_done = False
            try:
                await task(about)
                is_done = True
            finally:
                if span is not None:
                    span.end(f"job {name}", {}, failed=not is_done)

    return run
