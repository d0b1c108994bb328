"""A delivery of statistics is taken in whole or not at all, with an issue for every fault."""

import pytest
from pydantic import JsonValue

from services.submissions.domain.errors import InvalidDelivery
from services.submissions.domain.statistics import ISSUES_SHOWN_MAXIMUM, check_delivery
from shared.schemas.submissions import StatisticRow, StatisticsDelivery
from shared.values.errors import Issue
from tests.unit.submissions.factories import agreement, label

VISITS: dict[str, JsonValue] = {
    "id": "visits",
    "label": label("Besök"),
    "source": "avsnitt 3.7",
    "recipients": "regions",
    "figures": [
        {"id": "completed", "label": label("Genomförda")},
        {"id": "in_time", "label": label("Inom 30 dagar"), "part_of": "completed"},
        {"id": "chosen", "label": label("Patientvald"), "required": "no"},
        {"id": "chosen_long", "label": label("Lång"), "required": "no", "part_of": "chosen"},
    ],
    "breakdowns": ["sex", "place"],
}
PLAIN: JsonValue = {**VISITS, "id": "plain", "breakdowns": []}
SEX: JsonValue = {
    "id": "sex",
    "label": label("Kön"),
    "source": "avsnitt 4",
    "categories": [
        {"id": "female", "label": label("Kvinnor")},
        {"id": "male", "label": label("M")},
    ],
}
PLACE: JsonValue = {"id": "place", "label": label("Plats"), "source": "avsnitt 4"}
AGREEMENT = agreement(statistics=[VISITS, PLAIN], breakdowns=[SEX, PLACE])


def row(
    recipient_id: str = "01",
    *,
    statistic_id: str = "visits",
    period: str = "2024-03",
    by: dict[str, str] | None = None,
    **figures: int,
) -> StatisticRow:
    return StatisticRow.model_validate(
        {
            "statistic_id": statistic_id,
            "recipient_id": recipient_id,
            "period": period,
            "breakdown": by or {},
            "figures": figures or {"completed": 90, "in_time": 70},
        }
    )


def part(completed: int, /, **by: str) -> StatisticRow:
    """A part of what is counted in a row."""
    return row(by=by, completed=completed)


def issues(*rows: StatisticRow) -> tuple[Issue, ...]:
    delivery = StatisticsDelivery(agreement_id="made-up", origin="Påhittat", rows=list(rows))
    with pytest.raises(InvalidDelivery) as refused:
        check_delivery(AGREEMENT, delivery)
    assert "nothing of the delivery was taken" in refused.value.detail
    return refused.value.issues


def test_a_sound_delivery_is_taken() -> None:
    rows = [
        row(),
        row("03"),
        row(period="2024-04"),
        row("04", completed=0, in_time=0),
        row("05", completed=9, in_time=9, chosen=3, chosen_long=3),
    ]

    check_delivery(
        AGREEMENT, StatisticsDelivery(agreement_id="made-up", origin="Påhittat", rows=rows)
    )


@pytest.mark.parametrize(
    ("bad", "pointer", "code"),
    [
        (row(statistic_id="visit"), "/rows/1/statistic_id", "unknown-statistic"),
        (row("02"), "/rows/1/recipient_id", "unknown-recipient"),
        (row("skr"), "/rows/1/recipient_id", "unknown-recipient"),
        (row("03", completed=9), "/rows/1/figures", "figure-missing"),
        (row("03", completed=9, in_time=10), "/rows/1/figures/in_time", "part-exceeds-whole"),
        (
            row("03", completed=9, in_time=9, chosen=1, chosen_long=2),
            "/rows/1/figures/chosen_long",
            "part-exceeds-whole",
        ),
        (row("03", completed=9, in_time=9, late=1), "/rows/1/figures/late", "unknown-figure"),
        (row(), "/rows/1", "row-given-twice"),
    ],
)
def test_a_fault_is_named_by_its_row(bad: StatisticRow, pointer: str, code: str) -> None:
    (issue,) = issues(row(), bad)

    assert (issue.pointer, issue.code) == (pointer, code)


