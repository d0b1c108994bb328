"""What operators want to know of the intake: what has come, what is missing, what waits."""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import datetime

from prometheus_client.core import Metric

from services.submissions.domain.board import next_deadlines
from services.submissions.store import counts
from services.submissions.usecases.overviews import compile_rows
from shared.agreements.catalogue import Catalogue
from shared.kit.database import Database
from shared.kit.metrics import Watch, gauge

_LATEST = 100
"""Versions whose wait is looked at: enough to be fair, few enough to show a change."""


def watches(catalogue: Catalogue) -> Callable[[Database], tuple[Watch, ...]]:
    """The figures of this service, over every agreement."""

    def of(database: Database) -> tuple[Watch, ...]:
        async def intake(now: datetime) -> Iterable[Metric]:
            return await _intake(database, now)

        async def boards(now: datetime) -> Iterable[Metric]:
            return await _boards(database, catalogue, now)

        return (
            Watch("intake", intake, keep_seconds=10),
            Watch("boards", boards, keep_seconds=60),
        )

    return of


async def _intake(database: Database, now: datetime) -> list[Metric]:
    async with database.reading() as session:
        received = await counts.versions_received(session)
        waiting, oldest = await counts.waiting_to_be_looked_into(session)
        longest = await counts.seconds_to_be_looked_into(session, latest=_LATEST)
    age = 0.0 if oldest is None else (now - oldest).total_seconds()
    found = [
        gauge(
            "filings_received",
            "Filings' versions received, late or not.",
            received,
            labels=["agreement", "obligation", "late"],
        ),
        gauge("filings_unread", "Filings with files to look into.", {(): waiting}, labels=()),
        gauge("filings_unread_oldest_seconds", "Age of the oldest of them.", {(): age}, labels=()),
    ]
    if longest is not None:
        text = f"Longest time from receipt to validation of files, among the latest {_LATEST}."
        found.append(gauge("validation_longest_seconds", text, {(): longest}, labels=()))
    return found


async def _boards(database: Database, catalogue: Catalogue, now: datetime) -> list[Metric]:
    states: Counter[tuple[str, ...]] = Counter()
    awaited: dict[tuple[str, ...], float] = {}
    seconds_left: dict[tuple[str, ...], float] = {}
    for loaded in catalogue.all():
        async with database.reading() as session:
            rows = await compile_rows(session, loaded, now=now)
        for row in rows:
            states[loaded.agreement.id, row.obligation_id, row.state] += 1
        for obligation_id, (deadline, missing) in next_deadlines(rows, now=now).items():
            key = (loaded.agreement.id, obligation_id)
            awaited[key] = missing
            seconds_left[key] = (deadline - now).total_seconds()
    by_obligation = ["agreement", "obligation"]
    return [
        gauge(
            "board_places",
            "Obligation times recipient (times month), by state on the board.",
            states,
            labels=[*by_obligation, "state"],
        ),
        gauge(
            "filings_awaited",
            "Recipients who have not filed what is due next.",
            awaited,
            labels=by_obligation,
        ),
        gauge(
            "deadline_seconds_left",
            "Seconds to the next deadline that has not passed.",
            seconds_left,
            labels=by_obligation,
        ),
    ]
