"""Conditions judged month by month, compiled: how often each recipient reached which degree."""

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction

from shared.schemas.agreements import Agreement
from shared.schemas.assessments import Outcome
from shared.schemas.compilations import (
    CompiledPerformance,
    MonthsWithDegree,
    RecipientPerformance,
)
from shared.schemas.conditions import Condition


def compile_performance(
    agreement: Agreement, outcomes: Sequence[Outcome]
) -> Iterator[CompiledPerformance]:
    """Each condition judged by month, in the definition's order, where anything is judged."""
    for condition in agreement.conditions:
        of_condition = [each for each in outcomes if each.condition_id == condition.id]
        if condition.periods is not None and of_condition:
            yield CompiledPerformance(
                condition_id=condition.id,
                label=condition.label,
                source=condition.source,
                recipients=tuple(_recipients(agreement, condition, of_condition)),
            )


def _recipients(
    agreement: Agreement, condition: Condition, outcomes: Sequence[Outcome]
) -> Iterator[RecipientPerformance]:
    for recipient_id in agreement.recipient_ids(condition.recipients):
        recipient = agreement.recipient(recipient_id)
        assert recipient is not None, recipient_id
        own = [each for each in outcomes if each.recipient_id == recipient_id]
        reached: Counter[Fraction] = Counter(
            each.degree for each in own if each.status not in {"awaited", "officer_judges"}
        )
        yield RecipientPerformance(
            recipient_id=recipient_id,
            name=recipient.name,
            degrees=tuple(
                MonthsWithDegree(degree=degree, months=months)
                for degree, months in sorted(reached.items())
            ),
            awaited=len(own) - reached.total(),
        )
