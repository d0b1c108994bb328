"""A filing is in time by its first version, to the microsecond, by Swedish time."""

from datetime import timedelta
from fractions import Fraction

import pytest

from shared.schemas.assessments import RuleFinding
from tests.unit.assessment.factories import (
    MONTHLY,
    SUPPLEMENTS,
    Definition,
    filing,
    identity,
    judge,
    obligation,
    swedish,
    version,
    words,
)

RECEIVED: Definition = {"kind": "received", "obligation": "report"}


def received(*arrivals: str, now: str = "2024-12-01 12:00") -> RuleFinding:
    """What is said of filings that arrived at these times."""
    versions = [version(each, number=number) for number, each in enumerate(arrivals, start=1)]
    return judge(RECEIVED, filings=[filing(*versions)] if versions else [], now=now)


def test_a_filing_in_the_last_instant_is_in_time() -> None:
    finding = received("2024-09-30 23:59:59.999999")

    assert (finding.status, finding.degree) == ("met", Fraction(1))
    assert words(finding.text.sv) == (
        "Redovisningen kom in 2024-09-30 kl. 23.59, i rätt tid: sista dag var 2024-09-30."
    )
    assert words(finding.text.en) == (
        "The report arrived on 2024-09-30 at 23:59, in time: the last day was 2024-09-30."
    )


def test_a_filing_at_the_instant_of_the_deadline_is_late() -> None:
    finding = received("2024-10-01 00:00")

    assert (finding.status, finding.degree) == ("not_met", Fraction(0))
    assert "mindre än en minut efter fristens utgång" in words(finding.text.sv)
    assert finding.numbers[0].value == "0"


def test_a_late_filing_says_by_how_much() -> None:
    finding = received("2024-10-02 09:15")

    assert words(finding.text.sv) == (
        "Redovisningen kom in 2024-10-02 kl. 09.15, 1 dygn 9 timmar efter fristens utgång."
    )
    assert words(finding.text.en) == (
        "The report arrived on 2024-10-02 at 09:15, 1 day 9 hours after the deadline had passed."
    )
    assert [(number.value, number.unit) for number in finding.numbers] == [("119700", "s")]


def test_lateness_is_kept_to_the_microsecond() -> None:
    assert received("2024-10-01 00:00:00.000250").numbers[0].value == "0.00025"


def test_a_supplement_does_not_make_a_filing_late_or_a_late_one_timely() -> None:
    supplemented = [obligation(supplement_window=SUPPLEMENTS)]
    in_time = filing(version("2024-09-30 10:00"), version("2024-10-15 10:00", number=2))
    late = filing(version("2024-10-01 10:00"), version("2024-10-15 10:00", number=2))

    assert judge(RECEIVED, obligations=supplemented, filings=[in_time]).status == "met"
    assert judge(RECEIVED, obligations=supplemented, filings=[late]).status == "not_met"


def test_a_filing_that_cannot_be_read_has_arrived_all_the_same() -> None:
    """NJA 2024 s. 3: what has reached the authority has arrived."""
    assert received("2024-09-30 10:00").status == "met"


def test_nothing_is_awaited_until_the_deadline_has_passed() -> None:
    last_instant = (swedish("2024-10-01 00:00") - timedelta(microseconds=1)).isoformat(" ")
    before = received(now=last_instant[:26])
    after = received(now="2024-10-01 00:00")

    assert (before.status, before.degree) == ("awaited", Fraction(0))
    assert before.text.sv == "Redovisningen har inte kommit in än. Sista dag är 2024-09-30."
    assert (after.status, after.degree) == ("not_met", Fraction(0))
    assert after.text.sv == "Redovisningen har inte kommit in. Sista dag var 2024-09-30."


def test_the_evidence_is_the_version_that_came_first() -> None:
    finding = received("2024-09-30 10:00", "2024-10-15 10:00")

    (evidence,) = finding.evidence
    assert evidence.kind == "filing"
    assert evidence.id == identity("report", "01", None)
    assert (evidence.version, evidence.registration_number) == (1, "S-2024-000001")
    assert evidence.received_at == swedish("2024-09-30 10:00")


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("requisition", "Rekvisitionen"),
        ("economic_report", "Den ekonomiska redovisningen"),
        ("activity_report", "Verksamhetsrapporten"),
    ],
)
def test_each_kind_of_obligation_is_called_by_its_name(kind: str, name: str) -> None:
    finding = judge(
        RECEIVED, obligations=[obligation(kind=kind)], filings=[filing(version("2024-09-02 08:05"))]
    )

    assert finding.text.sv.startswith(f"{name} kom in 2024-09-02 kl. 08.05")


def test_a_sunday_deadline_counts_unless_the_definition_moves_it() -> None:
    """Interpretation 16 of ÖT24: 1 December 2024 is a Sunday."""
    monday = filing(version("2024-12-02 10:00"))
    stands: Definition = {"kind": "date", "date": "2024-12-01"}
    moves: Definition = {**stands, "moves_to_working_day": "yes"}

    assert judge(RECEIVED, obligations=[obligation(due=stands)], filings=[monday]).status == (
        "not_met"
    )
    assert judge(RECEIVED, obligations=[obligation(due=moves)], filings=[monday]).status == "met"


def test_a_monthly_obligation_is_judged_by_the_month_it_is_for() -> None:
    monthly = [obligation(due=MONTHLY)]
    february = filing(version("2024-03-21 23:00"), period="2024-02")

    in_february = judge(RECEIVED, obligations=monthly, filings=[february], month="2024-02")
    in_march = judge(RECEIVED, obligations=monthly, filings=[february], month="2024-03")

    assert in_february.status == "met"
    assert in_march.status == "not_met"


def test_a_filing_due_once_counts_for_every_month_judged() -> None:
    finding = judge(RECEIVED, filings=[filing(version("2024-09-30 10:00"))], month="2024-03")

    assert finding.status == "met"


def test_a_rule_with_a_paragraph_of_its_own_cites_it() -> None:
    own = judge({**RECEIVED, "source": "avsnitt 5, första stycket", "severity": "warns"})

    assert (own.source, own.severity) == ("avsnitt 5, första stycket", "warns")
    assert judge(RECEIVED).source == "avsnitt 3.7"
