"""Operators' figures: one that is slow to measure keeps nobody waiting, and is told when found."""

import asyncio
from collections.abc import Iterable
from datetime import datetime

import pytest
from prometheus_client import generate_latest as render
from prometheus_client.core import Metric
from pydantic import SecretStr

from deploy.local.database import ServiceDatabase
from services.submissions.settings import SubmissionsSettings
from shared.kit.clock import SystemClock
from shared.kit.database import Database
from shared.kit.metrics import Watch, Watched, gauge, registry_of


def settings_for(databases: dict[str, ServiceDatabase]) -> SubmissionsSettings:
    """Settings of a service that runs for a test."""
    url = SecretStr(databases["submissions"].url)
    return SubmissionsSettings(environment="test", database_url=url)


async def test_a_slow_figure_holds_up_neither_the_scrape_nor_the_others(
    databases: dict[str, ServiceDatabase],
) -> None:
    settings = settings_for(databases)
    database = Database(databases["submissions"].url, pool_size=2)
    may_end = asyncio.Event()
    begun = 0

    async def slow(_: datetime) -> Iterable[Metric]:
        nonlocal begun
        begun += 1
        await may_end.wait()
        return [gauge("slow", "Takes its time.", {(): 1.0}, labels=())]

    async def quick(_: datetime) -> Iterable[Metric]:
        return [gauge("quick", "Takes no time.", {(): 1.0}, labels=())]

    watches = [Watch("slow", slow, keep_seconds=60), Watch("quick", quick, keep_seconds=60)]
    watched = Watched(database, watches, settings, SystemClock(), patience_seconds=0.5)
    registry = registry_of([watched])
    try:
        for _ in range(2):
            await watched.refresh()
            told = render(registry).decode()
            assert "statsbidrag_quick 1.0" in told
            assert "statsbidrag_clock_offset_seconds" in told
            assert "statsbidrag_database_years_end_timestamp_seconds" in told
            assert "statsbidrag_slow" not in told
        assert begun == 1, "what is being measured is not begun anew"
        may_end.set()
        await watched.refresh()
        assert "statsbidrag_slow 1.0" in render(registry).decode()

        may_end.clear()
        watched = Watched(database, watches, settings, SystemClock(), patience_seconds=0.1)
        await watched.refresh()
        await asyncio.wait_for(watched.stop(), timeout=1)
    finally:
        await database.close()


@pytest.mark.parametrize(("environment", "is_told"), [("production", True), ("demo", False)])
async def test_a_database_that_archives_nothing_is_told_of_in_production(
    databases: dict[str, ServiceDatabase], environment: str, is_told: bool
) -> None:
    settings = settings_for(databases).model_copy(update={"environment": environment})
    database = Database(databases["submissions"].url, pool_size=1)
    watched = Watched(database, [], settings, SystemClock())
    try:
        await watched.refresh()
        told = render(registry_of([watched])).decode()
    finally:
        await database.close()
    assert ("statsbidrag_database_archive_failing 1.0" in told) is is_told
    assert "statsbidrag_database_archived_timestamp_seconds" not in told
