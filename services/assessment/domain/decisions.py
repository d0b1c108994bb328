"""An officer's overall judgement (helhetsbedömning): may it depart, and what does it change?"""

from typing import Literal

from services.assessment.domain.combinators import combine, words_for
from services.assessment.domain.errors import DepartureReasonMissing, NothingToJudge
from services.assessment.domain.verdicts import NOTHING, WHOLE, Verdict
from shared.schemas.assessments import DecisionRequest, RuleFinding
from shared.schemas.base import Label
from shared.values.errors import Issue

Judgement = Literal["met", "not_met"]


def proposal_of(finding: RuleFinding) -> RuleFinding:
    """What the rules propose to the officer who is to judge a condition.

    Raises NothingToJudge where the condition is decided by rules alone.
    """
    judged = _judged_by_officer(finding)
    if judged is None:
        raise NothingToJudge(
            "The condition is decided by its rules and asks for no officer's judgement. Expected a "
            "condition with a rule of the kind officer_judges; look among the cases for those."
        )
    return judged.parts[0]


def check_departure(request: DecisionRequest, *, proposal: RuleFinding) -> bool:
    """Whether a judgement departs from the proposal; if so, it must say why.

    To propose anything but that the condition is met, such as that it is met in part, is here to
    propose that it is not. Raises DepartureReasonMissing where the reason is absent or blank.
    """
    if not _departs(request.judgement, proposal):
        return False
    if request.departure_reason is None or not request.departure_reason.strip():
        detail = (
            f"The judgement is '{request.judgement}' and the rules propose '{proposal.status}'. A "
            "judgement that departs from the proposal must give its reason: fill in "
            "`departure_reason`, or judge as proposed."
        )
        issue = Issue("/departure_reason", "departure-reason-missing", detail)
        raise DepartureReasonMissing(detail, (issue,))
    return True


def apply_decision(finding: RuleFinding, *, judgement: Judgement) -> RuleFinding:
    """The finding as it stands once an officer has judged; a later judgement may be put on top.

    Rules above the judged one are put together again. Raises NothingToJudge where no part of the
    finding is for an officer.
    """
    proposal_of(finding)
    return _judge_again(finding, judgement)


def _judge_again(finding: RuleFinding, judgement: Judgement) -> RuleFinding:
    match finding.kind:
        case "officer_judges":
            verdict = _verdict_on(finding.parts[0], judgement)
        case "all_of" | "any_of" | "better_of":
            parts = tuple(_judge_again(part, judgement) for part in finding.parts)
            verdict = combine(finding.kind, parts)
        case _:
            return finding
    return verdict.as_finding(
        kind=finding.kind,
        source=finding.source,
        severity=finding.severity,
        label=finding.label,
    )


def _judged_by_officer(finding: RuleFinding) -> RuleFinding | None:
    """The finding of the rule an officer judges; a condition has at most one."""
    if finding.kind == "officer_judges":
        return finding
    below = (_judged_by_officer(part) for part in finding.parts)
    return next((each for each in below if each is not None), None)


def _verdict_on(proposal: RuleFinding, judgement: Judgement) -> Verdict:
    degree, swedish, english = {
        "met": (WHOLE, "villkoret är uppfyllt", "the condition is met"),
        "not_met": (NOTHING, "villkoret är inte uppfyllt", "the condition is not met"),
    }[judgement]
    if _departs(judgement, proposal):
        words = words_for(proposal.status)
        text = Label(
            sv=f"Helhetsbedömning: {swedish}. Bedömningen avviker från reglernas förslag "
            f"({words.sv}).",
            en=f"Overall judgement: {english}. It departs from what the rules propose "
            f"({words.en}).",
        )
    else:
        text = Label(
            sv=f"Helhetsbedömning: {swedish}, i enlighet med reglernas förslag.",
            en=f"Overall judgement: {english}, as the rules propose.",
        )
    return Verdict.graded(degree, text, parts=(proposal,))


def _departs(judgement: Judgement, proposal: RuleFinding) -> bool:
    return (judgement == "met") != (proposal.status == "met")
