"""Telling webhooks what happened, in the background: who is behind, and one event after another.

A webhook follows the feed as any reader does, from where it has come to: what failed is tried again
before what comes after it, and nothing is passed over. A job that is lost loses no event, for the
place is moved only once the receiver has answered; a sweep finds who was left behind.
"""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from uuid import UUID

import structlog
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession

from shared.kit.audit import record_change
from shared.kit.clock import Clock, SystemClock
from shared.kit.database import Database
from shared.kit.events import EventFilter, Feed, add_event, events_after
from shared.kit.jobs import Jobs
from shared.kit.tasks import end_task
from shared.kit.webhooks import store
from shared.kit.webhooks.desk import Desk
from shared.kit.webhooks.event_types import DISABLED, TEST
from shared.kit.webhooks.schedule import WebhookSchedule
from shared.kit.webhooks.sending import Answered
from shared.kit.webhooks.signing import signed_headers
from shared.kit.webhooks.tables import SPREAD
from shared.schemas.events import CloudEvent
from shared.schemas.webhooks import AttemptKind, Webhook

DELIVER = "deliver-events"
SEND = "send-event"
AT_A_TIME = 50
"""How many events a job tells before it lets others have their turn."""
_log = structlog.get_logger("webhooks")


class Telling:
    """Tells the webhooks of one service."""

    def __init__(self, desk: Desk, schedule: WebhookSchedule, jobs: Jobs) -> None:
        """Name the jobs; they are left by the trigger, by each other, and by those who ask."""
        self._feed, self._sender, self._vault = desk.feed, desk.sender, desk.vault
        self._schedule = schedule
        self._jobs = jobs
        for name, task in ((SPREAD, self._spread), (DELIVER, self._deliver), (SEND, self._send)):
            jobs.add_outgoing(name, task)

    @asynccontextmanager
    async def sweeping(self, database: Database, clock: Clock) -> AsyncIterator[None]:
        """Look now and then for who was left behind, whatever became of the job."""

        async def sweep() -> None:
            while self._schedule.sweep_seconds > 0:
                await asyncio.sleep(self._schedule.sweep_seconds)
                try:
                    await self._spread("", database, clock)
                except (SQLAlchemyError, OSError, TimeoutError):
                    _log.exception("webhooks were not looked for")

        task = asyncio.create_task(sweep())
        try:
            yield
        finally:
            await end_task(task)
            await self._sender.close()

    async def _spread(self, _: str, database: Database, __: Clock) -> None:
        """Leave a job for each webhook that is behind."""
        async with database.transaction() as session:
            for webhook_id in await store.behind(session, now=SystemClock().now()):
                await self._jobs.defer_one(session, DELIVER, about=str(webhook_id))

    async def _deliver(self, about: str, database: Database, clock: Clock) -> None:
        """Tell one webhook what comes next, until all is told, or an attempt fails."""
        webhook_id = UUID(about)
        async with database.transaction() as session:
            webhook = await store.webhook_of(session, webhook_id)
            if webhook is None or webhook.state != "approved":
                return
            owner, rests_until = await store.owner_of(session, webhook_id)
            if rests_until is not None and rests_until > SystemClock().now():
                await self._jobs.defer_one(session, DELIVER, about=about, at=rests_until)
                return
            last = await store.last_event(session)
        wanted = EventFilter(webhook.agreement_id, webhook.types)
        async with database.transaction(owner) as session:
            found = await events_after(
                session,
                owner,
                webhook.delivered_to,
                wanted=wanted,
                limit=AT_A_TIME,
                source=self._feed.source,
            )
        for event in found:
            if not await self._tell_next(webhook, event, database, clock):
                return
        async with database.transaction() as session:
            if len(found) < AT_A_TIME:
                await store.come_to(session, webhook_id, last)
            else:
                await self._jobs.defer_one(session, DELIVER, about=about)

    async def _tell_next(
        self, webhook: Webhook, event: CloudEvent, database: Database, clock: Clock
    ) -> bool:
        """Tell one event and note how far the webhook has come; False where it was not taken."""
        answered = await self._attempt(webhook, event, "feed", database)
        async with database.transaction() as session:
            await store.lock(session, webhook.id)
            current = await store.webhook_of(session, webhook.id)
            if current is None or current.state != "approved":
                return False
            if answered.outcome == "delivered":
                await store.come_to(session, webhook.id, int(event.id))
                return True
            await self._rest_or_disable(session, current, clock)
        return False

    async def _rest_or_disable(self, session: AsyncSession, webhook: Webhook, clock: Clock) -> None:
        failed = webhook.failure_count + 1
        waits = self._schedule.retry_seconds
        if failed <= len(waits):
            # Apart from each other, so that a receiver that comes back is not stormed.
            seconds = waits[failed - 1] * random.SystemRandom().uniform(0.8, 1.2)
            until = SystemClock().now() + timedelta(seconds=seconds)
            await store.rest(session, webhook.id, failure_count=failed, until=until)
            await self._jobs.defer_one(session, DELIVER, about=str(webhook.id), at=until)
            return
        await store.rest(session, webhook.id, failure_count=failed, until=None)
        reason = f"{failed} attempts in a row have failed."
        await store.change_state(session, webhook.id, "disabled", now=clock.now(), reason=reason)
        await record_change(
            session,
            at=clock.now(),
            principal="service",
            action="webhook disabled",
            subject=f"webhook:{webhook.id}",
            facts={"failures": failed},
        )
        await add_event(
            session,
            DISABLED,
            subject=f"webhooks/{webhook.id}",
            agreement_id=webhook.agreement_id,
            recipient_id=webhook.recipient_id,
            at=clock.now(),
            facts={"failures": failed, "delivered_to": webhook.delivered_to},
        )
        _log.warning("webhook disabled", webhook_id=str(webhook.id), failures=failed)

    async def _send(self, about: str, database: Database, clock: Clock) -> None:
        """Send one event that its owner has asked for, once: an old one again, or a test."""
        webhook_text, event_id = about.split(" ")
        async with database.transaction() as session:
            webhook = await store.webhook_of(session, UUID(webhook_text))
            assert webhook is not None, about
            if webhook.state not in {"approved", "disabled"}:
                return
            owner, _ = await store.owner_of(session, webhook.id)
        if not event_id.isdecimal():
            test = _test_event(self._feed, webhook, event_id, now=clock.now())
            await self._attempt(webhook, test, "test", database)
            return
        async with database.transaction(owner) as session:
            before = int(event_id) - 1
            found = await events_after(
                session, owner, before, wanted=EventFilter(), limit=1, source=self._feed.source
            )
        for event in found:
            if event.id == event_id:
                await self._attempt(webhook, event, "resend", database)

    async def _attempt(
        self, webhook: Webhook, event: CloudEvent, kind: AttemptKind, database: Database
    ) -> Answered:
        """Send and write down what came of it; no connection is held while the receiver thinks."""
        async with database.transaction() as session:
            sealed = await store.live_secrets(
                session, webhook.id, now=SystemClock().now(), overlap=self._schedule.overlap
            )
        at, message_id = SystemClock().now(), message_id_of(self._feed, event.id)
        body = event.model_dump_json().encode()
        live = [self._vault.open(each) for each in sealed]
        headers = signed_headers(live, message_id=message_id, at=at, body=body)
        answered = await self._sender.send(webhook.url, headers, body)
        async with database.transaction() as session:
            await store.add_attempt(
                session,
                webhook.id,
                answered,
                kind=kind,
                message_id=message_id,
                event_id=event.id,
                event_type=event.type,
                at=at,
            )
        return answered


def message_id_of(feed: Feed, event_id: str) -> str:
    """What receivers know a message by, however often it comes: from all services, its own."""
    return f"msg_{feed.service}_{event_id}"


def _test_event(feed: Feed, webhook: Webhook, event_id: str, *, now: datetime) -> CloudEvent:
    return CloudEvent(
        specversion="1.0",
        id=event_id,
        source=feed.source,
        type=TEST.type,
        subject=f"webhooks/{webhook.id}",
        time=now,
        datacontenttype="application/json",
        data={},
    )
