"""Around midnight on days of 23, 24 and 25 hours, to the microsecond: never misjudged.

`make midnight-test` sends 10,000 submissions; without it there are as many as take a few seconds.
"""

import os
import random
import shutil
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from deploy.local.database import ServiceDatabase
from shared.schemas import deadlines
from shared.schemas.submissions import Receipt
from tests.integration.coast import COAST, DEFINITIONS, filings, requisition
from tests.wire import Wire, post, wired

INSTANTS = {
    "2024-03-31": datetime(2024, 3, 31, 22, tzinfo=UTC),
    "2024-09-30": datetime(2024, 9, 30, 22, tzinfo=UTC),
    "2024-10-27": datetime(2024, 10, 27, 23, tzinfo=UTC),
    "2024-12-01": datetime(2024, 12, 1, 23, tzinfo=UTC),
    "2025-03-31": datetime(2025, 3, 31, 22, tzinfo=UTC),
}
"""The first instant too late of each day, reckoned by hand: summer time is UTC + 2, winter + 1."""

KINDS_OF_DAY = {"2024-03-31": 23, "2024-09-30": 24, "2024-10-27": 25}
"""How many hours each has."""

AROUND = {
    timedelta(seconds=-1): 0,
    timedelta(microseconds=-1): 0,
    timedelta(0): 1,
    timedelta(microseconds=1): 1,
    timedelta(seconds=1): 1,
    timedelta(seconds=1, microseconds=1): 2,
}

SUBMISSIONS = int(os.environ.get("MIDNIGHT_SUBMISSIONS", "90"))


@pytest.fixture
def agreements(tmp_path: Path) -> Path:
    """The made-up agreement once for each day, with its requisition due that day."""
    for number, day in enumerate(INSTANTS):
        folder = tmp_path / f"{COAST}-{number}"
        shutil.copytree(DEFINITIONS / COAST, folder)
        text = (folder / "agreement.yaml").read_text()
        text = text.replace(f"id: {COAST}", f"id: {COAST}-{number}", 1)
        text = text.replace("date: 2024-03-31", f"date: {day}")
        (folder / "agreement.yaml").write_text(text)
    return tmp_path


async def filed_at(wire: Wire, instant: datetime, *, day: str, recipient_id: str) -> Receipt:
    """The receipt of a requisition due on a day that arrives at an instant."""
    agreement_id = f"{COAST}-{list(INSTANTS).index(day)}"
    await wire.set_clock(instant)
    response = await post(
        wire.submissions,
        filings("requisition", recipient_id, agreement_id=agreement_id),
        f"region.{recipient_id}",
        json=requisition(1),
    )
    assert response.status_code == 201, response.text
    return Receipt.model_validate_json(response.content)


async def test_no_arrival_around_a_deadline_is_misjudged(
    databases: dict[str, ServiceDatabase], agreements: Path
) -> None:
    async with wired(databases, agreements_dir=agreements) as wire:
        for day, instant in INSTANTS.items():
            for recipient_id in ("nord", "syd"):
                for offset, seconds in AROUND.items():
                    receipt = await filed_at(
                        wire, instant + offset, day=day, recipient_id=recipient_id
                    )
                    assert receipt.deadline == instant, day
                    assert receipt.late_by_seconds == seconds, (day, offset)
                    assert receipt.late == (offset >= timedelta(0)), (day, offset)


async def misjudged_around_midnight(
    databases: dict[str, ServiceDatabase], agreements: Path, *, count: int
) -> list[str]:
    """Submissions from half an hour before to half an hour after; those judged wrong."""
    chance = random.Random(2024)
    widths_microseconds = (1, 1_000, 1_000_000, 1_800_000_000)
    wrong = []
    async with wired(databases, agreements_dir=agreements) as wire:
        for number in range(count):
            day = list(KINDS_OF_DAY)[number % 3]
            width = widths_microseconds[number // 3 % len(widths_microseconds)]
            offset = timedelta(microseconds=chance.randint(-width, width))
            recipient_id = ("nord", "mitt", "syd")[chance.randrange(3)]
            receipt = await filed_at(
                wire, INSTANTS[day] + offset, day=day, recipient_id=recipient_id
            )
            late_by = max(0, 1 + offset // timedelta(seconds=1)) if offset >= timedelta(0) else 0
            if offset > timedelta(0) and offset % timedelta(seconds=1) == timedelta(0):
                late_by -= 1
            if receipt.late != (offset >= timedelta(0)) or receipt.late_by_seconds != late_by:
                wrong.append(f"{day} {offset}: late {receipt.late}, {receipt.late_by_seconds} s")
    return wrong


async def test_nothing_submitted_around_midnight_is_misjudged(
    databases: dict[str, ServiceDatabase], agreements: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = await misjudged_around_midnight(databases, agreements, count=SUBMISSIONS)

    with capsys.disabled():
        hours = " and ".join(f"{hours} h" for hours in KINDS_OF_DAY.values())
        sys.stdout.write(
            f"\nsubmissions around midnight {SUBMISSIONS} · days of {hours} · "
            f"misjudged {len(wrong)}\n"
        )
    assert not wrong, "\n".join(wrong[:20])


async def test_a_deadline_an_hour_off_is_found(
    databases: dict[str, ServiceDatabase], agreements: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def as_if_winter_lasted(day: date) -> datetime:
        return datetime(day.year, day.month, day.day, 23, tzinfo=UTC)

    monkeypatch.setattr(deadlines, "end_of_legal_day", as_if_winter_lasted)

    assert await misjudged_around_midnight(databases, agreements, count=24)
