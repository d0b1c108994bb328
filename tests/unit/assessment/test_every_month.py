"""ÖT24 section 3.4: figures are in the database three weeks after the month, every month."""

from fractions import Fraction

from shared.schemas.assessments import RuleFinding
from shared.schemas.submissions import KnownStatistic
from tests.unit.assessment.factories import (
    MONTHLY,
    Definition,
    bup_figures,
    judge,
    known,
    obligation,
)

RULE: Definition = {
    "kind": "every_month_reported", "obligation": "statistics", "statistics": ["bup-first-visit"],
}  # fmt: skip
IN_TIME = {
    "2024-01": "2024-02-21 23:59", "2024-02": "2024-03-21 23:59",
    "2024-03": "2024-04-21 23:59", "2024-04": "2024-05-21 23:59",
}  # fmt: skip


def delivered(arrivals: dict[str, str]) -> list[KnownStatistic]:
    return [
        known(month, bup_figures(), received_at=at, delivery=month)
        for month, at in arrivals.items()
    ]


def reported(arrivals: dict[str, str], *, now: str = "2024-12-01 12:00") -> RuleFinding:
    """What is said of months that were delivered at these times."""
    duty = obligation("statistics", kind="statistics", due=MONTHLY)
    return judge(RULE, obligations=[duty], statistics=delivered(arrivals), now=now)


def test_every_month_in_its_last_minute_is_in_time() -> None:
    finding = reported(IN_TIME)

    assert (finding.status, finding.degree) == ("met", Fraction(1))
    assert finding.text.sv == "Uppgifterna för alla 4 månader kom i rätt tid."
    assert [number.value for number in finding.numbers] == ["4", "4"]
    assert [each.received_at for each in finding.evidence] == sorted(
        each.received_at for each in finding.evidence
    )
    assert len(finding.evidence) == 4


def test_a_month_that_came_at_the_deadline_is_late() -> None:
    finding = reported({**IN_TIME, "2024-02": "2024-03-22 00:00"})

    assert (finding.status, finding.degree) == ("not_met", Fraction(0))
    assert finding.text.sv == ("Uppgifterna kom inte i rätt tid för 1 av 4 månader: februari 2024.")


def test_a_month_corrected_after_its_deadline_is_not_late() -> None:
    duty = obligation("statistics", kind="statistics", due=MONTHLY)
    first = delivered(IN_TIME)
    corrected = known(
        "2024-02", bup_figures(), received_at="2024-06-01 10:00", delivery="correction"
    ).model_copy(update={"first_received_at": first[1].received_at})

    finding = judge(RULE, obligations=[duty], statistics=[first[0], corrected, *first[2:]])

    assert finding.status == "met"
    assert corrected.delivery_id in {each.id for each in finding.evidence}


def test_a_month_that_never_came_is_named_once_its_time_has_passed() -> None:
    arrivals = {month: at for month, at in IN_TIME.items() if month not in ("2024-01", "2024-03")}
    finding = reported(arrivals)

    assert finding.text.en == (
        "The figures were not there in time for 2 of 4 months: January 2024 and March 2024."
    )


def test_months_to_come_are_awaited() -> None:
    arrivals = {month: at for month, at in IN_TIME.items() if month < "2024-03"}
    finding = reported(arrivals, now="2024-04-21 23:59")

    assert (finding.status, finding.degree) == ("awaited", Fraction(0))
    assert finding.text.sv == (
        "Uppgifterna har hittills kommit i rätt tid; 2 av 4 månader väntas: mars 2024 och "
        "april 2024."
    )


def test_a_month_is_awaited_until_its_deadline_and_no_longer() -> None:
    before = reported({}, now="2024-02-21 23:59:59.999999")
    after = reported({}, now="2024-02-22 00:00")

    assert (before.status, after.status) == ("awaited", "not_met")


def test_a_late_month_settles_it_whatever_is_still_to_come() -> None:
    finding = reported({"2024-01": "2024-02-22 00:00"}, now="2024-02-23 12:00")

    assert finding.status == "not_met"


def test_every_statistic_named_must_be_there() -> None:
    rule: Definition = {**RULE, "statistics": ["bup-first-visit", "bup-treatment"]}
    duty = obligation("statistics", kind="statistics", due=MONTHLY)
    treatment = [
        known(month, bup_figures(), statistic_id="bup-treatment", received_at=at)
        for month, at in IN_TIME.items()
    ]

    both = judge(rule, obligations=[duty], statistics=[*delivered(IN_TIME), *treatment])
    one = judge(rule, obligations=[duty], statistics=[*delivered(IN_TIME), *treatment[1:]])

    assert both.status == "met"
    assert one.status == "not_met"
