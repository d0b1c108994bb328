"""A condition whose rule does not fit its agreement is refused, with every fault, not judged."""

import pytest

from services.assessment.domain.errors import ConditionNotJudgeable
from services.assessment.domain.soundness import check_condition
from tests.unit.assessment.factories import (
    MONTHLY,
    Definition,
    agreement,
    bup_rule,
    condition,
    improved_rule,
    obligation,
    share_rule,
)

MARCH: Definition = {"first": "2024-03", "last": "2024-03"}
RECEIVED: Definition = {"kind": "received", "obligation": "report"}
ANSWERED: Definition = {"kind": "answered", "obligation": "report"}
SUM: Definition = {
    "kind": "figures_add_up", "obligation": "report",
    "result": "unspent", "plus": ["granted"], "minus": ["costs"],
}  # fmt: skip
VALUE: Definition = {
    "kind": "value_at_most", "statistic": "bup-first-visit", "figure": "waiting", "at_most": "1",
}  # fmt: skip
EVERY_MONTH: Definition = {
    "kind": "every_month_reported", "obligation": "statistics", "statistics": ["bup-first-visit"],
}  # fmt: skip
OBLIGATIONS = [
    obligation(),
    obligation("statistics", due=MONTHLY),
    obligation("bare", form=None),
]


def faults(rule: Definition, *, periods: Definition | None = None) -> list[str]:
    """What is wrong with a rule, or nothing."""
    return faults_of(condition(rule, periods=periods))


def faults_of(definition: Definition) -> list[str]:
    under = agreement(definition, obligations=OBLIGATIONS)
    try:
        check_condition(under.conditions[0], under)
    except ConditionNotJudgeable as refused:
        return [issue.message for issue in refused.issues]
    return []


@pytest.mark.parametrize(
    ("rule", "periods"),
    [
        (RECEIVED, None),
        (RECEIVED, MARCH),
        ({"kind": "received", "obligation": "statistics"}, MARCH),
        (ANSWERED, None),
        ({**ANSWERED, "kind": "answered_yes", "questions": ["in-time"]}, None),
        ({**ANSWERED, "kind": "attachment_present", "question": "plan"}, None),
        (SUM, None),
        (bup_rule(), MARCH),
        (VALUE, MARCH),
        (EVERY_MONTH, None),
        ({"kind": "any_of", "rules": [RECEIVED, SUM]}, None),
        ({"kind": "officer_judges", "proposal": {"kind": "all_of", "rules": [RECEIVED]}}, None),
    ],
)
def test_rules_that_read_what_is_there_are_sound(
    rule: Definition, periods: Definition | None
) -> None:
    assert faults(rule, periods=periods) == []


@pytest.mark.parametrize(
    ("rule", "periods", "fault"),
    [
        ({**RECEIVED, "obligation": "reprot"}, None, "there is no obligation 'reprot'"),
        ({**ANSWERED, "obligation": "reprot"}, None, "there is no obligation 'reprot'"),
        (
            {**ANSWERED, "obligation": "bare"},
            None,
            "obligation 'bare' has no form whose answers could be read",
        ),
        (
            {**ANSWERED, "questions": ["use", "misuse"]},
            None,
            "form 'report-form' has no question 'misuse'",
        ),
        (
            {**ANSWERED, "kind": "attachment_present", "question": "plans"},
            None,
            "form 'report-form' has no question 'plans'",
        ),
        ({**SUM, "minus": ["cost"]}, None, "form 'report-form' has no question 'cost'"),
        (
            {"kind": "received", "obligation": "statistics"},
            None,
            "obligation 'statistics' is due for the months 2024-01–2024-04: give the condition "
            "`periods` within these",
        ),
        (
            {"kind": "received", "obligation": "statistics"},
            {"first": "2024-04", "last": "2024-05"},
            "obligation 'statistics' is due for the months 2024-01–2024-04: give the condition "
            "`periods` within these",
        ),
        (
            share_rule(),
            None,
            "a rule of kind share_at_least judges a month: give the condition `periods`",
        ),
        (
            {**improved_rule(), "statistic": "bup"},
            MARCH,
            "there is no statistic 'bup'",
        ),
        (
            {**VALUE, "figure": "wait"},
            MARCH,
            "statistic 'bup-first-visit' has no figure 'wait'",
        ),
        (
            share_rule(when={"figure": "queue", "more_than": "20"}),
            MARCH,
            "statistic 'bup-first-visit' has no figure 'queue'",
        ),
        (
            {**EVERY_MONTH, "obligation": "report"},
            None,
            "there is no obligation 'report' that is due every month",
        ),
        (
            {**EVERY_MONTH, "obligation": "none"},
            None,
            "there is no obligation 'none' that is due every month",
        ),
        ({**EVERY_MONTH, "statistics": ["bup"]}, None, "there is no statistic 'bup'"),
        (
            {"kind": "all_of", "rules": [RECEIVED, {"kind": "officer_judges", "proposal": VALUE}]},
            None,
            "a rule of kind value_at_most judges a month: give the condition `periods`",
        ),
        (
            {
                "kind": "officer_judges",
                "proposal": {"kind": "officer_judges", "proposal": RECEIVED},
            },
            None,
            "an officer judges a condition once: keep one rule of kind officer_judges",
        ),
    ],
)
def test_a_rule_that_reads_what_is_not_there_is_refused(
    rule: Definition, periods: Definition | None, fault: str
) -> None:
    assert faults(rule, periods=periods) == [fault]


def test_every_fault_is_told_at_once_with_its_place_and_what_to_do() -> None:
    rule: Definition = {"kind": "all_of", "rules": [{**VALUE, "figure": "wait"}, VALUE]}
    under = agreement(condition(rule))

    with pytest.raises(ConditionNotJudgeable, match=r"Correct the definition\.$") as refused:
        check_condition(under.conditions[0], under)

    assert len(refused.value.issues) == 3
    assert {issue.pointer for issue in refused.value.issues} == {"/conditions/condition"}


def test_a_requested_amount_must_be_asked_by_a_form_the_condition_reads() -> None:
    assert faults_of(condition(RECEIVED, requested_amount="granted")) == []
    assert faults_of(condition(RECEIVED, requested_amount="amount")) == [
        "no form this condition reads asks 'amount', its `requested_amount`"
    ]
    assert faults_of(condition({**RECEIVED, "obligation": "bare"}, requested_amount="amount")) == [
        "no form this condition reads asks 'amount', its `requested_amount`"
    ]
    assert faults_of(
        condition({**RECEIVED, "obligation": "reprot"}, requested_amount="amount")
    ) == [
        "there is no obligation 'reprot'",
        "no form this condition reads asks 'amount', its `requested_amount`",
    ]
