"""A delivery of statistics is taken in whole or not at all, with an issue for every fault."""

import pytest
from pydantic import JsonValue

from services.submissions.domain.errors import InvalidDelivery
from services.submissions.domain.statistics import ISSUES_SHOWN_MAXIMUM, check_delivery
from shared.schemas.submissions import StatisticRow, StatisticsDelivery
from shared.values.errors import Issue
from tests.unit.submissions.factories import agreement, label

VISITS: JsonValue = {
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
}
AGREEMENT = agreement(statistics=[VISITS])


def row(
    recipient_id: str = "01",
    *,
    statistic_id: str = "visits",
    period: str = "2024-03",
    **figures: int,
) -> StatisticRow:
    return StatisticRow.model_validate(
        {
            "statistic_id": statistic_id,
            "recipient_id": recipient_id,
            "period": period,
            "figures": figures or {"completed": 90, "in_time": 70},
        }
    )


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
