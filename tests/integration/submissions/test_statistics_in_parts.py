"""Statistics broken down by sex and the like: delivered with their whole, and replaced with it."""

import pytest
from pydantic import JsonValue

from shared.schemas.statistics import FileReport
from shared.schemas.submissions import Dossier, KnownStatistic
from tests.integration.coast import COAST, deliver, swedish, visits
from tests.integration.submissions.life import read
from tests.wire import Wire, as_role, new_key

HEADINGS = "statistic_id;recipient_id;period;sex;place;completed;within_30_days\n"


def part(completed: int, /, **breakdown: JsonValue) -> dict[str, JsonValue]:
    """A part of what nord counted in January 2024."""
    return {**visits(), "breakdown": breakdown, "figures": {"completed": completed}}


async def send_csv(wire: Wire, *lines: str) -> FileReport:
    answer = await wire.submissions.post(
        f"/statistics-files?agreement_id={COAST}&origin=P%C3%A5hittat",
        content=(HEADINGS + "\n".join(lines)).encode(),
        headers=as_role(
            "statistics-supplier.database", Idempotency_Key=new_key(), Content_Type="text/csv"
        ),
    )
    assert answer.status_code == 201, answer.text
    return FileReport.model_validate_json(answer.content)


async def known(wire: Wire, query: str = "") -> list[KnownStatistic]:
    found = await read(wire, f"/agreements/{COAST}/statistics?limit=1000{query}")
    return [KnownStatistic.model_validate(each) for each in found.json()["items"]]


async def test_parts_are_read_by_the_breakdowns_asked_for(wire: Wire) -> None:
    answer = await deliver(
        wire,
        part(45, sex="male"),
        visits(completed=100),
        part(50, sex="female"),
        part(30, place="Hamnen"),
        part(20, sex="female", place="Hamnen"),
        visits("syd"),
    )
    assert answer.status_code == 201, answer.text

    assert [(each.recipient_id, each.breakdown) for each in await known(wire)] == [
        ("nord", {}), ("syd", {}),
    ]  # fmt: skip
    by_sex = await known(wire, "&broken_down_by=sex")
    assert [(each.breakdown, each.figures) for each in by_sex] == [
        ({"sex": "female"}, {"completed": 50}),
        ({"sex": "male"}, {"completed": 45}),
    ]
    by_both = await known(wire, "&broken_down_by=sex&broken_down_by=place")
    assert [each.figures["completed"] for each in by_both] == [20]
    assert await known(wire, "&broken_down_by=sex&recipient_ids=syd") == []
    assert await known(wire, "&broken_down_by=sex&periods=2024-02") == []


async def test_a_correction_replaces_the_whole_and_all_its_parts(wire: Wire) -> None:
    await wire.set_clock(swedish("2024-02-10 10:00"))
    await deliver(wire, visits(completed=100), part(50, sex="female"), part(50, sex="male"))
    await wire.set_clock(swedish("2024-03-20 10:00"))
    await deliver(wire, visits(completed=90), part(40, sex="female"))

    (now,) = await known(wire, "&broken_down_by=sex")
    then = await known(wire, "&broken_down_by=sex&as_of=2024-03-01T00:00:00Z")

    assert (now.breakdown, now.figures) == ({"sex": "female"}, {"completed": 40})
    assert [each.figures["completed"] for each in then] == [50, 50]
    assert now.received_at == swedish("2024-03-20 10:00")
    assert now.first_received_at == swedish("2024-02-10 10:00")


async def test_the_dossier_says_when_a_month_first_came_and_gives_parts_on_request(
    wire: Wire,
) -> None:
    await wire.set_clock(swedish("2024-02-10 10:00"))
    await deliver(wire, visits(completed=100), part(50, sex="female"))
    await wire.set_clock(swedish("2024-03-20 10:00"))
    await deliver(wire, visits(completed=120), part(60, sex="female"))

    for query, completed in (("", 120), ("?broken_down_by=sex&periods=2024-01", 60)):
        answer = await wire.submissions.get(
            f"/agreements/{COAST}/dossier{query}", headers=as_role("service.assessment")
        )
        (found,) = Dossier.model_validate_json(answer.content).statistics
        assert found.figures["completed"] == completed
        assert found.first_received_at == swedish("2024-02-10 10:00")
        assert found.received_at == swedish("2024-03-20 10:00")


async def test_a_file_has_a_column_for_each_breakdown(wire: Wire) -> None:
    report = await send_csv(
        wire,
        "visits;nord;2024-01;;;100;80",
        "visits;nord;2024-01;female;;50;40",
        "visits;nord;2024-01;male;Hamnen;40;",
    )

    assert report.is_taken, report
    assert [each.figures for each in await known(wire, "&broken_down_by=sex")] == [
        {"completed": 50, "within_30_days": 40}
    ]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("visits;nord;2024-01;hen;;1;1", ("sex", "unknown-category")),
        ("visits;syd;2024-01;male;;1;1", ("", "whole-missing")),
        ("visits;nord;2024-01;male;;101;1", ("completed", "parts-exceed-whole")),
        ("visits;nord;2024-01;;=1+1;1;1", ("", "row-unreadable")),
    ],
)
async def test_a_fault_in_a_part_is_named_by_row_and_column(
    wire: Wire, line: str, fault: tuple[str, str]
) -> None:
    report = await send_csv(wire, "visits;nord;2024-01;;;100;80", line)

    assert not report.is_taken
    assert [(each.row, each.column, each.code) for each in report.faults] == [(3, *fault)]
    assert await known(wire) == []
