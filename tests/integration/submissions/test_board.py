"""The board shows every obligation and recipient; the feed tells all that happened, in order."""

import asyncio
import csv
import io

from python_calamine import CalamineWorkbook

from tests.integration.coast import GOOD_REPORT, deliver, file, swedish, visits
from tests.integration.submissions.life import (
    ASSESSOR,
    FILER,
    INCOMPLETE,
    ask_for,
    draft,
    file_json,
    read,
    supplement,
)
from tests.wire import Wire, as_role, post

BOARD = "/agreements/kust-2024/board"


async def states(wire: Wire, query: str = "obligation_ids=report") -> dict[str, str]:
    rows = (await read(wire, f"{BOARD}?limit=1000&{query}")).json()["items"]
    return {row["recipient_id"]: row["state"] for row in rows}


async def test_the_board_follows_a_filing_through_its_life(wire: Wire) -> None:
    await wire.set_clock(swedish("2024-09-01 09:00"))
    assert await states(wire) == dict.fromkeys(("mitt", "nord", "syd"), "not_due")
    await post(wire.submissions, "/drafts", FILER, json=draft())
    assert (await states(wire))["nord"] == "draft"
    filed = await file_json(wire, INCOMPLETE)
    filing_id = filed.json()["filing_id"]
    assert (await states(wire))["nord"] == "incomplete"
    await file(wire, GOOD_REPORT, recipient_id="mitt")
    await wire.set_clock(swedish("2024-10-01 00:00"))
    assert await states(wire) == {"mitt": "filed", "nord": "incomplete", "syd": "missing"}
    await file(wire, GOOD_REPORT, recipient_id="syd")
    assert (await states(wire))["syd"] == "late"
    await ask_for(wire, filing_id, ["has-plan"], etag='"1"', last_day="2024-10-10")
    (row,) = (await read(wire, f"{BOARD}?states=supplement_requested")).json()["items"]
    assert row["deadline"] == "2024-10-10T22:00:00.000000Z"
    assert row["next_step"]["sv"] == "Mottagaren kompletterar."
    await supplement(wire, filing_id, GOOD_REPORT, etag='"2"')
    assert (await states(wire))["nord"] == "supplemented"
    await post(
        wire.submissions,
        f"/filings/{filing_id}/closings",
        ASSESSOR,
        json={"reason": "Klar."},
        headers={"If-Match": '"3"'},
    )
    assert (await states(wire))["nord"] == "closed"


async def test_the_board_is_paged_and_has_a_row_per_month_where_monthly(wire: Wire) -> None:
    whole = (await read(wire, f"{BOARD}?limit=1000")).json()
    assert whole["_meta"]["total_records"] == 3 + 3 + 3 * 3
    page = (await read(wire, f"{BOARD}?limit=4&page=2&recipient_ids=syd")).json()
    assert [row["period"] for row in page["items"]] == ["2024-03"]
    refused = await wire.submissions.get(BOARD, headers=as_role("public.1"))
    assert refused.status_code == 403


async def test_a_recipient_sees_its_own_rows_of_the_board_and_no_others(wire: Wire) -> None:
    own = (await read(wire, f"{BOARD}?limit=1000", FILER)).json()
    assert own["_meta"]["total_records"] == 1 + 1 + 3
    assert {row["recipient_id"] for row in own["items"]} == {"nord"}
    others = (await read(wire, f"{BOARD}?recipient_ids=syd", FILER)).json()
    assert others["items"] == []
    as_csv = (await read(wire, f"{BOARD}/csv", FILER)).content.decode("utf-8-sig")
    assert {line["Mottagare"] for line in csv.DictReader(io.StringIO(as_csv), delimiter=";")} == {
        "nord"
    }


async def test_the_board_is_exported_for_programs_and_for_people(wire: Wire) -> None:
    await file(wire, GOOD_REPORT, recipient_id="mitt")
    as_csv = await read(wire, f"{BOARD}/csv?obligation_ids=report")
    lines = list(csv.reader(io.StringIO(as_csv.content.decode("utf-8-sig")), delimiter=";"))
    as_excel = await read(wire, f"{BOARD}/xlsx?obligation_ids=report&language=en")
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(as_excel.content)).get_sheet_by_index(0)
    rows = sheet.to_python()
    assert lines[0][:3] == ["Skyldighet", "Benämning", "Mottagare"]
    assert rows[0][:3] == ["Obligation", "Label", "Recipient"]
    assert len(lines) == len(rows) == 4
    assert [line[2] for line in lines[1:]] == ["mitt", "nord", "syd"]


async def test_the_feed_tells_everything_once_and_in_order(wire: Wire) -> None:
    await wire.set_clock(swedish("2024-10-02 09:00"))
    filed = await file_json(wire, INCOMPLETE)
    await ask_for(wire, filed.json()["filing_id"], ["has-plan"], etag='"1"')
    await deliver(wire, visits())
    seen: list[dict[str, object]] = []
    after = 0
    while True:
        feed = (await read(wire, f"/events?after={after}&limit=2")).json()
        if not feed["events"]:
            break
        seen += feed["events"]
        after = feed["next_after"]
    assert [event["type"] for event in seen] == [
        "se.statsbidrag.filing.received",
        "se.statsbidrag.filing.supplement-requested",
        "se.statsbidrag.statistics.delivered",
    ]
    assert {event["specversion"] for event in seen} == {"1.0"}
    others = (await read(wire, "/events", "region.syd")).json()["events"]
    assert others == [seen[2]], "what is for everyone, and nothing that is another's"


async def test_a_follower_misses_nothing_while_many_file_at_once(wire: Wire) -> None:
    seen: list[int] = []

    async def follow() -> None:
        while len(seen) < 3 * 8:
            after = seen[-1] if seen else 0
            feed = (await read(wire, f"/events?after={after}")).json()
            seen.extend(int(event["id"]) for event in feed["events"])

    async def file_often(recipient_id: str) -> None:
        for _ in range(8):
            await file(wire, GOOD_REPORT, recipient_id=recipient_id)

    async with asyncio.timeout(60):
        await asyncio.gather(follow(), *(file_often(each) for each in ("nord", "mitt", "syd")))
    everything = (await read(wire, "/events?limit=1000")).json()["events"]
    assert seen == [int(event["id"]) for event in everything]