def test_a_part_without_its_optional_whole_cannot_exceed_it() -> None:
    check_delivery(
        AGREEMENT,
        StatisticsDelivery(
            agreement_id="made-up",
            origin="Påhittat",
            rows=[row(completed=9, in_time=9, chosen_long=50)],
        ),
    )


def test_every_fault_of_every_row_is_named() -> None:
    found = issues(row("02", completed=1, in_time=2, late=3), row(statistic_id="x"), row("99"))

    assert [issue.pointer for issue in found] == [
        "/rows/0/recipient_id", "/rows/0/figures/late", "/rows/0/figures/in_time",
        "/rows/1/statistic_id", "/rows/2/recipient_id",
    ]  # fmt: skip


def test_of_very_many_faults_the_first_hundred_are_shown() -> None:
    found = issues(*(row("99") for _ in range(300)))

    assert len(found) == ISSUES_SHOWN_MAXIMUM


def test_parts_that_do_not_exceed_their_whole_are_taken() -> None:
    """Those of unknown sex are in the whole only; a part may lack what is required of the whole."""
    rows = [
        row(completed=90, in_time=70),
        row(by={"sex": "female"}, completed=50, in_time=40),
        row(by={"sex": "male"}, completed=39),
        row(by={"place": "Mottagningen i Väst (BUP)"}, completed=90, in_time=70),
        row(by={"place": "Norr", "sex": "male"}, completed=90),
        row(by={"sex": "male"}, period="2024-04", completed=0),
        row(period="2024-04", completed=0, in_time=0),
    ]

    check_delivery(
        AGREEMENT, StatisticsDelivery(agreement_id="made-up", origin="Påhittat", rows=rows)
    )


@pytest.mark.parametrize(
    ("bad", "pointer", "code"),
    [
        (part(1, age="old"), "/rows/2/breakdown/age", "unknown-breakdown"),
        (part(1, sex="other"), "/rows/2/breakdown/sex", "unknown-category"),
        (part(1, place="Total"), "/rows/2/breakdown/place", "unknown-category"),
        (row(by={"sex": "male"}, late=1), "/rows/2/figures/late", "unknown-figure"),
        (
            row(by={"sex": "male"}, completed=1, in_time=2),
            "/rows/2/figures/in_time",
            "part-exceeds-whole",
        ),
        (row(by={"sex": "female"}, in_time=1), "/rows/2", "row-given-twice"),
        (row("03", by={"sex": "male"}, completed=1), "/rows/2/breakdown", "whole-missing"),
        (
            row(period="2024-02", by={"sex": "male"}, completed=1),
            "/rows/2/breakdown",
            "whole-missing",
        ),
        (part(41, sex="male"), "/rows/2/figures/completed", "parts-exceed-whole"),
    ],
)
def test_a_fault_in_a_part_is_named_by_its_row(bad: StatisticRow, pointer: str, code: str) -> None:
    (issue,) = issues(row(), row(by={"sex": "female"}, completed=50, in_time=40), bad)

    assert (issue.pointer, issue.code) == (pointer, code)


def test_a_statistic_that_names_no_breakdown_takes_none() -> None:
    bad = row(statistic_id="plain", by={"sex": "male"}, completed=1)

    (issue,) = issues(row(statistic_id="plain"), bad)

    assert (issue.pointer, issue.code) == ("/rows/1/breakdown/sex", "unknown-breakdown")


@pytest.mark.parametrize("text", ["", "=1+1", "-a", "a\nb", "a;b", "x" * 81])
def test_a_category_is_a_short_text_that_no_spreadsheet_computes(text: str) -> None:
    with pytest.raises(ValueError, match="breakdown"):
        row(by={"place": text})
