"""The conditions of an agreement, judged for everyone they concern and every month."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from services.assessment.domain.contents import read_content
from services.assessment.domain.errors import UnknownCondition
from services.assessment.domain.facts import Facts, index_facts
from services.assessment.domain.rules import judge
from services.assessment.domain.soundness import check_condition, obligation_asking
from services.assessment.domain.verdicts import Judged, Subject, Verdict
from shared.schemas.agreements import Agreement
from shared.schemas.assessments import RuleFinding, Status
from shared.schemas.conditions import Condition
from shared.schemas.submissions import Dossier
from shared.values.periods import Month


@dataclass(frozen=True, slots=True)
class ConditionFinding:
    """How far a condition is met by one recipient, for one month where it is judged by month."""

    condition_id: str
    recipient_id: str
    period: Month | None
    requested_kronor: int | None
    """What a requisition names, passed on as it is; None where it names nothing."""
    unspent_kronor: int | None
    """What an economic report says was not spent; None where it says nothing of it."""
    source: str
    judged: Judged

    @property
    def finding(self) -> RuleFinding:
        """What the condition's rule says, written out."""
        return self.judged.as_finding()

    @property
    def status(self) -> Status:
        """The status of the condition's rule."""
        return self.judged.status

    @property
    def degree(self) -> Fraction:
        """The degree of fulfilment (uppfyllnadsgrad) of the condition's rule."""
        return self.judged.degree


def evaluate(
    agreement: Agreement,
    dossier: Dossier,
    *,
    condition_ids: Collection[str] | None,
    now: datetime,
) -> tuple[ConditionFinding, ...]:
    """Judge conditions, or all of them where None, for every recipient and month.

    In the order of the definition, then of recipient ids, then of months. Raises UnknownCondition
    for an id the agreement does not have, and ConditionNotJudgeable for a condition that reads
    something the agreement does not have: nothing is judged then.
    """
    assert dossier.agreement.id == agreement.id, "the dossier is of another agreement"
    conditions = chosen_conditions(agreement, condition_ids)
    for condition in conditions:
        check_condition(condition, agreement)
    facts = index_facts(dossier)
    return tuple(
        evaluate_condition(
            condition, agreement, facts, recipient_id=recipient_id, period=period, now=now
        )
        for condition, recipient_id, period in subjects_of(agreement, conditions)
    )


def subjects_of(
    agreement: Agreement, conditions: Iterable[Condition]
) -> Iterator[tuple[Condition, str, Month | None]]:
    """Who is judged under what, for which month: by definition, recipient id, and month."""
    for condition in conditions:
        periods = _periods(condition)
        for recipient_id in agreement.recipient_ids(condition.recipients):
            for period in periods:
                yield condition, recipient_id, period


def evaluate_condition(
    condition: Condition,
    agreement: Agreement,
    facts: Facts,
    *,
    recipient_id: str,
    period: Month | None,
    now: datetime,
) -> ConditionFinding:
    """Judge one condition for one recipient, and one month where it is judged by month."""
    assert (period is None) == (condition.periods is None), (condition.id, period)
    subject = Subject(agreement, facts, recipient_id, period, now)
    return ConditionFinding(
        condition_id=condition.id,
        recipient_id=recipient_id,
        period=period,
        requested_kronor=_named_kronor(condition.requested_amount, condition, subject),
        unspent_kronor=_named_kronor(condition.unspent_amount, condition, subject),
        source=condition.source,
        judged=judge(condition.rule, subject, source=condition.source),
    )


def chosen_conditions(
    agreement: Agreement, condition_ids: Collection[str] | None
) -> tuple[Condition, ...]:
    """The conditions of those ids, or all where None; raises UnknownCondition."""
    if condition_ids is None:
        return agreement.conditions
    unknown = sorted(each for each in condition_ids if agreement.condition(each) is None)
    if unknown:
        raise UnknownCondition(
            f"{agreement.id} has no condition {', '.join(unknown)}. Expected some of: "
            f"{', '.join(each.id for each in agreement.conditions)}."
        )
    return tuple(each for each in agreement.conditions if each.id in condition_ids)


def _periods(condition: Condition) -> tuple[Month | None, ...]:
    return (None,) if condition.periods is None else condition.periods.months()


def _named_kronor(question_id: str | None, condition: Condition, subject: Subject) -> int | None:
    """The amount a filing names, if the condition reads one and it is one that can be paid."""
    if question_id is None:
        return None
    obligation = obligation_asking(question_id, condition, subject.agreement)
    assert obligation is not None, condition.id
    content = read_content(obligation.id, subject)
    if isinstance(content, Verdict):
        return None
    amount = content.whole_number(question_id)
    return amount if amount is not None and amount >= 0 else None
