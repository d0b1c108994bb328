"""Does a condition's rule fit the agreement it stands in? Checked before anything is judged.

A misspelt figure or question would otherwise look like one that nobody ever reports, and a
requirement that nobody can meet.
"""

from collections.abc import Iterator
from typing import assert_never

from services.assessment.domain.errors import ConditionNotJudgeable
from shared.schemas.agreements import Agreement
from shared.schemas.conditions import (
    AllOf,
    Answered,
    AnsweredYes,
    AnyOf,
    AttachmentPresent,
    BetterOf,
    Condition,
    EveryMonthReported,
    FiguresAddUp,
    OfficerJudges,
    Received,
    Rule,
    ShareAtLeast,
    ShareImproved,
    ValueAtMost,
    obligations_read_by,
)
from shared.schemas.forms import DueMonthly, Form, Obligation
from shared.values.errors import Issue

_FormRule = Answered | AnsweredYes | AttachmentPresent | FiguresAddUp
_MonthRule = ShareAtLeast | ShareImproved | ValueAtMost


def check_condition(condition: Condition, agreement: Agreement) -> None:
    """Raise ConditionNotJudgeable, with every fault, where a rule reads what is not there."""
    faults = [*_rule_faults(condition.rule, condition, agreement)]
    faults += _amount_faults(condition, agreement)
    if list(_officer_rules(condition.rule))[1:]:
        faults.append("an officer judges a condition once: keep one rule of kind officer_judges")
    if not faults:
        return
    pointer = f"/conditions/{condition.id}"
    raise ConditionNotJudgeable(
        f"Condition {condition.id} of {agreement.id} cannot be judged: {'; '.join(faults)}. "
        "Correct the definition.",
        tuple(Issue(pointer, "condition-not-judgeable", fault) for fault in faults),
    )


def obligation_asking(
    question_id: str, condition: Condition, agreement: Agreement
) -> Obligation | None:
    """The obligation a condition reads whose form asks a question, or None."""
    for obligation_id in sorted(obligations_read_by(condition.rule)):
        obligation = agreement.obligation(obligation_id)
        form = None if obligation is None else _form_of(obligation, agreement)
        if form is not None and form.question(question_id) is not None:
            return obligation
    return None


def _rule_faults(rule: Rule, condition: Condition, agreement: Agreement) -> Iterator[str]:
    match rule:
        case AllOf() | AnyOf() | BetterOf():
            for part in rule.rules:
                yield from _rule_faults(part, condition, agreement)
        case OfficerJudges():
            yield from _rule_faults(rule.proposal, condition, agreement)
        case Received():
            yield from _obligation_faults(rule.obligation, condition, agreement)
        case Answered() | AnsweredYes() | AttachmentPresent() | FiguresAddUp():
            yield from _obligation_faults(rule.obligation, condition, agreement)
            yield from _question_faults(rule, agreement)
        case ShareAtLeast() | ShareImproved() | ValueAtMost():
            yield from _month_faults(rule, condition, agreement)
        case EveryMonthReported():
            yield from _reporting_faults(rule, agreement)
        case _:
            assert_never(rule)


def _obligation_faults(
    obligation_id: str, condition: Condition, agreement: Agreement
) -> Iterator[str]:
    obligation = agreement.obligation(obligation_id)
    if obligation is None:
        yield f"there is no obligation '{obligation_id}'"
    elif isinstance(obligation.due, DueMonthly):
        owed = set(obligation.due.periods.months())
        judged = set() if condition.periods is None else set(condition.periods.months())
        if not judged or judged - owed:
            yield (
                f"obligation '{obligation_id}' is due for the months "
                f"{obligation.due.periods.first}–{obligation.due.periods.last}: give the condition "
                "`periods` within these"
            )


def _question_faults(rule: _FormRule, agreement: Agreement) -> Iterator[str]:
    obligation = agreement.obligation(rule.obligation)
    if obligation is None:
        return
    form = _form_of(obligation, agreement)
    if form is None:
        yield f"obligation '{rule.obligation}' has no form whose answers could be read"
        return
    for question_id in _questions_read_by(rule):
        if form.question(question_id) is None:
            yield f"form '{form.id}' has no question '{question_id}'"


def _questions_read_by(rule: _FormRule) -> tuple[str, ...]:
    match rule:
        case Answered() | AnsweredYes():
            return rule.questions
        case AttachmentPresent():
            return (rule.question,)
        case FiguresAddUp():
            return (rule.result, *rule.plus, *rule.minus)
        case _:
            assert_never(rule)


def _month_faults(rule: _MonthRule, condition: Condition, agreement: Agreement) -> Iterator[str]:
    if condition.periods is None:
        yield f"a rule of kind {rule.kind} judges a month: give the condition `periods`"
    statistic = agreement.statistic(rule.statistic)
    if statistic is None:
        yield f"there is no statistic '{rule.statistic}'"
        return
    known = {figure.id for figure in statistic.figures}
    for name in _figures_read_by(rule):
        if name not in known:
            yield f"statistic '{rule.statistic}' has no figure '{name}'"


def _figures_read_by(rule: _MonthRule) -> tuple[str, ...]:
    match rule:
        case ShareAtLeast():
            above = () if rule.when is None else (rule.when.figure,)
            return (rule.part, rule.whole, *above)
        case ShareImproved():
            return (rule.part, rule.whole)
        case ValueAtMost():
            return (rule.figure,)
        case _:
            assert_never(rule)


def _reporting_faults(rule: EveryMonthReported, agreement: Agreement) -> Iterator[str]:
    obligation = agreement.obligation(rule.obligation)
    if obligation is None or not isinstance(obligation.due, DueMonthly):
        yield f"there is no obligation '{rule.obligation}' that is due every month"
    for statistic_id in rule.statistics:
        if agreement.statistic(statistic_id) is None:
            yield f"there is no statistic '{statistic_id}'"


def _amount_faults(condition: Condition, agreement: Agreement) -> Iterator[str]:
    for name in ("requested_amount", "unspent_amount"):
        question_id = getattr(condition, name)
        if question_id is not None and obligation_asking(question_id, condition, agreement) is None:
            yield f"no form this condition reads asks '{question_id}', its `{name}`"


def _officer_rules(rule: Rule) -> Iterator[OfficerJudges]:
    match rule:
        case AllOf() | AnyOf() | BetterOf():
            for part in rule.rules:
                yield from _officer_rules(part)
        case OfficerJudges():
            yield rule
            yield from _officer_rules(rule.proposal)
        case _:
            return


def _form_of(obligation: Obligation, agreement: Agreement) -> Form | None:
    return None if obligation.form is None else agreement.form(obligation.form)
