"""Section 3.4 of ÖT24: in time, response rate, same care offering, what is missing and the plan."""

import json

from pydantic import JsonValue

from shared.schemas.statistics import DataQuality
from tests.integration.coast import filings, send, swedish
from tests.integration.submissions.life import ASSESSOR, read
from tests.wire import Wire, as_role, post

OT24 = "okad-tillganglighet-2024"
STATISTICS = ("bup-first-visit", "bup-investigation", "bup-treatment")


def figures(statistic_id: str, *, received: int | None = None) -> dict[str, JsonValue]:
    """What region 01 counted in January 2024, with so many of a hundred reported."""
    counted: dict[str, JsonValue] = {
        "completed": 90, "completed_within_30_days": 70, "waiting": 30,
        "waiting_within_30_days": 20,
    }  # fmt: skip
    if received is not None:
        counted |= {"responses_expected": 100, "responses_received": received}
    return {
        "statistic_id": statistic_id,
        "recipient_id": "01",
        "period": "2024-01",
        "figures": counted,
    }


def offering(name: str, **counted: JsonValue) -> dict[str, JsonValue]:
    return {
        **figures("bup-first-visit"),
        "breakdown": {"care_offering": name},
        "figures": counted,
    }


async def deliver(wire: Wire, *rows: dict[str, JsonValue]) -> None:
    body = {"agreement_id": OT24, "origin": "Påhittade tal", "rows": list(rows)}
    answer = await post(
        wire.submissions, "/statistics-deliveries", "statistics-supplier.database", json=body
    )
    assert answer.status_code == 201, answer.text


async def january(wire: Wire, who: str = ASSESSOR) -> DataQuality:
    found = await read(wire, f"/agreements/{OT24}/data-quality?limit=1000", who)
    rows = [DataQuality.model_validate(each) for each in found.json()["items"]]
    return next(row for row in rows if row.recipient_id == "01" and str(row.period) == "2024-01")


async def test_a_month_that_was_delivered_in_time_is_not_late_when_corrected(wire: Wire) -> None:
    await wire.set_clock(swedish("2024-02-20 10:00"))
    await deliver(wire, *(figures(each, received=95) for each in STATISTICS))
    await wire.set_clock(swedish("2024-05-01 10:00"))
    await deliver(wire, figures(STATISTICS[0], received=100))

    row = await january(wire)

    assert row.in_time is True
    assert row.complete_at == swedish("2024-02-20 10:00")
    assert [(str(each.share), each.is_enough) for each in row.response_rates] == [
        ("1", True), ("19/20", True), ("19/20", True),
    ]  # fmt: skip
    assert row.has_same_offering is None
    assert row.plan is None


async def test_what_falls_short_is_named_with_the_plan_for_it(wire: Wire) -> None:
    await wire.set_clock(swedish("2024-02-20 10:00"))
    await deliver(
        wire,
        figures("bup-first-visit", received=94),
        offering("Barn- och ungdomspsykiatri", completed=60, waiting=30),
        offering("Mottagning i Väst", completed=30),
        figures("bup-treatment"),
    )
    await wire.set_clock(swedish("2024-09-01 10:00"))
    report = {"answers": {"3.4-missing-data": "Påhittat: utredningar ingår från mars."}}
    answer = await send(
        wire,
        json.dumps(report).encode(),
        to=filings(agreement_id=OT24, obligation_id="region-report", recipient_id="01"),
        who="region.01",
    )
    assert answer.status_code == 201, answer.text

    row = await january(wire)

    assert row.in_time is False
    assert row.missing_statistic_ids == ("bup-investigation",)
    assert [(each.statistic_id, each.received, each.is_enough) for each in row.response_rates] == [
        ("bup-first-visit", 94, False),
        ("bup-treatment", None, None),
    ]
    assert row.has_same_offering is False
    assert [(each.category, each.lacks) for each in row.one_sided_offerings] == [
        ("Mottagning i Väst", ("waiting",))
    ]
    assert row.plan is not None
    assert row.plan.text == "Påhittat: utredningar ingår från mars."


async def test_a_region_reads_how_good_its_own_figures_are_and_no_others(wire: Wire) -> None:
    own = await read(wire, f"/agreements/{OT24}/data-quality?limit=1000", "region.01")

    assert {row["recipient_id"] for row in own.json()["items"]} == {"01"}
    assert own.json()["_meta"]["total_records"] == 12
    refused = await wire.submissions.get(
        f"/agreements/{OT24}/data-quality", headers=as_role("statistics-supplier.database")
    )
    assert refused.status_code == 403
