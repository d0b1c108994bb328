"""Everyone a condition concerns, every month, once each, with what the requisition names."""

from fractions import Fraction

import pytest

from services.assessment.domain.errors import ConditionNotJudgeable, UnknownCondition
from services.assessment.domain.findings import ConditionFinding, evaluate
from shared.schemas.agreements import Agreement
from shared.schemas.submissions import Answer, Filing
from shared.values.periods import Month
from shared.values.regions import REGIONS
from tests.unit.assessment.factories import (
    Definition,
    agreement,
    bup_figures,
    bup_rule,
    condition,
    dossier,
    filing,
    form,
    known,
    obligation,
    question,
    swedish,
    version,
)

NOW = swedish("2024-12-10 09:00")
REQUISITION: Definition = {"kind": "received", "obligation": "requisition"}
MONTHS: Definition = {"first": "2024-01", "last": "2024-11"}


def requisition_agreement() -> Agreement:
    """A condition on a requisition that names an amount, beside one on the report."""
    return agreement(
        condition(REQUISITION, id="requisition", requested_amount="requested-amount"),
        condition({"kind": "received", "obligation": "report"}, id="report", source="avsnitt 5"),
        obligations=[
            obligation(),
            obligation(
                "requisition",
                kind="requisition",
                form="requisition-form",
                due={"kind": "date", "date": "2024-12-01"},
            ),
        ],
        forms=[
            form("report-form", [question("use")]),
            form("requisition-form", [question("requested-amount", "figure")]),
        ],
    )


def requested(*filings: Filing) -> int | None:
    """What region 01's requisition is read to ask for."""
    under = requisition_agreement()
    findings = evaluate(
        under, dossier(under, filings=filings), condition_ids=["requisition"], now=NOW
    )
    return findings[0].requested_kronor


def requisition(*amounts: Answer | None, at: str = "2024-11-{day:02d} 10:00") -> Filing:
    """A requisition with a version a day, each naming an amount, or unreadable."""
    versions = [
        version(
            at.format(day=number),
            None if amount is None else {"requested-amount": amount},
            number=number,
        )
        for number, amount in enumerate(amounts, start=1)
    ]
    return filing(*versions, obligation_id="requisition")


def test_every_recipient_and_month_is_judged_once_in_order() -> None:
    under = agreement(condition(bup_rule(), periods=MONTHS))
    findings = evaluate(under, dossier(under), condition_ids=None, now=NOW)

    assert [(each.recipient_id, each.period) for each in findings] == [
        (region.code, Month(2024, number)) for region in REGIONS for number in range(1, 12)
    ]
    assert {each.status for each in findings} == {"awaited"}
    assert {each.degree for each in findings} == {Fraction(0)}


def test_a_condition_judged_once_has_no_month() -> None:
    under = requisition_agreement()
    findings = evaluate(under, dossier(under), condition_ids=None, now=NOW)

    assert len(findings) == 2 * len(REGIONS)
    assert {each.period for each in findings} == {None}


def test_each_recipient_is_judged_by_its_own_facts() -> None:
    under = agreement(condition(bup_rule(), periods={"first": "2024-03", "last": "2024-03"}))
    statistics = [
        known("2024-03", bup_figures(completed=(80, 100)), recipient_id="01"),
        known("2024-03", bup_figures(completed=(50, 100)), recipient_id="03"),
        known("2023-03", bup_figures(completed=(44, 100)), recipient_id="03"),
    ]
    findings = evaluate(under, dossier(under, statistics=statistics), condition_ids=None, now=NOW)

    assert [(each.status, each.degree) for each in findings[:3]] == [
        ("met", Fraction(1)), ("partly_met", Fraction(3, 4)), ("awaited", Fraction(0)),
    ]  # fmt: skip


def test_only_the_conditions_asked_for_are_judged() -> None:
    under = requisition_agreement()
    findings = evaluate(under, dossier(under), condition_ids=["report"], now=NOW)

    assert {each.condition_id for each in findings} == {"report"}
    assert {each.source for each in findings} == {"avsnitt 5"}
    assert {each.finding.source for each in findings} == {"avsnitt 5"}


def test_a_condition_the_agreement_does_not_have_is_named_with_those_it_has() -> None:
    under = requisition_agreement()

    with pytest.raises(UnknownCondition, match=r"no condition b, c\..* requisition, report\."):
        evaluate(under, dossier(under), condition_ids=["c", "report", "b"], now=NOW)


def test_a_condition_that_cannot_be_judged_stops_the_evaluation() -> None:
    under = agreement(condition({"kind": "received", "obligation": "reprot"}))

    with pytest.raises(ConditionNotJudgeable):
        evaluate(under, dossier(under), condition_ids=None, now=NOW)


def test_a_requisition_passes_on_the_amount_it_names() -> None:
    assert requested(requisition(1_000_000)) == 1_000_000
    assert requested(requisition(0)) == 0


def test_the_amount_is_read_from_the_version_that_counts() -> None:
    first_late = requisition(300, 200, at="2024-12-{day:02d} 23:59")

    assert requested(requisition(100, 200)) == 200
    assert requested(first_late) == 300


@pytest.mark.parametrize(
    "amount", ["1000", "", True, -1, 2**63], ids=["text", "blank", "yes", "negative", "too large"]
)
def test_an_amount_that_cannot_be_paid_is_no_amount(amount: Answer) -> None:
    assert requested(requisition(amount)) is None


def test_no_amount_is_passed_on_where_none_was_named() -> None:
    under = requisition_agreement()
    reports = evaluate(under, dossier(under), condition_ids=["report"], now=NOW)

    assert requested() is None
    assert requested(requisition(None)) is None
    assert {each.requested_kronor for each in reports} == {None}


def test_a_dossier_of_another_agreement_is_not_judged() -> None:
    under = requisition_agreement()
    other = under.model_copy(update={"id": "another"})

    with pytest.raises(AssertionError, match="another agreement"):
        evaluate(under, dossier(other), condition_ids=None, now=NOW)


def test_a_finding_is_the_same_however_often_it_is_computed() -> None:
    under = requisition_agreement()
    known_now = dossier(under, filings=[requisition(1_000)])

    def once() -> tuple[ConditionFinding, ...]:
        return evaluate(under, known_now, condition_ids=None, now=NOW)

    assert once() == once()
