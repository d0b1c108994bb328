"""Around midnight on days of 23, 24 and 25 hours, to the microsecond: never misjudged."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

from deploy.local.database import ServiceDatabase
from tests.integration.coast import COAST, DEFINITIONS, filings, requisition
from tests.wire import post, wired

INSTANTS = {
    "2024-03-31": datetime(2024, 3, 31, 22, tzinfo=UTC),
    "2024-09-30": datetime(2024, 9, 30, 22, tzinfo=UTC),
    "2024-10-27": datetime(2024, 10, 27, 23, tzinfo=UTC),
    "2024-12-01": datetime(2024, 12, 1, 23, tzinfo=UTC),
    "2025-03-31": datetime(2025, 3, 31, 22, tzinfo=UTC),
}
"""The first instant too late of each day, reckoned by hand: summer time is UTC + 2, winter + 1."""

AROUND = {
    timedelta(seconds=-1): 0,
    timedelta(microseconds=-1): 0,
    timedelta(0): 1,
    timedelta(microseconds=1): 1,
    timedelta(seconds=1): 1,
    timedelta(seconds=1, microseconds=1): 2,
}


async def test_no_arrival_around_a_deadline_is_misjudged(
    databases: dict[str, ServiceDatabase], tmp_path: Path
) -> None:
    for number, day in enumerate(INSTANTS):
        folder = tmp_path / f"{COAST}-{number}"
        shutil.copytree(DEFINITIONS / COAST, folder)
        text = (folder / "agreement.yaml").read_text()
        text = text.replace(f"id: {COAST}", f"id: {COAST}-{number}", 1)
        text = text.replace("date: 2024-03-31", f"date: {day}")
        (folder / "agreement.yaml").write_text(text)
    async with wired(databases, agreements_dir=tmp_path) as wire:
        for number, (day, instant) in enumerate(INSTANTS.items()):
            for recipient_id in ("nord", "syd"):
                to = filings("requisition", recipient_id, agreement_id=f"{COAST}-{number}")
                for offset, seconds in AROUND.items():
                    await wire.set_clock(instant + offset)
                    first = await post(
                        wire.submissions, to, f"region.{recipient_id}", json=requisition(1)
                    )
                    receipt = first.json()
                    assert datetime.fromisoformat(receipt["deadline"]) == instant, day
                    assert receipt["late_by_seconds"] == seconds, (day, offset)
                    assert receipt["late"] == (offset >= timedelta(0)), (day, offset)
