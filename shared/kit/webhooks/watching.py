"""What operators want to know of webhooks: in which states, what came of sending, how late."""

from collections.abc import Iterable
from datetime import datetime
from typing import get_args

from prometheus_client.core import Metric
from sqlalchemy import text

from shared.kit.database import Database
from shared.kit.metrics import Watch, gauge
from shared.schemas.webhooks import Outcome, WebhookState

_STATES = text("SELECT state, count(*) AS webhooks FROM webhook_state GROUP BY state")
_OUTCOMES = text(
    "SELECT outcome, count(*) AS attempts FROM webhook_attempt WHERE at > now() - interval '1 hour'"
    " GROUP BY outcome"
)
_OLDEST = text(
    "SELECT min(next.at) FROM webhook_state, LATERAL ("
    " SELECT at FROM event WHERE number > delivered_to ORDER BY number LIMIT 1) AS next"
    " WHERE state = 'approved'"
)


def watch_webhooks(database: Database) -> Watch:
    """Measured in the database, so that every replica tells the same."""

    async def measure(now: datetime) -> Iterable[Metric]:
        async with database.transaction() as session:
            states = {row.state: row.webhooks for row in await session.execute(_STATES)}
            outcomes = {row.outcome: row.attempts for row in await session.execute(_OUTCOMES)}
            oldest = await session.scalar(_OLDEST)
        age = 0.0 if oldest is None else max((now - oldest).total_seconds(), 0.0)
        nothing: tuple[str, ...] = ()
        return [
            gauge(
                "webhooks",
                "Webhooks that are registered.",
                {(each,): float(states.get(each, 0)) for each in get_args(WebhookState)},
                labels=["state"],
            ),
            gauge(
                "webhook_attempts",
                "Attempts to send in the last hour.",
                {(each,): float(outcomes.get(each, 0)) for each in get_args(Outcome)},
                labels=["outcome"],
            ),
            gauge(
                "webhook_oldest_seconds",
                "Age of the oldest event that an approved webhook has not been told.",
                {nothing: age},
                labels=[],
            ),
        ]

    return Watch("webhooks", measure, keep_seconds=15)
