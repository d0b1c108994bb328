"""From a rule of the agreement to a finding: each kind goes to where it is decided.

The union of kinds is closed: a new kind is a new branch here, a module that decides it, and tests.
"""

from typing import assert_never

from services.assessment.domain.answer_rules import (
    judge_answered,
    judge_answered_yes,
    judge_attachment,
)
from services.assessment.domain.arrival_rules import judge_received
from services.assessment.domain.combinators import await_officer, combine
from services.assessment.domain.improvement_rules import judge_improvement
from services.assessment.domain.reporting_rules import judge_every_month
from services.assessment.domain.statistic_rules import judge_share, judge_value
from services.assessment.domain.sum_rules import judge_figures
from services.assessment.domain.verdicts import Judged, Subject, Verdict
from shared.schemas.assessments import RuleFinding
from shared.schemas.conditions import (
    AllOf,
    Answered,
    AnsweredYes,
    AnyOf,
    AttachmentPresent,
    BetterOf,
    EveryMonthReported,
    FiguresAddUp,
    OfficerJudges,
    Received,
    Rule,
    ShareAtLeast,
    ShareImproved,
    ValueAtMost,
)

_FilingRule = Received | Answered | AnsweredYes | AttachmentPresent | FiguresAddUp
_StatisticRule = ShareAtLeast | ShareImproved | ValueAtMost | EveryMonthReported


def judge_rule(rule: Rule, subject: Subject, *, source: str) -> RuleFinding:
    """What a rule says of a subject, written out; `source` is the condition's, for want of its."""
    return judge(rule, subject, source=source).as_finding()


def judge(rule: Rule, subject: Subject, *, source: str) -> Judged:
    """What a rule says of a subject, with what is needed to write it out."""
    verdict: Verdict
    match rule:
        case ShareAtLeast() | ShareImproved() | ValueAtMost() | EveryMonthReported():
            verdict = _judge_statistic(rule, subject)
        case AllOf() | AnyOf() | BetterOf():
            parts = tuple([judge(part, subject, source=source) for part in rule.rules])
            verdict = combine(rule.kind, parts)
        case OfficerJudges():
            verdict = await_officer(judge(rule.proposal, subject, source=source))
        case Received() | Answered() | AnsweredYes() | AttachmentPresent() | FiguresAddUp():
            verdict = _judge_filing(rule, subject)
        case _:
            assert_never(rule)
    return Judged(rule.kind, rule.source or source, rule.severity, rule.label, verdict)


def _judge_statistic(rule: _StatisticRule, subject: Subject) -> Verdict:
    match rule:
        case ShareAtLeast():
            return judge_share(rule, subject)
        case ShareImproved():
            return judge_improvement(rule, subject)
        case ValueAtMost():
            return judge_value(rule, subject)
        case EveryMonthReported():
            return judge_every_month(rule, subject)
        case _:
            assert_never(rule)


def _judge_filing(rule: _FilingRule, subject: Subject) -> Verdict:
    match rule:
        case Received():
            return judge_received(rule, subject)
        case Answered():
            return judge_answered(rule, subject)
        case AnsweredYes():
            return judge_answered_yes(rule, subject)
        case AttachmentPresent():
            return judge_attachment(rule, subject)
        case FiguresAddUp():
            return judge_figures(rule, subject)
        case _:
            assert_never(rule)
